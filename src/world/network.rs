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
use crate::keystore;
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

/// Reads what was kept.
#[must_use]
pub fn load(home: &ConfigDir) -> Kept {
    let Ok(file) = home.join(FILE) else { return Kept::default() };
    match read(&file) {
        Versioned::Ours(stored) => Kept { choice: stored.choice, problem: None },
        Versioned::Newer => Kept::default(),
        Versioned::Damaged => {
            let key = key(home);
            let place = config_dir::set_aside(&file).unwrap_or(file);
            if key.is_some() {
                // Where the password lies is not forgotten: it is to be taken away with all else. What cannot be written
                // is as it was.
                let _ = write(home, &Stored { key, ..Stored::default() });
            }
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

/// Under which key the keyring may have the proxy's password, whatever else the file says.
#[must_use]
pub(super) fn key(home: &ConfigDir) -> Option<KeyringKey> {
    let config_dir::Contents::Text(text) = config_dir::read(&home.join(FILE).ok()?, LARGEST) else { return None };
    let said = |line: &str| line.strip_prefix("key = ").map(|key| key.trim_matches('"').to_owned());
    text.lines().find_map(said).as_deref().and_then(KeyringKey::parse)
}

fn stored(home: &ConfigDir) -> Stored {
    match home.join(FILE).map(|file| read(&file)) {
        Ok(Versioned::Ours(stored)) => stored,
        Ok(Versioned::Newer | Versioned::Damaged) | Err(_) => Stored::default(),
    }
}

fn read(file: &Path) -> Versioned<Stored> {
    match config_dir::read(file, LARGEST) {
        config_dir::Contents::Missing => Versioned::Ours(Stored::default()),
        config_dir::Contents::Text(text) => match config_dir::versioned::<Contents>(&text, VERSION) {
            Versioned::Ours(contents) => contents.stored().map_or(Versioned::Damaged, Versioned::Ours),
            Versioned::Newer => Versioned::Newer,
            Versioned::Damaged => Versioned::Damaged,
        },
        config_dir::Contents::Unreadable(_) => Versioned::Damaged,
    }
}

impl Contents {
    /// `None` where a part of it is not what it says.
    fn stored(self) -> Option<Stored> {
        let proxy = self.proxy.map(|text| ProxyAddress::parse(&text)).transpose().ok()?;
        let authority =
            |text: &String| STANDARD.decode(text).ok().filter(|der| keystore::is_trust_anchor(der)).map(Authority::new);
        let authorities = self.authorities.iter().map(authority).collect::<Option<Vec<_>>>()?;
        let key = self.key.as_deref().and_then(KeyringKey::parse);
        let remembers = self.remembers && key.is_some();
        Some(Stored { choice: NetworkChoice { proxy, user: self.user, remembers, authorities }, key })
    }
}

/// Fails where a newer version has written it: that is left alone.
fn write(home: &ConfigDir, stored: &Stored) -> io::Result<()> {
    let file = home.join(FILE)?;
    if matches!(read(&file), Versioned::Newer) {
        return Err(io::ErrorKind::Unsupported.into());
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

/// What is written now, with what has become of the password since: another window may have written meanwhile.
fn settled(now: Stored, after: &Stored, asked_for: Option<&KeyringKey>) -> Stored {
    let is_same = (&now.choice.proxy, &now.choice.user) == (&after.choice.proxy, &after.choice.user);
    if !is_same || now.key.as_ref() != asked_for {
        return now;
    }
    Stored { choice: NetworkChoice { remembers: after.choice.remembers, ..now.choice }, key: after.key.clone() }
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
        let (shared, way_out) = (self.clone(), self.way_out().clone());
        self.queues.keyring.push(move || {
            let Some(key) = key(&shared.home) else { return };
            // Where it cannot be had, the proxy says that it wants one.
            if let Ok(Some(passwords)) = shared.keyring.recall(&key) {
                way_out.learn_password(&proxy, &user, passwords.store);
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
        // Until the keyring has this password, what it has is that of the proxy before.
        let until = NetworkChoice { remembers: choice.remembers && was_kept, ..choice.clone() };
        let stored = Stored { choice, key };
        if let Err(error) = write(&self.home, &Stored { choice: until, key: stored.key.clone() }) {
            let problem = Situation::NetworkNotKept(error.kind().to_string()).into();
            return (self.post)(kept(ticket, Err(problem)));
        }
        match at_keyring {
            Some(at_keyring) => self.ask_keyring(ticket, stored, at_keyring),
            None => (self.post)(kept(ticket, Ok(Box::new(stored.choice)))),
        }
    }

    /// What could not be kept there is not remembered, and what could not be taken out is tried again the next time.
    fn ask_keyring(&self, ticket: Ticket, mut after: Stored, asked: AtKeyring) {
        let shared = self.clone();
        self.queues.keyring.push(move || {
            let asked_for = after.key.clone();
            let outcome = match asked {
                AtKeyring::Keep(key, store) => shared.keyring.keep(&key, &Passwords { store, key: None }),
                AtKeyring::Forget(key) => shared.keyring.forget(&key).inspect(|()| after.key = None),
            };
            after.choice.remembers &= outcome.is_ok();
            shared.clone().queues.disk.push(move || {
                let written = write(&shared.home, &settled(stored(&shared.home), &after, asked_for.as_ref()));
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

    fn authority() -> Authority {
        let mut of_authority = rcgen::CertificateParams::default();
        of_authority.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
        let made = of_authority.self_signed(&rcgen::KeyPair::generate().unwrap()).unwrap();
        Authority::new(made.der().to_vec())
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
                authorities: vec![authority()],
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
        let no_authority = "version = 1\nauthorities = [\"AQID\"]\n";
        for damaged in
            ["proxy = ", "version = 1\nproxy = \"a b\"\n", "version = 1\nauthorities = [\"*\"]\n", no_authority, ""]
        {
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
    fn where_the_password_lies_is_known_whatever_else_the_file_says() {
        let (_folder, home) = home();
        let key = KeyringKey::random();
        write(&home, &Stored { key: Some(key.clone()), ..Stored::default() }).unwrap();
        assert_eq!(super::key(&home), Some(key.clone()));
        for broken in ["version = 9\n", "version = 1\nproxy = \"a b\"\n"] {
            let text = format!("{broken}key = \"{}\"\n", key.as_str());
            std::fs::write(home.join(FILE).unwrap(), text).unwrap();
            assert_eq!(super::key(&home), Some(key.clone()), "{broken}");
        }
        assert!(load(&home).problem.is_some());
        assert_eq!(stored(&home), Stored { key: Some(key), ..Stored::default() }, "it is not set aside with the rest");
    }

    #[test]
    fn the_keyrings_answer_changes_nothing_that_was_set_since() {
        let proxy = |name: &str| NetworkChoice { proxy: ProxyAddress::parse(name).ok(), ..NetworkChoice::default() };
        let key = Some(KeyringKey::random());
        let asked = Stored { choice: NetworkChoice { remembers: true, ..proxy("a:1") }, key: key.clone() };
        let since = Stored { choice: proxy("b:1"), key: key.clone() };
        assert_eq!(settled(since.clone(), &asked, key.as_ref()), since);
        let same =
            Stored { choice: NetworkChoice { authorities: vec![authority()], ..proxy("a:1") }, key: key.clone() };
        let after = settled(same.clone(), &asked, key.as_ref());
        assert_eq!((after.choice.remembers, after.choice.authorities), (true, same.choice.authorities));
    }

    #[test]
    fn one_of_a_newer_version_is_left_alone() {
        let (_folder, home) = home();
        write(&home, &Stored::default()).unwrap();
        let newer = "version = 2\npac = \"http://proxy/\"\n";
        std::fs::write(home.join(FILE).unwrap(), newer).unwrap();
        assert_eq!(load(&home).choice, NetworkChoice::default());
        assert!(write(&home, &Stored::default()).is_err(), "nobody is told that it was kept");
        assert_eq!(std::fs::read_to_string(home.join(FILE).unwrap()).unwrap(), newer);
    }
}
