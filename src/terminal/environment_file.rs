//! The file of an environment of one's own: `name`, `issuer` and `self_service` in TOML.

use super::rendered::Rendered;
use crate::domain::{Address, AddressError, DisplayName, Environment};
use crate::text::{Value, Words, address_fault};
use crate::world::files;
use std::path::{Path, PathBuf};

/// Largest file that is read, in bytes; three lines need far less.
const LARGEST: u64 = 64 * 1024;

/// Why there is no such environment, and in which file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    file: PathBuf,
    reason: Reason,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Reason {
    /// The file could not be read.
    Unreadable,
    /// It is no TOML from this line on.
    Malformed {
        /// The line, from 1.
        line: usize,
        /// The parser's words. Those of serde, which has the values repeated, are none of them.
        reason: String,
    },
    /// These keys are not in it.
    Missing(Vec<&'static str>),
    /// The value of this key is a number, a list or the like.
    NotText(&'static str),
    /// The value of this key is no address that anything is sent to.
    Address(&'static str, AddressError),
}

/// Reads the file.
///
/// # Errors
/// [`Fault`] says what is wrong with it.
pub fn read(file: &Path) -> Result<Environment, Fault> {
    contents(file).map_err(|reason| Fault { file: file.to_owned(), reason })
}

fn contents(file: &Path) -> Result<Environment, Reason> {
    let bytes = files::whole(file, LARGEST).map_err(|_| Reason::Unreadable)?;
    parse(std::str::from_utf8(bytes.expose()).map_err(|_| Reason::Unreadable)?)
}

fn parse(text: &str) -> Result<Environment, Reason> {
    let table: toml::Table = toml::from_str(text).map_err(|error| malformed(text, &error))?;
    let name = given(&table, "name")?.map(|name| DisplayName::from(name).into_string());
    let name = name.filter(|name| !name.trim().is_empty());
    match (name, given(&table, "issuer")?, given(&table, "self_service")?) {
        (Some(name), Some(issuer), Some(self_service)) => {
            let issuer = Address::parse(&issuer).map_err(|error| Reason::Address("issuer", error))?;
            let self_service = Address::parse(&self_service).map_err(|error| Reason::Address("self_service", error))?;
            Environment::custom(name, issuer, self_service).map_err(|error| Reason::Address("issuer", error))
        }
        (name, issuer, self_service) => {
            let keys = [("name", name), ("issuer", issuer), ("self_service", self_service)];
            Err(Reason::Missing(keys.into_iter().filter_map(|(key, value)| value.is_none().then_some(key)).collect()))
        }
    }
}

fn malformed(text: &str, error: &toml::de::Error) -> Reason {
    let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
    Reason::Malformed { line: before.matches('\n').count() + 1, reason: error.message().to_owned() }
}

/// `None` when it is left out or empty.
fn given(table: &toml::Table, key: &'static str) -> Result<Option<String>, Reason> {
    let Some(value) = table.get(key) else { return Ok(None) };
    let text = value.as_str().ok_or(Reason::NotText(key))?.trim();
    Ok((!text.is_empty()).then(|| text.to_owned()))
}

impl Fault {
    /// The fault with its words. Faults of a file are always on the user's side.
    #[must_use]
    pub fn rendered(&self, words: &Words) -> Rendered {
        let (code, next) = self.reason.keys();
        let mut facts = self.reason.facts(words);
        facts.push(("file", self.file.display().to_string().into()));
        Rendered::yours(words, code, words.with(code, &facts), words.with(next, &facts))
    }
}

impl Reason {
    /// What is wrong, and what to do.
    fn keys(&self) -> (&'static str, &'static str) {
        match self {
            Self::Unreadable => ("environment-file-unreadable", "properties-next-file"),
            Self::Malformed { .. } => ("environment-file-malformed", "properties-next-correct"),
            Self::Missing(_) => ("environment-file-missing", "properties-next-missing"),
            Self::NotText(_) => ("environment-file-not-text", "environment-file-next-address"),
            Self::Address(..) => ("environment-file-address", "environment-file-next-address"),
        }
    }

    fn facts(&self, words: &Words) -> Vec<(&'static str, Value<'static>)> {
        match self {
            Self::Unreadable => Vec::new(),
            Self::Malformed { line, reason } => vec![("line", (*line).into()), ("reason", reason.clone().into())],
            Self::Missing(keys) => vec![("keys", words.list(keys).into())],
            Self::NotText(key) => vec![("key", (*key).into())],
            Self::Address(key, error) => vec![("key", (*key).into()), ("reason", address_fault(words, *error).into())],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn the_three_keys_make_an_environment() {
        let text = "name = \"Prøvebenk\"\nissuer = \"http://127.0.0.1:8081/\"\nself_service = \"http://127.0.0.1:8081/api/v1\"";
        let environment = parse(text).unwrap();
        assert_eq!((environment.name.as_str(), environment.issuer.as_str()), ("Prøvebenk", "http://127.0.0.1:8081/"));
    }

    #[test]
    fn a_name_without_a_letter_that_is_seen_is_none() {
        let addresses = "issuer = \"http://127.0.0.1:1/\"\nself_service = \"http://127.0.0.1:1/\"";
        let text = |name: &str| format!("name = \"{name}\"\n{addresses}");
        assert_eq!(parse(&text("\\u202e\\u200b")).unwrap_err(), Reason::Missing(vec!["name"]));
        assert_eq!(parse(&text("Prøve\\nbenk\\u001b")).unwrap().name, "Prøve benk");
        let long = parse(&text(&"ø".repeat(50_000))).unwrap().name;
        assert_eq!(long.chars().count(), 200);
    }

    #[test]
    fn each_fault_is_told_with_its_file_and_a_next_move_in_each_language() {
        let faults = [
            "name = ",
            "name = \"x\"",
            "name = \"x\"\nissuer = \"http://example.no/\"\nself_service = \"https://example.no\"",
        ];
        for text in faults {
            let fault = Fault { file: "prøve.toml".into(), reason: parse(text).unwrap_err() };
            for words in Language::ALL.map(Words::new) {
                let rendered = fault.rendered(&words);
                assert!(rendered.what.contains("prøve.toml") && rendered.next.len() > 20, "{rendered:?}");
            }
        }
        let unencrypted = parse(faults[2]).unwrap_err();
        assert_eq!(unencrypted, Reason::Address("issuer", AddressError::Unencrypted));
        assert_eq!(parse(faults[1]).unwrap_err(), Reason::Missing(vec!["issuer", "self_service"]));
        for gone in [Path::new("not-there.toml"), &std::env::temp_dir()] {
            assert_eq!(read(gone).unwrap_err().reason, Reason::Unreadable);
        }
    }

    #[test]
    fn no_value_that_is_refused_is_repeated() {
        let marks =
            ["4711471147", "\"Sommer-4711\"", "Sommer-4711", "[\"Sommer-4711\"]", "{ Sommer-4711 = 1 }", "4711-07-11"];
        for key in ["name", "issuer", "self_service"] {
            for mark in marks {
                let others = ["name", "issuer", "self_service"].into_iter().filter(|other| *other != key);
                let others = others.fold(String::new(), |all, other| all + other + " = \"https://a.no/\"\n");
                let Err(reason) = parse(&format!("{key} = {mark}\n{others}")) else { continue };
                let fault = Fault { file: "a.toml".into(), reason };
                for words in Language::ALL.map(Words::new) {
                    let rendered = fault.rendered(&words);
                    assert!(!format!("{rendered:?}").contains("4711"), "{rendered:?}");
                }
            }
        }
    }

    #[test]
    fn a_name_of_marks_that_nobody_sees_is_missing() {
        let text = "name = \"\u{202e}\u{200b}\"\nissuer = \"https://a.no/\"\nself_service = \"https://a.no/\"";
        assert_eq!(parse(text).unwrap_err(), Reason::Missing(vec!["name"]));
    }

    #[test]
    fn what_is_no_toml_is_told_with_its_line() {
        let fault = Fault { file: "a.toml".into(), reason: parse("name = \"x\"\nissuer = https\n").unwrap_err() };
        let rendered = fault.rendered(&Words::new(Language::Bokmal));
        assert!(rendered.what.starts_with("Linje 2 i miljøfilen a.toml kan ikke leses ("), "{rendered:?}");
        assert_eq!(rendered.next, "Rett linje 2 i filen, og prøv igjen.");
    }
}
