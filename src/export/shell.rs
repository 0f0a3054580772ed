//! How text is written for a shell.

/// One word that a POSIX shell takes as it is.
#[must_use]
pub fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}
