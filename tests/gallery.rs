//! Pictures of every widget and of the frame, in light and dark and in windows of several sizes.
//!
//! `UPDATE_SNAPSHOTS=1 cargo test --test gallery` accepts the new ones.

mod support;

use std::time::Duration;

use egui::{Key, Modifiers, Ui, vec2};
use egui_kittest::SnapshotResults;
use egui_kittest::kittest::Queryable as _;
use portnokkel::text::Language;
use portnokkel::window::icon::Icon;
use portnokkel::window::shell::{Column, Footer, Help, HelpSection, Rail, Shell, Strip, StripKind, Viewed, settle};
use portnokkel::window::theme::{Appearance, Look, Theme};
use portnokkel::window::widgets::{
    Banner, Busy, Button, Card, CheckList, CheckRow, Checkbox, Choice, Countdown, ErrorSummary, Field, Menu, MenuItem,
    Mistake, Pill, RadioGroup, Row, Stage, Step, StepState, Tone, Validity, body, disclosure, heading, hint, lead,
    mono, status, title,
};

const HELP: [HelpSection<'_>; 4] = [
    HelpSection {
        heading: "Hva skjer nå?",
        text: "Sertifikatet er virksomhetens digitale legitimasjon. Vi leser det bare på denne maskinen. \
                       Ingenting sendes før du trykker på en knapp som sier det.",
    },
    HelpSection {
        heading: "Hvorfor spør vi?",
        text: "Maskinporten må vite hvem som ber om tilgang. Det ser den av sertifikatet.",
    },
    HelpSection { heading: "Ord du kan møte", text: "Virksomhetssertifikat, organisasjonsnummer, utsteder" },
    HelpSection { heading: "Hvem kan hjelpe?", text: "Den som bestilte sertifikatet, eller IT-avdelingen." },
];

const LABELS: [&str; 6] = ["Sertifikat", "Passord", "Miljø", "Klient", "Kontroller", "Token"];

fn steps(current: usize, answers: &[&'static str]) -> Vec<Step<'static>> {
    LABELS
        .iter()
        .enumerate()
        .map(|(index, label)| Step {
            label,
            detail: answers.get(index).copied().unwrap_or_default(),
            standing: "",
            state: match index.cmp(&current) {
                std::cmp::Ordering::Less => StepState::Done,
                std::cmp::Ordering::Equal => StepState::Current,
                std::cmp::Ordering::Greater => StepState::Ahead,
            },
        })
        .collect()
}

/// Tag, what it means, and the answers in the steps.
fn environment(kind: StripKind) -> (&'static str, &'static str, &'static [&'static str]) {
    match kind {
        StripKind::Test => ("TEST", "Ingenting her påvirker ekte data", &["fjordvik-test.p12", "Åpnet"]),
        StripKind::Production => (
            "PRODUKSJON",
            "Ekte data – alt du gjør, får virkning",
            &["fjordvik.p12", "Fjordvik Drift AS", "Produksjon", "Lønnsdata", "Opprettet", "Klart"],
        ),
        StripKind::Demo => ("DEMO", "Oppdiktede data, ingenting sendes", &["fjordvik-demo.p12", "Åpnet"]),
        StripKind::NotChosen => ("", "", &[]),
        StripKind::Custom => ("maskinporten.lokal", "Eget miljø", &["fjordvik-test.p12", "Åpnet"]),
    }
}

fn view_items() -> [MenuItem<'static, Viewed>; 8] {
    let choice = |label, chosen, look| MenuItem::Choice { label, chosen, gives: Viewed::Look(look) };
    let switch = |label, on, look| MenuItem::Switch { label, on, gives: Viewed::Look(look) };
    [
        MenuItem::Head("Farger"),
        choice("Som systemet", true, Look::Theme(Theme::System)),
        choice("Lyst", false, Look::Theme(Theme::Light)),
        choice("Mørkt", false, Look::Theme(Theme::Dark)),
        switch("Høy kontrast", false, Look::Contrast(true)),
        switch("Bevegelser", true, Look::Motion(false)),
        MenuItem::Head("Tilkobling"),
        MenuItem::Page { label: "Nettverk", gives: Viewed::Network },
    ]
}

fn frame(ui: &mut Ui, kind: StripKind, current: usize, primary: &str, content: impl FnOnce(&mut Ui)) {
    let (tag, about, answers) = environment(kind);
    let steps = steps(current, answers);
    let languages = Language::ALL.map(|gives| MenuItem::Choice {
        label: match gives {
            Language::Bokmal => "Bokmål",
            Language::Nynorsk => "Nynorsk",
            Language::English => "English",
        },
        chosen: gives == Language::Bokmal,
        gives,
    });
    let view = view_items();
    let shell = Shell {
        strip: Strip {
            name: "Miljø",
            brand: "Portnøkkel",
            kind,
            tag,
            about,
            said: about,
            language: Menu { key: "language", label: "Språk", icon: Icon::LANGUAGE, items: &languages },
            view: Menu { key: "view", label: "Visning", icon: Icon::THEME, items: &view },
            diagnose: "Feilsøk",
            diagnosing: false,
            clients: None,
            page: None,
            help: "Hjelp",
        },
        rail: Some(Rail {
            name: "Steg",
            progress: &format!("Steg {} av 6", current + 1),
            organisation: (current > 1).then_some("FJORDVIK DRIFT AS"),
            steps: &steps,
        }),
        content_name: "Innhold",
        content_key: LABELS[current],
        column: Column::Reading,
        footer: Footer {
            name: "Veien videre",
            note: None,
            primary: Some(primary),
            is_dangerous: false,
            previous: (current > 0).then_some("Forrige steg"),
            beside: &[],
        },
        help: Help { name: "Hjelp", close: "Lukk hjelp", sections: &HELP },
    };
    shell.show(ui, content, |_| ());
    settle(ui.ctx());
}

fn password_step(ui: &mut Ui, password: &mut String) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        title(ui, "Skriv passordet til filen");
        lead(ui, "Den som bestilte sertifikatet, har passordet. Vi lagrer det ikke uten at du ber om det.");
    });
    Field::new("password", "Passord").password("Vis passord", "Skjul passord").required().show(ui, password);
    status(ui, Tone::Ok, "Filen er åpnet.");
    let pill = [Pill { label: "Testsertifikat", tone: Tone::Test }];
    Card::new().title(Icon::ORGANISATION, "Fjordvik Drift AS").pills(&pill).show(ui, |ui| {
        Row::mono("Organisasjonsnummer", "310\u{a0}123\u{a0}456").show(ui);
        Row::new("Utsteder", "Commfides Test CA – G3").show(ui);
        Row::new("Brukes til", "Signering").show(ui);
        ui.add_space(8.0);
        let validity = Validity {
            name: "Gyldighet",
            left: "28 dager igjen",
            until: "Gyldig til 20. desember 2026",
            share: 0.04,
            tone: Tone::Warn,
        };
        validity.show(ui);
    });
    Banner::new(Tone::Warn, "Sertifikatet går ut om 28 dager. Bestill nytt nå. Du kan fortsette.").show(ui);
}

