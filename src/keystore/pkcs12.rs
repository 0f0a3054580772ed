//! PKCS#12, by `p12-keystore`, with a look at the file before and its bags sorted out after.

use super::asn1::{INTEGER, OCTET_STRING, OID, SEQUENCE, Tlv, read as read_der, write as write_der};
use super::key::PrivateKey;
use super::pairing::{Contents, FoundCertificate, FoundKey};
use super::write::{NewEntry, ROUNDS};
use super::{KeystoreError, ber, safes};
use crate::domain::{Secret, SecretBytes};
use aws_lc_rs::digest::{SHA1_FOR_LEGACY_USE_ONLY, digest};
use p12_keystore::error::Error;
use p12_keystore::{
    Certificate, EncryptionAlgorithm, KeyStore, KeyStoreEntry, MacAlgorithm, Pkcs12Archive, PrivateKeyChain,
};
use std::collections::HashSet;

/// What the crate does not open, by the content of its object identifier.
const UNSUPPORTED: [(&[u8], &str); 9] = [
    (&[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x05, 0x0e], "PBMAC1"),
    (&[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x05, 0x03], "pbeWithMD5AndDES-CBC"),
    (&[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x05, 0x0a], "pbeWithSHA1AndDES-CBC"),
    (&[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x0c, 0x01, 0x01], "pbeWithSHAAnd128BitRC4"),
    (&[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x0c, 0x01, 0x02], "pbeWithSHAAnd40BitRC4"),
    (&[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x0c, 0x01, 0x04], "pbeWithSHAAnd2-KeyTripleDES-CBC"),
    (&[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x0c, 0x01, 0x05], "pbeWithSHAAnd128BitRC2-CBC"),
    (&[0x2a, 0x83, 0x08, 0x8c, 0x9a, 0x4b, 0x3d, 0x01, 0x01, 0x01, 0x02], "camellia128-cbc"),
    (&[0x2a, 0x83, 0x08, 0x8c, 0x9a, 0x4b, 0x3d, 0x01, 0x01, 0x01, 0x04], "camellia256-cbc"),
];

/// Opens a file, unless that takes more rounds than the limit. All of it is under one password.
pub(super) fn read(bytes: &[u8], password: &Secret, limit: u64) -> Result<Contents, KeystoreError> {
    if !is_basic(password.expose()) {
        return Err(KeystoreError::PasswordCharacters);
    }
    // What follows the end of the file's own structure is not part of it.
    let der = ber::to_der(bytes).ok_or(KeystoreError::Damaged)?;
    let has_mac = read_der(&der).and_then(Tlv::children).is_some_and(|parts| parts.len() > 2);
    safes::check(&der, password, limit)?;
    match open(&der, password) {
        Ok(archive) => contents(archive),
        // The MAC was right, or there is none; what it is over may be BER.
        Err(Error::DerError(_)) => read_inner_ber(&der, password, limit, has_mac),
        Err(error) => Err(refusal(&error, &der, has_mac)),
    }
}

/// The MAC is over the bytes as they are, so a file that is BER within is read in two steps: the first
/// verified the MAC and stumbled, this one reads without it.
fn read_inner_ber(der: &[u8], password: &Secret, limit: u64, has_mac: bool) -> Result<Contents, KeystoreError> {
    let der = ber::without_mac(der).ok_or(KeystoreError::Damaged)?;
    safes::check(&der, password, limit)?;
    contents(open(&der, password).map_err(|error| refusal(&error, &der, has_mac))?)
}

fn open(der: &[u8], password: &Secret) -> Result<Pkcs12Archive, Error> {
    Pkcs12Archive::from_pkcs12(der, password.expose())
}

fn contents(archive: Pkcs12Archive) -> Result<Contents, KeystoreError> {
    let mut contents = Contents::default();
    for bag in archive.keys {
        let key = PrivateKey::from_pkcs8_der(&SecretBytes::new(bag.key.as_der().to_vec()))?;
        contents.keys.push(FoundKey { alias: bag.friendly_name, local_id: bag.local_key_id.map(|id| id.0), key });
    }
    contents.certificates.extend(archive.certs.into_iter().map(|bag| FoundCertificate {
        alias: bag.friendly_name,
        local_id: bag.local_key_id,
        der: bag.cert.as_der().to_vec(),
    }));
    Ok(contents)
}

