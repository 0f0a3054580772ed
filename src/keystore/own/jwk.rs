//! RSA keys as JWK (RFC 7517, RFC 7518 6.3), read and written.

use crate::domain::{Secret, SecretBytes};
use crate::keystore::asn1::{INTEGER, NULL, OID, SEQUENCE, unsigned, write};
use crate::keystore::key::RSA;
use crate::keystore::{Keystore, KeystoreError, PrivateKey, RsaPublicKey, armor, plaintext};
use base64::Engine;
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, PAD};
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde_json::Value;
use std::fmt::Write as _;
use zeroize::Zeroizing;

const BIT_STRING: u8 = 0x03;

/// Most keys of one file. A client may have five.
const MOST: usize = 100;

/// base64url, with or without padding, as people have it.
const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &base64::alphabet::URL_SAFE,
    PAD.with_decode_padding_mode(DecodePaddingMode::Indifferent).with_encode_padding(false),
);

/// The eight numbers of a private key, in the order of an `RSAPrivateKey` (RFC 8017, A.1.2).
const NUMBERS: [&str; 8] = ["n", "e", "d", "p", "q", "dp", "dq", "qi"];

/// A public key that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicKey {
    /// Its name, where the file has one.
    pub kid: Option<String>,
    /// Its numbers.
    pub public: RsaPublicKey,
    /// Whether the private half stands beside it, which is nobody else's to have.
    pub is_private: bool,
}

/// The private keys of a file, each with its `kid` where it has one.
pub(super) struct Private(Vec<(Option<String>, PrivateKey)>);

impl Private {
    /// Reads all keys of a file of JWK.
    ///
    /// # Errors
    /// What is wrong with the first that is of no use.
    pub fn read(text: &[u8]) -> Result<Self, KeystoreError> {
        let keys = keys_in(text)?;
        let private: Vec<&Value> = keys.iter().filter(|key| key.get("d").is_some() || key.get("k").is_some()).collect();
        let read = private.into_iter().map(|key| Ok((kid(key), private_key(key)?)));
        let read: Vec<_> = read.collect::<Result<_, KeystoreError>>()?;
        if read.is_empty() { Err(KeystoreError::NoPrivateKey) } else { Ok(Self(read)) }
    }

    /// The same as PEM.
    pub fn pem(&self) -> SecretBytes {
        let mut text = Zeroizing::new(String::new());
        for (_, key) in &self.0 {
            let _ = writeln!(text, "{}", key.pkcs8_pem().expose());
        }
        SecretBytes::new(text.as_bytes().to_vec())
    }

    /// Names the entries of a keystore after their `kid`.
    pub fn name(&self, keystore: &mut Keystore) {
        for entry in &mut keystore.entries {
            let public = entry.key.public();
            let named = self.0.iter().find(|(_, key)| key.public() == public);
            if let Some((Some(kid), _)) = named {
                entry.alias.clone_from(kid);
            }
        }
    }
}

/// The public halves of a file of JWK, private ones among them.
pub(super) fn public_keys(text: &[u8]) -> Result<Vec<PublicKey>, KeystoreError> {
    let keys = keys_in(text)?;
    keys.iter()
        .map(|key| {
            check_kind(key)?;
            let [n, e] = ["n", "e"].map(|name| number(key, name));
            let public = RsaPublicKey::new(&n?, &e?);
            Ok(PublicKey { kid: kid(key), public, is_private: key.get("d").is_some() })
        })
        .collect()
}

/// A key by itself, in a set, or in a list.
fn keys_in(text: &[u8]) -> Result<Vec<Value>, KeystoreError> {
    let text = Zeroizing::new(plaintext::text_of(text).into_owned());
    let json: Value = serde_json::from_str(text.trim()).map_err(|_| KeystoreError::Damaged)?;
    let keys = match json {
        Value::Object(mut set) => match set.remove("keys") {
            Some(Value::Array(keys)) => keys,
            Some(_) => return Err(KeystoreError::Damaged),
            None => vec![Value::Object(set)],
        },
        Value::Array(keys) => keys,
        _ => return Err(KeystoreError::Damaged),
    };
    if keys.len() > MOST { Err(KeystoreError::TooMuchWork) } else { Ok(keys) }
}

fn kid(key: &Value) -> Option<String> {
    key["kid"].as_str().filter(|kid| !kid.is_empty()).map(str::to_owned)
}

fn check_kind(key: &Value) -> Result<(), KeystoreError> {
    match key["kty"].as_str() {
        Some("RSA") => Ok(()),
        Some("EC") => Err(KeystoreError::EllipticCurveKey),
        Some(_) => Err(KeystoreError::UnsupportedKey),
        None => Err(KeystoreError::Damaged),
    }
}

fn number(key: &Value, name: &str) -> Result<Zeroizing<Vec<u8>>, KeystoreError> {
    let text = key[name].as_str().ok_or(KeystoreError::Damaged)?;
    let number = LENIENT.decode(text).map_err(|_| KeystoreError::Damaged)?;
    Ok(Zeroizing::new(number))
}

/// From all its numbers: a key of `n`, `e` and `d` alone is of no use to most programs, and to none of Altinn's.
fn private_key(key: &Value) -> Result<PrivateKey, KeystoreError> {
    check_kind(key)?;
    let mut parts = vec![Zeroizing::new(write(INTEGER, &[&[0]]))];
    for name in NUMBERS {
        parts.push(Zeroizing::new(integer(&number(key, name)?)));
    }
    let parts: Vec<&[u8]> = parts.iter().map(|part| part.as_slice()).collect();
    PrivateKey::from_pkcs1_der(&Zeroizing::new(write(SEQUENCE, &parts)))
}

/// A number of DER: without zeros in front, but for the one that keeps it from being negative.
fn integer(number: &[u8]) -> Vec<u8> {
    let number = unsigned(number);
    let sign: &[u8] = if number.first().is_none_or(|first| first & 0x80 != 0) { &[0] } else { &[] };
    write(INTEGER, &[sign, number])
}

impl PrivateKey {
    /// The key as a JWK with the whole CRT set, for RS256 signatures: what Altinn's programs demand, and others read.
    /// `None` for other than RSA keys.
    #[must_use]
    pub fn jwk(&self, kid: &str) -> Option<Secret> {
        let numbers = self.numbers()?;
        // Room for all of it, so that no half of a key is left behind by growing.
        let mut json = String::with_capacity(2 * self.pkcs8_der().expose().len() + 2 * kid.len() + 256);
        let _ = write!(json, r#"{{"kty":"RSA","use":"sig","alg":"RS256","kid":{}"#, Value::from(kid));
        for (name, number) in NUMBERS.into_iter().zip(numbers) {
            let number = Zeroizing::new(BASE64_URL_SAFE_NO_PAD.encode(number));
            let _ = write!(json, r#","{name}":"{}""#, *number);
        }
        json.push('}');
        Some(Secret::new(json))
    }
}

impl RsaPublicKey {
    /// The key as PEM (`BEGIN PUBLIC KEY`), as portals take it.
    #[must_use]
    pub fn pem(&self) -> String {
        let key = write(SEQUENCE, &[&integer(self.modulus()), &integer(self.exponent())]);
        let algorithm = write(SEQUENCE, &[&write(OID, &[RSA]), NULL]);
        armor::block("PUBLIC KEY", write(SEQUENCE, &[&algorithm, &write(BIT_STRING, &[&[0], &key])]))
    }
}
