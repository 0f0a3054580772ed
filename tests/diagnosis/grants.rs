//! Grants that are nearly right, as other programs make them: which of several causes it is, and what to write instead.

use crate::support::*;
use base64::Engine;
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD};
use portnokkel::diagnosis::{Circumstances, Diagnosis, Fix, Severity, diagnose};
use portnokkel::domain::Timestamp;
use serde_json::{Value, json};

/// A grant by a registered key: its header, its claims and the names of what is found.
fn told(header: &Value, claims: &Value) -> Vec<&'static str> {
    names(&look(&signed(header, claims, "modern.p12")))
}

fn by_key(changes: &Value) -> Vec<&'static str> {
    told(&json!({ "alg": "RS256", "kid": "key-1" }), &claims(changes))
}

fn rewrites(diagnosis: &Diagnosis) -> Vec<&str> {
    let fixes = diagnosis.findings.iter().flat_map(|found| &found.fixes);
    fixes.filter_map(|fix| if let Fix::Rewrite { to, .. } = fix { Some(to.as_str()) } else { None }).collect()
}

/// The same grant with its parts written as somebody writes them.
fn written(header: &str, claims: &str, engine: &impl Engine) -> String {
    format!("{}.{}.{}", engine.encode(header), engine.encode(claims), BASE64_URL_SAFE_NO_PAD.encode([7; 256]))
}

#[test]
fn a_header_in_any_layout_is_a_jwt() {
    let late = claims(&json!({ "aud": "https://test.maskinporten.no/token" }));
    let header = json!({ "alg": "RS256", "kid": "key-1" });
    for (start, between) in [("eyA", " "), ("ewo", "\n"), ("ew0K", "\r\n"), ("ewk", "\t"), ("ewog", "\n  ")] {
        let spaced = |json: &Value| json.to_string().replacen('{', &format!("{{{between}"), 1);
        let whole = written(&spaced(&header), &spaced(&late), &BASE64_URL_SAFE_NO_PAD);
        assert!(whole.starts_with(start), "{whole}");
        let lines: Vec<&str> = (0..whole.len()).step_by(76).map(|at| &whole[at..(at + 76).min(whole.len())]).collect();
        for text in [whole.clone(), format!("assertion={whole}&x=y"), format!("JWT: \"{whole}\""), lines.join("\n")] {
            let diagnosis = look(&text);
            assert!(names(&diagnosis).contains(&"audience-endpoint"), "{start}: {:?}", names(&diagnosis));
            let report = format!("{diagnosis:?}{}", diagnosis.report(true).json());
            assert!(!report.contains(&whole[whole.len() - 60..]), "nothing of the grant stays in the text");
        }
    }
}

#[test]
fn a_signature_that_is_missing_or_cut_is_told() {
    for header in [json!({ "alg": "RS256", "kid": "key-1" }), x5c("modern.p12")] {
        let whole = signed(&header, &claims(&json!({})), "modern.p12");
        let (shown, signature) = whole.rsplit_once('.').unwrap();
        for end in ["", &signature[..40]] {
            let diagnosis = look(&format!("{shown}.{end}"));
            let names = names(&diagnosis);
            assert_eq!(names[0], "signature-short", "{names:?}");
            assert!(!names.contains(&"signature-differs") && !names.contains(&"grant-fine"), "{names:?}");
        }
    }
}

#[test]
fn a_grant_in_json_is_read_as_any_other() {
    let late = claims(&json!({ "aud": "https://test.maskinporten.no/token" }));
    let whole = signed(&json!({ "alg": "RS256", "kid": "key-1" }), &late, "modern.p12");
    let [header, payload, signature] = <[&str; 3]>::try_from(whole.split('.').collect::<Vec<_>>()).unwrap();
    let flat = json!({ "payload": payload, "protected": header, "signature": signature });
    let listed = json!({ "payload": payload, "signatures": [{ "protected": header, "signature": signature }] });
    for text in [flat.to_string(), serde_json::to_string_pretty(&listed).unwrap()] {
        let diagnosis = look(&text);
        let names = names(&diagnosis);
        assert!(names.contains(&"audience-endpoint") && names.contains(&"jwt-as-json"), "{names:?}");
        assert!(!format!("{diagnosis:?}").contains(&signature[..40]), "nothing of the grant stays in the text");
    }
}

