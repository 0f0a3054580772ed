//! One code, its several causes: told apart by what else was pasted.

use crate::support::*;
use portnokkel::diagnosis::Severity;
use portnokkel::domain::Timestamp;
use portnokkel::text::{self, Language, Words};
use serde_json::{Value, json};

/// The first finding, which must stop, have the code of the answer, and keep its trace id.
#[track_caller]
fn first(text: &str, code: &str) -> &'static str {
    let diagnosis = look(text);
    let found = &diagnosis.findings[0];
    assert_eq!(found.severity, Severity::Stops, "{:?}", names(&diagnosis));
    let rows: Vec<String> = found.rows.iter().map(|row| row.value.plain()).collect();
    assert!(rows.iter().any(|row| row.starts_with("0123456789abcdef")), "{rows:?}");
    assert!(rows.iter().any(|row| row == code), "{rows:?}");
    found.key()
}

#[test]
fn mp_110_has_four_causes() {
    let answer = refusal("MP-110", "Invalid assertion. Client authentication failed. Invalid JWT claim aud");
    let grant_for =
        |aud: &str| signed(&json!({ "alg": "RS256", "kid": "k" }), &claims(&json!({ "aud": aud })), "modern.p12");
    assert_eq!(first(&answer, "MP-110"), "wrong-audience");
    for (aud, cause) in [
        ("https://test.maskinporten.no", "audience-slash"),
        ("https://test.maskinporten.no/token", "audience-endpoint"),
        ("https://maskinporten.no/", "environments-differ"),
        ("https://ver2.maskinporten.no/", "address-retired"),
    ] {
        assert_eq!(first(&format!("{}\n{answer}", grant_for(aud)), "MP-110"), cause, "{aud}");
    }
    let sky = answer.replace("test.maskinporten.no", "test.sky.maskinporten.no");
    assert_eq!(first(&sky, "MP-110"), "audience-skyporten");
    let logged = "url: 'https://test.sky.maskinporten.no/token', message: 'Invalid JWT claim aud.'";
    assert_eq!(names(&look(logged))[0], "audience-skyporten");
    finds(logged, "wrong-audience-skyporten");
    let file =
        "difi.move.oidc.url=https://test.maskinporten.no/token\ndifi.move.oidc.audience=https://test.maskinporten.no\n";
    assert_eq!(first(&format!("{file}\n{answer}"), "MP-110"), "audience-slash");
}

#[test]
fn mp_100_is_told_by_the_client_or_the_grant() {
    let answer = refusal("MP-100", "Invalid assertion. Client authentication failed (Client not found)");
    assert_eq!(first(&answer, "MP-100"), "unknown-client");
    let own = |iss: &str| signed(&json!({ "alg": "RS256", "kid": "k" }), &claims(&json!({ "iss": iss })), "modern.p12");
    assert_eq!(first(&format!("{}\n{answer}", own("313299767")), "MP-100"), "client-id-is-organisation");
    assert_eq!(first(&format!("{}\n{answer}", own("min-klient")), "MP-100"), "client-id-form");
    let client = json!({ "client_id": CLIENT, "integration_type": "maskinporten", "active": false });
    assert_eq!(first(&format!("{client}\n{answer}"), "MP-100"), "client-inactive");
    let elsewhere = answer.replace("test.maskinporten", "maskinporten");
    assert_eq!(first(&format!("{}\n{elsewhere}", own(CLIENT)), "MP-100"), "environments-differ");
}

#[test]
fn mp_120_is_told_by_the_certificate() {
    let answer = refusal("MP-120", "The JWT is signed with an invalid certificate.");
    assert_eq!(first(&answer, "MP-120"), "invalid-certificate");
    for (file, cause) in [("expired.p12", "certificate-expired"), ("production.p12", "production-certificate")] {
        let block = pem::encode(&pem::Pem::new("CERTIFICATE", entry(file).chain[0].clone()));
        assert_eq!(first(&format!("{block}\n{answer}"), "MP-120"), cause);
        let grant = signed(&x5c(file), &claims(&json!({})), file);
        assert_eq!(first(&format!("{grant}\n{answer}"), "MP-120"), cause);
    }
}

