//! Window or terminal: the one place that may name everything.

use portnokkel::app::App;
use portnokkel::app::intent::Intent;
use portnokkel::contract::Demo;
use portnokkel::diagnosis::Checks;
use portnokkel::domain::{Environment, Timestamp};
use portnokkel::simulator::{self, FaultInjection, Options, Scenario, Simulator, StartError};
use portnokkel::terminal;
use portnokkel::terminal::arguments::{self, Arguments, Command, SimulatorArguments};
use portnokkel::terminal::simulator as simulated;
use portnokkel::terminal::{environment_file, print, scenario};
use portnokkel::text::{Language, Words};
use portnokkel::window::app::{Outside, Window};
use portnokkel::window::start::{self, Failure, Library, Renderer};
use portnokkel::world::config_dir::ConfigDir;
use portnokkel::world::hardening;
use portnokkel::world::journal::Journal;
use portnokkel::world::log::Log;
use portnokkel::world::shutdown;
use portnokkel::world::{self, DemoChecks, RunningDemo, StartDemo, World};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::{Arc, mpsc};

fn main() -> ExitCode {
    let arguments = Arguments::read();
    let language = arguments.lang.unwrap_or_else(Language::of_system);
    let words = Words::new(language);
    match &arguments.command {
        Some(Command::Token(_) | Command::Diagnose(_) | Command::Keystore(_)) => hardening::forbid_reading(),
        Some(Command::Setups | Command::Simulator(_)) | None => hardening::forbid_core_dumps(),
    }
    let log = match arguments.log.as_deref().map(Log::open).transpose() {
        Ok(log) => log,
        Err(error) => return fail(&words.with("terminal-log-failed", &[("reason", error.to_string())])),
    };
    match arguments.command {
        Some(Command::Token(token)) => terminal::token::run(&token, log.as_ref(), &words),
        Some(Command::Diagnose(diagnose)) => {
            match arguments.environment.as_deref().filter(|_| diagnose.verify).map(environment_file::read).transpose() {
                Ok(custom) => terminal::diagnose::run(&diagnose, custom, &words),
                Err(fault) => fail(&fault.rendered(&words).say(&words)),
            }
        }
        Some(Command::Keystore(keystore)) => terminal::keystore::run(&keystore.command, &words),
        Some(Command::Setups) => terminal::setups::list(&words),
        Some(Command::Simulator(simulator)) => simulate(&simulator, &words),
        None => match arguments.environment.as_deref().map(environment_file::read).transpose() {
            Ok(custom) => {
                let demo = arguments.demo;
                lead(&words, Start { custom, demo, renderer: arguments.renderer.map(way_to_draw), log })
            }
            Err(fault) => fail(&fault.rendered(&words).say(&words)),
        },
    }
}

fn way_to_draw(named: arguments::Renderer) -> Renderer {
    match named {
        arguments::Renderer::Glow => Renderer::Glow,
        #[cfg(any(windows, target_os = "macos"))]
        arguments::Renderer::Wgpu => Renderer::Wgpu,
        arguments::Renderer::Software => Renderer::Software,
    }
}

/// What the application begins with.
struct Start {
    custom: Option<Environment>,
    demo: bool,
    renderer: Option<Renderer>,
    log: Option<Log>,
}

/// The application: in a window where there is a display.
fn lead(words: &Words, start: Start) -> ExitCode {
    if start::has_display() {
        return open_window(words, start);
    }
    if !start.demo {
        return fail(&words.say("terminal-no-display-no-demo"));
    }
    print::notice(&words.say("terminal-no-display"));
    tell_demo(words, start)
}

fn fail(told: &str) -> ExitCode {
    print::notice(told);
    ExitCode::FAILURE
}

