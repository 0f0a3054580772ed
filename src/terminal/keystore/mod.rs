//! `portnokkel keystore`: what keytool was for.

mod convert;
mod fault;
mod show;

use super::arguments::KeystoreCommand;
use super::{key, properties};
use crate::keystore::{Inventory, Keystore};
use crate::text::Words;
use fault::Fault;
use std::path::Path;
use std::process::ExitCode;

/// Does it, or shows why not.
#[must_use]
pub fn run(command: &KeystoreCommand, words: &Words) -> ExitCode {
    match command {
        KeystoreCommand::Show(arguments) => ended(show::run(arguments, words), arguments.json, words),
        KeystoreCommand::Convert(arguments) => ended(convert::run(arguments, words), false, words),
    }
}

fn ended(outcome: Result<ExitCode, Fault>, json: bool, words: &Words) -> ExitCode {
    outcome.unwrap_or_else(|fault| fault.rendered(words).fail(json, words))
}

/// The keystore, by the passwords that the environment has or a person types.
fn open(file: &Path, words: &Words) -> Result<Keystore, Fault> {
    key::open(&given(file), words).map_err(Fault::Key)
}

/// All that is in a file, by the same.
fn inventory(file: &Path, words: &Words) -> Result<Inventory, Fault> {
    key::inventory(&given(file), words).map_err(Fault::Key)
}

fn given(file: &Path) -> properties::Keystore {
    properties::Keystore::of(file.to_owned(), None, properties::Naming::Nothing)
}
