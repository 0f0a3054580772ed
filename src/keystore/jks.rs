//! Java's own keystores, JKS and the outside of JCEKS.
//!
//! There is no specification; `sun.security.provider.JavaKeyStore` of `OpenJDK` is one. All numbers are
//! big-endian:
//!
//! ```text
//! FEEDFEED (JKS) or CECECECE (JCEKS), u32 version 2, u32 count, then for each entry
//!   u32 1, alias, u64 milliseconds, u32 length + protected key, u32 count + certificates   a key
//!   u32 2, alias, u64 milliseconds, certificate                                            a trusted certificate
//! certificate: "X.509" (not in version 1), u32 length + DER
//! SHA-1 of password ‖ "Mighty Aphrodite" ‖ all before
//! ```
//! Text is in Java's modified UTF-8 with a u16 length, the password in UTF-16.

use super::asn1::{NULL, OCTET_STRING, OID, SEQUENCE, read as read_der, write as write_der};
use super::pairing::{Contents, FoundCertificate, FoundKey};
use super::write::NewEntry;
use super::{KeystoreError, PrivateKey, protector};
use crate::domain::{Secret, SecretBytes, Timestamp};
use aws_lc_rs::digest::{Context, SHA1_FOR_LEGACY_USE_ONLY, SHA1_OUTPUT_LEN};
use std::collections::HashSet;

/// The first four bytes of a JKS.
pub(super) const JKS_MAGIC: [u8; 4] = [0xfe, 0xed, 0xfe, 0xed];
/// The first four bytes of a JCEKS.
pub(super) const JCEKS_MAGIC: [u8; 4] = [0xce; 4];

const VERSION: u32 = 2;
const KEY: u32 = 1;
const TRUSTED_CERTIFICATE: u32 = 2;
const CERTIFICATE_TYPE: &str = "X.509";
/// What Java mixes into the digest besides the password.
const WHITENER: &[u8] = b"Mighty Aphrodite";

/// Sun's protector of keys, 1.3.6.1.4.1.42.2.17.1.1.
const SUN_PROTECTOR: &[u8] = &[0x2b, 0x06, 0x01, 0x04, 0x01, 0x2a, 0x02, 0x11, 0x01, 0x01];

/// A file whose parts have been found but not opened.
struct Store<'a> {
    keys: Vec<ProtectedKey<'a>>,
    trusted: Vec<&'a [u8]>,
    /// All that the digest is over, and the digest.
    body: &'a [u8],
    digest: &'a [u8],
}

struct ProtectedKey<'a> {
    alias: String,
    protected: &'a [u8],
    chain: Vec<&'a [u8]>,
}

/// Looks a file through without a password.
///
/// # Errors
/// [`KeystoreError::Damaged`] when it does not hold together, [`KeystoreError::NoPrivateKey`] when it is a truststore.
pub(super) fn look(bytes: &[u8]) -> Result<(), KeystoreError> {
    match Store::parse(bytes)? {
        store if store.keys.is_empty() => Err(KeystoreError::NoPrivateKey),
        _ => Ok(()),
    }
}

/// Opens a file. Each key is tried with the password of the store, and then with its own, if that is given.
pub(super) fn read(bytes: &[u8], store: &Secret, key: Option<&Secret>) -> Result<Contents, KeystoreError> {
    let parsed = Store::parse(bytes)?;
    if digest(store, parsed.body) != parsed.digest {
        return Err(KeystoreError::WrongPassword);
    }
    let mut contents = Contents::default();
    for (place, protected) in parsed.keys.into_iter().enumerate() {
        let local_id = Some(place.to_be_bytes().to_vec());
        match protected.open(store, key) {
            Ok(key) => {
                let (alias, local_id) = (Some(protected.alias), local_id.clone());
                contents.keys.push(FoundKey { alias, local_id, key });
            }
            Err(why) => contents.locked = Some(why),
        }
        contents.certificates.extend(protected.chain.iter().map(|der| certificate(der, local_id.clone())));
    }
    contents.certificates.extend(parsed.trusted.iter().map(|der| certificate(der, None)));
    Ok(contents)
}

fn certificate(der: &[u8], local_id: Option<Vec<u8>>) -> FoundCertificate {
    FoundCertificate { alias: None, local_id, der: der.to_vec() }
}

