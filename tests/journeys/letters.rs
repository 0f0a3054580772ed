//! A supplier's request: written, opened by the customer, granted in the six steps, and answered.

use crate::own::{asked, at_keys, changed, describes, kept, key, makes, ours, reads, theirs};
use crate::own_keys::{chooses_own_key, finds};
use crate::traveller::{CLIENT_ID, Traveller, client, scope};
use portnokkel::app::complaint::Complaint;
use portnokkel::app::intent::Intent;
use portnokkel::app::letters::{self, Page};
use portnokkel::app::loss::Loss;
use portnokkel::app::network;
use portnokkel::app::own;
use portnokkel::app::primary::{KeyAct, Primary};
use portnokkel::app::wizard::Step;
use portnokkel::app::wizard::client::Choice;
use portnokkel::contract::{Aside, AsideReport, Effect, Report};
use portnokkel::domain::{EnvironmentKind, ScopeSet, Secret};
use portnokkel::problem::Situation;
use portnokkel::protocol::client_request::{ClientAnswer, ClientRequest, Letter};

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
    assert_eq!(Letter::read(Letter::Answer(answer.clone()).write().as_bytes()), Ok(Letter::Answer(answer.clone())));
    assert_eq!(traveller.app.primary(), Primary::Keys(KeyAct::SaveAnswer), "it is what the supplier waits for");
    assert_eq!(traveller.app.loss(), Some(Loss::Typed));
    traveller.intends(letters::Intent::Save("svar.portnokkel".into(), Letter::Answer(answer).write()));
    let Some(Effect::SaveText(ticket, ..)) = traveller.asked.pop() else { panic!("it is saved") };
    traveller.learns(Report::TextSaved(ticket, Ok(Some("/a/svar.portnokkel".into()))));
    assert_eq!((traveller.app.primary(), traveller.app.loss()), (Primary::Keys(KeyAct::Done), None));
}

#[test]
fn a_request_whose_place_is_typed_or_pasted_is_opened_as_one() {
    let mut traveller = Traveller::new();
    traveller.app.wizard.drafts.certificate.path = "/a/bestilling.portnokkel".into();
    traveller.proceeds();
    asked(&mut traveller, "ReadLetter");
    assert!(traveller.app.letters.is_open() && traveller.app.wizard.drafts.certificate.path.is_empty());

    let mut traveller = Traveller::new();
    traveller.intends(Intent::PasteFile(Secret::new("'/a/bestilling.portnokkel'\n".into())));
    asked(&mut traveller, "ReadLetter");
    assert!(traveller.app.letters.is_open());
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
    finds(&mut traveller, "ReadPublicKey", "theirs", false);
    let Page::Written(written) = traveller.app.letters.page() else { panic!("{:?}", traveller.app.letters.page()) };
    assert_eq!(written.key, Some(key("theirs")));
    assert_eq!(written.environment, EnvironmentKind::Test);
    let is_quiet = |effect: &Effect| matches!(effect, Effect::Aside(..));
    assert!(traveller.asked.iter().all(is_quiet), "nothing is sent");
}

/// The supplier's request, granted until its key is registered, by somebody who has just opened the certificate.
fn grants() -> Traveller {
    let mut traveller = Traveller::new();
    opens(&mut traveller, request(EnvironmentKind::Test, true));
    traveller.proceeds();
    let mut traveller = traveller.opened("modern.p12");
    traveller.proceeds();
    let ticket = traveller.begins_creating();
    traveller.learns(Report::ClientCreated(ticket, Ok(client("Tommys Programvare AS", CLIENT_ID))));
    reads(&mut traveller, &[]);
    traveller.proceeds();
    changed(&mut traveller, &[ours("theirs")]);
    traveller
}

/// The answer is saved in the file that the dialog gives.
fn saves_answer(traveller: &mut Traveller, answer: &Letter) {
    traveller.intends(letters::Intent::Save("svar.portnokkel".into(), answer.write()));
    let ticket = traveller.ticket(|effect| match effect {
        Effect::SaveText(ticket, ..) => Some(*ticket),
        _ => None,
    });
    traveller.learns(Report::TextSaved(ticket, Ok(Some("/her/svar.portnokkel".into()))));
}

