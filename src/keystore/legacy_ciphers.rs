//! The two ciphers of PKCS#12's own password encryptions: three-key Triple DES and RC2 of 40 bits, in CBC.
//!
//! Only the way back, and only for looking into a safe before the crate that opens files is let at it:
//! that crate keeps these ciphers to itself. Nothing is ever protected with them here.

/// Bytes of a block of either cipher.
const BLOCK: usize = 8;

/// Bits of a DES block in the order that its rounds have them (FIPS 46-3). Bits count from 1, as there.
const INITIAL: [u8; 64] = [
    58, 50, 42, 34, 26, 18, 10, 2, 60, 52, 44, 36, 28, 20, 12, 4, 62, 54, 46, 38, 30, 22, 14, 6, 64, 56, 48, 40, 32,
    24, 16, 8, 57, 49, 41, 33, 25, 17, 9, 1, 59, 51, 43, 35, 27, 19, 11, 3, 61, 53, 45, 37, 29, 21, 13, 5, 63, 55, 47,
    39, 31, 23, 15, 7,
];
const FINAL: [u8; 64] = [
    40, 8, 48, 16, 56, 24, 64, 32, 39, 7, 47, 15, 55, 23, 63, 31, 38, 6, 46, 14, 54, 22, 62, 30, 37, 5, 45, 13, 53, 21,
    61, 29, 36, 4, 44, 12, 52, 20, 60, 28, 35, 3, 43, 11, 51, 19, 59, 27, 34, 2, 42, 10, 50, 18, 58, 26, 33, 1, 41, 9,
    49, 17, 57, 25,
];
const KEY: [u8; 56] = [
    57, 49, 41, 33, 25, 17, 9, 1, 58, 50, 42, 34, 26, 18, 10, 2, 59, 51, 43, 35, 27, 19, 11, 3, 60, 52, 44, 36, 63, 55,
    47, 39, 31, 23, 15, 7, 62, 54, 46, 38, 30, 22, 14, 6, 61, 53, 45, 37, 29, 21, 13, 5, 28, 20, 12, 4,
];
const ROUND_KEY: [u8; 48] = [
    14, 17, 11, 24, 1, 5, 3, 28, 15, 6, 21, 10, 23, 19, 12, 4, 26, 8, 16, 7, 27, 20, 13, 2, 41, 52, 31, 37, 47, 55, 30,
    40, 51, 45, 33, 48, 44, 49, 39, 56, 34, 53, 46, 42, 50, 36, 29, 32,
];
const AFTER_BOXES: [u8; 32] = [
    16, 7, 20, 21, 29, 12, 28, 17, 1, 15, 23, 26, 5, 18, 31, 10, 2, 8, 24, 14, 32, 27, 3, 9, 19, 13, 30, 6, 22, 11, 4,
    25,
];
const TURNS: [u32; 16] = [1, 1, 2, 2, 2, 2, 2, 2, 1, 2, 2, 2, 2, 2, 2, 1];

