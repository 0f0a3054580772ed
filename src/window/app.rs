//! The running window: events go to the app in `logic`, the view draws its state in `ui`.
//!
//! A view may run twice in a frame, or never while hidden, so nothing is started or drained there.

use std::sync::mpsc::Receiver;
use std::time::Duration;

use egui::{Context, Event as InputEvent, Key, Modifiers, Ui, ViewportCommand};

use super::frame;
use super::leaving::Leaving;
use super::screen::Screen;
use super::shell::{Action, Footer, Shell};
use super::theme::{Look, Theme};
use super::widgets::{ErrorSummary, Mistake};
use super::worn::Worn;
use super::{admin_key, clients, diagnosis, ear, focus, fonts, letters, network, own, room, screen, secrets, shell};
use super::{stage, steps};
use crate::app::clients::area::{self, Page};
use crate::app::intent::{Event, Intent};
use crate::app::wizard::{self, Step};
use crate::app::{App, Area, Drafts, diagnosis as core_diagnosis, network as core_network};
use crate::contract::{Effect, KeepAct, Looks, Report};
use crate::domain::Timestamp;
use crate::text::{self, Language, Words};

/// What the window is given from outside; it knows neither the world nor the simulator.
pub struct Outside {
    /// Carries out an effect.
    pub perform: Box<dyn FnMut(Effect)>,
    /// What the world has reported.
    pub reports: Receiver<Report>,
    /// What time it is.
    pub clock: Box<dyn Fn() -> Timestamp>,
    /// Whether files can be dropped here.
    pub can_drop: bool,
}

/// The window.
pub struct Window {
    app: App,
    outside: Outside,
    asked: Vec<Intent>,
    words: Words,
    worn: Worn,
    /// Since when something has been under way.
    busy_since: Option<Timestamp>,
    /// What was on the screen in the last frame, to notice that it is another.
    seen: Option<Seen>,
    show_summary: bool,
    leaving: Leaving,
    title: String,
}

/// What the keyboard goes to while the page stays at its beginning: that is to be read first.
const IN_PLACE: [&str; 4] = [Footer::PRIMARY, steps::certificate::CHOOSE, steps::token::ready::COPY, diagnosis::FIX];

/// What makes a screen another screen: the keyboard goes to its first widget then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Seen {
    step: Option<Step>,
    page: Option<Page>,
    first: &'static str,
    wrong_passwords: u32,
}

impl Window {
    /// A window on an application; `first` is what it is to do before anyone has clicked.
    #[must_use]
    pub fn new(ctx: &Context, app: App, outside: Outside, language: Language, first: Vec<Intent>) -> Self {
        fonts::install(ctx);
        let words = Words::new(language);
        ear::state_words(&words).set(ctx);
        Self {
            app,
            outside,
            asked: first,
            words,
            worn: Worn::new(ctx, Looks::default()),
            busy_since: None,
            seen: None,
            show_summary: false,
            leaving: Leaving::default(),
            title: String::new(),
        }
    }

    /// The application, for those who ask it questions.
    #[must_use]
    pub fn app(&self) -> &App {
        &self.app
    }

    /// The same, looking as it did at the last visit.
    #[must_use]
    pub fn wearing(self, ctx: &Context, looks: Looks) -> Self {
        Self { worn: Worn::new(ctx, looks), ..self }
    }

    /// Chooses the theme.
    pub fn set_theme(&mut self, ctx: &Context, theme: Theme) {
        self.wear(ctx, Look::Theme(theme));
    }

    fn wear(&mut self, ctx: &Context, look: Look) {
        let looks = self.worn.pick(ctx, look);
        self.keep(looks);
    }

    fn keep(&mut self, looks: Looks) {
        (self.outside.perform)(Effect::Keep(KeepAct::Looks(looks)));
    }

