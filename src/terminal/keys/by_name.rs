//! Small files without secrets, under a name that a person gave. What is there is never replaced.

use super::Fault;
use crate::problem::Situation;
use crate::world::atomic_write::{self, Overwrite};
use std::path::Path;

/// Whether there is a place for it, before anything is done that ends in it.
pub(in crate::terminal) fn check_free(file: &Path) -> Result<(), Fault> {
    if file.symlink_metadata().is_ok() { Err(Situation::FileExists.into()) } else { Ok(()) }
}

/// Writes it.
pub(in crate::terminal) fn save(file: &Path, text: &str) -> Result<(), Fault> {
    Ok(atomic_write::save(file, text.as_bytes(), Overwrite::Never)?)
}
