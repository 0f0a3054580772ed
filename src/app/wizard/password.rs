//! Step 2: open the file. Ends with a key that can sign, and a certificate that can be read.

pub mod certificate_file;
mod recall;
mod revocation;
pub mod saving;

use crate::app::complaint::Complaint;
use crate::app::primary::Primary;
use crate::app::session::{Opened, Session};
use crate::app::wizard::{Step, Wizard};
use crate::contract::{Effect, FileContents, Passwords, Ticket, Unlocking};
use crate::domain::Secret;
use crate::keystore::Keystore;
use crate::problem::{Problem, Situation};

/// What is typed in step 2. Cleared when the file opens; kept when it does not, to be corrected.
#[derive(Debug, Default)]
pub struct Draft {
    /// The password of the file.
    pub password: Secret,
    /// The password of the key, asked for only when it has been seen to differ.
    pub key_password: Secret,
    /// Whether what is typed can be read.
    pub shown: bool,
    /// Whether the system is to keep them, for the profile that is come back to.
    pub remember: bool,
}

/// Where step 2 stands.
#[derive(Debug, Default)]
pub enum State {
    /// The password has not been tried.
    #[default]
    Asking,
    /// The system's keyring is asked for it.
    Recalling(Ticket),
    /// The file is being opened.
    Opening(Ticket, Attempts),
    /// It did not open.
    Refused(Problem, Attempts),
    /// It is open: the session has it.
    Open,
}

/// What has been tried on this file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Attempts {
    /// How often the password was wrong.
    pub wrong: u32,
    /// Whether the key has been seen to have a password of its own.
    pub key_differs: bool,
    /// Whether what is being tried was not typed, but came out of the system's keyring.
    pub recalled: bool,
}

/// Wrong passwords after which we say whom to ask.
pub const ATTEMPTS_BEFORE_HELP: u32 = 3;

impl State {
    /// What has been tried so far.
    #[must_use]
    pub fn attempts(&self) -> Attempts {
        match self {
            Self::Opening(_, attempts) | Self::Refused(_, attempts) => *attempts,
            Self::Asking | Self::Recalling(_) | Self::Open => Attempts::default(),
        }
    }

    pub(in crate::app) fn pending(&self) -> Option<Ticket> {
        match self {
            Self::Opening(ticket, _) | Self::Recalling(ticket) => Some(*ticket),
            Self::Asking | Self::Refused(..) | Self::Open => None,
        }
    }

    pub(in crate::app) fn cancel(&mut self) {
        if self.pending().is_some() {
            *self = Self::Asking;
        }
    }
}

impl Wizard {
    pub(in crate::app) fn password_primary(&self, session: &Session) -> Primary {
        match self.password {
            State::Open if session.certificate_stop().is_some() => Primary::ChooseFile,
            State::Open => Primary::Next,
            State::Refused(..) if self.second.is_asked() => Primary::ChooseCertificate,
            State::Asking | State::Recalling(_) | State::Opening(..) | State::Refused(..) => Primary::OpenFile,
        }
    }

    pub(in crate::app) fn enter_password(&mut self, session: &mut Session) -> Vec<Effect> {
        match (self.certificate.file(), &self.password) {
            (Some(file), State::Asking) if !file.needs_password => self.open_keystore(session),
            _ => Vec::new(),
        }
    }

    pub(in crate::app) fn leave_password(&mut self, session: &mut Session) -> Vec<Effect> {
        if session.opened().is_none() {
            return self.try_password(session);
        }
        match session.certificate_stop() {
            Some(_) => self.choose_another_file(session),
            None => self.advance(session),
        }
    }

    /// Its certificate can never give a token.
    fn choose_another_file(&mut self, session: &mut Session) -> Vec<Effect> {
        let mut effects = self.go_to(session, Step::Certificate);
        effects.extend(self.browse_files(session));
        effects
    }

    /// A file without a password was opened on entering, and gets here only when that was stopped.
    fn try_password(&mut self, session: &mut Session) -> Vec<Effect> {
        if self.password_primary(session) == Primary::ChooseCertificate {
            return self.browse_certificates(session);
        }
        if self.certificate.file().is_some_and(|file| !file.needs_password) {
            return self.open_keystore(session);
        }
        let attempts = self.password.attempts();
        if self.drafts.password.password.is_empty() {
            return self.complain(vec![Complaint::PasswordMissing]);
        }
        if attempts.key_differs && self.drafts.password.key_password.is_empty() {
            return self.complain(vec![Complaint::KeyPasswordMissing]);
        }
        self.open_keystore(session)
    }

