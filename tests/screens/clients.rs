//! «Klienter»: all clients of the organisation, what ends, accesses and the log, by eye, by keyboard and by ear.

use crate::fleet::{client, unreadable, whole};
use crate::traveller::{Traveller, returning, setup};
use crate::visit::{Look, Visit};
use egui::{Key, vec2};
use egui_kittest::SnapshotResults;
use portnokkel::app::clients::area::{self as clients, Page};
use portnokkel::app::intent::Intent;
use portnokkel::contract::{Effect, History, KeepAct, PastChange, Report};
use portnokkel::problem::{Problem, Situation};
use portnokkel::protocol::self_service::{Amendment, Edit};
use portnokkel::text::{self, Language, Words};
use portnokkel::window::theme::Theme;
use serde_json::{Value, json};

/// As the mock is.
fn look() -> Look {
    Look { size: vec2(1440.0, 900.0), ..Look::default() }
}

fn within(language: Language, traveller: Traveller) -> Visit {
    Visit::with(traveller, Look { language, ..look() })
}

#[test]
fn pictures_of_all_clients() {
    let mut results = SnapshotResults::new();
    Visit::with(Traveller::with_clients(16), look()).picture("clients", &mut results);
    let mut ends = Traveller::with_clients(6);
    ends.intends(clients::Intent::Show(Page::Ends));
    Visit::with(ends, look()).picture("clients-ends", &mut results);
    let mut one = Traveller::with_clients(6);
    one.looks_at(1, &Value::Null);
    Visit::with(one, Look { size: vec2(1240.0, 1100.0), ..Look::default() }).picture("clients-one", &mut results);
    let mut scopes = Traveller::with_clients(6);
    scopes.intends(clients::Intent::Show(Page::Scopes)).fetches_accesses();
    Visit::with(scopes, look()).picture("clients-scopes", &mut results);
    Visit::with(with_log(), look()).picture("clients-log", &mut results);
    let dark = Look { theme: Theme::Dark, language: Language::English, size: vec2(720.0, 900.0), ..Look::default() };
    let mut ends = Traveller::with_clients(6);
    ends.intends(clients::Intent::Show(Page::Ends));
    Visit::with(ends, dark).picture("clients-ends-dark-720", &mut results);
    let dark = Look { theme: Theme::Dark, language: Language::Nynorsk, ..look() };
    Visit::with(Traveller::with_clients(16), dark).picture("clients-dark-nn", &mut results);
    let mut lack = returning(vec![setup("Fjordvik")]);
    lack.intends(Intent::OpenClients(Page::List));
    Visit::with(lack, Look::default()).picture("clients-lack", &mut results);
}

fn with_log() -> Traveller {
    let mut traveller = Traveller::with_clients(6);
    traveller.intends(clients::Intent::Show(Page::Log));
    let ticket = traveller.ticket(|effect| match effect {
        Effect::Keep(KeepAct::ReadHistory(ticket)) => Some(*ticket),
        _ => None,
    });
    let change = |what: &str, before: &str, after: &str| PastChange {
        at: "2026-11-21T09:12:00Z".parse().unwrap(),
        environment: "test".into(),
        organisation: "313299767".into(),
        client_id: client(1).client_id,
        client_name: "Lønnsdata".into(),
        what: what.into(),
        before: before.into(),
        after: after.into(),
        admin: "oidc_313299767_api".into(),
        certificate: "FJORDVIK DRIFT AS 5f0a".into(),
    };
    let changes = vec![change("client_name", "Lønn", "Lønnsdata"), change("active", "false", "true")];
    let file = Some("/hjem/kari/history.jsonl".into());
    let history = History { changes, unread: 0, on: true, file };
    traveller.learns(Report::HistoryRead(ticket, Ok(history)));
    traveller
}

/// The names of the rows that are drawn.
fn rows(visit: &Visit, begins: &str) -> Vec<String> {
    visit.inputs().into_iter().filter(|label| label.starts_with(begins)).collect()
}

#[test]
fn the_bar_leads_there_and_back_once_there_is_something_to_list() {
    for language in Language::ALL {
        let visit = Visit::within(language, Traveller::new());
        assert!(visit.input(&visit.say("fleet-title")).is_none(), "nothing can be listed at the first visit");
        let mut visit = Visit::within(language, Traveller::at_token());
        let bar = visit.say("fleet-title");
        visit.tabs_to(&bar).presses(Key::Enter);
        assert!(visit.app(|app| app.clients.page() == Some(Page::List)));
        assert!(visit.is_asked(|effect| matches!(effect, Effect::ListFleet(..))));
        visit.waits(3);
        assert!(visit.sees_words("fleet-listing") && visit.input(&visit.say("footer-cancel")).is_some());
        visit.presses(Key::Escape);
        assert!(visit.app(|app| app.clients.is_open() && !app.is_busy()), "the listing is stopped first");
        visit.presses(Key::Escape);
        assert!(visit.app(|app| !app.clients.is_open()));
    }
}