#[test]
fn with_a_token_in_hand_a_request_is_granted_by_a_client_of_its_own() {
    let mut traveller = Traveller::with_token();
    opens(&mut traveller, request(EnvironmentKind::Test, true));
    traveller.proceeds();
    assert_eq!(traveller.app.wizard.at(), Step::Check, "the steps are filled in at once");
    assert!(traveller.app.wizard.check().settled().is_none(), "the client of before is not the supplier's");
    traveller.intends(Intent::GoTo(Step::Token));
    assert!(
        !traveller.is_asked(|effect| matches!(effect, Effect::ReadKeys(..))),
        "no key is put on the client of before"
    );
    let ticket = traveller.begins_creating();
    traveller.learns(Report::ClientCreated(ticket, Ok(client("Tommys Programvare AS", CLIENT_ID))));
    assert!(traveller.is_asked(|effect| matches!(effect, Effect::ReadKeys(..))));
}

#[test]
fn a_request_leaves_the_client_of_before_also_where_the_administration_is_not_known() {
    let mut traveller = Traveller::with_token();
    traveller.intends(Intent::GoTo(Step::Client));
    traveller.intends(portnokkel::app::wizard::Intent::ChooseWay(portnokkel::app::wizard::client::Way::Existing));
    traveller.app.wizard.drafts.client.client_id = CLIENT_ID.into();
    traveller.app.wizard.drafts.client.scopes = "brreg:losore/tlg".into();
    traveller.proceeds().intends(Intent::GoTo(Step::Client));
    traveller.app.wizard.drafts.client.admin_client_id = "?".into();
    opens(&mut traveller, request(EnvironmentKind::Test, true));
    traveller.proceeds();
    assert_eq!(traveller.app.wizard.at(), Step::Client);
    assert!(traveller.app.wizard.client().choice.is_none());
    traveller.intends(Intent::GoTo(Step::Check));
    assert_eq!(traveller.app.wizard.at(), Step::Client, "it is answered first");
}

#[test]
fn granting_closes_the_keys_of_another_client() {
    let mut traveller = at_keys(&[theirs("old")]);
    opens(&mut traveller, request(EnvironmentKind::Test, true));
    traveller.proceeds();
    assert!(!traveller.app.own.is_open());
    assert_eq!(traveller.app.wizard.at(), Step::Check);
}

#[test]
fn where_the_administration_is_typed_the_key_that_the_customer_makes_is_asked_for_at_the_review() {
    let mut traveller = Traveller::at_client();
    traveller.app.wizard.drafts.client.admin_client_id = "?".into();
    opens(&mut traveller, request(EnvironmentKind::Test, false));
    traveller.proceeds();
    assert_eq!(traveller.app.wizard.at(), Step::Client, "who administers is to be told");
    assert!(!traveller.app.own.is_open());
    traveller.app.wizard.drafts.client.admin_client_id = "oidc_313299767_api".into();
    traveller.fetches_scopes().proceeds();
    assert_eq!(traveller.app.wizard.at(), Step::Check);
    assert_eq!(traveller.app.primary(), Primary::Keys(KeyAct::Choose), "the file of the key is asked for");
    traveller.intends(Intent::Back).intends(Intent::Back);
    assert!(!traveller.app.own.is_open(), "once: who goes back is not asked again");
    let ticket = traveller.begins_creating();
    traveller.learns(Report::ClientCreated(ticket, Ok(client("Tommys Programvare AS", CLIENT_ID))));
    assert_eq!(traveller.app.wizard.at(), Step::Token);
}

#[test]
fn only_the_suppliers_key_on_the_suppliers_client_is_answered() {
    let mut traveller = grants();
    assert!(traveller.app.answer_to_request().is_some());
    traveller.proceeds();
    reads(&mut traveller, &[ours("theirs"), theirs("another")]);
    traveller.intends(own::Intent::Remove("another".into()));
    reads(&mut traveller, &[ours("theirs"), theirs("another")]);
    traveller.proceeds();
    changed(&mut traveller, &[ours("theirs")]);
    assert!(traveller.app.answer_to_request().is_none(), "a key that went is no answer");
}

