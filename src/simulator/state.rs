//! The state that all handlers share.

use super::authority::Authority;
use super::fault_injection::{FaultInjection, LifetimeMode};
use super::pki::Made;
use super::signer::Signer;
use super::used::UsedGrants;
use super::world::World;
use super::{Clock, Options, StartError};
use crate::domain::Timestamp;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

pub type Shared = Arc<Server>;

/// The shared state.
pub struct Server {
    /// What grants name in `aud`; ends in a slash.
    pub issuer: String,
    pub signer: Signer,
    /// The serial number of the certificate that was revoked.
    pub revoked: String,
    pub authority: Authority,
    pub lifetime_mode: LifetimeMode,
    clock: Clock,
    world: Mutex<World>,
    used: Mutex<UsedGrants>,
    faults: Mutex<FaultInjection>,
}

impl Server {
    pub fn new(issuer: String, made: Made, options: Options) -> Result<Self, StartError> {
        let now = (options.clock)();
        Ok(Self {
            issuer,
            signer: Signer::new(&made.token_key)?,
            revoked: made.revoked.listed_serial(),
            authority: Authority::new(made),
            lifetime_mode: options.lifetime_mode,
            clock: options.clock,
            world: Mutex::new(World::new(now)),
            used: Mutex::default(),
            faults: Mutex::new(options.faults),
        })
    }

    pub fn now(&self) -> Timestamp {
        (self.clock)()
    }

    pub fn world(&self) -> MutexGuard<'_, World> {
        lock(&self.world)
    }

    pub fn used(&self) -> MutexGuard<'_, UsedGrants> {
        lock(&self.used)
    }

    pub fn faults(&self) -> MutexGuard<'_, FaultInjection> {
        lock(&self.faults)
    }
}

/// A handler that panicked while it held the lock does not stop the others.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