#[test]
fn each_page_is_well_formed_in_each_language() {
    for language in Language::ALL {
        let mut visit = within(language, Traveller::with_clients(12));
        visit.is_well_formed();
        for page in ["fleet-page-ends", "fleet-page-log", "fleet-page-list"] {
            visit.clicks(page);
            visit.is_well_formed();
        }
        let mut scopes = Traveller::with_clients(6);
        scopes.intends(clients::Intent::Show(Page::Scopes)).fetches_accesses();
        within(language, scopes).is_well_formed();
        within(language, with_log()).is_well_formed();
        let mut one = Traveller::with_clients(6);
        one.looks_at(1, &Value::Null);
        within(language, one).is_well_formed();
        let mut inactive = Traveller::with_clients(12);
        inactive.looks_at(9, &Value::Null);
        let mut visit = within(language, inactive);
        visit.is_well_formed();
        assert!(
            visit.input(&visit.say("fleet-activate")).is_some() && visit.input(&visit.say("fleet-get-token")).is_none()
        );
        let mut lack = returning(vec![setup("Fjordvik")]);
        lack.intends(Intent::OpenClients(Page::List));
        within(language, lack).is_well_formed();
        let mut narrow = Traveller::with_clients(12);
        narrow.intends(clients::Intent::Show(Page::Ends));
        Visit::with(narrow, Look { language, size: vec2(720.0, 900.0), ..Look::default() }).is_well_formed();
    }
}

#[test]
fn from_the_search_to_a_client_and_back_to_its_row_by_keyboard_alone() {
    for language in Language::ALL {
        let mut visit = within(language, Traveller::with_clients(40));
        assert_eq!(visit.focused(), Some(visit.say("fleet-search")));
        visit.types("skattekort");
        let found = rows(&visit, "Skattekort");
        assert!(found.len() == 6 && rows(&visit, "Inntekt").is_empty(), "{found:?}");
        visit.tabs_to(&found[0]).presses(Key::ArrowDown).presses(Key::ArrowDown).presses(Key::ArrowUp);
        assert_eq!(visit.focused(), Some(found[1].clone()));
        visit.presses(Key::End);
        assert_eq!(visit.focused(), Some(found[5].clone()));
        visit.presses(Key::Home).presses(Key::ArrowDown).presses(Key::Enter);
        assert!(visit.app(|app| app.clients.page() == Some(Page::One)));
        visit.presses(Key::Escape);
        assert_eq!(visit.focused(), Some(found[1].clone()), "back at the row that was opened");
    }
}

#[test]
fn a_row_is_heard_whole_and_only_those_in_view_are_drawn() {
    for language in Language::ALL {
        let words = Words::new(language);
        let mut visit = within(language, Traveller::with_clients(2000));
        let all = rows(&visit, "Lønnsdata").len() + rows(&visit, "Eiendomsdata").len();
        assert!(visit.inputs().len() < 60, "{} are drawn", visit.inputs().len());
        assert!(all > 0);
        visit.types("2026-02 lønnsdata");
        let [row] = &rows(&visit, "Lønnsdata, 00000001")[..] else { panic!("{:?}", visit.inputs()) };
        let until = words.time_until(41);
        for part in ["00000001-f0af-4da3-9c6b-a2f4a5c4f0d3", "brreg:losore/tlg", &until] {
            assert!(row.contains(part), "{part} in {row}");
        }
    }
}

#[test]
fn which_are_shown_and_in_which_order_is_chosen_by_the_arrow_keys() {
    let mut visit = within(Language::Bokmal, Traveller::with_clients(40));
    visit.tabs_to(&visit.say("fleet-only-all")).presses(Key::ArrowRight);
    assert_eq!(visit.focused(), Some(visit.say("fleet-only-soon")));
    assert!(visit.app(|app| app.clients.reading().unwrap().found().len() < 36));
    visit.presses(Key::ArrowLeft).presses(Key::ArrowLeft);
    assert_eq!(visit.focused(), Some(visit.say("fleet-only-unread")));
    visit.presses(Key::ArrowRight);
    visit.tabs_to(&visit.say("fleet-inactive-too")).presses(Key::Space);
    assert_eq!(visit.app(|app| app.clients.reading().unwrap().found().len()), 40);
}

