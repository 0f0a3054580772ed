//! `setups.toml`: what leads to a token, but for the password. Read, changed and written under a lock, so that two
//! windows make their changes one after the other.
//!
//! A file that is damaged is set aside under another name, and as much of it as can be read is kept. One of a
//! newer version is neither read nor written.
//!
//! It also lists the keys of passwords that are to be taken out of the keyring. A key comes onto that list in the
//! same write that takes it off its profile, so a password that no profile leads to is never forgotten about.

use super::config_dir::{self, ConfigDir, Lock, Versioned};
use super::environment_toml::StoredEnvironment;
use crate::contract::{AdminKeyPlace, Change, Issued, Last, Profile};
use crate::domain::{ClientId, DisplayName, KeyringKey, OrgNumber, ScopeSet, Timestamp};
use crate::keystore::Purpose;
use crate::problem::{Problem, Situation};
use crate::protocol::grant::OptionalClaims;
use crate::protocol::on_behalf::OnBehalfOf;
use serde::{Deserialize, Serialize};
use std::io::{self, ErrorKind};
use std::path::Path;

const FILE: &str = "setups.toml";
const LOCK: &str = "setups.lock";
/// The version that this program writes, and the newest that it reads.
const VERSION: i64 = 1;
/// Largest file that is read, in bytes: a profile is some five hundred.
const LARGEST: u64 = 1024 * 1024;
/// What the file says to who opens it.
const HEAD: &str = "# How Portnøkkel got tokens. There is no password, key or token in here.\n";
/// What stands for a token that came.
const SUCCESS: &str = "ok";

/// What was kept, and what is wrong with that, if anything.
#[derive(Debug, Default)]
pub struct Kept {
    /// What was used last first.
    pub setups: Vec<Profile>,
    /// That the file was damaged, or is newer, or may not be read.
    pub problem: Option<Problem>,
}

/// What is in the file.
#[derive(Serialize, Deserialize)]
struct Contents<E> {
    version: i64,
    /// Under these keys the keyring may have a password that is to be taken out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    forget: Vec<String>,
    #[serde(default = "Vec::new")]
    setup: Vec<E>,
}

/// A profile in TOML.
#[derive(Serialize, Deserialize)]
struct Entry {
    name: String,
    file: String,
    alias: String,
    certificate_ends: Timestamp,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    certificate_issuer: Option<String>,
    /// As [`Purpose::key`] says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    certificate_purpose: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    certificate_sha256: Option<String>,
    organisation: String,
    organisation_name: String,
    #[serde(flatten)]
    environment: StoredEnvironment,
    #[serde(skip_serializing_if = "Option::is_none")]
    admin_client_id: Option<String>,
    /// Where the key lies that the administration client signs by, and the name that it is registered by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    admin_key_file: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    admin_key_id: Option<String>,
    client_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    client_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    created: Option<Timestamp>,
    /// When the first of the client's registered keys ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    keys_end: Option<Timestamp>,
    scopes: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    resource: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    consumer_org: Option<String>,
    /// As a grant has them, in JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    authorization_details: Option<String>,
    /// Under which key the system's keyring has the password.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    password_mark: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_used: Option<Timestamp>,
    /// `ok`, or the code of the problem.
    #[serde(skip_serializing_if = "Option::is_none")]
    last_result: Option<String>,
}

/// All that is kept.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct All {
    /// The profiles.
    pub(super) setups: Vec<Profile>,
    /// Under these keys the keyring may have a password that is to be taken out.
    pub(super) forget: Vec<KeyringKey>,
}

/// What was read of a file that is there.
enum Read {
    Whole(All),
    /// As much as could be read.
    Damaged(All),
    Newer,
}

