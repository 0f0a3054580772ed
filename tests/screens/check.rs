//! Step 5: everything once more, and what happens when the client is created.

use egui::{Key, vec2};
use egui_kittest::SnapshotResults;
use portnokkel::app::intent::Intent;
use portnokkel::app::wizard;
use portnokkel::app::wizard::Step;
use portnokkel::app::wizard::client::Way;
use portnokkel::contract::{Effect, Report, Ticket};
use portnokkel::domain::EnvironmentKind;
use portnokkel::problem::{Problem, Situation};
use portnokkel::text::Language;
use portnokkel::window::theme::Theme;

use crate::traveller::{CLIENT_ID, Traveller, client};
use crate::visit::{Look, Visit};

pub fn in_production() -> Traveller {
    let mut traveller = Traveller::has_opened("production.p12");
    traveller.proceeds().intends(wizard::Intent::ChooseEnvironment(EnvironmentKind::Production)).proceeds();
    traveller.app.wizard.drafts.client.admin_client_id = CLIENT_ID.into();
    traveller.describes_client();
    traveller
}

fn with_a_duplicate() -> Traveller {
    let mut traveller = Traveller::at_check();
    traveller.proceeds();
    let ticket = traveller.create_ticket();
    let name = traveller.app.wizard.drafts.client.name.clone();
    traveller.learns(Report::DuplicateFound(ticket, Box::new(client(&name, CLIENT_ID))));
    traveller
}

fn with_the_answer_lost() -> Traveller {
    let mut traveller = Traveller::at_check();
    let ticket = traveller.begins_creating();
    traveller.learns(Report::WriteSent(ticket));
    traveller.learns(Report::ClientCreated(ticket, Err(Situation::CreationUnknown.into())));
    traveller
}

fn looks_for_clients(effect: &Effect) -> Option<Ticket> {
    match effect {
        Effect::LookForCreation(ticket, ..) => Some(*ticket),
        _ => None,
    }
}

fn is_creating(visit: &Visit) -> bool {
    visit.is_asked(|effect| matches!(effect, Effect::CreateClient(..)))
}

fn is_looking(visit: &Visit) -> bool {
    visit.is_asked(|effect| looks_for_clients(effect).is_some())
}

#[test]
fn every_answer_stands_there_and_each_can_be_changed() {
    for language in Language::ALL {
        for (row, step) in [
            ("check-row-org-number", Step::Password),
            ("check-row-certificate", Step::Certificate),
            ("check-row-environment", Step::Environment),
            ("check-row-client-new", Step::Client),
            ("check-row-scopes", Step::Client),
            ("check-row-administration", Step::Client),
        ] {
            let mut visit = Visit::within(language, Traveller::at_check());
            for answer in ["FJORDVIK", "313\u{a0}299\u{a0}767", "modern.p12", "Oppslag i pant", "(brreg:losore/tlg)"] {
                assert!(visit.sees(answer), "{answer}");
            }
            let change = visit.say(&row.replace("check-row-", "check-change-"));
            visit.is_well_formed();
            visit.clicks_label(&change);
            assert_eq!(visit.app(|app| app.wizard.at()), step, "{row}");
        }
    }
}

#[test]
fn a_client_they_have_is_checked_and_nothing_is_created() {
    let mut traveller = Traveller::at_client();
    traveller.intends(wizard::Intent::ChooseWay(Way::Existing));
    traveller.app.wizard.drafts.client.client_id = CLIENT_ID.into();
    traveller.app.wizard.drafts.client.scopes = "ks:fiks".into();
    traveller.proceeds();
    let mut visit = Visit::after(traveller);
    assert!(visit.sees_words("check-nothing-created") && visit.sees(CLIENT_ID) && visit.sees("ks:fiks"));
    visit.is_well_formed();
    visit.clicks("footer-next");
    assert_eq!(visit.app(|app| app.wizard.at()), Step::Token);
}

#[test]
fn production_asks_for_a_tick_first() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, in_production());
        visit.is_well_formed();
        visit.clicks("check-create-production");
        assert!(visit.sees_words("check-confirm-missing") && !is_creating(&visit));
        visit.clicks("check-confirm-production").clicks("check-create-production");
        assert!(is_creating(&visit));
    }
}

#[test]
fn enter_never_creates_anything_in_production() {
    let mut visit = Visit::after(in_production());
    visit.clicks("check-confirm-production");
    let button = visit.say("check-create-production");
    visit.tabs_to(&button).presses(Key::Enter);
    assert!(!is_creating(&visit) && visit.app(|app| app.wizard.check().confirmed));
    visit.presses(Key::Space);
    assert!(is_creating(&visit), "the button itself was pressed");
}

#[test]
fn the_keyboard_comes_to_the_box_in_production_and_to_the_button_in_test() {
    let mut traveller = in_production();
    traveller.intends(Intent::Back);
    let mut visit = Visit::after(traveller);
    visit.clicks("footer-next");
    assert_eq!(visit.focused(), Some(visit.say("check-confirm-production")));
    let mut traveller = Traveller::at_check();
    traveller.intends(Intent::Back);
    let mut visit = Visit::after(traveller);
    visit.clicks("footer-next");
    assert_eq!(visit.focused(), Some(visit.say("check-create-test")));
}

