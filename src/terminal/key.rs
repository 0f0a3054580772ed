//! The key that signs: a keystore opened with the passwords that the properties file has, the environment
//! has, or a person types; and the one entry in it that is meant.

use super::advice::Source;
use super::ask;
use super::print;
use super::properties::{self, Keystore, Naming};
use super::rendered::Rendered;
use crate::contract::{FileContents, Unlocking, name_of};
use crate::domain::Secret;
use crate::keystore::Signer;
use crate::keystore::{self, Entry, Inventory, NotMeant, Notice};
use crate::problem::{Problem, Situation};
use crate::text::{self, Words};
use crate::world::{files, keys};
use std::ffi::OsString;
use std::path::Path;
use std::sync::Arc;

/// Of the file with the key of the administration client.
const ADMIN_KEY_PASSWORD: &str = "PORTNOKKEL_ADMIN_KEY_PASSWORD";
const STORE_PASSWORD: &str = "PORTNOKKEL_STORE_PASSWORD";
pub(super) const KEY_PASSWORD: &str = "PORTNOKKEL_KEY_PASSWORD";

/// Why there is no key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fault {
    /// The file cannot be read or opened.
    Problem(Problem),
    /// A password is wrong; where it came from.
    Password(Problem, Source),
    /// A password is missing, and there is no terminal to ask for it on; the variable that may hold it.
    NobodyToAsk(&'static str),
    /// There are several entries, and none is named; those there are.
    Several(Vec<String>, Naming),
    /// There is no entry of the name that was given, which may be anything, and is not repeated; those there are.
    Unknown(Vec<String>, Naming),
}

