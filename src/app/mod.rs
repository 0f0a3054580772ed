//! What has been done, and what may be done next. Pure: an event goes in, effects come out.
//!
//! Six steps: certificate → password → environment → client → check → token. Each step's state is
//! an enum of the situations it can be in, in `steps/`; what people type before they say «Neste» lies
//! in [`Drafts`], the only thing a view may change by itself.

pub mod clock;
pub mod diagnosis;
pub mod intent;
pub mod profiles;
pub mod wizard;

pub use profiles::Revisit;

use crate::contract::{Creation, Demo, Effect, RecentFiles, Report, Setup, Ticket, Tickets};
use crate::domain::{ClockOffset, Environment, EnvironmentKind, Timestamp};
use crate::keystore::{Certificate, Signer};
use crate::problem::{NextMove, Problem};
use clock::Inquiry;
use intent::{Event, Intent};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use wizard::complaint::{Complaint, Field};
use wizard::{certificate, check, client, environment, password, token};

/// One of the six steps, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Step {
    /// Choose the file.
    Certificate,
    /// Open it.
    Password,
    /// Choose where the token is for.
    Environment,
    /// Choose a client, or describe a new one.
    Client,
    /// See everything once more; create the client.
    Check,
    /// Get the token, copy it, try it.
    Token,
}

impl Step {
    /// All six, in order.
    pub const ALL: [Self; 6] =
        [Self::Certificate, Self::Password, Self::Environment, Self::Client, Self::Check, Self::Token];

    /// Its number as people count: 1 to 6.
    #[must_use]
    pub fn number(self) -> usize {
        self as usize + 1
    }

    /// The name under which its words lie in the text files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Certificate => "certificate",
            Self::Password => "password",
            Self::Environment => "environment",
            Self::Client => "client",
            Self::Check => "check",
            Self::Token => "token",
        }
    }

    fn following(self) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(move |step| *step > self)
    }
}

/// How far a step has come, as the rail shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// Its turn has not come.
    NotStarted,
    /// It is on the screen.
    Current,
    /// It was on the screen before «Feilsøk», and will be again.
    Left,
    /// It is answered.
    Done,
    /// It was answered, and an earlier answer has changed since.
    CheckAgain,
}

/// What the one filled button does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Primary {
    /// On to the next step.
    Next,
    /// From the cards of earlier visits to the first step.
    NewSetup,
    /// Open the file with the password.
    OpenFile,
    /// Choose the file with the certificate that the opened file lacks.
    ChooseCertificate,
    /// Ask which accesses the organisation has.
    FetchScopes,
    /// Create the client, here.
    CreateClient(EnvironmentKind),
    /// Look whether the client was created after all.
    CheckNow,
    /// Use the client that has the same name.
    UseDuplicate,
    /// Ask for a token.
    GetToken,
    /// Ask for another token, as the last one has expired.
    GetNewToken,
    /// Put the token on the clipboard.
    CopyToken,
    /// Find what is wrong with what was pasted.
    Diagnose,
    /// Forget what was found, and look at something else.
    DiagnoseAnother,
}

/// What people have typed and not yet handed over, by step.
#[derive(Debug, Default)]
pub struct Drafts {
    /// Step 1.
    pub certificate: certificate::Draft,
    /// Step 2.
    pub password: password::Draft,
    /// Step 2, where the certificate is saved in another format.
    pub saving: password::saving::Draft,
    /// Step 4.
    pub client: client::Draft,
    /// Step 6.
    pub token: token::Draft,
    /// What is handed over to the developers.
    pub handover: token::HandOverDraft,
    /// The cards of earlier visits.
    pub setups: profiles::Draft,
    /// «Feilsøk».
    pub diagnosis: diagnosis::Draft,
}

/// What was asked of the desktop, such as to show a folder, and how it went.
#[derive(Debug, Default)]
pub enum Desktop {
    /// Nothing was asked.
    #[default]
    Nothing,
    /// The dialog that asks where is open, or the file is being written.
    Saving(Ticket),
    /// The file lies here.
    Here(PathBuf),
    /// It could not be done.
    Failed(Problem),
}

/// Whether the built-in simulator is in use.
#[derive(Debug)]
pub enum DemoState {
    /// It is not.
    Off,
    /// It is being started.
    Starting(Ticket),
    /// It runs.
    On(Box<Demo>),
    /// It could not be started.
    Failed(Problem),
}

