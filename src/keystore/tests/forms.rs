//! What people take for a keystore, told by its name; and keystores with other things around them.

use super::super::asn1::{INTEGER, NULL, OCTET_STRING, OID, SEQUENCE, write};
use super::super::fixtures::{opened, read, secret};
use super::super::{Format, KeystoreError, alone, certificates, inventory, open, opens_unasked, recognise};
use crate::problem::Lookalike;
use rcgen::{CertificateRevocationListParams, Issuer, KeyPair, KeyUsagePurpose, SerialNumber, date_time_ymd};

fn lookalike(bytes: &[u8]) -> Option<Lookalike> {
    match recognise(bytes) {
        Err(KeystoreError::NotAKeystore(found)) => Some(found),
        _ => None,
    }
}

fn revocation_list() -> Vec<u8> {
    let mut params = rcgen::CertificateParams::default();
    params.key_usages = vec![KeyUsagePurpose::CrlSign];
    let key = KeyPair::generate().unwrap();
    let list = CertificateRevocationListParams {
        this_update: date_time_ymd(2026, 1, 1),
        next_update: date_time_ymd(2027, 1, 1),
        crl_number: SerialNumber::from(1),
        issuing_distribution_point: None,
        revoked_certs: Vec::new(),
        key_identifier_method: rcgen::KeyIdMethod::Sha256,
    };
    list.signed_by(&Issuer::new(params, key)).unwrap().der().to_vec()
}

fn framed(label: &str, der: Vec<u8>) -> String {
    pem::encode(&pem::Pem::new(label, der))
}

/// Version, salt and rounds of `BouncyCastle`'s keystores, and what follows.
fn bouncy_castle(version: u8, rest: &[u8]) -> Vec<u8> {
    [&[0, 0, 0, version, 0, 0, 0, 20][..], &[0xa5; 20], &[0, 0, 5, 0x78], rest].concat()
}

fn bcfks() -> Vec<u8> {
    let algorithm = write(SEQUENCE, &[&write(OID, &[&[0x2a, 3, 4]]), NULL]);
    let string = write(OCTET_STRING, &[&[7; 40]]);
    let data = write(SEQUENCE, &[&algorithm, &string]);
    write(SEQUENCE, &[&data, &write(SEQUENCE, &[&algorithm, &algorithm, &string])])
}

fn spkac() -> Vec<u8> {
    let algorithm = write(SEQUENCE, &[&write(OID, &[&[0x2a, 3, 4]]), NULL]);
    let key = write(SEQUENCE, &[&algorithm, &write(0x03, &[&[0; 40]])]);
    let signed = write(SEQUENCE, &[&key, &write(0x16, &[b"challenge"])]);
    write(SEQUENCE, &[&signed, &algorithm, &write(0x03, &[&[0; 40]])])
}

#[test]
fn der_is_told_by_what_is_in_it() {
    let chain = &opened("modern.p12").entries[0].chain;
    let encrypted = pem::parse(read("encrypted.pem")).unwrap().into_contents();
    let public = rcgen::PublicKeyData::subject_public_key_info(&KeyPair::generate().unwrap());
    for (bytes, found) in [
        (revocation_list(), Lookalike::RevocationList),
        (spkac(), Lookalike::CertificateRequest),
        (bcfks(), Lookalike::Bcfks),
        (write(SEQUENCE, &[&chain[0], &chain[1]]), Lookalike::PkiPath),
        (encrypted, Lookalike::EncryptedKey),
        (read("key.der"), Lookalike::PrivateKey),
        (public, Lookalike::PublicKey),
        (chain[0].clone(), Lookalike::Certificate),
        (chain[2].clone(), Lookalike::IssuerCertificate),
    ] {
        assert_eq!(lookalike(&bytes), Some(found), "{found:?}");
    }
    let dsa = write(SEQUENCE, &[&[INTEGER, 1, 0].repeat(6)]);
    assert_eq!(recognise(&dsa), Err(KeystoreError::UnsupportedKey));
    let ec = KeyPair::generate().unwrap().serialize_der();
    assert_eq!(recognise(&ec), Err(KeystoreError::EllipticCurveKey));
    let ed25519 = KeyPair::generate_for(&rcgen::PKCS_ED25519).unwrap().serialize_der();
    assert_eq!(recognise(&ed25519), Err(KeystoreError::UnsupportedKey));
}

