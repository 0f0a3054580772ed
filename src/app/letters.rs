//! "Request": a supplier asks a customer for a client, and the customer grants it, by two small files without a secret in
//! them. Here they are written, opened and told. What is granted is made in the six steps, which are filled in.

mod answered;

pub(in crate::app) use answered::{environment_of, kind_of};

use crate::app::complaint::{Complaint, Field};
pub use crate::app::form_state::FormState;
use crate::app::session::Session;
use crate::app::typed::typed_path;
use crate::contract::{Aside, AsideReport, BroughtKey, Effect, Report, Ticket};
use crate::domain::{EnvironmentKind, OrgNumber, ScopeSet, Secret};
use crate::keystore::Signer;
use crate::problem::{Problem, Situation};
use crate::protocol::client_request::{ClientAnswer, ClientRequest, ENDING, Letter};
use std::path::{Path, PathBuf};

/// What a person wants of requests.
#[derive(Debug, Clone)]
pub enum Intent {
    /// Write a request.
    New,
    /// Open a request or an answer.
    Open(PathBuf),
    /// Open the dialog for a file with a public half.
    BrowsePublic,
    /// Grant what was asked: the steps are filled in.
    Grant,
    /// Save the request, or the answer, under this name.
    Save(String, String),
}

/// What is typed for a request.
#[derive(Debug, Default)]
pub struct Draft {
    /// Who asks.
    pub name: String,
    /// Their organisation number.
    pub organisation: String,
    /// How they are reached.
    pub contact: String,
    /// What it is for.
    pub purpose: String,
    /// What is asked for.
    pub scopes: String,
    /// Whether it is for production.
    pub is_production: bool,
    /// Whether the customer makes the key.
    pub customer_makes_key: bool,
    /// Whom tokens are for besides the supplier.
    pub meant: Meant,
    /// The file with the public half of the supplier's key.
    pub public: String,
    /// The file with the private half of the key that an answer is about.
    pub private: String,
    /// The password of that file, where it has one.
    pub private_password: Secret,
}

/// Whom tokens are for besides the supplier.
#[derive(Debug, Default)]
pub struct Meant {
    /// They are asked for on behalf of customers.
    pub customers: bool,
    /// They are for a system user of Altinn's.
    pub system_user: bool,
}

impl Draft {
    /// Whether anything is typed. Paths are no loss.
    fn is_begun(&self) -> bool {
        let typed = [&self.name, &self.organisation, &self.contact, &self.purpose, &self.scopes];
        typed.iter().any(|text| !text.trim().is_empty())
    }
}

/// What is on the screen.
#[derive(Debug, Default)]
pub enum Page {
    /// Nothing of this.
    #[default]
    Closed,
    /// A request is written.
    New(FormState),
    /// It is ready to be saved.
    Written(Box<ClientRequest>),
    /// A file is being read.
    Reading(Ticket),
    /// This stands in it.
    Opened(Letter),
    /// It is neither a request nor an answer, or cannot be read.
    Unread(Problem),
}

/// Requests and answers.
#[derive(Debug, Default)]
pub struct Letters {
    /// What is typed.
    pub draft: Draft,
    page: Page,
    /// The form for the key of the answer that is open.
    key_form: FormState,
    complaints: Vec<Complaint>,
    /// What was answered, with the key that signs: for the steps to take.
    signs: Option<(Box<ClientAnswer>, Signer)>,
    /// What is being granted, from the click until the answer is saved.
    granting: Option<Granting>,
    /// A request or an answer is being saved.
    saving: Option<Ticket>,
    /// Whether what was written last is saved.
    is_saved: bool,
}

/// A request that is granted, and how far that has come.
#[derive(Debug)]
struct Granting {
    request: Box<ClientRequest>,
    /// Whether the steps have been filled in with it.
    is_filled_in: bool,
    /// Whether the file of a key was asked for, where the customer makes it.
    is_planned: bool,
}

/// Whether a file is called as requests and answers are.
#[must_use]
pub fn is_letter(file: &Path) -> bool {
    file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(ENDING))
}

impl Letters {
    /// What is on the screen.
    #[must_use]
    pub fn page(&self) -> &Page {
        &self.page
    }

    /// Whether anything of this is on the screen.
    #[must_use]
    pub fn is_open(&self) -> bool {
        !matches!(self.page, Page::Closed)
    }

    /// What has to be put right.
    #[must_use]
    pub fn complaints(&self) -> &[Complaint] {
        &self.complaints
    }

