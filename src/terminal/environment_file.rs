//! The file of an environment of one's own: `name`, `issuer` and `self_service` in TOML.

use super::print::plain;
use crate::domain::{Address, AddressError, Environment};
use crate::text::{Words, address_fault};
use crate::world::files;
use serde::Deserialize;
use std::path::{Path, PathBuf};

/// Largest file that is read, in bytes; three lines need far less.
const LARGEST: u64 = 64 * 1024;

/// Why there is no such environment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The file could not be read.
    Unreadable(PathBuf),
    /// It is no TOML; the parser's words.
    Malformed(String),
    /// These keys are not in it.
    Missing(Vec<&'static str>),
    /// The value of this key is no address that anything is sent to.
    Address(&'static str, AddressError),
}

#[derive(Deserialize)]
struct Contents {
    name: Option<String>,
    issuer: Option<String>,
    self_service: Option<String>,
}

/// Reads the file.
///
/// # Errors
/// [`Fault`] says what is wrong with it.
pub fn read(file: &Path) -> Result<Environment, Fault> {
    let bytes = files::whole(file, LARGEST).map_err(|_| Fault::Unreadable(file.to_owned()))?;
    parse(std::str::from_utf8(bytes.expose()).map_err(|_| Fault::Unreadable(file.to_owned()))?)
}

fn parse(text: &str) -> Result<Environment, Fault> {
    let contents: Contents = toml::from_str(text).map_err(|error| Fault::Malformed(error.message().to_owned()))?;
    match (given(contents.name), given(contents.issuer), given(contents.self_service)) {
        (Some(name), Some(issuer), Some(self_service)) => {
            let issuer = Address::parse(&issuer).map_err(|error| Fault::Address("issuer", error))?;
            let self_service = Address::parse(&self_service).map_err(|error| Fault::Address("self_service", error))?;
            Environment::custom(name, issuer, self_service).map_err(|error| Fault::Address("issuer", error))
        }
        (name, issuer, self_service) => {
            let keys = [("name", name), ("issuer", issuer), ("self_service", self_service)];
            Err(Fault::Missing(keys.into_iter().filter_map(|(key, value)| value.is_none().then_some(key)).collect()))
        }
    }
}

fn given(value: Option<String>) -> Option<String> {
    value.map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
}

impl Fault {
    /// What is wrong, in words.
    #[must_use]
    pub fn say(&self, words: &Words) -> String {
        plain(&match self {
            Self::Unreadable(file) => {
                words.with("environment-file-unreadable", &[("file", file.display().to_string())])
            }
            Self::Malformed(reason) => words.with("environment-file-malformed", &[("reason", reason.as_str())]),
            Self::Missing(keys) => words.with("environment-file-missing", &[("keys", words.list(keys))]),
            Self::Address(key, error) => {
                let reason = address_fault(words, *error);
                words.with("environment-file-address", &[("key", (*key).to_owned()), ("reason", reason)])
            }
        })
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
    fn each_fault_is_told_in_both_languages() {
        let faults = [
            ("name = ", "TOML"),
            ("name = \"x\"", "issuer"),
            ("name = \"x\"\nissuer = \"http://example.no/\"\nself_service = \"https://example.no\"", "issuer"),
        ];
        for (text, _) in faults {
            let fault = parse(text).unwrap_err();
            for words in Language::ALL.map(Words::new) {
                assert!(fault.say(&words).len() > 20);
            }
        }
        let unencrypted = parse(faults[2].0).unwrap_err();
        assert_eq!(unencrypted, Fault::Address("issuer", AddressError::Unencrypted));
        assert_eq!(parse(faults[1].0).unwrap_err(), Fault::Missing(vec!["issuer", "self_service"]));
        assert!(matches!(read(Path::new("not-there.toml")), Err(Fault::Unreadable(_))));
        assert!(matches!(read(&std::env::temp_dir()), Err(Fault::Unreadable(_))));
    }
}
