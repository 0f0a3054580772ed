//! The ways to requests and answers, and from a request into the steps that grant it.

use super::letters::{self, Page};
use super::own;
use super::typed::{paths, typed_path};
use super::wizard::Step;
use super::wizard::check::ChosenClient;
use super::wizard::login::{Login, PlannedKey};
use super::{App, Area};
use crate::contract::{BroughtKey, Effect, Report, Ticket};
use crate::domain::{EnvironmentKind, Secret};
use crate::keystore::Signer;
use crate::problem::Problem;
use crate::protocol::client_request::{ClientAnswer, ClientRequest, Letter};
use std::path::PathBuf;

impl App {
    pub(super) fn update_letters(&mut self, intent: letters::Intent) -> Vec<Effect> {
        if self.is_writing() {
            return Vec::new();
        }
        match intent {
            letters::Intent::New => {
                self.session.forget_desktop();
                self.letters.begin()
            }
            letters::Intent::Open(file) => self.letters.open(&mut self.session, file),
            letters::Intent::BrowsePublic => self.letters.browse(&mut self.session),
            letters::Intent::Grant => self.begin_granting(),
            letters::Intent::Save(name, text) => {
                let effects = self.session.save_text(name, text);
                self.letters.saves(&effects);
                effects
            }
        }
    }

    /// A request or an answer among what was dropped, or given to the program.
    pub(super) fn take_letter(&mut self, paths: &[PathBuf]) -> Option<Vec<Effect>> {
        let file = paths.iter().find(|path| letters::is_letter(path))?.clone();
        self.takes_letters().then(|| self.letters.open(&mut self.session, file))
    }

    /// A request or an answer whose place was typed where a certificate is asked for.
    pub(super) fn take_typed_letter(&mut self) -> Option<Vec<Effect>> {
        if self.wizard.at() != Step::Certificate {
            return None;
        }
        let effects = self.take_letter(&[typed_path(&self.wizard.drafts.certificate.path)])?;
        self.wizard.drafts.certificate.path.clear();
        Some(effects)
    }

    /// A request or an answer whose place was pasted; anything else is for the steps.
    pub(super) fn take_pasted(&mut self, pasted: Secret) -> Vec<Effect> {
        // What is secret is copied nowhere: a path to a letter ends as one.
        let text = pasted.expose().trim_end_matches(|c: char| c.is_whitespace() || "\"'".contains(c));
        let may_be = letters::is_letter(std::path::Path::new(text));
        let letter = may_be.then(|| paths(text)).flatten().and_then(|paths| self.take_letter(&paths));
        letter.unwrap_or_else(|| self.wizard.take_pasted(&mut self.session, pasted))
    }

    /// Whether a request or an answer may be opened above what is on the screen.
    pub(super) fn takes_letters(&self) -> bool {
        !matches!(self.area(), Area::Network | Area::AdminKey | Area::Diagnosis) && !self.is_writing()
    }

    /// The steps begin at the certificate; where one is open already, at the client.
    fn begin_granting(&mut self) -> Vec<Effect> {
        if self.is_writing() || !self.letters.grant() {
            return Vec::new();
        }
        if self.session.opened().is_some() {
            return self.go_to(Step::Client);
        }
        let mut effects = self.own.close();
        effects.extend(self.clients.close(&mut self.session));
        effects.extend(self.profiles.begin_new());
        effects
    }

    /// Whether a report is for these pages.
    pub(super) fn is_for_letters(&self, report: &Report) -> bool {
        let (Report::Aside(ticket, _) | Report::FilePicked(ticket, _) | Report::KeyMade(ticket, _)) = report else {
            return false;
        };
        self.letters.awaits(*ticket)
    }

    pub(super) fn report_to_letters(&mut self, report: Report) -> Vec<Effect> {
        let mut effects = self.letters.report(&mut self.session, report);
        if let Some((answer, signer)) = self.letters.take_signing() {
            effects.extend(self.use_answer(*answer, signer));
        }
        effects
    }

    /// Whether a token can be asked for with the client of an answer: the window knows where that is.
    #[must_use]
    pub fn can_use_answer(&self, answer: &ClientAnswer) -> bool {
        letters::environment_of(&self.session, answer).is_some()
    }

    /// The supplier's own visit: the client that they were given, their key, and no certificate.
    fn use_answer(&mut self, answer: ClientAnswer, signer: Signer) -> Vec<Effect> {
        if self.is_writing() {
            return Vec::new();
        }
        let kind = letters::kind_of(&self.session, &answer);
        let mut effects = self.start_over();
        self.session.choose(Some(kind));
        let ClientAnswer { client_id, kid, scopes, .. } = answer;
        let client = ChosenClient { client_id, name: None, scopes, created: None };
        effects.extend(self.wizard.settle_by_key(&mut self.session, client, kid, signer));
        effects
    }

