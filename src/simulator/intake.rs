//! Reads a request whole before anything is done with it: no more than it may have, and not for ever.
//!
//! The head is timed by [`super::connection`], which is told here when it was read.

use super::connection::ConnectionHandle;
use super::state::Shared;
use axum::body::{Body, to_bytes};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// Bytes of a request body. A grant with a full chain of certificates is some 8 kB, five keys with
/// certificates no more than 40.
const LONGEST_BODY: usize = 64 * 1024;

/// Stands before all else.
pub async fn read(
    State(server): State<Shared>,
    ConnectInfo(connection): ConnectInfo<ConnectionHandle>,
    request: Request,
    next: Next,
) -> Response {
    connection.set_serving(true);
    let (head, body) = request.into_parts();
    let read = tokio::time::timeout(server.patience.body, to_bytes(body, LONGEST_BODY)).await;
    let answer = match read {
        Ok(Ok(body)) => next.run(Request::from_parts(head, Body::from(body))).await,
        // Whoever broke off does not see the answer, so that it is for those who sent too much.
        Ok(Err(_)) => closing(StatusCode::PAYLOAD_TOO_LARGE),
        Err(_) => closing(StatusCode::REQUEST_TIMEOUT),
    };
    connection.set_serving(false);
    answer
}

/// The rest of the request is not read any more.
fn closing(status: StatusCode) -> Response {
    ([(header::CONNECTION, HeaderValue::from_static("close"))], status).into_response()
}
