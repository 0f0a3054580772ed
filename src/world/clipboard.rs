//! The system's clipboard. Secrets are marked so that its history leaves them out, where the system
//! has such a mark, and are cleared only while what lies there is still ours.

use super::lock;
use crate::domain::Secret;
use crate::problem::{Problem, Situation};
use std::sync::Mutex;

/// On X11 and Wayland what is copied lives in this process, so the connection is kept.
#[derive(Default)]
pub(super) struct Clipboard {
    held: Mutex<Held>,
}

#[derive(Default)]
struct Held {
    system: Option<arboard::Clipboard>,
    secret: Option<Secret>,
}

impl Held {
    fn system(&mut self) -> Result<&mut arboard::Clipboard, Problem> {
        if self.system.is_none() {
            self.system = Some(arboard::Clipboard::new().map_err(|_| Situation::ClipboardUnavailable)?);
        }
        self.system.as_mut().ok_or_else(|| Situation::ClipboardUnavailable.into())
    }
}

impl Clipboard {
    pub(super) fn put_secret(&self, secret: &Secret) -> Result<(), Problem> {
        let mut held = lock(&self.held);
        private(held.system()?.set(), secret.expose()).map_err(|_| Situation::ClipboardUnavailable)?;
        held.secret = Some(secret.clone());
        Ok(())
    }

    pub(super) fn put_text(&self, text: &str) -> Result<(), Problem> {
        let mut held = lock(&self.held);
        held.system()?.set_text(text).map_err(|_| Situation::ClipboardUnavailable)?;
        held.secret = None;
        Ok(())
    }

    /// Clears the clipboard if it still holds our secret.
    pub(super) fn clear(&self) {
        let mut held = lock(&self.held);
        let Some(secret) = held.secret.take() else { return };
        let Ok(system) = held.system() else { return };
        match system.get_text().map(Secret::new) {
            // Nothing can be done when it does not clear, and nothing was promised beyond trying.
            Ok(text) if text == secret => drop(system.clear()),
            Ok(_) | Err(arboard::Error::ContentNotAvailable) => {}
            // It could not be looked at just now: it is still ours until it has been.
            Err(_) => held.secret = Some(secret),
        }
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
