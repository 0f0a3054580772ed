//! The public keys that a client has registered, by the rules of the self-service API: one to five
//! RSA keys, each with `use` and its own `kid`, each for a year at most. Posting replaces them all.

use super::times::local;
use crate::domain::Timestamp;
use crate::keystore::RsaPublicKey;
use crate::protocol::jwk::MOST_KEYS;
use crate::rules::assumptions::is_kid;
use base64::Engine;
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD};
use jiff::SignedDuration;
use serde_json::{Map, Value, json};
use x509_parser::certificate::X509Certificate;
use x509_parser::prelude::FromDer;

/// How long a key is good for from the day it is posted.
const YEAR: SignedDuration = SignedDuration::from_hours(365 * 24);

/// The shortest RSA key that is taken.
const FEWEST_BITS: u32 = 2048;

/// The longest that the signature library verifies with.
const MOST_BITS: u32 = 8192;

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
    pub fn replace(&mut self, keys: Vec<RegisteredKey>, now: Timestamp) {
        let before = std::mem::replace(&mut self.keys, keys);
        for key in &mut self.keys {
            // A key that was known stays known.
            if let Some(before) = before.iter().find(|before| before.is_same(key)) {
                key.known_from = before.known_from;
            }
        }
        self.created = self.created.or(Some(now));
        self.last_updated = Some(now);
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
    /// The certificate that it is bound to, with those above it.
    pub fn x5c(&self) -> Option<&Value> {
        self.written.get("x5c")
    }

    /// The same key under another name.
    pub fn called(&self, kid: &str) -> Self {
        let mut key = Self { kid: kid.to_owned(), ..self.clone() };
        key.written.insert("kid".into(), json!(kid));
        key
    }

    fn is_same(&self, other: &Self) -> bool {
        self.kid == other.kid && self.public == other.public
    }

    fn to_json(&self) -> Value {
        let mut key = self.written.clone();
        key.insert("exp".into(), json!(self.expires.as_second()));
        Value::Object(key)
    }
}

/// Reads a set of keys. `known_from` is when the token endpoint will know them.
pub fn read(body: &Value, now: Timestamp, known_from: Timestamp) -> Result<Vec<RegisteredKey>, KeyFault> {
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
    let public = public_key(text("n"), text("e"))?;
    if written.get("x5c").is_some_and(|x5c| !is_certificate_of(x5c, &public)) {
        return Err(KeyFault("x5c", "must be the certificate of the key"));
    }
    Ok(RegisteredKey {
        kid: kid.to_owned(),
        alg,
        public,
        expires: expiry(written.get("exp"), now)?,
        known_from,
        written: written.clone(),
    })
}

/// A key that is registered with a certificate is bound to it (docs.digdir.no), so it must be the key's own.
fn is_certificate_of(x5c: &Value, public: &RsaPublicKey) -> bool {
    let leaf = x5c[0].as_str().and_then(|leaf| BASE64_STANDARD.decode(leaf).ok());
    leaf.is_some_and(|leaf| {
        let x509 = X509Certificate::from_der(&leaf).ok();
        x509.and_then(|(_, x509)| RsaPublicKey::of_certificate(&x509)).as_ref() == Some(public)
    })
}

/// The JWK of a key that signs by `RS256`.
pub fn written(kid: &str, public: &RsaPublicKey) -> Value {
    let [n, e] = [public.modulus(), public.exponent()].map(|number| BASE64_URL_SAFE_NO_PAD.encode(number));
    json!({ "kty": "RSA", "use": "sig", "alg": "RS256", "kid": kid, "n": n, "e": e })
}

fn public_key(n: Option<&str>, e: Option<&str>) -> Result<RsaPublicKey, KeyFault> {
    let number = |text: &str| BASE64_URL_SAFE_NO_PAD.decode(text).ok();
    let n = n.and_then(number).ok_or(KeyFault("n", "must be base64url"))?;
    let e = e.and_then(number).ok_or(KeyFault("e", "must be base64url"))?;
    let key = RsaPublicKey::new(&n, &e);
    if key.exponent().is_empty() {
        return Err(KeyFault("e", "must be base64url"));
    }
    if !is_exponent(key.exponent()) {
        return Err(KeyFault("e", "must be an odd number from 3 to 4294967295"));
    }
    if !(FEWEST_BITS..=MOST_BITS).contains(&key.bits()) {
        return Err(KeyFault("n", "must have 2048 to 8192 bits"));
    }
    if SMALL_PRIMES.into_iter().any(|prime| is_divisible(key.modulus(), prime)) {
        return Err(KeyFault("n", "must not be divisible by a small number"));
    }
    Ok(key)
}

/// Primes of which no modulus is a multiple. One of chance is caught four times out of five, and so are the numbers that
/// people type: all zeros but the first, all ones, one byte again and again.
const SMALL_PRIMES: [u32; 12] = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37];

/// Odd, at least 3, and of four bytes: what libraries verify with.
fn is_exponent(bytes: &[u8]) -> bool {
    let is_odd = bytes.last().is_some_and(|last| last % 2 == 1);
    is_odd && bytes.len() <= 4 && bytes != [1]
}

fn is_divisible(number: &[u8], by: u32) -> bool {
    number.iter().fold(0, |rest, byte| (rest * 256 + u32::from(*byte)) % by) == 0
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_no_key_has_are_refused() {
        let number = |bytes: &[u8]| BASE64_URL_SAFE_NO_PAD.encode(bytes);
        let fault = |n: &[u8], e: &[u8]| public_key(Some(&number(n)), Some(&number(e))).unwrap_err().0;
        let mut odd = [0; 256];
        (odd[0], odd[255]) = (0x80, 0x03);
        assert!(public_key(Some(&number(&odd)), Some("AQAB")).is_ok());
        for exponent in [&[1][..], &[2], &[1, 0], &[0, 0], &[1, 0, 0, 0, 1], &[255; 256]] {
            assert_eq!(fault(&odd, exponent), "e", "{exponent:?}");
        }
        let mut even = odd;
        even[255] = 0x02;
        let mut short = odd;
        short[0] = 0x7f;
        for modulus in [&[0xff; 256][..], &[0xaa; 256], &even, &short, &[0; 256], &[0xff; 1025]] {
            assert_eq!(fault(modulus, &[1, 0, 1]), "n");
        }
    }
}
