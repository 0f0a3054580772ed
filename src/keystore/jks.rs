//! Java's own keystores, JKS and JCEKS.
//!
//! There is no specification; `sun.security.provider.JavaKeyStore` of `OpenJDK` is one. All numbers are
//! big-endian:
//!
//! ```text
//! FEEDFEED (JKS) or CECECECE (JCEKS), u32 version 2, u32 count, then for each entry
//!   u32 1, alias, u64 milliseconds, u32 length + protected key, u32 count + certificates   a key
//!   u32 2, alias, u64 milliseconds, certificate                                            a trusted certificate
//!   u32 3, alias, u64 milliseconds, serialised Java object                                 a secret key (JCEKS)
//! certificate: "X.509" (not in version 1), u32 length + DER
//! SHA-1 of password ‖ "Mighty Aphrodite" ‖ all before
//! ```
//! Text is in Java's modified UTF-8 with a u16 length, the password in UTF-16.

use super::asn1::{OCTET_STRING, SEQUENCE, Tlv, read as read_der};
use super::ciphers::Cipher;
use super::pairing::{Contents, FoundCertificate, FoundKey, LockedKey};
use super::password::{Notice, Password, Passwords};
use super::work::WorkBudget;
use super::{Format, KeystoreError, PrivateKey, derivation, encryption, protector};
use crate::domain::SecretBytes;
use aws_lc_rs::digest::{Context, SHA1_FOR_LEGACY_USE_ONLY, SHA1_OUTPUT_LEN};

/// The first four bytes of a JKS.
pub(super) const JKS_MAGIC: [u8; 4] = [0xfe, 0xed, 0xfe, 0xed];
/// The first four bytes of a JCEKS.
pub(super) const JCEKS_MAGIC: [u8; 4] = [0xce; 4];

pub(super) const VERSION: u32 = 2;
pub(super) const KEY: u32 = 1;
const TRUSTED_CERTIFICATE: u32 = 2;
const SECRET_KEY: u32 = 3;
pub(super) const CERTIFICATE_TYPE: &str = "X.509";
/// What Java mixes into the digest besides the password.
const WHITENER: &[u8] = b"Mighty Aphrodite";

/// Sun's protector of keys, 1.3.6.1.4.1.42.2.17.1.1.
pub(super) const SUN_PROTECTOR: &[u8] = &[0x2b, 0x06, 0x01, 0x04, 0x01, 0x2a, 0x02, 0x11, 0x01, 0x01];

/// Sun's `PBEWithMD5AndTripleDES`, 1.3.6.1.4.1.42.2.19.1.
const SUN_TRIPLE_DES: &[u8] = &[0x2b, 0x06, 0x01, 0x04, 0x01, 0x2a, 0x02, 0x13, 0x01];
/// How every stream of serialised Java objects starts.
const JAVA_OBJECT: [u8; 4] = [0xac, 0xed, 0, 5];

/// A file whose parts have been found but not opened.
struct Store<'a> {
    keys: Vec<ProtectedKey<'a>>,
    trusted: Vec<NamedCertificate<'a>>,
    /// All that the digest is over, and the digest.
    body: &'a [u8],
    digest: &'a [u8],
    /// Whether the file does after that.
    goes_on: bool,
}

/// Alias and certificate.
type NamedCertificate<'a> = (String, &'a [u8]);

struct ProtectedKey<'a> {
    alias: String,
    protected: &'a [u8],
    chain: Vec<&'a [u8]>,
}

/// Checks the structure of a file, without a password.
///
/// # Errors
/// [`KeystoreError::Damaged`] when it does not hold together, [`KeystoreError::NoPrivateKey`] when it is a truststore.
pub(super) fn look(bytes: &[u8]) -> Result<(), KeystoreError> {
    match Store::parse(bytes)? {
        store if store.keys.is_empty() => Err(KeystoreError::NoPrivateKey),
        _ => Ok(()),
    }
}

/// The certificates of a truststore by their names, which are there for all to see. `None` for another file.
pub(super) fn trusted(bytes: &[u8]) -> Option<(Format, Vec<NamedCertificate<'_>>)> {
    let format = match *bytes.first_chunk()? {
        JKS_MAGIC => Format::Jks,
        JCEKS_MAGIC => Format::Jceks,
        _ => return None,
    };
    Some((format, Store::parse(bytes).ok()?.trusted))
}

