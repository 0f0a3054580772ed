//! What is in a PKCS#12 (RFC 7292): safes, and in them bags of keys and certificates.
//!
//! A safe of one round may hide thousands of keys of a million rounds each. So what can be seen is counted
//! before the first derivation, and what a safe hid is counted before its first bag is opened.

use super::asn1::{IMPLICIT_0, MAX_DEPTH, OCTET_STRING, OID, SEQUENCE, Tlv, read as read_der};
use super::pairing::{Contents, FoundCertificate, FoundKey, LockedKey};
use super::password::{Notice, Passwords};
use super::work::{self, WorkBudget};
use super::{KeystoreError, PrivateKey, ber, encryption, mac};
use crate::domain::SecretBytes;

/// `[0]` with other values inside.
pub(super) const EXPLICIT_0: u8 = 0xa0;
/// SET.
pub(super) const SET: u8 = 0x31;
/// `BMPString`.
pub(super) const BMP_STRING: u8 = 0x1e;
/// The arc of PKCS#7, 1.2.840.113549.1.7: data is its 1, encrypted data its 6.
pub(super) const PKCS7: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07];
/// The arc of bags, 1.2.840.113549.1.12.10.1.
pub(super) const BAGS: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x0c, 0x0a, 0x01];
/// The arc of PKCS#9, 1.2.840.113549.1.9: friendlyName is its 20, localKeyId its 21, x509Certificate its 22.1.
pub(super) const PKCS9: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09];

const DAMAGED: KeystoreError = KeystoreError::Damaged;

/// Opens a file.
pub(super) fn read(bytes: &[u8], passwords: &Passwords, budget: &mut WorkBudget) -> Result<Contents, KeystoreError> {
    let (der, rest) = ber::first(bytes).ok_or(DAMAGED)?;
    let parts = read_der(&der).and_then(Tlv::children).ok_or(DAMAGED)?;
    let (auth_safe, mac) = match parts[..] {
        [_version, auth_safe] => (auth_safe, None),
        [_version, auth_safe, mac] => (auth_safe, Some(mac)),
        _ => return Err(DAMAGED),
    };
    let authenticated = data(auth_safe)?;
    let safes = ber::to_der(authenticated).ok_or(DAMAGED)?;
    let safes = Safe::all(&safes)?;
    budget.can_afford(asked(mac, &safes)?)?;
    // The MAC is over the bytes as they are, in BER or not.
    mac.map_or(Ok(()), |mac| mac::verify(mac, authenticated, &passwords.store, budget))?;
    let mut reader = Reader { passwords, budget, contents: Contents::default(), is_proved: mac.is_some() };
    if !rest.is_empty() {
        reader.contents.notices.push(Notice::BytesAfterEnd);
    }
    // The encrypted safes first: they prove the password for keys that are not encrypted.
    safes.iter().filter(|safe| matches!(safe, Safe::Locked { .. })).try_for_each(|safe| reader.safe(safe))?;
    safes.iter().filter(|safe| matches!(safe, Safe::Plain(_))).try_for_each(|safe| reader.safe(safe))?;
    Ok(reader.contents)
}

enum Safe<'a> {
    Plain(Vec<u8>),
    Locked { algorithm: Tlv<'a>, encrypted: &'a [u8] },
}

impl<'a> Safe<'a> {
    fn all(safes: &'a [u8]) -> Result<Vec<Self>, KeystoreError> {
        let safes = read_der(safes).and_then(Tlv::children).ok_or(DAMAGED)?;
        safes.into_iter().map(Self::read).collect()
    }

