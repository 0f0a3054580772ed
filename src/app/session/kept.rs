//! What outlives the window: profiles, creations that are not settled, who waits for Digdir, the files that were used
//! last.
//!
//! The world writes each down; what is here is what it read or wrote last. While a creation of an organisation is open
//! in an environment, no other client is created for it there.

use super::{DemoState, Journal, Session};
use crate::app::renewal;
use crate::contract::{Admin, Change, Creation, Effect, KeptKey, Profile, RecentFiles, SeenEnds, Unsettled, Waiting};
use crate::domain::{CorrelationId, Environment, EnvironmentKind, KeyringKey, OrgNumber, Timestamp};
use crate::keystore::{Entry, Keystore, Validity};
use crate::problem::{Problem, Situation};
use crate::protocol::self_service::Registered;
use std::path::{Path, PathBuf};

/// What outlives the window, and what is wrong with that, if anything.
#[derive(Debug, Default)]
pub struct Kept {
    pub(super) profiles: Vec<Profile>,
    pub(super) creations: Vec<Creation>,
    pub(super) waiting: Vec<Waiting>,
    pub(super) ends: Vec<SeenEnds>,
    /// What stands in the journal beside the creations.
    pub journal: Journal,
    /// The keys of clients' own that were made here, the oldest first.
    pub(super) keys: Vec<KeptKey>,
    pub(super) recent: RecentFiles,
    recent_problem: Option<Problem>,
    pub(super) problem: Option<Problem>,
    keyring_problem: Option<Problem>,
    resuming: Option<ResumeTarget>,
    errand: Errand,
}

/// What its certificate is opened for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Errand {
    /// A token, as before.
    #[default]
    Token,
    /// Something else than a token.
    OpensOnly,
    /// A new certificate is to take the place of the old one.
    Renewal,
}

/// What is being come back to, from the click until the file is open.
#[derive(Debug, Clone)]
pub enum ResumeTarget {
    /// A way to a token.
    Profile(Box<Profile>),
    /// A client that may be there.
    Creation(Box<Creation>),
    /// An administration client that was asked for.
    Waiting(Box<Waiting>),
}

impl ResumeTarget {
    fn organisation(&self) -> OrgNumber {
        match self {
            Self::Profile(profile) => profile.organisation,
            Self::Creation(creation) => creation.plan.organisation,
            Self::Waiting(waiting) => waiting.organisation,
        }
    }

    fn alias(&self) -> &str {
        match self {
            Self::Profile(profile) => &profile.alias,
            Self::Creation(creation) => &creation.plan.alias,
            Self::Waiting(waiting) => &waiting.alias,
        }
    }

    /// Where its certificate lies.
    #[must_use]
    pub fn file(&self) -> &Path {
        match self {
            Self::Profile(profile) => &profile.file,
            Self::Creation(creation) => &creation.plan.file,
            Self::Waiting(waiting) => &waiting.file,
        }
    }

    /// Where its token is for.
    #[must_use]
    pub fn environment(&self) -> &Environment {
        match self {
            Self::Profile(profile) => &profile.environment,
            Self::Creation(creation) => &creation.plan.environment,
            Self::Waiting(waiting) => &waiting.environment,
        }
    }

    /// The entry of its name, else the best of its organisation: a renewed certificate has another name.
    fn entry_in(&self, keystore: &Keystore, now: Timestamp) -> Option<usize> {
        let is_ours = |entry: &Entry| entry.certificate.organisation.as_ref() == Ok(&self.organisation());
        let named = keystore.entries.iter().position(|entry| entry.alias == self.alias() && is_ours(entry));
        let is_over = |place: &usize| keystore.entries[*place].certificate.validity(now) == Validity::Expired;
        let first = || keystore.entries.iter().position(is_ours);
        named.filter(|place| !is_over(place)).or_else(|| keystore.preferred_of(now, is_ours)).or(named).or_else(first)
    }
}

impl Kept {
    pub(in crate::app) fn set_profiles(&mut self, profiles: Vec<Profile>, problem: Option<Problem>) {
        self.profiles = profiles;
        self.problem = problem;
    }

    pub(in crate::app) fn set_creations(&mut self, creations: Vec<Creation>) {
        self.creations = creations;
    }

    pub(in crate::app) fn set_journal(&mut self, unsettled: Unsettled) {
        self.creations = unsettled.creations;
        self.journal = Journal::new(unsettled.changes, unsettled.unread);
    }

    pub(in crate::app) fn set_recent(&mut self, recent: RecentFiles) {
        self.recent = recent;
    }

    pub(in crate::app) fn set_recent_problem(&mut self, problem: Option<Problem>) {
        self.recent_problem = problem;
    }

