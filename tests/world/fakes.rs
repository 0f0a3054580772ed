//! A clipboard and a keyring that stand for the system's, and can be held up.

use crate::misbehaving::hurried;
use portnokkel::contract::{Effect, NetworkChoice, Passwords, Report, Ticket, Tickets};
use portnokkel::domain::{KeyringKey, Secret};
use portnokkel::problem::{Problem, Situation};
use portnokkel::world::World;
use portnokkel::world::clipboard::{SystemClipboard, Unavailable};
use portnokkel::world::config_dir::ConfigDir;
use portnokkel::world::keyring::SystemKeyring;
use portnokkel::world::settings::Settings;
use std::collections::HashMap;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

/// Longest that anything here may take.
pub const PATIENCE: Duration = Duration::from_mins(3);

/// Holds up whoever passes while it is closed.
#[derive(Clone, Default)]
pub struct Barrier(Arc<(Mutex<bool>, Condvar)>);

impl Barrier {
    pub fn close(&self) {
        *self.0.0.lock().unwrap() = true;
    }

    pub fn open(&self) {
        *self.0.0.lock().unwrap() = false;
        self.0.1.notify_all();
    }

    fn pass(&self) {
        let closed = self.0.0.lock().unwrap();
        drop(self.0.1.wait_timeout_while(closed, PATIENCE, |closed| *closed).unwrap());
    }
}

/// What lies on the clipboard, and what holds up whoever reaches for it.
#[derive(Clone, Default)]
pub struct FakeClipboard {
    pub barrier: Barrier,
    text: Arc<Mutex<Option<String>>>,
}

impl FakeClipboard {
    pub fn lies_there(&self) -> Option<String> {
        self.text.lock().unwrap().clone()
    }

    fn put(&self, text: Option<String>) {
        self.barrier.pass();
        *self.text.lock().unwrap() = text;
    }
}

impl SystemClipboard for FakeClipboard {
    fn set_secret(&mut self, text: &str) -> Result<(), Unavailable> {
        self.put(Some(text.to_owned()));
        Ok(())
    }

    fn set_text(&mut self, text: &str) -> Result<(), Unavailable> {
        self.put(Some(text.to_owned()));
        Ok(())
    }

    fn text(&mut self) -> Result<Option<Secret>, Unavailable> {
        self.barrier.pass();
        Ok(self.lies_there().map(Secret::new))
    }

    fn clear(&mut self) -> Result<(), Unavailable> {
        self.put(None);
        Ok(())
    }
}

/// What lies in the keyring, what holds up whoever reaches for it, and whether it refuses.
#[derive(Clone, Default)]
pub struct FakeKeyring {
    pub barrier: Barrier,
    pub refuses: Arc<Mutex<bool>>,
    entries: Arc<Mutex<HashMap<KeyringKey, Passwords>>>,
}

impl FakeKeyring {
    pub fn keys(&self) -> Vec<KeyringKey> {
        self.entries.lock().unwrap().keys().cloned().collect()
    }

    pub fn holds(&self, key: &KeyringKey, passwords: Passwords) {
        self.entries.lock().unwrap().insert(key.clone(), passwords);
    }

    fn reached(&self) -> Result<std::sync::MutexGuard<'_, HashMap<KeyringKey, Passwords>>, Problem> {
        self.barrier.pass();
        if *self.refuses.lock().unwrap() {
            return Err(Situation::KeyringRefused("låst".into()).into());
        }
        Ok(self.entries.lock().unwrap())
    }
}

impl SystemKeyring for FakeKeyring {
    fn recall(&self, key: &KeyringKey) -> Result<Option<Passwords>, Problem> {
        Ok(self.reached()?.get(key).cloned())
    }

    fn keep(&self, key: &KeyringKey, passwords: &Passwords) -> Result<(), Problem> {
        self.reached()?.insert(key.clone(), passwords.clone());
        Ok(())
    }

    fn forget(&self, key: &KeyringKey) -> Result<(), Problem> {
        self.reached()?.remove(key);
        Ok(())
    }
}

/// A world with a clipboard and a keyring of its own, and a home.
pub struct Desk {
    pub folder: tempfile::TempDir,
    pub clipboard: FakeClipboard,
    pub keyring: FakeKeyring,
}

impl Desk {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { folder, clipboard: FakeClipboard::default(), keyring: FakeKeyring::default() }
    }

    pub fn home(&self) -> ConfigDir {
        ConfigDir::at(self.folder.path().join("home"))
    }

    pub fn world(&self) -> Window {
        let (sender, reports) = channel();
        let post = Arc::new(move |report| {
            let _ = sender.send(report);
        });
        let no_demo = Arc::new(|| Box::pin(async { Err("no demo here".to_owned()) }) as _);
        let clipboard = self.clipboard.clone();
        let settings = Settings {
            clipboard: Arc::new(move || Ok(Box::new(clipboard.clone()))),
            keyring: Arc::new(self.keyring.clone()),
            ..hurried()
        };
        let world = World::with(settings, post, no_demo).unwrap().at_home(&self.home());
        Window { world, reports }
    }
}

/// One window of the program.
pub struct Window {
    pub world: World,
    reports: Receiver<Report>,
}

impl Window {
    /// The same, which goes out as it was set at an earlier visit.
    pub fn going_out(self, choice: &NetworkChoice) -> Self {
        Self { world: self.world.going_out(choice), ..self }
    }

    pub fn performs(&mut self, effects: impl IntoIterator<Item = Effect>) {
        effects.into_iter().for_each(|effect| self.world.perform(effect));
    }

    /// The first report of which this makes something.
    pub fn hears<T>(&self, pick: impl Fn(Report) -> Option<T>) -> T {
        loop {
            let report = self.reports.recv_timeout(PATIENCE).expect("the world reports something");
            if let Some(picked) = pick(report) {
                return picked;
            }
        }
    }
}

/// Two tickets.
pub fn two() -> [Ticket; 2] {
    let mut tickets = Tickets::default();
    [tickets.issue(), tickets.issue()]
}
