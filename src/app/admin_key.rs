//! The page on which the key of an administration client is opened: its file, its password, and the name that it is
//! registered by.
//!
//! It lies above whatever asks as that client. It opens from a refusal, or before anything is asked where the key is
//! known; what was to be asked is held until the key is open, or the certificate is to sign. Who leaves it asks nothing.

use super::complaint::{AdminKeyFault, Complaint, Field};
pub use super::form_state::FormState;
use super::session::{AdminOf, Session};
use super::suggested_kid::SuggestedKid;
use super::typed::typed_path;
use crate::contract::{AdminKey, AdminKeyOrder, Aside, AsideReport, Effect, Report, Ticket};
use crate::domain::Secret;
use crate::problem::{Problem, Situation};
use std::path::{Path, PathBuf};

/// What a person wants of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Intent {
    /// Open the dialog for the file.
    Browse,
    /// Let the certificate sign, as for a client without keys.
    UseCertificate,
}

/// What is typed.
#[derive(Debug, Default)]
pub struct Draft {
    /// The file.
    pub file: String,
    /// Its password, where it has one.
    pub password: Secret,
    /// The name that the key is registered by; empty for the one that the file has.
    pub kid: String,
}

/// Why the page is open, and for whom.
#[derive(Debug)]
pub struct Page {
    /// The administration client.
    pub of: AdminOf,
    /// Where it stands.
    pub state: FormState,
    /// How often a password did not open the file.
    pub wrong_passwords: u32,
    /// What is to be asked with the key.
    held: Vec<Effect>,
}

impl Page {
    /// Whether it was opened before anybody was refused.
    #[must_use]
    pub fn is_beforehand(&self) -> bool {
        !self.held.is_empty()
    }
}

/// The page, above the other areas.
#[derive(Debug, Default)]
pub struct AdminKeyArea {
    /// What is typed.
    pub draft: Draft,
    page: Option<Page>,
    complaints: Vec<Complaint>,
    kid: SuggestedKid,
}

/// A key that was opened, and what waited for it.
pub(super) struct Opened {
    pub of: AdminOf,
    pub key: AdminKey,
    pub held: Vec<Effect>,
}

impl AdminKeyArea {
    /// The page; `None` while it is closed.
    #[must_use]
    pub fn page(&self) -> Option<&Page> {
        self.page.as_ref()
    }

