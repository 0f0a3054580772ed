//! The world that a scenario describes: the simulator's own, with what is other.

use super::entries::{
    ClientEntry, ConsentEntry, DelegationEntry, Issued, KeyEntry, ReachEntry, RequestEntry, ScopeEntry, SystemEntry,
    SystemUserEntry,
};
use super::scene::SceneEntry;
use super::value::{Bounded, Organisation};
use super::{Scenario, fault};
use crate::domain::{ClientId, OrgNumber, ScenarioFault, Timestamp};
use crate::protocol::altinn::{Kind, RequestStatus};
use crate::protocol::self_service::INTEGRATION_TYPE;
use crate::rules::{Consent, SystemUser};
use crate::simulator::StartError;
use crate::simulator::client::{Client, Registration};
use crate::simulator::jwk::{self, KeySet, RegisteredKey};
use crate::simulator::pki::{Identity, Made};
use crate::simulator::rights::{Delegation, Rights};
use crate::simulator::seed::{self, FELLES, Reach, SCOPES, ScopeRecord};
use crate::simulator::systems::{Asked, Request, StoredSystemUser, System};
use crate::simulator::world::World;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use jiff::SignedDuration;
use serde_json::json;

impl Scenario {
    /// Makes sure that every scope that it names is there.
    pub(super) fn check(&self, text: &str) -> Result<(), ScenarioFault> {
        let is_there = |name: &str| {
            SCOPES.iter().any(|scope| scope.name == name) || self.scopes.iter().any(|scope| scope.name.0 == name)
        };
        let of_clients = self.clients.iter().flat_map(|client| client.scopes.iter().flatten());
        let of_accesses = self.accesses.iter().map(|access| &access.scope);
        let of_delegations = self.delegations.iter().flatten().map(|delegation| &delegation.scope);
        let of_scenes = self.scenes.iter().flat_map(|scene| scene.get_ref().named());
        let mut named = of_clients.chain(of_accesses).chain(of_delegations).chain(of_scenes);
        match named.find(|scope| !is_there(&scope.get_ref().0)) {
            Some(strange) => Err(fault::no_such_scope(text, strange.span())),
            None => Ok(()),
        }
    }

    /// The world as it begins: in the scene at this place, or where there is none.
    pub(in crate::simulator) fn world(
        &self,
        place: Option<usize>,
        made: &Made,
        now: Timestamp,
    ) -> Result<World, StartError> {
        let fjordvik = seed::fjordvik().number;
        let administration = [fjordvik, seed::nordsto().number].map(|organisation| administration(organisation, now));
        let mut clients = [administration.to_vec(), vec![existing(fjordvik, now)]].concat();
        clients.extend(self.fleet.clients(made, now)?);
        let scene = self.scene(place);
        for entry in self.clients.iter().chain(scene.into_iter().flat_map(|scene| &scene.clients)) {
            let place = clients.iter().position(|client| client.id == entry.id.0).unwrap_or_else(|| {
                clients.push(added(entry, now));
                clients.len() - 1
            });
            entry.apply(&mut clients[place], made, now)?;
        }
        Ok(World::new(now, clients, self.rights(scene, now)))
    }

    fn rights(&self, scene: Option<&SceneEntry>, now: Timestamp) -> Rights {
        let mut rights = Rights::seeded();
        for entry in &self.scopes {
            rights.scopes.retain(|scope| scope.name != entry.name.0);
            rights.scopes.push(entry.record());
        }
        for entry in self.accesses.iter().chain(scene.into_iter().flat_map(|scene| &scene.accesses)) {
            rights.set_access(&entry.scope.get_ref().0, or_fjordvik(entry.organisation.as_ref()), entry.state);
        }
        if let Some(delegations) = &self.delegations {
            rights.delegations = delegations.iter().map(DelegationEntry::delegation).collect();
        }
        if let Some(systems) = &self.systems {
            rights.systems = systems.iter().map(SystemEntry::system).collect();
        }
        if let Some(system_users) = &self.system_users {
            rights.system_users = system_users.iter().map(SystemUserEntry::stored).collect();
        }
        if let Some(consents) = &self.consents {
            rights.consents = consents.iter().map(ConsentEntry::consent).collect();
        }
        for request in self.requests.iter().map(|entry| entry.request(now)) {
            if request.status(now) == RequestStatus::Accepted {
                let made = rights.made_of(&request);
                rights.system_users.extend(made);
            }
            rights.requests.push(request);
        }
        rights
    }
}