/// With a MAC, a wrong password is known for what it is, and what fails after it is something else.
fn refusal(error: &Error, der: &[u8], has_mac: bool) -> KeystoreError {
    if let Error::MacError(_) = error {
        return KeystoreError::WrongPassword;
    }
    if let Some(name) = unsupported(der) {
        return KeystoreError::UnsupportedEncryption(name.to_owned());
    }
    match error {
        Error::UnsupportedContentType
        | Error::UnsupportedCertificateType
        | Error::UnsupportedEncryptionScheme
        | Error::UnsupportedMacAlgorithm => KeystoreError::UnsupportedEncryption("PKCS#12".into()),
        Error::Pkcs5Error(_) | Error::UnpadError | Error::InvalidPrivateKey if has_mac => {
            KeystoreError::UnsupportedEncryption("PKCS#12 with a key password of its own".into())
        }
        Error::DerError(_)
        | Error::X509Error(_)
        | Error::Pkcs5Error(_)
        | Error::UnpadError
        | Error::InvalidPrivateKey
            if !has_mac =>
        {
            KeystoreError::WrongPassword
        }
        _ => KeystoreError::Damaged,
    }
}

/// The name of something in the file that is known not to open.
fn unsupported(der: &[u8]) -> Option<&'static str> {
    let holds = |name: &[u8]| {
        let oid = write_der(OID, &[name]);
        der.windows(oid.len()).any(|window| window == oid)
    };
    UNSUPPORTED.iter().find(|(name, _)| holds(name)).map(|(_, name)| *name)
}

/// Opens an `EncryptedPrivateKeyInfo` in PKCS#12's own encryptions, which older PEM files have too:
/// it is put into a PKCS#12 of its own, without a MAC.
pub(super) fn read_key(encrypted: &[u8], password: &Secret) -> Result<PrivateKey, KeystoreError> {
    // id-data 1.2.840.113549.1.7.1 and pkcs8ShroudedKeyBag 1.2.840.113549.1.12.10.1.2.
    let data = write_der(OID, &[&[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x01]]);
    let shrouded = write_der(OID, &[&[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x0c, 0x0a, 0x01, 0x02]]);
    let content_info = |content: &[u8]| {
        let content = write_der(0xa0, &[&write_der(OCTET_STRING, &[content])]);
        write_der(SEQUENCE, &[&data, &content])
    };
    let bag = write_der(SEQUENCE, &[&shrouded, &write_der(0xa0, &[encrypted])]);
    let safe = content_info(&write_der(SEQUENCE, &[&bag]));
    let pfx = write_der(SEQUENCE, &[&[INTEGER, 1, 3], &content_info(&write_der(SEQUENCE, &[&safe]))]);
    let archive = open(&pfx, password).map_err(|error| refusal(&error, encrypted, false))?;
    let bag = archive.keys.first().ok_or(KeystoreError::Damaged)?;
    PrivateKey::from_pkcs8_der(&SecretBytes::new(bag.key.as_der().to_vec()))
}

/// Writes AES-256 with PBKDF2 and a MAC of SHA-256, as today's tools do.
pub(super) fn write(entries: &[NewEntry], password: &Secret) -> Result<Vec<u8>, KeystoreError> {
    if !is_basic(password.expose()) {
        return Err(KeystoreError::PasswordCharacters);
    }
    let mut store = KeyStore::new();
    let mut aliases = HashSet::new();
    for entry in entries {
        if !is_basic(entry.alias) || !aliases.insert(entry.alias.to_lowercase()) {
            return Err(KeystoreError::Alias);
        }
        store.add_entry(entry.alias, KeyStoreEntry::PrivateKeyChain(key_chain(entry)?));
    }
    let writer = store.writer(password.expose());
    let writer = writer.encryption_algorithm(EncryptionAlgorithm::PbeWithHmacSha256AndAes256);
    let writer = writer.mac_algorithm(MacAlgorithm::HmacSha256);
    let written = writer.encryption_iterations(ROUNDS).mac_iterations(ROUNDS).write();
    written.map_err(|_| KeystoreError::Damaged)
}

fn key_chain(entry: &NewEntry) -> Result<PrivateKeyChain, KeystoreError> {
    let der = entry.key.pkcs8_der().expose();
    let key = p12_keystore::PrivateKey::from_der(der).map_err(|_| KeystoreError::Damaged)?;
    let certificates = entry.chain.iter().map(|der| Certificate::from_der(der));
    let certificates: Vec<Certificate> = certificates.collect::<Result<_, _>>().map_err(|_| KeystoreError::Damaged)?;
    let leaf = entry.chain.first().ok_or(KeystoreError::NothingToWrite)?;
    // OpenSSL's choice of localKeyId: the fingerprint of the leaf.
    Ok(PrivateKeyChain::new(digest(&SHA1_FOR_LEGACY_USE_ONLY, leaf).as_ref(), key, certificates))
}

/// Whether a text fits PKCS#12's `BMPString`, which has two bytes for each character.
fn is_basic(text: &str) -> bool {
    text.chars().all(|c| u32::from(c) <= 0xffff)
}
