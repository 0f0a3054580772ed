//! What is on the screen, and what may be done next. Pure: an event goes in, effects come out.
//!
//! Areas, each with its state, its intents and its `update`: the six steps in [`wizard`], the cards of earlier
//! visits in [`profiles`], "Diagnose" in [`diagnosis`], all clients in [`clients::area`]. What they share is in [`session`].
//! The stories in [`keys`] stand by themselves: the terminal tells them, and [`own`] is the pages around them. [`renewal`] is
//! what both say of a certificate that takes the place of another. [`letters`] are requests and answers. Above whatever
//! asks as an administration client lies [`admin_key`]. None knows another; the ways between them are here and in
//! `routes.rs`, `clients_ways.rs`, `key_ways.rs`, `admin_key_ways.rs` and `letter_ways.rs`. In the demo, [`stage`] directs
//! them all.

pub mod admin_key;
mod admin_key_ways;
pub mod clients;
mod clients_ways;
pub mod complaint;
pub mod diagnosis;
mod form_state;
pub mod intent;
mod key_ways;
pub mod keys;
mod letter_ways;
pub mod letters;
pub mod loss;
mod mending;
pub mod network;
pub mod own;
pub mod primary;
pub mod profiles;
pub mod renewal;
mod routes;
pub mod session;
pub mod stage;
mod suggested_kid;
mod typed;
pub mod wizard;

use crate::contract::{
    AsideReport, CertificateFile, Creation, Demo, Effect, KeptKey, NetworkChoice, Profile, RecentFiles, Report,
    SeenEnds, Ticket, Unsettled, Waiting,
};
use crate::domain::{Environment, ProxyAddress, Timestamp};
use crate::problem::Problem;
use admin_key::AdminKeyArea;
use clients::area::{ClientsArea, Shown};
use diagnosis::DiagnosisArea;
use intent::{Event, Intent};
use jiff::SignedDuration;
use letters::Letters;
use network::NetworkArea;
use own::Own;
use profiles::Profiles;
pub use routes::Area;
use session::Session;
use stage::Stage;
use std::cell::OnceCell;
use std::path::PathBuf;
use wizard::Wizard;

/// What people have typed and not yet handed over: the only thing a view may change by itself.
#[derive(Debug, Default)]
pub struct Drafts {
    /// In the steps.
    pub wizard: wizard::Drafts,
    /// On the cards.
    pub profiles: profiles::Draft,
    /// In "Diagnose".
    pub diagnosis: diagnosis::Draft,
    /// In "Network".
    pub network: network::Draft,
    /// On the pages about all clients.
    pub clients: clients::area::Draft,
    /// On the pages of a client's own keys.
    pub own: own::Draft,
    /// In a request.
    pub letters: letters::Draft,
    /// On the page that opens the key of an administration client.
    pub admin_key: admin_key::Draft,
}

/// The application: the areas, and what they share.
#[derive(Debug)]
pub struct App {
    /// What all areas share.
    pub session: Session,
    /// The six steps.
    pub wizard: Wizard,
    /// The cards of earlier visits.
    pub profiles: Profiles,
    /// "Diagnose".
    pub diagnosis: DiagnosisArea,
    /// All clients.
    pub clients: ClientsArea,
    /// The demo's story.
    pub stage: Stage,
    /// "Network".
    pub network: NetworkArea,
    /// The pages of a client's own keys.
    pub own: Own,
    /// Requests, and their answers.
    pub letters: Letters,
    /// The page that opens the key of an administration client.
    pub admin_key: AdminKeyArea,
    /// All that ends, gathered when somebody first looks after a change.
    all_ends: OnceCell<Vec<Shown>>,
}

