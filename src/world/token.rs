//! One token, got without a window: waits on a runtime of its own.

pub use super::maskinporten::unsigned;

use super::maskinporten::{Exchange, Maskinporten, grant};
use super::settings::Settings;
use crate::contract::{AuthorizationServer, Exchanging, TokenRequest, VendorQuestion};
use crate::domain::{ClockOffset, Environment, Secret, Timestamp};
use crate::problem::{Problem, Situation};
use crate::protocol::altinn::VendorAnswer;
use crate::protocol::token::AccessToken;
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

/// Exchanges a token for Altinn's own. Blocks until it is here; not for an async task.
///
/// # Errors
/// Why not, as far as it can be told.
pub fn exchange(exchanging: &Exchanging) -> Result<AccessToken, Problem> {
    runtime()?.block_on(Maskinporten::new(Settings::default()).exchange(exchanging))
}

/// Asks Altinn, as a vendor, what has become of its system users. Blocks until it has answered; not for an async task.
///
/// # Errors
/// That there was no token for it, or what Altinn answered.
pub fn ask_vendor(question: &VendorQuestion) -> Result<VendorAnswer, Problem> {
    runtime()?.block_on(Maskinporten::new(Settings::default()).ask_vendor(question))
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