/// Reads what was kept.
#[must_use]
pub fn load(home: &ConfigDir) -> Kept {
    // Who only opens the program leaves no trace of it.
    if !is_there(home) {
        return Kept::default();
    }
    match under_lock(home, |file, read| match read {
        Read::Whole(all) => Ok(Kept { setups: all.setups, problem: None }),
        Read::Newer => Ok(Kept { setups: Vec::new(), problem: Some(Situation::SetupsNewer.into()) }),
        Read::Damaged(all) => {
            let problem = set_aside(file)?;
            write(file, &all)?;
            Ok(Kept { setups: all.setups, problem: Some(problem) })
        }
    }) {
        Ok(kept) => kept,
        // A home that may only be read, or a lock that another window holds for long.
        Err(_) => home.join(FILE).map(|file| only_read(&file)).unwrap_or_default(),
    }
}

/// Whether anything is kept, or lies in its place.
fn is_there(home: &ConfigDir) -> bool {
    home.join(FILE).is_ok_and(|file| std::fs::symlink_metadata(file).is_ok())
}

/// What is damaged stays where it lies, and is reported all the same.
fn only_read(file: &Path) -> Kept {
    match read(file) {
        Read::Whole(all) => Kept { setups: all.setups, problem: None },
        Read::Newer => Kept { setups: Vec::new(), problem: Some(Situation::SetupsNewer.into()) },
        Read::Damaged(all) => Kept { setups: all.setups, problem: Some(damaged(file)) },
    }
}

/// Makes a change, and says what is kept now.
///
/// # Errors
/// That the file is newer than this program, that it was damaged (the change is made all the same), or that it
/// cannot be written.
pub fn change(home: &ConfigDir, change: &Change) -> Result<Vec<Profile>, Problem> {
    Ok(edit(home, |all| all.make(change))?.0.setups)
}

/// Changes what is kept, and gives what is kept now, with what the change gave. Writes nothing where nothing changed.
///
/// # Errors
/// As [`change`].
pub(super) fn edit<T>(home: &ConfigDir, change: impl FnOnce(&mut All) -> T) -> Result<(All, T), Problem> {
    let changed = under_lock(home, |file, read| {
        let (mut all, problem) = match read {
            Read::Whole(all) => (all, None),
            Read::Newer => return Ok(Err(Situation::SetupsNewer.into())),
            Read::Damaged(all) => (all, Some(set_aside(file)?)),
        };
        let before = all.clone();
        let outcome = change(&mut all);
        if problem.is_some() || all != before {
            write(file, &all)?;
        }
        Ok(problem.map_or(Ok((all, outcome)), Err))
    });
    changed.unwrap_or_else(|error| match error.kind() {
        ErrorKind::TimedOut => Err(Situation::SetupsBusy.into()),
        _ => Err(Situation::SetupsUnsaved(error.to_string()).into()),
    })
}

/// The keys of passwords that are to be taken out of the keyring.
pub(super) fn to_forget(home: &ConfigDir) -> Vec<KeyringKey> {
    if !is_there(home) {
        return Vec::new();
    }
    match home.join(FILE).map(|file| read(&file)) {
        Ok(Read::Whole(all)) => all.forget,
        Ok(Read::Damaged(_) | Read::Newer) | Err(_) => Vec::new(),
    }
}

impl All {
    /// Makes a change. A key that no profile has any more is to be forgotten.
    pub(super) fn make(&mut self, change: &Change) {
        let before = self.keys();
        change.apply(&mut self.setups);
        let after = self.keys();
        self.forget.retain(|key| before.contains(key) || !after.contains(key));
        let lost = before.into_iter().filter(|key| !after.contains(key));
        for key in lost {
            self.begin_forgetting(&key);
        }
    }

    fn keys(&self) -> Vec<KeyringKey> {
        self.setups.iter().filter_map(|setup| setup.remembered.clone()).collect()
    }

    /// The password of this file is to lie in the keyring for the profile of this name: says under which key, and whether
    /// one lies there already. `None` where there is no such profile: another window has renamed or removed it, or given
    /// it another file.
    pub(super) fn remember(&mut self, name: &str, file: &Path) -> Option<(KeyringKey, bool)> {
        let setup = self.setups.iter_mut().find(|setup| setup.name == name && setup.file == file)?;
        let lies_there = setup.remembered.is_some();
        let key = setup.remembered.get_or_insert_with(KeyringKey::random).clone();
        self.forget.retain(|forgotten| *forgotten != key);
        Some((key, lies_there))
    }