/// Opens a file. Each key is tried with the password of the store, and then with its own, if that is given.
pub(super) fn read(bytes: &[u8], passwords: &Passwords, budget: &mut WorkBudget) -> Result<Contents, KeystoreError> {
    let parsed = Store::parse(bytes)?;
    if digest(&passwords.store.utf16, parsed.body) != parsed.digest {
        return Err(KeystoreError::WrongPassword);
    }
    let asked = parsed
        .keys
        .iter()
        .map(ProtectedKey::rounds)
        .try_fold(0, |total: u64, rounds| Ok(total.saturating_add(rounds?)));
    budget.can_afford(asked?)?;
    let mut contents = Contents::default();
    if parsed.goes_on {
        contents.notices.push(Notice::BytesAfterEnd);
    }
    for (place, protected) in parsed.keys.into_iter().enumerate() {
        let local_id = Some(place.to_be_bytes().to_vec());
        match protected.open(passwords, budget) {
            Ok(key) => {
                let (alias, local_id) = (Some(protected.alias), local_id.clone());
                contents.keys.push(FoundKey { alias, local_id, key });
            }
            Err(why) => contents.locked.push(LockedKey { alias: Some(protected.alias), why }),
        }
        contents.certificates.extend(protected.chain.iter().map(|der| certificate(der, local_id.clone())));
    }
    contents.certificates.extend(parsed.trusted.into_iter().map(|(alias, der)| FoundCertificate {
        alias: Some(alias),
        is_entry: true,
        ..certificate(der, None)
    }));
    Ok(contents)
}

fn certificate(der: &[u8], local_id: Option<Vec<u8>>) -> FoundCertificate {
    FoundCertificate { alias: None, local_id, der: der.to_vec(), is_entry: false }
}

impl ProtectedKey<'_> {
    fn open(&self, passwords: &Passwords, budget: &mut WorkBudget) -> Result<PrivateKey, KeystoreError> {
        let protection = Protection::read(self.protected)?;
        for password in [Some(&passwords.store), passwords.key.as_ref()].into_iter().flatten() {
            let opened = protection.open(password, budget)?;
            if let Some(key) = opened.and_then(|pkcs8| PrivateKey::from_pkcs8_der(&pkcs8).ok()) {
                return Ok(key);
            }
        }
        Err(match passwords.key {
            Some(_) => KeystoreError::WrongKeyPassword,
            None => KeystoreError::KeyPasswordDiffers,
        })
    }

    /// The rounds that it asks for; one that is damaged or unknown stays unopened, and costs nothing.
    fn rounds(&self) -> Result<u64, KeystoreError> {
        match Protection::read(self.protected) {
            Ok(Protection::TripleDes { rounds, .. }) => Ok(rounds),
            Err(KeystoreError::TooMuchWork) => Err(KeystoreError::TooMuchWork),
            Ok(Protection::Sun(_)) | Err(_) => Ok(0),
        }
    }
}

/// What is inside the `EncryptedPrivateKeyInfo` of an entry.
enum Protection<'a> {
    /// Sun's protector, in a JKS.
    Sun(&'a [u8]),
    /// Sun's `PBEWithMD5AndTripleDES`, in a JCEKS.
    TripleDes { salt: &'a [u8], rounds: u64, encrypted: &'a [u8] },
}

impl<'a> Protection<'a> {
    fn read(der: &'a [u8]) -> Result<Self, KeystoreError> {
        let parts = read_der(der).and_then(Tlv::children).ok_or(KeystoreError::Damaged)?;
        let [algorithm, protected] = parts[..] else { return Err(KeystoreError::Damaged) };
        let protected = protected.as_tag(OCTET_STRING).ok_or(KeystoreError::Damaged)?;
        match encryption::name(algorithm)? {
            SUN_PROTECTOR => Ok(Self::Sun(protected)),
            SUN_TRIPLE_DES => {
                let (salt, rounds) = encryption::salt_and_rounds(algorithm)?;
                Ok(Self::TripleDes { salt, rounds, encrypted: protected })
            }
            name => Err(encryption::unsupported(name)),
        }
    }

    /// `None` when the password is another.
    fn open(&self, password: &Password, budget: &mut WorkBudget) -> Result<Option<SecretBytes>, KeystoreError> {
        match *self {
            Self::Sun(protected) => Ok(protector::open(protected, &password.utf16)),
            Self::TripleDes { salt, rounds, encrypted } => {
                budget.spend(rounds)?;
                let derived = derivation::sun_md5(password.bytes.expose(), salt, rounds)?;
                let (key, vector) = derived.expose().split_at(Cipher::TripleDes.key_length());
                Ok(Cipher::TripleDes.decrypt(encrypted, key, vector))
            }
        }
    }
}

