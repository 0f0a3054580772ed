//! `portnokkel serve`: a token for programs on this machine, and for no page in a browser.

use crate::keys::home;
use crate::support::*;
use portnokkel::contract::Profile;
use portnokkel::domain::ScopeSet;
use std::io::{BufRead, BufReader};
use std::process::Child;

/// A running one, which ends with this.
struct Serving {
    child: Child,
    address: String,
}

impl Serving {
    fn new(place: &Place) -> Self {
        Self::of(place, crate::setups::setup(place), &[])
    }

    fn of(place: &Place, setup: Profile, options: &[&str]) -> Self {
        let name = setup.name.clone();
        crate::setups::keeps(place, setup);
        let mut command = portnokkel(&[&["serve", "--setup", &name, "--lang", "en"], options].concat());
        command.env("PORTNOKKEL_HOME", home(place)).env("PORTNOKKEL_STORE_PASSWORD", PASSWORD);
        let mut child = command.spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let address = lines.next().expect("an address").unwrap();
        Self { child, address }
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Where a certificate signs, this is how a collection gets a token.
#[test]
fn a_collection_of_postmans_and_of_brunos_gets_it_by_choice() {
    if !is_there("node", &["-e", "0"]) {
        return;
    }
    let (own, place) = (Place::new(), Place::new());
    let kid = crate::products::registered(&own);
    let serving = Serving::new(&place);
    for product in ["postman", "bruno"] {
        let folder = crate::products::handed_over(&own, &kid, product);
        let told = serde_json::json!({ "served": serving.address });
        let token = reader_says("node", "collection.js", product, &folder, &told);
        assert_eq!(place.register_says(&token), 200, "{product}");
    }
}

fn ask(place: &Place, address: &str, headers: &[(&str, &str)]) -> (u16, String) {
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let request = headers.iter().fold(client.get(address), |request, (name, value)| request.header(*name, *value));
    place.wait_for(async {
        let answer = request.send().await.unwrap();
        (answer.status().as_u16(), answer.text().await.unwrap())
    })
}

#[test]
fn whoever_knows_the_address_gets_a_token_and_the_same_one_while_it_lasts() {
    let place = Place::new();
    let serving = Serving::new(&place);
    let (status, token) = ask(&place, &serving.address, &[]);
    assert_eq!((status, place.register_says(&token)), (200, 200));
    assert_eq!(ask(&place, &serving.address, &[]).1, token);
    let (status, whole) = ask(&place, &format!("{}.json", serving.address), &[]);
    let whole: serde_json::Value = serde_json::from_str(&whole).unwrap();
    assert_eq!((status, whole["access_token"].as_str()), (200, Some(token.as_str())));
}

#[test]
fn altinns_own_token_is_given_where_that_is_asked_for() {
    let place = Place::of(
        "version = 1\n[[clients]]\nid = \"6f1d0c4e-52b7-4a83-9d0e-3f6c8e2a7b15\"\nscopes = [\"altinn:events.subscribe\"]\n",
    );
    let mut setup = crate::setups::setup(&place);
    setup.scopes = ScopeSet::parse("altinn:events.subscribe").unwrap();
    let serving = Serving::of(&place, setup, &["--altinn"]);
    let (status, token) = ask(&place, &serving.address, &[]);
    let [_, claims] = decoded(&token);
    assert_eq!((status, &claims["urn:altinn:orgNumber"]), (200, &"310472603".into()));
    assert_eq!(ask(&place, &serving.address, &[]).1, token, "it is kept for its half hour");
    let (status, whole) = ask(&place, &format!("{}.json", serving.address), &[]);
    let whole: serde_json::Value = serde_json::from_str(&whole).unwrap();
    assert_eq!((status, whole["access_token"].as_str()), (200, Some(token.as_str())));
    assert!(whole["expires_in"].as_i64().is_some_and(|left| left > 1700 && left <= 1800), "{}", whole["expires_in"]);
    assert_eq!((&whole["token_type"], &whole["scope"]), (&"Bearer".into(), &"altinn:events.subscribe".into()));
}

#[test]
fn an_altinn_that_does_not_exchange_gives_nobody_a_token() {
    let place = Place::of("version = 1\n[altinn]\ntrusts = false\n");
    let serving = Serving::of(&place, crate::setups::setup(&place), &["--altinn"]);
    assert_eq!(ask(&place, &serving.address, &[]), (502, "exchange-refused".into()));
}

#[test]
fn no_page_in_a_browser_and_nobody_without_the_secret_gets_one() {
    let place = Place::new();
    let serving = Serving::new(&place);
    let host = serving.address.split('/').nth(2).unwrap().to_owned();
    let port = host.rsplit(':').next().unwrap();
    assert!(host.starts_with("127.0.0.1:"), "{host}");
    for (name, value) in [
        ("Origin", "https://evil.example"),
        ("Origin", "null"),
        ("Sec-Fetch-Site", "cross-site"),
        ("Host", "evil.example"),
        ("Host", &format!("evil.example:{port}")),
    ] {
        let (status, body) = ask(&place, &serving.address, &[(name, value)]);
        assert!(status == 403 && !body.contains("eyJ"), "{name} {value}: {status} {body}");
    }
    for path in ["", "/", "/token", "/00000000000000000000000000000000/token"] {
        let (status, body) = ask(&place, &format!("http://{host}{path}"), &[]);
        assert!(status == 404 && !body.contains("eyJ"), "{path}: {status} {body}");
    }
    assert_eq!(ask(&place, &serving.address, &[("Host", &format!("localhost:{port}"))]).0, 200);
}

#[test]
fn two_starts_have_two_addresses() {
    let place = Place::new();
    let (one, other) = (Serving::new(&place), Serving::new(&place));
    let secret = |serving: &Serving| serving.address.split('/').nth(3).unwrap().to_owned();
    assert!(secret(&one) != secret(&other) && secret(&one).len() == 32);
}