/// The wizard: everything that has been answered so far.
#[derive(Debug)]
pub struct Wizard {
    /// What people type; views change it freely.
    pub drafts: Drafts,
    now: Timestamp,
    clocks: BTreeMap<EnvironmentKind, ClockOffset>,
    clock_inquiry: Inquiry,
    at: Step,
    stale: BTreeSet<Step>,
    complaints: Vec<Complaint>,
    tickets: Tickets,
    custom: Option<Environment>,
    demo: DemoState,
    certificate: certificate::State,
    dialog_problem: Option<Problem>,
    password: password::State,
    second: password::certificate_file::State,
    saving: password::saving::State,
    environment: environment::State,
    client: client::State,
    check: check::State,
    token: token::State,
    clipboard: token::Clipboard,
    handover: token::HandOverState,
    recent: RecentFiles,
    recent_problem: Option<Problem>,
    creations: Vec<Creation>,
    journal: profiles::Journal,
    setups: Vec<Setup>,
    setups_problem: Option<Problem>,
    keyring_problem: Option<Problem>,
    /// What was removed a moment ago.
    removed: Option<Setup>,
    revisit: Option<Revisit>,
    /// Somebody wants the six steps from the beginning, though there are cards of earlier visits.
    begins_new: bool,
    desktop: Desktop,
    /// «Feilsøk», while it is on the screen instead of a step.
    diagnosis: Option<diagnosis::Open>,
    /// A change of a client that was on its way when «Feilsøk» was left, until it is opened again.
    left_change: Option<diagnosis::comparison::Left>,
}

impl Wizard {
    /// A wizard at its first step; `custom` is a fourth environment that the user brought.
    #[must_use]
    pub fn new(custom: Option<Environment>, now: Timestamp) -> Self {
        Self {
            drafts: Drafts::default(),
            now,
            clocks: BTreeMap::new(),
            clock_inquiry: Inquiry::default(),
            at: Step::Certificate,
            stale: BTreeSet::new(),
            complaints: Vec::new(),
            tickets: Tickets::default(),
            custom,
            demo: DemoState::Off,
            certificate: certificate::State::default(),
            dialog_problem: None,
            password: password::State::default(),
            second: password::certificate_file::State::default(),
            saving: password::saving::State::default(),
            environment: environment::State::default(),
            client: client::State::default(),
            check: check::State::default(),
            token: token::State::default(),
            clipboard: token::Clipboard::default(),
            handover: token::HandOverState::default(),
            recent: RecentFiles::default(),
            recent_problem: None,
            creations: Vec::new(),
            journal: profiles::Journal::default(),
            setups: Vec::new(),
            setups_problem: None,
            keyring_problem: None,
            removed: None,
            revisit: None,
            begins_new: false,
            desktop: Desktop::default(),
            diagnosis: None,
            left_change: None,
        }
    }

    /// Decides what an event means, and what the world has to do about it.
    pub fn update(&mut self, event: Event, now: Timestamp) -> Vec<Effect> {
        self.now = now;
        match event {
            Event::Intent(intent) => self.intend(intent),
            Event::Report(report) => self.learn(report),
        }
    }

