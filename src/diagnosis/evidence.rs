//! What was recognised, and what was found on it.

use super::redactable::{RedactableValue, Row};
use super::rule::{Rule, Severity};
use super::{Finding, Warning};
use crate::domain::{EnvironmentKind, OrgNumber, Timestamp};
use crate::keystore::Certificate;
use crate::problem::{NextMove, Problem};
use crate::protocol::self_service::Amendment;
use crate::rules::Grant;

/// What something was recognised as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// An access token.
    Token,
    /// A JWT grant.
    Grant,
    /// A refusal of the token endpoint.
    Refusal,
    /// A refusal of the self-service API.
    SelfService,
    /// A refusal of an API.
    Api,
    /// A properties file of jwt-grant-generator.
    Properties,
    /// A YAML file, as refapp-integrasjon has it.
    Yaml,
    /// Keys as they are registered.
    Jwks,
    /// A client as the self-service API describes it.
    Client,
    /// A certificate alone.
    Certificate,
    /// A keystore.
    Keystore,
    /// A private key.
    PrivateKey,
    /// A call of a server: `curl`, or an HTTP exchange.
    Exchange,
    /// A fault of the network or of Java in a log.
    Log,
    /// An answer of another service, or of nobody knows whom.
    Service,
    /// A configuration in JSON or XML, or as variables of the environment.
    Settings,
    /// A system user in Altinn, or a request for one.
    SystemUser,
}

impl Kind {
    /// Every kind once.
    pub const ALL: [Self; 17] = [
        Self::Token,
        Self::Grant,
        Self::Refusal,
        Self::SelfService,
        Self::Api,
        Self::Properties,
        Self::Yaml,
        Self::Jwks,
        Self::Client,
        Self::Certificate,
        Self::Keystore,
        Self::PrivateKey,
        Self::Exchange,
        Self::Log,
        Self::Service,
        Self::Settings,
        Self::SystemUser,
    ];

    /// Its name for programs, and for the text files after `finding-kind-`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Token => "token",
            Self::Grant => "grant",
            Self::Refusal => "refusal",
            Self::SelfService => "self-service",
            Self::Api => "api",
            Self::Properties => "properties",
            Self::Yaml => "yaml",
            Self::Jwks => "jwks",
            Self::Client => "client",
            Self::Certificate => "certificate",
            Self::Keystore => "keystore",
            Self::PrivateKey => "private-key",
            Self::Exchange => "exchange",
            Self::Log => "log",
            Self::Service => "service",
            Self::Settings => "settings",
            Self::SystemUser => "system-user",
        }
    }
}

/// A piece of evidence, without what is secret in it.
#[derive(Debug, Clone)]
pub struct Evidence {
    /// What it is.
    pub kind: Kind,
    /// What stands in it, the most telling first.
    pub rows: Vec<Row>,
    /// Whether it was broken across lines, and was put together.
    pub mended: bool,
    /// How many values of it were never taken over: signatures, passwords, keys.
    pub hidden: usize,
    pub(super) facts: Facts,
}

/// What a grant says of the system user, beside the client and the organisation of its certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Asked {
    pub owner: Option<OrgNumber>,
    pub has_reference: bool,
}

/// What pieces of evidence are compared by.
#[derive(Debug, Clone, Default)]
pub(super) struct Facts {
    pub environment: Option<EnvironmentKind>,
    /// Of a token.
    pub issuer: Option<String>,
    pub organisation: Option<OrgNumber>,
    pub client_id: Option<String>,
    pub scopes: Vec<String>,
    pub jti: Option<String>,
    pub kid: Option<String>,
    pub kids: Vec<String>,
    pub has_x5c: bool,
    pub times: Option<(i64, i64)>,
    pub certificate: Option<Certificate>,
    pub server_time: Option<Timestamp>,
    pub system_user: Option<Asked>,
    /// Whose it is, of a system user that Altinn describes, or of a request for one.
    pub system_user_of: Option<OrgNumber>,
    /// Of a client.
    pub integration_type: Option<String>,
    /// Of a call: whether its form has the `grant_type` that it should.
    pub has_grant_type: bool,
}

/// What a finding says, by where its words come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Says {
    /// A rule of the diagnosis' own. What should stand there instead, where that is known.
    Rule(Rule, Option<String>),
    /// A situation that the wizard knows as well.
    Problem(Problem),
    /// A warning that the wizard gives as well.
    Warning(Warning),
}

/// What can be done about a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fix {
    /// What the wizard can do.
    Move(NextMove),
    /// What to change on the client, which was asked about.
    Change(Amendment),
    /// What to write instead.
    Rewrite {
        /// As it stands there.
        from: String,
        /// As it should.
        to: String,
    },
}

