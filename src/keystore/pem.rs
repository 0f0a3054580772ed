//! PEM: keys and certificates in one text file, in any order, with any text between them.

use super::asn1::read as read_der;
use super::ciphers::Cipher;
use super::key::PrivateKey;
use super::pairing::{Contents, FoundCertificate, FoundKey};
use super::password::{Password, Passwords};
use super::work::WorkBudget;
use super::{KeystoreError, armor, derivation, encryption, work};
use crate::domain::SecretBytes;
use crate::problem::Lookalike;
use pem::Pem;

const BEGIN: &[u8] = b"-----BEGIN ";
const ENCRYPTED: &str = "ENCRYPTED PRIVATE KEY";

/// Private keys in one file. Nobody has that many, and each costs something even unencrypted.
const MAX_KEYS: usize = 500;

/// Whether there is a block in it, or the start of one.
pub(super) fn is_pem(bytes: &[u8]) -> bool {
    // A binary file may have PEM inside; a text has no zero bytes.
    !bytes.contains(&0) && bytes.windows(BEGIN.len()).any(|window| window == BEGIN)
}

/// Checks what blocks a file has, without a password.
///
/// # Errors
/// What it is instead, when no block in it is a private key.
pub(super) fn look(bytes: &[u8]) -> Result<(), KeystoreError> {
    let blocks = blocks(bytes)?;
    let known = blocks.0.iter().map(pem::Pem::tag);
    // The private key decides; else whatever says most about what the person has.
    let found = known.filter_map(kind).min_by_key(Kind::order).ok_or(KeystoreError::Damaged)?;
    match found {
        Kind::Key => Ok(()),
        Kind::Other(found) => Err(KeystoreError::NotAKeystore(found)),
    }
}

enum Kind {
    Key,
    Other(Lookalike),
}

impl Kind {
    fn order(&self) -> u8 {
        match self {
            Self::Key => 0,
            Self::Other(Lookalike::Certificate) => 1,
            Self::Other(_) => 2,
        }
    }
}

fn kind(tag: &str) -> Option<Kind> {
    Some(match tag {
        "PRIVATE KEY" | ENCRYPTED | "RSA PRIVATE KEY" | "EC PRIVATE KEY" => Kind::Key,
        "CERTIFICATE" | "X509 CERTIFICATE" | "TRUSTED CERTIFICATE" => Kind::Other(Lookalike::Certificate),
        "PKCS7" | "CMS" => Kind::Other(Lookalike::Pkcs7),
        "CERTIFICATE REQUEST" | "NEW CERTIFICATE REQUEST" => Kind::Other(Lookalike::CertificateRequest),
        "PUBLIC KEY" | "RSA PUBLIC KEY" => Kind::Other(Lookalike::PublicKey),
        "OPENSSH PRIVATE KEY" => Kind::Other(Lookalike::SshKey),
        _ => return None,
    })
}

/// Whether any key in it is under a password.
pub(super) fn is_encrypted(bytes: &[u8]) -> bool {
    blocks(bytes).is_ok_and(|blocks| blocks.0.iter().any(has_password))
}

fn has_password(block: &Pem) -> bool {
    block.tag() == ENCRYPTED || block.headers().get("DEK-Info").is_some()
}

/// The blocks of a file, which may be private keys in plain: they are wiped when dropped.
struct Blocks(Vec<Pem>);

impl Drop for Blocks {
    fn drop(&mut self) {
        for block in self.0.drain(..) {
            armor::wiped(block);
        }
    }
}

/// Every block. One without its end is the sign of a file cut off.
fn blocks(bytes: &[u8]) -> Result<Blocks, KeystoreError> {
    let blocks = Blocks(pem::parse_many(bytes).map_err(|_| KeystoreError::Damaged)?);
    let begun = bytes.windows(BEGIN.len()).filter(|window| *window == BEGIN).count();
    if blocks.0.is_empty() || blocks.0.len() < begun {
        return Err(KeystoreError::Damaged);
    }
    Ok(blocks)
}

