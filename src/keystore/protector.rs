//! Sun's protection of a key in a JKS (`sun.security.provider.KeyProtector`): a stream of chained
//! SHA-1, laid over the key. Weak, but it is what the format has.
//!
//! ```text
//! salt (20) ‖ key xor (SHA-1(password ‖ salt) ‖ SHA-1(password ‖ that) ‖ …) ‖ SHA-1(password ‖ key)
//! ```

use super::KeystoreError;
use crate::domain::{Secret, SecretBytes};
use aws_lc_rs::digest::{Context, Digest, SHA1_FOR_LEGACY_USE_ONLY, SHA1_OUTPUT_LEN};

/// A password as Java has it: UTF-16, big-endian.
pub(super) fn utf16(password: &Secret) -> SecretBytes {
    // Twice the length in UTF-8 is room enough, so that growing leaves no copy behind.
    let mut bytes = Vec::with_capacity(password.expose().len() * 2);
    bytes.extend(password.expose().encode_utf16().flat_map(u16::to_be_bytes));
    SecretBytes::new(bytes)
}

/// The key, or `None` when the password, in UTF-16, is another.
pub(super) fn open(protected: &[u8], password: &SecretBytes) -> Option<SecretBytes> {
    let (salt, rest) = protected.split_at_checked(SHA1_OUTPUT_LEN)?;
    let (encrypted, check) = rest.split_at_checked(rest.len().checked_sub(SHA1_OUTPUT_LEN)?)?;
    let key = SecretBytes::new(xor_keystream(encrypted, salt, password));
    (sha1(password, key.expose()).as_ref() == check).then_some(key)
}

/// The key under a password, with a salt of its own.
pub(super) fn close(key: &SecretBytes, password: &Secret) -> Result<Vec<u8>, KeystoreError> {
    let mut salt = [0; SHA1_OUTPUT_LEN];
    let random = || KeystoreError::UnsupportedEncryption("no random numbers".into());
    aws_lc_rs::rand::fill(&mut salt).map_err(|_| random())?;
    let password = utf16(password);
    let check = sha1(&password, key.expose());
    Ok([&salt, &xor_keystream(key.expose(), &salt, &password)[..], check.as_ref()].concat())
}

/// Encrypts what is plain, and decrypts what is encrypted: the same act.
fn xor_keystream(bytes: &[u8], salt: &[u8], password: &SecretBytes) -> Vec<u8> {
    let mut mixed = Vec::with_capacity(bytes.len());
    let mut mask = sha1(password, salt);
    for (place, block) in bytes.chunks(SHA1_OUTPUT_LEN).enumerate() {
        if place > 0 {
            mask = sha1(password, mask.as_ref());
        }
        mixed.extend(block.iter().zip(mask.as_ref()).map(|(byte, mask)| byte ^ mask));
    }
    mixed
}

fn sha1(password: &SecretBytes, bytes: &[u8]) -> Digest {
    let mut context = Context::new(&SHA1_FOR_LEGACY_USE_ONLY);
    context.update(password.expose());
    context.update(bytes);
    context.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_closed_opens_with_the_same_password_only() {
        let password = Secret::new("blåbær €🔑".into());
        for length in [0, 1, 19, 20, 21, 1218] {
            let key = SecretBytes::new(vec![0x42; length]);
            let protected = close(&key, &password).unwrap();
            assert_eq!(open(&protected, &utf16(&password)), Some(key));
            assert_eq!(open(&protected, &utf16(&Secret::new("blåbær".into()))), None);
        }
    }

    #[test]
    fn too_short_is_not_a_key() {
        assert_eq!(open(&[0; 39], &SecretBytes::default()), None);
    }
}
