//! What exists at this Maskinporten and may change while it runs: clients, and what organisations have been given.
//!
//! Whoever reads takes a client or the [`Rights`] as they are now, and lets go of the lock: what is made of them holds up
//! nobody.

use super::client::Client;
use super::rights::{AccessState, Rights};
use crate::domain::{OrgNumber, Timestamp};
use std::collections::HashMap;
use std::sync::Arc;

pub struct World {
    /// When it began, which is the age of everything that was there from the beginning.
    pub began: Timestamp,
    /// In the order in which they were made. None is ever taken out.
    clients: Vec<Arc<Client>>,
    /// Where the client with an identifier stands.
    places: HashMap<String, usize>,
    rights: Arc<Rights>,
}

impl World {
    pub fn new(began: Timestamp, clients: Vec<Client>, rights: Rights) -> Self {
        let mut world = Self { began, clients: Vec::new(), places: HashMap::new(), rights: Arc::new(rights) };
        for client in clients {
            world.add(client);
        }
        world
    }

    pub fn client(&self, id: &str) -> Option<Arc<Client>> {
        self.places.get(id).map(|place| Arc::clone(&self.clients[*place]))
    }

    /// A client of this organisation. Those of others are as if they did not exist.
    pub fn client_of(&self, organisation: OrgNumber, id: &str) -> Option<Arc<Client>> {
        self.client(id).filter(|client| client.organisation == organisation)
    }

    pub fn clients_of(&self, organisation: OrgNumber) -> Vec<Arc<Client>> {
        self.clients.iter().filter(|client| client.organisation == organisation).cloned().collect()
    }

    pub fn add(&mut self, client: Client) {
        self.places.insert(client.id.clone(), self.clients.len());
        self.clients.push(Arc::new(client));
    }

    /// Changes an active client of this organisation, and gives it as it is then. `None` when there is none.
    pub fn change(
        &mut self,
        organisation: OrgNumber,
        id: &str,
        change: impl FnOnce(&mut Client),
    ) -> Option<Arc<Client>> {
        let client = self.client_mut(organisation, id).filter(|client| client.active)?;
        change(Arc::make_mut(client));
        Some(Arc::clone(client))
    }

    /// The same for a client that may be inactive, and is not afterwards.
    pub fn activate(
        &mut self,
        organisation: OrgNumber,
        id: &str,
        change: impl FnOnce(&mut Client),
    ) -> Option<Arc<Client>> {
        let client = self.client_mut(organisation, id)?;
        let changed = Arc::make_mut(client);
        changed.active = true;
        change(changed);
        Some(Arc::clone(client))
    }

    fn client_mut(&mut self, organisation: OrgNumber, id: &str) -> Option<&mut Arc<Client>> {
        let client = self.places.get(id).map(|place| &mut self.clients[*place])?;
        (client.organisation == organisation).then_some(client)
    }

    /// What organisations have been given, as it is now.
    pub fn rights(&self) -> Arc<Rights> {
        Arc::clone(&self.rights)
    }

    /// Changes what organisations have been given.
    pub fn change_rights<T>(&mut self, change: impl FnOnce(&mut Rights) -> T) -> T {
        change(Arc::make_mut(&mut self.rights))
    }

    pub fn set_access(&mut self, scope: &str, consumer: OrgNumber, state: AccessState) {
        Arc::make_mut(&mut self.rights).set_access(scope, consumer, state);
    }
}
