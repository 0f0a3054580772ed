//! A change of a client or of its keys: where it is sent, and how it is seen that it was made.

use super::edit::{Edit, Trace};
use super::{Registered, path};
use crate::domain::Scope;
use crate::protocol::jwk::PublicJwk;
use serde_json::Value;

/// Something to change on a client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Amendment {
    /// Let it ask for this as well.
    AddScope(Scope),
    /// Register the key of this name once more, so that it lasts for another year.
    RenewKey(String),
    /// Register this key beside the others.
    AddKey {
        /// The key.
        key: PublicJwk,
        /// Keys that have ended and make room for it, by their names.
        without: Vec<String>,
    },
    /// Take the key of this name away.
    RemoveKey(String),
    /// Change the client itself.
    Edit(Edit),
}

impl Amendment {
    /// Whether it has been made.
    #[must_use]
    pub fn is_made(&self, before: &Registered, now: &Registered) -> bool {
        match self {
            Self::AddScope(scope) => now.client.scopes.iter().any(|known| known == scope.as_str()),
            Self::RenewKey(kid) => now.has_renewed(kid, before),
            Self::AddKey { key, .. } => now.has_key(key),
            Self::RemoveKey(kid) => !now.has_kid(kid),
            Self::Edit(edit) => edit.is_made(now),
        }
    }

    /// Where it is sent, below the client, and what: it replaces all that is there. `None` where all that is there is
    /// deleted instead.
    #[must_use]
    pub fn body(&self, registered: &Registered) -> (&'static str, Option<Value>) {
        match self {
            Self::AddScope(scope) => ("", Edit::adding(scope).body(registered)),
            Self::RenewKey(kid) => (path::KEYS, Some(registered.with_renewed(kid))),
            Self::AddKey { key, without } => (path::KEYS, Some(registered.with_key(key, without))),
            Self::RemoveKey(kid) => (path::KEYS, registered.without_key(kid)),
            Self::Edit(edit) => ("", edit.body(registered)),
        }
    }
}

impl Amendment {
    /// What it changes, by the API's own name, as it was and as it will be.
    #[must_use]
    pub fn traces(&self, before: &Registered) -> Trace {
        let kids = |kept: &dyn Fn(&str) -> bool| before.kids().filter(|kid| kept(kid)).collect::<Vec<_>>().join(" ");
        let keys = |after| Trace { what: "keys", before: kids(&|_| true), after };
        match self {
            Self::AddScope(scope) => Edit::adding(scope).traces(before),
            Self::RenewKey(_) => keys(kids(&|_| true)),
            Self::AddKey { key, without } => {
                let left = kids(&|kid| !without.iter().any(|gone| gone == kid));
                keys(format!("{left} {}", key.kid()).trim_start().to_owned())
            }
            Self::RemoveKey(gone) => keys(kids(&|kid| kid != gone)),
            Self::Edit(edit) => edit.traces(before),
        }
    }
}
