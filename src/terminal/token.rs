//! `portnokkel token`: being written.

use super::arguments::TokenArguments;
use crate::text::Words;
use std::process::ExitCode;

/// Gets a token.
#[must_use]
pub fn run(_arguments: &TokenArguments, _words: &Words) -> ExitCode {
    ExitCode::FAILURE
}
