//! Decrypts with the ciphers that keystores are encrypted with. Nothing is encrypted with them here.

use crate::domain::SecretBytes;
use aes::{Aes128, Aes192, Aes256};
use camellia::{Camellia128, Camellia192, Camellia256};
use cbc::Decryptor;
use cbc::cipher::block_padding::Pkcs7;
use cbc::cipher::{BlockCipherDecrypt, BlockModeDecrypt, InnerIvInit, KeyInit, StreamCipher};
use des::{Des, TdesEde3};
use rc2::Rc2;
use rc4::Rc4;

/// A cipher with the length of its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cipher {
    Aes128,
    Aes192,
    Aes256,
    Camellia128,
    Camellia192,
    Camellia256,
    Des,
    /// Triple DES with three keys.
    TripleDes,
    /// Triple DES with two keys, of which the first is used twice.
    TwoKeyTripleDes,
    /// RC2 of so many bytes, all of whose bits count.
    Rc2(usize),
    /// RC4 of so many bytes: no blocks, no vector, no padding.
    Rc4(usize),
}

impl Cipher {
    /// Bytes of the key.
    pub fn key_length(self) -> usize {
        match self {
            Self::Aes128 | Self::Camellia128 | Self::TwoKeyTripleDes => 16,
            Self::Aes192 | Self::Camellia192 | Self::TripleDes => 24,
            Self::Aes256 | Self::Camellia256 => 32,
            Self::Des => 8,
            Self::Rc2(length) | Self::Rc4(length) => length,
        }
    }

    /// Bytes of the vector, which is as long as a block.
    pub fn vector_length(self) -> usize {
        match self {
            Self::Des | Self::TripleDes | Self::TwoKeyTripleDes | Self::Rc2(_) => 8,
            Self::Rc4(_) => 0,
            _ => 16,
        }
    }

    /// What was encrypted, without its padding. `None` when the padding is wrong, as under a wrong key, or
    /// key or vector have the wrong length.
    pub fn decrypt(self, bytes: &[u8], key: &[u8], vector: &[u8]) -> Option<SecretBytes> {
        match self {
            Self::Aes128 => chain(bytes, Aes128::new_from_slice(key).ok()?, vector),
            Self::Aes192 => chain(bytes, Aes192::new_from_slice(key).ok()?, vector),
            Self::Aes256 => chain(bytes, Aes256::new_from_slice(key).ok()?, vector),
            Self::Camellia128 => chain(bytes, Camellia128::new_from_slice(key).ok()?, vector),
            Self::Camellia192 => chain(bytes, Camellia192::new_from_slice(key).ok()?, vector),
            Self::Camellia256 => chain(bytes, Camellia256::new_from_slice(key).ok()?, vector),
            Self::Des => chain(bytes, Des::new_from_slice(key).ok()?, vector),
            Self::TripleDes => chain(bytes, TdesEde3::new_from_slice(key).ok()?, vector),
            Self::TwoKeyTripleDes => {
                let key = SecretBytes::new([key, key.get(..8)?].concat());
                chain(bytes, TdesEde3::new_from_slice(key.expose()).ok()?, vector)
            }
            Self::Rc2(length) if key.len() == length && (1..=128).contains(&length) => {
                chain(bytes, Rc2::new_with_eff_key_len(key, length * 8), vector)
            }
            Self::Rc2(_) => None,
            Self::Rc4(_) => {
                let mut plain = bytes.to_vec();
                Rc4::new_from_slice(key).ok()?.try_apply_keystream(&mut plain).ok()?;
                Some(SecretBytes::new(plain))
            }
        }
    }
}

/// Decrypts a chain of cipher blocks.
fn chain<C: BlockCipherDecrypt>(bytes: &[u8], cipher: C, vector: &[u8]) -> Option<SecretBytes> {
    let chain = Decryptor::inner_iv_slice_init(cipher, vector).ok()?;
    let mut plain = zeroize::Zeroizing::new(bytes.to_vec());
    let length = chain.decrypt_padded::<Pkcs7>(&mut plain).ok()?.len();
    Some(SecretBytes::new(plain[..length].to_vec()))
}

/// Triple DES with three keys, for the files that tests make. The last block is not padded.
#[cfg(test)]
pub(super) fn triple_des(bytes: &[u8], key: &[u8; 24], iv: [u8; 8]) -> Vec<u8> {
    use cbc::cipher::BlockModeEncrypt;
    let mut covered = bytes.as_chunks::<8>().0.to_vec();
    let mut chain = cbc::Encryptor::inner_iv_init(TdesEde3::new(key.into()), &iv.into());
    for block in &mut covered {
        chain.encrypt_block(block.into());
    }
    covered.into_flattened()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes<const N: usize>(hex: &str) -> [u8; N] {
        std::array::from_fn(|at| u8::from_str_radix(&hex[2 * at..2 * at + 2], 16).unwrap())
    }

    /// Made by openssl: `enc -des-ede3-cbc` and `enc -rc2-40-cbc`.
    const TEXT: &[u8] = b"sixteen bytes!!!and\x05\x05\x05\x05\x05";
    const IV: &str = "1122334455667788";

    #[test]
    fn what_openssl_covered_with_triple_des_is_uncovered() {
        let covered: [u8; 24] = bytes("bb8badfb4d7a9eebea1dc8ed060d359b5db73353d1f18a9f");
        let key: [u8; 24] = bytes("0123456789abcdeffedcba98765432100f1e2d3c4b5a6978");
        let decrypted = Cipher::TripleDes.decrypt(&covered, &key, &bytes::<8>(IV)).unwrap();
        assert_eq!(decrypted.expose(), &TEXT[..19]);
        assert_eq!(triple_des(TEXT, &key, bytes(IV)), covered);
    }

    #[test]
    fn what_openssl_covered_with_rc2_is_uncovered() {
        let covered: [u8; 24] = bytes("8c7ea0a8593c3dd802221df50e7da6bac4a9c8ebc6ac6830");
        let decrypt =
            |bytes_of_it: &[u8]| Cipher::Rc2(5).decrypt(bytes_of_it, &bytes::<5>("0123456789"), &bytes::<8>(IV));
        assert_eq!(decrypt(&covered).unwrap().expose(), &TEXT[..19]);
        assert_eq!(decrypt(&covered[..7]), None);
        assert_eq!(decrypt(&[]), None);
    }

    #[test]
    fn a_key_or_a_vector_of_the_wrong_length_opens_nothing() {
        use Cipher::{Aes128, Aes256, Camellia192, Des, TripleDes, TwoKeyTripleDes};
        for cipher in [Aes128, Aes256, Camellia192, Des, TripleDes, TwoKeyTripleDes, Cipher::Rc2(16)] {
            assert_eq!(cipher.decrypt(&[0; 32], &[0; 7], &[0; 16]), None);
            assert_eq!(cipher.decrypt(&[0; 32], &vec![0; cipher.key_length()], &[0; 3]), None);
        }
    }
}
