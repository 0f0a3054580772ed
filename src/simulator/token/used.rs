//! Grants that were used, so that none is used twice. A grant is forgotten when it would be refused
//! for its age anyway, so that the memory is bounded by what three minutes can bring.

use super::Refusal;
use super::grant::Grant;
use crate::domain::Timestamp;
use crate::protocol::grant::CLOCK_TOLERANCE;
use aws_lc_rs::digest::{SHA256, digest};
use std::collections::HashMap;

/// From a grant's fingerprint to the second from which it may be forgotten.
#[derive(Default)]
pub struct UsedGrants(HashMap<Vec<u8>, i64>);

impl UsedGrants {
    /// Remembers a grant, or refuses one that is remembered.
    pub fn use_once(&mut self, grant: &Grant, now: Timestamp) -> Result<(), Refusal> {
        let now = now.as_second();
        self.0.retain(|_, forget| now < *forget);
        let forget = grant.claims.exp.saturating_add(CLOCK_TOLERANCE + 1);
        match self.0.insert(fingerprint(grant), forget) {
            None => Ok(()),
            Some(_) => Err(Refusal::UsedBefore),
        }
    }
}

/// Client and `jti`; without a `jti`, the signature. Of one length, however long those are.
fn fingerprint(grant: &Grant) -> Vec<u8> {
    let claims = &grant.claims;
    let identity = match &claims.jti {
        Some(jti) => [claims.iss.as_bytes(), b"\0jti\0", jti.as_bytes()].concat(),
        None => [claims.iss.as_bytes(), b"\0signature\0", &grant.signature].concat(),
    };
    digest(&SHA256, &identity).as_ref().to_vec()
}
