//! `portnokkel keystore convert`: a keystore in another format, under a new password.

use super::{Fault, open};
use crate::contract::name_of;
use crate::domain::{Secret, Timestamp};
use crate::keystore::write::{self, NewEntry, Target};
use crate::keystore::{Entry, place_of};
use crate::problem::{Problem, Situation};
use crate::terminal::arguments::ConvertArguments;
use crate::terminal::{ask, key, print};
use crate::text::{Value, Words};
use crate::world::atomic_write::{self, Overwrite};
use std::path::Path;
use std::process::ExitCode;

const NEW_PASSWORD: &str = "PORTNOKKEL_NEW_PASSWORD";
const NEW_KEY_PASSWORD: &str = "PORTNOKKEL_NEW_KEY_PASSWORD";

pub(super) fn run(arguments: &ConvertArguments, words: &Words) -> Result<ExitCode, Fault> {
    let destination = &arguments.destination;
    let target = arguments.to.or_else(|| Target::of_ending(destination)).ok_or(Fault::Target)?;
    // Before anybody has typed passwords for nothing.
    let overwrite = overwrite(arguments, words)?;
    let keystore = open(&arguments.source, words)?;
    let entries = chosen(&keystore.entries, arguments)?;
    let password = new_password(destination, words)?;
    let key_password = key::from_environment(NEW_KEY_PASSWORD);
    let written = write::keystore(target, &entries, &password, key_password.as_ref(), Timestamp::now());
    let written = written.map_err(Problem::from)?;
    atomic_write::save(destination, written.expose(), overwrite)?;
    if atomic_write::is_open_to_others(destination) {
        print::warn_of_others(destination, words);
    }
    if !keystore.trusted.is_empty() {
        print::notice(&words.with("terminal-trusted-left-out", &[("count", keystore.trusted.len())]));
    }
    if !target.opens_in_java(&password) {
        print::notice(&words.say("terminal-java-ascii"));
    }
    let (file, count) = (destination.display().to_string(), entries.len());
    let facts = [("file", Value::from(print::plain(&file))), ("count", Value::from(count))];
    Ok(print::result(&words.with("terminal-converted", &facts)))
}

fn overwrite(arguments: &ConvertArguments, words: &Words) -> Result<Overwrite, Fault> {
    let destination = &arguments.destination;
    if arguments.force {
        return Ok(Overwrite::Replace);
    }
    // A link to nothing is in the way as well, so the link itself is looked at.
    if destination.symlink_metadata().is_err() {
        return Ok(Overwrite::Never);
    }
    let question = words.with("terminal-ask-replace", &[("file", name_of(destination))]);
    if ask::consent(&question, &words.say("terminal-yes")) {
        Ok(Overwrite::Replace)
    } else {
        Err(Problem::from(Situation::FileExists).into())
    }
}

/// All entries under their own names, or one under the name that is wanted.
fn chosen<'a>(entries: &'a [Entry], arguments: &'a ConvertArguments) -> Result<Vec<NewEntry<'a>>, Fault> {
    let aliases = || entries.iter().map(|entry| entry.alias.clone()).collect();
    let chosen = match &arguments.entry {
        None => entries,
        Some(alias) => {
            let place = place_of(entries, alias).ok_or_else(|| Fault::Unknown(aliases()))?;
            &entries[place..=place]
        }
    };
    match &arguments.alias {
        Some(_) if chosen.len() > 1 => Err(Fault::Several(aliases())),
        alias => Ok(chosen.iter().map(|entry| entry.under(alias.as_deref().unwrap_or(&entry.alias))).collect()),
    }
}

fn new_password(destination: &Path, words: &Words) -> Result<Secret, Fault> {
    if let Some(password) = key::from_environment(NEW_PASSWORD) {
        return Ok(password);
    }
    let file = name_of(destination);
    let asked = |key: &str| key::ask(&words.with(key, &[("file", file.as_str())]), NEW_PASSWORD).map_err(Fault::Key);
    let password = asked("terminal-ask-new-password")?;
    if password.is_empty() {
        return Err(Fault::PasswordEmpty);
    }
    if asked("terminal-ask-new-password-again")? == password { Ok(password) } else { Err(Fault::PasswordsDiffer) }
}