#[test]
fn mp_130_is_told_by_the_times() {
    let answer = |said: &str| refusal("MP-130", said);
    let iat = now().as_second();
    let made = |iat: i64, exp: i64| {
        signed(&json!({ "alg": "RS256", "kid": "k" }), &claims(&json!({ "iat": iat, "exp": exp })), "modern.p12")
    };
    let date = |seconds: i64| {
        let time = Timestamp::from_second(iat + seconds).unwrap();
        format!("HTTP/1.1 400 Bad Request\nDate: {}\n\n", time.strftime("%a, %d %b %Y %H:%M:%S GMT"))
    };
    let over = answer("JWT has expired.");
    assert_eq!(first(&over, "MP-130"), "expired-grant");
    assert_eq!(first(&answer("Issue time is in the future."), "MP-130"), "issued-in-future");
    assert_eq!(
        first(&format!("{}\n{over}", made(iat * 1000, iat * 1000 + 120_000)), "MP-130"),
        "times-in-milliseconds"
    );
    let long = answer("JWT has too long lifetime.");
    assert_eq!(first(&format!("{}\n{long}", made(iat - 5, iat + 595)), "MP-130"), "grant-lifetime-too-long");
    for hours in [1, 2] {
        let ahead =
            format!("{}\n{}{}", made(iat - 5, iat + 115), date(-hours * 3600), answer("Issue time is in the future."));
        assert_eq!(first(&ahead, "MP-130"), "time-zone", "{hours}");
    }
    let clock = format!("{}\n{}{}", made(iat - 5, iat + 115), date(-600), answer("Issue time is in the future."));
    assert_eq!(first(&clock, "MP-130"), "clock-differs");
}

#[test]
fn mp_303_is_told_by_its_four_values() {
    let answer = refusal("MP-303", "System user not found");
    assert_eq!(first(&answer, "MP-303"), "system-user-not-ready");
    let asking = |owner: &str, reference: Option<&str>| {
        let mut detail = json!({ "type": "urn:altinn:systemuser",
            "systemuser_org": { "authority": "iso6523-actorid-upis", "ID": format!("0192:{owner}") } });
        if let Some(reference) = reference {
            detail["externalRef"] = json!(reference);
        }
        grant(&json!({ "authorization_details": [detail] }))
    };
    let own = entry("modern.p12").certificate.organisation.unwrap().to_string();
    assert_eq!(first(&format!("{}\n{answer}", asking(&own, None)), "MP-303"), "system-user-owner-own");
    let without = look(&format!("{}\n{answer}", asking("314330897", None)));
    assert_eq!(names(&without)[0], "system-user-reference");
    let with = look(&format!("{}\n{answer}", asking("314330897", Some("HEMMELIG-7"))));
    let refused = with.findings.iter().find(|found| found.key() == "system-user-not-ready").unwrap();
    let rows: Vec<&str> = refused.rows.iter().map(|row| row.claim).collect();
    for name in ["client_id", "supplier", "systemuser_org", "externalRef"] {
        assert!(rows.contains(&name), "{rows:?}");
    }
    let marks = |diagnosis: &portnokkel::diagnosis::Diagnosis| {
        let refused = diagnosis.findings.iter().find(|found| found.key() == "system-user-not-ready").unwrap();
        refused.rows.iter().find(|row| row.claim == "marks").unwrap().value.plain()
    };
    assert_eq!(marks(&with), "client_id ?, supplier ✓, systemuser_org ?, externalRef ?");
    let seen = |owner: &str| {
        let request = json!({ "id": "x", "systemId": "x_y", "partyOrgNo": owner, "status": "New" });
        marks(&look(&format!("{request}\n{}\n{answer}", asking("314330897", Some("x")))))
    };
    assert!(seen("314330897").contains("systemuser_org ✓") && seen("313907201").contains("systemuser_org ✗"));
    let real = look(&format!("{}\n{answer}", asking("991825827", Some("x"))));
    assert!(names(&real).contains(&"system-user-elsewhere"), "{:?}", names(&real));
    assert!(!format!("{with:?}").contains("HEMMELIG-7"));
    let request = |status: &str| json!({ "id": "x", "systemId": "x_y", "partyOrgNo": "314330897", "status": status, "confirmUrl": "https://x.no/" });
    for (status, cause) in
        [("New", "system-user-pending"), ("Rejected", "system-user-denied"), ("Timedout", "system-user-timed-out")]
    {
        assert_eq!(first(&format!("{}\n{answer}", request(status)), "MP-303"), cause);
        finds(&request(status).to_string(), cause);
    }
    let gone = json!({ "id": "x", "systemId": "x_y", "reporteeOrgNo": "314330897", "isDeleted": true });
    assert_eq!(first(&format!("{gone}\n{answer}"), "MP-303"), "system-user-deleted");
    assert!(!look(&request("Accepted").to_string()).stops());
}

