//! What is wrong with a properties file, in words that name the key and the line.

use crate::domain::{AddressError, ClientIdError, OrgNumberError, ScopeError};
use crate::protocol::on_behalf::OnBehalfFault;
use crate::terminal::rendered::Rendered;
use crate::text::{Value, Words, address_fault, client_id_fault, on_behalf_fault, org_number_fault, scope_fault};
use std::fmt;

/// What stopped the reading of a properties file. Has no value of the file in it but the host of its token endpoint:
/// a value that is not what its key says may be a password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The file cannot be read.
    Unreadable(String),
    /// The file is too large to be one.
    TooLarge(String),
    /// The file is not text, or text of two bytes a letter.
    NotText,
    /// A line has a `\u` without its four digits; often a Windows path, `C:\users`.
    Malformed(usize),
    /// These keys are not there, or have no value.
    Missing(Vec<&'static str>),
    /// A value is still as in the example file.
    Placeholder {
        /// The key.
        key: &'static str,
        /// Its line.
        line: usize,
    },
    /// `issuer` is not a client identifier.
    ClientId {
        /// Its line.
        line: usize,
        /// Why not.
        fault: ClientIdError,
    },
    /// `audience` is not one address.
    Audience {
        /// Its line.
        line: usize,
    },
    /// `scope` is not one or more scopes.
    Scope {
        /// Its line.
        line: usize,
        /// Why not.
        fault: ScopeError,
    },
    /// `consumer_org` is not an organisation number.
    ConsumerOrg {
        /// Its line.
        line: usize,
        /// Why not.
        fault: OrgNumberError,
    },
    /// One of the keys that say on behalf of whom has a value that cannot be one.
    OnBehalf {
        /// The key.
        key: &'static str,
        /// Its line.
        line: usize,
        /// Why not.
        fault: OnBehalfFault,
    },
    /// These keys say different things of on behalf of whom it is.
    SeveralWays(Vec<&'static str>),
    /// `token.endpoint` is not an address that a grant may be sent to.
    TokenEndpoint {
        /// Its line.
        line: usize,
        /// Why not.
        fault: AddressError,
    },
    /// `audience` is Maskinporten itself, but `token.endpoint` is not.
    EndpointElsewhere {
        /// The host that would have got the grant.
        host: String,
        /// The token endpoint of that Maskinporten.
        today: String,
    },
    /// A value has a blank in it where none can be.
    BlankWithin {
        /// The key.
        key: &'static str,
        /// Its line.
        line: usize,
    },
    /// An address that has been shut down.
    Retired {
        /// The key.
        key: &'static str,
        /// Its line.
        line: usize,
        /// The address that took its place.
        today: String,
    },
    /// A value goes on into the next key: its line ends in a backslash, or its end was lost.
    RunsOn {
        /// The key.
        key: &'static str,
        /// Its line.
        line: usize,
    },
    /// The keystore is not there.
    KeystoreMissing {
        /// `keystore.file`, or `key.file`.
        key: &'static str,
        /// Its line.
        line: usize,
        /// Whether backslashes were dropped from it.
        backslashes: bool,
    },
}

/// What is worth saying of a properties file although it can be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// A password ends in a blank, which Java takes as part of it and eyes do not see.
    PasswordEndsInBlank {
        /// The key.
        key: &'static str,
    },
    /// `audience` lacks its last slash, or is the token endpoint.
    Audience {
        /// Its line.
        line: usize,
        /// What was probably meant.
        today: String,
    },
}

