//! Requests and answers, in files of somebody else's.

use super::files;
use crate::problem::{Problem, Situation};
use crate::protocol::client_request::{LARGEST, Letter};
use std::path::Path;

/// What is in a file. It is bounded, and nothing in it is believed.
///
/// # Errors
/// Why the file cannot be read, or what it has instead.
pub fn read(file: &Path) -> Result<Letter, Problem> {
    let bytes = files::whole(file, LARGEST).map_err(Situation::from)?;
    Ok(Letter::read(bytes.expose()).map_err(Situation::from)?)
}