    fn intend(&mut self, intent: Intent) -> Vec<Effect> {
        match intent {
            Intent::Proceed if self.diagnosis.is_some() => self.proceed_in_diagnosis(),
            Intent::Proceed => self.proceed(),
            Intent::Back if self.diagnosis.is_some() => self.close_diagnosis(),
            Intent::Back => self.back(),
            Intent::GoTo(step) => self.go_from_anywhere(step),
            Intent::Cancel if self.diagnosis.is_some() => self.cancel_diagnosis(),
            Intent::Cancel => self.cancel(),
            Intent::Follow(next) if self.diagnosis.is_some() => self.follow_finding(next),
            Intent::Follow(next) => self.follow(next),
            Intent::Leave(field) => self.leave_field(field),

            Intent::BrowseFiles => self.browse_files(),
            Intent::DropFiles(paths) if self.diagnosis.is_some() => self.drop_evidence(paths),
            Intent::DropFiles(paths) => self.take_dropped(paths),
            Intent::StartDemo => self.start_demo(),
            Intent::UseFile(path) => self.read_file(path),
            Intent::LeaveDemo => self.leave_demo(),
            Intent::ForgetRecent(path) => self.forget_file(&path),
            Intent::RememberFiles(remember) => self.remember_files(remember),

            Intent::UseSetup(name) => self.use_setup(&name),
            Intent::CheckCreation(mark) => self.check_creation(&mark),
            Intent::ForgetCreation(mark) => self.forget_creation(&mark),
            Intent::ForgetChange(mark) => self.forget_change(&mark),
            Intent::SetAside(file) => vec![Effect::SetAside(file)],
            Intent::BeginNew => self.begin_new(),
            Intent::StartOver => self.start_over(),
            Intent::RenameSetup(from, to) => self.rename_setup(&from, &to),
            Intent::RemoveSetup(name) => self.remove_setup(&name),
            Intent::ForgetPassword(name) => self.forget_password(&name),
            Intent::RestoreSetup => self.restore_setup(),
            Intent::OpenFolder(file) => vec![Effect::OpenFolder(file)],
            Intent::SaveText(name, text) => self.save_text(name, text),

            Intent::ShowPassword(shown) => self.show_password(shown),
            Intent::ChooseEntry(entry) => self.choose_entry(entry),
            Intent::AskRevocation => self.ask_revocation(),
            Intent::AskClock => self.ask_clock(),
            Intent::ChooseTarget(target) => self.choose_target(target),
            Intent::BrowsePlaces => self.browse_places(),
            Intent::SaveKeystore => self.save_keystore(false),
            Intent::ReplaceFile => self.save_keystore(true),

            Intent::ChooseEnvironment(kind) => self.choose_environment(kind),

            Intent::ChooseWay(way) => self.choose_way(way),
            Intent::FetchScopes => self.fetch_scopes(),
            Intent::ListClients => self.list_clients(),
            Intent::PickClient(id) => self.pick_client(&id),
            Intent::TypeClientId => self.type_client_id(),
            Intent::ToggleScope(scope) => self.toggle_scope(scope),
            Intent::CopyText(text) => self.copy_text(text),

            Intent::OpenDiagnosis => self.open_diagnosis(),
            Intent::DiagnoseProblem(problem) => self.diagnose_problem(*problem),
            Intent::DiagnoseTrial => self.diagnose_trial(),
            Intent::CloseDiagnosis => self.close_diagnosis(),
            Intent::DiagnoseText(text) => self.diagnose_text(&text),
            Intent::DiagnoseMore => self.diagnose_typed(),
            Intent::BrowseEvidence => self.browse_evidence(),
            Intent::VerifyToken => self.verify_token(),
            Intent::CompareClient => self.compare_client(),
            Intent::ChangeClient(change) => self.change_client(change),
            Intent::ConfirmChange => self.confirm_change(),
            Intent::LeaveUnchanged => self.stop_comparing(),
            Intent::UseEvidence => self.use_evidence(),

            Intent::ConfirmProduction(confirmed) => self.confirm_production(confirmed),
            Intent::UseDuplicate => self.use_duplicate(),

            Intent::GetNewToken => self.request_token(),
            Intent::ShowToken(shown) => self.show_token(shown),
            Intent::CopyToken => self.copy_token(),
            Intent::ClearClipboard => self.clear_clipboard(),
            Intent::TryToken => self.try_token(),
            Intent::PickFolder => self.pick_folder(),
            Intent::SaveHandOver(read_me) => self.save_hand_over(read_me),
        }
    }

