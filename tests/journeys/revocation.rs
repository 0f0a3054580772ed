//! Step 2, once the file is open: whether the issuer has called the certificate back; and what is found before
//! anything is sent.

use crate::evidence;
use crate::traveller::{NOON, Traveller, demo, timestamp};
use portnokkel::app::complaint::Complaint;
use portnokkel::app::diagnosis as area;
use portnokkel::app::diagnosis::State;
use portnokkel::app::intent::Intent;
use portnokkel::app::primary::Primary;
use portnokkel::app::session::{NoButton, RevocationStage as Stage};
use portnokkel::app::wizard;
use portnokkel::app::wizard::Step;
use portnokkel::contract::{Effect, Report, RevocationOutcome, Ticket};
use portnokkel::diagnosis::{self, Finding, Warning};
use portnokkel::domain::{ClockOffset, EnvironmentKind, Secret};
use portnokkel::keystore::Purpose;
use portnokkel::keystore::revocation::{Answer, CannotAsk, Reason, RevocationError, RevocationStatus};
use portnokkel::problem::{Problem, Situation};
use serde_json::json;
use std::time::Duration;

fn opened() -> Traveller {
    Traveller::has_opened("asked.p12")
}

/// Presses the button. Gives the ticket and the host that is asked.
fn asks(traveller: &mut Traveller) -> (Ticket, String) {
    traveller.intends(wizard::Intent::AskRevocation);
    let at = traveller.asked.iter().rposition(|effect| matches!(effect, Effect::AskRevocation(..)));
    let Effect::AskRevocation(ticket, question) = traveller.asked.remove(at.expect("asked")) else { unreachable!() };
    (ticket, question.group.host)
}

fn answered(standing: RevocationStatus) -> RevocationOutcome {
    RevocationOutcome::Answered(Answer { standing, as_of: timestamp(NOON) })
}

fn revoked() -> RevocationOutcome {
    answered(RevocationStatus::Revoked { at: timestamp(NOON - 86_400), reason: Reason::KeyCompromise })
}

fn stage(traveller: &Traveller) -> &Stage {
    traveller.app.session.opened().expect("it is open").revocation().stage()
}

fn is_asked(traveller: &Traveller) -> bool {
    traveller.is_asked(|effect| matches!(effect, Effect::AskRevocation(..)))
}

fn next_host(traveller: &Traveller) -> Result<String, NoButton> {
    traveller.app.session.revocation_group().expect("it is open").map(|group| group.host)
}

#[test]
fn nobody_is_asked_unless_somebody_says_so() {
    let mut traveller = opened();
    traveller.proceeds().proceeds();
    assert_eq!(traveller.app.wizard.at(), Step::Client);
    assert!(!is_asked(&traveller));
}

#[test]
fn the_button_says_who_is_asked_and_one_press_asks_once() {
    let mut traveller = opened();
    assert_eq!(next_host(&traveller).as_deref(), Ok("ocsp.example"));
    let (_, host) = asks(&mut traveller);
    assert_eq!(host, "ocsp.example");
    traveller.intends(wizard::Intent::AskRevocation);
    assert!(!is_asked(&traveller), "a double click asks once");
}

#[test]
fn the_clock_that_was_measured_goes_with_the_question() {
    let mut traveller = opened();
    let clock_of = |traveller: &mut Traveller| {
        traveller.intends(wizard::Intent::AskRevocation);
        let asked = traveller.asked.iter().rev().find_map(|effect| match effect {
            Effect::AskRevocation(_, question) => Some(question.clock),
            _ => None,
        });
        traveller.intends(Intent::Cancel);
        asked.expect("asked")
    };
    assert_eq!(clock_of(&mut traveller), None);
    let slow = ClockOffset::measured(timestamp(NOON), Duration::ZERO, timestamp(NOON + 3600));
    traveller.learns(Report::ClockMeasured(EnvironmentKind::Test, slow));
    assert_eq!(clock_of(&mut traveller), Some(slow));
}

#[test]
fn a_good_certificate_goes_on() {
    let mut traveller = opened();
    let (ticket, _) = asks(&mut traveller);
    traveller.learns(Report::RevocationAnswered(ticket, answered(RevocationStatus::Good)));
    assert!(matches!(stage(&traveller), Stage::Answered(host, _) if host == "ocsp.example"));
    assert!(traveller.app.session.certificate_stop().is_none());
    traveller.proceeds();
    assert_eq!(traveller.app.wizard.at(), Step::Client);
}