#[test]
fn words_that_begin_like_a_header_are_words() {
    for text in ["ewok", "new0.x ewo.ld", "eyAre.you.here", "ewo\newo\newo.ewo.ewo", "e30.e30", "ew0K.ew0K"] {
        assert!(look(text).evidences.is_empty(), "{text}: {:?}", names(&look(text)));
    }
    finds(&format!("ewok.no eyAh.a {}", refusal("MP-110", "Invalid JWT claim aud")), "wrong-audience");
}

#[test]
fn parts_in_plain_base64_are_read_and_that_is_the_fault() {
    let header = json!({ "alg": "RS256", "kid": "key-1", "typ": "JWT?>~~" }).to_string();
    let fine = claims(&json!({ "jti": "~~~???>>>" })).to_string();
    let diagnosis = look(&written(&header, &fine, &BASE64_STANDARD));
    assert_eq!(names(&diagnosis)[0], "jwt-encoding", "{:?}", names(&diagnosis));
    assert_eq!(diagnosis.findings[0].code(), "MP-011");
    assert!(!names(&look(&written(&header, &fine, &BASE64_URL_SAFE_NO_PAD))).contains(&"jwt-encoding"));
    let soft = grant(&json!({})).replacen('.', "=\r\n.", 1);
    assert!(!names(&look(&soft)).contains(&"jwt-encoding"), "an e-mail breaks lines like this");
}

#[test]
fn mp_110_has_several_causes() {
    for (aud, name, instead) in [
        ("https://test.maskinporten.no", "audience-slash", Some(TEST)),
        ("https://maskinporten.no/token", "audience-endpoint", Some("https://maskinporten.no/")),
        ("https://test.maskinporten.no/token/", "audience-endpoint", Some(TEST)),
        ("http://test.maskinporten.no/", "audience-form", Some(TEST)),
        ("https://test.maskinporten.no:443/", "audience-form", Some(TEST)),
        ("HTTPS://Test.Maskinporten.NO/", "audience-form", Some(TEST)),
        ("https://test.maskinporten.no//", "audience-form", Some(TEST)),
        ("https://test.maskinporten.no/ ", "audience-form", Some(TEST)),
        ("\nhttps://test.maskinporten.no/", "audience-form", Some(TEST)),
        ("https://test.maskinporten.no/,https://maskinporten.no/", "audience-form", Some(TEST)),
        ("https://test.maskinporten.no/ https://maskinporten.no/", "audience-form", Some(TEST)),
        ("test.maskinporten.no", "audience-form", Some(TEST)),
        ("https://test.maskinporten.no/.well-known/oauth-authorization-server", "audience-form", Some(TEST)),
        ("https://api.samarbeid.digdir.no/api/v1", "audience-form", Some("https://maskinporten.no/")),
        ("https://ver2.maskinporten.no/token", "address-retired", Some(TEST)),
        ("https://test.sky.maskinporten.no/", "audience-skyporten", Some("https://test.sky.maskinporten.no")),
        ("https://sky.maskinporten.no/token", "audience-endpoint", Some("https://sky.maskinporten.no")),
        ("https://idporten.no", "audience-foreign", None),
        ("Maskinporten", "audience-not-address", None),
        ("", "audience-not-address", None),
    ] {
        for claim in [json!(aud), json!([aud])] {
            let diagnosis =
                look(&signed(&json!({ "alg": "RS256", "kid": "k" }), &claims(&json!({ "aud": claim })), "modern.p12"));
            let found = diagnosis.findings.iter().find(|found| found.key() == name);
            let found = found.unwrap_or_else(|| panic!("{aud:?}: {:?}", names(&diagnosis)));
            assert_eq!(found.code(), "MP-110", "{aud:?}");
            assert_eq!(rewrites(&diagnosis).first().copied(), instead, "{aud:?}");
        }
    }
    for right in [TEST, "https://maskinporten.no/", "https://test.sky.maskinporten.no", "http://127.0.0.1:8080/"] {
        assert_eq!(by_key(&json!({ "aud": right })), ["grant-fine"], "{right}");
    }
}

