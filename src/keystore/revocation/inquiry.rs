//! Who can be asked about a certificate, and with what question.

use super::super::asn1::{SEQUENCE, write};
use super::parties::{Parties, issued, lists, responders};
use super::{Answer, RevocationError, crl, ocsp};
use crate::domain::{PublicAddress, Timestamp};
use x509_parser::certificate::X509Certificate;
use x509_parser::extensions::X509Extension;
use x509_parser::prelude::FromDer;

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
pub struct ResponderGroup {
    /// Who is asked, as [`PublicAddress::host`] writes it.
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
    pub fn groups(&self) -> Vec<ResponderGroup> {
        let mut groups: Vec<ResponderGroup> = Vec::new();
        for place in &self.places {
            let host = place.address().host();
            match groups.iter_mut().find(|group| group.host == host) {
                Some(group) => group.places.push(place.clone()),
                None => groups.push(ResponderGroup { host, places: vec![place.clone()] }),
            }
        }
        groups
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
    /// [`RevocationError`] says why it is not believed.
    pub fn judge_ocsp(&self, answer: &[u8], nonce: &[u8], now: Timestamp) -> Result<Answer, RevocationError> {
        ocsp::judge(&self.parties().ok_or(RevocationError::Form)?, answer, nonce, now)
    }

    /// What a list says about the certificate.
    ///
    /// # Errors
    /// [`RevocationError`] says why it is not believed.
    pub fn judge_crl(&self, list: &[u8], now: Timestamp) -> Result<Answer, RevocationError> {
        crl::judge(&self.parties().ok_or(RevocationError::Form)?, list, now)
    }

    fn parties(&self) -> Option<Parties<'_>> {
        let (_, leaf) = X509Certificate::from_der(&self.leaf).ok()?;
        let (_, issuer) = X509Certificate::from_der(&self.issuer).ok()?;
        Some(Parties { leaf, issuer })
    }
}

fn places(leaf: &X509Certificate) -> Vec<Place> {
    let extensions = || leaf.extensions().iter().map(X509Extension::parsed_extension);
    let responders = extensions().flat_map(responders).filter_map(PublicAddress::parse).map(Place::Ocsp);
    let lists = extensions().flat_map(lists).filter_map(PublicAddress::parse).map(Place::Crl);
    responders.chain(lists).take(MOST_PLACES).collect()
}
