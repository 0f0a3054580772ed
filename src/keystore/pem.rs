//! PEM: keys and certificates in one text file, in any order, with any text between them.

use super::armor::{self, Block, Blocks};
use super::asn1::read as read_der;
use super::ciphers::Cipher;
use super::key::PrivateKey;
use super::pairing::{Contents, FoundCertificate, FoundKey, LockedKey};
use super::password::{Password, Passwords};
use super::work::WorkBudget;
use super::{Format, KeystoreError, bundle, derivation, encryption, form, work};
use crate::domain::SecretBytes;
use crate::problem::Lookalike;

const ENCRYPTED: &str = "ENCRYPTED PRIVATE KEY";

/// Private keys in one file. Nobody has that many, and each costs something even unencrypted.
const MAX_KEYS: usize = 500;

/// What the blocks of a file are, without a password.
///
/// # Errors
/// What it is instead, when no block in it is a private key.
pub(super) fn verdict(blocks: &Blocks) -> Result<Format, KeystoreError> {
    if blocks.is_cut_off {
        return Err(KeystoreError::Damaged);
    }
    let kinds: Vec<(Kind, &Block)> = blocks.all.iter().filter_map(|block| Some((kind(block)?, block))).collect();
    if kinds.iter().any(|(kind, block)| kind.must_be_read() && block.der.is_none()) {
        return Err(KeystoreError::Damaged);
    }
    // The private key decides; else whatever says most about what the person has.
    match kinds.into_iter().map(|(kind, _)| kind).min_by_key(Kind::order) {
        Some(Kind::Key) => Ok(Format::Pem),
        Some(Kind::Other(Lookalike::Certificate)) => {
            let found = certificates_of(blocks);
            if found.is_empty() {
                return Err(KeystoreError::Damaged);
            }
            Err(KeystoreError::NotAKeystore(form::of_certificates(found.iter().map(Vec::as_slice))))
        }
        Some(Kind::Other(found)) => Err(KeystoreError::NotAKeystore(found)),
        None => Err(KeystoreError::NotAKeystore(Lookalike::Unknown)),
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
            Self::Other(Lookalike::Pkcs7) => 2,
            Self::Other(Lookalike::RevocationList) => 4,
            Self::Other(_) => 3,
        }
    }

    /// Whether a file is damaged where this cannot be read.
    fn must_be_read(&self) -> bool {
        matches!(self, Self::Key | Self::Other(Lookalike::Certificate | Lookalike::Pkcs7))
    }
}

/// What a block is by its label; where that says a certificate, by what is in it. `None` as of [`labelled`].
fn kind(block: &Block) -> Option<Kind> {
    Some(match labelled(&block.label)? {
        Kind::Other(Lookalike::Certificate) => Kind::Other(of_content(block)),
        kind => kind,
    })
}

/// What a label promises. `None` for what does not concern us: parameters of curves, and whatever is still to come.
fn labelled(label: &str) -> Option<Kind> {
    Some(match label {
        "PRIVATE KEY" | ENCRYPTED | "RSA PRIVATE KEY" | "EC PRIVATE KEY" | "DSA PRIVATE KEY" => Kind::Key,
        "CERTIFICATE" | "X509 CERTIFICATE" | "TRUSTED CERTIFICATE" => Kind::Other(Lookalike::Certificate),
        "PKCS7" | "CMS" | "PKCS #7 SIGNED DATA" => Kind::Other(Lookalike::Pkcs7),
        "CERTIFICATE REQUEST" | "NEW CERTIFICATE REQUEST" => Kind::Other(Lookalike::CertificateRequest),
        "X509 CRL" => Kind::Other(Lookalike::RevocationList),
        "PUBLIC KEY" | "RSA PUBLIC KEY" | "SSH2 PUBLIC KEY" => Kind::Other(Lookalike::PublicKey),
        "OPENSSH PRIVATE KEY" | "SSH2 ENCRYPTED PRIVATE KEY" => Kind::Other(Lookalike::SshKey),
        "AGE ENCRYPTED FILE" => Kind::Other(Lookalike::Sealed),
        label if label.starts_with("PGP ") => Kind::Other(Lookalike::Pgp),
        _ => return None,
    })
}

/// `certutil -encode` writes `BEGIN CERTIFICATE` around everything.
fn of_content(block: &Block) -> Lookalike {
    let found = block.der.as_ref().and_then(|der| form::der(der.expose()));
    match found {
        Some(Err(KeystoreError::NotAKeystore(found))) if found != Lookalike::IssuerCertificate => found,
        _ => Lookalike::Certificate,
    }
}

