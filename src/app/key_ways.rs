//! The ways to the pages of a client's own keys, and back: from the steps, from a card of an earlier visit, and from the
//! page of all clients.

use super::App;
use super::own::{self, At, From, Page};
use super::wizard::login::{Login, PlannedKey};
use super::wizard::{self, Step, token};
use crate::contract::{Admin, Effect, KeptKey, Report, Ticket};
use crate::domain::{ClientId, EnvironmentKind};
use crate::keystore::Signer;

impl App {
    pub(super) fn update_keys(&mut self, intent: own::Intent) -> Vec<Effect> {
        if self.own.is_changing() {
            return Vec::new();
        }
        match &intent {
            own::Intent::Open(client_id) => self.open_keys(client_id),
            own::Intent::Continue(kid) => self.continue_key(kid),
            own::Intent::ChooseLogin => self.choose_login(),
            own::Intent::NewClient => self.new_client_for_key(),
            own::Intent::ChooseLoginBy(_)
            | own::Intent::ReadAgain
            | own::Intent::Add
            | own::Intent::Rotate(_)
            | own::Intent::Remove(_)
            | own::Intent::GoOn(_)
            | own::Intent::Finish(_)
            | own::Intent::Deliver(_)
            | own::Intent::BrowsePlaces
            | own::Intent::BrowsePublic
            | own::Intent::BrowseFolders
            | own::Intent::Answer(_) => self.own.update(&mut self.session, intent),
        }
    }

    /// Whether the keys of this client can be shown: a certificate is open, and the administration client is known.
    #[must_use]
    pub fn can_open_keys(&self, client_id: &ClientId) -> bool {
        self.admin_of_keys(client_id).is_some()
    }

    /// As whom the self-service API is asked about the keys of this client.
    fn admin_of_keys(&self, client_id: &ClientId) -> Option<Admin> {
        let environment = self.session.environment()?;
        let kept = &self.session.kept;
        let of_setup = || {
            let here = |setup: &&crate::contract::Profile| {
                setup.client_id == *client_id && setup.environment.issuer == environment.issuer
            };
            kept.profiles().iter().find(here).and_then(|setup| setup.admin.clone())
        };
        let of_key = || kept.registered_key(environment, client_id).map(|key| key.admin.clone());
        let likely = || ClientId::parse(&self.session.likely_admin_client()?).ok();
        let of_pages = self.clients.reading().filter(|_| self.clients.is_open());
        let of_pages = of_pages.map(|reading| reading.fleet().admin().client_id.clone());
        let admin = of_pages.or_else(|| self.wizard.administration_client(&self.session));
        self.session.admin(admin.or_else(of_setup).or_else(of_key).or_else(likely)?)
    }

    fn at(&self, client_id: &ClientId, from: From) -> Option<At> {
        let admin = self.admin_of_keys(client_id)?;
        let settled = self.wizard.check().settled().filter(|settled| settled.client_id == *client_id);
        let name = settled.and_then(|settled| settled.name.clone());
        Some(At { admin, client_id: client_id.clone(), name, from, is_new: false })
    }

    fn open_keys(&mut self, client_id: &ClientId) -> Vec<Effect> {
        match self.at(client_id, From::Page).filter(|_| !self.is_writing()) {
            Some(at) => self.own.open(&mut self.session, at),
            None => Vec::new(),
        }
    }

    fn choose_login(&mut self) -> Vec<Effect> {
        if !self.is_writing() && self.wizard.client().choice.is_some() {
            self.own.show_choice(matches!(self.wizard.login(), Login::Key(_)));
        }
        Vec::new()
    }

    /// The client that is there keeps the certificate, and the key gets one of its own.
    fn new_client_for_key(&mut self) -> Vec<Effect> {
        let mut effects = self.own.close();
        effects.extend(self.wizard.go_to(&mut self.session, Step::Client));
        effects.extend(self.wizard.update(&mut self.session, wizard::Intent::ChooseWay(wizard::client::Way::New)));
        effects
    }

