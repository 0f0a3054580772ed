//! The clipboard. Secrets are marked so that the system's history leaves them out, where the system has such a mark,
//! and are cleared only while what lies there is still ours.

use super::task::lock;
use crate::domain::Secret;
use crate::problem::{Problem, Situation};
use std::sync::{Arc, Mutex};

/// The system's clipboard, or one that stands for it.
pub trait SystemClipboard: Send {
    /// Puts a secret there, out of reach of its history where the system can.
    ///
    /// # Errors
    /// [`Unavailable`], here and below.
    fn set_secret(&mut self, text: &str) -> Result<(), Unavailable>;

    /// Puts a text there.
    ///
    /// # Errors
    /// As above.
    fn set_text(&mut self, text: &str) -> Result<(), Unavailable>;

    /// The text that lies there; `None` where there is none.
    ///
    /// # Errors
    /// As above.
    fn text(&mut self) -> Result<Option<Secret>, Unavailable>;

    /// Takes away what lies there.
    ///
    /// # Errors
    /// As above.
    fn clear(&mut self) -> Result<(), Unavailable>;
}

/// The clipboard could not be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unavailable;

/// Opens the clipboard.
pub type OpenClipboard = Arc<dyn Fn() -> Result<Box<dyn SystemClipboard>, Unavailable> + Send + Sync>;

impl From<Unavailable> for Problem {
    fn from(_: Unavailable) -> Self {
        Situation::ClipboardUnavailable.into()
    }
}

/// The clipboard and what of ours lies there. Every call may wait for the program that has the clipboard (four
/// seconds on X11), so none belongs on the window's thread.
///
/// On X11 and Wayland what is copied lives in this process, so the connection is kept until [`Clipboard::close`].
pub(super) struct Clipboard {
    open: OpenClipboard,
    held: Mutex<Held>,
}

#[derive(Default)]
struct Held {
    system: Option<Box<dyn SystemClipboard>>,
    secret: Option<Secret>,
}

impl Clipboard {
    pub(super) fn new(open: OpenClipboard) -> Self {
        Self { open, held: Mutex::default() }
    }

    pub(super) fn put_secret(&self, secret: Secret) -> Result<(), Problem> {
        let mut held = lock(&self.held);
        self.system(&mut held)?.set_secret(secret.expose())?;
        held.secret = Some(secret);
        Ok(())
    }

    pub(super) fn put_text(&self, text: &str) -> Result<(), Problem> {
        let mut held = lock(&self.held);
        self.system(&mut held)?.set_text(text)?;
        held.secret = None;
        Ok(())
    }

    /// Clears the clipboard if it still holds our secret.
    pub(super) fn clear(&self) {
        let mut held = lock(&self.held);
        let Some(secret) = held.secret.take() else { return };
        let Ok(system) = self.system(&mut held) else { return };
        match system.text() {
            // Nothing can be done when it does not clear, and nothing was promised beyond trying.
            Ok(Some(text)) if text == secret => drop(system.clear()),
            Ok(_) => {}
            // It could not be looked at just now: it is still ours until it has been.
            Err(Unavailable) => held.secret = Some(secret),
        }
    }

    /// Clears it, and lets go of the system's: a clipboard manager takes over then what is no secret.
    pub(super) fn close(&self) {
        self.clear();
        drop(lock(&self.held).system.take());
    }

    fn system<'a>(&self, held: &'a mut Held) -> Result<&'a mut Box<dyn SystemClipboard>, Unavailable> {
        let system = match held.system.take() {
            Some(system) => system,
            None => (self.open)()?,
        };
        Ok(held.system.insert(system))
    }
}

/// Opens the system's own.
pub(super) fn open_system() -> Result<Box<dyn SystemClipboard>, Unavailable> {
    match arboard::Clipboard::new() {
        Ok(system) => Ok(Box::new(system)),
        Err(_) => Err(Unavailable),
    }
}

impl SystemClipboard for arboard::Clipboard {
    fn set_secret(&mut self, text: &str) -> Result<(), Unavailable> {
        private(self.set(), text).map_err(|_| Unavailable)
    }

    fn set_text(&mut self, text: &str) -> Result<(), Unavailable> {
        self.set().text(text).map_err(|_| Unavailable)
    }

    fn text(&mut self) -> Result<Option<Secret>, Unavailable> {
        match self.get_text() {
            Ok(text) => Ok(Some(Secret::new(text))),
            Err(arboard::Error::ContentNotAvailable) => Ok(None),
            Err(_) => Err(Unavailable),
        }
    }

    fn clear(&mut self) -> Result<(), Unavailable> {
        self.clear_with().default().map_err(|_| Unavailable)
    }
}

#[cfg(target_os = "linux")]
fn private(set: arboard::Set<'_>, text: &str) -> Result<(), arboard::Error> {
    use arboard::SetExtLinux;
    set.exclude_from_history().text(text)
}

#[cfg(target_os = "windows")]
fn private(set: arboard::Set<'_>, text: &str) -> Result<(), arboard::Error> {
    use arboard::SetExtWindows;
    set.exclude_from_monitoring().exclude_from_cloud().exclude_from_history().text(text)
}

#[cfg(target_os = "macos")]
fn private(set: arboard::Set<'_>, text: &str) -> Result<(), arboard::Error> {
    use arboard::SetExtApple;
    set.exclude_from_history().text(text)
}
