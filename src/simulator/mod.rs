//! A faithful Maskinporten on a loopback port: token endpoint, self-service API and a register
//! behind the token. The demo runs against it, and other people's tests can.
//!
//! [`Simulator::start`] makes the certificates, writes the demo's certificate files and opens
//! the port; dropping the [`Simulator`] closes it. Nothing is kept between two runs, nothing is
//! logged, and nobody outside this machine can reach it.
//!
//! ```text
//! routes.rs        the routes
//! state.rs         what all of them share
//! token/           POST /token: the facts that rules/ judges by, tokens
//! refusal.rs       how the token endpoint says no
//! admin/           /api/v1: clients, their keys, scopes
//! register.rs      the API behind the token
//! used.rs          grants that were used
//! judged.rs        what was checked of the latest grants
//! signer.rs        signs access tokens
//! bearer.rs        verifies them for admin and register
//! world.rs         what exists and may change: clients, and the rights
//! rights.rs        what organisations have been given: accesses, delegations, system users, consents
//! seed.rs          the made-up organisations and scopes that it begins with
//! pki.rs           the certificates, made at start with the keys of assets/demo
//! authority.rs     the authority that issued them, and what it has revoked
//! revocation.rs    the routes by which it is asked
//! times.rs         how times are written, and when a new client or key becomes known
//! files.rs         the files that the demo offers
//! fault_injection.rs   faults that tests provoke
//! scenario/        a file that says what is to be provoked
//! provoke.rs       faults that it orders, by endpoint
//! connection.rs    a connection that can be cut, and that does not wait for ever
//! intake.rs        reads a request whole, within a time
//! altinn/         systems, system users, and Altinn's own token
//! systems.rs      what there is of them
//! content_type.rs  what kind of body it says it has
//! standalone.rs    a program of its own, until it is stopped
//! ```
//!
#![doc = include_str!("README.md")]
#![doc = include_str!("SCENARIOS.md")]

mod admin;
mod altinn;
mod altinn_key;
mod authority;
mod bearer;
mod bearer_token;
mod client;
mod connection;
mod content_type;
mod fault_injection;
mod files;
mod intake;
mod judged;
mod jwk;
mod pki;
mod provoke;
mod refusal;
mod register;
mod revocation;
mod rights;
mod routes;
mod scenario;
mod seed;
mod seizures;
mod signer;
pub mod standalone;
mod state;
mod systems;
mod times;
mod token;
mod used;
mod world;

pub use crate::domain::{DemoFile, DemoFileKind};
pub use connection::Patience;
pub use fault_injection::{FaultInjection, LifetimeMode};
pub use files::PASSWORD;
pub use scenario::Scenario;
pub use seed::Organisation;

use crate::domain::{Address, ClientId, Scene, Scope, Timestamp};
use crate::rules::Trace;
use state::{Server, Shared};
use std::fmt;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

/// What time it is. Injected, so that a year can pass in a test without anyone waiting.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// How to run it. [`Options::in_folder`] is what most want.
#[derive(Clone)]
pub struct Options {
    /// The port on 127.0.0.1; 0 for any that is free.
    pub port: u16,
    /// Where the certificate files are written. Made when it is not there.
    pub directory: PathBuf,
    /// Faults to inject.
    pub faults: FaultInjection,
    /// How long a grant may be valid.
    pub lifetime_mode: LifetimeMode,
    /// What is to be provoked. What it says about times goes before `faults` and `lifetime_mode`.
    pub scenario: Scenario,
    /// How long it waits for a request.
    pub patience: Patience,
    /// What time it is.
    pub clock: Clock,
}

impl Options {
    /// Any free port, the machine's own clock, no faults, and lifetimes as documented.
    #[must_use]
    pub fn in_folder(directory: impl Into<PathBuf>) -> Self {
        Self {
            port: 0,
            directory: directory.into(),
            faults: FaultInjection::default(),
            lifetime_mode: LifetimeMode::Documented,
            scenario: Scenario::default(),
            patience: Patience::default(),
            clock: Arc::new(Timestamp::now),
        }
    }
}

/// Why it did not start.
#[derive(Debug)]
pub enum StartError {
    /// The port is taken, or may not be opened.
    Port(std::io::Error),
    /// The certificate files could not be written.
    Files(std::io::Error),
    /// The keys, certificates or keystores could not be made; in whose words.
    Certificates(String),
    /// The operating system gives no threads, or does not report signals.
    Runtime(std::io::Error),
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Port(error) => write!(f, "the port could not be opened: {error}"),
            Self::Files(error) => write!(f, "the certificate files could not be written: {error}"),
            Self::Certificates(error) => write!(f, "the certificates could not be made: {error}"),
            Self::Runtime(error) => write!(f, "the operating system does not let it run: {error}"),
        }
    }
}

impl std::error::Error for StartError {}

/// A running simulator. Dropping it closes the port once the requests under way are answered.
pub struct Simulator {
    server: Shared,
    address: Address,
    files: Vec<DemoFile>,
    /// Where the properties file lies, and what stands in it.
    properties: (PathBuf, String),
    organisation: Organisation,
    story: Vec<Scene>,
    _stop: oneshot::Sender<()>,
}