    /// A text was saved: what is shown of it, and whether it was an answer.
    pub(super) fn text_saved(&mut self, ticket: Ticket, result: Result<Option<PathBuf>, Problem>) -> Vec<Effect> {
        self.letters.text_saved(ticket, &result);
        self.session.text_saved(ticket, result)
    }

    pub(super) fn close_letters(&mut self) -> Vec<Effect> {
        self.letters.close();
        Vec::new()
    }

    pub(super) fn proceed_letters(&mut self) -> Vec<Effect> {
        match self.letters.page() {
            Page::New(_) => self.letters.proceed(&mut self.session),
            Page::Opened(Letter::Request(_)) => self.begin_granting(),
            // The words of the file's name are the view's; it asks to save it.
            Page::Written(_) => Vec::new(),
            Page::Opened(Letter::Answer(answer)) if self.can_use_answer(answer) => {
                self.letters.read_key(&mut self.session)
            }
            Page::Closed | Page::Reading(_) | Page::Opened(Letter::Answer(_)) | Page::Unread(_) => self.close_letters(),
        }
    }

    /// What is granted is filled in as soon as the steps ask which client.
    pub(super) fn fill_in_request(&mut self) -> Vec<Effect> {
        if self.wizard.at() != Step::Client || !self.letters.waits_to_fill_in() || self.letters.is_open() {
            return Vec::new();
        }
        let Some(kind) = self.session.chosen() else { return Vec::new() };
        if !self.letters.granting().is_some_and(|request| is_for(request, kind)) {
            return Vec::new();
        }
        match self.letters.take_to_fill_in() {
            Some(request) => self.fill_in(&request),
            None => Vec::new(),
        }
    }

    fn fill_in(&mut self, request: &ClientRequest) -> Vec<Effect> {
        // A key that was planned before is for another client.
        self.wizard.choose_login(match request.key.clone() {
            Some(key) => Login::Key(Box::new(PlannedKey::Bring(BroughtKey { key, has_private: false }))),
            None => Login::Certificate,
        });
        self.wizard.fill_in(&mut self.session, request)
    }

    /// A key that the customer is to make is described at the review, before anything is created.
    pub(super) fn plan_requested_key(&mut self) -> Vec<Effect> {
        let is_at_review = self.area() == Area::Wizard && self.wizard.at() == Step::Check;
        let is_open = self.wizard.check().settled().is_none() && matches!(self.wizard.login(), Login::Certificate);
        if is_at_review && is_open && self.letters.take_to_plan() {
            self.own.plan_key(&self.session);
        }
        Vec::new()
    }

    /// What is sent back to the supplier: the client that was made, and the key that was registered on it just now.
    #[must_use]
    pub fn answer_to_request(&self) -> Option<Letter> {
        let request = self.letters.granting()?;
        let own::Page::Telling(telling) = self.own.page() else { return None };
        let done = telling.ended()?.as_ref().ok()?;
        let is_theirs = match telling.kind {
            own::Kind::Public => request.key.as_ref().is_none_or(|key| key.kid() == done.kid),
            own::Kind::Added => request.key.is_none(),
            own::Kind::Rotated | own::Kind::Finished | own::Kind::Removed => false,
        };
        let client = self.wizard.check().settled().filter(|_| is_theirs)?;
        let at = self.own.at().filter(|at| at.client_id == client.client_id)?;
        let organisation = *self.session.chosen_certificate()?.organisation.as_ref().ok()?;
        Some(Letter::Answer(Box::new(ClientAnswer {
            client_id: at.client_id.clone(),
            kid: done.kid.clone(),
            environment: request.environment,
            organisation,
            scopes: client.scopes.clone(),
            ends: done.ends,
        })))
    }

    /// The request that the steps are filled in with once the client is asked for.
    #[must_use]
    pub fn request_to_fill_in(&self) -> Option<&ClientRequest> {
        self.letters.granting().filter(|_| self.letters.waits_to_fill_in())
    }

    /// Whether what is granted is for another environment than the one that is chosen.
    #[must_use]
    pub fn grants_elsewhere(&self) -> bool {
        let granting = self.request_to_fill_in();
        granting.zip(self.session.chosen()).is_some_and(|(request, kind)| !is_for(request, kind))
    }
}

/// A test server of one's own is nobody else's: the file can only say that it is one.
fn is_for(request: &ClientRequest, kind: EnvironmentKind) -> bool {
    match kind {
        EnvironmentKind::Demo => request.environment != EnvironmentKind::Production,
        EnvironmentKind::Test | EnvironmentKind::Production | EnvironmentKind::Custom => request.environment == kind,
    }
}
