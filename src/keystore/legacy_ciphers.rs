//! The two ciphers of PKCS#12's own password encryptions: three-key Triple DES and RC2 of 40 bits, in CBC.
//!
//! Only the way back, and only for looking into a safe before the crate that opens files is let at it:
//! that crate keeps these ciphers to itself. Nothing is ever protected with them here.

use cbc::cipher::{BlockCipherDecrypt, BlockModeDecrypt, InnerIvInit, KeyInit};
use des::TdesEde3;
use rc2::Rc2;

/// Bytes of a block of either cipher.
const BLOCK: usize = 8;
/// Bits of an RC2 key that count (RFC 7292, appendix C: `pbeWithSHAAnd40BitRC2-CBC`).
const RC2_BITS: usize = 40;

/// Triple DES with three keys, undone. Bytes after the last whole block are left out.
pub(super) fn undo_triple_des(bytes: &[u8], key: &[u8; 24], iv: [u8; BLOCK]) -> Vec<u8> {
    undo_chain(bytes, TdesEde3::new(key.into()), iv)
}

/// RC2 with a key of 40 bits, undone. Bytes after the last whole block are left out.
pub(super) fn undo_rc2(bytes: &[u8], key: [u8; 5], iv: [u8; BLOCK]) -> Vec<u8> {
    undo_chain(bytes, Rc2::new_with_eff_key_len(&key, RC2_BITS), iv)
}

fn undo_chain<C>(bytes: &[u8], cipher: C, iv: [u8; BLOCK]) -> Vec<u8>
where
    C: BlockCipherDecrypt<BlockSize = cbc::cipher::consts::U8>,
{
    let mut plain = bytes.as_chunks::<BLOCK>().0.to_vec();
    let mut chain = cbc::Decryptor::inner_iv_init(cipher, &iv.into());
    for block in &mut plain {
        chain.decrypt_block(block.into());
    }
    plain.into_flattened()
}

/// Triple DES with three keys, for the files that tests make. The last block is not padded.
#[cfg(test)]
pub(super) fn triple_des(bytes: &[u8], key: &[u8; 24], iv: [u8; BLOCK]) -> Vec<u8> {
    use cbc::cipher::BlockModeEncrypt;
    let mut covered = bytes.as_chunks::<BLOCK>().0.to_vec();
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
        let key = bytes("0123456789abcdeffedcba98765432100f1e2d3c4b5a6978");
        assert_eq!(undo_triple_des(&covered, &key, bytes(IV)), TEXT);
        assert_eq!(triple_des(TEXT, &key, bytes(IV)), covered);
    }

    #[test]
    fn what_openssl_covered_with_rc2_is_uncovered() {
        let covered: [u8; 24] = bytes("8c7ea0a8593c3dd802221df50e7da6bac4a9c8ebc6ac6830");
        assert_eq!(undo_rc2(&covered, bytes("0123456789"), bytes(IV)), TEXT);
        assert_eq!(undo_rc2(&covered[..7], bytes("0123456789"), bytes(IV)), b"");
    }
}
