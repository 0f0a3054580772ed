//! Maskinporten's checks on the screen: in the diagnosis, and at a refusal in step 6.

use egui::accesskit::Role;
use egui::{Key, vec2};
use egui_kittest::SnapshotResults;
use egui_kittest::kittest::NodeT as _;
use portnokkel::contract::{Report, TokenExchange};
use portnokkel::diagnosis::{Check, Checks, diagnose};
use portnokkel::domain::Secret;
use portnokkel::problem::{NextMove, Refusal};
use portnokkel::text::{self, Language, Words};
use portnokkel::window::theme::Theme;
use serde_json::json;

use crate::evidence;
use crate::traveller::{Traveller, refused, scope};
use crate::visit::{Look, Visit};

fn pasted() -> String {
    let grant = evidence::grant(&json!({ "aud": "https://test.maskinporten.no" }));
    format!("{grant}\n{}", evidence::refusal("MP-110", "Invalid JWT claim aud"))
}

fn diagnosing(look: Look) -> Visit {
    let mut traveller = Traveller::at_token();
    traveller.intends(portnokkel::app::intent::Intent::OpenDiagnosis);
    traveller.intends(portnokkel::app::diagnosis::Intent::DiagnoseText(Secret::new(pasted())));
    let mut visit = Visit::with(traveller, look);
    visit.world_diagnoses();
    visit
}

fn refused_with(refusal: Refusal, look: Look) -> Visit {
    Visit::with(Traveller::refused_a_token(refused(refusal)), look)
}

/// What a screen reader says of each row, and after it.
fn rows(visit: &Visit) -> Vec<(String, String)> {
    let nodes = visit.harness.root().children_recursive();
    let items = nodes.filter(|node| node.accesskit_node().role() == Role::ListItem);
    let of = |node: egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        (node.label().unwrap_or_default(), node.description().unwrap_or_default())
    };
    // The steps of the rail are a list as well.
    items.map(of).filter(|(sentence, _)| sentence.starts_with(|first: char| first.is_ascii_digit())).collect()
}

fn in_words(language: Language, checks: &Checks) -> Vec<(String, String)> {
    let told = text::checks(&Words::new(language), checks);
    told.into_iter().map(|told| (told.sentence, told.asks)).collect()
}

#[test]
fn in_the_diagnosis_they_are_folded_away_below_where_it_stops_and_opened_by_the_keyboard() {
    for language in Language::ALL {
        let mut visit = diagnosing(Look { language, ..Look::default() });
        assert!(visit.sees_words("checks-title") && rows(&visit).is_empty());
        let stops = match language {
            Language::Bokmal => "Det stopper ved kontroll 4 av 14: Mottaker.",
            Language::Nynorsk => "Det stoppar ved kontroll 4 av 14: Mottakar.",
            Language::English => "It stops at check 4 of 14: Audience.",
        };
        assert!(visit.sees(stops));
        let show = visit.say("checks-show");
        visit.tabs_to(&show).presses(Key::Enter);
        let right = diagnose(pasted().as_bytes(), &evidence::at()).checks.unwrap();
        let shown = rows(&visit);
        assert_eq!(shown.len(), Check::ALL.len());
        assert_eq!(shown[..8], in_words(language, &right)[..8]);
        visit.is_well_formed().presses(Key::Enter);
        assert!(rows(&visit).is_empty(), "closed again");
    }
}

#[test]
fn each_row_is_one_sentence_with_its_place_and_what_would_settle_it() {
    let mut visit = refused_with(Refusal::UnknownKid, Look { language: Language::English, ..Look::default() });
    visit.clicks("checks-show");
    let said: Vec<String> = rows(&visit).into_iter().map(|(sentence, _)| sentence).collect();
    assert_eq!(said[3], "4. Audience: passed.");
    assert_eq!(said[4], "5. Key: stops with unknown-kid, at kid.");
    assert_eq!(said[9], "10. Reuse: not known. What would settle it: which JWTs Maskinporten has received before.");
}

#[test]
fn at_a_refusal_the_first_cross_has_the_button_that_mends_it() {
    for language in Language::ALL {
        let refusal = Refusal::ScopeNotOnClient(Some(scope("brreg:losore/tlg")));
        let mut visit = refused_with(refusal, Look { language, ..Look::default() });
        let label = text::next_move(&visit.words, NextMove::ChangeScopes);
        assert!(visit.sees_words("checks-title"));
        assert_eq!((visit.count(&label), rows(&visit).len()), (1, 0));
        visit.clicks("checks-show");
        assert_eq!((visit.count(&label), rows(&visit).len()), (2, Check::ALL.len()));
        visit.is_well_formed();
    }
}

#[test]
fn in_the_diagnosis_the_first_cross_has_the_text_to_write_instead() {
    let mut visit = diagnosing(Look::default());
    let copy = visit.say("diagnosis-copy-rewrite");
    assert_eq!(visit.count(&copy), 1);
    visit.clicks("checks-show");
    assert_eq!(visit.count(&copy), 2, "at the finding, and at the check");
}

#[test]
fn where_nobody_said_no_there_is_nothing_to_show() {
    let traveller = Traveller::refused_a_token(portnokkel::problem::Situation::TimedOut.into());
    assert!(!Visit::after(traveller).sees_words("checks-title"));
    assert!(!Visit::after(Traveller::with_token()).sees_words("checks-title"));
}

#[test]
fn a_token_of_the_demo_is_shown_with_what_the_demo_checked() {
    let mut traveller = Traveller::at_token();
    traveller.proceeds();
    let (ticket, token) = (traveller.token_ticket(), traveller.token(120));
    let checks = diagnose(pasted().as_bytes(), &evidence::at()).checks;
    traveller.learns(Report::TokenReceived(ticket, Box::new(TokenExchange { sent: None, result: Ok(token), checks })));
    let mut visit = Visit::after(traveller);
    visit.clicks("checks-show");
    assert_eq!(rows(&visit).len(), Check::ALL.len());
}

#[test]
fn pictures_of_the_checks() {
    let mut results = SnapshotResults::new();
    let narrow = Look { size: vec2(720.0, 1700.0), theme: Theme::Dark, language: Language::English, ..Look::default() };
    let refusal = Refusal::ScopeNotOnClient(Some(scope("brreg:losore/tlg")));
    let mut visit = refused_with(refusal, narrow);
    visit.clicks("checks-show");
    visit.picture("checks-refused-dark-720", &mut results);
    let mut visit = diagnosing(Look { size: vec2(1240.0, 2600.0), ..Look::default() });
    visit.clicks("checks-show");
    visit.picture("checks-diagnosed-light", &mut results);
}
