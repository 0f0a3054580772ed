//! The journal of what is sent once: a file for each creation and each change that is open, written before anything
//! is sent.
//!
//! A file begins when something is about to be sent and ends when it is known how that went; one that is there at the
//! start is of a program that did not see the end. Each has a file of its own, so that two windows do not destroy each
//! other's; a lock for each organisation in each environment lets only one write at Maskinporten at a time. What
//! cannot be read may have been sent, too: it stops whoever it may be about until somebody has looked at it.

mod edit;
mod entry;
#[cfg(test)]
mod tests;

use super::atomic_write;
use super::config_dir::{self, ConfigDir, Lock};
use crate::contract::{Admin, ClientChange, Creation, Plan, UnreadEntry, Unsettled};
use crate::domain::{ClientId, CorrelationId, Environment, EnvironmentKind, OrgNumber, Timestamp};
use crate::problem::{Problem, Situation};
use crate::protocol::self_service::Amendment;
use entry::{Entry, Read};
use std::io;
use std::path::{Path, PathBuf};

/// Where creations are written down; the locks lie here as well.
const CREATIONS: &str = "creations";
/// Where changes of clients are.
const CHANGES: &str = "changes";
const ENDING: &str = "toml";
/// Largest file that is read, in bytes: a dozen lines need far less.
const LARGEST: u64 = 64 * 1024;

/// Where the journal is kept.
#[derive(Debug, Clone)]
pub struct Journal(ConfigDir);

impl Journal {
    /// The journal in this home.
    #[must_use]
    pub fn new(home: ConfigDir) -> Self {
        Self(home)
    }

    /// All of which nobody saw the end, and what cannot be read.
    #[must_use]
    pub fn unsettled(&self) -> Unsettled {
        let mut unread = Vec::new();
        let mut creations: Vec<Creation> = self.read(CREATIONS, &mut unread);
        let mut changes: Vec<ClientChange> = self.read(CHANGES, &mut unread);
        creations.sort_by_key(|creation| creation.begun);
        changes.sort_by_key(|change| change.begun);
        unread.sort_by(|one, other| one.file.cmp(&other.file));
        Unsettled { creations, changes, unread }
    }

    /// The creations that nobody saw the end of, the oldest first.
    #[must_use]
    pub fn open(&self) -> Vec<Creation> {
        self.unsettled().creations
    }

    fn read<T: Entry>(&self, folder: &str, unread: &mut Vec<UnreadEntry>) -> Vec<T> {
        let Ok(folder) = self.0.join(folder) else { return Vec::new() };
        let Ok(files) = entries(&folder) else {
            // Nobody can say what lies in there.
            unread.push(UnreadEntry { file: folder, organisation: None, is_newer: false });
            return Vec::new();
        };
        let mut read = Vec::new();
        for file in files {
            let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            match entry::read(&config_dir::read(&file, LARGEST), &name) {
                Read::Entry(entry) => read.push(entry),
                Read::FromTheFuture(entry) => {
                    // Written down once, so that it grows older from now on. Where it cannot be, it is tried again.
                    if let Some(Ok(text)) = entry::write(&entry) {
                        let _ = config_dir::write(&file, &text);
                    }
                    read.push(entry);
                }
                Read::Gone => {}
                Read::Unread { organisation, is_newer } => unread.push(UnreadEntry { file, organisation, is_newer }),
            }
        }
        read
    }

    /// Keeps every other window from writing for this organisation, here, for as long as this is held.
    /// `None` when another one does.
    pub(super) fn lock(
        &self,
        environment: &Environment,
        organisation: OrgNumber,
    ) -> Result<Option<WriteLock>, Problem> {
        let write_lock =
            |lock| WriteLock { journal: self.clone(), environment: environment.clone(), organisation, _lock: lock };
        if !is_kept(environment) {
            return Ok(Some(write_lock(None)));
        }
        let file = self.0.join(CREATIONS).map(|folder| folder.join(lock_name(environment, organisation)));
        let lock = file.and_then(|file| Lock::attempt(&file)).map_err(unwritable)?;
        Ok(lock.map(|lock| write_lock(Some(lock))))
    }

    /// Takes an entry off the list. One that cannot be taken off is looked for once more at the next start.
    pub(super) fn forget(&self, id: &CorrelationId) {
        for folder in [CREATIONS, CHANGES] {
            if let Ok(file) = self.file(folder, id)
                && file.exists()
            {
                let _ = config_dir::remove(&file);
            }
        }
    }

