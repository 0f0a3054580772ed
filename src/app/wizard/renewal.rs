//! The token came by a new certificate: the profile has taken it, and the others that lie on the old file can follow.
//!
//! Told on the token's page until another file or another client is chosen.

use super::Wizard;
use crate::app::renewal::{Follower, Kind, Renewal, undo};
use crate::app::session::{Opened, Session};
use crate::contract::{Change, Effect, FileContents, Profile, Renewed};

/// A renewal that has come to its token.
#[derive(Debug)]
pub struct Proved {
    /// What has taken the place of what.
    pub renewal: Renewal,
    /// Whether the token was signed by a key of the client's own, so that it proves nothing of the certificate.
    pub by_key: bool,
    /// Whether somebody came for it. If not, a file that was moved is nobody's concern.
    pub is_wanted: bool,
    /// The other profiles that have followed.
    pub followed: Vec<Renewed>,
}

impl Wizard {
    /// The certificate that took the place of another one, where one did.
    #[must_use]
    pub fn renewal(&self) -> Option<&Proved> {
        self.renewal.as_ref()
    }

    /// The other profiles that lie on the old file still.
    #[must_use]
    pub fn followers(&self, session: &Session) -> Vec<Follower> {
        let renewal = self.renewal.as_ref().map(|proved| &proved.renewal);
        renewal.map(|renewal| renewal.followers(session.kept.profiles(), session.kept.keys())).unwrap_or_default()
    }

    /// A token came with what is kept as `before`. That it is the certificate that it was is told to whom wanted a new one.
    pub(in crate::app) fn note_renewal(&mut self, session: &Session, before: &Profile) {
        let opened = session.opened().map(Opened::entry);
        let file = self.certificate.file().and_then(FileContents::lies_at);
        let (Some(entry), Some(file)) = (opened, file) else { return };
        let Ok(renewal) = Renewal::of(before, file.to_owned(), entry) else { return };
        // A second token by the new certificate changes nothing of what is told.
        let is_wanted = session.kept.renews();
        if renewal.kind() == Kind::Same && (self.renewal.is_some() || !is_wanted) {
            return;
        }
        let by_key = self.own_key().is_some();
        self.renewal = Some(Proved { renewal, by_key, is_wanted, followed: Vec::new() });
    }

    /// "Use the new one in all of them".
    pub(in crate::app) fn follow_renewal(&mut self, session: &mut Session) -> Vec<Effect> {
        let Some(proved) = &mut self.renewal else { return Vec::new() };
        let renewed = proved.renewal.follow(session.kept.profiles());
        if renewed.is_empty() {
            return Vec::new();
        }
        proved.followed.extend(renewed.iter().cloned());
        session.kept.change(Change::Renew(renewed), None)
    }

    /// Those that have followed lie on the old file again.
    pub(in crate::app) fn unfollow_renewal(&mut self, session: &mut Session) -> Vec<Effect> {
        let followed = self.renewal.as_mut().map(|proved| std::mem::take(&mut proved.followed)).unwrap_or_default();
        if followed.is_empty() {
            return Vec::new();
        }
        session.kept.change(undo(&followed), None)
    }
}
