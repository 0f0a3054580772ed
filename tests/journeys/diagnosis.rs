//! «Feilsøk»: from any step and back, with whatever somebody has.

use crate::evidence::{self, refusal};
use crate::seen::seen;
use crate::traveller::{Traveller, fixture, refused};
use portnokkel::app::complaint::Complaint;
use portnokkel::app::diagnosis;
use portnokkel::app::diagnosis::State;
use portnokkel::app::diagnosis::verification::Stage;
use portnokkel::app::intent::Intent;
use portnokkel::app::primary::Primary;
use portnokkel::app::session::Desktop;
use portnokkel::app::wizard::Step;
use portnokkel::contract::{Effect, Input, Report, Ticket};
use portnokkel::diagnosis::IssuerKeys;
use portnokkel::domain::{EnvironmentKind, Secret};
use portnokkel::problem::{NextMove, Refusal, Situation};
use serde_json::json;

fn diagnoses(effect: &Effect) -> Option<Ticket> {
    match effect {
        Effect::Diagnose(ticket, _) => Some(*ticket),
        _ => None,
    }
}

fn picks(effect: &Effect) -> Option<Ticket> {
    match effect {
        Effect::PickEvidence(ticket) => Some(*ticket),
        _ => None,
    }
}

fn names(traveller: &Traveller) -> Vec<&'static str> {
    let told = traveller.app.diagnosis.state().and_then(State::shown).expect("something was found");
    evidence::names(&told.diagnosis)
}

fn mp_122() -> String {
    refusal("MP-122", "Mismatch between JWT organization number and client registered organization number")
}

#[test]
fn it_opens_from_every_step_and_leads_back_with_nothing_lost() {
    let arrivals: [(fn() -> Traveller, Step); 5] = [
        (Traveller::new, Step::Certificate),
        (|| Traveller::has_opened("modern.p12"), Step::Password),
        (Traveller::at_client, Step::Client),
        (Traveller::at_check, Step::Check),
        (Traveller::with_token, Step::Token),
    ];
    for (arrives, step) in arrivals {
        let mut traveller = arrives();
        assert_eq!(traveller.app.wizard.at(), step);
        traveller.app.wizard.drafts.client.description = "Oppslag".into();
        let before = traveller.app.primary();
        traveller.diagnoses(&mp_122());
        assert_eq!(traveller.app.primary(), Primary::DiagnoseAnother);
        traveller.intends(Intent::CloseDiagnosis);
        assert!(traveller.app.diagnosis.state().is_none());
        assert_eq!((traveller.app.wizard.at(), traveller.app.primary()), (step, before));
        assert_eq!(traveller.app.wizard.drafts.client.description, "Oppslag");
    }
}

#[test]
fn what_a_step_complained_of_stands_there_on_the_way_back() {
    let mut traveller = Traveller::new();
    traveller.proceeds().intends(Intent::OpenDiagnosis);
    assert!(traveller.app.complaints().is_empty());
    traveller.proceeds();
    assert_eq!(traveller.app.complaints(), [Complaint::EvidenceMissing]);
    traveller.intends(Intent::Back);
    assert_eq!(traveller.app.complaints(), [Complaint::PathMissing]);
}

#[test]
fn what_is_typed_is_taken_out_of_its_draft_and_diagnosed() {
    let mut traveller = Traveller::new();
    traveller.intends(Intent::OpenDiagnosis);
    traveller.app.diagnosis.draft.text = Secret::new("MP-122".into());
    traveller.proceeds();
    assert!(traveller.app.diagnosis.draft.text.is_empty());
    traveller.world_diagnoses();
    assert_eq!(names(&traveller)[0], "organisation-differs");
}

#[test]
fn more_that_is_pasted_is_seen_together_with_what_came_before() {
    let mut traveller = Traveller::new();
    traveller.diagnoses(&mp_122());
    let client = json!({ "client_id": evidence::CLIENT, "client_orgno": "991825827", "scopes": ["brreg:losore/tlg"],
        "integration_type": "maskinporten", "active": true });
    traveller.intends(diagnosis::Intent::DiagnoseText(Secret::new(client.to_string()))).world_diagnoses();
    traveller.app.diagnosis.draft.text = Secret::new(evidence::grant(&json!({})));
    traveller.intends(diagnosis::Intent::DiagnoseMore).world_diagnoses();
    let told = traveller.app.diagnosis.state().and_then(State::shown).expect("found");
    assert_eq!(told.diagnosis.evidences.len(), 3, "{:?}", told.diagnosis.evidences);
    traveller.proceeds();
    assert!(matches!(traveller.app.diagnosis.state(), Some(State::Asking)));
}

