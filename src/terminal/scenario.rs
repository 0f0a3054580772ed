//! `--scenario FILE.toml`: reads the file for the simulator, and says what is wrong with it.

use crate::domain::{ScenarioFault, ScenarioFaultKind, ScenarioValue};
use crate::text::Words;
use crate::world::files;
use std::path::{Path, PathBuf};

/// Why there is no scenario, and in which file.
#[derive(Debug)]
pub struct Failure {
    file: PathBuf,
    /// Missing when the file cannot be read.
    fault: Option<ScenarioFault>,
}

/// The text of the file, which may have so many bytes.
///
/// # Errors
/// [`Failure`] when it is larger, cannot be read, or is not UTF-8.
pub fn read(file: &Path, largest: usize) -> Result<String, Failure> {
    let failure = |fault| Failure { file: file.to_owned(), fault };
    let too_large = || ScenarioFault { line: None, kind: ScenarioFaultKind::TooLarge };
    let bytes = files::whole(file, largest as u64).map_err(|reason| match reason {
        files::Unread::TooLarge => failure(Some(too_large())),
        files::Unread::NotAFile | files::Unread::Refused(_) => failure(None),
    })?;
    std::str::from_utf8(bytes.expose()).map(str::to_owned).map_err(|_| failure(None))
}

impl Failure {
    /// For a file whose text is no scenario.
    #[must_use]
    pub fn of(file: &Path, fault: ScenarioFault) -> Self {
        Self { file: file.to_owned(), fault: Some(fault) }
    }

    /// What is wrong with the file, in words.
    #[must_use]
    pub fn say(&self, words: &Words) -> String {
        let mut facts = vec![("file", self.file.display().to_string())];
        let Some(fault) = &self.fault else { return words.with("terminal-scenario-unreadable", &facts) };
        facts.push(("line", fault.line.unwrap_or(1).to_string()));
        let text = match &fault.kind {
            ScenarioFaultKind::TooLarge => "terminal-scenario-too-large",
            ScenarioFaultKind::Version => "terminal-scenario-version",
            ScenarioFaultKind::Syntax(reason) => {
                facts.push(("reason", reason.clone()));
                "terminal-scenario-syntax"
            }
            ScenarioFaultKind::UnknownKey(Some(key)) => {
                facts.push(("key", key.clone()));
                "terminal-scenario-unknown-key"
            }
            ScenarioFaultKind::UnknownKey(None) => "terminal-scenario-unknown",
            ScenarioFaultKind::Missing(key) => {
                facts.push(("key", key.clone()));
                "terminal-scenario-missing"
            }
            ScenarioFaultKind::NoSuchScope => "terminal-scenario-no-scope",
            ScenarioFaultKind::Value(key, value) => {
                let key = key.clone().unwrap_or_else(|| words.say("terminal-scenario-the-value"));
                facts.extend([("key", key), ("wanted", wanted(words, value))]);
                "terminal-scenario-value"
            }
        };
        words.with(text, &facts)
    }
}

fn wanted(words: &Words, value: &ScenarioValue) -> String {
    match value {
        ScenarioValue::OneOf(choices) => {
            words.with("terminal-scenario-wants-choice", &[("choices", choices.join(", "))])
        }
        ScenarioValue::Range(from, to) => {
            let ends = [("from", from.to_string()), ("to", to.to_string())];
            words.with("terminal-scenario-wants-range", &ends)
        }
        ScenarioValue::Organisation => words.say("terminal-scenario-wants-organisation"),
        ScenarioValue::Scope => words.say("terminal-scenario-wants-scope"),
        ScenarioValue::Client => words.say("terminal-scenario-wants-client"),
        ScenarioValue::Kid => words.say("terminal-scenario-wants-kid"),
        ScenarioValue::Uuid => words.say("terminal-scenario-wants-uuid"),
        ScenarioValue::Party => words.say("terminal-scenario-wants-party"),
        ScenarioValue::Issuer => words.say("terminal-scenario-wants-issuer"),
        ScenarioValue::Name => words.say("terminal-scenario-wants-name"),
        ScenarioValue::Other => words.say("terminal-scenario-wants-other"),
    }
}
