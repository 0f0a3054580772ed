//! A responder's answer (RFC 6960, 4.2).

use super::super::asn1::{OCTET_STRING, OID, SEQUENCE, Tlv, read, write};
use super::super::certificate::instant;
use super::parties::{Parties, key_hash};
use super::signature::{is_by_der, is_charged};
use super::{Answer, Reason, RevocationError, RevocationStatus, fresh};
use crate::domain::Timestamp;
use x509_parser::certificate::X509Certificate;
use x509_parser::prelude::FromDer;
use x509_parser::time::ASN1Time;
use x509_parser::x509::SubjectPublicKeyInfo;

pub(super) const ENUMERATED: u8 = 0x0a;
pub(super) const EXPLICIT_0: u8 = 0xa0;
pub(super) const EXPLICIT_1: u8 = 0xa1;
pub(super) const EXPLICIT_2: u8 = 0xa2;
pub(super) const IMPLICIT_0: u8 = 0x80;
pub(super) const IMPLICIT_2: u8 = 0x82;

/// id-pkix-ocsp-basic, 1.3.6.1.5.5.7.48.1.1.
pub(super) const BASIC: &[u8] = &[0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x30, 0x01, 0x01];
/// id-pkix-ocsp-nonce, 1.3.6.1.5.5.7.48.1.2.
pub(super) const NONCE: &[u8] = &[0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x30, 0x01, 0x02];

/// So many certificates of an answer are looked at, and so many of its verdicts. One of each is usual.
const MOST: usize = 16;

/// A `BasicOCSPResponse`, taken apart.
struct Basic<'a> {
    /// What is signed, with its header.
    signed: &'a [u8],
    responder: Tlv<'a>,
    responses: Vec<Tlv<'a>>,
    nonce: Option<&'a [u8]>,
    algorithm: &'a [u8],
    signature: &'a [u8],
    certificates: Vec<X509Certificate<'a>>,
}

/// A `SingleResponse`, taken apart.
struct Single<'a> {
    certificate_id: &'a [u8],
    status: Tlv<'a>,
    from: Timestamp,
    until: Option<Timestamp>,
}

pub(super) fn judge(parties: &Parties, answer: &[u8], nonce: &[u8], now: Timestamp) -> Result<Answer, RevocationError> {
    let basic = Basic::read(successful(answer)?).ok_or(RevocationError::Form)?;
    let key = basic.signer(parties, now).ok_or(RevocationError::Signer)?;
    if !is_by_der(key, basic.algorithm, basic.signature, basic.signed) {
        return Err(RevocationError::Signer);
    }
    // One that was made before we asked has none, and its age is judged like any other's.
    if basic.nonce.is_some_and(|given_back| given_back != nonce) {
        return Err(RevocationError::Replayed);
    }
    let asked = parties.certificate_id();
    let singles: Option<Vec<Single>> = basic.responses.iter().map(|response| Single::read(*response)).collect();
    let singles = singles.ok_or(RevocationError::Form)?;
    let ours = singles.iter().find(|single| single.certificate_id == asked).ok_or(RevocationError::Subject)?;
    fresh(ours.from, ours.until, now)?;
    Ok(Answer { standing: standing(ours.status).ok_or(RevocationError::Form)?, as_of: ours.from })
}

/// The answer proper, if the responder gave one.
fn successful(answer: &[u8]) -> Result<&[u8], RevocationError> {
    let whole = read(answer).filter(|whole| whole.whole.len() == answer.len() && whole.tag == SEQUENCE);
    let parts = whole.and_then(Tlv::children).ok_or(RevocationError::Form)?;
    match parts[..] {
        [status] if status.tag == ENUMERATED && status.content != [0] => Err(RevocationError::Declined),
        [status, bytes] if status.tag == ENUMERATED && status.content == [0] => {
            basic(bytes).ok_or(RevocationError::Form)
        }
        _ => Err(RevocationError::Form),
    }
}

fn basic(bytes: Tlv<'_>) -> Option<&[u8]> {
    let parts = read(bytes.as_tag(EXPLICIT_0)?)?.children()?;
    let [kind, response] = parts[..] else { return None };
    (kind.as_tag(OID)? == BASIC).then(|| response.as_tag(OCTET_STRING))?
}

