//! Faults that a scenario orders, by endpoint: a status, a delay, an answer that is cut, a page of a proxy's, a refusal.
//!
//! [`provoke`] stands before every handler. A request that meets a fault is answered by it; with `carried_out`, and
//! where the fault says nothing about the answer, the handler does its work all the same.

use super::connection::ConnectionHandle;
use super::scenario::{Endpoint, EndpointFault};
use super::state::{Server, Shared};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

/// Stands before every handler.
pub async fn provoke(
    State(server): State<Shared>,
    ConnectInfo(connection): ConnectInfo<ConnectionHandle>,
    request: Request,
    next: Next,
) -> Response {
    let met = Endpoint::of(request.uri().path()).and_then(|endpoint| server.meets(endpoint, request.method()));
    match met {
        Some(fault) => answer_with(&server, &fault, &connection, request, next).await,
        None => next.run(request).await,
    }
}

async fn answer_with(
    server: &Server,
    fault: &EndpointFault,
    connection: &ConnectionHandle,
    request: Request,
    next: Next,
) -> Response {
    tokio::time::sleep(fault.delay.0).await;
    let of_handler = if fault.reaches_handler() { Some(next.run(request).await) } else { None };
    if fault.no_answer {
        connection.cut();
    }
    let mut answer = of_handler.filter(|_| !fault.replaces_answer()).unwrap_or_else(|| fault.answer(&server.issuer));
    if let Some(seconds) = fault.retry_after {
        answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds.get()));
    }
    if let Some(bytes) = fault.cut_after {
        answer.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
        connection.cut_body_after(usize::try_from(bytes.get()).unwrap_or_default());
    }
    answer
}
