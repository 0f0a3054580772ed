//! Paths as people type and paste them.

use std::path::PathBuf;

/// A path that was typed or pasted: in quotes, or with blanks around it.
pub(in crate::app) fn typed_path(text: &str) -> PathBuf {
    PathBuf::from(text.trim().trim_matches('"'))
}
