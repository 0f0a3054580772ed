//! Keys as they are registered on a client: what the self-service API would refuse, and what must not be there.

use super::evidence::{Examined, Found, Kind};
use super::jwt::BASE64URL;
use super::redactable::{RedactableValue, Row};
use super::rule::Rule;
use super::{Circumstances, VERY_SOON, faults};
use crate::keystore::SHORTEST_KEY;
use crate::protocol::self_service::Amendment;
use crate::rules::assumptions;
use base64::Engine;
use serde_json::Value;

/// Most keys that a client may have (docs.digdir.no).
const MOST: usize = 5;
/// As many as are looked at.
const MOST_SHOWN: usize = 100;
const DAY: i64 = 24 * 60 * 60;
/// The secret numbers of a key (RFC 7518, 6.3.2 and 6.4.1).
pub(super) const SECRET: [&str; 8] = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

/// Whether this is a set of keys, or a key by itself.
pub(super) fn is_one(json: &Value) -> bool {
    json["keys"].as_array().is_some_and(|keys| keys.iter().any(|key| key.get("kty").is_some()))
        || json.get("kty").is_some()
}

/// One set, or keys that stand by themselves.
pub(super) fn examine(sets: &[Value], circumstances: &Circumstances) -> Examined {
    let mut examined = Examined::new(Kind::Jwks);
    let mut keys: Vec<&Value> = Vec::new();
    for set in sets {
        match set["keys"].as_array() {
            Some(list) => keys.extend(list),
            None => keys.push(set),
        }
    }
    if sets.iter().any(|set| set.get("keys").is_none()) {
        examined.find(Found::rule(Rule::JwksWrapper));
    }
    let count = i64::try_from(keys.len()).unwrap_or(i64::MAX);
    examined.row("keys", RedactableValue::Number(count));
    if keys.len() > MOST {
        examined.broken(Rule::JwksTooMany, "keys", RedactableValue::Number(count));
    }
    for key in keys.into_iter().take(MOST_SHOWN) {
        self::key(&mut examined, key, circumstances);
    }
    examined.find(Found::rule(Rule::JwksReplaces));
    examined
}

/// Keys that the API has taken already, so that only their end matters: each can be registered once more.
pub(super) fn registered(keys: &[Value], circumstances: &Circumstances) -> Examined {
    let mut examined = Examined::new(Kind::Jwks);
    for key in keys.iter().take(MOST_SHOWN) {
        let kid = key["kid"].as_str().unwrap_or_default();
        examined.row("kid", RedactableValue::identifier(kid));
        examined.evidence.facts.kids.push(kid.to_owned());
        let before = examined.found.len();
        expiry(&mut examined, key, RedactableValue::identifier(kid), circumstances);
        for found in examined.found.drain(before..).collect::<Vec<_>>() {
            examined.find(found.mended_by(Amendment::RenewKey(kid.to_owned())));
        }
    }
    examined
}

fn key(examined: &mut Examined, key: &Value, circumstances: &Circumstances) {
    let secret = SECRET.iter().filter(|name| key.get(**name).is_some()).count();
    examined.evidence.hidden += secret;
    let kid = key["kid"].as_str().unwrap_or_default();
    let shown = RedactableValue::identifier(kid);
    examined.row("kid", shown.clone());
    if secret > 0 {
        examined.broken(Rule::PrivateKeyPasted, "kid", shown.clone());
    }
    if !assumptions::is_kid(kid) || examined.evidence.facts.kids.iter().any(|other| other == kid) {
        examined.broken(Rule::JwksKid, "kid", shown.clone());
    }
    examined.evidence.facts.kids.push(kid.to_owned());
    if key["use"] != "sig" {
        examined.broken(Rule::JwksUse, "kid", shown.clone());
    }
    let algorithm = key["alg"].as_str();
    if key["kty"] != "RSA" || algorithm.is_some_and(|name| !matches!(name, "RS256" | "RS384" | "RS512")) {
        examined.broken(Rule::JwksKind, "kid", shown.clone());
    } else if let Some(modulus) = key["n"].as_str().and_then(|n| BASE64URL.decode(n).ok()) {
        let bits = modulus.iter().skip_while(|byte| **byte == 0).count() * 8;
        if bits < SHORTEST_KEY as usize {
            examined.broken(Rule::JwksShort, "bits", RedactableValue::Number(i64::try_from(bits).unwrap_or_default()));
        }
    }
    x5c(examined, &key["x5c"]);
    if key["x5c"].is_array() {
        examined.find(Found::rule(Rule::JwksBound));
    }
    expiry(examined, key, shown, circumstances);
}

/// The certificates of a key, which nobody has to send along.
fn x5c(examined: &mut Examined, x5c: &Value) {
    if x5c.is_string() {
        examined.find(Found::rule(Rule::X5cNotArray));
    }
    for text in x5c.as_array().into_iter().flatten().filter_map(Value::as_str).take(MOST) {
        let broken = match text {
            // A whole block of PEM was taken out of the text before.
            "" => Some(Rule::X5cPem),
            // Blanks between its lines are no fault here.
            text => faults::entry(&text.split_whitespace().collect::<String>()),
        };
        examined.found.extend(broken.map(Found::rule));
    }
}

fn expiry(examined: &mut Examined, key: &Value, kid: RedactableValue, circumstances: &Circumstances) {
    let Some(exp) = key["exp"].as_i64() else { return };
    let row = Row::seconds("exp", exp);
    examined.evidence.rows.push(row.clone());
    let left = exp.saturating_sub(circumstances.server_now());
    let rule = match left {
        ..0 => Rule::JwksExpired,
        _ if left < VERY_SOON * DAY => Rule::JwksExpires,
        _ => return,
    };
    examined.find(Found::rule(rule).seen("exp", row.value).seen("kid", kid));
}