/// Opens a file, unless that takes more rounds than are left. Each encrypted key is tried with the first
/// password, then with the second.
pub(super) fn read(bytes: &[u8], passwords: &Passwords, budget: &mut WorkBudget) -> Result<Contents, KeystoreError> {
    let mut blocks = blocks(bytes)?;
    check_work(&blocks.0, if passwords.key.is_some() { 2 } else { 1 }, budget.left())?;
    let mut contents = Contents::default();
    for block in blocks.0.drain(..) {
        match block.tag() {
            "CERTIFICATE" | "X509 CERTIFICATE" => {
                contents.certificates.push(FoundCertificate {
                    alias: None,
                    local_id: None,
                    der: block.into_contents(),
                    is_entry: false,
                });
            }
            tag if is_key(tag) => match open(block, passwords, budget) {
                Ok(key) => contents.keys.push(FoundKey { alias: None, local_id: None, key }),
                Err(why) => contents.locked = Some(why),
            },
            _ => drop(armor::wiped(block)),
        }
    }
    Ok(contents)
}

/// The certificates in it and the PKCS#7s, each in DER.
pub(super) fn certificates(bytes: &[u8]) -> Result<Vec<Vec<u8>>, KeystoreError> {
    let mut blocks = blocks(bytes)?;
    let mut found = Vec::new();
    for block in blocks.0.drain(..) {
        match block.tag() {
            "CERTIFICATE" | "X509 CERTIFICATE" | "PKCS7" | "CMS" => found.push(block.into_contents()),
            _ => drop(armor::wiped(block)),
        }
    }
    Ok(found)
}

fn is_key(tag: &str) -> bool {
    matches!(kind(tag), Some(Kind::Key))
}

/// Adds up what every key in the file asks for, before anything is spent.
fn check_work(blocks: &[Pem], passwords: u64, limit: u64) -> Result<(), KeystoreError> {
    let keys = || blocks.iter().filter(|block| is_key(block.tag()));
    if keys().count() > MAX_KEYS {
        return Err(KeystoreError::TooMuchWork);
    }
    let encrypted = keys().filter(|block| block.tag() == ENCRYPTED);
    // One that is damaged or asks too much by itself is left unopened, and costs nothing.
    let payable = encrypted.filter_map(|block| work::seen(block.contents()).ok()).filter(|rounds| *rounds <= limit);
    work::within(limit, payable.fold(0, |total, rounds| total.saturating_add(rounds.saturating_mul(passwords))))
}

fn open(block: Pem, passwords: &Passwords, budget: &mut WorkBudget) -> Result<PrivateKey, KeystoreError> {
    let tag = block.tag().to_owned();
    let legacy = block.headers().get("DEK-Info").map(Legacy::read);
    let der = armor::wiped(block);
    let mut refused = KeystoreError::WrongPassword;
    for password in [Some(&passwords.store), passwords.key.as_ref()].into_iter().flatten() {
        let opened = match &legacy {
            Some(Ok(legacy)) => legacy.open(der.expose(), password).and_then(|plain| unencrypted(&tag, &plain)),
            Some(Err(error)) => return Err(error.clone()),
            None if tag == ENCRYPTED => decrypt(der.expose(), password, budget),
            None => return unencrypted(&tag, &der),
        };
        match opened {
            // A wrong password comes out with the right padding once in some hundred times.
            Err(KeystoreError::WrongPassword) => {}
            Err(KeystoreError::Damaged) if legacy.is_some() => {}
            Err(error) => refused = error,
            opened => return opened,
        }
    }
    Err(refused)
}

fn unencrypted(tag: &str, der: &SecretBytes) -> Result<PrivateKey, KeystoreError> {
    match tag {
        "RSA PRIVATE KEY" => PrivateKey::from_pkcs1_der(der.expose()),
        "EC PRIVATE KEY" if read_der(der.expose()).is_some() => Ok(PrivateKey::elliptic_curve()),
        "EC PRIVATE KEY" => Err(KeystoreError::Damaged),
        _ => PrivateKey::from_pkcs8_der(der),
    }
}

fn decrypt(der: &[u8], password: &Password, budget: &mut WorkBudget) -> Result<PrivateKey, KeystoreError> {
    let plain = encryption::decrypt_key(der, password, budget)?;
    // What comes out with the right padding but is no key was decrypted with another.
    PrivateKey::from_pkcs8_der(&plain).map_err(|_| KeystoreError::WrongPassword)
}

