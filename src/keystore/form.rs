//! What bytes are that are no text, by how they begin; and what a text is that has no key in it.
//!
//! All that is known of other files stands here, and in the labels of [`super::pem`].

use super::asn1::{INTEGER, OCTET_STRING, OID, SEQUENCE, Tlv, header, read};
use super::key::Algorithm;
use super::roles::only_issuers;
use super::{Format, KeystoreError, PrivateKey, jks};
use crate::domain::SecretBytes;
use crate::problem::Lookalike;
use x509_parser::certificate::X509Certificate;
use x509_parser::certification_request::X509CertificationRequest;
use x509_parser::prelude::FromDer;
use x509_parser::revocation_list::CertificateRevocationList;

const BIT_STRING: u8 = 0x03;
const IA5_STRING: u8 = 0x16;
/// The arc of PKCS#7, 1.2.840.113549.1.7.
const PKCS7: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07];
/// How Unicode replaces what is not Unicode, in UTF-8.
const REPLACED: &[u8] = b"\xef\xbf\xbd";
/// Fewest bytes by which a file is judged to have gone through a converter of texts.
const TELLING: usize = 128;

/// The first bytes of what people take for a keystore.
const SIGNATURES: [(&[u8], Lookalike); 34] = [
    (b"PK\x05\x06", Lookalike::Zip),
    (b"\x1f\x8b", Lookalike::Zip),
    (b"7z\xbc\xaf\x27\x1c", Lookalike::Zip),
    (b"Rar!\x1a\x07", Lookalike::Zip),
    (b"%PDF-", Lookalike::Pdf),
    (b"\x89PNG", Lookalike::Picture),
    (b"\xff\xd8\xff", Lookalike::Picture),
    (b"GIF8", Lookalike::Picture),
    (b"PuTTY-User-Key-File-", Lookalike::SshKey),
    (b"openssh-key-v1\0", Lookalike::SshKey),
    (b"ssh-", Lookalike::PublicKey),
    (b"ecdsa-sha2-", Lookalike::PublicKey),
    (b"sk-ssh-", Lookalike::PublicKey),
    (b"---- BEGIN SSH2 PUBLIC KEY", Lookalike::PublicKey),
    (b"---- BEGIN SSH2 ENCRYPTED PRIVATE KEY", Lookalike::SshKey),
    (b"SPKAC=", Lookalike::CertificateRequest),
    // Microsoft's PRIVATEKEYBLOB in a .pvk file (MSDN, "PVK file format"), and by itself.
    (b"\x1e\xf1\xb5\xb0", Lookalike::Pvk),
    (b"\x07\x02\x00\x00\x00\xa4\x00\x00RSA2", Lookalike::Pvk),
    // IBM's key database of type CMS.
    (b"7H\x03\x02\x00\x00\x00\x00X509KEY", Lookalike::IbmKeyDatabase),
    // Oracle's wallet that opens by itself, cwallet.sso.
    (b"\xa1\xf8\x4e", Lookalike::OracleWallet),
    // The databases of NSS: cert9.db and key4.db, and Berkeley's cert8.db and key3.db.
    (b"SQLite format 3\0", Lookalike::Database),
    (b"\x00\x06\x15\x61", Lookalike::Database),
    (b"kych", Lookalike::Keychain),
    // KeePass.
    (b"\x03\xd9\xa2\x9a", Lookalike::PasswordSafe),
    // Windows' store of certificates, .sst.
    (b"\x00\x00\x00\x00CERT", Lookalike::CertificateStore),
    (b"version https://git-lfs", Lookalike::GitLfs),
    (b"/annex/objects/", Lookalike::GitLfs),
    (b"{\\rtf", Lookalike::Word),
    (b"$ANSIBLE_VAULT;", Lookalike::Sealed),
    (b"age-encryption.org/", Lookalike::Sealed),
    (b"Salted__", Lookalike::Sealed),
    // A link of Windows, and one as a text.
    (b"L\x00\x00\x00\x01\x14\x02\x00", Lookalike::Shortcut),
    (b"[InternetShortcut]", Lookalike::Shortcut),
    // Outlook's winmail.dat.
    (b"\x78\x9f\x3e\x22", Lookalike::Mail),
];