    /// Whether it is on the screen.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.page.is_some()
    }

    /// What has to be put right.
    #[must_use]
    pub fn complaints(&self) -> &[Complaint] {
        &self.complaints
    }

    /// Whether something is under way.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.pending().is_some()
    }

    /// Whether a password stands there that was not used yet.
    pub(super) fn has_typed(&self) -> bool {
        !self.draft.password.is_empty()
    }

    pub(super) fn awaits(&self, ticket: Ticket) -> bool {
        self.pending() == Some(ticket) || (self.is_open() && self.kid.awaits(ticket))
    }

    fn pending(&self) -> Option<Ticket> {
        self.page.as_ref().and_then(|page| page.state.pending())
    }

    /// The file is opened no longer: says what was under way.
    pub(super) fn stop(&mut self) -> Option<Ticket> {
        let page = self.page.as_mut()?;
        let ticket = page.state.pending()?;
        page.state = FormState::Open;
        Some(ticket)
    }

    /// Asks for the key of this client.
    pub(super) fn open(&mut self, session: &Session, of: AdminOf) {
        let place = session.admin_key_place(&of);
        let (file, kid) = place.map(|place| (place.file.display().to_string(), place.kid)).unwrap_or_default();
        self.kid = SuggestedKid::of(typed_path(&file), kid.clone());
        self.draft = Draft { file, password: Secret::default(), kid };
        self.complaints.clear();
        self.page = Some(Page { of, state: FormState::Open, wrong_passwords: 0, held: Vec::new() });
    }

    /// What is asked as this client waits for the key. What is asked as another one is handed back.
    pub(super) fn hold(&mut self, of: &AdminOf, effect: Effect) -> Option<Effect> {
        match &mut self.page {
            Some(page) if page.of == *of => {
                page.held.push(effect);
                None
            }
            Some(_) | None => Some(effect),
        }
    }

    /// Closes it, and gives what has waited. Nothing that is secret outlives it.
    #[must_use]
    pub(super) fn close(&mut self) -> Vec<Effect> {
        drop(self.draft.password.take());
        self.complaints.clear();
        self.page.take().map(|page| page.held).unwrap_or_default()
    }

    pub(super) fn browse(&mut self, session: &mut Session) -> Vec<Effect> {
        let Some(page) = self.page.as_mut().filter(|page| page.state.pending().is_none()) else { return Vec::new() };
        let ticket = session.tickets.issue();
        page.state = FormState::Picking(ticket);
        vec![Effect::PickEvidence(ticket)]
    }

    /// A file that is dropped here is the key's.
    pub(super) fn drop_file(&mut self, session: &mut Session, paths: &[PathBuf]) -> Vec<Effect> {
        match (paths, self.is_busy()) {
            ([file], false) => self.take_file(session, file),
            _ => Vec::new(),
        }
    }

    fn take_file(&mut self, session: &mut Session, file: &Path) -> Vec<Effect> {
        self.draft.file = file.display().to_string();
        self.leave_field(session, Field::AdminKeyFile)
    }

    /// A file of ours is known by the name of its key; of another one the name is looked for in it.
    pub(super) fn leave_field(&mut self, session: &mut Session, field: Field) -> Vec<Effect> {
        self.complaints.retain(|complaint| complaint.field() != field);
        let Some(page) = self.page.as_ref().filter(|_| field == Field::AdminKeyFile) else { return Vec::new() };
        let file = typed_path(&self.draft.file);
        let known = session.admin_key_place(&page.of).filter(|place| place.file == file).map(|place| place.kid);
        let kept = || session.kept.keys().iter().rfind(|kept| kept.file == file).map(|kept| kept.key.kid().to_owned());
        let known = known.or_else(kept);
        self.kid.follow(&mut self.draft.kid, file, known, &mut session.tickets)
    }

    /// The filled button: the file is opened.
    pub(super) fn proceed(&mut self, session: &mut Session) -> Vec<Effect> {
        let Some(page) = self.page.as_mut().filter(|page| page.state.pending().is_none()) else { return Vec::new() };
        let (file, kid) = (typed_path(&self.draft.file), self.draft.kid.trim());
        let fault = match &file {
            file if file.as_os_str().is_empty() => Some(AdminKeyFault::FileMissing),
            file if !file.is_absolute() => Some(AdminKeyFault::FileNotWhole),
            _ => None,
        };
        self.complaints = fault.map(Complaint::AdminKey).into_iter().collect();
        if !self.complaints.is_empty() {
            return Vec::new();
        }
        let ticket = session.tickets.issue();
        page.state = FormState::Reading(ticket);
        let kid = (!kid.is_empty()).then(|| kid.to_owned());
        let order = AdminKeyOrder { file, password: self.draft.password.clone(), kid };
        vec![Effect::Aside(ticket, Aside::OpenAdminKey(Box::new(order)))]
    }

    /// Takes a report that is for it, and says what the world is asked next. A key that was opened closes the page.
    pub(super) fn report(&mut self, session: &mut Session, report: Report) -> Result<Opened, Vec<Effect>> {
        if let Report::Aside(_, AsideReport::KidRead(kid)) = report {
            self.kid.told(&mut self.draft.kid, kid);
            return Err(Vec::new());
        }
        let Some(page) = self.page.as_mut() else { return Err(Vec::new()) };
        page.state = FormState::Open;
        match report {
            Report::FilePicked(_, Ok(Some(file))) => return Err(self.take_file(session, &file)),
            Report::FilePicked(_, Err(problem)) => page.state = FormState::Refused(problem),
            Report::Aside(_, AsideReport::AdminKeyOpened(Ok(key))) => {
                let of = page.of.clone();
                return Ok(Opened { of, key, held: self.close() });
            }
            Report::Aside(_, AsideReport::AdminKeyOpened(Err(problem))) => self.refuse(problem),
            _ => {}
        }
        Err(Vec::new())
    }

    /// What is to be put right in a field is said at it.
    fn refuse(&mut self, problem: Problem) {
        match problem.situation {
            Situation::AdminKidMissing => self.complaints = vec![Complaint::AdminKey(AdminKeyFault::KidMissing)],
            Situation::KidMalformed => self.complaints = vec![Complaint::AdminKey(AdminKeyFault::KidMalformed)],
            _ => {
                if let Some(page) = &mut self.page {
                    page.wrong_passwords += u32::from(problem.situation == Situation::WrongPassword);
                    page.state = FormState::Refused(problem);
                }
            }
        }
    }
}