#[test]
fn a_revoked_certificate_stops_and_says_whom_to_order_from() {
    let mut traveller = opened();
    let (ticket, _) = asks(&mut traveller);
    traveller.learns(Report::RevocationAnswered(ticket, revoked()));
    let stop = traveller.app.session.certificate_stop().expect("it stops");
    let issuer = "Commfides Legal Person - G3 - TEST".to_owned();
    assert_eq!(stop.situation, Situation::CertificateRevoked { at: timestamp(NOON - 86_400), issuer });
    assert!(!traveller.app.wizard.can_go_to(&traveller.app.session, Step::Environment));
    assert_eq!(traveller.app.primary(), Primary::ChooseFile);
    traveller.proceeds();
    assert_eq!(traveller.app.wizard.at(), Step::Certificate);
    assert!(traveller.is_asked(|effect| matches!(effect, Effect::PickFile(_))), "another file is chosen at once");
}

#[test]
fn an_unknown_certificate_is_told_and_does_not_stop() {
    let mut traveller = opened();
    let (ticket, _) = asks(&mut traveller);
    traveller.learns(Report::RevocationAnswered(ticket, answered(RevocationStatus::Unknown)));
    assert!(traveller.app.session.certificate_stop().is_none());
    assert_eq!(next_host(&traveller).as_deref(), Ok("ocsp.example"), "it has answered; there is no other to ask");
}

#[test]
fn where_no_answer_came_the_button_names_the_next_who_can_be_asked() {
    let silence = RevocationOutcome::Unanswered(Problem::from(Situation::TimedOut).at("ocsp.example"));
    for outcome in [silence, RevocationOutcome::Mistrusted(RevocationError::Signer)] {
        let mut traveller = opened();
        let (ticket, _) = asks(&mut traveller);
        traveller.learns(Report::RevocationAnswered(ticket, outcome.clone()));
        assert!(traveller.app.session.certificate_stop().is_none(), "not to know is not to be revoked");
        assert!(!is_asked(&traveller), "nobody else is asked by itself");
        let (ticket, host) = asks(&mut traveller);
        assert_eq!(host, "crl.example");
        traveller.learns(Report::RevocationAnswered(ticket, outcome));
        assert_eq!(next_host(&traveller).as_deref(), Ok("ocsp.example"), "and round again");
    }
}

#[test]
fn an_answer_after_back_changes_nothing() {
    let mut traveller = opened();
    let (ticket, _) = asks(&mut traveller);
    traveller.intends(Intent::Back);
    assert!(traveller.cancelled(ticket));
    traveller.learns(Report::RevocationAnswered(ticket, revoked()));
    assert!(matches!(stage(&traveller), Stage::NotAsked));
    assert!(traveller.app.session.certificate_stop().is_none());
}

#[test]
fn asking_can_be_stopped_and_begun_again() {
    let mut traveller = opened();
    let (ticket, _) = asks(&mut traveller);
    assert!(traveller.app.is_busy() && traveller.app.can_cancel());
    traveller.intends(Intent::Cancel);
    assert!(traveller.cancelled(ticket) && !traveller.app.is_busy());
    let (again, _) = asks(&mut traveller);
    traveller.learns(Report::RevocationAnswered(ticket, revoked()));
    assert!(matches!(stage(&traveller), Stage::Asking(awaited, _) if *awaited == again));
}

#[test]
fn another_file_begins_anew() {
    let mut traveller = opened();
    let (ticket, _) = asks(&mut traveller);
    traveller.learns(Report::RevocationAnswered(ticket, revoked()));
    traveller.intends(Intent::Back);
    let traveller = traveller.opened("modern.p12");
    assert!(matches!(stage(&traveller), Stage::NotAsked));
    assert!(traveller.app.session.certificate_stop().is_none());
}

#[test]
fn a_certificate_that_says_too_little_has_no_button_and_the_reason_instead() {
    let no_button = |file: &str| next_host(&Traveller::has_opened(file)).unwrap_err();
    assert_eq!(no_button("modern.p12"), NoButton::CannotAsk(CannotAsk::NobodyNamed));
    assert_eq!(no_button("asked_leaf_only.p12"), NoButton::CannotAsk(CannotAsk::IssuerMissing));
    assert_eq!(no_button("expired.p12"), NoButton::Expired);
    let mut traveller = Traveller::has_opened("modern.p12");
    traveller.intends(wizard::Intent::AskRevocation);
    assert!(!is_asked(&traveller));
}

#[test]
fn nothing_leaves_the_machine_in_the_demo() {
    let mut traveller = Traveller::new();
    traveller.starts_demo(demo());
    let mut traveller = traveller.opened("asked.p12");
    assert_eq!(next_host(&traveller), Err(NoButton::LeavesDemo));
    traveller.intends(wizard::Intent::AskRevocation);
    assert!(!is_asked(&traveller));
}

/// The name of what stops at step 2, the warnings, and the name of what stops in each of the two environments.
type Verdict = (Option<&'static str>, Vec<Warning>, [Option<&'static str>; 2]);

