//! What all areas share: the clock, the environments, the certificate that is open, what is kept, and what was asked
//! of the desktop. An area reads it, and changes it by the methods here.

mod admin_key;
mod clipboard;
mod clock;
mod desktop;
mod ends;
mod journal;
mod kept;
mod keys;
mod looks;
mod opened;
mod serving;
mod staged;
mod waiting;

pub use admin_key::AdminOf;
pub use clipboard::{Clipboard, Copied};
pub use desktop::Desktop;
pub use journal::Journal;
pub use kept::{Kept, ResumeTarget};
pub use opened::{NoButton, Opened, Revocation, RevocationStage};

pub use serving::{Served, Serving};

pub(super) use clipboard::later;
pub(super) use clock::after;

use crate::contract::{Admin, Demo, Effect, Ticket, Tickets};
use crate::diagnosis::Circumstances;
use crate::domain::{ClientId, ClientIdError, ClockOffset, Environment, EnvironmentKind, ScopeSet, Timestamp};
use crate::problem::Problem;
use std::collections::BTreeMap;
use std::path::PathBuf;

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

/// The client that the wizard has settled on, for the other areas.
#[derive(Debug, Clone)]
pub struct ClientInUse {
    /// The client.
    pub client_id: ClientId,
    /// What is asked for with it.
    pub scopes: ScopeSet,
    /// As whom the self-service API is asked about it; `None` where no administration client is known.
    pub admin: Option<Admin>,
}

/// What all areas share.
#[derive(Debug)]
pub struct Session {
    now: Timestamp,
    pub(super) tickets: Tickets,
    clocks: BTreeMap<EnvironmentKind, ClockOffset>,
    test: Environment,
    production: Environment,
    custom: Option<Environment>,
    demo: DemoState,
    chosen: Option<EnvironmentKind>,
    opened: Option<Opened>,
    clipboard: Clipboard,
    desktop: Desktop,
    open_to_others: Option<PathBuf>,
    /// What is being saved from a screen that was left.
    desktop_left: Option<Ticket>,
    looks: looks::KnownLooks,
    serving: Serving,
    admin_keys: admin_key::AdminKeys,
    /// What outlives the window.
    pub kept: Kept,
}

impl Session {
    pub(super) fn new(custom: Option<Environment>, now: Timestamp) -> Self {
        Self {
            now,
            tickets: Tickets::default(),
            clocks: BTreeMap::new(),
            test: Environment::test(),
            production: Environment::production(),
            custom,
            demo: DemoState::Off,
            chosen: None,
            opened: None,
            clipboard: Clipboard::default(),
            desktop: Desktop::default(),
            open_to_others: None,
            desktop_left: None,
            looks: looks::KnownLooks::default(),
            serving: Serving::default(),
            admin_keys: admin_key::AdminKeys::default(),
            kept: Kept::default(),
        }
    }

    /// The time of the last event.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// What the diagnosis is told besides its evidence: the clocks, the environment, what was said of the certificate.
    pub(super) fn circumstances(&self) -> Circumstances {
        let clock_offset =
            self.clock().map(|offset| if offset.is_slow() { offset.seconds() } else { -offset.seconds() });
        let environment = self.environment_shown().map(|environment| environment.kind);
        Circumstances { clock_offset, environment, standing: self.standing(), ..Circumstances::at(self.now) }
    }

    pub(super) fn set_now(&mut self, now: Timestamp) {
        self.now = now;
    }

    /// The demo.
    #[must_use]
    pub fn demo(&self) -> &DemoState {
        &self.demo
    }

    /// Whether the demo runs, of which nothing leaves this machine.
    #[must_use]
    pub fn is_demo(&self) -> bool {
        matches!(self.demo, DemoState::On(_))
    }

    /// The demo while it is being started.
    pub(super) fn starting_demo(&self) -> Option<Ticket> {
        match self.demo {
            DemoState::Starting(ticket) => Some(ticket),
            DemoState::Off | DemoState::On(_) | DemoState::Failed(_) => None,
        }
    }

    pub(super) fn start_demo(&mut self) -> Vec<Effect> {
        if matches!(self.demo, DemoState::Starting(_) | DemoState::On(_)) {
            return Vec::new();
        }
        let ticket = self.tickets.issue();
        self.demo = DemoState::Starting(ticket);
        vec![Effect::StartDemo(ticket)]
    }

    pub(super) fn demo_started(&mut self, ticket: Ticket, result: Result<Demo, Problem>) -> Vec<Effect> {
        if self.starting_demo() != Some(ticket) {
            return match result {
                Ok(_) => vec![Effect::StopDemo],
                Err(_) => Vec::new(),
            };
        }
        // The demo's files are of another organisation than whatever was come back to.
        if result.is_ok() {
            self.kept.resume(None);
        }
        self.demo = match result {
            Ok(demo) => DemoState::On(Box::new(demo)),
            Err(problem) => DemoState::Failed(problem),
        };
        Vec::new()
    }

    pub(super) fn cancel_demo(&mut self) {
        if self.starting_demo().is_some() {
            self.demo = DemoState::Off;
        }
    }

