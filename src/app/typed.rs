//! Paths as people type and paste them.

use std::path::PathBuf;

/// A path that was typed or pasted: in quotes, with blanks around it, or as the address of a file.
pub(in crate::app) fn typed_path(text: &str) -> PathBuf {
    let text = text.trim().trim_matches(['"', '\'']);
    file_address(text).unwrap_or_else(|| text.into())
}

/// The paths in a text, one a line, quoted or as addresses of files. `None` where a line is no path.
pub(in crate::app) fn paths(text: &str) -> Option<Vec<PathBuf>> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let paths: Option<Vec<PathBuf>> = lines.map(path).collect();
    paths.filter(|paths| !paths.is_empty())
}

fn path(line: &str) -> Option<PathBuf> {
    let path = typed_path(line);
    let is_path = |text: &str| text.contains(['/', '\\']) && !text.starts_with("file:");
    is_path(&path.to_string_lossy()).then_some(path)
}

fn file_address(text: &str) -> Option<PathBuf> {
    let address = text.starts_with("file:").then(|| url::Url::parse(text).ok())??;
    address.to_file_path().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_and_blanks_go_and_an_address_becomes_its_path() {
        for pasted in ["/a/b c.pem", " /a/b c.pem\n", "\"/a/b c.pem\"", "'/a/b c.pem'"] {
            assert_eq!(typed_path(pasted), PathBuf::from("/a/b c.pem"), "{pasted:?}");
        }
        #[cfg(unix)]
        assert_eq!(typed_path("file:///a/b%20c.pem"), PathBuf::from("/a/b c.pem"));
    }
}