impl App {
    /// The application at its first step; `custom` is a fourth environment that the user brought.
    #[must_use]
    pub fn new(custom: Option<Environment>, now: Timestamp) -> Self {
        Self {
            session: Session::new(custom, now),
            wizard: Wizard::default(),
            profiles: Profiles::default(),
            diagnosis: DiagnosisArea::default(),
            clients: ClientsArea::default(),
            stage: Stage::default(),
            network: NetworkArea::default(),
            own: Own::default(),
            letters: Letters::default(),
            admin_key: AdminKeyArea::default(),
            all_ends: OnceCell::new(),
        }
    }

    /// The same, with the files that an earlier one remembered.
    #[must_use]
    pub fn remembering(mut self, recent: RecentFiles) -> Self {
        self.session.kept.set_recent(recent);
        self
    }

    /// The same, with what is wrong with what an earlier one remembered, if anything.
    #[must_use]
    pub fn with_recent_problem(mut self, problem: Option<Problem>) -> Self {
        self.session.kept.set_recent_problem(problem);
        self
    }

    /// The same, with what is wrong with how the window's looks were kept, if anything.
    #[must_use]
    pub fn with_looks_problem(mut self, problem: Option<Problem>) -> Self {
        self.session.set_looks_problem(problem);
        self
    }

    /// The same, with what was set of the network, what is wrong with how that was kept, and which proxy the system has.
    #[must_use]
    pub fn with_network(
        mut self,
        choice: NetworkChoice,
        problem: Option<Problem>,
        system: Option<ProxyAddress>,
    ) -> Self {
        self.network.begin(choice, problem, system);
        self
    }

    /// The same, with what was kept of earlier visits, and what is wrong with that, if anything.
    #[must_use]
    pub fn with_profiles(mut self, profiles: Vec<Profile>, problem: Option<Problem>) -> Self {
        self.session.kept.set_profiles(profiles, problem);
        self
    }

    /// The same, with who waits for Digdir, and what is wrong with how that was kept, if anything.
    #[must_use]
    pub fn with_waiting(mut self, waiting: Vec<Waiting>, problem: Option<Problem>) -> Self {
        self.session.kept.set_waiting(waiting, problem);
        self
    }

    /// The same, with when registered keys end, as an earlier one has read it.
    #[must_use]
    pub fn with_ends(mut self, ends: Vec<SeenEnds>) -> Self {
        self.session.kept.set_ends(ends);
        self
    }

    /// The same, with the creations that an earlier one did not see the end of.
    #[must_use]
    pub fn unsettled(mut self, creations: Vec<Creation>) -> Self {
        self.session.kept.set_creations(creations);
        self
    }

    /// The same, with all that an earlier one did not see the end of.
    #[must_use]
    pub fn with_journal(mut self, unsettled: Unsettled) -> Self {
        self.session.kept.set_journal(unsettled);
        self
    }

    /// The same, with the keys of clients' own that were made here.
    #[must_use]
    pub fn with_keys(mut self, keys: Vec<KeptKey>) -> Self {
        self.session.kept.set_keys(keys);
        self
    }

    /// Decides what an event means, and what the world has to do about it.
    pub fn update(&mut self, event: Event, now: Timestamp) -> Vec<Effect> {
        self.session.set_now(now);
        self.all_ends.take();
        let before = self.area();
        let mut effects = match event {
            Event::Intent(intent) => {
                // A field is left also because another screen takes its place.
                if !matches!(intent, Intent::Stage(_) | Intent::Leave(_)) {
                    self.stop_walking();
                }
                self.handle_intent(intent)
            }
            Event::Report(report) => self.handle_report(report),
        };
        effects.extend(self.open_wanted());
        effects.extend(self.fill_in_request());
        effects.extend(self.plan_requested_key());
        effects.extend(self.lead_to_keys());
        effects.extend(self.walk_on());
        let mut effects = self.sign_administration(effects);
        let more = self.follow_area(before);
        effects.extend(self.sign_administration(more));
        effects
    }