    /// As it was when the window opened, but for what is kept, the clocks, the demo and the clipboard.
    pub(super) fn reset(&mut self) {
        self.chosen = None;
        self.opened = None;
        self.admin_keys = admin_key::AdminKeys::default();
        self.kept.resume(None);
        self.kept.set_keyring_problem(None);
    }

    /// Everything of the demo is forgotten.
    pub(super) fn leave_demo(&mut self) -> Vec<Effect> {
        let mut effects = self.clear_clipboard();
        effects.extend(self.stop_serving());
        effects.push(Effect::StopDemo);
        self.demo = DemoState::Off;
        self.kept.forget_demo();
        effects
    }

    /// The identifier that is typed: Maskinporten's have a form, those of a test server of one's own may have any.
    pub(super) fn parse_client_id(&self, text: &str) -> Result<ClientId, ClientIdError> {
        match self.chosen {
            Some(EnvironmentKind::Custom) => ClientId::parse_foreign(text),
            Some(EnvironmentKind::Test | EnvironmentKind::Production | EnvironmentKind::Demo) | None => {
                ClientId::parse(text)
            }
        }
    }

    /// Which environment is chosen.
    #[must_use]
    pub fn chosen(&self) -> Option<EnvironmentKind> {
        self.chosen
    }

    pub(super) fn choose(&mut self, kind: Option<EnvironmentKind>) {
        self.chosen = kind;
    }

    /// An environment of one's own that was kept takes the place of the one that was brought.
    pub(super) fn bring(&mut self, environment: Environment) {
        self.custom = Some(environment);
    }

    /// Whether there is an environment of one's own.
    pub(super) fn has_custom(&self) -> bool {
        self.custom.is_some()
    }

    /// The environment that is chosen.
    #[must_use]
    pub fn environment(&self) -> Option<&Environment> {
        self.environment_of(self.chosen?)
    }

    /// The environment of this kind, where there is one.
    #[must_use]
    pub fn environment_of(&self, kind: EnvironmentKind) -> Option<&Environment> {
        match (kind, &self.demo) {
            (EnvironmentKind::Test, _) => Some(&self.test),
            (EnvironmentKind::Production, _) => Some(&self.production),
            (EnvironmentKind::Demo, DemoState::On(demo)) => Some(&demo.environment),
            (EnvironmentKind::Demo, DemoState::Off | DemoState::Starting(_) | DemoState::Failed(_)) => None,
            (EnvironmentKind::Custom, _) => self.custom.as_ref(),
        }
    }

    /// The environment that colours the screen: the one chosen, or the demo while it runs.
    #[must_use]
    pub fn environment_shown(&self) -> Option<&Environment> {
        match (self.chosen, &self.demo) {
            (Some(kind), _) => self.environment_of(kind),
            (None, DemoState::On(demo)) => Some(&demo.environment),
            (None, DemoState::Off | DemoState::Starting(_) | DemoState::Failed(_)) => None,
        }
    }

    /// What kind of environment the strip and the title speak of, and its name. A demo that is being started counts.
    #[must_use]
    pub fn place_shown(&self) -> Option<(EnvironmentKind, &str)> {
        match (self.environment_shown(), &self.demo) {
            (Some(environment), _) => Some((environment.kind, &environment.name)),
            (None, DemoState::Starting(_)) => Some((EnvironmentKind::Demo, "")),
            (None, DemoState::Off | DemoState::On(_) | DemoState::Failed(_)) => None,
        }
    }

    /// The environments that can be chosen, in the order in which they are shown.
    #[must_use]
    pub fn environments(&self) -> Vec<EnvironmentKind> {
        let mut kinds = vec![EnvironmentKind::Test, EnvironmentKind::Production];
        if self.is_demo() {
            kinds.insert(0, EnvironmentKind::Demo);
        }
        if self.custom.is_some() {
            kinds.push(EnvironmentKind::Custom);
        }
        kinds
    }

    /// The organisation as this administration client, in the chosen environment. The key that it signs by is given to
    /// each effect on its way out, so that those who hold on to this need not learn of it.
    pub(super) fn admin(&self, client_id: ClientId) -> Option<Admin> {
        Some(Admin { environment: self.environment()?.clone(), client_id, signer: self.signer()?, key: None })
    }

    /// Under which name the chosen organisation's administration client would be.
    pub(super) fn usual_admin_client(&self) -> Option<ClientId> {
        self.chosen_certificate()?.organisation.as_ref().ok().map(|number| ClientId::administration(*number))
    }

    /// For synthetic organisations the administration client is made beforehand, under a known name.
    pub(super) fn likely_admin_client(&self) -> Option<String> {
        let organisation = self.chosen_certificate()?.organisation.as_ref().ok()?;
        let made_beforehand = match self.chosen? {
            EnvironmentKind::Test | EnvironmentKind::Demo | EnvironmentKind::Custom => organisation.is_synthetic(),
            EnvironmentKind::Production => false,
        };
        made_beforehand.then(|| ClientId::administration(*organisation).to_string())
    }
}
