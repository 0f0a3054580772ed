//! «Klienter»: the pages about all clients of the organisation, beside the six steps and back to where one was.
//!
//! It opens from any page, and says what is lacking where nobody can ask yet. What was read stays when it is closed, and
//! goes on being read; it is forgotten with the visit, but for what ends when.

mod accesses;
mod ends;
mod intent;
mod log;
mod one;
mod reading;

pub use accesses::{Accesses, Granted, Which};
pub use ends::{EndsQuery, Shown, What, all_ends};
pub use intent::{Draft, Errand, Intent, OneDraft, Part};
pub use log::Log;
pub use one::{One, OneState, text_of};
pub use reading::Reading;

use crate::app::complaint::{Complaint, Field};
use crate::app::session::Session;
use crate::contract::{Admin, Effect, Report, Ticket};
use crate::domain::ClientId;
use crate::problem::Problem;
use std::path::PathBuf;

/// A page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Page {
    /// All clients.
    #[default]
    List,
    /// All that ends.
    Ends,
    /// All that was granted.
    Scopes,
    /// What was changed from here.
    Log,
    /// One client.
    One,
}

/// Why nobody can be asked yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    /// No certificate is open, or the one that is can never give a token.
    Certificate,
    /// No environment is chosen, or the certificate does not work in it.
    Environment,
    /// No administration client is known.
    Administration,
}

/// The pages.
#[derive(Debug, Default)]
pub struct ClientsArea {
    /// What is typed and chosen.
    pub draft: Draft,
    /// `None` while another area is on the screen.
    page: Option<Page>,
    /// Where one client was opened from.
    came_from: Page,
    /// As whom it asks, once that is known.
    admin: Option<ClientId>,
    /// The file of the certificate that is open.
    file: Option<PathBuf>,
    reading: Option<Reading>,
    one: Option<One>,
    scopes: Granted,
    accesses: Accesses,
    log: Log,
    ends: Vec<Shown>,
    shown_ends: Vec<usize>,
    /// Why a change is not in the log.
    unlogged: Option<Problem>,
    /// The page that opens once a certificate is open.
    wanted: Option<Page>,
    /// The page was come back to from one client.
    has_returned: bool,
    complaints: Vec<Complaint>,
}

