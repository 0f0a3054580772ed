//! The status of an answer: known, absent, contradictory.

use crate::support::*;
use portnokkel::diagnosis::RedactableValue;
use serde_json::json;

#[test]
fn every_status_that_is_no_yes_is_found_and_stops() {
    for status in (300..600).filter(|status| *status != 306) {
        for call in ["POST /token HTTP/1.1\nHost: test.maskinporten.no\n\n", "GET https://api.example.no/x\n", ""] {
            let diagnosis = look(&format!("{call}HTTP/1.1 {status} X\nContent-Length: 0\n\n"));
            assert!(diagnosis.stops(), "{call}{status}: {:?}", names(&diagnosis));
        }
        let logged = look(&format!("Request failed with status code {status}"));
        assert!(logged.stops(), "{status}: {:?}", names(&logged));
    }
    for status in [200, 201, 204] {
        assert!(!look(&format!("GET https://api.example.no/x\nHTTP/1.1 {status} X\n\n")).stops());
    }
}

#[test]
fn each_status_says_what_it_means() {
    for (status, name) in [
        (302, "answer-redirected"),
        (308, "answer-redirected"),
        (400, "api-bad-request"),
        (404, "api-not-found"),
        (405, "answer-method"),
        (406, "answer-media"),
        (409, "api-conflict"),
        (410, "answer-gone"),
        (413, "answer-too-large"),
        (415, "answer-media"),
        (422, "api-bad-request"),
        (429, "answer-busy"),
        (451, "answer-refused"),
        (502, "answer-fault"),
    ] {
        finds(&format!("GET https://api.example.no/x\nHTTP/1.1 {status} X\n\n"), name);
        // Of a 400 without its body, what the program printed says more.
        if status == 400 {
            continue;
        }
        finds(
            &format!(
                "System.Net.Http.HttpRequestException: Response status code does not indicate success: {status} (X)."
            ),
            name,
        );
    }
}

#[test]
fn a_number_called_status_in_some_json_is_no_answer() {
    for object in [
        json!({ "order": { "status": 403, "http": "ok" }, "note": "HTTP client 403 items" }),
        json!({ "jobs": [{ "status": 500, "name": "nattkjøring" }], "total": 1 }),
        json!({ "user": { "status": 401, "active": true } }),
        json!({ "statusCode": 404, "count": 12 }),
        json!({ "status": 302, "items": ["a"] }),
    ] {
        let diagnosis = look(&object.to_string());
        assert!(diagnosis.findings.is_empty(), "{object}: {:?}", names(&diagnosis));
    }
    for object in [
        json!({ "status": 403, "title": "Forbidden" }),
        json!({ "statusCode": 401, "error": "Unauthorized", "message": "x" }),
        json!({ "timestamp": 1, "status": "404 NOT_FOUND", "message": "x", "path": "/a" }),
        json!({ "level": "error", "status": 503, "url": "https://api.example.no/x" }),
    ] {
        assert!(look(&object.to_string()).stops(), "{object}");
    }
}

#[test]
fn a_status_that_is_not_there_is_not_made_up() {
    for body in [
        json!({ "kode": "BB-006", "melding": "Fant ikke noe for dette året", "korrelasjonsid": "aa11" }),
        json!({ "kode": "BB-007", "melding": "Noe annet", "korrelasjonsid": "aa11" }),
        json!({ "feilId": "aa11", "feilkode": "X", "beskrivelse": "B" }),
        json!({ "error": "invalid_token" }),
    ] {
        let diagnosis = look(&body.to_string());
        let rows = diagnosis
            .evidences
            .iter()
            .flat_map(|one| &one.rows)
            .chain(diagnosis.findings.iter().flat_map(|one| &one.rows));
        assert!(
            rows.into_iter().all(|row| row.claim != "HTTP" && !matches!(row.value, RedactableValue::Number(_))),
            "{body}"
        );
        assert!(diagnosis.stops(), "{body}: {:?}", names(&diagnosis));
    }
}

#[test]
fn the_status_outside_and_the_one_inside_are_both_told() {
    let body = r#"{"status":400,"title":"Bad Request","detail":"x"}"#;
    let diagnosis = look(&format!("GET https://api.example.no/x\nHTTP/1.1 502 Bad Gateway\n\n{body}"));
    assert_eq!(names(&diagnosis), ["answer-fault", "status-differs"]);
    let inside = look(&format!("GET https://api.example.no/x\nHTTP/1.1 200 OK\n\n{body}"));
    assert_eq!(names(&inside), ["api-bad-request"]);
}

#[test]
fn what_a_service_says_of_a_token_is_read() {
    let challenge = |said: &str| {
        format!(
            "GET https://api.example.no/x\nHTTP/1.1 401 x\nWWW-Authenticate: Bearer error=\"invalid_token\", error_description=\"{said}\"\n"
        )
    };
    for (said, name) in [
        ("The token expired at '11/20/2026 09:00:00'", "token-refused-expired"),
        ("The audience 'unspecified' is invalid", "token-audience-refused"),
        ("The issuer 'https://x.no' is invalid", "token-issuer-refused"),
        ("Signed JWT rejected: Invalid signature", "token-signature-refused"),
        ("The signature key was not found", "token-signature-refused"),
        ("Something", "api-unauthorized"),
    ] {
        finds(&challenge(said), name);
    }
    let scope = "GET https://platform.altinn.no/x\nHTTP/1.1 403 Forbidden\nWWW-Authenticate: Bearer error=\"insufficient_scope\", scope=\"fjord:skriv\"\n";
    let diagnosis = look(scope);
    assert_eq!(
        (diagnosis.findings[0].key(), diagnosis.findings[0].rows[0].value.plain()),
        ("scope-required", "fjord:skriv".into())
    );
    finds("www-authenticate: Bearer error=\"insufficient_scope\"", "scope-insufficient");
    finds(r#"{"error":"insufficient_scope","scope":"fjord:skriv"}"#, "scope-required");
}

#[test]
fn after_many_answers_of_one_server_that_of_another_is_told_as_well() {
    let answer = |host: &str| format!("GET https://{host}/x\nHTTP/1.1 401 Unauthorized\n\n");
    let text = format!("{}{}", answer("api.first.no").repeat(30), answer("api.second.no"));
    let rows: Vec<String> =
        look(&text).findings.iter().flat_map(|found| &found.rows).map(|row| row.value.plain()).collect();
    for host in ["https://api.first.no/", "https://api.second.no/"] {
        assert_eq!(rows.iter().filter(|row| *row == host).count(), 1, "{rows:?}");
    }
}

#[test]
fn a_body_belongs_to_the_answer_right_above_it() {
    let body = json!({ "error": "invalid_request", "error_description": "Something else" });
    let text = format!("GET https://api.example.no/x\nHTTP/1.1 401 Unauthorized\n\nHTTP/1.1 200 OK\n\n{body}");
    finds(&text, "api-unauthorized");
}

#[test]
fn a_time_is_no_scope() {
    let body = json!({ "status": 403, "title": "Forbidden", "detail": "Missing scope at 2026-11-28T12:00:01Z" });
    assert!(!names(&look(&body.to_string())).contains(&"scope-required"));
    let body = json!({ "status": 403, "title": "Forbidden", "detail": "Missing scope nav:helse/les" });
    finds(&body.to_string(), "scope-required");
}
