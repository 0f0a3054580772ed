//! How the token endpoint says no: one table, as documented and observed.

use crate::rules::{Customer, Reason};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Json, Response};
use serde_json::json;

/// A request that gets no token.
pub enum Refusal {
    /// A check failed.
    Rule(Reason),
    /// Nothing that the client can help.
    Internal,
}

/// HTTP status, `error`, and the words without the trace id at their end.
type Wire = (StatusCode, &'static str, String);

/// What most of the words begin with.
const AUTHENTICATION: &str = "Invalid assertion. Client authentication failed";

impl Refusal {
    /// The answer, with a trace id of its own.
    pub fn answer(&self, issuer: &str) -> Response {
        let ((status, error, description), code) = match self {
            Self::Rule(reason) => (wire(reason), reason.code()),
            Self::Internal => {
                ((StatusCode::INTERNAL_SERVER_ERROR, "server_error", "Unexpected error".to_owned()), None)
            }
        };
        let trace_id = uuid::Uuid::new_v4().simple();
        let mut body = json!({ "error": error, "error_description": format!("{description} (trace_id: {trace_id})") });
        if let Some(code) = code {
            body["error_uri"] = json!(format!("{issuer}errors/{code}"));
        }
        (status, Json(body)).into_response()
    }
}

fn wire(reason: &Reason) -> Wire {
    let request = |text: &str| bad("invalid_request", text.to_owned());
    let grant = |text: &str| bad("invalid_grant", text.to_owned());
    let authentication = |text: &str| bad("invalid_grant", format!("{AUTHENTICATION}{text}"));
    let forbidden = |text: String| (StatusCode::FORBIDDEN, "forbidden", text);
    match reason {
        Reason::GrantType => bad("unsupported_grant_type", "Unsupported grant type".to_owned()),
        Reason::Malformed => request("Invalid assertion. Invalid parameter value"),
        Reason::UsedBefore => grant("Grant is used before"),
        Reason::ClientNotFound => authentication(" (Client not found)"),
        Reason::Audience => authentication(". Invalid JWT claim aud"),
        Reason::Certificate => authentication(". The JWT is signed with an invalid certificate."),
        Reason::ExpiredKey => authentication(". Expired key."),
        Reason::Organisation => {
            grant("Invalid JWT. Invalid organization number for client. Does not match certificate orgno")
        }
        Reason::X5c => grant("Invalid JWT header x5c"),
        Reason::Signature => authentication(". Invalid JWT signature"),
        Reason::Expired => grant("Invalid assertion. JWT has expired."),
        Reason::InFuture => grant("Invalid assertion. Issue time is in the future."),
        Reason::TooLong => grant("Invalid assertion. JWT has too long lifetime."),
        Reason::NotOnClient(scope) => {
            bad("invalid_scope", format!("Token request contains invalid scopes for client, `{scope}`"))
        }
        Reason::IntegrationType => {
            bad("invalid_scope", "Token request contains scopes not allowed for maskinporten".to_owned())
        }
        Reason::NotGranted(scope) => forbidden(format!("Consumer has not been granted access to the scope `{scope}`")),
        Reason::NotDelegated { scope, consumer, supplier } => forbidden(format!(
            "Consumer `{consumer}` has not delegated access to the scope `{scope}` to supplier `{supplier}`"
        )),
        Reason::DetailsType => request("Unknown authorization details type"),
        Reason::DetailsFields => request("Unknown fields in the authorization details"),
        Reason::DetailsValue => {
            bad("invalid_altinn_customer_configuration", "Invalid value in the authorization details".to_owned())
        }
        Reason::Customer(customer) => bad("invalid_altinn_customer_configuration", missing(*customer).to_owned()),
        Reason::UnknownKid => authentication(". Unknown key identifier (kid) for client."),
        Reason::KidRequired => {
            authentication(". Invalid JWT. The client requires pre-registered jwk and no key identifier (kid) provided")
        }
        Reason::ConsumerOrg => grant(
            "Validation of JWT claim failed: \
             The combination consumer_org in claim and delegation scope on client is invalid",
        ),
    }
}

fn bad(error: &'static str, description: String) -> Wire {
    (StatusCode::BAD_REQUEST, error, description)
}

fn missing(customer: Customer) -> &'static str {
    match customer {
        Customer::NoSystemUser => "System user not found for the organization",
        Customer::AnothersSystem => "The system is not registered with this client",
        Customer::NoReference => "System user not found for the external reference",
        Customer::NoConsent => "Consent not found",
    }
}
