//! A token for programs that cannot make one, Maskinporten's or Altinn's for it: on this machine alone, below an address
//! with a secret of this start.
//!
//! Whoever knows the address gets the token, so it is as good as one. A page in a browser does not: the address has a
//! secret in it, the name that was asked for must be this machine's own (no other name that leads here), and what says that
//! it comes from a page is refused.

use super::World;
use super::maskinporten::{Maskinporten, Redeemed};
use super::settings::Settings;
use crate::contract::{AsideReport, Asked, Exchanging, Refused, Report, ServeOrder, Ticket};
use crate::domain::{Environment, Secret};
use crate::problem::{Problem, Situation};
use crate::protocol::altinn::exchange::as_answer;
use crate::protocol::token::AccessToken;
use aws_lc_rs::constant_time::verify_slices_are_equal;
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, Response, StatusCode, header};
use axum::routing::get;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::sync::{Mutex, Semaphore};

/// Seconds that a token must have left to be given once more.
const FRESH: i64 = 30;
/// How many are answered at once; the others are told to come again.
const AT_ONCE: usize = 8;
/// What a browser says of the page that a request is for (Fetch Metadata), and where it is from.
const OF_PAGES: [&str; 3] = ["origin", "sec-fetch-site", "sec-fetch-mode"];

type Tell = Box<dyn Fn(&Asked) + Send + Sync>;

struct Server {
    maskinporten: Arc<Maskinporten>,
    order: ServeOrder,
    secret: Secret,
    hosts: [String; 2],
    places: Semaphore,
    kept: Mutex<Kept>,
    tell: Tell,
}

/// The tokens that were got, to be given once more.
#[derive(Default)]
struct Kept {
    redeemed: Option<Redeemed>,
    altinns: Option<AccessToken>,
}

/// How a token is asked for.
#[derive(Clone, Copy)]
enum Form {
    /// The token alone.
    Text,
    /// An answer as a token endpoint gives it.
    Json,
}

/// Serves until the program is ended. `ready` is told the address; `tell`, who asks.
///
/// # Errors
/// [`Situation::PortTaken`].
pub fn run(
    order: ServeOrder,
    port: u16,
    ready: impl FnOnce(&Secret),
    tell: impl Fn(&Asked) + Send + Sync + 'static,
) -> Result<(), Problem> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let runtime = runtime.map_err(|error| Situation::Internal(error.to_string()))?;
    let maskinporten = Arc::new(Maskinporten::new(Settings::default()));
    runtime.block_on(async {
        let (listener, address) = listen(port).await?;
        serve(maskinporten, order, listener, address, ready, Box::new(tell)).await
    })
}

async fn listen(port: u16) -> Result<(TcpListener, SocketAddr), Problem> {
    let taken = |_| Problem::from(Situation::PortTaken);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await.map_err(taken)?;
    let address = listener.local_addr().map_err(taken)?;
    Ok((listener, address))
}

async fn serve(
    maskinporten: Arc<Maskinporten>,
    order: ServeOrder,
    listener: TcpListener,
    address: SocketAddr,
    ready: impl FnOnce(&Secret),
    tell: Tell,
) -> Result<(), Problem> {
    let secret = Secret::new(uuid::Uuid::new_v4().simple().to_string());
    ready(&Secret::new(format!("http://{address}/{}/token", secret.expose())));
    let server = Arc::new(Server {
        maskinporten,
        order,
        secret,
        hosts: [address.to_string(), format!("localhost:{}", address.port())],
        places: Semaphore::new(AT_ONCE),
        kept: Mutex::new(Kept::default()),
        tell,
    });
    let routes =
        Router::new().route("/{secret}/token", get(text)).route("/{secret}/token.json", get(json)).with_state(server);
    axum::serve(listener, routes).await.map_err(|error| Situation::Internal(error.to_string()).into())
}

impl World {
    /// Gives tokens until it is stopped, or the world ends. One address at a time.
    pub(in crate::world) fn serve(&mut self, ticket: Ticket, order: Box<ServeOrder>) {
        self.stop_serving();
        let (post, maskinporten) = (Arc::clone(&self.silent), Arc::clone(&self.shared.maskinporten));
        let told = Arc::clone(&post);
        let tell: Tell = Box::new(move |asked| told(Report::Aside(ticket, AsideReport::Asked(asked.clone()))));
        self.serving = self.spawn(async move {
            let ready_post = Arc::clone(&post);
            let ready = move |address: &Secret| {
                ready_post(Report::Aside(ticket, AsideReport::Serving(Ok(address.clone()))));
            };
            let ended = match listen(0).await {
                Ok((listener, address)) => serve(maskinporten, *order, listener, address, ready, tell).await,
                Err(problem) => Err(problem),
            };
            if let Err(problem) = ended {
                post(Report::Aside(ticket, AsideReport::Serving(Err(problem))));
            }
        });
    }