fn verdict(traveller: &Traveller) -> Verdict {
    let app = &traveller.app;
    let warnings = app.session.certificate_findings().into_iter().filter_map(|finding| match finding {
        Finding::Warns(warning) => Some(warning),
        Finding::Stops(_) => None,
    });
    let certificate = app.session.chosen_certificate().expect("it is open");
    let elsewhere = [EnvironmentKind::Test, EnvironmentKind::Production].map(|environment| {
        diagnosis::certificate_in(environment, certificate).map(|situation| Problem::from(situation).key())
    });
    (app.session.certificate_stop().map(|problem| problem.key()), warnings.collect(), elsewhere)
}

#[test]
fn each_kind_of_certificate_has_its_verdict_before_anything_is_sent() {
    let test_only = [None, Some("test-certificate")];
    let nowhere = [Some("self-signed"); 2];
    let table: [(&str, Verdict); 14] = [
        ("modern.p12", (None, vec![], test_only)),
        ("buypass.p12", (None, vec![], test_only)),
        ("seid1.p12", (None, vec![], test_only)),
        ("production.p12", (None, vec![], [Some("production-certificate"), None])),
        ("signing.p12", (None, vec![Warning::NotForAuthentication(Purpose::Signing)], test_only)),
        ("encryption.p12", (None, vec![Warning::NotForAuthentication(Purpose::Encryption)], test_only)),
        ("expired.p12", (Some("certificate-expired"), vec![], test_only)),
        ("check_digit.p12", (Some("org-number-invalid"), vec![], test_only)),
        ("foreign.p12", (Some("org-number-foreign"), vec![], test_only)),
        ("short.p12", (Some("key-too-short"), vec![], test_only)),
        ("nameless.p12", (Some("no-org-number"), vec![Warning::UnknownIssuer], [None, None])),
        ("self_signed.p12", (Some("no-org-number"), vec![Warning::SelfSigned], nowhere)),
        ("self_signed_number.p12", (None, vec![Warning::SelfSigned], nowhere)),
        ("asked.p12", (None, vec![], test_only)),
    ];
    for (file, expected) in table {
        assert_eq!(verdict(&Traveller::has_opened(file)), expected, "{file}");
    }
}

#[test]
fn the_time_that_is_left_is_part_of_the_verdict() {
    let on = |date: &str| {
        let mut traveller = Traveller::new();
        traveller.now = date.parse::<portnokkel::domain::Timestamp>().unwrap().as_second();
        let (stop, warnings, _) = verdict(&traveller.opened("modern.p12"));
        (stop, warnings)
    };
    assert_eq!(on("2024-12-31T12:00:00Z"), (Some("certificate-not-yet-valid"), vec![]));
    assert_eq!(on("2044-10-02T12:00:00Z"), (None, vec![Warning::ExpiresSoon(90)]));
    assert_eq!(on("2044-12-31T12:00:00Z"), (None, vec![Warning::ExpiresVerySoon(0)]));
    assert_eq!(on("2045-01-01T12:00:00Z"), (Some("certificate-expired"), vec![]));
}

#[test]
fn a_home_made_certificate_is_stopped_where_the_environment_is_chosen() {
    let mut traveller = Traveller::has_opened("self_signed_number.p12");
    traveller.proceeds().intends(wizard::Intent::ChooseEnvironment(EnvironmentKind::Test));
    assert_eq!(traveller.app.session.environment_stop().unwrap().situation, Situation::SelfSigned);
    traveller.proceeds();
    assert_eq!(traveller.app.complaints(), [Complaint::CertificateSelfSigned]);
    assert_eq!(traveller.app.wizard.at(), Step::Environment);
}

#[test]
fn what_the_issuer_said_is_joined_with_what_is_diagnosed() {
    let mut traveller = opened();
    let grant = evidence::signed(&evidence::x5c("asked.p12"), &evidence::claims(&json!({})), "asked.p12");
    let names = |traveller: &Traveller| {
        evidence::names(&traveller.app.diagnosis.state().and_then(State::shown).expect("found").diagnosis)
    };
    traveller.diagnoses(&grant);
    assert!(!names(&traveller).contains(&"certificate-revoked"));
    traveller.intends(Intent::CloseDiagnosis);
    let (ticket, _) = asks(&mut traveller);
    traveller.learns(Report::RevocationAnswered(ticket, revoked()));
    traveller.diagnoses(&grant);
    assert_eq!(names(&traveller)[0], "certificate-revoked");
    traveller
        .proceeds()
        .intends(area::Intent::DiagnoseText(Secret::new(evidence::grant(&json!({})))))
        .world_diagnoses();
    assert!(!names(&traveller).contains(&"certificate-revoked"), "another certificate is another matter");
}
