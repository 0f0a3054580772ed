//! `setups.toml`: what leads to a token, but for the password. Read, changed and written under a lock, so that two
//! windows make their changes one after the other.
//!
//! A file that is damaged is set aside under another name, and as much of it as can be read is kept. One of a
//! newer version is neither read nor written.

use super::home::{self, Home, Lock};
use super::stored::Stored;
use crate::contract::{Change, Last, Setup};
use crate::domain::{ClientId, DisplayName, Mark, OrgNumber, ScopeSet, Timestamp};
use crate::problem::{Problem, Situation};
use crate::protocol::grant::OptionalClaims;
use serde::{Deserialize, Serialize};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

const FILE: &str = "setups.toml";
const LOCK: &str = "setups.lock";
/// The version that this program writes, and the newest that it reads.
const VERSION: i64 = 1;
/// Largest file that is read, in bytes: a set-up is some five hundred.
const LARGEST: u64 = 1024 * 1024;
/// What the file says to who opens it.
const HEAD: &str = "# How Portnøkkel got tokens. There is no password, key or token in here.\n";
/// What stands for a token that came.
const SUCCESS: &str = "ok";

/// What was kept, and what is wrong with that, if anything.
#[derive(Debug, Default)]
pub struct Kept {
    /// What was used last first.
    pub setups: Vec<Setup>,
    /// That the file was damaged, or is newer, or may not be read.
    pub problem: Option<Problem>,
}

/// What is in the file.
#[derive(Serialize, Deserialize)]
struct Contents<E> {
    version: i64,
    #[serde(default = "Vec::new")]
    setup: Vec<E>,
}

/// A set-up in TOML.
#[derive(Serialize, Deserialize)]
struct Entry {
    name: String,
    file: String,
    alias: String,
    certificate_ends: Timestamp,
    organisation: String,
    organisation_name: String,
    #[serde(flatten)]
    environment: Stored,
    #[serde(skip_serializing_if = "Option::is_none")]
    admin_client_id: Option<String>,
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
    /// Under which mark the system's keyring has the password.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    password_mark: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_used: Option<Timestamp>,
    /// `ok`, or the code of the problem.
    #[serde(skip_serializing_if = "Option::is_none")]
    last_result: Option<String>,
}

/// What was read of a file that is there.
enum Read {
    Whole(Vec<Setup>),
    /// As much as could be read.
    Damaged(Vec<Setup>),
    Newer,
}

/// Reads what was kept.
#[must_use]
pub fn load(home: &Home) -> Kept {
    // Who only opens the program leaves no trace of it.
    if !home.join(FILE).is_ok_and(|file| file.exists()) {
        return Kept::default();
    }
    match under_lock(home, |file, read| match read {
        Read::Whole(setups) => Ok(Kept { setups, problem: None }),
        Read::Newer => Ok(Kept { setups: Vec::new(), problem: Some(Situation::SetupsNewer.into()) }),
        Read::Damaged(setups) => {
            let aside = set_aside(file)?;
            write(file, &setups)?;
            Ok(Kept { setups, problem: Some(Situation::SetupsDamaged(aside).into()) })
        }
    }) {
        Ok(kept) => kept,
        // A home that may only be read has nothing of ours in it that could be damaged by reading.
        Err(_) => home.join(FILE).and_then(|file| read(&file)).map(only_read).unwrap_or_default(),
    }
}

fn only_read(read: Read) -> Kept {
    let (Read::Whole(setups) | Read::Damaged(setups)) = read else { return Kept::default() };
    Kept { setups, problem: None }
}

/// Makes a change, and says what is kept now.
///
/// # Errors
/// That the file is newer than this program, that it was damaged (the change is made all the same), or that it
/// cannot be written.
pub fn change(home: &Home, change: &Change) -> Result<Vec<Setup>, Problem> {
    let changed = under_lock(home, |file, read| {
        let (mut setups, problem) = match read {
            Read::Whole(setups) => (setups, None),
            Read::Newer => return Ok(Err(Situation::SetupsNewer.into())),
            Read::Damaged(setups) => (setups, Some(Problem::from(Situation::SetupsDamaged(set_aside(file)?)))),
        };
        change.apply(&mut setups);
        write(file, &setups)?;
        Ok(problem.map_or(Ok(setups), Err))
    });
    changed.unwrap_or_else(|error| match error.kind() {
        ErrorKind::TimedOut => Err(Situation::SetupsBusy.into()),
        _ => Err(Situation::SetupsUnsaved(error.to_string()).into()),
    })
}

fn under_lock<T>(home: &Home, work: impl FnOnce(&Path, Read) -> io::Result<T>) -> io::Result<T> {
    let (file, lock) = (home.join(FILE)?, home.join(LOCK)?);
    let _held = Lock::wait(&lock)?;
    work(&file, read(&file)?)
}