/// Whether any key in it is under a password.
pub(super) fn is_encrypted(text: &[u8]) -> bool {
    armor::blocks(text).all.iter().any(has_password)
}

fn has_password(block: &Block) -> bool {
    block.label == ENCRYPTED || block.header("DEK-Info").is_some()
}

/// Opens a file that has a good [`verdict`], unless that takes more rounds than are left. Each encrypted key is tried
/// with the first password, then with the second.
pub(super) fn read(text: &[u8], passwords: &Passwords, budget: &mut WorkBudget) -> Result<Contents, KeystoreError> {
    let blocks = armor::blocks(text).all;
    check_work(&blocks, if passwords.key.is_some() { 2 } else { 1 }, budget.left())?;
    let mut contents = Contents::default();
    for block in &blocks {
        if is_key(block) {
            match open(block, passwords, budget) {
                Ok(key) => contents.keys.push(FoundKey { alias: None, local_id: None, key }),
                Err(why) => contents.locked.push(LockedKey { alias: None, why }),
            }
            continue;
        }
        contents.certificates.extend(certificates_in(block).into_iter().map(|der| FoundCertificate {
            alias: None,
            local_id: None,
            der,
            is_entry: false,
        }));
    }
    Ok(contents)
}

/// The certificates of all blocks, in DER.
pub(super) fn certificates_of(blocks: &Blocks) -> Vec<Vec<u8>> {
    blocks.all.iter().flat_map(certificates_in).collect()
}

/// The certificate in a block, or those of a PKCS#7.
fn certificates_in(block: &Block) -> Vec<Vec<u8>> {
    let der = block.der.as_ref().filter(|_| matches!(labelled(&block.label), Some(Kind::Other(_))));
    der.map(|der| bundle::of_der(der.expose())).unwrap_or_default()
}

fn is_key(block: &Block) -> bool {
    matches!(labelled(&block.label), Some(Kind::Key))
}

/// Adds up what every key in the file asks for, before anything is spent.
fn check_work(blocks: &[Block], passwords: u64, limit: u64) -> Result<(), KeystoreError> {
    let keys = || blocks.iter().filter(|block| is_key(block));
    if keys().count() > MAX_KEYS {
        return Err(KeystoreError::TooMuchWork);
    }
    let encrypted = keys().filter(|block| block.label == ENCRYPTED).filter_map(|block| block.der.as_ref());
    // One that is damaged or asks too much by itself is left unopened, and costs nothing.
    let payable = encrypted.filter_map(|der| work::seen(der.expose()).ok()).filter(|rounds| *rounds <= limit);
    work::within(limit, payable.fold(0, |total, rounds| total.saturating_add(rounds.saturating_mul(passwords))))
}

fn open(block: &Block, passwords: &Passwords, budget: &mut WorkBudget) -> Result<PrivateKey, KeystoreError> {
    let label = block.label.as_str();
    let legacy = block.header("DEK-Info").map(Legacy::read);
    let der = block.der.as_ref().ok_or(KeystoreError::Damaged)?;
    let mut refused = KeystoreError::WrongPassword;
    for password in [Some(&passwords.store), passwords.key.as_ref()].into_iter().flatten() {
        let opened = match &legacy {
            Some(Ok(legacy)) => legacy.open(der.expose(), password).and_then(|plain| unencrypted(label, &plain)),
            Some(Err(error)) => return Err(error.clone()),
            None if label == ENCRYPTED => decrypt(der.expose(), password, budget),
            None => return unencrypted(label, der),
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

fn unencrypted(label: &str, der: &SecretBytes) -> Result<PrivateKey, KeystoreError> {
    match label {
        "RSA PRIVATE KEY" => PrivateKey::from_pkcs1_der(der.expose()),
        "EC PRIVATE KEY" if read_der(der.expose()).is_some() => Ok(PrivateKey::elliptic_curve(der)),
        "DSA PRIVATE KEY" if read_der(der.expose()).is_some() => Ok(PrivateKey::of_other_kind(der)),
        "EC PRIVATE KEY" | "DSA PRIVATE KEY" => Err(KeystoreError::Damaged),
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
        armor::block(ENCRYPTED, key)
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
            check_work(&armor::blocks(pem.as_bytes()).all, passwords, work::MAX_TOTAL)
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
