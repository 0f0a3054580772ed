//! `portnokkel keys export`: every product's files give a token to somebody who shares no code with us, and knows the names
//! of the fields only: Python's cryptography, Node's own, keytool and openssl; and to the programs themselves, where they are
//! here: newman and bru.

use crate::keys::{NEW_PASSWORD, file, home, says};
use crate::support::*;
use portnokkel::export::catalogue::PRODUCTS;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const SCOPE: &str = "brreg:losore/tlg";

/// A key that is registered, by its name.
pub fn registered(place: &Place) -> String {
    says(place, &["add", "--new", &file(place, "key.p12"), "--yes"]).line().to_owned()
}

fn export(place: &Place, kid: &str, product: &str, folder: &Path, more: &[&str]) -> Said {
    let mut command = portnokkel(&["keys", "export", kid, product]);
    command.arg(folder).args(["--scope", SCOPE, "--lang", "en"]).args(more);
    command.env("PORTNOKKEL_HOME", home(place)).env("PORTNOKKEL_NEW_PASSWORD", NEW_PASSWORD);
    let said = Said::by(command);
    assert!(!said.err.contains(NEW_PASSWORD) && !said.out.contains(NEW_PASSWORD), "{said:?}");
    said
}

pub fn handed_over(place: &Place, kid: &str, product: &str) -> PathBuf {
    let folder = place.folder.path().join(product);
    let json = export(place, kid, product, &folder, &["--yes", "--json"]).json();
    assert_eq!((&json["product"], &json["proved"]), (&Value::from(product), &Value::Bool(true)), "{json}");
    folder
}

/// What a product is told elsewhere than in its files.
fn told(place: &Place) -> Value {
    let issuer = place.simulator.issuer();
    json!({ "endpoint": issuer.join("token").to_string(), "audience": issuer.to_string(), "scope": SCOPE,
        "client_id": place.simulator.existing_client().as_str() })
}

/// Each product's files give a token to this reader.
fn each_gives_a_token(products: &[&str], program: &str, script: &str) {
    let place = Place::new();
    let kid = registered(&place);
    for product in products {
        let folder = handed_over(&place, &kid, product);
        assert_eq!(place.register_says(&reads(&place, program, script, product, &folder)), 200, "{product}");
    }
}

/// The token that somebody else gets with these files.
fn reads(place: &Place, program: &str, script: &str, product: &str, folder: &Path) -> String {
    reader_says(program, script, product, folder, &told(place))
}

#[test]
fn every_products_files_give_a_token_to_pythons_own_crypto() {
    if !is_there("python3", &["-c", "import cryptography"]) {
        return;
    }
    let reads_yaml = is_there("python3", &["-c", "import yaml"]);
    let keys = PRODUCTS.iter().map(|product| product.key);
    let products: Vec<&str> = keys.filter(|key| reads_yaml || !["ks-spring", "refapp"].contains(key)).collect();
    each_gives_a_token(&products, "python3", "reader.py");
}

#[test]
fn what_node_is_handed_gives_a_token_to_nodes_own_crypto() {
    if is_there("node", &["-e", "fetch"]) {
        each_gives_a_token(&["node", "nais"], "node", "reader.js");
    }
}

#[test]
fn the_requests_of_a_collection_sign_by_themselves_and_get_a_token() {
    if is_there("node", &["-e", "fetch"]) {
        each_gives_a_token(&["postman", "bruno"], "node", "collection.js");
    }
}

#[test]
fn postmans_own_command_line_gets_a_token_by_the_collection() {
    if !is_there("newman", &["--version"]) {
        return;
    }
    let place = Place::new();
    let kid = registered(&place);
    let folder = handed_over(&place, &kid, "postman");
    let mut newman = Command::new("newman");
    newman.args(["run", "postman_collection.json", "--folder", "token", "-e", "postman_environment.json"]);
    newman.args(["--export-environment", "after.json"]).current_dir(&folder).env("NO_PROXY", "127.0.0.1");
    let run = newman.output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stdout));
    let after: Value = serde_json::from_slice(&std::fs::read(folder.join("after.json")).unwrap()).unwrap();
    let kept = after["values"].as_array().unwrap().iter().find(|each| each["key"] == "access_token").unwrap();
    assert_eq!(place.register_says(kept["value"].as_str().unwrap()), 200);
}

