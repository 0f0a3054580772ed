//! The ways to requests and answers, and from a request into the steps that grant it.

use super::App;
use super::letters::{self, Page};
use super::wizard::Step;
use super::wizard::login::{Login, PlannedKey};
use crate::contract::{BroughtKey, Effect, Report};
use crate::domain::EnvironmentKind;
use crate::protocol::client_request::{ClientAnswer, ClientRequest, Letter};
use std::path::PathBuf;

impl App {
    pub(super) fn update_letters(&mut self, intent: letters::Intent) -> Vec<Effect> {
        if self.is_writing() {
            return Vec::new();
        }
        match intent {
            letters::Intent::New => self.letters.begin(),
            letters::Intent::Open(file) => self.letters.open(&mut self.session, file),
            letters::Intent::BrowsePublic => self.letters.browse(&mut self.session),
            letters::Intent::Grant => self.begin_granting(),
        }
    }

    /// A request or an answer among what was dropped, or given to the program.
    pub(super) fn take_letter(&mut self, paths: &[PathBuf]) -> Option<Vec<Effect>> {
        let file = paths.iter().find(|path| letters::is_letter(path))?.clone();
        (!self.diagnosis.is_open() && !self.is_writing()).then(|| self.letters.open(&mut self.session, file))
    }

    /// The steps begin at the certificate, unless one is open already.
    fn begin_granting(&mut self) -> Vec<Effect> {
        if self.letters.grant() && self.session.opened().is_none() {
            return self.profiles.begin_new();
        }
        Vec::new()
    }

    /// Whether a report is for these pages.
    pub(super) fn is_for_letters(&self, report: &Report) -> bool {
        let (Report::Aside(ticket, _) | Report::FilePicked(ticket, _)) = report else { return false };
        self.letters.awaits(*ticket)
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
        if let Some(key) = request.key.clone() {
            let brought = BroughtKey { key, has_private: false };
            self.wizard.choose_login(Login::Key(Box::new(PlannedKey::Bring(brought))));
        }
        let effects = self.wizard.fill_in(&mut self.session, request);
        if request.key.is_none() && self.wizard.at() == Step::Check {
            self.own.plan_key(&self.session);
        }
        effects
    }

    /// What is sent back to the supplier: the client that was made, and the key that was registered on it just now.
    #[must_use]
    pub fn answer_to_request(&self) -> Option<Letter> {
        let request = self.letters.granting()?;
        let super::own::Page::Telling(telling) = self.own.page() else { return None };
        let done = telling.ended()?.as_ref().ok()?;
        let organisation = *self.session.chosen_certificate()?.organisation.as_ref().ok()?;
        Some(Letter::Answer(Box::new(ClientAnswer {
            client_id: self.own.at()?.client_id.clone(),
            kid: done.kid.clone(),
            environment: request.environment,
            organisation,
            scopes: self
                .wizard
                .check()
                .settled()
                .map_or_else(|| request.scopes.clone(), |client| client.scopes.clone()),
            ends: done.ends,
        })))
    }

    /// Whether what is granted is for another environment than the one that is chosen.
    #[must_use]
    pub fn grants_elsewhere(&self) -> bool {
        let granting = self.letters.granting().filter(|_| self.letters.waits_to_fill_in());
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
