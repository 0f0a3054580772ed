use super::*;
use crate::domain::{Address, ClientId, Environment, OrgNumber, ScopeSet, Secret, SecretBytes, Timestamp};
use crate::keystore::fixtures;
use crate::protocol::grant::OptionalClaims;
use crate::protocol::jwk::PublicJwk;
use crate::protocol::on_behalf::OnBehalfOf;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use std::collections::{BTreeSet, HashMap};
use std::process::Command;

fn with_facts<T>(run: impl FnOnce(&Facts<'_>) -> T) -> T {
    with_scopes("brreg:losore/tlg ks:a", run)
}

fn with_scopes<T>(scopes: &str, run: impl FnOnce(&Facts<'_>) -> T) -> T {
    with_claims(scopes, &OptionalClaims::default(), run)
}

fn with_claims<T>(scopes: &str, optional: &OptionalClaims, run: impl FnOnce(&Facts<'_>) -> T) -> T {
    let here = Address::parse("http://127.0.0.1:1/").unwrap();
    let environment = Environment::custom("Prøvebenken".into(), here.clone(), here).unwrap();
    let client_id = ClientId::parse("238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3").unwrap();
    let keystore = fixtures::opened("modern.p12");
    let public = keystore.entries[0].private_key().public().unwrap();
    run(&Facts {
        environment: &environment,
        client_id: &client_id,
        scopes: &ScopeSet::parse(scopes).unwrap(),
        optional,
        key: &PublicJwk::new("kid-1", public.modulus(), public.exponent()).unwrap(),
        entry: Some(&keystore.entries[0]),
        ends: Some("2027-11-28T12:00:00Z".parse::<Timestamp>().unwrap()),
        password: &Secret::new("et passord'med $tegn".into()),
        now: Timestamp::UNIX_EPOCH,
    })
}

fn contents(files: Vec<File>) -> HashMap<String, SecretBytes> {
    files.into_iter().map(|file| (file.path, file.contents)).collect()
}

#[test]
fn every_product_reads_back_the_key_and_its_name_from_its_own_files() {
    let public = fixtures::opened("modern.p12").entries[0].private_key().public();
    for product in PRODUCTS {
        let files = with_facts(|facts| product.write(&Selection::default(), facts)).unwrap();
        let read = product.read(&Selection::default(), &contents(files)).unwrap_or_else(|| panic!("{}", product.key));
        let opened = read.opened().unwrap_or_else(|why| panic!("{}: {why}", product.key));
        assert!(!opened.is_empty(), "{}", product.key);
        let mut kid = read.kid.clone();
        for keystore in opened {
            assert_eq!(keystore.entries[0].private_key().public(), public, "{}", product.key);
            kid = kid.or(Some(keystore.entries[0].alias.clone()));
        }
        assert_eq!(kid.as_deref(), Some("kid-1"), "{}", product.key);
        if let Some(client_id) = &read.client_id {
            assert_eq!(client_id, "238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3", "{}", product.key);
        }
    }
}

#[test]
fn a_product_has_a_name_a_source_and_no_file_twice() {
    let mut keys = BTreeSet::new();
    for product in PRODUCTS {
        assert!(keys.insert(product.key) && Product::named(product.key) == Some(product));
        assert!(!product.name.is_empty() && !product.source.is_empty(), "{}", product.key);
        let paths: BTreeSet<&str> = product.files.iter().map(|file| file.path).collect();
        assert_eq!(paths.len(), product.files.len(), "{}", product.key);
        assert!(!Selection::default().secrets(product).is_empty(), "{}", product.key);
    }
}

#[test]
fn no_private_number_stands_in_a_file_that_is_not_called_secret() {
    let keystore = fixtures::opened("modern.p12");
    let jwk = keystore.entries[0].private_key().jwk("kid-1").unwrap();
    let jwk: serde_json::Value = serde_json::from_str(jwk.expose()).unwrap();
    let pem = keystore.entries[0].private_key().pkcs8_pem();
    let marks = [jwk["d"].as_str().unwrap(), pem.expose().lines().nth(3).unwrap(), "et passord"];
    for product in PRODUCTS {
        for (file, written) in
            product.files.iter().zip(with_facts(|facts| product.write(&Selection::default(), facts)).unwrap())
        {
            let text = String::from_utf8_lossy(written.contents.expose()).into_owned();
            let has_secret = marks.iter().any(|mark| text.contains(mark));
            assert!(file.is_secret() || !has_secret, "{} {}", product.key, file.path);
        }
    }
}

#[test]
fn the_files_are_as_their_readers_want_them() {
    let text = |product: &str, path: &str| {
        let files = with_facts(|facts| Product::named(product).unwrap().write(&Selection::default(), facts)).unwrap();
        let file = files.into_iter().find(|file| file.path == path).unwrap();
        String::from_utf8(file.contents.expose().to_vec()).unwrap()
    };
    let settings: serde_json::Value =
        serde_json::from_str(&text("altinn-app-v9", "maskinporten-settings.json")).unwrap();
    assert_eq!(settings["MaskinportenSettings"]["Jwk"].as_object().unwrap().len(), 12);
    let encoded = text("files", "private.jwk.base64");
    assert!(!encoded.contains(['\n', '\r', '-', '_']) && encoded.len() % 4 == 0, "{}", &encoded[..20]);
    let yaml = text("ks-spring", "application-maskinporten.yaml");
    assert!(yaml.contains("  privateKey:\n    pemFilePath: \"maskinporten-key.pem\"\n"), "{yaml}");
    let script = text("altinn-app-v8", "key-vault.sh");
    assert!(script.contains("--expires '2027-11-28T12:00:00Z'") && script.contains("MaskinportenSettings--JwkBase64"));
    assert!(text("python", ".env").contains("PRIVATE_KEY=\"-----BEGIN PRIVATE KEY-----\\n"));
    assert!(text("nais", "maskinporten.env").contains("MASKINPORTEN_SCOPES='brreg:losore/tlg ks:a'"));
}

/// Spelled as the library spells it, and only where an access is Altinn's.
#[test]
fn a_product_that_exchanges_tokens_is_told_so_where_it_must() {
    for (scopes, wanted) in [("altinn:events.subscribe", serde_json::json!(true)), ("ks:a", serde_json::Value::Null)] {
        let files = with_scopes(scopes, |facts| {
            Product::named("altinn-apiclients").unwrap().write(&Selection::default(), facts)
        })
        .unwrap();
        let settings: serde_json::Value = serde_json::from_slice(files[0].contents.expose()).unwrap();
        assert_eq!(settings["MaskinportenSettings"]["ExhangeToAltinnToken"], wanted, "{scopes}");
    }
}

/// A file comes with those that it names, and goes with those that name it. What is left is read back.
#[test]
fn files_are_left_out_with_those_that_cannot_be_read_without_them() {
    let left = |product: &str, left_out: &[&str]| {
        let product = Product::named(product).unwrap();
        let mut wanted = Selection::default();
        for path in left_out {
            wanted.leave_out(product, product.file(path).unwrap());
        }
        let files = with_facts(|facts| product.write(&wanted, facts)).unwrap();
        let names: Vec<String> = files.iter().map(|file| file.path.clone()).collect();
        assert!(product.read(&wanted, &contents(files)).is_some(), "{left_out:?}");
        names
    };
    assert_eq!(left("altinn-app-v8", &["jwk.base64"]), ["appsettings.json"]);
    assert_eq!(left("altinn-app-v8", &["key-vault.sh"]), ["appsettings.json", "jwk.base64"]);
    assert_eq!(left("ks-spring", &["application-maskinporten.yaml"]), ["maskinporten-key.pem"]);
    for either in ["client.properties", "maskinporten-key.p12"] {
        assert!(left("java-keystore", &[either]).is_empty(), "the password stands in the one, the key in the other");
    }
    assert_eq!(left("curl", &["grant.sh"]), ["maskinporten.env", "maskinporten-key.pem"]);
    assert_eq!(left("postman", &["postman_collection.json"]), ["postman_environment.json"]);
    assert_eq!(
        left("bruno", &["bruno/.env"]),
        ["bruno/bruno.json", "bruno/environments/maskinporten.bru", "bruno/token_from_portnokkel.bru"]
    );
    assert!(left("refapp", &["maskinporten-key.p12"]).is_empty());
    let public = left("files", &["private.jwk", "private.jwk.base64", "private.pem"]);
    assert_eq!(public, ["public.jwks", "public.pem"]);

    let product = Product::named("altinn-app-v8").unwrap();
    let mut wanted = Selection::default();
    for file in product.files {
        wanted.leave_out(product, file);
    }
    wanted.take(product, product.file("key-vault.sh").unwrap());
    let names: Vec<&str> = wanted.of(product).map(|file| file.path).collect();
    assert_eq!(names, ["jwk.base64", "key-vault.sh"]);
}

#[test]
fn public_files_are_the_same_without_the_private_key_and_no_other_is_written_without() {
    let is_public = |file: &ProductFile| !file.needs_private_key();
    let mut tried = 0;
    for product in PRODUCTS {
        let mut wanted = Selection::default();
        for file in product.files.iter().filter(|file| !is_public(file)) {
            wanted.leave_out(product, file);
        }
        assert!(Selection::default().needs_private_key(product) && !wanted.needs_private_key(product));
        if wanted.of(product).next().is_none() {
            continue;
        }
        tried += 1;
        let [with, without] = with_facts(|facts| {
            let without = Facts { entry: None, ..*facts };
            [facts, &without].map(|facts| contents(product.write(&wanted, facts).unwrap()))
        });
        let exposed = |files: &HashMap<String, SecretBytes>| -> BTreeSet<(String, Vec<u8>)> {
            files.iter().map(|(path, bytes)| (path.clone(), bytes.expose().to_vec())).collect()
        };
        assert_eq!(exposed(&with), exposed(&without), "{}", product.key);
        assert!(product.read(&wanted, &without).is_some_and(|read| read.opened().unwrap().is_empty()));
    }
    assert!(tried > 0);
}

/// Whatever marks are in it, a claim reaches the grant as it is. Signed by openssl, from a shell.
#[test]
fn a_script_signs_every_claim_to_the_letter() {
    if Command::new("openssl").arg("version").output().is_err()
        || Command::new("sh").args(["-c", ":"]).output().is_err()
    {
        println!("skipped: openssl or sh is not here");
        return;
    }
    let resource = r#"https://api.example.no/it's "a\b" $HOME `x`"#;
    let details = r#"{"type":"urn:x","note":"it's \"a\\b\"\n$HOME"}"#;
    let on_behalf_of = OnBehalfOf::read(details, Some(OrgNumber::parse("313907201").unwrap())).unwrap();
    let optional = OptionalClaims { resource: Some(resource.into()), on_behalf_of };
    let folder = tempfile::tempdir().unwrap();
    let files = with_claims("ks:a ks:b", &optional, |facts| {
        Product::named("curl").unwrap().write(&Selection::default(), facts)
    });
    for file in files.unwrap() {
        std::fs::write(folder.path().join(file.path), file.contents.expose()).unwrap();
    }
    let output = Command::new("sh").arg(folder.path().join("grant.sh")).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let grant = String::from_utf8(output.stdout).unwrap();
    let part = |place: usize| -> serde_json::Value {
        let part = BASE64_URL_SAFE_NO_PAD.decode(grant.split('.').nth(place).unwrap()).unwrap();
        serde_json::from_slice(&part).unwrap()
    };
    assert_eq!(part(0), serde_json::json!({ "alg": "RS256", "kid": "kid-1" }));
    let claims = part(1);
    assert_eq!((&claims["resource"], &claims["scope"]), (&resource.into(), &"ks:a ks:b".into()));
    assert_eq!((&claims["aud"], &claims["consumer_org"]), (&"http://127.0.0.1:1/".into(), &"313907201".into()));
    assert_eq!(claims["authorization_details"], optional.on_behalf_of.details().unwrap());
    assert_eq!(claims["exp"].as_i64().unwrap() - claims["iat"].as_i64().unwrap(), 100);
}
