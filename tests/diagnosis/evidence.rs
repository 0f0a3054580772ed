//! Evidence in the forms in which people have it. Each test is a form that somebody pastes; `failures.rs` has what
//! is wrong in them.

use crate::support::*;
use portnokkel::diagnosis::{Circumstances, Fix, Kind, diagnose};
use portnokkel::domain::Timestamp;
use serde_json::{Value, json};

fn kinds(text: &str) -> Vec<Kind> {
    look(text).evidences.iter().map(|evidence| evidence.kind).collect()
}

#[track_caller]
fn is_a(text: &str, kind: Kind) {
    assert!(kinds(text).contains(&kind), "{text}: {:?}", kinds(text));
}

/// Every name that is found for a text, and for the same in another form.
#[track_caller]
fn says_the_same(one: &str, other: &str, but: &[&str]) {
    let told = |text: &str| {
        let mut names = names(&look(text));
        names.retain(|name| !but.contains(name));
        names.sort_unstable();
        names
    };
    assert_eq!(told(one), told(other));
}

#[test]
fn claims_without_their_jwt_are_judged_as_those_of_a_grant() {
    let late = claims(&json!({ "aud": "https://test.maskinporten.no", "iss": "313299767" }));
    let whole = signed(&json!({ "alg": "RS256", "kid": "k" }), &late, "modern.p12");
    for text in [late.to_string(), serde_json::to_string_pretty(&late).unwrap(), format!("claims: {late}\n")] {
        is_a(&text, Kind::Grant);
        says_the_same(&text, &whole, &[]);
    }
    let fine = look(&claims(&json!({})).to_string());
    assert!(!fine.stops() && names(&fine).contains(&"grant-fine"), "{:?}", names(&fine));
}

#[test]
fn header_and_claims_as_a_page_shows_them_are_one_grant() {
    let (header, late) = (x5c("expired.p12"), claims(&json!({})));
    for text in [
        format!("HEADER:\n{header:#}\nPAYLOAD:\n{late:#}\n"),
        format!("{late}\n{header}"),
        json!({ "header": header, "payload": late }).to_string(),
    ] {
        assert_eq!(kinds(&text), [Kind::Grant], "{text}");
        finds(&text, "certificate-expired");
        let told = names(&look(&text));
        assert!(!told.contains(&"signature-differs") && !told.contains(&"x5c-order"), "{told:?}");
    }
}

#[test]
fn the_claims_of_a_token_are_those_of_a_token() {
    let day = now().as_second() - 86_400;
    let text = json!({ "iss": TEST, "client_amr": "CForESeal", "scope": "a:b", "iat": day, "exp": day + 120,
        "consumer": { "authority": "iso6523-actorid-upis", "ID": "0192:313299767" } });
    is_a(&text.to_string(), Kind::Token);
    finds(&text.to_string(), "token-expired");
    assert_eq!(look(&text.to_string()).issuers().count(), 0, "there is no signature to verify");
}

#[test]
fn what_python_prints_is_read() {
    let text = "{'aud': 'https://test.maskinporten.no', 'iss': '313299767', 'scope': 'a:b', 'resource': None}";
    is_a(text, Kind::Grant);
    finds(text, "audience-slash");
    finds(text, "client-id-is-organisation");
    let refused = "ERROR {'error': 'invalid_grant', 'error_description': 'Invalid JWT claim aud (trace_id: 00ab)', \
        'error_uri': 'https://test.maskinporten.no/errors/MP-110'}";
    finds(refused, "wrong-audience");
}

#[test]
fn tokens_that_were_cut_are_mended_and_that_is_said() {
    let whole = grant(&json!({}));
    let cut = |between: &str, width: usize| {
        let lines: Vec<&str> =
            (0..whole.len()).step_by(width).map(|at| &whole[at..(at + width).min(whole.len())]).collect();
        lines.join(between)
    };
    for (between, width) in [("\n", 76), ("=\r\n", 75), ("\n> ", 70), ("\r\n>> ", 66), ("\u{200b}", 80), (" ^\r\n", 90)]
    {
        let text = format!("Hei!\r\n\r\nassertion={}\r\n\r\nHilsen", cut(between, width));
        says_the_same(&text, &whole, &["mended"]);
        finds(&text, "mended");
        assert!(look(&text).evidences[0].mended, "{between:?}");
    }
    assert!(!names(&look(&format!("\u{feff}Bearer: {whole}"))).contains(&"mended"), "a mark before it cuts nothing");
}

