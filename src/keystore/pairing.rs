//! Which certificate belongs to which key, and who issued it.
//!
//! Names and identifiers in a file may be missing, doubled or wrong; the public key is not. So keys
//! and certificates are matched by it alone, and the rest only decides between equals.

use super::key::Algorithm;
use super::password::Notice;
use super::rsa::{RsaPublic, rsa_public};
use super::{Certificate, Entry, KeystoreError, PrivateKey, Trusted};
use std::collections::{HashMap, HashSet};
use x509_parser::certificate::X509Certificate;
use x509_parser::error::X509Error;
use x509_parser::prelude::FromDer;

/// Leaf, two issuers and a root are usual; more than this is a circle or worse.
const MAX_CHAIN: usize = 8;

/// Of so many certificates with the issuer's name the signature is looked at.
const MAX_NAMESAKES: usize = 16;

/// So many certificates that are not RSA are looked for inside a key. Each costs a look through the whole key, and the
/// file says how long that is.
const MAX_SOUGHT: usize = 64;

/// What a file holds, before it is sorted out.
#[derive(Default)]
pub(super) struct Contents {
    pub keys: Vec<FoundKey>,
    pub certificates: Vec<FoundCertificate>,
    /// Keys that are there but did not open.
    pub locked: Vec<LockedKey>,
    /// What the person should know about the file.
    pub notices: Vec<Notice>,
}

pub(super) struct FoundKey {
    pub alias: Option<String>,
    /// What ties it to its certificate in this format, if anything does.
    pub local_id: Option<Vec<u8>>,
    pub key: PrivateKey,
}

/// A key that did not open.
pub(super) struct LockedKey {
    pub alias: Option<String>,
    pub why: KeystoreError,
}

pub(super) struct FoundCertificate {
    pub alias: Option<String>,
    pub local_id: Option<Vec<u8>>,
    pub der: Vec<u8>,
    /// Whether the file lists it by itself, as a keystore's trusted certificates are.
    pub is_entry: bool,
}

struct Candidate<'a> {
    found: &'a FoundCertificate,
    x509: X509Certificate<'a>,
}

/// The certificates by what they are looked up by, so that a file with thousands costs no more than that.
struct Pool<'c> {
    by_key: HashMap<RsaPublic<'c>, Vec<&'c Candidate<'c>>>,
    by_subject: HashMap<&'c [u8], Vec<&'c Candidate<'c>>>,
    /// Those whose key is not RSA, in the order of the file.
    of_other_kind: Vec<&'c Candidate<'c>>,
}

/// A private key that is of no use.
#[derive(Debug)]
pub struct Unusable {
    /// Its name in the file, where it has one.
    pub alias: Option<String>,
    /// The certificate that belongs to it, where that is known.
    pub certificate: Option<Certificate>,
    /// Why it cannot be used.
    pub why: KeystoreError,
    /// Its certificates in DER.
    chain: Vec<Vec<u8>>,
}

/// A file's contents, sorted out.
pub(super) struct Paired {
    /// The entries with an RSA key and its certificate, in the order of the keys.
    pub entries: Vec<Entry>,
    /// The keys that are of no use.
    pub unusable: Vec<Unusable>,
    /// The certificates that the file lists by themselves, and those that are in no key's chain.
    pub trusted: Vec<Trusted>,
    /// What to say of the keys that are of no use, if no other is usable.
    pub refused: Option<KeystoreError>,
}

/// Finds the certificate of each key, and its issuers.
pub(super) fn paired(contents: Contents) -> Result<Paired, KeystoreError> {
    let candidates: Vec<Candidate> = contents.certificates.iter().filter_map(Candidate::read).collect();
    if candidates.is_empty() && !contents.certificates.is_empty() {
        return Err(KeystoreError::Damaged);
    }
    let pool = Pool::new(&candidates);
    let mut refused = contents.locked.last().map(|locked| locked.why.clone());
    if contents.keys.is_empty() && refused.is_none() {
        refused = Some(KeystoreError::NoPrivateKey);
    }
    let (mut entries, mut unusable) = (Vec::new(), Vec::new());
    for (place, found) in contents.keys.into_iter().enumerate() {
        match entry(found, place, &pool) {
            Ok(entry) => entries.push(entry),
            Err(left_out) => {
                refused = refused.or(Some(left_out.why.clone()));
                unusable.push(*left_out);
            }
        }
    }
    let locked = contents.locked.into_iter();
    unusable.extend(locked.map(|LockedKey { alias, why }| Unusable {
        alias,
        certificate: None,
        why,
        chain: Vec::new(),
    }));
    Ok(Paired { trusted: trusted(&candidates, &entries, &unusable), refused, entries, unusable })
}

