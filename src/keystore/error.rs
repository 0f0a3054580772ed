//! Why a file did not open, or could not be written. Each variant is a situation with a next move
//! of its own; none of them holds a password, a key, or a byte of the file.

use crate::problem::Lookalike;
use std::fmt;

/// Why there are no key entries to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeystoreError {
    /// The file has no bytes.
    Empty,
    /// The file is larger than [`MAX_SIZE`](super::MAX_SIZE).
    TooLarge,
    /// It is something else than a keystore; this is what.
    NotAKeystore(Lookalike),
    /// It starts as a keystore does, but is cut off or does not hold together.
    Damaged,
    /// The password does not open the store. A store whose content was altered looks the same.
    WrongPassword,
    /// The store opened, but no key in it did: the key has a password of its own, which is to be asked for.
    KeyPasswordDiffers,
    /// A key password was given, and opens no key either.
    WrongKeyPassword,
    /// There are only certificates in it.
    NoPrivateKey,
    /// There is a private key, but no certificate at all.
    NoCertificate,
    /// There is a private key and there are certificates, but none of them belongs to the key.
    KeyMismatch,
    /// The only keys are elliptic-curve keys; Maskinporten takes RSA only.
    EllipticCurveKey,
    /// The only keys are neither RSA nor elliptic-curve keys.
    UnsupportedKey,
    /// The RSA key has fewer bits than Maskinporten takes; how many.
    KeyTooShort(u32),
    /// It is protected in a way that is not read here; the technical name of it.
    UnsupportedEncryption(String),
    /// To try a password would take longer than any honest file asks for.
    TooMuchWork,
    /// The password has characters that this format cannot hold, such as emoji in a PKCS#12 that is written.
    PasswordCharacters,
    /// The alias cannot be written in this format, or another entry has it already.
    Alias,
    /// There is nothing to write: no entry, or an entry without a certificate.
    NothingToWrite,
    /// The format has one password for file and key, and two different ones were asked for.
    OnePassword,
}

impl KeystoreError {
    /// Whether it is a private key, and nothing else.
    #[must_use]
    pub fn is_bare_key(&self) -> bool {
        use Lookalike::{EncryptedKey, PrivateJwk, PrivateKey, Pvk, SshKey, XmlKey};
        match self {
            Self::EllipticCurveKey | Self::UnsupportedKey => true,
            Self::NotAKeystore(found) => {
                matches!(found, PrivateKey | EncryptedKey | PrivateJwk | XmlKey | Pvk | SshKey)
            }
            _ => false,
        }
    }

    /// Whether there may be a private key in the file, which nobody is to see.
    #[must_use]
    pub fn may_hide_key(&self) -> bool {
        use Lookalike::{Bcfks, Bks, IbmKeyDatabase, IbmStash, OracleWallet, Uber};
        match self {
            Self::Empty | Self::TooLarge => false,
            Self::NotAKeystore(found) => {
                self.is_bare_key() || matches!(found, Bks | Uber | Bcfks | IbmKeyDatabase | IbmStash | OracleWallet)
            }
            _ => true,
        }
    }

    /// Whether another password may help.
    pub(super) fn is_about_password(&self) -> bool {
        matches!(self, Self::WrongPassword | Self::KeyPasswordDiffers | Self::WrongKeyPassword)
    }
}

impl fmt::Display for KeystoreError {
    /// For logs and developers; people get their words from the text files.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self {
            Self::Empty => "the file is empty",
            Self::TooLarge => "the file is too large for a keystore",
            Self::NotAKeystore(lookalike) => return write!(f, "not a keystore, but {lookalike:?}"),
            Self::Damaged => "the keystore is damaged or cut off",
            Self::WrongPassword => "the store password is wrong",
            Self::KeyPasswordDiffers => "the key has a password of its own",
            Self::WrongKeyPassword => "the key password is wrong",
            Self::NoPrivateKey => "there is no private key",
            Self::NoCertificate => "there is no certificate",
            Self::KeyMismatch => "the key does not belong to the certificate",
            Self::EllipticCurveKey => "the key is an elliptic-curve key",
            Self::UnsupportedKey => "the key is of an unsupported kind",
            Self::KeyTooShort(bits) => return write!(f, "the key has {bits} bits"),
            Self::UnsupportedEncryption(name) => return write!(f, "unsupported protection: {name}"),
            Self::TooMuchWork => "the keystore asks for too much work",
            Self::PasswordCharacters => "the format cannot hold the characters of the password",
            Self::Alias => "the alias cannot be written",
            Self::NothingToWrite => "there is nothing to write",
            Self::OnePassword => "the format has one password for file and key",
        };
        f.write_str(what)
    }
}

impl std::error::Error for KeystoreError {}
