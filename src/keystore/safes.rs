//! What the encrypted safes of a PKCS#12 hide: bags that ask for rounds of their own.
//!
//! The crate that opens files decrypts a safe and opens its bags in one go. A safe of one round may hold
//! thousands of keys of a million rounds each, so each safe is decrypted here first, and its bags counted.
//! Whatever this cannot decrypt, that crate cannot either, and then opens no bag in it.

use super::KeystoreError;
use super::asn1::{IMPLICIT_0, INTEGER, MAX_DEPTH, OCTET_STRING, OID, SEQUENCE, Tlv, read};
use super::legacy_ciphers::{undo_rc2, undo_triple_des};
use super::{protector, work};
use crate::domain::{Secret, SecretBytes};
use aws_lc_rs::digest::{Context, SHA1_FOR_LEGACY_USE_ONLY, SHA1_OUTPUT_LEN};
use pkcs8::pkcs5::EncryptionScheme;
use pkcs8::pkcs5::der::Decode;

/// The last arc of pbeWithSHAAnd3-KeyTripleDES-CBC.
const TRIPLE_DES: u8 = 3;
/// The last arc of pbeWithSHAAnd40BitRC2-CBC.
const RC2_40: u8 = 6;

/// The block of SHA-1, by which PKCS#12's derivation counts.
const SHA1_BLOCK: usize = 64;

/// Refuses a PKCS#12 that asks for more rounds than this, in sight or inside its safes.
pub(super) fn check(der: &[u8], password: &Secret, limit: u64) -> Result<(), KeystoreError> {
    let mut total = work::seen(der)?;
    work::within(limit, total)?;
    let whole = read(der).ok_or(KeystoreError::Damaged)?;
    for bags in decrypted(whole, password, 0) {
        total = total.saturating_add(work::of_bags(bags.expose())?);
        work::within(limit, total)?;
    }
    Ok(())
}

/// Every safe in it that this password decrypts.
fn decrypted(tlv: Tlv, password: &Secret, depth: u32) -> Vec<SecretBytes> {
    // Deeper ones have been refused by now.
    if depth > MAX_DEPTH {
        return Vec::new();
    }
    let inside = match tlv.as_tag(OCTET_STRING) {
        Some(string) => read(string).filter(|inner| inner.tag == SEQUENCE).into_iter().collect(),
        None if tlv.is_constructed() => tlv.children().unwrap_or_default(),
        None => Vec::new(),
    };
    // EncryptedContentInfo (RFC 5652, 6.1): name, algorithm, and what is encrypted.
    if let [name, algorithm, content, ..] = inside[..]
        && [name.tag, algorithm.tag, content.tag] == [OID, SEQUENCE, IMPLICIT_0]
    {
        return decrypt(algorithm, content.content, password).into_iter().collect();
    }
    inside.into_iter().flat_map(|inner| decrypted(inner, password, depth + 1)).collect()
}

fn decrypt(algorithm: Tlv, content: &[u8], password: &Secret) -> Option<SecretBytes> {
    let parts = algorithm.children()?;
    let name = parts.first()?.as_tag(OID)?;
    if let Some(&[scheme]) = name.strip_prefix(work::PKCS12_PBE) {
        return decrypt_legacy(scheme, *parts.get(1)?, content, password);
    }
    let scheme = EncryptionScheme::from_der(algorithm.whole).ok()?;
    scheme.decrypt(password.expose(), content).ok().map(SecretBytes::new)
}

/// PKCS#12's own encryptions, as far as they are opened at all. The padding at the end is left on.
fn decrypt_legacy(scheme: u8, parameters: Tlv, content: &[u8], password: &Secret) -> Option<SecretBytes> {
    if ![TRIPLE_DES, RC2_40].contains(&scheme) {
        return None;
    }
    let numbers = parameters.children()?;
    let [salt, rounds] = numbers[..] else { return None };
    let (salt, rounds) = (salt.as_tag(OCTET_STRING)?, (rounds.tag == INTEGER).then(|| rounds.as_number())??);
    let derive = |purpose| derive(password, salt, purpose, rounds);
    let iv = derive(2).first_chunk().copied()?;
    Some(SecretBytes::new(match scheme {
        TRIPLE_DES => undo_triple_des(content, derive(1).first_chunk()?, iv),
        _ => undo_rc2(content, *derive(1).first_chunk()?, iv),
    }))
}