impl ProtectedKey<'_> {
    fn open(&self, store: &Secret, key: Option<&Secret>) -> Result<PrivateKey, KeystoreError> {
        let protected = sun_protected(self.protected)?;
        let opened = [Some(store), key].into_iter().flatten().find_map(|password| protector::open(protected, password));
        match opened {
            Some(pkcs8) => PrivateKey::from_pkcs8_der(&pkcs8),
            None if key.is_some() => Err(KeystoreError::WrongKeyPassword),
            None => Err(KeystoreError::KeyPasswordDiffers),
        }
    }
}

/// What is inside an `EncryptedPrivateKeyInfo` of Sun's protector.
fn sun_protected(der: &[u8]) -> Result<&[u8], KeystoreError> {
    let parts = read_der(der).and_then(super::asn1::Tlv::children).ok_or(KeystoreError::Damaged)?;
    let [algorithm, protected] = parts[..] else { return Err(KeystoreError::Damaged) };
    let names = algorithm.children().ok_or(KeystoreError::Damaged)?;
    match names.first().and_then(|name| name.as_tag(OID)) {
        Some(SUN_PROTECTOR) => protected.as_tag(OCTET_STRING).ok_or(KeystoreError::Damaged),
        Some(_) => Err(KeystoreError::UnsupportedEncryption("JCEKS (PBEWithMD5AndTripleDES)".into())),
        None => Err(KeystoreError::Damaged),
    }
}

impl<'a> Store<'a> {
    fn parse(bytes: &'a [u8]) -> Result<Self, KeystoreError> {
        let mut rest = Rest { bytes, at: 0 };
        let (mut keys, mut trusted) = (Vec::new(), Vec::new());
        rest.take(4)?;
        let version = rest.u32()?;
        if !(1..=VERSION).contains(&version) {
            return Err(KeystoreError::Damaged);
        }
        for _ in 0..rest.u32()? {
            let tag = rest.u32()?;
            let alias = rest.text()?;
            let _made = rest.take(8)?;
            match tag {
                KEY => keys.push(ProtectedKey { alias, protected: rest.counted()?, chain: rest.chain(version)? }),
                TRUSTED_CERTIFICATE => trusted.push(rest.certificate(version)?),
                // A secret key in a JCEKS is a serialised Java object, whose end only Java knows.
                3 => return Err(KeystoreError::UnsupportedEncryption("JCEKS (SealedObject)".into())),
                _ => return Err(KeystoreError::Damaged),
            }
        }
        let body = &bytes[..rest.at];
        Ok(Self { keys, trusted, body, digest: rest.take(SHA1_OUTPUT_LEN)? })
    }
}

/// What has not been read yet. Nothing is allocated by a number that the file gives.
struct Rest<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Rest<'a> {
    fn take(&mut self, length: usize) -> Result<&'a [u8], KeystoreError> {
        let end = self.at.checked_add(length).ok_or(KeystoreError::Damaged)?;
        let taken = self.bytes.get(self.at..end).ok_or(KeystoreError::Damaged)?;
        self.at = end;
        Ok(taken)
    }

    fn number(&mut self, length: usize) -> Result<usize, KeystoreError> {
        Ok(self.take(length)?.iter().fold(0, |number, byte| number << 8 | usize::from(*byte)))
    }

    fn u32(&mut self) -> Result<u32, KeystoreError> {
        u32::try_from(self.number(4)?).map_err(|_| KeystoreError::Damaged)
    }

    fn counted(&mut self) -> Result<&'a [u8], KeystoreError> {
        let length = self.number(4)?;
        self.take(length)
    }

    fn text(&mut self) -> Result<String, KeystoreError> {
        let length = self.number(2)?;
        modified_utf8(self.take(length)?).ok_or(KeystoreError::Damaged)
    }

    fn certificate(&mut self, version: u32) -> Result<&'a [u8], KeystoreError> {
        if version > 1 {
            self.text()?;
        }
        self.counted()
    }

    fn chain(&mut self, version: u32) -> Result<Vec<&'a [u8]>, KeystoreError> {
        let count = self.u32()?;
        (0..count).map(|_| self.certificate(version)).collect()
    }
}

/// Java's modified UTF-8: UTF-16 units of one to three bytes each, zero as two bytes.
fn modified_utf8(bytes: &[u8]) -> Option<String> {
    let mut units = Vec::new();
    let mut rest = bytes.iter();
    let more = |byte: Option<&u8>| byte.filter(|byte| **byte & 0xc0 == 0x80).map(|byte| u16::from(byte & 0x3f));
    while let Some(&first) = rest.next() {
        units.push(match first {
            0x00..0x80 => u16::from(first),
            0xc0..0xe0 => u16::from(first & 0x1f) << 6 | more(rest.next())?,
            0xe0..0xf0 => u16::from(first & 0x0f) << 12 | more(rest.next())? << 6 | more(rest.next())?,
            _ => return None,
        });
    }
    String::from_utf16(&units).ok()
}