/// The organisation that an entry names, else Fjordvik.
fn or_fjordvik(named: Option<&Organisation>) -> OrgNumber {
    named.map_or_else(|| seed::fjordvik().number, |organisation| organisation.0)
}

/// Digdir's administration client of an organisation.
fn administration(organisation: OrgNumber, now: Timestamp) -> Client {
    let scopes = SCOPES.iter().filter(|scope| scope.reach == Reach::Administration);
    let registration = Registration {
        client_name: "Selvbetjenings-API".into(),
        description: "Administrasjonsklient, opprettet av Digdir".into(),
        scopes: scopes.map(|scope| scope.name.to_owned()).collect(),
        integration_type: "api_klient".into(),
        ..Registration::default()
    };
    Client::new(ClientId::administration(organisation).to_string(), organisation, registration, now)
}

fn existing(organisation: OrgNumber, now: Timestamp) -> Client {
    let registration = Registration {
        client_name: seed::EXISTING_NAME.into(),
        description: "Oppslag i Løsøreregisteret ved kjøp av brukt utstyr".into(),
        scopes: seed::EXISTING_SCOPES.map(str::to_owned).into(),
        integration_type: INTEGRATION_TYPE.into(),
        ..Registration::default()
    };
    Client::new(seed::EXISTING_CLIENT.to_owned(), organisation, registration, now)
}

/// A client of Fjordvik's without scopes, before its entry is applied.
fn added(entry: &ClientEntry, now: Timestamp) -> Client {
    let name = entry.id.0.clone();
    let registration =
        Registration { client_name: name, integration_type: INTEGRATION_TYPE.into(), ..Registration::default() };
    Client::new(entry.id.0.clone(), seed::fjordvik().number, registration, now)
}

fn later(now: Timestamp, seconds: i64) -> Timestamp {
    now.checked_add(SignedDuration::from_secs(seconds)).unwrap_or(now)
}

impl ClientEntry {
    fn apply(&self, client: &mut Client, made: &Made, now: Timestamp) -> Result<(), StartError> {
        self.register(&mut client.registration);
        if let Some(organisation) = &self.organisation {
            client.organisation = organisation.0;
        }
        client.active = self.active.unwrap_or(client.active);
        if let Some(seconds) = self.known_after {
            client.known_from = later(now, seconds.get());
        }
        if let Some(entries) = &self.keys {
            let keys = entries.iter().map(|entry| entry.registered(made, now)).collect::<Result<Vec<_>, _>>()?;
            let mut set = KeySet::default();
            set.replace(keys, now);
            client.keys = set;
        }
        Ok(())
    }

    fn register(&self, registration: &mut Registration) {
        if let Some(name) = &self.name {
            registration.client_name.clone_from(&name.0);
        }
        if let Some(kind) = &self.integration_type {
            registration.integration_type.clone_from(&kind.0);
        }
        if let Some(scopes) = &self.scopes {
            registration.scopes = scopes.iter().map(|scope| scope.get_ref().0.clone()).collect();
        }
        if let Some(kinds) = &self.grant_types {
            registration.grant_types = kinds.iter().map(|kind| kind.0.clone()).collect();
        }
        if let Some(seconds) = self.token_lifetime {
            registration.access_token_lifetime = u32::try_from(seconds.get()).unwrap_or_default();
        }
    }
}