    /// A key that was begun at an earlier visit: the certificate that administers its client is opened first.
    fn continue_key(&mut self, kid: &str) -> Vec<Effect> {
        let Some(kept) = self.session.kept.key(kid).cloned().filter(|_| !self.is_writing()) else { return Vec::new() };
        let mut effects = self.start_over();
        let of_client = |setup: &&crate::contract::Profile| kept.is_of(&setup.environment, &setup.client_id);
        let of_organisation = |setup: &&crate::contract::Profile| {
            setup.organisation == kept.organisation && setup.environment.issuer == kept.environment.issuer
        };
        let setups = self.session.kept.profiles();
        let setup = setups.iter().find(of_client).or_else(|| setups.iter().find(of_organisation));
        let file = setup.map(|setup| setup.file.clone());
        self.own.want(Some(kept));
        match file {
            Some(file) => effects.extend(self.wizard.update(&mut self.session, wizard::Intent::UseFile(file))),
            None => effects.extend(self.profiles.begin_new()),
        }
        effects
    }

    /// Where something has to be done with keys next, and nobody asks for it by a click.
    pub(super) fn lead_to_keys(&mut self) -> Vec<Effect> {
        if !self.is_at_steps() {
            return Vec::new();
        }
        if let Some(kept) = self.own.wanted().cloned() {
            return self.open_kept(&kept);
        }
        if self.wizard.at() != Step::Token || !matches!(self.wizard.token(), token::State::Asking) {
            return Vec::new();
        }
        if let Some(planned) = self.wizard.take_planned_key() {
            return self.carry_out(planned);
        }
        if let Some(kept) = self.wizard.take_key_to_open(&self.session)
            && let Some(at) = self.at(&kept.client_id, From::Steps)
        {
            self.own.unlock_for_token(at, kept);
        }
        Vec::new()
    }

    /// The certificate of its organisation is open.
    fn open_kept(&mut self, kept: &KeptKey) -> Vec<Effect> {
        let organisation = self.session.chosen_certificate().and_then(|open| open.organisation.as_ref().ok());
        if organisation != Some(&kept.organisation) || self.session.certificate_stop().is_some() {
            return Vec::new();
        }
        self.own.want(None);
        let environment = kept.environment.clone();
        if environment.kind == EnvironmentKind::Custom {
            self.session.bring(environment.clone());
        }
        self.session.choose(Some(environment.kind));
        if self.session.environment_stop().is_some() {
            return self.wizard.enter(&mut self.session, Step::Environment);
        }
        let Some(admin) = self.session.admin(kept.admin.clone()) else { return Vec::new() };
        let at = At { admin, client_id: kept.client_id.clone(), name: None, from: From::Start, is_new: false };
        self.own.open(&mut self.session, at)
    }

    fn carry_out(&mut self, planned: PlannedKey) -> Vec<Effect> {
        let Some(settled) = self.wizard.check().settled() else { return Vec::new() };
        let (client_id, is_new) = (settled.client_id.clone(), settled.created.is_some());
        match self.at(&client_id, From::Steps) {
            Some(at) => self.own.carry_out(&mut self.session, At { is_new, ..at }, planned),
            None => Vec::new(),
        }
    }

    /// The filled button of these pages.
    pub(super) fn proceed_keys(&mut self) -> Vec<Effect> {
        match self.own.page() {
            Page::Choice if self.own.chooses_key() => {
                self.own.plan_key(&self.session);
                Vec::new()
            }
            Page::Choice => {
                self.wizard.choose_login(Login::Certificate);
                self.own.close()
            }
            Page::Form(_) => {
                let (mut effects, planned) = self.own.leave_form(&mut self.session);
                if let Some(planned) = planned {
                    effects.extend(self.plan(planned));
                }
                effects
            }
            Page::Closed
            | Page::Reading(_)
            | Page::List
            | Page::Unread(_)
            | Page::Unlock(_)
            | Page::Telling(_)
            | Page::Delivery(_) => match self.own.proved_for_steps() {
                Some(key) => self.sign_in(key),
                None => self.own.proceed(&mut self.session),
            },
        }
    }

