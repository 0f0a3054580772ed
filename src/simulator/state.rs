//! The state that all handlers share.

use super::altinn_key::Exchange;
use super::authority::Authority;
use super::fault_injection::FaultInjection;
use super::judged::Judged;
use super::pki::Made;
use super::rights::Rights;
use super::scenario::{self, AltinnEntry, Endpoint, EndpointFault, Scenario};
use super::signer::Signer;
use super::used::UsedGrants;
use super::world::World;
use super::{Clock, Options, Patience, StartError};
use crate::domain::Timestamp;
use axum::http::Method;
use jiff::SignedDuration;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

pub type Shared = Arc<Server>;

/// The shared state.
pub struct Server {
    /// Where it answers; ends in a slash.
    pub address: String,
    /// What grants name in `aud`: the address, unless a scenario says otherwise.
    pub issuer: String,
    pub signer: Signer,
    /// The authorities that are believed, by their certificates.
    pub believed: Vec<Vec<u8>>,
    /// The serial numbers of certificates that are not believed all the same.
    pub mistrusted: Vec<String>,
    pub authority: Authority,
    pub exchange: Exchange,
    /// The most seconds from `iat` to `exp`.
    pub longest_lifetime: i64,
    pub patience: Patience,
    /// What was made at start, for worlds that begin anew.
    made: Arc<Made>,
    scenario: Scenario,
    clock: Clock,
    offset: SignedDuration,
    world: Mutex<World>,
    used: Mutex<UsedGrants>,
    judged: Mutex<Judged>,
    faults: Mutex<FaultInjection>,
    ordered: Mutex<Vec<EndpointFault>>,
}

impl Server {
    pub fn new(address: String, made: Arc<Made>, options: Options) -> Result<Self, StartError> {
        let scenario = options.scenario;
        let offset = SignedDuration::from_secs(scenario.offset());
        let now = shifted((options.clock)(), offset);
        let mistrusted = (!scenario.certificates.signing).then_some(&made.signing).into_iter().chain([&made.revoked]);
        let (clients, keys) = scenario.unknown_for();
        let faults = options.faults;
        let ordered = scenario.faults_in(None);
        let new_client_unknown_for = clients.unwrap_or(faults.new_client_unknown_for);
        let new_key_unknown_for = keys.or(faults.new_key_unknown_for);
        Ok(Self {
            issuer: scenario.issuer().unwrap_or(&address).to_owned(),
            address,
            signer: Signer::new()?,
            believed: scenario.certificates.believed.then(|| made.issuing.clone()).into_iter().collect(),
            mistrusted: mistrusted.map(super::pki::Identity::listed_serial).collect(),
            world: Mutex::new(scenario.world(None, &made, now)?),
            authority: Authority::new(Arc::clone(&made)),
            exchange: Exchange::default(),
            longest_lifetime: scenario.longest_lifetime().unwrap_or(options.lifetime_mode.longest()),
            patience: options.patience,
            clock: options.clock,
            offset,
            used: Mutex::default(),
            judged: Mutex::default(),
            faults: Mutex::new(FaultInjection { new_client_unknown_for, new_key_unknown_for, ..faults }),
            ordered: Mutex::new(ordered),
            made,
            scenario,
        })
    }

    /// Everything begins anew, as in the scene at this place, or as where there is none. Certificates, addresses and
    /// the key of the tokens stay.
    pub fn begin(&self, place: Option<usize>) -> Result<(), StartError> {
        let world = self.scenario.world(place, &self.made, self.now())?;
        *self.world() = world;
        *self.used() = UsedGrants::default();
        *self.judged() = Judged::default();
        *lock(&self.ordered) = self.scenario.faults_in(place);
        Ok(())
    }

    /// By Altinn's clock.
    pub fn altinns_now(&self) -> Timestamp {
        shifted(self.now(), SignedDuration::from_secs(self.altinn().offset()))
    }

    /// What Altinn thinks of this Maskinporten's tokens.
    pub fn altinn(&self) -> &AltinnEntry {
        &self.scenario.altinn
    }

    pub fn now(&self) -> Timestamp {
        shifted((self.clock)(), self.offset)
    }

    pub fn world(&self) -> MutexGuard<'_, World> {
        lock(&self.world)
    }

    /// How many clients a page of the list has, where a scenario has pages.
    pub fn page(&self) -> Option<usize> {
        self.scenario.page()
    }

    /// What organisations have been given, as it is now.
    pub fn rights(&self) -> Arc<Rights> {
        self.world().rights()
    }

    /// The same, and when the world began.
    pub fn began_with_rights(&self) -> (Timestamp, Arc<Rights>) {
        let world = self.world();
        (world.began, world.rights())
    }

    /// The fault that a request meets, if a scenario orders one for it.
    pub fn meets(&self, endpoint: Endpoint, method: &Method) -> Option<EndpointFault> {
        scenario::met(&mut lock(&self.ordered), endpoint, method)
    }

    pub fn used(&self) -> MutexGuard<'_, UsedGrants> {
        lock(&self.used)
    }

    pub fn judged(&self) -> MutexGuard<'_, Judged> {
        lock(&self.judged)
    }

    pub fn faults(&self) -> MutexGuard<'_, FaultInjection> {
        lock(&self.faults)
    }
}

fn shifted(time: Timestamp, offset: SignedDuration) -> Timestamp {
    time.checked_add(offset).unwrap_or(time)
}

/// A handler that panicked while it held the lock does not stop the others.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
