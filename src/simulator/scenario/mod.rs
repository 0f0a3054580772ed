//! A scenario: what a tester wants to be provoked, in a TOML file. `SCENARIOS.md` beside the simulator documents it.
//!
//! [`Scenario::parse`] reads a file once, at the start; [`world`] makes the world that it describes. Its faults are
//! provoked by the simulator's `provoke`, and [`scene`] has the story that it tells.

mod endpoint;
mod entries;
mod fault;
mod fleet;
mod scene;
mod value;
mod world;

pub(super) use endpoint::{Endpoint, EndpointFault, met};
pub(super) use entries::{AltinnEntry, KeystoreEntry, PropertiesEntry};

use crate::domain::{ScenarioFault, ScenarioFaultKind};
use entries::{
    AccessEntry, Certificates, ClientEntry, ClockEntry, ConsentEntry, DelegationEntry, Grants, Propagation,
    RequestEntry, ScopeEntry, SystemEntry, SystemUserEntry,
};
use fleet::FleetEntry;
use scene::SceneEntry;
use serde::Deserialize;
use std::time::Duration;
use toml::Spanned;
use value::{Bounded, Issuer};

/// The version that this program reads.
const VERSION: i64 = 1;

/// A scenario. The default changes nothing.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Scenario {
    /// Read before all else.
    #[serde(rename = "version")]
    _version: i64,
    issuer: Option<Issuer>,
    pub(super) clock: ClockEntry,
    pub(super) propagation: Propagation,
    pub(super) altinn: AltinnEntry,
    pub(super) grants: Grants,
    pub(super) certificates: Certificates,
    pub(super) keystore: KeystoreEntry,
    pub(super) properties: PropertiesEntry,
    fleet: FleetEntry,
    scopes: Vec<ScopeEntry>,
    clients: Vec<ClientEntry>,
    accesses: Vec<AccessEntry>,
    delegations: Option<Vec<DelegationEntry>>,
    systems: Option<Vec<SystemEntry>>,
    system_users: Option<Vec<SystemUserEntry>>,
    requests: Vec<RequestEntry>,
    consents: Option<Vec<ConsentEntry>>,
    faults: Vec<EndpointFault>,
    scenes: Vec<Spanned<SceneEntry>>,
}

/// The one key that is read of a file of any version.
#[derive(Deserialize)]
struct Versioned {
    version: Option<toml::Value>,
}

impl Scenario {
    /// The most bytes of a file that is read. The documented examples have less than one thousand.
    pub const LARGEST: usize = 256 * 1024;

    /// Reads the text of a file.
    ///
    /// # Errors
    /// [`ScenarioFault`] says in which line, and what is wrong there; no value is repeated in it.
    pub fn parse(text: &str) -> Result<Self, ScenarioFault> {
        if text.len() > Self::LARGEST {
            return Err(fault::whole(ScenarioFaultKind::TooLarge));
        }
        let read: Versioned = toml::from_str(text).map_err(|error| fault::syntax(text, &error))?;
        if read.version != Some(toml::Value::Integer(VERSION)) {
            return Err(fault::whole(ScenarioFaultKind::Version));
        }
        let scenario: Self = toml::from_str(text).map_err(|error| fault::shape(text, &error))?;
        scenario.check(text)?;
        scenario.check_scenes(text)?;
        Ok(scenario)
    }

    /// What grants must name in `aud`, where that is not the simulator's own address.
    pub(super) fn issuer(&self) -> Option<&str> {
        self.issuer.as_ref().map(|issuer| issuer.0.as_str())
    }

    /// Seconds that the server's clock is ahead.
    pub(super) fn offset(&self) -> i64 {
        self.clock.offset.map_or(0, Bounded::get)
    }

    /// The most seconds from `iat` to `exp`, where the scenario says so.
    pub(super) fn longest_lifetime(&self) -> Option<i64> {
        let by_rule = self.grants.lifetime_rule.map(super::LifetimeMode::longest);
        self.grants.longest_lifetime.map(Bounded::get).or(by_rule)
    }

    /// How many clients a page of the list has.
    pub(super) fn page(&self) -> Option<usize> {
        self.fleet.page.and_then(|size| usize::try_from(size.get()).ok())
    }

    /// What requests meet in a scene, or where there is none: what the scene orders comes first.
    pub(super) fn faults_in(&self, place: Option<usize>) -> Vec<EndpointFault> {
        let of_scene = self.scene(place).map(|scene| scene.faults.clone()).unwrap_or_default();
        [of_scene, self.faults.clone()].concat()
    }

    /// How long clients are unknown, and keys.
    pub(super) fn unknown_for(&self) -> (Option<Duration>, Option<Duration>) {
        let seconds = |bounded: Bounded<0, 86_400>| Duration::from_secs(bounded.get().unsigned_abs());
        (self.propagation.clients.map(seconds), self.propagation.keys.map(seconds))
    }
}
