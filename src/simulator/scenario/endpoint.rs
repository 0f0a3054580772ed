//! `[[faults]]` of a scenario: which requests meet them, and what they are answered with.

use super::value::{Bounded, Delay, OrderedRefusal};
use crate::simulator::refusal::never_kept;
use axum::http::{Method, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use serde::Deserialize;

/// What can be asked of the simulator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Endpoint {
    /// `/token`.
    Token,
    /// `/.well-known/oauth-authorization-server`.
    Metadata,
    /// `/jwk`.
    Jwk,
    /// `/api/v1/clients`, and one of them.
    Clients,
    /// `/api/v1/clients/{id}/jwks`.
    Keys,
    /// `/api/v1/scopes/…` and `/api/v1/delegationsources`.
    Scopes,
    /// The register behind the token.
    Register,
    /// Altinn's exchange of tokens.
    Exchange,
    /// The other APIs of Altinn.
    Altinn,
    /// `/ocsp`.
    Ocsp,
    /// `/crl`.
    Crl,
}

/// The methods that a fault can be for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
enum OnMethod {
    Get,
    Post,
    Put,
    Delete,
}

/// What an answer with a status has in its body.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Content {
    /// The name of the status.
    #[default]
    Text,
    /// A page as a proxy or a gateway shows it.
    Html,
    /// Nothing.
    Empty,
}

/// `[[faults]]`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EndpointFault {
    endpoint: Endpoint,
    method: Option<OnMethod>,
    /// So many requests pass before it begins.
    #[serde(default)]
    skip: u32,
    /// Then so many meet it; all of them when left out.
    times: Option<u32>,
    #[serde(default)]
    pub delay: Delay,
    status: Option<Bounded<200, 599>>,
    /// Maskinporten's own words; of the token endpoint.
    refusal: Option<OrderedRefusal>,
    #[serde(default)]
    content: Content,
    pub retry_after: Option<Bounded<0, 86_400>>,
    /// Bytes of the body after which the connection ends.
    pub cut_after: Option<Bounded<0, 1_000_000>>,
    /// The connection ends instead of an answer.
    #[serde(default)]
    pub no_answer: bool,
    /// The request is carried out before it is answered like this.
    #[serde(default)]
    carried_out: bool,
}

impl Endpoint {
    /// The one that a path belongs to.
    pub fn of(path: &str) -> Option<Self> {
        let parts: Vec<&str> = path.split('/').skip(1).collect();
        match parts[..] {
            ["token"] => Some(Self::Token),
            [".well-known", ..] => Some(Self::Metadata),
            ["jwk"] => Some(Self::Jwk),
            ["api", "v1", "clients", _, "jwks"] => Some(Self::Keys),
            ["api", "v1", "clients", ..] => Some(Self::Clients),
            ["api", "v1", ..] => Some(Self::Scopes),
            ["registerinfo" | "utlegg", ..] => Some(Self::Register),
            ["authentication", "api", "v1", "exchange", ..] => Some(Self::Exchange),
            ["authentication" | "events" | "accessmanagement", ..] => Some(Self::Altinn),
            ["ocsp"] => Some(Self::Ocsp),
            ["crl"] => Some(Self::Crl),
            _ => None,
        }
    }
}

impl OnMethod {
    fn is(self, method: &Method) -> bool {
        match self {
            Self::Get => method == Method::GET,
            Self::Post => method == Method::POST,
            Self::Put => method == Method::PUT,
            Self::Delete => method == Method::DELETE,
        }
    }
}

impl EndpointFault {
    fn concerns(&self, endpoint: Endpoint, method: &Method) -> bool {
        self.endpoint == endpoint && self.method.is_none_or(|own| own.is(method))
    }

    /// Whether this request meets it; counts.
    fn is_met(&mut self) -> bool {
        if self.skip > 0 {
            self.skip -= 1;
            return false;
        }
        match &mut self.times {
            None => true,
            Some(0) => false,
            Some(times) => {
                *times -= 1;
                true
            }
        }
    }

    /// Whether the handler is asked.
    pub fn reaches_handler(&self) -> bool {
        self.carried_out || !(self.no_answer || self.replaces_answer())
    }

    pub fn replaces_answer(&self) -> bool {
        self.status.is_some() || self.refusal.is_some()
    }

    /// The answer in the handler's place.
    pub fn answer(&self, issuer: &str) -> Response {
        let ordered = self.refusal.as_ref().map(|ordered| never_kept(ordered.0.answer(issuer)));
        ordered.unwrap_or_else(|| self.with_status())
    }

    fn with_status(&self) -> Response {
        let status = self.status.and_then(|status| StatusCode::from_u16(u16::try_from(status.get()).ok()?).ok());
        let status = status.unwrap_or(StatusCode::SERVICE_UNAVAILABLE);
        let words = status.canonical_reason().unwrap_or("Unknown");
        match self.content {
            Content::Text => (status, words).into_response(),
            Content::Html => (status, Html(page(status, words))).into_response(),
            Content::Empty => status.into_response(),
        }
    }
}

fn page(status: StatusCode, words: &str) -> String {
    let title = format!("{} {words}", status.as_u16());
    format!(
        "<!DOCTYPE html>\n<html><head><title>{title}</title></head>\n\
         <body><h1>{title}</h1><p>This page is not Maskinporten's: a gateway on the way has answered.</p></body></html>\n"
    )
}

/// The first fault, in the order of the file, that a request meets.
pub fn met(faults: &mut [EndpointFault], endpoint: Endpoint, method: &Method) -> Option<EndpointFault> {
    let mut concerned = faults.iter_mut().filter(|fault| fault.concerns(endpoint, method));
    concerned.find_map(|fault| fault.is_met().then(|| fault.clone()))
}