/// What the first bytes say. `None` where they do not say it: perhaps a text.
pub(super) fn by_beginning(bytes: &[u8]) -> Option<Result<Format, KeystoreError>> {
    if bytes.starts_with(&jks::JKS_MAGIC) {
        return Some(jks::look(bytes).map(|()| Format::Jks));
    }
    if bytes.starts_with(&jks::JCEKS_MAGIC) {
        return Some(jks::look(bytes).map(|()| Format::Jceks));
    }
    if bytes.first() == Some(&SEQUENCE)
        && let Some(verdict) = der(bytes)
    {
        return Some(verdict);
    }
    let signed = || SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)).map(|(_, found)| *found);
    let found = signed().or_else(|| office(bytes)).or_else(|| bouncy_castle(bytes)).or_else(|| stash(bytes));
    found.map(|found| Err(KeystoreError::NotAKeystore(found)))
}

/// DER. `None` when it only happens to start as DER does.
pub(super) fn der(bytes: &[u8]) -> Option<Result<Format, KeystoreError>> {
    let header = header(bytes)?;
    let inside = &bytes[header.start..];
    // A PFX is version 3 and then a SEQUENCE (RFC 7292, 4), in BER as well as in DER.
    if let [INTEGER, 1, 3, SEQUENCE, ..] = inside {
        return Some(pkcs12(inside, header.length));
    }
    if let Some(name) = read(inside).and_then(|first| first.as_tag(OID))
        && name.starts_with(PKCS7)
    {
        return Some(Err(KeystoreError::NotAKeystore(Lookalike::Pkcs7)));
    }
    signed(bytes).or_else(|| of_parts(bytes)).map(Err)
}

/// Whether a block of PEM may be a keystore; most are certificates, and are not read here.
pub(super) fn may_be_keystore(der: &[u8]) -> bool {
    let Some(header) = header(der).filter(|_| der.first() == Some(&SEQUENCE)) else { return true };
    let is_pfx = der[header.start..].starts_with(&[INTEGER, 1, 3, SEQUENCE]);
    is_pfx || read(der).and_then(Tlv::children).is_some_and(|children| children.len() == 2 && is_bcfks(&children))
}

/// A file whose line ends were converted has another length than it says, and no line end of the other kind.
fn pkcs12(inside: &[u8], length: Option<usize>) -> Result<Format, KeystoreError> {
    let Some(length) = length else { return Ok(Format::Pkcs12) };
    let Some(more) = inside.len().checked_sub(length) else { return Err(KeystoreError::Damaged) };
    if more > 1 && is_longer_by_line_ends(inside, more) {
        return Err(KeystoreError::NotAKeystore(Lookalike::Mangled));
    }
    Ok(Format::Pkcs12)
}

fn is_longer_by_line_ends(bytes: &[u8], more: usize) -> bool {
    let ends = bytes.split(|byte| *byte == b'\n').count() - 1;
    let pairs = bytes.windows(2).filter(|pair| pair == b"\r\n").count();
    ends == pairs && (more == ends || more == ends + 1)
}

/// What an authority signs, and what it is asked to sign.
fn signed(der: &[u8]) -> Option<KeystoreError> {
    let found = if X509Certificate::from_der(der).is_ok() {
        of_certificates([der])
    } else if X509CertificationRequest::from_der(der).is_ok() {
        Lookalike::CertificateRequest
    } else if CertificateRevocationList::from_der(der).is_ok() {
        Lookalike::RevocationList
    } else {
        return None;
    };
    Some(KeystoreError::NotAKeystore(found))
}

/// Certificates alone: one's own, or nobody's but the issuers'.
pub(super) fn of_certificates<'a>(ders: impl IntoIterator<Item = &'a [u8]>) -> Lookalike {
    if only_issuers(ders) { Lookalike::IssuerCertificate } else { Lookalike::Certificate }
}

