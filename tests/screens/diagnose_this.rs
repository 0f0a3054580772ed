//! «Feilsøk dette»: at a refusal, on the screen.

use egui::vec2;
use egui_kittest::SnapshotResults;
use egui_kittest::kittest::NodeT as _;
use portnokkel::app::wizard::Step;
use portnokkel::contract::{Changed, Effect, Report};
use portnokkel::problem::{Refusal, Situation};
use portnokkel::text::Language;
use serde_json::Value;

use crate::registered::{asked, read};
use crate::traveller::{Traveller, refused, scope};
use crate::visit::{Look, Visit};

/// What the rail says of this step, where there is a rail.
fn rail_says(visit: &Visit, step: Step) -> Option<String> {
    let name = visit.say(&format!("step-{}", step.key()));
    let nodes = visit.harness.root().children_recursive();
    let mut told = nodes.filter_map(|node| {
        let node = node.accesskit_node();
        (node.label().as_deref() == Some(&*name)).then(|| node.description()).flatten()
    });
    told.next()
}

/// «Feilsøk dette», which names who is asked about the client.
fn diagnoses(visit: &mut Visit) {
    let host = visit.app(|app| app.session.environment().map(|here| here.self_service.host().to_owned()));
    let label = visit.words.with("diagnosis-this-at", &[("host", host.expect("it is chosen"))]);
    visit.clicks_label(&label).world_diagnoses();
}

#[test]
fn the_button_that_mends_a_refusal_stands_at_it_and_leads_to_the_token() {
    for language in Language::ALL {
        let refusal = Refusal::ScopeNotOnClient(Some(scope("brreg:losore/tlg")));
        let mut visit = Visit::within(language, Traveller::refused_a_token(refused(refusal)));
        visit.is_well_formed();
        assert!(visit.sees_words("token-title-refused"));
        let label = visit.words.with("diagnosis-add-scope", &[("scope", "brreg:losore/tlg")]);
        visit.clicks_label(&label).world_diagnoses();
        let (ticket, comparing) = asked(&mut visit.asked.borrow_mut());
        visit.learns(Report::ClientCompared(ticket, Ok(read(*comparing, &[], &Value::Null))));
        let (ticket, comparing) = asked(&mut visit.asked.borrow_mut());
        let (comparison, diagnosis) = read(*comparing, &["brreg:losore/tlg"], &Value::Null);
        visit.learns(Report::ClientChanged(ticket, Ok(Changed::ReadBack(Box::new(comparison), diagnosis))));
        visit.is_well_formed();
        assert!(visit.sees_words("token-title-busy") && !visit.sees_words("token-title-refused"));
        assert!(visit.is_asked(|effect| matches!(effect, Effect::RequestToken(..))));
    }
}

#[test]
fn a_refusal_leads_to_the_diagnosis_and_back() {
    for language in Language::ALL {
        let refusal = Refusal::ScopeNotGranted(Some(scope("brreg:losore/tlg")));
        let mut visit = Visit::within(language, Traveller::refused_a_token(refused(refusal)));
        assert_eq!(rail_says(&visit, Step::Token), Some(visit.say("step-state-current")));
        diagnoses(&mut visit);
        assert!(visit.is_asked(|effect| matches!(effect, Effect::CompareClient(..))), "the button has named whom");
        assert!(visit.sees_with("diagnosis-refused", &[("code", "MP-250")]));
        visit.clicks("diagnosis-all");
        assert!(visit.sees_words("diagnosis-given-known"));
        assert!(visit.input(&visit.say("step-token")).is_none(), "a place beside the steps shows none of them");
        visit.is_well_formed().clicks("diagnosis-back");
        assert!(visit.app(|app| app.diagnosis.state().is_none() && app.wizard.at() == Step::Token));
        assert_eq!(rail_says(&visit, Step::Token), Some(visit.say("step-state-current")));
    }
}

#[test]
fn a_network_that_fails_is_told_by_itself() {
    let visit = Visit::after(Traveller::refused_a_token(Situation::TimedOut.into()));
    assert!(!visit.sees_words("diagnosis-this"));
}

#[test]
fn picture_of_a_refusal_that_is_diagnosed() {
    let mut results = SnapshotResults::new();
    let refusal = Refusal::ScopeNotGranted(Some(scope("brreg:losore/tlg")));
    let look = Look { size: vec2(1240.0, 1300.0), ..Look::default() };
    let mut visit = Visit::with(Traveller::refused_a_token(refused(refusal)), look);
    diagnoses(&mut visit);
    visit.picture("diagnosis-this", &mut results);
}