    /// What is being granted.
    #[must_use]
    pub fn granting(&self) -> Option<&ClientRequest> {
        self.granting.as_ref().map(|granting| &*granting.request)
    }

    /// What the steps are to be filled in with, once.
    pub(in crate::app) fn take_to_fill_in(&mut self) -> Option<ClientRequest> {
        let granting = self.granting.as_mut().filter(|granting| !granting.is_filled_in)?;
        granting.is_filled_in = true;
        Some((*granting.request).clone())
    }

    /// Whether the steps are still to be filled in.
    pub(in crate::app) fn waits_to_fill_in(&self) -> bool {
        self.granting.as_ref().is_some_and(|granting| !granting.is_filled_in)
    }

    /// Whether the customer is to make the key, and was not asked for its file: once.
    pub(in crate::app) fn take_to_plan(&mut self) -> bool {
        let waits =
            |granting: &&mut Granting| granting.is_filled_in && !granting.is_planned && granting.request.key.is_none();
        let Some(granting) = self.granting.as_mut().filter(waits) else { return false };
        granting.is_planned = true;
        true
    }

    /// The world was asked to save what is written.
    pub(in crate::app) fn saves(&mut self, effects: &[Effect]) {
        if let [Effect::SaveText(ticket, ..)] = effects {
            self.saving = Some(*ticket);
        }
    }

    /// What was granted is answered as soon as the answer is saved.
    pub(in crate::app) fn text_saved(&mut self, ticket: Ticket, result: &Result<Option<PathBuf>, Problem>) {
        if self.saving.take_if(|awaited| *awaited == ticket).is_none() || !matches!(result, Ok(Some(_))) {
            return;
        }
        self.is_saved = true;
        if !matches!(self.page, Page::Written(_)) {
            self.granting = None;
        }
    }

