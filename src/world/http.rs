//! HTTP as far as the answer's bytes. What goes wrong on the way gets its name here, once.

mod failure;
mod proxy;
mod times;
mod trust;

use super::settings::Settings;
use super::task::lock;
use super::way_out::{Login, Way};
use crate::domain::{Address, ClockOffset, PublicAddress, Secret, SecretBytes};
use crate::problem::{Problem, Situation};
use reqwest::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderValue};
use reqwest::redirect::Policy;
use reqwest::{Certificate, Client, NoProxy, Proxy, RequestBuilder};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Mutex;
use std::time::{Duration, Instant};
use zeroize::Zeroizing;

/// Largest answer that is read, in bytes. The list of all scopes was seen to be some hundred kilobytes.
const LARGEST: usize = 16 * 1024 * 1024;

/// Room that is made for an answer that does not say how long it is, and the most that one is believed, in bytes.
const USUAL: usize = 16 * 1024;
const LARGEST_RESERVED: usize = 1024 * 1024;

/// An answer that came, whatever its status.
#[derive(Debug)]
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// The body. That of a token endpoint is a secret, so each is.
    pub body: SecretBytes,
    /// How far the server's clock is from ours; `None` where it gave no date, or another's.
    pub offset: Option<ClockOffset>,
    /// After how many seconds it wants to be asked again (`Retry-After`).
    pub retry_after: Option<u32>,
}

impl Answer {
    /// Whether it is a yes.
    #[must_use]
    pub fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }

    /// What a no means, as `read` reads status and body; and whether it is only for now.
    #[must_use]
    pub fn refusal(&self, read: impl FnOnce(u16, &[u8]) -> Problem) -> Problem {
        let mut problem = read(self.status, self.body.expose());
        if problem.situation == Situation::ServerFault && matches!(self.status, 429 | 503) {
            problem.situation = Situation::Busy(self.retry_after);
        }
        problem
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
    settings: Settings,
    clients: Mutex<Clients>,
}

/// Those that were made for the way out as it was set so many times.
#[derive(Default)]
struct Clients {
    times: u64,
    made: [Option<Client>; Kind::ALL.len()],
}

impl Clients {
    /// Those for the way out as it is now.
    fn of(&mut self, times: u64) -> &mut Self {
        if self.times != times {
            *self = Self { times, ..Self::default() };
        }
        self
    }
}

