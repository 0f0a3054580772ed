//! Which service speaks: told from the host, the issuer and the shape of an answer, and never assumed.

use crate::support::*;
use portnokkel::diagnosis::{Kind, RedactableValue, Service};
use portnokkel::text::{self, Language, Words};
use serde_json::json;

/// The first finding's name, and who is said to speak.
#[track_caller]
fn first(text: &str) -> (&'static str, Option<Service>) {
    let diagnosis = look(text);
    let found = diagnosis.findings.first().unwrap_or_else(|| panic!("nothing was found in {text}"));
    let service = found.rows.iter().find_map(|row| match row.value {
        RedactableValue::Service(service) => Some(service),
        _ => None,
    });
    (found.key(), service)
}

#[track_caller]
fn speaks(text: &str, key: &str, service: Service) {
    assert_eq!(first(text), (key, Some(service)), "{text}");
    assert!(look(text).stops(), "{text}");
}

#[test]
fn a_service_where_people_log_in_is_not_maskinporten() {
    let id = "(correlation id: 5b1d0c3e-22bb-4d53-96bb-7d1a55aa0077)";
    let body =
        |error: &str, said: &str| json!({ "error": error, "error_description": format!("{said} {id}") }).to_string();
    let none = body("invalid_client", "Client authentication failed. No client authentication included.");
    speaks(&none, "login-proof-missing", Service::IdPorten);
    assert!(format!("{:?}", look(&none).findings).contains("5b1d0c3e"), "the id is kept for support");
    let method = format!(
        "Feil fra innlogging: \"Client not allowed to use token endpoint auth method client_secret_basic. {id}\""
    );
    speaks(&method, "login-proof-method", Service::IdPorten);
    assert!(format!("{:?}", look(&method).findings).contains("5b1d0c3e"));
    for (host, service) in [
        ("https://test.ansattporten.no/token", Service::Ansattporten),
        ("https://idporten.no/token", Service::IdPorten),
        ("https://helseid-sts.nhn.no/connect/token", Service::HelseId),
    ] {
        let answer =
            |error: &str, said: &str| format!("POST {host}\nHTTP/1.1 400 Bad Request\n\n{}", body(error, said));
        speaks(&answer("invalid_client", "Unknown client"), "login-client", service);
        speaks(&answer("invalid_grant", "The redirect_uri does not match"), "login-redirect", service);
        speaks(&answer("invalid_grant", "Authorization code is expired"), "login-code", service);
        speaks(&answer("use_dpop_nonce", "nonce"), "login-dpop", service);
        speaks(&answer("invalid_request", "Something else"), "service-refused", service);
    }
    let ours = refusal("MP-100", "Invalid assertion. Client authentication failed (Client not found)");
    assert_eq!(first(&ours).0, "unknown-client");
}

#[test]
fn a_proof_for_another_service_is_told_first_and_not_judged_as_a_grant() {
    for (audience, service) in [
        ("https://helseid-sts.test.nhn.no", Service::HelseId),
        ("https://test.idporten.no", Service::IdPorten),
        ("https://ansattporten.no", Service::Ansattporten),
    ] {
        let iat = now().as_second();
        let claims = json!({ "iss": CLIENT, "sub": CLIENT, "aud": audience, "iat": iat, "exp": iat + 60, "jti": "a" });
        let jwt =
            signed(&json!({ "alg": "RS256", "kid": "k", "typ": "client-authentication+jwt" }), &claims, "modern.p12");
        let form = format!("grant_type=client_credentials&client_assertion={jwt}&client_id={CLIENT}");
        speaks(&form, "assertion-elsewhere", service);
        let told = names(&look(&form));
        assert!(!told.contains(&"claim-missing") && !told.contains(&"grant-type-wrong"), "{told:?}");
    }
    assert!(names(&look(&grant(&json!({})))).contains(&"grant-fine"));
}