    /// Takes the drafts out, for a view to change while it asks the application.
    #[must_use]
    pub fn take_drafts(&mut self) -> Drafts {
        Drafts {
            wizard: std::mem::take(&mut self.wizard.drafts),
            profiles: std::mem::take(&mut self.profiles.draft),
            diagnosis: std::mem::take(&mut self.diagnosis.draft),
            network: std::mem::take(&mut self.network.draft),
            clients: std::mem::take(&mut self.clients.draft),
            own: std::mem::take(&mut self.own.draft),
            letters: std::mem::take(&mut self.letters.draft),
            admin_key: std::mem::take(&mut self.admin_key.draft),
        }
    }

    /// Puts them back.
    pub fn put_drafts(&mut self, drafts: Drafts) {
        self.wizard.drafts = drafts.wizard;
        self.profiles.draft = drafts.profiles;
        self.diagnosis.draft = drafts.diagnosis;
        self.network.draft = drafts.network;
        self.clients.draft = drafts.clients;
        self.own.draft = drafts.own;
        self.letters.draft = drafts.letters;
        self.admin_key.draft = drafts.admin_key;
    }

    fn handle_intent(&mut self, intent: Intent) -> Vec<Effect> {
        match intent {
            Intent::Wizard(intent) => self.wizard.update(&mut self.session, intent),
            Intent::Profiles(intent) => self.update_profiles(intent),
            Intent::Diagnosis(intent) => self.update_diagnosis(intent),
            Intent::Clients(intent) => self.clients.update(&mut self.session, intent),
            Intent::Stage(intent) => self.update_stage(intent),
            Intent::Network(intent) => self.network.update(&mut self.session, intent),
            Intent::Keys(intent) => self.update_keys(intent),
            Intent::Letters(intent) => self.update_letters(intent),
            Intent::AdminKey(intent) => self.update_admin_key(intent),

            Intent::Proceed => self.proceed(),
            Intent::Back => self.back(),
            Intent::GoTo(step) => self.go_to(step),
            Intent::Cancel => self.cancel(),
            Intent::Follow(next) => self.follow(next),
            Intent::Leave(field) if self.network.is_open() => self.network.leave(field),
            Intent::Leave(field) if self.admin_key.is_open() => self.admin_key.leave_field(&mut self.session, field),
            Intent::Leave(field) if self.letters.is_open() => self.letters.leave_field(field),
            Intent::Leave(field) if self.own.is_open() => self.own.left_field(&mut self.session, field),
            Intent::Leave(field) if self.area() == Area::Clients => self.clients.leave_field(&self.session, field),
            Intent::Leave(field) => self.wizard.leave_field(&self.session, field),
            Intent::DropFiles(paths) => self.drop_files(paths),
            Intent::PasteFile(text) => self.take_pasted(text),

            Intent::StartDemo => self.session.start_demo(),
            Intent::LeaveDemo => self.leave_demo(),
            Intent::StartOver => self.start_over(),
            Intent::OpenFolder(file) => vec![Effect::OpenFolder(file)],
            Intent::SaveText(name, text) => self.session.save_text(name, text),
            Intent::CopyText(text) => self.session.copy_text(text),
            Intent::ClearClipboard => self.session.clear_clipboard(),

            Intent::OpenDiagnosis => self.open_diagnosis(),
            Intent::DiagnoseProblem(problem) => self.diagnose_problem(*problem),
            Intent::MendRefusal(problem) => self.mend_refusal(*problem),
            Intent::DiagnoseTrial => self.diagnose_trial(),
            Intent::CloseDiagnosis => self.diagnosis.close(&mut self.session),

            Intent::OpenClients(page) => self.open_clients(page),
            Intent::OpenClientsOf(name, page) => self.open_clients_of(&name, page),
            Intent::CloseClients => self.clients.close(&mut self.session),
            Intent::UseClient(errand) => self.use_client(errand),
        }
    }