fn token_step(ui: &mut Ui) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        title(ui, "Tokenet er klart");
        lead(ui, "Kopier tokenet og lim det inn der du trenger det. Tokenet virker som en nøkkel, så ikke send det til noen.");
    });
    let pill = [Pill { label: "Produksjon", tone: Tone::Production }];
    Card::new().title(Icon::ORGANISATION, "Fjordvik Drift AS").pills(&pill).show(ui, |ui| {
        Row::new("Gir tilgang til", "Lønnsdata (eksempel:lonn.les)").show(ui);
        Row::mono("Token", "eyJr… skjult · 1\u{a0}243 tegn").show(ui);
        ui.add_space(8.0);
        Countdown { label: "Gyldig i", left: "1 min 42 s", share: 0.85, tone: Tone::Ok }.show(ui);
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 12.0);
        Button::secondary("show", "Vis token").show(ui);
        Button::secondary("renew", "Hent nytt token").show(ui);
    });
    Banner::new(Tone::Ok, "Kopiert. Vi tømmer utklippstavlen når tokenet går ut.").show(ui);
}

const THEMES: [(Theme, &str); 2] = [(Theme::Light, "light"), (Theme::Dark, "dark")];

#[test]
fn the_password_step_in_test() {
    let mut results = SnapshotResults::new();
    for (theme, name) in THEMES {
        let mut password = "hemmelig1234".to_owned();
        let mut harness = support::window(theme, vec2(1240.0, 820.0), 1.5, |ui| {
            frame(ui, StripKind::Test, 1, "Neste", |ui| password_step(ui, &mut password));
        });
        harness.get_by_label("Neste").focus();
        harness.run();
        harness.snapshot(format!("password-{name}"));
        results.extend_harness(&mut harness);
    }
}

#[test]
fn the_token_step_in_production() {
    let mut results = SnapshotResults::new();
    for (theme, name) in THEMES {
        let mut harness = support::window(theme, vec2(1240.0, 820.0), 1.5, |ui| {
            frame(ui, StripKind::Production, 5, "Kopier token", token_step);
        });
        harness.get_by_label("Kopier token").focus();
        harness.run();
        harness.snapshot(format!("token-{name}"));
        results.extend_harness(&mut harness);
    }
}

