//! Why the token endpoint says no, and how it says it: one line each, from the rule book.

use crate::domain::OrgNumber;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Json, Response};
use serde_json::json;

/// A check that failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// `grant_type` is another. RFC 6749 section 5.2; how Maskinporten says it is not known.
    GrantType,
    Malformed,
    UsedBefore,
    ClientNotFound,
    Audience,
    Certificate,
    ExpiredKey,
    Organisation,
    X5c,
    Signature,
    Expired,
    InFuture,
    TooLong,
    NotOnClient(String),
    IntegrationType,
    NotGranted(String),
    NotDelegated {
        scope: String,
        consumer: OrgNumber,
        supplier: OrgNumber,
    },
    DetailsType,
    DetailsFields,
    /// What is not as the grant says.
    Customer(&'static str),
    UnknownKid,
    KidRequired,
    ConsumerOrg,
    /// Nothing that the client can help.
    Internal,
}

/// HTTP status, `error`, the code if there is one, and the description.
type Line = (u16, &'static str, Option<&'static str>, String);

impl Refusal {
    fn line(&self) -> Line {
        let invalid_grant = |code, text: &str| (400, "invalid_grant", Some(code), text.to_owned());
        let authentication = |code, text: &str| {
            (400, "invalid_grant", Some(code), format!("Invalid assertion. Client authentication failed{text}"))
        };
        let uncoded = |text: &str| (400, "invalid_grant", None, text.to_owned());
        match self {
            Self::GrantType => (400, "unsupported_grant_type", None, "Unsupported grant type".into()),
            Self::Malformed => {
                (400, "invalid_request", Some("MP-011"), "Invalid assertion. Invalid parameter value".into())
            }
            Self::UsedBefore => invalid_grant("MP-012", "Grant is used before"),
            Self::ClientNotFound => authentication("MP-100", " (Client not found)"),
            Self::Audience => authentication("MP-110", ". Invalid JWT claim aud"),
            Self::Certificate => authentication("MP-120", ". The JWT is signed with an invalid certificate."),
            Self::ExpiredKey => authentication("MP-121", ". Expired key."),
            Self::Organisation => invalid_grant(
                "MP-122",
                "Invalid JWT. Invalid organization number for client. Does not match certificate orgno",
            ),
            Self::X5c => invalid_grant("MP-123", "Invalid JWT header x5c"),
            Self::Signature => authentication("MP-124", ". Invalid JWT signature"),
            Self::Expired => invalid_grant("MP-130", "Invalid assertion. JWT has expired."),
            Self::InFuture => invalid_grant("MP-130", "Invalid assertion. Issue time is in the future."),
            Self::TooLong => invalid_grant("MP-130", "Invalid assertion. JWT has too long lifetime."),
            Self::NotOnClient(scope) => {
                invalid_scope("MP-200", format!("Token request contains invalid scopes for client, `{scope}`"))
            }
            Self::IntegrationType => {
                invalid_scope("MP-201", "Token request contains scopes not allowed for maskinporten".into())
            }
            Self::NotGranted(scope) => {
                forbidden("MP-250", format!("Consumer has not been granted access to the scope `{scope}`"))
            }
            Self::NotDelegated { scope, consumer, supplier } => forbidden(
                "MP-251",
                format!(
                    "Consumer `{consumer}` has not delegated access to the scope `{scope}` to supplier `{supplier}`"
                ),
            ),
            Self::DetailsType => (400, "invalid_request", Some("MP-301"), "Unknown authorization details type".into()),
            Self::DetailsFields => {
                (400, "invalid_request", Some("MP-302"), "Unknown fields in the authorization details".into())
            }
            Self::Customer(text) => (400, "invalid_altinn_customer_configuration", Some("MP-303"), (*text).into()),
            Self::UnknownKid => {
                uncoded("Invalid assertion. Client authentication failed. Unknown key identifier (kid) for client.")
            }
            Self::KidRequired => uncoded(
                "Invalid assertion. Client authentication failed. Invalid JWT. The client requires pre-registered jwk and no key identifier (kid) provided",
            ),
            Self::ConsumerOrg => uncoded(
                "Validation of JWT claim failed: The combination consumer_org in claim and delegation scope on client is invalid",
            ),
            Self::Internal => (500, "server_error", None, "Unexpected error".into()),
        }
    }

    /// The answer, with a trace id of its own.
    pub fn answer(&self, issuer: &str) -> Response {
        let (status, error, code, description) = self.line();
        let trace_id = uuid::Uuid::new_v4().simple();
        let mut body = json!({ "error": error, "error_description": format!("{description} (trace_id: {trace_id})") });
        if let Some(code) = code {
            body["error_uri"] = json!(format!("{issuer}errors/{code}"));
        }
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        (status, Json(body)).into_response()
    }
}

fn invalid_scope(code: &'static str, text: String) -> Line {
    (400, "invalid_scope", Some(code), text)
}

fn forbidden(code: &'static str, text: String) -> Line {
    (403, "forbidden", Some(code), text)
}