/// In the order of the file.
fn trusted(candidates: &[Candidate], entries: &[Entry], unusable: &[Unusable]) -> Vec<Trusted> {
    let chains = entries.iter().flat_map(|entry| &entry.chain).chain(unusable.iter().flat_map(|key| &key.chain));
    let mut seen: HashSet<&[u8]> = chains.map(Vec::as_slice).collect();
    let fresh = candidates.iter().filter(|candidate| seen.insert(&candidate.found.der) || candidate.found.is_entry);
    let read = fresh.map(|candidate| {
        let certificate = Certificate::from_x509(&candidate.found.der, &candidate.x509);
        Trusted { alias: candidate.found.alias.clone(), certificate }
    });
    read.collect()
}

fn entry(found: FoundKey, place: usize, pool: &Pool) -> Result<Entry, Box<Unusable>> {
    let of_other_kind = match found.key.algorithm() {
        Algorithm::Rsa => None,
        Algorithm::EllipticCurve => Some(KeystoreError::EllipticCurveKey),
        Algorithm::Other => Some(KeystoreError::UnsupportedKey),
    };
    if let Some(why) = of_other_kind {
        let leaf = pool.leaf_of_other_kind(&found);
        return Err(unusable(found.alias, leaf, pool, why));
    }
    let Some(leaf) = pool.leaf(&found) else {
        let has_none = pool.by_subject.is_empty();
        let why = if has_none { KeystoreError::NoCertificate } else { KeystoreError::KeyMismatch };
        return Err(unusable(found.alias, None, pool, why));
    };
    if !found.key.is_consistent() {
        return Err(unusable(found.alias, Some(leaf), pool, KeystoreError::Damaged));
    }
    let certificate = Certificate::from_x509(&leaf.found.der, &leaf.x509);
    let named = found.alias.or_else(|| leaf.found.alias.clone()).filter(|alias| !alias.is_empty());
    Ok(Entry {
        // Java counts the entries that have no name, from 1; a properties file made there says the same.
        alias: named.unwrap_or_else(|| (place + 1).to_string()),
        certificate,
        chain: pool.chain(leaf),
        key: found.key,
    })
}

fn unusable(alias: Option<String>, leaf: Option<&Candidate>, pool: &Pool, why: KeystoreError) -> Box<Unusable> {
    let certificate = leaf.map(|leaf| Certificate::from_x509(&leaf.found.der, &leaf.x509));
    let alias = alias.or_else(|| leaf?.found.alias.clone()).filter(|alias| !alias.is_empty());
    let chain = leaf.map(|leaf| pool.chain(leaf)).unwrap_or_default();
    Box::new(Unusable { alias, certificate, why, chain })
}

impl<'c> Pool<'c> {
    fn new(candidates: &'c [Candidate<'c>]) -> Self {
        let (mut by_key, mut by_subject) = (HashMap::<_, Vec<_>>::new(), HashMap::<_, Vec<_>>::new());
        let mut of_other_kind = Vec::new();
        for candidate in candidates {
            match rsa_public(candidate.x509.public_key()) {
                Some(public) => by_key.entry(public).or_default().push(candidate),
                None => of_other_kind.push(candidate),
            }
            by_subject.entry(candidate.x509.subject().as_raw()).or_default().push(candidate);
        }
        Self { by_key, by_subject, of_other_kind }
    }

    /// The certificate with the key's public half. Where it was renewed with the same key: the one that the
    /// file ties to the key, else the one that lasts longest.
    fn leaf(&self, found: &FoundKey) -> Option<&'c Candidate<'c>> {
        let belonging = self.by_key.get(&found.key.rsa_public()?)?;
        belonging.iter().copied().max_by_key(|candidate| {
            let tied = found.local_id.is_some() && candidate.found.local_id == found.local_id;
            (tied, candidate.x509.validity().not_after.timestamp())
        })
    }

    /// The certificate of a key that is not RSA: the first in the file with its public half, else the first that the
    /// file ties to it. The public half is looked for in the first [`MAX_SOUGHT`] only.
    fn leaf_of_other_kind(&self, found: &FoundKey) -> Option<&'c Candidate<'c>> {
        let others = || self.of_other_kind.iter().copied();
        let has = |one: &&Candidate| found.key.has_inside(&one.x509.public_key().subject_public_key.data);
        let is_tied = |one: &&Candidate| found.local_id.is_some() && one.found.local_id == found.local_id;
        others().take(MAX_SOUGHT).find(has).or_else(|| others().find(is_tied))
    }

    /// Leaf first, each followed by its issuer, as far as the file has them.
    fn chain(&self, leaf: &Candidate) -> Vec<Vec<u8>> {
        let mut chain = vec![leaf];
        while chain.len() < MAX_CHAIN {
            let last = chain[chain.len() - 1];
            let named = self.by_subject.get(last.x509.issuer().as_raw()).into_iter().flatten().take(MAX_NAMESAKES);
            let fresh = |candidate: &Candidate| chain.iter().all(|have| have.found.der != candidate.found.der);
            let Some(issuer) = named.copied().find(|candidate| fresh(candidate) && candidate.issued(last)) else {
                break;
            };
            chain.push(issuer);
        }
        chain.into_iter().map(|candidate| candidate.found.der.clone()).collect()
    }
}

