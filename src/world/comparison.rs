//! A client as Maskinporten has it: read, compared with what is asked, and changed where that was asked for.

use super::diagnosis::diagnose;
use super::maskinporten::Maskinporten;
use super::task::blocking;
use crate::contract::Comparing;
use crate::diagnosis::{Comparison, Diagnosis};
use crate::problem::{Problem, Situation};
use crate::protocol::self_service::{Amendment, Registered};

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

/// Changes it, if it still is as it was `seen`, and reads it again. A change whose answer was lost may have been made:
/// what is there then tells.
///
/// # Errors
/// [`Situation::ClientChanged`] where somebody else has changed it meanwhile, and nothing was sent;
/// [`Situation::ChangeUnknown`] where it was sent and nobody knows what came of it; else why it was not made.
pub(super) async fn change(
    maskinporten: &Maskinporten,
    change: &Amendment,
    seen: &Registered,
    comparing: Comparing,
) -> Result<(Comparison, Box<Diagnosis>), Problem> {
    let before = maskinporten.registered(&comparing.admin, &comparing.client_id).await?;
    if !before.is_as(seen) {
        let host = comparing.admin.environment.self_service.host();
        return Err(Problem::from(Situation::ClientChanged).at(host));
    }
    let sent = maskinporten.change(&comparing.admin, change, &before).await;
    let lost = match sent {
        Ok(()) => None,
        Err(failure) if failure.may_have_arrived => Some(failure.problem),
        Err(failure) => return Err(failure.problem),
    };
    let unknown = |problem: Problem| Problem { situation: Situation::ChangeUnknown, detail: problem.detail };
    let after = maskinporten.registered(&comparing.admin, &comparing.client_id).await.map_err(unknown)?;
    match lost {
        Some(problem) if !change.is_made(&before, &after) => Err(unknown(problem)),
        _ => judge(comparing, after).await,
    }
}

async fn judge(comparing: Comparing, registered: Registered) -> Result<(Comparison, Box<Diagnosis>), Problem> {
    let Comparing { scopes, mut question, .. } = comparing;
    let comparison = Comparison { registered, scopes };
    question.circumstances.comparison = Some(comparison.clone());
    let diagnosis = blocking(move || diagnose(&question)).await?;
    Ok((comparison, diagnosis))
}