fn open_window(words: &Words, start: Start) -> ExitCode {
    let home = ConfigDir::of_user();
    let make = |ctx: &egui::Context| {
        let kept = world::profiles::load(&home);
        let recent = world::recent::load(&home);
        let app = App::new(start.custom.clone(), Timestamp::now())
            .remembering(recent.files)
            .with_recent_problem(recent.problem)
            .with_profiles(kept.setups, kept.problem)
            .with_journal(Journal::new(home.clone()).unsettled());
        let first = if start.demo { vec![Intent::StartDemo] } else { Vec::new() };
        Ok(Window::new(ctx, app, outside(ctx, start.log.clone())?, words.language(), first))
    };
    let opened = start::open(make, start.renderer);
    let opened = match opened {
        // No driver draws: the processor does, in a process that begins with that.
        Err(Failure::Missing(Library::Graphics)) if start.renderer.is_none() => {
            match start::start_anew(arguments::RENDERER, "software") {
                Ok(ended) => return ended,
                Err(_) => opened,
            }
        }
        _ => opened,
    };
    match opened {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) if start.demo => {
            print::notice(&failure.say(words));
            print::notice(&words.say("terminal-window-instead"));
            tell_demo(words, start)
        }
        Err(failure) => fail(&failure.say(words)),
    }
}

/// The world for a window: reports wake it.
fn outside(ctx: &egui::Context, log: Option<Log>) -> std::io::Result<Outside> {
    let (sender, reports) = mpsc::channel();
    let (ctx, window) = (ctx.clone(), ctx.clone());
    let post = Arc::new(move |report| {
        // The window may have been closed meanwhile; then nobody waits for the report.
        let _ = sender.send(report);
        ctx.request_repaint();
    });
    let mut world = logging(World::new(post, demo_starter())?, log);
    world.take_up();
    world.when_asked_to_end(move || {
        window.send_viewport_cmd(egui::ViewportCommand::Close);
        window.request_repaint();
    });
    Ok(Outside {
        perform: Box::new(move |effect| world.perform(effect)),
        reports,
        clock: Box::new(Timestamp::now),
        can_drop: start::can_drop(),
    })
}

fn tell_demo(words: &Words, start: Start) -> ExitCode {
    if let Some(environment) = &start.custom {
        print::notice(&words.with("terminal-demo-environment-unused", &[("environment", environment.name.as_str())]));
    }
    let (sender, reports) = mpsc::channel();
    let post = Arc::new(move |report| {
        // The story may be over; then nobody waits for the report.
        let _ = sender.send(report);
    });
    match World::new(post, demo_starter()) {
        Ok(world) => {
            let mut world = logging(world, start.log);
            world.end_when_asked();
            terminal::demo::tell(words, |effect| world.perform(effect), &reports)
        }
        Err(error) => fail(&error.to_string()),
    }
}

fn logging(world: World, log: Option<Log>) -> World {
    match log {
        Some(log) => world.logging(log),
        None => world,
    }
}

fn demo_starter() -> StartDemo {
    Arc::new(|| Box::pin(start_demo()))
}

async fn start_demo() -> Result<RunningDemo, String> {
    let folder = temporary_folder("portnokkel-demo-").map_err(|error| error.to_string())?;
    let options = Options { faults: FaultInjection::demo(), ..Options::in_folder(folder.path()) };
    let simulator = Simulator::start(options).await.map_err(|error| error.to_string())?;
    let (demo, simulator) = (offer(&simulator), Arc::new(simulator));
    // `checks` is dropped before `guard`, so that the simulator stops before its folder is removed.
    Ok(RunningDemo { demo, checks: checks_by(Arc::clone(&simulator)), guard: Box::new((simulator, folder)) })
}

/// What the simulator tells of what it has checked.
fn checks_by(simulator: Arc<Simulator>) -> DemoChecks {
    Box::new(move |jti| simulator.checked(jti).as_ref().map(Checks::by_server))
}

/// What the app needs to know of the simulator.
fn offer(simulator: &Simulator) -> Demo {
    let environment = Environment::demo(simulator.issuer(), simulator.self_service(), simulator.register());
    Demo { environment, files: simulator.files().to_vec(), password: simulator.password().to_owned() }
}

fn simulate(arguments: &SimulatorArguments, words: &Words) -> ExitCode {
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
    match simulator::standalone::run(options, announce, shutdown::asked) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&not_started(error, arguments.port, folder).say(words)),
    }
}

fn temporary_folder(prefix: &str) -> std::io::Result<tempfile::TempDir> {
    tempfile::Builder::new().prefix(prefix).tempdir()
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

fn scenario_in(file: &Path) -> Result<Scenario, scenario::Failure> {
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