impl<'a> Basic<'a> {
    fn read(bytes: &'a [u8]) -> Option<Self> {
        let parts = read(bytes)?.children()?;
        let [signed, algorithm, signature, certificates @ ..] = &parts[..] else { return None };
        let data = signed.children()?;
        // There is one version only, and DER leaves out what goes without saying; not every responder does.
        let data = &data[usize::from(data.first()?.tag == EXPLICIT_0)..];
        let [responder, _produced_at, responses, extensions @ ..] = data else { return None };
        let nonce = match extensions {
            [] => None,
            [extensions] => nonce(extensions.as_tag(EXPLICIT_1)?),
            _ => return None,
        };
        Some(Self {
            signed: signed.whole,
            responder: *responder,
            responses: at_most(responses.children()?)?,
            nonce,
            algorithm: algorithm.whole,
            signature: signature.whole,
            certificates: match certificates {
                [] => Vec::new(),
                [certificates] => read_certificates(certificates.as_tag(EXPLICIT_0)?)?,
                _ => return None,
            },
        })
    }

    /// The key of whoever the answer says has signed it: the issuer's, or one that the issuer has charged.
    fn signer<'b>(&'b self, parties: &'b Parties, now: Timestamp) -> Option<&'b SubjectPublicKeyInfo<'b>> {
        if self.is_named(&parties.issuer) {
            return Some(parties.issuer.public_key());
        }
        let mut named = self.certificates.iter().filter(|certificate| self.is_named(certificate));
        named.find(|certificate| is_charged(certificate, &parties.issuer, now)).map(|found| found.public_key())
    }

    fn is_named(&self, certificate: &X509Certificate) -> bool {
        match self.responder.tag {
            EXPLICIT_1 => self.responder.content == certificate.subject().as_raw(),
            EXPLICIT_2 => read(self.responder.content)
                .and_then(|hash| hash.as_tag(OCTET_STRING))
                .is_some_and(|hash| hash == key_hash(certificate)),
            _ => false,
        }
    }
}

impl<'a> Single<'a> {
    fn read(response: Tlv<'a>) -> Option<Self> {
        let parts = response.children()?;
        let [certificate_id, status, from, more @ ..] = &parts[..] else { return None };
        let until = more.first().and_then(|first| first.as_tag(EXPLICIT_0));
        Some(Self {
            certificate_id: certificate_id.whole,
            status: *status,
            from: time(from.whole)?,
            until: match until {
                Some(until) => Some(time(until)?),
                None => None,
            },
        })
    }
}

fn standing(status: Tlv) -> Option<RevocationStatus> {
    match status.tag {
        IMPLICIT_0 => Some(RevocationStatus::Good),
        EXPLICIT_1 => {
            let parts = status.children()?;
            let at = time(parts.first()?.whole)?;
            let code = match parts.get(1) {
                Some(reason) => *read(reason.as_tag(EXPLICIT_0)?)?.as_tag(ENUMERATED)?.last()?,
                None => 0,
            };
            Some(RevocationStatus::Revoked { at, reason: Reason::of(code.into()) })
        }
        IMPLICIT_2 => Some(RevocationStatus::Unknown),
        _ => None,
    }
}

fn time(der: &[u8]) -> Option<Timestamp> {
    let (rest, time) = ASN1Time::from_der(der).ok()?;
    rest.is_empty().then(|| instant(time))
}

fn at_most<T>(found: Vec<T>) -> Option<Vec<T>> {
    (found.len() <= MOST).then_some(found)
}

fn read_certificates(list: &[u8]) -> Option<Vec<X509Certificate<'_>>> {
    let certificates = at_most(read(list)?.children()?)?;
    certificates.into_iter().map(|der| X509Certificate::from_der(der.whole).ok().map(|(_, read)| read)).collect()
}

/// The nonce among these extensions. One that is not written as it should be is none: what it would add to the
/// signature and the times is little, and is missing from most answers anyway.
pub(super) fn nonce(extensions: &[u8]) -> Option<&[u8]> {
    let extensions = read(extensions)?.children()?.into_iter().filter_map(Tlv::children);
    let is_nonce = |parts: &Vec<Tlv>| parts.first().and_then(|name| name.as_tag(OID)) == Some(NONCE);
    let value = extensions.into_iter().find(is_nonce)?.last()?.as_tag(OCTET_STRING)?;
    read(value)?.as_tag(OCTET_STRING)
}

/// `Extensions` with the nonce alone.
pub(super) fn nonce_extension(nonce: &[u8]) -> Vec<u8> {
    let value = write(OCTET_STRING, &[&write(OCTET_STRING, &[nonce])]);
    write(SEQUENCE, &[&write(SEQUENCE, &[&write(OID, &[NONCE]), &value])])
}