#[test]
fn a_refusal_is_found_in_whatever_it_stands() {
    let body = refusal("MP-122", "Invalid organization number for client.");
    let once = serde_json::to_string(&body).unwrap();
    let twice = serde_json::to_string(&format!("{{\"body\": {once}}}")).unwrap();
    for text in [
        body.clone(),
        body.replace('"', "&quot;"),
        body.replace('"', "“"),
        format!("{{\"level\":\"error\",\"message\":{once}}}"),
        format!("2026-11-22 ERROR {twice}"),
        json!({ "level": "error", "response": { "status": 400, "body": serde_json::from_str::<Value>(&body).unwrap() } })
            .to_string(),
        format!("{}\n{body}", r#"{"level":"info","message":"nothing"}"#.repeat(2000)),
        format!("HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\n\r\n{body}"),
        "Fwd: feil MP-122 i går".to_owned(),
        "Invalid JWT. Invalid organization number for client. Does not match certificate orgno".to_owned(),
    ] {
        finds(&text, "organisation-differs");
    }
}

#[test]
fn a_line_of_a_log_is_no_refusal_because_it_has_an_error() {
    let line = r#"{"level":"error","error":"could not open the file","timestamp":"2026-11-22T12:00:00Z"}"#;
    assert!(!look(line).is_understood(), "{:?}", names(&look(line)));
}

#[test]
fn a_refusal_that_a_log_repeats_is_told_once_with_its_latest_trace() {
    let with =
        |trace: &str| refusal("MP-110", "Invalid JWT claim aud").replace("0123456789abcdef0123456789abcdef", trace);
    let diagnosis = look(&format!("{}\n{}\n{}", with("aa01"), with("aa02"), with("aa03")));
    assert_eq!((diagnosis.evidences.len(), diagnosis.findings.len()), (1, 1));
    assert!(format!("{:?}", diagnosis.findings).contains("aa03"));
}

#[test]
fn keys_are_found_with_and_without_their_set() {
    let key = json!({ "kty": "RSA", "use": "sig", "kid": "a", "alg": "RS256", "e": "AQAB" });
    for text in [key.to_string(), json!({ "keys": [key] }).to_string(), format!("[{key}]"), format!("keys: {key}")] {
        is_a(&text, Kind::Jwks);
    }
    finds(&key.to_string(), "jwks-wrapper");
}

#[test]
fn a_private_key_is_told_first_and_seen_nowhere() {
    let secret = "HEMMELIGTALLHEMMELIGTALL";
    let jwk = json!({ "kty": "RSA", "kid": "a", "d": secret, "p": secret }).to_string();
    let pem = format!("-----BEGIN RSA PRIVATE KEY-----\n{secret}\n-----END RSA PRIVATE KEY-----");
    let escaped = pem.replace('\n', "\\n");
    for text in [jwk, pem, format!("{{\"key\": \"{escaped}\"}}")] {
        let late = claims(&json!({ "aud": "https://test.maskinporten.no/token" }));
        let diagnosis = look(&format!("{late}\n{text}"));
        assert_eq!(names(&diagnosis)[0], "private-key-pasted", "{text}");
        assert!(!format!("{diagnosis:?}{}", diagnosis.report(true).json()).contains(secret));
    }
}

#[test]
fn a_certificate_is_read_out_of_json_with_its_line_breaks_escaped() {
    let der = &entry("modern.p12").chain[0];
    let block = pem::encode(&pem::Pem::new("CERTIFICATE", der.clone()));
    for text in [block.clone(), json!({ "certificate": block }).to_string(), block.replace('\n', "\\r\\n")] {
        is_a(&text, Kind::Certificate);
        finds(&text, "certificate-fine");
    }
}

#[test]
fn a_curl_command_of_any_shell_is_an_exchange() {
    let grant = grant(&json!({}));
    let form = format!("grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer&assertion={grant}");
    let unix = format!("curl -X POST https://test.maskinporten.no/token \\\n  -d '{form}'");
    let windows =
        format!("curl.exe -X POST ^\r\n  https://test.maskinporten.no/token ^\r\n  -d \"{}\"", form.replace('&', "^&"));
    let shell = format!(
        "Invoke-RestMethod -Method Post -Uri \"https://test.maskinporten.no/token\" `\r\n -Body @{{\r\n grant_type = \
         'urn:ietf:params:oauth:grant-type:jwt-bearer'; assertion = '{grant}' }}"
    );
    let wire = format!(
        "POST /token HTTP/1.1\r\nHost: test.maskinporten.no\r\n\r\n{}\r\n\r\nHTTP/1.1 200 OK\r\n\r\n",
        form.replace(':', "%3A")
    );
    for text in [unix, windows, shell, wire] {
        assert!(kinds(&text).contains(&Kind::Exchange) && kinds(&text).contains(&Kind::Grant), "{text}");
        says_the_same(&text, &grant, &[]);
        let wrong = text.replace("grant-type:jwt-bearer", "x").replace("grant-type%3Ajwt-bearer", "x");
        finds(&wrong, "grant-type-wrong");
    }
    finds("curl -d grant_type=client_credentials https://test.maskinporten.no/token", "grant-type-wrong");
    let variable = "Invoke-RestMethod https://test.maskinporten.no/token -Body @{ grant_type = $type }";
    assert!(!names(&look(variable)).contains(&"grant-type-wrong"));
}

#[test]
fn the_apis_own_answers_are_told_from_maskinportens() {
    let rrh = r#"{"korrelasjonsid":"0f8fad5b-d9cb-469f","tidspunkt":"2026-11-22T12:00:00","feilmelding":"Kari"}"#;
    let utlegg = r#"{"feilId":"ab12","feilkode":"X","feiltype":"T","beskrivelse":"Kari","detaljer":[]}"#;
    let spring = r#"{"timestamp":"2026-11-22T12:00:00Z","status":401,"error":"Unauthorized","path":"/api/Kari"}"#;
    for (text, name) in [
        (format!("HTTP/1.1 403 Forbidden\n\n{rrh}"), "api-forbidden"),
        (format!("< HTTP/2 401\n< date: x\n{rrh}"), "api-unauthorized"),
        (format!("status: 401 {utlegg}"), "api-unauthorized"),
        (rrh.to_owned(), "service-refused"),
        (utlegg.to_owned(), "service-refused"),
        (spring.to_owned(), "api-unauthorized"),
        (
            "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\"\n".to_owned(),
            "api-unauthorized",
        ),
    ] {
        finds(&text, name);
        assert!(!format!("{:?}", look(&text)).contains("Kari"), "an API's own words may name people");
    }
}

#[test]
fn a_configuration_file_keeps_its_comments_and_secrets_to_itself() {
    let yaml = "maskinporten:\n  audience: https://ver2.maskinporten.no/ # gammel\n  tokenEndpoint: https://ver2.maskinporten.no/token\n  \
        clientId: 238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3\nvirksomhet:\n  privateKey: HEMMELIG\n";
    let properties = "! kommentar\nissuer = 238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3\naudience : https://ver2.maskinporten.no/\n\
        keystore.password=HEMMELIG\n";
    for (text, kind, line) in [
        (yaml, Kind::Yaml, "audience: https://test.maskinporten.no/"),
        (properties, Kind::Properties, "audience=https://test.maskinporten.no/"),
    ] {
        let diagnosis = look(text);
        is_a(text, kind);
        let rewrites = diagnosis.findings.iter().flat_map(|found| &found.fixes);
        let mut lines = rewrites.filter_map(|fix| if let Fix::Rewrite { to, .. } = fix { Some(to) } else { None });
        assert!(lines.any(|to| to == line));
        assert!(!format!("{diagnosis:?}").contains("HEMMELIG"));
    }
}

#[test]
fn what_is_pasted_after_a_certificate_is_read_as_well() {
    let block = pem::encode(&pem::Pem::new("CERTIFICATE", entry("production.p12").chain[0].clone()));
    let text = format!("{block}\n{}", refusal("MP-120", "signed with an invalid certificate"));
    assert_eq!(kinds(&text), [Kind::Certificate, Kind::Refusal]);
    finds(&text, "production-certificate");
}

#[test]
fn a_certificate_is_judged_by_the_servers_clock_where_that_was_measured() {
    const DAYS: i64 = 24 * 60 * 60;
    let early = Timestamp::from_second(now().as_second() - 3_650 * DAYS).unwrap();
    let known = Circumstances { clock_offset: Some(3_650 * DAYS), ..Circumstances::at(early) };
    let grant = grant(&json!({}));
    let told = |circumstances: &Circumstances| names(&diagnose(grant.as_bytes(), circumstances));
    assert!(told(&Circumstances::at(early)).contains(&"certificate-not-yet-valid"));
    assert!(!told(&known).contains(&"certificate-not-yet-valid"), "{:?}", told(&known));
}

#[test]
fn a_refusal_by_an_api_is_seen_as_the_libraries_log_it_and_a_number_alone_is_not() {
    for (line, expected) in [
        ("2026-11-23T01:07:12Z ERROR GET https://api.brreg.no/tlg -> 401 Unauthorized", "api-unauthorized"),
        ("HttpClientErrorException$Unauthorized: 401 Unauthorized: [no body]", "api-unauthorized"),
        ("requests.exceptions.HTTPError: 401 Client Error: Unauthorized for url: x", "api-unauthorized"),
        ("Response status code does not indicate success: 401 (Unauthorized).", "api-unauthorized"),
        ("The remote server returned an error: (403) Forbidden.", "api-forbidden"),
        ("HTTP 401", "api-unauthorized"),
        ("status=403", "api-forbidden"),
    ] {
        assert!(names(&look(line)).contains(&expected), "{line}: {:?}", names(&look(line)));
    }
    for line in ["401 rows were read", "order 2401 Unauthorized", "version 4.403 of the HTTP library", "403"] {
        assert!(names(&look(line)).is_empty(), "{line}: {:?}", names(&look(line)));
    }
}

#[test]
fn a_code_that_somebody_wrote_into_the_text_is_the_answers_own() {
    let told = look(r#"{"error":"invalid_grant","error_description":"They do not match (MP-122) (trace_id: abc)"}"#);
    assert!(names(&told).contains(&"organisation-differs"), "{:?}", names(&told));
    assert!(!names(&told).contains(&"refused"), "{:?}", names(&told));
    assert_eq!(told.evidences.len(), 1);
}