#[test]
fn mp_110_of_skyporten_is_the_slash_when_no_grant_tells() {
    let log = "requests.exceptions.HTTPError: 400 Client Error for url: https://test.sky.maskinporten.no/token\n\
        {\"error\": \"invalid_grant\", \"error_description\": \"Invalid assertion. Client authentication failed. \
        Invalid JWT claim aud (trace_id: 00112233445566778899aabbccddeeff)\"}";
    let diagnosis = look(log);
    assert_eq!(names(&diagnosis)[0], "audience-skyporten", "{:?}", names(&diagnosis));
    assert_eq!(rewrites(&diagnosis), ["https://test.sky.maskinporten.no"]);
    let maskinporten = look(&log.replace("test.sky.", "test."));
    assert!(!names(&maskinporten).contains(&"audience-skyporten"), "{:?}", names(&maskinporten));
}

#[test]
fn times_that_are_wrong_have_a_cause() {
    let at = |iat: i64, exp: i64| {
        let now = now().as_second();
        by_key(&json!({ "iat": now + iat, "exp": now + exp }))
    };
    for ahead in [3600, 7200, 3595, 3300, 7209] {
        assert_eq!(at(ahead, ahead + 120), ["time-zone"], "{ahead}");
    }
    for ahead in [11, 60, 1800, 2900, 3700, 5400, 6500, 7300, 10_800] {
        assert_eq!(at(ahead, ahead + 120), ["dated-in-future"], "{ahead}");
    }
    assert_eq!(at(0, 181), ["grant-lifetime-too-long"]);
    assert_eq!(at(0, 121), ["lifetime-above-documented"]);
    let now = now();
    let milliseconds = now.as_millisecond();
    for (iat, exp) in [
        (milliseconds, milliseconds + 120_000),
        (milliseconds, now.as_second() + 120),
        (now.as_second(), milliseconds + 120_000),
    ] {
        assert_eq!(by_key(&json!({ "iat": iat, "exp": exp })), ["times-in-milliseconds"]);
    }
    for (name, value) in [("iat", json!("1795824963")), ("exp", json!(1.795e9)), ("exp", json!(true))] {
        let told = by_key(&json!({ name: value }));
        assert_eq!(told, ["claim-malformed"], "{name}");
    }
}

#[test]
fn the_time_of_the_answer_tells_a_time_zone_from_a_clock() {
    let grant = signed(&json!({ "alg": "RS256", "kid": "key-1" }), &claims(&json!({})), "modern.p12");
    let iat = now().as_second() - 5;
    let answered = |ahead: i64| {
        let server = Timestamp::from_second(iat - ahead).unwrap();
        let date = server.strftime("%a, %d %b %Y %H:%M:%S GMT");
        let text = format!("{grant}\nHTTP/1.1 400 Bad Request\nDate: {date}\n");
        // Looked at half an hour after it was sent.
        let later = Timestamp::from_second(iat - ahead + 1800).unwrap();
        names(&diagnose(text.as_bytes(), &Circumstances::at(later)))
    };
    for ahead in [3600, 7200, 3590] {
        let told = answered(ahead);
        assert!(told.contains(&"time-zone") && !told.contains(&"dated-in-future"), "{ahead}: {told:?}");
    }
    for ahead in [600, 4000, 10_800] {
        let told = answered(ahead);
        assert!(told.contains(&"clock-differs") && !told.contains(&"time-zone"), "{ahead}: {told:?}");
    }
}

