//! What a person wants of the pages, and what is typed there.

use super::Page;
use super::accesses::Which;
use super::ends::EndsQuery;
use crate::app::clients::Query;
use crate::domain::{ClientId, Scope};
use crate::protocol::self_service::Edit;
use std::collections::BTreeSet;

/// What a person wants.
#[derive(Debug, Clone)]
pub enum Intent {
    /// Turn to this page.
    Show(Page),
    /// What is searched for, or how it is sorted, has changed.
    Arrange,
    /// Ask as the administration client that is typed.
    AskAs,
    /// List all clients anew.
    Read,
    /// Go on where the reading stopped, and try once more what could not be read.
    Resume,
    /// Stop reading.
    Stop,
    /// Look at this client.
    Open(ClientId),
    /// Read it anew.
    ReadOne,
    /// Change it.
    Change(Edit),
    /// Yes, or no, to what is asked before it is changed.
    Answer(bool),
    /// Take the last change back.
    Undo,
    /// Fetch the accesses anew.
    FetchScopes,
    /// Keep the log of changes from now on, or no longer.
    TurnLog(bool),
}

/// What a client is wanted for in the steps, or in "Diagnose".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Errand {
    /// A token.
    Token,
    /// The files for the developers, which come with a token.
    Developers,
    /// What Maskinporten has of it, against what is asked.
    Compare,
    /// "Diagnose".
    Diagnose,
}

/// What of a client is being changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// What people call it.
    Name,
    /// What it is for.
    Description,
    /// How long its tokens live.
    Lifetime,
    /// What it may ask for.
    Scopes,
}

/// What is typed and chosen on the pages.
#[derive(Debug, Default)]
pub struct Draft {
    /// The administration client.
    pub admin: String,
    /// What is looked for among the clients.
    pub query: Query,
    /// What is looked for among what ends.
    pub ends: EndsQuery,
    /// What is looked for among the accesses.
    pub scope_search: String,
    /// Which accesses.
    pub which: Which,
    /// The access that is lacking.
    pub wanted: String,
    /// On the page of one client.
    pub one: OneDraft,
}

/// What is typed and ticked on the page of one client.
#[derive(Debug, Default)]
pub struct OneDraft {
    /// What of it is being changed.
    pub part: Option<Part>,
    /// The new name, description or lifetime.
    pub text: String,
    /// What accesses are searched by.
    pub search: String,
    /// Those that it is to have as well.
    pub add: BTreeSet<Scope>,
    /// Those that it is to have no longer.
    pub remove: BTreeSet<Scope>,
    /// Its name, typed once more where that is asked for.
    pub typed: String,
}
