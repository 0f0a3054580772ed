//! `portnokkel token` where something is wrong: in words, exit code 1, and as JSON for who asked.

use crate::support::*;
use portnokkel::simulator::DemoFileKind;

#[test]
fn a_refusal_is_told_in_words_and_as_json() {
    let place = Place::new();
    let file = place.properties(&[("scope", Some("havneverket:farled"))]);
    let said = token(&file, &["--lang", "nb"]);
    assert_eq!((said.code, said.out.as_str()), (Some(1), ""));
    let lines: Vec<&str> = said.err.lines().collect();
    assert!(lines[0].starts_with("Hva skjedde: ") && lines[0].contains("havneverket:farled"), "{}", said.err);
    assert!(lines[1].starts_with("Gjør dette: "), "{}", said.err);
    assert_eq!(*lines.last().unwrap(), "Kode: MP-200");
    let said = token(&file, &["--json", "--lang", "en"]);
    let problem = said.problem();
    assert_eq!((&problem["code"], &problem["side"]), (&"MP-200".into(), &"yours".into()));
    assert!(said.err.contains("What happened: ") && said.err.ends_with("Code: MP-200\n"), "{}", said.err);
}

#[test]
fn an_expired_certificate_stops_before_anything_is_sent() {
    let (place, deaf) = (Place::new(), Deaf::new());
    let expired = place.file(DemoFileKind::Expired);
    let file = place.properties(&[("keystore.file", Some(expired)), ("token.endpoint", Some(&deaf.endpoint()))]);
    assert_eq!(token(&file, &["--json"]).problem()["code"], "certificate-expired");
    assert!(!deaf.was_asked());
}

#[test]
fn a_request_that_maskinporten_refuses_stops_before_anything_is_sent() {
    let (folder, deaf) = (tempfile::tempdir().unwrap(), Deaf::new());
    let endpoint = deaf.endpoint();
    for (key, value, code) in [
        ("consumer_org", "313299767", "consumer-is-own"),
        ("issuer", "238259D7-F0AF-4DA3-9C6B-A2F4A5C4F0D3", "MP-100"),
        ("keystore.kid", "min-nøkkel", "kid-form"),
    ] {
        let elsewhere = [("audience", Some("https://nobody.invalid/")), ("token.endpoint", Some(&*endpoint))];
        let changes = [&elsewhere[..], &[(key, Some(value))]].concat();
        let problem = token(&for_fixture(folder.path(), "modern.p12", &changes), &["--json"]).problem();
        assert_eq!((&problem["code"], &problem["side"]), (&code.into(), &"yours".into()), "{problem}");
        assert!(!deaf.was_asked());
    }
}

#[test]
fn a_test_certificate_never_reaches_production() {
    let (folder, deaf) = (tempfile::tempdir().unwrap(), Deaf::new());
    let production = [("audience", Some("https://maskinporten.no/")), ("token.endpoint", Some(&*deaf.endpoint()))];
    let file = for_fixture(folder.path(), "modern.p12", &production);
    let problem = token(&file, &["--json"]).problem();
    assert_eq!(problem["code"], "test-certificate");
    assert!(problem["next"].as_str().unwrap().contains("keystore.file"), "{problem}");
    assert!(!deaf.was_asked());
}

#[test]
fn a_grant_for_maskinporten_is_never_sent_to_another() {
    let (folder, deaf) = (tempfile::tempdir().unwrap(), Deaf::new());
    let endpoint = deaf.endpoint();
    for (keystore, audience) in [
        ("production.p12", "https://maskinporten.no/"),
        ("modern.p12", "https://test.maskinporten.no"),
        ("modern.p12", "https://sky.maskinporten.no"),
        ("modern.p12", "https://api.samarbeid.digdir.no/api/v1"),
        ("modern.p12", "https://maskinporten.no:8443/"),
    ] {
        let changes = [("audience", Some(audience)), ("token.endpoint", Some(&*endpoint))];
        let said = token(&for_fixture(folder.path(), keystore, &changes), &["--json", "--lang", "en"]);
        let problem = said.problem();
        assert_eq!(problem["code"], "properties-endpoint-elsewhere");
        assert!(problem["what"].as_str().unwrap().contains("127.0.0.1"), "{problem}");
        assert!(!deaf.was_asked());
    }
}

#[test]
fn where_nobody_can_be_asked_the_variable_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = for_fixture(folder.path(), "modern.p12", &[("keystore.password", None)]);
    let said = token(&file, &["--json", "--lang", "en"]);
    let problem = said.problem();
    assert_eq!(problem["code"], "terminal-no-prompt");
    assert!(problem["next"].as_str().unwrap().contains("PORTNOKKEL_STORE_PASSWORD"), "{problem}");
    let file = for_fixture(folder.path(), "key_password.jks", &[]);
    let said = token(&file, &["--grant-only"]);
    assert!(said.code == Some(1) && said.err.contains("PORTNOKKEL_KEY_PASSWORD"), "{said:?}");
}

