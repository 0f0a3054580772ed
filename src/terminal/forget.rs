//! `portnokkel forget`: takes away all that the program has kept on this machine.

use super::arguments::ForgetArguments;
use super::print;
use super::rendered::Rendered;
use super::{ask, print::plain};
use crate::text::Words;
use crate::world::config_dir::ConfigDir;
use crate::world::keyring::OfSystem;
use crate::world::removal::Everything;
use std::process::ExitCode;

/// Says what there is, asks, and takes it away.
#[must_use]
pub fn run(arguments: &ForgetArguments, words: &Words) -> ExitCode {
    let Some(everything) = Everything::of(&ConfigDir::of_user()) else {
        print::notice(&words.say("terminal-forget-nothing"));
        return ExitCode::SUCCESS;
    };
    let folder = plain(&everything.home.display().to_string());
    print::notice(&words.with("terminal-forget-what", &[("folder", folder)]));
    for (key, number) in [
        ("terminal-forget-setups", everything.setups),
        ("terminal-forget-passwords", everything.passwords.len()),
        ("terminal-forget-unsettled", everything.unsettled),
    ] {
        if number > 0 {
            print::notice(&words.with(key, &[("number", number)]));
        }
    }
    if !arguments.yes && !ask::consent(&words.say("terminal-forget-ask"), &words.say("terminal-yes")) {
        print::notice(&words.say("terminal-forget-kept"));
        return ExitCode::FAILURE;
    }
    match everything.remove(&OfSystem) {
        Ok(()) => {
            print::notice(&words.say("terminal-forget-done"));
            ExitCode::SUCCESS
        }
        Err(problem) => Rendered::of(words, &problem).fail(false, words),
    }
}