impl Http {
    /// With a clock, limits and trust of one's own.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        Self { settings, ..Self::default() }
    }

    /// Clock, limits and trust.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// `GET`, with a token where the API wants one.
    ///
    /// # Errors
    /// [`Failure`] when no answer came.
    pub async fn get(&self, address: &Address, token: Option<&Secret>) -> Result<Answer, Failure> {
        let request = self.client(address)?.get(address.as_str());
        self.send(address.host(), authorised(request, token), LARGEST).await
    }

    /// `GET` of something public that cannot be larger than this, in bytes.
    ///
    /// # Errors
    /// [`Failure`] when no answer came, or a larger one.
    pub async fn get_small(&self, address: &Address, largest: usize) -> Result<Answer, Failure> {
        self.send(address.host(), self.client(address)?.get(address.as_str()), largest).await
    }

    /// `POST` of a form (RFC 6749 has it for tokens).
    ///
    /// # Errors
    /// [`Failure`] when no answer came.
    pub async fn post_form(&self, address: &Address, form: &[(&str, &str)]) -> Result<Answer, Failure> {
        self.send(address.host(), self.client(address)?.post(address.as_str()).form(form), LARGEST).await
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
        self.send(address.host(), authorised(request, Some(token)), LARGEST).await
    }

    /// `PUT` of JSON.
    ///
    /// # Errors
    /// [`Failure`] when no answer came.
    pub async fn put_json(
        &self,
        address: &Address,
        token: &Secret,
        body: &serde_json::Value,
    ) -> Result<Answer, Failure> {
        let request = self.client(address)?.put(address.as_str()).json(body);
        self.send(address.host(), authorised(request, Some(token)), LARGEST).await
    }

    /// `DELETE`.
    ///
    /// # Errors
    /// [`Failure`] when no answer came.
    pub async fn delete(&self, address: &Address, token: &Secret) -> Result<Answer, Failure> {
        let request = self.client(address)?.delete(address.as_str());
        self.send(address.host(), authorised(request, Some(token)), LARGEST).await
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
        let client = self.made(Kind::of(address.is_loopback(), address.is_plain(), Kind::Public))?;
        let request = match question {
            Question::Fetch => client.get(address.as_str()),
            Question::Post { kind, body } => client.post(address.as_str()).header(CONTENT_TYPE, kind).body(body),
        };
        self.send(&address.host(), request.timeout(patience), largest).await
    }

    fn client(&self, address: &Address) -> Result<Client, Failure> {
        self.made(Kind::of(address.is_loopback(), address.is_plain(), Kind::Outside))
    }

    fn made(&self, kind: Kind) -> Result<Client, Failure> {
        let (way, times) = self.settings.way_out.now();
        if let Some(client) = &lock(&self.clients).of(times).made[kind as usize] {
            return Ok(client.clone());
        }
        // A proxy of the settings' own takes the place of the system's.
        let is_named = self.settings.proxy.is_some() || way.proxy.is_some();
        let variable = (!is_named).then(|| proxy::malformed(kind, |name| std::env::var_os(name))).flatten();
        if let Some(variable) = variable {
            return Err(Failure { problem: Situation::ProxyMalformed(variable).into(), may_have_arrived: false });
        }
        let client = build(kind, &self.settings, &way).map_err(|error| Failure {
            problem: Problem::from(Situation::Internal(without_secrets(&error))),
            may_have_arrived: false,
        })?;
        lock(&self.clients).of(times).made[kind as usize] = Some(client.clone());
        Ok(client)
    }

    async fn send(&self, host: &str, request: RequestBuilder, largest: usize) -> Result<Answer, Failure> {
        let (sent, passed, clock) = (self.settings.now(), self.settings.passing.passed(), Instant::now());
        let mut response = request.send().await.map_err(|error| failed(host, &error, false))?;
        let status = response.status().as_u16();
        // Time that was let pass meanwhile is no difference between two clocks.
        let measures = self.settings.passing.passed() == passed;
        let date = times::date(response.headers()).filter(|_| measures);
        let offset = date.map(|date| ClockOffset::measured(sent, clock.elapsed(), date));
        let retry_after = times::retry_after(response.headers(), sent, offset);
        if (300..400).contains(&status) {
            return Err(failed_with(host, Situation::Redirected, true));
        }
        // A proxy says so in clear only for plain addresses, and those are not sent to one; a box between may.
        if status == 407 {
            return Err(failed_with(host, Situation::ProxyWantsPassword, false));
        }
        // As long as it says it is, so that it does not move while it grows, and leave copies that nobody wipes.
        let length = response.content_length().and_then(|length| usize::try_from(length).ok());
        let mut body = Vec::with_capacity(length.unwrap_or(USUAL).min(largest).min(LARGEST_RESERVED));
        while let Some(chunk) = response.chunk().await.map_err(|error| failed(host, &error, true))? {
            if body.len() + chunk.len() > largest {
                return Err(failed_with(host, Situation::AnswerTooLarge, true));
            }
            body.extend_from_slice(&chunk);
        }
        Ok(Answer { status, body: SecretBytes::new(body), offset, retry_after })
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
    /// This machine, encrypted.
    Loopback,
    /// This machine, over plain HTTP: the system's trust store is not read for it.
    LoopbackPlain,
    /// Other machines, with nothing that anyone must not see.
    Public,
}

impl Kind {
    const ALL: [Self; 4] = [Self::Outside, Self::Loopback, Self::LoopbackPlain, Self::Public];

    /// The client for this machine, encrypted or not, and this one for others.
    fn of(is_loopback: bool, is_plain: bool, elsewhere: Self) -> Self {
        match (is_loopback, is_plain) {
            (true, true) => Self::LoopbackPlain,
            (true, false) => Self::Loopback,
            (false, _) => elsewhere,
        }
    }
}

/// `localhost` is this machine, whatever a name server says. Port 0: the address's own.
const HERE: [SocketAddr; 2] =
    [SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 0), SocketAddr::new(IpAddr::V6(Ipv6Addr::LOCALHOST), 0)];

/// The proxy that the variables of the environment name for encrypted addresses.
pub(super) fn proxy_named() -> Option<String> {
    proxy::named(|name| std::env::var_os(name))
}