    fn plan(&mut self, planned: PlannedKey) -> Vec<Effect> {
        self.wizard.choose_login(Login::Key(Box::new(planned)));
        self.own.close()
    }

    /// The key signs from now on, and a token is what all this was for.
    fn sign_in(&mut self, (kid, signer): (String, Signer)) -> Vec<Effect> {
        let Some(client_id) = self.own.at().map(|at| at.client_id.clone()) else { return Vec::new() };
        self.wizard.sign_by(client_id, kid, signer);
        let mut effects = self.own.close();
        effects.extend(self.wizard.request_token(&mut self.session));
        effects
    }

    /// "Cancel", and the way back.
    pub(super) fn back_from_keys(&mut self) -> Vec<Effect> {
        match self.own.back(&mut self.session) {
            own::Back::Here(effects) => effects,
            own::Back::Out => {
                let is_from_start = self.own.at().is_some_and(|at| at.from == From::Start);
                let was_choice = matches!(self.own.page(), Page::Choice);
                let mut effects = self.own.close();
                if is_from_start && !was_choice {
                    effects.extend(self.start_over());
                }
                effects
            }
        }
    }

    /// The keys were to be read, or changed, and nobody was asked: back to those that were read before, or out. What the
    /// steps had planned waits in them.
    pub(super) fn leave_unasked_keys(&mut self) -> Vec<Effect> {
        let planned = self.own.take_unasked();
        if self.own.show_read() {
            return Vec::new();
        }
        let from = self.own.at().map(|at| at.from);
        let mut effects = self.own.close();
        match from {
            Some(From::Start) => effects.extend(self.start_over()),
            Some(From::Steps) => {
                if let Some(planned) = planned {
                    self.wizard.choose_login(Login::Key(Box::new(planned)));
                }
                effects.extend(self.wizard.go_to(&mut self.session, Step::Check));
            }
            Some(From::Page) | None => {}
        }
        effects
    }

    /// Whether a report is for these pages.
    pub(super) fn is_for_keys(&self, report: &Report) -> bool {
        ticket_of(report).is_some_and(|ticket| self.own.awaits(ticket))
    }

    pub(super) fn report_to_keys(&mut self, report: Report) -> Vec<Effect> {
        let mut effects = self.follow_admin_keys(&report);
        effects.extend(self.own.report(&mut self.session, report));
        self.sign_by_proved();
        effects.extend(self.administer_by_proved());
        if let Some(planned) = self.own.take_planned() {
            effects.extend(self.plan(planned));
        }
        if let Some(key) = self.own.take_opened() {
            effects.extend(self.sign_in(key));
        }
        effects
    }

    /// A key that has given a token signs from now on: the client takes no certificate any more.
    fn sign_by_proved(&mut self) {
        if let (Some((kid, signer)), Some(at)) = (self.own.proved(), self.own.at()) {
            self.wizard.sign_by(at.client_id.clone(), kid, signer);
        }
    }

    /// Files that are dropped on these pages: a key that somebody has.
    pub(super) fn drop_on_keys(&mut self, paths: &[std::path::PathBuf]) -> Vec<Effect> {
        match (self.own.page(), paths) {
            (Page::Form(form), [file]) if form.state.pending().is_none() && form.replaces.is_none() => {
                let field = self.own.draft.take_key_file(file);
                self.own.left_field(&mut self.session, field)
            }
            _ => Vec::new(),
        }
    }
}

/// The ticket of a report that may be for a story of keys.
fn ticket_of(report: &Report) -> Option<Ticket> {
    let (Report::KeysRead(ticket, _)
    | Report::KeyMade(ticket, _)
    | Report::Aside(ticket, _)
    | Report::KeysChanged(ticket, _)
    | Report::WriteStopped(ticket)
    | Report::TokenReceived(ticket, _)
    | Report::HandedOver(ticket, _)
    | Report::PlacePicked(ticket, _)
    | Report::FilePicked(ticket, _)
    | Report::FolderPicked(ticket, _)
    | Report::Woke(ticket)) = report
    else {
        return None;
    };
    Some(*ticket)
}
