//! How Altinn refuses: `application/problem+json` with a code of its own. Codes and statuses are those of
//! altinn-authentication (`src/Core/Problems/Problem.cs`).

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Json, Response};
use serde_json::json;

/// Why a call was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// There is no token, or it is not one of ours, or it has ended.
    Token,
    /// The token lacks the scope.
    Scope,
    /// The body is not of the form.
    Body,
    /// The customer has this system user.
    SystemUserExists,
    /// The customer has approved this request.
    Accepted,
    /// This request waits for the customer.
    Pending,
    /// Altinn has denied this request.
    Denied,
    /// The customer has said no to this request.
    Rejected,
    /// There is no such request.
    NoRequest,
    /// There is no such system.
    NoSystem,
    /// The request is answered already.
    Answered,
    /// The address is not one that the system registered.
    Redirect,
    /// The client belongs to another system.
    ClientTaken,
    /// There is no such system user.
    NoSystemUser,
}

impl Refused {
    fn wire(self) -> (StatusCode, Option<&'static str>, &'static str) {
        match self {
            Self::Token => (StatusCode::UNAUTHORIZED, None, "Unauthorized"),
            Self::Scope => (StatusCode::FORBIDDEN, None, "Forbidden"),
            Self::Body => (StatusCode::BAD_REQUEST, None, "The body is not JSON of the expected form"),
            Self::SystemUserExists => (StatusCode::BAD_REQUEST, Some("AUTH-00004"), "The System User already exists"),
            Self::Accepted => (StatusCode::BAD_REQUEST, Some("AUTH-00006"), "The request is already accepted"),
            Self::Pending => (StatusCode::BAD_REQUEST, Some("AUTH-00007"), "The request is already pending"),
            Self::Denied => (StatusCode::BAD_REQUEST, Some("AUTH-00008"), "The request was denied"),
            Self::Rejected => (StatusCode::BAD_REQUEST, Some("AUTH-00009"), "The request was rejected"),
            Self::NoRequest => (StatusCode::NOT_FOUND, Some("AUTH-00010"), "The request was not found"),
            Self::NoSystem => (StatusCode::NOT_FOUND, Some("AUTH-00011"), "The system was not found"),
            Self::Answered => (StatusCode::CONFLICT, Some("AUTH-00013"), "The status of the request is not New"),
            Self::Redirect => (StatusCode::BAD_REQUEST, Some("AUTH-00021"), "The redirect url is not registered"),
            Self::ClientTaken => {
                (StatusCode::BAD_REQUEST, Some("AUTH.VLD-00004"), "A client is already tagged with an existing system")
            }
            Self::NoSystemUser => (StatusCode::NOT_FOUND, None, "Not Found"),
        }
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let (status, code, title) = self.wire();
        let mut body = json!({ "title": title, "status": status.as_u16() });
        if let Some(code) = code {
            body["type"] = json!(format!("urn:altinn:error:{code}"));
            body["code"] = json!(code);
            body["detail"] = json!(title);
        }
        let mut answer = (status, Json(body)).into_response();
        answer.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        answer
    }
}
