//! Altinn's platform on paper: system users, and its own token in exchange for Maskinporten's.
//!
//! Source: docs.altinn.studio, and github.com/Altinn/altinn-authentication of July 2026.

pub mod exchange;
mod system_users;

pub use system_users::{
    Kind, RequestStatus, SystemUserRequest, VendorAnswer, VendorUser, by_external_ref, by_query, by_system,
    confirmation, requests_path,
};

use super::read_json;
use super::refusal::{is_server_fault, presentable};
use crate::problem::{Problem, Situation};
use serde::Deserialize;

/// Below the platform's address, without slashes around.
pub const AUTHENTICATION: &str = "authentication/api/v1";

/// Scope of whoever registers systems, and reads them.
pub const REGISTER_WRITE: &str = "altinn:authentication/systemregister.write";
/// Scope of whoever reads requests.
pub const REQUEST_READ: &str = "altinn:authentication/systemuser.request.read";
/// Scope of whoever makes requests, and looks for system users.
pub const REQUEST_WRITE: &str = "altinn:authentication/systemuser.request.write";

/// The code of a system that is not there.
pub const NO_SYSTEM: &str = "AUTH-00011";

/// Whether a scope is one of Altinn's: its APIs take Altinn's own token.
#[must_use]
pub fn is_altinns(scope: &str) -> bool {
    scope.starts_with("altinn:")
}

#[derive(Deserialize)]
struct ProblemDetails {
    #[serde(default)]
    code: Option<String>,
    #[serde(default)]
    detail: Option<String>,
    #[serde(default)]
    title: Option<String>,
}

/// What Altinn meant by an answer that was not a yes, to a call that wants this scope.
#[must_use]
pub fn read_refusal(scope: &str, status: u16, body: &[u8]) -> Problem {
    let details: Option<ProblemDetails> = read_json(body).ok();
    let shown = |text: Option<String>| text.as_deref().map(presentable);
    let (code, told) = details.map_or((None, None), |said| (shown(said.code), shown(said.detail.or(said.title))));
    let situation = match status {
        401 => Situation::AltinnUnauthorized,
        403 => Situation::AltinnForbidden(scope.to_owned()),
        404 if code.is_none() => Situation::AltinnNotFound,
        _ if is_server_fault(status) => Situation::ServerFault,
        _ => Situation::AltinnRefused(code.clone().unwrap_or_else(|| status.to_string())),
    };
    let mut problem = Problem::from(situation);
    problem.detail.status = Some(status);
    problem.detail.error = code;
    problem.detail.description = told;
    problem
}