/// DES's eight boxes, each in the order of its six bits of input.
#[rustfmt::skip]
const BOXES: [[u8; 64]; 8] = [
    [
        14, 0, 4, 15, 13, 7, 1, 4, 2, 14, 15, 2, 11, 13, 8, 1,
        3, 10, 10, 6, 6, 12, 12, 11, 5, 9, 9, 5, 0, 3, 7, 8,
        4, 15, 1, 12, 14, 8, 8, 2, 13, 4, 6, 9, 2, 1, 11, 7,
        15, 5, 12, 11, 9, 3, 7, 14, 3, 10, 10, 0, 5, 6, 0, 13,
    ],
    [
        15, 3, 1, 13, 8, 4, 14, 7, 6, 15, 11, 2, 3, 8, 4, 14,
        9, 12, 7, 0, 2, 1, 13, 10, 12, 6, 0, 9, 5, 11, 10, 5,
        0, 13, 14, 8, 7, 10, 11, 1, 10, 3, 4, 15, 13, 4, 1, 2,
        5, 11, 8, 6, 12, 7, 6, 12, 9, 0, 3, 5, 2, 14, 15, 9,
    ],
    [
        10, 13, 0, 7, 9, 0, 14, 9, 6, 3, 3, 4, 15, 6, 5, 10,
        1, 2, 13, 8, 12, 5, 7, 14, 11, 12, 4, 11, 2, 15, 8, 1,
        13, 1, 6, 10, 4, 13, 9, 0, 8, 6, 15, 9, 3, 8, 0, 7,
        11, 4, 1, 15, 2, 14, 12, 3, 5, 11, 10, 5, 14, 2, 7, 12,
    ],
    [
        7, 13, 13, 8, 14, 11, 3, 5, 0, 6, 6, 15, 9, 0, 10, 3,
        1, 4, 2, 7, 8, 2, 5, 12, 11, 1, 12, 10, 4, 14, 15, 9,
        10, 3, 6, 15, 9, 0, 0, 6, 12, 10, 11, 1, 7, 13, 13, 8,
        15, 9, 1, 4, 3, 5, 14, 11, 5, 12, 2, 7, 8, 2, 4, 14,
    ],
    [
        2, 14, 12, 11, 4, 2, 1, 12, 7, 4, 10, 7, 11, 13, 6, 1,
        8, 5, 5, 0, 3, 15, 15, 10, 13, 3, 0, 9, 14, 8, 9, 6,
        4, 11, 2, 8, 1, 12, 11, 7, 10, 1, 13, 14, 7, 2, 8, 13,
        15, 6, 9, 15, 12, 0, 5, 9, 6, 10, 3, 4, 0, 5, 14, 3,
    ],
    [
        12, 10, 1, 15, 10, 4, 15, 2, 9, 7, 2, 12, 6, 9, 8, 5,
        0, 6, 13, 1, 3, 13, 4, 14, 14, 0, 7, 11, 5, 3, 11, 8,
        9, 4, 14, 3, 15, 2, 5, 12, 2, 9, 8, 5, 12, 15, 3, 10,
        7, 11, 0, 14, 4, 1, 10, 7, 1, 6, 13, 0, 11, 8, 6, 13,
    ],
    [
        4, 13, 11, 0, 2, 11, 14, 7, 15, 4, 0, 9, 8, 1, 13, 10,
        3, 14, 12, 3, 9, 5, 7, 12, 5, 2, 10, 15, 6, 8, 1, 6,
        1, 6, 4, 11, 11, 13, 13, 8, 12, 1, 3, 4, 7, 10, 14, 7,
        10, 9, 15, 5, 6, 0, 8, 15, 0, 14, 5, 2, 9, 3, 2, 12,
    ],
    [
        13, 1, 2, 15, 8, 13, 4, 8, 6, 10, 15, 3, 11, 7, 1, 4,
        10, 12, 9, 5, 3, 6, 14, 11, 5, 0, 0, 14, 12, 9, 7, 2,
        7, 2, 11, 1, 4, 14, 1, 7, 9, 4, 12, 10, 14, 8, 2, 13,
        0, 15, 6, 12, 10, 9, 13, 0, 15, 3, 3, 5, 5, 6, 8, 11,
    ],
];