#[test]
fn brunos_own_command_line_gets_a_token_by_the_collection() {
    if !is_there("bru", &["--version"]) {
        return;
    }
    let place = Place::new();
    let kid = registered(&place);
    let folder = handed_over(&place, &kid, "bruno").join("bruno");
    let mut bru = Command::new("bru");
    bru.args(["run", "token.bru", "--env", "maskinporten", "--output", "after.json"]);
    let run = bru.current_dir(&folder).env("NO_PROXY", "127.0.0.1").output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stdout));
    let after: Value = serde_json::from_slice(&std::fs::read(folder.join("after.json")).unwrap()).unwrap();
    let token = &after[0]["results"][0]["response"]["data"]["access_token"];
    assert_eq!(place.register_says(token.as_str().unwrap()), 200);
}

/// The address is no API's; what comes back is its answer to a call with a token.
#[test]
fn the_scripts_sign_by_openssl_and_make_a_call() {
    if !is_there("openssl", &["version"]) || !is_there("curl", &["--version"]) || !is_there("sh", &["-c", ":"]) {
        return;
    }
    let place = Place::new();
    let kid = registered(&place);
    let folder = handed_over(&place, &kid, "curl");
    let says = |script: &str, arguments: &[&str]| {
        let mut shell = Command::new("sh");
        shell.arg(folder.join(script)).args(arguments).env("NO_PROXY", "127.0.0.1").stdin(Stdio::null());
        Said::of(shell.output().unwrap())
    };
    assert_eq!(place.register_says(says("token.sh", &[]).json()["access_token"].as_str().unwrap()), 200);
    let number = place.simulator.organisation().number;
    let path = format!("registerinfo/api/v2/rettsstiftelse/orgnr/{number}?language=NOB");
    let said = says("call.sh", &[place.simulator.register().join(&path).as_str()]);
    assert!(said.code == Some(0) && said.json()["antallRettsstiftelser"].is_u64(), "{said:?}");
    assert!(!says("call.sh", &[]).err.is_empty(), "there is no address");
    std::fs::write(folder.join("maskinporten-key.pem"), "").unwrap();
    let said = says("token.sh", &[]);
    assert!(said.code != Some(0) && said.err.contains("did not sign") && said.out.is_empty(), "{said:?}");
}

#[test]
fn keytool_lists_the_keystore_under_the_name_of_the_key() {
    if !is_there("keytool", &["-help"]) {
        return;
    }
    let place = Place::new();
    let kid = registered(&place);
    for (product, file, field) in [
        ("java-keystore", "client.properties", "keystore.password="),
        ("refapp", "application-maskinporten.yml", "keystore.password: "),
    ] {
        let folder = handed_over(&place, &kid, product);
        let settings = std::fs::read_to_string(folder.join(file)).unwrap();
        let password = settings.lines().find_map(|line| line.strip_prefix(field)).unwrap().trim_matches('"');
        assert_ne!(password, NEW_PASSWORD, "that of the key's own file is not told");
        let said = keytool_lists(&folder.join("maskinporten-key.p12"), "PKCS12", password, &kid);
        assert!(said.contains("PrivateKeyEntry"), "{product}: {said}");
    }
    // And our own program reads the properties, as jwt-grant-generator would.
    let properties = place.folder.path().join("java-keystore/client.properties");
    assert_eq!(place.register_says(token(&properties, &[]).line()), 200);
}

/// brreg's program shows a certificate, which a client with a key refuses.
#[test]
fn what_a_product_must_be_changed_for_is_told() {
    let place = Place::new();
    let kid = registered(&place);
    let told = |product: &str| {
        let folder = place.folder.path().join(product);
        export(&place, &kid, product, &folder, &["--yes"]).err.contains("keystore.kid as kid")
    };
    assert_eq!([told("refapp"), told("java-keystore")], [true, false]);
}

