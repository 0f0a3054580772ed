//! `portnokkel token --altinn` and `portnokkel systemuser`, against the simulator's Altinn.

use crate::support::*;

const VENDOR: &str = r#"version = 1
[[clients]]
id = "6f1d0c4e-52b7-4a83-9d0e-3f6c8e2a7b15"
scopes = ["brreg:losore/tlg", "altinn:authentication/systemuser.request.read", "altinn:authentication/systemuser.request.write", "altinn:events.subscribe"]
"#;

fn place(more: &str) -> Place {
    Place::of(&format!("{VENDOR}{more}"))
}

#[test]
fn the_token_is_exchanged_and_altinns_stands_alone_or_beside_the_others() {
    let place = place("");
    let file = place.properties(&[("scope", Some("altinn:events.subscribe"))]);
    let said = token(&file, &["--altinn", "--lang", "en"]);
    let [_, claims] = decoded(said.line());
    assert_eq!(claims["urn:altinn:orgNumber"], place.simulator.organisation().number.to_string());
    assert!(said.err.contains("30 minutes") && !said.err.contains("none of Altinn"), "{}", said.err);
    let json = token(&file, &["--altinn", "--json"]).json();
    assert_eq!((json["altinn"]["expires_in"].as_i64(), json.as_object().unwrap().len()), (Some(1800), 3));
    assert_ne!(json["altinn"]["access_token"], json["token"]["access_token"]);
}

#[test]
fn that_altinns_apis_will_say_no_is_told_and_so_is_why_nothing_was_exchanged() {
    let said = token(&place("").properties(&[]), &["--altinn", "--lang", "en"]);
    assert!(said.code == Some(0) && said.err.contains("no API access from Altinn"), "{}", said.err);
    let foreign = place("[altinn]\ntrusts = false\n");
    let said = token(&foreign.properties(&[]), &["--altinn", "--json", "--lang", "en"]);
    assert_eq!((said.code, said.problem()["code"].as_str()), (Some(1), Some("exchange-refused")));
    let reason = place("[altinn]\nreason = \"Not today\"\n");
    let said = token(&reason.properties(&[]), &["--altinn", "--json", "--lang", "en"]);
    assert_eq!(said.problem()["code"], "exchange-invalid");
    assert_eq!(token(&reason.properties(&[]), &["--altinn", "--grant-only"]).code, Some(2));
}

const SYSTEM: &str = "310472603_fjordvik_regnskap";

fn systemuser(place: &Place, arguments: &[&str]) -> Said {
    let file = place.properties(&[]);
    Said::by(portnokkel(&[&["systemuser"], arguments, &["--lang", "en", "--file", file.to_str().unwrap()]].concat()))
}

const REQUESTS: &str = "[[requests]]\ncustomer = \"313907201\"\nexternal_ref = \"kunde-2\"\n\
    [[requests]]\ncustomer = \"313907201\"\nexternal_ref = \"kunde-3\"\nstatus = \"Rejected\"\nkind = \"agent\"\n";

#[test]
fn the_requests_of_a_system_are_told_with_their_states_and_whom_they_ask() {
    let place = place(REQUESTS);
    let said = systemuser(&place, &["requests", SYSTEM]);
    for part in ["kunde-2 (system user)", "New", "kunde-3 (agent system user)", "Rejected", "accessmanagement/ui"] {
        assert!(said.out.contains(part), "{part}: {}", said.out);
    }
    assert!(said.code == Some(0) && said.err.contains("We ask 127.0.0.1"), "{}", said.err);
    let json = systemuser(&place, &["requests", SYSTEM, "--json"]).json();
    assert_eq!(json["requests"].as_array().unwrap().len(), 2);
}

#[test]
fn a_customer_who_has_not_answered_gets_a_link_and_an_e_mail() {
    let place = place(REQUESTS);
    let said = systemuser(&place, &["show", SYSTEM, "313907201", "--external-ref", "kunde-2", "--mail"]);
    for part in
        ["✓ Customer", "✓ Reference", "? Client", "has not answered", "systemuser/request?id=", "choose Approve"]
    {
        assert!(said.out.contains(part), "{part}: {}", said.out);
    }
    let other = systemuser(&place, &["show", SYSTEM, "313907201", "--external-ref", "kunde-9", "--json"]).json();
    let right = |field: &str| {
        let mut values = other["values"].as_array().unwrap().iter();
        values.find(|value| value["field"] == field).unwrap()["right"].clone()
    };
    assert_eq!((right("systemuser_org"), right("externalRef")), (true.into(), false.into()));
}

#[test]
fn a_client_without_altinns_scopes_is_told_what_it_lacks() {
    let said = systemuser(&Place::new(), &["requests", SYSTEM, "--json"]);
    assert_eq!((said.code, said.problem()["code"].as_str()), (Some(1), Some("MP-200")));
    let said = systemuser(&place(""), &["requests", "310472603_annet", "--json"]);
    assert_eq!(said.problem()["code"], "altinn-refused");
    assert!(said.err.contains("AUTH-00011"), "{}", said.err);
}

#[test]
fn an_mp_303_is_taken_apart_without_asking_anybody() {
    let place = place("");
    let file = place.properties(&[("systemuser.org", Some("313907201")), ("systemuser.external_ref", Some("kunde-9"))]);
    let said = token(&file, &["--lang", "en"]);
    assert_eq!(said.code, Some(1));
    for part in ["? Client (client_id): 6f1d0c4e", "✓ Supplier: 310472603", "? Customer", "kunde-9", "MP-303"] {
        assert!(said.err.contains(part), "{part}: {}", said.err);
    }
    let empty = Place::of("version = 1\nsystem_users = []\n");
    let said = token(&empty.properties(&[("systemuser.org", Some("313907201"))]), &["--lang", "en"]);
    assert!(said.err.contains("There is no externalRef"), "{}", said.err);
}