/// RC2's table of digits of pi (RFC 2268, section 2).
#[rustfmt::skip]
const PI: [u8; 256] = [
    217, 120, 249, 196, 25, 221, 181, 237, 40, 233, 253, 121, 74, 160, 216, 157,
    198, 126, 55, 131, 43, 118, 83, 142, 98, 76, 100, 136, 68, 139, 251, 162,
    23, 154, 89, 245, 135, 179, 79, 19, 97, 69, 109, 141, 9, 129, 125, 50,
    189, 143, 64, 235, 134, 183, 123, 11, 240, 149, 33, 34, 92, 107, 78, 130,
    84, 214, 101, 147, 206, 96, 178, 28, 115, 86, 192, 20, 167, 140, 241, 220,
    18, 117, 202, 31, 59, 190, 228, 209, 66, 61, 212, 48, 163, 60, 182, 38,
    111, 191, 14, 218, 70, 105, 7, 87, 39, 242, 29, 155, 188, 148, 67, 3,
    248, 17, 199, 246, 144, 239, 62, 231, 6, 195, 213, 47, 200, 102, 30, 215,
    8, 232, 234, 222, 128, 82, 238, 247, 132, 170, 114, 172, 53, 77, 106, 42,
    150, 26, 210, 113, 90, 21, 73, 116, 75, 159, 208, 94, 4, 24, 164, 236,
    194, 224, 65, 110, 15, 81, 203, 204, 36, 145, 175, 80, 161, 244, 112, 57,
    153, 124, 58, 133, 35, 184, 180, 122, 252, 2, 54, 91, 37, 85, 151, 49,
    45, 93, 250, 152, 227, 138, 146, 174, 5, 223, 41, 16, 103, 108, 186, 201,
    211, 0, 230, 207, 225, 158, 168, 44, 99, 22, 1, 63, 88, 226, 137, 169,
    13, 56, 52, 27, 171, 51, 255, 176, 187, 72, 12, 95, 185, 177, 205, 46,
    197, 243, 219, 71, 229, 165, 156, 119, 10, 166, 32, 104, 254, 127, 193, 173,
];

/// Triple DES with three keys, undone. Bytes after the last whole block are left out.
pub(super) fn undo_triple_des(bytes: &[u8], key: &[u8; 24], iv: [u8; BLOCK]) -> Vec<u8> {
    let boxes = boxes();
    let keys = [0, 8, 16].map(|at| round_keys(number(&key[at..at + BLOCK])));
    undo_chain(bytes, iv, |block| {
        let block = permuted(u64::from_be_bytes(block), 64, &INITIAL);
        let block = rounds(&boxes, block, keys[2].iter().rev());
        let block = rounds(&boxes, block, keys[1].iter());
        let block = rounds(&boxes, block, keys[0].iter().rev());
        permuted(block, 64, &FINAL).to_be_bytes()
    })
}

/// RC2 with a key of 40 bits, undone. Bytes after the last whole block are left out.
pub(super) fn undo_rc2(bytes: &[u8], key: [u8; 5], iv: [u8; BLOCK]) -> Vec<u8> {
    let keys = rc2_keys(key);
    undo_chain(bytes, iv, |block| rc2_block(&keys, block))
}

/// CBC: what comes out of the cipher is still covered by the block before.
fn undo_chain(bytes: &[u8], iv: [u8; BLOCK], undo: impl Fn([u8; BLOCK]) -> [u8; BLOCK]) -> Vec<u8> {
    let mut plain = Vec::with_capacity(bytes.len());
    let mut before = iv;
    for block in bytes.as_chunks::<BLOCK>().0 {
        plain.extend(undo(*block).iter().zip(before).map(|(byte, cover)| byte ^ cover));
        before = *block;
    }
    plain
}

fn number(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0, |number, byte| number << 8 | u64::from(*byte))
}

/// The bits of a number of this width, counted from 1 at the top, in the order of a table.
fn permuted(bits: u64, width: u8, table: &[u8]) -> u64 {
    table.iter().fold(0, |permuted, place| permuted << 1 | (bits >> (width - place) & 1))
}

fn low_half(bits: u64) -> u32 {
    u32::try_from(bits & 0xffff_ffff).unwrap_or_default()
}

/// The boxes with the permutation after them already done.
fn boxes() -> [[u32; 64]; 8] {
    let mut shift = 32;
    BOXES.map(|one| {
        shift -= 4;
        one.map(|value| low_half(permuted(u64::from(value) << shift, 32, &AFTER_BOXES)))
    })
}

