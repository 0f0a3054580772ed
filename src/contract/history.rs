//! The log of what was changed at Maskinporten from here, for the person alone.

use crate::domain::{DisplayName, Environment, OrgNumber, Timestamp};
use std::path::PathBuf;

/// One change that was made. Nothing in it is secret. The names are cleaned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastChange {
    /// When it was seen to be made.
    pub at: Timestamp,
    /// What the environment is called.
    pub environment: String,
    /// Whose client it is: the organisation's number.
    pub organisation: String,
    /// The client.
    pub client_id: String,
    /// What it was called then.
    pub client_name: String,
    /// What was changed, by the API's own name of the field; `keys`, or `created`.
    pub what: String,
    /// As it was.
    pub before: String,
    /// As it is since.
    pub after: String,
    /// The administration client that made it.
    pub admin: String,
    /// Whose certificate signed for it, and its SHA-256.
    pub certificate: String,
}

impl PastChange {
    /// What an environment is called in the log: its name, or the word that programs know it by.
    #[must_use]
    pub fn called(environment: &Environment) -> String {
        if environment.name.is_empty() { environment.kind.key().to_owned() } else { environment.name.clone() }
    }

    /// Whether it was made for this organisation in this environment.
    #[must_use]
    pub fn is_of(&self, environment: &Environment, organisation: OrgNumber) -> bool {
        self.environment == DisplayName::of(&Self::called(environment)).as_str()
            && self.organisation == organisation.to_string()
    }
}

/// The log as it is kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    /// The changes, the oldest first.
    pub changes: Vec<PastChange>,
    /// How many lines cannot be read. They stay.
    pub unread: usize,
    /// Whether changes are put into it.
    pub on: bool,
    /// Where it lies, where the system says of a folder that programs may keep their settings there.
    pub file: Option<PathBuf>,
}
