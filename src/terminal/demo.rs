//! The demo told in the terminal: being written.

use crate::text::Words;
use crate::wizard::effect::Effect;
use crate::wizard::event::Report;
use std::process::ExitCode;
use std::sync::mpsc::Receiver;

/// Tells it.
#[must_use]
pub fn tell(_words: &Words, _perform: impl FnMut(Effect), _reports: &Receiver<Report>) -> ExitCode {
    ExitCode::FAILURE
}
