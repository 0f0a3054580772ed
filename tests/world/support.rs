//! The wizard with its world, and the simulator as the demo.

use portnokkel::app::App;
use portnokkel::app::intent::{Event, Intent};
use portnokkel::app::session::DemoState;
use portnokkel::app::wizard;
use portnokkel::app::wizard::Step;
use portnokkel::app::wizard::client::{Fetched, Way};
use portnokkel::contract::{Demo, Report};
use portnokkel::diagnosis::Checks;
use portnokkel::domain::{DemoFileKind, Environment, Secret, Timestamp};
use portnokkel::simulator::{FaultInjection, Options, PASSWORD, Scenario, Simulator};
use portnokkel::world::config_dir::ConfigDir;
use portnokkel::world::journal::Journal;
use portnokkel::world::log::Log;
use portnokkel::world::settings::Settings;
use portnokkel::world::{RunningDemo, StartDemo, World, profiles as kept_profiles};
use std::fmt::Write;
use std::net::TcpStream;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

/// A simulator that plays a scenario, as one of somebody else's would.
pub struct Simulated {
    pub simulator: Simulator,
    pub runtime: Runtime,
    _folder: tempfile::TempDir,
}

impl Simulated {
    pub fn playing(scenario: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let scenario = Scenario::parse(&format!("version = 1\n{scenario}")).unwrap();
        let options = Options { scenario, ..Options::in_folder(folder.path()) };
        let simulator = runtime.block_on(Simulator::start(options)).unwrap();
        Self { simulator, runtime, _folder: folder }
    }

    pub fn environment(&self, name: &str) -> Environment {
        let (issuer, self_service) = (self.simulator.issuer(), self.simulator.self_service());
        Environment::custom(name.into(), issuer, self_service).unwrap()
    }
}

/// Longest that anything here may take, on the busiest machine.
const PATIENCE: Duration = Duration::from_mins(3);

pub struct Person {
    pub app: App,
    pub simulator: Arc<Mutex<Option<Simulator>>>,
    world: World,
    reports: Receiver<Report>,
    /// Seconds by which this person's clock is ahead.
    ahead: i64,
    /// The `Debug` prints of all that went between the wizard and the world, where they are kept.
    pub said: Option<String>,
}

impl Person {
    /// Somebody in the demo, which has these faults.
    pub fn in_demo(faults: FaultInjection) -> Self {
        let simulator = Arc::new(Mutex::new(None));
        let (sender, reports) = channel();
        let post = Arc::new(move |report| {
            let _ = sender.send(report);
        });
        let world = World::new(post, starter(&simulator, faults)).expect("there are threads");
        let app = App::new(None, Timestamp::now());
        let mut person = Self { app, simulator, world, reports, ahead: 0, said: None };
        person.intends(Intent::StartDemo);
        person.until(|app| matches!(app.session.demo(), DemoState::On(_)));
        person
    }

    /// Somebody with an environment of their own, and a home with what was kept there.
    pub fn at_home(home: &ConfigDir, environment: Environment) -> Self {
        Self::with(Settings::default(), home, environment)
    }

    /// The same, with a clock and limits of one's own.
    pub fn with(settings: Settings, home: &ConfigDir, environment: Environment) -> Self {
        let (sender, reports) = channel();
        let post = Arc::new(move |report| {
            let _ = sender.send(report);
        });
        let simulator = Arc::new(Mutex::new(None));
        let starter = starter(&simulator, FaultInjection::default());
        let world = World::with(settings, post, starter).expect("there are threads").at_home(home);
        let kept = kept_profiles::load(home);
        let app = App::new(Some(environment), Timestamp::now())
            .with_profiles(kept.setups, kept.problem)
            .with_journal(Journal::new(home.clone()).unsettled());
        Self { app, simulator, world, reports, ahead: 0, said: None }
    }

    /// The same person, of whom everything is written down.
    pub fn watched(mut self, log: Log) -> Self {
        self.world = self.world.logging(log);
        self.said = Some(String::new());
        self
    }

    fn notes(&mut self, what: &dyn std::fmt::Debug) {
        if let Some(said) = &mut self.said {
            writeln!(said, "{what:?}\n{what:#?}").expect("there is room");
        }
    }

    /// Seconds pass, which nobody waits for.
    pub fn later(&mut self, seconds: i64) {
        self.ahead += seconds;
    }

    pub fn intends(&mut self, intent: impl Into<Intent>) {
        self.meets(Event::Intent(intent.into()));
    }

    pub fn proceeds(&mut self) {
        self.intends(Intent::Proceed);
    }

    fn meets(&mut self, event: Event) {
        let now = Timestamp::from_second(Timestamp::now().as_second() + self.ahead).expect("a time of this century");
        self.notes(&event);
        for effect in self.app.update(event, now) {
            self.notes(&effect);
            self.world.perform(effect);
        }
    }