#[test]
fn what_was_granted_is_over_once_the_answer_is_saved_and_when_everything_is_begun_anew() {
    let mut traveller = grants();
    let answer = traveller.app.answer_to_request().expect("there is an answer");
    traveller.intends(letters::Intent::Save("svar.portnokkel".into(), answer.write()));
    let ticket = traveller.ticket(|effect| match effect {
        Effect::SaveText(ticket, ..) => Some(*ticket),
        _ => None,
    });
    traveller.learns(Report::TextSaved(ticket, Ok(None)));
    assert!(traveller.app.letters.granting().is_some(), "the dialog was closed, and it can be saved still");
    saves_answer(&mut traveller, &answer);
    assert!(traveller.app.letters.granting().is_none() && traveller.app.letters.is_saved());
    assert!(traveller.app.answer_to_request().is_none());
    let mut traveller = grants();
    traveller.intends(Intent::StartOver);
    assert!(traveller.app.letters.granting().is_none());
}

#[test]
fn a_request_is_not_opened_behind_the_network_page() {
    let mut traveller = Traveller::new();
    traveller.intends(network::Intent::Open);
    traveller.intends(Intent::DropFiles(vec!["/a/bestilling.portnokkel".into()]));
    assert!(!traveller.app.letters.is_open());
}

#[test]
fn a_request_that_is_picked_at_the_first_step_closes_its_dialog() {
    let mut traveller = Traveller::new();
    traveller.intends(portnokkel::app::wizard::Intent::BrowseFiles);
    let ticket = traveller.ticket(|effect| match effect {
        Effect::PickFile(ticket) => Some(*ticket),
        _ => None,
    });
    traveller.learns(Report::FilePicked(ticket, Ok(Some("/a/bestilling.portnokkel".into()))));
    assert!(traveller.app.letters.is_open());
    traveller.intends(Intent::Back);
    assert!(!traveller.app.is_busy(), "the first step waits for nothing any more");
}

#[test]
fn a_later_start_with_a_request_opens_it_wherever_the_steps_are() {
    let mut traveller = Traveller::with_token();
    traveller.learns(Report::FileOffered("/a/bestilling.portnokkel".into()));
    assert!(traveller.is_asked(|effect| matches!(effect, Effect::AnswerOffer(_, true))));
    assert!(traveller.app.letters.is_open());
}

#[test]
fn a_dialog_for_the_public_half_is_opened_once() {
    let mut traveller = Traveller::new();
    traveller
        .intends(letters::Intent::New)
        .intends(letters::Intent::BrowsePublic)
        .intends(letters::Intent::BrowsePublic);
    let dialogs = traveller.asked.iter().filter(|effect| matches!(effect, Effect::PickEvidence(_))).count();
    assert_eq!(dialogs, 1);
}

#[test]
fn a_request_that_is_written_and_not_saved_is_a_loss() {
    let mut traveller = Traveller::new();
    traveller.intends(letters::Intent::New);
    assert_eq!(traveller.app.loss(), None);
    traveller.app.letters.draft.purpose = "Oppslag i pant".into();
    assert_eq!(traveller.app.loss(), Some(Loss::Typed));
}

#[test]
fn a_key_that_was_described_and_a_password_for_one_are_a_loss() {
    let mut traveller = Traveller::before_token();
    traveller.intends(Intent::GoTo(Step::Check));
    chooses_own_key(&mut traveller);
    assert_eq!(traveller.app.loss(), None);
    describes(&mut traveller);
    assert_eq!(traveller.app.loss(), Some(Loss::Typed));
    traveller.proceeds();
    assert_eq!(traveller.app.loss(), Some(Loss::Typed), "it is planned, and nothing is made yet");
}

