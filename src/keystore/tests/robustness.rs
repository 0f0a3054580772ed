//! A file that is broken, or made to break us, is refused: it does not panic, hang or fill the memory.

use super::super::fixtures::{PASSWORD, ends, folder, meter, read, secret};
use super::super::*;

/// Bytes of one file that are tried, evenly spread. There are fifty files, and every password that is tried
/// costs milliseconds; with each byte of each file this took a minute, and found nothing.
const TRIES: usize = 60;

/// Files that ask for so much work that a try costs a tenth of a second or more.
const SLOW: [&str; 4] = ["encrypted_scrypt.pem", "many_rounds.p12", "nss.p12", "nss_old.p12"];

fn fixtures() -> Vec<(String, Vec<u8>)> {
    let names = std::fs::read_dir(folder()).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names.into_iter().map(|name| (name.clone(), read(&name))).collect()
}

/// Everything a stranger's bytes can reach.
fn try_everything(bytes: &[u8]) -> Result<Keystore, KeystoreError> {
    let _ = Certificate::from_der(bytes);
    let _ = needs_password(bytes);
    open(bytes, &secret(PASSWORD), Some(&secret("annerledes")))
}

#[test]
fn a_file_cut_off_anywhere_is_refused() {
    for (name, bytes) in fixtures() {
        // A PKCS#12 cut off is refused before any work; a PEM may be cut after its key.
        if name == SLOW[0] {
            continue;
        }
        // Text may lose its last line end, and certificates that nobody asked for.
        let may_open = [&b"-----BEGIN"[..], b"Bag", b"MI"].iter().any(|start| bytes.starts_with(start));
        for end in 0..bytes.len() {
            let opened = try_everything(&bytes[..end]);
            assert!(may_open || opened.is_err(), "{name} cut at {end}");
        }
    }
}

#[test]
fn a_file_with_any_byte_wrong_does_not_panic() {
    for (_, bytes) in fixtures().into_iter().filter(|(name, _)| !SLOW.contains(&name.as_str())) {
        let step = bytes.len().div_ceil(TRIES);
        for at in (0..bytes.len()).step_by(step) {
            let mut wrong = bytes.clone();
            wrong[at] ^= 1 << (at % 8);
            let _ = try_everything(&wrong);
            // All ones make lengths, counts and rounds as large as they get.
            wrong[at] = 0xff;
            let _ = try_everything(&wrong);
        }
    }
}

#[test]
fn ber_with_any_byte_wrong_does_not_panic() {
    let bytes = read("nss.p12");
    for at in 0..bytes.len() {
        for wrong_byte in [0x00, 0x24, 0x80, 0xff] {
            let mut wrong = bytes.clone();
            wrong[at] = wrong_byte;
            let _ = recognise(&wrong);
            let _ = ber::to_der(&wrong);
        }
    }
}

#[test]
fn without_a_mac_every_wrong_byte_reaches_the_reader_and_does_not_panic() {
    let bytes = read("no_mac.p12");
    for at in 0..bytes.len().min(8 * TRIES) {
        let mut wrong = bytes.clone();
        wrong[at] ^= 0x80;
        let _ = try_everything(&wrong);
    }
}

#[test]
fn a_certificate_with_any_bit_wrong_does_not_panic() {
    let bytes = read("certificate.cer");
    for bit in 0..bytes.len() * 8 {
        let mut wrong = bytes.clone();
        wrong[bit / 8] ^= 1 << (bit % 8);
        let _ = Certificate::from_der(&wrong);
        let _ = recognise(&wrong);
    }
}

#[test]
fn a_store_that_claims_two_thousand_million_rounds_is_refused_at_once() {
    let mut bytes = read("modern.p12");
    // The rounds of the MAC are the last value of the file: INTEGER 2048.
    let at = bytes.len() - 4;
    assert_eq!(bytes[at..], [0x02, 0x02, 0x08, 0x00]);
    // The two lengths around it: the whole file, and MacData.
    bytes.splice(at.., [0x02, 0x04, 0x77, 0x35, 0x94, 0x00]);
    let whole = u16::from_be_bytes([bytes[2], bytes[3]]) + 2;
    bytes[2..4].copy_from_slice(&whole.to_be_bytes());
    let mac = bytes.windows(4).rposition(|window| window == [0x30, 0x41, 0x30, 0x31]).unwrap();
    bytes[mac + 1] += 2;
    let (opened, rounds) = meter::of(|| open(&bytes, &secret(PASSWORD), None));
    assert_eq!((opened.err(), rounds), (Some(KeystoreError::TooMuchWork), 0));
}

/// What grew with the square of the size would take hours.
#[test]
fn a_million_blocks_of_nothing_come_to_an_end() {
    ends(|| {
        let pem = "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n".repeat(100_000);
        let _ = try_everything(pem.as_bytes());
        let _ = try_everything(&b"-----BEGIN ".repeat(100_000));
        let _ = try_everything(&[0x30, 0x80].repeat(100_000));
        let _ = try_everything(&[0x30, 0x00].repeat(100_000));
    });
}

#[test]
fn a_mac_whose_key_is_empty_proves_nothing() {
    let honest = read("pbmac1.p12");
    let length =
        honest.windows(4).rposition(|window| window == [0x02, 0x01, 0x20, 0x30]).expect("the key has 32 bytes");
    let mut emptied = honest.clone();
    emptied[length + 2] = 0;
    for password in [PASSWORD, "noe annet"] {
        assert_eq!(open(&emptied, &secret(password), None).unwrap_err(), KeystoreError::Damaged);
    }
    assert!(open(&honest, &secret(PASSWORD), None).is_ok());
}