#[test]
fn leaving_forgets_what_was_pasted() {
    let mut traveller = Traveller::new();
    traveller.intends(Intent::OpenDiagnosis);
    traveller.app.diagnosis.draft.text = Secret::new("hemmelig".into());
    traveller.intends(Intent::CloseDiagnosis);
    assert!(traveller.app.diagnosis.draft.text.is_empty());
    traveller.intends(Intent::OpenDiagnosis);
    assert!(matches!(traveller.app.diagnosis.state(), Some(State::Asking)));
}

#[test]
fn what_is_pasted_is_not_printed() {
    let mut traveller = Traveller::new();
    traveller
        .intends(Intent::OpenDiagnosis)
        .intends(diagnosis::Intent::DiagnoseText(Secret::new("hemmelig MP-122".into())));
    assert!(traveller.app.diagnosis.draft.text.is_empty(), "the field forgets what was taken from it");
    assert!(!format!("{:?} {:?}", traveller.app, traveller.asked).contains("hemmelig MP"));
    traveller.world_diagnoses();
    assert!(!format!("{:?}", traveller.app).contains("hemmelig MP"));
}

#[test]
fn an_answer_after_leaving_changes_nothing() {
    let mut traveller = Traveller::new();
    traveller.intends(Intent::OpenDiagnosis).intends(diagnosis::Intent::DiagnoseText(Secret::new(mp_122())));
    let ticket = traveller.ticket(diagnoses);
    traveller.intends(Intent::CloseDiagnosis).intends(Intent::OpenDiagnosis);
    assert!(traveller.cancelled(ticket));
    traveller.learns(Report::Diagnosed(ticket, Err(Situation::FileEmpty.into())));
    assert!(matches!(traveller.app.diagnosis.state(), Some(State::Asking)));
}

#[test]
fn cancelling_puts_what_was_pasted_into_the_field_again() {
    let mut traveller = Traveller::new();
    traveller.intends(Intent::OpenDiagnosis).intends(diagnosis::Intent::DiagnoseText(Secret::new("MP-122".into())));
    assert!(traveller.app.is_busy() && traveller.app.can_cancel());
    traveller.intends(Intent::Cancel);
    assert_eq!(traveller.app.diagnosis.draft.text.expose(), "MP-122");
    assert!(!traveller.app.is_busy());
}

#[test]
fn it_is_told_the_environment_and_the_clock_that_the_wizard_knows() {
    let mut traveller = Traveller::at_client();
    let sent = crate::traveller::timestamp(traveller.now);
    let date = crate::traveller::timestamp(traveller.now + 90);
    let offset = portnokkel::domain::ClockOffset::measured(sent, std::time::Duration::ZERO, date);
    traveller.learns(Report::ClockMeasured(EnvironmentKind::Test, offset));
    traveller.intends(Intent::OpenDiagnosis).intends(diagnosis::Intent::DiagnoseText(Secret::new(mp_122())));
    assert!(traveller.is_asked(|effect| match effect {
        Effect::Diagnose(_, question) => {
            let told = &question.circumstances;
            told.environment == Some(EnvironmentKind::Test) && told.clock_offset == Some(90)
        }
        _ => false,
    }));
}

#[test]
fn a_dropped_file_is_looked_at_here_and_not_chosen_in_step_1() {
    let mut traveller = Traveller::new();
    traveller.intends(Intent::OpenDiagnosis).intends(Intent::DropFiles(vec![fixture("certificate.cer")]));
    traveller.world_diagnoses();
    assert!(names(&traveller).contains(&"certificate-alone"));
    assert!(traveller.app.wizard.certificate().file().is_none());
    traveller.intends(Intent::DropFiles(vec![fixture("modern.p12"), fixture("certificate.cer")]));
    assert!(matches!(traveller.app.diagnosis.state(), Some(State::Unread(_))));
}

