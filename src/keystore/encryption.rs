//! Decrypts what is under a password, as the `AlgorithmIdentifier` beside it says: PKCS#12's own encryptions
//! (RFC 7292, appendix C), PBES1 and PBES2 (RFC 8018).
//!
//! Every derivation is paid from a [`WorkBudget`] before it is done.

use super::KeystoreError;
use super::asn1::{INTEGER, OCTET_STRING, OID, SEQUENCE, Tlv, read};
use super::ciphers::Cipher;
use super::derivation::{self, Purpose};
use super::password::Password;
use super::work::{PKCS5, PKCS12_PBE, SCRYPT, WorkBudget, rounds_of, within_one_derivation};
use crate::domain::SecretBytes;
use aws_lc_rs::digest::SHA1_FOR_LEGACY_USE_ONLY;
use aws_lc_rs::pbkdf2::{self, PBKDF2_HMAC_SHA1, PBKDF2_HMAC_SHA256, PBKDF2_HMAC_SHA384, PBKDF2_HMAC_SHA512};
use scrypt::scrypt;
use sha2::Sha224;
use std::num::NonZeroU32;

/// The arc of the digests that RSA named, 1.2.840.113549.2; HMAC with SHA-1 is its 7.
pub(super) const RSA_DIGESTS: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x02];
/// The arc of RSA's ciphers, 1.2.840.113549.3.
const RSA_CIPHERS: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x03];
/// AES, 2.16.840.1.101.3.4.1.
pub(super) const AES: &[u8] = &[0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x01];
/// Camellia in CBC, 1.2.392.200011.61.1.1.1.
const CAMELLIA: &[u8] = &[0x2a, 0x83, 0x08, 0x8c, 0x9a, 0x4b, 0x3d, 0x01, 0x01, 0x01];
/// desCBC, 1.3.14.3.2.7.
const DES: &[u8] = &[0x2b, 0x0e, 0x03, 0x02, 0x07];

/// Longest key that any derivation is asked for, in bytes.
const LONGEST_KEY: u64 = 128;

/// Decrypts.
///
/// # Errors
/// [`KeystoreError::WrongPassword`] when it does not come out whole, which a wrong key may look like;
/// [`KeystoreError::TooMuchWork`] when too little of the budget is left.
pub(super) fn decrypt(
    algorithm: Tlv,
    encrypted: &[u8],
    password: &Password,
    budget: &mut WorkBudget,
) -> Result<SecretBytes, KeystoreError> {
    let name = name(algorithm)?;
    if let Some(&[scheme]) = name.strip_prefix(PKCS12_PBE) {
        return pkcs12(scheme, algorithm, encrypted, password, budget);
    }
    match name.strip_prefix(PKCS5) {
        Some(&[scheme @ (3 | 6 | 10 | 11)]) => pbes1(scheme, algorithm, encrypted, password, budget),
        Some(&[13]) => pbes2(algorithm, encrypted, password, budget),
        _ => Err(unsupported(name)),
    }
}

/// An `EncryptedPrivateKeyInfo`: algorithm and what is encrypted.
pub(super) fn decrypt_key(
    der: &[u8],
    password: &Password,
    budget: &mut WorkBudget,
) -> Result<SecretBytes, KeystoreError> {
    let parts = read(der).and_then(Tlv::children).ok_or(KeystoreError::Damaged)?;
    let [algorithm, encrypted] = parts[..] else { return Err(KeystoreError::Damaged) };
    let encrypted = encrypted.as_tag(OCTET_STRING).ok_or(KeystoreError::Damaged)?;
    decrypt(algorithm, encrypted, password, budget)
}

/// The content of an algorithm's name.
pub(super) fn name(algorithm: Tlv<'_>) -> Result<&[u8], KeystoreError> {
    if algorithm.tag != SEQUENCE {
        return Err(KeystoreError::Damaged);
    }
    let first = read(algorithm.content).ok_or(KeystoreError::Damaged)?;
    first.as_tag(OID).ok_or(KeystoreError::Damaged)
}