/// Something that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// How much it matters.
    pub severity: Severity,
    /// What it says.
    pub says: Says,
    /// What it was seen by: claim and value.
    pub rows: Vec<Row>,
    /// What can be done about it, the best first.
    pub fixes: Vec<Fix>,
    /// Which piece of evidence it is about; `None` where it joins several.
    pub evidence: Option<usize>,
}

impl Found {
    pub(super) fn rule(rule: Rule) -> Self {
        let fixes = rule.next().iter().copied().map(Fix::Move).collect();
        Self { severity: rule.severity(), says: Says::Rule(rule, None), rows: Vec::new(), fixes, evidence: None }
    }

    pub(super) fn problem(problem: Problem) -> Self {
        let fixes = problem.next().iter().copied().map(Fix::Move).collect();
        Self { severity: Severity::Stops, says: Says::Problem(problem), rows: Vec::new(), fixes, evidence: None }
    }

    /// What the wizard's own rules found on a certificate.
    pub(super) fn preflight(finding: Finding) -> Self {
        match finding {
            Finding::Stops(problem) => Self::problem(problem),
            Finding::Warns(warning) => {
                let severity = if warning.is_pressing() { Severity::Warning } else { Severity::Info };
                let fixes = vec![Fix::Move(NextMove::ChooseFile)];
                Self { severity, says: Says::Warning(warning), rows: Vec::new(), fixes, evidence: None }
            }
        }
    }

    /// Whether it is this rule of the diagnosis' own.
    pub(super) fn is(&self, rule: Rule) -> bool {
        matches!(self.says, Says::Rule(said, _) if said == rule)
    }

    /// With one more value that it was seen by.
    pub(super) fn seen(mut self, claim: &'static str, value: RedactableValue) -> Self {
        self.rows.push(Row::new(claim, value));
        self
    }

    /// With what should stand there instead of this.
    pub(super) fn instead(mut self, from: &str, to: Option<String>) -> Self {
        let Some(to) = to else { return self };
        if let Says::Rule(_, expected) = &mut self.says {
            *expected = Some(to.clone());
        }
        self.fixes.insert(0, Fix::Rewrite { from: RedactableValue::foreign(from).plain(), to });
        self
    }

    /// With the weight that it has here.
    pub(super) fn weighs(self, severity: Severity) -> Self {
        Self { severity, ..self }
    }

    pub(super) fn about(mut self, place: usize) -> Self {
        self.evidence = self.evidence.or(Some(place));
        self
    }

    /// Maskinporten's code, else our own name.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match &self.says {
            Says::Rule(rule, _) => rule.mp_code().unwrap_or_else(|| rule.key()),
            Says::Problem(problem) => problem.code(),
            Says::Warning(_) => self.key(),
        }
    }

    /// Our own name of it.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match &self.says {
            Says::Rule(rule, _) => rule.key(),
            Says::Problem(problem) => problem.key(),
            Says::Warning(warning) => match warning {
                Warning::ExpiresVerySoon(_) => "expires-very-soon",
                Warning::ExpiresSoon(_) => "expires-soon",
                Warning::NotForAuthentication(_) => "not-for-authentication",
                Warning::SelfSigned => "self-signed",
                Warning::UnknownIssuer => "unknown-issuer",
            },
        }
    }

    /// Where it is written, where it is a rule of a document.
    #[must_use]
    pub fn source(&self) -> Option<&'static str> {
        match &self.says {
            Says::Rule(rule, _) => Some(rule.source()).filter(|source| !source.is_empty()),
            Says::Problem(problem) if problem.code().starts_with("MP-") => Some(super::rule::ANSWERS),
            Says::Problem(_) | Says::Warning(_) => None,
        }
    }
}

/// A piece of evidence with what was found on it.
pub(super) struct Examined {
    pub evidence: Evidence,
    pub found: Vec<Found>,
    /// The grant, where it is one. It is judged as it was sent, and not kept.
    pub sent: Option<Grant>,
}

impl Examined {
    pub fn new(kind: Kind) -> Self {
        let evidence = Evidence { kind, rows: Vec::new(), mended: false, hidden: 0, facts: Facts::default() };
        Self { evidence, found: Vec::new(), sent: None }
    }

    pub fn row(&mut self, claim: &'static str, value: RedactableValue) {
        self.evidence.rows.push(Row::new(claim, value));
    }

    /// A row of the evidence, and of all that was found on it.
    pub fn noted(&mut self, claim: &'static str, value: &RedactableValue) {
        self.row(claim, value.clone());
        for found in &mut self.found {
            found.rows.push(Row::new(claim, value.clone()));
        }
    }

    pub fn find(&mut self, found: Found) {
        self.found.push(found);
    }

    /// A rule that is broken by this value.
    pub fn broken(&mut self, rule: Rule, claim: &'static str, value: RedactableValue) {
        self.find(Found::rule(rule).seen(claim, value));
    }

    pub fn is_without_stops(&self) -> bool {
        self.found.iter().all(|found| found.severity > Severity::Warning)
    }
}