    /// What was kept, what was used last first.
    #[must_use]
    pub fn profiles(&self) -> &[Profile] {
        &self.profiles
    }

    /// The creations of which nobody knows how they ended.
    #[must_use]
    pub fn creations(&self) -> &[Creation] {
        &self.creations
    }

    /// Whether there are cards to show.
    #[must_use]
    pub fn has_any(&self) -> bool {
        let journal = !self.journal.is_settled() || self.journal.aside().is_some();
        let cards = !self.profiles.is_empty() || !self.creations.is_empty() || self.waiting().next().is_some();
        cards || journal || self.unfinished_keys().next().is_some()
    }

    /// The files that were used last.
    #[must_use]
    pub fn recent(&self) -> &RecentFiles {
        &self.recent
    }

    /// What is wrong with what was remembered, if anything. Nothing is remembered then until somebody wants it.
    #[must_use]
    pub fn recent_problem(&self) -> Option<&Problem> {
        self.recent_problem.as_ref()
    }

    /// What is wrong with keeping profiles, if anything.
    #[must_use]
    pub fn problem(&self) -> Option<&Problem> {
        self.problem.as_ref()
    }

    /// What went wrong with the system's keyring last, if anything.
    #[must_use]
    pub fn keyring_problem(&self) -> Option<&Problem> {
        self.keyring_problem.as_ref()
    }

    pub(in crate::app) fn set_keyring_problem(&mut self, problem: Option<Problem>) -> Vec<Effect> {
        self.keyring_problem = problem;
        Vec::new()
    }

    /// What is being come back to, until its file is open.
    #[must_use]
    pub fn resuming(&self) -> Option<&ResumeTarget> {
        self.resuming.as_ref()
    }

    pub(in crate::app) fn resume(&mut self, target: Option<ResumeTarget>) {
        self.resuming = target;
        self.errand = Errand::Token;
    }

    /// A new file is asked for, in the place of the one that the profile has.
    pub(in crate::app) fn renew(&mut self, profile: Profile) {
        self.resuming = Some(ResumeTarget::Profile(Box::new(profile)));
        self.errand = Errand::Renewal;
    }

    /// Whether somebody has said that they come with a new certificate.
    pub(in crate::app) fn renews(&self) -> bool {
        self.errand == Errand::Renewal
    }

    /// The profile that a new certificate is asked for, until its file is open.
    #[must_use]
    pub fn renewing(&self) -> Option<&Profile> {
        match &self.resuming {
            Some(ResumeTarget::Profile(profile)) if self.renews() => Some(profile),
            Some(_) | None => None,
        }
    }

    /// Which entry of a file is used for what is come back to; `None` when none is of its organisation.
    pub(super) fn entry_in(&self, keystore: &Keystore, now: Timestamp) -> Option<usize> {
        match (self.renewing(), &self.resuming) {
            (Some(profile), _) => renewal::successor(keystore, profile, now),
            (None, Some(target)) => target.entry_in(keystore, now),
            (None, None) => Some(keystore.preferred(now)),
        }
    }

    /// What is come back to is opened, and no token asked for.
    pub(in crate::app) fn open_only(&mut self) {
        self.errand = Errand::OpensOnly;
    }

    pub(in crate::app) fn opens_only(&self) -> bool {
        self.errand == Errand::OpensOnly
    }

    pub(in crate::app) fn take_resumed(&mut self) -> Option<ResumeTarget> {
        self.resuming.take()
    }

    /// Whether the password that is asked for can be remembered: it is a profile's.
    #[must_use]
    pub fn can_remember_password(&self) -> bool {
        matches!(self.resuming, Some(ResumeTarget::Profile(_)))
    }

    /// Under which key the keyring has the password of the profile that is come back to.
    pub(in crate::app) fn remembered(&self) -> Option<&KeyringKey> {
        match &self.resuming {
            Some(ResumeTarget::Profile(profile)) => profile.remembered.as_ref(),
            Some(ResumeTarget::Creation(_) | ResumeTarget::Waiting(_)) | None => None,
        }
    }

    pub(super) fn forget_demo(&mut self) {
        self.creations.retain(|creation| creation.plan.environment.kind != EnvironmentKind::Demo);
        self.waiting.retain(|waiting| waiting.environment.kind != EnvironmentKind::Demo);
        self.forget_demo_keys();
        self.journal.forget_demo();
    }

    /// The world has written the change, or could not. What it read is what all windows have kept.
    pub(in crate::app) fn profiles_kept(&mut self, result: Result<Vec<Profile>, Problem>) -> Vec<Effect> {
        match result {
            Ok(profiles) => {
                self.profiles = profiles;
                // What could not be written a moment ago may be written now.
                self.problem.take_if(|problem| is_passing(problem));
            }
            Err(problem) => self.problem = Some(problem),
        }
        Vec::new()
    }

