//! Step 4: the three ways to a client.

use crate::traveller::{CLIENT_ID, Traveller, client, id, scope};
use portnokkel::app::complaint::{Complaint, Field};
use portnokkel::app::intent::Intent;
use portnokkel::app::primary::Primary;
use portnokkel::app::wizard;
use portnokkel::app::wizard::Step;
use portnokkel::app::wizard::client::{Choice, Fetched, Way};
use portnokkel::contract::{Effect, Report};
use portnokkel::domain::{ClientIdError, EnvironmentKind, ScopeError};
use portnokkel::problem::Situation;

#[test]
fn the_administration_client_of_a_synthetic_organisation_is_filled_in() {
    let traveller = Traveller::at_client();
    let organisation = traveller.app.session.chosen_certificate().unwrap().organisation.clone().unwrap();
    assert!(organisation.is_synthetic());
    assert_eq!(traveller.app.wizard.drafts.client.admin_client_id, format!("oidc_{organisation}_api"));
}

#[test]
fn in_production_the_administration_client_is_not_guessed() {
    let mut traveller = Traveller::has_opened("production.p12");
    traveller.proceeds().intends(wizard::Intent::ChooseEnvironment(EnvironmentKind::Production)).proceeds();
    assert_eq!(traveller.app.wizard.at(), Step::Client);
    assert_eq!(traveller.app.wizard.drafts.client.admin_client_id, "");
}

#[test]
fn accesses_are_fetched_by_themselves_and_only_once() {
    let asked = |traveller: &Traveller| {
        traveller.asked.iter().filter(|effect| matches!(effect, Effect::FetchScopes(..))).count()
    };
    let mut traveller = Traveller::at_client();
    assert_eq!(asked(&traveller), 1);
    traveller.proceeds().intends(wizard::Intent::FetchScopes).intends(wizard::Intent::ChooseWay(Way::New));
    assert_eq!(asked(&traveller), 1);
    traveller.fetches_scopes().intends(Intent::Back).proceeds();
    assert_eq!((traveller.app.wizard.at(), asked(&traveller)), (Step::Client, 0), "what is known is not asked again");
}

#[test]
fn nothing_is_fetched_before_the_administration_client_is_known() {
    let mut traveller = Traveller::has_opened("production.p12");
    traveller.proceeds().intends(wizard::Intent::ChooseEnvironment(EnvironmentKind::Production)).proceeds();
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::FetchScopes(..))));
    assert_eq!(traveller.app.primary(), Primary::FetchScopes);
    traveller.proceeds();
    assert_eq!(traveller.app.complaints(), [Complaint::AdminClientId(ClientIdError::Empty)]);
}

#[test]
fn what_was_stopped_is_not_begun_again_by_itself() {
    let mut traveller = Traveller::at_client();
    let ticket = traveller.scopes_ticket();
    traveller.intends(Intent::Cancel);
    assert!(traveller.cancelled(ticket));
    assert_eq!(traveller.app.primary(), Primary::FetchScopes);
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::FetchScopes(..))));
}

#[test]
fn a_refusal_is_shown_and_can_be_tried_again() {
    let mut traveller = Traveller::refused_scopes(Situation::AdminForbidden.into());
    assert!(
        matches!(&traveller.app.wizard.client().scopes, Fetched::Refused(problem) if problem.key() == "admin-forbidden")
    );
    assert_eq!(traveller.app.primary(), Primary::FetchScopes);
    traveller.proceeds();
    traveller.scopes_ticket();
}

#[test]
fn a_new_client_needs_a_scope_a_name_and_a_purpose() {
    let mut traveller = Traveller::at_client();
    traveller.fetches_scopes().proceeds();
    let complaints = traveller.app.complaints();
    assert_eq!(complaints, [Complaint::ScopesMissing, Complaint::ClientNameMissing, Complaint::DescriptionMissing]);
}

#[test]
fn the_name_follows_the_scope_until_somebody_types_one() {
    let mut traveller = Traveller::at_client();
    traveller.fetches_scopes().intends(wizard::Intent::ToggleScope(scope("brreg:losore/utlegg")));
    let organisation = traveller.app.session.chosen_certificate().unwrap().organisation_name.clone();
    assert_eq!(traveller.app.wizard.drafts.client.name, format!("{organisation} – Utlegg i løsøre – test"));
    traveller.intends(wizard::Intent::ToggleScope(scope("brreg:losore/utlegg")));
    assert_eq!(traveller.app.wizard.drafts.client.name, "");
    traveller.app.wizard.drafts.client.name = "Vår egen".into();
    traveller.intends(wizard::Intent::ToggleScope(scope("brreg:losore/tlg")));
    assert_eq!(traveller.app.wizard.drafts.client.name, "Vår egen");
}

