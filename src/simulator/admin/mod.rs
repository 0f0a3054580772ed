//! The self-service API under `/api/v1`. A call acts for the organisation of its token, and for no
//! other: clients of others are as if they did not exist.

mod clients;
mod error;
mod jwks;
mod registration;
mod scopes;

use super::bearer::Bearer;
use super::content_type::is_of_type;
use super::state::{Server, Shared};
use crate::domain::OrgNumber;
use crate::protocol::self_service::{READ, WRITE};
use axum::http::{HeaderMap, header};
use axum::routing::get;
use axum::{Router, middleware};
use error::ApiError;
use serde_json::Value;

/// Scope of a token that may change what is there. `WRITE` may do that as well, as clients in use rely on.
const MODIFY: &str = "idporten:dcr.modify";

pub fn routes(server: Shared) -> Router<Shared> {
    Router::new()
        .route("/clients", get(clients::list).post(clients::create))
        .route("/clients/{id}", get(clients::read).put(clients::replace).delete(clients::deactivate))
        .route("/clients/{id}/jwks", get(jwks::read).post(jwks::post).put(jwks::put).delete(jwks::delete))
        .route("/scopes/all", get(scopes::all))
        .route("/scopes/access/all", get(scopes::granted))
        .route("/delegationsources", get(scopes::delegation_sources))
        .fallback(|| async { ApiError::not_found() })
        .layer(middleware::map_response_with_state(server, error::with_body))
}

/// What a call wants to do.
#[derive(Clone, Copy)]
enum Need {
    Read,
    Change,
    Create,
}

impl Need {
    /// Any of these scopes will do.
    fn scopes(self) -> &'static [&'static str] {
        match self {
            Self::Read => &[READ],
            Self::Change => &[MODIFY, WRITE],
            Self::Create => &[WRITE],
        }
    }
}

/// The organisation of the token, if the token allows what the call wants.
fn authorise(server: &Server, headers: &HeaderMap, need: Need) -> Result<OrgNumber, ApiError> {
    let has_token = headers.contains_key(header::AUTHORIZATION);
    let bearer = Bearer::from(headers, server).ok_or_else(|| ApiError::unauthorized(has_token))?;
    let allowed = need.scopes().iter().any(|scope| bearer.has(scope));
    if allowed { Ok(bearer.organisation) } else { Err(ApiError::forbidden(need.scopes())) }
}

/// The JSON in a body that says it is JSON.
fn json_body(headers: &HeaderMap, body: &[u8]) -> Result<Value, ApiError> {
    if !is_of_type(headers, "application/json") {
        return Err(ApiError::media_type());
    }
    serde_json::from_slice(body).map_err(|_| ApiError::unreadable())
}