fn to_modified_utf8(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    for unit in text.encode_utf16() {
        let [high, middle, low] = [unit >> 12, unit >> 6 & 0x3f, unit & 0x3f].map(|bits| bits.to_le_bytes()[0]);
        match unit {
            0x01..0x80 => bytes.push(unit.to_le_bytes()[0]),
            0 | 0x80..0x800 => bytes.extend([0xc0 | (unit >> 6).to_le_bytes()[0], 0x80 | low]),
            _ => bytes.extend([0xe0 | high, 0x80 | middle, 0x80 | low]),
        }
    }
    bytes
}

fn digest(password: &Secret, body: &[u8]) -> Vec<u8> {
    let mut context = Context::new(&SHA1_FOR_LEGACY_USE_ONLY);
    context.update(protector::utf16(password).expose());
    context.update(WHITENER);
    context.update(body);
    context.finish().as_ref().to_vec()
}

/// Writes a JKS as keytool does with `-deststoretype JKS`.
pub(super) fn write(
    entries: &[NewEntry],
    store: &Secret,
    key: &Secret,
    made: Timestamp,
) -> Result<Vec<u8>, KeystoreError> {
    let mut bytes = JKS_MAGIC.to_vec();
    bytes.extend(VERSION.to_be_bytes());
    bytes.extend(length(entries.len())?);
    let mut aliases = HashSet::new();
    for entry in entries {
        // Java looks aliases up in lower case, but does not lower them when it reads this format.
        let alias = entry.alias.to_lowercase();
        bytes.extend(KEY.to_be_bytes());
        bytes.extend(text(&alias)?);
        bytes.extend(made.as_millisecond().to_be_bytes());
        let protected = protect(entry.key.pkcs8_der(), key)?;
        bytes.extend(length(protected.len())?);
        bytes.extend(protected);
        bytes.extend(length(entry.chain.len())?);
        for der in entry.chain {
            bytes.extend(text(CERTIFICATE_TYPE)?);
            bytes.extend(length(der.len())?);
            bytes.extend(der);
        }
        if !aliases.insert(alias) {
            return Err(KeystoreError::Alias);
        }
    }
    bytes.extend(digest(store, &bytes));
    Ok(bytes)
}

fn protect(pkcs8: &SecretBytes, password: &Secret) -> Result<Vec<u8>, KeystoreError> {
    let algorithm = write_der(SEQUENCE, &[&write_der(OID, &[SUN_PROTECTOR]), NULL]);
    let protected = write_der(OCTET_STRING, &[&protector::close(pkcs8, password)?]);
    Ok(write_der(SEQUENCE, &[&algorithm, &protected]))
}

fn length(length: usize) -> Result<[u8; 4], KeystoreError> {
    u32::try_from(length).map(u32::to_be_bytes).map_err(|_| KeystoreError::TooLarge)
}

fn text(text: &str) -> Result<Vec<u8>, KeystoreError> {
    let bytes = to_modified_utf8(text);
    let length = u16::try_from(bytes.len()).map_err(|_| KeystoreError::Alias)?;
    Ok([&length.to_be_bytes()[..], &bytes].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn javas_own_utf_8_has_two_bytes_for_zero_and_six_for_an_emoji() {
        for (text, bytes) in [
            ("nøkkel", "nøkkel".as_bytes()),
            ("€", "€".as_bytes()),
            ("\0", &[0xc0, 0x80]),
            ("🔑", &[0xed, 0xa0, 0xbd, 0xed, 0xb4, 0x91]),
        ] {
            assert_eq!(to_modified_utf8(text), bytes);
            assert_eq!(modified_utf8(bytes).unwrap(), text);
        }
        assert_eq!(modified_utf8(&[0xed, 0xa0]), None);
        assert_eq!(modified_utf8(&[0xff]), None);
    }

    #[test]
    fn a_number_that_the_file_gives_allocates_nothing() {
        let mut bytes = [JKS_MAGIC, VERSION.to_be_bytes(), [0xff; 4], KEY.to_be_bytes()].concat();
        bytes.extend([0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        bytes.extend([0xff; 4]);
        assert_eq!(look(&bytes), Err(KeystoreError::Damaged));
    }
}
