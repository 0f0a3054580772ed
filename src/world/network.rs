//! `network.toml`: the proxy and the authorities that were set in the window. A small file, written whole each time; the
//! last window wins. The proxy's password is never in it: it lies in the keyring, where somebody wants that.
//!
//! A file that cannot be read is set aside and reported, and all is as the system has it. One of a newer version is
//! neither read nor written.

use super::config_dir::{self, ConfigDir, Versioned};
use super::shared::Shared;
use super::way_out::{Login, Way, WayOut};
use crate::contract::{AsideReport, Authority, NetworkChoice, NetworkOrder, Passwords, Report, Ticket};
use crate::domain::{KeyringKey, ProxyAddress, Secret};
use crate::problem::{Problem, Situation};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use std::io;
use std::path::Path;

const FILE: &str = "network.toml";
/// The version that this program writes, and the newest that it reads.
const VERSION: i64 = 1;
/// Largest file that is read, in bytes: some hundred certificates.
const LARGEST: u64 = 512 * 1024;

/// What was set, and what is wrong with how that was kept, if anything.
#[derive(Debug, Clone, Default)]
pub struct Kept {
    /// What was set.
    pub choice: NetworkChoice,
    /// That the file could not be read.
    pub problem: Option<Problem>,
}

/// What is kept: what was set, and where the password is, or may be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Stored {
    choice: NetworkChoice,
    key: Option<KeyringKey>,
}

/// The file.
#[derive(Serialize, Deserialize)]
struct Contents {
    version: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    proxy: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    user: Option<String>,
    /// Whether the keyring has the password.
    #[serde(default)]
    remembers: bool,
    /// Under which name the keyring has it, or may have it still.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    key: Option<String>,
    /// Certificates in DER, in base64.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    authorities: Vec<String>,
}

/// What a file was found to be.
enum Read {
    Ours(Stored),
    Newer,
    Damaged,
}

/// Reads what was kept.
#[must_use]
pub fn load(home: &ConfigDir) -> Kept {
    let Ok(file) = home.join(FILE) else { return Kept::default() };
    match read(&file) {
        Read::Ours(stored) => Kept { choice: stored.choice, problem: None },
        Read::Newer => Kept::default(),
        Read::Damaged => {
            let place = config_dir::set_aside(&file).unwrap_or(file);
            let problem = Situation::NetworkDamaged(place.display().to_string()).into();
            Kept { choice: NetworkChoice::default(), problem: Some(problem) }
        }
    }
}

/// The proxy that the variables of the environment name, where they name one that needs no password.
#[must_use]
pub fn of_system() -> Option<ProxyAddress> {
    super::http::proxy_named().and_then(|named| ProxyAddress::parse(&named).ok())
}

/// Under which key the keyring may have the proxy's password.
#[must_use]
pub(super) fn key(home: &ConfigDir) -> Option<KeyringKey> {
    stored(home).key
}

fn stored(home: &ConfigDir) -> Stored {
    match home.join(FILE).map(|file| read(&file)) {
        Ok(Read::Ours(stored)) => stored,
        Ok(Read::Newer | Read::Damaged) | Err(_) => Stored::default(),
    }
}

fn read(file: &Path) -> Read {
    match config_dir::read(file, LARGEST) {
        config_dir::Contents::Missing => Read::Ours(Stored::default()),
        config_dir::Contents::Text(text) => match config_dir::versioned::<Contents>(&text, VERSION) {
            Versioned::Ours(contents) => contents.stored().map_or(Read::Damaged, Read::Ours),
            Versioned::Newer => Read::Newer,
            Versioned::Damaged => Read::Damaged,
        },
        config_dir::Contents::Unreadable(_) => Read::Damaged,
    }
}

impl Contents {
    /// `None` where a part of it is not what it says.
    fn stored(self) -> Option<Stored> {
        let proxy = self.proxy.map(|text| ProxyAddress::parse(&text)).transpose().ok()?;
        let authority = |text: &String| STANDARD.decode(text).ok().map(Authority::new);
        let authorities = self.authorities.iter().map(authority).collect::<Option<Vec<_>>>()?;
        let key = self.key.as_deref().and_then(KeyringKey::parse);
        let remembers = self.remembers && key.is_some();
        Some(Stored { choice: NetworkChoice { proxy, user: self.user, remembers, authorities }, key })
    }
}

fn write(home: &ConfigDir, stored: &Stored) -> io::Result<()> {
    let file = home.join(FILE)?;
    if matches!(read(&file), Read::Newer) {
        return Ok(());
    }
    let NetworkChoice { proxy, user, remembers, authorities } = &stored.choice;
    let contents = Contents {
        version: VERSION,
        proxy: proxy.as_ref().map(ToString::to_string),
        user: user.clone(),
        remembers: *remembers,
        key: stored.key.as_ref().map(|key| key.as_str().to_owned()),
        authorities: authorities.iter().map(|authority| STANDARD.encode(authority.der())).collect(),
    };
    config_dir::write(&file, &toml::to_string(&contents).map_err(io::Error::other)?)
}

/// The way out as it was set, with this password.
fn way(choice: &NetworkChoice, password: Secret) -> Way {
    let login = choice.user.clone().map(|user| Login { user, password });
    let roots = choice.authorities.iter().map(|authority| authority.der().to_vec()).collect();
    Way { proxy: choice.proxy.clone(), login, roots }
}

/// The password that is known, where it is for the same user of the same proxy.
fn known(way_out: &WayOut, choice: &NetworkChoice) -> Option<Secret> {
    let way = way_out.now().0;
    let login = way.login.as_ref().filter(|login| choice.user.as_deref() == Some(&login.user))?;
    (way.proxy == choice.proxy && !login.password.is_empty()).then(|| login.password.clone())
}

