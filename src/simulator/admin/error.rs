//! Error bodies of the self-service API, in the documented shape.

use crate::domain::Timestamp;
use crate::simulator::state::Shared;
use axum::Extension;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Json, Response};
use serde_json::{Value, json};
use std::borrow::Cow;

/// A call that was refused.
#[derive(Debug, Clone)]
pub struct ApiError {
    status: StatusCode,
    error: &'static str,
    description: String,
    fields: Vec<FieldFault>,
    /// `WWW-Authenticate`, by which a client learns what is wrong with its token (RFC 6750, 3).
    challenge: Option<String>,
}

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldFault {
    pub object: &'static str,
    pub field: Cow<'static, str>,
    pub message: String,
}

impl ApiError {
    fn new(status: StatusCode, error: &'static str, description: impl Into<String>) -> Self {
        Self { status, error, description: description.into(), fields: Vec::new(), challenge: None }
    }

    /// `has_token`: one was sent. Who sent none is told no error (RFC 6750, 3.1).
    pub fn unauthorized(has_token: bool) -> Self {
        let words = "The access token is missing, expired or not valid here";
        let error = if has_token { "Bearer error=\"invalid_token\"" } else { "Bearer" };
        Self::new(StatusCode::UNAUTHORIZED, "unauthorized", words).challenging(error.to_owned())
    }

    pub fn forbidden(scopes: &[&str]) -> Self {
        let words = format!("The access token lacks the scope {}", scopes.join(" or "));
        let challenge = format!("Bearer error=\"insufficient_scope\", scope=\"{}\"", scopes.join(" "));
        Self::new(StatusCode::FORBIDDEN, "insufficient_scope", words).challenging(challenge)
    }

    fn challenging(self, challenge: String) -> Self {
        Self { challenge: Some(challenge), ..self }
    }

    pub fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "not_found", "Not found")
    }

    pub fn unreadable() -> Self {
        Self::new(StatusCode::BAD_REQUEST, "invalid_request", "The body is not JSON of the expected form")
    }

    pub fn media_type() -> Self {
        Self::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "invalid_request", "The Content-Type must be application/json")
    }

    pub fn conflict(description: &str) -> Self {
        Self::new(StatusCode::CONFLICT, "conflict", description)
    }

    pub fn fields(fields: Vec<FieldFault>) -> Self {
        Self { fields, ..Self::new(StatusCode::BAD_REQUEST, "invalid_request", "Validation failed") }
    }

    fn answer(&self, now: Timestamp) -> Response {
        let mut answer = (self.status, Json(self.body(now))).into_response();
        if let Some(challenge) = self.challenge.as_deref().and_then(|text| HeaderValue::from_str(text).ok()) {
            answer.headers_mut().insert(header::WWW_AUTHENTICATE, challenge);
        }
        answer
    }

    fn body(&self, now: Timestamp) -> Value {
        let errors = self.fields.iter().map(|fault| {
            json!({
                "errorMessage": fault.message,
                "isFieldError": true,
                "objectName": fault.object,
                "fieldIdentifier": fault.field,
            })
        });
        json!({
            "status": self.status.as_u16(),
            "timestamp": now.strftime("%Y-%m-%dT%H:%M:%S%.3fZ").to_string(),
            "correlation_id": uuid::Uuid::new_v4(),
            "errors": errors.collect::<Vec<_>>(),
            "error": self.error,
            "error_description": self.description,
        })
    }
}

/// Without a body: [`with_body`] adds it, because it needs the time.
impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        (self.status, Extension(self)).into_response()
    }
}

/// Gives a refusal its body; every answer of the API passes here.
pub async fn with_body(State(server): State<Shared>, response: Response) -> Response {
    match response.extensions().get::<ApiError>() {
        Some(error) => error.answer(server.now()),
        None => response,
    }
}
