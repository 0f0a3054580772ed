//! HTTP as far as the answer's bytes. What goes wrong on the way is told apart here, once.

use crate::domain::{Address, PublicAddress, Secret};
use crate::problem::{Problem, Situation};
use reqwest::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderValue};
use reqwest::redirect::Policy;
use reqwest::{Client, RequestBuilder};
use std::error::Error;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::OnceLock;
use std::time::Duration;

/// Longest wait for a connection, and for a whole answer.
const CONNECT: Duration = Duration::from_secs(10);
const TOTAL: Duration = Duration::from_secs(30);
/// Largest answer that is read, in bytes. The list of all scopes was seen to be some hundred kilobytes.
const LARGEST: usize = 16 * 1024 * 1024;

/// An answer that came, whatever its status.
#[derive(Debug)]
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// The body.
    pub body: Vec<u8>,
}

impl Answer {
    /// Whether it is a yes.
    #[must_use]
    pub fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }
}

/// A failure, and whether the request may have reached the server all the same.
#[derive(Debug)]
pub struct Failure {
    /// What went wrong.
    pub problem: Problem,
    /// Whether the server may have acted on it.
    pub may_have_arrived: bool,
}

impl From<Failure> for Problem {
    fn from(failure: Failure) -> Self {
        failure.problem
    }
}

/// The clients, made when first needed: reading the system's trust store takes tens of milliseconds.
/// Loopback addresses are asked directly: a company's proxy would be asked for them, too.
#[derive(Default)]
pub struct Http {
    outside: OnceLock<Client>,
    loopback: OnceLock<Client>,
    public: OnceLock<Client>,
}

impl Http {
    /// `GET`, with a token where the API wants one.
    ///
    /// # Errors
    /// [`Failure`] when no answer came.
    pub async fn get(&self, address: &Address, token: Option<&Secret>) -> Result<Answer, Failure> {
        let request = self.client(address)?.get(address.as_str());
        send(address.host(), authorised(request, token), LARGEST).await
    }

    /// `POST` of a form (RFC 6749 has it for tokens).
    ///
    /// # Errors
    /// [`Failure`] when no answer came.
    pub async fn post_form(&self, address: &Address, form: &[(&str, &str)]) -> Result<Answer, Failure> {
        send(address.host(), self.client(address)?.post(address.as_str()).form(form), LARGEST).await
    }

    /// `POST` of JSON.
    ///
    /// # Errors
    /// [`Failure`] when no answer came.
    pub async fn post_json(
        &self,
        address: &Address,
        token: &Secret,
        body: &(impl serde::Serialize + Sync),
    ) -> Result<Answer, Failure> {
        let request = self.client(address)?.post(address.as_str()).json(body);
        send(address.host(), authorised(request, Some(token)), LARGEST).await
    }

    /// A question that holds no secret, to whoever a certificate names: over plain HTTP too, since the answer is
    /// signed. No more than `largest` bytes of it are read.
    ///
    /// # Errors
    /// [`Failure`] when no answer came.
    pub async fn ask(
        &self,
        address: &PublicAddress,
        question: Question,
        largest: usize,
        patience: Duration,
    ) -> Result<Answer, Failure> {
        let (place, kind) =
            if address.is_loopback() { (&self.loopback, Kind::Loopback) } else { (&self.public, Kind::Public) };
        let client = made(place, kind)?;
        let request = match question {
            Question::Fetch => client.get(address.as_str()),
            Question::Post { kind, body } => client.post(address.as_str()).header(CONTENT_TYPE, kind).body(body),
        };
        send(&address.host(), request.timeout(patience), largest).await
    }

    fn client(&self, address: &Address) -> Result<&Client, Failure> {
        if address.is_loopback() { made(&self.loopback, Kind::Loopback) } else { made(&self.outside, Kind::Outside) }
    }
}