/// The derivation of RFC 7292, appendix B.2, with SHA-1: two blocks of it, of which the beginning is used.
fn derive(password: &Secret, salt: &[u8], purpose: u8, rounds: u64) -> [u8; 2 * SHA1_OUTPUT_LEN] {
    let password = SecretBytes::new([protector::utf16(password).expose(), &[0, 0]].concat());
    let stretched = |bytes: &[u8]| -> Vec<u8> {
        let length = bytes.len().div_ceil(SHA1_BLOCK) * SHA1_BLOCK;
        bytes.iter().copied().cycle().take(length).collect()
    };
    let mut input = [stretched(salt), stretched(password.expose())].concat();
    let first = hashed(&input, purpose, rounds);
    add_to_each_block(&mut input, &first);
    let second = hashed(&input, purpose, rounds);
    let _wiped = SecretBytes::new(input);
    let mut derived = [0; 2 * SHA1_OUTPUT_LEN];
    derived[..SHA1_OUTPUT_LEN].copy_from_slice(&first);
    derived[SHA1_OUTPUT_LEN..].copy_from_slice(&second);
    derived
}

fn hashed(input: &[u8], purpose: u8, rounds: u64) -> [u8; SHA1_OUTPUT_LEN] {
    let sha1 = |parts: [&[u8]; 2]| {
        let mut context = Context::new(&SHA1_FOR_LEGACY_USE_ONLY);
        for part in parts {
            context.update(part);
        }
        let mut hash = [0; SHA1_OUTPUT_LEN];
        hash.copy_from_slice(context.finish().as_ref());
        hash
    };
    let first = sha1([&[purpose; SHA1_BLOCK], input]);
    (1..rounds).fold(first, |hash, _| sha1([&hash, &[]]))
}