    fn learn(&mut self, report: Report) -> Vec<Effect> {
        match report {
            Report::FilePicked(ticket, result) if self.diagnosis_pending() == Some(ticket) => {
                self.evidence_picked(ticket, result)
            }
            Report::FilePicked(ticket, result) => self.file_picked(ticket, result),
            Report::FileRead(ticket, result) => self.file_read(ticket, result),
            Report::CertificatePicked(ticket, result) => self.certificate_picked(ticket, result),
            Report::CertificateRead(ticket, result) => self.certificate_read(ticket, result),
            Report::KeystoreOpened(ticket, result) => self.keystore_opened(ticket, result),
            Report::RevocationTold(ticket, outcome) => self.revocation_told(ticket, outcome),
            Report::PlacePicked(ticket, result) => self.place_picked(ticket, result),
            Report::KeystoreSaved(ticket, result) => self.keystore_saved(ticket, result),
            Report::DemoStarted(ticket, result) => self.demo_started(ticket, result),
            Report::ScopesFetched(ticket, result) => self.scopes_fetched(ticket, result),
            Report::ClientsListed(ticket, result) => self.clients_listed(ticket, result),
            Report::CreationNoted(ticket, creation) => self.creation_noted(ticket, *creation),
            Report::DuplicateFound(ticket, client) => self.duplicate_found(ticket, *client),
            Report::CreationStopped(ticket) => self.creation_stopped(ticket),
            Report::CreationSent(ticket) => self.creation_sent(ticket),
            Report::SignedIn(ticket) => self.signed_in(ticket),
            Report::CreationAnswered(ticket) => self.creation_answered(ticket),
            Report::CreationLookedFor(ticket, result) => self.creation_looked_for(ticket, result),
            Report::JournalUnread(unread) => self.journal_unread(unread),
            Report::EntrySetAside(file, result) => self.entry_set_aside(&file, result),
            Report::ChangeNoted(ticket, change) => self.change_noted(ticket, *change),
            Report::ClientChanged(ticket, result) => self.client_changed(ticket, result),
            Report::ClientCreated(ticket, result) => self.client_created(ticket, result),
            Report::TokenReceived(ticket, result) => self.token_received(ticket, result),
            Report::TokenTried(ticket, result) => self.token_tried(ticket, result),
            Report::Copied(ticket, result) => self.copied(ticket, result),
            Report::ClockMeasured(kind, offset) => self.learn_clock(kind, offset),
            Report::ClockSet(moved) => self.clock_set(moved),
            Report::ClockAsked(ticket, result) => self.clock_asked(ticket, result),
            Report::SetupsKept(result) => self.setups_kept(result),
            Report::PasswordRecalled(ticket, result) => self.password_recalled(ticket, result),
            Report::PasswordNotKept(problem) => self.tell_of_keyring(problem),
            Report::PasswordForgotten(mark, result) => self.password_forgotten(&mark, result),
            Report::FolderNotOpened(problem) => self.folder_not_opened(problem),
            Report::TextSaved(ticket, result) => self.text_saved(ticket, result),
            Report::FolderPicked(ticket, result) => self.folder_picked(ticket, result),
            Report::HandOverSaved(ticket, result) => self.hand_over_saved(ticket, result),
            Report::Diagnosed(ticket, result) => self.diagnosed(ticket, result),
            Report::ClientCompared(ticket, result) => self.client_compared(ticket, result),
            Report::TokenVerified(ticket, result) => self.token_verified(ticket, result),
            Report::Woke(ticket) => self.woke(ticket),
        }
    }

    /// The time of the last event.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// The step on the screen.
    #[must_use]
    pub fn at(&self) -> Step {
        self.at
    }

    /// What has to be put right before it goes on.
    #[must_use]
    pub fn complaints(&self) -> &[Complaint] {
        &self.complaints
    }

    /// What has to be put right at this field.
    #[must_use]
    pub fn complaint(&self, field: Field) -> Option<Complaint> {
        self.complaints.iter().copied().find(|complaint| complaint.field() == field)
    }

    /// The demo.
    #[must_use]
    pub fn demo(&self) -> &DemoState {
        &self.demo
    }

    /// What was asked of the desktop, such as to show a folder, and how it went.
    #[must_use]
    pub fn desktop(&self) -> &Desktop {
        &self.desktop
    }

    /// Step 1.
    #[must_use]
    pub fn certificate(&self) -> &certificate::State {
        &self.certificate
    }

    /// Why the file dialog could not be shown, if so. The path can be typed all the same.
    #[must_use]
    pub fn dialog_problem(&self) -> Option<&Problem> {
        self.dialog_problem.as_ref()
    }

    /// Step 2.
    #[must_use]
    pub fn password(&self) -> &password::State {
        &self.password
    }

    /// Step 2, where the file has a key without its certificate.
    #[must_use]
    pub fn second(&self) -> &password::certificate_file::State {
        &self.second
    }

    /// Step 3.
    #[must_use]
    pub fn environment(&self) -> &environment::State {
        &self.environment
    }

