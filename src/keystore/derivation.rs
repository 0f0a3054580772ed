//! From a password to a key: the derivations that came before PBKDF2.

use super::KeystoreError;
use crate::domain::SecretBytes;
use aws_lc_rs::digest::{self, Algorithm, digest};
use md5::{Digest as _, Md5};

/// What a derivation of PKCS#12 is for (RFC 7292, appendix B.3).
#[derive(Clone, Copy)]
pub(super) enum Purpose {
    Key = 1,
    Vector = 2,
    Mac = 3,
}

/// PKCS#12's own (RFC 7292, appendix B.2). The password is in UTF-16 with a zero at the end.
pub(super) fn pkcs12(
    algorithm: &'static Algorithm,
    password: &[u8],
    salt: &[u8],
    purpose: Purpose,
    rounds: u64,
    length: usize,
) -> SecretBytes {
    let block = algorithm.block_len();
    let mut input = Vec::with_capacity(salt.len() + password.len() + 2 * block);
    for part in [salt, password] {
        let stretched = part.len().div_ceil(block) * block;
        input.extend(part.iter().copied().cycle().take(stretched));
    }
    let mut derived = Vec::with_capacity(length + digest::MAX_OUTPUT_LEN);
    while derived.len() < length {
        let mut context = digest::Context::new(algorithm);
        context.update(&vec![purpose as u8; block]);
        context.update(&input);
        let hash = (1..rounds).fold(context.finish(), |hash, _| digest(algorithm, hash.as_ref()));
        derived.extend_from_slice(hash.as_ref());
        add_to_each_block(&mut input, hash.as_ref(), block);
    }
    let _wiped = SecretBytes::new(input);
    derived.truncate(length);
    SecretBytes::new(derived)
}

/// Each block of the input becomes itself + the hash, repeated to a block, + 1.
fn add_to_each_block(input: &mut [u8], hash: &[u8], length: usize) {
    for block in input.chunks_exact_mut(length) {
        let mut carry = 1;
        for (at, byte) in block.iter_mut().enumerate().rev() {
            let sum = carry + u16::from(*byte) + u16::from(hash[at % hash.len()]);
            let [high, low] = sum.to_be_bytes();
            (carry, *byte) = (u16::from(high), low);
        }
    }
}

/// PBKDF1 with SHA-1 (RFC 8018, 5.1).
pub(super) fn pbkdf1_sha1(password: &[u8], salt: &[u8], rounds: u64) -> SecretBytes {
    let mut context = digest::Context::new(&digest::SHA1_FOR_LEGACY_USE_ONLY);
    context.update(password);
    context.update(salt);
    let again = |hash: digest::Digest, _| digest(&digest::SHA1_FOR_LEGACY_USE_ONLY, hash.as_ref());
    SecretBytes::new((1..rounds).fold(context.finish(), again).as_ref().to_vec())
}

/// PBKDF1 with MD5.
pub(super) fn pbkdf1_md5(password: &[u8], salt: &[u8], rounds: u64) -> SecretBytes {
    let first = Md5::new().chain_update(password).chain_update(salt).finalize();
    SecretBytes::new((1..rounds).fold(first, |hash, _| Md5::digest(hash)).to_vec())
}

/// OpenSSL's `EVP_BytesToKey` with MD5 and one round, for keys with a `DEK-Info`.
pub(super) fn openssl_md5(password: &[u8], salt: &[u8], length: usize) -> SecretBytes {
    let mut derived = Vec::with_capacity(length + 16);
    let mut last: Vec<u8> = Vec::new();
    while derived.len() < length {
        last = Md5::new().chain_update(&last).chain_update(password).chain_update(salt).finalize().to_vec();
        derived.extend_from_slice(&last);
    }
    derived.truncate(length);
    SecretBytes::new(derived)
}

/// Sun's `PBEWithMD5AndTripleDES` (`com.sun.crypto.provider.PBES1Core`): each half of the salt goes through
/// the rounds by itself; together they are 24 bytes of key and 8 of vector.
pub(super) fn sun_md5(password: &[u8], salt: &[u8], rounds: u64) -> Result<SecretBytes, KeystoreError> {
    let mut halves: [[u8; 4]; 2] = match salt.as_chunks::<4>() {
        (&[one, other], []) => [one, other],
        _ => return Err(KeystoreError::Damaged),
    };
    // Java's own fault, kept for ever: two halves that are the same are told apart by an inversion gone wrong.
    if halves[0] == halves[1] {
        let first = &mut halves[0];
        for at in 0..2 {
            let kept = first[at];
            first[at] = first[3 - at];
            first[2] = kept;
        }
    }
    let mut derived = Vec::with_capacity(32);
    for half in halves {
        let first = Md5::new().chain_update(half).chain_update(password).finalize();
        let last = (1..rounds).fold(first, |hash, _| Md5::new().chain_update(hash).chain_update(password).finalize());
        derived.extend_from_slice(&last);
    }
    Ok(SecretBytes::new(derived))
}
