//! Whether a token is genuine: its issuer is asked for its keys, and what was pasted is diagnosed with them. Only
//! the keys are fetched; the token stays here.

use super::diagnosis::diagnose;
use super::maskinporten::Maskinporten;
use super::settings::Settings;
use super::task::blocking;
use crate::contract::Question;
use crate::diagnosis::{Diagnosis, IssuerKeys};
use crate::domain::Environment;
use crate::problem::{Problem, Situation};

/// Fetches the keys, and finds what is wrong once more.
///
/// # Errors
/// Why the keys cannot be had, or the file not be read.
pub async fn verify(
    maskinporten: &Maskinporten,
    environment: &Environment,
    mut question: Question,
) -> Result<(IssuerKeys, Box<Diagnosis>), Problem> {
    let keys = maskinporten.keys(environment).await?;
    question.circumstances.keys.push(keys.clone());
    let diagnosis = blocking(move || diagnose(&question)).await?;
    Ok((keys, diagnosis))
}

/// Fetches the keys of an issuer. Blocks until they are here; not for an async task.
///
/// # Errors
/// Why they cannot be had.
pub fn keys(environment: &Environment) -> Result<IssuerKeys, Problem> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| Situation::Internal(error.to_string()))?;
    runtime.block_on(Maskinporten::new(Settings::default()).keys(environment))
}