    /// Step 4.
    #[must_use]
    pub fn client(&self) -> &client::State {
        &self.client
    }

    /// Step 5.
    #[must_use]
    pub fn check(&self) -> &check::State {
        &self.check
    }

    /// Step 6.
    #[must_use]
    pub fn token(&self) -> &token::State {
        &self.token
    }

    /// What of ours lies on the clipboard.
    #[must_use]
    pub fn clipboard(&self) -> &token::Clipboard {
        &self.clipboard
    }

    /// The certificate that was opened and chosen.
    #[must_use]
    pub fn chosen_certificate(&self) -> Option<&Certificate> {
        self.password.opened().map(|opened| &opened.entry().certificate)
    }

    /// The environment that colours the screen: the one chosen, or the demo while it runs.
    #[must_use]
    pub fn environment_shown(&self) -> Option<&Environment> {
        match (self.environment.chosen(), &self.demo) {
            (Some(kind), _) => self.environment_of(kind),
            (None, DemoState::On(demo)) => Some(&demo.environment),
            (None, _) => None,
        }
    }

    /// The environments that can be chosen, in the order in which they are shown.
    #[must_use]
    pub fn environments(&self) -> Vec<EnvironmentKind> {
        let mut kinds = vec![EnvironmentKind::Test, EnvironmentKind::Production];
        if matches!(self.demo, DemoState::On(_)) {
            kinds.insert(0, EnvironmentKind::Demo);
        }
        if self.custom.is_some() {
            kinds.push(EnvironmentKind::Custom);
        }
        kinds
    }

    /// Whether something is under way on this step, so that the filled button has to wait.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        if self.diagnosis.is_some() {
            self.diagnosis_pending().is_some() || self.is_changing_client()
        } else {
            self.pending().is_some()
        }
    }

    /// A text that the view made is saved where the person wants it.
    fn save_text(&mut self, name: String, text: String) -> Vec<Effect> {
        if matches!(self.desktop, Desktop::Saving(_)) {
            return Vec::new();
        }
        let ticket = self.tickets.next();
        self.desktop = Desktop::Saving(ticket);
        vec![Effect::SaveText(ticket, name, text)]
    }

    fn text_saved(&mut self, ticket: Ticket, result: Result<Option<PathBuf>, Problem>) -> Vec<Effect> {
        if matches!(self.desktop, Desktop::Saving(awaited) if awaited == ticket) {
            self.desktop = match result {
                Ok(Some(file)) => Desktop::Here(file),
                Ok(None) => Desktop::Nothing,
                Err(problem) => Desktop::Failed(problem),
            };
        }
        Vec::new()
    }

    fn folder_not_opened(&mut self, problem: Problem) -> Vec<Effect> {
        self.desktop = Desktop::Failed(problem);
        Vec::new()
    }

    fn signer(&self) -> Option<Signer> {
        self.password.opened().map(password::Opened::signer)
    }

    fn complain(&mut self, complaints: Vec<Complaint>) -> Vec<Effect> {
        self.complaints = complaints;
        Vec::new()
    }

    fn follow(&mut self, next: NextMove) -> Vec<Effect> {
        match next {
            NextMove::ChooseFile if self.at == Step::Certificate => self.browse_files(),
            NextMove::TryAgain if self.at == Step::Certificate && matches!(self.demo, DemoState::Failed(_)) => {
                self.start_demo()
            }
            NextMove::ChooseCertificate => self.browse_certificates(),
            NextMove::ChooseFile => self.go_to(Step::Certificate),
            NextMove::RetypePassword => self.go_to(Step::Password),
            NextMove::ChangeEnvironment => self.go_to(Step::Environment),
            NextMove::ChangeClient | NextMove::ChangeScopes => self.go_to(Step::Client),
            NextMove::ChangeClaims => self.go_to(Step::Token),
            NextMove::TryAgain if self.client.listing_was_refused() && self.at == Step::Client => self.list_clients(),
            NextMove::TryAgain | NextMove::SetClock | NextMove::CheckNow => self.proceed(),
            // The words of an e-mail and the opening of a page are the view's; it asks to copy them.
            // The field for the place stands beside the problem.
            NextMove::MailDigdir | NextMove::MailApiOwner | NextMove::OpenPortal | NextMove::ChangePlace => Vec::new(),
        }
    }
}
