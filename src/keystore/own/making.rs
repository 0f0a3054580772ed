//! A new RSA key, from the randomness of the operating system.

use super::certificate::self_signed;
use crate::domain::{Secret, SecretBytes, Timestamp};
use crate::keystore::write::{self, NewEntry, Target};
use crate::keystore::{KeystoreError, PrivateKey, RsaPublicKey};
use aws_lc_rs::encoding::AsDer;
use aws_lc_rs::rsa::{KeyPair, KeySize};
use jiff::SignedDuration;

/// How long the certificate is valid that a new key signs itself: as long as a registered key lives.
const YEAR: SignedDuration = SignedDuration::from_hours(365 * 24);

/// How long a new key is. Every program reads 2048 bits; a service of a large city runs on 4096.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum KeyLength {
    /// 2048 bits.
    #[default]
    Bits2048,
    /// 3072 bits.
    Bits3072,
    /// 4096 bits.
    Bits4096,
}

impl KeyLength {
    /// All of them, the shortest first.
    pub const ALL: [Self; 3] = [Self::Bits2048, Self::Bits3072, Self::Bits4096];

    /// How many bits.
    #[must_use]
    pub fn bits(self) -> u32 {
        match self {
            Self::Bits2048 => 2048,
            Self::Bits3072 => 3072,
            Self::Bits4096 => 4096,
        }
    }

    /// The one with so many bits.
    #[must_use]
    pub fn of_bits(bits: u32) -> Option<Self> {
        Self::ALL.into_iter().find(|length| length.bits() == bits)
    }

    fn size(self) -> KeySize {
        match self {
            Self::Bits2048 => KeySize::Rsa2048,
            Self::Bits3072 => KeySize::Rsa3072,
            Self::Bits4096 => KeySize::Rsa4096,
        }
    }
}

/// A key that was made just now, or brought, with a certificate that it signed itself.
#[derive(Debug)]
pub struct Made {
    key: PrivateKey,
    chain: Vec<Vec<u8>>,
}

/// Makes a key. `name` stands in its certificate. Takes up to some seconds: not for a thread that draws.
///
/// # Errors
/// [`KeystoreError::UnsupportedEncryption`] where the system gives no randomness.
pub fn make(length: KeyLength, name: &str, now: Timestamp) -> Result<Made, KeystoreError> {
    let failed = |_| KeystoreError::UnsupportedEncryption("no random numbers".into());
    let pair = KeyPair::generate(length.size()).map_err(failed)?;
    let pkcs8 = SecretBytes::new(pair.as_der().map_err(failed)?.as_ref().to_vec());
    Made::of(PrivateKey::from_pkcs8_der(&pkcs8)?, name, now)
}

impl Made {
    /// A key that somebody has already, with a certificate of this name that it signs now.
    ///
    /// # Errors
    /// [`KeystoreError::Damaged`] where the key signs nothing.
    pub fn brought(key: &PrivateKey, name: &str, now: Timestamp) -> Result<Self, KeystoreError> {
        Self::of(PrivateKey::from_pkcs8_der(key.pkcs8_der())?, name, now)
    }

    fn of(key: PrivateKey, name: &str, now: Timestamp) -> Result<Self, KeystoreError> {
        let until = now.checked_add(YEAR).unwrap_or(now);
        let chain = vec![self_signed(&key, name, Some([now, until]))?];
        Ok(Self { key, chain })
    }

    /// The key alone, for whoever keeps it nowhere.
    #[must_use]
    pub fn into_key(self) -> PrivateKey {
        self.key
    }

    /// Its public half.
    ///
    /// # Errors
    /// Never: what was made is RSA.
    pub fn public(&self) -> Result<RsaPublicKey, KeystoreError> {
        self.key.public().ok_or(KeystoreError::Damaged)
    }

    /// The file that it is kept in, sealed under a password: a PKCS#12 or JKS with its certificate, or the encrypted
    /// PKCS#8 alone.
    ///
    /// # Errors
    /// As [`write::keystore`].
    pub fn sealed(
        &self,
        target: Target,
        alias: &str,
        password: &Secret,
        now: Timestamp,
    ) -> Result<SecretBytes, KeystoreError> {
        match target {
            Target::Pem => write::sealed_key(&self.key, password),
            Target::Pkcs12 | Target::Jks => {
                write::keystore(target, &[NewEntry { alias, key: &self.key, chain: &self.chain }], password, None, now)
            }
        }
    }
}
