//! The certificate that a key signs itself, so that it can lie where a certificate is wanted.

use crate::domain::Timestamp;
use crate::keystore::pairing::{Contents, FoundCertificate};
use crate::keystore::{KeystoreError, PrivateKey, RsaPublicKey, SHORTEST_KEY};
use jiff::tz::TimeZone;
use rcgen::{CertificateParams, DistinguishedName, DnType, IsCa, KeyPair, KeyUsagePurpose};
use x509_parser::certificate::X509Certificate;
use x509_parser::prelude::FromDer;

/// What a certificate is called that is made for a key that was found without one.
const NAME: &str = "Own key";

/// A certificate of this name for the key, signed by itself, in DER. `lasts` is from when until when; as good as for ever
/// without it.
///
/// # Errors
/// [`KeystoreError::Damaged`] where the key signs nothing.
pub(super) fn self_signed(
    key: &PrivateKey,
    name: &str,
    lasts: Option<[Timestamp; 2]>,
) -> Result<Vec<u8>, KeystoreError> {
    let pair = KeyPair::try_from(key.pkcs8_der().expose()).map_err(|_| KeystoreError::Damaged)?;
    let mut params = CertificateParams::default();
    if let Some(lasts) = lasts {
        [params.not_before, params.not_after] = lasts.map(|at| {
            let day = at.to_zoned(TimeZone::UTC);
            rcgen::date_time_ymd(day.year().into(), day.month().unsigned_abs(), day.day().unsigned_abs())
        });
    }
    params.distinguished_name = DistinguishedName::new();
    params.distinguished_name.push(DnType::CommonName, name);
    params.is_ca = IsCa::ExplicitNoCa;
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    let certificate = params.self_signed(&pair).map_err(|_| KeystoreError::Damaged)?;
    Ok(certificate.der().to_vec())
}

/// Gives each RSA key that has no certificate in the file one of its own.
///
/// # Errors
/// [`KeystoreError::KeyTooShort`], [`KeystoreError::Damaged`] where the numbers of a key do not fit.
pub(in crate::keystore) fn certify(contents: &mut Contents) -> Result<(), KeystoreError> {
    let mut made = Vec::new();
    for found in &contents.keys {
        let Some(public) = found.key.public().filter(|public| !has_certificate(public, &contents.certificates)) else {
            continue;
        };
        if public.bits() < SHORTEST_KEY {
            return Err(KeystoreError::KeyTooShort(public.bits()));
        }
        let der = self_signed(&found.key, NAME, None)?;
        made.push(FoundCertificate { alias: found.alias.clone(), local_id: None, der, is_entry: false });
    }
    contents.certificates.extend(made);
    Ok(())
}

fn has_certificate(public: &RsaPublicKey, certificates: &[FoundCertificate]) -> bool {
    let of = |found: &FoundCertificate| RsaPublicKey::of_certificate(&X509Certificate::from_der(&found.der).ok()?.1);
    certificates.iter().any(|found| of(found).as_ref() == Some(public))
}