#[test]
fn altinn_says_what_its_codes_say() {
    let problem = |code: &str, status: u16, detail: &str| {
        json!({ "type": format!("urn:altinn:error:{code}"), "title": "x", "status": status, "code": code, "detail": detail })
            .to_string()
    };
    for (code, status, name) in [
        ("AUTH-00004", 409, "altinn-system-user-exists"),
        ("AUTH-00006", 400, "altinn-request-accepted"),
        ("AUTH-00007", 400, "altinn-request-pending"),
        ("AUTH-00009", 400, "altinn-request-denied"),
        ("AUTH-00010", 404, "altinn-request-missing"),
        ("AUTH-00011", 404, "altinn-system-missing"),
        ("AUTH-00013", 409, "altinn-request-decided"),
        ("AUTH-00021", 400, "altinn-redirect"),
        ("AUTH-00023", 401, "altinn-vendor-unknown"),
    ] {
        speaks(&problem(code, status, "y"), name, Service::Altinn);
    }
    let taken = json!({ "type": "urn:altinn:error:AUTH.VLD-00004", "status": 400, "code": "STD-00000",
        "validationErrors": [{ "code": "AUTH.VLD-00004", "detail": "A client id is tagged", "paths": ["/clientid"] }] });
    speaks(&taken.to_string(), "altinn-client-taken", Service::Altinn);
    speaks(
        r#"{"type":"about:blank","title":"Conflict","status":409,"detail":"System user already exists"}"#,
        "altinn-system-user-exists",
        Service::Altinn,
    );
    speaks(
        r#"{"status":422,"code":"NOT-00001","detail":"Missing contact information"}"#,
        "api-bad-request",
        Service::Altinn,
    );
    speaks(&problem("AUTH-00099", 500, "y"), "answer-fault", Service::Altinn);
}

/// The program knows the codes that stood in Altinn's source; those after them, and those to come, it does not make up.
#[test]
fn a_code_of_altinns_that_is_not_known_is_told_as_that_with_altinns_own_words_on_the_screen_alone() {
    const TOLD: &str = "The thing is closed for winter";
    for number in 56..=67 {
        let code = format!("AUTH-{number:05}");
        let answer = json!({ "type": format!("urn:altinn:error:{code}"), "title": TOLD, "status": 400, "code": code });
        speaks(&answer.to_string(), "altinn-other-code", Service::Altinn);
        let logged = format!("2026-11-22 12:00:00 ERROR Altinn: {code} in the middle of a log");
        speaks(&logged, "altinn-other-code", Service::Altinn);
        for words in Language::ALL.map(Words::new) {
            for (text, has_words) in [(answer.to_string(), true), (logged.clone(), false)] {
                let diagnosis = look(&text);
                let sentence = text::finding(&words, &diagnosis.findings[0]);
                assert!(sentence.contains(&code) && sentence.contains(TOLD) == has_words, "{sentence}");
                assert!(!sentence.contains("none"), "{sentence}");
                let report = text::report(&words, &diagnosis.report(false));
                assert!(report.contains(&code) && !report.contains(TOLD), "{report}");
            }
        }
    }
}

#[test]
fn altinns_exchange_of_tokens_is_known_by_its_address() {
    let call = |host: &str| format!("GET https://{host}/authentication/api/v1/exchange/maskinporten\n");
    let empty = format!("{}HTTP/1.1 401 Unauthorized\nContent-Length: 0\n\n", call("platform.altinn.no"));
    speaks(&empty, "altinn-exchange-refused", Service::Altinn);
    let mixed = format!(
        "{}HTTP/1.1 400 Bad Request\n{{\"title\":\"Bad Request\",\"status\":400,\"detail\":\"Issuer https://maskinporten.no/ is not a valid issuer\"}}",
        call("platform.tt02.altinn.no")
    );
    assert_eq!(first(&mixed).0, "environments-differ", "{:?}", names(&look(&mixed)));
    assert!(look(&mixed).stops());
    let token = token(&json!({ "iss": "https://maskinporten.no/" }));
    let other =
        format!("{}Authorization: Bearer {token}\n\nHTTP/1.1 401 Unauthorized\n", call("platform.tt02.altinn.no"));
    finds(&other, "environments-differ");
    let code = "client.DefaultRequestHeaders.Add(\"x-altinn-enterpriseuser-authentication\", credentials);";
    finds(code, "altinn-enterprise-user-gone");
    let gone = "GET https://platform.altinn.no/authentication/api/v1/exchange/maskinporten\nHTTP/1.1 410 Gone\n";
    speaks(gone, "altinn-enterprise-user-gone", Service::Altinn);
}

