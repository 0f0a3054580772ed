//! Certificates in DER that stand together: in a PKCS#7, or one after the other.

use super::asn1::{OID, SEQUENCE, Tlv, read};
use super::{Certificate, ber};

/// signedData, 1.2.840.113549.1.7.2.
const SIGNED_DATA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02];
/// `[0]` with other values inside.
const CONSTRUCTED_0: u8 = 0xa0;

/// A certificate, those of a PKCS#7 or of a `PkiPath`; none for anything else. OpenSSL's `TRUSTED CERTIFICATE` goes on
/// after the certificate.
pub(super) fn of_der(bytes: &[u8]) -> Vec<Vec<u8>> {
    let Some((der, _)) = ber::first(bytes) else { return Vec::new() };
    if Certificate::from_der(&der).is_ok() {
        return vec![der];
    }
    of_pkcs7(&der).or_else(|| of_pki_path(&der)).unwrap_or_default()
}

/// Certificates one after the other (ITU-T X.509), as Java writes a `CertPath`.
fn of_pki_path(der: &[u8]) -> Option<Vec<Vec<u8>>> {
    let parts = read(der)?.children()?;
    let are_certificates = parts.iter().all(|part| Certificate::from_der(part.whole).is_ok());
    are_certificates.then(|| parts.iter().map(|part| part.whole.to_vec()).collect())
}

fn of_pkcs7(der: &[u8]) -> Option<Vec<Vec<u8>>> {
    let parts = read(der)?.children()?;
    let [name, content] = parts[..] else { return None };
    if name.as_tag(OID)? != SIGNED_DATA {
        return None;
    }
    let signed = read(content.as_tag(CONSTRUCTED_0)?)?.children()?;
    let certificates = signed.into_iter().find(|part| part.tag == CONSTRUCTED_0)?.children()?;
    let certificates = certificates.iter().filter(|one: &&Tlv| one.tag == SEQUENCE).map(|one| one.whole.to_vec());
    Some(certificates.filter(|der| Certificate::from_der(der).is_ok()).collect())
}
