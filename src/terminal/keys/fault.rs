//! Why nothing is done with the keys of a client.

use crate::domain::{ClientIdError, OrgNumberError, ScopeError};
use crate::export::catalogue::{PRODUCTS, Product};
use crate::problem::{Problem, Situation};
use crate::terminal::environment_file;
use crate::terminal::key;
use crate::terminal::rendered::Rendered;
use crate::text::{Words, client_id_fault, org_number_fault, scope_fault};

pub(in crate::terminal) enum Fault {
    /// Somebody has words for it already: the setup, or its file.
    Told(Rendered),
    /// The organisation's key, or the new password.
    Key(key::Fault),
    /// What the world or Maskinporten says.
    Problem(Problem),
    /// A key that somebody has, which `--kid` names.
    Brought(Problem),
    /// The key of the administration client, which `--admin-kid` names.
    AdminKey(Problem),
    /// A client identifier is none.
    ClientId(ClientIdError),
    /// The file of an environment is of no use.
    Environment(environment_file::Fault),
    /// Nobody said who administers.
    NoAdmin,
    /// Neither the ending says in which format a new key is to lie.
    Target,
    /// The new password was typed in two ways.
    PasswordsDiffer,
    /// The new password is empty.
    PasswordEmpty,
    /// No product has this name.
    NoProduct,
    /// The product has no file of this name.
    NoFile(&'static Product),
    /// Every file of the product was left out.
    NothingWanted,
    /// Nobody said what is asked for.
    NoScopes,
    /// What is to be asked for is no scope.
    Scope(ScopeError),
    /// What is said to be an organisation number is none.
    OrgNumber(OrgNumberError),
    /// It is a request, and an answer was wanted.
    NoAnswer,
    /// It is an answer, and a request was wanted.
    NoRequest,
    /// The word names no environment, or a test server whose file was not given.
    EnvironmentWord,
    /// The request is for another environment.
    OtherEnvironment,
    /// The supplier has a key, and one was to be made.
    KeyIsTheirs,
    /// The supplier has none, and nobody said where one is to lie.
    KeyIsOurs,
    /// Nobody said yes.
    Declined,
}

impl From<key::Fault> for Fault {
    fn from(fault: key::Fault) -> Self {
        Self::Key(fault)
    }
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
            Self::Brought(problem) => {
                let next = match problem.situation {
                    Situation::KidMalformed => Some("own-kid-malformed-next"),
                    Situation::SeveralPrivateKeys(_) => Some("own-several-private-keys-next"),
                    _ => None,
                };
                return Rendered::of(words, &problem).advising(next.map(|key| words.say(key)));
            }
            Self::AdminKey(problem) => {
                let malformed = problem.situation == Situation::KidMalformed;
                let next = malformed.then(|| words.say("terminal-admin-kid-malformed-next"));
                return Rendered::of(words, &problem).advising(next);
            }
            Self::Environment(fault) => return fault.rendered(words),
            Self::ClientId(fault) => {
                let what = words.with("own-client-id", &[("reason", client_id_fault(words, fault))]);
                return Rendered::yours(words, "own-client-id", what, words.say("own-client-id-next"));
            }
            Self::NoProduct => {
                let names: Vec<&str> = PRODUCTS.iter().map(|product| product.key).collect();
                let next = words.with("own-no-product-next", &[("names", words.list(&names))]);
                return Rendered::yours(words, "own-no-product", words.say("own-no-product"), next);
            }
            Self::NoFile(product) => {
                let names: Vec<&str> = product.files.iter().map(|file| file.path).collect();
                let next = words.with("own-no-product-next", &[("names", words.list(&names))]);
                return Rendered::yours(words, "own-no-file", words.say("own-no-file"), next);
            }
            Self::Scope(fault) => {
                let what = words.with("own-scope", &[("reason", scope_fault(words, fault))]);
                return Rendered::yours(words, "own-scope", what, words.say("own-no-scopes-next"));
            }
            Self::OrgNumber(fault) => {
                let what = words.with("request-orgnr", &[("reason", org_number_fault(words, fault))]);
                return Rendered::yours(words, "request-orgnr", what, words.say("request-orgnr-next"));
            }
            Self::NoAnswer => ("request-no-answer", "request-no-answer-next"),
            Self::NoRequest => ("request-no-request", "request-no-request-next"),
            Self::EnvironmentWord => ("request-environment", "request-environment-next"),
            Self::OtherEnvironment => ("request-other-environment", "request-other-environment-next"),
            Self::KeyIsTheirs => ("request-key-theirs", "request-key-theirs-next"),
            Self::KeyIsOurs => ("request-key-ours", "request-key-ours-next"),
            Self::NothingWanted => ("own-no-files", "own-no-files-next"),
            Self::NoScopes => ("own-no-scopes", "own-no-scopes-next"),
            Self::NoAdmin => ("own-no-admin", "own-no-admin-next"),
            Self::Target => ("own-target-unknown", "own-target-unknown-next"),
            Self::PasswordsDiffer => ("terminal-new-differs", "terminal-new-differs-next"),
            Self::PasswordEmpty => ("terminal-new-empty", "terminal-new-empty-next"),
            Self::Declined => ("own-declined", "own-declined-next"),
        };
        Rendered::yours(words, code, words.say(code), words.say(next))
    }
}
