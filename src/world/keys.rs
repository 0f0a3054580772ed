//! Keys of a client's own on this machine: made, sealed in a file, and written down in the folder `keys` of the home. What
//! is written down has no secret in it; the private half lies in the person's file alone.
//!
//! A key is written down before its file, and both are on the disk before anything is sent. Whoever is killed between
//! leaves either nothing that was sent, or a file that the next attempt takes up.

use super::atomic_write::{self, Overwrite};
use super::config_dir::{self, ConfigDir, Contents, Lock};
use super::environment_toml::StoredEnvironment;
use super::{Shared, World};
use super::{files, letters};
use crate::contract::{
    AdminKey, AdminKeyOrder, Aside, AsideReport, BroughtKey, BroughtPrivate, KeptKey, KeyOrder, KeyOrigin, MadeKey,
    Report, Ticket,
};
use crate::domain::{ClientId, OrgNumber, Secret, SecretBytes, Timestamp};
use crate::keystore::own::{self, PublicKey};
use crate::keystore::{self, Entry, Keystore, KeystoreError, RsaPublicKey, Signer};
use crate::problem::{Problem, Situation};
use crate::protocol::jwk::{PublicJwk, is_kid};
use serde::{Deserialize, Serialize};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

const FOLDER: &str = "keys";
const LOCK: &str = "keys/keys.lock";
const ENDING: &str = "toml";
/// The version that this program writes, and the newest that it reads.
const VERSION: i64 = 1;
/// Largest entry that is read, in bytes: a public key is some seven hundred.
const LARGEST: u64 = 64 * 1024;
/// Largest file with a key that is read, in bytes.
const LARGEST_KEY: u64 = crate::keystore::MAX_SIZE as u64;

/// The keys that are kept, and the files of them that cannot be read.
#[derive(Debug, Default)]
pub struct Kept {
    /// The keys, the oldest first.
    pub keys: Vec<KeptKey>,
    /// What cannot be read.
    pub unread: Vec<PathBuf>,
}

/// A key in TOML.
#[derive(Serialize, Deserialize)]
struct Stored {
    version: i64,
    /// The public half, as JSON.
    key: String,
    file: String,
    #[serde(flatten)]
    environment: StoredEnvironment,
    organisation: String,
    client_id: String,
    admin_client_id: String,
    made: Timestamp,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    registered: Option<Timestamp>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    ends: Option<Timestamp>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    proved: Option<Timestamp>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    replaces: Option<String>,
}

impl Stored {
    /// `None` for a key of the demo, which ends with the program.
    fn of(kept: &KeptKey) -> Option<Self> {
        Some(Self {
            version: VERSION,
            key: kept.key.to_json().to_string(),
            file: kept.file.display().to_string(),
            environment: StoredEnvironment::new(&kept.environment)?,
            organisation: kept.organisation.to_string(),
            client_id: kept.client_id.to_string(),
            admin_client_id: kept.admin.to_string(),
            made: kept.made,
            registered: kept.registered,
            ends: kept.ends,
            proved: kept.proved,
            replaces: kept.replaces.clone(),
        })
    }

    fn read(self) -> Option<KeptKey> {
        if self.version != VERSION {
            return None;
        }
        Some(KeptKey {
            key: PublicJwk::read(&serde_json::from_str(&self.key).ok()?)?,
            file: self.file.into(),
            environment: self.environment.read()?,
            organisation: OrgNumber::parse(&self.organisation).ok()?,
            client_id: ClientId::parse_foreign(&self.client_id).ok()?,
            admin: ClientId::parse_foreign(&self.admin_client_id).ok()?,
            made: self.made,
            registered: self.registered,
            ends: self.ends,
            proved: self.proved,
            replaces: self.replaces,
        })
    }
}

/// Reads what is kept.
#[must_use]
pub fn load(home: &ConfigDir) -> Kept {
    let mut kept = Kept::default();
    let folder = home.join(FOLDER).ok().and_then(|folder| std::fs::read_dir(folder).ok());
    for entry in folder.into_iter().flatten().flatten() {
        let file = entry.path();
        if file.extension().is_none_or(|ending| ending != ENDING) {
            continue;
        }
        let text = match config_dir::read(&file, LARGEST) {
            Contents::Text(text) => text,
            Contents::Missing => continue,
            Contents::Unreadable(_) => String::new(),
        };
        match toml::from_str(&text).ok().and_then(Stored::read) {
            Some(key) => kept.keys.push(key),
            None => kept.unread.push(file),
        }
    }
    kept.keys.sort_by_key(|key| key.made);
    kept
}

