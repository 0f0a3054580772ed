//! One token, got without a window: waits on a runtime of its own.

pub use super::maskinporten::unsigned;

use super::maskinporten::{Exchange, Maskinporten, grant};
use super::settings::Settings;
use crate::contract::{AuthorizationServer, TokenRequest};
use crate::domain::{ClockOffset, Environment, Secret, Timestamp};
use crate::problem::{Problem, Situation};
use tokio::runtime::Runtime;

/// Signs a grant, and sends nothing. Where the environment's metadata would say what `aud` is, its issuer stands.
///
/// # Errors
/// [`Situation::Internal`] when the key cannot sign.
pub fn sign(request: &TokenRequest) -> Result<Secret, Problem> {
    let audience = match &request.server {
        AuthorizationServer::Environment(environment) => &environment.issuer,
        AuthorizationServer::Audience(audience, _) | AuthorizationServer::Endpoint { audience, .. } => audience,
    };
    Ok(grant(request, audience.as_str(), Timestamp::now())?.0)
}

/// Gets a token, and measures how far the server's clock is from this machine's, where an answer came.
/// Blocks until it is here; not for an async task.
#[must_use]
pub fn fetch(request: &TokenRequest) -> (Exchange, Option<ClockOffset>) {
    let maskinporten = Maskinporten::new(Settings::default());
    let exchange = match runtime() {
        Ok(runtime) => runtime.block_on(maskinporten.token(request)),
        Err(problem) => Exchange { sent: None, issuer: None, result: Err(problem) },
    };
    (exchange, maskinporten.last_measured())
}

/// Asks an environment what time it is. Blocks until it has answered; not for an async task.
///
/// # Errors
/// What went wrong on the way.
pub fn measure_clock(environment: &Environment) -> Result<ClockOffset, Problem> {
    runtime()?.block_on(Maskinporten::new(Settings::default()).measure_clock(environment))
}

fn runtime() -> Result<Runtime, Problem> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    Ok(runtime.map_err(|error| Situation::Internal(error.to_string()))?)
}
