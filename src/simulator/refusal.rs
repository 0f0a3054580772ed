//! How the token endpoint says no: one table, as documented and observed.
//!
//! Full stops stand where captured bodies have them: after an authentication that failed, and after «forbidden»
//! (`…Expired key. (trace_id: …)`, `…Unknown key identifier (kid) for client. (correlation id: …)`, `…to the scope
//! folkeregister:deling/offentligutenhjemmel. (correlation id: …)`), and not after scopes that are not the client's
//! (`…for client, altinn:serviceowners/read (trace_id: …)`). No captured body has a backtick.

use super::seed;
use crate::domain::OrgNumber;
use crate::rules::{Customer, Fault, Reason};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Json, Response};
use serde_json::json;

/// A request that gets no token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// A check failed.
    Rule(Reason),
    /// There is no `grant_type`.
    NoGrantType,
    /// The body is not a form. Here the documents leave it open how that is answered.
    ContentType,
    /// A parameter comes twice.
    Repeated,
    /// The client is not registered for the JWT grant (RFC 6749, 5.2). The words are inferred.
    GrantOfClient,
    /// Nothing that the client can help.
    Internal,
}

/// An answer that no cache may keep (RFC 6749, 5.1).
pub fn never_kept(answer: Response) -> Response {
    ([(header::CACHE_CONTROL, "no-store"), (header::PRAGMA, "no-cache")], answer).into_response()
}

/// HTTP status, `error`, and the words without the trace id at their end.
type Wire = (StatusCode, &'static str, String);

/// What most of the words begin with.
const AUTHENTICATION: &str = "Invalid assertion. Client authentication failed";

/// Refusals by the names that a scenario orders them by: Maskinporten's codes, and three that have none.
pub const NAMES: [&str; 20] = [
    "MP-011",
    "MP-012",
    "MP-100",
    "MP-110",
    "MP-120",
    "MP-121",
    "MP-122",
    "MP-123",
    "MP-124",
    "MP-130",
    "MP-200",
    "MP-201",
    "MP-250",
    "MP-251",
    "MP-301",
    "MP-302",
    "MP-303",
    "unknown-kid",
    "kid-required",
    "consumer-org",
];

impl Refusal {
    /// For what a check found.
    pub fn of(fault: &Fault) -> Self {
        match &fault.reason {
            Reason::GrantType if fault.value.is_none() => Self::NoGrantType,
            reason => Self::Rule(reason.clone()),
        }
    }

    /// One of [`NAMES`], about the scope and the organisations that the simulator begins with.
    pub fn named(name: &str) -> Option<Self> {
        let scope = || seed::EXISTING_SCOPES[0].to_owned();
        let (consumer, supplier): (OrgNumber, OrgNumber) = (seed::nordsto().number, seed::fjordvik().number);
        Some(Self::Rule(match name {
            "MP-011" => Reason::Malformed,
            "MP-012" => Reason::UsedBefore,
            "MP-100" => Reason::ClientNotFound,
            "MP-110" => Reason::Audience,
            "MP-120" => Reason::Certificate,
            "MP-121" => Reason::ExpiredKey,
            "MP-122" => Reason::Organisation,
            "MP-123" => Reason::X5c,
            "MP-124" => Reason::Signature,
            "MP-130" => Reason::Expired,
            "MP-200" => Reason::NotOnClient(scope()),
            "MP-201" => Reason::IntegrationType,
            "MP-250" => Reason::NotGranted(scope()),
            "MP-251" => Reason::NotDelegated { scope: scope(), consumer, supplier },
            "MP-301" => Reason::DetailsType,
            "MP-302" => Reason::DetailsFields,
            "MP-303" => Reason::Customer(Customer::NoSystemUser),
            "unknown-kid" => Reason::UnknownKid,
            "kid-required" => Reason::KidRequired,
            "consumer-org" => Reason::ConsumerOrg,
            _ => return None,
        }))
    }

    /// The answer, with a trace id of its own.
    pub fn answer(&self, issuer: &str) -> Response {
        let (status, error, description) = self.wire();
        let trace_id = uuid::Uuid::new_v4().simple();
        let mut body = json!({ "error": error, "error_description": format!("{description} (trace_id: {trace_id})") });
        if let Some(code) = self.code() {
            // A scenario may have an issuer without its last slash, as Skyporten's is.
            body["error_uri"] = json!(format!("{}/errors/{code}", issuer.trim_end_matches('/')));
        }
        (status, Json(body)).into_response()
    }

    fn code(&self) -> Option<&'static str> {
        match self {
            Self::Rule(reason) => reason.code(),
            Self::NoGrantType | Self::ContentType | Self::Repeated | Self::GrantOfClient | Self::Internal => None,
        }
    }

    fn wire(&self) -> Wire {
        let request = |text: &str| bad("invalid_request", text.to_owned());
        match self {
            Self::Rule(reason) => by_rule(reason),
            Self::NoGrantType => request("Missing parameter: grant_type"),
            Self::ContentType => request("The Content-Type must be application/x-www-form-urlencoded"),
            Self::Repeated => request("A parameter is included more than once"),
            Self::GrantOfClient => {
                bad("unauthorized_client", "Client not allowed to use this authorization grant type".to_owned())
            }
            Self::Internal => (StatusCode::INTERNAL_SERVER_ERROR, "server_error", "Unexpected error".to_owned()),
        }
    }
}

