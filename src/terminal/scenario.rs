//! `--scenario FILE.toml`: reads the file for the simulator, and says what is wrong with it.

use super::simulator::Failure;
use crate::domain::{ScenarioFault, ScenarioFaultKind, ScenarioValue};
use crate::text::Words;
use crate::world::files;
use std::path::Path;

/// The text of the file, which may have so many bytes.
///
/// # Errors
/// [`Failure::Scenario`] when it is larger, and [`Failure::ScenarioUnreadable`] when it cannot be read, or is not UTF-8.
pub fn read(file: &Path, largest: usize) -> Result<String, Failure> {
    let unreadable = || Failure::ScenarioUnreadable(file.to_owned());
    let bytes = files::whole(file, largest as u64).map_err(|reason| match reason {
        files::Unread::TooLarge => too_large(file),
        files::Unread::NotAFile | files::Unread::Refused(_) => unreadable(),
    })?;
    std::str::from_utf8(bytes.expose()).map(str::to_owned).map_err(|_| unreadable())
}

fn too_large(file: &Path) -> Failure {
    Failure::Scenario(file.to_owned(), ScenarioFault { line: None, kind: ScenarioFaultKind::TooLarge })
}

/// What is wrong with the file, in words.
pub(super) fn say(words: &Words, file: &Path, fault: &ScenarioFault) -> String {
    let file = ("file", file.display().to_string());
    let line = ("line", fault.line.unwrap_or(1).to_string());
    let said =
        |key: &str, more: &[(&'static str, String)]| words.with(key, &[&[file.clone(), line.clone()], more].concat());
    match &fault.kind {
        ScenarioFaultKind::TooLarge => words.with("terminal-scenario-too-large", &[file]),
        ScenarioFaultKind::Version => words.with("terminal-scenario-version", &[file]),
        ScenarioFaultKind::Syntax(reason) => said("terminal-scenario-syntax", &[("reason", reason.clone())]),
        ScenarioFaultKind::UnknownKey(Some(key)) => said("terminal-scenario-unknown-key", &[("key", key.clone())]),
        ScenarioFaultKind::UnknownKey(None) => said("terminal-scenario-unknown", &[]),
        ScenarioFaultKind::Missing(key) => said("terminal-scenario-missing", &[("key", key.clone())]),
        ScenarioFaultKind::NoSuchScope => said("terminal-scenario-no-scope", &[]),
        ScenarioFaultKind::Value(key, value) => {
            let wanted = wanted(words, value);
            let key = key.clone().unwrap_or_else(|| words.say("terminal-scenario-the-value"));
            said("terminal-scenario-value", &[("key", key), ("wanted", wanted)])
        }
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
