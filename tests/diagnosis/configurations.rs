//! The configuration of other programs: addresses, clients and keys are read; a secret in any dress is flagged, counted
//! and forgotten.

use crate::support::*;
use base64::Engine;
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD};
use portnokkel::diagnosis::{Diagnosis, Fix, Kind};
use serde_json::json;

const SECRET: &str = "HEMMELIG4711HEMMELIG4711";

fn rewrites(diagnosis: &Diagnosis) -> Vec<String> {
    let fixes = diagnosis.findings.iter().flat_map(|found| &found.fixes);
    fixes.filter_map(|fix| if let Fix::Rewrite { to, .. } = fix { Some(to.clone()) } else { None }).collect()
}

/// The old address in this program's configuration is offered rewritten as this line.
#[track_caller]
fn rewritten(text: &str, kind: Kind, line: &str) -> Diagnosis {
    let diagnosis = look(text);
    let kinds: Vec<Kind> = diagnosis.evidences.iter().map(|evidence| evidence.kind).collect();
    assert!(kinds.contains(&kind), "{kinds:?}: {text}");
    assert!(rewrites(&diagnosis).iter().any(|to| to == line), "{line}: {:?}", rewrites(&diagnosis));
    assert!(!format!("{diagnosis:?}").contains("HEMMELIG"), "{diagnosis:?}");
    diagnosis
}

#[test]
fn an_address_is_rewritten_in_the_file_of_any_program() {
    let altinn = json!({ "MaskinportenSettings": { "Authority": "https://ver2.maskinporten.no/", "ClientId": CLIENT, "JwkBase64": "x" } });
    rewritten(&altinn.to_string(), Kind::Settings, "\"Authority\": \"https://test.maskinporten.no/\"");
    let section = format!(
        "\"Maskinporten\": {{ // gammel\n \"WellKnown\": \"https://ver2.maskinporten.no/.well-known/oauth-authorization-server\",\n \"ClientId\": \"{CLIENT}\", }},"
    );
    rewritten(
        &section,
        Kind::Settings,
        "\"WellKnown\": \"https://test.maskinporten.no/.well-known/oauth-authorization-server\"",
    );
    let nais =
        format!("export MASKINPORTEN_CLIENT_ID={CLIENT}\nMASKINPORTEN_JWKS_URI=\"https://ver2.maskinporten.no/jwk\"\n")
            .replace("export ", "");
    rewritten(&nais, Kind::Settings, "MASKINPORTEN_JWKS_URI=https://test.maskinporten.no/jwk");
    let spring = "spring:\n  security:\n    oauth2:\n      resourceserver:\n        jwt:\n          issuer-uri: https://oidc-ver2.difi.no/idporten-oidc-provider/\n          jwk-set-uri: https://oidc-ver2.difi.no/idporten-oidc-provider/jwk\n";
    rewritten(spring, Kind::Yaml, "jwk-set-uri: https://test.idporten.no/jwk");
    let ks = "maskinporten:\n  audience: https://ver2.maskinporten.no/\n  tokenEndpoint: https://ver2.maskinporten.no/token\n  issuer: x\n  asymmetricKey: k\n";
    rewritten(ks, Kind::Yaml, "tokenEndpoint: https://test.maskinporten.no/token");
    let efm = "difi.move.oidc.url=https://ver2.maskinporten.no/token\ndifi.move.oidc.clientId=MOVE_IP_314330897\n";
    let told = rewritten(efm, Kind::Properties, "difi.move.oidc.url=https://test.maskinporten.no/token");
    assert!(!names(&told).contains(&"client-id-form"), "eFormidling's clients are named so");
    let web = format!(
        "<configuration><appSettings>\n<add key=\"Maskinporten.TokenEndpoint\" value=\"https://ver2.maskinporten.no/token\" />\n<add key='Maskinporten.ClientId' value='{CLIENT}'/></appSettings></configuration>"
    );
    rewritten(&web, Kind::Settings, "key=\"Maskinporten.TokenEndpoint\" value=\"https://test.maskinporten.no/token\"");
    let library = json!({ "MaskinportenSettings": { "Environment": "ver2", "ClientId": CLIENT, "Scope": "a:b" } });
    rewritten(&library.to_string(), Kind::Settings, "\"Environment\": \"test\"");
}

#[test]
fn variables_are_read_as_shells_containers_and_clouds_list_them() {
    let old = "https://ver2.maskinporten.no/token";
    for text in [
        format!("export MASKINPORTEN_CLIENT_ID={CLIENT}\nexport MASKINPORTEN_TOKEN_ENDPOINT=\"{old}\"\n"),
        format!("set MASKINPORTEN_CLIENT_ID={CLIENT}\r\nset MASKINPORTEN_TOKEN_ENDPOINT={old}\r\n"),
        format!("$env:MASKINPORTEN_CLIENT_ID = '{CLIENT}'\n$env:MASKINPORTEN_TOKEN_ENDPOINT = '{old}'\n"),
        format!("ENV MASKINPORTEN_CLIENT_ID={CLIENT}\nENV MASKINPORTEN_TOKEN_ENDPOINT={old}\n"),
    ] {
        rewritten(&text, Kind::Settings, "MASKINPORTEN_TOKEN_ENDPOINT=https://test.maskinporten.no/token");
    }
    let kubernetes = format!(
        "env:\n  - name: MASKINPORTEN_CLIENT_ID\n    value: {CLIENT}\n  - name: MASKINPORTEN_TOKEN_ENDPOINT\n    value: {old}\n"
    );
    rewritten(&kubernetes, Kind::Yaml, "MASKINPORTEN_TOKEN_ENDPOINT: https://test.maskinporten.no/token");
    let azure = json!([{ "name": "Maskinporten__TokenEndpoint", "value": old, "slotSetting": false },
        { "name": "Maskinporten__CertificatePassword", "value": SECRET, "slotSetting": false }]);
    let told = rewritten(
        &azure.to_string(),
        Kind::Settings,
        "\"Maskinporten__TokenEndpoint\": \"https://test.maskinporten.no/token\"",
    );
    assert!(names(&told).contains(&"password-pasted"));
    let source = format!(
        "const config = {{\n  clientId: '{CLIENT}',\n  audience: 'https://test.maskinporten.no/token',\n  passphrase: '{SECRET}',\n}};"
    );
    assert_eq!(names(&look(&source))[0], "audience-endpoint");
    assert!(!format!("{:?}", look(&source)).contains("HEMMELIG"));
}