/// The values of an algorithm's parameters.
fn parameters(algorithm: Tlv<'_>) -> Result<Vec<Tlv<'_>>, KeystoreError> {
    let parts = algorithm.children().ok_or(KeystoreError::Damaged)?;
    parts.get(1).filter(|it| it.tag == SEQUENCE).and_then(|it| it.children()).ok_or(KeystoreError::Damaged)
}

/// Salt and rounds, as PKCS#12 and PBES1 have them.
pub(super) fn salt_and_rounds(algorithm: Tlv<'_>) -> Result<(&[u8], u64), KeystoreError> {
    let [salt, rounds] = parameters(algorithm)?[..] else { return Err(KeystoreError::Damaged) };
    let salt = salt.as_tag(OCTET_STRING).ok_or(KeystoreError::Damaged)?;
    Ok((salt, rounds_of(rounds)?))
}

fn pkcs12(
    scheme: u8,
    algorithm: Tlv,
    encrypted: &[u8],
    password: &Password,
    budget: &mut WorkBudget,
) -> Result<SecretBytes, KeystoreError> {
    let cipher = match scheme {
        1 => Cipher::Rc4(16),
        2 => Cipher::Rc4(5),
        3 => Cipher::TripleDes,
        4 => Cipher::TwoKeyTripleDes,
        5 => Cipher::Rc2(16),
        6 => Cipher::Rc2(5),
        _ => return Err(unsupported(name(algorithm)?)),
    };
    let (salt, rounds) = salt_and_rounds(algorithm)?;
    budget.spend(rounds)?;
    let derive = |purpose, length| {
        derivation::pkcs12(&SHA1_FOR_LEGACY_USE_ONLY, password.bmp.expose(), salt, purpose, rounds, length)
    };
    let key = derive(Purpose::Key, cipher.key_length());
    let vector = derive(Purpose::Vector, cipher.vector_length());
    cipher.decrypt(encrypted, key.expose(), vector.expose()).ok_or(KeystoreError::WrongPassword)
}

fn pbes1(
    scheme: u8,
    algorithm: Tlv,
    encrypted: &[u8],
    password: &Password,
    budget: &mut WorkBudget,
) -> Result<SecretBytes, KeystoreError> {
    let (salt, rounds) = salt_and_rounds(algorithm)?;
    budget.spend(rounds)?;
    let password = password.bytes.expose();
    let is_md5 = matches!(scheme, 3 | 6);
    let derived = if is_md5 {
        derivation::pbkdf1_md5(password, salt, rounds)
    } else {
        derivation::pbkdf1_sha1(password, salt, rounds)
    };
    let cipher = if matches!(scheme, 3 | 10) { Cipher::Des } else { Cipher::Rc2(8) };
    let (key, rest) = derived.expose().split_at(8);
    cipher.decrypt(encrypted, key, &rest[..8]).ok_or(KeystoreError::WrongPassword)
}

fn pbes2(
    algorithm: Tlv,
    encrypted: &[u8],
    password: &Password,
    budget: &mut WorkBudget,
) -> Result<SecretBytes, KeystoreError> {
    let [derivation, scheme] = parameters(algorithm)?[..] else { return Err(KeystoreError::Damaged) };
    let derivation = Derivation::read(derivation)?;
    let (cipher, vector) = cipher(scheme)?;
    if derivation.length().is_some_and(|length| length != cipher.key_length() as u64) {
        return Err(KeystoreError::Damaged);
    }
    let key = derivation.derive(password.bytes.expose(), cipher.key_length(), budget)?;
    cipher.decrypt(encrypted, key.expose(), vector).ok_or(KeystoreError::WrongPassword)
}

/// How PBES2 makes a key of a password.
enum Derivation<'a> {
    Pbkdf2(Pbkdf2<'a>),
    Scrypt(Scrypt<'a>),
}

impl<'a> Derivation<'a> {
    fn read(derivation: Tlv<'a>) -> Result<Self, KeystoreError> {
        if name(derivation)? == SCRYPT {
            return Scrypt::read(derivation).map(Self::Scrypt);
        }
        Pbkdf2::read(derivation).map(Self::Pbkdf2)
    }

    fn length(&self) -> Option<u64> {
        match self {
            Self::Pbkdf2(pbkdf2) => pbkdf2.length,
            Self::Scrypt(scrypt) => scrypt.length,
        }
    }

    fn derive(&self, password: &[u8], length: usize, budget: &mut WorkBudget) -> Result<SecretBytes, KeystoreError> {
        match self {
            Self::Pbkdf2(pbkdf2) => pbkdf2.derive(password, length, budget),
            Self::Scrypt(scrypt) => scrypt.derive(password, length, budget),
        }
    }
}

/// PBKDF2 as a file asks for it.
pub(super) struct Pbkdf2<'a> {
    salt: &'a [u8],
    rounds: u64,
    /// The length of the key, where the file says it.
    pub length: Option<u64>,
    /// `None` for SHA-224, which aws-lc does not derive with.
    algorithm: Option<pbkdf2::Algorithm>,
}

impl<'a> Pbkdf2<'a> {
    /// Reads the parameters; another derivation or digest is unsupported, and named in the error.
    pub fn read(derivation: Tlv<'a>) -> Result<Self, KeystoreError> {
        let named = name(derivation)?;
        if named.strip_prefix(PKCS5) != Some(&[12]) {
            return Err(unsupported(named));
        }
        let parts = parameters(derivation)?;
        let [salt, rounds, more @ ..] = &parts[..] else { return Err(KeystoreError::Damaged) };
        let salt = salt.as_tag(OCTET_STRING).ok_or(KeystoreError::Damaged)?;
        let length = more.iter().find(|it| it.tag == INTEGER).map(|it| it.as_number().ok_or(KeystoreError::Damaged));
        let digest = more.iter().find(|it| it.tag == SEQUENCE).map(|it| name(*it)).transpose()?;
        let algorithm = digest.map_or(Ok(Some(PBKDF2_HMAC_SHA1)), of_digest)?;
        Ok(Self { salt, rounds: rounds_of(*rounds)?, length: length.transpose()?, algorithm })
    }

    /// A key of this length.
    pub fn derive(
        &self,
        password: &[u8],
        length: usize,
        budget: &mut WorkBudget,
    ) -> Result<SecretBytes, KeystoreError> {
        if length as u64 > LONGEST_KEY {
            return Err(KeystoreError::TooMuchWork);
        }
        budget.spend(self.rounds)?;
        let rounds = u32::try_from(self.rounds).ok().and_then(NonZeroU32::new).ok_or(KeystoreError::Damaged)?;
        let mut key = vec![0; length];
        match self.algorithm {
            Some(algorithm) => pbkdf2::derive(algorithm, rounds, self.salt, password, &mut key),
            None => ::pbkdf2::pbkdf2_hmac::<Sha224>(password, self.salt, rounds.get(), &mut key),
        }
        Ok(SecretBytes::new(key))
    }
}

/// The digest of PBKDF2 by the name of its HMAC. A file that names none means SHA-1.
fn of_digest(name: &[u8]) -> Result<Option<pbkdf2::Algorithm>, KeystoreError> {
    match name.strip_prefix(RSA_DIGESTS) {
        Some([7]) => Ok(Some(PBKDF2_HMAC_SHA1)),
        Some([8]) => Ok(None),
        Some([9]) => Ok(Some(PBKDF2_HMAC_SHA256)),
        Some([10]) => Ok(Some(PBKDF2_HMAC_SHA384)),
        Some([11]) => Ok(Some(PBKDF2_HMAC_SHA512)),
        _ => Err(unsupported(name)),
    }
}

/// scrypt as a file asks for it (RFC 7914, 7).
struct Scrypt<'a> {
    salt: &'a [u8],
    rounds: u64,
    length: Option<u64>,
    parameters: scrypt::Params,
}

