//! Whether a certificate was revoked.

use crate::domain::ClockOffset;
use crate::keystore::revocation::{Answer, Inquiry, ResponderGroup, RevocationError};
use crate::problem::Problem;

/// Whether a certificate was revoked, and who is asked.
#[derive(Debug)]
pub struct RevocationQuestion {
    /// The certificate and its issuer.
    pub inquiry: Inquiry,
    /// Who is asked.
    pub group: ResponderGroup,
    /// How far the clock that certificates are judged by is from this machine's, where it was measured: how fresh an
    /// answer is goes by it as well.
    pub clock: Option<ClockOffset>,
}

/// What came of asking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RevocationOutcome {
    /// An answer that is to be believed.
    Answered(Answer),
    /// An answer that is not.
    Mistrusted(RevocationError),
    /// None.
    Unanswered(Problem),
}