    /// Gives an entry that cannot be read a name that nobody reads, and says which. What lies elsewhere stays there.
    pub(super) fn set_aside(&self, file: &Path) -> Result<PathBuf, Problem> {
        let folders = [CREATIONS, CHANGES].map(|folder| self.0.join(folder));
        if !folders.iter().flatten().any(|folder| file.starts_with(folder)) {
            return Err(Situation::FileNotSaved("not in the journal".into()).into());
        }
        // A folder that cannot be read may hold entries that can: that is for whoever may open it.
        if file.is_dir() && folders.iter().flatten().any(|folder| folder == file) {
            return Err(Situation::FolderForbidden.into());
        }
        config_dir::set_aside(file).map_err(|error| atomic_write::situation(&error).into())
    }

    fn file(&self, folder: &str, id: &CorrelationId) -> io::Result<PathBuf> {
        Ok(self.0.join(folder)?.join(id.as_str()).with_extension(ENDING))
    }
}

/// The files in a folder that are entries by their ending; none where there is no folder.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    if std::fs::symlink_metadata(folder).is_err() {
        return Ok(Vec::new());
    }
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let file = entry?.path();
        if file.extension().is_some_and(|ending| ending == ENDING) {
            files.push(file);
        }
    }
    Ok(files)
}

/// The right to write for an organisation. Let go when dropped.
#[derive(Debug)]
pub(super) struct WriteLock {
    journal: Journal,
    environment: Environment,
    organisation: OrgNumber,
    _lock: Option<Lock>,
}

impl WriteLock {
    /// What stands in the journal: of creations and of what cannot be read, only what is or may be about this
    /// organisation, here.
    pub(super) fn found(&self) -> Unsettled {
        if !is_kept(&self.environment) {
            return Unsettled::default();
        }
        let mut found = self.journal.unsettled();
        found.creations.retain(|creation| creation.is_of(&self.environment, self.organisation));
        found.unread.retain(|entry| entry.stops(self.organisation));
        found
    }

    /// Writes down that a client is about to be created. Once this returns, it outlives a power cut.
    pub(super) fn record_creation(&self, plan: &Plan) -> Result<Creation, Problem> {
        let creation = Creation { id: CorrelationId::random(), begun: Timestamp::now(), plan: plan.clone() };
        self.record(CREATIONS, creation)
    }

    /// Writes down that a client is about to be changed. Once this returns, it outlives a power cut.
    pub(super) fn record_change(
        &self,
        admin: &Admin,
        client_id: &ClientId,
        change: &Amendment,
    ) -> Result<ClientChange, Problem> {
        let noted = ClientChange {
            id: CorrelationId::random(),
            begun: Timestamp::now(),
            environment: self.environment.clone(),
            organisation: self.organisation,
            organisation_name: admin.signer.entry().certificate.organisation_name.clone(),
            admin: admin.client_id.clone(),
            client_id: client_id.clone(),
            change: change.clone(),
        };
        self.record(CHANGES, noted)
    }

    fn record<T: Entry>(&self, folder: &str, noted: T) -> Result<T, Problem> {
        if let Some(text) = entry::write(&noted) {
            let text = text.map_err(io::Error::other).map_err(unwritable)?;
            let file = self.journal.file(folder, noted.id()).map_err(unwritable)?;
            self.journal.0.write_durably(&file, &text).map_err(unwritable)?;
        }
        Ok(noted)
    }

    /// It is known how it ended.
    pub(super) fn remove(&self, id: &CorrelationId) {
        self.journal.forget(id);
    }
}

/// The demo ends with the program, and its clients with it.
fn is_kept(environment: &Environment) -> bool {
    environment.kind != EnvironmentKind::Demo
}

#[expect(clippy::needless_pass_by_value, reason = "it is what `map_err` gives")]
fn unwritable(error: io::Error) -> Problem {
    Situation::JournalUnwritable(error.to_string()).into()
}

/// As a file may be called anywhere: `313299767-test.maskinporten.no.lock`.
fn lock_name(environment: &Environment, organisation: OrgNumber) -> String {
    let issuer = environment.issuer.as_str();
    let place = issuer.split_once("://").map_or(issuer, |(_, rest)| rest).trim_end_matches('/');
    let plain = |c: char| if c.is_ascii_alphanumeric() || matches!(c, '.' | '-') { c } else { '_' };
    format!("{organisation}-{}.lock", place.chars().map(plain).collect::<String>())
}
