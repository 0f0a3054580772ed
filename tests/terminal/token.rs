//! `portnokkel token` where all goes well.

use crate::support::*;
use portnokkel::simulator::DemoFileKind;
use std::process::Stdio;

#[test]
fn the_token_stands_alone_on_standard_output_and_works() {
    let place = Place::new();
    let said = token(&place.properties(&[]), &[]);
    assert_eq!(said.err, "");
    assert_eq!(place.register_says(said.line()), 200);
}

#[test]
fn a_token_as_a_customers_system_user_says_who_acts_for_whom() {
    let place = Place::new();
    let customer = place.simulator.customer().number.to_string();
    let by_key = [("systemuser.org", Some(customer.as_str())), ("systemuser.external_ref", Some("kunde-1"))];
    let options = ["--systemuser-org", &customer, "--external-ref", "kunde-1"];
    let file = place.properties(&[]);
    for said in [
        token(&place.properties(&by_key), &["--lang", "en"]),
        token(&file, &[&options[..], &["--lang", "en"]].concat()),
    ] {
        let [_, claims] = decoded(said.line());
        assert_eq!(claims["authorization_details"][0]["systemuser_org"]["ID"], format!("0192:{customer}"));
        assert!(said.err.contains("as the system user") && said.err.contains("313\u{a0}907\u{a0}201"), "{}", said.err);
    }
}

#[test]
fn whom_it_is_for_is_refused_before_anything_is_sent() {
    let (place, deaf) = (Place::new(), Deaf::new());
    let file = place.properties(&[("token.endpoint", Some(&deaf.endpoint()))]);
    for options in [
        &["--systemuser-org", "313907202"][..],
        &["--external-ref", "x"],
        &["--systemuser-org", "313907201", "--consumer-org", "313907201"],
        &["--consent", "7", "--consent-from", "313907201"],
        &["--authorization-details", "[{}]"],
    ] {
        assert_eq!(token(&file, options).code, Some(2), "{options:?}");
    }
    let details = r#"{"type":"urn:altinn:systemuser","systemuser_org":{"authority":"iso6523-actorid-upis","ID":"0192:313907201"}}"#;
    let both = ["--consumer-org", "313907201", "--authorization-details", details, "--json"];
    assert_eq!(token(&file, &both).problem()["code"], "on-behalf");
    assert!(!deaf.was_asked());
}

/// A machine without a single authority: nothing is encrypted, so nobody needs to be trusted.
#[test]
fn over_plain_http_the_trust_store_is_not_read() {
    let place = Place::new();
    let nothing = tempfile::tempdir().unwrap();
    let empty = nothing.path().join("empty.pem");
    std::fs::write(&empty, "").unwrap();
    let mut command = token_command(&place.properties(&[]), &[]);
    command.env("SSL_CERT_FILE", &empty).env("SSL_CERT_DIR", nothing.path());
    let said = Said::by(command);
    assert_eq!(place.register_says(said.line()), 200);
}

#[test]
fn json_has_the_grant_and_the_whole_answer_on_one_line() {
    let place = Place::new();
    let json = token(&place.properties(&[]), &["--json"]).json();
    let answer = &json["token"];
    assert_eq!(json.as_object().unwrap().len(), 2);
    assert_eq!((&answer["token_type"], &answer["scope"]), (&"Bearer".into(), &"brreg:losore/tlg".into()));
    assert!(answer["expires_in"].as_i64().unwrap() > 0);
    assert_eq!(place.register_says(answer["access_token"].as_str().unwrap()), 200);
    let [header, claims] = decoded(json["grant"].as_str().unwrap());
    assert_eq!(header["x5c"].as_array().unwrap().len(), 3);
    assert_eq!(claims["aud"], place.simulator.issuer().as_str());
}

#[test]
fn grant_only_sends_nothing() {
    let (place, deaf) = (Place::new(), Deaf::new());
    let file = place.properties(&[("token.endpoint", Some(&deaf.endpoint()))]);
    let [_, claims] = decoded(token(&file, &["--grant-only"]).line());
    assert_eq!(claims["iss"], place.simulator.existing_client().as_str());
    let json = token(&file, &["--grant-only", "--json"]).json();
    assert_eq!(json.as_object().unwrap().len(), 1);
    decoded(json["grant"].as_str().unwrap());
    assert!(!deaf.was_asked());
}

#[test]
fn without_an_endpoint_the_issuer_is_asked_for_it() {
    let place = Place::new();
    let file = place.properties(&[("token.endpoint", None)]);
    let said = token(&file, &["--lang", "en"]);
    assert_eq!(place.register_says(said.line()), 200);
    assert!(said.err.contains("127.0.0.1"), "{}", said.err);
}

#[test]
fn an_audience_that_is_given_is_sent_to_the_letter_and_told_where_the_metadata_differs() {
    let place = Place::new();
    let issuer = place.simulator.issuer();
    let bare = issuer.as_str().trim_end_matches('/');
    let file = place.properties(&[("token.endpoint", None), ("audience", Some(bare))]);
    let said = token(&file, &["--json", "--lang", "en"]);
    assert_eq!(said.problem()["code"], "MP-110");
    assert!(said.err.contains(&format!("the metadata has {issuer}.")), "{}", said.err);
    let file = place.properties(&[("token.endpoint", None)]);
    assert!(!token(&file, &["--lang", "en"]).err.contains("metadata"));
}

