//! The program in a window.

use super::{Start, demo_starter, fail, logging, tell_demo};
use crate::app::App;
use crate::app::intent::Intent;
use crate::domain::Timestamp;
use crate::terminal::{arguments, print};
use crate::text::Words;
use crate::window::app::{Outside, Window};
use crate::window::start::{self, Failure, Library};
use crate::world::config_dir::ConfigDir;
use crate::world::journal::Journal;
use crate::world::log::Log;
use crate::world::{self, World};
use std::process::ExitCode;
use std::sync::{Arc, mpsc};

/// Opens the window. Where no driver draws, the processor does; where none opens, a demo goes on in the terminal.
pub(super) fn open(words: &Words, start: Start) -> ExitCode {
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
