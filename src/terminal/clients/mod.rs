//! `portnokkel clients`: everything the organisation has at Maskinporten, by the same machines as in a window.

pub mod arguments;
mod change;
mod drive;
mod list;
mod log;
mod show;
mod told;

use super::keys::Driver;
use crate::contract::{Effect, Report};
use crate::text::Words;
use arguments::ClientsCommand;
pub(super) use drive::fleet;
use std::process::ExitCode;
use std::sync::mpsc::Receiver;

/// Does it, or shows why not. `perform` is the world's; its reports come back through `reports`.
#[must_use]
pub fn run(
    command: &ClientsCommand,
    words: &Words,
    perform: impl FnMut(Effect),
    reports: &Receiver<Report>,
) -> ExitCode {
    let mut driver = Driver::new(words, perform, reports);
    let (ended, json) = match command {
        ClientsCommand::List(arguments) => (list::run(arguments, words, &mut driver), arguments.json),
        ClientsCommand::Show(arguments) => (show::run(arguments, words, &mut driver), arguments.json),
        ClientsCommand::Scopes(arguments) => (change::scopes(arguments, words, &mut driver), arguments.manner.json),
        ClientsCommand::Rename(arguments) => (change::rename(arguments, words, &mut driver), arguments.manner.json),
        ClientsCommand::Deactivate(arguments) => {
            (change::activity(arguments, false, words, &mut driver), arguments.manner.json)
        }
        ClientsCommand::Activate(arguments) => {
            (change::activity(arguments, true, words, &mut driver), arguments.manner.json)
        }
        ClientsCommand::Log(arguments) => (log::run(arguments, words), arguments.json),
    };
    ended.unwrap_or_else(|fault| fault.rendered(words).fail(json, words))
}
