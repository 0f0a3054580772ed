//! What is written and typed of customers, system users and consents, right and wrong.

use super::*;
use crate::protocol::grant::{Claims, OptionalClaims, Request};

const OWNER: &str = "313907201";
const ID: &str = "b7d4e1f0-3a62-4e58-8c19-5f20d6a9c3e7";

fn read(json: &Value) -> Result<OnBehalfOf, DetailsError> {
    OnBehalfOf::read(&json.to_string(), None)
}

fn owner() -> OrgNumber {
    OrgNumber::parse(OWNER).unwrap()
}

fn system_user() -> Value {
    let organisation = json!({ "authority": AUTHORITY, "ID": format!("0192:{OWNER}") });
    json!({ "type": SYSTEM_USER, "systemuser_org": organisation, "externalRef": "kunde-1" })
}

fn bent(name: &str, value: Value) -> Value {
    let mut details = system_user();
    details[name] = value;
    details
}

#[test]
fn what_is_read_is_what_is_sent() {
    let consent = json!({ "type": CONSENT, "id": ID, "from": format!("{ORGANISATION}{OWNER}") });
    let other = json!({ "type": "urn:altinn:something", "anything": { "at": ["all"] } });
    let plain = json!({ "type": SYSTEM_USER, "systemuser_org": system_user()["systemuser_org"] });
    for entry in [system_user(), plain, consent, other] {
        let one = read(&json!([entry])).unwrap();
        assert_eq!(one.details(), Some(json!([entry])));
        assert_eq!(read(&entry), Ok(one), "an object alone is one as well");
    }
}

#[test]
fn both_names_of_the_number_are_read_and_the_documented_one_is_sent() {
    let small = bent("systemuser_org", json!({ "authority": AUTHORITY, "id": format!("0192:{OWNER}") }));
    assert_eq!(read(&small).unwrap().details(), Some(json!([system_user()])));
}

#[test]
fn a_grant_has_them_as_they_are_documented() {
    let reference = Reference::parse(" kunde-1 ").ok();
    let user = OnBehalfOf::SystemUser(SystemUser { owner: owner(), reference });
    let request = Request {
        client_id: crate::domain::ClientId::parse("oidc_313299767_api").unwrap(),
        audience: "https://test.maskinporten.no/".into(),
        scopes: crate::domain::ScopeSet::parse("a:b").unwrap(),
        optional: OptionalClaims { resource: None, on_behalf_of: user },
    };
    let claims = serde_json::to_value(Claims::new(&request, crate::domain::Timestamp::UNIX_EPOCH)).unwrap();
    assert_eq!(claims["authorization_details"], json!([system_user()]));
    assert_eq!(claims.get("consumer_org"), None);
}

#[test]
fn whom_it_is_for() {
    let user = read(&system_user()).unwrap();
    assert_eq!((user.customer(), user.consumer_org()), (Some(owner()), None));
    assert_eq!(user.system_user().unwrap().compared_reference(), "kunde-1");
    let plain = read(&bent("externalRef", Value::Null)).unwrap();
    assert_eq!(plain.system_user().unwrap().compared_reference(), OWNER, "Altinn takes the owner's number then");
    assert_eq!(OnBehalfOf::Customer(owner()).consumer_org(), Some(owner()));
    assert_eq!(OnBehalfOf::Itself.customer(), None);
}

#[test]
fn details_that_cannot_be_right() {
    let party = |id: &str| json!({ "authority": AUTHORITY, "ID": id });
    let consent = |id: &str, from: &str| json!({ "type": CONSENT, "id": id, "from": from });
    let organisation = format!("{ORGANISATION}{OWNER}");
    for (details, fault) in [
        (json!(7), DetailsError::NotOneEntry),
        (json!([]), DetailsError::NotOneEntry),
        (json!([system_user(), system_user()]), DetailsError::NotOneEntry),
        (json!([{}]), DetailsError::NoType),
        (bent("system", json!("x")), DetailsError::Unknown("type, systemuser_org, externalRef")),
        (bent("systemuser_org", json!(OWNER)), DetailsError::Missing("systemuser_org")),
        (bent("systemuser_org", json!({ "ID": "x" })), DetailsError::Authority),
        (bent("systemuser_org", party(OWNER)), DetailsError::NoPrefix),
        (bent("systemuser_org", party("0192:313907202")), DetailsError::Organisation(OrgNumberError::CheckDigit)),
        (bent("externalRef", json!(1)), DetailsError::Missing("externalRef")),
        (bent("externalRef", json!(" ")), DetailsError::Reference(ReferenceError::Empty)),
        (bent("externalRef", json!("a\u{202e}b")), DetailsError::Reference(ReferenceError::Unseen)),
        (consent("x", &organisation), DetailsError::ConsentId),
        (consent(&ID.replace('-', ""), &organisation), DetailsError::ConsentId),
        (consent(ID, "urn:altinn:x"), DetailsError::From(PartyError::Unknown)),
    ] {
        assert_eq!(read(&details), Err(fault), "{details}");
    }
    assert_eq!(OnBehalfOf::read("{", None), Err(DetailsError::NotJson));
    assert_eq!(OnBehalfOf::read(&system_user().to_string(), Some(owner())), Err(DetailsError::Both));
}

#[test]
fn parties_by_their_numbers() {
    // A made-up person of the Tax Administration's test population: eighty is added to the month.
    let person = "29868290011";
    for text in [person, &format!("{PERSON}{person}"), "298682 90011"] {
        assert_eq!(Party::parse(text).map(|party| party.urn()), Ok(format!("{PERSON}{person}")), "{text}");
    }
    for text in [OWNER, &format!("{ORGANISATION}{OWNER}"), "313 907 201"] {
        assert_eq!(Party::parse(text), Ok(Party::Organisation(owner())), "{text}");
    }
    assert_eq!(Party::parse("29868290012"), Err(PartyError::PersonCheckDigits));
    assert_eq!(Party::parse("313907202"), Err(PartyError::Organisation(OrgNumberError::CheckDigit)));
    for text in ["", "x", "1234", &format!("{PERSON}{OWNER}"), "٢٩٨٦٨٢٩٠٠١١"] {
        assert_eq!(Party::parse(text), Err(PartyError::Unknown), "{text}");
    }
}

#[test]
fn every_mistyped_digit_of_a_person_but_a_few_is_caught_and_none_is_printed() {
    let right = "29868290011";
    let wrong = (0..11)
        .flat_map(|at| ('0'..='9').map(move |digit| (at, digit)))
        .filter(|(at, digit)| right.as_bytes()[*at] != u8::try_from(*digit).unwrap());
    let caught = wrong.filter(|(at, digit)| {
        let mut typed: Vec<char> = right.chars().collect();
        typed[*at] = *digit;
        Party::parse(&typed.into_iter().collect::<String>()).is_err()
    });
    assert_eq!(caught.count(), 99, "the second check digit catches all of them");
    assert!(!format!("{:?}", Party::parse(right)).contains("298"));
}