/// Each block of the input becomes itself + the hash, repeated to a block, + 1.
fn add_to_each_block(input: &mut [u8], hash: &[u8; SHA1_OUTPUT_LEN]) {
    for block in input.chunks_exact_mut(SHA1_BLOCK) {
        let mut carry = 1;
        for (at, byte) in block.iter_mut().enumerate().rev() {
            let sum = carry + u16::from(*byte) + u16::from(hash[at % SHA1_OUTPUT_LEN]);
            let [high, low] = sum.to_be_bytes();
            (carry, *byte) = (u16::from(high), low);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::asn1::write;
    use super::super::fixtures::{PASSWORD, read as file, secret};
    use super::super::legacy_ciphers::triple_des;
    use super::super::{ber, open, opens_unasked};
    use super::*;
    use std::time::{Duration, Instant};

    const DATA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x01];
    const ENCRYPTED_DATA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x06];
    const SHROUDED: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x0c, 0x0a, 0x01, 0x02];
    const SECRET: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x0c, 0x0a, 0x01, 0x05];
    const MILLION: &[u8] = &[0x0f, 0x42, 0x40];
    const SALT: &[u8] = &[7; 8];

    /// A password encryption of PKCS#12's own.
    fn legacy(scheme: u8, rounds: &[u8]) -> Vec<u8> {
        let name = write(OID, &[work::PKCS12_PBE, &[scheme]]);
        let parameters = write(SEQUENCE, &[&write(OCTET_STRING, &[SALT]), &write(INTEGER, &[rounds])]);
        write(SEQUENCE, &[&name, &parameters])
    }

    /// PBES2 with one round, as der.
    fn modern() -> (EncryptionScheme, Vec<u8>) {
        use pkcs8::pkcs5::der::Encode;
        let parameters = pkcs8::pkcs5::pbes2::Parameters::generate_pbkdf2_sha256_aes256cbc(1, SALT, [3; 16]).unwrap();
        let scheme = EncryptionScheme::Pbes2(parameters);
        let der = scheme.to_der().unwrap();
        (scheme, der)
    }

    /// A key that asks for a million rounds, in a bag.
    fn key_bag() -> Vec<u8> {
        let key = write(SEQUENCE, &[&legacy(TRIPLE_DES, MILLION), &write(OCTET_STRING, &[&[1; 48]])]);
        write(SEQUENCE, &[&write(OID, &[SHROUDED]), &write(0xa0, &[&key])])
    }

    /// The same in a bag for secrets of any kind, whose failures the crate passes over.
    fn secret_bag() -> Vec<u8> {
        let key = write(SEQUENCE, &[&legacy(TRIPLE_DES, MILLION), &write(OCTET_STRING, &[&[1; 48]])]);
        let secret = write(SEQUENCE, &[&write(OID, &[SHROUDED]), &write(0xa0, &[&write(OCTET_STRING, &[&key])])]);
        write(SEQUENCE, &[&write(OID, &[SECRET]), &write(0xa0, &[&secret])])
    }

    fn store(algorithm: &[u8], encrypted: &[u8]) -> Vec<u8> {
        let content = write(SEQUENCE, &[&write(OID, &[DATA]), algorithm, &write(IMPLICIT_0, &[encrypted])]);
        let data = write(SEQUENCE, &[&[INTEGER, 1, 0], &content]);
        let safe = write(SEQUENCE, &[&write(OID, &[ENCRYPTED_DATA]), &write(0xa0, &[&data])]);
        let safes = write(OCTET_STRING, &[&write(SEQUENCE, &[&safe])]);
        let auth_safe = write(SEQUENCE, &[&write(OID, &[DATA]), &write(0xa0, &[&safes])]);
        write(SEQUENCE, &[&[INTEGER, 1, 3], &auth_safe])
    }

    /// A store without a MAC whose one safe is under AES and one round.
    fn under_aes(bags: &[Vec<u8>], password: &str) -> Vec<u8> {
        let (scheme, der) = modern();
        store(&der, &scheme.encrypt(password, &write(SEQUENCE, &[&bags.concat()])).unwrap())
    }

    /// The same under Triple DES.
    fn under_triple_des(bags: &[Vec<u8>], password: &str) -> Vec<u8> {
        let mut bags = write(SEQUENCE, &[&bags.concat()]);
        let padding = 8 - bags.len() % 8;
        bags.extend(std::iter::repeat_n(u8::try_from(padding).unwrap(), padding));
        let derive = |purpose| derive(&secret(password), SALT, purpose, 1);
        let (key, iv) = (derive(1), derive(2));
        let encrypted = triple_des(&bags, key.first_chunk().unwrap(), *iv.first_chunk().unwrap());
        store(&legacy(TRIPLE_DES, &[1]), &encrypted)
    }

    #[track_caller]
    fn is_refused_at_once(store: &[u8], password: &str) {
        let started = Instant::now();
        assert_eq!(open(store, &secret(password), None).err(), Some(KeystoreError::TooMuchWork));
        assert!(started.elapsed() < Duration::from_secs(1), "{:?}", started.elapsed());
    }

    #[test]
    fn a_million_rounds_twenty_times_inside_a_safe_of_one_round_are_refused_at_once() {
        for bag in [key_bag(), secret_bag()] {
            let bags = vec![bag; 20];
            is_refused_at_once(&under_aes(&bags, PASSWORD), PASSWORD);
            is_refused_at_once(&under_triple_des(&bags, PASSWORD), PASSWORD);
        }
        is_refused_at_once(&under_aes(&vec![key_bag(); 33_000], PASSWORD), PASSWORD);
    }

    #[test]
    fn a_wrong_password_hides_the_bags_from_everybody() {
        let bags = vec![key_bag(); 20];
        for store in [under_aes(&bags, PASSWORD), under_triple_des(&bags, PASSWORD)] {
            assert_eq!(open(&store, &secret("feil"), None).err(), Some(KeystoreError::WrongPassword));
        }
    }

    #[test]
    fn the_empty_password_is_tried_unasked_only_where_it_is_cheap_inside_as_well() {
        assert!(opens_unasked(&file("empty_password.p12")) && opens_unasked(&file("plain.pem")));
        for expensive in [under_aes(&[key_bag()], ""), under_triple_des(&[key_bag()], ""), file("many_rounds.p12")] {
            let started = Instant::now();
            assert!(!opens_unasked(&expensive));
            assert!(started.elapsed() < Duration::from_secs(1), "{:?}", started.elapsed());
        }
    }

    #[test]
    fn every_encrypted_safe_that_opens_is_looked_into() {
        // OpenSSL and keytool put the certificates into one, NSS too; RC2, Triple DES and AES.
        for name in
            ["modern.p12", "legacy.p12", "keytool.p12", "keytool_legacy.p12", "aes128_sha512.p12", "nss_old.p12"]
        {
            let der = ber::to_der(&file(name)).unwrap();
            let der = ber::without_mac(&der).unwrap();
            let safes = decrypted(read(&der).unwrap(), &secret(PASSWORD), 0);
            assert!(!safes.is_empty(), "{name}");
            for safe in safes {
                let bags = read(safe.expose()).unwrap_or_else(|| panic!("{name}"));
                let first = bags.children().unwrap()[0].children().unwrap()[0];
                assert!(first.content.starts_with(&SHROUDED[..9]), "{name}");
            }
        }
    }
}
