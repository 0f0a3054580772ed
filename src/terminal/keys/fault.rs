//! Why nothing is done with the keys of a client.

use crate::domain::{ClientIdError, ScopeError};
use crate::problem::{Problem, Situation};
use crate::terminal::environment_file;
use crate::terminal::key;
use crate::terminal::rendered::Rendered;
use crate::text::{Words, client_id_fault, scope_fault};

pub(in crate::terminal) enum Fault {
    /// Somebody has words for it already: the set-up, or its file.
    Told(Rendered),
    /// The organisation's key, or the new password.
    Key(key::Fault),
    /// What the world or Maskinporten says.
    Problem(Problem),
    /// A client identifier is none.
    ClientId(ClientIdError),
    /// The file of an environment is of no use.
    Environment(environment_file::Fault),
    /// Nobody said who administers.
    NoAdmin,
    /// Neither the ending says in which format a new key is to lie.
    Target,
    /// The file has several public keys.
    SeveralPublic,
    /// The new password was typed in two ways.
    PasswordsDiffer,
    /// The new password is empty.
    PasswordEmpty,
    /// No product has this name.
    NoProduct,
    /// Nobody said what is asked for.
    NoScopes,
    /// What is to be asked for is no scope.
    Scope(ScopeError),
    /// Nobody said yes.
    Declined,
}

impl From<Problem> for Fault {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl From<Situation> for Fault {
    fn from(situation: Situation) -> Self {
        Self::Problem(situation.into())
    }
}

impl Fault {
    pub(in crate::terminal) fn rendered(self, words: &Words) -> Rendered {
        let (code, next) = match self {
            Self::Told(rendered) => return rendered,
            Self::Key(fault) => return fault.rendered(words),
            Self::Problem(problem) => {
                let exists = problem.situation == Situation::FileExists;
                return Rendered::of(words, &problem).advising(exists.then(|| words.say("own-file-exists-next")));
            }
            Self::Environment(fault) => return fault.rendered(words),
            Self::ClientId(fault) => {
                let what = words.with("own-client-id", &[("reason", client_id_fault(words, fault))]);
                return Rendered::yours(words, "own-client-id", what, words.say("own-client-id-next"));
            }
            Self::NoProduct => {
                let next = words.with("own-no-product-next", &[("names", words.list(&super::export::products()))]);
                return Rendered::yours(words, "own-no-product", words.say("own-no-product"), next);
            }
            Self::Scope(fault) => {
                let what = words.with("own-scope", &[("reason", scope_fault(words, fault))]);
                return Rendered::yours(words, "own-scope", what, words.say("own-no-scopes-next"));
            }
            Self::NoScopes => ("own-no-scopes", "own-no-scopes-next"),
            Self::NoAdmin => ("own-no-admin", "own-no-admin-next"),
            Self::Target => ("own-target-unknown", "own-target-unknown-next"),
            Self::SeveralPublic => ("own-several-public", "own-several-public-next"),
            Self::PasswordsDiffer => ("terminal-new-differs", "terminal-new-differs-next"),
            Self::PasswordEmpty => ("terminal-new-empty", "terminal-new-empty-next"),
            Self::Declined => ("own-declined", "own-declined-next"),
        };
        Rendered::yours(words, code, words.say(code), words.say(next))
    }
}
