//! The two certificates of an inquiry: how OCSP names them, and where they say that there are answers.

use super::super::asn1::{INTEGER, NULL, OCTET_STRING, OID, SEQUENCE, write};
use aws_lc_rs::digest::{SHA1_FOR_LEGACY_USE_ONLY, digest};
use x509_parser::certificate::X509Certificate;
use x509_parser::extensions::{DistributionPointName, GeneralName, ParsedExtension};
use x509_parser::prelude::FromDer;

/// id-ad-ocsp, 1.3.6.1.5.5.7.48.1.
pub(super) const OCSP: &[u8] = &[0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x30, 0x01];
/// id-sha1, 1.3.14.3.2.26.
const SHA1: &[u8] = &[0x2b, 0x0e, 0x03, 0x02, 0x1a];

/// The two certificates of an inquiry, read.
pub(super) struct Parties<'a> {
    pub leaf: X509Certificate<'a>,
    pub issuer: X509Certificate<'a>,
}

impl Parties<'_> {
    /// `CertID` (RFC 6960, 4.1.1). With SHA-1, which responders expect and RFC 5019 asks for: it only finds the
    /// certificate, and protects nothing.
    pub fn certificate_id(&self) -> Vec<u8> {
        let algorithm = write(SEQUENCE, &[&write(OID, &[SHA1]), NULL]);
        let name = write(OCTET_STRING, &[&sha1(self.leaf.issuer().as_raw())]);
        let key = write(OCTET_STRING, &[&key_hash(&self.issuer)]);
        let serial = write(INTEGER, &[self.leaf.raw_serial()]);
        write(SEQUENCE, &[&algorithm, &name, &key, &serial])
    }
}

/// The hash by which OCSP knows a public key.
pub(super) fn key_hash(certificate: &X509Certificate) -> Vec<u8> {
    sha1(&certificate.public_key().subject_public_key.data)
}

fn sha1(bytes: &[u8]) -> Vec<u8> {
    digest(&SHA1_FOR_LEGACY_USE_ONLY, bytes).as_ref().to_vec()
}

/// Whether the certificate in DER is the other's issuer, by name and signature.
pub(super) fn issued(issuer: &[u8], leaf: &X509Certificate) -> bool {
    X509Certificate::from_der(issuer).is_ok_and(|(_, issuer)| {
        let named = issuer.subject().as_raw() == leaf.issuer().as_raw();
        named && leaf.verify_signature(Some(issuer.public_key())).is_ok()
    })
}

/// Authority information access, 4.2.2.1 of RFC 5280.
pub(super) fn responders<'a>(extension: &'a ParsedExtension) -> Vec<&'a str> {
    let ParsedExtension::AuthorityInfoAccess(access) = extension else { return Vec::new() };
    let responders = access.iter().filter(|description| description.access_method.as_bytes() == OCSP);
    responders.filter_map(|description| web(&description.access_location)).collect()
}

/// CRL distribution points, 4.2.1.13 of RFC 5280. Those that another than the issuer has signed, or that name only
/// some reasons, are left out: they could not say that a certificate is good.
pub(super) fn lists<'a>(extension: &'a ParsedExtension) -> Vec<&'a str> {
    let ParsedExtension::CRLDistributionPoints(points) = extension else { return Vec::new() };
    let whole = points.iter().filter(|point| point.crl_issuer.is_none() && point.reasons.is_none());
    whole.filter_map(|point| point.distribution_point.as_ref()).flat_map(full_names).collect()
}

pub(super) fn full_names<'a>(name: &'a DistributionPointName) -> Vec<&'a str> {
    match name {
        DistributionPointName::FullName(names) => names.iter().filter_map(web).collect(),
        DistributionPointName::NameRelativeToCRLIssuer(_) => Vec::new(),
    }
}

fn web<'a>(name: &'a GeneralName) -> Option<&'a str> {
    match name {
        GeneralName::URI(address) => Some(address),
        _ => None,
    }
}
