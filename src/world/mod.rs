//! Carries out the wizard's effects: files, HTTP, clipboard, clock. Everything runs off the window's
//! thread, and ends in a report.

mod clipboard;
mod comparison;
mod creation;
mod desktop;
mod diagnosis;
pub mod ending;
mod export;
pub mod files;
pub mod home;
pub mod http;
pub mod journal;
pub mod keyring;
pub mod log;
pub mod maskinporten;
pub mod memory;
mod patience;
pub mod recent;
pub mod revocation;
pub mod saving;
pub mod settings;
pub mod setups;
mod shared;
mod stored;
pub mod token;
pub mod verification;
mod watch;

use crate::contract::{Demo, Effect, Report, Ticket};
use crate::domain::{Mark, Timestamp};
use crate::problem::{Problem, Situation};
use clipboard::Clipboard;
use creation::Gate;
use home::Home;
use http::Http;
use jiff::SignedDuration;
use journal::Journal;
use log::Log;
use maskinporten::Maskinporten;
use settings::Settings;
use shared::Shared;
use std::any::Any;
use std::collections::HashMap;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;
use tokio::task::{AbortHandle, JoinHandle};
use watch::Watch;

/// How late a machine may notice that it has slept.
const LONGEST_NAP: Duration = Duration::from_secs(20);

/// How late a clock may be noticed that was set.
const BETWEEN_LOOKS: Duration = Duration::from_secs(3);

/// How long a window that is closed may wait for the disk.
const LONGEST_WRITE: Duration = Duration::from_secs(2);

/// Where reports are posted; wakes whoever waits for them.
pub type Post = Arc<dyn Fn(Report) + Send + Sync>;

/// Starts the demo. Injected, so that this folder knows nothing of the simulator.
pub type StartDemo = Arc<dyn Fn() -> Pin<Box<dyn Future<Output = Result<RunningDemo, String>> + Send>> + Send + Sync>;

/// The demo as it runs. It stops, and its files are removed, when this is dropped.
pub struct RunningDemo {
    /// What the wizard is told.
    pub demo: Demo,
    /// Whatever keeps it running.
    pub guard: Box<dyn Any + Send>,
}

