//! `portnokkel manual [FOLDER]`: what clap knows of the commands, as pages for `man`.

use super::arguments::{Arguments, ManualArguments};
use super::print;
use crate::domain::Timestamp;
use crate::text::Words;
use clap::{Command, CommandFactory};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, roman};
use std::io;
use std::path::Path;
use std::process::ExitCode;

/// Prints the program's page, or writes it and those of its commands into a folder.
#[must_use]
pub fn run(arguments: &ManualArguments, words: &Words) -> ExitCode {
    let program = program();
    let Some(folder) = &arguments.folder else {
        return page(&program).map_or(ExitCode::FAILURE, |page| print::own(&page));
    };
    match std::fs::create_dir_all(folder).and_then(|()| write(&program, folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let told = [("folder", folder.display().to_string()), ("reason", error.to_string())];
            print::notice(&words.with("terminal-manual-failed", &told));
            ExitCode::FAILURE
        }
    }
}

/// The commands, each knowing how it is called. `help` has no page: what it says is on the others.
fn program() -> Command {
    let mut program = Arguments::command().disable_help_subcommand(true);
    program.build();
    program
}

fn write(command: &Command, folder: &Path) -> io::Result<()> {
    for inner in command.get_subcommands() {
        write(inner, folder)?;
    }
    std::fs::write(folder.join(Man::new(command.clone()).get_filename()), page(command)?)
}

/// The sections of clap's own renderer but for its last, which would run columns and examples together.
fn page(command: &Command) -> io::Result<Vec<u8>> {
    let mut page = Vec::new();
    let source = format!("portnokkel {}", env!("CARGO_PKG_VERSION"));
    let man = Man::new(command.clone()).date(date()).source(source).manual("Portnøkkel");
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    if command.has_subcommands() {
        man.render_subcommands_section(&mut page)?;
    }
    if let Some(more) = command.get_after_long_help() {
        notes(&more.to_string()).to_writer(&mut page)?;
    }
    Ok(page)
}

/// The day that stands at the foot of a page: today, or what the variable of reproducible builds says.
fn date() -> String {
    let said = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|seconds| seconds.parse().ok());
    let said = said.and_then(|seconds| Timestamp::from_second(seconds).ok());
    said.unwrap_or_else(Timestamp::now).strftime("%Y-%m-%d").to_string()
}

/// Paragraphs are filled. Those whose lines begin with blanks are examples, and stay as they are.
fn notes(text: &str) -> Roff {
    let mut roff = Roff::new();
    roff.control("SH", ["NOTES"]);
    for (at, paragraph) in text.split("\n\n").enumerate() {
        if at > 0 {
            roff.control("PP", []);
        }
        let is_example = paragraph.starts_with(' ');
        if is_example {
            roff.control("nf", []);
        }
        for line in paragraph.lines() {
            roff.text([roman(line)]);
        }
        if is_example {
            roff.control("fi", []);
        }
    }
    roff
}
