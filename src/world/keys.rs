//! Keys of a client's own on this machine: made, sealed in a file, and written down in the folder `keys` of the home. What
//! is written down has no secret in it; the private half lies in the person's file alone.
//!
//! A key is written down before its file, and both are on the disk before anything is sent. Whoever is killed between
//! leaves either nothing that was sent, or a file that the next attempt takes up.

use super::atomic_write::{self, Overwrite};
use super::config_dir::{self, ConfigDir, Contents, Lock};
use super::environment_toml::StoredEnvironment;
use super::files;
use super::{Shared, World};
use crate::contract::{Aside, AsideReport, BroughtKey, KeptKey, KeyOrder, MadeKey, Report, Ticket};
use crate::domain::{ClientId, OrgNumber, Secret, SecretBytes, Timestamp};
use crate::keystore::own::{self, PublicKey};
use crate::keystore::{Keystore, Signer};
use crate::problem::{Problem, Situation};
use crate::protocol::client_request::{LARGEST as LARGEST_LETTER, Letter, LetterError};
use crate::protocol::jwk::PublicJwk;
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

/// Makes a key, or takes up the one of an earlier attempt that lies in this file.
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
    let (now, kid) = (Timestamp::now(), new_kid());
    let made = own::make(order.length, &kid, now)?;
    let public = made.public()?;
    let sealed = made.sealed(order.target, &kid, &order.password, now)?;
    let key = PublicJwk::new(&kid, public.modulus(), public.exponent());
    let kept = KeptKey {
        key: key.ok_or_else(|| Situation::Internal("a name of ours is none".into()))?,
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
        if kept.is_of(&order.environment, &order.client_id) {
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
    let is_it = |entry: &crate::keystore::Entry| {
        let public = entry.private_key().public();
        public.and_then(|public| PublicJwk::new(kept.key.kid(), public.modulus(), public.exponent()))
            == Some(kept.key.clone())
    };
    let place = keystore.entries.iter().position(is_it).ok_or(Situation::KeyFileDiffers)?;
    let signer = Signer::new(Arc::new(keystore), place).ok_or(Situation::KeyFileDiffers)?;
    Ok(Box::new(MadeKey { kept, signer }))
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
        Ok(own::open(self.bytes.expose(), password, key_password)?)
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
        Ok(own::public_keys(self.bytes.expose())?)
    }
}

/// The one public key of a file. One without a name gets a new one.
///
/// # Errors
/// Why the file cannot be read, or what it has instead.
pub fn brought(file: &Path) -> Result<BroughtKey, Problem> {
    let found = read(file)?.public_keys()?;
    let [PublicKey { kid, public, is_private }] = &found[..] else {
        return Err(Situation::SeveralPublicKeys.into());
    };
    let kid = kid.clone().unwrap_or_else(new_kid);
    let key = PublicJwk::new(&kid, public.modulus(), public.exponent()).ok_or(Situation::KidMalformed)?;
    Ok(BroughtKey { key, has_private: *is_private })
}

/// A request or an answer, from somebody else: bounded, and nothing in it is believed.
fn letter(file: &Path) -> Result<Letter, Problem> {
    let bytes = files::whole(file, LARGEST_LETTER).map_err(Situation::from)?;
    let letter = Letter::read(bytes.expose()).map_err(|error| match error {
        LetterError::Other => Situation::LetterOther,
        LetterError::Newer => Situation::LetterNewer,
        LetterError::Field(name) => Situation::LetterField(name.to_owned()),
        LetterError::PrivateKey => Situation::LetterPrivate,
    })?;
    Ok(letter)
}

impl World {
    pub(in crate::world) fn make_key(&mut self, ticket: Ticket, order: Box<KeyOrder>) {
        let home = self.shared.home.clone();
        self.work(ticket, Report::KeyMade, move || make(&home, &order));
    }

