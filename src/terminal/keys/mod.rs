//! `portnokkel keys`: the keys that are registered on a client, by the same stories as in a window.

mod admin_key;
pub mod arguments;
pub(super) mod by_name;
mod drive;
mod export;
mod fault;
mod list;
mod order;
mod told;
mod who;

use super::print;
use crate::app::keys::{Done, Proof};
use crate::contract::{Effect, Report};
use crate::text::Words;
pub(super) use admin_key::signing;
pub(super) use drive::{Asked, Countdown, Driven, Driver, Scene, agrees};
pub(super) use fault::Fault;
pub(super) use order::{new_order, public_key};
pub(super) use told::unproved;
pub(super) use who::{administrator, circumstances, given, of_setup};

use arguments::{KeysCommand, Manner};
use std::process::ExitCode;
use std::sync::mpsc::Receiver;

/// Does it, or shows why not. `perform` is the world's; its reports come back through `reports`.
#[must_use]
pub fn run(command: &KeysCommand, words: &Words, perform: impl FnMut(Effect), reports: &Receiver<Report>) -> ExitCode {
    let mut driver = Driver::new(words, perform, reports);
    let (ended, json) = match command {
        KeysCommand::List(arguments) => (list::run(arguments, words, &mut driver), arguments.json),
        KeysCommand::Add(arguments) => {
            let task = order::addition(arguments, words);
            (
                task.and_then(|task| told(task, arguments.making.manner, words, &mut driver)),
                arguments.making.manner.json,
            )
        }
        KeysCommand::Rotate(arguments) => {
            let task = order::rotation(arguments, words, &mut driver);
            (
                task.and_then(|task| told(task, arguments.making.manner, words, &mut driver)),
                arguments.making.manner.json,
            )
        }
        KeysCommand::Export(arguments) => (export::run(arguments, words, &mut driver), arguments.manner.json),
        KeysCommand::Remove(arguments) => {
            let task = order::removal(arguments, words);
            (task.and_then(|task| told(task, arguments.manner, words, &mut driver)), arguments.manner.json)
        }
    };
    ended.unwrap_or_else(|fault| fault.rendered(words).fail(json, words))
}

/// Tells the story to its end, and what came of it.
fn told(
    ordered: order::Ordered,
    manner: Manner,
    words: &Words,
    driver: &mut Driver<'_, impl FnMut(Effect)>,
) -> Result<ExitCode, Fault> {
    let administration = ordered.at.is_administration().then(|| ordered.at.admin.clone());
    let done = driver.tell(ordered.at, ordered.task, manner.yes)?;
    if let Some(admin) = administration {
        admin_key::remember(&admin, ordered.kind, &done, words);
    }
    Ok(ended(&done, ordered.kind, manner, words))
}

/// A key that gave no token is registered all the same, so both are said.
fn ended(done: &Done, kind: told::Kind, manner: Manner, words: &Words) -> ExitCode {
    told::say(done, kind, words);
    if manner.json {
        print::line(print::json(&told::json(done, words)).expose());
    } else {
        print::line(&print::plain(&done.kid));
    }
    match done.proof {
        Proof::Token | Proof::NotTried | Proof::NoScope => ExitCode::SUCCESS,
        Proof::Refused(_) => ExitCode::FAILURE,
    }
}
