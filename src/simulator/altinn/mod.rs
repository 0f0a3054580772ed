//! The part of Altinn that system users and its own token come from: below `/authentication/api/v1`.
//!
//! A vendor calls it with a token of this Maskinporten. Customers answer requests on a page of their own. The shapes are
//! those of docs.altinn.studio, and the codes those of altinn-authentication (July 2026).

mod exchange;
mod page;
mod problem;
mod register;
mod requests;
mod subscriptions;
mod users;

use super::bearer::Bearer;
use super::state::{Server, Shared};
use axum::Router;
use axum::http::HeaderMap;
use axum::routing::get;
use problem::Refused;

/// The whole of it, from the root: the pages lie beside the APIs.
pub fn routes() -> Router<Shared> {
    Router::new()
        .nest("/authentication/api/v1", authentication())
        .route("/accessmanagement/ui/systemuser/request", get(page::show).post(page::answer))
        .route("/accessmanagement/ui/systemuser/agentrequest", get(page::show).post(page::answer))
        .route("/events/api/v1/subscriptions", get(subscriptions::list))
}

fn authentication() -> Router<Shared> {
    let mut router = Router::new()
        .route("/systemregister/vendor", get(register::list).post(register::create))
        .route("/systemregister/vendor/{id}", get(register::read).put(register::replace))
        .route("/systemuser/vendor/byquery", get(users::by_query))
        .route("/exchange/{provider}", get(exchange::exchange))
        .route("/openid/.well-known/openid-configuration", get(exchange::metadata))
        .route("/openid/.well-known/openid-configuration/jwks", get(exchange::keys));
    for (path, kind) in requests::KINDS {
        router = router.nest(path, requests::routes(kind));
    }
    router
}

/// The organisation that calls, if its token has this scope.
fn authorise(server: &Server, headers: &HeaderMap, scope: &str) -> Result<Bearer, Refused> {
    let bearer = Bearer::from(headers, server).ok_or(Refused::Token)?;
    if bearer.has(scope) { Ok(bearer) } else { Err(Refused::Scope) }
}
