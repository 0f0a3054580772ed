//! The accesses: all that were granted and all that are open, and on which clients each is.

use super::{ClientsArea, Reading};
use crate::app::session::Session;
use crate::contract::{Effect, Ticket};
use crate::problem::Problem;
use crate::protocol::self_service::{AvailableScope, is_found};
use std::collections::HashMap;

/// Which accesses are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Which {
    /// Those that were granted to the organisation.
    #[default]
    Granted,
    /// Those that were granted, and are on no active client.
    Unused,
    /// Those that every organisation may use.
    Open,
}

/// The accesses of the organisation, as far as they are fetched.
#[derive(Debug, Default)]
pub enum Granted {
    /// Nobody has asked.
    #[default]
    NotAsked,
    /// They are being fetched.
    Asking(Ticket),
    /// They could not be.
    Refused(Problem),
    /// These.
    Known(Vec<AvailableScope>),
}

impl Granted {
    pub(super) fn pending(&self) -> Option<Ticket> {
        match self {
            Self::Asking(ticket) => Some(*ticket),
            Self::NotAsked | Self::Refused(_) | Self::Known(_) => None,
        }
    }

    pub(super) fn cancel(&mut self) {
        if self.pending().is_some() {
            *self = Self::NotAsked;
        }
    }
}

/// Which accesses are shown, and who has them.
#[derive(Debug, Default)]
pub struct Accesses {
    found: Vec<usize>,
    /// By access, the places of the active clients that have it.
    users: HashMap<String, Vec<usize>>,
}

impl Accesses {
    /// The places of those that are shown.
    #[must_use]
    pub fn found(&self) -> &[usize] {
        &self.found
    }

    /// The places of the active clients that have it.
    #[must_use]
    pub fn users(&self, scope: &str) -> &[usize] {
        self.users.get(scope).map(Vec::as_slice).unwrap_or_default()
    }

    fn takes(&self, which: Which, scope: &AvailableScope) -> bool {
        match which {
            Which::Granted => !scope.is_open,
            Which::Unused => !scope.is_open && self.users(scope.scope.as_str()).is_empty(),
            Which::Open => scope.is_open,
        }
    }
}

impl ClientsArea {
    /// How many of the accesses are of this kind.
    #[must_use]
    pub fn count_scopes(&self, which: Which) -> usize {
        let Granted::Known(scopes) = &self.scopes else { return 0 };
        scopes.iter().filter(|scope| self.accesses.takes(which, scope)).count()
    }

    /// The clients are known, so that it is known which access none of them has.
    #[must_use]
    pub fn knows_users(&self) -> bool {
        self.reading.as_ref().is_some_and(|reading| !reading.fleet().clients().is_empty())
    }

    /// Where they are not known, or could not be fetched.
    pub(super) fn fetch_scopes(&mut self, session: &mut Session) -> Vec<Effect> {
        match self.scopes {
            Granted::Known(_) | Granted::Asking(_) => Vec::new(),
            Granted::NotAsked | Granted::Refused(_) => self.fetch_scopes_anew(session),
        }
    }

    pub(super) fn fetch_scopes_anew(&mut self, session: &mut Session) -> Vec<Effect> {
        let Some(admin) = self.admin(session).filter(|_| self.scopes.pending().is_none()) else { return Vec::new() };
        let ticket = session.tickets.issue();
        self.scopes = Granted::Asking(ticket);
        vec![Effect::FetchScopes(ticket, admin)]
    }

    pub(super) fn scopes_fetched(&mut self, result: Result<Vec<AvailableScope>, Problem>) -> Vec<Effect> {
        self.scopes = match result {
            Ok(scopes) => Granted::Known(scopes),
            Err(problem) => Granted::Refused(problem),
        };
        self.gather_users();
        self.find_scopes();
        Vec::new()
    }

    /// They are those of another organisation.
    pub(super) fn forget_scopes(&mut self) {
        self.scopes = Granted::NotAsked;
        self.accesses = Accesses::default();
    }

    pub(super) fn gather_users(&mut self) {
        self.accesses.users = self.reading.as_ref().map(users).unwrap_or_default();
    }

    pub(super) fn find_scopes(&mut self) {
        let Granted::Known(scopes) = &self.scopes else {
            self.accesses.found.clear();
            return;
        };
        let shows = |scope: &AvailableScope| {
            let shown = [scope.scope.as_str(), &scope.description, &scope.owner];
            self.accesses.takes(self.draft.which, scope) && is_found(&self.draft.scope_search, shown)
        };
        self.accesses.found = (0..scopes.len()).filter(|place| shows(&scopes[*place])).collect();
    }

    /// What an access gives access to, in its owner's words.
    #[must_use]
    pub fn describe(&self, scope: &str) -> Option<&AvailableScope> {
        let Granted::Known(scopes) = &self.scopes else { return None };
        scopes.iter().find(|known| known.scope.as_str() == scope)
    }
}

fn users(reading: &Reading) -> HashMap<String, Vec<usize>> {
    let mut users: HashMap<String, Vec<usize>> = HashMap::new();
    for (place, held) in reading.fleet().clients().iter().enumerate().filter(|(_, held)| held.client.active) {
        for scope in &held.client.scopes {
            users.entry(scope.clone()).or_default().push(place);
        }
    }
    users
}
