//! The demo's certificate authority answers whether it has revoked a certificate. It has revoked one of the demo's.

use super::StartError;
use super::pki::{Identity, Made};
use crate::domain::Timestamp;
use crate::keystore::revocation::responder::{Declined, Reply, declined, read_request};
use crate::keystore::revocation::{Reason, RevocationStatus};
use jiff::SignedDuration;
use rcgen::{CertificateRevocationListParams, KeyIdMethod, RevocationReason, RevokedCertParams, SigningKey};
use std::sync::Arc;
use std::time::SystemTime;

/// How long before the start the one certificate was revoked.
const REVOKED_BEFORE: SignedDuration = SignedDuration::from_hours(3 * 24);
/// How long an answer is valid.
const FRESH_FOR: SignedDuration = SignedDuration::from_hours(24);

/// The authority, as it answers.
pub struct Authority {
    made: Arc<Made>,
    /// The serial numbers of what it has issued.
    issued: Vec<Vec<u8>>,
    revoked: Vec<u8>,
    since: Timestamp,
}

impl Authority {
    pub fn new(made: Arc<Made>) -> Self {
        let issued = [&made.authentication, &made.signing, &made.expired, &made.revoked].map(Identity::serial);
        Self {
            issued: issued.to_vec(),
            revoked: made.revoked.serial(),
            since: made.at.checked_sub(REVOKED_BEFORE).unwrap_or(made.at),
            made,
        }
    }

    /// What it answers to an OCSP request.
    pub fn answer(&self, request: &[u8], now: Timestamp) -> Vec<u8> {
        let Some(asked) = read_request(request) else { return declined(Declined::Malformed) };
        let standing = if asked.serial == self.revoked {
            RevocationStatus::Revoked { at: self.since, reason: Reason::KeyCompromise }
        } else if self.issued.contains(&asked.serial) {
            RevocationStatus::Good
        } else {
            RevocationStatus::Unknown
        };
        let reply = Reply {
            certificate_id: &asked.certificate_id,
            standing,
            from: now,
            until: now.checked_add(FRESH_FOR).ok(),
            nonce: asked.nonce.as_deref(),
            signer: &self.made.issuing,
            certificates: &[],
        };
        let signed = reply.signed(|data| self.made.issuer.key().sign(data).ok());
        signed.unwrap_or_else(|| declined(Declined::Fault))
    }

    /// The list of what it has revoked.
    pub fn list(&self, now: Timestamp) -> Result<Vec<u8>, StartError> {
        let until = now.checked_add(FRESH_FOR).unwrap_or(now);
        let revoked = RevokedCertParams {
            serial_number: self.revoked.clone().into(),
            revocation_time: SystemTime::from(self.since).into(),
            reason_code: Some(RevocationReason::KeyCompromise),
            invalidity_date: None,
        };
        let params = CertificateRevocationListParams {
            this_update: SystemTime::from(now).into(),
            next_update: SystemTime::from(until).into(),
            crl_number: now.as_second().unsigned_abs().into(),
            issuing_distribution_point: None,
            revoked_certs: vec![revoked],
            key_identifier_method: KeyIdMethod::Sha256,
        };
        let list = params.signed_by(&self.made.issuer);
        list.map(|list| list.der().to_vec()).map_err(|error| StartError::Certificates(error.to_string()))
    }
}
