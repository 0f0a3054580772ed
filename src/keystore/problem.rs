//! What a keystore's fault means for the person who has the file.

use super::KeystoreError;
use crate::problem::{Problem, Situation};

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
            KeystoreError::NotAKeystore(lookalike) => Self::NotAKeystore(lookalike),
            KeystoreError::Damaged => Self::KeystoreDamaged,
            KeystoreError::WrongPassword => Self::WrongPassword,
            KeystoreError::KeyPasswordDiffers => Self::KeyPasswordDiffers,
            KeystoreError::WrongKeyPassword => Self::WrongKeyPassword,
            KeystoreError::NoPrivateKey => Self::NoPrivateKey,
            KeystoreError::NoCertificate => Self::NoCertificate,
            KeystoreError::KeyMismatch => Self::KeyMismatch,
            KeystoreError::EllipticCurveKey => Self::EllipticCurveKey,
            KeystoreError::UnsupportedKey => Self::UnsupportedKey,
            KeystoreError::KeyTooShort(bits) => Self::KeyTooShort(bits),
            KeystoreError::UnsupportedEncryption(name) => Self::EncryptionUnknown(name),
            KeystoreError::TooMuchWork => Self::KeystoreTooCostly,
            KeystoreError::PasswordCharacters => Self::PasswordCharacters,
            KeystoreError::Alias => Self::AliasUnusable,
            KeystoreError::OnePassword => Self::OnePassword,
            KeystoreError::NothingToWrite => Self::Internal(error.to_string()),
        }
    }
}
