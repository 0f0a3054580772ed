//! `portnokkel completions SHELL`: what clap knows of the commands, as a script for that shell.

use super::arguments::{Arguments, CompletionsArguments};
use super::print;
use clap::CommandFactory;
use std::process::ExitCode;

/// Prints the script.
#[must_use]
pub fn run(arguments: &CompletionsArguments) -> ExitCode {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut Arguments::command(), "portnokkel", &mut script);
    print::own(&script)
}
