//! What a file is, by its content. Names lie: a login page saved as `.p12` is no keystore.

use super::asn1::{INTEGER, OCTET_STRING, OID, SEQUENCE, Tlv, header, read};
use super::{KeystoreError, MAX_SIZE, jks, pem};
use crate::domain::SecretBytes;
use crate::problem::Lookalike;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use x509_parser::certificate::X509Certificate;
use x509_parser::certification_request::X509CertificationRequest;
use x509_parser::prelude::FromDer;
use zeroize::Zeroizing;

/// The formats that open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// PKCS#12 (`.p12`, `.pfx`).
    Pkcs12,
    /// Java's older keystore (`.jks`).
    Jks,
    /// Java's keystore with stronger protection (`.jceks`).
    Jceks,
    /// PEM text with a key and its certificates.
    Pem,
}

/// The arc of PKCS#7, 1.2.840.113549.1.7.
const PKCS7: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07];

/// The first bytes of what people take for a keystore.
const SIGNATURES: [(&[u8], Lookalike); 9] = [
    (b"PK\x03\x04", Lookalike::Zip),
    (b"PK\x05\x06", Lookalike::Zip),
    (b"%PDF-", Lookalike::Pdf),
    (b"\x89PNG", Lookalike::Picture),
    (b"\xff\xd8\xff", Lookalike::Picture),
    (b"GIF8", Lookalike::Picture),
    (b"PuTTY-User-Key-File-", Lookalike::SshKey),
    (b"ssh-", Lookalike::PublicKey),
    (b"\x1f\x8b", Lookalike::Zip),
];

/// Tells what a file is, without a password and without paying for one.
///
/// # Errors
/// [`KeystoreError`] when nothing in it can open: it is another kind of file, cut off, or has no private key.
pub fn recognise(bytes: &[u8]) -> Result<Format, KeystoreError> {
    if bytes.is_empty() {
        return Err(KeystoreError::Empty);
    }
    if bytes.len() > MAX_SIZE {
        return Err(KeystoreError::TooLarge);
    }
    if bytes.starts_with(&jks::JKS_MAGIC) {
        return jks::look(bytes).map(|()| Format::Jks);
    }
    if bytes.starts_with(&jks::JCEKS_MAGIC) {
        return jks::look(bytes).map(|()| Format::Jceks);
    }
    if let Some(unwrapped) = unwrapped(bytes) {
        return recognise(unwrapped.expose());
    }
    if pem::is_pem(bytes) {
        return pem::look(bytes).map(|()| Format::Pem);
    }
    if bytes[0] == SEQUENCE
        && let Some(verdict) = der(bytes)
    {
        return verdict;
    }
    Err(KeystoreError::NotAKeystore(other(bytes)))
}

/// Whether a password must be asked for before opening. Only a PEM whose keys are all plain needs none.
#[must_use]
pub fn needs_password(bytes: &[u8]) -> bool {
    match recognise(bytes) {
        Ok(Format::Pem) => pem::is_encrypted(bytes),
        Ok(Format::Pkcs12 | Format::Jks | Format::Jceks) => true,
        Err(_) => false,
    }
}