    /// Hands what people asked for and what the world reported to the app, and its effects to the world.
    pub fn update(&mut self, ctx: &Context) {
        self.leaving.hold(ctx, &self.app, &mut self.asked);
        let asked: Vec<Event> = self.asked.drain(..).map(Event::Intent).collect();
        let reports: Vec<Event> = self.outside.reports.try_iter().map(Event::Report).collect();
        // What has happened comes first: a click on "Cancel" is about what the world has done by then.
        for event in reports.into_iter().chain(asked) {
            let proceeds = matches!(event, Event::Intent(ref intent) if goes_on(intent));
            let now = (self.outside.clock)();
            for effect in self.app.update(event, now) {
                (self.outside.perform)(effect);
            }
            if proceeds {
                self.announce_complaints(ctx);
            }
        }
        if ctx.input(|input| input.events.contains(&InputEvent::WindowFocused(true))) {
            (self.outside.perform)(Effect::AskDesktop);
        }
        if let Some(looks) = self.worn.follow(ctx, self.app.session.desktop_wishes(), stage::has_large_type(ctx)) {
            self.keep(looks);
        }
        self.show_summary &= !self.app.complaints().is_empty();
        self.measure_busy();
        self.name_window(ctx);
        self.leaving.guard(ctx, &self.app);
    }

    /// "Next" was pressed and something is missing: the keyboard goes to the one field, or to the summary of several.
    fn announce_complaints(&mut self, ctx: &Context) {
        self.show_summary = !self.app.complaints().is_empty();
        match self.app.complaints() {
            [] => {}
            [one] => focus::give(ctx, screen::field_key(one.field())),
            [_, _, ..] => focus::give(ctx, ErrorSummary::KEY),
        }
    }

    fn measure_busy(&mut self) {
        self.busy_since = match (self.app.is_busy(), self.busy_since) {
            (true, None) => Some((self.outside.clock)()),
            (true, since) => since,
            (false, _) => None,
        };
    }

    fn name_window(&mut self, ctx: &Context) {
        let title = text::window_title(&self.words, self.app.session.place_shown());
        if title != self.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }

    /// Draws everything.
    pub fn show(&mut self, ui: &mut Ui) {
        // The tree's root is the window; its title is drawn by the desktop, which tells no reader of it.
        ui.ctx().accesskit_node_builder(egui::accesskit_root_id(), |node| node.set_label(self.title.as_str()));
        ignore_held_keys(ui);
        stage::follow_keys(ui, &self.app, &mut self.asked);
        stage::reserve(ui.ctx(), &self.app);
        self.follow_shortcuts(ui);
        let mut drafts = self.app.take_drafts();
        let escape = self.escape(ui);
        let (action, answer) = self.show_frame(ui, &mut drafts);
        self.asked.extend(escape);
        self.app.put_drafts(drafts);
        if let Some(action) = action {
            self.act(ui, action);
        }
        if let Some(answer) = answer {
            self.asked.extend(self.leaving.answer(ui.ctx(), answer));
        }
        if !self.asked.is_empty() {
            ui.ctx().request_repaint();
        }
    }

    /// What Esc means: stop what is under way, or out of what lies above the steps. What lies open above is closed first.
    fn escape(&self, ui: &Ui) -> Option<Intent> {
        let covered = egui::Popup::is_any_open(ui.ctx()) || Shell::has_drawer(ui) || self.leaving.is_asked();
        if covered || !ui.input(|input| input.key_pressed(Key::Escape)) {
            return None;
        }
        let cancel = self.app.can_cancel().then_some(Intent::Cancel);
        match self.app.area() {
            Area::Diagnosis => Some(Intent::CloseDiagnosis),
            Area::Network | Area::AdminKey | Area::Letters | Area::Keys | Area::Clients => {
                cancel.or(Some(Intent::Back))
            }
            Area::Profiles | Area::Wizard => cancel,
        }
    }

    /// What was asked of the frame, and whether to go away, where that was asked.
    fn show_frame(&mut self, ui: &mut Ui, drafts: &mut Drafts) -> (Option<Action>, Option<bool>) {
        let now = (self.outside.clock)();
        let (summary, leaving) = (self.show_summary, &self.leaving);
        let mut answer = None;
        let mut screen = Screen {
            app: &self.app,
            drafts,
            words: &self.words,
            now,
            elapsed: since(self.busy_since, now),
            can_drop: self.outside.can_drop,
            asked: &mut self.asked,
        };
        move_focus(ui, &screen, &mut self.seen);
        let mut action = frame::show(ui, &self.app, &self.words, self.worn.appearance(), |ui| {
            ear::announce_place(ui, &screen);
            show_area(ui, &mut screen);
            if focus::take_submit(ui.ctx()) {
                screen.submit();
            }
            if summary {
                show_summary(ui, &screen);
            }
            answer = leaving.show(ui, &screen);
            ear::announce_new_fields(ui, &screen);
        });
        stage::show(ui, &mut screen);
        shell::settle(ui.ctx());
        if action.take_if(|action| *action == Action::Primary).is_some() {
            screen.press_primary();
        }
        (action, answer)
    }