fn kept(ticket: Ticket, result: Result<Box<NetworkChoice>, Problem>) -> Report {
    Report::Aside(ticket, AsideReport::NetworkKept(result))
}

/// What the keyring is to do.
enum AtKeyring {
    Keep(KeyringKey, Secret),
    Forget(KeyringKey),
}

impl Shared {
    /// Goes out from now on as it was kept. The password comes from the keyring when that has been opened.
    pub(super) fn take_up_network(&self, choice: &NetworkChoice) {
        self.way_out().set(way(choice, Secret::default()));
        let NetworkChoice { proxy: Some(proxy), user: Some(user), remembers: true, .. } = choice.clone() else {
            return;
        };
        let (keyring, way_out) = (self.keyring.clone(), self.way_out().clone());
        let Some(key) = key(&self.home) else { return };
        self.queues.keyring.push(move || {
            // Where it cannot be had, the proxy says that it wants one.
            if let Ok(Some(passwords)) = keyring.recall(&key) {
                way_out.set_password(&proxy, &user, passwords.store);
            }
        });
    }

    /// Goes out in this way from now on, writes it down, and puts the password where it is to lie.
    pub(super) fn keep_network(&self, ticket: Ticket, order: NetworkOrder) {
        let NetworkOrder { mut choice, password } = order;
        let before = stored(&self.home);
        let was_kept =
            before.choice.remembers && (&before.choice.proxy, &before.choice.user) == (&choice.proxy, &choice.user);
        let password = password.or_else(|| known(self.way_out(), &choice));
        choice.remembers &= password.is_some() || was_kept;
        self.way_out().set(way(&choice, password.clone().unwrap_or_default()));
        let key = before.key.or_else(|| choice.remembers.then(KeyringKey::random));
        let at_keyring = key.clone().and_then(|key| match (choice.remembers, password) {
            (true, password) => password.map(|password| AtKeyring::Keep(key, password)),
            (false, _) => Some(AtKeyring::Forget(key)),
        });
        let stored = Stored { choice, key };
        if let Err(error) = write(&self.home, &stored) {
            let problem = Situation::NetworkNotKept(error.kind().to_string()).into();
            return (self.post)(kept(ticket, Err(problem)));
        }
        match at_keyring {
            Some(at_keyring) => self.ask_keyring(ticket, stored, at_keyring),
            None => (self.post)(kept(ticket, Ok(Box::new(stored.choice)))),
        }
    }

    /// What could not be kept there is not remembered, and what could not be taken out is tried again the next time.
    fn ask_keyring(&self, ticket: Ticket, stored: Stored, asked: AtKeyring) {
        let shared = self.clone();
        self.queues.keyring.push(move || {
            let mut after = stored;
            let outcome = match asked {
                AtKeyring::Keep(key, store) => shared.keyring.keep(&key, &Passwords { store, key: None }),
                AtKeyring::Forget(key) => shared.keyring.forget(&key).inspect(|()| after.key = None),
            };
            after.choice.remembers &= outcome.is_ok();
            shared.clone().queues.disk.push(move || {
                let written = write(&shared.home, &after);
                let written = written.map_err(|error| Situation::NetworkNotKept(error.kind().to_string()).into());
                let choice = outcome.and(written).map(|()| Box::new(after.choice));
                (shared.post)(kept(ticket, choice));
            });
        });
    }

    fn way_out(&self) -> &WayOut {
        &self.responders.settings().way_out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn home() -> (tempfile::TempDir, ConfigDir) {
        let folder = tempfile::tempdir().unwrap();
        let home = ConfigDir::at(folder.path().join("deeper"));
        (folder, home)
    }

    #[test]
    fn what_is_written_is_read_again() {
        let (_folder, home) = home();
        assert_eq!(stored(&home), Stored::default());
        let all = Stored {
            choice: NetworkChoice {
                proxy: Some(ProxyAddress::parse("proxy.fjordvik.no:8080").unwrap()),
                user: Some("kari".into()),
                remembers: true,
                authorities: vec![Authority::new(vec![1, 2, 3]), Authority::new(vec![0; 900])],
            },
            key: Some(KeyringKey::random()),
        };
        for kept in [all, Stored::default()] {
            write(&home, &kept).unwrap();
            assert_eq!(stored(&home), kept);
            assert_eq!((load(&home).choice, load(&home).problem), (kept.choice, None));
        }
    }

    #[test]
    fn a_damaged_file_is_set_aside_and_reported_once() {
        for damaged in ["proxy = ", "version = 1\nproxy = \"a b\"\n", "version = 1\nauthorities = [\"*\"]\n", ""] {
            let (_folder, home) = home();
            write(&home, &Stored::default()).unwrap();
            std::fs::write(home.join(FILE).unwrap(), damaged).unwrap();
            let kept = load(&home);
            let Some(Situation::NetworkDamaged(aside)) = kept.problem.map(|problem| problem.situation) else {
                panic!("it is reported: {damaged}")
            };
            assert_eq!(std::fs::read_to_string(&aside).unwrap(), damaged);
            assert_eq!(kept.choice, NetworkChoice::default());
            assert!(load(&home).problem.is_none());
        }
    }

    #[test]
    fn one_of_a_newer_version_is_left_alone() {
        let (_folder, home) = home();
        write(&home, &Stored::default()).unwrap();
        let newer = "version = 2\npac = \"http://proxy/\"\n";
        std::fs::write(home.join(FILE).unwrap(), newer).unwrap();
        assert_eq!(load(&home).choice, NetworkChoice::default());
        write(&home, &Stored::default()).unwrap();
        assert_eq!(std::fs::read_to_string(home.join(FILE).unwrap()).unwrap(), newer);
    }
}