/// Writes down how a key stands. Once this returns it outlives a power cut.
///
/// # Errors
/// [`Situation::KeyNotKept`].
pub fn keep(home: &ConfigDir, kept: &KeptKey) -> Result<(), Problem> {
    let Some(stored) = Stored::of(kept) else { return Ok(()) };
    let text = toml::to_string(&stored).map_err(io::Error::other).map_err(|error| not_kept(&error))?;
    let file = file_of(home, kept.key.kid()).map_err(|error| not_kept(&error))?;
    home.write_durably(&file, &text).map_err(|error| not_kept(&error))
}

fn forget(home: &ConfigDir, kid: &str) -> Result<(), Problem> {
    let removed = file_of(home, kid).and_then(|file| config_dir::remove(&file));
    match removed {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(not_kept(&error)),
        _ => Ok(()),
    }
}

fn file_of(home: &ConfigDir, kid: &str) -> io::Result<PathBuf> {
    Ok(home.join(FOLDER)?.join(format!("{kid}.{ENDING}")))
}

fn not_kept(error: &io::Error) -> Problem {
    Situation::KeyNotKept(error.kind().to_string()).into()
}

/// Makes a key, or takes one that somebody has; or takes up the one of an earlier attempt that lies in this file.
///
/// # Errors
/// [`Situation::FileExists`] where something else lies in its place; why the file cannot be written; or what is wrong with
/// the one of the earlier attempt.
fn make(home: &ConfigDir, order: &KeyOrder) -> Result<Box<MadeKey>, Problem> {
    let lock = home.join(LOCK).and_then(|lock| Lock::wait(&lock));
    let _lock = lock.map_err(|error| not_kept(&error))?;
    if let Some(kept) = earlier(home, order)? {
        return opened(kept, &order.password);
    }
    if order.file.symlink_metadata().is_ok() {
        return Err(Situation::FileExists.into());
    }
    let now = Timestamp::now();
    let (kid, made) = match &order.origin {
        KeyOrigin::New(length) => {
            let kid = new_kid();
            let made = own::make(*length, &kid, now)?;
            (kid, made)
        }
        KeyOrigin::Brought(brought) => (brought.key.kid().to_owned(), taken(home, brought, now)?),
    };
    let sealed = made.sealed(order.target, &kid, &order.password, now)?;
    let kept = KeptKey {
        key: named(&kid, &made.public()?)?,
        file: order.file.clone(),
        environment: order.environment.clone(),
        organisation: order.organisation,
        client_id: order.client_id.clone(),
        admin: order.admin.clone(),
        made: now,
        registered: None,
        ends: None,
        proved: None,
        replaces: order.replaces.clone(),
    };
    keep(home, &kept)?;
    if let Err(problem) = atomic_write::save(&order.file, sealed.expose(), Overwrite::Never) {
        // Nothing has it, so nothing is to be remembered of it.
        let _ = forget(home, &kid);
        return Err(problem);
    }
    opened(kept, &order.password)
}

/// The key that was read from a file before, taken from there now. Its name may be no other key's of ours: what is kept of
/// them is found by it.
fn taken(home: &ConfigDir, brought: &BroughtPrivate, now: Timestamp) -> Result<own::Made, Problem> {
    let kid = brought.key.kid();
    if load(home).keys.iter().any(|kept| kept.key.kid().eq_ignore_ascii_case(kid)) {
        return Err(Situation::KidTaken(kid.to_owned()).into());
    }
    let keystore = read(&brought.file)?.open(&brought.password, None)?;
    let entry = keystore.entries.iter().find(|entry| is_key(entry, &brought.key)).ok_or(Situation::KeyFileDiffers)?;
    Ok(own::Made::brought(entry.private_key(), kid, now)?)
}

/// Whether this entry has the private half of a key.
fn is_key(entry: &Entry, key: &PublicJwk) -> bool {
    let public = entry.private_key().public();
    public.and_then(|public| named(key.kid(), &public).ok()).as_ref() == Some(key)
}

/// The public half of a key as it is registered.
fn named(kid: &str, public: &RsaPublicKey) -> Result<PublicJwk, Situation> {
    PublicJwk::new(kid, public.modulus(), public.exponent()).ok_or(Situation::KidMalformed)
}

