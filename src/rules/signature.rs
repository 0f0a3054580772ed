//! Whether the signature is by the key of the proof, in one of the algorithms that are taken.

use super::grant::{Grant, Signature};
use super::key;
use super::known::Known;
use super::proof::Proof;
use super::trace::{Fault, Findings, Need, Reason, Verdict, Wanted};
use crate::keystore::{RsaAlgorithm, RsaPublicKey, SHORTEST_KEY};

/// The algorithms that a grant may be signed with.
pub const ALGORITHMS: [&str; 3] = ["RS256", "RS384", "RS512"];

/// Bytes of a signature by the shortest key that is taken.
const SHORTEST: usize = SHORTEST_KEY as usize / 8;

pub(super) fn check(grant: &Grant, proof: &Proof<'_>, known: &Known) -> Verdict {
    let mut findings = Findings::default();
    let key = match key_of(proof, known) {
        Ok(key) => Some(key),
        Err(need) => {
            findings.need(need);
            None
        }
    };
    // Extensions that must be understood (RFC 7515, 4.1.11); none is. How Maskinporten words this is not documented;
    // a library that checks signatures says that it is invalid.
    if grant.header.member("crit").is_some() {
        findings.fail(Fault::new(Reason::Signature, "crit", Wanted::Absent));
    }
    algorithm(&mut findings, grant, key.as_ref().and_then(|(_, alg)| *alg));
    match (&grant.signature, key) {
        // No key that is taken makes one like this, whichever it is.
        (Signature::Made { bytes, .. }, _) if bytes.len() < SHORTEST => {
            let least = i64::try_from(SHORTEST).unwrap_or(i64::MAX);
            findings.fail(Fault::new(Reason::Signature, "signature", Wanted::AtLeast(least)));
        }
        (Signature::Made { signed, bytes }, Some((public, _))) => {
            let algorithm = grant.header.member("alg").and_then(|alg| RsaAlgorithm::named(alg.as_str()?));
            if algorithm.is_some_and(|algorithm| !public.verifies(algorithm, signed.as_bytes(), bytes)) {
                findings.fail(Fault::new(Reason::Signature, "signature", Wanted::Another));
            }
        }
        (Signature::Made { .. }, None) => {}
        (Signature::NotShown | Signature::Unreadable, _) => findings.need(Need::Signature),
    }
    findings.outcome()
}

/// A key, and the one algorithm that it was registered for.
type SigningKey<'a> = (&'a RsaPublicKey, Option<&'a str>);

/// The key that the signature must be by.
fn key_of<'a>(proof: &'a Proof<'_>, known: &'a Known) -> Result<SigningKey<'a>, Need> {
    match proof {
        Proof::NotShown => Err(Need::Header),
        Proof::Missing | Proof::Certificate(Err(_)) => Err(Need::Proof),
        Proof::Certificate(Ok(chain)) => chain.public.as_ref().map(|public| (public, None)).ok_or(Need::Proof),
        Proof::Key(kid) => {
            let key = key::find(kid, known).ok_or(Need::ClientKeys)?;
            Ok((&key.public, key.alg.as_deref()))
        }
    }
}

fn algorithm(findings: &mut Findings, grant: &Grant, registered: Option<&str>) {
    let Some(alg) = grant.header.member("alg").and_then(|alg| alg.as_str()) else {
        return findings.need(Need::Header);
    };
    let refused = |wanted| Fault::new(Reason::Signature, "alg", wanted).seen(alg);
    if RsaAlgorithm::named(alg).is_none() {
        findings.fail(refused(Wanted::OneOf(&ALGORITHMS)));
    } else if let Some(registered) = registered.filter(|registered| *registered != alg) {
        findings.fail(refused(Wanted::Exactly(registered.to_owned())));
    }
}
