//! «Feilsøk»: what support staff see of a token, a grant, an error or a file.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, vec2};
use egui_kittest::SnapshotResults;
use egui_kittest::kittest::NodeT as _;
use portnokkel::app::diagnosis::State;
use portnokkel::app::intent::Intent;
use portnokkel::app::wizard::Step;
use portnokkel::contract::{Effect, Report};
use portnokkel::diagnosis::IssuerKeys;
use portnokkel::domain::{ClockOffset, EnvironmentKind};
use portnokkel::problem::{NextMove, Problem, Situation};
use portnokkel::text::{self, Language, Words};
use portnokkel::window::theme::Theme;
use serde_json::json;

use crate::evidence::{self, refusal};
use crate::traveller::{Traveller, fixture, judged, timestamp};
use crate::visit::{Look, Visit};

fn mp_122() -> String {
    refusal("MP-122", "Invalid organization number for client.")
}

/// A grant with the client's certificate of another organisation, and what Maskinporten answered.
fn mismatch() -> String {
    let client = json!({ "client_id": evidence::CLIENT, "client_orgno": "991825827",
        "integration_type": "maskinporten", "scopes": ["brreg:losore/tlg"] });
    format!("{}\n{client}\n{}", evidence::grant(&json!({})), mp_122())
}

fn found(pasted: &str, look: Look) -> Visit {
    let mut traveller = Traveller::new();
    traveller.diagnoses(pasted);
    Visit::with(traveller, look)
}

/// The headings of this level, as they are read aloud.
fn headings(visit: &Visit, level: usize) -> Vec<String> {
    let nodes = visit.harness.root().children_recursive();
    let headings = nodes.filter(|node| {
        let node = node.accesskit_node();
        node.role() == Role::Heading && node.data().level() == Some(level)
    });
    headings.map(|node| node.accesskit_node().label().unwrap_or_default()).collect()
}

#[test]
fn the_strip_leads_there_and_escape_back_with_nothing_lost() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, Traveller::at_check());
        visit.clicks("diagnosis-open");
        assert_eq!(headings(&visit, 1), [visit.say("diagnosis-title")]);
        assert_eq!(visit.focused(), Some(visit.say("diagnosis-paste")));
        visit.is_well_formed();
        visit.presses(Key::Escape);
        assert!(visit.app(|app| app.diagnosis.state().is_none() && app.wizard.at() == Step::Check));
        visit.clicks("diagnosis-open").clicks("diagnosis-back");
        assert!(visit.app(|app| app.diagnosis.state().is_none() && app.wizard.at() == Step::Check));
    }
}

#[test]
fn by_keyboard_alone_a_fault_is_found_and_left() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, Traveller::with_token());
        visit.presses_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::D);
        visit.types("MP-122");
        visit.tabs_to(&visit.say("diagnosis-find")).presses(Key::Enter);
        visit.world_diagnoses();
        let first = visit.app(|app| {
            let told = app.diagnosis.state().and_then(State::shown).expect("found");
            text::finding(&Words::new(language), &told.diagnosis.findings[0])
        });
        assert_eq!(headings(&visit, 1), [first.trim_end_matches('.')], "the sentence is the title");
        let mend = [text::next_move(&visit.words, NextMove::ChooseFile), visit.say("diagnosis-copy-report")];
        assert_eq!(visit.focused().as_ref(), Some(&mend[0]), "the keyboard is at what mends it");
        assert!(visit.input(&mend[1]).is_some(), "and the report is one button away");
        visit.is_well_formed();
        visit.presses_with(Modifiers::ALT, Key::ArrowLeft);
        assert!(visit.app(|app| app.diagnosis.state().is_none() && app.wizard.at() == Step::Token));
    }
}

#[test]
fn what_was_found_is_read_aloud_in_one_breath() {
    for (language, said) in [(Language::Bokmal, "1 funn. Start her: "), (Language::English, "1 finding. Start here: ")]
    {
        let visit = found("MP-122", Look { language, ..Look::default() });
        let nodes = visit.harness.root().children_recursive();
        let live = nodes.filter(|node| node.accesskit_node().role() == Role::Status);
        let told: Vec<String> = live.filter_map(|node| node.accesskit_node().label()).collect();
        assert!(told.iter().any(|told| told.starts_with(said)), "{told:?}");
    }
}