/// The one private key of a file, or of several the one of this name, by its public half. It gets the name that is given,
/// its own, or a new one.
///
/// # Errors
/// Why the file cannot be read or opened, or what it has instead.
pub fn private(file: &Path, password: &Secret, kid: Option<&str>) -> Result<BroughtKey, Problem> {
    let file = read(file)?;
    let keystore = file.open(password, None)?;
    let entry = &keystore.entries[meant(&keystore.entries, kid)?];
    let public = entry.private_key().public().ok_or(Situation::NoPrivateKey)?;
    let kid = kid.map(str::to_owned).or_else(|| file.kid()).unwrap_or_else(new_kid);
    Ok(BroughtKey { key: named(&kid, &public)?, has_private: true })
}

/// The place of the one key among these, or of several that of this name.
fn meant(entries: &[Entry], kid: Option<&str>) -> Result<usize, Situation> {
    keystore::meant(entries, None, kid).map_err(|_| {
        let names: Vec<&str> = entries.iter().map(|entry| entry.alias.as_str()).collect();
        Situation::SeveralPrivateKeys(names.join(", "))
    })
}

/// What the one key of a file is called there, where that may be the name of a registered key.
fn kid_of(file: &Path) -> Option<String> {
    read(file).ok()?.kid().filter(|kid| is_kid(kid))
}

/// The key that an earlier attempt has made for this file. One whose file was never written, or is gone again, and that
/// nobody saw registered, is forgotten.
fn earlier(home: &ConfigDir, order: &KeyOrder) -> Result<Option<KeptKey>, Problem> {
    for kept in load(home).keys.into_iter().filter(|kept| kept.file == order.file) {
        if order.file.symlink_metadata().is_err() {
            if kept.registered.is_none() {
                forget(home, kept.key.kid())?;
            }
            continue;
        }
        let is_it = order.origin.brought().is_none_or(|brought| brought.is_same_key(&kept.key));
        if is_it && kept.is_of(&order.environment, &order.client_id) {
            return Ok(Some(kept));
        }
    }
    Ok(None)
}

/// The key as it lies in its file.
///
/// # Errors
/// Why the file does not open; [`Situation::KeyFileDiffers`] where another key lies there.
pub fn opened(kept: KeptKey, password: &Secret) -> Result<Box<MadeKey>, Problem> {
    let keystore = read(&kept.file)?.open(password, None)?;
    let place = keystore.entries.iter().position(|entry| is_key(entry, &kept.key)).ok_or(Situation::KeyFileDiffers)?;
    let signer = Signer::new(Arc::new(keystore), place).ok_or(Situation::KeyFileDiffers)?;
    Ok(Box::new(MadeKey { kept, signer }))
}

/// The name that a key is registered by: the one that is given, or else the one that it has in its file.
///
/// # Errors
/// [`Situation::AdminKidMissing`] where it has none; [`Situation::KidMalformed`].
pub fn registered_name(signer: &Signer, given: Option<&str>) -> Result<String, Problem> {
    let entry = signer.entry();
    let public = entry.private_key().public().ok_or(Situation::NoPrivateKey)?;
    if let Some(given) = given {
        return Ok(named(given, &public)?.kid().to_owned());
    }
    // One without a name is called by its number.
    let is_named = entry.alias != (signer.place() + 1).to_string();
    let own = named(&entry.alias, &public).ok().filter(|_| is_named).ok_or(Situation::AdminKidMissing)?;
    Ok(own.kid().to_owned())
}

/// The key of an administration client. Of several in a file, it is the one of that name.
fn of_administration(order: &AdminKeyOrder) -> Result<AdminKey, Problem> {
    let keystore = read(&order.file)?.open(&order.password, None)?;
    let place = meant(&keystore.entries, order.kid.as_deref())?;
    let signer = Signer::new(Arc::new(keystore), place).ok_or(Situation::NoPrivateKey)?;
    Ok(AdminKey { kid: registered_name(&signer, order.kid.as_deref())?, file: order.file.clone(), signer })
}

/// A file with a key, of whatever form, that was read.
pub struct KeyFile {
    bytes: SecretBytes,
    /// Whether a password is needed to open it.
    pub needs_password: bool,
}

/// A name for a key that no other has.
#[must_use]
pub fn new_kid() -> String {
    uuid::Uuid::new_v4().to_string()
}

/// Reads a file with a key.
///
/// # Errors
/// Why it cannot be read.
pub fn read(path: &Path) -> Result<KeyFile, Problem> {
    let bytes = files::whole(path, LARGEST_KEY).map_err(Situation::from)?;
    if bytes.expose().is_empty() {
        return Err(Situation::FileEmpty.into());
    }
    let needs_password = own::needs_password(bytes.expose());
    Ok(KeyFile { bytes, needs_password })
}

