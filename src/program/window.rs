//! The program in a window.

use super::demo::DemoWorld;
use super::{Start, fail, logging, tell_demo};
use crate::app::App;
use crate::app::intent::Intent;
use crate::contract::{Effect, NetworkChoice};
use crate::domain::Timestamp;
use crate::terminal::{arguments, print};
use crate::text::Words;
use crate::window::app::{Outside, Window};
use crate::window::start::{self, Failure, Library, Renderer};
use crate::world::config_dir::ConfigDir;
use crate::world::drawing;
use crate::world::journal::Journal;
use crate::world::later_start::{self, Session};
use crate::world::log::Log;
use crate::world::{self, World};
use std::process::ExitCode;
use std::rc::Rc;
use std::sync::{Arc, mpsc};

/// Opens the window. Where no driver draws, the processor does; where none opens, a demo goes on in the terminal.
pub(super) fn open(words: &Words, start: Start) -> ExitCode {
    let home = ConfigDir::of_user();
    if start.file.as_deref().is_some_and(|file| later_start::hand_over(&home, &Session::of_process(), file)) {
        return ExitCode::SUCCESS;
    }
    let make = |ctx: &egui::Context| {
        let kept = world::profiles::load(&home);
        let recent = world::recent::load(&home);
        let waiting = world::waiting::load(&home);
        let network = world::network::load(&home);
        let app = App::new(start.custom.clone(), Timestamp::now())
            .remembering(recent.files)
            .with_recent_problem(recent.problem)
            .with_looks_problem(start.looks.problem.clone())
            .with_network(network.choice.clone(), network.problem, world::network::of_system())
            .with_profiles(kept.setups, kept.problem)
            .with_waiting(waiting.waiting, waiting.problem)
            .with_ends(world::ends::load(&home))
            .with_keys(world::keys::load(&home).keys)
            .with_journal(Journal::new(home.clone()).unsettled());
        let demo = start.demo.then_some(Intent::StartDemo);
        let file = start.file.clone().map(|file| Intent::DropFiles(vec![file]));
        let first = demo.into_iter().chain(file).collect();
        let looks = start.looks.clone();
        let mut outside = outside(ctx, &start.world, &network.choice, start.log.clone())?;
        (outside.perform)(Effect::AskDesktop);
        Ok(Window::new(ctx, app, outside, words.language(), first).wearing(ctx, looks.looks))
    };
    let opened = match start.renderer {
        Some(renderer) => attempt(&home, renderer, &make),
        None => match with_any(&home, &make) {
            Ok(ended) => return ended,
            Err(failure) => Err(failure),
        },
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

/// Opens the window by the first way to draw that works here, and that has not taken the program down lately. Where no
/// device draws, what calls itself a driver is the processor as well, and takes four times as long as our own way there.
fn with_any(home: &ConfigDir, make: &impl Fn(&egui::Context) -> std::io::Result<Window>) -> Result<ExitCode, Failure> {
    let mut tried = Failure::Missing(Library::Graphics);
    let drivers = if drawing::has_device() { Renderer::ORDER } else { &[] };
    let ways = drivers.iter().filter(|way| !drawing::has_aborted(home, way.name()));
    let mut has_event_loop = false;
    for way in ways.copied() {
        match attempt(home, way, make) {
            Ok(()) => return Ok(ExitCode::SUCCESS),
            // Only drawing differs between them. Anything else fails again, and with a worse reason.
            Err(failure @ Failure::Missing(Library::Graphics)) => tried = failure,
            Err(failure) => return Err(failure),
        }
        has_event_loop = true;
    }
    if has_event_loop {
        start::start_anew(arguments::RENDERER, Renderer::Software.name()).map_err(|_| tried)
    } else {
        attempt(home, Renderer::Software, make).map(|()| ExitCode::SUCCESS)
    }
}

fn attempt(
    home: &ConfigDir,
    way: Renderer,
    make: &impl Fn(&egui::Context) -> std::io::Result<Window>,
) -> Result<(), Failure> {
    let attempt = Rc::new(drawing::Attempt::begin(home, way.name()));
    let drawn = Rc::clone(&attempt);
    let opened = start::open(way, make, move || drawn.end());
    attempt.end();
    opened
}

/// The world for a window: reports wake it.
fn outside(
    ctx: &egui::Context,
    demo: &DemoWorld,
    network: &NetworkChoice,
    log: Option<Log>,
) -> std::io::Result<Outside> {
    let (sender, reports) = mpsc::channel();
    let clock = demo.clock();
    let (ctx, window, front) = (ctx.clone(), ctx.clone(), ctx.clone());
    let post = Arc::new(move |report| {
        // The window may have been closed meanwhile; then nobody waits for the report.
        let _ = sender.send(report);
        ctx.request_repaint();
    });
    let raise = move || {
        front.send_viewport_cmd(egui::ViewportCommand::Minimized(false));
        front.send_viewport_cmd(egui::ViewportCommand::Focus);
        front.request_repaint();
    };
    let mut world =
        logging(World::with(demo.settings(), post, demo.starter())?, log).taking_files(&Session::of_process(), raise);
    world = world.going_out(network);
    world.take_up();
    world.when_asked_to_end(move || crate::window::close(&window));
    Ok(Outside {
        perform: Box::new(move |effect| world.perform(effect)),
        reports,
        clock: Box::new(move || clock()),
        can_drop: start::can_drop(),
    })
}