#[test]
fn the_purpose_follows_the_scopes_until_somebody_types_one() {
    let mut traveller = Traveller::at_client();
    traveller.fetches_scopes().intends(wizard::Intent::ToggleScope(scope("brreg:losore/utlegg")));
    assert_eq!(traveller.app.wizard.drafts.client.description, "Utlegg i løsøre");
    traveller.intends(wizard::Intent::ToggleScope(scope("brreg:losore/tlg")));
    assert_eq!(traveller.app.wizard.drafts.client.description, "Rettsstiftelser i løsøre, Utlegg i løsøre");
    traveller.app.wizard.drafts.client.description = "Slå opp pant".into();
    traveller.intends(wizard::Intent::ToggleScope(scope("brreg:losore/tlg")));
    assert_eq!(traveller.app.wizard.drafts.client.description, "Slå opp pant", "an edit is never overwritten");
    traveller.app.wizard.drafts.client.description.clear();
    traveller.intends(wizard::Intent::ToggleScope(scope("brreg:losore/tlg")));
    assert_eq!(traveller.app.wizard.drafts.client.description, "", "nor is that somebody has emptied the field");
}

#[test]
fn a_new_client_is_described_and_nothing_is_sent_yet() {
    let traveller = Traveller::at_check();
    assert!(
        matches!(&traveller.app.wizard.client().choice, Some(Choice::Create { scopes, .. }) if scopes.to_string() == "brreg:losore/tlg")
    );
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::CreateClient(..))));
}

#[test]
fn a_client_id_that_was_typed_is_used_with_the_scopes_that_were_typed() {
    let mut traveller = Traveller::at_client();
    traveller.intends(wizard::Intent::ChooseWay(Way::Existing)).proceeds();
    assert_eq!(
        traveller.app.complaints(),
        [Complaint::ClientId(ClientIdError::Empty), Complaint::ScopeText(ScopeError::Empty)]
    );
    traveller.app.wizard.drafts.client.client_id = format!(" {CLIENT_ID}\n");
    traveller.app.wizard.drafts.client.scopes = "brreg:losore/tlg".into();
    traveller.proceeds();
    assert_eq!(traveller.app.wizard.at(), Step::Check);
    assert!(
        matches!(&traveller.app.wizard.client().choice, Some(Choice::Use { client_id, .. }) if *client_id == id(CLIENT_ID))
    );
}

#[test]
fn what_is_pasted_instead_of_a_client_id_is_recognised_on_leaving_the_field() {
    let mut traveller = Traveller::at_client();
    traveller.intends(wizard::Intent::ChooseWay(Way::Existing)).intends(Intent::Leave(Field::ClientId));
    assert!(traveller.app.complaints().is_empty(), "an empty field is not wrong before «Neste»");
    for (pasted, error) in [
        ("313299767", ClientIdError::OrgNumber),
        ("brreg:losore/tlg", ClientIdError::Scope),
        ("238259d7", ClientIdError::Shape(8)),
    ] {
        traveller.app.wizard.drafts.client.client_id = pasted.into();
        traveller.intends(Intent::Leave(Field::ClientId));
        assert_eq!(traveller.app.complaint(Field::ClientId), Some(Complaint::ClientId(error)));
    }
    traveller.app.wizard.drafts.client.client_id = CLIENT_ID.into();
    traveller.intends(Intent::Leave(Field::ClientId));
    assert_eq!(traveller.app.complaint(Field::ClientId), None);
}

#[test]
fn what_is_missing_is_told_until_it_is_there_also_when_the_keyboard_has_moved_on() {
    let mut traveller = Traveller::at_client();
    traveller.intends(wizard::Intent::ChooseWay(Way::Existing)).proceeds();
    traveller.intends(Intent::Leave(Field::ClientId)).intends(Intent::Leave(Field::ScopeText));
    assert_eq!(traveller.app.complaints().len(), 2, "{:?}", traveller.app.complaints());
    traveller.app.wizard.drafts.client.scopes = "ks:fiks".into();
    traveller.intends(Intent::Leave(Field::ScopeText));
    assert_eq!(traveller.app.complaints(), [Complaint::ClientId(ClientIdError::Empty)]);
}

#[test]
fn a_client_is_picked_from_the_list_with_its_scopes() {
    let mut traveller = Traveller::at_client();
    traveller.intends(wizard::Intent::ChooseWay(Way::Existing));
    let ticket = traveller.clients_ticket();
    let mut idporten = client("Innlogging", "11111111-2222-4333-8444-555555555555");
    idporten.integration_type = Some("idporten".into());
    traveller.learns(Report::ClientsListed(ticket, Ok(vec![client("Pant", CLIENT_ID), idporten])));
    let Fetched::Known(clients) = &traveller.app.wizard.client().clients else { panic!("not listed") };
    assert_eq!(clients.len(), 1, "a client of another service gets no token here");
    traveller.intends(wizard::Intent::PickClient(id(CLIENT_ID))).proceeds();
    assert!(
        matches!(&traveller.app.wizard.client().choice, Some(Choice::Use { name: Some(name), .. }) if name == "Pant")
    );
}