#[test]
fn the_details_of_a_system_user_are_looked_at_to_the_bottom() {
    let details = |entries: Value| by_key(&json!({ "authorization_details": entries }));
    let of =
        |organisation: Value| details(json!([{ "type": "urn:altinn:systemuser", "systemuser_org": organisation }]));
    let id = |id: Value| of(json!({ "authority": "iso6523-actorid-upis", "ID": id }));
    assert_eq!(id(json!("0192:314330897")), ["grant-fine"]);
    assert_eq!(of(json!({ "authority": "iso6523-actorid-upis", "id": "0192:314330897" })), ["grant-fine"]);
    assert_eq!(id(json!(314_330_897)), ["details-id-number"]);
    for prefix in ["314330897", "314 330 897"] {
        assert_eq!(id(json!(prefix)), ["details-id-prefix"], "{prefix}");
    }
    for digits in ["0192:314330898", "314330898"] {
        assert_eq!(id(json!(digits)), ["details-id-digits"], "{digits}");
    }
    for other in [
        json!("0192: 314330897"),
        json!("0192:31433089"),
        json!(""),
        json!(["0192:314330897"]),
        json!("NO314330897MVA"),
    ] {
        assert_eq!(id(other.clone()), ["details-value"], "{other}");
    }
    assert_eq!(of(json!({ "authority": "orgnr", "ID": "0192:314330897" })), ["details-value"]);
    assert_eq!(of(json!("0192:314330897")), ["details-value"]);
    assert_eq!(of(json!(["iso6523-actorid-upis", "0192:314330897"])), ["details-value"]);
    assert_eq!(
        of(json!({ "authority": "iso6523-actorid-upis", "ID": "0192:314330897", "name": "Kari" })),
        ["details-fields"]
    );
    assert_eq!(details(json!([])), ["claim-malformed"]);
    assert_eq!(details(json!({ "type": "urn:altinn:systemuser" })), ["claim-malformed"]);
    let one = json!({ "type": "urn:altinn:consent", "id": "b7d4e1f0-3a62-4e58-8c19-5f20d6a9c3e7",
        "from": "urn:altinn:organization:identifier-no:314330897" });
    assert_eq!(details(json!([one])), ["grant-fine"]);
    assert_eq!(details(json!([one, one])), ["claim-malformed"]);
    assert_eq!(details(json!(["urn:altinn:systemuser"])), ["details-unknown"]);
    assert_eq!(
        details(json!([{ "type": "urn:altinn:systemuser", "systemuser_org": null, "externalRef": 7 }])),
        ["details-value", "details-value"]
    );
}

#[test]
fn a_person_is_not_repeated() {
    let person = "01017012345";
    let from = format!("urn:altinn:person:identifier-no:{person} ");
    for details in [
        json!([{ "type": "urn:altinn:consent", "id": "x", "from": from }]),
        json!([{ "type": "urn:altinn:systemuser", "systemuser_org": { "authority": "iso6523-actorid-upis", "ID": person } }]),
    ] {
        let changes = json!({ "authorization_details": details, "pid": person.parse::<u64>().unwrap() });
        let diagnosis = look(&signed(&json!({ "alg": "RS256", "kid": "k" }), &claims(&changes), "modern.p12"));
        let told = format!("{:?}{}", diagnosis.findings, diagnosis.report(true).json());
        assert!(diagnosis.stops() && !told.contains(person), "{told}");
    }
}

#[test]
fn types_are_told_before_values() {
    for (name, value) in [
        ("iss", json!(7)),
        ("iss", json!([CLIENT])),
        ("aud", json!({ "iss": TEST })),
        ("scope", json!(["brreg:losore/tlg"])),
        ("jti", json!(12)),
        ("jti", json!("")),
        ("pid", json!("0101701234")),
        ("resource", json!("https://api.example.no")),
        ("consumer_org", json!(314_330_897)),
        ("consumer_org", json!("314 330 897")),
        ("consumer_org", json!("0192:314330897")),
    ] {
        let diagnosis =
            look(&signed(&json!({ "alg": "RS256", "kid": "k" }), &claims(&json!({ name: value })), "modern.p12"));
        let found = diagnosis.findings.first().unwrap();
        assert_eq!(
            (found.key(), found.code(), &*found.rows[0].value.plain()),
            ("claim-malformed", "MP-011", name),
            "{value}"
        );
        assert_eq!(diagnosis.findings.len(), 1, "{name}: {:?}", names(&diagnosis));
    }
    for (header, name) in [
        (json!({ "alg": 256, "kid": "k" }), "claim-malformed"),
        (json!({ "kid": "k" }), "claim-missing"),
        (json!({ "alg": "RS256", "kid": 7 }), "claim-malformed"),
        (json!({ "alg": "RS256", "kid": "k", "typ": ["JWT"] }), "claim-malformed"),
        (json!({ "alg": "RS256", "kid": " k" }), "kid-form"),
        (json!({ "alg": "rs256", "kid": "k" }), "algorithm-refused"),
        (json!({ "alg": "RS256", "kid": "k", "crit": ["exp"] }), "crit-refused"),
        (json!({ "alg": "RS256", "x5c": [] }), "x5c-unreadable"),
        (json!({ "alg": "RS256" }), "proof-missing"),
    ] {
        assert_eq!(told(&header, &claims(&json!({}))), [name], "{header}");
    }
}

