//! The failures of README's table that can be seen before anything is sent: the wizard stops at them by itself, and
//! nobody is asked. The numbers are those of the table.

use crate::evidence;
use crate::traveller::{NOON, PASSWORD, Traveller, fixture, keystore, timestamp};
use portnokkel::app::complaint::{Complaint, Field};
use portnokkel::app::wizard;
use portnokkel::app::wizard::Step;
use portnokkel::app::wizard::client::Way;
use portnokkel::contract::{Effect, Report};
use portnokkel::diagnosis::{self, Circumstances, Finding, Severity, Warning, diagnose};
use portnokkel::domain::{ClientId, ClientIdError, ClockOffset, EnvironmentKind, Secret};
use portnokkel::keystore::{self as store, Purpose};
use portnokkel::problem::{Problem, Situation};
use portnokkel::protocol::grant::{Claims, OptionalClaims, Proof, Request, SentGrant};
use std::time::Duration;

#[track_caller]
fn nobody_was_asked(traveller: &Traveller) {
    let speaks = |effect: &Effect| {
        matches!(
            effect,
            Effect::FetchScopes(..)
                | Effect::ListClients(..)
                | Effect::CreateClient(..)
                | Effect::RequestToken(..)
                | Effect::AskRevocation(..)
                | Effect::TryToken(..)
        )
    };
    assert!(!traveller.is_asked(speaks), "{:?}", traveller.asked);
}

#[test]
fn number_1_a_certificate_of_another_environment() {
    let mut traveller = Traveller::has_opened("production.p12");
    traveller.proceeds().intends(wizard::Intent::ChooseEnvironment(EnvironmentKind::Test)).proceeds();
    assert!(matches!(traveller.app.complaints(), [Complaint::EnvironmentImpossible(_)]));
    assert_eq!(traveller.app.wizard.at(), Step::Environment);
    nobody_was_asked(&traveller);
}

#[test]
fn number_2_an_expired_certificate() {
    let traveller = Traveller::has_opened("expired.p12");
    let stop = traveller.app.session.certificate_stop().expect("it stops");
    assert!(matches!(stop.situation, Situation::CertificateExpired { .. }));
    assert_eq!(traveller.app.wizard.at(), Step::Password);
    nobody_was_asked(&traveller);
}

#[test]
fn number_3_a_certificate_for_signing() {
    let signing = keystore("signing.p12").entries.remove(0).certificate;
    let found = diagnosis::certificate(&signing, timestamp(NOON));
    assert!(found.contains(&Finding::Warns(Warning::NotForAuthentication(Purpose::Signing))), "{found:?}");
}

#[test]
fn number_4_a_wrong_password() {
    let mut traveller = Traveller::new();
    traveller.chooses("modern.p12").types_password("feil").opens();
    assert!(traveller.app.session.opened().is_none() && traveller.app.wizard.password().attempts().wrong == 1);
    nobody_was_asked(&traveller);
}

#[test]
fn number_5_no_key_or_several() {
    let mut traveller = Traveller::new();
    traveller.app.wizard.drafts.certificate.path = fixture("certificate.cer").display().to_string();
    traveller.proceeds().world_reads();
    assert!(traveller.app.wizard.certificate().file().is_none(), "a certificate alone is not taken");
    let several = Traveller::has_opened("three_entries.p12");
    assert_eq!(several.app.session.opened().expect("open").entries().len(), 3);
    nobody_was_asked(&several);
}

#[test]
fn number_9_an_organisation_number_instead_of_a_client() {
    let mut traveller = Traveller::at_client();
    traveller.intends(wizard::Intent::ChooseWay(Way::Existing));
    // The lists are fetched without being asked for; what was typed is not sent.
    traveller.asked.clear();
    traveller.app.wizard.drafts.client.client_id = "313299767".into();
    traveller.app.wizard.drafts.client.scopes = "brreg:losore/tlg".into();
    traveller.proceeds();
    assert_eq!(traveller.app.complaint(Field::ClientId), Some(Complaint::ClientId(ClientIdError::OrgNumber)));
    nobody_was_asked(&traveller);
}

#[test]
fn number_10_a_clock_that_is_wrong_is_told_and_stops_nobody() {
    let mut traveller = Traveller::at_client();
    let offset = ClockOffset::measured(timestamp(NOON), Duration::ZERO, timestamp(NOON - 3600));
    traveller.learns(Report::ClockMeasured(EnvironmentKind::Test, offset));
    assert_eq!(traveller.app.session.clock(), Some(offset));
}

#[test]
fn number_17_the_key_of_another_certificate() {
    let mixed = std::fs::read(fixture("mismatch.pem")).unwrap();
    let refused = store::open(&mixed, &Secret::new(PASSWORD.into()), None).expect_err("they do not fit");
    assert_eq!(Problem::from(refused).situation, Situation::KeyMismatch);
}

#[test]
fn number_20_ones_own_number_as_the_customer() {
    let mut traveller = Traveller::before_token();
    traveller.app.wizard.drafts.token.consumer_org = "313299767".into();
    traveller.proceeds();
    assert_eq!(traveller.app.complaints(), [Complaint::ConsumerOrgIsOwn]);
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::RequestToken(..))));
}

/// Numbers 7, 8, 11, 12 and 13: what we make ourselves is what the diagnosis finds nothing wrong with.
#[test]
fn the_grants_that_we_make_have_none_of_the_failures_of_a_grant() {
    let entry = keystore("modern.p12").entries.remove(0);
    for environment in [portnokkel::domain::Environment::test(), portnokkel::domain::Environment::production()] {
        let request = Request {
            client_id: ClientId::parse(evidence::CLIENT).unwrap(),
            audience: environment.issuer.to_string(),
            scopes: portnokkel::domain::ScopeSet::parse("brreg:losore/tlg").unwrap(),
            optional: OptionalClaims { resource: Some("https://api.example.no".into()), ..OptionalClaims::default() },
        };
        let made = [0; 2].map(|_| {
            let claims = Claims::new(&request, timestamp(NOON));
            SentGrant::new(claims, Proof::Certificate(&entry.chain))
                .sign(|bytes| entry.private_key().sign(bytes))
                .unwrap()
        });
        let text = format!("{}\n{}", made[0].expose(), made[1].expose());
        let diagnosis = diagnose(text.as_bytes(), &Circumstances::at(timestamp(NOON)));
        let faults: Vec<&str> = diagnosis
            .findings
            .iter()
            .filter(|found| found.severity < Severity::Info && found.key() != "test-certificate")
            .map(diagnosis::Found::key)
            .collect();
        assert!(faults.is_empty() && diagnosis.evidences.len() == 2, "{faults:?}");
    }
}