/// A keystore that a mail gateway left as text in base64; `None` for anything else.
pub(super) fn unwrapped(bytes: &[u8]) -> Option<SecretBytes> {
    // The smallest key makes a thousand bytes. What starts as DER or a Java keystore starts with these letters.
    if bytes.len() > MAX_SIZE {
        return None;
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    if ![&b"MI"[..], b"/u3+7Q", b"zs7Ozg"].iter().any(|start| bytes.starts_with(start)) {
        return None;
    }
    let text: Zeroizing<Vec<u8>> = Zeroizing::new(bytes.iter().copied().filter(|b| !b.is_ascii_whitespace()).collect());
    let whole = SecretBytes::new(STANDARD.decode(&*text).ok()?);
    matches!(recognise(whole.expose()), Ok(_) | Err(KeystoreError::Damaged | KeystoreError::NoPrivateKey))
        .then_some(whole)
}

/// `None` when it only happens to start as DER does.
fn der(bytes: &[u8]) -> Option<Result<Format, KeystoreError>> {
    let header = header(bytes)?;
    let inside = &bytes[header.start..];
    // A PFX is version 3 and then a SEQUENCE (RFC 7292, 4), in BER as well as in DER.
    if let [INTEGER, 1, 3, SEQUENCE, ..] = inside {
        let is_whole = header.length.is_none_or(|length| length <= inside.len());
        return Some(if is_whole { Ok(Format::Pkcs12) } else { Err(KeystoreError::Damaged) });
    }
    if let Some(name) = read(inside).and_then(|first| first.as_tag(OID))
        && name.starts_with(PKCS7)
    {
        return Some(Err(KeystoreError::NotAKeystore(Lookalike::Pkcs7)));
    }
    other_der(bytes).map(|found| Err(KeystoreError::NotAKeystore(found)))
}

fn other_der(bytes: &[u8]) -> Option<Lookalike> {
    if X509Certificate::from_der(bytes).is_ok() {
        return Some(Lookalike::Certificate);
    }
    if X509CertificationRequest::from_der(bytes).is_ok() {
        return Some(Lookalike::CertificateRequest);
    }
    let tags: Vec<u8> = read(bytes)?.children()?.iter().map(|child: &Tlv| child.tag).collect();
    match tags[..] {
        // PKCS#8, PKCS#1, SEC1, and an encrypted PKCS#8.
        [INTEGER, SEQUENCE, OCTET_STRING, ..]
        | [INTEGER, INTEGER, INTEGER, INTEGER, ..]
        | [INTEGER, OCTET_STRING, ..]
        | [SEQUENCE, OCTET_STRING] => Some(Lookalike::PrivateKey),
        [SEQUENCE, 0x03] => Some(Lookalike::PublicKey),
        _ => None,
    }
}

fn other(bytes: &[u8]) -> Lookalike {
    if let Some((_, found)) = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        return *found;
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let Ok(text) = std::str::from_utf8(bytes) else { return Lookalike::Unknown };
    let start: String = text.trim_start().chars().take(200).collect::<String>().to_lowercase();
    if start.starts_with("<!doctype html") || start.contains("<html") {
        Lookalike::WebPage
    } else if start.starts_with(['{', '[']) {
        Lookalike::Json
    } else if text.chars().all(|c| !c.is_control() || c.is_whitespace()) {
        Lookalike::Text
    } else {
        Lookalike::Unknown
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures;
    use super::*;

    #[test]
    fn a_keystore_is_known_by_its_content() {
        for (file, format) in [
            ("modern.p12", Format::Pkcs12),
            ("legacy.p12", Format::Pkcs12),
            ("no_mac.p12", Format::Pkcs12),
            ("modern.jks", Format::Jks),
            ("modern.jceks", Format::Jceks),
            ("plain.pem", Format::Pem),
            ("pkcs1.pem", Format::Pem),
        ] {
            assert_eq!(recognise(&fixtures::read(file)), Ok(format), "{file}");
        }
    }

    #[test]
    fn what_is_often_taken_for_one_is_called_by_its_name() {
        for (file, found) in [
            ("certificate.cer", Lookalike::Certificate),
            ("certificate.pem", Lookalike::Certificate),
            ("certificates.p7b", Lookalike::Pkcs7),
            ("certificates_pem.p7b", Lookalike::Pkcs7),
            ("key.der", Lookalike::PrivateKey),
            ("request.csr", Lookalike::CertificateRequest),
        ] {
            assert_eq!(recognise(&fixtures::read(file)), Err(KeystoreError::NotAKeystore(found)), "{file}");
        }
        for (bytes, found) in [
            (&b"PK\x03\x04rest"[..], Lookalike::Zip),
            (b"%PDF-1.7", Lookalike::Pdf),
            (b"\n<!DOCTYPE html><html>", Lookalike::WebPage),
            (b"<?xml version='1.0'?><html xmlns=''>", Lookalike::WebPage),
            (b"{\"kty\":\"RSA\"}", Lookalike::Json),
            ("Passordet er blåbær\r\n".as_bytes(), Lookalike::Text),
            (b"0 kroner", Lookalike::Text),
            (b"\0\0\0\0", Lookalike::Unknown),
            (b"-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n", Lookalike::SshKey),
        ] {
            assert_eq!(recognise(bytes), Err(KeystoreError::NotAKeystore(found)));
        }
    }

    #[test]
    fn nothing_and_far_too_much_are_refused() {
        assert_eq!(recognise(b""), Err(KeystoreError::Empty));
        assert_eq!(recognise(&vec![0x30; MAX_SIZE + 1]), Err(KeystoreError::TooLarge));
    }

    #[test]
    fn a_file_cut_off_is_damaged_before_a_password_is_asked_for() {
        for file in ["modern.p12", "modern.jks", "plain.pem"] {
            let bytes = fixtures::read(file);
            assert_eq!(recognise(&bytes[..bytes.len() / 2]), Err(KeystoreError::Damaged), "{file}");
        }
    }

    #[test]
    fn a_truststore_is_told_before_a_password_is_asked_for() {
        assert_eq!(recognise(&fixtures::read("truststore.jks")), Err(KeystoreError::NoPrivateKey));
    }

    #[test]
    fn only_a_plain_pem_needs_no_password() {
        for (file, needed) in
            [("plain.pem", false), ("encrypted.pem", true), ("pkcs1_encrypted.pem", true), ("modern.p12", true)]
        {
            assert_eq!(needs_password(&fixtures::read(file)), needed, "{file}");
        }
    }
}