    pub(in crate::world) fn stop_serving(&mut self) {
        if let Some(serving) = self.serving.take() {
            serving.abort();
        }
    }
}

/// The token alone.
async fn text(State(server): State<Arc<Server>>, Path(secret): Path<String>, headers: HeaderMap) -> Response<Body> {
    answered(server.answer(&secret, &headers, Form::Text).await, "text/plain; charset=utf-8")
}

/// Maskinporten's own answer, or one like it for Altinn's token.
async fn json(State(server): State<Arc<Server>>, Path(secret): Path<String>, headers: HeaderMap) -> Response<Body> {
    answered(server.answer(&secret, &headers, Form::Json).await, "application/json")
}

fn answered(given: Result<String, (StatusCode, &'static str)>, kind: &'static str) -> Response<Body> {
    let (status, kind, body) = match given {
        Ok(body) => (StatusCode::OK, kind, body),
        Err((status, code)) => (status, "text/plain; charset=utf-8", code.to_owned()),
    };
    let answer = Response::builder().status(status).header(header::CONTENT_TYPE, kind);
    let answer = answer.header(header::CACHE_CONTROL, "no-store").header("X-Content-Type-Options", "nosniff");
    answer.body(Body::from(body)).unwrap_or_default()
}

impl Server {
    async fn answer(
        &self,
        secret: &str,
        headers: &HeaderMap,
        form: Form,
    ) -> Result<String, (StatusCode, &'static str)> {
        let given = match self.admit(secret, headers) {
            Ok(()) => self.token(form).await,
            Err(refused) => Err(refused),
        };
        let agent = headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
        let agent = agent.chars().take(80).collect();
        let refused = given.as_ref().err().cloned();
        (self.tell)(&Asked { at: self.maskinporten.now(), agent, refused });
        given.map_err(|refused| match refused {
            Refused::Page => (StatusCode::FORBIDDEN, "forbidden"),
            Refused::Address => (StatusCode::NOT_FOUND, "not-found"),
            Refused::Busy => (StatusCode::SERVICE_UNAVAILABLE, "busy"),
            Refused::Problem(problem) => (StatusCode::BAD_GATEWAY, problem.code()),
        })
    }

    fn admit(&self, secret: &str, headers: &HeaderMap) -> Result<(), Refused> {
        let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
        let is_ours = self.hosts.iter().any(|ours| ours == host);
        if !is_ours || OF_PAGES.iter().any(|name| headers.contains_key(*name)) {
            return Err(Refused::Page);
        }
        let same = verify_slices_are_equal(secret.as_bytes(), self.secret.expose().as_bytes());
        same.map_err(|_| Refused::Address)
    }

    /// The one that is kept as long as it is fresh, else a new one.
    async fn token(&self, form: Form) -> Result<String, Refused> {
        let Ok(_place) = self.places.try_acquire() else { return Err(Refused::Busy) };
        let mut kept = self.kept.lock().await;
        let given = match &self.order.altinn {
            None => self.redeemed(&mut kept).await.map(|redeemed| maskinportens(redeemed, form)),
            Some(environment) => self.exchanged(&mut kept, environment).await.map(|token| self.altinns(token, form)),
        };
        given.map_err(|problem| Refused::Problem(Box::new(problem)))
    }

    async fn redeemed<'a>(&self, kept: &'a mut Kept) -> Result<&'a Redeemed, Problem> {
        if !kept.redeemed.as_ref().is_some_and(|redeemed| self.is_fresh(&redeemed.token)) {
            kept.redeemed = Some(self.maskinporten.token(&self.order.request).await.result?);
        }
        kept.redeemed.as_ref().ok_or_else(|| Situation::UnexpectedAnswer.into())
    }

    /// Altinn's token outlives the one that it was got for.
    async fn exchanged<'a>(&self, kept: &'a mut Kept, environment: &Environment) -> Result<&'a AccessToken, Problem> {
        if !kept.altinns.as_ref().is_some_and(|token| self.is_fresh(token)) {
            let redeemed = self.redeemed(kept).await?;
            let exchanging = Exchanging::of(environment, &redeemed.token).ok_or(Situation::AltinnUnknown)?;
            kept.altinns = Some(self.maskinporten.exchange(&exchanging).await?);
        }
        kept.altinns.as_ref().ok_or_else(|| Situation::UnexpectedAnswer.into())
    }

    fn is_fresh(&self, token: &AccessToken) -> bool {
        token.seconds_left(self.maskinporten.now()) > FRESH
    }

    fn altinns(&self, token: &AccessToken, form: Form) -> String {
        match form {
            Form::Text => token.secret.expose().to_owned(),
            Form::Json => as_answer(token, token.seconds_left(self.maskinporten.now())).to_string(),
        }
    }
}

fn maskinportens(redeemed: &Redeemed, form: Form) -> String {
    match form {
        Form::Text => redeemed.token.secret.expose().to_owned(),
        Form::Json => String::from_utf8_lossy(redeemed.answer.expose()).into_owned(),
    }
}