#[test]
fn how_far_it_has_come_is_seen_and_the_reading_stopped_and_taken_up() {
    for language in Language::ALL {
        let mut traveller = Traveller::opens_clients();
        traveller.lists_clients(20);
        let mut visit = within(language, traveller);
        let told = visit.words.with("clients-progress", &[("read", 0), ("total", 18)]);
        assert!(visit.sees(&told));
        visit.is_well_formed().clicks("fleet-stop").is_well_formed();
        visit.clicks("fleet-resume");
        assert!(visit.sees(&told) && visit.input(&visit.say("fleet-stop")).is_some());
    }
}

#[test]
fn what_could_not_be_read_says_why_and_offers_to_try_again() {
    for language in Language::ALL {
        let words = Words::new(language);
        let why = text::what(&words, &unreadable());
        let mut traveller = Traveller::opens_clients();
        traveller.lists_clients(6).reads_keys(Some(3));
        let mut visit = within(language, traveller);
        assert!(visit.sees(&why) && visit.sees(&words.with("clients-unread", &[("count", 1)])));
        visit.is_well_formed().clicks("next-try-again");
        assert!(visit.is_asked(|effect| matches!(effect, Effect::ReadClientKeys(..))));
        let mut traveller = Traveller::opens_clients();
        let ticket = traveller.fleet_ticket();
        traveller.learns(Report::ClientsListed(ticket, Err(unreadable())));
        let mut visit = within(language, traveller);
        visit.is_well_formed();
        assert!(visit.sees(&why));
        visit.clicks("next-try-again");
        assert!(visit.is_asked(|effect| matches!(effect, Effect::ListFleet(..))));
    }
}

#[test]
fn what_ends_is_heard_with_who_must_do_what_and_saved_as_calendar_and_table() {
    for language in Language::ALL {
        let mut traveller = Traveller::with_clients(6);
        traveller.intends(clients::Intent::Show(Page::Ends));
        let mut visit = within(language, traveller);
        let first = rows(&visit, "Eiendomsdata").remove(0);
        assert!(first.contains(&visit.say("fleet-do-ask-holder")), "{first}");
        visit.clicks("fleet-remind");
        let saves = |visit: &Visit, wanted: &str| {
            visit.is_asked(|effect| matches!(effect, Effect::SaveText(_, _, text) if text.contains(wanted)))
        };
        assert!(saves(&visit, "BEGIN:VEVENT"));
        let ticket =
            visit.ticket(|effect| if let Effect::SaveText(ticket, ..) = effect { Some(*ticket) } else { None });
        visit.learns(Report::TextSaved(ticket, Ok(Some("/hjem/utlop.ics".into()))));
        assert!(visit.sees_with("saved-reminders", &[("file", "/hjem/utlop.ics")]));
        visit.is_well_formed().clicks("fleet-save-csv");
        assert!(saves(&visit, "days_left"));
        visit.clicks("fleet-ends-table").is_well_formed();
        visit.tabs_to(&first).presses(Key::Enter);
        assert!(visit.app(|app| app.clients.page() == Some(Page::One)));
    }
}

#[test]
fn the_start_page_tells_what_ends_with_the_day_it_was_read_and_leads_to_all_of_it() {
    for language in Language::ALL {
        let traveller = Traveller::with_clients(6);
        let seen = traveller.asked.iter().find_map(|effect| match effect {
            Effect::Keep(KeepAct::Ends(seen)) => Some((**seen).clone()),
            _ => None,
        });
        let mut back = returning(vec![setup("Fjordvik")]);
        back.app = back.app.with_ends(vec![seen.expect("it was kept")]);
        let mut visit = Visit::within(language, back);
        let date = visit.words.date("2026-11-22T12:00:00Z".parse().unwrap());
        assert!(visit.sees("Eiendomsdata") && visit.sees_with("fleet-ends-read-then", &[("date", &date)]));
        visit.is_well_formed();
        let all = visit.words.with("setups-ends-all", &[("count", 6)]);
        visit.tabs_to(&all).presses(Key::Enter);
        assert!(visit.app(|app| app.clients.page() == Some(Page::Ends)));
        visit.is_well_formed();
        let first = rows(&visit, "Eiendomsdata").remove(0);
        visit.tabs_to(&first).presses(Key::Enter);
        assert!(visit.is_asked(|effect| matches!(effect, Effect::ReadFile(..))), "the certificate is opened first");
    }
}

/// One client, looked at in this language.
fn at_one(language: Language, number: usize) -> Visit {
    let mut traveller = Traveller::with_clients(12);
    traveller.looks_at(number, &Value::Null);
    Visit::with(traveller, Look { language, size: vec2(1240.0, 1700.0), ..Look::default() })
}

