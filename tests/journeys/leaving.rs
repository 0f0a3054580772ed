//! What is lost when somebody goes away.

use crate::traveller::{PASSWORD, Traveller, refused};
use portnokkel::app::intent::Intent;
use portnokkel::app::loss::Loss;
use portnokkel::app::wizard;
use portnokkel::contract::{Effect, Report};
use portnokkel::domain::Secret;
use portnokkel::problem::Refusal;

#[test]
fn a_path_and_what_was_only_suggested_are_no_loss() {
    let mut traveller = Traveller::new();
    traveller.app.wizard.drafts.certificate.path = "/a/b.p12".into();
    assert_eq!(traveller.app.loss(), None);
    let mut traveller = Traveller::at_client();
    traveller.fetches_scopes().intends(wizard::Intent::ToggleScope(crate::traveller::scope("brreg:losore/tlg")));
    assert_eq!(traveller.app.loss(), None);
}

#[test]
fn what_was_typed_and_not_used_is_a_loss() {
    let mut traveller = Traveller::new();
    traveller.chooses("modern.p12").types_password(PASSWORD);
    assert_eq!(traveller.app.loss(), Some(Loss::Typed));
    let mut traveller = Traveller::at_client();
    traveller.fetches_scopes();
    traveller.app.wizard.drafts.client.description = "Slå opp pant".into();
    assert_eq!(traveller.app.loss(), Some(Loss::Typed));
    let mut traveller = Traveller::new();
    traveller.intends(Intent::OpenDiagnosis);
    traveller.app.diagnosis.draft.text = Secret::new("invalid_grant".into());
    assert_eq!(traveller.app.loss(), Some(Loss::Typed));
}

#[test]
fn a_creation_on_its_way_is_the_greatest_loss_and_a_refusal_is_none() {
    let mut traveller = Traveller::at_check();
    let ticket = traveller.begins_creating();
    traveller.learns(Report::WriteSent(ticket));
    assert_eq!(traveller.app.loss(), Some(Loss::Creation));
    assert_eq!(Traveller::refused_a_token(refused(Refusal::InvalidSignature)).app.loss(), None);
}

#[test]
fn a_token_is_lost_with_the_program_but_not_with_the_visit_once_it_is_on_the_clipboard() {
    let mut traveller = Traveller::with_token();
    assert_eq!((traveller.app.loss(), traveller.app.loss_of_visit()), (Some(Loss::Token), Some(Loss::Token)));
    traveller.intends(wizard::Intent::CopyToken);
    let ticket = traveller.ticket(|effect| match effect {
        Effect::CopySecret(ticket, _) => Some(*ticket),
        _ => None,
    });
    traveller.learns(Report::Copied(ticket, Ok(())));
    assert_eq!((traveller.app.loss(), traveller.app.loss_of_visit()), (Some(Loss::Token), None));
}
