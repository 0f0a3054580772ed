//! A supplier's request: written, opened by the customer, granted in the six steps, and answered.

use crate::own::{asked, changed, key, ours, reads};
use crate::traveller::{CLIENT_ID, Traveller, client, scope};
use portnokkel::app::complaint::Complaint;
use portnokkel::app::intent::Intent;
use portnokkel::app::letters::{self, Page};
use portnokkel::app::primary::{KeyAct, Primary};
use portnokkel::app::wizard::Step;
use portnokkel::app::wizard::client::Choice;
use portnokkel::contract::{AsideReport, BroughtKey, Effect, Report};
use portnokkel::domain::{EnvironmentKind, ScopeSet};
use portnokkel::problem::Situation;
use portnokkel::protocol::client_request::{ClientRequest, Letter};

fn request(environment: EnvironmentKind, has_key: bool) -> ClientRequest {
    ClientRequest {
        name: "Tommys Programvare AS".into(),
        organisation: "313299767".parse().unwrap(),
        contact: "kari@example.no".into(),
        purpose: "Oppslag i pant".into(),
        environment,
        scopes: ScopeSet::new([scope("brreg:losore/tlg")]).unwrap(),
        key: has_key.then(|| key("theirs")),
        for_customers: false,
        for_system_user: false,
    }
}

/// A request is dropped on the window, and read.
fn opens(traveller: &mut Traveller, request: ClientRequest) {
    traveller.intends(Intent::DropFiles(vec!["/a/bestilling.portnokkel".into()]));
    let ticket = asked(traveller, "ReadLetter");
    let letter = Letter::Request(Box::new(request));
    traveller.learns(Report::Aside(ticket, AsideReport::LetterRead(Ok(letter))));
}

#[test]
fn a_request_is_granted_in_the_steps_and_answered_with_the_suppliers_key() {
    let mut traveller = Traveller::new();
    opens(&mut traveller, request(EnvironmentKind::Test, true));
    assert!(matches!(traveller.app.letters.page(), Page::Opened(Letter::Request(_))));
    assert!(traveller.asked.is_empty(), "nothing is sent by opening it");
    traveller.proceeds();
    assert!(!traveller.app.letters.is_open());
    let mut traveller = traveller.opened("modern.p12");
    traveller.proceeds();
    assert_eq!(traveller.app.wizard.at(), Step::Check, "all of it is filled in");
    let Some(Choice::Create { name, description, scopes, .. }) = &traveller.app.wizard.client().choice else {
        panic!("a client is to be created")
    };
    assert_eq!((name.as_str(), description.as_str()), ("Tommys Programvare AS", "Oppslag i pant"));
    assert_eq!(scopes.to_string(), "brreg:losore/tlg");
    let ticket = traveller.begins_creating();
    traveller.learns(Report::ClientCreated(ticket, Ok(client("Tommys Programvare AS", CLIENT_ID))));
    reads(&mut traveller, &[]);
    traveller.proceeds();
    changed(&mut traveller, &[ours("theirs")]);
    let Some(Letter::Answer(answer)) = traveller.app.answer_to_request() else { panic!("there is an answer") };
    assert_eq!((answer.client_id.as_str(), answer.kid.as_str()), (CLIENT_ID, "theirs"));
    assert_eq!(answer.environment, EnvironmentKind::Test);
    assert_eq!(Letter::read(Letter::Answer(answer.clone()).write().as_bytes()), Ok(Letter::Answer(answer)));
}

#[test]
fn where_the_customer_makes_the_key_its_file_is_asked_for_at_the_review() {
    let mut traveller = Traveller::new();
    opens(&mut traveller, request(EnvironmentKind::Test, false));
    traveller.proceeds();
    let mut traveller = traveller.opened("modern.p12");
    traveller.proceeds();
    assert_eq!(traveller.app.wizard.at(), Step::Check);
    assert_eq!(traveller.app.primary(), Primary::Keys(KeyAct::Choose), "the file of the key is asked for");
}

#[test]
fn a_request_for_another_environment_fills_in_nothing_and_says_so() {
    let mut traveller = Traveller::new();
    opens(&mut traveller, request(EnvironmentKind::Production, true));
    traveller.proceeds();
    let mut traveller = traveller.opened("modern.p12");
    traveller.proceeds();
    assert_eq!(traveller.app.wizard.at(), Step::Client);
    assert!(traveller.app.grants_elsewhere());
    assert!(traveller.app.wizard.client().choice.is_none());
}

#[test]
fn who_looks_and_goes_away_has_granted_nothing() {
    let mut traveller = Traveller::new();
    opens(&mut traveller, request(EnvironmentKind::Test, true));
    traveller.intends(Intent::Back);
    assert!(!traveller.app.letters.is_open() && traveller.app.letters.granting().is_none());
    let mut traveller = traveller.opened("modern.p12");
    traveller.proceeds();
    assert_eq!(traveller.app.wizard.at(), Step::Client);
}

#[test]
fn a_file_that_is_no_request_is_told() {
    let mut traveller = Traveller::new();
    traveller.intends(Intent::DropFiles(vec!["/a/bestilling.PORTNOKKEL".into()]));
    let ticket = asked(&mut traveller, "ReadLetter");
    traveller.learns(Report::Aside(ticket, AsideReport::LetterRead(Err(Situation::LetterOther.into()))));
    assert!(matches!(traveller.app.letters.page(), Page::Unread(_)));
    traveller.proceeds();
    assert!(!traveller.app.letters.is_open());
}

#[test]
fn a_supplier_writes_a_request_and_what_is_missing_is_told_at_its_field() {
    let mut traveller = Traveller::new();
    traveller.intends(letters::Intent::New).proceeds();
    let complaints = traveller.app.complaints().to_vec();
    assert!(matches!(
        complaints[..3],
        [Complaint::RequestNameMissing, Complaint::RequestOrganisation(_), Complaint::RequestPurposeMissing]
    ));
    assert_eq!(complaints.last(), Some(&Complaint::RequestKeyMissing));
    let draft = &mut traveller.app.letters.draft;
    draft.name = "Tommys Programvare AS".into();
    draft.organisation = "313 299 767".into();
    draft.purpose = "Oppslag i pant".into();
    draft.scopes = "brreg:losore/tlg".into();
    traveller.intends(Intent::DropFiles(vec!["/a/public.jwk".into()])).proceeds();
    let ticket = asked(&mut traveller, "ReadPublicKey");
    let brought = BroughtKey { key: key("theirs"), has_private: false };
    traveller.learns(Report::Aside(ticket, AsideReport::PublicKeyRead(Ok(brought))));
    let Page::Written(written) = traveller.app.letters.page() else { panic!("{:?}", traveller.app.letters.page()) };
    assert_eq!(written.key, Some(key("theirs")));
    assert_eq!(written.environment, EnvironmentKind::Test);
    let is_quiet = |effect: &Effect| matches!(effect, Effect::Aside(..));
    assert!(traveller.asked.iter().all(is_quiet), "nothing is sent");
}