#[test]
fn nothing_to_look_at_is_told_at_the_box() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, Traveller::new());
        visit.clicks("diagnosis-open").clicks("diagnosis-find");
        assert!(visit.sees_words("diagnosis-missing"));
        visit.is_well_formed();
    }
}

#[test]
fn what_is_not_understood_is_told_with_what_can_be_pasted() {
    for language in Language::ALL {
        let mut visit = found("hei på deg", Look { language, ..Look::default() });
        assert!(visit.sees_words("diagnosis-nothing") && visit.sees_words("diagnosis-understands"));
        visit.is_well_formed().clicks("diagnosis-another");
        assert!(visit.input(&visit.say("diagnosis-paste")).is_some());
    }
}

#[test]
fn a_pasted_token_is_never_on_the_screen() {
    let token = evidence::token(&json!({}));
    let mut visit = Visit::after(Traveller::new());
    visit.clicks("diagnosis-open");
    visit.harness.event(Event::Paste(token.clone()));
    visit.looks();
    visit.world_diagnoses();
    let parts: Vec<&str> = token.split('.').collect();
    assert!(parts.iter().all(|part| !visit.sees(part)));
    let count = visit.words.number(i64::try_from(token.chars().count()).unwrap());
    visit.clicks("diagnosis-all");
    assert!(visit.sees_with("diagnosis-given-text", &[("count", &count)]));
    assert!(visit.app(|app| app.diagnosis.draft.text.is_empty()));
    visit.is_well_formed();
}

#[test]
fn undo_does_not_bring_back_what_was_typed_before_leaving() {
    let mut visit = Visit::after(Traveller::new());
    visit.clicks("diagnosis-open").types("hemmelig");
    visit.presses(Key::Escape).clicks("diagnosis-open");
    visit.presses_with(Modifiers::COMMAND, Key::Z);
    assert!(visit.app(|app| app.diagnosis.draft.text.is_empty()));
}

#[test]
fn what_is_shown_is_what_is_copied_and_saved() {
    for (json, organisations) in [(false, true), (true, true), (false, false), (true, false)] {
        let mut visit = found(&mismatch(), Look::default());
        visit.clicks("diagnosis-report-title");
        if json {
            visit.clicks("diagnosis-format-json");
        }
        if !organisations {
            visit.clicks("diagnosis-with-organisations");
        }
        visit.clicks("diagnosis-copy-report");
        let Some(Effect::CopyText(ticket, copied)) = visit.asked.borrow_mut().pop() else { panic!("nothing copied") };
        visit.learns(Report::Copied(ticket, Ok(())));
        assert!(visit.sees_words("diagnosis-copied"));
        visit.clicks("diagnosis-save-report");
        let Some(Effect::SaveText(ticket, name, saved)) = visit.asked.borrow_mut().pop() else {
            panic!("nothing saved")
        };
        visit.learns(Report::TextSaved(ticket, Ok(Some("/her/rapport".into()))));
        assert!(visit.sees_with("saved-file", &[("file", "/her/rapport")]));
        assert_eq!(copied, saved);
        assert_eq!(visit.count(&copied), 1, "it is on the screen, letter by letter");
        let sentence = headings(&visit, 1).remove(0);
        assert!(json || copied.starts_with(&sentence), "it begins with what the screen begins with: {copied}");
        assert_eq!(std::path::Path::new(&name).extension().unwrap(), if json { "json" } else { "txt" });
        assert_eq!(copied.contains("313299767"), organisations);
        assert!(!copied.contains(&evidence::grant(&json!({}))[..40]));
    }
}

