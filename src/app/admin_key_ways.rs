//! The ways to the page that opens the key of an administration client, and from there on to where one was.

use super::admin_key::{self, Opened};
use super::session::AdminOf;
use super::wizard::Step;
use super::{App, Area, diagnosis, own};
use crate::contract::{AdminKey, Effect, Report};

impl App {
    pub(super) fn update_admin_key(&mut self, intent: admin_key::Intent) -> Vec<Effect> {
        match intent {
            admin_key::Intent::Browse => self.admin_key.browse(&mut self.session),
            admin_key::Intent::UseCertificate => self.administer_by_certificate(),
        }
    }

    /// Whether the key of an administration client can be opened from what is on the screen. As which one it asks may
    /// stand in a field, which is looked at when the button is pressed.
    #[must_use]
    pub fn can_open_admin_key(&self) -> bool {
        let asks = matches!(self.area(), Area::Wizard | Area::Clients | Area::Keys | Area::Diagnosis);
        asks && !self.is_writing() && self.session.environment().is_some() && self.session.opened().is_some()
    }

    /// "Open the key of the administration client", at a refusal.
    pub(super) fn open_admin_key(&mut self) -> Vec<Effect> {
        if self.is_writing() {
            return Vec::new();
        }
        match self.administration() {
            Some(of) => self.admin_key.open(&self.session, of),
            None if self.area() == Area::Wizard && self.wizard.at() == Step::Client => {
                // What is typed is no identifier, which is said at its field.
                let _ = self.wizard.typed_admin(&mut self.session);
            }
            None => {}
        }
        Vec::new()
    }

    /// "Diagnose", above whatever asks.
    pub(super) fn open_diagnosis(&mut self) -> Vec<Effect> {
        let mut effects = self.leave_admin_key();
        effects.extend(self.diagnosis.open(&mut self.session));
        effects
    }

    /// As whom what is on the screen asks.
    fn administration(&self) -> Option<AdminOf> {
        let admin = match self.area() {
            Area::Clients => self.clients.admin(&self.session)?,
            Area::Keys => self.own.at()?.admin.clone(),
            Area::Diagnosis => self.wizard.client_in_use(&self.session)?.admin?,
            Area::Wizard => match self.wizard.lost_creation() {
                Some(creation) => self.session.admin_of(creation)?,
                None => self.session.admin(self.wizard.asks_as(&self.session)?)?,
            },
            Area::Network | Area::AdminKey | Area::Letters | Area::Profiles => return None,
        };
        Some(AdminOf::asking(&admin))
    }

    /// Each effect that asks as an administration client gets the key that this one signs by. Where that is known and
    /// not open, it is asked for first, and the effect waits.
    pub(super) fn sign_administration(&mut self, effects: Vec<Effect>) -> Vec<Effect> {
        effects.into_iter().filter_map(|effect| self.sign_or_hold(effect)).collect()
    }

    fn sign_or_hold(&mut self, mut effect: Effect) -> Option<Effect> {
        let ticket = effect.admin_ticket();
        let Some(admin) = effect.admin_mut() else { return Some(effect) };
        let of = AdminOf::asking(admin);
        admin.key = self.session.admin_key(&of).cloned();
        if !self.session.lacks_admin_key(admin) {
            self.session.note_administering(&of, ticket);
            return Some(effect);
        }
        if !self.admin_key.is_open() {
            self.admin_key.open(&self.session, of.clone());
        }
        self.admin_key.hold(&of, effect)
    }

    pub(super) fn is_for_admin_key(&self, report: &Report) -> bool {
        let (Report::Aside(ticket, _) | Report::FilePicked(ticket, _)) = report else { return false };
        self.admin_key.awaits(*ticket)
    }

    pub(super) fn report_to_admin_key(&mut self, report: Report) -> Vec<Effect> {
        match self.admin_key.report(&mut self.session, report) {
            Ok(Opened { of, key, held }) => {
                self.session.try_admin_key(&of, key);
                self.go_on_with(held)
            }
            Err(effects) => effects,
        }
    }

    /// While the file is being opened, that alone ends; else it is the way back.
    pub(super) fn cancel_admin_key(&mut self) -> Vec<Effect> {
        match self.admin_key.stop() {
            Some(ticket) => vec![Effect::Cancel(ticket)],
            None => self.leave_admin_key(),
        }
    }

