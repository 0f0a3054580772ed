//! The pages of a client's own keys: what is registered, and all that is done with them. Each thing is a story of
//! [`crate::app::keys`], which a terminal tells as well; here are the pages around it.
//!
//! ```text
//! Choice → Form ─────────────┐
//! Reading → List → Form ─────┼→ Telling → List, or the token
//!                → Unlock ───┘
//!                → Delivery
//! ```

mod acts;
mod delivery;
mod draft;
mod form;
mod list;
mod telling;

pub use crate::app::form_state::FormState;
pub use delivery::{Delivery, DeliveryState};
pub use draft::{Draft, Source};
pub use form::Form;
pub use list::KeyRow;
pub use telling::{Kind, Telling};

pub(super) use acts::Back;

use crate::app::complaint::{Complaint, Field};
use crate::app::keys::Circumstances;
use crate::app::session::{AdminOf, Session};
use crate::app::suggested_kid::SuggestedKid;
use crate::app::wizard::login::PlannedKey;
use crate::contract::{Admin, AsideReport, Effect, KeptKey, Report, Ticket};
use crate::domain::ClientId;
use crate::keystore::Signer;
use crate::problem::{Problem, Situation};
use crate::protocol::self_service::Registered;

/// What a person wants of a client's keys.
#[derive(Debug, Clone)]
pub enum Intent {
    /// The keys of this client, in the environment and with the certificate that are in use.
    Open(ClientId),
    /// Go on with the key of this name, which was begun at an earlier visit.
    Continue(String),
    /// Choose what the client signs in with.
    ChooseLogin,
    /// By a key, or by the certificate.
    ChooseLoginBy(bool),
    /// A client of its own for the key, so that nothing stops.
    NewClient,
    /// Read the keys again.
    ReadAgain,
    /// A new key.
    Add,
    /// A new key that takes the place of the one of this name.
    Rotate(String),
    /// Take the key of this name away.
    Remove(String),
    /// Register the key of this name that was made, or try it again.
    GoOn(String),
    /// The system uses this new key: the one that it replaces goes.
    Finish(String),
    /// Hand the key of this name to the developers.
    Deliver(String),
    /// Open the dialog for the place of a new file.
    BrowsePlaces,
    /// Open the dialog for a file with a key that somebody has.
    BrowsePublic,
    /// Open the dialog for a folder.
    BrowseFolders,
    /// Yes or no, to what there is to agree to.
    Answer(bool),
}

/// Whose keys they are.
#[derive(Debug, Clone)]
pub struct At {
    /// As whom the self-service API is asked.
    pub admin: Admin,
    /// The client.
    pub client_id: ClientId,
    /// What it is called, where we know it.
    pub name: Option<String>,
    /// From where they were opened, and so where one comes back to.
    pub from: From,
    /// Whether it was created just now, for the key: nobody signs in to it with a certificate.
    pub is_new: bool,
}

/// From where the keys were opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum From {
    /// The cards of earlier visits.
    Start,
    /// A page of the steps, or of all clients.
    Page,
    /// The steps, which wait for the key.
    Steps,
}

/// What is on the screen.
#[derive(Debug, Default)]
pub enum Page {
    /// Nothing of this.
    #[default]
    Closed,
    /// The certificate, or a key?
    Choice,
    /// The keys are being read.
    Reading(Ticket),
    /// The keys.
    List,
    /// They could not be read.
    Unread(Box<Problem>),
    /// A new key is described.
    Form(Form),
    /// The password of a key's file is asked for.
    Unlock(Box<Unlock>),
    /// A story is told.
    Telling(Box<Telling>),
    /// A key is handed over.
    Delivery(Box<Delivery>),
}

/// The password of a key's file is asked for.
#[derive(Debug)]
pub struct Unlock {
    /// The key.
    pub kept: KeptKey,
    /// What for.
    pub then: Then,
    /// Where it stands.
    pub state: UnlockState,
    /// How often it did not open.
    pub refused: u32,
}

/// What a key's file is opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// To register it, or to try it.
    GoOn,
    /// To take away the key that it replaces.
    Finish,
    /// To sign for a token.
    SignIn,
}

/// Where the opening stands.
#[derive(Debug)]
pub enum UnlockState {
    /// The password is asked for.
    Asking,
    /// The file is being opened.
    Opening(Ticket),
    /// It did not open.
    Refused(Problem),
}

/// What is said on the page of the keys, besides them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// Somebody said no, and nothing was changed.
    Declined,
    /// A key is registered, and was left before it gave a token.
    LeftWaiting,
    /// What the key may ask for is not known, so it cannot be tried.
    NoScopes,
    /// Something could not be done.
    Failed(Problem),
}

