//! The simulator by itself, for tests of other programs.

use super::{fail, temporary_folder};
use crate::simulator::{Options, Scenario, Simulator, StartError, standalone};
use crate::terminal::arguments::SimulatorArguments;
use crate::terminal::{scenario, simulator as simulated};
use crate::text::Words;
use crate::world::shutdown;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Runs the simulator until the program is asked to end.
pub(super) fn run(arguments: &SimulatorArguments, words: &Words) -> ExitCode {
    let scenario = match arguments.scenario.as_deref().map(scenario_in).transpose() {
        Ok(scenario) => scenario.unwrap_or_default(),
        Err(failure) => return fail(&failure.say(words)),
    };
    let folder = match &arguments.dir {
        Some(folder) => Ok((folder.clone(), None)),
        None => temporary_folder("portnokkel-simulator-").map(|folder| (folder.path().to_owned(), Some(folder))),
    };
    let (folder, temporary) = match folder {
        Ok(folder) => folder,
        Err(error) => return fail(&simulated::Failure::Folder(std::env::temp_dir(), error).say(words)),
    };
    let options = Options { port: arguments.port, scenario, ..Options::in_folder(&folder) };
    let announce = |simulator: &Simulator| {
        simulated::announce(words, &running(simulator, arguments.scenario.clone(), temporary.is_some()));
    };
    match standalone::run(options, announce, shutdown::asked) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&not_started(error, arguments.port, folder).say(words)),
    }
}

/// What the terminal is told of the simulator.
fn running(simulator: &Simulator, scenario: Option<PathBuf>, temporary: bool) -> simulated::Running {
    let organisation = simulator.organisation();
    simulated::Running {
        organisation: (organisation.name, organisation.number),
        issuer: simulator.issuer(),
        self_service: simulator.self_service(),
        register: simulator.register(),
        admin_client: simulator.admin_client(),
        client: simulator.existing_client(),
        files: simulator.files().iter().map(|file| file.path.clone()).collect(),
        password: simulator.password(),
        properties: (simulator.properties_file().to_owned(), simulator.properties()),
        scenario,
        temporary,
    }
}

pub(super) fn scenario_in(file: &Path) -> Result<Scenario, scenario::Failure> {
    let text = scenario::read(file, Scenario::LARGEST)?;
    Scenario::parse(&text).map_err(|fault| scenario::Failure::of(file, fault))
}

fn not_started(error: StartError, port: u16, folder: PathBuf) -> simulated::Failure {
    match error {
        StartError::Port(error) => simulated::Failure::Port(port, error),
        StartError::Files(error) => simulated::Failure::Folder(folder, error),
        StartError::Certificates(reason) => simulated::Failure::Other(reason),
        StartError::Runtime(error) => simulated::Failure::Other(error.to_string()),
    }
}
