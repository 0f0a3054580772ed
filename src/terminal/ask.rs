//! Asks a person on the terminal.
//!
//! A password is asked for only when what is typed is hidden already, and what was typed before is thrown away: a
//! hasty hand would else have it on the screen, or an answer to something else be taken for it.

use super::print::plain;
use crate::domain::Secret;
use std::io::{self, IsTerminal, Write};

/// Whether somebody is there: neither redirected input nor redirected messages alone say that nobody is.
pub(super) fn is_somebody_there() -> bool {
    io::stdin().is_terminal() || io::stderr().is_terminal()
}

/// What is typed unseen, on the terminal and not on standard input, so that output and input may be redirected.
pub(super) fn hidden(question: &str) -> io::Result<Secret> {
    terminal::hidden(&format!("{}: ", plain(question))).map(Secret::new)
}

/// Yes or no. Only where standard input is a terminal; everything but a yes, or its first letter, is a no.
pub(super) fn consent(question: &str, yes: &str) -> bool {
    if !io::stdin().is_terminal() {
        return false;
    }
    let mut answer = String::new();
    let asked = write!(io::stderr().lock(), "{} ", plain(question)).and_then(|()| io::stdin().read_line(&mut answer));
    let answer = answer.trim().to_lowercase();
    asked.is_ok() && (answer == yes || yes.chars().next().is_some_and(|first| answer == String::from(first)))
}

/// What is typed on a line, without blanks around it. Only where standard input is a terminal.
pub(super) fn line(question: &str) -> Option<String> {
    if !io::stdin().is_terminal() {
        return None;
    }
    let mut answer = String::new();
    let asked = write!(io::stderr().lock(), "{}: ", plain(question)).and_then(|()| io::stdin().read_line(&mut answer));
    asked.ok().map(|_| answer.trim().to_owned())
}

#[cfg(not(unix))]
mod terminal {
    pub(super) fn hidden(question: &str) -> std::io::Result<String> {
        rpassword::prompt_password(question)
    }
}

#[cfg(unix)]
mod terminal {
    use rustix::process::{Signal, getpid, kill_process};
    use rustix::termios::{LocalModes, OptionalActions, SpecialCodeIndex, Termios, tcgetattr, tcsetattr};
    use std::fs::{File, OpenOptions};
    use std::io::{self, ErrorKind, Read, Write};

    const CTRL_C: u8 = 3;

    pub(super) fn hidden(question: &str) -> io::Result<String> {
        let mut terminal = OpenOptions::new().read(true).write(true).open("/dev/tty")?;
        let before = tcgetattr(&terminal)?;
        let quiet = Quiet::make(terminal.try_clone()?, before)?;
        terminal.write_all(question.as_bytes())?;
        let config = rpassword::ConfigBuilder::new();
        let config = config.input_reader(Keys(terminal.try_clone()?)).output_discard().build();
        let typed = rpassword::read_password_with_config(config);
        drop(quiet);
        terminal.write_all(b"\n")?;
        if typed.as_ref().is_err_and(|error| error.kind() == ErrorKind::ConnectionAborted) {
            // As if the terminal had sent it; only now, when it echoes again.
            kill_process(getpid(), Signal::INT)?;
        }
        typed
    }

    /// A terminal that shows nothing and hands over each key, until this is dropped.
    struct Quiet {
        terminal: File,
        before: Termios,
    }

    impl Quiet {
        /// What has been typed so far is thrown away.
        fn make(terminal: File, before: Termios) -> io::Result<Self> {
            let mut quiet = before.clone();
            quiet.local_modes &= !(LocalModes::ECHO | LocalModes::ECHONL | LocalModes::ICANON | LocalModes::ISIG);
            quiet.special_codes[SpecialCodeIndex::VMIN] = 1;
            quiet.special_codes[SpecialCodeIndex::VTIME] = 0;
            tcsetattr(&terminal, OptionalActions::Flush, &quiet)?;
            Ok(Self { terminal, before })
        }
    }

    impl Drop for Quiet {
        fn drop(&mut self) {
            // Nothing is left to be tried when it fails.
            let _ = tcsetattr(&self.terminal, OptionalActions::Drain, &self.before);
        }
    }

    /// The keys as they are pressed. Ctrl+C is told apart here, since rpassword would end the program at once, and
    /// leave a terminal that shows nothing.
    struct Keys(File);

    impl Read for Keys {
        fn read(&mut self, keys: &mut [u8]) -> io::Result<usize> {
            let read = self.0.read(keys)?;
            if keys[..read].contains(&CTRL_C) {
                keys[..read].fill(0);
                return Err(ErrorKind::ConnectionAborted.into());
            }
            Ok(read)
        }
    }
}
