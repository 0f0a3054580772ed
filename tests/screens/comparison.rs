//! A client compared with what Maskinporten has of it, and mended.

use crate::registered::{asked, in_production, lacking, read};
use crate::traveller::Traveller;
use crate::visit::{Look, Visit};
use egui::{Key, vec2};
use egui_kittest::SnapshotResults;
use portnokkel::app::diagnosis;
use portnokkel::app::intent::Intent;
use portnokkel::contract::{Changed, Effect, Report};
use portnokkel::problem::{Problem, Situation};
use portnokkel::text::{self, Language, Words};
use portnokkel::window::theme::Theme;
use serde_json::{Value, json};

const SELF_SERVICE: &str = "api.test.samarbeid.digdir.no";

fn on_the_screen(language: Language, traveller: Traveller) -> Visit {
    Visit::with(traveller, Look { language, size: vec2(1240.0, 1900.0), ..Look::default() })
}

fn label(language: Language, key: &str) -> String {
    Words::new(language).with(key, &[("host", SELF_SERVICE), ("scope", "brreg:losore/tlg")])
}

fn is_changing(visit: &Visit) -> bool {
    visit.is_asked(|effect| matches!(effect, Effect::ChangeClient(..)))
}

/// The world answers with a client that has these scopes.
fn answers(visit: &mut Visit, scopes: &[&str], keys: &Value) {
    let (ticket, comparing) = asked(&mut visit.asked.borrow_mut());
    visit.learns(Report::ClientCompared(ticket, Ok(read(*comparing, scopes, keys))));
}

#[test]
fn without_a_client_it_says_how_to_get_there() {
    for language in Language::ALL {
        let mut traveller = Traveller::new();
        traveller.diagnoses("MP-200");
        let mut visit = on_the_screen(language, traveller);
        assert!(visit.sees_words("diagnosis-compare-client"));
        visit.is_well_formed();
    }
}

#[test]
fn a_button_names_the_host_and_what_was_read_is_among_the_findings() {
    for language in Language::ALL {
        let mut traveller = Traveller::at_token();
        traveller.intends(Intent::OpenDiagnosis);
        let mut visit = on_the_screen(language, traveller);
        assert!(visit.sees_with("diagnosis-compare-hint", &[("host", SELF_SERVICE)]));
        visit.clicks_label(&label(language, "diagnosis-compare")).waits(3).is_well_formed();
        assert!(visit.sees_words("busy-comparing") && visit.input(&visit.say("footer-cancel")).is_some());
        answers(&mut visit, &["brreg:losore/tlg"], &Value::Null);
        assert!(visit.sees_words("finding-client-fine"));
        visit.is_well_formed();
    }
}

#[test]
fn a_scope_is_put_on_the_client_from_the_keyboard_alone() {
    for language in Language::ALL {
        let mut visit = on_the_screen(language, lacking(Traveller::at_token()));
        visit.tabs_to(&label(language, "diagnosis-add-scope")).presses(Key::Enter).waits(1);
        assert!(is_changing(&visit) && visit.sees_words("busy-changing"));
        assert!(visit.input(&visit.say("footer-cancel")).is_none(), "what is sent is not stopped");
        let (ticket, comparing) = asked(&mut visit.asked.borrow_mut());
        let (comparison, diagnosis) = read(*comparing, &["brreg:losore/tlg"], &Value::Null);
        visit.learns(Report::ClientChanged(ticket, Ok(Changed::ReadBack(Box::new(comparison), diagnosis))));
        assert!(visit.sees_words("diagnosis-change-done") && visit.sees_words("finding-client-fine"));
        visit.is_well_formed();
    }
}