#[test]
fn a_token_of_maskinportens_is_exchanged_before_altinn_takes_it() {
    let text = format!(
        "GET https://platform.tt02.altinn.no/events/api/v1/subscriptions HTTP/1.1\nAuthorization: Bearer {}\n\n\
        HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", \
        error_description=\"The issuer '{TEST}' is invalid\"\n",
        token(&json!({}))
    );
    speaks(&text, "altinn-exchange-first", Service::Altinn);
    let elsewhere = text.replace("platform.tt02.altinn.no", "api.example.no");
    speaks(&elsewhere, "token-issuer-refused", Service::Api);
}

#[test]
fn each_api_is_named_and_its_own_words_are_not_shown() {
    let skatt = r#"{"kode":"XX-003","melding":"Ugyldig token for Kari","korrelasjonsid":"aa11bb22"}"#;
    speaks(skatt, "api-unauthorized", Service::Skatteetaten);
    speaks(&skatt.replace("Ugyldig token for Kari", "Fant ikke Kari"), "api-not-found", Service::Skatteetaten);
    let xml = "<feil xmlns=\"urn:no:skatteetaten:x\"><kode>DAS-008</kode><melding>Kari er ikke autorisert her.</melding>\
        <korrelasjonsid>aa11bb22</korrelasjonsid></feil>";
    speaks(xml, "api-forbidden", Service::Skatteetaten);
    let brreg = r#"{"korrelasjonsid":"aa11bb22","tidspunkt":"x","feilmelding":"Ingen avtale med Kari"}"#;
    speaks(brreg, "api-forbidden", Service::Brreg);
    let ks = r#"{"timestamp":"x","status":401,"error":"Unauthorized","errorId":"aa11bb22","path":"/fiks-io/api/v1/lookup",
        "message":"Integrasjon Kari: Ugyldig integrasjonspassord"}"#;
    speaks(ks, "integration-password", Service::KsFiks);
    for text in [skatt, xml, brreg, ks] {
        let told = format!("{:?}", look(text));
        assert!(!told.contains("Kari") && told.contains("aa11bb22"), "{told}");
    }
    speaks("401 Client Error: Unauthorized for url: https://data.brreg.no/x", "api-unauthorized", Service::Brreg);
    speaks("GET https://api.example.no/x\nHTTP/1.1 404 Not Found\n", "api-not-found", Service::Api);
}