/// What DER is by the kinds of its parts.
fn of_parts(der: &[u8]) -> Option<KeystoreError> {
    let children = read(der)?.children()?;
    let tags: Vec<u8> = children.iter().map(|child: &Tlv| child.tag).collect();
    let found = match tags[..] {
        [INTEGER, SEQUENCE, OCTET_STRING, ..] => return Some(pkcs8(der)),
        // DSA as OpenSSL writes it has six numbers, RSA nine (RFC 8017, A.1.2).
        [INTEGER, INTEGER, INTEGER, INTEGER, INTEGER, INTEGER] => return Some(KeystoreError::UnsupportedKey),
        [INTEGER, INTEGER, INTEGER, INTEGER, ..] => Lookalike::PrivateKey,
        [INTEGER, OCTET_STRING, ..] => return Some(KeystoreError::EllipticCurveKey),
        [SEQUENCE, OCTET_STRING] => Lookalike::EncryptedKey,
        [SEQUENCE, BIT_STRING] | [INTEGER, INTEGER] => Lookalike::PublicKey,
        [SEQUENCE, SEQUENCE, BIT_STRING] if is_spkac(children[0]) => Lookalike::CertificateRequest,
        [SEQUENCE, SEQUENCE] if is_bcfks(&children) => Lookalike::Bcfks,
        [SEQUENCE, ..] if children.iter().all(|child| X509Certificate::from_der(child.whole).is_ok()) => {
            Lookalike::PkiPath
        }
        _ => return None,
    };
    Some(KeystoreError::NotAKeystore(found))
}

fn pkcs8(der: &[u8]) -> KeystoreError {
    match PrivateKey::from_pkcs8_der(&SecretBytes::new(der.to_vec())).map(|key| key.algorithm()) {
        Ok(Algorithm::EllipticCurve) => KeystoreError::EllipticCurveKey,
        Ok(Algorithm::Other) => KeystoreError::UnsupportedKey,
        Ok(Algorithm::Rsa) => KeystoreError::NotAKeystore(Lookalike::PrivateKey),
        Err(why) => why,
    }
}

/// The label under which a private key in DER stands in PEM.
pub(super) fn key_label(der: &[u8]) -> Option<&'static str> {
    let tags: Vec<u8> = read(der)?.children()?.iter().map(|child| child.tag).collect();
    match tags[..] {
        [INTEGER, SEQUENCE, OCTET_STRING, ..] => Some("PRIVATE KEY"),
        [INTEGER, INTEGER, INTEGER, INTEGER, INTEGER, INTEGER, INTEGER, ..] => Some("RSA PRIVATE KEY"),
        [SEQUENCE, OCTET_STRING] => Some("ENCRYPTED PRIVATE KEY"),
        _ => None,
    }
}

/// `PublicKeyAndChallenge` of a `SignedPublicKeyAndChallenge`, as browsers made it.
fn is_spkac(first: Tlv) -> bool {
    first.children().is_some_and(|parts| parts.len() == 2 && parts[0].tag == SEQUENCE && parts[1].tag == IA5_STRING)
}

/// `ObjectStore` of `BouncyCastle`: encrypted data, and a MAC with its derivation.
fn is_bcfks(children: &[Tlv]) -> bool {
    let tags = |part: &Tlv| -> Vec<u8> { part.children().unwrap_or_default().iter().map(|child| child.tag).collect() };
    tags(&children[0]) == [SEQUENCE, OCTET_STRING] && tags(&children[1]) == [SEQUENCE, SEQUENCE, OCTET_STRING]
}

/// BKS and UBER: version, salt, rounds. What follows is an entry in the one and encrypted in the other.
fn bouncy_castle(bytes: &[u8]) -> Option<Lookalike> {
    let number = |at: usize| Some(u32::from_be_bytes(*bytes.get(at..)?.first_chunk()?));
    let is_one = matches!(number(0)?, 1 | 2) && number(4)? == 20 && (1..=1_000_000).contains(&number(28)?);
    let rest = bytes.get(32..).filter(|_| is_one)?;
    let [kind, high, low, ..] = *rest else { return None };
    let alias = rest.get(3..3 + usize::from(u16::from_be_bytes([high, low])));
    let is_alias = alias.is_some_and(|alias| std::str::from_utf8(alias).is_ok_and(|text| !text.contains('\0')));
    let is_entry = (1..=4).contains(&kind) && is_alias;
    // A BKS without entries is a zero and a MAC of twenty bytes.
    let is_empty = kind == 0 && rest.len() == 21;
    Some(if is_entry || is_empty { Lookalike::Bks } else { Lookalike::Uber })
}