    fn act(&mut self, ui: &Ui, action: Action) {
        match action {
            Action::Primary => self.asked.push(Intent::Proceed),
            Action::Previous => self.asked.push(Intent::Back),
            Action::Step(step) => self.asked.push(Intent::GoTo(step)),
            Action::Diagnose => self.toggle_diagnosis(),
            Action::Clients(page) => self.turn_to(page),
            Action::Demo => self.asked.push(Intent::StartDemo),
            Action::Done => self.asked.push(Intent::StartOver),
            Action::NewToken => self.asked.push(wizard::Intent::GetNewToken.into()),
            Action::Quit => ui.ctx().send_viewport_cmd(ViewportCommand::Close),
            Action::Language(language) => self.speak(ui.ctx(), language),
            Action::Look(look) => self.wear(ui.ctx(), look),
            Action::Network => self.asked.push(core_network::Intent::Open.into()),
        }
        ui.ctx().request_repaint();
    }

    fn speak(&mut self, ctx: &Context, language: Language) {
        self.words = Words::new(language);
        ear::state_words(&self.words).set(ctx);
        let looks = self.worn.speak(language);
        self.keep(looks);
    }

    /// Out of the page above as well, where there is one.
    fn toggle_diagnosis(&mut self) {
        let is_covered = self.app.network.is_open();
        if is_covered {
            self.asked.push(Intent::Back);
        }
        match self.app.diagnosis.state() {
            Some(_) if is_covered => {}
            Some(_) => self.asked.push(Intent::CloseDiagnosis),
            None => self.asked.push(Intent::OpenDiagnosis),
        }
    }

    /// To a page about all clients; where one is there already, back to where one was.
    fn turn_to(&mut self, page: Page) {
        let is_here = self.app.clients_page() == Some(page);
        self.asked.push(if is_here { Intent::CloseClients } else { Intent::OpenClients(page) });
    }

    fn follow_shortcuts(&mut self, ui: &Ui) {
        let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        if pressed(Modifiers::COMMAND | Modifiers::SHIFT, Key::D) {
            self.toggle_diagnosis();
        }
        let sets_network = self.app.network.is_open();
        if sets_network && pressed(Modifiers::COMMAND, Key::O) {
            self.asked.push(core_network::Intent::BrowseAuthority.into());
        }
        let diagnoses = self.app.diagnosis.state().is_some();
        if diagnoses && pressed(Modifiers::COMMAND, Key::O) {
            self.asked.push(core_diagnosis::Intent::BrowseEvidence.into());
        }
        if self.app.is_at_steps()
            && self.app.wizard.at() == Step::Token
            && pressed(Modifiers::COMMAND | Modifiers::SHIFT, Key::C)
        {
            screen::mark_copied(ui, steps::token::ready::COPY);
            self.asked.push(wizard::Intent::CopyToken.into());
        }
        let dropped = ui.input(|input| input.raw.dropped_files.clone());
        let paths: Vec<_> =
            dropped.iter().map(|file| file.path().to_owned()).filter(|path| !path.as_os_str().is_empty()).collect();
        if !paths.is_empty() {
            self.asked.push(Intent::DropFiles(paths));
        }
    }
}

