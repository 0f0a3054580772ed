//! Remembers the grants that were used, so that none is used twice. A grant is forgotten once it is too old to be taken,
//! so that only the grants of some three minutes are kept.

use crate::domain::Timestamp;
use crate::protocol::grant::CLOCK_TOLERANCE;
use crate::rules::Grant;
use aws_lc_rs::digest::{SHA256, digest};
use serde_json::Value;
use std::collections::HashMap;

/// From a grant's fingerprint to the second from which it may be forgotten.
#[derive(Default)]
pub struct UsedGrants(HashMap<Vec<u8>, i64>);

impl UsedGrants {
    /// Whether a grant is remembered.
    pub fn has(&self, grant: &Grant, now: Timestamp) -> bool {
        self.0.get(&fingerprint(grant)).is_some_and(|forget| now.as_second() < *forget)
    }

    /// Remembers a grant. False when it was remembered already.
    pub fn add(&mut self, grant: &Grant, now: Timestamp) -> bool {
        let now = now.as_second();
        self.0.retain(|_, forget| now < *forget);
        let exp = grant.claim("exp").and_then(Value::as_i64).unwrap_or(now);
        self.0.insert(fingerprint(grant), exp.saturating_add(CLOCK_TOLERANCE + 1)).is_none()
    }
}

/// Client and `jti`; without a `jti`, the signature. Of one length, however long those are.
fn fingerprint(grant: &Grant) -> Vec<u8> {
    let client = grant.text("iss").unwrap_or_default().as_bytes();
    let identity = match grant.text("jti") {
        Some(jti) => [client, b"\0jti\0", jti.as_bytes()].concat(),
        None => [client, b"\0signature\0", grant.signature().unwrap_or_default()].concat(),
    };
    digest(&SHA256, &identity).as_ref().to_vec()
}