fn read(file: &Path) -> io::Result<Read> {
    match std::fs::metadata(file) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Read::Whole(Vec::new())),
        Err(error) => return Err(error),
        Ok(metadata) if metadata.len() > LARGEST || !metadata.is_file() => return Ok(Read::Damaged(Vec::new())),
        Ok(_) => {}
    }
    match String::from_utf8(std::fs::read(file)?) {
        Ok(text) => Ok(parse(&text)),
        Err(_) => Ok(Read::Damaged(Vec::new())),
    }
}

fn parse(text: &str) -> Read {
    let Ok(table) = text.parse::<toml::Table>() else { return Read::Damaged(Vec::new()) };
    match table.get("version").and_then(toml::Value::as_integer) {
        Some(VERSION) => {}
        Some(version) if version > VERSION => return Read::Newer,
        _ => return Read::Damaged(Vec::new()),
    }
    let Ok(contents) = table.try_into::<Contents<toml::Value>>() else { return Read::Damaged(Vec::new()) };
    let all = contents.setup.len();
    let entries = contents.setup.into_iter().filter_map(|entry| entry.try_into::<Entry>().ok()?.read());
    let mut setups: Vec<Setup> = Vec::new();
    // Through the same door as every change, so that no two have one name.
    entries.for_each(|setup| Change::Keep(Box::new(setup)).apply(&mut setups));
    if setups.len() == all { Read::Whole(setups) } else { Read::Damaged(setups) }
}

fn write(file: &Path, setups: &[Setup]) -> io::Result<()> {
    let entries = setups.iter().map(Entry::new).collect::<Option<Vec<_>>>();
    // TOML is Unicode, and a path need not be.
    let setup = entries.ok_or_else(|| io::Error::from(ErrorKind::InvalidFilename))?;
    let text = toml::to_string(&Contents { version: VERSION, setup }).map_err(io::Error::other)?;
    home::write(file, &format!("{HEAD}{text}"))
}

/// Gives a damaged file another name, and says which.
fn set_aside(file: &Path) -> io::Result<String> {
    let time = Timestamp::now().strftime("%Y%m%dT%H%M%SZ");
    let names = (1..100).map(|number| match number {
        1 => format!("{FILE}.damaged-{time}"),
        number => format!("{FILE}.damaged-{time}-{number}"),
    });
    let aside: Option<PathBuf> = names.map(|name| file.with_file_name(name)).find(|aside| !aside.exists());
    let aside = aside.ok_or_else(|| io::Error::from(ErrorKind::AlreadyExists))?;
    std::fs::rename(file, &aside)?;
    Ok(aside.display().to_string())
}

impl Entry {
    /// `None` for what is not kept: the demo's, and what lies where no name in Unicode leads.
    fn new(setup: &Setup) -> Option<Self> {
        Some(Self {
            name: setup.name.clone(),
            file: setup.file.to_str()?.to_owned(),
            alias: setup.alias.clone(),
            certificate_ends: setup.certificate_ends,
            organisation: setup.organisation.to_string(),
            organisation_name: setup.organisation_name.clone(),
            environment: Stored::new(&setup.environment)?,
            admin_client_id: setup.admin.as_ref().map(ToString::to_string),
            client_id: setup.client_id.to_string(),
            client_name: setup.client_name.clone(),
            created: setup.created,
            keys_end: setup.keys_end,
            scopes: setup.scopes.to_string(),
            resource: setup.optional.resource.clone(),
            consumer_org: setup.optional.consumer_org.map(|number| number.to_string()),
            password_mark: setup.remembered.as_ref().map(|mark| mark.as_str().to_owned()),
            last_used: setup.last.as_ref().map(|last| last.at),
            last_result: setup.last.as_ref().map(|last| last.problem.clone().unwrap_or_else(|| SUCCESS.to_owned())),
        })
    }

    /// `None` when something in it is not what it should be.
    fn read(self) -> Option<Setup> {
        let consumer_org = self.consumer_org.as_deref().map(OrgNumber::parse).transpose().ok()?;
        let last = self.last_used.map(|at| Last { at, problem: self.last_result.filter(|result| result != SUCCESS) });
        Some(Setup {
            name: Some(self.name.trim().to_owned()).filter(|name| !name.is_empty())?,
            file: self.file.into(),
            alias: self.alias,
            certificate_ends: self.certificate_ends,
            organisation: OrgNumber::parse(&self.organisation).ok()?,
            organisation_name: DisplayName::from(self.organisation_name).into_string(),
            environment: self.environment.read()?,
            admin: self.admin_client_id.as_deref().map(ClientId::parse_foreign).transpose().ok()?,
            client_id: ClientId::parse_foreign(&self.client_id).ok()?,
            client_name: self.client_name.map(|name| DisplayName::from(name).into_string()),
            created: self.created,
            keys_end: self.keys_end,
            scopes: ScopeSet::parse(&self.scopes).ok()?,
            remembered: self.password_mark.as_deref().and_then(Mark::parse),
            optional: OptionalClaims { resource: self.resource, consumer_org },
            last,
        })
    }
}