    fn handle_report(&mut self, report: Report) -> Vec<Effect> {
        // It has the ticket of what was written, by which another area would take it for that.
        if let Report::Aside(_, AsideReport::LiesOpen(place)) = report {
            return self.session.lies_open(place);
        }
        let mut effects = self.session.note_let_in(&report);
        effects.extend(match () {
            () if self.clients.awaits(&report) => self.clients.report(&mut self.session, report),
            () if self.is_for_admin_key(&report) => self.report_to_admin_key(report),
            () if self.is_for_keys(&report) => self.report_to_keys(report),
            () if self.is_for_letters(&report) => self.report_to_letters(report),
            () => self.handle_other_report(report),
        });
        effects
    }

    /// Those that nobody waits for any more change nothing.
    fn handle_other_report(&mut self, report: Report) -> Vec<Effect> {
        let Self { session, wizard, diagnosis, clients, own, .. } = self;
        match report {
            Report::FilePicked(ticket, result) => self.file_picked(ticket, result),
            Report::FileRead(ticket, result) => wizard.file_read(session, ticket, result),
            Report::CertificatePicked(ticket, result) => self.certificate_picked(ticket, result),
            Report::CertificateRead(ticket, result) => self.certificate_read(ticket, result),
            Report::KeystoreOpened(ticket, result) => wizard.keystore_opened(session, ticket, result),
            Report::RevocationAnswered(ticket, outcome) => wizard.revocation_answered(session, ticket, outcome),
            Report::PlacePicked(ticket, result) => wizard.place_picked(ticket, result),
            Report::KeystoreSaved(ticket, result) => wizard.keystore_saved(ticket, result),
            Report::DemoStarted(ticket, result) => self.demo_started(ticket, result),
            Report::ScopesFetched(ticket, result) => wizard.scopes_fetched(session, ticket, result),
            Report::ClientsListed(ticket, result) => wizard.clients_listed(session, ticket, result),
            Report::CreationNoted(ticket, creation) => wizard.creation_noted(session, ticket, *creation),
            Report::DuplicateFound(ticket, client) => wizard.duplicate_found(ticket, *client),
            Report::WriteStopped(ticket) => self.write_stopped(ticket),
            Report::WriteSent(ticket) => wizard.creation_sent(ticket),
            Report::SignedIn(ticket) => wizard.signed_in(ticket),
            Report::CreationAnswered(ticket) => wizard.creation_answered(ticket),
            Report::ClientCreated(ticket, result) => wizard.client_created(session, ticket, result),
            Report::CreationLookedFor(ticket, result) => wizard.creation_looked_for(session, ticket, result),
            Report::JournalUnread(unread) => session.kept.journal.found_unread(unread),
            Report::EntrySetAside(file, result) => session.kept.entry_set_aside(&file, result),
            Report::ChangeNoted(ticket, change) => session.kept.journal.change_noted(ticket, *change),
            Report::ClientChanged(ticket, result) => self.client_changed(ticket, result),
            Report::TokenReceived(ticket, exchange) => wizard.token_received(session, ticket, *exchange),
            Report::GrantSent(ticket, grant) => wizard.grant_sent(session, ticket, *grant),
            Report::TokenTried(ticket, result) => wizard.token_tried(ticket, result),
            Report::AltinnAnswered(ticket, answer) => wizard.altinn_answered(session, ticket, answer),
            Report::ClockAsked(ticket, result) => wizard.clock_asked(session, ticket, result),
            Report::PasswordRecalled(ticket, result) => wizard.password_recalled(session, ticket, result),
            Report::FolderPicked(ticket, result) => wizard.folder_picked(session, ticket, result),
            Report::ExportSaved(ticket, result) => wizard.export_saved(ticket, result),
            Report::Diagnosed(ticket, result) => self.diagnosed(ticket, result),
            Report::ClientCompared(ticket, result) => self.client_compared(ticket, result),
            Report::TokenVerified(ticket, result) => diagnosis.token_verified(ticket, result),
            Report::Aside(ticket, report) => self.aside_told(ticket, report),
            Report::KeyNotKept(problem) => own.not_kept(problem),
            Report::HistoryNotKept(problem) => clients.not_logged(problem),
            Report::ClientKeysRead(..)
            | Report::HistoryRead(..)
            | Report::KeysRead(..)
            | Report::KeyMade(..)
            | Report::KeysChanged(..)
            | Report::HandedOver(..) => Vec::new(),
            Report::Copied(ticket, result) => session.copied(ticket, result),
            Report::PasswordForgotten(id, result) => session.kept.password_forgotten(&id, result),
            Report::Woke(ticket) => self.woke(ticket),
            Report::ClockMeasured(kind, offset) => session.learn_clock(kind, offset),
            Report::ClockSet(moved) => self.clock_set(moved),
            Report::ProfilesKept(result) => session.kept.profiles_kept(result),
            Report::WaitingKept(result) => session.kept.waiting_kept(result),
            Report::PasswordNotKept(problem) => session.kept.set_keyring_problem(Some(problem)),
            Report::FolderNotOpened(problem) | Report::MailNotOpened(problem) => session.not_opened(problem),
            Report::TextSaved(ticket, result) => self.text_saved(ticket, result),
            Report::DesktopAnswered(wishes) => session.desktop_answered(wishes),
            Report::FileOffered(file) => self.take_offered(file),
        }
    }

