//! Whom a certificate says to ask about it.

use super::super::asn1::{INTEGER, NULL, OCTET_STRING, OID, SEQUENCE, write};
use super::{Answer, Mistrust, crl, ocsp};
use crate::domain::{PublicAddress, Timestamp};
use aws_lc_rs::digest::{SHA1_FOR_LEGACY_USE_ONLY, digest};
use x509_parser::certificate::X509Certificate;
use x509_parser::extensions::{DistributionPointName, GeneralName, ParsedExtension, X509Extension};
use x509_parser::prelude::FromDer;

/// id-ad-ocsp, 1.3.6.1.5.5.7.48.1.
pub(super) const OCSP: &[u8] = &[0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x30, 0x01];
/// id-sha1, 1.3.14.3.2.26.
pub(super) const SHA1: &[u8] = &[0x2b, 0x0e, 0x03, 0x02, 0x1a];

/// So many places are looked at; real certificates name two.
const MOST_PLACES: usize = 8;

/// A certificate whose issuer is at hand, and the places where it can be asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inquiry {
    leaf: Vec<u8>,
    issuer: Vec<u8>,
    places: Vec<Place>,
}

/// A place to ask at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A responder that is asked about the one certificate.
    Ocsp(PublicAddress),
    /// A list of all that the issuer has revoked.
    Crl(PublicAddress),
}

/// The places at one host, which one press of a button asks: one after the other until one answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// Who is asked, as [`PublicAddress::host`] tells it.
    pub host: String,
    /// Where; never empty.
    pub places: Vec<Place>,
}

/// Why nobody can be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CannotAsk {
    /// The certificate names nobody that can be asked over HTTP.
    NobodyNamed,
    /// The file lacks the issuer's certificate, without which no answer can be verified.
    IssuerMissing,
}

/// The two certificates of an inquiry, read.
pub(super) struct Parties<'a> {
    pub leaf: X509Certificate<'a>,
    pub issuer: X509Certificate<'a>,
}

impl Place {
    /// Where it is.
    #[must_use]
    pub fn address(&self) -> &PublicAddress {
        match self {
            Self::Ocsp(address) | Self::Crl(address) => address,
        }
    }
}

impl Inquiry {
    /// Of a chain in DER: the certificate first, its issuer after it.
    ///
    /// # Errors
    /// [`CannotAsk`] says why there is nobody to ask.
    pub fn of(chain: &[Vec<u8>]) -> Result<Self, CannotAsk> {
        let leaf = chain.first().ok_or(CannotAsk::NobodyNamed)?;
        let (_, x509) = X509Certificate::from_der(leaf).map_err(|_| CannotAsk::NobodyNamed)?;
        let places = places(&x509);
        if places.is_empty() {
            return Err(CannotAsk::NobodyNamed);
        }
        let issuer = chain.get(1).filter(|issuer| issued(issuer, &x509)).ok_or(CannotAsk::IssuerMissing)?;
        Ok(Self { leaf: leaf.clone(), issuer: issuer.clone(), places })
    }

    /// Who can be asked, in the order in which it makes sense: responders before lists, which are longer.
    #[must_use]
    pub fn turns(&self) -> Vec<Turn> {
        let mut turns: Vec<Turn> = Vec::new();
        for place in &self.places {
            let host = place.address().host();
            match turns.iter_mut().find(|turn| turn.host == host) {
                Some(turn) => turn.places.push(place.clone()),
                None => turns.push(Turn { host, places: vec![place.clone()] }),
            }
        }
        turns
    }

    /// The question as a responder takes it. `nonce` is 32 random bytes (RFC 9654): a responder that gives it back
    /// shows that its answer is not an old one.
    #[must_use]
    pub fn ocsp_request(&self, nonce: &[u8]) -> Vec<u8> {
        let certificate_id = self.parties().map(|parties| parties.certificate_id()).unwrap_or_default();
        let asked = write(SEQUENCE, &[&write(SEQUENCE, &[&certificate_id])]);
        let extensions = ocsp::nonce_extension(nonce);
        write(SEQUENCE, &[&write(SEQUENCE, &[&asked, &write(ocsp::EXPLICIT_2, &[&extensions])])])
    }

    /// What a responder's answer to that question says.
    ///
    /// # Errors
    /// [`Mistrust`] says why it is not believed.
    pub fn judge_ocsp(&self, answer: &[u8], nonce: &[u8], now: Timestamp) -> Result<Answer, Mistrust> {
        ocsp::judge(&self.parties().ok_or(Mistrust::Form)?, answer, nonce, now)
    }

    /// What a list says about the certificate.
    ///
    /// # Errors
    /// [`Mistrust`] says why it is not believed.
    pub fn judge_crl(&self, list: &[u8], now: Timestamp) -> Result<Answer, Mistrust> {
        crl::judge(&self.parties().ok_or(Mistrust::Form)?, list, now)
    }

    fn parties(&self) -> Option<Parties<'_>> {
        let (_, leaf) = X509Certificate::from_der(&self.leaf).ok()?;
        let (_, issuer) = X509Certificate::from_der(&self.issuer).ok()?;
        Some(Parties { leaf, issuer })
    }
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
fn issued(issuer: &[u8], leaf: &X509Certificate) -> bool {
    X509Certificate::from_der(issuer).is_ok_and(|(_, issuer)| {
        let named = issuer.subject().as_raw() == leaf.issuer().as_raw();
        named && leaf.verify_signature(Some(issuer.public_key())).is_ok()
    })
}

fn places(leaf: &X509Certificate) -> Vec<Place> {
    let extensions = || leaf.extensions().iter().map(X509Extension::parsed_extension);
    let responders = extensions().flat_map(responders).filter_map(PublicAddress::parse).map(Place::Ocsp);
    let lists = extensions().flat_map(lists).filter_map(PublicAddress::parse).map(Place::Crl);
    responders.chain(lists).take(MOST_PLACES).collect()
}

/// Authority information access, 4.2.2.1 of RFC 5280.
fn responders<'a>(extension: &'a ParsedExtension) -> Vec<&'a str> {
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
