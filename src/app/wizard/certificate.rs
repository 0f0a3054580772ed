//! Step 1: the file. Ends with its bytes in memory and its kind known; nothing is opened yet. A file that can be used
//! leads on by itself.

use crate::app::complaint::Complaint;
use crate::app::session::Session;
use crate::app::typed::{paths, typed_path};
use crate::app::wizard::{Step, Wizard};
use crate::contract::{Effect, FileContents, Ticket};
use crate::domain::Secret;
use crate::problem::{Problem, Situation};
use std::path::PathBuf;

/// How a keystore begins that is text.
const PEM: &str = "-----BEGIN ";

/// What is typed in step 1.
#[derive(Debug, Default)]
pub struct Draft {
    /// The path of the file, for those who would rather type or paste it.
    pub path: String,
}

/// Where step 1 stands.
#[derive(Debug, Default)]
pub enum State {
    /// No file yet.
    #[default]
    Empty,
    /// The native dialog is open; the file chosen before, if any, is kept in case of "Cancel".
    Browsing(Ticket, Option<FileContents>),
    /// The file is being read.
    Reading(Ticket, PathBuf),
    /// The file cannot be used.
    Refused(Problem, PathBuf),
    /// The file is a keystore.
    Chosen(FileContents),
}

impl State {
    /// The file, once it is known to be a keystore.
    #[must_use]
    pub fn file(&self) -> Option<&FileContents> {
        match self {
            Self::Chosen(file) | Self::Browsing(_, Some(file)) => Some(file),
            Self::Empty | Self::Browsing(_, None) | Self::Reading(..) | Self::Refused(..) => None,
        }
    }

    pub(in crate::app) fn pending(&self) -> Option<Ticket> {
        match self {
            Self::Browsing(ticket, _) | Self::Reading(ticket, _) => Some(*ticket),
            Self::Empty | Self::Refused(..) | Self::Chosen(_) => None,
        }
    }

    pub(in crate::app) fn cancel(&mut self) {
        *self = match std::mem::take(self) {
            Self::Browsing(_, Some(file)) => Self::Chosen(file),
            Self::Browsing(_, None) | Self::Reading(..) => Self::Empty,
            settled => settled,
        };
    }
}

impl Wizard {
    pub(in crate::app) fn browse_files(&mut self, session: &mut Session) -> Vec<Effect> {
        if self.certificate.pending().is_some() {
            return Vec::new();
        }
        let ticket = session.tickets.issue();
        self.dialog_problem = None;
        let before = self.certificate.file().cloned();
        self.certificate = State::Browsing(ticket, before);
        vec![Effect::PickFile(ticket)]
    }

    pub(in crate::app) fn file_picked(
        &mut self,
        session: &mut Session,
        ticket: Ticket,
        result: Result<Option<PathBuf>, Problem>,
    ) -> Vec<Effect> {
        if !matches!(self.certificate, State::Browsing(awaited, _) if awaited == ticket) {
            return Vec::new();
        }
        self.certificate.cancel();
        match result {
            Ok(Some(path)) => self.read_file(session, path),
            Ok(None) => Vec::new(),
            Err(problem) => {
                self.dialog_problem = Some(problem);
                Vec::new()
            }
        }
    }

    /// Whether a file is asked for.
    pub(in crate::app) fn takes_files(&self) -> bool {
        self.at == Step::Certificate || (self.at == Step::Password && self.second.is_asked())
    }

    pub(in crate::app) fn take_dropped(&mut self, session: &mut Session, mut paths: Vec<PathBuf>) -> Vec<Effect> {
        if self.at == Step::Password && self.second.is_asked() {
            return self.take_dropped_certificate(session, paths);
        }
        if self.at != Step::Certificate || paths.is_empty() {
            return Vec::new();
        }
        if paths.len() > 1 {
            self.certificate = State::Refused(Situation::SeveralFiles.into(), paths.swap_remove(0));
            return Vec::new();
        }
        self.read_file(session, paths.swap_remove(0))
    }

    /// A PEM is the file itself. Anything else says where one lies, as file managers and terminals put it.
    pub(in crate::app) fn take_pasted(&mut self, session: &mut Session, pasted: Secret) -> Vec<Effect> {
        if self.at != Step::Certificate || self.certificate.pending().is_some() {
            return Vec::new();
        }
        if pasted.expose().contains(PEM) {
            return self.read_pasted(session, pasted);
        }
        match paths(pasted.expose()) {
            Some(paths) => self.take_dropped(session, paths),
            None => self.complain(vec![Complaint::PastedUnknown]),
        }
    }

    fn read_pasted(&mut self, session: &mut Session, pasted: Secret) -> Vec<Effect> {
        let ticket = session.tickets.issue();
        self.complaints.clear();
        self.dialog_problem = None;
        self.drafts.certificate.path.clear();
        self.certificate = State::Reading(ticket, FileContents::PASTED.into());
        vec![Effect::ReadPasted(ticket, pasted)]
    }

    pub(in crate::app) fn read_file(&mut self, session: &mut Session, path: PathBuf) -> Vec<Effect> {
        let mut effects: Vec<Effect> = self.certificate.pending().map(Effect::Cancel).into_iter().collect();
        let ticket = session.tickets.issue();
        self.complaints.clear();
        self.dialog_problem = None;
        self.drafts.certificate.path = path.display().to_string();
        self.certificate = State::Reading(ticket, path.clone());
        effects.push(Effect::ReadFile(ticket, path));
        effects
    }

    pub(in crate::app) fn file_read(
        &mut self,
        session: &mut Session,
        ticket: Ticket,
        result: Result<FileContents, Problem>,
    ) -> Vec<Effect> {
        let State::Reading(awaited, path) = &self.certificate else { return Vec::new() };
        if *awaited != ticket {
            return Vec::new();
        }
        let path = path.clone();
        self.forget_keystore(session);
        match result {
            Ok(file) => {
                let mut effects = file.lies_at().map_or_else(Vec::new, |path| session.remember_file(path));
                self.certificate = State::Chosen(file);
                effects.extend(self.advance(session));
                effects.extend(self.recall_password(session));
                effects
            }
            Err(problem) => {
                self.certificate = State::Refused(super::resume::as_resumed(session, problem), path);
                Vec::new()
            }
        }
    }

    pub(in crate::app) fn leave_certificate(&mut self, session: &mut Session) -> Vec<Effect> {
        let typed = typed_path(&self.drafts.certificate.path);
        let chosen = self.certificate.file().map(|file| &file.path);
        if chosen.is_some_and(|chosen| *chosen == typed || typed.as_os_str().is_empty()) {
            return self.advance(session);
        }
        if typed.as_os_str().is_empty() {
            return self.complain(vec![Complaint::PathMissing]);
        }
        self.read_file(session, typed)
    }
}
