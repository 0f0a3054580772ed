//! On behalf of a customer: chosen, typed, checked before anything is sent, kept, and typed again.

use crate::traveller::{PASSWORD, Traveller, returning, setup};
use portnokkel::app::complaint::{Complaint, Field};
use portnokkel::app::intent::Intent;
use portnokkel::app::profiles;
use portnokkel::app::wizard;
use portnokkel::app::wizard::token::Behalf;
use portnokkel::contract::{Change, Effect};
use portnokkel::domain::OrgNumberError;
use portnokkel::protocol::on_behalf::{DetailsError, OnBehalfOf, PartyError};
use serde_json::json;

const CUSTOMER: &str = "313907201";

fn chosen(behalf: Behalf) -> Traveller {
    let mut traveller = Traveller::before_token();
    traveller.intends(wizard::Intent::ChooseBehalf(behalf));
    traveller
}

fn asked(traveller: &Traveller) -> Option<&OnBehalfOf> {
    traveller.asked.iter().rev().find_map(|effect| match effect {
        Effect::RequestToken(_, order) => Some(&order.optional.on_behalf_of),
        _ => None,
    })
}

#[test]
fn a_system_user_by_its_owner_and_the_reference_it_was_made_with() {
    let mut traveller = chosen(Behalf::SystemUser);
    let draft = &mut traveller.app.wizard.drafts.token.on_behalf;
    draft.owner = " 0192:313907201 ".into();
    draft.reference = "kunde-1".into();
    traveller.proceeds();
    let details = asked(&traveller).unwrap().details().unwrap();
    assert_eq!(details[0]["systemuser_org"]["ID"], json!("0192:313907201"));
    assert_eq!(details[0]["externalRef"], json!("kunde-1"));
}

#[test]
fn each_way_is_checked_to_the_bottom_before_anything_is_sent() {
    type Typing = fn(&mut Traveller);
    let cases: [(Behalf, Typing, &[Complaint]); 6] = [
        (Behalf::Customer, |_| (), &[Complaint::ConsumerOrg(OrgNumberError::NotNineDigits)]),
        (Behalf::SystemUser, |_| (), &[Complaint::SystemUserOwner(OrgNumberError::NotNineDigits)]),
        (
            Behalf::SystemUser,
            |traveller| traveller.app.wizard.drafts.token.on_behalf.owner = "313907202".into(),
            &[Complaint::SystemUserOwner(OrgNumberError::CheckDigit)],
        ),
        (Behalf::Consent, |_| (), &[Complaint::ConsentId, Complaint::ConsentFrom(PartyError::Unknown)]),
        (Behalf::Written, |_| (), &[Complaint::Details(DetailsError::NotJson)]),
        (
            Behalf::Written,
            |traveller| traveller.app.wizard.drafts.token.on_behalf.written = "[{}]".into(),
            &[Complaint::Details(DetailsError::NoType)],
        ),
    ];
    for (behalf, types, complaints) in cases {
        let mut traveller = chosen(behalf);
        types(&mut traveller);
        traveller.proceeds();
        assert_eq!(traveller.app.complaints(), complaints, "{behalf:?}");
        assert_eq!(asked(&traveller), None, "{behalf:?}");
    }
}

#[test]
fn another_way_takes_the_complaints_of_the_first_with_it_and_forgets_nothing() {
    let mut traveller = chosen(Behalf::SystemUser);
    traveller.app.wizard.drafts.token.on_behalf.owner = "1".into();
    traveller.proceeds();
    assert_eq!(traveller.app.complaints().len(), 1);
    traveller.intends(wizard::Intent::ChooseBehalf(Behalf::Itself));
    assert_eq!(traveller.app.complaints(), []);
    traveller.proceeds();
    assert_eq!(asked(&traveller), Some(&OnBehalfOf::Itself));
    assert_eq!(traveller.app.wizard.drafts.token.on_behalf.owner, "1");
}

#[test]
fn a_field_that_is_left_says_at_once_what_is_wrong_with_it_but_not_while_it_is_empty() {
    let mut traveller = chosen(Behalf::SystemUser);
    let leaves = |traveller: &mut Traveller| {
        traveller.intends(Intent::Leave(Field::SystemUserOwner));
        traveller.app.complaints().to_vec()
    };
    assert_eq!(leaves(&mut traveller), []);
    traveller.app.wizard.drafts.token.on_behalf.owner = CUSTOMER.replace('1', "2");
    assert_eq!(leaves(&mut traveller), [Complaint::SystemUserOwner(OrgNumberError::CheckDigit)]);
    traveller.app.wizard.drafts.token.on_behalf.owner = CUSTOMER.into();
    assert_eq!(leaves(&mut traveller), []);
}

#[test]
fn a_set_up_asks_on_behalf_of_the_same_customer_and_the_fields_have_it() {
    let mut before = setup("Fjordvik");
    let details = json!([{ "type": "urn:altinn:systemuser", "externalRef": "kunde-1",
        "systemuser_org": { "authority": "iso6523-actorid-upis", "ID": "0192:313907201" } }]);
    before.optional.on_behalf_of = OnBehalfOf::read(&details.to_string(), None).unwrap();
    let mut traveller = returning(vec![before.clone()]);
    traveller.intends(profiles::Intent::UseProfile("Fjordvik".into()));
    traveller.world_reads().types_password(PASSWORD).opens();
    assert_eq!(asked(&traveller), Some(&before.optional.on_behalf_of));
    let wizard = &traveller.app.wizard;
    assert_eq!(wizard.behalf(), Behalf::SystemUser);
    let draft = &wizard.drafts.token.on_behalf;
    assert_eq!((draft.owner.as_str(), draft.reference.as_str()), (CUSTOMER, "kunde-1"));
}

#[test]
fn what_was_asked_is_kept() {
    let mut traveller = chosen(Behalf::Customer);
    traveller.app.wizard.drafts.token.consumer_org = CUSTOMER.into();
    traveller.proceeds().gets_token();
    let kept = traveller.asked.iter().rev().find_map(|effect| match effect {
        Effect::ChangeProfiles(Change::Keep(profile), _) => Some(profile.optional.on_behalf_of.clone()),
        _ => None,
    });
    assert_eq!(kept.and_then(|kept| kept.consumer_org()).unwrap().to_string(), CUSTOMER);
}
