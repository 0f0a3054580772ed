//! The program itself: window or terminal. The one room that may name all others.

mod simulator;
mod window;

use crate::contract::{Demo, Report};
use crate::diagnosis::Checks;
use crate::domain::Environment;
use crate::simulator::{FaultInjection, Options, Simulator};
use crate::terminal;
use crate::terminal::arguments::{self, Arguments, Command};
use crate::terminal::{environment_file, print};
use crate::text::{Language, Words};
use crate::window::start::{self, Renderer};
use crate::world::hardening;
use crate::world::log::Log;
use crate::world::message;
use crate::world::{DemoChecks, RunningDemo, StartDemo, World};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::{Arc, mpsc};

/// Does what the command line asks for: a command, the window, or the demo in the terminal.
#[must_use]
pub fn run() -> ExitCode {
    let arguments = Arguments::read();
    let language = arguments.lang.unwrap_or_else(Language::of_system);
    let words = Words::new(language);
    match &arguments.command {
        Some(
            Command::Token(_)
            | Command::Diagnose(_)
            | Command::Keystore(_)
            | Command::Keys(_)
            | Command::Request(_)
            | Command::Serve(_),
        ) => hardening::forbid_reading(),
        Some(
            Command::Forget(_) | Command::Setups | Command::Simulator(_) | Command::Completions(_) | Command::Manual(_),
        )
        | None => hardening::forbid_core_dumps(),
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
        Some(Command::Keys(keys)) => in_world(log, &words, |words, world, reports| {
            terminal::keys::run(&keys.command, words, |effect| world.perform(effect), reports)
        }),
        Some(Command::Request(request)) => in_world(log.clone(), &words, |words, world, reports| {
            terminal::request::run(&request.command, words, log.as_ref(), |effect| world.perform(effect), reports)
        }),
        Some(Command::Serve(serve)) => terminal::serve::run(&serve, &words),
        Some(Command::Forget(forget)) => terminal::forget::run(&forget, &words),
        Some(Command::Setups) => terminal::setups::list(&words),
        Some(Command::Simulator(simulator)) => simulator::run(&simulator, &words),
        Some(Command::Completions(completions)) => terminal::completions::run(&completions),
        Some(Command::Manual(manual)) => terminal::manual::run(&manual, &words),
        None => match arguments.environment.as_deref().map(environment_file::read).transpose() {
            Ok(custom) => {
                let demo = arguments.demo;
                let file = arguments.file.map(|file| std::path::absolute(&file).unwrap_or(file));
                let start = Start { custom, demo, file, renderer: arguments.renderer.map(way_to_draw), log };
                if arguments.terminal { tell_demo(&words, start) } else { lead(&words, start) }
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
    /// What the window opens with.
    file: Option<PathBuf>,
    renderer: Option<Renderer>,
    log: Option<Log>,
}

/// The application: in a window where there is a display.
fn lead(words: &Words, start: Start) -> ExitCode {
    if start::has_display() {
        return window::open(words, start);
    }
    if !start.demo {
        return fail(&words.say("terminal-no-display-no-demo"));
    }
    print::notice(&words.say("terminal-no-display"));
    tell_demo(words, start)
}

fn fail(told: &str) -> ExitCode {
    print::notice(told);
    message::show_without_console(told);
    ExitCode::FAILURE
}

/// A command that asks the world for more than one thing.
fn in_world(
    log: Option<Log>,
    words: &Words,
    command: impl FnOnce(&Words, &mut World, &mpsc::Receiver<Report>) -> ExitCode,
) -> ExitCode {
    let (sender, reports) = mpsc::channel();
    let post = Arc::new(move |report| {
        // The story may be over; then nobody waits for the report.
        let _ = sender.send(report);
    });
    match World::new(post, demo_starter()) {
        Ok(world) => {
            let mut world = logging(world, log);
            command(words, &mut world, &reports)
        }
        Err(error) => fail(&error.to_string()),
    }
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

fn temporary_folder(prefix: &str) -> std::io::Result<tempfile::TempDir> {
    tempfile::Builder::new().prefix(prefix).tempdir()
}