impl<'a> Store<'a> {
    fn parse(bytes: &'a [u8]) -> Result<Self, KeystoreError> {
        let mut budget = WorkBudget::new(WORK_A_BYTE.saturating_mul(bytes.len() as u64));
        let mut rest = Rest { bytes, at: 0, budget: &mut budget };
        let (mut keys, mut trusted) = (Vec::new(), Vec::new());
        rest.take(4)?;
        let version = rest.u32()?;
        if !(1..=VERSION).contains(&version) {
            return Err(KeystoreError::Damaged);
        }
        let count = rest.u32()?;
        for place in 0..count {
            let tag = rest.u32()?;
            let alias = rest.text()?;
            let _made = rest.take(8)?;
            match tag {
                KEY => keys.push(ProtectedKey { alias, protected: rest.counted()?, chain: rest.chain(version)? }),
                TRUSTED_CERTIFICATE => trusted.push((alias, rest.certificate(version)?)),
                SECRET_KEY if bytes.starts_with(&JCEKS_MAGIC) => rest.skip_sealed(count - place - 1)?,
                _ => return Err(KeystoreError::Damaged),
            }
        }
        let body = &bytes[..rest.at];
        let digest = rest.take(SHA1_OUTPUT_LEN)?;
        Ok(Self { keys, trusted, body, digest, goes_on: rest.at < bytes.len() })
    }
}

/// Bytes that are read for each byte of a file: once by its structure, and a few times where the next entry after a
/// secret key is looked for. No honest file comes near, and no file costs more than so many times its size.
const WORK_A_BYTE: u64 = 32;

/// What has not been read yet. Nothing is allocated by a number that the file gives, and what is read more than once
/// is paid for.
struct Rest<'a, 'p> {
    bytes: &'a [u8],
    at: usize,
    budget: &'p mut WorkBudget,
}

impl<'a> Rest<'a, '_> {
    fn take(&mut self, length: usize) -> Result<&'a [u8], KeystoreError> {
        let end = self.at.checked_add(length).ok_or(KeystoreError::Damaged)?;
        let taken = self.bytes.get(self.at..end).ok_or(KeystoreError::Damaged)?;
        self.at = end;
        Ok(taken)
    }

    /// Skips a secret key, which is a serialised Java object, whose end only Java knows: up to where the next
    /// entry plainly starts, or the digest after the last one.
    fn skip_sealed(&mut self, entries_left: u32) -> Result<(), KeystoreError> {
        if self.take(JAVA_OBJECT.len())? != JAVA_OBJECT {
            return Err(KeystoreError::Damaged);
        }
        let last = self.bytes.len().checked_sub(SHA1_OUTPUT_LEN).ok_or(KeystoreError::Damaged)?;
        self.at = match entries_left {
            0 => last,
            _ => self.next_entry(last)?,
        };
        Ok(())
    }

    fn next_entry(&mut self, last: usize) -> Result<usize, KeystoreError> {
        for at in self.at..last {
            let mut there = Rest { bytes: self.bytes, at, budget: self.budget };
            if there.starts_entry()? {
                return Ok(at);
            }
        }
        Err(KeystoreError::Damaged)
    }

    /// Whether an entry starts here: its tag, an alias, a date before the year 2248, and what its tag promises. This is
    /// asked at every byte of a stranger's file, so lengths are compared before anything is decoded.
    fn starts_entry(&mut self) -> Result<bool, KeystoreError> {
        self.budget.spend(1)?;
        match self.plausible_alias() {
            Ok(alias) => {
                self.budget.spend(alias.len() as u64)?;
                Ok(modified_utf8(alias).is_some())
            }
            Err(KeystoreError::TooMuchWork) => Err(KeystoreError::TooMuchWork),
            Err(_) => Ok(false),
        }
    }

    /// The alias of what may be an entry, still encoded.
    fn plausible_alias(&mut self) -> Result<&'a [u8], KeystoreError> {
        let tag = self.u32()?;
        if !(KEY..=SECRET_KEY).contains(&tag) {
            return Err(KeystoreError::Damaged);
        }
        let length = self.number(2)?;
        if length > LONGEST_ALIAS_LOOKED_FOR {
            return Err(KeystoreError::Damaged);
        }
        let alias = self.take(length)?;
        let date = self.take(8)?;
        let promised = match tag {
            KEY => self.counted()?.first() == Some(&SEQUENCE),
            TRUSTED_CERTIFICATE => {
                self.number(2)? == CERTIFICATE_TYPE.len()
                    && self.take(CERTIFICATE_TYPE.len())? == CERTIFICATE_TYPE.as_bytes()
            }
            _ => self.take(JAVA_OBJECT.len())? == JAVA_OBJECT,
        };
        if date < &[0, 0, 8][..] && promised { Ok(alias) } else { Err(KeystoreError::Damaged) }
    }

    fn number(&mut self, length: usize) -> Result<usize, KeystoreError> {
        Ok(self.take(length)?.iter().fold(0, |number, byte| number << 8 | usize::from(*byte)))
    }

    fn u32(&mut self) -> Result<u32, KeystoreError> {
        u32::try_from(self.number(4)?).map_err(|_| KeystoreError::Damaged)
    }

    fn counted(&mut self) -> Result<&'a [u8], KeystoreError> {
        let length = self.number(4)?;
        self.take(length)
    }

    fn text(&mut self) -> Result<String, KeystoreError> {
        let length = self.number(2)?;
        let text = self.take(length)?;
        self.budget.spend(length as u64)?;
        modified_utf8(text).ok_or(KeystoreError::Damaged)
    }

    fn certificate(&mut self, version: u32) -> Result<&'a [u8], KeystoreError> {
        if version > 1 {
            self.text()?;
        }
        self.counted()
    }

    fn chain(&mut self, version: u32) -> Result<Vec<&'a [u8]>, KeystoreError> {
        let count = self.u32()?;
        (0..count).map(|_| self.certificate(version)).collect()
    }
}