impl KeyEntry {
    fn registered(&self, made: &Made, now: Timestamp) -> Result<RegisteredKey, StartError> {
        let failed = || StartError::Certificates("a key of the scenario cannot be registered".to_owned());
        let identity = made.identity(self.certificate);
        let public = identity.key.public().ok_or_else(failed)?;
        let known_from = self.known_after.map_or(now, |seconds| later(now, seconds.get()));
        let mut written = jwk::written(&self.kid.0, &public);
        if self.bound {
            written["x5c"] = identity.chain.iter().map(|der| BASE64_STANDARD.encode(der)).collect();
        }
        let set = json!({ "keys": [written] });
        let mut key = jwk::read(&set, now, known_from).map_err(|_| failed())?.pop().ok_or_else(failed)?;
        if let Some(seconds) = self.expires_after {
            key.expires = later(now, seconds.get());
        }
        Ok(key)
    }
}

impl Made {
    /// A certificate with its key.
    pub fn identity(&self, which: Issued) -> &Identity {
        match which {
            Issued::Authentication => &self.authentication,
            Issued::Signing => &self.signing,
            Issued::Expired => &self.expired,
            Issued::Revoked => &self.revoked,
        }
    }
}

impl ScopeEntry {
    fn record(&self) -> ScopeRecord {
        ScopeRecord {
            name: self.name.0.clone(),
            description: self.description.as_ref().map_or_else(String::new, |text| text.0.clone()),
            owner: FELLES,
            reach: match self.reach {
                ReachEntry::Granted => Reach::ByGrant,
                ReachEntry::Open => Reach::Open,
                ReachEntry::Delegable => Reach::Delegable,
            },
            max_age: self.max_age.map_or(0, Bounded::get),
            integration_types: self.integration_types.iter().map(|kind| kind.0.clone()).collect(),
        }
    }
}

impl DelegationEntry {
    fn delegation(&self) -> Delegation {
        let supplier = or_fjordvik(self.supplier.as_ref());
        Delegation { scope: self.scope.get_ref().0.clone(), consumer: self.consumer.0, supplier }
    }
}

impl SystemUserEntry {
    fn stored(&self) -> StoredSystemUser {
        let owner = self.owner.0;
        let reference = self.external_ref.as_ref().map_or_else(|| owner.to_string(), |reference| reference.0.clone());
        let supplier = or_fjordvik(self.supplier.as_ref());
        StoredSystemUser {
            user: SystemUser { owner, supplier, reference, clients: None },
            id: self.id.as_ref().map_or(seed::SYSTEM_USER, |id| id.0.as_str()).to_owned(),
            system: self.system_id.as_ref().map_or(seed::SYSTEM, |name| name.0.as_str()).to_owned(),
            kind: self.kind.as_ref().map_or(Kind::Standard, |kind| kind.0),
            is_deleted: self.deleted,
        }
    }
}

impl SystemEntry {
    fn system(&self) -> System {
        System {
            id: self.id.0.clone(),
            vendor: or_fjordvik(self.vendor.as_ref()),
            name: self.name.as_ref().unwrap_or(&self.id).0.clone(),
            clients: self.clients.iter().map(|client| client.0.clone()).collect(),
            redirects: self.redirects.iter().map(|redirect| redirect.0.clone()).collect(),
        }
    }
}

impl RequestEntry {
    fn request(&self, now: Timestamp) -> Request {
        let id = self.id.as_ref().map_or_else(|| uuid::Uuid::new_v4().to_string(), |id| id.0.clone());
        let asked = Asked {
            system: self.system_id.as_ref().map_or(seed::SYSTEM, |name| name.0.as_str()).to_owned(),
            customer: self.customer.0,
            reference: self.external_ref.as_ref().map(|reference| reference.0.clone()),
            kind: self.kind.as_ref().map_or(Kind::Standard, |kind| kind.0),
            redirect: None,
        };
        let status = self.status.as_ref().map_or(RequestStatus::New, |status| status.0);
        Request::new(id, asked, status, later(now, -self.age.map_or(0, Bounded::get)))
    }
}

impl ConsentEntry {
    fn consent(&self) -> Consent {
        Consent { id: self.id.0.clone(), from: self.from.0.clone(), to: or_fjordvik(self.to.as_ref()) }
    }
}