    fn read(info: Tlv<'a>) -> Result<Self, KeystoreError> {
        let [name, content] = info.children().ok_or(DAMAGED)?[..] else { return Err(DAMAGED) };
        let name = name.as_tag(OID).ok_or(DAMAGED)?;
        match name.strip_prefix(PKCS7) {
            Some([1]) => Ok(Self::Plain(ber::to_der(data(info)?).ok_or(DAMAGED)?)),
            Some([6]) => {
                let parts = content.as_tag(EXPLICIT_0).and_then(read_der).and_then(Tlv::children).ok_or(DAMAGED)?;
                let [_version, inner, ..] = parts[..] else { return Err(DAMAGED) };
                let [_type, algorithm, encrypted, ..] = inner.children().ok_or(DAMAGED)?[..] else {
                    return Err(DAMAGED);
                };
                let encrypted = encrypted.as_tag(IMPLICIT_0).ok_or(DAMAGED)?;
                Ok(Self::Locked { algorithm, encrypted })
            }
            _ => Err(encryption::unsupported(name)),
        }
    }
}

/// The rounds that can be seen.
fn asked(mac: Option<Tlv>, safes: &[Safe]) -> Result<u64, KeystoreError> {
    let mut total = mac.map_or(Ok(0), work::of_mac)?;
    for safe in safes {
        total = total.saturating_add(match safe {
            Safe::Plain(bags) => work::of_bags(bags)?,
            Safe::Locked { algorithm, .. } => work::of_bags(algorithm.whole)?,
        });
    }
    Ok(total)
}

/// The string in a `ContentInfo` of type data.
fn data(info: Tlv<'_>) -> Result<&[u8], KeystoreError> {
    let [name, content] = info.children().ok_or(DAMAGED)?[..] else { return Err(DAMAGED) };
    let name = name.as_tag(OID).ok_or(DAMAGED)?;
    // Signed rather than under a password: nobody has been seen to make such a file.
    if name.strip_prefix(PKCS7) != Some(&[1]) {
        return Err(encryption::unsupported(name));
    }
    content.as_tag(EXPLICIT_0).and_then(read_der).and_then(|it| it.as_tag(OCTET_STRING)).ok_or(DAMAGED)
}

struct Reader<'r> {
    passwords: &'r Passwords,
    budget: &'r mut WorkBudget,
    contents: Contents,
    /// Whether the password of the store has been seen to be right.
    is_proved: bool,
}