#[test]
fn a_picked_client_can_be_put_back_and_another_typed() {
    let mut traveller = Traveller::at_client();
    traveller.intends(wizard::Intent::ChooseWay(Way::Existing));
    let ticket = traveller.clients_ticket();
    traveller.learns(Report::ClientsListed(ticket, Ok(vec![client("Pant", "11111111-2222-4333-8444-555555555555")])));
    traveller.intends(wizard::Intent::PickClient(id("11111111-2222-4333-8444-555555555555")));
    traveller.app.wizard.drafts.client.client_id = CLIENT_ID.into();
    traveller.app.wizard.drafts.client.scopes = "ks:fiks".into();
    traveller.intends(wizard::Intent::TypeClientId).proceeds();
    let Some(Choice::Use { client_id, name, scopes }) = &traveller.app.wizard.client().choice else {
        panic!("no choice")
    };
    assert_eq!((client_id, name, scopes.to_string()), (&id(CLIENT_ID), &None, "ks:fiks".into()));
}

#[test]
fn scopes_of_a_picked_client_are_never_put_on_a_new_one() {
    let mut traveller = Traveller::at_client();
    traveller.fetches_scopes().intends(wizard::Intent::ChooseWay(Way::Existing));
    let ticket = traveller.clients_ticket();
    traveller.learns(Report::ClientsListed(ticket, Ok(vec![client("Pant", CLIENT_ID)])));
    traveller
        .intends(wizard::Intent::PickClient(id(CLIENT_ID)))
        .intends(wizard::Intent::ChooseWay(Way::New))
        .proceeds();
    assert!(traveller.app.complaints().contains(&Complaint::ScopesMissing));
}

#[test]
fn scopes_can_be_fetched_again() {
    let mut traveller = Traveller::at_client();
    traveller.fetches_scopes().intends(wizard::Intent::FetchScopes).intends(wizard::Intent::FetchScopes);
    traveller.scopes_ticket();
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::FetchScopes(..))), "once for two clicks");
}

#[test]
fn another_way_stops_what_was_being_fetched() {
    let mut traveller = Traveller::at_client();
    let ticket = traveller.scopes_ticket();
    traveller.intends(wizard::Intent::ChooseWay(Way::Existing));
    assert!(traveller.cancelled(ticket));
    traveller.learns(Report::ScopesFetched(ticket, Err(Situation::TimedOut.into())));
    assert!(matches!(traveller.app.wizard.client().scopes, Fetched::NotAsked));
    traveller.clients_ticket();
}

#[test]
fn who_types_an_identifier_does_not_wait_for_the_list_and_a_listed_one_gets_its_name() {
    let mut traveller = Traveller::at_client();
    traveller.intends(wizard::Intent::ChooseWay(Way::Existing));
    traveller.app.wizard.drafts.client.client_id = CLIENT_ID.into();
    traveller.app.wizard.drafts.client.scopes = "brreg:losore/tlg".into();
    let ticket = traveller.clients_ticket();
    traveller.learns(Report::ClientsListed(ticket, Ok(vec![client("Pant", CLIENT_ID)]))).proceeds();
    assert!(
        matches!(&traveller.app.wizard.client().choice, Some(Choice::Use { name: Some(name), .. }) if name == "Pant")
    );
    let mut hurried = Traveller::at_client();
    hurried.intends(wizard::Intent::ChooseWay(Way::Existing));
    hurried.app.wizard.drafts.client.client_id = CLIENT_ID.into();
    hurried.app.wizard.drafts.client.scopes = "brreg:losore/tlg".into();
    let ticket = hurried.clients_ticket();
    hurried.proceeds();
    assert_eq!(hurried.app.wizard.at(), Step::Check);
    assert!(hurried.cancelled(ticket));
}

#[test]
fn another_environment_forgets_what_was_registered_in_the_last() {
    let mut traveller = Traveller::at_check();
    traveller.intends(Intent::GoTo(Step::Environment));
    traveller.intends(wizard::Intent::ChooseEnvironment(EnvironmentKind::Production));
    assert!(matches!(traveller.app.wizard.client().scopes, Fetched::NotAsked));
    assert!(traveller.app.wizard.client().choice.is_none());
    assert_eq!(traveller.app.wizard.drafts.client.admin_client_id, "");
}

#[test]
fn another_organisations_certificate_forgets_the_registrations_of_the_last() {
    let mut traveller = Traveller::at_check();
    let before = traveller.app.wizard.drafts.client.admin_client_id.clone();
    traveller.intends(Intent::GoTo(Step::Certificate));
    let mut traveller = traveller.opened("seid1.p12");
    traveller.proceeds();
    assert_eq!(traveller.app.wizard.at(), Step::Client);
    assert_ne!(traveller.app.wizard.drafts.client.admin_client_id, before);
    assert!(traveller.app.wizard.client().ticked.is_empty());
    assert!(matches!(traveller.app.wizard.client().scopes, Fetched::Asking(..)), "those of the new one");
}