    pub(in crate::world) fn perform_aside(&mut self, ticket: Ticket, aside: Aside) {
        let brought_as = |ticket, result| Report::Aside(ticket, AsideReport::PublicKeyRead(result));
        let read_as = |ticket, result| Report::Aside(ticket, AsideReport::LetterRead(result));
        match aside {
            Aside::OpenKey(kept, password) => self.work(ticket, Report::KeyMade, move || opened(*kept, &password)),
            Aside::ReadPublicKey(file) => self.work(ticket, brought_as, move || brought(&file)),
            Aside::ReadLetter(file) => self.work(ticket, read_as, move || letter(&file)),
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
mod tests {
    use super::*;
    use crate::domain::{Address, Environment};
    use crate::keystore::own::KeyLength;
    use crate::keystore::write::Target;

    struct Place {
        folder: tempfile::TempDir,
        home: ConfigDir,
    }

    impl Place {
        fn new() -> Self {
            let folder = tempfile::tempdir().unwrap();
            let home = ConfigDir::at(folder.path().join("home"));
            Self { folder, home }
        }

        fn order(&self, password: &str) -> KeyOrder {
            let here = Address::parse("http://127.0.0.1:1/").unwrap();
            KeyOrder {
                file: self.folder.path().join("key.pem"),
                target: Target::Pem,
                password: Secret::new(password.into()),
                length: KeyLength::Bits2048,
                environment: Environment::custom("Prøvebenken".into(), here.clone(), here).unwrap(),
                organisation: OrgNumber::parse("313299767").unwrap(),
                client_id: ClientId::parse("238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3").unwrap(),
                admin: ClientId::parse("oidc_313299767_api").unwrap(),
                replaces: Some("old".into()),
            }
        }

        fn makes(&self, password: &str) -> Result<KeptKey, Problem> {
            make(&self.home, &self.order(password)).map(|made| made.kept)
        }
    }

    #[test]
    fn what_is_kept_is_read_again_and_a_second_attempt_takes_the_same_key() {
        let place = Place::new();
        let made = place.makes("hemmelig").unwrap();
        assert_eq!(load(&place.home).keys, std::slice::from_ref(&made));
        assert_eq!(place.makes("hemmelig").as_ref(), Ok(&made));
        assert_eq!(place.makes("feil").unwrap_err().situation, Situation::WrongPassword);
        let used = KeptKey { proved: Some(made.made), ends: Some(made.made), registered: Some(made.made), ..made };
        keep(&place.home, &used).unwrap();
        assert_eq!(load(&place.home).keys, [used]);
    }

    #[test]
    fn one_that_was_written_down_and_never_sealed_is_forgotten_and_another_is_made() {
        let place = Place::new();
        let first = place.makes("hemmelig").unwrap();
        std::fs::remove_file(&first.file).unwrap();
        let second = place.makes("hemmelig").unwrap();
        assert_ne!(first.key, second.key);
        assert_eq!(load(&place.home).keys, [second]);
    }

    #[test]
    fn another_key_in_its_file_is_told_and_so_is_what_cannot_be_read() {
        let place = Place::new();
        let first = place.makes("hemmelig").unwrap();
        let other = own::make(KeyLength::Bits2048, "x", first.made).unwrap();
        let sealed = other.sealed(Target::Pem, "x", &Secret::new("hemmelig".into()), first.made).unwrap();
        std::fs::write(&first.file, sealed.expose()).unwrap();
        assert_eq!(place.makes("hemmelig").unwrap_err().situation, Situation::KeyFileDiffers);
        let entry = file_of(&place.home, first.key.kid()).unwrap();
        std::fs::write(&entry, "version = 9\n").unwrap();
        let kept = load(&place.home);
        assert_eq!((kept.keys.len(), kept.unread), (0, vec![entry]));
        assert_eq!(place.makes("hemmelig").unwrap_err().situation, Situation::FileExists, "it is not overwritten");
    }
}
