//! A client as Maskinporten has it: read, and compared with what is asked.

use super::diagnosis::diagnose;
use super::maskinporten::Maskinporten;
use super::task::blocking;
use crate::contract::Comparing;
use crate::diagnosis::{Comparison, Diagnosis};
use crate::problem::Problem;
use crate::protocol::self_service::Registered;

/// Reads it, and finds what is wrong with it beside what was given.
///
/// # Errors
/// Why it cannot be read, or the file that was given not.
pub(super) async fn compare(
    maskinporten: &Maskinporten,
    comparing: Comparing,
) -> Result<(Comparison, Box<Diagnosis>), Problem> {
    let registered = maskinporten.registered(&comparing.admin, &comparing.client_id).await?;
    judge(comparing, registered).await
}

/// Finds what is wrong with it, as it was read.
///
/// # Errors
/// Why the file that was given cannot be read.
pub(super) async fn judge(
    comparing: Comparing,
    registered: Registered,
) -> Result<(Comparison, Box<Diagnosis>), Problem> {
    let Comparing { scopes, mut question, .. } = comparing;
    let comparison = Comparison { registered, scopes };
    question.circumstances.comparison = Some(comparison.clone());
    let diagnosis = blocking(move || diagnose(&question)).await?;
    Ok((comparison, diagnosis))
}