impl Reader<'_> {
    fn safe(&mut self, safe: &Safe) -> Result<(), KeystoreError> {
        match safe {
            Safe::Plain(bags) => self.bags(read_der(bags).ok_or(DAMAGED)?, 0),
            Safe::Locked { algorithm, encrypted } => {
                let plain = self.unlock(*algorithm, encrypted, bags_in)?;
                self.budget.can_afford(work::of_bags(plain.expose())?)?;
                self.bags(read_der(plain.expose()).ok_or(DAMAGED)?, 0)
            }
        }
    }

    /// What this reads out of a string that the password of the store decrypts, or that of the key.
    fn unlock<T>(
        &mut self,
        algorithm: Tlv,
        encrypted: &[u8],
        read: fn(SecretBytes) -> Option<T>,
    ) -> Result<T, KeystoreError> {
        let Passwords { store, empty, key } = self.passwords;
        let passwords = [(Some(store), true), (empty.as_ref(), true), (key.as_ref(), false)];
        for (password, is_store) in passwords {
            let Some(password) = password else { continue };
            match encryption::decrypt(algorithm, encrypted, password, self.budget) {
                Ok(plain) => {
                    if let Some(found) = read(plain) {
                        self.is_proved |= is_store;
                        return Ok(found);
                    }
                }
                Err(KeystoreError::WrongPassword) => {}
                Err(error) => return Err(error),
            }
        }
        Err(match (self.is_proved, &self.passwords.key) {
            (false, _) => KeystoreError::WrongPassword,
            (true, None) => KeystoreError::KeyPasswordDiffers,
            (true, Some(_)) => KeystoreError::WrongKeyPassword,
        })
    }

    fn bags(&mut self, bags: Tlv, depth: u32) -> Result<(), KeystoreError> {
        if depth > MAX_DEPTH {
            return Err(KeystoreError::TooMuchWork);
        }
        let bags = bags.children().filter(|_| bags.tag == SEQUENCE).ok_or(DAMAGED)?;
        bags.into_iter().try_for_each(|bag| self.bag(bag, depth))
    }

    fn bag(&mut self, bag: Tlv, depth: u32) -> Result<(), KeystoreError> {
        let parts = bag.children().ok_or(DAMAGED)?;
        let [name, value, ..] = parts[..] else { return Err(DAMAGED) };
        let name = name.as_tag(OID).ok_or(DAMAGED)?;
        let value = value.as_tag(EXPLICIT_0).and_then(read_der).ok_or(DAMAGED)?;
        let attributes = Attributes::read(parts.get(2).copied());
        match name.strip_prefix(BAGS) {
            Some([1]) => self.key(PrivateKey::from_pkcs8_der(&SecretBytes::new(value.whole.to_vec())), attributes),
            Some([2]) => {
                let key = self.shrouded(value);
                self.key(key, attributes);
            }
            Some([3]) => self.certificate(value, attributes)?,
            Some([6]) => return self.bags(value, depth + 1),
            // Revocation lists, secrets, and whatever is still to come.
            _ => {}
        }
        Ok(())
    }

    fn shrouded(&mut self, value: Tlv) -> Result<PrivateKey, KeystoreError> {
        let [algorithm, encrypted] = value.children().ok_or(DAMAGED)?[..] else { return Err(DAMAGED) };
        let encrypted = encrypted.as_tag(OCTET_STRING).ok_or(DAMAGED)?;
        self.unlock(algorithm, encrypted, |plain| PrivateKey::from_pkcs8_der(&plain).ok())
    }

    /// A key that does not open stays out of the way of those that do.
    fn key(&mut self, key: Result<PrivateKey, KeystoreError>, attributes: Attributes) {
        match key {
            Ok(key) => {
                let Attributes { alias, local_id } = attributes;
                self.contents.keys.push(FoundKey { alias, local_id, key });
            }
            Err(why) => self.contents.locked.push(LockedKey { alias: attributes.alias, why }),
        }
    }

    fn certificate(&mut self, value: Tlv, attributes: Attributes) -> Result<(), KeystoreError> {
        let [kind, certificate] = value.children().ok_or(DAMAGED)?[..] else { return Err(DAMAGED) };
        // The other kind is SDSI, which nobody has.
        if kind.as_tag(OID).and_then(|name| name.strip_prefix(PKCS9)) == Some(&[22, 1]) {
            let der = certificate.as_tag(EXPLICIT_0).and_then(read_der).and_then(|it| it.as_tag(OCTET_STRING));
            let Attributes { alias, local_id } = attributes;
            let der = der.ok_or(DAMAGED)?.to_vec();
            self.contents.certificates.push(FoundCertificate { alias, local_id, der, is_entry: false });
        }
        Ok(())
    }
}

/// A decrypted safe in DER, if it is one.
fn bags_in(plain: SecretBytes) -> Option<SecretBytes> {
    let is_whole = |bytes: &[u8]| read_der(bytes).is_some_and(|it| it.tag == SEQUENCE && it.children().is_some());
    if is_whole(plain.expose()) {
        return Some(plain);
    }
    let der = SecretBytes::new(ber::to_der(plain.expose())?);
    is_whole(der.expose()).then_some(der)
}

/// What a bag says of itself.
#[derive(Default)]
struct Attributes {
    alias: Option<String>,
    local_id: Option<Vec<u8>>,
}