/// 360 by 280 points is the smallest window, 720 by 560, at a zoom of 200 %.
#[test]
fn the_frame_in_windows_of_every_size() {
    let mut results = SnapshotResults::new();
    for (width, height, kind) in [
        (1000.0, 700.0, StripKind::Demo),
        (720.0, 560.0, StripKind::Custom),
        (640.0, 400.0, StripKind::Test),
        (360.0, 280.0, StripKind::Production),
    ] {
        let mut password = "hemmelig1234".to_owned();
        let mut harness = support::window(Theme::Dark, vec2(width, height), 1.0, |ui| {
            frame(ui, kind, 1, "Neste", |ui| password_step(ui, &mut password));
        });
        harness.snapshot(format!("frame-{width}"));
        harness.key_press(Key::F1);
        harness.run();
        harness.snapshot(format!("frame-{width}-help"));
        results.extend_harness(&mut harness);
    }
}

/// In a large window all keeps together in the middle.
#[test]
fn the_frame_in_a_large_window() {
    let mut results = SnapshotResults::new();
    let mut password = "hemmelig1234".to_owned();
    let mut harness = support::window(Theme::Light, vec2(1920.0, 1080.0), 1.0, |ui| {
        frame(ui, StripKind::Demo, 1, "Neste", |ui| password_step(ui, &mut password));
    });
    harness.snapshot("frame-1920");
    harness.key_press(Key::F1);
    harness.run();
    harness.snapshot("frame-1920-help");
    results.extend_harness(&mut harness);
}

#[test]
fn high_contrast() {
    let mut results = SnapshotResults::new();
    for (theme, name) in THEMES {
        let mut password = "hemmelig1234".to_owned();
        let appearance = Appearance { theme, contrast: true, ..Appearance::default() };
        let kind = if theme == Theme::Dark { StripKind::Production } else { StripKind::Test };
        let mut harness = support::dressed(appearance, vec2(1240.0, 820.0), 1.0, |ui| {
            frame(ui, kind, 1, "Neste", |ui| password_step(ui, &mut password));
        });
        harness.key_press(Key::Tab);
        harness.run();
        harness.snapshot(format!("contrast-{name}"));
        results.extend_harness(&mut harness);
    }
}

#[test]
fn an_open_menu() {
    let mut results = SnapshotResults::new();
    for (theme, name) in THEMES {
        let mut harness = support::window(theme, vec2(1240.0, 400.0), 1.0, |ui| {
            frame(ui, StripKind::NotChosen, 0, "Neste", |ui| {
                title(ui, "Velg sertifikatfilen");
            });
        });
        harness.get_by_label("Visning").focus();
        harness.run();
        harness.key_press(Key::Enter);
        harness.run();
        harness.snapshot(format!("menu-{name}"));
        results.extend_harness(&mut harness);
    }
}

/// What the gallery's widgets hold.
#[derive(Default)]
struct Held {
    text: String,
    query: String,
    environment: Option<usize>,
    agreed: bool,
}

fn gallery(ui: &mut Ui, held: &mut Held) {
    ui.painter().rect_filled(ui.max_rect(), 0.0, ui.visuals().window_fill);
    egui::Frame::NONE.inner_margin(24.0).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 16.0;
        ui.columns(2, |columns| {
            left_column(&mut columns[0], held);
            right_column(&mut columns[1], held);
        });
    });
}

fn left_column(ui: &mut Ui, held: &mut Held) {
    title(ui, "Skal dere prøve først, eller hente ekte data?");
    let choices = [
        Choice { label: "Test – prøv uten risiko", detail: Some("Egne testdata. Ingenting gjelder på ordentlig.") },
        Choice {
            label: "Produksjon – ekte data",
            detail: Some("Sertifikatet er et testsertifikat og virker bare i test."),
        },
    ];
    RadioGroup::new("environment", "Miljø").show(ui, &choices, &mut held.environment);
    RadioGroup::new("client", "Klient").titled().error(Some("Velg hvilken klient dere skal bruke.")).show(
        ui,
        &[Choice { label: "Opprett en ny", detail: None }, Choice { label: "Jeg vet ikke", detail: None }],
        &mut None,
    );
    Checkbox::new("agree", "Ja, dette skal gjelde i produksjon").show(ui, &mut held.agreed);
    Checkbox::new("agree-2", "Husk sertifikatfilen på denne maskinen").show(ui, &mut true);
    Field::new("client-id", "Administrasjonsklient-ID")
        .hint("Dere fikk den av Digdir.")
        .error(Some("En klient-ID har 36 tegn, for eksempel 238259d7-…."))
        .mono()
        .placeholder("238259d7-…")
        .show(ui, &mut held.text);
    Field::new("purpose", "Hva skal den brukes til?").rows(3).show(ui, &mut held.text);
    heading(ui, 2, "API-tilganger");
    let rows: Vec<(String, String)> =
        (1..=500).map(|n| (format!("Lønnsdata {n}"), format!("eksempel:lonn.les{n}"))).collect();
    let rows: Vec<CheckRow<'_>> = rows
        .iter()
        .enumerate()
        .map(|(index, (title, detail))| CheckRow { title, detail, owner: "Skatteetaten", checked: index == 1 })
        .collect();
    CheckList::new("access", "API-tilganger", "Søk etter API")
        .show(ui, &mut held.query, &rows, |hits| format!("{hits} treff"));
}

