//! Step 2: open the file. Ends with a key that can sign, and a certificate that can be read.

pub mod certificate_file;
pub mod saving;

use crate::app::wizard::complaint::Complaint;
use crate::app::wizard::revocation::Revocation;
use crate::app::{Primary, Step, Wizard};
use crate::contract::{Effect, Passwords, Ticket, Unlocking};
use crate::diagnosis::{self, Finding};
use crate::domain::Secret;
use crate::keystore::Signer;
use crate::keystore::{Entry, Keystore, Notice};
use crate::problem::{Problem, Situation};
use std::sync::Arc;

/// What is typed in step 2. Cleared when the file opens; kept when it does not, to be corrected.
#[derive(Debug, Default)]
pub struct Draft {
    /// The password of the file.
    pub password: Secret,
    /// The password of the key, asked for only when it has been seen to differ.
    pub key_password: Secret,
    /// Whether what is typed can be read.
    pub shown: bool,
    /// Whether the system is to keep them, for the set-up that is come back to.
    pub remember: bool,
    /// Counts up when the passwords were taken, so that a view forgets what its field remembers.
    pub taken: u32,
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
    /// It is open.
    Open(Opened),
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

/// A keystore that was opened, with one of its entries chosen.
#[derive(Debug)]
pub struct Opened {
    signer: Signer,
    revocation: Revocation,
}

impl Draft {
    /// An empty one, whose fields forget what was typed before.
    pub(in crate::app) fn after(before: &Self) -> Self {
        Self { taken: before.taken + 1, ..Self::default() }
    }
}

impl Opened {
    fn new(keystore: Keystore, chosen: usize) -> Option<Self> {
        Signer::new(Arc::new(keystore), chosen).map(Self::of)
    }

    fn of(signer: Signer) -> Self {
        Self { revocation: Revocation::of(signer.entry()), signer }
    }

    /// All entries that have a key.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        self.signer.entries()
    }

    /// What opening the file showed that the person should know.
    #[must_use]
    pub fn notices(&self) -> &[Notice] {
        self.signer.notices()
    }

    /// Which of them is chosen.
    #[must_use]
    pub fn chosen(&self) -> usize {
        self.signer.place()
    }

    /// The entry that is chosen.
    #[must_use]
    pub fn entry(&self) -> &Entry {
        self.signer.entry()
    }

    /// The chosen entry as what signs.
    #[must_use]
    pub fn signer(&self) -> Signer {
        self.signer.clone()
    }

    /// Whether the issuer has called it back, as far as anyone was asked.
    #[must_use]
    pub fn revocation(&self) -> &Revocation {
        &self.revocation
    }

    pub(in crate::app) fn revocation_mut(&mut self) -> &mut Revocation {
        &mut self.revocation
    }
}

impl State {
    /// The keystore, once it is open.
    #[must_use]
    pub fn opened(&self) -> Option<&Opened> {
        match self {
            Self::Open(opened) => Some(opened),
            Self::Asking | Self::Recalling(_) | Self::Opening(..) | Self::Refused(..) => None,
        }
    }

    /// What has been tried so far.
    #[must_use]
    pub fn attempts(&self) -> Attempts {
        match self {
            Self::Opening(_, attempts) | Self::Refused(_, attempts) => *attempts,
            Self::Asking | Self::Recalling(_) | Self::Open(_) => Attempts::default(),
        }
    }

    pub(in crate::app) fn pending(&self) -> Option<Ticket> {
        match self {
            Self::Opening(ticket, _) | Self::Recalling(ticket) => Some(*ticket),
            Self::Open(opened) => opened.revocation.pending(),
            Self::Asking | Self::Refused(..) => None,
        }
    }

    pub(in crate::app) fn cancel(&mut self) {
        match self {
            Self::Opening(..) | Self::Recalling(_) => *self = Self::Asking,
            Self::Open(opened) => opened.revocation.cancel(),
            Self::Asking | Self::Refused(..) => {}
        }
    }
}

impl Wizard {
    /// What was found about the certificate that is chosen, what stops first.
    #[must_use]
    pub fn certificate_findings(&self) -> Vec<Finding> {
        let Some(certificate) = self.chosen_certificate() else { return Vec::new() };
        let revoked = self.revoked().map(|situation| Finding::Stops(situation.into()));
        revoked.into_iter().chain(diagnosis::certificate(certificate, self.server_now())).collect()
    }

    /// Why the certificate can never give a token, if so.
    #[must_use]
    pub fn certificate_stop(&self) -> Option<Problem> {
        diagnosis::first_stop(&self.certificate_findings()).cloned()
    }

    pub(in crate::app) fn password_primary(&self) -> Primary {
        match self.password {
            State::Open(_) => Primary::Next,
            State::Refused(..) if self.second.is_asked() => Primary::ChooseCertificate,
            State::Asking | State::Recalling(_) | State::Opening(..) | State::Refused(..) => Primary::OpenFile,
        }
    }