/// Word, Excel and other documents of Office: in a zip, or in the container of before 2007.
fn office(bytes: &[u8]) -> Option<Lookalike> {
    let has = |name: &[u8]| bytes.windows(name.len()).any(|part| part == name);
    if bytes.starts_with(b"PK\x03\x04") {
        return Some(match () {
            () if has(b"word/") || has(b"opendocument.text") => Lookalike::Word,
            () if has(b"xl/") || has(b"opendocument.spreadsheet") => Lookalike::Excel,
            () => Lookalike::Zip,
        });
    }
    let in_directory = |name: &str| has(&name.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>());
    bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1").then(|| match () {
        () if in_directory("__substg1.0_") => Lookalike::Mail,
        () if in_directory("Workbook") || in_directory("Book") => Lookalike::Excel,
        () => Lookalike::Word,
    })
}

/// The password of an IBM key database, stashed: 129 bytes, each turned over with F5, and a zero after the last.
fn stash(bytes: &[u8]) -> Option<Lookalike> {
    let turned: Vec<u8> = bytes.iter().take(130).map(|byte| byte ^ 0xf5).collect();
    let length = turned.iter().position(|byte| *byte == 0)?;
    let is_one = turned.len() == 129 && length > 0 && turned[..length].iter().all(u8::is_ascii_graphic);
    is_one.then_some(Lookalike::IbmStash)
}

/// Bytes that are no text and begin as nothing that is known.
pub(super) fn unknown(bytes: &[u8]) -> KeystoreError {
    let begins = |bytes: &[u8]| matches!(by_beginning(bytes), Some(Ok(_) | Err(KeystoreError::Damaged)));
    let trimmed = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    if is_mangled(bytes) {
        return KeystoreError::NotAKeystore(Lookalike::Mangled);
    }
    // What openssl and keytool refuse is not opened here either: the file would be of no use elsewhere.
    if trimmed.len() < bytes.len() && begins(trimmed) {
        return KeystoreError::Damaged;
    }
    KeystoreError::NotAKeystore(Lookalike::Unknown)
}

/// A keystore that went through a converter of texts: its bytes beyond ASCII were replaced, dropped, or each
/// written as a character.
fn is_mangled(bytes: &[u8]) -> bool {
    let begins = bytes.starts_with(b"0") || bytes.starts_with(REPLACED) || bytes.starts_with("þíþí".as_bytes());
    if bytes.len() < TELLING || !begins {
        return false;
    }
    let replaced = bytes.windows(REPLACED.len()).filter(|part| *part == REPLACED).count();
    replaced * 20 > bytes.len() || bytes.is_ascii() || std::str::from_utf8(bytes).is_ok()
}

/// What a text is that has no keystore in it.
pub(super) fn of_text(text: &[u8]) -> Lookalike {
    let text = String::from_utf8_lossy(text);
    let text = text.trim();
    let start: String = text.chars().take(200).collect::<String>().to_lowercase();
    match () {
        () if start.starts_with("<!doctype html") || start.contains("<html") => Lookalike::WebPage,
        () if start.starts_with("<rsakeyvalue") && text.contains("<D>") => Lookalike::XmlKey,
        () if start.starts_with(['{', '[']) => json(text),
        () if is_jwe(text) => Lookalike::Jwe,
        () if text.contains("kind: SealedSecret") || text.contains("ENC[AES256_GCM") => Lookalike::Sealed,
        () if is_mail(&start) => Lookalike::Mail,
        () => Lookalike::Text,
    }
}

fn json(text: &str) -> Lookalike {
    let member =
        |name: &str| text.match_indices(name).any(|(at, _)| text[at + name.len()..].trim_start().starts_with(':'));
    match () {
        () if member("\"kty\"") && (member("\"d\"") || member("\"k\"")) => Lookalike::PrivateJwk,
        () if member("\"kty\"") => Lookalike::PublicJwk,
        () if member("\"ciphertext\"") && (member("\"protected\"") || member("\"recipients\"")) => Lookalike::Jwe,
        () if text.contains("ENC[AES256_GCM") => Lookalike::Sealed,
        () => Lookalike::Json,
    }
}

/// Five parts with dots between them (RFC 7516, 7.1); the second and others may be empty.
fn is_jwe(text: &str) -> bool {
    let is_of_one = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    text.starts_with("eyJ") && text.bytes().all(is_of_one) && text.matches('.').count() == 4
}

fn is_mail(start: &str) -> bool {
    let headers = ["received:", "return-path:", "mime-version:", "delivered-to:", "message-id:", "x-sender:"];
    headers.iter().any(|header| start.starts_with(header))
}
