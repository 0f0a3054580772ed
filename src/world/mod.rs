//! Carries out the app's effects: files, HTTP, clipboard, clock. Everything runs off the window's
//! thread, and ends in a report.

pub mod atomic_write;
pub mod clipboard;
mod clock_watch;
mod comparison;
pub mod config_dir;
mod desktop;
mod diagnosis;
pub mod drawing;
pub mod ends;
mod environment_toml;
mod export;
pub mod files;
mod handover;
pub mod hardening;
pub mod history;
pub mod http;
pub mod journal;
pub mod keyring;
pub mod keys;
pub mod later_start;
pub mod letters;
pub mod log;
pub mod looks;
pub mod maskinporten;
pub mod message;
pub mod network;
mod passing_time;
mod passwords;
mod perform;
pub mod profiles;
mod queue;
pub mod recent;
pub mod removal;
mod retry;
pub mod revocation;
pub mod serve;
pub mod settings;
mod shared;
pub mod shutdown;
mod task;
pub mod token;
pub mod verification;
pub mod waiting;
pub mod way_out;
pub mod wishes;
mod write;

pub use passing_time::PassingTime;
pub use shared::{ActInDemo, DemoChecks, Post, RunningDemo, StartDemo};

use crate::contract::{Effect, NetworkChoice, Report, Ticket};
use crate::domain::Timestamp;
use clipboard::Clipboard;
use clock_watch::ClockWatch;
use config_dir::ConfigDir;
use http::Http;
use jiff::SignedDuration;
use journal::Journal;
use later_start::{Doorway, Session};
use log::Log;
use maskinporten::Maskinporten;
use settings::Settings;
use shared::{Queues, Shared};
use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;
use tokio::task::AbortHandle;
use write::SendGuard;

/// How late a machine may notice that it has slept.
const LONGEST_NAP: Duration = Duration::from_secs(20);

/// How late a clock may be noticed that was set.
const BETWEEN_LOOKS: Duration = Duration::from_secs(3);

/// The world outside the app.
pub struct World {
    /// `None` only while it is being dropped.
    runtime: Option<Runtime>,
    shared: Shared,
    tasks: HashMap<Ticket, AbortHandle>,
    guards: HashMap<Ticket, Arc<SendGuard>>,
    log: Option<Log>,
    /// As `post` of what is shared, which writes a log as well.
    silent: Post,
    doorway: Option<Doorway>,
    /// What gives tokens to other programs, while it does.
    serving: Option<AbortHandle>,
}

impl World {
    /// A world that posts its reports to `post`.
    ///
    /// # Errors
    /// When the operating system gives no threads.
    pub fn new(post: Post, start_demo: StartDemo) -> std::io::Result<Self> {
        Self::with(Settings::default(), post, start_demo)
    }

    /// The same with a clock, limits and trust of one's own.
    ///
    /// # Errors
    /// When the operating system gives no threads.
    pub fn with(settings: Settings, post: Post, start_demo: StartDemo) -> std::io::Result<Self> {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
        let watch = Arc::new(ClockWatch::new(settings.clock.clone(), settings.passing.clone()));
        let maskinporten = Arc::new(Maskinporten::new(settings.clone()));
        let tell_set = tell_clock_set(&post, &maskinporten);
        let post = watched(post, &watch, Arc::clone(&tell_set));
        runtime.spawn(look_now_and_then(Arc::clone(&watch), tell_set));
        let silent = Arc::clone(&post);
        let (clipboard, keyring) = (Clipboard::new(settings.clipboard.clone()), settings.keyring.clone());
        let passing = settings.passing.clone();
        let shared = Shared {
            post,
            watch,
            passing,
            maskinporten,
            responders: Arc::new(Http::new(settings)),
            clipboard: Arc::new(clipboard),
            keyring,
            start_demo,
            running_demo: Arc::default(),
            home: ConfigDir::of_user(),
            journal: Journal::new(ConfigDir::of_user()),
            queues: Queues::start()?,
            offer: later_start::Offer::default(),
        };
        let (tasks, guards) = (HashMap::new(), HashMap::new());
        Ok(Self { runtime: Some(runtime), shared, tasks, guards, log: None, silent, doorway: None, serving: None })
    }

    /// The same world, which writes down what it does.
    #[must_use]
    pub fn logging(mut self, log: Log) -> Self {
        let post = Arc::clone(&self.silent);
        self.log = Some(log.clone());
        self.shared.post = Arc::new(move |report| {
            log.reported(&report, None);
            post(report);
        });
        self
    }

    /// The same world, which keeps here what it remembers.
    #[must_use]
    pub fn at_home(mut self, home: &ConfigDir) -> Self {
        self.shared.home = home.clone();
        self.shared.journal = Journal::new(home.clone());
        self
    }

    /// The same world, which goes out as it was set in the window at an earlier visit.
    #[must_use]
    pub fn going_out(self, choice: &NetworkChoice) -> Self {
        self.shared.take_up_network(choice);
        self
    }