/// The world outside the wizard.
pub struct World {
    /// `None` only while it is being dropped.
    runtime: Option<Runtime>,
    shared: Shared,
    tasks: HashMap<Ticket, AbortHandle>,
    gates: HashMap<Ticket, Arc<Gate>>,
    /// What is being written down, one after the other, and is waited for before the program ends.
    writing: Option<JoinHandle<()>>,
    log: Option<Log>,
    /// As `post` of what is shared, which writes a log as well.
    silent: Post,
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
        let watch = Arc::new(Watch::new(settings.clock.clone()));
        let maskinporten = Arc::new(Maskinporten::new(settings.clone()));
        let tell_set = setting_told(&post, &maskinporten);
        let post = watched(post, &watch, Arc::clone(&tell_set));
        runtime.spawn(look_now_and_then(Arc::clone(&watch), tell_set));
        let silent = Arc::clone(&post);
        let shared = Shared {
            post,
            watch,
            maskinporten,
            responders: Arc::new(Http::new(settings)),
            clipboard: Arc::new(Clipboard::default()),
            start_demo,
            running_demo: Arc::default(),
            home: Home::of_user(),
            journal: Journal::new(Home::of_user()),
        };
        let (tasks, gates) = (HashMap::new(), HashMap::new());
        Ok(Self { runtime: Some(runtime), shared, tasks, gates, writing: None, log: None, silent })
    }

    /// The same world, which writes down what it does.
    #[must_use]
    pub fn logging(mut self, log: Log) -> Self {
        let post = Arc::clone(&self.silent);
        self.log = Some(log.clone());
        self.shared.post = Arc::new(move |report| {
            log.told(&report, None);
            post(report);
        });
        self
    }

    /// The same world, which keeps here what it remembers.
    #[must_use]
    pub fn at_home(mut self, home: &Home) -> Self {
        self.shared.home = home.clone();
        self.shared.journal = Journal::new(home.clone());
        self
    }

    /// Does `first` when the program is asked to end (Ctrl+C, or a system that shuts down); asked again, it ends.
    pub fn when_asked_to_end(&self, first: impl FnOnce() + Send + 'static) {
        if let Some(runtime) = &self.runtime {
            runtime.spawn(ending::obey(first));
        }
    }

    /// Where nobody closes a window: asked to end, it clears away what is ours and ends.
    pub fn end_when_asked(&self) {
        let shared = self.shared.clone();
        self.when_asked_to_end(move || {
            shared.clear_away();
            ending::end();
        });
    }

    /// Sets about an effect, and returns at once.
    #[expect(clippy::too_many_lines, reason = "a contents page: one arm for each effect")]
    pub fn perform(&mut self, effect: Effect) {
        self.tasks.retain(|_, task| !task.is_finished());
        self.gates.retain(|ticket, _| self.tasks.contains_key(ticket));
        self.note(&effect);
        let shared = self.shared.clone();
        match effect {
            Effect::PickFile(ticket) => {
                self.answer(ticket, async move { Report::FilePicked(ticket, files::pick().await) });
            }
            Effect::ReadFile(ticket, path) => {
                self.answer(
                    ticket,
                    async move { Report::FileRead(ticket, blocking(move || files::read(&path)).await) },
                );
            }
            Effect::PickCertificate(ticket) => {
                self.answer(ticket, async move { Report::CertificatePicked(ticket, files::pick_certificate().await) });
            }
            Effect::ReadCertificate(ticket, path) => self.answer(ticket, async move {
                Report::CertificateRead(ticket, blocking(move || files::read_certificate(&path)).await)
            }),
            Effect::OpenKeystore(ticket, unlocking) => self.answer(ticket, async move {
                Report::KeystoreOpened(ticket, blocking(move || files::open(&unlocking)).await)
            }),
            Effect::AskRevocation(ticket, question) => self.answer(ticket, async move {
                Report::RevocationTold(
                    ticket,
                    revocation::ask(&shared.responders, &question, revocation::Patience::default()).await,
                )
            }),
            Effect::PickPlace(ticket, suggested) => {
                self.answer(ticket, async move { Report::PlacePicked(ticket, files::pick_place(&suggested).await) });
            }
            Effect::SaveKeystore(ticket, order) => self.answer(ticket, async move {
                Report::KeystoreSaved(ticket, blocking(move || files::save(&order)).await)
            }),
            Effect::StartDemo(ticket) => {
                self.answer(ticket, async move { Report::DemoStarted(ticket, shared.begin_demo().await) });
            }
            Effect::StopDemo => drop(lock(&shared.running_demo).take()),
            Effect::FetchScopes(ticket, admin) => self.answer(ticket, async move {
                let scopes = shared.read_signed_in(ticket, &admin, Maskinporten::available_scopes).await;
                shared.tell_clock(&admin.environment);
                Report::ScopesFetched(ticket, scopes)
            }),
            Effect::ListClients(ticket, admin) => self.answer(ticket, async move {
                let clients = shared.read_signed_in(ticket, &admin, Maskinporten::clients).await;
                shared.tell_clock(&admin.environment);
                Report::ClientsListed(ticket, clients)
            }),
            Effect::CreateClient(ticket, admin, plan) => {
                let gate = Arc::new(Gate::default());
                self.gates.insert(ticket, Arc::clone(&gate));
                self.answer(ticket, async move {
                    let created = creation::create(&shared, ticket, &admin, *plan, &gate).await;
                    shared.tell_clock(&admin.environment);
                    created
                });
            }
            Effect::LookForCreation(ticket, admin, creation) => self.answer(ticket, async move {
                let clients = creation::look(&shared, &admin, &creation).await;
                shared.tell_clock(&admin.environment);
                Report::ClientsListed(ticket, clients)
            }),
            Effect::ForgetCreation(mark) => self.write(move || shared.journal.forget(&mark)),
            Effect::RequestToken(ticket, order) => self.answer(ticket, async move {
                let token = shared.maskinporten.token(&order).await;
                shared.tell_clock(&order.environment);
                Report::TokenReceived(ticket, token)
            }),
            Effect::MeasureClock(ticket, environment) => self.answer(ticket, async move {
                Report::ClockAsked(ticket, shared.maskinporten.measure_clock(&environment).await)
            }),
            Effect::TryToken(ticket, trial) => self
                .answer(ticket, async move { Report::TokenTried(ticket, shared.maskinporten.try_token(&trial).await) }),
            Effect::CopySecret(ticket, secret) => self.answer(ticket, async move {
                Report::Copied(ticket, blocking(move || shared.clipboard.put_secret(&secret)).await)
            }),
            Effect::CopyText(ticket, text) => self.answer(ticket, async move {
                Report::Copied(ticket, blocking(move || shared.clipboard.put_text(&text)).await)
            }),
            Effect::ChangeSetups(change, settles) => self.write(move || shared.change_setups(&change, settles)),
            Effect::RecallPassword(ticket, mark) => self.recall_password(ticket, mark),
            Effect::RememberPassword(name, mark, passwords) => {
                self.write(move || shared.remember_password(name, mark, &passwords));
            }
            Effect::ForgetPassword(mark) => self.write(move || shared.forget_password(mark)),
            Effect::OpenFolder(file) => self.detach(move || {
                if let Err(problem) = desktop::show_folder(&file) {
                    (shared.post)(Report::FolderNotOpened(problem));
                }
            }),
            Effect::SaveText(ticket, name, text) => {
                self.answer(ticket, async move { Report::TextSaved(ticket, desktop::save_text(&name, text).await) });
            }
            Effect::KeepRecent(files) => self.write(move || recent::save(&shared.home, &files)),
            Effect::ClearClipboard => self.shared.clipboard.clear(),
            Effect::PickFolder(ticket) => {
                self.answer(ticket, async move { Report::FolderPicked(ticket, files::pick_folder().await) });
            }
            Effect::SaveHandOver(ticket, order) => self.answer(ticket, async move {
                Report::HandOverSaved(ticket, blocking(move || export::save(&order)).await)
            }),
            Effect::PickEvidence(ticket) => {
                self.answer(ticket, async move { Report::FilePicked(ticket, files::pick_any().await) });
            }
            Effect::Diagnose(ticket, question) => self.answer(ticket, async move {
                Report::Diagnosed(ticket, blocking(move || diagnosis::diagnose(&question)).await)
            }),
            Effect::VerifyToken(ticket, environment, question) => self.answer(ticket, async move {
                let verified = verification::verify(&shared.maskinporten, &environment, *question).await;
                Report::TokenVerified(ticket, verified)
            }),
            Effect::CompareClient(ticket, comparing) => self.answer(ticket, async move {
                let environment = comparing.admin.environment.clone();
                let compared = comparison::compare(&shared.maskinporten, *comparing).await;
                shared.tell_clock(&environment);
                Report::ClientCompared(ticket, compared)
            }),
            Effect::ChangeClient(ticket, change, seen, comparing) => self.answer(ticket, async move {
                let environment = comparing.admin.environment.clone();
                let changed = comparison::change(&shared.maskinporten, &change, &seen, *comparing).await;
                shared.tell_clock(&environment);
                Report::ClientCompared(ticket, changed)
            }),
            Effect::Wake(ticket, at) => self.answer(ticket, async move {
                sleep_until(&shared.watch, at).await;
                Report::Woke(ticket)
            }),
            Effect::Cancel(ticket) => self.cancel(ticket),
        }
    }

    fn note(&self, effect: &Effect) {
        if let Some(log) = &self.log {
            log.asked(effect);
        }
    }

    fn recall_password(&mut self, ticket: Ticket, mark: Mark) {
        self.answer(
            ticket,
            async move { Report::PasswordRecalled(ticket, blocking(move || keyring::recall(&mark)).await) },
        );
    }

    /// A creation that has been sent is not stopped: the request would go on, and its answer be lost.
    fn cancel(&mut self, ticket: Ticket) {
        let stops = self.gates.get(&ticket).map(|gate| gate.close());
        if stops == Some(false) {
            return;
        }
        if let Some(task) = self.tasks.remove(&ticket) {
            task.abort();
        }
        if stops == Some(true) {
            (self.shared.post)(Report::CreationStopped(ticket));
        }
    }

    /// In the order in which it was asked for: what is removed and kept again must end as kept.
    fn write(&mut self, work: impl FnOnce() + Send + 'static) {
        let Some(runtime) = &self.runtime else { return };
        let before = self.writing.take();
        self.writing = Some(runtime.spawn(async move {
            if let Some(before) = before {
                let _ = before.await;
            }
            let _ = tokio::task::spawn_blocking(work).await;
        }));
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
                log.told(&report, Some(begun.elapsed()));
            }
            post(report);
        });
        self.tasks.insert(ticket, task.abort_handle());
    }
}