impl<'a> Candidate<'a> {
    /// `None` for what is not a certificate, and nothing more than one.
    fn read(found: &'a FoundCertificate) -> Option<Self> {
        match X509Certificate::from_der(&found.der) {
            Ok((&[], x509)) => Some(Self { found, x509 }),
            _ => None,
        }
    }

    /// Whether this one, which has the issuer's name, signed the other. Two authorities may have the same name.
    /// Where the kind of signature is not known, the name is enough.
    fn issued(&self, other: &Self) -> bool {
        if other.x509.subject().as_raw() == other.x509.issuer().as_raw() {
            return false;
        }
        let verdict = other.x509.verify_signature(Some(self.x509.public_key()));
        !matches!(verdict, Err(X509Error::SignatureVerificationError))
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures;
    use super::*;
    use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair, PKCS_RSA_SHA256, date_time_ymd};

    /// The key of `modern.p12`, tied to nothing.
    fn rsa_key() -> PrivateKey {
        fixtures::opened("modern.p12").entries.remove(0).key
    }

    fn key_pair() -> KeyPair {
        KeyPair::try_from(rsa_key().pkcs8_der().expose()).unwrap()
    }

    fn parameters(name: &str, until: i32) -> CertificateParams {
        let mut parameters = CertificateParams::default();
        parameters.distinguished_name.push(rcgen::DnType::CommonName, name);
        parameters.not_after = date_time_ymd(until, 1, 1);
        parameters.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        parameters
    }

    /// A certificate for the key of `modern.p12`, issued by an authority with this key.
    fn issued(name: &str, until: i32, authority: &CertificateParams, key: &KeyPair) -> Vec<u8> {
        let issuer = Issuer::from_params(authority, key);
        parameters(name, until).signed_by(&key_pair(), &issuer).unwrap().der().to_vec()
    }

    fn paired(local_id: Option<&[u8]>, certificates: &[(&[u8], Option<&[u8]>)]) -> Vec<Entry> {
        let own = |id: Option<&[u8]>| id.map(<[u8]>::to_vec);
        let found = certificates.iter();
        let certificates = found
            .map(|(der, id)| FoundCertificate { alias: None, local_id: own(*id), der: der.to_vec(), is_entry: false })
            .collect();
        let keys = vec![FoundKey { alias: None, local_id: own(local_id), key: rsa_key() }];
        super::paired(Contents { keys, certificates, ..Contents::default() }).unwrap().entries
    }

    #[test]
    fn a_key_finds_its_certificate_without_being_told_which() {
        let (auth, signing) = (fixtures::opened("modern.p12"), fixtures::opened("signing.p12"));
        let (auth, signing) = (&auth.entries[0].chain[0], &signing.entries[0].chain[0]);
        let misled = paired(Some(b"1"), &[(signing, Some(b"1")), (auth, None)]);
        assert_eq!(misled[0].chain, std::slice::from_ref(auth));
    }

    #[test]
    fn of_two_certificates_for_one_key_the_tied_one_wins_and_else_the_one_that_lasts_longest() {
        let (authority, key) = (parameters("CA", 2040), KeyPair::generate().unwrap());
        let old = issued("old", 2027, &authority, &key);
        let new = issued("new", 2030, &authority, &key);
        assert_eq!(paired(None, &[(&new, None), (&old, None)])[0].certificate.subject, "new");
        assert_eq!(paired(Some(b"1"), &[(&new, None), (&old, Some(b"1"))])[0].certificate.subject, "old");
    }

    #[test]
    fn of_two_authorities_with_one_name_the_one_that_signed_is_in_the_chain() {
        let (authority, key, namesake) = (parameters("CA", 2040), KeyPair::generate().unwrap(), KeyPair::generate());
        let leaf = issued("leaf", 2030, &authority, &key);
        let right = authority.self_signed(&key).unwrap();
        let wrong = authority.self_signed(&namesake.unwrap()).unwrap();
        let entries = paired(None, &[(wrong.der(), None), (right.der(), None), (&leaf, None)]);
        assert_eq!(entries[0].chain, [leaf.clone(), right.der().to_vec()]);
        assert_eq!(paired(None, &[(wrong.der(), None), (&leaf, None)])[0].chain, [leaf]);
    }

    #[test]
    fn two_authorities_that_vouch_for_each_other_do_not_go_on_for_ever() {
        let (one, other) = (parameters("one", 2040), parameters("other", 2040));
        let key = key_pair();
        assert_eq!(key.algorithm(), &PKCS_RSA_SHA256);
        let first = issued("one", 2040, &other, &key);
        let second = issued("other", 2041, &one, &key);
        assert_eq!(paired(None, &[(&first, None), (&second, None)])[0].chain, [second, first]);
    }
}