#[test]
fn a_wrong_password_is_told_and_not_repeated() {
    let folder = tempfile::tempdir().unwrap();
    let file = for_fixture(folder.path(), "modern.p12", &[("keystore.password", None)]);
    let mut command = token_command(&file, &["--json"]);
    command.env("PORTNOKKEL_STORE_PASSWORD", MARK);
    let said = Said::by(command);
    let problem = said.problem();
    assert_eq!(problem["code"], "wrong-password");
    assert!(problem["next"].as_str().unwrap().contains("PORTNOKKEL_STORE_PASSWORD"), "{problem}");
    assert!(!said.out.contains(MARK));
    for (keystore, key, code) in [
        ("modern.p12", "keystore.password", "wrong-password"),
        ("key_password.jks", "keystore.alias.password", "wrong-key-password"),
    ] {
        let said = token(&for_fixture(folder.path(), keystore, &[(key, Some(MARK))]), &["--json"]);
        let problem = said.problem();
        assert_eq!(problem["code"], code);
        assert!(
            problem["next"].as_str().unwrap().contains(&format!("{key} ")) && !said.out.contains(MARK),
            "{problem}"
        );
    }
}

#[test]
fn an_unknown_alias_and_a_missing_one_are_told_with_the_names_there_are() {
    let folder = tempfile::tempdir().unwrap();
    let several = [("keystore.alias", Some("finnes-ikke"))];
    for (changes, code) in [(&several[..], "terminal-alias-unknown"), (&[], "terminal-several-entries")] {
        let file = for_fixture(folder.path(), "three_entries.jks", changes);
        let problem = token(&file, &["--json"]).problem();
        assert_eq!(problem["code"], code);
        let next = problem["next"].as_str().unwrap();
        assert!(next.contains(", ") && next.contains("auth"), "{next}");
    }
}

#[test]
fn a_file_that_is_not_there_and_one_with_nothing_in_it_are_told() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(token(&folder.path().join("no"), &["--json"]).problem()["code"], "properties-unreadable");
    let empty = folder.path().join("empty.properties");
    std::fs::write(&empty, "").unwrap();
    assert_eq!(token(&empty, &["--json"]).problem()["code"], "properties-missing");
}

#[test]
fn a_server_that_is_not_there_is_told_of() {
    let place = Place::new();
    let gone = { Deaf::new().endpoint() };
    let file = place.properties(&[("token.endpoint", Some(&gone))]);
    let problem = token(&file, &["--json"]).problem();
    assert_eq!((&problem["code"], &problem["side"]), (&"connection-refused".into(), &"network".into()));
}

#[test]
fn an_audience_that_cannot_be_read_is_never_sent_anywhere() {
    let (folder, deaf) = (tempfile::tempdir().unwrap(), Deaf::new());
    let endpoint = deaf.endpoint();
    for audience in ["http://maskinporten.no/", "maskinporten.no", "https://kari@maskinporten.no/"] {
        let changes = [("audience", Some(audience)), ("token.endpoint", Some(&*endpoint))];
        let said = token(&for_fixture(folder.path(), "modern.p12", &changes), &["--json"]);
        assert_eq!(said.problem()["code"], "properties-audience", "{audience}");
        assert!(!deaf.was_asked());
    }
}

#[test]
fn a_password_on_the_line_after_a_backslash_is_not_repeated() {
    let folder = tempfile::tempdir().unwrap();
    for end in ["\\\n", ""] {
        let file = format!("a.p12{end}keystore.password={MARK}");
        let changes = [("keystore.file", Some(&*file)), ("keystore.password", None)];
        let said = token(&for_fixture(folder.path(), "modern.p12", &changes), &["--json"]);
        assert!(said.problem()["code"] == "properties-runs-on" && !said.out.contains(MARK), "{said:?}");
    }
    let said = token(&for_fixture(folder.path(), "modern.p12", &[("keystore.file", Some(MARK))]), &["--json"]);
    assert!(said.problem()["code"] == "properties-keystore-missing" && !said.out.contains(MARK), "{said:?}");
}

#[test]
fn a_proxy_that_cannot_be_read_is_told_and_not_gone_around() {
    let folder = tempfile::tempdir().unwrap();
    // With a registered key the certificate is not looked at. Nobody has this name.
    let nobody = [("audience", Some("https://nobody.invalid/")), ("keystore.kid", Some("1"))];
    for more in [("token.endpoint", None), ("token.endpoint", Some("https://nobody.invalid/token"))] {
        let file = for_fixture(folder.path(), "modern.p12", &[nobody[0], nobody[1], more]);
        let mut command = token_command(&file, &["--json"]);
        command.env("HTTPS_PROXY", format!("http://kari:{MARK}@pro xy:8080"));
        let said = Said::by(command);
        let problem = said.problem();
        assert_eq!((&problem["code"], &problem["side"]), (&"proxy-malformed".into(), &"yours".into()));
        assert!(problem["next"].as_str().unwrap().contains("HTTPS_PROXY") && !said.out.contains(MARK), "{said:?}");
    }
}