#[test]
fn a_locked_keystore_goes_on_in_step_1() {
    let mut traveller = Traveller::at_client();
    traveller.intends(Intent::OpenDiagnosis).intends(diagnosis::Intent::BrowseEvidence);
    let ticket = traveller.ticket(picks);
    traveller.learns(Report::FilePicked(ticket, Ok(Some(fixture("legacy.p12"))))).world_diagnoses();
    assert_eq!(names(&traveller), ["keystore-locked"]);
    traveller.intends(diagnosis::Intent::UseEvidence).world_reads();
    assert_eq!(traveller.app.wizard.at(), Step::Password, "it leads on by itself");
    assert!(traveller.app.diagnosis.state().is_none());
    let file = traveller.app.wizard.certificate().file().expect("the file is chosen");
    assert_eq!(file.path, fixture("legacy.p12"));
}

#[test]
fn a_dialog_that_is_closed_leaves_what_was_found() {
    let mut traveller = Traveller::new();
    traveller.diagnoses(&mp_122()).intends(diagnosis::Intent::BrowseEvidence);
    let ticket = traveller.ticket(picks);
    assert!(traveller.app.diagnosis.state().and_then(State::shown).is_some());
    traveller.learns(Report::FilePicked(ticket, Ok(None)));
    assert!(matches!(traveller.app.diagnosis.state(), Some(State::Shown(_))));
}

#[test]
fn a_finding_leads_to_the_step_where_it_is_mended_and_sends_nothing() {
    let mut traveller = Traveller::at_check();
    traveller.diagnoses(&refusal("MP-110", "Invalid audience"));
    let asked = traveller.asked.len();
    traveller.follows(NextMove::ChangeEnvironment);
    assert_eq!(traveller.app.wizard.at(), Step::Environment);
    assert!(traveller.app.diagnosis.state().is_none());
    assert_eq!(traveller.asked.len(), asked);
}

#[test]
fn trying_again_is_not_done_from_the_diagnosis() {
    for next in [NextMove::TryAgain, NextMove::CheckNow, NextMove::SetClock] {
        let mut traveller = Traveller::at_check();
        traveller.diagnoses(&mp_122()).follows(next);
        assert!(!traveller.app.leads_somewhere(next));
        assert!(!traveller.is_asked(|effect| matches!(effect, Effect::ListClients(..))));
        assert!(traveller.app.diagnosis.state().is_some());
    }
}

#[test]
fn a_step_that_is_not_reached_is_not_offered() {
    let mut traveller = Traveller::new();
    traveller.diagnoses(&mp_122());
    assert!(!traveller.app.leads_somewhere(NextMove::ChangeClient));
    assert!(traveller.app.leads_somewhere(NextMove::ChooseFile));
}

#[test]
fn a_client_goes_on_being_created_while_something_is_diagnosed() {
    let mut traveller = Traveller::at_check();
    let ticket = traveller.begins_creating();
    traveller.diagnoses(&mp_122()).intends(Intent::CloseDiagnosis);
    assert!(!traveller.cancelled(ticket));
    assert_eq!(traveller.app.wizard.at(), Step::Check);
    traveller.learns(Report::ClientCreated(ticket, Err(refused(Refusal::InvalidCertificate))));
}

#[test]
fn the_report_is_saved_where_it_is_wanted_and_told_of_here_only() {
    let mut traveller = Traveller::new();
    traveller.diagnoses(&mp_122()).intends(Intent::SaveText("a.txt".into(), "rapporten".into()));
    let ticket = traveller.ticket(|effect| match effect {
        Effect::SaveText(ticket, ..) => Some(*ticket),
        _ => None,
    });
    traveller.learns(Report::TextSaved(ticket, Ok(Some("/her/a.txt".into()))));
    assert!(matches!(traveller.app.session.desktop(), Desktop::Here(_)));
    traveller.intends(Intent::CloseDiagnosis);
    assert!(matches!(traveller.app.session.desktop(), Desktop::Nothing));
}

#[test]
fn a_paste_after_a_file_is_a_new_question() {
    let mut traveller = Traveller::new();
    traveller.intends(Intent::OpenDiagnosis).intends(Intent::DropFiles(vec![fixture("modern.p12")])).world_diagnoses();
    traveller.intends(diagnosis::Intent::DiagnoseText(Secret::new("MP-122".into()))).world_diagnoses();
    let told = traveller.app.diagnosis.state().and_then(State::shown).expect("found");
    assert!(matches!(&told.given, Input::Text(text) if text.expose() == "MP-122"));
}

