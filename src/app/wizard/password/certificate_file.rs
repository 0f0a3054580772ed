//! Where the file has a key without its certificate: the second file, which has it.

use super::State as Password;
use crate::app::session::Session;
use crate::app::wizard::{Step, Wizard};
use crate::contract::{CertificateFile, Effect, Ticket};
use crate::problem::{Problem, Situation};
use std::path::PathBuf;

/// Where the second file stands.
#[derive(Debug, Default)]
pub enum State {
    /// It is not needed, as far as is known.
    #[default]
    NotNeeded,
    /// It is asked for.
    Asked,
    /// The native dialog is open.
    Browsing(Ticket),
    /// It is being read.
    Reading(Ticket),
    /// It has a certificate, and the first file is opened with it.
    Chosen(CertificateFile),
}

impl State {
    /// Whether the person is asked for a file, or is choosing one.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        matches!(self, Self::Asked | Self::Browsing(_) | Self::Reading(_))
    }

    /// The file, once it is known to have a certificate.
    #[must_use]
    pub fn file(&self) -> Option<&CertificateFile> {
        match self {
            Self::Chosen(file) => Some(file),
            Self::NotNeeded | Self::Asked | Self::Browsing(_) | Self::Reading(_) => None,
        }
    }

    /// What is under way: the dialog, or the reading.
    #[must_use]
    pub fn pending(&self) -> Option<Ticket> {
        match self {
            Self::Browsing(ticket) | Self::Reading(ticket) => Some(*ticket),
            Self::NotNeeded | Self::Asked | Self::Chosen(_) => None,
        }
    }

    pub(in crate::app) fn cancel(&mut self) {
        if self.pending().is_some() {
            *self = Self::Asked;
        }
    }
}

impl Wizard {
    /// After an opening: asks for the second file where the first lacks the certificate, or the second was of
    /// another key.
    pub(in crate::app) fn ask_for_certificate(&mut self) {
        self.second = match &self.password {
            Password::Refused(problem, _) if lacks_certificate(problem) => State::Asked,
            // A password that was wrong only now, say: the file is still the one that was chosen.
            Password::Refused(..) => return,
            Password::Asking | Password::Recalling(_) | Password::Opening(..) | Password::Open => State::NotNeeded,
        };
    }

    pub(in crate::app) fn browse_certificates(&mut self, session: &mut Session) -> Vec<Effect> {
        if self.at != Step::Password || !matches!(self.second, State::Asked) {
            return Vec::new();
        }
        let ticket = session.tickets.issue();
        self.second = State::Browsing(ticket);
        vec![Effect::PickCertificate(ticket)]
    }

    pub(in crate::app) fn certificate_picked(
        &mut self,
        session: &mut Session,
        ticket: Ticket,
        result: Result<Option<PathBuf>, Problem>,
    ) -> Vec<Effect> {
        if !matches!(self.second, State::Browsing(awaited) if awaited == ticket) {
            return Vec::new();
        }
        self.second = State::Asked;
        match result {
            Ok(Some(path)) => self.read_certificate(session, path),
            Ok(None) => Vec::new(),
            Err(problem) => self.refuse_certificate(problem),
        }
    }

    pub(in crate::app) fn take_dropped_certificate(
        &mut self,
        session: &mut Session,
        mut paths: Vec<PathBuf>,
    ) -> Vec<Effect> {
        match (paths.pop(), paths.is_empty()) {
            (Some(path), true) => self.read_certificate(session, path),
            (Some(_), false) => self.refuse_certificate(Situation::SeveralFiles.into()),
            (None, _) => Vec::new(),
        }
    }

    fn read_certificate(&mut self, session: &mut Session, path: PathBuf) -> Vec<Effect> {
        let mut effects: Vec<Effect> = self.second.pending().map(Effect::Cancel).into_iter().collect();
        let ticket = session.tickets.issue();
        self.complaints.clear();
        self.second = State::Reading(ticket);
        effects.push(Effect::ReadCertificate(ticket, path));
        effects
    }

    pub(in crate::app) fn certificate_read(
        &mut self,
        session: &mut Session,
        ticket: Ticket,
        result: Result<CertificateFile, Problem>,
    ) -> Vec<Effect> {
        if !matches!(self.second, State::Reading(awaited) if awaited == ticket) {
            return Vec::new();
        }
        match result {
            Ok(file) => {
                self.second = State::Chosen(file);
                self.open_keystore(session)
            }
            Err(problem) => self.refuse_certificate(problem),
        }
    }

    /// Says why, and asks for another.
    fn refuse_certificate(&mut self, problem: Problem) -> Vec<Effect> {
        self.second = State::Asked;
        self.password = Password::Refused(problem, self.password.attempts());
        Vec::new()
    }
}

fn lacks_certificate(problem: &Problem) -> bool {
    matches!(problem.situation, Situation::NoCertificate | Situation::OtherCertificate)
}
