//! The ways between the pages about all clients and the other areas: how they are opened, and what leads on from them.

use super::clients::area::{Errand, Lack, One, OneState, Page, Shown, all_ends};
use super::intent::Intent;
use super::session::ResumeTarget;
use super::wizard::Step;
use super::wizard::check::ChosenClient;
use super::{App, Area, diagnosis, wizard};
use crate::contract::Effect;
use std::path::PathBuf;

impl App {
    /// Whether there is anything to be asked or listed, so that the way there is shown.
    #[must_use]
    pub fn offers_clients(&self) -> bool {
        let kept = &self.session.kept;
        let is_kept = !kept.profiles().is_empty() || !kept.ends().is_empty();
        self.clients.is_open() || self.session.opened().is_some() || is_kept
    }

    /// The page about all clients that is on the screen.
    #[must_use]
    pub fn clients_page(&self) -> Option<Page> {
        self.clients.page().filter(|_| self.area() == Area::Clients)
    }

    /// All that is known to end, the nearest first.
    #[must_use]
    pub fn all_ends(&self) -> &[Shown] {
        self.all_ends.get_or_init(|| all_ends(&self.session, self.clients.reading(), None))
    }

    /// What stands in the way of asking Maskinporten.
    #[must_use]
    pub fn clients_lack(&self) -> Option<Lack> {
        self.clients.lack(&self.session)
    }

    pub(super) fn clients_lack_certificate(&self) -> bool {
        self.clients_lack() == Some(Lack::Certificate)
    }

    /// The page that is asked for is the one that is seen: what lies above it is closed.
    pub(super) fn open_clients(&mut self, page: Page) -> Vec<Effect> {
        if self.is_writing() {
            return Vec::new();
        }
        let mut effects = self.close_above_clients();
        if self.session.chosen().is_none() {
            self.wizard.decide_environment(&mut self.session);
        }
        let admin = self.wizard.administration_client(&self.session);
        let file = self.wizard.certificate().file().map(|file| file.path.clone());
        effects.extend(self.clients.open(&mut self.session, page, admin, file));
        effects
    }

    fn close_above_clients(&mut self) -> Vec<Effect> {
        let mut effects = self.network.close();
        effects.extend(self.leave_admin_key());
        effects.extend(self.diagnosis.close(&mut self.session));
        effects.extend(self.close_letters());
        effects.extend(self.own.close());
        effects
    }

    /// Another area may be on the screen than before: what the desktop has answered was for that one.
    pub(super) fn follow_area(&mut self, before: Area) -> Vec<Effect> {
        let area = self.area();
        if area == before {
            return Vec::new();
        }
        self.session.forget_desktop();
        // The keys of the client that is looked at may be others now.
        if before == Area::Keys && area == Area::Clients {
            return self.clients.read_one(&mut self.session);
        }
        Vec::new()
    }

    /// The certificate of a setup is opened as for a token, and then the page instead of asking for one.
    pub(super) fn open_clients_of(&mut self, name: &str, page: Page) -> Vec<Effect> {
        let profile = self.session.kept.profiles().iter().find(|profile| profile.name == name).cloned();
        let Some(profile) = profile.filter(|_| !self.is_writing()) else { return Vec::new() };
        let effects = self.resume(ResumeTarget::Profile(Box::new(profile)));
        self.session.kept.open_only();
        self.clients.want(page);
        effects
    }

    /// Once the certificate is open that it waits for, and nothing lies above the steps that would be closed.
    pub(super) fn open_wanted(&mut self) -> Vec<Effect> {
        let is_open = self.session.opened().is_some() && self.session.kept.resuming().is_none();
        // Where it is still being chosen what is used, nobody is taken away from there.
        let is_decided = self.wizard.at() >= Step::Client && self.session.environment().is_some();
        if !self.clients.is_wanted() || !is_open || !is_decided || !self.is_at_steps() {
            return Vec::new();
        }
        match self.clients.take_wanted() {
            Some(page) => self.open_clients(page),
            None => Vec::new(),
        }
    }

    /// Who is sent to a step for what is lacking comes back once that is there.
    pub(super) fn leave_clients_for(&mut self, step: Step) -> Vec<Effect> {
        let sent = matches!(self.clients_lack(), Some(Lack::Certificate | Lack::Environment)) && step < Step::Client;
        let page = self.clients.page().filter(|_| sent);
        let effects = self.clients.close(&mut self.session);
        if let Some(page) = page {
            self.clients.want(page);
        }
        effects
    }

    /// A file that is dropped where one is lacking is opened, and leads back here.
    pub(super) fn drop_on_clients(&mut self, paths: Vec<PathBuf>) -> Vec<Effect> {
        let Some(page) = self.clients.page().filter(|_| self.clients_lack_certificate()) else { return Vec::new() };
        let mut effects = self.clients.close(&mut self.session);
        self.clients.want(page);
        effects.extend(self.wizard.take_dropped(&mut self.session, paths));
        effects
    }

    /// The client that is looked at, where a token can be asked for with it.
    #[must_use]
    pub fn usable_client(&self) -> Option<ChosenClient> {
        let client = &self.clients.one()?.registered()?.client;
        let scopes = client.scope_set().filter(|_| client.is_usable())?;
        let (client_id, name) = (client.id()?, Some(client.client_name.clone()));
        Some(ChosenClient { client_id, name, scopes, created: None })
    }

    /// The client that is looked at is the one of the steps from now on.
    pub(super) fn use_client(&mut self, errand: Errand) -> Vec<Effect> {
        let is_read = matches!(self.clients.one().map(One::state), Some(OneState::Read(_)));
        let admin = self.clients.admin(&self.session).filter(|_| is_read && !self.is_writing());
        let (Some(client), Some(admin)) = (self.usable_client(), admin) else { return Vec::new() };
        let mut effects = self.wizard.settle_on(&mut self.session, client, &admin.client_id);
        match errand {
            Errand::Token | Errand::Developers => {
                effects.extend(self.clients.close(&mut self.session));
                // The file of a key of its own is opened first; the story of the keys leads there.
                if !self.wizard.lacks_own_key(&self.session) {
                    effects.extend(self.wizard.update(&mut self.session, wizard::Intent::GetNewToken));
                }
            }
            Errand::Diagnose => effects.extend(self.diagnosis.open(&mut self.session)),
            Errand::Compare => {
                effects.extend(self.diagnosis.open(&mut self.session));
                effects.extend(self.handle_intent(Intent::Diagnosis(diagnosis::Intent::CompareClient)));
            }
        }
        effects
    }
}