impl From<Problem> for Fault {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

/// Opens the keystore and finds the entry.
pub(super) fn signer(given: &Keystore, words: &Words) -> Result<Signer, Fault> {
    entry(given, None, open(given, words)?)
}

/// Opens a file with a registered key, which needs no certificate.
pub(super) fn own_signer(given: &Keystore, kid: Option<&str>, words: &Words) -> Result<Signer, Fault> {
    let file = keys::read(&given.path)?;
    let opened = unlocked(given, file.needs_password, words, |store, key| file.open(store, key))?;
    tell(&opened.notices, words);
    entry(given, kid, opened)
}

/// Opens the file with the key of an administration client.
pub(super) fn admin_signer(
    path: &Path,
    alias: Option<&str>,
    kid: Option<&str>,
    words: &Words,
) -> Result<Signer, Fault> {
    let file = keys::read(path)?;
    let (password, source) = match from_environment(ADMIN_KEY_PASSWORD) {
        _ if !file.needs_password => (Secret::default(), Source::Typed),
        Some(password) => (password, Source::Variable(ADMIN_KEY_PASSWORD)),
        None => {
            let question = words.with("terminal-ask-store-password", &[("file", name_of(path))]);
            (ask(&question, ADMIN_KEY_PASSWORD)?, Source::Typed)
        }
    };
    let opened = file.open(&password, None).map_err(|problem| blamed(problem, source, source))?;
    tell(&opened.notices, words);
    let place = find(&opened.entries, alias, kid, Naming::AdminAlias)?;
    Signer::new(Arc::new(opened), place).ok_or_else(|| Problem::from(Situation::NoPrivateKey).into())
}

fn entry(given: &Keystore, kid: Option<&str>, opened: keystore::Keystore) -> Result<Signer, Fault> {
    let place = find(&opened.entries, given.alias.as_deref(), kid, given.naming)?;
    let signer = Signer::new(Arc::new(opened), place);
    signer.ok_or_else(|| Problem::from(Situation::NoPrivateKey).into())
}

/// Opens the keystore, all of it.
pub(super) fn open(given: &Keystore, words: &Words) -> Result<keystore::Keystore, Fault> {
    let contents = files::read(&given.path)?;
    let opened =
        unlocked(given, contents.needs_password, words, |store, key| files::open(&unlocking(&contents, store, key)))?;
    tell(&opened.notices, words);
    Ok(opened)
}

/// All that is in a file, also where there is no entry to use. Certificates alone need no password.
pub(super) fn inventory(given: &Keystore, words: &Words) -> Result<Inventory, Fault> {
    let held = match files::read(&given.path) {
        Ok(contents) => unlocked(given, contents.needs_password, words, |store, key| {
            files::inventory(&unlocking(&contents, store, key))
        })?,
        Err(problem) => files::certificates(&given.path).ok_or(problem)?,
    };
    tell(&held.notices, words);
    Ok(held)
}

fn tell(notices: &[Notice], words: &Words) {
    for notice in notices {
        print::notice(&text::keystore_notice(words, *notice));
    }
}

/// What opening gives with the passwords that are given, or that a person types.
fn unlocked<T>(
    given: &Keystore,
    needs_password: bool,
    words: &Words,
    open: impl Fn(&Secret, Option<&Secret>) -> Result<T, Problem>,
) -> Result<T, Fault> {
    let file = name_of(&given.path);
    let store = given_password(given.password.as_ref(), properties::KEYSTORE_PASSWORD, STORE_PASSWORD);
    // A file that opens without a password may have no other.
    let store = store.filter(|_| needs_password);
    let (store_password, store_source) = match store {
        Some(found) => found,
        None if needs_password => {
            let question = words.with("terminal-ask-store-password", &[("file", file.as_str())]);
            (ask(&question, STORE_PASSWORD)?, Source::Typed)
        }
        None => (Secret::default(), Source::Properties(properties::KEYSTORE_PASSWORD)),
    };
    let key = given_password(given.key_password.as_ref(), properties::ALIAS_PASSWORD, KEY_PASSWORD);
    let (key_password, key_source) = key.map_or((None, Source::Typed), |(found, source)| (Some(found), source));
    let opened = match open(&store_password, key_password.as_ref()) {
        Err(problem) if problem.situation == Situation::KeyPasswordDiffers && key_password.is_none() => {
            let question = words.with("terminal-ask-key-password", &[("file", file)]);
            open(&store_password, Some(&ask(&question, KEY_PASSWORD)?))
        }
        opened => opened,
    };
    opened.map_err(|problem| blamed(problem, store_source, key_source))
}

fn unlocking(contents: &FileContents, store: &Secret, key: Option<&Secret>) -> Unlocking {
    let (store_password, key_password) = (store.clone(), key.cloned());
    Unlocking { contents: contents.clone(), store_password, key_password, certificates: None }
}

/// A problem, and where the password came from that it is about.
fn blamed(problem: Problem, store: Source, key: Source) -> Fault {
    match problem.situation {
        Situation::WrongPassword => Fault::Password(problem, store),
        Situation::WrongKeyPassword | Situation::KeyPasswordDiffers => Fault::Password(problem, key),
        _ => problem.into(),
    }
}

/// The password of the properties file, or else of the environment.
fn given_password(given: Option<&Secret>, key: &'static str, variable: &'static str) -> Option<(Secret, Source)> {
    let in_file = given.map(|password| (password.clone(), Source::Properties(key)));
    in_file.or_else(|| Some((from_environment(variable)?, Source::Variable(variable))))
}

/// A password that a variable holds. Where it is no UTF-8, it is Latin-1: an older terminal's.
pub(super) fn from_environment(variable: &str) -> Option<Secret> {
    let password = std::env::var_os(variable)?.into_string().unwrap_or_else(latin1);
    (!password.is_empty()).then(|| Secret::new(password))
}

#[cfg(unix)]
fn latin1(text: OsString) -> String {
    use std::os::unix::ffi::OsStringExt;
    text.into_vec().into_iter().map(char::from).collect()
}

/// Elsewhere a variable is Unicode, but for halves of letters that no password has.
#[cfg(not(unix))]
fn latin1(text: OsString) -> String {
    text.to_string_lossy().into_owned()
}

/// Asks for a password; the variable is what to set where nobody is there.
pub(super) fn ask(question: &str, variable: &'static str) -> Result<Secret, Fault> {
    if !ask::is_somebody_there() {
        return Err(Fault::NobodyToAsk(variable));
    }
    ask::hidden(question).map_err(|_| Fault::NobodyToAsk(variable))
}

/// The place of the entry that is meant.
pub(super) fn find(entries: &[Entry], alias: Option<&str>, kid: Option<&str>, naming: Naming) -> Result<usize, Fault> {
    let aliases = || entries.iter().map(|entry| entry.alias.clone()).collect();
    keystore::meant(entries, alias, kid).map_err(|why| match why {
        NotMeant::Several => Fault::Several(aliases(), naming),
        NotMeant::Unknown => Fault::Unknown(aliases(), naming),
    })
}

impl Fault {
    /// The fault with its words.
    pub(super) fn rendered(&self, words: &Words) -> Rendered {
        let list = |aliases: &[String]| words.list(&aliases.iter().map(String::as_str).collect::<Vec<_>>());
        let of_entries = |aliases: &[String], naming: Naming| {
            let aliases = list(aliases);
            vec![("names", aliases.clone()), ("aliases", aliases), ("option", naming.option().to_owned())]
        };
        let (code, next, facts) = match self {
            Self::Problem(problem) => return Rendered::of(words, problem),
            Self::Password(problem, source) => return Rendered::of(words, problem).advising(Some(source.next(words))),
            Self::NobodyToAsk(variable) => {
                ("terminal-no-prompt", "terminal-no-prompt-next", vec![("variable", (*variable).to_owned())])
            }
            Self::Several(aliases, naming) => {
                let next = match naming {
                    Naming::Nothing => "terminal-one-key-next",
                    Naming::Property | Naming::Alias | Naming::AdminAlias => "terminal-several-entries-next",
                };
                ("terminal-several-entries", next, of_entries(aliases, *naming))
            }
            Self::Unknown(aliases, naming) => {
                ("terminal-alias-unknown", "terminal-alias-unknown-next", of_entries(aliases, *naming))
            }
        };
        // A registered key need not have a certificate.
        let what = match self {
            Self::Several(_, Naming::AdminAlias | Naming::Nothing) => "err-several-private-keys",
            Self::Unknown(_, Naming::AdminAlias | Naming::Nothing) => "terminal-key-unknown",
            _ => code,
        };
        Rendered::yours(words, code, words.with(what, &facts), words.with(next, &facts))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn a_name_that_is_none_of_the_files_is_not_repeated() {
        let fault = find(&[], Some("Sommer-4711"), None, Naming::Property).unwrap_err();
        for words in Language::ALL.map(Words::new) {
            let rendered = fault.rendered(&words);
            assert!(!format!("{rendered:?} {fault:?}").contains("4711"), "{rendered:?}");
        }
    }

    #[test]
    fn what_is_to_be_named_is_named_as_the_command_has_it() {
        let names = || vec!["a".to_owned(), "b".to_owned()];
        for words in Language::ALL.map(Words::new) {
            for naming in [Naming::Property, Naming::Alias, Naming::AdminAlias, Naming::Nothing] {
                for fault in [Fault::Several(names(), naming), Fault::Unknown(names(), naming)] {
                    let said = format!("{:?}", fault.rendered(&words));
                    let options = [Naming::Property, Naming::Alias, Naming::AdminAlias].map(Naming::option);
                    let told = options.into_iter().filter(|option| said.contains(&format!(" {option}")));
                    let is_unknown = matches!(fault, Fault::Unknown(..)) && naming == Naming::Nothing;
                    let expected = Some(naming.option()).filter(|_| naming != Naming::Nothing);
                    assert!(is_unknown || told.eq(expected), "{said}");
                }
            }
        }
    }
}
