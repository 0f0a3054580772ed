//! How long ten thousand clients take: to search at each letter that is typed, to sort, to put all that ends in one line,
//! and in the window from a letter to the next frame, laid out and tessellated. `cargo bench --bench clients` prints it, and
//! says when a letter takes more than it may. It is the CPU's time: what else the machine does counts for nothing.

mod cpu;
#[path = "../support/fleet.rs"]
#[allow(dead_code, reason = "the journeys use all of it")]
mod fleet;
#[path = "../support/traveller.rs"]
#[allow(dead_code, unused_imports, reason = "the journeys use all of it")]
mod traveller;

use portnokkel::app::clients::area::{self as clients, Page};
use portnokkel::app::clients::{Fleet, Only, Query, Sort, Sources, time_line};
use portnokkel::contract::{Admin, Effect, Report, Tickets};
use portnokkel::domain::{ClientId, Environment, Secret, Timestamp};
use portnokkel::keystore::{self, Signer};
use portnokkel::protocol::self_service::{ListedKey, RegisteredClient};
use portnokkel::text::Language;
use portnokkel::window::app::{Outside, Window};
use serde_json::json;
use std::hint::black_box;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use traveller::Traveller;

const CLIENTS: usize = 10_000;
const RUNS: usize = 20;
/// Half of what a letter may take is for what is drawn.
const MOST: Duration = Duration::from_millis(4);
/// A letter and the frame after it: update, layout and tessellation. Drawing is not counted.
const MOST_OF_FRAME: Duration = Duration::from_millis(8);
const TYPED: &str = "løsøreoppslag arkivet 0";

fn main() {
    let now = Timestamp::now();
    let (fleet, listed) = listed_fleet(now);
    println!("| {CLIENTS} clients | slowest of all, fastest of {RUNS} |\n|---|---:|");
    row("listed, and ready to be searched", listed);
    let mut slowest = Duration::ZERO;
    for sort in [Sort::Name, Sort::End, Sort::Changed] {
        for only in [Only::All, Only::EndSoon] {
            let letters = (0..=TYPED.chars().count()).map(|count| TYPED.chars().take(count).collect::<String>());
            let queries = letters.map(|search| Query { search, only, inactive_too: true, sort, reversed: false });
            let worst = queries.map(|query| fastest(|| query.arrange(fleet.clients(), now))).max().unwrap_or_default();
            row(&format!("a letter, {only:?} by {sort:?}"), worst);
            slowest = slowest.max(worst);
        }
    }
    let sources = || Sources { fleets: vec![&fleet], certificates: Vec::new(), kept: &[] };
    row("everything that ends in one line", fastest(|| time_line(&sources(), now)));
    let listed = Typing::new(Page::List).slowest();
    row("in the window, from a letter to the next frame", listed);
    let ends = Typing::new(Page::Ends).slowest();
    row("the same in «Utløp»", ends);
    for (time, most) in [(slowest, MOST), (listed, MOST_OF_FRAME), (ends, MOST_OF_FRAME)] {
        if time > most {
            println!("\nA letter takes {time:?}, which is more than the {most:?} that it may.");
        }
    }
}

/// A window on ten thousand clients, in whose search somebody types.
struct Typing {
    ctx: egui::Context,
    window: Window,
    time: f64,
}

impl Typing {
    fn new(page: Page) -> Self {
        let mut traveller = Traveller::with_clients(CLIENTS);
        traveller.intends(clients::Intent::Show(page));
        let Traveller { app, now, .. } = traveller;
        let ctx = egui::Context::default();
        // Held open, so that the window's inbox is not at its end.
        let (sender, reports) = std::sync::mpsc::channel();
        std::mem::forget(sender);
        let clock = Box::new(move || traveller::timestamp(now));
        let outside = Outside { perform: Box::new(|_| ()), reports, clock, can_drop: true };
        let window = Window::new(&ctx, app, outside, Language::Bokmal, Vec::new());
        let mut typing = Self { ctx, window, time: 0.0 };
        // The keyboard goes to the search, and what grows has its size.
        for _ in 0..5 {
            typing.frame(Vec::new());
        }
        typing
    }

    /// One frame, tessellated.
    fn frame(&mut self, events: Vec<egui::Event>) {
        self.time += 1.0;
        let size = egui::vec2(1440.0, 900.0);
        let screen_rect = Some(egui::Rect::from_min_size(egui::Pos2::ZERO, size));
        let input = egui::RawInput { screen_rect, events, time: Some(self.time), ..egui::RawInput::default() };
        let window = &mut self.window;
        let mut output = self.ctx.run_ui(input, |ui| {
            window.update(&ui.ctx().clone());
            window.show(ui);
        });
        let shapes = std::mem::take(&mut output.shapes);
        black_box(self.ctx.tessellate(shapes, output.pixels_per_point));
        output.drop_without_applying_deltas();
    }

