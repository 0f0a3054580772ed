//! PBES2 (RFC 8018, 6.2): AES-256 in CBC, under a key that PBKDF2 with HMAC-SHA-256 derives from a password.

use super::entry::ROUNDS;
use crate::keystore::KeystoreError;
use crate::keystore::asn1::{NULL, OCTET_STRING, OID, SEQUENCE, number, write};
use crate::keystore::encryption::{AES, RSA_DIGESTS};
use crate::keystore::work::PKCS5;
use aws_lc_rs::cipher::{AES_256, AES_256_KEY_LEN, EncryptionContext, PaddedBlockEncryptingKey, UnboundCipherKey};
use aws_lc_rs::iv::FixedLength;
use aws_lc_rs::pbkdf2::{self, PBKDF2_HMAC_SHA256};
use std::num::NonZeroU32;
use zeroize::Zeroizing;

/// Bytes of a block of AES, and of a salt.
const BLOCK: usize = 16;

/// What was encrypted.
pub(in crate::keystore) struct Encrypted {
    /// The `AlgorithmIdentifier` in DER, which says how.
    pub algorithm: Vec<u8>,
    /// The encrypted bytes.
    pub bytes: Vec<u8>,
}

impl Encrypted {
    /// `EncryptedPrivateKeyInfo` (RFC 5958, 3), if what was encrypted is a key in PKCS#8.
    pub fn key_info(&self) -> Vec<u8> {
        write(SEQUENCE, &[&self.algorithm, &write(OCTET_STRING, &[&self.bytes])])
    }
}

/// Encrypts with a new salt and the rounds of everything that is written.
pub(super) fn encrypt(plain: &[u8], password: &[u8]) -> Result<Encrypted, KeystoreError> {
    encrypt_with(plain, password, ROUNDS)
}

/// As [`encrypt`] with other rounds, for tests.
pub(in crate::keystore) fn encrypt_with(
    plain: &[u8],
    password: &[u8],
    rounds: NonZeroU32,
) -> Result<Encrypted, KeystoreError> {
    let (salt, start) = (random::<BLOCK>()?, random::<BLOCK>()?);
    let mut key = Zeroizing::new([0; AES_256_KEY_LEN]);
    pbkdf2::derive(PBKDF2_HMAC_SHA256, rounds, &salt, password, &mut *key);
    let bytes = aes_256(plain, &*key, start).ok_or(KeystoreError::Damaged)?;
    Ok(Encrypted { algorithm: algorithm(&salt, &start, rounds), bytes })
}

fn aes_256(plain: &[u8], key: &[u8], start: [u8; BLOCK]) -> Option<Vec<u8>> {
    let key = UnboundCipherKey::new(&AES_256, key).and_then(PaddedBlockEncryptingKey::cbc_pkcs7).ok()?;
    // Room for the padding, so that no copy of a private key is left behind by growing.
    let mut bytes = Vec::with_capacity(plain.len() + BLOCK);
    bytes.extend_from_slice(plain);
    key.less_safe_encrypt(&mut bytes, EncryptionContext::Iv128(FixedLength::from(start))).ok()?;
    Some(bytes)
}

fn algorithm(salt: &[u8], start: &[u8], rounds: NonZeroU32) -> Vec<u8> {
    let named = |name: &[&[u8]], parameters: &[u8]| write(SEQUENCE, &[&write(OID, name), parameters]);
    let digest = named(&[RSA_DIGESTS, &[9]], NULL);
    let derivation = write(SEQUENCE, &[&write(OCTET_STRING, &[salt]), &number(rounds.get().into()), &digest]);
    let derivation = named(&[PKCS5, &[12]], &derivation);
    let cipher = named(&[AES, &[42]], &write(OCTET_STRING, &[start]));
    named(&[PKCS5, &[13]], &write(SEQUENCE, &[&derivation, &cipher]))
}

/// Random bytes.
pub(super) fn random<const LENGTH: usize>() -> Result<[u8; LENGTH], KeystoreError> {
    let mut bytes = [0; LENGTH];
    let filled = aws_lc_rs::rand::fill(&mut bytes);
    filled.map(|()| bytes).map_err(|_| KeystoreError::UnsupportedEncryption("no random numbers".into()))
}