fn verifies(effect: &Effect) -> Option<Ticket> {
    match effect {
        Effect::VerifyToken(ticket, ..) => Some(*ticket),
        _ => None,
    }
}

/// Somebody who has pasted a token of the test environment, and asked whether it is genuine.
fn verifying() -> (Traveller, Ticket) {
    let mut traveller = Traveller::new();
    traveller.diagnoses(&evidence::token(&json!({}))).intends(diagnosis::Intent::VerifyToken);
    let ticket = traveller.ticket(verifies);
    (traveller, ticket)
}

#[test]
fn nobody_is_asked_about_a_signature_unasked_and_then_the_issuer_alone() {
    let mut traveller = Traveller::new();
    traveller.diagnoses(&evidence::token(&json!({})));
    assert!(!traveller.is_asked(|effect| verifies(effect).is_some()));
    traveller.intends(diagnosis::Intent::VerifyToken);
    assert!(traveller.is_asked(|effect| match effect {
        Effect::VerifyToken(_, environment, _) => environment.issuer.host() == "test.maskinporten.no",
        _ => false,
    }));
}

#[test]
fn only_tokens_of_an_issuer_that_we_know_are_verified() {
    for issuer in ["https://issuer.example/", "https://test.maskinporten.no.example/", "http://127.0.0.1:1/"] {
        let mut traveller = Traveller::new();
        traveller.diagnoses(&evidence::token(&json!({ "iss": issuer }))).intends(diagnosis::Intent::VerifyToken);
        assert!(traveller.app.diagnosis.token_issuer(&traveller.app.session).is_none(), "{issuer}");
        assert!(!traveller.is_asked(|effect| verifies(effect).is_some()));
    }
}

#[test]
fn keys_that_cannot_be_had_leave_what_was_found_and_can_be_asked_for_again() {
    let (mut traveller, ticket) = verifying();
    let before = names(&traveller);
    traveller.learns(Report::TokenVerified(ticket, Err(Situation::TimedOut.into())));
    assert_eq!(names(&traveller), before);
    assert!(matches!(traveller.app.diagnosis.verification(), Some(Stage::Failed(_))));
    traveller.intends(diagnosis::Intent::VerifyToken);
    assert!(traveller.is_asked(|effect| verifies(effect).is_some()));
}

#[test]
fn an_answer_about_a_signature_after_cancelling_leaving_or_pasting_more_changes_nothing() {
    let leaves =
        [Intent::Cancel, Intent::CloseDiagnosis, diagnosis::Intent::DiagnoseText(Secret::new("MP-122".into())).into()];
    for leaves in leaves {
        let (mut traveller, ticket) = verifying();
        traveller.intends(leaves.clone());
        assert!(traveller.cancelled(ticket), "{leaves:?}");
        let before = seen(&traveller);
        traveller.learns(Report::TokenVerified(ticket, Err(Situation::TimedOut.into())));
        assert_eq!(seen(&traveller), before, "{leaves:?}");
    }
}

#[test]
fn more_that_is_pasted_is_judged_by_the_keys_that_were_had() {
    let (mut traveller, ticket) = verifying();
    let keys = IssuerKeys { issuer: evidence::TEST.into(), jwks: r#"{"keys":[{"kid":"annen"}]}"#.into() };
    let told = traveller.app.diagnosis.state().and_then(State::shown).expect("found").diagnosis.clone();
    traveller.learns(Report::TokenVerified(ticket, Ok((keys, Box::new(told)))));
    traveller.intends(diagnosis::Intent::DiagnoseText(Secret::new("MP-122".into()))).world_diagnoses();
    assert!(names(&traveller).contains(&"token-key-unknown"), "{:?}", names(&traveller));
    traveller
        .proceeds()
        .intends(diagnosis::Intent::DiagnoseText(Secret::new(evidence::token(&json!({})))))
        .world_diagnoses();
    assert!(!names(&traveller).contains(&"token-key-unknown"), "something else is looked at from the beginning");
}
