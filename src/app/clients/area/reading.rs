//! The clients of the organisation that is open, and which of them are shown.

use super::{ClientsArea, Page};
use crate::app::clients::{Fleet, FleetStage, Keys, Of, Query, Sources, time_line};
use crate::app::complaint::Complaint;
use crate::app::session::Session;
use crate::contract::{Admin, Effect, Report, SeenEnds, SeenKey};
use crate::domain::{ClientId, Timestamp};

/// While keys are read, what is shown is put in order once in so many seconds: ten thousand answers come.
const SECONDS_BETWEEN: i64 = 1;

/// A fleet, and what of it is shown.
#[derive(Debug)]
pub struct Reading {
    fleet: Fleet,
    found: Vec<usize>,
    /// When that was put in order.
    arranged: Timestamp,
    /// When all of it had been read.
    read: Option<Timestamp>,
}

impl Reading {
    /// The clients.
    #[must_use]
    pub fn fleet(&self) -> &Fleet {
        &self.fleet
    }

    /// The places of those that are shown, in order.
    #[must_use]
    pub fn found(&self) -> &[usize] {
        &self.found
    }

    /// When all of it had been read; `None` while it has not.
    #[must_use]
    pub fn read(&self) -> Option<Timestamp> {
        self.read
    }

    /// How many keys could not be read.
    #[must_use]
    pub fn unread(&self) -> usize {
        self.fleet.clients().iter().filter(|held| matches!(held.keys, Keys::Failed(_))).count()
    }

    pub(super) fn is_listing(&self) -> bool {
        *self.fleet.stage() == FleetStage::Listing
    }

    pub(super) fn stop(&mut self) -> Vec<Effect> {
        self.fleet.stop()
    }

    fn is_of(&self, admin: &Admin) -> bool {
        let (known, certificate) =
            (self.fleet.admin(), |admin: &Admin| admin.signer.entry().certificate.sha256.clone());
        known.client_id == admin.client_id
            && known.environment.issuer == admin.environment.issuer
            && certificate(known) == certificate(admin)
    }

    fn arrange(&mut self, query: &Query, now: Timestamp) {
        self.found = query.arrange(self.fleet.clients(), now);
    }
}

impl ClientsArea {
    /// The administration client that is typed asks from now on.
    pub(super) fn ask_as(&mut self, session: &mut Session) -> Vec<Effect> {
        let typed = self.typed_admin(session);
        self.complaints = typed.as_ref().err().copied().into_iter().collect();
        let Ok(admin) = typed else { return Vec::new() };
        self.admin = Some(admin);
        self.read(session)
    }

    pub(super) fn typed_admin(&self, session: &Session) -> Result<ClientId, Complaint> {
        session.parse_client_id(&self.draft.admin).map_err(Complaint::AdminClientId)
    }

    /// Another certificate is open, or another environment is chosen: what was read with the one before is dropped, with the
    /// key that signed for it.
    pub(super) fn forget_other(&mut self, session: &Session) -> Vec<Effect> {
        let is_here = |reading: &Reading| {
            let admin = session.admin(reading.fleet.admin().client_id.clone());
            admin.is_some_and(|admin| reading.is_of(&admin))
        };
        let Some(mut gone) = self.reading.take_if(|reading| !is_here(reading)) else { return Vec::new() };
        let mut effects = gone.stop();
        effects.extend(self.leave_one());
        self.admin = None;
        self.draft.admin.clear();
        self.forget_scopes();
        effects
    }

    /// Nothing is asked twice: what was read by the same client with the same certificate stays.
    pub(super) fn read_unless_known(&mut self, session: &mut Session) -> Vec<Effect> {
        let Some(admin) = self.admin(session) else { return Vec::new() };
        if self.reading.as_ref().is_some_and(|reading| reading.is_of(&admin)) {
            return Vec::new();
        }
        self.begin(session, admin)
    }

    /// Another key signs now: what could not be read is read again.
    pub(in crate::app) fn ask_again(&mut self, session: &mut Session) -> Vec<Effect> {
        let was_refused =
            |reading: &Reading| matches!(reading.fleet.stage(), FleetStage::Failed(_) | FleetStage::Stopped(Some(_)));
        let mut effects = match &self.reading {
            Some(reading) if was_refused(reading) => self.read(session),
            Some(_) | None => Vec::new(),
        };
        effects.extend(match self.page {
            Some(Page::One) => self.read_one(session),
            Some(Page::Scopes) => self.fetch_scopes(session),
            Some(Page::List | Page::Ends | Page::Log) | None => Vec::new(),
        });
        effects
    }