#[test]
fn an_address_that_is_shut_down_is_offered_rewritten() {
    for language in Language::ALL {
        let mut visit = found("audience=https://ver2.maskinporten.no/\nissuer=x", Look { language, ..Look::default() });
        assert!(visit.sees("audience=https://test.maskinporten.no/"));
        visit.clicks("diagnosis-copy-rewrite");
        let asked = visit.asked.borrow_mut().pop();
        assert!(matches!(asked, Some(Effect::CopyText(_, text)) if text.contains("test.maskinporten.no")));
        visit.is_well_formed();
    }
}

#[test]
fn a_locked_keystore_goes_on_in_the_wizard() {
    for language in Language::ALL {
        let mut traveller = Traveller::new();
        traveller.intends(Intent::OpenDiagnosis).intends(Intent::DropFiles(vec![fixture("modern.p12")]));
        traveller.world_diagnoses();
        let mut visit = Visit::within(language, traveller);
        assert!(visit.sees_words("finding-keystore-locked"));
        visit.is_well_formed().clicks("diagnosis-use-file");
        assert!(visit.app(|app| app.diagnosis.state().is_none() && app.wizard.at() == Step::Certificate));
        assert!(visit.is_asked(|effect| matches!(effect, Effect::ReadFile(_, path) if path.ends_with("modern.p12"))));
    }
}

#[test]
fn a_finding_has_a_button_to_the_step_where_it_is_mended() {
    for language in Language::ALL {
        let mut traveller = Traveller::at_check();
        traveller.diagnoses(&refusal("MP-110", "Invalid audience"));
        let mut visit = Visit::within(language, traveller);
        visit.clicks("next-change-environment");
        assert!(visit.app(|app| app.wizard.at() == Step::Environment && app.diagnosis.state().is_none()));
    }
}

#[test]
fn the_times_are_told_in_words_beside_the_lines() {
    for language in Language::ALL {
        let late = evidence::grant(&json!({ "iat": evidence::now().as_second() - 900,
            "exp": evidence::now().as_second() - 780 }));
        let mut visit = found(&late, Look { language, ..Look::default() });
        visit.clicks("diagnosis-all");
        assert!(visit.sees_words("diagnosis-timeline-title"));
        assert!(visit.sees_words("diagnosis-ended") && visit.sees_words("diagnosis-valid"));
        assert!(visit.sees_words("diagnosis-clock-unknown"));
        visit.clicks("diagnosis-table").is_well_formed();
    }
}

#[test]
fn help_tells_of_the_diagnosis() {
    let mut visit = found("MP-122", Look::default());
    assert!(!visit.sees_words("help-diagnosis-found-now"), "help is asked for");
    visit.presses(Key::F1);
    assert!(visit.sees_words("help-diagnosis-found-now") && visit.sees_words("help-diagnosis-words"));
}

#[test]
fn lines_with_retired_addresses_are_copied_and_saved_as_they_should_be_and_no_file_is_changed() {
    let text = "issuer=238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3\naudience=https://ver2.maskinporten.no/\n\
        token.endpoint=https://ver2.maskinporten.no/token\nkeystore.password=hemmelig\n";
    let lines = "audience=https://test.maskinporten.no/\ntoken.endpoint=https://test.maskinporten.no/token\n";
    for language in Language::ALL {
        let mut visit = found(text, Look { language, size: vec2(1240.0, 2600.0), ..Look::default() });
        visit.clicks("diagnosis-copy-lines");
        let Some(Effect::CopyText(ticket, copied)) = visit.asked.borrow_mut().pop() else { panic!("nothing copied") };
        visit.learns(Report::Copied(ticket, Ok(())));
        visit.clicks("diagnosis-save-lines");
        let Some(Effect::SaveText(ticket, _, saved)) = visit.asked.borrow_mut().pop() else { panic!("nothing saved") };
        visit.learns(Report::TextSaved(ticket, Ok(Some("/her/rettet.txt".into()))));
        assert!(visit.sees_with("saved-file", &[("file", "/her/rettet.txt")]));
        assert_eq!((&*copied, &*saved), (lines, lines));
        visit.is_well_formed();
    }
}

/// A token of the test environment on the screen.
fn with_token(language: Language) -> Visit {
    found(&evidence::token(&json!({})), Look { language, size: vec2(1240.0, 1900.0), ..Look::default() })
}