impl Attributes {
    /// Whatever is wrong with them does not keep the bag from being used.
    fn read(set: Option<Tlv>) -> Self {
        let mut attributes = Self::default();
        for attribute in set.filter(|set| set.tag == SET).and_then(Tlv::children).unwrap_or_default() {
            let Some(&[name, values]) = attribute.children().as_deref() else { continue };
            let value = read_der(values.content);
            match name.as_tag(OID).and_then(|name| name.strip_prefix(PKCS9)) {
                Some([20]) => attributes.alias = value.and_then(|it| it.as_tag(BMP_STRING)).and_then(utf16),
                Some([21]) => attributes.local_id = value.and_then(|it| it.as_tag(OCTET_STRING)).map(<[u8]>::to_vec),
                _ => {}
            }
        }
        attributes
    }
}

fn utf16(bytes: &[u8]) -> Option<String> {
    let (units, []) = bytes.as_chunks::<2>() else { return None };
    let text = String::from_utf16(&units.iter().map(|unit| u16::from_be_bytes(*unit)).collect::<Vec<_>>()).ok()?;
    // OpenSSL ends it with a zero, others do not.
    Some(text.trim_end_matches('\0').to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::asn1::INTEGER;
    use super::super::asn1::write;
    use super::super::ciphers::triple_des;
    use super::super::derivation::{Purpose, pkcs12};
    use super::super::fixtures::{PASSWORD, read as file, secret};
    use super::super::password::Password;
    use super::super::write::encryption::encrypt_with;
    use super::super::{open, opens_unasked};
    use super::*;
    use aws_lc_rs::digest::SHA1_FOR_LEGACY_USE_ONLY;
    use std::num::NonZeroU32;

    const DATA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x01];
    const ENCRYPTED_DATA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x06];
    const SHROUDED: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x0c, 0x0a, 0x01, 0x02];
    /// The last arc of pbeWithSHAAnd3-KeyTripleDES-CBC.
    const TRIPLE_DES: u8 = 3;
    const SECRET: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x0c, 0x0a, 0x01, 0x05];
    const MILLION: &[u8] = &[0x0f, 0x42, 0x40];
    const SALT: &[u8] = &[7; 8];

    /// A password encryption of PKCS#12's own.
    fn legacy(scheme: u8, rounds: &[u8]) -> Vec<u8> {
        let name = write(OID, &[work::PKCS12_PBE, &[scheme]]);
        let parameters = write(SEQUENCE, &[&write(OCTET_STRING, &[SALT]), &write(INTEGER, &[rounds])]);
        write(SEQUENCE, &[&name, &parameters])
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
        let bags = write(SEQUENCE, &[&bags.concat()]);
        let encrypted = encrypt_with(&bags, password.as_bytes(), NonZeroU32::MIN).unwrap();
        store(&encrypted.algorithm, &encrypted.bytes)
    }

    /// The same under Triple DES.
    fn under_triple_des(bags: &[Vec<u8>], password: &str) -> Vec<u8> {
        let mut bags = write(SEQUENCE, &[&bags.concat()]);
        let padding = 8 - bags.len() % 8;
        bags.extend(std::iter::repeat_n(u8::try_from(padding).unwrap(), padding));
        let password = Password::plain(password);
        let derive = |purpose| pkcs12(&SHA1_FOR_LEGACY_USE_ONLY, password.bmp.expose(), SALT, purpose, 1, 24);
        let (key, iv) = (derive(Purpose::Key), derive(Purpose::Vector));
        let encrypted = triple_des(&bags, key.expose().first_chunk().unwrap(), *iv.expose().first_chunk().unwrap());
        store(&legacy(TRIPLE_DES, &[1]), &encrypted)
    }

    #[track_caller]
    fn is_refused_at_once(store: &[u8], password: &str) {
        let (opened, rounds) = work::meter::of(|| open(store, &secret(password), None));
        assert_eq!(opened.err(), Some(KeystoreError::TooMuchWork));
        assert_eq!(rounds, 1, "the safe is decrypted, and no bag in it");
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
            let (opened, rounds) = work::meter::of(|| opens_unasked(&expensive));
            assert!(!opened && rounds <= work::UNASKED, "{rounds} rounds");
        }
    }
}
