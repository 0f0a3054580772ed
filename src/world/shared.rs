//! What every task of the world has at hand, and what takes several of its parts.

use super::clipboard::Clipboard;
use super::clock_watch::ClockWatch;
use super::config_dir::ConfigDir;
use super::http::Http;
use super::journal::Journal;
use super::keyring::Keyring;
use super::later_start::Offer;
use super::maskinporten::Maskinporten;
use super::passing_time::PassingTime;
use super::queue::Queue;
use super::task::lock;
use crate::contract::{Admin, Demo, DemoAct, Report, Ticket};
use crate::diagnosis::Checks;
use crate::domain::Environment;
use crate::problem::{Problem, Situation};
use crate::protocol::grant::SentGrant;
use std::any::Any;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// How long a program that ends waits for the clipboard and the disk. On X11, who has the clipboard is given four
/// seconds to say what is in it.
const LONGEST_END: Duration = Duration::from_secs(5);

/// Where reports are posted; wakes whoever waits for them.
pub type Post = Arc<dyn Fn(Report) + Send + Sync>;

/// Starts the demo. Injected, so that this folder knows nothing of the simulator.
pub type StartDemo = Arc<dyn Fn() -> Pin<Box<dyn Future<Output = Result<RunningDemo, String>> + Send>> + Send + Sync>;

/// What the demo has checked of the grant with this `jti`.
pub type DemoChecks = Box<dyn Fn(&str) -> Option<Checks> + Send>;

/// Does something to the demo's own world.
pub type ActInDemo = Box<dyn Fn(&DemoAct) + Send>;

/// The demo as it runs. It stops, and its files are removed, when this is dropped.
pub struct RunningDemo {
    /// What the wizard is told.
    pub demo: Demo,
    /// What it tells of what it has checked.
    pub checks: DemoChecks,
    /// What can be done to its world.
    pub act: ActInDemo,
    /// Whatever keeps it running.
    pub guard: Box<dyn Any + Send>,
}

/// What is shared. Cloning shares it.
#[derive(Clone)]
pub(super) struct Shared {
    pub(super) post: Post,
    pub(super) watch: Arc<ClockWatch>,
    pub(super) passing: PassingTime,
    pub(super) maskinporten: Arc<Maskinporten>,
    pub(super) responders: Arc<Http>,
    pub(super) clipboard: Arc<Clipboard>,
    pub(super) keyring: Keyring,
    pub(super) start_demo: StartDemo,
    pub(super) running_demo: Arc<Mutex<Option<RunningDemo>>>,
    pub(super) home: ConfigDir,
    pub(super) journal: Journal,
    pub(super) queues: Queues,
    pub(super) offer: Offer,
}

/// What is done in the order in which it was asked for. Cloning shares them.
#[derive(Clone)]
pub(super) struct Queues {
    /// Files of ours. What reaches the keyring, too, begins here, so that its order is kept there.
    pub(super) disk: Queue,
    /// The keyring, which may ask a person for a password.
    pub(super) keyring: Queue,
    /// The clipboard, which may wait for another program.
    pub(super) clipboard: Queue,
}

impl Queues {
    /// # Errors
    /// When the operating system gives no threads.
    pub(super) fn start() -> std::io::Result<Self> {
        let [disk, keyring, clipboard] = ["disk", "keyring", "clipboard"].map(Queue::start);
        Ok(Self { disk: disk?, keyring: keyring?, clipboard: clipboard? })
    }
}

impl Shared {
    /// Ends what is under way in the queues: what of ours is on the clipboard is cleared, the demo's files are
    /// removed, the disk and the keyring come to their end. Waits for that, but not for ever.
    pub(super) fn clear_away(&self) {
        let (clipboard, running) = (Arc::clone(&self.clipboard), lock(&self.running_demo).take());
        self.queues.clipboard.push(move || clipboard.close());
        self.queues.disk.push(move || drop(running));
        let until = Instant::now() + LONGEST_END;
        // What the disk began may go on in the keyring, and what that did is written down in the end.
        for queue in [&self.queues.disk, &self.queues.keyring, &self.queues.disk, &self.queues.clipboard] {
            queue.finish(until);
        }
    }

    /// Reports how far the clock of an environment is from ours, as it was last measured.
    pub(super) fn tell_clock(&self, environment: &Environment) {
        if let Some(offset) = self.maskinporten.clock_of(environment) {
            (self.post)(Report::ClockMeasured(environment.kind, offset));
        }
    }

    /// Reports what a call as an administration client has shown besides its outcome: the server's clock, and where it
    /// failed, what was sent for its token.
    pub(super) fn tell_call(&self, ticket: Ticket, admin: &Admin, has_failed: bool) {
        self.tell_clock(&admin.environment);
        if let Some(sent) = self.maskinporten.admin_grant(admin).filter(|_| has_failed) {
            (self.post)(Report::GrantSent(ticket, Box::new(sent)));
        }
    }

    /// What is read with an administration client: its token first, and both stages told.
    pub(super) async fn read_signed_in<T>(
        &self,
        ticket: Ticket,
        admin: &Admin,
        read: impl AsyncFnOnce(&Maskinporten, &Admin) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        self.maskinporten.sign_in_to_read(admin).await?;
        (self.post)(Report::SignedIn(ticket));
        read(&self.maskinporten, admin).await
    }

    pub(super) async fn begin_demo(&self) -> Result<Demo, Problem> {
        let running = (self.start_demo)().await.map_err(Situation::DemoFailed)?;
        let demo = running.demo.clone();
        *lock(&self.running_demo) = Some(running);
        Ok(demo)
    }

    /// From now on so many seconds have passed in the demo.
    pub(super) fn let_time_pass(&self, seconds: i64) {
        if self.passing.set(seconds) {
            self.maskinporten.time_has_passed();
        }
    }

    /// What the demo has checked of this grant. `None` where it went elsewhere: no other server tells it.
    pub(super) fn demo_checks(&self, sent: &SentGrant) -> Option<Checks> {
        lock(&self.running_demo).as_ref().and_then(|running| (running.checks)(&sent.claims.jti))
    }
}