    /// An entry of the journal lies under another name now, or could not be given one.
    pub(in crate::app) fn entry_set_aside(&mut self, file: &Path, result: Result<PathBuf, Problem>) -> Vec<Effect> {
        match result {
            Ok(aside) => {
                self.problem = None;
                self.journal.set_aside(file, aside);
            }
            Err(problem) => self.problem = Some(problem),
        }
        Vec::new()
    }

    pub(in crate::app) fn change(&mut self, change: Change, settles: Option<CorrelationId>) -> Vec<Effect> {
        change.apply(&mut self.profiles);
        vec![Effect::ChangeProfiles(change, settles)]
    }

    /// A creation was written down, by this window or by another one.
    pub(in crate::app) fn note(&mut self, creation: Creation) {
        self.creations.retain(|known| known.id != creation.id);
        self.creations.push(creation);
    }

    /// Takes off the list what fits.
    pub(in crate::app) fn take_creation(&mut self, fits: impl Fn(&Creation) -> bool) -> Option<Creation> {
        let place = self.creations.iter().position(fits)?;
        Some(self.creations.remove(place))
    }

    pub(in crate::app) fn forget_file(&mut self, path: &Path) -> Vec<Effect> {
        self.recent.forget(path);
        self.keep_recent()
    }

    /// "Remember the files I use": turned off, what was remembered is forgotten at once.
    pub(in crate::app) fn remember_files(&mut self, remember: bool) -> Vec<Effect> {
        self.recent = RecentFiles::new(remember, Vec::new());
        self.recent_problem = None;
        self.keep_recent()
    }

    fn keep_recent(&self) -> Vec<Effect> {
        vec![Effect::KeepRecent(self.recent.clone())]
    }

    /// The keyring no longer has the password. Only now is that written down, so that a failed attempt can be repeated.
    pub(in crate::app) fn password_forgotten(&mut self, key: &KeyringKey, result: Result<(), Problem>) -> Vec<Effect> {
        if let Err(problem) = result {
            self.keyring_problem = Some(problem);
            return Vec::new();
        }
        let bears = self.profiles.iter().find(|profile| profile.remembered.as_ref() == Some(key));
        match bears.map(|profile| profile.name.clone()) {
            Some(name) => self.change(Change::Remember(name, None), None),
            None => Vec::new(),
        }
    }
}

/// Whether it was so at the moment of writing, and may be otherwise at the next.
fn is_passing(problem: &Problem) -> bool {
    matches!(problem.situation, Situation::SetupsBusy | Situation::SetupsUnsaved(_))
}

impl Session {
    /// A file was read and is a keystore. The demo's are gone with it, and not worth remembering.
    pub(in crate::app) fn remember_file(&mut self, path: &Path) -> Vec<Effect> {
        let of_demo = matches!(&self.demo, DemoState::On(demo) if demo.files.iter().any(|file| file.path == path));
        if of_demo || !self.kept.recent.remembers() {
            return Vec::new();
        }
        self.kept.recent.add(path.to_owned());
        self.kept.keep_recent()
    }

    /// The creation that keeps this organisation from creating another client here.
    pub(in crate::app) fn open_creation(&self) -> Option<&Creation> {
        let environment = self.environment()?;
        let organisation = *self.chosen_certificate()?.organisation.as_ref().ok()?;
        self.kept.creations.iter().find(|creation| creation.is_of(environment, organisation))
    }

    /// The open one has come to its end, whichever: it is taken off the list here.
    pub(in crate::app) fn close_creation(&mut self) -> Option<Creation> {
        let id = self.open_creation()?.id.clone();
        self.kept.take_creation(|creation| creation.id == id)
    }

    /// As whom it is looked for: by the same client, with the certificate that is open now.
    pub(in crate::app) fn admin_of(&self, creation: &Creation) -> Option<Admin> {
        let environment = creation.plan.environment.clone();
        Some(Admin { environment, client_id: creation.plan.admin.clone(), signer: self.signer()?, key: None })
    }

    /// The client was read, with its keys: when they end is kept with its profiles.
    pub(in crate::app) fn keep_keys_end(&mut self, registered: &Registered) -> Vec<Effect> {
        let issuer = self.environment_shown().map(|environment| environment.issuer.clone());
        let (Some(issuer), Some(client_id)) = (issuer, registered.client.id()) else { return Vec::new() };
        let end = registered.keys_end();
        let news = |profile: &Profile| {
            profile.client_id == client_id && profile.environment.issuer == issuer && profile.keys_end != end
        };
        if !self.kept.profiles.iter().any(news) {
            return Vec::new();
        }
        self.kept.change(Change::KeysEnd(issuer, client_id, end), None)
    }
}