    /// What lies under this key is to be taken out. Its profile keeps the key until that is done.
    pub(super) fn begin_forgetting(&mut self, key: &KeyringKey) {
        if !self.forget.contains(key) {
            self.forget.push(key.clone());
        }
    }

    /// Nothing lies under this key any more. If it was remembered anew meanwhile, nothing happens.
    pub(super) fn end_forgetting(&mut self, key: &KeyringKey) {
        if self.forget.contains(key) {
            self.forget.retain(|forgotten| forgotten != key);
            self.clear_key(key);
        }
    }

    /// Whether a profile has its password under this key.
    pub(super) fn bears(&self, key: &KeyringKey) -> bool {
        self.setups.iter().any(|profile| profile.remembered.as_ref() == Some(key))
    }

    /// No profile has this key.
    pub(super) fn clear_key(&mut self, key: &KeyringKey) {
        for setup in self.setups.iter_mut().filter(|setup| setup.remembered.as_ref() == Some(key)) {
            setup.remembered = None;
        }
    }
}

fn under_lock<T>(home: &ConfigDir, work: impl FnOnce(&Path, Read) -> io::Result<T>) -> io::Result<T> {
    let (file, lock) = (home.join(FILE)?, home.join(LOCK)?);
    let _held = Lock::wait(&lock)?;
    work(&file, read(&file))
}

fn read(file: &Path) -> Read {
    match config_dir::read(file, LARGEST) {
        config_dir::Contents::Missing => Read::Whole(All::default()),
        config_dir::Contents::Text(text) => parse(&text),
        config_dir::Contents::Unreadable(_) => Read::Damaged(All::default()),
    }
}

fn parse(text: &str) -> Read {
    let contents = match config_dir::versioned::<Contents<toml::Value>>(text, VERSION) {
        Versioned::Ours(contents) => contents,
        Versioned::Newer => return Read::Newer,
        Versioned::Damaged => return Read::Damaged(All::default()),
    };
    let forget = contents.forget.iter().filter_map(|key| KeyringKey::parse(key)).collect();
    let many = contents.setup.len();
    let keys: Vec<KeyringKey> = contents.setup.iter().filter_map(key_of).collect();
    let entries = contents.setup.into_iter().filter_map(|entry| entry.try_into::<Entry>().ok()?.read());
    let mut all = All { setups: Vec::new(), forget };
    // Through the same door as every change, so that no two have one name.
    entries.for_each(|setup| Change::Keep(Box::new(setup)).apply(&mut all.setups));
    if all.setups.len() == many {
        return Read::Whole(all);
    }
    // The password of one that could not be read is not left in the keyring.
    for key in keys.iter().filter(|key| !all.bears(key)).cloned().collect::<Vec<_>>() {
        all.begin_forgetting(&key);
    }
    Read::Damaged(all)
}

/// The key of an entry that may be damaged in all else.
fn key_of(entry: &toml::Value) -> Option<KeyringKey> {
    KeyringKey::parse(entry.get("password_mark")?.as_str()?)
}

fn write(file: &Path, all: &All) -> io::Result<()> {
    let entries = all.setups.iter().map(Entry::new).collect::<Option<Vec<_>>>();
    // TOML is Unicode, and a path need not be.
    let setup = entries.ok_or_else(|| io::Error::from(ErrorKind::InvalidFilename))?;
    let forget = all.forget.iter().map(|key| key.as_str().to_owned()).collect();
    let text = toml::to_string(&Contents { version: VERSION, forget, setup }).map_err(io::Error::other)?;
    config_dir::write(file, &format!("{HEAD}{text}"))
}

/// A purpose that a later version knows is none here, and no reason to call the file damaged.
fn issued(issuer: Option<String>, purpose: Option<&str>, sha256: Option<String>) -> Option<Issued> {
    let (issuer, purpose) = (DisplayName::from(issuer?).into_string(), Purpose::by_key(purpose?)?);
    let sha256 = sha256.filter(|sha256| sha256.len() == 64 && sha256.bytes().all(|byte| byte.is_ascii_hexdigit()));
    Some(Issued { issuer, purpose, sha256 })
}

