//! Who waits for an administration client from Digdir: shown as cards, and where the wizard could not go on.

use super::{Kept, Session};
use crate::contract::{Effect, Waiting, WaitingChange};
use crate::domain::EnvironmentKind;
use crate::problem::Problem;
use std::path::Path;

impl Kept {
    /// Who waits, the newest first. The demo's is not among them: its world ends with it.
    pub fn waiting(&self) -> impl Iterator<Item = &Waiting> {
        self.waiting.iter().filter(|waiting| waiting.environment.kind != EnvironmentKind::Demo)
    }

    pub(in crate::app) fn set_waiting(&mut self, waiting: Vec<Waiting>, problem: Option<Problem>) {
        self.waiting = waiting;
        if problem.is_some() {
            self.problem = problem;
        }
    }

    /// The world has written the change, or could not. What it read is what all windows have kept.
    pub(in crate::app) fn waiting_kept(&mut self, result: Result<Vec<Waiting>, Problem>) -> Vec<Effect> {
        match result {
            Ok(kept) => {
                let demo = self.waiting.extract_if(.., |waiting| waiting.environment.kind == EnvironmentKind::Demo);
                self.waiting = kept.into_iter().chain(demo.collect::<Vec<_>>()).collect();
            }
            Err(problem) => self.problem = Some(problem),
        }
        Vec::new()
    }

    pub(in crate::app) fn change_waiting(&mut self, change: WaitingChange) -> Vec<Effect> {
        change.apply(&mut self.waiting);
        let (WaitingChange::Begin(waiting) | WaitingChange::End(waiting)) = &change;
        let begins = matches!(change, WaitingChange::Begin(_));
        let is_kept = waiting.environment.kind != EnvironmentKind::Demo && (self.recent.remembers() || !begins);
        if is_kept { vec![Effect::ChangeWaiting(change)] } else { Vec::new() }
    }
}

impl Session {
    /// Since when the organisation waits for its administration client in the chosen environment, if it does.
    #[must_use]
    pub fn waiting(&self) -> Option<&Waiting> {
        let environment = self.environment()?;
        let organisation = *self.chosen_certificate()?.organisation.as_ref().ok()?;
        self.kept.waiting.iter().find(|waiting| waiting.is_of(environment, organisation))
    }

    /// Digdir is asked now, for the organisation whose certificate lies in this file.
    pub(in crate::app) fn begin_waiting(&mut self, file: &Path) -> Vec<Effect> {
        let Some(waiting) = self.waiting_now(file) else { return Vec::new() };
        self.kept.change_waiting(WaitingChange::Begin(Box::new(waiting)))
    }

    /// The administration client is there.
    pub(in crate::app) fn end_waiting(&mut self) -> Vec<Effect> {
        match self.waiting().cloned() {
            Some(waiting) => self.kept.change_waiting(WaitingChange::End(Box::new(waiting))),
            None => Vec::new(),
        }
    }

    fn waiting_now(&self, file: &Path) -> Option<Waiting> {
        let entry = self.opened()?.entry();
        Some(Waiting {
            file: file.to_owned(),
            alias: entry.alias.clone(),
            organisation: *entry.certificate.organisation.as_ref().ok()?,
            organisation_name: entry.certificate.organisation_name.clone(),
            environment: self.environment()?.clone(),
            asked: self.now(),
        })
    }
}
