//! «Feilsøk dette»: from a refusal to what is behind it, and back.

use crate::evidence;
use crate::traveller::{Traveller, grant, refused, timestamp};
use portnokkel::app::diagnosis;
use portnokkel::app::diagnosis::State;
use portnokkel::app::intent::Intent;
use portnokkel::app::wizard;
use portnokkel::app::wizard::token::State as TokenState;
use portnokkel::app::wizard::{Progress, Step};
use portnokkel::contract::{Effect, Input, Report, TrialAnswer};
use portnokkel::diagnosis::{Found, RedactableValue};
use portnokkel::domain::{Scope, ScopeSet, Secret};
use portnokkel::problem::{Detail, Problem, Refusal, Situation};
use portnokkel::protocol::grant::{OptionalClaims, Request};
use serde_json::json;

fn scope() -> Option<Scope> {
    Scope::parse("brreg:losore/tlg").ok()
}

fn found(traveller: &Traveller) -> Vec<Found> {
    traveller.app.diagnosis.state().and_then(State::shown).expect("something was found").diagnosis.findings.clone()
}

#[test]
fn a_refused_token_is_diagnosed_with_what_was_asked_for() {
    let detail = Detail { status: Some(400), trace_id: Some("00ab".into()), ..Detail::default() };
    let problem =
        Problem { situation: Situation::Refused(Refusal::ScopeNotOnClient(scope())), detail: Box::new(detail) };
    let mut traveller = Traveller::refused_a_token(problem.clone());
    traveller.intends(Intent::DiagnoseProblem(Box::new(problem))).world_diagnoses();
    let found = found(&traveller);
    assert_eq!((found[0].code(), found[0].key()), ("MP-200", "scope-not-on-client"));
    assert!(
        found[0].rows.iter().any(|row| row.value == RedactableValue::TraceId("00ab".into())),
        "{:?}",
        found[0].rows
    );
    let names: Vec<&str> = found.iter().map(Found::key).collect();
    assert!(names.contains(&"grant-fine"), "the request itself is as it should be: {names:?}");
    assert!(!names.contains(&"dated-in-future") && !names.contains(&"grant-over"), "{names:?}");
}

#[test]
fn back_leads_to_where_one_was_and_the_refusal_stands_there_still() {
    let problem = refused(Refusal::InvalidSignature);
    let mut traveller = Traveller::refused_a_token(problem.clone());
    traveller.intends(Intent::DiagnoseProblem(Box::new(problem))).world_diagnoses();
    assert_eq!(traveller.app.progress(Step::Token), Progress::Left);
    traveller.intends(Intent::Back);
    assert_eq!((traveller.app.wizard.at(), traveller.app.progress(Step::Token)), (Step::Token, Progress::Current));
    assert!(matches!(traveller.app.wizard.token(), TokenState::Refused(_)));
}

#[test]
fn a_refused_organisation_is_told_with_the_certificates_own() {
    let problem = refused(Refusal::OrganisationDiffers);
    let mut traveller = Traveller::refused_a_token(problem.clone());
    traveller.intends(Intent::DiagnoseProblem(Box::new(problem))).world_diagnoses();
    let first = found(&traveller).remove(0);
    assert_eq!((first.rows[0].claim, first.rows[0].value.plain()), ("certificate-orgno", "313299767".to_owned()));
}

#[test]
fn what_is_pasted_beside_it_is_joined_with_it() {
    let problem = refused(Refusal::OrganisationDiffers);
    let mut traveller = Traveller::refused_a_token(problem.clone());
    traveller.intends(Intent::DiagnoseProblem(Box::new(problem))).world_diagnoses();
    let client = json!({ "client_id": evidence::CLIENT, "client_orgno": "991825827", "integration_type": "maskinporten",
        "scopes": ["brreg:losore/tlg"] });
    traveller.intends(diagnosis::Intent::DiagnoseText(Secret::new(client.to_string()))).world_diagnoses();
    let first = found(&traveller).remove(0);
    let numbers: Vec<String> = first.rows.iter().take(2).map(|row| row.value.plain()).collect();
    assert_eq!((first.code(), numbers), ("MP-122", vec!["313299767".to_owned(), "991825827".to_owned()]));
    traveller.proceeds().intends(diagnosis::Intent::DiagnoseText(Secret::new(client.to_string()))).world_diagnoses();
    assert!(found(&traveller).iter().all(|found| found.code() != "MP-122"), "something else is looked at");
}

#[test]
fn what_is_judged_is_the_grant_that_was_sent_and_no_other() {
    let mut traveller = Traveller::at_token();
    traveller.proceeds();
    let problem = refused(Refusal::InvalidSignature);
    let sent = traveller.is_refused_a_token(problem.clone());
    traveller.waits(3600).intends(Intent::DiagnoseProblem(Box::new(problem)));
    let judged = traveller.asked.iter().rev().find_map(|effect| match effect {
        Effect::Diagnose(_, question) => Some(&question.given),
        _ => None,
    });
    let Some(Input::FromWizard(text)) = judged else { panic!("{judged:?}") };
    let (header, claims) = text.expose().split_once('\n').expect("a line each");
    assert_eq!(header, serde_json::to_string(&sent.header).unwrap());
    assert_eq!(claims, serde_json::to_string(&sent.claims).unwrap(), "its own jti, and the times that it bore");
}