#[test]
fn a_password_that_is_left_out_is_taken_from_the_environment() {
    let place = Place::new();
    let left_out = [("keystore.password", None), ("keystore.alias.password", None)];
    let mut command = token_command(&place.properties(&left_out), &[]);
    command.env("PORTNOKKEL_STORE_PASSWORD", PASSWORD);
    assert_eq!(place.register_says(Said::by(command).line()), 200);
}

#[test]
fn the_keys_own_password_is_taken_from_the_environment() {
    let folder = tempfile::tempdir().unwrap();
    let file = for_fixture(folder.path(), "key_password.jks", &[]);
    let mut command = token_command(&file, &["--grant-only"]);
    command.env("PORTNOKKEL_KEY_PASSWORD", "annerledes");
    decoded(Said::by(command).line());
}

#[test]
fn an_alias_is_found_whatever_its_case_and_is_needed_only_where_there_are_several() {
    let place = Place::new();
    let file = place.properties(&[("keystore.alias", Some("FJORDVIK-Autentisering"))]);
    assert_eq!(token(&file, &[]).code, Some(0));
    assert_eq!(token(&place.properties(&[("keystore.alias", None)]), &[]).code, Some(0));
    let several = [("keystore.file", Some(place.file(DemoFileKind::SeveralKeys)))];
    assert_eq!(token(&place.properties(&several), &[]).code, Some(0));
}

#[test]
fn a_kid_takes_the_place_of_the_certificate() {
    let folder = tempfile::tempdir().unwrap();
    // A certificate of nobody's, as keytool makes it beside a key; it has expired, too, and is not sent.
    for keystore in ["self_signed.p12", "expired.p12"] {
        let file = for_fixture(folder.path(), keystore, &[("keystore.kid", Some("min-nøkkel-1"))]);
        let said = token(&file, &["--grant-only"]);
        let [header, _] = decoded(said.line());
        assert_eq!((&header["kid"], header.get("x5c")), (&"min-nøkkel-1".into(), None));
    }
}

#[test]
fn warnings_go_to_standard_error() {
    let place = Place::new();
    let several = place.file(DemoFileKind::SeveralKeys);
    let file = place.properties(&[("keystore.file", Some(several)), ("keystore.alias", Some("fjordvik-signering"))]);
    let said = token(&file, &["--grant-only", "--lang", "en"]);
    decoded(said.line());
    assert!(said.err.contains("authentication"), "{}", said.err);
}

#[test]
fn a_log_tells_what_was_asked_of_whom_and_no_secret() {
    let place = Place::new();
    let log = place.folder.path().join("log/../portnokkel.log");
    std::fs::create_dir(place.folder.path().join("log")).unwrap();
    let good = place.properties(&[]);
    let mut command = portnokkel(&["token", good.to_str().unwrap(), "--json", "--log"]);
    command.arg(&log);
    let json = Said::by(command).json();
    let bad = place.properties(&[("scope", Some("lonnstilsynet:lonnsdata"))]);
    let mut command = portnokkel(&["--log", log.to_str().unwrap(), "token", bad.to_str().unwrap()]);
    command.env("PORTNOKKEL_KEY_PASSWORD", MARK);
    assert_eq!(Said::by(command).code, Some(1));
    let told = std::fs::read_to_string(&log).unwrap();
    for line in ["started version=", "asked what=token host=127.0.0.1", "what=token outcome=ok ms=", "outcome=MP-200"] {
        assert!(told.contains(line), "{line}: {told}");
    }
    let (grant, token) = (json["grant"].as_str().unwrap(), json["token"]["access_token"].as_str().unwrap());
    for secret in [PASSWORD, MARK, grant, token, "eyJ", place.folder.path().to_str().unwrap()] {
        assert!(!told.contains(secret), "{secret}: {told}");
    }
}

#[test]
fn a_log_that_cannot_be_written_is_told_before_anything_is_sent() {
    let place = Place::new();
    let file = place.properties(&[]);
    let mut command = portnokkel(&["token", file.to_str().unwrap(), "--lang", "en", "--log"]);
    command.arg(place.folder.path());
    let said = Said::by(command);
    assert!(said.code == Some(1) && said.err.contains("log file") && said.out.is_empty(), "{said:?}");
}

/// Where the system says so: a program that holds a key and waits for an answer dumps no core.
#[cfg(target_os = "linux")]
#[test]
fn no_core_is_dumped_while_a_key_is_held() {
    let (place, deaf) = (Place::new(), Deaf::new());
    let file = place.properties(&[("token.endpoint", Some(&deaf.endpoint()))]);
    let mut command = portnokkel(&["token", file.to_str().unwrap()]);
    let mut running = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    while !deaf.was_asked() {
        assert!(running.try_wait().unwrap().is_none(), "it ended");
        std::thread::yield_now();
    }
    let limits = std::fs::read_to_string(format!("/proc/{}/limits", running.id())).unwrap();
    running.kill().unwrap();
    running.wait().unwrap();
    let core = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap();
    assert_eq!(core.split_whitespace().skip(4).take(2).collect::<Vec<_>>(), ["0", "0"], "{core}");
}