fn reads(visit: &mut Visit, number: usize, other: &Value) {
    let ticket = visit.ticket(|effect| if let Effect::ReadKeys(ticket, ..) = effect { Some(*ticket) } else { None });
    visit.learns(Report::KeysRead(ticket, Ok(whole(number, crate::traveller::NOON, other))));
}

fn is_sent(visit: &Visit, wanted: &Edit) -> bool {
    visit.is_asked(|effect| matches!(effect, Effect::ChangeKeys(_, Amendment::Edit(edit), ..) if edit == wanted))
}

#[test]
fn a_client_is_renamed_by_keyboard_alone_told_and_taken_back() {
    for language in Language::ALL {
        let mut visit = at_one(language, 1);
        assert_eq!(visit.focused(), Some(visit.say("fleet-get-token")));
        let change = visit.words.with("fleet-change-of", &[("what", visit.say("fleet-row-name"))]);
        visit.tabs_to(&change).presses(Key::Enter);
        assert_eq!(visit.focused(), Some(visit.say("fleet-edit-name")));
        visit.is_well_formed().presses(Key::End).types(" Vest").presses(Key::Enter);
        reads(&mut visit, 1, &Value::Null);
        assert!(is_sent(&visit, &Edit::Name("Lønnsdata Vest".into())));
        let ticket =
            visit.ticket(|effect| if let Effect::ChangeKeys(ticket, ..) = effect { Some(*ticket) } else { None });
        let after = whole(1, crate::traveller::NOON, &json!({"client_name": "Lønnsdata Vest"}));
        visit.learns(Report::KeysChanged(ticket, Ok(Ok(after)))).is_well_formed();
        let how = visit.words.with("fleet-made-how", &[("before", "Lønnsdata"), ("after", "Lønnsdata Vest")]);
        assert!(visit.sees(&how));
        visit.tabs_to(&visit.say("fleet-undo")).presses(Key::Enter);
        reads(&mut visit, 1, &json!({"client_name": "Lønnsdata Vest"}));
        assert!(is_sent(&visit, &Edit::Name("Lønnsdata".into())));
    }
}

#[test]
fn accesses_are_given_and_taken_by_ticking_and_what_stops_is_said_before() {
    let mut visit = at_one(Language::Bokmal, 1);
    let change = visit.words.with("fleet-change-of", &[("what", visit.say("clients-row-scopes"))]);
    visit.clicks_label(&change);
    let ticket = visit.ticket(|effect| if let Effect::FetchScopes(ticket, _) = effect { Some(*ticket) } else { None });
    visit.learns(Report::ScopesFetched(ticket, Ok(crate::traveller::scopes()))).is_well_formed();
    assert!(visit.input(&visit.say("fleet-edit-save")).is_none(), "nothing is ticked");
    let named =
        |visit: &Visit, begins: &str| visit.inputs().into_iter().find(|label| label.starts_with(begins)).unwrap();
    for begins in ["Utlegg i løsøre", "Rettsstiftelser i løsøre"] {
        let label = named(&visit, begins);
        visit.clicks_label(&label);
    }
    visit.clicks("fleet-edit-save");
    reads(&mut visit, 1, &Value::Null);
    assert!(visit.sees("brreg:losore/tlg") && visit.input(&visit.say("fleet-yes-scopes")).is_some());
    visit.is_well_formed();
    assert_eq!(visit.focused(), Some(visit.say("fleet-no")), "the answer that changes nothing is at hand");
    visit.clicks("fleet-yes-scopes");
    assert!(visit.is_asked(|effect| matches!(effect, Effect::ChangeKeys(_, Amendment::Edit(Edit::Scopes { .. }), ..))));
}

#[test]
fn the_client_leads_to_a_token_and_to_the_diagnosis() {
    let mut visit = at_one(Language::Bokmal, 1);
    visit.presses(Key::Enter);
    assert!(visit.is_asked(|effect| matches!(effect, Effect::RequestToken(..))));
    let mut visit = at_one(Language::Bokmal, 1);
    visit.clicks("fleet-compare");
    assert!(visit.is_asked(|effect| matches!(effect, Effect::CompareClient(..))));
    let mut visit = at_one(Language::Bokmal, 1);
    visit.clicks("fleet-developers");
    let ticket = visit.ticket(|effect| if let Effect::RequestToken(ticket, _) = effect { Some(*ticket) } else { None });
    let token = Traveller::new().token(120);
    visit.learns(Report::TokenReceived(ticket, Box::new(Ok(token).into())));
    assert!(visit.sees_words("handover-open"), "what the developers get is open");
}