#[test]
fn gateways_and_frameworks_are_read_as_they_answer() {
    speaks(
        r#"{"statusCode":401,"message":"Access denied due to missing subscription key."}"#,
        "subscription-key",
        Service::Unknown,
    );
    speaks(r#"{"statusCode":429,"message":"Rate limit is exceeded."}"#, "answer-busy", Service::Unknown);
    speaks(
        r#"{"error":{"code":403,"message":"The caller may not","status":"PERMISSION_DENIED"}}"#,
        "api-forbidden",
        Service::Unknown,
    );
    speaks(r#"{"detail":"Not authenticated"}"#, "api-unauthorized", Service::Unknown);
    speaks(r#"{"message":"Forbidden"}"#, "api-forbidden", Service::Unknown);
    speaks(
        r#"{"timestamp":"x","status":404,"error":"Not Found","path":"/registerinfo/api/v2"}"#,
        "api-not-found",
        Service::Brreg,
    );
    speaks("Feil i kallet: AUTH-00011 (traceId 00ab12cd)", "altinn-system-missing", Service::Altinn);
    speaks("Den eksterne serveren returnerte en feil: (401) Ikke autorisert.", "api-unauthorized", Service::Unknown);
    let page = "POST https://maskinporten.no/token\nHTTP/1.1 403 Forbidden\nContent-Type: text/html\n\n<html>";
    finds(page, "web-page");
    let trace = r#"{"type":"https://tools.ietf.org/x","title":"Unauthorized","status":401,
        "traceId":"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00"}"#;
    assert!(format!("{:?}", look(trace).findings[0].rows).contains("4bf92f3577b34da6a3ce929d0e0e4736"));
}

#[test]
fn the_self_service_is_known_by_its_host() {
    let call = "GET https://api.test.samarbeid.digdir.no/api/v1/clients\n";
    for (status, name) in [
        ("401 Unauthorized", "admin-unauthorized"),
        ("403 Forbidden", "admin-forbidden"),
        ("404 Not Found", "client-missing"),
        ("409 Conflict", "conflict"),
        ("428 Precondition Required", "terms-unsigned"),
        ("503 Service Unavailable", "server-fault"),
    ] {
        let diagnosis = look(&format!("{call}HTTP/1.1 {status}\n\n"));
        assert_eq!(diagnosis.findings[0].key(), name, "{status}");
        assert_eq!(diagnosis.evidences[0].kind, Kind::SelfService, "{status}");
    }
    finds("409 Client Error: Conflict for url: https://api.samarbeid.digdir.no/api/v1/clients", "conflict");
    let over = "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", error_description=\"An error \
        occurred while attempting to decode the Jwt: Jwt expired at 2026-11-20T09:00:00Z\"\n\nGET https://api.samarbeid.digdir.no/api/v1/scopes";
    speaks(over, "token-refused-expired", Service::SelfService);
}

#[test]
fn the_self_service_names_the_field_and_the_scope() {
    let body = |status: u16, message: &str, field: &str| {
        json!({ "status": status, "timestamp": "2026-11-22T12:00:00Z", "correlation_id": "ab12cd34",
            "errors": [{ "errorMessage": message, "isFieldError": true, "fieldIdentifier": field }] })
        .to_string()
    };
    let diagnosis = look(&body(400, "must not be null", "keys[1].alg"));
    assert_eq!(
        (diagnosis.findings[0].key(), diagnosis.findings[0].rows[0].value.plain()),
        ("field-refused", "keys[1].alg".into())
    );
    let unknown = look(&body(400, "x", "HEMMELIG-4711"));
    assert_eq!(unknown.findings[0].key(), "client-invalid");
    assert!(!format!("{unknown:?}").contains("4711"));
    let log = format!(
        "{{\"level\":\"error\",\"msg\":\"registering client: 403 Forbidden: {}\"}}",
        body(403, "Access denied to scope fjord:les", "scopes").replace('"', "\\\"")
    );
    let denied = look(&log);
    assert_eq!(denied.findings[0].key(), "admin-forbidden");
    assert!(
        format!("{:?}", denied.findings[0].rows).contains("fjord:les") && format!("{denied:?}").contains("ab12cd34")
    );
}

#[test]
fn something_between_and_a_program_on_the_same_machine_are_told_apart() {
    speaks("CONNECT test.maskinporten.no:443 HTTP/1.1\n\nHTTP/1.1 407 X\n", "answer-proxy-login", Service::Proxy);
    speaks(
        "POST https://maskinporten.no/token\nHTTP/1.1 403 Forbidden\nServer: squid/6.1\n",
        "answer-proxy-forbids",
        Service::Proxy,
    );
    speaks("GET http://localhost:8080/api\nHTTP/1.1 500 Internal Server Error\n", "answer-fault", Service::Local);
    let both = format!(
        "GET http://127.0.0.1:9200/_cat\nHTTP/1.1 401 Unauthorized\n\nPOST {TEST}token\nHTTP/1.1 400 Bad Request\n\n{}",
        refusal("MP-121", "Expired key.")
    );
    assert_eq!(names(&look(&both))[0], "expired-key", "{:?}", names(&look(&both)));
}

#[test]
fn every_service_has_a_name_and_somebody_who_can_see_why() {
    for words in Language::ALL.map(Words::new) {
        let mut names: Vec<String> =
            Service::ALL.iter().map(|service| text::shown(&words, &RedactableValue::Service(*service))).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), Service::ALL.len());
        let found = look("GET https://data.brreg.no/x\nHTTP/1.1 401 x\n").findings.remove(0);
        assert!(text::finding(&words, &found).starts_with("Brønnøysundregistr"));
        assert!(text::finding_next(&words, &found).contains("Brønnøysundregistr"));
    }
}