/// Gives a damaged file another name, and says which.
fn set_aside(file: &Path) -> io::Result<Problem> {
    config_dir::set_aside(file).map(|aside| damaged(&aside))
}

fn damaged(file: &Path) -> Problem {
    Situation::SetupsDamaged(file.display().to_string()).into()
}

impl Entry {
    /// `None` for what is not kept: the demo's, and what lies where no name in Unicode leads.
    fn new(setup: &Profile) -> Option<Self> {
        let key_file = setup.admin_key.as_ref().and_then(|place| place.file.to_str());
        Some(Self {
            name: setup.name.clone(),
            file: setup.file.to_str()?.to_owned(),
            alias: setup.alias.clone(),
            certificate_ends: setup.certificate_ends,
            certificate_issuer: setup.issued.as_ref().map(|issued| issued.issuer.clone()),
            certificate_purpose: setup.issued.as_ref().map(|issued| issued.purpose.key().to_owned()),
            certificate_sha256: setup.issued.as_ref().and_then(|issued| issued.sha256.clone()),
            organisation: setup.organisation.to_string(),
            organisation_name: setup.organisation_name.clone(),
            environment: StoredEnvironment::new(&setup.environment)?,
            admin_client_id: setup.admin.as_ref().map(ToString::to_string),
            admin_key_file: key_file.map(str::to_owned),
            admin_key_id: setup.admin_key.as_ref().filter(|_| key_file.is_some()).map(|place| place.kid.clone()),
            client_id: setup.client_id.to_string(),
            client_name: setup.client_name.clone(),
            created: setup.created,
            keys_end: setup.keys_end,
            scopes: setup.scopes.to_string(),
            resource: setup.optional.resource.clone(),
            consumer_org: setup.optional.on_behalf_of.consumer_org().map(|number| number.to_string()),
            authorization_details: setup.optional.on_behalf_of.details().map(|details| details.to_string()),
            password_mark: setup.remembered.as_ref().map(|key| key.as_str().to_owned()),
            last_used: setup.last.as_ref().map(|last| last.at),
            last_result: setup.last.as_ref().map(|last| last.problem.clone().unwrap_or_else(|| SUCCESS.to_owned())),
        })
    }

    /// `None` when something in it is not what it should be.
    fn read(self) -> Option<Profile> {
        let consumer = self.consumer_org.as_deref().map(OrgNumber::parse).transpose().ok()?;
        let on_behalf_of = match &self.authorization_details {
            Some(details) => OnBehalfOf::read(details, consumer).ok()?,
            None => consumer.map_or(OnBehalfOf::Itself, OnBehalfOf::Customer),
        };
        let admin_key = self.admin_key_file.zip(self.admin_key_id);
        let admin_key = admin_key.map(|(file, kid)| AdminKeyPlace { file: file.into(), kid });
        let last = self.last_used.map(|at| Last { at, problem: self.last_result.filter(|result| result != SUCCESS) });
        Some(Profile {
            name: Some(self.name.trim().to_owned()).filter(|name| !name.is_empty())?,
            file: self.file.into(),
            alias: self.alias,
            certificate_ends: self.certificate_ends,
            issued: issued(self.certificate_issuer, self.certificate_purpose.as_deref(), self.certificate_sha256),
            organisation: OrgNumber::parse(&self.organisation).ok()?,
            organisation_name: DisplayName::from(self.organisation_name).into_string(),
            environment: self.environment.read()?,
            admin: self.admin_client_id.as_deref().map(ClientId::parse_foreign).transpose().ok()?,
            admin_key,
            client_id: ClientId::parse_foreign(&self.client_id).ok()?,
            client_name: self.client_name.map(|name| DisplayName::from(name).into_string()),
            created: self.created,
            keys_end: self.keys_end,
            scopes: ScopeSet::parse(&self.scopes).ok()?,
            remembered: self.password_mark.as_deref().and_then(KeyringKey::parse),
            optional: OptionalClaims { resource: self.resource, on_behalf_of },
            last,
        })
    }
}