fn round_keys(key: u64) -> [u64; 16] {
    let halves = permuted(key, 64, &KEY);
    let (mut left, mut right) = (halves >> 28, halves & 0x0fff_ffff);
    TURNS.map(|turn| {
        [left, right] = [left, right].map(|half| (half << turn | half >> (28 - turn)) & 0x0fff_ffff);
        permuted(left << 28 | right, 56, &ROUND_KEY)
    })
}

/// Sixteen rounds; the halves change places at the end.
fn rounds<'a>(boxes: &[[u32; 64]; 8], block: u64, keys: impl Iterator<Item = &'a u64>) -> u64 {
    let (mut left, mut right) = (low_half(block >> 32), low_half(block));
    for key in keys {
        (left, right) = (right, left ^ scrambled(boxes, right, *key));
    }
    u64::from(right) << 32 | u64::from(left)
}

/// Each box gets four bits with their neighbours, and six bits of the key.
fn scrambled(boxes: &[[u32; 64]; 8], half: u32, key: u64) -> u32 {
    let (mut bits, mut shift) = (half.rotate_right(1), 48);
    boxes.iter().fold(0, |mixed, one| {
        shift -= 6;
        let input = bits >> 26 ^ low_half(key >> shift & 0x3f);
        bits = bits.rotate_left(4);
        mixed | one[input as usize]
    })
}

fn rc2_keys(key: [u8; 5]) -> [u16; 64] {
    let mut bytes = [0; 128];
    bytes[..key.len()].copy_from_slice(&key);
    let pi = |at: u8| PI[usize::from(at)];
    for at in key.len()..bytes.len() {
        bytes[at] = pi(bytes[at - 1].wrapping_add(bytes[at - key.len()]));
    }
    let start = bytes.len() - key.len();
    bytes[start] = pi(bytes[start]);
    for at in (0..start).rev() {
        bytes[at] = pi(bytes[at + 1] ^ bytes[at + key.len()]);
    }
    std::array::from_fn(|at| u16::from_le_bytes([bytes[2 * at], bytes[2 * at + 1]]))
}

fn rc2_block(keys: &[u16; 64], block: [u8; BLOCK]) -> [u8; BLOCK] {
    let mut words: [u16; 4] = std::array::from_fn(|at| u16::from_le_bytes([block[2 * at], block[2 * at + 1]]));
    for round in (0..16).rev() {
        for (at, turn) in [(3, 5), (2, 3), (1, 2), (0, 1)] {
            let [before, two_before, three_before] = [3, 2, 1].map(|back| words[(at + back) % 4]);
            let mixed = (before & two_before).wrapping_add(!before & three_before);
            words[at] = words[at].rotate_right(turn).wrapping_sub(keys[4 * round + at]).wrapping_sub(mixed);
        }
        // Mashed after the fifth round and after the eleventh.
        if matches!(round, 5 | 11) {
            for at in (0..4).rev() {
                words[at] = words[at].wrapping_sub(keys[usize::from(words[(at + 3) % 4] & 63)]);
            }
        }
    }
    let mut plain = [0; BLOCK];
    for (pair, word) in plain.as_chunks_mut::<2>().0.iter_mut().zip(words) {
        *pair = word.to_le_bytes();
    }
    plain
}

/// Triple DES with three keys, for the files that tests make. The last block is not padded.
#[cfg(test)]
pub(super) fn triple_des(bytes: &[u8], key: &[u8; 24], iv: [u8; BLOCK]) -> Vec<u8> {
    let boxes = boxes();
    let keys = [0, 8, 16].map(|at| round_keys(number(&key[at..at + BLOCK])));
    let mut before = iv;
    let blocks = bytes.as_chunks::<BLOCK>().0.iter().flat_map(|block| {
        let block = permuted(u64::from_be_bytes(*block) ^ u64::from_be_bytes(before), 64, &INITIAL);
        let block = rounds(&boxes, block, keys[0].iter());
        let block = rounds(&boxes, block, keys[1].iter().rev());
        let block = rounds(&boxes, block, keys[2].iter());
        before = permuted(block, 64, &FINAL).to_be_bytes();
        before
    });
    blocks.collect()
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