/// Longest alias in bytes by which the next entry is found. People's have twenty or thirty.
const LONGEST_ALIAS_LOOKED_FOR: usize = 256;

/// Java's modified UTF-8: UTF-16 units of one to three bytes each, zero as two bytes.
fn modified_utf8(bytes: &[u8]) -> Option<String> {
    let mut units = Vec::new();
    let mut rest = bytes.iter();
    let more = |byte: Option<&u8>| byte.filter(|byte| **byte & 0xc0 == 0x80).map(|byte| u16::from(byte & 0x3f));
    while let Some(&first) = rest.next() {
        units.push(match first {
            0x00..0x80 => u16::from(first),
            0xc0..0xe0 => u16::from(first & 0x1f) << 6 | more(rest.next())?,
            0xe0..0xf0 => u16::from(first & 0x0f) << 12 | more(rest.next())? << 6 | more(rest.next())?,
            _ => return None,
        });
    }
    String::from_utf16(&units).ok()
}

/// The digest under a password in UTF-16.
pub(super) fn digest(password: &SecretBytes, body: &[u8]) -> Vec<u8> {
    let mut context = Context::new(&SHA1_FOR_LEGACY_USE_ONLY);
    context.update(password.expose());
    context.update(WHITENER);
    context.update(body);
    context.finish().as_ref().to_vec()
}

#[cfg(test)]
mod tests {
    use super::super::work::meter;
    use super::*;

    /// A JCEKS of the largest size with a secret key whose end is looked for, in which this is repeated.
    fn sealed(repeated: &[u8]) -> Vec<u8> {
        let mut file = [&JCEKS_MAGIC[..], &[0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 3, 0, 1, b'a']].concat();
        file.extend([0; 8]);
        file.extend(JAVA_OBJECT);
        file.extend(repeated.iter().copied().cycle().take(crate::keystore::MAX_SIZE - file.len()));
        file
    }

    /// What reads too much is refused as [`KeystoreError::TooMuchWork`]: these stay within the work of a file of their
    /// size, and so are reported as damaged.
    #[test]
    fn the_end_of_a_secret_key_is_looked_for_without_reading_the_file_a_thousand_times() {
        // Each two bytes of it look like the length of an alias of thirty thousand.
        let long_aliases: &[u8] = &[0, 0, 0, 1, 0x7f, 0x7f];
        // A trusted certificate with an alias of one letter, whose type is a text of thirty thousand.
        let long_types: &[u8] = &[0, 0, 0, 2, 0, 1, b'a', 0, 0, 0, 0, 0, 0, 0, 0, 0x7f, 0xff];
        // Every second entry holds what it promises, but for the last byte of its alias.
        let wrong_aliases = [&[0, 0, 0, 1, 0, 2, b'a', 0xff][..], &[0; 8], &[0, 0, 0, 1, SEQUENCE]].concat();
        for repeated in [long_aliases, long_types, &wrong_aliases] {
            let file = sealed(repeated);
            let (looked, read) = meter::of(|| look(&file));
            assert_eq!(looked, Err(KeystoreError::Damaged));
            assert!(read <= 2 * file.len() as u64, "{read} bytes are read");
        }
    }

    #[test]
    fn javas_own_utf_8_has_two_bytes_for_zero_and_six_for_an_emoji() {
        for (text, bytes) in [
            ("nøkkel", "nøkkel".as_bytes()),
            ("€", "€".as_bytes()),
            ("\0", &[0xc0, 0x80]),
            ("🔑", &[0xed, 0xa0, 0xbd, 0xed, 0xb4, 0x91]),
        ] {
            assert_eq!(modified_utf8(bytes).unwrap(), text);
        }
        assert_eq!(modified_utf8(&[0xed, 0xa0]), None);
        assert_eq!(modified_utf8(&[0xff]), None);
    }

    #[test]
    fn a_number_that_the_file_gives_allocates_nothing() {
        let mut bytes = [JKS_MAGIC, VERSION.to_be_bytes(), [0xff; 4], KEY.to_be_bytes()].concat();
        bytes.extend([0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        bytes.extend([0xff; 4]);
        assert_eq!(look(&bytes), Err(KeystoreError::Damaged));
    }
}