    /// Sets about what an earlier visit had to leave undone.
    pub fn take_up(&self) {
        let shared = self.shared.clone();
        self.shared.queues.disk.push(move || shared.forget_what_is_left());
    }

    /// From now on takes the files of later starts in this session; `raise` is called when one was taken. Where the system
    /// does not let it, later starts open windows of their own.
    #[must_use]
    pub fn taking_files(mut self, session: &Session, raise: impl Fn() + Send + 'static) -> Self {
        let Shared { home, offer, post, .. } = self.shared.clone();
        self.doorway = Doorway::open(&home, session, offer, move |report| post(report), raise).ok();
        self
    }

    /// Does `first` when the program is asked to end (Ctrl+C, or a system that shuts down); asked again, it ends.
    pub fn when_asked_to_end(&self, first: impl FnOnce() + Send + 'static) {
        if let Some(runtime) = &self.runtime {
            runtime.spawn(shutdown::obey(first));
        }
    }

    /// Where nobody closes a window: asked to end, it clears away what is ours and ends.
    pub fn end_when_asked(&self) {
        let shared = self.shared.clone();
        self.when_asked_to_end(move || {
            shared.clear_away();
            shutdown::end();
        });
    }

    /// A story that failed while the program was being ended did not fail: this waits for the end. Otherwise it returns.
    pub fn leave_to_the_end(&self) {
        shutdown::leave_to_the_end();
    }

    /// Sets about an effect, and returns at once.
    pub fn perform(&mut self, effect: Effect) {
        self.make_ready(&effect);
        self.set_about(effect);
    }

    fn set_about(&mut self, effect: Effect) {
        match effect {
            Effect::PickFile(ticket) => self.pick_file(ticket),
            Effect::ReadFile(ticket, path) => self.read_file(ticket, path),
            Effect::ReadPasted(ticket, text) => self.read_pasted(ticket, text),
            Effect::PickCertificate(ticket) => self.pick_certificate(ticket),
            Effect::ReadCertificate(ticket, path) => self.read_certificate(ticket, path),
            Effect::OpenKeystore(ticket, unlocking) => self.open_keystore(ticket, unlocking),
            Effect::AskRevocation(ticket, question) => self.ask_revocation(ticket, question),
            Effect::PickPlace(ticket, suggested) => self.pick_place(ticket, suggested),
            Effect::SaveKeystore(ticket, order) => self.save_keystore(ticket, order),
            Effect::StartDemo(ticket) => self.start_demo(ticket),
            Effect::StopDemo => self.stop_demo(),
            Effect::ActInDemo(act) => self.act_in_demo(&act),
            Effect::LetTimePass(seconds) => self.shared.let_time_pass(seconds),
            Effect::FetchScopes(ticket, admin) => self.fetch_scopes(ticket, admin),
            Effect::ListClients(ticket, admin) => self.list_clients(ticket, admin),
            Effect::ListFleet(ticket, admin, inactive_too) => self.list_fleet(ticket, admin, inactive_too),
            Effect::ReadClientKeys(ticket, admin, client_id) => self.read_client_keys(ticket, admin, client_id),
            Effect::CreateClient(ticket, admin, plan) => self.create_client(ticket, admin, plan),
            Effect::LookForCreation(ticket, admin, creation) => self.look_for_creation(ticket, admin, creation),
            Effect::ForgetJournalEntry(id) => self.forget_creation(id),
            Effect::SetAside(file) => self.set_aside(file),
            Effect::RequestToken(ticket, order) => self.request_token(ticket, order),
            Effect::MeasureClock(ticket, environment) => self.measure_clock(ticket, environment),
            Effect::TryToken(ticket, trial) => self.try_token(ticket, trial),
            Effect::AskAltinn(ticket, question) => self.ask_altinn(ticket, question),
            Effect::CopySecret(ticket, secret) => self.copy_secret(ticket, secret),
            Effect::CopyText(ticket, text) => self.copy_text(ticket, text),
            Effect::ClearClipboard => self.clear_clipboard(),
            Effect::KeepRecent(files) => self.keep_recent(files),
            Effect::Keep(act) => self.keep(act),
            Effect::AskDesktop => self.ask_desktop(),
            Effect::ChangeProfiles(change, settles) => self.change_profiles(change, settles),
            Effect::ChangeWaiting(change) => self.change_waiting(change),
            Effect::OpenMail(mail) => self.open_mail(mail),
            Effect::RecallPassword(ticket, key) => self.recall_password(ticket, key),
            Effect::RememberPassword(name, file, passwords) => self.remember_password(name, file, passwords),
            Effect::ForgetPassword(key) => self.forget_password(key),
            Effect::AnswerOffer(file, takes) => self.shared.offer.answer(&file, takes),
            Effect::OpenFolder(file) => self.open_folder(file),
            Effect::SaveText(ticket, name, text) => self.save_text(ticket, name, text),
            Effect::PickFolder(ticket) => self.pick_folder(ticket),
            Effect::SaveExport(ticket, order) => self.save_export(ticket, order),
            Effect::PickEvidence(ticket) => self.pick_evidence(ticket),
            Effect::Diagnose(ticket, question) => self.diagnose(ticket, question),
            Effect::VerifyToken(ticket, environment, question) => self.verify_token(ticket, environment, question),
            Effect::CompareClient(ticket, comparing) => self.compare_client(ticket, comparing),
            Effect::ChangeClient(ticket, change, seen, asked) => self.change_client(ticket, change, seen, asked),
            Effect::ReadKeys(ticket, admin, client_id) => self.read_keys(ticket, admin, client_id),
            Effect::MakeKey(ticket, order) => self.make_key(ticket, order),
            Effect::ChangeKeys(ticket, change, seen, admin) => self.change_keys(ticket, change, seen, admin),
            Effect::KeepKey(kept) => self.keep_key(kept),
            Effect::ForgetKey(kid) => self.forget_key(kid),
            Effect::HandOver(ticket, order) => self.hand_over(ticket, order),
            Effect::Aside(ticket, aside) => self.perform_aside(ticket, aside),
            Effect::Wake(ticket, at) => self.wake(ticket, at),
            Effect::Cancel(ticket) => self.cancel(ticket),
        }
    }