    /// The letter is taken in one frame, and what it finds stands in the next: both, for the slowest of the letters, each
    /// the fastest of its attempts.
    fn slowest(mut self) -> Duration {
        let mut fastest = vec![Duration::MAX; TYPED.chars().count()];
        for _ in 0..RUNS {
            for (place, letter) in TYPED.chars().enumerate() {
                let before = cpu::taken(cpu::Of::Thread);
                self.frame(vec![egui::Event::Text(letter.to_string())]);
                self.frame(Vec::new());
                fastest[place] = fastest[place].min(cpu::taken(cpu::Of::Thread).saturating_sub(before));
            }
            let draft = &self.window.app().clients.draft;
            assert_eq!(
                draft.query.search.len() + draft.ends.search.len(),
                TYPED.len(),
                "it is the search that is typed in"
            );
            self.erase();
        }
        fastest.into_iter().max().unwrap_or_default()
    }

    fn erase(&mut self) {
        for _ in TYPED.chars() {
            let key = |pressed| egui::Event::Key {
                key: egui::Key::Backspace,
                physical_key: None,
                pressed,
                repeat: false,
                modifiers: egui::Modifiers::NONE,
            };
            self.frame(vec![key(true), key(false)]);
        }
        self.frame(Vec::new());
    }
}

fn row(what: &str, time: Duration) {
    println!("| {what} | {:.2} ms |", time.as_secs_f64() * 1e3);
}

fn fastest<T>(work: impl Fn() -> T) -> Duration {
    let timed = || {
        let before = cpu::taken(cpu::Of::Thread);
        black_box(work());
        cpu::taken(cpu::Of::Thread).saturating_sub(before)
    };
    (0..RUNS).map(|_| timed()).min().unwrap_or_default()
}

/// The fleet with its keys, and how long it took from the list to a fleet that can be searched.
fn listed_fleet(now: Timestamp) -> (Fleet, Duration) {
    let (mut fleet, mut effects) = Fleet::begin(admin(), true, Tickets::default());
    let Some(Effect::ListFleet(ticket, ..)) = effects.pop() else { unreachable!("it lists first") };
    let clients = (0..CLIENTS).map(client).collect();
    let before = cpu::taken(cpu::Of::Thread);
    let mut asked = fleet.report(Report::ClientsListed(ticket, Ok(clients)), now);
    let listed = cpu::taken(cpu::Of::Thread).saturating_sub(before);
    let mut number = 0;
    while let Some(effect) = asked.pop() {
        let Effect::ReadClientKeys(ticket, ..) = effect else { unreachable!("it reads keys") };
        let ends = now.as_second() + i64::from(number % 365) * 86_400;
        let keys = vec![ListedKey::read(&json!({ "kid": format!("nokkel-{number:05}"), "exp": ends }))];
        asked.extend(fleet.report(Report::ClientKeysRead(ticket, Ok(keys)), now));
        number += 1;
    }
    assert!(fleet.is_over(), "all keys are read");
    (fleet, listed)
}

fn client(number: usize) -> RegisteredClient {
    let purpose = ["Løsøreoppslag", "Lønnskjøring", "Havneanløp", "Faktura"][number % 4];
    let program = ["Arkivet", "Fagsystemet", "Portalen"][number / 4 % 3];
    let written = json!({
        "client_id": format!("{number:08x}-52b7-4a83-9d0e-3f6c8e2a7b15"),
        "client_name": format!("{purpose} – {program} {number:05}"),
        "description": "Oppslag for saksbehandlere",
        "integration_type": "maskinporten",
        "active": !number.is_multiple_of(13),
        "scopes": ["brreg:losore/tlg", "lonnstilsynet:lonnsdata", "havneverket:anlop.read"],
        "last_updated": format!("2026-{:02}-{:02}T10:00:00+01:00", number % 12 + 1, number % 28 + 1),
    });
    serde_json::from_value(written).expect("a client")
}

fn admin() -> Admin {
    let file: PathBuf = [env!("CARGO_MANIFEST_DIR"), "tests", "fixtures", "keystores", "modern.p12"].iter().collect();
    let bytes = std::fs::read(file).expect("the file is there");
    let opened = keystore::open(&bytes, &Secret::new("hemmelig".into()), None).expect("it opens");
    Admin {
        environment: Environment::test(),
        client_id: ClientId::parse("oidc_313299767_api").expect("a client id"),
        signer: Signer::new(Arc::new(opened), 0).expect("there is one entry"),
        key: None,
    }
}
