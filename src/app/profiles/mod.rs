//! The cards that the window opens on: profiles of earlier visits, creations that are not settled, who waits for Digdir.
//!
//! A card leads back into the wizard: `update` returns the `ResumeTarget`, and `routes.rs` acts on it.

use crate::app::complaint::Complaint;
use crate::app::session::{ResumeTarget, Session};
use crate::contract::{Change, Effect, Profile, Waiting, WaitingChange};
use crate::domain::CorrelationId;
use std::path::PathBuf;

/// What a person wants of the cards.
#[derive(Debug, Clone)]
pub enum Intent {
    /// Get a token as it was got before.
    UseProfile(String),
    /// Get a token with a new certificate, which takes the place of the one that the profile has.
    RenewCertificate(String),
    /// Look for a client of whose creation nobody knows the end.
    CheckCreation(CorrelationId),
    /// Look no longer for a client: somebody has looked by other means.
    ForgetCreation(CorrelationId),
    /// Look no longer for what came of a change of a client: somebody has looked by other means.
    ForgetChange(CorrelationId),
    /// Set aside an entry of the journal that cannot be read: somebody has looked by other means.
    SetAside(PathBuf),
    /// Go on where an organisation had to wait for Digdir.
    ContinueWaiting(Box<Waiting>),
    /// Stop waiting.
    EndWaiting(Box<Waiting>),
    /// From the cards of earlier visits to the six steps.
    BeginNew,
    /// Call a profile by another name: its name, and the new one.
    RenameProfile(String, String),
    /// Keep a profile no longer.
    RemoveProfile(String),
    /// Take the password of a profile out of the system's keyring.
    ForgetPassword(String),
    /// Have back the profile that was removed last.
    RestoreProfile,
}

/// What is typed on the cards.
#[derive(Debug, Default)]
pub struct Draft {
    /// The profile that is getting another name.
    pub renaming: Option<String>,
    /// That name.
    pub name: String,
}

/// What is to be done about an intent.
#[derive(Debug, Default)]
pub(super) struct Update {
    /// By the world.
    pub(super) effects: Vec<Effect>,
    /// By the wizard: this is come back to.
    pub(super) resume: Option<ResumeTarget>,
    /// By the wizard: a new certificate is asked for this.
    pub(super) renew: Option<Profile>,
}

impl From<Vec<Effect>> for Update {
    fn from(effects: Vec<Effect>) -> Self {
        Self { effects, ..Self::default() }
    }
}

/// The cards.
#[derive(Debug, Default)]
pub struct Profiles {
    /// What is typed.
    pub draft: Draft,
    complaints: Vec<Complaint>,
    /// What was removed a moment ago.
    removed: Option<Profile>,
    /// Somebody wants the six steps from the beginning, though there are cards.
    begins_new: bool,
}

impl Profiles {
    /// Decides what an intent means.
    pub(super) fn update(&mut self, session: &mut Session, intent: Intent) -> Update {
        match intent {
            Intent::UseProfile(name) => resume_profile(session, &name),
            Intent::RenewCertificate(name) => Update { renew: profile(session, &name), ..Update::default() },
            Intent::CheckCreation(id) => resume_creation(session, &id),
            Intent::ForgetCreation(id) => forget_creation(session, &id).into(),
            Intent::ForgetChange(id) => session.kept.journal.forget_change(&id).into(),
            Intent::SetAside(file) => vec![Effect::SetAside(file)].into(),
            Intent::ContinueWaiting(waiting) => {
                Update { resume: Some(ResumeTarget::Waiting(waiting)), ..Update::default() }
            }
            Intent::EndWaiting(waiting) => session.kept.change_waiting(WaitingChange::End(waiting)).into(),
            Intent::BeginNew => self.begin_new().into(),
            Intent::RenameProfile(from, to) => self.rename(session, &from, &to).into(),
            Intent::RemoveProfile(name) => self.remove(session, &name).into(),
            Intent::ForgetPassword(name) => forget_password(session, &name).into(),
            Intent::RestoreProfile => self.restore(session).into(),
        }
    }

