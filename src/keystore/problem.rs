//! What a keystore's fault means for the person who has the file.

use super::{Found, KeystoreError};
use crate::problem::{Lookalike, Problem, Situation};

impl From<KeystoreError> for Problem {
    fn from(error: KeystoreError) -> Self {
        Situation::from(error).into()
    }
}

impl From<KeystoreError> for Situation {
    fn from(error: KeystoreError) -> Self {
        match error {
            KeystoreError::Empty => Self::FileEmpty,
            KeystoreError::TooLarge => Self::FileTooLarge,
            KeystoreError::NotAKeystore(found) => Self::NotAKeystore(found.into()),
            KeystoreError::Damaged => Self::KeystoreDamaged,
            KeystoreError::WrongPassword => Self::WrongPassword,
            KeystoreError::KeyPasswordDiffers => Self::KeyPasswordDiffers,
            KeystoreError::WrongKeyPassword => Self::WrongKeyPassword,
            KeystoreError::NoPrivateKey => Self::NoPrivateKey,
            KeystoreError::NoCertificate => Self::NoCertificate,
            KeystoreError::KeyMismatch => Self::KeyMismatch,
            KeystoreError::EllipticCurveKey | KeystoreError::UnsupportedKey => Self::EllipticCurveKey,
            KeystoreError::UnsupportedEncryption(name) => Self::EncryptionUnknown(name),
            KeystoreError::TooMuchWork => Self::KeystoreTooCostly,
            KeystoreError::PasswordCharacters => Self::PasswordCharacters,
            KeystoreError::Alias | KeystoreError::NothingToWrite => Self::Internal(error.to_string()),
        }
    }
}

impl From<Found> for Lookalike {
    fn from(found: Found) -> Self {
        match found {
            Found::Zip => Self::Zip,
            Found::Html => Self::WebPage,
            Found::Pdf => Self::Pdf,
            Found::Image => Self::Picture,
            Found::Pkcs7 => Self::Pkcs7,
            Found::Certificate => Self::Certificate,
            Found::CertificateRequest => Self::CertificateRequest,
            Found::PublicKey => Self::PublicKey,
            Found::PrivateKey => Self::PrivateKey,
            Found::SshKey => Self::SshKey,
            Found::Json => Self::Json,
            Found::Text => Self::Text,
            Found::Unknown => Self::Unknown,
        }
    }
}
