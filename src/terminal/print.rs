//! Standard output for what was asked for, standard error for everything else.
//!
//! Names, reasons and descriptions come from files and servers, and a terminal takes some characters for
//! commands: whatever is printed passes here, and those are left out.
//!
//! Whoever reads may have gone away, as `head -1` does: that is no fault of ours.

use crate::domain::Secret;
use crate::domain::is_invisible;
use crate::text::Words;
use serde::Serialize;
use std::fmt::Write as _;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

/// A line that was asked for. A failure when it cannot be written, as then nobody has got it.
pub(super) fn result(line: &str) -> ExitCode {
    match write(line) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// A text that is the program's own to the last letter, as it is: a script has tabs, and nothing from outside.
pub(super) fn own(text: &[u8]) -> ExitCode {
    let mut out = io::stdout().lock();
    match out.write_all(text).and_then(|()| out.flush()) {
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
    let _ = print(io::stderr().lock(), line);
}

/// That others may read what was just written here with a key in it.
pub(super) fn warn_of_others(place: &Path, words: &Words) {
    notice(&words.with("lies-open", &[("file", plain(&place.display().to_string()))]));
}

fn write(line: &str) -> io::Result<()> {
    print(io::stdout().lock(), line)
}

/// Part by part, so that no copy is made of what may be a token.
fn print(mut out: impl Write, line: &str) -> io::Result<()> {
    for part in line.split(|c| is_invisible(c) && c != '\n') {
        out.write_all(part.as_bytes())?;
    }
    out.write_all(b"\n")?;
    out.flush()
}

/// A text from outside as it may stand within a line: what breaks lines becomes a blank.
pub(super) fn plain(text: &str) -> String {
    let blanks = text.chars().map(|c| if is_line_break(c) { ' ' } else { c });
    blanks.filter(|c| !is_invisible(*c)).collect()
}

fn is_line_break(c: char) -> bool {
    c.is_whitespace() && (c.is_control() || matches!(c, '\u{2028}' | '\u{2029}'))
}

/// JSON in ASCII, everything else as `\u` escapes, which every reader of JSON knows and no terminal obeys.
///
/// # Panics
/// Never: what is printed has names for keys, and nothing in it that JSON cannot say.
pub(super) fn json(value: &impl Serialize) -> Secret {
    let json = Secret::new(serde_json::to_string(value).expect("JSON can say it"));
    // Six times is the most that anything grows, so that no half of a token is left behind by growing.
    let mut ascii = String::with_capacity(6 * json.expose().len());
    for c in json.expose().chars() {
        if matches!(c, ' '..='~') {
            ascii.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(ascii, "\\u{unit:04x}");
            }
        }
    }
    Secret::new(ascii)
}

/// Names and values below each other.
pub(super) fn rows(rows: &[(String, String)]) {
    let widest = rows.iter().map(|(name, _)| name.chars().count()).max().unwrap_or_default();
    for (name, value) in rows {
        let blanks = widest - name.chars().count();
        line(&format!("  {name}: {:blanks$}{value}", ""));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    const HOSTILE: &str = "a\u{1b}]0;b\u{7}c\u{9b}2Jd\u{202e}e\u{2069}f\rg\u{200f}";

    #[test]
    fn a_terminal_gets_no_commands() {
        let mut out = Vec::new();
        print(&mut out, &format!("{HOSTILE}\nblåbær – «ø»")).unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), "a]0;bc2Jdefg\nblåbær – «ø»\n");
    }

    #[test]
    fn a_name_stays_on_its_line() {
        assert_eq!(plain(&format!("{HOSTILE}\nWhat happened:\tnothing")), "a]0;bc2Jdef g What happened: nothing");
    }

    #[test]
    fn json_is_ascii_and_means_the_same() {
        let value = json!({ "what": format!("{HOSTILE} blåbær 🔑\u{7f} \"\\") });
        let ascii = super::json(&value);
        assert!(ascii.expose().bytes().all(|byte| matches!(byte, b' '..=b'~')), "{}", ascii.expose());
        assert!(ascii.expose().contains(r"bl\u00e5b\u00e6r \ud83d\udd11\u007f"), "{}", ascii.expose());
        assert_eq!(serde_json::from_str::<Value>(ascii.expose()).unwrap(), value);
    }
}
