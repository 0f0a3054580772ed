//! What a file is, by its content. Names lie: a login page saved as `.p12` is no keystore.

use super::{Format, KeystoreError, Opening, pem, unwrap, work};
use crate::domain::Secret;

/// What a keystore asks for before it opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lock {
    /// Nothing: each of its keys is plain.
    Plain,
    /// A password, and the empty one opens it.
    EmptyPassword,
    /// A password that a person has to give.
    Password,
}

/// Tells what a file is, without a password and without paying for one; also inside what was wrapped around it.
///
/// # Errors
/// [`KeystoreError`] when nothing in it can open: it is another kind of file, cut off, or has no private key.
pub fn recognise(bytes: &[u8]) -> Result<Format, KeystoreError> {
    unwrap::innermost(bytes).verdict
}

/// Whether a password must be asked for before opening. Only a PEM whose keys are all plain needs none.
#[must_use]
pub fn needs_password(bytes: &[u8]) -> bool {
    let found = unwrap::innermost(bytes);
    found.verdict.is_ok_and(|format| is_locked(found.bytes.expose(), format))
}

/// What a file is, and what it asks for before it opens. The empty password is tried as far as that is cheap.
///
/// # Errors
/// As [`recognise()`].
pub fn recognise_lock(bytes: &[u8]) -> Result<(Format, Lock), KeystoreError> {
    let found = unwrap::innermost(bytes);
    let (bytes, format) = (found.bytes.expose(), found.verdict?);
    let lock = if !is_locked(bytes, format) {
        Lock::Plain
    } else if opens_with_nothing(bytes, format) {
        Lock::EmptyPassword
    } else {
        Lock::Password
    };
    Ok((format, lock))
}

/// Whether what was found innermost is under a password, be it the empty one.
fn is_locked(bytes: &[u8], format: Format) -> bool {
    match format {
        Format::Pem => pem::is_encrypted(bytes),
        Format::Pkcs12 | Format::Jks | Format::Jceks => true,
    }
}

/// Whether the empty password opens what was found innermost. A key that was left unopened for what it costs does not
/// count as opened.
pub(super) fn opens_with_nothing(bytes: &[u8], format: Format) -> bool {
    let empty = Secret::default();
    let opening = Opening { bytes, format, store: &empty, key: None, more: Vec::new(), certifies: false };
    opening.run(work::UNASKED).is_ok_and(|held| {
        !held.entries.is_empty() || held.unusable.iter().all(|key| key.why != KeystoreError::TooMuchWork)
    })
}

#[cfg(test)]
mod tests {
    use super::super::{MAX_SIZE, fixtures};
    use super::*;
    use crate::problem::Lookalike;

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
            (b"{\"kty\":\"RSA\"}", Lookalike::PublicJwk),
            (b"{\"alias\":\"auth\"}", Lookalike::Json),
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