    /// What has to be put right before it goes on.
    #[must_use]
    pub fn complaints(&self) -> &[Complaint] {
        &self.complaints
    }

    /// The one that was removed a moment ago, and can be had back.
    #[must_use]
    pub fn removed_profile(&self) -> Option<&Profile> {
        self.removed.as_ref()
    }

    /// Whether there is anything to show, and nobody wants to begin anew.
    pub(super) fn are_wanted(&self, session: &Session) -> bool {
        (session.kept.has_any() || self.removed.is_some()) && !self.begins_new
    }

    pub(super) fn begin_new(&mut self) -> Vec<Effect> {
        self.begins_new = true;
        self.removed = None;
        self.complaints.clear();
        Vec::new()
    }

    fn rename(&mut self, session: &mut Session, from: &str, to: &str) -> Vec<Effect> {
        let to = to.trim();
        self.complaints = wrong_with_name(session, from, to).into_iter().collect();
        if !self.complaints.is_empty() {
            return Vec::new();
        }
        self.draft = Draft::default();
        if to == from {
            return Vec::new();
        }
        session.kept.change(Change::Rename(from.to_owned(), to.to_owned()), None)
    }

    /// Gone at once, and had back by one click: better than being asked. Its password is gone for good.
    fn remove(&mut self, session: &mut Session, name: &str) -> Vec<Effect> {
        session.kept.set_keyring_problem(None);
        self.removed = session.kept.profiles().iter().find(|profile| profile.name == name).cloned();
        self.draft = Draft::default();
        let key = self.removed.as_mut().and_then(|profile| profile.remembered.take());
        let mut effects = session.kept.change(Change::Remove(name.to_owned()), None);
        effects.extend(key.map(Effect::ForgetPassword));
        effects
    }

    fn restore(&mut self, session: &mut Session) -> Vec<Effect> {
        match self.removed.take() {
            Some(profile) => session.kept.change(Change::Keep(Box::new(profile)), None),
            None => Vec::new(),
        }
    }
}

fn wrong_with_name(session: &Session, from: &str, to: &str) -> Option<Complaint> {
    if to.is_empty() {
        return Some(Complaint::ProfileNameMissing);
    }
    let taken = to != from && session.kept.profiles().iter().any(|profile| profile.name == to);
    taken.then_some(Complaint::ProfileNameTaken)
}

fn resume_profile(session: &Session, name: &str) -> Update {
    let resume = profile(session, name).map(|profile| ResumeTarget::Profile(Box::new(profile)));
    Update { resume, ..Update::default() }
}

fn profile(session: &Session, name: &str) -> Option<Profile> {
    session.kept.profiles().iter().find(|profile| profile.name == name).cloned()
}

fn resume_creation(session: &Session, id: &CorrelationId) -> Update {
    let creation = session.kept.creations().iter().find(|creation| creation.id == *id).cloned();
    let resume = creation.map(|creation| ResumeTarget::Creation(Box::new(creation)));
    Update { resume, ..Update::default() }
}

/// Somebody has looked in the self-service pages instead.
fn forget_creation(session: &mut Session, id: &CorrelationId) -> Vec<Effect> {
    let now = session.now();
    let goes = session.kept.take_creation(|creation| creation.id == *id && creation.may_be_forgotten(now));
    goes.map(|creation| Effect::ForgetJournalEntry(creation.id)).into_iter().collect()
}

/// "Forget the password".
fn forget_password(session: &mut Session, name: &str) -> Vec<Effect> {
    session.kept.set_keyring_problem(None);
    let profile = session.kept.profiles().iter().find(|profile| profile.name == name);
    let key = profile.and_then(|profile| profile.remembered.clone());
    key.map(Effect::ForgetPassword).into_iter().collect()
}