/// The keys of one client.
#[derive(Debug, Default)]
pub struct Own {
    /// What is typed.
    pub draft: Draft,
    at: Option<At>,
    page: Page,
    seen: Option<Box<Registered>>,
    notice: Option<Notice>,
    complaints: Vec<Complaint>,
    /// Whether the choice is a key, before it is settled.
    chooses_key: bool,
    kid: SuggestedKid,
    /// A key that was read from a file, for the steps to plan.
    planned: Option<PlannedKey>,
    /// A key that was opened, for the steps to sign with.
    opened_for_token: Option<(String, Signer)>,
    /// The key of an earlier visit that is gone on with as soon as its organisation's certificate is open.
    wanted: Option<KeptKey>,
}

impl Own {
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

    /// Whose keys they are.
    #[must_use]
    pub fn at(&self) -> Option<&At> {
        self.at.as_ref()
    }

    /// The administration client, where its own keys are looked at.
    pub(in crate::app) fn administration(&self) -> Option<AdminOf> {
        let at = self.at.as_ref().filter(|at| at.client_id == at.admin.client_id)?;
        Some(AdminOf::asking(&at.admin))
    }

    /// What was read last.
    #[must_use]
    pub fn seen(&self) -> Option<&Registered> {
        self.seen.as_deref()
    }

    /// What is said besides the keys.
    #[must_use]
    pub fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    /// Whether a key is chosen rather than the certificate.
    #[must_use]
    pub fn chooses_key(&self) -> bool {
        self.chooses_key
    }

    /// What has to be put right.
    #[must_use]
    pub fn complaints(&self) -> &[Complaint] {
        &self.complaints
    }

    /// The key of an earlier visit that is waited with until a certificate is open.
    #[must_use]
    pub fn wanted(&self) -> Option<&KeptKey> {
        self.wanted.as_ref()
    }

    /// How often a password did not open the file that is asked about.
    #[must_use]
    pub fn wrong_passwords(&self) -> u32 {
        if let Page::Unlock(unlock) = &self.page { unlock.refused } else { 0 }
    }

    /// Whether a password stands there that was not used yet.
    pub(in crate::app) fn has_typed(&self) -> bool {
        let Draft { password, private_password, unlock, .. } = &self.draft;
        [password, private_password, unlock].iter().any(|secret| !secret.is_empty())
    }

    pub(in crate::app) fn want(&mut self, kept: Option<KeptKey>) {
        self.wanted = kept;
    }

    pub(in crate::app) fn show_choice(&mut self, chooses_key: bool) {
        self.chooses_key = chooses_key;
        self.turn_to(Page::Choice);
    }

    pub(in crate::app) fn open(&mut self, session: &mut Session, at: At) -> Vec<Effect> {
        if self.at.as_ref().is_none_or(|before| before.client_id != at.client_id) {
            self.seen = None;
        }
        self.at = Some(at);
        self.notice = None;
        self.read(session)
    }

    /// Closes these pages, and stops what is under way on them.
    #[must_use]
    pub(in crate::app) fn close(&mut self) -> Vec<Effect> {
        let stopped = self.stoppable().map(Effect::Cancel);
        self.turn_to(Page::Closed);
        self.notice = None;
        self.seen = None;
        stopped.into_iter().collect()
    }

    /// Another page: no password outlives the one before.
    fn turn_to(&mut self, page: Page) {
        self.complaints.clear();
        self.draft.forget_secrets();
        self.page = page;
    }

    /// Reads the keys, and lists them.
    pub(in crate::app) fn read(&mut self, session: &mut Session) -> Vec<Effect> {
        let Some(at) = &self.at else { return Vec::new() };
        let (admin, client_id) = (at.admin.clone(), at.client_id.clone());
        let ticket = session.tickets.issue();
        self.turn_to(Page::Reading(ticket));
        vec![Effect::ReadKeys(ticket, admin, client_id)]
    }

    /// Decides what an intent means that is about the client that is open.
    pub(in crate::app) fn update(&mut self, session: &mut Session, intent: Intent) -> Vec<Effect> {
        match intent {
            // They lead here from elsewhere, and the ways are in `key_ways`.
            Intent::Open(_) | Intent::Continue(_) | Intent::ChooseLogin | Intent::NewClient => Vec::new(),
            Intent::ChooseLoginBy(key) => {
                self.chooses_key = key;
                Vec::new()
            }
            Intent::ReadAgain => self.read(session),
            Intent::Add => self.describe(session, None),
            Intent::Rotate(kid) => self.describe(session, Some(kid)),
            Intent::Remove(kid) => self.remove(session, kid),
            Intent::GoOn(kid) => self.unlock(session, &kid, Then::GoOn),
            Intent::Finish(kid) => self.unlock(session, &kid, Then::Finish),
            Intent::Deliver(kid) => self.prepare_delivery(session, &kid),
            Intent::BrowsePlaces => self.browse_places(session),
            Intent::BrowsePublic => self.browse_public(session),
            Intent::BrowseFolders => self.browse_folders(session),
            Intent::Answer(yes) => self.answer(session, yes),
        }
    }