/// Redirects are never followed: a grant or a token must not be sent where somebody points.
///
/// Whom the system trusts is trusted, a company's own authority included; `settings.roots` come beside.
fn build(kind: Kind, settings: &Settings, way: &Way) -> reqwest::Result<Client> {
    let encrypts = !matches!(kind, Kind::LoopbackPlain);
    match encrypts.then(trust::bundle).flatten() {
        // One authority that cannot be read spoils the bundle; the system's own way leaves it out.
        Some(bundle) => {
            build_trusting(kind, settings, way, Some(bundle)).or_else(|_| build_trusting(kind, settings, way, None))
        }
        None => build_trusting(kind, settings, way, None),
    }
}

/// Trusting these authorities, or those that the TLS library finds.
fn build_trusting(
    kind: Kind,
    settings: &Settings,
    way: &Way,
    bundle: Option<&[Certificate]>,
) -> reqwest::Result<Client> {
    let roots = settings.roots.iter().chain(&way.roots);
    let roots: Vec<Certificate> = roots.map(|der| Certificate::from_der(der)).collect::<Result<_, _>>()?;
    let builder = Client::builder()
        .redirect(Policy::none())
        // Repeated by us or not at all: a creation must never be sent twice.
        .retry(reqwest::retry::never())
        .connect_timeout(settings.limits.connect)
        .timeout(settings.limits.total)
        .user_agent(concat!("portnokkel/", env!("CARGO_PKG_VERSION")));
    let builder = match kind {
        Kind::LoopbackPlain => builder.tls_certs_only(roots),
        Kind::Outside | Kind::Loopback | Kind::Public => match bundle {
            Some(bundle) => builder.tls_certs_only(roots.into_iter().chain(bundle.iter().cloned())),
            None => builder.tls_certs_merge(roots),
        },
    };
    let builder = match kind {
        Kind::Loopback | Kind::LoopbackPlain => builder.no_proxy().resolve_to_addrs("localhost", &HERE),
        Kind::Outside | Kind::Public => match proxy_of(settings, way)? {
            Some(proxy) => builder.proxy(proxy),
            None => builder,
        },
    };
    builder.https_only(matches!(kind, Kind::Outside)).build()
}

/// The proxy that takes the place of the system's. Where `NO_PROXY` says that none is to be used, this one is not either. A
/// password that is not known yet is not tried: some proxies count such attempts.
fn proxy_of(settings: &Settings, way: &Way) -> reqwest::Result<Option<Proxy>> {
    let Some(address) = &way.proxy else { return settings.proxy.as_ref().map(Proxy::all).transpose() };
    let proxy = Proxy::all(address.as_str())?.no_proxy(NoProxy::from_env());
    Ok(Some(match way.login.as_ref().filter(|login| !login.password.is_empty()) {
        Some(Login { user, password }) => proxy.basic_auth(&unescapable(user), &unescapable(password.expose())),
        None => proxy,
    }))
}

/// reqwest writes a login into the proxy's address, from which it is read with `%` as the beginning of an escape.
fn unescapable(text: &str) -> Zeroizing<String> {
    Zeroizing::new(text.replace('%', "%25"))
}

fn authorised(request: RequestBuilder, token: Option<&Secret>) -> RequestBuilder {
    let request = request.header(ACCEPT, "application/json");
    let Some(token) = token else { return request };
    let bearer = Zeroizing::new(format!("Bearer {}", token.expose()));
    match HeaderValue::from_str(&bearer) {
        Ok(mut value) => {
            value.set_sensitive(true);
            request.header(AUTHORIZATION, value)
        }
        // A token with line breaks in it is none; the API will say so.
        Err(_) => request,
    }
}

fn failed_with(host: &str, situation: Situation, may_have_arrived: bool) -> Failure {
    Failure { problem: Problem::from(situation).at(host), may_have_arrived }
}

fn failed(host: &str, error: &reqwest::Error, answering: bool) -> Failure {
    let situation = if error.is_builder() {
        Situation::Internal(without_secrets(error))
    } else {
        failure::situation(error, answering)
    };
    // A connection that never came about carried nothing; anything later may have.
    failed_with(host, situation, !error.is_connect() && !error.is_builder())
}

fn without_secrets(error: &reqwest::Error) -> String {
    if error.is_builder() { "the request could not be made".into() } else { "the HTTP client could not be made".into() }
}