/// The issuer answers with these keys.
fn issuer_answers(visit: &mut Visit, jwks: &str) {
    let asked = visit.asked.borrow_mut().pop().expect("asked");
    let Effect::VerifyToken(ticket, environment, mut question) = asked else { panic!("{asked:?}") };
    let keys = IssuerKeys { issuer: environment.issuer.to_string(), jwks: jwks.into() };
    question.circumstances.keys.push(keys.clone());
    let diagnosis = judged(&question).expect("a text");
    visit.learns(Report::TokenVerified(ticket, Ok((keys, diagnosis))));
}

#[test]
fn the_signature_of_a_token_is_verified_by_a_button_that_names_the_host() {
    for language in Language::ALL {
        let mut visit = with_token(language);
        let host = [("host", "test.maskinporten.no")];
        assert!(visit.sees_with("diagnosis-verify", &host) && visit.sees_with("diagnosis-verify-hint", &host));
        visit.clicks_label(&Words::new(language).with("diagnosis-verify", &host)).is_well_formed();
        issuer_answers(&mut visit, r#"{"keys":[{"kid":"annen"}]}"#);
        assert!(visit.sees_words("finding-token-key-unknown"));
        visit.is_well_formed();
    }
}

#[test]
fn keys_that_cannot_be_had_are_told_beside_the_button() {
    for language in Language::ALL {
        let mut visit = with_token(language);
        let label = Words::new(language).with("diagnosis-verify", &[("host", "test.maskinporten.no")]);
        visit.clicks_label(&label);
        let asked = visit.asked.borrow_mut().pop().expect("asked");
        let Effect::VerifyToken(ticket, ..) = asked else { panic!("{asked:?}") };
        let problem = Problem::from(Situation::TimedOut).at("test.maskinporten.no");
        visit.learns(Report::TokenVerified(ticket, Err(problem.clone())));
        assert!(visit.sees(&text::what(&Words::new(language), &problem)) && visit.sees(&label));
        visit.is_well_formed();
    }
}

#[test]
fn a_grant_has_no_button_to_verify_it() {
    let visit = found(&evidence::grant(&json!({})), Look::default());
    assert!(!visit.sees_with("diagnosis-verify", &[("host", "test.maskinporten.no")]));
}

fn wrong_environment() -> Traveller {
    let mut traveller = Traveller::at_client();
    let offset =
        ClockOffset::measured(timestamp(traveller.now), std::time::Duration::ZERO, timestamp(traveller.now + 40));
    traveller.learns(Report::ClockMeasured(EnvironmentKind::Test, offset));
    traveller.diagnoses(&evidence::grant(&json!({ "aud": "https://maskinporten.no/" })));
    traveller
}

#[test]
fn pictures_of_the_diagnosis() {
    let mut results = SnapshotResults::new();
    let mut visit = Visit::after(Traveller::new());
    visit.clicks("diagnosis-open");
    visit.picture("diagnosis-empty", &mut results);
    found(&mismatch(), Look::default()).picture("diagnosis-mp-122", &mut results);
    let narrow = Look { language: Language::English, theme: Theme::Dark, size: vec2(720.0, 2600.0), ..Look::default() };
    Visit::with(wrong_environment(), narrow).picture("diagnosis-wrong-environment-720", &mut results);
    let mut forged = with_token(Language::Bokmal);
    forged.clicks_label(&Words::new(Language::Bokmal).with("diagnosis-verify", &[("host", "test.maskinporten.no")]));
    issuer_answers(&mut forged, r#"{"keys":[{"kid":"digdir","kty":"RSA","n":"AAAA","e":"AQAB"}]}"#);
    forged.picture("diagnosis-forged", &mut results);
    let expired = evidence::signed(&evidence::x5c("expired.p12"), &evidence::claims(&json!({})), "expired.p12");
    found(&expired, Look { size: vec2(1240.0, 2600.0), ..Look::default() }).picture("diagnosis-expired", &mut results);
}
