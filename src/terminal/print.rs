//! Standard output for what was asked for, standard error for everything else.
//!
//! Whoever reads may have gone away, as `head -1` does: then there is nobody to tell, and that is no fault of ours.

use std::io::{self, Write};
use std::process::ExitCode;

/// A line that was asked for. A failure when it cannot be written, as then nobody has got it.
pub(super) fn result(line: &str) -> ExitCode {
    match write(line) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// A line of a story.
pub(super) fn line(line: &str) {
    let _ = write(line);
}

/// A line about what was asked for.
pub fn notice(line: &str) {
    let _ = writeln!(io::stderr().lock(), "{line}");
}

fn write(line: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{line}")?;
    out.flush()
}

/// Names and values below each other.
pub(super) fn rows(rows: &[(String, String)]) {
    let widest = rows.iter().map(|(name, _)| name.chars().count()).max().unwrap_or_default();
    for (name, value) in rows {
        let blanks = widest - name.chars().count();
        line(&format!("  {name}: {:blanks$}{value}", ""));
    }
}
