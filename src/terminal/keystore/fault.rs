//! Why a keystore is not shown or written.

use crate::problem::{Problem, Situation};
use crate::terminal::key;
use crate::terminal::rendered::Rendered;
use crate::text::Words;

pub(super) enum Fault {
    /// The source cannot be opened.
    Key(key::Fault),
    /// The new file cannot be written.
    Problem(Problem),
    /// There are several entries, and one name for all of them.
    Several(Vec<String>),
    /// There is no entry of this name.
    Unknown(Vec<String>),
    /// Neither the ending nor an option says what is to be written.
    Target,
    /// The new password was typed in two ways.
    PasswordsDiffer,
    /// The new password is empty.
    PasswordEmpty,
}

impl From<Problem> for Fault {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl Fault {
    pub(super) fn rendered(&self, words: &Words) -> Rendered {
        let list = |aliases: &[String]| words.list(&aliases.iter().map(String::as_str).collect::<Vec<_>>());
        let (code, next, facts) = match self {
            Self::Key(fault) => return fault.rendered(words),
            Self::Problem(problem) => {
                let exists = problem.situation == Situation::FileExists;
                return Rendered::of(words, problem).advising(exists.then(|| words.say("terminal-file-exists-next")));
            }
            Self::Several(aliases) => {
                ("terminal-one-alias", "terminal-one-alias-next", vec![("aliases", list(aliases))])
            }
            Self::Unknown(aliases) => {
                ("terminal-alias-unknown", "terminal-entry-next", vec![("aliases", list(aliases))])
            }
            Self::Target => ("terminal-target-unknown", "terminal-target-unknown-next", Vec::new()),
            Self::PasswordsDiffer => ("terminal-new-differs", "terminal-new-differs-next", Vec::new()),
            Self::PasswordEmpty => ("terminal-new-empty", "terminal-new-empty-next", Vec::new()),
        };
        Rendered::yours(words, code, words.with(code, &facts), words.with(next, &facts))
    }
}