    /// Lets the world report until this is so.
    pub fn until(&mut self, reached: impl Fn(&App) -> bool) {
        let start = Instant::now();
        while !reached(&self.app) {
            let left = PATIENCE.checked_sub(start.elapsed()).expect("it is reached in time");
            let report = self.reports.recv_timeout(left).unwrap_or_else(|_| panic!("nothing more: {:?}", self.app));
            self.meets(Event::Report(report));
        }
    }

    /// The next thing that the world reports, which the wizard then hears of.
    pub fn hears(&mut self, told: impl FnOnce(&Report)) {
        let report = self.reports.recv_timeout(PATIENCE).expect("the world reports something");
        told(&report);
        self.meets(Event::Report(report));
    }

    pub fn with_simulator<T>(&self, act: impl FnOnce(&Simulator) -> T) -> T {
        act(self.simulator.lock().unwrap().as_ref().expect("the simulator runs"))
    }

    /// Nothing listens any more where the demo was. Its stop is graceful, so that is waited for: until the port
    /// is closed, and the connections that were idle have been told.
    pub fn stops_simulator(&self) {
        let stopped = self.simulator.lock().unwrap().take().expect("the simulator runs");
        let address = stopped.issuer().as_str().trim_start_matches("http://").trim_end_matches('/').to_owned();
        drop(stopped);
        let start = Instant::now();
        while TcpStream::connect(&address).is_ok() {
            assert!(start.elapsed() < PATIENCE, "the port is closed in time");
            std::thread::park_timeout(Duration::from_millis(10));
        }
        std::thread::park_timeout(Duration::from_millis(500));
    }

    pub fn opens(&mut self, kind: DemoFileKind) {
        let DemoState::On(demo) = self.app.session.demo() else { panic!("the demo runs") };
        let file = demo.files.iter().find(|file| file.kind == kind).expect("there is such a file");
        let path = file.path.clone();
        self.opens_file(path);
    }

    pub fn opens_file(&mut self, path: PathBuf) {
        self.intends(wizard::Intent::UseFile(path));
        self.until(|app| app.wizard.certificate().file().is_some());
        self.types_password();
    }

    pub fn types_password(&mut self) {
        self.app.wizard.drafts.password.password = Secret::new(PASSWORD.into());
        self.proceeds();
        self.until(|app| app.session.opened().is_some());
    }

    /// Steps 1 to 4: a new client with this scope.
    pub fn describes(&mut self, scope: &str) {
        self.opens(DemoFileKind::Pkcs12);
        self.describes_client(scope);
    }

    /// Steps 3 and 4.
    pub fn describes_client(&mut self, scope: &str) {
        self.proceeds();
        if self.app.wizard.at() == Step::Environment {
            self.proceeds();
        }
        self.describes_new(scope);
    }

    /// Step 4.
    pub fn describes_new(&mut self, scope: &str) {
        assert_eq!(self.app.wizard.at(), Step::Client);
        self.intends(wizard::Intent::ChooseWay(Way::New));
        self.until(|app| !matches!(app.wizard.client().scopes, Fetched::NotAsked | Fetched::Asking(..)));
        let Fetched::Known(scopes) = &self.app.wizard.client().scopes else {
            panic!("{:?}", self.app.wizard.client().scopes)
        };
        let scope = scopes.iter().find(|available| available.scope.as_str() == scope).expect("it is offered");
        let scope = scope.scope.clone();
        self.intends(wizard::Intent::ToggleScope(scope));
        self.app.wizard.drafts.client.description = "Prøve".into();
        self.proceeds();
        assert_eq!(self.app.wizard.at(), Step::Check, "{:?}", self.app.complaints());
    }

    /// Steps 1 to 5.
    pub fn creates(&mut self, scope: &str) {
        self.describes(scope);
        self.proceeds();
        self.until(|app| app.wizard.at() == Step::Token || !app.is_busy());
        assert_eq!(self.app.wizard.at(), Step::Token, "{:?}", self.app.wizard.check());
        // The tests ask for the token when they are ready for it.
        self.intends(Intent::Cancel);
    }
}

fn starter(place: &Arc<Mutex<Option<Simulator>>>, faults: FaultInjection) -> StartDemo {
    let place = Arc::clone(place);
    Arc::new(move || {
        let (place, faults) = (Arc::clone(&place), faults.clone());
        Box::pin(async move {
            let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
            let options = Options { faults, ..Options::in_folder(folder.path()) };
            let simulator = Simulator::start(options).await.map_err(|error| error.to_string())?;
            let demo = offer(&simulator);
            *place.lock().unwrap() = Some(simulator);
            let checks = move |jti: &str| {
                let place = place.lock().unwrap();
                place.as_ref().and_then(|simulator| simulator.checked(jti)).as_ref().map(Checks::by_server)
            };
            Ok(RunningDemo { demo, checks: Box::new(checks), act: Box::new(|_| ()), guard: Box::new(folder) })
        })
    })
}

fn offer(simulator: &Simulator) -> Demo {
    let environment = Environment::demo(simulator.issuer(), simulator.self_service(), simulator.register());
    let password = simulator.password().to_owned();
    Demo { environment, files: simulator.files().to_vec(), password, story: Vec::new() }
}