impl eframe::App for Window {
    fn logic(&mut self, ctx: &Context, _: &mut eframe::Frame) {
        self.update(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _: &mut eframe::Frame) {
        self.show(ui);
    }
}

/// What checks the fields first, and may find that something is missing.
fn goes_on(intent: &Intent) -> bool {
    use wizard::Intent::{AskVendor, FetchScopes, GetNewToken, ListClients, TryToken};
    matches!(
        intent,
        Intent::Proceed
            | Intent::PasteFile(_)
            | Intent::Network(core_network::Intent::ReadAuthority)
            | Intent::Clients(area::Intent::AskAs)
            | Intent::Diagnosis(core_diagnosis::Intent::DiagnoseMore)
            | Intent::Wizard(AskVendor | TryToken | ListClients | FetchScopes | GetNewToken)
    )
}

/// A key that is held presses one button once: nobody runs through three steps and creates a client by
/// leaning on Enter.
fn ignore_held_keys(ui: &Ui) {
    ui.input_mut(|input| {
        input
            .events
            .retain(|event| !matches!(event, InputEvent::Key { key: Key::Enter | Key::Space, repeat: true, .. }));
    });
}

fn since(start: Option<Timestamp>, now: Timestamp) -> Duration {
    start.and_then(|start| Duration::try_from(now.duration_since(start)).ok()).unwrap_or_default()
}

/// How often a password did not open the file that is asked about.
fn wrong_passwords(app: &App) -> u32 {
    let of_admin_key = app.admin_key.page().map_or(0, |page| page.wrong_passwords);
    app.wizard.password().attempts().wrong + app.own.wrong_passwords() + of_admin_key
}

/// Another step, or another state of it: the keyboard goes to what comes first. A wrong password is selected, so that
/// typing replaces it. Who is writing, or moves the demo's clock, keeps the keyboard, as long as the step is the same.
fn move_focus(ui: &Ui, screen: &Screen<'_>, seen: &mut Option<Seen>) {
    secrets::forget_taken(ui.ctx(), screen.drafts);
    let seen_now = Seen {
        step: screen.app.is_at_steps().then(|| screen.app.wizard.at()),
        page: screen.app.clients_page(),
        first: first_key(screen),
        wrong_passwords: wrong_passwords(screen.app),
    };
    let before = seen.replace(seen_now).unwrap_or(Seen { first: "", ..seen_now });
    if before == seen_now {
        focus::find_again(ui.ctx(), Footer::PRIMARY);
        return;
    }
    let is_held = focus::is_writing(ui.ctx()) || room::clock_has_keyboard(ui.ctx());
    if (before.step, before.page) == (seen_now.step, seen_now.page) && is_held {
        return;
    }
    if before.wrong_passwords < seen_now.wrong_passwords {
        focus::select_all(ui.ctx(), seen_now.first);
    }
    if IN_PLACE.contains(&seen_now.first) {
        focus::give_in_place(ui.ctx(), seen_now.first);
    } else {
        focus::give(ui.ctx(), seen_now.first);
    }
}

fn show_area(ui: &mut Ui, screen: &mut Screen<'_>) {
    match screen.app.area() {
        _ if screen.app.stage.shows_both_sides() => stage::show_both_sides(ui, screen),
        Area::Network => network::show(ui, screen),
        Area::AdminKey => admin_key::show(ui, screen),
        Area::Diagnosis => diagnosis::show(ui, screen),
        Area::Letters => letters::show(ui, screen),
        Area::Keys => own::show(ui, screen),
        Area::Clients => clients::show(ui, screen),
        Area::Profiles | Area::Wizard => steps::show(ui, screen),
    }
}

fn first_key(screen: &Screen<'_>) -> &'static str {
    let app = screen.app;
    match app.area() {
        Area::Network => network::FIRST,
        Area::AdminKey => admin_key::first_key(app, &screen.drafts.admin_key.file),
        Area::Diagnosis => app.diagnosis.state().map_or("", diagnosis::first_key),
        Area::Letters => letters::first_key(screen),
        Area::Keys => own::first_key(screen),
        Area::Clients => app.clients.page().map_or("", |page| clients::first_key(app, page)),
        Area::Profiles | Area::Wizard => steps::first_key(screen),
    }
}

fn show_summary(ui: &mut Ui, screen: &Screen<'_>) {
    let complaints = screen.app.complaints();
    let texts: Vec<String> = complaints.iter().map(|complaint| text::complaint(screen.words, *complaint)).collect();
    // One is told at its field, to which the keyboard has gone: it is not said twice.
    if texts.len() < 2 {
        return;
    }
    let mistakes: Vec<Mistake<'_>> = complaints
        .iter()
        .zip(&texts)
        .map(|(complaint, text)| Mistake { text, field: focus::id(screen::field_key(complaint.field())) })
        .collect();
    ErrorSummary::new(&screen.say("summary-title"), &mistakes).show(ui);
}
