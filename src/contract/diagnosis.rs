//! What is to be diagnosed, and with whose help.

use super::client::Admin;
use super::files::name_of;
use crate::diagnosis::Circumstances;
use crate::domain::{ClientId, ScopeSet, Secret};
use std::path::PathBuf;

/// What is looked at.
#[derive(Debug, Clone)]
pub enum Input {
    /// What was pasted or typed, all of it in the order in which it came.
    Text(Secret),
    /// What the wizard itself knows of a refusal.
    FromWizard(Secret),
    /// A file.
    File(PathBuf),
}

impl Input {
    /// The file's name, where it is one.
    #[must_use]
    pub fn file_name(&self) -> Option<String> {
        match self {
            Self::Text(_) | Self::FromWizard(_) => None,
            Self::File(path) => Some(name_of(path)),
        }
    }
}

/// What is to be diagnosed.
#[derive(Debug)]
pub struct Question {
    /// The text or the file.
    pub given: Input,
    /// What is known besides.
    pub circumstances: Circumstances,
}

/// A client that is to be compared with what is asked.
#[derive(Debug)]
pub struct Comparing {
    /// Who asks.
    pub admin: Admin,
    /// The client.
    pub client_id: ClientId,
    /// What is asked for with it.
    pub scopes: ScopeSet,
    /// What was diagnosed before.
    pub question: Question,
}
