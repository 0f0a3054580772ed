//! «Klienter»: what is complained about, what stands in a field at first, and which rows lead somewhere.

use crate::fleet::{client, whole};
use crate::traveller::{Traveller, returning, setup};
use crate::visit::{Look, Visit};
use egui::{Key, Modifiers, OutputCommand, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use portnokkel::app::Area;
use portnokkel::app::clients::area::{self as clients, Page};
use portnokkel::app::complaint::Complaint;
use portnokkel::app::intent::Intent;
use portnokkel::app::own;
use portnokkel::app::wizard;
use portnokkel::contract::{Effect, History, KeepAct, PastChange, Report};
use portnokkel::domain::{ClientIdError, EnvironmentKind, Timestamp};
use portnokkel::text::{self, Language};
use serde_json::{Value, json};

/// Of production, where nobody knows the administration client.
fn without_administration() -> Traveller {
    let mut traveller = Traveller::has_opened("production.p12");
    traveller.proceeds().intends(wizard::Intent::ChooseEnvironment(EnvironmentKind::Production)).proceeds();
    traveller.app.wizard.drafts.client.admin_client_id.clear();
    traveller.intends(Intent::OpenClients(Page::List));
    traveller.app.clients.draft.admin.clear();
    traveller
}

#[test]
fn an_administration_client_that_cannot_be_one_is_told_at_its_field_by_keyboard_alone() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, without_administration());
        let field = visit.say("client-administration");
        assert_eq!(visit.focused(), Some(field.clone()));
        visit.types("ingen klient").presses(Key::Enter);
        let wrong = text::complaint(&visit.words, Complaint::AdminClientId(ClientIdError::ForbiddenCharacter));
        assert!(visit.sees(&wrong) && visit.focused() == Some(field), "{wrong}");
        visit.is_well_formed();
        for _ in "ingen klient".chars() {
            visit.presses(Key::Backspace);
        }
        visit.types("238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3").presses(Key::Enter);
        assert!(!visit.sees(&wrong) && visit.is_asked(|effect| matches!(effect, Effect::ListFleet(..))));
    }
}

/// One client with this description, by whose row its field is opened.
fn describes(description: &str) -> String {
    let mut traveller = Traveller::with_clients(6);
    traveller.looks_at(1, &json!({ "description": description }));
    let mut visit = Visit::with(traveller, Look { size: vec2(1240.0, 1700.0), ..Look::default() });
    let change = visit.words.with("fleet-change-of", &[("what", visit.say("clients-row-description"))]);
    visit.clicks_label(&change);
    visit.app(|app| app.clients.draft.one.text.clone())
}

#[test]
fn a_description_is_changed_from_what_maskinporten_has_and_not_from_what_is_shown() {
    let long = "Oppslag i  registrene, ".repeat(60);
    for description in ["", "Oppslag", &long] {
        assert_eq!(describes(description), description);
    }
}

/// The log with a change from here, one of production, and one of another organisation.
fn with_log(mut traveller: Traveller) -> Traveller {
    traveller.intends(Intent::OpenClients(Page::Log));
    let ticket = traveller
        .ticket(|effect| if let Effect::Keep(KeepAct::ReadHistory(ticket)) = effect { Some(*ticket) } else { None });
    let change = |environment: &str, organisation: &str, client_name: &str| PastChange {
        at: "2026-11-21T09:12:00Z".parse().unwrap(),
        environment: environment.into(),
        organisation: organisation.into(),
        client_id: client(1).client_id,
        client_name: client_name.into(),
        what: "client_name".into(),
        before: "Lønn".into(),
        after: "Lønnsdata".into(),
        admin: "oidc_313299767_api".into(),
        certificate: "FJORDVIK DRIFT AS 5f0a".into(),
    };
    let changes = vec![
        change("test", "313299767", "Herfra"),
        change("production", "313299767", "Ekte"),
        change("test", "974761076", "Andre"),
    ];
    let history = History { changes, unread: 0, on: true, file: None };
    traveller.learns(Report::HistoryRead(ticket, Ok(history)));
    traveller
}

/// What is heard of the row of this client.
fn row(visit: &Visit, name: &str) -> String {
    let nodes = visit.harness.query_all_by_label_contains(name);
    let labels = nodes.filter_map(|node| node.accesskit_node().label());
    labels.into_iter().find(|label| label.contains("Lønnsdata")).expect("there is a row")
}

/// Tab to the rows, and the arrow keys to this one.
fn goes_to<'a>(visit: &'a mut Visit, row: &str) -> &'a mut Visit {
    let is_at_rows = |visit: &Visit| visit.focused().is_some_and(|focused| focused.contains("Lønnsdata"));
    for _ in 0..40 {
        if is_at_rows(visit) {
            break;
        }
        visit.presses(Key::Tab);
    }
    visit.presses(Key::Home);
    for _ in 0..3 {
        if visit.focused().as_deref() == Some(row) {
            return visit;
        }
        visit.presses(Key::ArrowDown);
    }
    panic!("the arrow keys never come to {row:?}");
}