    /// Lets go of what has ended, and writes down what is asked for.
    fn make_ready(&mut self, effect: &Effect) {
        self.tasks.retain(|_, task| !task.is_finished());
        self.guards.retain(|ticket, _| self.tasks.contains_key(ticket));
        if let Some(log) = &self.log {
            log.asked(effect);
        }
    }

    /// A creation or a change that has been sent is not stopped: the request would go on, and its answer be lost.
    fn cancel(&mut self, ticket: Ticket) {
        let stops = self.guards.get(&ticket).map(|guard| guard.close());
        if stops == Some(false) {
            return;
        }
        if let Some(task) = self.tasks.remove(&ticket) {
            task.abort();
        }
        if stops == Some(true) {
            (self.shared.post)(Report::WriteStopped(ticket));
        }
    }

    fn spawn(&self, work: impl Future<Output = ()> + Send + 'static) -> Option<AbortHandle> {
        self.runtime.as_ref().map(|runtime| runtime.spawn(work).abort_handle())
    }

    fn detach(&self, work: impl FnOnce() + Send + 'static) {
        if let Some(runtime) = &self.runtime {
            drop(runtime.spawn_blocking(work));
        }
    }

    fn answer(&mut self, ticket: Ticket, work: impl Future<Output = Report> + Send + 'static) {
        let (post, log) = (Arc::clone(&self.silent), self.log.clone());
        let Some(runtime) = &self.runtime else { return };
        let task = runtime.spawn(async move {
            let begun = Instant::now();
            let report = work.await;
            if let Some(log) = log {
                log.reported(&report, Some(begun.elapsed()));
            }
            post(report);
        });
        self.tasks.insert(ticket, task.abort_handle());
    }
}

impl Drop for World {
    /// What of ours is on the clipboard is cleared, what is to be written is written, and the demo's files are
    /// removed, as far as a program that ends can wait for it. Nobody waits for a server that does not answer.
    fn drop(&mut self) {
        self.stop_serving();
        self.shared.clear_away();
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

/// Tells whom it concerns that the clock was set.
type TellSet = Arc<dyn Fn(SignedDuration) + Send + Sync>;

fn tell_clock_set(post: &Post, maskinporten: &Arc<Maskinporten>) -> TellSet {
    let (post, maskinporten) = (Arc::clone(post), Arc::clone(maskinporten));
    Arc::new(move |moved| {
        maskinporten.clock_set(moved);
        post(Report::ClockSet(moved));
    })
}

/// Posts reports, and before each that the clock was set, where it was: a report may bear a time that was read
/// since.
fn watched(post: Post, watch: &Arc<ClockWatch>, tell_set: TellSet) -> Post {
    let watch = Arc::clone(watch);
    Arc::new(move |report| {
        watch.look(|moved| tell_set(moved));
        post(report);
    })
}

/// Somebody who is told that the clock is wrong sets it, and then nothing else may happen for a while.
async fn look_now_and_then(watch: Arc<ClockWatch>, tell_set: TellSet) {
    loop {
        tokio::time::sleep(BETWEEN_LOOKS).await;
        watch.look(|moved| tell_set(moved));
    }
}

/// In short naps: a machine that was suspended has not counted the time.
async fn sleep_until(watch: &ClockWatch, at: Timestamp) {
    let deadline = watch.deadline(at);
    loop {
        let left = watch.left(deadline);
        if left.is_zero() {
            return;
        }
        tokio::time::sleep(left.min(LONGEST_NAP)).await;
    }
}
