//! The public keys that a client has registered, by the rules of the self-service API: one to five
//! RSA keys, each with `use` and its own `kid`, each for a year at most. Posting replaces them all.

use super::times::local;
use crate::domain::Timestamp;
use crate::keystore::RsaPublicKey;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use jiff::SignedDuration;
use serde_json::{Map, Value, json};

/// Most keys a client may have.
const MOST_KEYS: usize = 5;

/// How long a key is good for from the day it is posted.
const YEAR: SignedDuration = SignedDuration::from_hours(365 * 24);

/// The shortest RSA key that is taken.
const FEWEST_BITS: usize = 2048;

/// The longest that the signature library verifies with.
const MOST_BITS: usize = 8192;

/// Parts of a JWK that only the owner of the key may have.
const PRIVATE_PARTS: [&str; 7] = ["d", "p", "q", "dp", "dq", "qi", "oth"];

/// One registered key.
#[derive(Debug, Clone)]
pub struct RegisteredKey {
    pub kid: String,
    pub alg: Option<String>,
    pub public: RsaPublicKey,
    pub expires: Timestamp,
    /// From when the token endpoint knows it.
    pub known_from: Timestamp,
    written: Map<String, Value>,
}

/// The keys of a client.
#[derive(Debug, Clone, Default)]
pub struct KeySet {
    pub keys: Vec<RegisteredKey>,
    created: Option<Timestamp>,
    last_updated: Option<Timestamp>,
}

/// What is wrong with a set of keys, and in which field.
#[derive(Debug, PartialEq, Eq)]
pub struct KeyFault(pub &'static str, pub &'static str);

impl KeySet {
    /// Replaces the whole set.
    pub fn replace(&mut self, body: &Value, now: Timestamp, known_from: Timestamp) -> Result<(), KeyFault> {
        let mut keys = read(body, now, known_from)?;
        for key in &mut keys {
            // A key that was known stays known.
            if let Some(before) = self.keys.iter().find(|before| before.is_same(key)) {
                key.known_from = before.known_from;
            }
        }
        self.keys = keys;
        self.created = self.created.or(Some(now));
        self.last_updated = Some(now);
        Ok(())
    }

    /// As the API answers it: without `keys` when there are none.
    pub fn to_json(&self) -> Value {
        let mut set = Map::new();
        if !self.keys.is_empty() {
            set.insert("keys".into(), self.keys.iter().map(RegisteredKey::to_json).collect());
        }
        for (name, instant) in [("created", self.created), ("last_updated", self.last_updated)] {
            if let Some(instant) = instant {
                set.insert(name.into(), json!(local(instant)));
            }
        }
        Value::Object(set)
    }
}

impl RegisteredKey {
    fn is_same(&self, other: &Self) -> bool {
        self.kid == other.kid && self.public == other.public
    }

    fn to_json(&self) -> Value {
        let mut key = self.written.clone();
        key.insert("exp".into(), json!(self.expires.as_second()));
        Value::Object(key)
    }
}

fn read(body: &Value, now: Timestamp, known_from: Timestamp) -> Result<Vec<RegisteredKey>, KeyFault> {
    let keys = body.get("keys").and_then(Value::as_array).ok_or(KeyFault("keys", "must be a list of keys"))?;
    match keys.len() {
        0 => return Err(KeyFault("keys", "must not be empty; use DELETE to remove the last key")),
        1..=MOST_KEYS => {}
        _ => return Err(KeyFault("keys", "must not be more than 5")),
    }
    let keys = keys.iter().map(|key| read_key(key, now, known_from)).collect::<Result<Vec<_>, _>>()?;
    let repeated = keys.iter().enumerate().any(|(at, key)| keys[..at].iter().any(|other| other.kid == key.kid));
    if repeated { Err(KeyFault("kid", "must be unique")) } else { Ok(keys) }
}

fn read_key(key: &Value, now: Timestamp, known_from: Timestamp) -> Result<RegisteredKey, KeyFault> {
    let written = key.as_object().ok_or(KeyFault("keys", "must be a list of JWK"))?;
    if PRIVATE_PARTS.iter().any(|part| written.contains_key(*part)) {
        return Err(KeyFault("keys", "must not have a private key"));
    }
    let text = |name: &str| written.get(name).and_then(Value::as_str);
    if text("kty") != Some("RSA") {
        return Err(KeyFault("kty", "must be RSA"));
    }
    if text("use") != Some("sig") {
        return Err(KeyFault("use", "must be sig"));
    }
    let alg = match (written.get("alg"), text("alg")) {
        (None, _) => None,
        (_, Some(alg @ ("RS256" | "RS384" | "RS512"))) => Some(alg.to_owned()),
        _ => return Err(KeyFault("alg", "must be RS256, RS384 or RS512")),
    };
    let kid = text("kid").filter(|kid| is_kid(kid)).ok_or(KeyFault("kid", "must be letters, digits and ._-"))?;
    Ok(RegisteredKey {
        kid: kid.to_owned(),
        alg,
        public: public_key(text("n"), text("e"))?,
        expires: expiry(written.get("exp"), now)?,
        known_from,
        written: written.clone(),
    })
}

fn is_kid(kid: &str) -> bool {
    !kid.is_empty() && kid.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-'))
}

fn public_key(n: Option<&str>, e: Option<&str>) -> Result<RsaPublicKey, KeyFault> {
    let number = |text: &str| BASE64_URL_SAFE_NO_PAD.decode(text).ok();
    let n = n.and_then(number).ok_or(KeyFault("n", "must be base64url"))?;
    let e = e.and_then(number).ok_or(KeyFault("e", "must be base64url"))?;
    let key = RsaPublicKey::new(&n, &e);
    if key.exponent().is_empty() {
        return Err(KeyFault("e", "must be base64url"));
    }
    if !(FEWEST_BITS..=MOST_BITS).contains(&(key.modulus().len() * 8)) {
        return Err(KeyFault("n", "must have 2048 to 8192 bits"));
    }
    Ok(key)
}

/// A year from now, or earlier where the key itself says so.
fn expiry(written: Option<&Value>, now: Timestamp) -> Result<Timestamp, KeyFault> {
    let latest = now.checked_add(YEAR).unwrap_or(Timestamp::MAX);
    let Some(written) = written else { return Ok(latest) };
    let second = written.as_i64().ok_or(KeyFault("exp", "must be seconds since 1970"))?;
    if second <= now.as_second() {
        return Err(KeyFault("exp", "must be in the future"));
    }
    Ok(Timestamp::from_second(second).unwrap_or(latest).min(latest))
}