/// What is asked of a public address.
pub enum Question {
    /// What lies there.
    Fetch,
    /// An answer to this, of this media type.
    Post {
        /// The media type.
        kind: &'static str,
        /// The question.
        body: Vec<u8>,
    },
}

/// Whom a client talks to.
#[derive(Clone, Copy)]
enum Kind {
    /// Other machines, encrypted.
    Outside,
    /// This machine.
    Loopback,
    /// Other machines, with nothing that anyone must not see.
    Public,
}

fn made(place: &OnceLock<Client>, kind: Kind) -> Result<&Client, Failure> {
    if let Some(client) = place.get() {
        return Ok(client);
    }
    let client = build(kind).map_err(|error| Failure {
        problem: Problem::from(Situation::Internal(without_secrets(&error))),
        may_have_arrived: false,
    })?;
    Ok(place.get_or_init(|| client))
}

/// `localhost` is this machine, whatever a name server says. Port 0: the address's own.
const HERE: [SocketAddr; 2] =
    [SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 0), SocketAddr::new(IpAddr::V6(Ipv6Addr::LOCALHOST), 0)];

/// Redirects are never followed: a grant or a token must not be sent where somebody points.
fn build(kind: Kind) -> reqwest::Result<Client> {
    let builder = Client::builder()
        .redirect(Policy::none())
        .connect_timeout(CONNECT)
        .timeout(TOTAL)
        .user_agent(concat!("portnokkel/", env!("CARGO_PKG_VERSION")));
    match kind {
        Kind::Loopback => builder.no_proxy().resolve_to_addrs("localhost", &HERE).build(),
        Kind::Outside => builder.https_only(true).build(),
        Kind::Public => builder.build(),
    }
}

fn authorised(request: RequestBuilder, token: Option<&Secret>) -> RequestBuilder {
    let request = request.header(ACCEPT, "application/json");
    let Some(token) = token else { return request };
    match HeaderValue::from_str(&format!("Bearer {}", token.expose())) {
        Ok(mut value) => {
            value.set_sensitive(true);
            request.header(AUTHORIZATION, value)
        }
        // A token with line breaks in it is none; the API will say so.
        Err(_) => request,
    }
}

async fn send(host: &str, request: RequestBuilder, largest: usize) -> Result<Answer, Failure> {
    let failed = |error: reqwest::Error| failure(host, &error);
    let mut response = request.send().await.map_err(failed)?;
    let status = response.status().as_u16();
    if (300..400).contains(&status) {
        return Err(failed_with(host, Situation::Redirected, true));
    }
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(failed)? {
        if body.len() + chunk.len() > largest {
            return Err(failed_with(host, Situation::UnexpectedAnswer, true));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(Answer { status, body })
}

fn failed_with(host: &str, situation: Situation, may_have_arrived: bool) -> Failure {
    Failure { problem: Problem::from(situation).at(host), may_have_arrived }
}

fn failure(host: &str, error: &reqwest::Error) -> Failure {
    let told = chain(error);
    let situation = if error.is_timeout() {
        Situation::TimedOut
    } else if ["certificate", "tls", "handshake"].iter().any(|word| told.contains(word)) {
        Situation::Untrusted
    } else if told.contains("dns error") || told.contains("failed to lookup address") {
        Situation::UnknownHost
    } else if error.is_builder() {
        Situation::Internal(without_secrets(error))
    } else {
        Situation::Unreachable
    };
    // A connection that never came about carried nothing; anything later may have.
    failed_with(host, situation, !error.is_connect() && !error.is_builder())
}

/// What all the layers say, in lower case, to tell situations apart by.
fn chain(error: &dyn Error) -> String {
    let mut told = error.to_string();
    let mut source = error.source();
    while let Some(inner) = source {
        told = format!("{told}: {inner}");
        source = inner.source();
    }
    told.to_lowercase()
}

fn without_secrets(error: &reqwest::Error) -> String {
    if error.is_builder() { "the request could not be made".into() } else { "the HTTP client could not be made".into() }
}