/// The same in production, where something is asked.
fn asked_in_production(edit: Edit) -> Visit {
    let mut traveller = Traveller::has_opened("production.p12");
    let production = portnokkel::domain::EnvironmentKind::Production;
    traveller.proceeds().intends(portnokkel::app::wizard::Intent::ChooseEnvironment(production)).proceeds();
    traveller.app.wizard.drafts.client.admin_client_id = crate::traveller::CLIENT_ID.into();
    traveller.intends(Intent::OpenClients(Page::List));
    traveller.lists_clients(6).reads_keys(None).looks_at(1, &Value::Null);
    traveller.intends(clients::Intent::Change(edit)).reads_client(1, &Value::Null);
    Visit::with(traveller, Look { size: vec2(1240.0, 1400.0), ..Look::default() })
}

#[test]
fn production_asks_enter_answers_nothing_and_the_name_is_typed() {
    let mut visit = asked_in_production(Edit::Deactivate);
    visit.is_well_formed();
    visit.tabs_to(&visit.say("fleet-yes-stop")).presses(Key::Enter);
    assert!(visit.sees(&visit.words.with("clients-stops", &[("keys", 1)])), "Enter is no yes");
    visit.presses(Key::Space);
    assert!(visit.sees_words("own-production"));
    visit.tabs_to(&visit.say("fleet-yes-production")).presses(Key::Space).is_well_formed();
    assert_eq!(visit.focused(), Some(visit.say("clients-ask-name")));
    visit.types("Lønn").presses(Key::Enter);
    visit.tabs_to(&visit.say("fleet-yes-stop")).presses(Key::Space);
    assert!(visit.sees_words("fleet-mistyped") && !is_sent(&visit, &Edit::Deactivate));
    visit.tabs_to(&visit.say("clients-ask-name")).presses(Key::End).types("sdata");
    visit.tabs_to(&visit.say("fleet-yes-stop")).presses(Key::Space);
    assert!(is_sent(&visit, &Edit::Deactivate));
    let mut results = SnapshotResults::new();
    asked_in_production(Edit::Deactivate).picture("clients-deactivate", &mut results);
}

#[test]
fn a_change_that_could_not_be_made_or_logged_says_so() {
    for language in Language::ALL {
        let words = Words::new(language);
        let mut visit = at_one(language, 1);
        let problem = Problem::from(Situation::HistoryUnsaved("full".into()));
        visit.learns(Report::HistoryNotKept(problem.clone())).is_well_formed();
        assert!(visit.sees(&text::what(&words, &problem)));
    }
}

#[test]
fn the_log_is_read_aloud_saved_and_turned_off() {
    for language in Language::ALL {
        let mut visit = within(language, with_log());
        let row = rows(&visit, &visit.words.date_and_time("2026-11-21T09:12:00Z".parse().unwrap())).remove(0);
        assert!(row.contains("FJORDVIK DRIFT AS 5f0a") && row.contains("Lønnsdata"), "{row}");
        assert!(visit.sees("/hjem/kari/history.jsonl"));
        visit.clicks("fleet-save-csv");
        assert!(
            visit.is_asked(|effect| matches!(effect, Effect::SaveText(_, _, text) if text.contains("client_name")))
        );
        visit.tabs_to(&visit.say("fleet-log-on")).presses(Key::Space);
        assert!(visit.is_asked(|effect| matches!(effect, Effect::Keep(KeepAct::TurnHistory(_, false)))));
    }
}

#[test]
fn the_accesses_of_a_page_lead_to_their_clients_and_a_mail_is_ready_for_what_is_lacking() {
    let mut traveller = Traveller::with_clients(6);
    traveller.intends(clients::Intent::Show(Page::Scopes)).fetches_accesses();
    let mut visit = within(Language::Bokmal, traveller);
    visit.tabs_to(&visit.say("fleet-wanted")).types("nav:aareg");
    visit.tabs_to(&visit.say("next-mail-api-owner")).presses(Key::Enter);
    let ready = |effect: &Effect| matches!(effect, Effect::CopyText(_, text) if text.contains("nav:aareg") && text.contains("FJORDVIK"));
    assert!(visit.is_asked(ready));
    let row = rows(&visit, "Rettsstiftelser i løsøre").remove(0);
    assert!(row.contains("Brønnøysundregistrene") && row.contains("Eiendomsdata"), "{row}");
    visit.tabs_to(&row).presses(Key::Enter);
    assert!(
        visit.app(|app| app.clients.page() == Some(Page::List) && app.clients.reading().unwrap().found().len() == 6)
    );
}