#[test]
fn a_row_of_the_log_opens_a_client_only_where_it_was_changed() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, with_log(Traveller::with_clients(6)));
        visit.is_well_formed();
        let production = visit.say("environment-name-production");
        assert!(row(&visit, "Ekte").contains(&visit.words.with("fleet-log-elsewhere", &[("place", production)])));
        for name in ["Ekte", "Andre"] {
            let row = row(&visit, name);
            assert!(visit.input(&row).is_none(), "no button: {row}");
            goes_to(&mut visit, &row).presses(Key::Enter);
            assert!(visit.app(|app| app.clients.page() == Some(Page::Log)), "{row}");
        }
        let here = row(&visit, "Herfra");
        goes_to(&mut visit, &here).presses(Key::Enter);
        assert!(visit.app(|app| app.clients.one().is_some_and(|one| one.id().as_str() == client(1).client_id)));
    }
}

#[test]
fn a_row_of_another_environment_opens_the_set_up_that_asks_there() {
    let mut visit = Visit::after(with_log(returning(vec![setup("Fjordvik")])));
    let here = row(&visit, "Herfra");
    goes_to(&mut visit, &here).presses(Key::Enter);
    assert!(visit.is_asked(|effect| matches!(effect, Effect::ReadFile(..))), "its certificate is opened first");
}

#[test]
fn back_from_its_keys_the_client_is_shown_as_it_is_now() {
    let mut traveller = Traveller::with_clients(6);
    traveller.looks_at(1, &Value::Null).intends(own::Intent::Open(client(1).id().unwrap()));
    traveller.reads_client(1, &Value::Null);
    let mut visit = Visit::with(traveller, Look { size: vec2(1240.0, 1700.0), ..Look::default() });
    visit.presses(Key::Escape);
    assert!(visit.app(|app| app.area() == Area::Clients));
    let ticket = visit.ticket(|effect| if let Effect::ReadKeys(ticket, ..) = effect { Some(*ticket) } else { None });
    let now = crate::traveller::NOON;
    visit.learns(Report::KeysRead(ticket, Ok(whole(1, now, &json!({ "client_name": "Lønn fra nå" })))));
    assert!(visit.sees("Lønn fra nå"));
    visit.is_well_formed();
}

/// Presses Enter, and says which page is opened in the browser by that.
fn opens_by_enter(visit: &mut Visit) -> Option<String> {
    let (modifiers, key) = (Modifiers::NONE, Key::Enter);
    // One at a time: what a frame asks for is gone with the next.
    let event = |pressed| egui::Event::Key { key, physical_key: None, pressed, repeat: false, modifiers };
    [true, false].into_iter().find_map(|pressed| {
        visit.harness.event(event(pressed));
        visit.harness.step();
        let commands = &visit.harness.output().platform_output.commands;
        commands.iter().find_map(|command| match command {
            OutputCommand::OpenUrl(page) => Some(page.url.clone()),
            _ => None,
        })
    })
}

#[test]
fn a_certificate_that_ends_soon_is_ordered_where_it_was_issued_and_any_other_is_shown() {
    for (day, page) in [("2044-12-14", Some("https://www.commfides.com/virksomhetssertifikat/")), ("2026-11-22", None)]
    {
        let mut traveller = Traveller::with_clients(2);
        traveller.now = format!("{day}T12:00:00Z").parse::<Timestamp>().unwrap().as_second();
        traveller.app.clients.draft.ends.what = clients::What::Certificates;
        traveller.intends(Intent::OpenClients(Page::Ends));
        let mut visit = Visit::after(traveller);
        let row = visit.inputs().into_iter().find(|label| label.starts_with("modern.p12")).expect("a row");
        visit.tabs_to(&row).is_well_formed();
        assert_eq!(opens_by_enter(&mut visit).as_deref(), page, "{day}");
        visit.looks();
        assert_eq!(visit.is_asked(|effect| matches!(effect, Effect::OpenFolder(_))), page.is_none(), "{day}");
    }
}

#[test]
fn the_clients_that_go_with_a_certificate_are_heard_with_who_must_do_what() {
    for language in Language::ALL {
        let mut traveller = returning(vec![setup("Fjordvik")]);
        traveller.intends(Intent::OpenClients(Page::Ends));
        let mut visit = Visit::within(language, traveller);
        visit.is_well_formed();
        let count = visit.words.with("fleet-ends-clients", &[("count", 1)]);
        visit.clicks_label(&count).is_well_formed();
        let kind = visit.words.with("fleet-ends-client-of", &[("file", "modern.p12")]);
        let row = visit.inputs().into_iter().find(|label| label.contains(&kind)).expect("a row");
        assert!(
            row.starts_with("Fjordvik – løsøre – test") && row.contains(&visit.say("expiry-do-follow-certificate"))
        );
        visit.tabs_to(&row).presses(Key::Enter);
        assert!(visit.is_asked(|effect| matches!(effect, Effect::ReadFile(..))), "its certificate is opened first");
    }
}