    pub(in crate::app) fn open_keystore(&mut self, session: &mut Session) -> Vec<Effect> {
        let attempts = Attempts { recalled: false, ..self.password.attempts() };
        let draft = &self.drafts.password;
        let key = attempts.key_differs.then(|| draft.key_password.clone());
        self.unlock(session, Passwords { store: draft.password.clone(), key }, attempts)
    }

    pub(in crate::app) fn unlock(
        &mut self,
        session: &mut Session,
        passwords: Passwords,
        attempts: Attempts,
    ) -> Vec<Effect> {
        let Some(contents) = self.certificate.file().cloned() else { return Vec::new() };
        let ticket = session.tickets.issue();
        let Passwords { store: store_password, key: key_password } = passwords;
        let certificates = self.second.file().cloned();
        let unlocking = Unlocking { contents, store_password, key_password, certificates };
        self.password = State::Opening(ticket, attempts);
        vec![Effect::OpenKeystore(ticket, unlocking)]
    }

    pub(in crate::app) fn keystore_opened(
        &mut self,
        session: &mut Session,
        ticket: Ticket,
        result: Result<Keystore, Problem>,
    ) -> Vec<Effect> {
        let State::Opening(awaited, attempts) = self.password else { return Vec::new() };
        if awaited != ticket {
            return Vec::new();
        }
        let wanted = self.drafts.password.remember;
        let typed = result.as_ref().ok().and_then(|_| self.passwords_to_keep());
        self.password = match result {
            Ok(keystore) => self.opened(session, keystore),
            Err(problem) if attempts.recalled && recall::recalled_in_vain(session, &problem) => State::Asking,
            Err(problem) => State::Refused(problem.clone(), counted(attempts, &problem)),
        };
        self.ask_for_certificate();
        if session.opened().is_none() {
            return Vec::new();
        }
        let mut effects = if recall::is_kept(session, self.certificate.file().and_then(FileContents::lies_at)) {
            recall::settle_password(session, wanted, typed)
        } else {
            // The file is not the setup's yet: a token has to come by it first.
            self.passwords_held = typed;
            Vec::new()
        };
        effects.extend(self.resume_opened(session));
        effects
    }

    fn opened(&mut self, session: &mut Session, keystore: Keystore) -> State {
        let Some(place) = session.entry_to_use(&keystore) else {
            self.forget_passwords();
            return State::Refused(Situation::SetupOtherOrganisation.into(), Attempts::default());
        };
        match Opened::new(keystore, place) {
            Some(opened) => {
                self.forget_passwords();
                session.open(Some(opened));
                State::Open
            }
            None => State::Refused(Situation::NoPrivateKey.into(), Attempts::default()),
        }
    }

    pub(in crate::app) fn choose_entry(&mut self, session: &mut Session, entry: usize) -> Vec<Effect> {
        let Some(opened) = session.opened() else { return Vec::new() };
        let about_the_last_one = opened.revocation().pending();
        let Some(chosen) = opened.choosing(entry) else { return Vec::new() };
        session.open(Some(chosen));
        self.complaints.clear();
        self.forget_saving();
        self.changed(session, Step::Password);
        about_the_last_one.into_iter().map(Effect::Cancel).collect()
    }

    pub(in crate::app) fn show_password(&mut self, shown: bool) -> Vec<Effect> {
        self.drafts.password.shown = shown;
        Vec::new()
    }

    /// Another file: what the last one held is dropped, and what was answered after it is to be
    /// looked at again.
    pub(in crate::app) fn forget_keystore(&mut self, session: &mut Session) {
        self.changed(session, Step::Certificate);
        self.password = State::Asking;
        session.open(None);
        self.stale.remove(&Step::Password);
        self.second = certificate_file::State::default();
        self.clock_inquiry = crate::app::wizard::clock::Inquiry::default();
        self.forget_passwords();
        self.passwords_held = None;
        self.forget_saving();
    }

    fn forget_passwords(&mut self) {
        self.drafts.password = Draft::default();
    }
}

fn counted(attempts: Attempts, problem: &Problem) -> Attempts {
    match problem.situation {
        Situation::WrongPassword | Situation::WrongKeyPassword => Attempts { wrong: attempts.wrong + 1, ..attempts },
        Situation::KeyPasswordDiffers => Attempts { wrong: 0, key_differs: true, recalled: false },
        _ => attempts,
    }
}
