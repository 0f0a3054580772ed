//! The program itself: window or terminal. The one room that may name all others.

pub mod demo;
mod simulator;
mod window;

use crate::contract::Report;
use crate::domain::Environment;
use crate::terminal;
use crate::terminal::arguments::{self, Arguments, Command};
use crate::terminal::setups::arguments::{SetupsArguments, SetupsCommand};
use crate::terminal::{environment_file, print};
use crate::text::{Language, Words};
use crate::window::start::{self, Renderer};
use crate::world::World;
use crate::world::config_dir::ConfigDir;
use crate::world::hardening;
use crate::world::log::Log;
use crate::world::{looks, message};
use demo::DemoWorld;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::{Arc, mpsc};

/// Does what the command line asks for: a command, the window, or the demo in the terminal.
#[must_use]
pub fn run() -> ExitCode {
    let arguments = Arguments::read();
    let opens_window = arguments.command.is_none() && !arguments.terminal;
    let looks = if opens_window { looks::load(&ConfigDir::of_user()) } else { looks::Kept::default() };
    let chosen = looks.looks.language.as_deref().and_then(|code| code.parse().ok());
    let language = arguments.lang.or(chosen).unwrap_or_else(Language::of_system);
    let words = Words::new(language);
    harden(arguments.command.as_ref());
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
        Some(Command::Clients(clients)) => in_world(log, &words, |words, world, reports| {
            terminal::clients::run(&clients.command, words, |effect| world.perform(effect), reports)
        }),
        Some(Command::Expiry(expiry)) => in_world(log, &words, |words, world, reports| {
            terminal::expiry::run(&expiry, words, |effect| world.perform(effect), reports)
        }),
        Some(Command::Request(request)) => in_world(log.clone(), &words, |words, world, reports| {
            terminal::request::run(&request.command, words, log.as_ref(), |effect| world.perform(effect), reports)
        }),
        Some(Command::Serve(serve)) => terminal::serve::run(&serve, &words),
        Some(Command::Systemuser(asked)) => terminal::systemuser::run(&asked, &words),
        Some(Command::Forget(forget)) => terminal::forget::run(&forget, &words),
        Some(Command::Setups(SetupsArguments { command: None })) => terminal::setups::list(&words),
        Some(Command::Setups(SetupsArguments { command: Some(SetupsCommand::Renew(renew)) })) => {
            in_world(log.clone(), &words, |words, world, reports| {
                terminal::setups::renew(&renew, log.as_ref(), words, |effect| world.perform(effect), reports)
            })
        }
        Some(Command::Simulator(simulator)) => simulator::run(&simulator, &words),
        Some(Command::Completions(completions)) => terminal::completions::run(&completions),
        Some(Command::Manual(manual)) => terminal::manual::run(&manual, &words),
        None => begin(arguments, &words, log, looks),
    }
}

/// What opens keys is read by nobody else; what else there is leaves nothing behind.
fn harden(command: Option<&Command>) {
    match command {
        Some(
            Command::Token(_)
            | Command::Diagnose(_)
            | Command::Keystore(_)
            | Command::Keys(_)
            | Command::Clients(_)
            | Command::Expiry(_)
            | Command::Request(_)
            | Command::Serve(_)
            | Command::Setups(SetupsArguments { command: Some(_) })
            | Command::Systemuser(_),
        ) => hardening::forbid_reading(),
        Some(
            Command::Forget(_)
            | Command::Setups(_)
            | Command::Simulator(_)
            | Command::Completions(_)
            | Command::Manual(_),
        )
        | None => hardening::forbid_core_dumps(),
    }
}

/// The application, or the demo in the terminal.
fn begin(arguments: Arguments, words: &Words, log: Option<Log>, looks: looks::Kept) -> ExitCode {
    let custom = match arguments.environment.as_deref().map(environment_file::read).transpose() {
        Ok(custom) => custom,
        Err(fault) => return fail(&fault.rendered(words).say(words)),
    };
    let scenario = match arguments.scenario.as_deref().map(simulator::scenario_in).transpose() {
        Ok(scenario) => scenario,
        Err(failure) => return fail(&failure.say(words)),
    };
    let start = Start {
        custom,
        demo: arguments.demo,
        tells_scenes: scenario.is_some(),
        world: DemoWorld::of(scenario),
        file: arguments.file.map(|file| std::path::absolute(&file).unwrap_or(file)),
        renderer: arguments.renderer.map(way_to_draw),
        log,
        looks,
    };
    if arguments.terminal { tell_demo(words, start) } else { lead(words, start) }
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
    /// Whether the terminal tells the scenes of the scenario, as it was brought for that.
    tells_scenes: bool,
    world: DemoWorld,
    /// What the window opens with.
    file: Option<PathBuf>,
    renderer: Option<Renderer>,
    log: Option<Log>,
    /// How the window is to look.
    looks: looks::Kept,
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
    match World::new(post, DemoWorld::of(None).starter()) {
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
    match World::with(start.world.settings(), post, start.world.starter()) {
        Ok(world) => {
            let mut world = logging(world, start.log);
            world.end_when_asked();
            let telling = terminal::demo::Telling { clock: start.world.clock(), scenes: start.tells_scenes };
            let ended = terminal::demo::tell(words, telling, |effect| world.perform(effect), &reports);
            world.leave_to_the_end();
            ended
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

fn temporary_folder(prefix: &str) -> std::io::Result<tempfile::TempDir> {
    tempfile::Builder::new().prefix(prefix).tempdir()
}