    /// Whether a report with this ticket is for these pages.
    pub(in crate::app) fn awaits(&self, ticket: Ticket) -> bool {
        match &self.page {
            Page::Closed | Page::Choice | Page::List | Page::Unread(_) => false,
            Page::Reading(awaited) => *awaited == ticket,
            Page::Form(form) => form.state.pending() == Some(ticket) || self.kid.awaits(ticket),
            Page::Unlock(unlock) => matches!(unlock.state, UnlockState::Opening(awaited) if awaited == ticket),
            Page::Telling(telling) => telling.awaits(ticket),
            Page::Delivery(delivery) => delivery.awaits(ticket),
        }
    }

    /// Takes a report that is for these pages.
    pub(in crate::app) fn report(&mut self, session: &mut Session, report: Report) -> Vec<Effect> {
        match (&mut self.page, report) {
            (Page::Reading(_), Report::KeysRead(_, result)) => self.keys_read(session, result),
            (Page::Unlock(_), Report::KeyMade(_, result)) => self.key_opened(session, result),
            (Page::Form(_), Report::Aside(_, AsideReport::KidRead(kid))) => {
                self.kid.told(&mut self.draft.kid, kid);
                Vec::new()
            }
            (Page::Form(_), report) => self.form_report(session, report),
            (Page::Delivery(delivery), Report::FolderPicked(_, result)) => {
                delivery.state = DeliveryState::Preparing;
                self.folder_picked(result)
            }
            (Page::Delivery(delivery), report) => match &mut delivery.state {
                DeliveryState::Telling(story) => story.report(report, session.now()),
                DeliveryState::Preparing | DeliveryState::Picking(_) => Vec::new(),
            },
            (Page::Telling(telling), report) => {
                if let Report::KeysChanged(ticket, result) = &report
                    && !result.as_ref().is_err_and(|problem| problem.situation == Situation::ChangeUnknown)
                {
                    session.kept.journal.close_change(*ticket);
                }
                let effects = telling.report(session, report);
                self.after_telling(session, effects)
            }
            _ => Vec::new(),
        }
    }

    fn keys_read(&mut self, session: &mut Session, result: Result<Box<Registered>, Problem>) -> Vec<Effect> {
        match result {
            Ok(seen) => {
                let mut effects = session.keep_keys_end(&seen);
                effects.extend(self.settle(session, &seen));
                if let Some(at) = &mut self.at {
                    at.name = Some(seen.client.client_name.clone()).filter(|name| !name.is_empty()).or(at.name.take());
                }
                self.seen = Some(seen);
                self.turn_to(Page::List);
                effects
            }
            Err(problem) => {
                self.turn_to(Page::Unread(Box::new(problem)));
                Vec::new()
            }
        }
    }

    /// What was sent, and has been made or never will be, is no question any more.
    fn settle(&self, session: &mut Session, seen: &Registered) -> Vec<Effect> {
        let Some(at) = self.circumstances(session) else { return Vec::new() };
        let effects = at.settle(seen, session.now());
        session.kept.follow_keys(&effects);
        effects
    }

    /// Who asks, and what about.
    fn circumstances(&self, session: &Session) -> Option<Circumstances> {
        let at = self.at.as_ref()?;
        let circumstances = session.kept.circumstances(at.admin.clone(), at.client_id.clone());
        Some(Circumstances { is_new: at.is_new, ..circumstances })
    }

    /// How a key stands could not be written down. Nobody asked.
    pub(in crate::app) fn not_kept(&mut self, problem: Problem) -> Vec<Effect> {
        self.notice = Some(Notice::Failed(problem));
        Vec::new()
    }

    /// A field was left by a person. Where it names a file, the name of the key in that is looked for.
    pub(in crate::app) fn left_field(&mut self, session: &mut Session, field: Field) -> Vec<Effect> {
        let mut effects = self.leave_field(field);
        if matches!(field, Field::OwnPublic | Field::OwnPrivate) && matches!(self.page, Page::Form(_)) {
            let file = self.draft.key_file();
            effects.extend(self.kid.follow(&mut self.draft.kid, file, None, &mut session.tickets));
        }
        effects
    }

    /// A field was left: its form may be checked.
    pub(in crate::app) fn leave_field(&mut self, field: Field) -> Vec<Effect> {
        self.complaints.retain(|complaint| complaint.field() != field);
        let draft = &self.draft;
        let complaint = match field {
            Field::OwnPlace if !draft.place.trim().is_empty() => draft.place_complaint(),
            Field::OwnPassword if !draft.password.is_empty() => draft.password_complaint(),
            Field::OwnPasswordAgain if !draft.again.is_empty() => draft.password_complaint(),
            Field::OwnKid => draft.kid_complaint(),
            Field::OwnFolder if !draft.folder.trim().is_empty() => draft.folder_complaint(),
            _ => None,
        };
        self.complaints.extend(complaint.filter(|complaint| complaint.field() == field));
        Vec::new()
    }
}