/// `error` of MP-303.
const CUSTOMER: &str = "invalid_altinn_customer_configuration";

fn by_rule(reason: &Reason) -> Wire {
    let request = |text: &str| bad("invalid_request", text.to_owned());
    let grant = |text: &str| bad("invalid_grant", text.to_owned());
    let authentication = |text: &str| bad("invalid_grant", format!("{AUTHENTICATION}{text}"));
    let forbidden = |text: String| (StatusCode::FORBIDDEN, "forbidden", text);
    match reason {
        Reason::GrantType => bad("unsupported_grant_type", "Unsupported grant type".to_owned()),
        Reason::Malformed => request("Invalid assertion. Invalid parameter value"),
        Reason::UsedBefore => grant("Grant is used before"),
        Reason::ClientNotFound => authentication(" (Client not found)"),
        Reason::Audience => authentication(". Invalid JWT claim aud."),
        Reason::Certificate => authentication(". The JWT is signed with an invalid certificate."),
        Reason::ExpiredKey => authentication(". Expired key."),
        Reason::Organisation => {
            grant("Invalid JWT. Invalid organization number for client. Does not match certificate orgno")
        }
        Reason::X5c => grant("Invalid JWT header x5c"),
        Reason::Signature => authentication(". Invalid JWT signature."),
        Reason::Expired => grant("Invalid assertion. JWT has expired."),
        Reason::InFuture => grant("Invalid assertion. Issue time is in the future."),
        Reason::TooLong => grant("Invalid assertion. JWT has too long lifetime."),
        Reason::NotOnClient(scope) => {
            bad("invalid_scope", format!("Token request contains invalid scopes for client, {scope}"))
        }
        Reason::IntegrationType => {
            bad("invalid_scope", "Token request contains scopes not allowed for maskinporten".to_owned())
        }
        Reason::NotGranted(scope) => forbidden(format!("Consumer has not been granted access to the scope {scope}.")),
        Reason::NotDelegated { scope, consumer, supplier } => forbidden(format!(
            "Consumer {consumer} has not delegated access to the scope {scope} to supplier {supplier}."
        )),
        Reason::DetailsType => request("Unknown authorization details type"),
        Reason::DetailsFields => request("Unknown fields in the authorization details"),
        Reason::DetailsValue => bad(CUSTOMER, "Invalid authorization details values".to_owned()),
        Reason::Customer(customer) => bad(CUSTOMER, missing(*customer).to_owned()),
        Reason::UnknownKid => authentication(". Unknown key identifier (kid) for client."),
        Reason::KidRequired => authentication(
            ". Invalid JWT. The client requires pre-registered jwk and no key identifier (kid) provided.",
        ),
        Reason::ConsumerOrg => request(
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_that_is_ordered_by_its_code_has_that_code() {
        for name in NAMES {
            let refusal = Refusal::named(name).unwrap();
            assert_eq!(refusal.code(), name.starts_with("MP-").then_some(name));
        }
        assert_eq!(Refusal::named("MP-999"), None);
    }

    #[test]
    fn no_words_have_a_backtick() {
        for name in NAMES {
            let (.., words) = Refusal::named(name).unwrap().wire();
            assert!(!words.contains('`') && !words.ends_with(' '), "{words}");
        }
    }
}
