//! «Husk passordet på denne maskinen»: the password of a set-up lies in the system's keyring, if somebody wants so.
//!
//! Off until it is asked for, at the password of a set-up that is come back to; so never in the demo, which has no
//! set-ups. In the keyring a password lies under a random mark, which is kept with the set-up: a new name changes
//! nothing, and what the keyring calls it says nothing of anybody.

use super::Revisit;
use crate::app::wizard::password::{Attempts, State};
use crate::app::{Step, Wizard};
use crate::contract::{Change, Effect, Passwords, Ticket};
use crate::domain::Mark;
use crate::problem::{Problem, Situation};

impl Wizard {
    /// What went wrong with the system's keyring last, if anything.
    #[must_use]
    pub fn keyring_problem(&self) -> Option<&Problem> {
        self.keyring_problem.as_ref()
    }

    /// Whether the password that is asked for can be remembered: it is a set-up's.
    #[must_use]
    pub fn can_remember_password(&self) -> bool {
        matches!(self.revisit, Some(Revisit::Setup(_)))
    }

    /// The file of a set-up waits for its password: the keyring is asked, where it has it.
    pub(in crate::app) fn recall_password(&mut self) -> Vec<Effect> {
        let Some(mark) = self.remembered().cloned() else { return Vec::new() };
        if self.at != Step::Password || !matches!(self.password, State::Asking) {
            return Vec::new();
        }
        // So it stays, unless it is unticked: a password that does not fit any more is replaced by the one typed.
        self.drafts.password.remember = true;
        let ticket = self.tickets.next();
        self.password = State::Recalling(ticket);
        vec![Effect::RecallPassword(ticket, mark)]
    }

    fn remembered(&self) -> Option<&Mark> {
        match &self.revisit {
            Some(Revisit::Setup(setup)) => setup.remembered.as_ref(),
            Some(Revisit::Creation(_)) | None => None,
        }
    }

    pub(in crate::app) fn password_recalled(
        &mut self,
        ticket: Ticket,
        result: Result<Option<Passwords>, Problem>,
    ) -> Vec<Effect> {
        if !matches!(self.password, State::Recalling(awaited) if awaited == ticket) {
            return Vec::new();
        }
        self.password = State::Asking;
        match result {
            Ok(Some(passwords)) => self.unlock(passwords, Attempts { recalled: true, ..Attempts::default() }),
            Ok(None) => self.tell_of_keyring(Situation::RememberedPasswordUnfit.into()),
            Err(problem) => self.tell_of_keyring(problem),
        }
    }

    /// The passwords that opened the file, while they are still at hand: those typed, where they are to be kept.
    pub(in crate::app) fn passwords_to_keep(&self) -> Option<Passwords> {
        let draft = &self.drafts.password;
        let key = Some(&draft.key_password).filter(|key| !key.is_empty()).cloned();
        let typed = (!draft.password.is_empty()).then(|| Passwords { store: draft.password.clone(), key });
        typed.filter(|_| draft.remember)
    }

    /// The file is open: its password goes into the keyring, or out of it.
    pub(in crate::app) fn settle_password(&mut self, wanted: bool, typed: Option<Passwords>) -> Vec<Effect> {
        let Some(Revisit::Setup(setup)) = &self.revisit else { return Vec::new() };
        let (name, mark) = (setup.name.clone(), setup.remembered.clone());
        if typed.is_some() || !wanted {
            self.keyring_problem = None;
        }
        match (typed, mark) {
            (Some(passwords), _) => vec![Effect::RememberPassword(name, passwords)],
            (None, Some(mark)) if !wanted => vec![Effect::ForgetPassword(mark)],
            (None, _) => Vec::new(),
        }
    }

    /// «Glem passordet».
    pub(in crate::app) fn forget_password(&mut self, name: &str) -> Vec<Effect> {
        self.keyring_problem = None;
        let setup = self.setups.iter().find(|setup| setup.name == name);
        let mark = setup.and_then(|setup| setup.remembered.clone());
        mark.map(Effect::ForgetPassword).into_iter().collect()
    }

    /// Only now is it written down that the keyring has it no more; till then it can be asked for once more.
    pub(in crate::app) fn password_forgotten(&mut self, mark: &Mark, result: Result<(), Problem>) -> Vec<Effect> {
        match result {
            Ok(()) => self.remember_no_more(mark),
            Err(problem) => self.tell_of_keyring(problem),
        }
    }

    fn remember_no_more(&mut self, mark: &Mark) -> Vec<Effect> {
        let bears = self.setups.iter().find(|setup| setup.remembered.as_ref() == Some(mark));
        match bears.map(|setup| setup.name.clone()) {
            Some(name) => self.change(Change::Remember(name, None), None),
            None => Vec::new(),
        }
    }

    pub(in crate::app) fn tell_of_keyring(&mut self, problem: Problem) -> Vec<Effect> {
        self.keyring_problem = Some(problem);
        Vec::new()
    }

    /// The password of the keyring does not open the file: it was changed since. It is asked for, and told why.
    pub(in crate::app) fn recalled_in_vain(&mut self, problem: &Problem) -> bool {
        let unfit = matches!(
            problem.situation,
            Situation::WrongPassword | Situation::WrongKeyPassword | Situation::KeyPasswordDiffers
        );
        if unfit {
            self.keyring_problem = Some(Situation::RememberedPasswordUnfit.into());
        }
        unfit
    }
}
