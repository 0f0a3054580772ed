//! "Save in another format": the certificate that is chosen, with its key, in a new file under a new password.
//!
//! Begins with a button below the certificate, and ends with the file or with why there is none. Nothing else of
//! the wizard waits for it.

use crate::app::complaint::{Complaint, Field};
use crate::app::session::Session;
use crate::app::typed::typed_path;
use crate::app::wizard::Wizard;
use crate::contract::{Effect, NewKeystore, Ticket};
use crate::domain::Secret;
use crate::keystore::write::Target;
use crate::problem::{Problem, Situation};
use std::path::{Path, PathBuf};

/// What is typed. The passwords are cleared when the file is saved or the step is left; kept when it could not be
/// saved, to be used once more.
#[derive(Debug)]
pub struct Draft {
    /// The format.
    pub target: Target,
    /// The name of the entry; empty for the one it has.
    pub alias: String,
    /// The password of the new file.
    pub password: Secret,
    /// The same once more.
    pub again: Secret,
    /// Where the new file is to lie.
    pub path: String,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            target: Target::Pkcs12,
            alias: String::new(),
            password: Secret::default(),
            again: Secret::default(),
            path: String::new(),
        }
    }
}

/// Where it stands.
#[derive(Debug, Default)]
pub enum State {
    /// Nothing was asked for.
    #[default]
    Idle,
    /// The native dialog for a place is open.
    Browsing(Ticket),
    /// The file is being written.
    Writing(Ticket),
    /// It was not saved.
    Refused(Problem),
    /// It is saved, there.
    Saved(PathBuf),
}

impl State {
    fn is_under_way(&self) -> bool {
        matches!(self, Self::Browsing(_) | Self::Writing(_))
    }

    /// Whether it was refused because a file of that name is there.
    #[must_use]
    pub fn may_replace(&self) -> bool {
        matches!(self, Self::Refused(problem) if problem.situation == Situation::FileExists)
    }
}

impl Wizard {
    /// Where saving in another format stands.
    #[must_use]
    pub fn saving(&self) -> &State {
        &self.saving
    }

    pub(in crate::app) fn choose_target(&mut self, target: Target) -> Vec<Effect> {
        let draft = &mut self.drafts.saving;
        // The ending follows the format, where it was one of ours.
        let path = Path::new(&draft.path);
        if Target::of_ending(path) == Some(draft.target) {
            draft.path = path.with_extension(target.ending()).display().to_string();
        }
        draft.target = target;
        Vec::new()
    }

    pub(in crate::app) fn browse_places(&mut self, session: &mut Session) -> Vec<Effect> {
        if self.saving.is_under_way() {
            return Vec::new();
        }
        let ticket = session.tickets.issue();
        self.saving = State::Browsing(ticket);
        vec![Effect::PickPlace(ticket, self.suggested_place())]
    }

    /// The file of the certificate with the new ending, or what was typed last.
    fn suggested_place(&self) -> PathBuf {
        let typed = self.typed_place();
        if typed.as_os_str().is_empty() {
            let file = self.certificate.file().map(|file| file.path.clone()).unwrap_or_default();
            file.with_extension(self.drafts.saving.target.ending())
        } else {
            typed
        }
    }

    fn typed_place(&self) -> PathBuf {
        typed_path(&self.drafts.saving.path)
    }

    pub(in crate::app) fn place_picked(
        &mut self,
        ticket: Ticket,
        result: Result<Option<PathBuf>, Problem>,
    ) -> Vec<Effect> {
        if !matches!(self.saving, State::Browsing(awaited) if awaited == ticket) {
            return Vec::new();
        }
        self.saving = match result {
            Ok(picked) => {
                if let Some(path) = picked {
                    self.drafts.saving.path = path.display().to_string();
                    self.complaints.retain(|complaint| complaint.field() != Field::Place);
                }
                State::Idle
            }
            Err(problem) => State::Refused(problem),
        };
        Vec::new()
    }

    /// `replace` is said only after a file was found in the way.
    pub(in crate::app) fn save_keystore(&mut self, session: &mut Session, replace: bool) -> Vec<Effect> {
        let Some(opened) = session.opened() else { return Vec::new() };
        if self.saving.is_under_way() || (replace && !self.saving.may_replace()) {
            return Vec::new();
        }
        let complaints = self.missing_for_saving();
        if !complaints.is_empty() {
            return self.complain(complaints);
        }
        self.complaints.clear();
        let draft = &self.drafts.saving;
        let alias = match draft.alias.trim() {
            "" => opened.entry().alias.clone(),
            alias => alias.to_owned(),
        };
        let mut path = self.typed_place();
        if path.extension().is_none() {
            path.set_extension(draft.target.ending());
        }
        let (signer, target, password) = (opened.signer(), draft.target, draft.password.clone());
        let ticket = session.tickets.issue();
        self.saving = State::Writing(ticket);
        vec![Effect::SaveKeystore(
            ticket,
            NewKeystore { signer, target, alias, password, path, replace, made: session.now() },
        )]
    }

    fn missing_for_saving(&self) -> Vec<Complaint> {
        let draft = &self.drafts.saving;
        let mut complaints = Vec::new();
        if draft.password.is_empty() {
            complaints.push(Complaint::NewPasswordMissing);
        } else if draft.password != draft.again {
            complaints.push(Complaint::NewPasswordsDiffer);
        }
        if self.typed_place().as_os_str().is_empty() {
            complaints.push(Complaint::PlaceMissing);
        }
        complaints
    }

    pub(in crate::app) fn keystore_saved(&mut self, ticket: Ticket, result: Result<PathBuf, Problem>) -> Vec<Effect> {
        if !matches!(self.saving, State::Writing(awaited) if awaited == ticket) {
            return Vec::new();
        }
        self.saving = match result {
            Ok(path) => {
                self.drafts.forget_new_passwords();
                State::Saved(path)
            }
            Err(problem) => State::Refused(problem),
        };
        Vec::new()
    }

    /// Another certificate: what was begun with the last one is dropped.
    pub(in crate::app) fn forget_saving(&mut self) {
        self.drafts.saving = Draft::default();
        self.saving = State::default();
    }
}