#[test]
fn other_files_are_told_by_how_they_begin() {
    let stash: Vec<u8> = b"passord\0".iter().chain([0; 121].iter()).map(|byte| byte ^ 0xf5).collect();
    let workbook: Vec<u8> = "Workbook".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let old_office = |directory: &[u8]| [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", &[0; 40][..], directory].concat();
    for (bytes, found) in [
        (bouncy_castle(2, b"\x04\0\x04auth\0\0\x01\x8b rest"), Lookalike::Bks),
        (bouncy_castle(1, b"\x01\0\x03rot\0\0\x01\x8b rest"), Lookalike::Bks),
        (bouncy_castle(1, &[0x5a; 64]), Lookalike::Uber),
        (b"7H\x03\x02\0\0\0\0X509KEY\0\0".to_vec(), Lookalike::IbmKeyDatabase),
        (stash, Lookalike::IbmStash),
        (b"\x1e\xf1\xb5\xb0\0\0\0\0\x01\0\0\0".to_vec(), Lookalike::Pvk),
        (b"PK\x03\x04\x14\0[Content_Types].xml word/document.xml".to_vec(), Lookalike::Word),
        (b"PK\x03\x04\x14\0[Content_Types].xml xl/workbook.xml".to_vec(), Lookalike::Excel),
        (b"PK\x03\x04\x14\0sertifikat.p12".to_vec(), Lookalike::Zip),
        (old_office(&workbook), Lookalike::Excel),
        (old_office(b""), Lookalike::Word),
        (b"SQLite format 3\0\x10\0".to_vec(), Lookalike::Database),
    ] {
        assert_eq!(lookalike(&bytes), Some(found));
        assert!(alone(&bytes).is_some(), "{found:?}");
    }
}

#[test]
fn texts_are_told_by_what_they_say() {
    let five = format!("eyJhbGciOiJSU0EtT0FFUCJ9.{0}.{0}.{0}.{0}", "QUJD".repeat(20));
    for (text, found) in [
        ("version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 4616\n", Lookalike::GitLfs),
        ("\u{feff}version https://git-lfs.github.com/spec/v1\r\noid sha256:4d7a\r\n", Lookalike::GitLfs),
        ("$ANSIBLE_VAULT;1.1;AES256\n6162\n", Lookalike::Sealed),
        ("kind: SealedSecret\nspec:\n  encryptedData:\n    a: b\n", Lookalike::Sealed),
        (five.as_str(), Lookalike::Jwe),
        (r#"{"protected":"eyJh","iv":"a","ciphertext":"b","tag":"c"}"#, Lookalike::Jwe),
        (r#"{"kty": "RSA", "n": "x", "d" : "y"}"#, Lookalike::PrivateJwk),
        (r#"{"keys":[{"kty":"RSA","n":"x"}]}"#, Lookalike::PublicJwk),
        ("<RSAKeyValue><Modulus>x</Modulus><D>y</D></RSAKeyValue>", Lookalike::XmlKey),
        ("-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nxsBN\n=abcd\n-----END PGP PRIVATE KEY BLOCK-----\n", Lookalike::Pgp),
        (
            "-----BEGIN SSH2 ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END SSH2 ENCRYPTED PRIVATE KEY-----",
            Lookalike::SshKey,
        ),
        ("ecdsa-sha2-nistp256 AAAA kari@example.no", Lookalike::PublicKey),
        ("SPKAC=MIICxDCCAawwggEiMA0GCSqGSIb3", Lookalike::CertificateRequest),
        ("Received: from example.no\r\nSubject: Sertifikat\r\n", Lookalike::Mail),
        ("[InternetShortcut]\r\nURL=https://example.no/\r\n", Lookalike::Shortcut),
    ] {
        assert_eq!(lookalike(text.as_bytes()), Some(found), "{text}");
    }
    for blank in ["", " \r\n\t\n", "\u{feff}"] {
        assert_eq!(recognise(blank.as_bytes()), Err(KeystoreError::Empty), "{blank:?}");
    }
}

#[test]
fn a_keystore_that_was_treated_as_text_is_told_as_such() {
    let bytes = read("modern.p12");
    let latin: String = bytes.iter().copied().map(char::from).collect();
    let line_ends: Vec<u8> =
        bytes.iter().flat_map(|byte| if *byte == b'\n' { vec![b'\r', b'\n'] } else { vec![*byte] }).collect();
    for mangled in [
        String::from_utf8_lossy(&bytes).into_owned().into_bytes(),
        String::from_utf8_lossy(&read("modern.jks")).into_owned().into_bytes(),
        latin.into_bytes(),
        bytes.iter().map(|byte| if byte.is_ascii() { *byte } else { b'?' }).collect(),
        line_ends,
    ] {
        assert_eq!(lookalike(&mangled), Some(Lookalike::Mangled));
    }
    let dashes = String::from_utf8(read("certificate.pem")).unwrap().replace("-----", "\u{2014}\u{2013}-");
    assert_eq!(lookalike(dashes.as_bytes()), Some(Lookalike::Certificate), "as Word writes its lines");
    for before in [&b"\n"[..], b"\r\n", b"\xef\xbb\xbf", b"  "] {
        for file in ["modern.p12", "modern.jks"] {
            assert_eq!(recognise(&[before, &read(file)].concat()), Err(KeystoreError::Damaged), "{file}");
        }
    }
}

#[test]
fn a_pem_may_begin_with_what_does_not_concern_us() {
    let list = framed("X509 CRL", revocation_list());
    let curve = framed("EC PARAMETERS", vec![6, 8, 0x2a, 0x86, 0x48, 0xce, 0x3d, 3, 1, 7]);
    // OpenSSL's own form of a certificate goes on after it.
    let trusted = framed("TRUSTED CERTIFICATE", [read("certificate.cer"), write(SEQUENCE, &[])].concat());
    let [key, certificate] = ["key_only.pem", "certificate.pem"].map(|file| String::from_utf8(read(file)).unwrap());
    for before in [&list, &curve] {
        let text = format!("{before}{certificate}{key}");
        assert_eq!(open(text.as_bytes(), &secret(""), None).unwrap().entries.len(), 1);
        assert_eq!(lookalike(format!("{before}{certificate}").as_bytes()), Some(Lookalike::Certificate));
        assert_eq!(certificates(format!("{before}{certificate}").as_bytes()).unwrap(), [read("certificate.cer")]);
    }
    assert_eq!(open(format!("{key}{trusted}").as_bytes(), &secret(""), None).unwrap().entries.len(), 1);
    assert_eq!(lookalike(trusted.as_bytes()), Some(Lookalike::Certificate));
    assert_eq!(certificates(trusted.as_bytes()).unwrap(), [read("certificate.cer")]);
    assert_eq!(lookalike(list.as_bytes()), Some(Lookalike::RevocationList));
    // certutil -encode writes the same lines around everything.
    assert_eq!(lookalike(framed("CERTIFICATE", revocation_list()).as_bytes()), Some(Lookalike::RevocationList));
    assert_eq!(lookalike(framed("CERTIFICATE", read("certificates.p7b")).as_bytes()), Some(Lookalike::Pkcs7));
}

#[test]
fn the_same_pem_is_the_same_whatever_it_was_saved_as() {
    let text = String::from_utf8(read("from_openssl_pkcs12.pem")).unwrap();
    let indented: String = text.lines().flat_map(|line| ["    ", line, "\n"]).collect();
    let utf16 = |text: &str| -> Vec<u8> { text.encode_utf16().flat_map(u16::to_le_bytes).collect() };
    let own = opened("modern.p12").entries.remove(0).certificate;
    for bytes in [
        text.clone().into_bytes(),
        text.replace('\n', "\r\n").into_bytes(),
        format!("\u{feff}{text}").into_bytes(),
        utf16(&format!("\u{feff}{text}")),
        utf16(&text),
        format!("# virksomhet auth\n{text}").into_bytes(),
        indented.into_bytes(),
        text.replace('\n', "\\n").into_bytes(),
    ] {
        assert_eq!(alone(&bytes), Some(Ok(Format::Pem)), "{}", String::from_utf8_lossy(&bytes[..80]));
        assert_eq!(open(&bytes, &secret(""), None).unwrap().entries[0].certificate, own);
    }
}

#[test]
fn no_password_is_none_however_it_was_encoded_and_whatever_it_hides() {
    for (file, keys) in [
        ("empty_password.p12", 1),
        ("absent.p12", 1),
        ("mixed.p12", 1),
        ("empty_certificates.p12", 0),
        ("absent_certificates.p12", 0),
    ] {
        assert!(opens_unasked(&read(file)), "{file}");
        let held = inventory(&read(file), &secret(""), None).unwrap();
        assert_eq!(held.entries.len(), keys, "{file}");
        assert_eq!(held.problem, (keys == 0).then_some(KeystoreError::NoPrivateKey), "{file}");
        assert_eq!(held.trusted.len(), 1 - keys, "{file}");
    }
    for locked in ["modern.p12", "certificates_only.p12", "truststore.jks"] {
        assert!(!opens_unasked(&read(locked)), "{locked}");
    }
}

#[test]
fn what_is_in_a_file_is_listed_with_what_is_wrong_with_it() {
    use KeystoreError::{EllipticCurveKey, KeyMismatch, NoCertificate, NoPrivateKey, NotAKeystore, UnsupportedKey};
    for (file, keys, named, trusted, why) in [
        ("ec.p12", 1, true, 0, EllipticCurveKey),
        ("ec.jks", 1, true, 0, EllipticCurveKey),
        ("ec.pem", 1, true, 0, EllipticCurveKey),
        ("ed25519.p12", 1, true, 0, UnsupportedKey),
        ("key_only.p12", 1, false, 0, NoCertificate),
        ("mismatch.pem", 1, false, 1, KeyMismatch),
        ("truststore.jks", 0, false, 1, NoPrivateKey),
        ("certificates_only.p12", 0, false, 1, NoPrivateKey),
        ("certificate.cer", 0, false, 1, NotAKeystore(Lookalike::Certificate)),
        ("certificates_pem.p7b", 0, false, 1, NotAKeystore(Lookalike::Pkcs7)),
    ] {
        let held = inventory(&read(file), &secret("hemmelig"), None).unwrap();
        assert_eq!(held.unusable.len(), keys, "{file}");
        assert!(held.unusable.iter().all(|key| key.certificate.is_some() == named), "{file}: {:?}", held.unusable);
        assert_eq!((held.trusted.len(), held.problem), (trusted, Some(why)), "{file}");
    }
    assert_eq!(inventory(&read("modern.p12"), &secret("feil"), None).err(), Some(KeystoreError::WrongPassword));
    assert!(inventory(b"hei", &secret(""), None).is_err());
    let left = inventory(&read("two_passwords.pem"), &secret("hemmelig"), None).unwrap();
    assert_eq!((left.entries.len(), left.unusable.len(), left.problem), (1, 1, None));
}
