//! A public RSA key as a client registers it (RFC 7517): all that is sent of a key.

use aws_lc_rs::digest::{SHA256, digest};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use std::fmt::Write;

/// Most keys that a client may have (docs.digdir.no).
pub const MOST_KEYS: usize = 5;

/// A public RSA key with its name, for RS256 signatures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicJwk {
    kid: String,
    n: String,
    e: String,
}

/// Whether a text may be the name of a key: what the self-service API takes.
#[must_use]
pub fn is_kid(text: &str) -> bool {
    let is_of_one = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    !text.is_empty() && text.len() <= LONGEST_KID && text.chars().all(is_of_one)
}

/// Longest name of a key that is taken. A UUID has 36 letters.
const LONGEST_KID: usize = 255;

impl PublicJwk {
    /// The key of these two numbers, big-endian. `None` for a name that the API does not take.
    #[must_use]
    pub fn new(kid: &str, modulus: &[u8], exponent: &[u8]) -> Option<Self> {
        let [n, e] = [modulus, exponent].map(|number| BASE64_URL_SAFE_NO_PAD.encode(number));
        is_kid(kid).then(|| Self { kid: kid.to_owned(), n, e })
    }

    /// Reads the key that [`to_json`](Self::to_json) has written, or an API. `None` for what is no RSA key.
    #[must_use]
    pub fn read(json: &Value) -> Option<Self> {
        let text = |name: &str| json[name].as_str();
        let kid = text("kid").filter(|kid| is_kid(kid))?;
        let number = |name: &str| {
            let number = BASE64_URL_SAFE_NO_PAD.decode(text(name)?.trim_end_matches('=')).ok()?;
            let zeros = number.iter().take_while(|byte| **byte == 0).count();
            Some(BASE64_URL_SAFE_NO_PAD.encode(&number[zeros..]))
        };
        (text("kty") == Some("RSA")).then_some(())?;
        Some(Self { kid: kid.to_owned(), n: number("n")?, e: number("e")? })
    }

    /// Its name.
    #[must_use]
    pub fn kid(&self) -> &str {
        &self.kid
    }

    /// Its two numbers, the modulus and the exponent, big-endian.
    #[must_use]
    pub fn numbers(&self) -> [Vec<u8>; 2] {
        [&self.n, &self.e].map(|number| BASE64_URL_SAFE_NO_PAD.decode(number).unwrap_or_default())
    }

    /// The same key under another name. `None` for one that the API does not take.
    #[must_use]
    pub fn named(&self, kid: &str) -> Option<Self> {
        is_kid(kid).then(|| Self { kid: kid.to_owned(), ..self.clone() })
    }

    /// As it is sent.
    #[must_use]
    pub fn to_json(&self) -> Value {
        json!({ "kty": "RSA", "use": "sig", "alg": "RS256", "kid": self.kid, "n": self.n, "e": self.e })
    }

    /// Whether it has the same numbers, whatever both are called.
    #[must_use]
    pub fn is_same_key(&self, other: &Self) -> bool {
        (&self.n, &self.e) == (&other.n, &other.e)
    }

    /// What two people can compare by telephone: SHA-256 of the key as RFC 7638 writes it, in hexadecimal.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let written = format!(r#"{{"e":"{}","kty":"RSA","n":"{}"}}"#, self.e, self.n);
        let digest = digest(&SHA256, written.as_bytes());
        digest.as_ref().iter().fold(String::new(), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
    }

    /// How long the key is, in bits.
    #[must_use]
    pub fn bits(&self) -> usize {
        let modulus = BASE64_URL_SAFE_NO_PAD.decode(&self.n).unwrap_or_default();
        let zeros = modulus.first().map_or(0, |byte| byte.leading_zeros() as usize);
        (modulus.len() * 8).saturating_sub(zeros)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of RFC 7638, 3.1.
    const N: &str = "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknj\
        hMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw";

    fn example() -> Value {
        json!({ "kty": "RSA", "n": N, "e": "AQAB", "alg": "RS256", "kid": "2011-04-29" })
    }

    #[test]
    fn the_fingerprint_is_the_thumbprint_of_rfc_7638() {
        let key = PublicJwk::read(&example()).unwrap();
        let thumbprint = BASE64_URL_SAFE_NO_PAD.decode("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs").unwrap();
        let mut hexadecimal = String::new();
        thumbprint.iter().try_for_each(|byte| write!(hexadecimal, "{byte:02x}")).unwrap();
        assert_eq!((key.fingerprint(), key.bits()), (hexadecimal, 2048));
    }

    #[test]
    fn a_key_is_the_same_when_it_is_read_again_with_zeros_and_padding() {
        let key = PublicJwk::read(&example()).unwrap();
        assert_eq!(PublicJwk::read(&key.to_json()), Some(key.clone()));
        let mut padded = example();
        padded["e"] = "AAEAAQ==".into();
        assert!(PublicJwk::read(&padded).unwrap().is_same_key(&key));
    }

    #[test]
    fn what_is_no_rsa_key_or_has_a_name_that_is_not_taken_is_none() {
        for (name, value) in [("kty", "EC"), ("kid", ""), ("kid", "en nøkkel"), ("n", "*")] {
            let mut key = example();
            key[name] = value.into();
            assert_eq!(PublicJwk::read(&key), None, "{name} {value}");
        }
        assert!(PublicJwk::new("a/b", &[1], &[1]).is_none());
    }
}
