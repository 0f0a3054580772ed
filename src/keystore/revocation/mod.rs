//! Whether the issuer has revoked a certificate: whom to ask, what to ask, and whether to believe the answer.
//!
//! Nothing is sent here. [`Inquiry::of`] reads out of a chain who can be asked; the world sends
//! [`Inquiry::ocsp_request`] there, or fetches the list; [`Inquiry::judge_ocsp`] and [`Inquiry::judge_crl`] say
//! what came back is worth. Answers come over plain HTTP from anyone who stands between, so nothing in one is
//! believed before the issuer's signature has been verified, nor when it is about another certificate or too old.
//!
//! The rules are those of RFC 6960 (OCSP) and RFC 5280, section 6.3 (CRL). The reading of OCSP is our own, on the
//! little DER that this folder has: the crate for it, `x509-ocsp`, needs another generation of `der` than we have,
//! and leaves the verdict to its caller all the same.

mod crl;
mod inquiry;
mod ocsp;
mod parties;
pub mod responder;
mod signature;

#[cfg(test)]
mod tests;

pub use inquiry::{CannotAsk, Inquiry, Place, ResponderGroup};

use crate::domain::Timestamp;

/// What an issuer said about a certificate, verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Whether it is revoked.
    pub standing: RevocationStatus,
    /// When that was known.
    pub as_of: Timestamp,
}

/// What an issuer says of a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RevocationStatus {
    /// It has not been revoked.
    Good,
    /// It has been revoked.
    Revoked {
        /// When.
        at: Timestamp,
        /// Why.
        reason: Reason,
    },
    /// The responder does not know the certificate.
    Unknown,
}

/// Why a certificate was revoked (RFC 5280, 5.3.1), as far as it makes a difference to its owner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// No reason was given.
    Unspecified,
    /// Somebody else may have the private key.
    KeyCompromise,
    /// Somebody else may have had the issuer's key.
    IssuerCompromise,
    /// The organisation has another name now, or belongs elsewhere.
    AffiliationChanged,
    /// A newer certificate took its place.
    Superseded,
    /// It is not needed any more.
    Ceased,
    /// It is suspended, and may be taken up again.
    OnHold,
    /// What it said was not so any more.
    PrivilegeWithdrawn,
}

impl Reason {
    /// By its number; 8 is for lists of changes only, which are not read here.
    pub(super) fn of(code: u64) -> Self {
        match code {
            1 => Self::KeyCompromise,
            2 | 10 => Self::IssuerCompromise,
            3 => Self::AffiliationChanged,
            4 => Self::Superseded,
            5 => Self::Ceased,
            6 => Self::OnHold,
            9 => Self::PrivilegeWithdrawn,
            _ => Self::Unspecified,
        }
    }

    pub(super) fn code(self) -> u8 {
        match self {
            Self::Unspecified => 0,
            Self::KeyCompromise => 1,
            Self::IssuerCompromise => 2,
            Self::AffiliationChanged => 3,
            Self::Superseded => 4,
            Self::Ceased => 5,
            Self::OnHold => 6,
            Self::PrivilegeWithdrawn => 9,
        }
    }
}

/// Why an answer is not believed, or is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RevocationError {
    /// It is not an answer at all: a web page, or cut off.
    Form,
    /// The responder says that it cannot answer now, or will not answer us.
    Declined,
    /// Neither the issuer nor anyone it has charged with answering has signed it.
    Signer,
    /// It is about another certificate, or a list that need not name ours.
    Subject,
    /// There should be a newer answer by now.
    Stale,
    /// It is from the future: one of the two clocks is wrong.
    Future,
    /// It answers another question than the one just asked.
    Replayed,
}

/// Seconds by which the clocks of two machines may differ.
const CLOCKS: i64 = 5 * 60;
/// Seconds for which an answer without an end of its own is fresh. RFC 6960, 2.4, says that there is always a newer
/// one then; a day is our own limit.
const ENDLESS: i64 = 24 * 60 * 60;

/// Whether an answer of this age is to be believed now.
fn fresh(from: Timestamp, until: Option<Timestamp>, now: Timestamp) -> Result<(), RevocationError> {
    let until = until.map_or_else(|| from.as_second().saturating_add(ENDLESS), Timestamp::as_second);
    if from.as_second() > now.as_second() + CLOCKS {
        return Err(RevocationError::Future);
    }
    if until < now.as_second() - CLOCKS {
        return Err(RevocationError::Stale);
    }
    Ok(())
}