/// The answer to a request is dropped on the window, and read.
fn is_answered(traveller: &mut Traveller, environment: EnvironmentKind) {
    traveller.intends(Intent::DropFiles(vec!["/a/svar.portnokkel".into()]));
    let ticket = asked(traveller, "ReadLetter");
    let answer = ClientAnswer {
        client_id: crate::traveller::id(CLIENT_ID),
        kid: "theirs".into(),
        environment,
        organisation: "313299767".parse().unwrap(),
        scopes: ScopeSet::new([scope("brreg:losore/tlg")]).unwrap(),
        ends: None,
    };
    traveller.learns(Report::Aside(ticket, AsideReport::LetterRead(Ok(Letter::Answer(Box::new(answer))))));
}

#[test]
fn the_supplier_comes_from_the_answer_to_a_token_by_their_key_and_without_a_certificate() {
    let mut traveller = Traveller::new();
    is_answered(&mut traveller, EnvironmentKind::Test);
    traveller.proceeds();
    assert_eq!(traveller.app.complaints(), [Complaint::AnswerKeyMissing]);
    traveller.intends(Intent::DropFiles(vec!["/a/private.jwk".into()]));
    assert!(traveller.app.complaints().is_empty(), "a file that is dropped there is the key");
    traveller.app.letters.draft.private_password = Secret::new("hemmelig".into());
    assert_eq!(traveller.app.loss(), Some(Loss::Typed));
    traveller.proceeds();
    finds(&mut traveller, "ReadPrivateKey", "of-the-file", true);
    makes(&mut traveller, kept("theirs", None));
    assert!(!traveller.app.letters.is_open() && traveller.app.letters.draft.private_password.is_empty());
    assert_eq!(traveller.app.wizard.at(), Step::Token);
    let Some(Effect::RequestToken(_, request)) = traveller.asked.last() else { panic!("{:?}", traveller.asked) };
    assert_eq!((request.client_id.as_str(), request.kid.as_deref()), (CLIENT_ID, Some("theirs")));
    assert_eq!(request.server.environment().unwrap().kind, EnvironmentKind::Test);
    assert_eq!(request.scopes.to_string(), "brreg:losore/tlg");
    crate::own::answers(&mut traveller, None);
    assert!(matches!(traveller.app.wizard.token(), portnokkel::app::wizard::token::State::Ready(_)));
    traveller.intends(Intent::Back);
    assert_eq!(traveller.app.wizard.at(), Step::Certificate, "the steps between have no answer of theirs");
}

#[test]
fn a_key_that_does_not_open_is_told_at_the_answer_and_can_be_mended() {
    let mut traveller = Traveller::new();
    is_answered(&mut traveller, EnvironmentKind::Test);
    traveller.app.letters.draft.private = "/a/private.p12".into();
    traveller.proceeds();
    let ticket = asked(&mut traveller, "ReadPrivateKey");
    traveller.learns(Report::Aside(ticket, AsideReport::PublicKeyRead(Err(Situation::WrongPassword.into()))));
    assert!(matches!(traveller.app.letters.key_form(), letters::FormState::Refused(_)));
    traveller.proceeds();
    assert!(traveller.is_asked(|effect| matches!(effect, Effect::Aside(_, Aside::ReadPrivateKey(..)))));
}

#[test]
fn an_answer_of_a_place_that_is_not_known_here_is_only_told() {
    let mut traveller = Traveller::new();
    is_answered(&mut traveller, EnvironmentKind::Custom);
    traveller.proceeds();
    assert!(!traveller.app.letters.is_open() && traveller.asked.is_empty());
}

#[test]
fn what_tokens_are_meant_for_stands_in_the_request() {
    let mut traveller = Traveller::new();
    traveller.intends(letters::Intent::New);
    let draft = &mut traveller.app.letters.draft;
    draft.name = "Tommys Programvare AS".into();
    draft.organisation = "313 299 767".into();
    draft.purpose = "Oppslag i pant".into();
    draft.scopes = "brreg:losore/tlg".into();
    (draft.customer_makes_key, draft.meant) = (true, letters::Meant { customers: true, system_user: true });
    traveller.proceeds();
    let Page::Written(written) = traveller.app.letters.page() else { panic!("{:?}", traveller.app.letters.page()) };
    assert!(written.for_customers && written.for_system_user);
}