impl<'a> Scrypt<'a> {
    fn read(derivation: Tlv<'a>) -> Result<Self, KeystoreError> {
        let parts = parameters(derivation)?;
        let [salt, numbers @ ..] = &parts[..] else { return Err(KeystoreError::Damaged) };
        let numbers: Option<Vec<u64>> = numbers.iter().map(|number| number.as_number()).collect();
        let (n, r, p, length) = match numbers.as_deref() {
            Some(&[n, r, p]) => (n, r, p, None),
            Some(&[n, r, p, length]) => (n, r, p, Some(length)),
            _ => return Err(KeystoreError::Damaged),
        };
        let rounds = within_one_derivation(n.checked_mul(r).and_then(|nr| nr.checked_mul(p)))?;
        Ok(Self {
            salt: salt.as_tag(OCTET_STRING).ok_or(KeystoreError::Damaged)?,
            rounds,
            length,
            parameters: scrypt_parameters(n, r, p).ok_or(KeystoreError::Damaged)?,
        })
    }

    fn derive(&self, password: &[u8], length: usize, budget: &mut WorkBudget) -> Result<SecretBytes, KeystoreError> {
        budget.spend(self.rounds)?;
        let mut key = vec![0; length];
        scrypt(password, self.salt, &self.parameters, &mut key).map_err(|_| KeystoreError::Damaged)?;
        Ok(SecretBytes::new(key))
    }
}

