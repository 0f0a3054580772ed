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
    let drivers = if drawing::has_device() { Renderer::ORDER } else { &[] };
    let ways = drivers.iter().copied().filter(|way| !drawing::has_aborted(home, way.name()));
    match by_drivers(ways, |way| attempt(home, way, make)) {
        Drivers::Ended(opened) => opened.map(|()| ExitCode::SUCCESS),
        Drivers::NoneDraws(failure) => {
            start::start_anew(arguments::RENDERER, Renderer::Software.name()).map_err(|_| failure)
        }
        Drivers::Untried => attempt(home, Renderer::Software, make).map(|()| ExitCode::SUCCESS),
    }
}

/// What the ways that need a driver came to.
#[derive(Debug, PartialEq, Eq)]
enum Drivers {
    /// One drew, and the window was closed; or something failed that has nothing to do with drawing.
    Ended(Result<(), Failure>),
    /// None can draw here, and the process has had its event loop.
    NoneDraws(Failure),
    /// There was none to try.
    Untried,
}

/// Opens by one after the other. Only drawing differs between them: anything else fails again, and with a worse reason.
fn by_drivers(ways: impl Iterator<Item = Renderer>, open: impl Fn(Renderer) -> Result<(), Failure>) -> Drivers {
    let mut so_far = Drivers::Untried;
    for way in ways {
        match open(way) {
            Err(failure @ Failure::Missing(Library::Graphics)) => so_far = Drivers::NoneDraws(failure),
            ended => return Drivers::Ended(ended),
        }
    }
    so_far
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;

    const NO_DRIVER: Failure = Failure::Missing(Library::Graphics);

    /// What they come to, and which of two were tried.
    fn tried(open: impl Fn(Renderer) -> Result<(), Failure>) -> (Drivers, Vec<Renderer>) {
        let tried = RefCell::new(Vec::new());
        let ended = by_drivers([Renderer::Glow, Renderer::Software].into_iter(), |way| {
            tried.borrow_mut().push(way);
            open(way)
        });
        (ended, tried.into_inner())
    }

    #[test]
    fn a_driver_that_cannot_draw_is_followed_by_the_next() {
        let second_draws = |way| if way == Renderer::Glow { Err(NO_DRIVER) } else { Ok(()) };
        assert_eq!(tried(second_draws), (Drivers::Ended(Ok(())), vec![Renderer::Glow, Renderer::Software]));
        assert_eq!(tried(|_| Ok(())), (Drivers::Ended(Ok(())), vec![Renderer::Glow]));
        assert_eq!(tried(|_| Err(NO_DRIVER)).0, Drivers::NoneDraws(NO_DRIVER));
        assert_eq!(by_drivers([].into_iter(), |_| Ok(())), Drivers::Untried);
    }

    #[test]
    fn what_no_driver_can_help_is_told_at_once() {
        let (ended, tried) = tried(|_| Err(Failure::NoAnswer));
        assert_eq!((ended, tried), (Drivers::Ended(Err(Failure::NoAnswer)), vec![Renderer::Glow]));
    }
}