impl Drop for World {
    /// What of ours is on the clipboard is cleared, and the demo's files are removed. Nobody waits for
    /// a file that does not end or a server that does not answer.
    fn drop(&mut self) {
        self.shared.clear_away();
        if let Some(runtime) = self.runtime.take() {
            // What could not be written in time is no reason to keep a closed window.
            if let Some(writing) = self.writing.take() {
                let _ = runtime.block_on(async { tokio::time::timeout(LONGEST_WRITE, writing).await });
            }
            runtime.shutdown_background();
        }
    }
}

/// Tells whom it concerns that the clock was set.
type TellSet = Arc<dyn Fn(SignedDuration) + Send + Sync>;

fn setting_told(post: &Post, maskinporten: &Arc<Maskinporten>) -> TellSet {
    let (post, maskinporten) = (Arc::clone(post), Arc::clone(maskinporten));
    Arc::new(move |moved| {
        maskinporten.clock_set(moved);
        post(Report::ClockSet(moved));
    })
}

/// Posts reports, and before each that the clock was set, where it was: a report may bear a time that was read
/// since.
fn watched(post: Post, watch: &Arc<Watch>, tell_set: TellSet) -> Post {
    let watch = Arc::clone(watch);
    Arc::new(move |report| {
        watch.look(|moved| tell_set(moved));
        post(report);
    })
}

/// Somebody who is told that the clock is wrong sets it, and then nothing else may happen for a while.
async fn look_now_and_then(watch: Arc<Watch>, tell_set: TellSet) {
    loop {
        tokio::time::sleep(BETWEEN_LOOKS).await;
        watch.look(|moved| tell_set(moved));
    }
}

/// In short naps: a machine that was suspended has not counted the time.
async fn sleep_until(watch: &Watch, at: Timestamp) {
    let deadline = watch.deadline(at);
    loop {
        let left = watch.left(deadline);
        if left.is_zero() {
            return;
        }
        tokio::time::sleep(left.min(LONGEST_NAP)).await;
    }
}

/// Work that holds a thread: key stretching, files, the clipboard.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T, Problem> + Send + 'static) -> Result<T, Problem> {
    match tokio::task::spawn_blocking(work).await {
        Ok(result) => result,
        Err(_) => Err(Situation::Internal("a task ended early".into()).into()),
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
