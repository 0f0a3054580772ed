//! The administration client: who has none, or does not know, is told what it is and gets the e-mail to Digdir.
//!
//! A place and not an error: it can be left and found again on a card. It ends when Maskinporten knows the client.

use super::{Fetched, Way};
use crate::app::primary::Primary;
use crate::app::session::Session;
use crate::app::wizard::{Step, Wizard};
use crate::contract::{Effect, FileContents};
use crate::domain::{ClientId, Timestamp};
use crate::problem::{Problem, Refusal, Situation};
use std::path::Path;

/// What Maskinporten has said of the administration client that was not somebody's own answer.
#[derive(Debug, Default)]
pub struct Administration {
    /// When it was asked last, and knew none.
    pub unknown: Option<Timestamp>,
    /// Under which identifier it was asked for.
    pub asked_for: Option<ClientId>,
}

impl Wizard {
    /// What the filled button does for those who have no administration client.
    pub(super) fn administration_primary(session: &Session) -> Primary {
        if session.waiting().is_some() { Primary::CheckAdministration } else { Primary::AskDigdir }
    }

    /// The e-mail to Digdir is opened, at this address that holds all of it. In the demo nothing is sent to anybody.
    pub(in crate::app) fn ask_digdir(&mut self, session: &mut Session, mail: String) -> Vec<Effect> {
        let opens = (!session.is_demo()).then_some(Effect::OpenMail(mail));
        let mut effects = self.begin_waiting(session);
        effects.extend(opens);
        effects
    }

    /// The e-mail to Digdir is copied, to be sent some other way.
    pub(in crate::app) fn copy_mail_to_digdir(&mut self, session: &mut Session, text: String) -> Vec<Effect> {
        let mut effects = session.copy_text(text);
        effects.extend(self.begin_waiting(session));
        effects
    }

    fn begin_waiting(&mut self, session: &mut Session) -> Vec<Effect> {
        self.complaints.clear();
        if self.at != Step::Client {
            return Vec::new();
        }
        self.client.way = Way::Unknown;
        match self.certificate.file().and_then(FileContents::lies_at).map(Path::to_owned) {
            Some(file) => session.begin_waiting(&file),
            None => Vec::new(),
        }
    }

    /// Asks Maskinporten whether the client is there now: the one that was typed, else the one that such an
    /// organisation would have.
    pub(super) fn check_administration(&mut self, session: &mut Session) -> Vec<Effect> {
        if self.drafts.client.admin_client_id.trim().is_empty()
            && let Some(guess) = session.usual_admin_client()
        {
            self.drafts.client.admin_client_id = guess.to_string();
        }
        self.fetch_scopes(session)
    }

    /// Maskinporten does not know the client that we ourselves have filled in, or that Digdir was asked for: nobody has
    /// done anything wrong.
    pub(super) fn is_missing_administration(&self, session: &Session, problem: &Problem) -> bool {
        let unknown = problem.situation == Situation::Refused(Refusal::UnknownClient);
        unknown && (self.client.way == Way::Unknown || self.is_administration_filled_in(session))
    }

    pub(super) fn miss_administration(&mut self, session: &Session) {
        let typed = ClientId::parse_foreign(&self.drafts.client.admin_client_id).ok();
        self.client.administration = Administration { unknown: Some(session.now()), asked_for: typed };
        // A guess is not left in the field for somebody to take as an answer.
        if session.likely_admin_client().is_none() && self.is_administration_filled_in(session) {
            self.drafts.client.admin_client_id.clear();
        }
    }

    /// Whether the field has what the organisation number gives, and nothing that somebody typed.
    #[must_use]
    pub fn is_administration_filled_in(&self, session: &Session) -> bool {
        session.usual_admin_client().is_some_and(|usual| usual.as_str() == self.drafts.client.admin_client_id)
    }

    /// What is known without being asked for is fetched when it is needed: the accesses, or the clients.
    pub(super) fn fetch_unasked(&mut self, session: &mut Session) -> Vec<Effect> {
        if self.client.pending().is_some() || self.admin_client_id(session).is_err() {
            return Vec::new();
        }
        match self.client.way {
            Way::New if matches!(self.client.scopes, Fetched::NotAsked) => self.fetch_scopes(session),
            Way::Existing if matches!(self.client.clients, Fetched::NotAsked) => self.list_clients(session),
            Way::New | Way::Existing | Way::Unknown => Vec::new(),
        }
    }
}
