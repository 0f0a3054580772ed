//! What every rule of the diagnosis has: how much it matters, what it comes before, and where it is written. The
//! rules themselves are the table in `rule.rs`.

/// Where Digdir writes what a grant may have in it.
pub(super) const GRANT: &str = "docs.digdir.no/docs/Maskinporten/maskinporten_protocol_jwtgrant";
/// Where Digdir writes what the token endpoint answers.
pub(super) const TOKEN: &str = "docs.digdir.no/docs/Maskinporten/maskinporten_protocol_token";
/// Where Digdir writes what a registered key is like.
pub(super) const KEYS: &str = "docs.digdir.no/docs/idporten/oidc/oidc_api_admin";
/// Where Digdir writes of its addresses.
pub(super) const ADDRESSES: &str = "docs.digdir.no/docs/Maskinporten/maskinporten_func_wellknown";
/// One who read the server's code: inferred, not documented.
pub(super) const OBSERVED: &str = "github.com/Altinn/altinn-studio/issues/19603";
/// What the owner of an API answers by itself.
pub(super) const API: &str = "brreg.github.io/docs";
/// Where Digdir writes what its answers mean.
pub(super) const ANSWERS: &str = "docs.digdir.no/docs/Maskinporten/maskinporten_feilsoking";
/// Where Digdir writes of certificates.
pub(super) const CERTIFICATES: &str = "docs.digdir.no/docs/Maskinporten/maskinporten_virksomhetssertifikat";
/// Where Digdir writes of Skyporten.
pub(super) const SKYPORTEN: &str = "docs.digdir.no/docs/Maskinporten/maskinporten_skyporten";
/// Where Digdir writes of system users.
pub(super) const SYSTEM_USERS: &str = "docs.digdir.no/docs/Maskinporten/maskinporten_func_systembruker";
/// What the statuses of HTTP mean.
pub(super) const HTTP: &str = "rfc-editor.org/rfc/rfc9110#section-15";
/// What an API says of a token that it does not take.
pub(super) const BEARER: &str = "rfc-editor.org/rfc/rfc6750#section-3.1";
/// Where Altinn's codes stand.
pub(super) const ALTINN: &str = "github.com/Altinn/altinn-authentication";
/// Where Altinn writes how a token of Maskinporten's is exchanged.
pub(super) const EXCHANGE: &str = "docs.altinn.studio/authentication";
/// Where Digdir writes of ID-porten's clients.
pub(super) const IDPORTEN: &str = "docs.digdir.no/docs/idporten/oidc/oidc_protocol_token";
/// No document says it: it is our own advice.
pub(super) const OURS: &str = "";

/// How much a finding matters; the first matters most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// It cannot work.
    Stops,
    /// It may fail, or will soon.
    Warning,
    /// Worth knowing.
    Info,
    /// As it should be.
    Fine,
}

/// Which of several findings of the same severity comes first: what would stop first, and the cause before what
/// follows from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Precedence {
    /// What others can misuse.
    Secret,
    /// Whose keys and clients nothing else fits.
    Environment,
    /// Without it there is nothing to send.
    Certificate,
    /// What Maskinporten looks at one after the other: the text, the client, the signature, the organisation, the
    /// times, the access.
    Form,
    Client,
    Signature,
    Organisation,
    Times,
    Access,
    /// What a program found wrong with a token: the cause of what it answers.
    Judged,
    /// What was answered: the consequence of all the above.
    Answer,
    /// What a network did on the way: it says less than an answer.
    Network,
    /// What is about a server on this machine, or another that nobody asked about.
    Elsewhere,
    Rest,
}

macro_rules! rules {
    ($(
        $(#[$doc:meta])*
        $name:ident = $key:literal, $severity:ident, $precedence:ident, $code:expr, [$($next:ident),*], $source:expr;
    )*) => {
        /// What the diagnosis can say of itself.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Rule {
            $($(#[$doc])* $name,)*
        }

        impl Rule {
            /// Every rule once, for the tests that ask whether each has its words.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The name under which its words lie.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $(Self::$name => $key,)* }
            }

            /// How much it matters.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)* }
            }

            /// What it comes before, among what matters as much.
            pub(super) fn precedence(self) -> Precedence {
                match self { $(Self::$name => Precedence::$precedence,)* }
            }

            /// The code that Maskinporten answers with, where it would.
            #[must_use]
            pub fn mp_code(self) -> Option<&'static str> {
                match self { $(Self::$name => $code,)* }
            }

            /// What the wizard can do about it.
            #[must_use]
            pub fn next(self) -> &'static [NextMove] {
                match self { $(Self::$name => &[$(NextMove::$next),*],)* }
            }

            /// Where it is written; empty where it is our own advice. The addresses were looked up in November 2026.
            #[must_use]
            pub fn source(self) -> &'static str {
                match self { $(Self::$name => $source,)* }
            }
        }
    };
}

pub(super) use rules;