#[test]
fn where_nothing_was_sent_nothing_is_made_up() {
    let mut traveller = Traveller::at_token();
    traveller.proceeds();
    let (ticket, problem) = (traveller.token_ticket(), refused(Refusal::InvalidSignature));
    traveller.learns(Report::TokenReceived(ticket, Box::new(Err(problem.clone()).into())));
    traveller.intends(Intent::DiagnoseProblem(Box::new(problem)));
    let asked = traveller.asked.iter().rev().find_map(|effect| match effect {
        Effect::Diagnose(_, question) => Some(&question.given),
        _ => None,
    });
    assert!(matches!(asked, Some(Input::FromWizard(text)) if text.is_empty()), "{asked:?}");
}

#[test]
fn a_refused_creation_is_diagnosed_as_the_administration_clients() {
    let mut traveller = Traveller::at_check();
    traveller.proceeds();
    let creates = traveller.asked.iter().rev().find_map(|effect| match effect {
        Effect::CreateClient(ticket, admin, _) => Some((*ticket, admin.clone())),
        _ => None,
    });
    let (ticket, admin) = creates.expect("asked to create");
    let request = Request {
        client_id: admin.client_id.clone(),
        audience: admin.environment.issuer.to_string(),
        scopes: ScopeSet::parse("idporten:dcr.write").unwrap(),
        optional: OptionalClaims::default(),
    };
    let sent = grant(&request, &admin.signer, timestamp(traveller.now));
    traveller.learns(Report::GrantSent(ticket, Box::new(sent)));
    let problem: Problem = Situation::AdminForbidden.into();
    traveller.learns(Report::ClientCreated(ticket, Err(problem.clone())));
    traveller.intends(Intent::DiagnoseProblem(Box::new(problem))).world_diagnoses();
    assert_eq!(found(&traveller)[0].key(), "admin-forbidden");
    let told = traveller.app.diagnosis.state().and_then(State::shown).expect("found");
    let rows: Vec<&RedactableValue> =
        told.diagnosis.evidences.iter().flat_map(|evidence| &evidence.rows).map(|row| &row.value).collect();
    assert!(rows.contains(&&RedactableValue::Scope("idporten:dcr.write".into())), "{rows:?}");
    assert!(rows.contains(&&RedactableValue::Identifier("oidc_313299767_api".into())), "{rows:?}");
    traveller.intends(Intent::CloseDiagnosis);
    assert_eq!(traveller.app.wizard.at(), Step::Check);
}

#[test]
fn what_an_api_answered_is_diagnosed_with_the_claims_of_the_token() {
    let mut traveller = Traveller::with_token();
    traveller.intends(wizard::Intent::TryToken);
    let ticket = traveller.ticket(|effect| match effect {
        Effect::TryToken(ticket, _) => Some(*ticket),
        _ => None,
    });
    let excerpt = r#"{"korrelasjonsid":"ab12","tidspunkt":"x","feilmelding":"Ingen avtale"}"#.to_owned();
    traveller.learns(Report::TokenTried(ticket, Ok(TrialAnswer { status: 403, excerpt, hits: None })));
    traveller.intends(Intent::DiagnoseTrial).world_diagnoses();
    assert_eq!(found(&traveller)[0].key(), "api-forbidden");
    traveller.intends(Intent::Back);
    assert!(matches!(traveller.app.wizard.token(), TokenState::Ready(_)), "the token is there still");
}

#[test]
fn no_signature_and_no_secret_is_handed_over() {
    let problem = refused(Refusal::InvalidSignature);
    let mut traveller = Traveller::refused_a_token(problem.clone());
    traveller.intends(Intent::DiagnoseProblem(Box::new(problem)));
    let question = traveller.asked.iter().rev().find_map(|effect| match effect {
        Effect::Diagnose(_, question) => Some(question),
        _ => None,
    });
    let Input::FromWizard(text) = &question.expect("asked").given else { panic!("{question:?}") };
    for secret in ["eyJ", "hemmelig", "BEGIN"] {
        assert!(!text.expose().contains(secret), "{secret}: {}", text.expose());
    }
    assert!(text.expose().contains("x5c"), "the certificate is public, and is judged");
}

#[test]
fn only_what_somebody_answered_is_diagnosed_further() {
    let mut traveller = Traveller::refused_a_token(Situation::TimedOut.into());
    assert!(!traveller.app.can_diagnose(&Situation::TimedOut.into()));
    traveller.intends(Intent::DiagnoseProblem(Box::new(Situation::TimedOut.into())));
    traveller.intends(Intent::DiagnoseTrial);
    assert!(traveller.app.diagnosis.state().is_none());
}