    fn aside_told(&mut self, ticket: Ticket, report: AsideReport) -> Vec<Effect> {
        match report {
            AsideReport::NetworkKept(result) => self.network.kept(ticket, result),
            other => self.session.aside_told(ticket, other),
        }
    }

    fn file_picked(&mut self, ticket: Ticket, result: Result<Option<PathBuf>, Problem>) -> Vec<Effect> {
        let picked = result.as_ref().ok().and_then(Option::as_ref).filter(|file| letters::is_letter(file)).cloned();
        if let Some(file) = picked.filter(|_| self.takes_letters()) {
            // The dialog of the first step is closed.
            let mut effects = self.wizard.file_picked(&mut self.session, ticket, Ok(None));
            effects.extend(self.letters.open(&mut self.session, file));
            return effects;
        }
        let Self { session, wizard, diagnosis, .. } = self;
        if diagnosis.pending() == Some(ticket) {
            return diagnosis.evidence_picked(session, ticket, result);
        }
        wizard.file_picked(session, ticket, result)
    }

    fn certificate_picked(&mut self, ticket: Ticket, result: Result<Option<PathBuf>, Problem>) -> Vec<Effect> {
        if self.network.awaits(ticket) {
            return self.network.picked(&mut self.session, result);
        }
        self.wizard.certificate_picked(&mut self.session, ticket, result)
    }

    fn certificate_read(&mut self, ticket: Ticket, result: Result<CertificateFile, Problem>) -> Vec<Effect> {
        if self.network.awaits(ticket) {
            return self.network.was_read(result);
        }
        self.wizard.certificate_read(&mut self.session, ticket, result)
    }

    fn write_stopped(&mut self, ticket: Ticket) -> Vec<Effect> {
        if self.diagnosis.is_changing_as(ticket) {
            return self.diagnosis.write_stopped();
        }
        self.wizard.creation_stopped(ticket)
    }

    fn demo_started(&mut self, ticket: Ticket, result: Result<Demo, Problem>) -> Vec<Effect> {
        let mut effects = self.session.demo_started(ticket, result);
        effects.extend(self.begin_story());
        effects
    }

    fn clock_set(&mut self, moved: SignedDuration) -> Vec<Effect> {
        self.session.clock_set(moved);
        self.wizard.clock_set(moved);
        Vec::new()
    }

    fn woke(&mut self, ticket: Ticket) -> Vec<Effect> {
        if self.session.wakes_clipboard(ticket) {
            return self.session.clear_clipboard();
        }
        self.wizard.woke(&mut self.session, ticket)
    }
}