fn right_column(ui: &mut Ui, held: &mut Held) {
    let mistakes = [
        Mistake { text: "Skriv inn klient-ID", field: portnokkel::window::focus::id("client-id") },
        Mistake { text: "Velg minst én API-tilgang", field: portnokkel::window::focus::id("access") },
    ];
    ErrorSummary::new("Du må rette dette før du kan gå videre", &mistakes).show(ui);
    for (tone, text) in [
        (Tone::Ok, "Kopiert. Vi tømmer utklippstavlen om 2 min."),
        (Tone::Info, "Klienten er ny og kan trenge opptil 15 minutter."),
        (Tone::Warn, "Hold vinduet åpent til du har limt inn."),
        (Tone::Demo, "Dette er en demo. Ingenting sendes."),
    ] {
        Banner::new(tone, text).show(ui);
    }
    Banner::new(Tone::Danger, "Feil passord. Sjekk store og små bokstaver.")
        .title("Vi fikk ikke åpnet filen")
        .show_with(ui, |ui| {
            Button::secondary("change-file", "Bytt fil").show(ui);
        });
    let pills = [Pill { label: "Produksjon", tone: Tone::Production }, Pill { label: "Demo", tone: Tone::Demo }];
    Card::new().title(Icon::ORGANISATION, "Fjordvik Drift og Vedlikehold Nordvest AS").pills(&pills).show(ui, |ui| {
        Row::new("Miljø", "Test").change("change-environment", "Endre").show(ui);
        Row::new("API-tilganger", "Lønnsdata, Arbeidsforhold, Folkeregisteret og Kontaktregisteret")
            .change("change-access", "Endre")
            .show(ui);
        Row::mono("Klient-ID", "238259d7-f6f1-4a02-9b3a-4f2f7f2f6b2e").show(ui);
    });
    let stages = [Stage::Done("Logger inn"), Stage::Now("Oppretter"), Stage::Later("Kontrollerer")];
    Busy::new("Oppretter klienten …", Duration::from_secs(11), "Dette tar lengre tid enn vanlig.")
        .stages(&stages)
        .show(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 12.0);
        Button::secondary("file", "Velg fil").icon(Icon::FOLDER).show(ui);
        Button::danger("delete", "Slett klienten").icon(Icon::DELETE).show(ui);
        Button::text("skip", "Tøm nå").show(ui);
        Button::link("docs", "Selvbetjening hos Digdir").show(ui);
    });
    disclosure(ui, "details", "Tekniske detaljer", |ui| {
        body(ui, "Fingeravtrykk");
        mono(ui, "3F:A2:11:09:CC:71:5E:0B:8D:44:E0:5A:92:7C:1B:66:13:8F:0A:DE");
        hint(ui, "SHA-1 av sertifikatet");
    });
    Field::new("password", "Passord").password("Vis passord", "Skjul passord").width(220.0).show(ui, &mut held.text);
}

#[test]
fn all_widgets() {
    let mut results = SnapshotResults::new();
    for (theme, name) in THEMES {
        let mut held = Held { text: "feil".to_owned(), environment: Some(0), agreed: true, ..Held::default() };
        let mut harness = support::window(theme, vec2(1120.0, 1480.0), 1.0, |ui| gallery(ui, &mut held));
        harness.get_by_label("Tekniske detaljer").click();
        harness.run();
        harness.get_by_label("Administrasjonsklient-ID").focus();
        harness.run();
        harness.snapshot(format!("widgets-{name}"));
        harness.get_by_label("Lønnsdata 1").focus();
        for _ in 0..7 {
            harness.key_press_modifiers(Modifiers::NONE, Key::ArrowDown);
            harness.run();
        }
        harness.snapshot(format!("widgets-{name}-list"));
        results.extend_harness(&mut harness);
    }
}
