//! What Maskinporten checks, in its order: one engine for the simulator, the pre-flight and the diagnosis.
//!
//! [`judge`] takes a grant as it was sent and what is known beside it, and gives a [`Trace`]: each check passed,
//! failed, or unknown. Whoever knows all gets no unknown; whoever knows less gets the same answers, as far as they go.
//! Pure: the time, the used grants and the clients come in as facts.
//!
//! ```text
//! grant.rs          a grant as it was sent, or as much of it as was shown
//! known.rs          what is known beside it
//! trace.rs          the checks, their outcomes, and why a grant is refused
//! proof.rs          the key or the certificate that a grant is signed with
//! digits.rs         numbers of organisations and persons, to the letter
//! assumptions.rs    what the documents leave open
//!
//! form.rs           the request, and the parts of its assertion
//! claims.rs         header members and claims: which, and of what shape
//! client.rs         `iss`
//! audience.rs       `aud`
//! key.rs            registered keys
//! certificate.rs    `x5c`: form, dates, revocation, issuer
//! signature.rs      `alg`, and the signature itself
//! organisation.rs   the certificate's organisation, and the client's
//! time.rs           `iat` and `exp`
//! reuse.rs          `jti`
//! scope.rs          the client's scopes and its kind
//! access.rs         what was granted, and what was delegated
//! details.rs        `authorization_details`
//! ```

mod access;
pub mod assumptions;
mod audience;
mod certificate;
pub mod claims;
mod client;
pub mod details;
mod digits;
mod form;
mod grant;
mod key;
mod known;
mod organisation;
mod proof;
mod reuse;
mod scope;
mod signature;
mod time;
mod trace;

#[cfg(test)]
mod book;
#[cfg(test)]
mod book_details;
#[cfg(test)]
pub(crate) mod fixtures;
#[cfg(test)]
mod tests;

pub use access::consumer_is_own;
pub use certificate::is_foreign;
pub use grant::Grant;
pub use known::{Client, Consent, Fact, FourValues, Key, Known, SystemUser};
pub use scope::is_scope;
pub use signature::ALGORITHMS;
pub use trace::{Check, Customer, Fault, Faults, Need, Reason, Shape, Trace, Verdict, Wanted};

use proof::Proof;

/// Makes every check on a grant, as far as what is known allows.
#[must_use]
pub fn judge(grant: &Grant, known: &Known) -> Trace {
    let proof = Proof::of(grant);
    Trace::new(|check| match check {
        Check::Form => form::check(grant),
        Check::Claims => claims::check(grant),
        Check::Client => client::check(grant, known),
        Check::Audience => audience::check(grant, known),
        Check::Key => key::check(&proof, known),
        Check::Certificate => certificate::check(&proof, known),
        Check::Signature => signature::check(grant, &proof, known),
        Check::Organisation => organisation::check(&proof, known),
        Check::Time => time::check(grant, known),
        Check::Reuse => reuse::check(grant, known),
        Check::Scope => scope::check(grant, known),
        Check::Access => access::check(grant, &proof, known),
        Check::Delegation => access::delegation(grant, &proof, known),
        Check::Details => details::check(grant, &proof, known),
    })
}