/// `n` is a power of two, and more than one.
fn scrypt_parameters(n: u64, r: u64, p: u64) -> Option<scrypt::Params> {
    let power = n.checked_ilog2().filter(|power| *power > 0 && n.is_power_of_two())?;
    scrypt::Params::new(u8::try_from(power).ok()?, u32::try_from(r).ok()?, u32::try_from(p).ok()?).ok()
}

/// A cipher of PBES2 and its vector.
fn cipher(scheme: Tlv<'_>) -> Result<(Cipher, &[u8]), KeystoreError> {
    let parts = scheme.children().ok_or(KeystoreError::Damaged)?;
    let (name, parameters) = (name(scheme)?, *parts.get(1).ok_or(KeystoreError::Damaged)?);
    let vector = || parameters.as_tag(OCTET_STRING).ok_or(KeystoreError::Damaged);
    let of = |cipher| Ok((cipher, vector()?));
    match (name.strip_prefix(AES), name.strip_prefix(CAMELLIA), name.strip_prefix(RSA_CIPHERS)) {
        (Some([2]), ..) => of(Cipher::Aes128),
        (Some([22]), ..) => of(Cipher::Aes192),
        (Some([42]), ..) => of(Cipher::Aes256),
        (_, Some([2]), _) => of(Cipher::Camellia128),
        (_, Some([3]), _) => of(Cipher::Camellia192),
        (_, Some([4]), _) => of(Cipher::Camellia256),
        (.., Some([7])) => of(Cipher::TripleDes),
        _ if name == DES => of(Cipher::Des),
        _ => Err(unsupported(name)),
    }
}

/// What it is called: the name that developers know, else its number.
pub(super) fn unsupported(name: &[u8]) -> KeystoreError {
    KeystoreError::UnsupportedEncryption(dotted(name))
}

/// An object identifier in numbers with dots.
fn dotted(name: &[u8]) -> String {
    let mut numbers: Vec<u64> = Vec::new();
    let mut number = 0_u64;
    for byte in name {
        number = number << 7 | u64::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            if numbers.is_empty() {
                let first = (number / 40).min(2);
                numbers.extend([first, number - first * 40]);
            } else {
                numbers.push(number);
            }
            number = 0;
        }
    }
    // A name as long as a page helps nobody.
    numbers.iter().take(16).map(u64::to_string).collect::<Vec<_>>().join(".")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_is_called_by_its_numbers() {
        assert_eq!(dotted(&[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x05, 0x0d]), "1.2.840.113549.1.5.13");
        assert_eq!(dotted(&[0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x01, 0x2a]), "2.16.840.1.101.3.4.1.42");
        assert_eq!(dotted(&[]), "");
    }
}