#[test]
fn a_change_that_was_made_and_not_read_back_is_not_told_as_unknown() {
    for language in Language::ALL {
        let mut visit = on_the_screen(language, lacking(Traveller::at_token()));
        visit.clicks_label(&label(language, "diagnosis-add-scope"));
        let (ticket, _) = asked(&mut visit.asked.borrow_mut());
        let problem = Problem::from(Situation::TimedOut).at(SELF_SERVICE);
        visit.learns(Report::ClientChanged(ticket, Ok(Changed::NotReadBack(problem.clone())))).is_well_formed();
        assert!(visit.sees_words("diagnosis-change-unread") && !visit.sees_words("err-change-unknown"));
        assert!(visit.sees(&text::what(&Words::new(language), &problem)));
    }
}

#[test]
fn a_change_that_is_on_its_way_is_not_left_and_who_quits_is_asked() {
    for language in Language::ALL {
        let mut visit = on_the_screen(language, lacking(Traveller::at_token()));
        visit.clicks_label(&label(language, "diagnosis-add-scope"));
        visit.presses(Key::Escape);
        assert!(visit.app(|app| app.diagnosis.is_open()));
        visit.wants_to_close();
        assert!(visit.sees_words("quit-changing") && visit.sees_words("quit-stay"));
        visit.is_well_formed();
    }
}

#[test]
fn production_asks_once_more_and_enter_changes_nothing() {
    for language in Language::ALL {
        let mut visit = on_the_screen(language, in_production());
        visit.clicks_label(&label(language, "diagnosis-add-scope")).is_well_formed();
        assert!(visit.sees_words("diagnosis-change-confirm") && !is_changing(&visit));
        visit.tabs_to(&visit.say("diagnosis-change-yes")).presses(Key::Enter);
        assert!(!is_changing(&visit));
        visit.clicks("diagnosis-change-no");
        assert!(!visit.sees_words("diagnosis-change-confirm") && !is_changing(&visit));
        visit.clicks_label(&label(language, "diagnosis-add-scope"));
        visit.tabs_to(&visit.say("diagnosis-change-yes")).presses(Key::Space);
        assert!(is_changing(&visit));
    }
}

#[test]
fn why_it_could_not_be_read_or_changed_is_told_beside_the_button() {
    let situations = [Situation::TimedOut, Situation::ClientChanged, Situation::TooSlow];
    for (language, situation) in Language::ALL.into_iter().zip(situations) {
        let mut visit = on_the_screen(language, lacking(Traveller::at_token()));
        visit.clicks_label(&label(language, "diagnosis-compare"));
        let problem = Problem::from(situation).at(SELF_SERVICE);
        let (ticket, _) = asked(&mut visit.asked.borrow_mut());
        visit.learns(Report::ClientCompared(ticket, Err(problem.clone()))).is_well_formed();
        assert!(visit.sees(&text::what(&Words::new(language), &problem)));
        assert!(visit.sees(&label(language, "diagnosis-compare")));
    }
}

#[test]
fn pictures_of_the_comparison() {
    let mut results = SnapshotResults::new();
    let size = vec2(1240.0, 1240.0);
    let look = Look { size, ..Look::default() };
    Visit::with(lacking(Traveller::at_token()), look).picture("compared", &mut results);
    let look = Look { language: Language::English, theme: Theme::Dark, size: vec2(720.0, 1240.0), ..Look::default() };
    let mut visit = Visit::with(in_production(), look);
    visit.clicks_label(&label(Language::English, "diagnosis-add-scope"));
    visit.picture("compared-production-720", &mut results);
    let mut traveller = Traveller::at_token();
    traveller.intends(Intent::OpenDiagnosis).intends(diagnosis::Intent::CompareClient);
    let (ticket, comparing) = asked(&mut traveller.asked);
    let end = comparing.question.circumstances.now.as_second() - 86_400;
    let keys = json!({"keys": [{"kty": "RSA", "kid": "fjordvik-2025", "use": "sig", "alg": "RS256", "exp": end}]});
    traveller.learns(Report::ClientCompared(ticket, Ok(read(*comparing, &["brreg:losore/tlg"], &keys))));
    Visit::with(traveller, Look { size, ..Look::default() }).picture("compared-key", &mut results);
}