impl ClientsArea {
    /// Whether it is on the screen.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.page.is_some()
    }

    /// Which page; `None` while another area is on the screen.
    #[must_use]
    pub fn page(&self) -> Option<Page> {
        self.page
    }

    /// Whether the page was come back to from one client, so that the keyboard is to be at its row.
    #[must_use]
    pub fn has_returned(&self) -> bool {
        self.has_returned
    }

    /// The clients, as far as they are read.
    #[must_use]
    pub fn reading(&self) -> Option<&Reading> {
        self.reading.as_ref()
    }

    /// The client that is looked at.
    #[must_use]
    pub fn one(&self) -> Option<&One> {
        self.one.as_ref()
    }

    /// The accesses of the organisation, as far as they are fetched.
    #[must_use]
    pub fn scopes(&self) -> &Granted {
        &self.scopes
    }

    /// Which of them are shown, and who has them.
    #[must_use]
    pub fn accesses(&self) -> &Accesses {
        &self.accesses
    }

    /// What was changed from here.
    #[must_use]
    pub fn log(&self) -> &Log {
        &self.log
    }

    /// Why the change that was made last is not in the log.
    #[must_use]
    pub fn unlogged(&self) -> Option<&Problem> {
        self.unlogged.as_ref()
    }

    /// A change was made, and could not be put into the log.
    pub(in crate::app) fn not_logged(&mut self, problem: Problem) -> Vec<Effect> {
        self.unlogged = Some(problem);
        Vec::new()
    }

    /// What has to be put right.
    #[must_use]
    pub fn complaints(&self) -> &[Complaint] {
        &self.complaints
    }

    /// A field was left: its form is checked, and what was wrong is taken back.
    pub(in crate::app) fn leave_field(&mut self, session: &Session, field: Field) -> Vec<Effect> {
        self.complaints.retain(|complaint| complaint.field() != field);
        if field == Field::AdminClientId {
            let wrong = self.typed_admin(session).err();
            self.complaints.extend(wrong.filter(|complaint| !complaint.is_about_nothing()));
        }
        Vec::new()
    }

    /// What stands in the way of asking Maskinporten.
    #[must_use]
    pub fn lack(&self, session: &Session) -> Option<Lack> {
        match () {
            () if session.opened().is_none() || session.certificate_stop().is_some() => Some(Lack::Certificate),
            () if session.environment().is_none() || session.environment_stop().is_some() => Some(Lack::Environment),
            () if self.admin.is_none() => Some(Lack::Administration),
            () => None,
        }
    }

    /// As whom it asks.
    #[must_use]
    pub fn admin(&self, session: &Session) -> Option<Admin> {
        if self.lack(session).is_some() {
            return None;
        }
        session.admin(self.admin.clone()?)
    }

    /// Opens a page. `admin` is the administration client that the steps know of, `file` the certificate's.
    pub(in crate::app) fn open(
        &mut self,
        session: &mut Session,
        page: Page,
        admin: Option<ClientId>,
        file: Option<PathBuf>,
    ) -> Vec<Effect> {
        let mut effects = self.forget_other(session);
        if admin.is_some() {
            self.admin = admin;
        }
        self.file = file;
        if self.draft.admin.is_empty() {
            let known = self.admin.as_ref().map(ToString::to_string);
            self.draft.admin = known.or_else(|| session.likely_admin_client()).unwrap_or_default();
        }
        effects.extend(self.show(session, page));
        effects
    }

    /// This page is to open once a certificate is.
    pub(in crate::app) fn want(&mut self, page: Page) {
        self.wanted = Some(page);
    }

    pub(in crate::app) fn take_wanted(&mut self) -> Option<Page> {
        self.wanted.take()
    }

    pub(in crate::app) fn is_wanted(&self) -> bool {
        self.wanted.is_some()
    }

    /// Turns to a page, and asks for what it needs.
    fn show(&mut self, session: &mut Session, page: Page) -> Vec<Effect> {
        let page = if page == Page::One && self.one.is_none() { Page::List } else { page };
        if self.page != Some(page) {
            session.forget_desktop();
        }
        self.page = Some(page);
        self.has_returned = false;
        self.complaints.clear();
        let mut effects = if page == Page::One { Vec::new() } else { self.leave_one() };
        effects.extend(self.read_unless_known(session));
        effects.extend(match page {
            Page::Scopes => self.fetch_scopes(session),
            Page::Log => self.read_log(session),
            Page::List | Page::Ends | Page::One => Vec::new(),
        });
        self.arrange(session);
        effects
    }

    /// Back to where one was. What is being read goes on. A change that was sent is awaited here: leaving would only hide
    /// its answer.
    pub(in crate::app) fn close(&mut self, session: &mut Session) -> Vec<Effect> {
        if self.is_changing() {
            return Vec::new();
        }
        self.page = None;
        self.unlogged = None;
        self.complaints.clear();
        session.forget_desktop();
        self.leave_one()
    }

    /// From one client to the page that it was opened from; from any other out of the area.
    pub(in crate::app) fn back(&mut self, session: &mut Session) -> Vec<Effect> {
        if self.page != Some(Page::One) {
            return self.close(session);
        }
        if self.is_changing() {
            return Vec::new();
        }
        let mut effects = self.leave_one();
        effects.extend(self.show(session, self.came_from));
        self.has_returned = true;
        effects
    }

    /// Everything of this visit is dropped. What is being read is stopped.
    pub(in crate::app) fn reset(&mut self) -> Vec<Effect> {
        let mut effects = self.reading.as_mut().map(Reading::stop).unwrap_or_default();
        effects.extend(self.reads().map(Effect::Cancel));
        *self = Self::default();
        effects
    }

    /// What is being read and can be stopped, but for the reading of all clients, which has a button of its own.
    fn reads(&self) -> impl Iterator<Item = Ticket> {
        [self.one.as_ref().and_then(One::pending), self.scopes.pending()].into_iter().flatten()
    }

    /// Whether something is under way that the page waits for.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.can_cancel() || self.log.pending().is_some() || self.is_changing()
    }

    /// Whether "Cancel" can stop it. A change that was sent is awaited, and the log is on this machine's own disk: what is
    /// read or written there is done in a moment.
    #[must_use]
    pub fn can_cancel(&self) -> bool {
        !self.is_changing() && (self.is_listing() || self.reads().next().is_some())
    }

    fn is_listing(&self) -> bool {
        self.reading.as_ref().is_some_and(Reading::is_listing)
    }

    /// Whether a client is being changed: nobody goes anywhere meanwhile.
    #[must_use]
    pub fn is_changing(&self) -> bool {
        self.one.as_ref().is_some_and(One::is_changing)
    }

    /// "Cancel": whatever the page waits for.
    pub(in crate::app) fn cancel(&mut self, session: &mut Session) -> Vec<Effect> {
        let mut effects: Vec<Effect> = self.reads().map(Effect::Cancel).collect();
        if self.is_listing() {
            effects.extend(self.reading.as_mut().map(Reading::stop).unwrap_or_default());
        }
        let leaves = self.one.as_mut().is_some_and(One::cancel);
        if leaves {
            effects.extend(self.back(session));
        }
        // Last: the page that one is back on would ask for them anew.
        self.scopes.cancel();
        effects
    }

    /// What was to be asked was not, and can be asked again.
    pub(in crate::app) fn ask_nothing(&mut self, session: &mut Session) -> Vec<Effect> {
        let mut effects = self.stop(session);
        effects.extend(self.cancel(session));
        effects
    }

    /// Whether one of its stories waits for this.
    pub(in crate::app) fn awaits(&self, report: &Report) -> bool {
        let is_own = match report {
            Report::ScopesFetched(ticket, _) => self.scopes.pending() == Some(*ticket),
            Report::HistoryRead(ticket, _) => self.log.pending() == Some(*ticket),
            _ => false,
        };
        is_own
            || self.reading.as_ref().is_some_and(|reading| reading.fleet().awaits(report))
            || self.one.as_ref().is_some_and(|one| one.awaits(report))
    }

    /// Takes a report that is awaited.
    pub(in crate::app) fn report(&mut self, session: &mut Session, report: Report) -> Vec<Effect> {
        if self.one.as_ref().is_some_and(|one| one.awaits(&report)) {
            return self.one_told(session, report);
        }
        match report {
            Report::ScopesFetched(_, result) => self.scopes_fetched(result),
            Report::HistoryRead(_, result) => self.log.read(result),
            other => self.fleet_told(session, other),
        }
    }

    /// Decides what an intent means.
    pub(in crate::app) fn update(&mut self, session: &mut Session, intent: Intent) -> Vec<Effect> {
        match intent {
            Intent::Show(_) if self.is_changing() => Vec::new(),
            Intent::Show(page) => self.show(session, page),
            Intent::Arrange => {
                self.find(session);
                Vec::new()
            }
            Intent::AskAs => self.ask_as(session),
            Intent::Read => self.read(session),
            Intent::Resume => self.resume(),
            Intent::Stop => self.stop(session),
            Intent::Open(id) => self.open_one(session, id),
            Intent::ReadOne => self.read_one(session),
            Intent::Change(edit) => self.change(session, edit),
            Intent::Answer(yes) => self.answer(session, yes),
            Intent::Undo => self.undo(session),
            Intent::FetchScopes => self.fetch_scopes_anew(session),
            Intent::TurnLog(on) => self.log.turn(session, on),
        }
    }
}