    /// All anew.
    pub(super) fn read(&mut self, session: &mut Session) -> Vec<Effect> {
        match self.admin(session) {
            Some(admin) => self.begin(session, admin),
            None => Vec::new(),
        }
    }

    fn begin(&mut self, session: &mut Session, admin: Admin) -> Vec<Effect> {
        let mut effects = self.reading.as_mut().map(Reading::stop).unwrap_or_default();
        if self.reading.as_ref().is_some_and(|reading| !reading.is_of(&admin)) {
            effects.extend(self.leave_one());
            effects.extend(self.scopes.pending().map(Effect::Cancel));
            self.forget_scopes();
        }
        let (fleet, asked) = Fleet::begin(admin, true, session.tickets.fork());
        effects.extend(asked);
        self.reading = Some(Reading { fleet, found: Vec::new(), arranged: session.now(), read: None });
        effects
    }

    pub(super) fn resume(&mut self) -> Vec<Effect> {
        self.reading.as_mut().map(|reading| reading.fleet.resume()).unwrap_or_default()
    }

    pub(super) fn stop(&mut self, session: &Session) -> Vec<Effect> {
        let effects = self.reading.as_mut().map(Reading::stop).unwrap_or_default();
        self.arrange(session);
        effects
    }

    /// The fleet was told something. What is shown follows at once where a stage has ended, and else now and then.
    pub(super) fn fleet_told(&mut self, session: &mut Session, report: Report) -> Vec<Effect> {
        let now = session.now();
        let Some(reading) = &mut self.reading else { return Vec::new() };
        let listed = reading.is_listing();
        let mut effects = reading.fleet.report(report, now);
        let is_over = reading.fleet.is_over();
        if listed || is_over || reading.arranged.as_second() + SECONDS_BETWEEN <= now.as_second() {
            self.arrange(session);
        }
        if is_over {
            effects.extend(self.note_ends(session));
        }
        effects
    }

    /// All was read that can be: it is known when, and what ends is kept beyond this visit.
    fn note_ends(&mut self, session: &mut Session) -> Vec<Effect> {
        let Some(reading) = self.reading.as_mut().filter(|reading| *reading.fleet.stage() == FleetStage::Done) else {
            return Vec::new();
        };
        reading.read = Some(session.now());
        let effects = seen(&reading.fleet, session.now()).map(|seen| session.keep_ends(seen)).unwrap_or_default();
        self.arrange(session);
        effects
    }

    /// Gathers what the page shows, and puts it in order.
    pub(super) fn arrange(&mut self, session: &Session) {
        match self.page {
            Some(Page::Ends) => self.gather_ends(session),
            Some(Page::Scopes) => self.gather_users(),
            Some(Page::List | Page::Log | Page::One) | None => {}
        }
        self.find(session);
        if let Some(reading) = &mut self.reading {
            reading.arranged = session.now();
        }
    }

    /// Finds among it what is searched for, and nothing else: a letter that is typed waits for it.
    pub(super) fn find(&mut self, session: &Session) {
        match (self.page, &mut self.reading) {
            (Some(Page::List), Some(reading)) => reading.arrange(&self.draft.query, session.now()),
            (Some(Page::Ends), _) => self.find_ends(),
            (Some(Page::Scopes), _) => self.find_scopes(),
            (Some(Page::List | Page::Log | Page::One) | None, _) => {}
        }
    }

    /// A client was read or changed: the list has it so, too.
    pub(super) fn learn(&mut self, session: &Session) {
        if let (Some(reading), Some(registered)) =
            (&mut self.reading, self.one.as_ref().and_then(|one| one.registered()))
        {
            reading.fleet.learn(registered);
        }
        self.arrange(session);
    }
}

/// When its keys end, to be kept.
fn seen(fleet: &Fleet, now: Timestamp) -> Option<SeenEnds> {
    let Admin { environment, client_id, signer, .. } = fleet.admin();
    let sources = Sources { fleets: vec![fleet], certificates: Vec::new(), kept: &[] };
    let keys = time_line(&sources, now).into_iter().filter_map(|ending| match ending.of {
        Of::Key { client_id, client_name, kid, .. } => {
            Some(SeenKey { client_id, client_name, kid, ends: ending.ends, todo: ending.deed.key().to_owned() })
        }
        Of::Certificate { .. } | Of::Client { .. } => None,
    });
    let (environment, admin) = (environment.clone(), client_id.clone());
    let organisation = *signer.entry().certificate.organisation.as_ref().ok()?;
    Some(SeenEnds { environment, admin, organisation, read: now, keys: keys.collect() })
}
