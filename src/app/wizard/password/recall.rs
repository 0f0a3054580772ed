//! "Remember the password on this computer": the password of a profile lies in the
//! system's keyring, if somebody wants so.
//!
//! Off until asked for, when a profile is reopened; never in the demo, which has no profiles. The keyring entry has a
//! random key that is stored with the profile: renaming changes nothing, and the entry names nobody.

use crate::app::session::{ResumeTarget, Session};
use crate::app::wizard::password::{Attempts, State};
use crate::app::wizard::{Step, Wizard};
use crate::contract::{Effect, FileContents, Passwords, Ticket};
use crate::problem::{Problem, Situation};
use std::path::Path;

impl Wizard {
    /// The file of a setup waits for its password: the keyring is asked, where it has it. The password of the file that
    /// is kept says nothing of another one; that it is to be remembered stays.
    pub(in crate::app) fn recall_password(&mut self, session: &mut Session) -> Vec<Effect> {
        let Some(key) = session.kept.remembered().cloned() else { return Vec::new() };
        if self.at != Step::Password || !matches!(self.password, State::Asking) {
            return Vec::new();
        }
        // So it stays, unless it is unticked: a password that does not fit any more is replaced by the one typed.
        self.drafts.password.remember = true;
        if !is_kept(session, self.certificate.file().and_then(FileContents::lies_at)) {
            return Vec::new();
        }
        let ticket = session.tickets.issue();
        self.password = State::Recalling(ticket);
        vec![Effect::RecallPassword(ticket, key)]
    }

    pub(in crate::app) fn password_recalled(
        &mut self,
        session: &mut Session,
        ticket: Ticket,
        result: Result<Option<Passwords>, Problem>,
    ) -> Vec<Effect> {
        if !matches!(self.password, State::Recalling(awaited) if awaited == ticket) {
            return Vec::new();
        }
        self.password = State::Asking;
        match result {
            Ok(Some(passwords)) => self.unlock(session, passwords, Attempts { recalled: true, ..Attempts::default() }),
            Ok(None) => session.kept.set_keyring_problem(Some(Situation::RememberedPasswordUnfit.into())),
            Err(problem) => session.kept.set_keyring_problem(Some(problem)),
        }
    }

    /// The passwords that opened the file, while they are still at hand: those typed, where they are to be kept.
    pub(in crate::app) fn passwords_to_keep(&self) -> Option<Passwords> {
        let draft = &self.drafts.password;
        let key = Some(&draft.key_password).filter(|key| !key.is_empty()).cloned();
        let typed = (!draft.password.is_empty()).then(|| Passwords { store: draft.password.clone(), key });
        typed.filter(|_| draft.remember)
    }
}

/// Whether the file that is open is the one that is kept with what is come back to.
pub(super) fn is_kept(session: &Session, file: Option<&Path>) -> bool {
    session.kept.resuming().map(ResumeTarget::file) == file
}

/// The password of the keyring does not open the file: it was changed since. It is asked for, and told why.
pub(super) fn recalled_in_vain(session: &mut Session, problem: &Problem) -> bool {
    let unfit = matches!(
        problem.situation,
        Situation::WrongPassword | Situation::WrongKeyPassword | Situation::KeyPasswordDiffers
    );
    if unfit {
        session.kept.set_keyring_problem(Some(Situation::RememberedPasswordUnfit.into()));
    }
    unfit
}

/// The file is open: its password goes into the keyring, or out of it.
pub(super) fn settle_password(session: &mut Session, wanted: bool, typed: Option<Passwords>) -> Vec<Effect> {
    let Some(ResumeTarget::Profile(profile)) = session.kept.resuming() else { return Vec::new() };
    let (name, file, key) = (profile.name.clone(), profile.file.clone(), profile.remembered.clone());
    if typed.is_some() || !wanted {
        session.kept.set_keyring_problem(None);
    }
    match (typed, key) {
        (Some(passwords), _) => vec![Effect::RememberPassword(name, file, passwords)],
        (None, Some(key)) if !wanted => vec![Effect::ForgetPassword(key)],
        (None, _) => Vec::new(),
    }
}