#[test]
fn a_value_that_is_nearly_right_is_offered_as_it_should_be() {
    for iss in [format!(" {CLIENT}"), format!("{CLIENT}\n"), CLIENT.to_uppercase()] {
        let diagnosis =
            look(&signed(&json!({ "alg": "RS256", "kid": "k" }), &claims(&json!({ "iss": iss })), "modern.p12"));
        assert_eq!((names(&diagnosis), diagnosis.findings[0].code()), (vec!["client-id-written"], "MP-100"));
        assert_eq!(rewrites(&diagnosis), [CLIENT]);
    }
    assert_eq!(by_key(&json!({ "iss": "https://example.no/client" })), ["client-id-form"]);
    let diagnosis = look(&claims(&json!({ "Resource": [], "consumerOrg": "314330897" })).to_string());
    let mut meant = rewrites(&diagnosis);
    meant.sort_unstable();
    assert_eq!(meant, ["consumer_org", "resource"]);
    for scope in ["brreg:losore/tlg\u{a0}brreg:utlegg", "brreg:losore/tlg,brreg:utlegg", "losore"] {
        assert_eq!(by_key(&json!({ "scope": scope })), ["scope-form"], "{scope}");
    }
    assert_eq!(by_key(&json!({ "scope": " brreg:losore/tlg\tbrreg:utlegg\n" })), ["grant-fine"]);
}

