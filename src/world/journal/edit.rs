//! A change of a client itself in TOML.

use crate::domain::Scope;
use crate::protocol::self_service::Edit;
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum StoredEdit {
    Scopes { add: Vec<String>, remove: Vec<String> },
    Name(String),
    Description(String),
    TokenLifetime(u32),
    Deactivate,
    Activate,
}

impl StoredEdit {
    pub fn of(edit: &Edit) -> Self {
        let written = |scopes: &[Scope]| scopes.iter().map(ToString::to_string).collect();
        match edit {
            Edit::Scopes { add, remove } => Self::Scopes { add: written(add), remove: written(remove) },
            Edit::Name(name) => Self::Name(name.clone()),
            Edit::Description(text) => Self::Description(text.clone()),
            Edit::TokenLifetime(seconds) => Self::TokenLifetime(*seconds),
            Edit::Deactivate => Self::Deactivate,
            Edit::Activate => Self::Activate,
        }
    }

    /// `None` for one that we cannot have written.
    pub fn read(&self) -> Option<Edit> {
        let read = |scopes: &[String]| scopes.iter().map(|scope| Scope::parse(scope).ok()).collect::<Option<Vec<_>>>();
        Some(match self {
            Self::Scopes { add, remove } => Edit::Scopes { add: read(add)?, remove: read(remove)? },
            Self::Name(name) => Edit::Name(name.clone()),
            Self::Description(text) => Edit::Description(text.clone()),
            Self::TokenLifetime(seconds) => Edit::TokenLifetime(*seconds),
            Self::Deactivate => Edit::Deactivate,
            Self::Activate => Edit::Activate,
        })
    }
}
