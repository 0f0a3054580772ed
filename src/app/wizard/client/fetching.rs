//! Asking the self-service API as the administration client: for the accesses, and for the clients.

use super::{Administration, Errand, Fetched, Way};
use crate::app::session::Session;
use crate::app::wizard::Wizard;
use crate::contract::{Admin, Effect, Ticket};
use crate::problem::Problem;
use crate::protocol::self_service::{AvailableScope, RegisteredClient};

impl Wizard {
    /// The administration client that is typed, to ask the self-service API as; `None` while an answer is
    /// awaited. Complains when what is typed is no client.
    pub(in crate::app) fn typed_admin(&mut self, session: &mut Session) -> Option<Admin> {
        if self.client.pending().is_some() {
            return None;
        }
        self.complaints.clear();
        match self.admin_client_id(session) {
            Ok(client_id) => session.admin(client_id),
            Err(complaint) => {
                self.complain(vec![complaint]);
                None
            }
        }
    }

    pub(in crate::app) fn fetch_scopes(&mut self, session: &mut Session) -> Vec<Effect> {
        let Some(admin) = self.typed_admin(session) else { return Vec::new() };
        let ticket = session.tickets.issue();
        self.client.scopes = Fetched::Asking(ticket, Errand::SigningIn);
        self.sent = None;
        vec![Effect::FetchScopes(ticket, admin)]
    }

    /// The administration client has its token; what it was got for goes on.
    pub(in crate::app) fn signed_in(&mut self, ticket: Ticket) -> Vec<Effect> {
        self.check.signed_in(ticket);
        self.client.scopes.signed_in(ticket);
        self.client.clients.signed_in(ticket);
        Vec::new()
    }

    pub(in crate::app) fn scopes_fetched(
        &mut self,
        session: &mut Session,
        ticket: Ticket,
        result: Result<Vec<AvailableScope>, Problem>,
    ) -> Vec<Effect> {
        if self.client.scopes.pending() != Some(ticket) {
            return Vec::new();
        }
        match result {
            Err(problem) if self.is_missing_administration(session, &problem) => {
                self.client.scopes = Fetched::NotAsked;
                self.client.way = Way::Unknown;
                self.miss_administration(session);
                Vec::new()
            }
            result => self.learn_scopes(session, ticket, result),
        }
    }

    fn learn_scopes(
        &mut self,
        session: &mut Session,
        ticket: Ticket,
        result: Result<Vec<AvailableScope>, Problem>,
    ) -> Vec<Effect> {
        let is_known = result.is_ok();
        self.client.scopes.settle(ticket, result);
        if !is_known {
            return Vec::new();
        }
        self.client.way = Way::New;
        self.client.administration = Administration::default();
        session.end_waiting()
    }

    pub(in crate::app) fn list_clients(&mut self, session: &mut Session) -> Vec<Effect> {
        let Some(admin) = self.typed_admin(session) else { return Vec::new() };
        let ticket = session.tickets.issue();
        self.client.clients = Fetched::Asking(ticket, Errand::SigningIn);
        self.sent = None;
        vec![Effect::ListClients(ticket, admin)]
    }

    pub(in crate::app) fn clients_listed(
        &mut self,
        session: &Session,
        ticket: Ticket,
        result: Result<Vec<RegisteredClient>, Problem>,
    ) -> Vec<Effect> {
        if self.client.clients.pending() != Some(ticket) {
            return Vec::new();
        }
        if result.as_ref().is_err_and(|problem| self.is_missing_administration(session, problem)) {
            // The identifier can be typed all the same, and there is a way to ask for the list.
            self.client.clients = Fetched::NotAsked;
            self.miss_administration(session);
            return Vec::new();
        }
        let usable = result.map(|clients| clients.into_iter().filter(RegisteredClient::is_usable).collect());
        self.client.clients.settle(ticket, usable);
        self.keep_picked_if_listed();
        Vec::new()
    }

    /// A new list may lack the client that was picked from the last one.
    fn keep_picked_if_listed(&mut self) {
        let Fetched::Known(clients) = &self.client.clients else { return };
        let listed = |picked: &RegisteredClient| clients.iter().any(|client| client.client_id == picked.client_id);
        if !self.client.picked.as_ref().is_some_and(listed) {
            self.client.picked = None;
            self.client.picked_scopes.clear();
        }
    }
}