/// OpenSSL's old way to lock a key: `DEK-Info: AES-256-CBC,` and the vector in hexadecimal.
struct Legacy {
    cipher: Cipher,
    vector: Vec<u8>,
}

impl Legacy {
    fn read(header: &str) -> Result<Self, KeystoreError> {
        let (name, vector) = header.split_once(',').ok_or(KeystoreError::Damaged)?;
        let cipher = match name.trim() {
            "DES-CBC" => Cipher::Des,
            "DES-EDE3-CBC" => Cipher::TripleDes,
            "AES-128-CBC" => Cipher::Aes128,
            "AES-192-CBC" => Cipher::Aes192,
            "AES-256-CBC" => Cipher::Aes256,
            "CAMELLIA-128-CBC" => Cipher::Camellia128,
            "CAMELLIA-192-CBC" => Cipher::Camellia192,
            "CAMELLIA-256-CBC" => Cipher::Camellia256,
            other => return Err(KeystoreError::UnsupportedEncryption(format!("DEK-Info: {other}"))),
        };
        let (pairs, rest) = vector.trim().as_bytes().as_chunks::<2>();
        let byte = |pair: &[u8; 2]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
        let vector: Option<Vec<u8>> = pairs.iter().map(byte).collect();
        let vector = vector.filter(|vector| rest.is_empty() && vector.len() == cipher.vector_length());
        Ok(Self { cipher, vector: vector.ok_or(KeystoreError::Damaged)? })
    }

    /// One round of MD5 is no work worth counting.
    fn open(&self, encrypted: &[u8], password: &Password) -> Result<SecretBytes, KeystoreError> {
        let salt = &self.vector[..8];
        let key = derivation::openssl_md5(password.bytes.expose(), salt, self.cipher.key_length());
        self.cipher.decrypt(encrypted, key.expose(), &self.vector).ok_or(KeystoreError::WrongPassword)
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{PASSWORD, read as file, secret};
    use super::super::open;
    use super::*;
    use crate::domain::Secret;

    /// Why it is not opened, before any work is done.
    fn refused(pem: &str, key: Option<&Secret>) -> Option<KeystoreError> {
        let (opened, rounds) = work::meter::of(|| open(pem.as_bytes(), &secret(PASSWORD), key));
        assert_eq!(rounds, 0);
        opened.err()
    }

    /// A key that asks for 600 000 rounds and opens with no password.
    fn expensive() -> String {
        use super::super::asn1::{INTEGER, OCTET_STRING, OID, SEQUENCE, write};
        let name = write(OID, &[work::PKCS12_PBE, &[3]]);
        let parameters = write(SEQUENCE, &[&write(OCTET_STRING, &[&[7; 8]]), &write(INTEGER, &[&[0x09, 0x27, 0xc0]])]);
        let algorithm = write(SEQUENCE, &[&name, &parameters]);
        let key = write(SEQUENCE, &[&algorithm, &write(OCTET_STRING, &[&[1; 48]])]);
        pem::encode(&Pem::new(ENCRYPTED, key))
    }

    #[test]
    fn keys_that_are_honest_one_by_one_are_refused_at_once_where_there_are_twenty() {
        assert_eq!(refused(&expensive().repeat(20), None), Some(KeystoreError::TooMuchWork));
        assert_eq!(refused(&expensive().repeat(5), Some(&secret("b"))), Some(KeystoreError::TooMuchWork));
    }

    #[test]
    fn six_hundred_thousand_rounds_are_paid_also_with_two_passwords() {
        let seen = |count, passwords| {
            let pem = expensive().repeat(count);
            check_work(&blocks(pem.as_bytes()).unwrap().0, passwords, work::MAX_TOTAL)
        };
        assert_eq!((seen(1, 2), seen(4, 2), seen(8, 1)), (Ok(()), Ok(()), Ok(())));
        assert_eq!(seen(9, 1), Err(KeystoreError::TooMuchWork));
    }

    #[test]
    fn a_file_of_nothing_but_keys_is_refused() {
        let key = String::from_utf8(file("key_only.pem")).unwrap();
        assert_eq!(refused(&key.repeat(MAX_KEYS + 1), None), Some(KeystoreError::TooMuchWork));
    }
}
