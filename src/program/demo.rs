//! The demo: the simulator as the world starts it, in the world of a scenario, by a clock that can be let pass.

use super::temporary_folder;
use crate::contract::{Demo, DemoAct};
use crate::diagnosis::Checks;
use crate::domain::{Environment, Timestamp};
use crate::simulator::{FaultInjection, Options, Scenario, Simulator};
use crate::world::settings::{Clock, Settings};
use crate::world::{ActInDemo, DemoChecks, PassingTime, RunningDemo, StartDemo};
use std::sync::Arc;

/// In which world the demo runs, and by which clock.
#[derive(Clone)]
pub struct DemoWorld {
    /// `None` for the one that is built in, which is read only when the demo starts.
    scenario: Option<Scenario>,
    passing: PassingTime,
}

impl DemoWorld {
    /// A world as this scenario has it, or as the demo's own story has.
    #[must_use]
    pub fn of(scenario: impl Into<Option<Scenario>>) -> Self {
        Self { scenario: scenario.into(), passing: PassingTime::default() }
    }

    /// This machine's clock, with what was let pass in the demo.
    #[must_use]
    pub fn clock(&self) -> Clock {
        self.passing.on(Arc::new(Timestamp::now))
    }

    /// What the world takes for granted, by the clock of this demo.
    #[must_use]
    pub fn settings(&self) -> Settings {
        Settings { passing: self.passing.clone(), ..Settings::default() }
    }

    /// Starts it, as often as it is asked to.
    #[must_use]
    pub fn starter(&self) -> StartDemo {
        let world = self.clone();
        Arc::new(move || Box::pin(start(world.clone())))
    }
}

async fn start(world: DemoWorld) -> Result<RunningDemo, String> {
    let folder = temporary_folder("portnokkel-demo-").map_err(|error| error.to_string())?;
    let (clock, scenario) = (world.clock(), world.scenario.unwrap_or_else(Scenario::of_the_demo));
    let options = Options { faults: FaultInjection::demo(), scenario, clock, ..Options::in_folder(folder.path()) };
    let simulator = Simulator::start(options).await.map_err(|error| error.to_string())?;
    let (demo, simulator) = (offer(&simulator), Arc::new(simulator));
    let (checks, act) = (checks_by(Arc::clone(&simulator)), acts_on(Arc::clone(&simulator)));
    // `checks` and `act` are dropped before `guard`, so that the simulator stops before its folder is removed.
    Ok(RunningDemo { demo, checks, act, guard: Box::new((simulator, folder)) })
}

/// What the simulator tells of what it has checked.
fn checks_by(simulator: Arc<Simulator>) -> DemoChecks {
    Box::new(move |jti| simulator.checked(jti).as_ref().map(Checks::by_server))
}

/// What is done to the simulator from behind the scenes.
fn acts_on(simulator: Arc<Simulator>) -> ActInDemo {
    Box::new(move |act| match act {
        // The keys that a scene registers are those that are offered, which can be.
        DemoAct::Begin(scene) => drop(simulator.begin(*scene)),
        DemoAct::Grant(scope) => simulator.grant_access(scope),
    })
}

/// What the app needs to know of the simulator.
fn offer(simulator: &Simulator) -> Demo {
    let environment = Environment::demo(simulator.issuer(), simulator.self_service(), simulator.register());
    Demo {
        environment,
        files: simulator.files().to_vec(),
        password: simulator.password().to_owned(),
        story: simulator.story().to_vec(),
    }
}
