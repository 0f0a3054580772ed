//! Remembers the grants that were used, so that none is used twice. A grant is forgotten once it is too old to be taken,
//! so that only the grants of some three minutes are kept. What is forgotten is found by its time, without a look at the
//! others.

use crate::domain::Timestamp;
use crate::protocol::grant::CLOCK_TOLERANCE;
use crate::rules::Grant;
use aws_lc_rs::digest::{SHA256, digest};
use serde_json::Value;
use std::collections::{BTreeMap, HashSet};

/// What tells a grant from another: of one length, however long the grant is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fingerprint([u8; 32]);

impl Fingerprint {
    /// Of client and `jti`; without a `jti`, of client and signature.
    pub fn of(grant: &Grant) -> Self {
        let client = grant.text("iss").unwrap_or_default().as_bytes();
        let identity = match grant.text("jti") {
            Some(jti) => [client, b"\0jti\0", jti.as_bytes()].concat(),
            None => [client, b"\0signature\0", grant.signature().unwrap_or_default()].concat(),
        };
        let mut fingerprint = [0; 32];
        fingerprint.copy_from_slice(digest(&SHA256, &identity).as_ref());
        Self(fingerprint)
    }
}

/// The grants that were used.
#[derive(Default)]
pub struct UsedGrants {
    known: HashSet<Fingerprint>,
    /// From the second from which they may be forgotten.
    forgotten_from: BTreeMap<i64, Vec<Fingerprint>>,
}

impl UsedGrants {
    /// Whether a grant is remembered.
    pub fn has(&mut self, fingerprint: Fingerprint, now: Timestamp) -> bool {
        self.forget(now.as_second());
        self.known.contains(&fingerprint)
    }

    /// Remembers a grant. False when it was remembered already.
    pub fn add(&mut self, fingerprint: Fingerprint, grant: &Grant, now: Timestamp) -> bool {
        let now = now.as_second();
        self.forget(now);
        let exp = grant.claim("exp").and_then(Value::as_i64).unwrap_or(now);
        let is_new = self.known.insert(fingerprint);
        if is_new {
            self.forgotten_from.entry(exp.saturating_add(CLOCK_TOLERANCE + 1)).or_default().push(fingerprint);
        }
        is_new
    }

    fn forget(&mut self, now: i64) {
        while let Some(oldest) = self.forgotten_from.first_entry().filter(|oldest| *oldest.key() <= now) {
            for fingerprint in oldest.remove() {
                self.known.remove(&fingerprint);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn grant(jti: u32, exp: i64) -> Grant {
        Grant::from_parts(None, &json!({ "iss": "a", "jti": jti.to_string(), "exp": exp }))
    }

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[test]
    fn a_grant_is_known_until_it_could_not_be_taken_any_more() {
        let mut used = UsedGrants::default();
        let grant = grant(1, 100);
        let fingerprint = Fingerprint::of(&grant);
        assert!(!used.has(fingerprint, at(0)) && used.add(fingerprint, &grant, at(0)));
        assert!(used.has(fingerprint, at(110)) && !used.add(fingerprint, &grant, at(110)));
        assert!(!used.has(fingerprint, at(111)));
        assert!(used.known.is_empty() && used.forgotten_from.is_empty());
    }

    #[test]
    fn what_is_over_is_forgotten_and_the_rest_is_not_touched() {
        let mut used = UsedGrants::default();
        for jti in 0..1000 {
            let grant = grant(jti, i64::from(jti));
            assert!(used.add(Fingerprint::of(&grant), &grant, at(0)));
        }
        assert!(!used.has(Fingerprint::of(&grant(1, 0)), at(500)));
        assert_eq!(used.known.len(), 1000 - (500 - 10));
        assert_eq!(used.known.len(), used.forgotten_from.values().map(Vec::len).sum::<usize>());
    }
}