#[test]
fn openssl_takes_the_plain_key() {
    if !is_there("openssl", &["version"]) {
        return;
    }
    let place = Place::new();
    let kid = registered(&place);
    let folder = handed_over(&place, &kid, "files");
    let openssl = |arguments: &[&str]| {
        let run = Command::new("openssl").args(arguments).current_dir(&folder).output().unwrap();
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        run.stdout
    };
    openssl(&["pkey", "-in", "private.pem", "-check", "-noout"]);
    assert_eq!(openssl(&["pkey", "-in", "private.pem", "-pubout"]), std::fs::read(folder.join("public.pem")).unwrap());
}

#[test]
fn nothing_is_handed_over_without_a_yes_or_over_what_is_there() {
    let place = Place::new();
    let kid = registered(&place);
    let folder = place.folder.path().join("there");
    let said = export(&place, &kid, "files", &folder, &["--json"]);
    assert_eq!(said.problem()["code"], "own-declined");
    assert!(!folder.exists());
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("theirs"), "x").unwrap();
    let said = export(&place, &kid, "files", &folder, &["--yes", "--json"]);
    assert_eq!(said.problem()["code"], "folder-not-empty");
    let said = export(&place, &kid, "ukjent", &folder, &["--yes", "--json"]);
    assert_eq!(said.problem()["code"], "own-no-product");
    let said = export(&place, "borte", "files", &folder, &["--yes", "--json"]);
    assert_eq!(said.problem()["code"], "key-unregistered");
    let said = export(&place, &kid, "files", &folder, &["--yes", "--json", "--leave-out", "ukjent"]);
    assert_eq!(said.problem()["code"], "own-no-file");
    let nothing = ["--yes", "--json", "--leave-out", "client.properties"];
    assert_eq!(export(&place, &kid, "java-keystore", &folder, &nothing).problem()["code"], "own-no-files");
}

#[test]
fn what_is_left_out_is_not_written_and_public_files_alone_prove_nothing() {
    let place = Place::new();
    let kid = registered(&place);
    for (left_out, files, proved) in [
        (&["private.jwk", "public.jwks", "public.pem"][..], &["private.jwk.base64", "private.pem"][..], true),
        (&["private.jwk", "private.jwk.base64", "private.pem"], &["public.jwks", "public.pem"], false),
    ] {
        let folder = place.folder.path().join(files[0]);
        let more: Vec<&str> =
            left_out.iter().flat_map(|name| ["--leave-out", name]).chain(["--yes", "--json"]).collect();
        let json = export(&place, &kid, "files", &folder, &more).json();
        assert_eq!((json["files"].clone(), json["proved"].clone()), (files.into(), proved.into()));
        let mut written: Vec<String> = std::fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        written.sort();
        assert_eq!(written, files);
    }
}

#[test]
fn public_files_alone_need_no_password() {
    let place = Place::new();
    let kid = registered(&place);
    let folder = place.folder.path().join("offentlig");
    let export = |left_out: &[&str]| {
        let mut command = portnokkel(&["keys", "export", &kid, "files"]);
        command.arg(&folder).args(["--scope", SCOPE, "--lang", "en", "--yes", "--json"]);
        for name in left_out {
            command.args(["--leave-out", name]);
        }
        command.env("PORTNOKKEL_HOME", home(&place)).env_remove("PORTNOKKEL_NEW_PASSWORD");
        Said::by(command)
    };
    let asked = export(&["private.jwk"]);
    assert_eq!(asked.problem()["code"], "terminal-no-prompt", "{asked:?}");
    let said = export(&["private.jwk", "private.jwk.base64", "private.pem"]);
    assert_eq!(said.json()["files"], serde_json::json!(["public.jwks", "public.pem"]), "{said:?}");
    let pem = std::fs::read_to_string(folder.join("public.pem")).unwrap();
    assert!(pem.starts_with("-----BEGIN PUBLIC KEY-----"), "{pem}");
    let jwks = std::fs::read_to_string(folder.join("public.jwks")).unwrap();
    assert!(jwks.contains(&kid) && !jwks.contains("\"d\""), "{jwks}");
}

#[cfg(unix)]
#[test]
fn only_the_owner_may_read_what_is_handed_over() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    let kid = registered(&place);
    let folder = handed_over(&place, &kid, "altinn-app-v8");
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&folder), 0o700);
    for name in ["appsettings.json", "jwk.base64"] {
        assert_eq!(mode(&folder.join(name)), 0o600, "{name}");
    }
}
