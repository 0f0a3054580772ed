//! A client's own keys, as Maskinporten and the world would tell of them.

use crate::traveller::{CLIENT_ID, NOON, Traveller, id, keystore, timestamp};
use portnokkel::app::own;
use portnokkel::contract::{Effect, KeptKey, MadeKey, Report, Ticket, TokenExchange};
use portnokkel::domain::{Environment, Secret};
use portnokkel::keystore::Signer;
use portnokkel::problem::Problem;
use portnokkel::protocol::jwk::PublicJwk;
use portnokkel::protocol::self_service::Registered;
use serde_json::{Value, json};
use std::sync::Arc;

/// Seconds of a year.
pub const YEAR: i64 = 365 * 86_400;

pub fn signer() -> Signer {
    Signer::new(Arc::new(keystore("modern.p12")), 0).expect("the file has a key")
}

/// The public half of a key of ours, under a name.
pub fn key(kid: &str) -> PublicJwk {
    let public = signer().entry().private_key().public().expect("an RSA key");
    PublicJwk::new(kid, public.modulus(), public.exponent()).expect("a name")
}

/// That key as it is registered.
pub fn ours(kid: &str) -> Value {
    let mut key = key(kid).to_json();
    key["exp"] = (NOON + YEAR).into();
    key
}

/// Somebody else's.
pub fn theirs(kid: &str) -> Value {
    json!({ "kty": "RSA", "use": "sig", "alg": "RS256", "kid": kid, "n": "gAE", "e": "AQAB", "exp": NOON + YEAR })
}

pub fn kept(kid: &str, replaces: Option<&str>) -> KeptKey {
    KeptKey {
        key: key(kid),
        file: file(),
        environment: Environment::test(),
        organisation: "313299767".parse().expect("a number"),
        client_id: id(CLIENT_ID),
        admin: id("oidc_313299767_api"),
        made: timestamp(NOON),
        registered: None,
        ends: None,
        proved: None,
        replaces: replaces.map(str::to_owned),
    }
}

/// One that is registered, and has given a token.
pub fn proved(kid: &str, replaces: Option<&str>) -> KeptKey {
    let (registered, proved) = (Some(timestamp(NOON)), Some(timestamp(NOON)));
    KeptKey { registered, proved, ends: Some(timestamp(NOON + YEAR)), ..kept(kid, replaces) }
}

/// Where a key's file lies.
pub fn file() -> std::path::PathBuf {
    if cfg!(windows) { "C:\\her\\nokkel.p12".into() } else { "/her/nokkel.p12".into() }
}

pub fn registered(keys: &[Value]) -> Box<Registered> {
    let client = json!({"client_id": CLIENT_ID, "client_name": "Fjordvik", "integration_type": "maskinporten",
        "scopes": ["brreg:losore/tlg"]});
    Box::new(Registered::read(client, &json!({ "keys": keys }), Vec::new()).expect("a client"))
}

/// With a token, and on the page of the client's keys, which are these.
pub fn at_keys(keys: &[Value]) -> Traveller {
    let mut traveller = Traveller::with_token();
    traveller.intends(own::Intent::Open(id(CLIENT_ID)));
    reads(&mut traveller, keys);
    traveller
}

/// The same with these keys kept on this machine.
pub fn at_keys_with(kept: Vec<KeptKey>, keys: &[Value]) -> Traveller {
    let mut traveller = Traveller::new();
    traveller.app = portnokkel::app::App::new(None, timestamp(NOON)).with_keys(kept);
    traveller.intends(portnokkel::app::profiles::Intent::BeginNew);
    traveller.chooses("modern.p12").types_password(crate::traveller::PASSWORD).opens().proceeds();
    traveller.intends(own::Intent::Open(id(CLIENT_ID)));
    reads(&mut traveller, keys);
    traveller
}

fn ticket(effect: &Effect, name: &str) -> Option<Ticket> {
    match effect {
        Effect::ReadKeys(ticket, ..)
        | Effect::MakeKey(ticket, _)
        | Effect::Aside(ticket, _)
        | Effect::ChangeKeys(ticket, ..)
        | Effect::HandOver(ticket, _)
        | Effect::RequestToken(ticket, _)
            if effect.name() == name =>
        {
            Some(*ticket)
        }
        _ => None,
    }
}

/// The ticket of the newest effect of this name.
pub fn asked(traveller: &mut Traveller, name: &str) -> Ticket {
    traveller.ticket(|effect| ticket(effect, name))
}

/// The world reads the keys.
pub fn reads(traveller: &mut Traveller, keys: &[Value]) {
    let ticket = asked(traveller, "ReadKeys");
    traveller.learns(Report::KeysRead(ticket, Ok(registered(keys))));
}

/// The world makes the key that was asked for, or opens its file.
pub fn makes(traveller: &mut Traveller, kept: KeptKey) {
    let is_asked = traveller.is_asked(|effect| matches!(effect, Effect::MakeKey(..)));
    let ticket = asked(traveller, if is_asked { "MakeKey" } else { "OpenKey" });
    traveller.learns(Report::KeyMade(ticket, Ok(Box::new(MadeKey { kept, signer: signer() }))));
}

/// The set was changed, and is this now.
pub fn changed(traveller: &mut Traveller, keys: &[Value]) {
    let ticket = asked(traveller, "ChangeKeys");
    traveller.learns(Report::KeysChanged(ticket, Ok(Ok(registered(keys)))));
}

/// The token endpoint answers.
pub fn answers(traveller: &mut Traveller, problem: Option<Problem>) {
    let ticket = asked(traveller, "RequestToken");
    let result = problem.map_or_else(|| Ok(traveller.token(120)), Err);
    traveller.learns(Report::TokenReceived(ticket, Box::new(TokenExchange::from(result))));
}

/// The form is filled in for a key that is made here.
pub fn describes(traveller: &mut Traveller) {
    let draft = &mut traveller.app.own.draft;
    draft.place = file().display().to_string();
    draft.password = Secret::new("hemmelig".into());
    draft.again = Secret::new("hemmelig".into());
}
