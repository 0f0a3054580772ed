//! What is wrong with the file of a scenario: in which line, at which key, and what was wanted. Values are not repeated:
//! whoever takes the wrong file for a scenario may have given us anything.

/// Why a file is no scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScenarioFault {
    /// The line, from 1. Missing where the whole file is meant.
    pub line: Option<usize>,
    /// What is wrong.
    pub kind: ScenarioFaultKind,
}

/// What is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ScenarioFaultKind {
    /// It is larger than a scenario may be.
    TooLarge,
    /// There is no `version = 1`.
    Version,
    /// The line is no TOML; in the words of its parser, which has no values in them.
    Syntax(String),
    /// The key is not known. Missing where what stands there does not look like a key.
    UnknownKey(Option<String>),
    /// This key is missing.
    Missing(String),
    /// The value of this key is of another form.
    Value(Option<String>, ScenarioValue),
    /// This scope is neither the simulator's nor the scenario's.
    NoSuchScope,
}

/// What should have stood there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ScenarioValue {
    /// One of these.
    OneOf(Vec<String>),
    /// A number from the first to the second.
    Range(i64, i64),
    /// An organisation number.
    Organisation,
    /// The name of a scope.
    Scope,
    /// The identifier of a client.
    Client,
    /// The name of a key.
    Kid,
    /// A UUID.
    Uuid,
    /// A party of a consent.
    Party,
    /// An address.
    Issuer,
    /// A short text.
    Name,
    /// Another kind of value: text for a number, or the like.
    Other,
}