#[test]
fn a_name_that_stands_twice_is_told() {
    let twice = claims(&json!({})).to_string().replacen('{', r#"{"exp":1,"#, 1);
    let told = names(&look(&written(r#"{"alg":"RS256","kid":"k"}"#, &twice, &BASE64_URL_SAFE_NO_PAD)));
    assert!(told.contains(&"name-twice"), "{told:?}");
}

#[test]
fn a_certificate_beside_a_key_is_not_looked_at_and_stops_nobody() {
    for file in ["modern.p12", "expired.p12"] {
        let mut both = x5c(file);
        both["kid"] = json!("key-1");
        let diagnosis = look(&signed(&both, &claims(&json!({})), file));
        assert_eq!(names(&diagnosis), ["proof-twice"], "{file}");
        assert_eq!(diagnosis.findings[0].severity, Severity::Warning);
    }
}

#[test]
fn line_ends_in_x5c_are_told_as_the_rules_judge_them() {
    let leaf = x5c("modern.p12")["x5c"][0].as_str().unwrap().to_owned();
    let (one, other) = leaf.split_at(64);
    let told = told(&json!({ "alg": "RS256", "x5c": [format!("{one}\r\n{other}")] }), &claims(&json!({})));
    assert_eq!(told.contains(&"x5c-lines"), !portnokkel::rules::assumptions::LINE_ENDS_IN_X5C, "{told:?}");
}

#[test]
fn parts_that_are_bent_are_still_parts_of_a_grant() {
    for text in [
        json!({ "aud": TEST, "iss": 7, "scope": "a:b" }).to_string(),
        json!({ "aud": TEST, "scope": "a:b", "iat": 1, "exp": 2 }).to_string(),
        "{\r\n  \"aud\" : \"https://test.maskinporten.no/\",\r\n  \"iss\" : [ ],\r\n  \"scope\" : \"a:b\"\r\n}"
            .to_owned(),
    ] {
        assert!(look(&text).stops(), "{text}: {:?}", names(&look(&text)));
    }
    let header = json!({ "alg": 256, "kid": "k" });
    finds(&format!("{header}\n{}", claims(&json!({}))), "claim-malformed");
}

#[test]
fn a_grant_that_has_what_only_an_issuer_writes_is_a_grant_still() {
    let consumer = json!({ "authority": "iso6523-actorid-upis", "ID": "0192:314330897" });
    for (name, value) in
        [("consumer", consumer), ("client_amr", json!("private_key_jwt")), ("token_type", json!("Bearer"))]
    {
        assert_eq!(by_key(&json!({ name: value })), ["claim-unknown"], "{name}");
    }
}

/// Claims with a system user of this organisation, as languages print an object of theirs.
fn printed(id: &str) -> Vec<String> {
    let (iat, exp) = (now().as_second() - 5, now().as_second() + 115);
    let node = format!(
        "{{\n  aud: '{TEST}',\n  iss: '{CLIENT}',\n  scope: 'brreg:losore/tlg',\n  iat: {iat},\n  exp: {exp},\n  jti: \
            '0f8fad5b',\n  authorization_details: [\n    {{\n      type: 'urn:altinn:systemuser',\n      systemuser_org: {{ \
            authority: 'iso6523-actorid-upis', ID: '{id}' }},\n      externalRef: 'x'\n    }}\n  ]\n}}"
    );
    let ruby = format!(
        "{{\"aud\"=>\"{TEST}\", \"iss\"=>\"{CLIENT}\", \"scope\"=>\"brreg:losore/tlg\", \
            \"authorization_details\"=>[{{\"type\"=>\"urn:altinn:systemuser\", \"systemuser_org\"=>{{\"authority\"=>\
            \"iso6523-actorid-upis\", \"ID\"=>\"{id}\"}}, \"externalRef\"=>\"x\"}}], \"jti\"=>\"0f8fad5b\", \"iat\"=>{iat}, \
            \"exp\"=>{exp}}}"
    );
    let java = format!(
        "claims={{aud={TEST}, iss={CLIENT}, scope=brreg:losore/tlg, \
            authorization_details=[{{type=urn:altinn:systemuser, systemuser_org={{authority=iso6523-actorid-upis, \
            ID={id}}}, externalRef=x}}], jti=0f8fad5b, iat={iat}, exp={exp}}}"
    );
    let go = format!(
        "map[aud:{TEST} authorization_details:[map[externalRef:x systemuser_org:map[ID:{id} \
            authority:iso6523-actorid-upis] type:urn:altinn:systemuser]] exp:{exp} iat:{iat} iss:{CLIENT} jti:0f8fad5b \
            scope:brreg:losore/tlg]"
    );
    let php = format!(
        "Array\n(\n    [aud] => {TEST}\n    [iss] => {CLIENT}\n    [scope] => brreg:losore/tlg\n    \
            [authorization_details] => Array\n        (\n            [0] => Array\n                (\n                    \
            [type] => urn:altinn:systemuser\n                    [systemuser_org] => Array\n                        (\n\
            [authority] => iso6523-actorid-upis\n                            [ID] => {id}\n                        )\n\n\
            [externalRef] => x\n                )\n\n        )\n\n    [jti] => 0f8fad5b\n    [iat] => {iat}\n    [exp] => \
            {exp}\n)\n"
    );
    vec![node, ruby, java, go, php]
}

#[test]
fn details_that_programs_print_with_their_claims_are_judged_to_the_bottom() {
    for text in printed("314330897") {
        assert!(names(&look(&text)).contains(&"details-id-prefix"), "{text}: {:?}", names(&look(&text)));
    }
    for text in printed("0192:314330897") {
        assert_eq!(names(&look(&text)), ["grant-fine"], "{text}");
    }
    let hidden = printed("x")[0].replace("{ authority: 'iso6523-actorid-upis', ID: 'x' }", "[Object]");
    assert!(look(&hidden).evidences.is_empty(), "what is not printed is not judged: {:?}", names(&look(&hidden)));
}
