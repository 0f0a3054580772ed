//! The rule book on `authorization_details`, by hand, to the bottom.

use super::fixtures::*;
use super::*;
use serde_json::{Value, json};

fn values_of(sent: &Sent) -> Vec<(Option<&'static str>, String, Option<String>)> {
    let trace = sent.trace();
    let faults = trace.faults(Check::Details);
    faults.map(|fault| (fault.reason.code(), fault.claim.to_string(), fault.value.clone())).collect()
}

fn with(organisation: Value) -> Sent {
    as_system_user().but(|sent| sent.detail()["systemuser_org"] = organisation)
}

#[test]
fn the_organisation_of_a_system_user() {
    let party = |id: Value| with(json!({ "authority": "iso6523-actorid-upis", "ID": id }));
    let at = |place: &str, value: Option<&str>| vec![(Some("MP-303"), place.to_owned(), value.map(str::to_owned))];
    for (id, shown) in [
        (json!(313_907_201), Some("313907201")),
        (json!("313907201"), Some("313907201")),
        (json!("0192:313907202"), Some("0192:313907202")),
        (json!("0192:31390720"), Some("0192:31390720")),
        (json!("0192: 313907201"), Some("0192: 313907201")),
        (json!("0192:313 907 201"), Some("0192:313 907 201")),
        (json!(" 0192:313907201"), Some(" 0192:313907201")),
        (json!("0192:313907201\n"), Some("0192:313907201\n")),
        (json!("192:313907201"), Some("192:313907201")),
        (json!("NO313907201MVA"), Some("NO313907201MVA")),
        (json!("01017012345"), None),
        (json!(""), Some("")),
        (json!(["0192:313907201"]), None),
        (Value::Null, None),
    ] {
        assert_eq!(values_of(&party(id.clone())), at("systemuser_org.ID", shown), "{id}");
    }
    for (organisation, shown) in [
        (json!("0192:313907201"), Some("0192:313907201")),
        (json!([]), None),
        (Value::Null, None),
        (json!(7), Some("7")),
    ] {
        assert_eq!(values_of(&with(organisation)), at("systemuser_org", shown));
    }
    for (authority, shown) in [
        (json!("iso6523"), Some("iso6523")),
        (json!("ISO6523-ACTORID-UPIS"), Some("ISO6523-ACTORID-UPIS")),
        (json!(1), Some("1")),
        (Value::Null, None),
    ] {
        let sent = with(json!({ "authority": authority, "ID": "0192:313907201" }));
        assert_eq!(values_of(&sent), at("systemuser_org.authority", shown));
    }
}

#[test]
fn the_number_has_one_of_two_names_and_never_both() {
    with(json!({ "authority": "iso6523-actorid-upis", "id": "0192:313907201" })).passes(Check::Details);
    let both = with(json!({ "authority": "iso6523-actorid-upis", "ID": "0192:313907201", "id": "0192:313907201" }));
    assert_eq!(values_of(&both), [(Some("MP-302"), "systemuser_org.id".into(), None)]);
    let other = with(json!({ "authority": "iso6523-actorid-upis", "Id": "0192:313907201" }));
    assert_eq!(values_of(&other).first().map(|fault| fault.0), Some(Some("MP-302")));
}

#[test]
fn all_faults_of_an_entry_are_found() {
    let sent = as_system_user().but(|sent| {
        *sent.detail() = json!({ "type": "urn:altinn:systemuser", "system": "x", "externalRef": 7,
            "systemuser_org": { "authority": "x", "ID": "y", "name": "z" } });
    });
    let places: Vec<String> = values_of(&sent).into_iter().map(|(_, place, _)| place).collect();
    let all = ["system", "systemuser_org.name", "systemuser_org.authority", "systemuser_org.ID", "externalRef"];
    assert_eq!(places, all);
}

#[test]
fn what_needs_no_knowledge_is_found_without_any() {
    let sent = with(json!({ "authority": "iso6523-actorid-upis", "ID": 313_907_201 }))
        .but(|sent| sent.known = Known::default());
    assert_eq!(values_of(&sent).len(), 1);
    let several = as_system_user().but(|sent| {
        let one = sent.detail().clone();
        sent.claims["authorization_details"] = json!([one, { "type": "urn:altinn:systemuser" }]);
    });
    assert_eq!(several.failed(Check::Claims), (Reason::Malformed, "authorization_details".into()));
    assert_eq!(several.failed(Check::Details), (Reason::DetailsValue, "systemuser_org".into()));
}

#[test]
fn the_type_and_the_reference() {
    for kind in
        [json!("urn:altinn:systemUser"), json!("systemuser"), json!(7), json!(["urn:altinn:systemuser"]), Value::Null]
    {
        let sent = as_system_user().but(|sent| sent.detail()["type"] = kind.clone());
        assert_eq!(sent.failed(Check::Details), (Reason::DetailsType, "type".into()), "{kind}");
    }
    for reference in [json!(7), json!(""), json!([]), json!({ "ref": "x" })] {
        let sent = as_system_user().but(|sent| sent.detail()["externalRef"] = reference.clone());
        assert_eq!(sent.failed(Check::Details), (Reason::DetailsValue, "externalRef".into()), "{reference}");
    }
}

#[test]
fn a_consent() {
    let bent = |name: &str, value: Value| with_consent().but(|sent| sent.detail()[name] = value);
    for (name, value) in [
        ("id", json!("B7D4E1F03A624E588C195F20D6A9C3E7")),
        ("id", json!("{b7d4e1f0-3a62-4e58-8c19-5f20d6a9c3e7}")),
        ("id", json!(7)),
        ("id", Value::Null),
        ("from", json!("urn:altinn:organization:identifier-no:313907202")),
        ("from", json!("urn:altinn:organization:identifier-no:")),
        ("from", json!("urn:altinn:person:identifier-no:0101701234")),
        ("from", json!("0192:313907201")),
        ("from", Value::Null),
    ] {
        assert_eq!(bent(name, value.clone()).failed(Check::Details), (Reason::DetailsValue, name.into()), "{value}");
    }
    let person = bent("from", json!("urn:altinn:person:identifier-no:01017012345 "));
    assert!(!format!("{:?}", person.trace()).contains("01017012345"), "it may be about a person");
    bent("id", json!(CONSENT.to_ascii_uppercase())).passes(Check::Details);
}