impl KeyFile {
    /// Opens it.
    ///
    /// # Errors
    /// What is wrong with the password or the key.
    pub fn open(&self, password: &Secret, key_password: Option<&Secret>) -> Result<Keystore, Problem> {
        own::open(self.bytes.expose(), password, key_password).map_err(of_own_key)
    }

    /// The name of the key in it, where it is one key and has one: a JWK does.
    #[must_use]
    pub fn kid(&self) -> Option<String> {
        match self.public_keys() {
            Ok(keys) if keys.len() == 1 => keys.into_iter().next()?.kid,
            Ok(_) | Err(_) => None,
        }
    }

    /// The public halves in it.
    ///
    /// # Errors
    /// What it is instead.
    pub fn public_keys(&self) -> Result<Vec<PublicKey>, Problem> {
        own::public_keys(self.bytes.expose()).map_err(of_own_key)
    }
}

/// Why a key cannot be a client's own. No certificate is to be ordered for it.
fn of_own_key(error: KeystoreError) -> Problem {
    let problem = Problem::from(error);
    if let Situation::KeyTooShort(bits) = problem.situation {
        Situation::OwnKeyTooShort(bits).into()
    } else if matches!(problem.situation, Situation::EllipticCurveKey | Situation::UnsupportedKey) {
        Situation::OwnKeyUnsupported.into()
    } else {
        problem
    }
}

/// The one public key of a file, under the name that is given, its own, or a new one.
///
/// # Errors
/// Why the file cannot be read, or what it has instead.
pub fn brought(file: &Path, kid: Option<&str>) -> Result<BroughtKey, Problem> {
    let found = read(file)?.public_keys()?;
    let [PublicKey { kid: own, public, is_private }] = &found[..] else {
        return Err(Situation::SeveralPublicKeys.into());
    };
    let kid = kid.map(str::to_owned).or_else(|| own.clone()).unwrap_or_else(new_kid);
    Ok(BroughtKey { key: named(&kid, public)?, has_private: *is_private })
}

impl World {
    pub(in crate::world) fn make_key(&mut self, ticket: Ticket, order: Box<KeyOrder>) {
        let home = self.shared.home.clone();
        self.work_at(order.file.clone(), ticket, Report::KeyMade, move || make(&home, &order));
    }

    pub(in crate::world) fn perform_aside(&mut self, ticket: Ticket, aside: Aside) {
        let called_as =
            |ticket, result: Result<_, _>| Report::Aside(ticket, AsideReport::KidRead(result.ok().flatten()));
        let brought_as = |ticket, result| Report::Aside(ticket, AsideReport::PublicKeyRead(result));
        let opened_as = |ticket, result| Report::Aside(ticket, AsideReport::AdminKeyOpened(result));
        let read_as = |ticket, result| Report::Aside(ticket, AsideReport::LetterRead(result));
        match aside {
            Aside::OpenKey(kept, password) => self.work(ticket, Report::KeyMade, move || opened(*kept, &password)),
            Aside::ReadKid(file) => self.work(ticket, called_as, move || Ok(kid_of(&file))),
            Aside::ReadPublicKey(file, kid) => self.work(ticket, brought_as, move || brought(&file, kid.as_deref())),
            Aside::ReadPrivateKey(file, password, kid) => {
                self.work(ticket, brought_as, move || private(&file, &password, kid.as_deref()));
            }
            Aside::OpenAdminKey(order) => self.work(ticket, opened_as, move || of_administration(&order)),
            Aside::ReadLetter(file) => self.work(ticket, read_as, move || letters::read(&file)),
            Aside::Serve(order) => self.serve(ticket, order),
            Aside::StopServing => self.stop_serving(),
        }
    }

    pub(in crate::world) fn keep_key(&self, kept: Box<KeptKey>) {
        self.on_disk(move |shared| keep(&shared.home, &kept));
    }

    pub(in crate::world) fn forget_key(&self, kid: String) {
        self.on_disk(move |shared| forget(&shared.home, &kid));
    }

    /// In the order in which it was asked for.
    fn on_disk(&self, work: impl FnOnce(&Shared) -> Result<(), Problem> + Send + 'static) {
        let shared = self.shared.clone();
        self.shared.queues.disk.push(move || {
            if let Err(problem) = work(&shared) {
                (shared.post)(Report::KeyNotKept(problem));
            }
        });
    }
}

#[cfg(test)]
mod tests;