#[test]
fn what_maskinporten_said_comes_before_what_a_log_says_of_this_machine() {
    let answer = refusal("MP-200", "Token request contains invalid scopes for client, brreg:losore/tlg");
    for line in [
        "WARN redis - localhost/127.0.0.1:6379 Connection refused",
        "GET http://localhost:9200/_cluster HTTP/1.1\n\nHTTP/1.1 503 Service Unavailable\n",
        "java.net.UnknownHostException: intern-db",
    ] {
        assert_eq!(first(&format!("{line}\n{answer}"), "MP-200"), "scope-not-on-client", "{line}");
    }
}

#[test]
fn the_trace_id_is_kept_wherever_it_stands() {
    for text in [
        "Invalid JWT.\nInvalid organization\nnumber for client. (trace_id: ab12cd34ef)".to_owned(),
        "error=invalid_grant&error_description=Expired+key.+%28trace_id%3A+ab12cd34ef%29".to_owned(),
        "X-Correlation-ID: ab12cd34ef\nMP-121 fra Maskinporten".to_owned(),
        format!("traceId=ab12cd34ef {}", json!({ "error": "invalid_grant", "error_description": "Expired key." })),
    ] {
        let diagnosis = look(&text);
        assert!(format!("{:?}", diagnosis.findings[0].rows).contains("ab12cd34ef"), "{text}: {:?}", diagnosis.findings);
    }
}

#[test]
fn what_this_program_said_of_another_answer_is_told_again() {
    let report = |text: &str| look(text).report(true);
    for (text, name) in [
        (refusal("", "Unknown key identifier (kid) for client."), "unknown-kid"),
        (
            "GET https://platform.altinn.no/authentication/api/v1/exchange/maskinporten\nHTTP/1.1 401 x\n".to_owned(),
            "altinn-exchange-refused",
        ),
    ] {
        finds(&report(&text).json().to_string(), name);
        finds(&report(&text).text("", "Sladdet: 1 verdi"), name);
    }
    let problem: Value =
        json!({ "problem": { "code": "admin-forbidden", "side": "theirs", "what": "x", "next": "y" } });
    finds(&problem.to_string(), "admin-forbidden");
    finds("Hva skjedde: x\nGjør dette: y\nKode: terms-unsigned", "terms-unsigned");
}

#[test]
fn a_system_user_is_that_of_the_grant_that_asks_for_it() {
    let other = "6a1f0d6e-7f0c-4d1b-9a55-0f3f6f1c2d3e";
    let detail = json!({ "type": "urn:altinn:systemuser",
        "systemuser_org": { "authority": "iso6523-actorid-upis", "ID": "0192:314330897" } });
    let asking = claims(&json!({ "iss": other, "authorization_details": [detail] }));
    let text = format!("{}\n{asking}\n{}", claims(&json!({})), refusal("MP-303", "System user not found"));
    let diagnosis = look(&text);
    let refused = diagnosis.findings.iter().find(|found| found.key() == "system-user-not-ready").unwrap();
    let client = refused.rows.iter().find(|row| row.claim == "client_id").unwrap();
    assert!(client.value.plain().starts_with("6a1f0d6e"), "{}", client.value.plain());
}

#[test]
fn a_code_that_is_not_known_is_told_with_what_the_answer_says() {
    let row = |diagnosis: &portnokkel::diagnosis::Diagnosis, claim: &str| {
        let rows = diagnosis.findings[0].rows.iter();
        rows.into_iter().find(|row| row.claim == claim).map(|row| row.value.plain())
    };
    let log = "ERROR Maskinporten: invalid_grant Something new that nobody knows. (trace_id: 00ab12) \
        https://test.maskinporten.no/errors/MP-140";
    for text in [refusal("MP-140", "Something new that nobody knows."), log.to_owned(), "MP-140".to_owned()] {
        let diagnosis = look(&text);
        assert_eq!((names(&diagnosis)[0], diagnosis.stops()), ("refused-unknown-code", true), "{text}");
        assert_eq!(row(&diagnosis, "code").as_deref(), Some("MP-140"), "{text}");
        let said = row(&diagnosis, "error_description").unwrap_or_default();
        assert_eq!(said.contains("Something new that nobody knows"), text.len() > 6, "{text}: {said}");
        for words in Language::ALL.map(Words::new) {
            assert!(text::finding(&words, &diagnosis.findings[0]).contains("MP-140"));
        }
        assert!(!diagnosis.report(true).text("", "").contains("Something new"), "others' words stay out of reports");
    }
    assert!(!look("Varen MP-140 er utsolgt.").is_understood());
    assert_eq!(names(&look(&refusal("MP-14x", "Something new")))[0], "refused-other");
}