impl Fault {
    /// Our own name of it, for `--json`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unreadable(_) => "properties-unreadable",
            Self::TooLarge(_) => "properties-too-large",
            Self::NotText => "properties-not-text",
            Self::Malformed(_) => "properties-malformed",
            Self::Missing(_) => "properties-missing",
            Self::Placeholder { .. } => "properties-placeholder",
            Self::ClientId { .. } => "properties-client-id",
            Self::Audience { .. } => "properties-audience",
            Self::Scope { .. } => "properties-scope",
            Self::ConsumerOrg { .. } => "properties-consumer-org",
            Self::OnBehalf { .. } => "properties-on-behalf",
            Self::SeveralWays(_) => "properties-several-ways",
            Self::TokenEndpoint { .. } => "properties-token-endpoint",
            Self::EndpointElsewhere { .. } => "properties-endpoint-elsewhere",
            Self::BlankWithin { .. } => "properties-blank-within",
            Self::Retired { .. } => "properties-retired",
            Self::RunsOn { .. } => "properties-runs-on",
            Self::KeystoreMissing { backslashes: false, .. } => "properties-keystore-missing",
            Self::KeystoreMissing { backslashes: true, .. } => "properties-keystore-backslashes",
        }
    }

    /// The fault with its words. Faults of a file are always on the user's side.
    #[must_use]
    pub fn rendered(&self, words: &Words) -> Rendered {
        let facts = self.facts(words);
        Rendered::yours(words, self.code(), words.with(self.code(), &facts), words.with(self.next(), &facts))
    }

    fn next(&self) -> &'static str {
        match self {
            Self::Unreadable(_) => "properties-next-file",
            Self::TooLarge(_) | Self::NotText => "properties-next-choose",
            Self::Missing(_) => "properties-next-missing",
            Self::SeveralWays(_) => "properties-next-several-ways",
            Self::Placeholder { .. } => "properties-next-placeholder",
            Self::Audience { .. } => "properties-next-audience",
            Self::ClientId { .. }
            | Self::Scope { .. }
            | Self::ConsumerOrg { .. }
            | Self::OnBehalf { .. }
            | Self::TokenEndpoint { .. }
            | Self::BlankWithin { .. } => "properties-next-correct",
            Self::EndpointElsewhere { .. } => "properties-next-endpoint",
            Self::Retired { .. } => "properties-next-retired",
            Self::RunsOn { .. } => "properties-next-runs-on",
            Self::KeystoreMissing { backslashes: false, .. } => "properties-next-keystore",
            Self::KeystoreMissing { backslashes: true, .. } | Self::Malformed(_) => "properties-next-backslashes",
        }
    }

    fn facts(&self, words: &Words) -> Vec<(&'static str, Value<'static>)> {
        let line = |line: &usize| ("line", Value::from(*line));
        let word = |name, text: &str| (name, Value::from(text.to_owned()));
        match self {
            Self::Unreadable(file) | Self::TooLarge(file) => vec![word("file", file)],
            Self::NotText => Vec::new(),
            Self::Malformed(at) => vec![line(at)],
            Self::Missing(keys) | Self::SeveralWays(keys) => vec![word("keys", &words.list(keys))],
            Self::Placeholder { key, line: at }
            | Self::BlankWithin { key, line: at }
            | Self::RunsOn { key, line: at }
            | Self::KeystoreMissing { key, line: at, .. } => {
                vec![word("key", key), line(at)]
            }
            Self::ClientId { line: at, fault } => vec![line(at), word("reason", &client_id_fault(words, *fault))],
            Self::Audience { line: at } => vec![line(at), word("today", "https://test.maskinporten.no/")],
            Self::Scope { line: at, fault } => vec![line(at), word("reason", &scope_fault(words, *fault))],
            Self::ConsumerOrg { line: at, fault } => vec![line(at), word("reason", &org_number_fault(words, *fault))],
            Self::OnBehalf { key, line: at, fault } => {
                vec![word("key", key), line(at), word("reason", &on_behalf_fault(words, *fault))]
            }
            Self::TokenEndpoint { line: at, fault } => vec![line(at), word("reason", &address_fault(words, *fault))],
            Self::EndpointElsewhere { host, today } => vec![word("host", host), word("today", today)],
            Self::Retired { key, line: at, today } => vec![word("key", key), line(at), word("today", today)],
        }
    }
}

impl Notice {
    /// The notice in words.
    #[must_use]
    pub fn say(&self, words: &Words) -> String {
        match self {
            Self::PasswordEndsInBlank { key } => words.with("properties-password-blank", &[("key", *key)]),
            Self::Audience { line, today } => {
                let facts = [("line", Value::from(*line)), ("today", Value::from(today.as_str()))];
                words.with("properties-audience-today", &facts)
            }
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl std::error::Error for Fault {}