#[test]
fn the_stages_are_told_and_after_sending_nothing_can_be_changed() {
    for language in Language::ALL {
        let mut traveller = Traveller::at_check();
        let ticket = traveller.begins_creating();
        let mut visit = Visit::within(language, traveller);
        visit.waits(12);
        assert!(visit.sees_words("check-stage-signing-in") && visit.input(&visit.say("footer-cancel")).is_some());
        assert!(!visit.sees_words("check-sent"));
        visit.learns(Report::WriteSent(ticket));
        assert!(visit.sees_words("check-sent") && visit.sees_words("busy-slow"));
        assert!(visit.input(&visit.say("footer-cancel")).is_none());
        visit.is_well_formed();
        visit.learns(Report::ClientCreated(ticket, Ok(client("Fjordvik", CLIENT_ID))));
        assert_eq!(visit.app(|app| app.wizard.at()), Step::Token);
    }
}

#[test]
fn a_client_of_the_same_name_is_used_or_the_new_one_renamed() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, with_a_duplicate());
        assert!(visit.sees_words("check-title-duplicate") && visit.sees(CLIENT_ID));
        visit.is_well_formed();
        visit.clicks("check-rename");
        assert_eq!(visit.app(|app| app.wizard.at()), Step::Client);
        let mut visit = Visit::within(language, with_a_duplicate());
        visit.clicks("check-use-duplicate");
        assert_eq!(visit.app(|app| app.wizard.at()), Step::Token);
    }
}

#[test]
fn a_lost_answer_is_told_and_looked_for_but_nothing_is_created_again() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, with_the_answer_lost());
        assert!(visit.sees_words("check-title-unknown") && visit.sees_words("check-unknown-why"));
        visit.is_well_formed();
        visit.clicks("check-now");
        assert!(is_looking(&visit) && !is_creating(&visit));
        visit.waits(1);
        assert!(visit.sees_words("check-looking-after"));
        let ticket = visit.ticket(looks_for_clients);
        let name = visit.app(|app| app.wizard.drafts.client.name.clone());
        visit.learns(Report::CreationLookedFor(ticket, Ok(Some(Box::new(client(&name, CLIENT_ID))))));
        assert_eq!(visit.app(|app| app.wizard.at()), Step::Token);
    }
}

#[test]
fn a_client_that_was_not_created_after_all_may_be_created_again() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, with_the_answer_lost());
        visit.clicks("check-now");
        let ticket = visit.ticket(looks_for_clients);
        visit.learns(Report::CreationLookedFor(ticket, Ok(None)));
        let later = visit.app(|app| app.session.kept.creations()[0].decided_at());
        let time = visit.words.date_and_time(later);
        assert!(visit.sees_with("check-unknown-not-yet", &[("time", &time)]));
        visit.is_well_formed();
        visit.waits(61).clicks("check-now");
        let ticket = visit.ticket(looks_for_clients);
        visit.learns(Report::CreationLookedFor(ticket, Ok(None)));
        assert!(visit.sees_words("check-unknown-not-found"));
        visit.is_well_formed();
        visit.clicks("check-create-test");
        assert!(is_creating(&visit), "the world looks once more before it creates");
    }
}

#[test]
fn that_it_could_not_be_looked_for_is_told_and_nothing_else_is_offered() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, with_the_answer_lost());
        visit.clicks("check-now");
        let ticket = visit.ticket(looks_for_clients);
        let problem = Problem::from(Situation::ConnectionBroken).at("api.test.samarbeid.digdir.no");
        let told = portnokkel::text::what(&visit.words, &problem);
        visit.learns(Report::CreationLookedFor(ticket, Err(problem))).is_well_formed();
        assert!(visit.sees(&told) && visit.sees_words("check-title-unknown"));
        visit.clicks("check-now");
        assert!(is_looking(&visit) && !is_creating(&visit));
    }
}

#[test]
fn that_another_window_creates_one_is_told_when_it_is_looked_for() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, with_the_answer_lost());
        visit.clicks("check-now");
        let ticket = visit.ticket(looks_for_clients);
        visit.learns(Report::CreationLookedFor(ticket, Err(Situation::CreationElsewhere.into()))).is_well_formed();
        assert!(visit.sees_words("err-creation-elsewhere") && visit.sees_words("rec-creation-elsewhere"));
    }
}

#[test]
fn a_refusal_is_told_and_leads_to_the_client() {
    for language in Language::ALL {
        let mut traveller = Traveller::at_check();
        let ticket = traveller.begins_creating();
        traveller.learns(Report::ClientCreated(ticket, Err(Situation::ClientInvalid("scopes".into()).into())));
        let mut visit = Visit::within(language, traveller);
        assert!(visit.sees_words("err-client-invalid"));
        visit.is_well_formed();
        visit.clicks("next-change-client");
        assert_eq!(visit.app(|app| app.wizard.at()), Step::Client);
    }
}

#[test]
fn a_created_client_shows_its_identifier_to_copy() {
    for language in Language::ALL {
        let mut traveller = Traveller::at_token();
        traveller.intends(Intent::Back);
        let mut visit = Visit::within(language, traveller);
        assert!(visit.sees_words("check-title-done") && visit.sees(CLIENT_ID));
        visit.is_well_formed();
        visit.clicks("check-copy-client-id");
        let ticket = visit.ticket(|effect| match effect {
            Effect::CopyText(ticket, text) if text == CLIENT_ID => Some(*ticket),
            _ => None,
        });
        visit.learns(Report::Copied(ticket, Ok(())));
        assert!(visit.sees_words("check-client-id-copied"));
    }
}

#[test]
fn pictures_of_the_check() {
    let mut results = SnapshotResults::new();
    Visit::after(in_production()).picture("check-production-light", &mut results);
    let (size, language) = (vec2(640.0, 400.0), Language::English);
    let look = Look { language, theme: Theme::Dark, size, scale: 2.0, ..Look::default() };
    Visit::with(with_the_answer_lost(), look).picture("check-unknown-200", &mut results);
}
