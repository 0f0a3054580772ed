//! Why the token endpoint says no, and how it says it: two tables, from the rule book.

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

/// HTTP status, `error`, and the code if there is one.
type Kind = (StatusCode, &'static str, Option<&'static str>);

impl Refusal {
    fn kind(&self) -> Kind {
        let bad = |error, code| (StatusCode::BAD_REQUEST, error, Some(code));
        let uncoded = |error| (StatusCode::BAD_REQUEST, error, None);
        let forbidden = |code| (StatusCode::FORBIDDEN, "forbidden", Some(code));
        match self {
            Self::GrantType => uncoded("unsupported_grant_type"),
            Self::Malformed => bad("invalid_request", "MP-011"),
            Self::UsedBefore => bad("invalid_grant", "MP-012"),
            Self::ClientNotFound => bad("invalid_grant", "MP-100"),
            Self::Audience => bad("invalid_grant", "MP-110"),
            Self::Certificate => bad("invalid_grant", "MP-120"),
            Self::ExpiredKey => bad("invalid_grant", "MP-121"),
            Self::Organisation => bad("invalid_grant", "MP-122"),
            Self::X5c => bad("invalid_grant", "MP-123"),
            Self::Signature => bad("invalid_grant", "MP-124"),
            Self::Expired | Self::InFuture | Self::TooLong => bad("invalid_grant", "MP-130"),
            Self::NotOnClient(_) => bad("invalid_scope", "MP-200"),
            Self::IntegrationType => bad("invalid_scope", "MP-201"),
            Self::NotGranted(_) => forbidden("MP-250"),
            Self::NotDelegated { .. } => forbidden("MP-251"),
            Self::DetailsType => bad("invalid_request", "MP-301"),
            Self::DetailsFields => bad("invalid_request", "MP-302"),
            Self::Customer(_) => bad("invalid_altinn_customer_configuration", "MP-303"),
            Self::UnknownKid | Self::KidRequired | Self::ConsumerOrg => uncoded("invalid_grant"),
            Self::Internal => (StatusCode::INTERNAL_SERVER_ERROR, "server_error", None),
        }
    }

    /// The words, without the trace id at their end.
    fn description(&self) -> String {
        let authentication = |text: &str| format!("Invalid assertion. Client authentication failed{text}");
        match self {
            Self::GrantType => "Unsupported grant type".into(),
            Self::Malformed => "Invalid assertion. Invalid parameter value".into(),
            Self::UsedBefore => "Grant is used before".into(),
            Self::ClientNotFound => authentication(" (Client not found)"),
            Self::Audience => authentication(". Invalid JWT claim aud"),
            Self::Certificate => authentication(". The JWT is signed with an invalid certificate."),
            Self::ExpiredKey => authentication(". Expired key."),
            Self::Organisation => {
                "Invalid JWT. Invalid organization number for client. Does not match certificate orgno".into()
            }
            Self::X5c => "Invalid JWT header x5c".into(),
            Self::Signature => authentication(". Invalid JWT signature"),
            Self::Expired => "Invalid assertion. JWT has expired.".into(),
            Self::InFuture => "Invalid assertion. Issue time is in the future.".into(),
            Self::TooLong => "Invalid assertion. JWT has too long lifetime.".into(),
            Self::NotOnClient(scope) => format!("Token request contains invalid scopes for client, `{scope}`"),
            Self::IntegrationType => "Token request contains scopes not allowed for maskinporten".into(),
            Self::NotGranted(scope) => format!("Consumer has not been granted access to the scope `{scope}`"),
            Self::NotDelegated { scope, consumer, supplier } => format!(
                "Consumer `{consumer}` has not delegated access to the scope `{scope}` to supplier `{supplier}`"
            ),
            Self::DetailsType => "Unknown authorization details type".into(),
            Self::DetailsFields => "Unknown fields in the authorization details".into(),
            Self::Customer(text) => (*text).into(),
            Self::UnknownKid => authentication(". Unknown key identifier (kid) for client."),
            Self::KidRequired => authentication(
                ". Invalid JWT. The client requires pre-registered jwk and no key identifier (kid) provided",
            ),
            Self::ConsumerOrg => "Validation of JWT claim failed: \
                The combination consumer_org in claim and delegation scope on client is invalid"
                .into(),
            Self::Internal => "Unexpected error".into(),
        }
    }

    /// The answer, with a trace id of its own.
    pub fn answer(&self, issuer: &str) -> Response {
        let (status, error, code) = self.kind();
        let (description, trace_id) = (self.description(), uuid::Uuid::new_v4().simple());
        let mut body = json!({ "error": error, "error_description": format!("{description} (trace_id: {trace_id})") });
        if let Some(code) = code {
            body["error_uri"] = json!(format!("{issuer}errors/{code}"));
        }
        (status, Json(body)).into_response()
    }
}