    /// Whether the request or the answer that was written last is saved.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        self.is_saved
    }

    /// Whether a request stands there that was not saved yet.
    pub(in crate::app) fn has_typed(&self) -> bool {
        let is_request = matches!(self.page, Page::New(_) | Page::Written(_));
        (is_request && !self.is_saved && self.draft.is_begun()) || !self.draft.private_password.is_empty()
    }

    pub(in crate::app) fn open(&mut self, session: &mut Session, file: PathBuf) -> Vec<Effect> {
        let ticket = session.tickets.issue();
        self.complaints.clear();
        self.key_form = FormState::Open;
        self.page = Page::Reading(ticket);
        vec![Effect::Aside(ticket, Aside::ReadLetter(file))]
    }

    pub(in crate::app) fn begin(&mut self) -> Vec<Effect> {
        self.complaints.clear();
        self.is_saved = false;
        self.page = Page::New(FormState::Open);
        Vec::new()
    }

    pub(in crate::app) fn close(&mut self) {
        self.page = Page::Closed;
        drop(self.draft.private_password.take());
        self.complaints.clear();
    }

    /// The request that is open is granted.
    pub(in crate::app) fn grant(&mut self) -> bool {
        match std::mem::take(&mut self.page) {
            Page::Opened(Letter::Request(request)) => {
                self.granting = Some(Granting { request, is_filled_in: false, is_planned: false });
                self.is_saved = false;
                true
            }
            other => {
                self.page = other;
                false
            }
        }
    }

    pub(in crate::app) fn browse(&mut self, session: &mut Session) -> Vec<Effect> {
        let state = match &mut self.page {
            Page::New(state) => state,
            Page::Opened(Letter::Answer(_)) => &mut self.key_form,
            _ => return Vec::new(),
        };
        if state.pending().is_some() {
            return Vec::new();
        }
        let ticket = session.tickets.issue();
        *state = FormState::Picking(ticket);
        vec![Effect::PickEvidence(ticket)]
    }

    /// A file that is dropped on the form is the public half.
    pub(in crate::app) fn drop_file(&mut self, paths: &[PathBuf]) -> Vec<Effect> {
        if self.is_busy() {
            return Vec::new();
        }
        match (&self.page, paths) {
            (Page::New(_), [file]) => {
                self.draft.customer_makes_key = false;
                self.draft.public = file.display().to_string();
                self.leave_field(Field::RequestKey)
            }
            (Page::Opened(Letter::Answer(_)), [file]) => {
                self.draft.private = file.display().to_string();
                self.leave_field(Field::AnswerKey)
            }
            _ => Vec::new(),
        }
    }

    /// Whether something is under way.
    pub(in crate::app) fn is_busy(&self) -> bool {
        self.pending().is_some()
    }

    fn pending(&self) -> Option<Ticket> {
        match &self.page {
            Page::New(state) => state.pending(),
            Page::Reading(ticket) => Some(*ticket),
            Page::Opened(Letter::Answer(_)) => self.key_form.pending(),
            Page::Closed | Page::Written(_) | Page::Opened(Letter::Request(_)) | Page::Unread(_) => None,
        }
    }

    pub(in crate::app) fn awaits(&self, ticket: Ticket) -> bool {
        self.pending() == Some(ticket)
    }

    pub(in crate::app) fn report(&mut self, session: &mut Session, report: Report) -> Vec<Effect> {
        if let Page::Opened(Letter::Answer(answer)) = &self.page {
            let answer = answer.clone();
            return self.key_report(session, answer, report);
        }
        match report {
            Report::Aside(_, AsideReport::LetterRead(result)) => {
                self.page = match result {
                    Ok(letter) => Page::Opened(letter),
                    Err(problem) => Page::Unread(problem),
                };
            }
            Report::Aside(_, AsideReport::PublicKeyRead(result)) => match result {
                Ok(brought) => self.write(Some(brought)),
                Err(problem) => self.page = Page::New(FormState::Refused(problem)),
            },
            Report::FilePicked(_, result) => {
                self.page = Page::New(match result {
                    Ok(Some(file)) => {
                        self.draft.public = file.display().to_string();
                        self.complaints.retain(|complaint| complaint.field() != Field::RequestKey);
                        FormState::Open
                    }
                    Ok(None) => FormState::Open,
                    Err(problem) => FormState::Refused(problem),
                });
            }
            _ => {}
        }
        Vec::new()
    }

    /// The filled button of the form: the key is read, where there is one, and then the request is ready.
    pub(in crate::app) fn proceed(&mut self, session: &mut Session) -> Vec<Effect> {
        if self.is_busy() || !matches!(self.page, Page::New(_)) {
            return Vec::new();
        }
        self.complaints = self.wrong();
        if !self.complaints.is_empty() {
            return Vec::new();
        }
        if self.draft.customer_makes_key {
            self.write(None);
            return Vec::new();
        }
        let file = typed_path(&self.draft.public);
        let ticket = session.tickets.issue();
        self.page = Page::New(FormState::Reading(ticket));
        vec![Effect::Aside(ticket, Aside::ReadPublicKey(file, None))]
    }

    fn wrong(&self) -> Vec<Complaint> {
        let draft = &self.draft;
        let is_empty = |text: &str| text.trim().is_empty();
        let name = is_empty(&draft.name).then_some(Complaint::RequestNameMissing);
        let number = OrgNumber::parse(&draft.organisation).err().map(Complaint::RequestOrganisation);
        let purpose = is_empty(&draft.purpose).then_some(Complaint::RequestPurposeMissing);
        let scopes = ScopeSet::parse(&draft.scopes).err().map(Complaint::RequestScopes);
        let lacks_key = !draft.customer_makes_key && is_empty(&draft.public);
        let key = lacks_key.then_some(Complaint::RequestKeyMissing);
        name.into_iter().chain(number).chain(purpose).chain(scopes).chain(key).collect()
    }

    /// What cannot be read again is not written.
    fn write(&mut self, brought: Option<BroughtKey>) {
        let draft = &self.draft;
        let parsed = (OrgNumber::parse(&draft.organisation), ScopeSet::parse(&draft.scopes));
        let (Ok(organisation), Ok(scopes)) = parsed else { return };
        let request = ClientRequest {
            name: draft.name.trim().to_owned(),
            organisation,
            contact: draft.contact.trim().to_owned(),
            purpose: draft.purpose.trim().to_owned(),
            environment: if draft.is_production { EnvironmentKind::Production } else { EnvironmentKind::Test },
            scopes,
            key: brought.map(|brought| brought.key),
            for_customers: draft.meant.customers,
            for_system_user: draft.meant.system_user,
        };
        let letter = Letter::Request(Box::new(request.clone()));
        self.page = match Letter::read(letter.write().as_bytes()) {
            Ok(_) => Page::Written(Box::new(request)),
            Err(_) => Page::New(FormState::Refused(Situation::LetterField("name".into()).into())),
        };
    }

    pub(in crate::app) fn leave_field(&mut self, field: Field) -> Vec<Effect> {
        self.complaints.retain(|complaint| complaint.field() != field);
        Vec::new()
    }
}
