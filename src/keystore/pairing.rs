//! Which certificate belongs to which key, and who issued it.
//!
//! Names and identifiers in a file may be missing, doubled or wrong; the public key is not. So keys
//! and certificates are matched by it alone, and the rest only decides between equals.

use super::certificate::rsa_public;
use super::key::Algorithm;
use super::{Certificate, Entry, KeystoreError, PrivateKey};
use x509_parser::certificate::X509Certificate;
use x509_parser::error::X509Error;
use x509_parser::prelude::FromDer;

/// Leaf, two issuers and a root are usual; more than this is a circle or worse.
const MAX_CHAIN: usize = 8;

/// What a file holds, before it is sorted out.
#[derive(Default)]
pub(super) struct Contents {
    pub keys: Vec<FoundKey>,
    pub certificates: Vec<FoundCertificate>,
    /// What to say about keys that are there but did not open, if no other is usable.
    pub locked: Option<KeystoreError>,
}

pub(super) struct FoundKey {
    pub alias: Option<String>,
    /// What ties it to its certificate in this format, if anything does.
    pub local_id: Option<Vec<u8>>,
    pub key: PrivateKey,
}

pub(super) struct FoundCertificate {
    pub alias: Option<String>,
    pub local_id: Option<Vec<u8>>,
    pub der: Vec<u8>,
}

struct Candidate<'a> {
    found: &'a FoundCertificate,
    x509: X509Certificate<'a>,
}

/// The entries with an RSA key and its certificate, in the order of the keys; at least one.
pub(super) fn entries(contents: Contents) -> Result<Vec<Entry>, KeystoreError> {
    let candidates: Vec<Candidate> = contents.certificates.iter().filter_map(Candidate::read).collect();
    let mut refused = contents.locked;
    if contents.keys.is_empty() && refused.is_none() {
        return Err(KeystoreError::NoPrivateKey);
    }
    let mut entries = Vec::new();
    for (place, found) in contents.keys.into_iter().enumerate() {
        match entry(found, place, &candidates) {
            Ok(entry) => entries.push(entry),
            Err(why) => refused = refused.or(Some(why)),
        }
    }
    match refused {
        Some(why) if entries.is_empty() => Err(why),
        _ => Ok(entries),
    }
}

fn entry(found: FoundKey, place: usize, candidates: &[Candidate]) -> Result<Entry, KeystoreError> {
    match found.key.algorithm() {
        Algorithm::Rsa => {}
        Algorithm::EllipticCurve => return Err(KeystoreError::EllipticCurveKey),
        Algorithm::Other => return Err(KeystoreError::UnsupportedKey),
    }
    if candidates.is_empty() {
        return Err(KeystoreError::NoCertificate);
    }
    let leaf = leaf(&found, candidates).ok_or(KeystoreError::KeyMismatch)?;
    if !found.key.holds_together() {
        return Err(KeystoreError::Damaged);
    }
    let certificate = Certificate::from_x509(&leaf.found.der, &leaf.x509)?;
    let named = found.alias.or_else(|| leaf.found.alias.clone()).filter(|alias| !alias.is_empty());
    Ok(Entry {
        // Java counts the entries that have no name, from 1; a properties file made there says the same.
        alias: named.unwrap_or_else(|| (place + 1).to_string()),
        certificate,
        chain: chain(leaf, candidates),
        key: found.key,
    })
}

/// The certificate with the key's public half. Where it was renewed with the same key: the one that the
/// file ties to the key, else the one that lasts longest.
fn leaf<'a, 'b>(found: &FoundKey, candidates: &'a [Candidate<'b>]) -> Option<&'a Candidate<'b>> {
    let public = found.key.rsa_public()?;
    let belongs = |candidate: &&Candidate| rsa_public(candidate.x509.public_key()) == Some(public);
    candidates.iter().filter(belongs).max_by_key(|candidate| {
        let tied = found.local_id.is_some() && candidate.found.local_id == found.local_id;
        (tied, candidate.x509.validity().not_after.timestamp())
    })
}

/// Leaf first, each followed by its issuer, as far as the file has them.
fn chain(leaf: &Candidate, candidates: &[Candidate]) -> Vec<Vec<u8>> {
    let mut chain = vec![leaf];
    while chain.len() < MAX_CHAIN {
        let last = chain[chain.len() - 1];
        let fresh = |candidate: &&Candidate| chain.iter().all(|have| have.found.der != candidate.found.der);
        let Some(issuer) = candidates.iter().filter(fresh).find(|candidate| candidate.issued(last)) else { break };
        chain.push(issuer);
    }
    chain.into_iter().map(|candidate| candidate.found.der.clone()).collect()
}

impl<'a> Candidate<'a> {
    /// `None` for what is not a certificate, and nothing more than one.
    fn read(found: &'a FoundCertificate) -> Option<Self> {
        match X509Certificate::from_der(&found.der) {
            Ok((&[], x509)) => Some(Self { found, x509 }),
            _ => None,
        }
    }

    /// Two authorities may have the same name, so the signature is looked at, where its kind is known.
    fn issued(&self, other: &Self) -> bool {
        if self.x509.subject().as_raw() != other.x509.issuer().as_raw() || other.is_root() {
            return false;
        }
        let verdict = other.x509.verify_signature(Some(self.x509.public_key()));
        !matches!(verdict, Err(X509Error::SignatureVerificationError))
    }

    fn is_root(&self) -> bool {
        self.x509.subject().as_raw() == self.x509.issuer().as_raw()
    }
}