#[test]
fn what_is_wrong_in_a_configuration_is_told_all_at_once() {
    let plain = json!({ "Maskinporten": { "Audience": "https://maskinporten.no/token", "Issuer": "314330897",
        "CertificatePath": "c:/HEMMELIG/x.p12", "CertificatePassword": SECRET } });
    let told = look(&plain.to_string());
    assert_eq!(names(&told), ["audience-endpoint", "client-id-is-organisation", "password-pasted"]);
    assert!(!format!("{told:?}").contains("HEMMELIG"));
    let mixed = "MASKINPORTEN_ISSUER=https://maskinporten.no/\nMASKINPORTEN_TOKEN_ENDPOINT=https://test.maskinporten.no/token\n";
    finds(mixed, "environments-differ");
}

#[test]
fn a_secret_is_flagged_in_any_dress_and_never_shown() {
    let pem = format!("-----BEGIN PRIVATE KEY-----\n{}\n-----END PRIVATE KEY-----\n", SECRET.repeat(8));
    let jwk =
        json!({ "kty": "RSA", "kid": "k", "n": SECRET.repeat(5), "e": "AQAB", "d": SECRET.repeat(5) }).to_string();
    let key = "private-key-pasted";
    for (text, name) in [
        (format!("MASKINPORTEN_CLIENT_ID={CLIENT}\nMASKINPORTEN_CLIENT_JWK={jwk}"), key),
        (
            json!({ "MaskinportenSettings": { "ClientId": CLIENT, "EncodedJwk": BASE64_STANDARD.encode(&jwk) } })
                .to_string(),
            key,
        ),
        (format!("PRIVATE_KEY={}\nKID=k", BASE64_STANDARD.encode(&pem)), key),
        (format!("PRIVATE_KEY=\"{}\"", pem.replace('\n', "\\n")), key),
        (format!("hei, her er den: {}", BASE64_URL_SAFE_NO_PAD.encode(&jwk)), key),
        (json!({ "pemprivateKey": BASE64_STANDARD.encode(&pem), "issuer": CLIENT }).to_string(), key),
        (format!("difi.move.org.keystore.password={SECRET}\ndifi.move.org.keystore.alias=x"), "password-pasted"),
        (format!("KEYSTORE_PASSWORD={SECRET}"), "password-pasted"),
        (
            format!("<setting name=\"CertificatePassword\" serializeAs=\"String\"><value>{SECRET}</value></setting>"),
            "password-pasted",
        ),
        (
            format!(
                "virksomhetsertifikat:\n  sertifikater:\n    - sertifikat-type: AUTH\n      keystore-password: {SECRET}\n      private-key-password: {SECRET}\n"
            ),
            "password-pasted",
        ),
    ] {
        let diagnosis = look(&text);
        let told = names(&diagnosis);
        assert_eq!(told.iter().filter(|found| **found == name).count(), 1, "{told:?}: {text}");
        let report = diagnosis.report(true);
        assert!(report.redacted > 0, "{text}");
        assert!(!format!("{diagnosis:?}{}", report.json()).contains("HEMMELIG"), "{diagnosis:?}");
    }
}

#[test]
fn a_place_where_a_secret_is_found_is_no_secret() {
    for value in [
        "${KEYSTORE_PASSWORD}",
        "@Microsoft.KeyVault(VaultName=x;SecretName=y)",
        "<passord>",
        "********",
        "ENC(abc)",
        "",
    ] {
        let text = json!({ "MaskinportenSettings": { "ClientId": CLIENT, "CertificatePkcs12Password": value } });
        let told = names(&look(&text.to_string()));
        assert!(!told.contains(&"password-pasted"), "{value}: {told:?}");
    }
    assert!(!look("The password: was wrong, and the scope too.\nThe key id is k").is_understood());
}

#[test]
fn what_is_no_configuration_is_not_taken_for_one() {
    for text in [
        claims(&json!({})).to_string(),
        json!({ "header": x5c("modern.p12"), "payload": claims(&json!({})) }).to_string(),
        json!({ "client_id": CLIENT, "integration_type": "maskinporten", "scopes": [] }).to_string(),
        refusal("MP-110", "Invalid JWT claim aud"),
    ] {
        assert!(look(&text).evidences.iter().all(|evidence| evidence.kind != Kind::Settings), "{text}");
    }
}

#[test]
fn the_scopes_of_settings_are_compared_with_the_client() {
    let client = json!({ "client_id": CLIENT, "integration_type": "maskinporten", "scopes": ["brreg:losore/tlg"] });
    let settings = format!("MASKINPORTEN_CLIENT_ID={CLIENT}\nMASKINPORTEN_SCOPES=nav:helse/les\n");
    let diagnosis = look(&format!("{settings}{client}"));
    assert!(names(&diagnosis).contains(&"client-lacks-scope"), "{:?}", names(&diagnosis));
}