    /// The way back. What has waited is dropped: nothing is sent that nobody has agreed to, and whoever wants it presses
    /// its button again.
    pub(super) fn leave_admin_key(&mut self) -> Vec<Effect> {
        let held = self.admin_key.close();
        let mut effects: Vec<Effect> = held.into_iter().flat_map(|effect| self.drop_unasked(&effect)).collect();
        // A page that one is back on may ask for what it shows, which would lead here once more.
        effects.retain_mut(|effect| effect.admin_mut().is_none());
        effects
    }

    /// Whoever waits for this waits no longer.
    fn drop_unasked(&mut self, effect: &Effect) -> Vec<Effect> {
        match *effect {
            Effect::CreateClient(ticket, ..) | Effect::ChangeClient(ticket, ..) => self.write_stopped(ticket),
            Effect::ReadKeys(ticket, ..) | Effect::ChangeKeys(ticket, ..) if self.own.awaits(ticket) => {
                self.leave_unasked_keys()
            }
            Effect::ChangeKeys(ticket, ..) => self.clients.report(&mut self.session, Report::WriteStopped(ticket)),
            Effect::CompareClient(..) => self.diagnosis.stop_comparing(),
            Effect::ListFleet(..) | Effect::ReadClientKeys(..) | Effect::ReadKeys(..) => {
                self.clients.ask_nothing(&mut self.session)
            }
            Effect::FetchScopes(..) if self.clients.is_open() => self.clients.ask_nothing(&mut self.session),
            _ => self.wizard.cancel(&mut self.session),
        }
    }

    /// "Use the certificate instead": what has waited is asked by it, and nobody is asked for the key again before it is
    /// refused.
    fn administer_by_certificate(&mut self) -> Vec<Effect> {
        let Some(of) = self.admin_key.page().map(|page| page.of.clone()) else { return Vec::new() };
        self.session.administer_by_certificate(&of);
        let held = self.admin_key.close();
        self.go_on_with(held)
    }

    /// What has waited is asked now. Where nothing has, what was refused is asked again, if it is only read: what
    /// creates or changes waits for its own button.
    fn go_on_with(&mut self, held: Vec<Effect>) -> Vec<Effect> {
        if !held.is_empty() {
            return held;
        }
        match self.area() {
            Area::Wizard => self.wizard.ask_again_as_administration(&mut self.session),
            Area::Clients => self.clients.ask_again(&mut self.session),
            Area::Keys => match self.own.page() {
                own::Page::Unread(_) | own::Page::Telling(_) => self.own.read(&mut self.session),
                own::Page::Closed
                | own::Page::Choice
                | own::Page::Reading(_)
                | own::Page::List
                | own::Page::Form(_)
                | own::Page::Unlock(_)
                | own::Page::Delivery(_) => Vec::new(),
            },
            Area::Diagnosis => self.update_diagnosis(diagnosis::Intent::CompareClient),
            Area::Network | Area::AdminKey | Area::Letters | Area::Profiles => Vec::new(),
        }
    }

    /// What is said of the keys of the administration client itself: one that is gone signs no longer, and one that was
    /// opened, and has given tokens, signs from now on.
    pub(super) fn follow_admin_keys(&mut self, report: &Report) -> Vec<Effect> {
        let Some(of) = self.own.administration() else { return Vec::new() };
        match report {
            Report::KeysRead(_, Ok(registered)) | Report::KeysChanged(_, Ok(Ok(registered))) => {
                self.session.follow_admin_keys(&of, registered)
            }
            Report::KeyMade(_, Ok(made)) if made.kept.proved.is_some() => {
                let (kid, file) = (made.kept.key.kid().to_owned(), made.kept.file.clone());
                self.session.administer_by_key(&of, AdminKey { kid, file, signer: made.signer.clone() })
            }
            _ => Vec::new(),
        }
    }

    /// A key of the administration client itself that has given a token: from now on the administration signs by it.
    pub(super) fn administer_by_proved(&mut self) -> Vec<Effect> {
        let (Some((kid, signer)), Some(of)) = (self.own.proved(), self.own.administration()) else { return Vec::new() };
        if self.session.admin_key(&of).is_some_and(|key| key.kid == kid) {
            return Vec::new();
        }
        let Some(file) = self.session.kept.key(&kid).map(|kept| kept.file.clone()) else { return Vec::new() };
        self.session.administer_by_key(&of, AdminKey { kid, file, signer })
    }
}