    pub(in crate::app) fn enter_password(&mut self) -> Vec<Effect> {
        match (self.certificate.file(), &self.password) {
            (Some(file), State::Asking) if !file.needs_password => self.open_keystore(),
            _ => Vec::new(),
        }
    }

    pub(in crate::app) fn leave_password(&mut self) -> Vec<Effect> {
        if self.password.opened().is_none() {
            return self.try_password();
        }
        match self.certificate_stop() {
            Some(_) => self.complain(vec![Complaint::CertificateUnusable]),
            None => self.advance(),
        }
    }

    /// A file without a password was opened on entering, and gets here only when that was stopped.
    fn try_password(&mut self) -> Vec<Effect> {
        if self.password_primary() == Primary::ChooseCertificate {
            return self.browse_certificates();
        }
        if self.certificate.file().is_some_and(|file| !file.needs_password) {
            return self.open_keystore();
        }
        let attempts = self.password.attempts();
        if self.drafts.password.password.is_empty() {
            return self.complain(vec![Complaint::PasswordMissing]);
        }
        if attempts.key_differs && self.drafts.password.key_password.is_empty() {
            return self.complain(vec![Complaint::KeyPasswordMissing]);
        }
        self.open_keystore()
    }

    pub(in crate::app) fn open_keystore(&mut self) -> Vec<Effect> {
        let attempts = Attempts { recalled: false, ..self.password.attempts() };
        let draft = &self.drafts.password;
        let key = attempts.key_differs.then(|| draft.key_password.clone());
        self.unlock(Passwords { store: draft.password.clone(), key }, attempts)
    }

    pub(in crate::app) fn unlock(&mut self, passwords: Passwords, attempts: Attempts) -> Vec<Effect> {
        let Some(contents) = self.certificate.file().cloned() else { return Vec::new() };
        let ticket = self.tickets.next();
        let Passwords { store: store_password, key: key_password } = passwords;
        let certificates = self.second.file().cloned();
        let unlocking = Unlocking { contents, store_password, key_password, certificates };
        self.password = State::Opening(ticket, attempts);
        vec![Effect::OpenKeystore(ticket, unlocking)]
    }

    pub(in crate::app) fn keystore_opened(&mut self, ticket: Ticket, result: Result<Keystore, Problem>) -> Vec<Effect> {
        let State::Opening(awaited, attempts) = self.password else { return Vec::new() };
        if awaited != ticket {
            return Vec::new();
        }
        let wanted = self.drafts.password.remember;
        let typed = result.as_ref().ok().and_then(|_| self.passwords_to_keep());
        self.password = match result {
            Ok(keystore) => self.opened(keystore),
            Err(problem) if attempts.recalled && self.recalled_in_vain(&problem) => State::Asking,
            Err(problem) => State::Refused(problem.clone(), counted(attempts, &problem)),
        };
        self.ask_for_certificate();
        if self.password.opened().is_none() {
            return Vec::new();
        }
        let mut effects = self.settle_password(wanted, typed);
        effects.extend(self.revisit_opened());
        effects
    }

    fn opened(&mut self, keystore: Keystore) -> State {
        let Some(place) = self.entry_to_use(&keystore) else {
            self.forget_passwords();
            return State::Refused(Situation::SetupOtherOrganisation.into(), Attempts::default());
        };
        match Opened::new(keystore, place) {
            Some(opened) => {
                self.forget_passwords();
                State::Open(opened)
            }
            None => State::Refused(Situation::NoPrivateKey.into(), Attempts::default()),
        }
    }

    pub(in crate::app) fn choose_entry(&mut self, entry: usize) -> Vec<Effect> {
        let State::Open(opened) = &mut self.password else { return Vec::new() };
        let Some(signer) = opened.signer.of(entry) else { return Vec::new() };
        if opened.chosen() == entry {
            return Vec::new();
        }
        let about_the_last_one = opened.revocation.pending();
        *opened = Opened::of(signer);
        self.complaints.clear();
        self.forget_saving();
        self.changed(Step::Password);
        about_the_last_one.into_iter().map(Effect::Cancel).collect()
    }

    pub(in crate::app) fn show_password(&mut self, shown: bool) -> Vec<Effect> {
        self.drafts.password.shown = shown;
        Vec::new()
    }

    /// Another file: what the last one held is dropped, and what was answered after it is to be
    /// looked at again.
    pub(in crate::app) fn forget_keystore(&mut self) {
        self.changed(Step::Certificate);
        self.password = State::Asking;
        self.stale.remove(&Step::Password);
        self.second = certificate_file::State::default();
        self.clock_inquiry = crate::app::clock::Inquiry::default();
        self.forget_passwords();
        self.forget_saving();
    }

    fn forget_passwords(&mut self) {
        self.drafts.password = Draft::after(&self.drafts.password);
    }
}

fn counted(attempts: Attempts, problem: &Problem) -> Attempts {
    match problem.situation {
        Situation::WrongPassword | Situation::WrongKeyPassword => Attempts { wrong: attempts.wrong + 1, ..attempts },
        Situation::KeyPasswordDiffers => Attempts { wrong: 0, key_differs: true, recalled: false },
        _ => attempts,
    }
}