impl Simulator {
    /// Makes the certificates, writes the files and opens the port.
    ///
    /// # Errors
    /// [`StartError`] says which of these failed.
    pub async fn start(mut options: Options) -> Result<Self, StartError> {
        // The properties file names a keystore, and may be read from another folder.
        options.directory = std::path::absolute(&options.directory).map_err(StartError::Files)?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port)).await.map_err(StartError::Port)?;
        let port = listener.local_addr().map_err(StartError::Port)?;
        let address = loopback(port)?;
        let (made, files) = certificates(&options, &address).await?;
        let story = options.scenario.story();
        let path = options.directory.join("fjordvik-demo.properties");
        let properties = files::properties(&address, &files, &options.scenario.properties);
        files::write(&path, properties.as_bytes()).map_err(StartError::Files)?;
        let server = Arc::new(Server::new(address.to_string(), Arc::new(made), options)?);
        let stop = routes::run(listener, Arc::clone(&server));
        let (properties, organisation) = ((path, properties), seed::fjordvik());
        Ok(Self { server, address, files, properties, organisation, story, _stop: stop })
    }

    /// Where it answers, and what grants name in `aud` unless a scenario says otherwise; the metadata lies below it.
    #[must_use]
    pub fn issuer(&self) -> Address {
        self.address.clone()
    }

    /// Base address of the self-service API, without a last slash.
    #[must_use]
    pub fn self_service(&self) -> Address {
        self.address.join("api/v1")
    }

    /// Base address of the register, below which `registerinfo/api/v2/…` lies.
    #[must_use]
    pub fn register(&self) -> Address {
        self.address.clone()
    }

    /// The made-up organisation whose certificates are offered.
    #[must_use]
    pub fn organisation(&self) -> &Organisation {
        &self.organisation
    }

    /// A made-up customer of the organisation, which has delegated one of its accesses to it.
    #[must_use]
    pub fn customer(&self) -> Organisation {
        seed::nordsto()
    }

    /// The organisation's administration client.
    #[must_use]
    pub fn admin_client(&self) -> ClientId {
        ClientId::administration(self.organisation.number)
    }

    /// A client that the organisation has from before, and that may ask for tokens at once.
    ///
    /// # Panics
    /// Never: the identifier is a constant, and a test reads it.
    #[must_use]
    pub fn existing_client(&self) -> ClientId {
        seed::existing_client()
    }

    /// The certificate files that are offered.
    #[must_use]
    pub fn files(&self) -> &[DemoFile] {
        &self.files
    }

    /// The file of this kind.
    #[must_use]
    pub fn file(&self, kind: DemoFileKind) -> Option<&Path> {
        self.files.iter().find(|file| file.kind == kind).map(|file| file.path.as_path())
    }

    /// The password of the files and of the keys in them. No secret: it is shown on screen.
    #[must_use]
    pub fn password(&self) -> &'static str {
        PASSWORD
    }

    /// A properties file for `portnokkel token` (and for Digdir's jwt-grant-generator).
    #[must_use]
    pub fn properties(&self) -> String {
        self.properties.1.clone()
    }

    /// Where that file lies.
    #[must_use]
    pub fn properties_file(&self) -> &Path {
        &self.properties.0
    }

    /// The organisation's clients of this name, for who counts them.
    #[must_use]
    pub fn clients_named(&self, name: &str) -> Vec<ClientId> {
        let own = self.server.world().clients_of(self.organisation.number);
        let named = own.iter().filter(|client| client.active && client.registration.client_name == name);
        named.filter_map(|client| ClientId::parse(&client.id).ok()).collect()
    }

    /// What was checked of the grant with this `jti`, if it came a moment ago: what the answer hung on.
    #[must_use]
    pub fn checked(&self, jti: &str) -> Option<Trace> {
        self.server.judged().of(jti)
    }

    /// The scenes of its scenario, in their order.
    #[must_use]
    pub fn story(&self) -> &[Scene] {
        &self.story
    }

    /// Everything begins anew, as in the scene at this place, or as where there is none. Certificates, addresses and
    /// the key of the tokens stay.
    ///
    /// # Errors
    /// [`StartError::Certificates`] when a key of the scene cannot be registered, which those that are offered can.
    pub fn begin(&self, scene: Option<usize>) -> Result<(), StartError> {
        self.server.begin(scene)
    }

    /// From now on with these faults.
    pub fn set_faults(&self, faults: FaultInjection) {
        *self.server.faults() = faults;
    }

    /// The owner of the scope grants it to the organisation, as after an e-mail in the demo.
    pub fn grant_access(&self, scope: &Scope) {
        self.server.world().set_access(scope.as_str(), self.organisation.number, rights::AccessState::Approved);
    }

    /// The owner of the scope takes it back: clients keep the scope, and are refused with MP-250.
    pub fn withdraw_access(&self, scope: &Scope) {
        self.server.world().set_access(scope.as_str(), self.organisation.number, rights::AccessState::Denied);
    }
}

impl fmt::Debug for Simulator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Simulator({})", self.address)
    }
}

fn loopback(address: SocketAddr) -> Result<Address, StartError> {
    Address::parse(&format!("http://{address}/"))
        .map_err(|_| StartError::Port(std::io::Error::other("the address cannot be written")))
}

/// Off the async threads: certificates are signed, keystores are locked and files are written.
async fn certificates(options: &Options, here: &Address) -> Result<(pki::Made, Vec<DemoFile>), StartError> {
    let (directory, now, here) = (options.directory.clone(), (options.clock)(), here.clone());
    let keystore = options.scenario.keystore;
    let work = move || {
        let made = pki::make(now, &here)?;
        let files = files::offer(&made, &directory, keystore)?;
        Ok((made, files))
    };
    tokio::task::spawn_blocking(work).await.map_err(|error| StartError::Certificates(error.to_string()))?
}
