//! Evidence in, findings out. Pure: nothing here asks anyone anything.
//!
//! [`diagnose`] takes whatever was pasted or dropped. It gives what that is ([`Evidence`]), what is wrong with it
//! ([`Found`], most severe first), when it is valid ([`Timeline`]), and what may be passed on ([`Report`]).
//! Secrets do not come out: only claims with known names are kept, as [`RedactableValue`].
//!
//! The wizard applies the same rules before it calls; those on certificates and `consumer_org` are in `preflight`.
//!
#![doc = include_str!("FAILURES.md")]

mod altinn;
mod answer;
mod api;
mod assertion;
mod cause;
mod certificate_text;
mod checks;
mod claims;
mod client_json;
mod codes;
mod comparison;
mod configuration;
mod configuration_form;
mod configuration_keys;
mod cross_check;
pub mod doctor;
mod dump;
mod dump_details;
mod evidence;
mod exchange;
mod faults;
mod file;
mod form;
mod grant;
mod json;
mod jwks;
mod jws;
mod jwt;
mod jwt_parts;
mod jwt_start;
mod knowledge;
mod logged;
mod login;
mod markup;
mod normalize;
mod oauth;
mod own;
mod paste;
mod places;
mod precedence;
mod preflight;
mod redactable;
mod report;
mod response;
mod rule;
mod rule_table;
mod secrets;
mod service;
#[cfg(test)]
mod story;
mod system_user;
mod timeline;
mod token;

pub use crate::rules::{Check, Need, consumer_is_own};
pub use altinn::altinn_code;
pub use checks::{Basis, Checks, Contradiction, Outcome};
pub use comparison::Comparison;
pub use evidence::{Evidence, Fix, Found, Kind, Says};
pub use jwt::{Genuineness, IssuerKeys, verify};
pub use preflight::{SOON, VERY_SOON, certificate, certificate_in, request_ahead, revoked};
pub use redactable::{RedactableValue, Row};
pub use report::{Report, ReportLine};
pub use rule::{Rule, Severity};
pub use service::Service;
pub use timeline::{Lane, Span, Timeline};

use crate::domain::{EnvironmentKind, Secret, Timestamp};
use crate::keystore::Purpose;
use crate::keystore::revocation::RevocationStatus;
use crate::problem::Problem;
use std::collections::BTreeSet;

/// What is known besides the evidence.
#[derive(Debug, Clone)]
pub struct Circumstances {
    /// The time by this machine's clock.
    pub now: Timestamp,
    /// Seconds that a server's clock is ahead of this machine's, where that was measured.
    pub clock_offset: Option<i64>,
    /// The environment that the person works in, where one is chosen.
    pub environment: Option<EnvironmentKind>,
    /// The keys of issuers, where they were fetched: signatures of their tokens are verified by them.
    pub keys: Vec<IssuerKeys>,
    /// What the wizard itself was answered, where that is what is looked at.
    pub refusal: Option<Problem>,
    /// What its issuer has said of a certificate, by the certificate's fingerprint.
    pub standing: Option<(String, RevocationStatus)>,
    /// A client as Maskinporten has it, where that was asked for.
    pub comparison: Option<Comparison>,
    /// The password of a keystore file.
    pub password: Option<Secret>,
    /// Whether signatures are to be verified: a token of an issuer whose keys nobody has then says so.
    pub verifies: bool,
    /// The checks, as the server tells them that made them.
    pub checks: Option<Checks>,
    /// Whether this is a file whose name says that it is a keystore or a certificate: it was meant to be one.
    pub is_named_keystore: bool,
}

/// How the names of keystores, keys and certificates end, in lower case.
const ENDINGS: [&str; 15] =
    ["p12", "pfx", "jks", "jceks", "keystore", "ks", "bks", "bcfks", "pem", "crt", "cer", "der", "key", "p7b", "p8"];

/// Whether a file is meant to be a keystore, a key or a certificate, by how its name ends.
#[must_use]
pub fn names_a_keystore(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, ending)| ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}

impl Circumstances {
    /// Nothing is known but the time.
    #[must_use]
    pub fn at(now: Timestamp) -> Self {
        Self {
            now,
            clock_offset: None,
            environment: None,
            keys: Vec::new(),
            refusal: None,
            standing: None,
            comparison: None,
            password: None,
            verifies: false,
            checks: None,
            is_named_keystore: false,
        }
    }

    /// The same as an instant.
    fn time_there(&self) -> Timestamp {
        Timestamp::from_second(self.server_now()).unwrap_or(self.now)
    }

    /// The time by the server's clock, as far as it is known, in seconds.
    fn server_now(&self) -> i64 {
        self.now.as_second().saturating_add(self.clock_offset.unwrap_or_default())
    }
}

/// What was found.
#[derive(Debug, Clone)]
pub struct Diagnosis {
    /// The pieces of evidence, in the order in which they were recognised.
    pub evidences: Vec<Evidence>,
    /// What was found, the most severe first.
    pub findings: Vec<Found>,
    /// When what was found is valid.
    pub timeline: Timeline,
    /// Maskinporten's checks on the request, where one was found, or the answer to one.
    pub checks: Option<Checks>,
    now: Timestamp,
}

impl Diagnosis {
    /// Whether anything was understood.
    #[must_use]
    pub fn is_understood(&self) -> bool {
        !self.evidences.is_empty()
    }

    /// The finding to begin with: the first, when it is worth acting on.
    #[must_use]
    pub fn start_here(&self) -> Option<&Found> {
        self.findings.first().filter(|found| found.severity <= Severity::Warning)
    }

    /// Who has issued the tokens that were recognised, as they name themselves.
    pub fn issuers(&self) -> impl Iterator<Item = &str> {
        self.evidences.iter().filter_map(|evidence| evidence.facts.issuer.as_deref())
    }

    /// Whether something stops.
    #[must_use]
    pub fn stops(&self) -> bool {
        self.findings.first().is_some_and(|found| found.severity == Severity::Stops)
    }

    /// What may be passed on.
    #[must_use]
    pub fn report(&self, with_organisations: bool) -> Report {
        report::of(self, with_organisations)
    }
}

/// Recognises what was pasted or dropped by its content, and judges it. Never fails and never panics:
/// what is not understood gives no evidence.
#[must_use]
pub fn diagnose(bytes: &[u8], circumstances: &Circumstances) -> Diagnosis {
    // Nothing was dropped where the wizard asks about what it knows itself.
    let is_asked_besides = circumstances.refusal.is_some() || circumstances.comparison.is_some();
    let mut examined = match file::examine(bytes, circumstances) {
        _ if bytes.is_empty() && is_asked_besides => Vec::new(),
        Some(file) => file,
        None => text(bytes, circumstances),
    };
    let mut findings: Vec<Found> = Vec::new();
    examined.extend(circumstances.refusal.as_ref().map(answer::from_wizard));
    examined.extend(circumstances.comparison.iter().flat_map(|one| comparison::examine(one, circumstances)));
    let checks = circumstances.checks.clone().or_else(|| checks::of(&examined, circumstances));
    for (place, piece) in examined.iter_mut().enumerate() {
        findings.extend(piece.found.drain(..).map(|found| found.about(place)));
    }
    let evidences: Vec<Evidence> = examined.into_iter().map(|piece| piece.evidence).collect();
    findings.extend(cross_check::findings(&evidences, circumstances));
    cross_check::settle(&mut findings);
    name_organisations(&mut findings, &evidences);
    cause::tell(&mut findings, &evidences);
    if let Some(comparison) = &circumstances.comparison {
        comparison::settle(&mut findings, comparison);
    }
    settle(&mut findings);
    let timeline = timeline::of(&evidences, circumstances);
    Diagnosis { evidences, findings, timeline, checks, now: circumstances.now }
}

/// MP-122 says that two organisations differ; what was pasted with it says which. That is one finding, not two.
fn name_organisations(findings: &mut Vec<Found>, evidences: &[Evidence]) {
    let refused = findings.iter().position(|found| found.key() == "organisation-differs");
    let seen = findings.iter().position(|found| matches!(found.says, Says::Rule(Rule::OrganisationsDiffer, _)));
    let Some(refused) = refused else { return };
    let known = evidences.iter().find_map(|evidence| Some((evidence.kind, evidence.facts.organisation?)));
    match (seen, known) {
        (Some(seen), _) => {
            let numbers = findings[seen].rows.clone();
            findings[refused].rows.splice(0..0, numbers);
            findings.remove(seen);
        }
        (None, Some((kind, number))) => {
            findings[refused].rows.insert(0, Row::new(cross_check::whose(kind), RedactableValue::Organisation(number)));
        }
        (None, None) => {}
    }
}

/// Most severe first, of those what stops first and the cause before its consequence, else in the order in which
/// they were found; nothing twice.
fn settle(findings: &mut Vec<Found>) {
    findings.sort_by_key(|found| (found.severity, precedence::of(found)));
    let mut seen: BTreeSet<(&'static str, String)> = BTreeSet::new();
    findings.retain(|found| {
        let first = found.rows.first().map(|row| row.value.plain()).unwrap_or_default();
        // Two services can say the same.
        let is_answer = found.rows.iter().any(|row| matches!(row.value, RedactableValue::Service(_)));
        let host = found.rows.iter().find(|row| row.claim == "host").filter(|_| is_answer);
        let who = host.map(|row| row.value.plain()).unwrap_or_default();
        seen.insert((found.key(), format!("{first} {who}")))
    });
}

fn text(bytes: &[u8], circumstances: &Circumstances) -> Vec<evidence::Examined> {
    let paste = paste::Paste::read(bytes);
    let mut examined = Vec::new();
    for found in &paste.jwts {
        examined.push(match jwt::Jwt::read(found.text.expose()) {
            None => grant::unreadable(found),
            Some(jwt) if token::is_one(&jwt) => token::examine(&jwt, Some(found), circumstances),
            Some(jwt) if assertion::is_one(&jwt) => assertion::examine(&jwt, found),
            Some(jwt) => grant::examine(&jwt, Some(found), circumstances),
        });
    }
    examined.extend(file::pem(&paste.pem, circumstances));
    examined.extend(file::embedded(&paste.embedded, circumstances));
    let rest = paste.rest.expose();
    if let Some(configuration) = configuration::examine(rest) {
        examined.push(configuration);
    }
    examined.extend(answer::examine(rest, circumstances));
    called_skyporten(&mut examined, rest);
    if examined.iter().all(|one| one.evidence.facts.certificate.is_none()) {
        examined.extend(certificate_text::examine(rest, circumstances));
    }
    let is_told = |one: &evidence::Examined| one.found.iter().any(|found| found.key() == Rule::PrivateKeyPasted.key());
    if !examined.iter().any(is_told) {
        examined.extend(secrets::examine(&crate::keystore::text_of(bytes)));
    }
    if examined.is_empty() {
        examined.extend(file::by_name(bytes, circumstances));
    }
    examined
}

/// MP-110 from Skyporten, and no grant to see why: its issuer has no last slash, as Maskinporten's has.
fn called_skyporten(examined: &mut [evidence::Examined], text: &str) {
    let Some(issuer) = claims::skyporten_in(text) else { return };
    if examined.iter().any(|one| one.evidence.kind == Kind::Grant) {
        return;
    }
    let refused = examined.iter_mut().find(|one| one.found.iter().any(|found| found.code() == "MP-110"));
    if let Some(refused) = refused {
        let written = format!("{issuer}/");
        let found = Found::rule(Rule::AudienceSkyporten).seen("aud", RedactableValue::address(&written));
        refused.find(found.instead(&written, Some(issuer.to_owned())));
    }
}

/// Something that was found on a certificate before it is used, and how much it matters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// It cannot work.
    Stops(Problem),
    /// It may work, or will soon stop working.
    Warns(Warning),
}

/// What does not stop anyone, but is worth knowing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Warning {
    /// The certificate ends within 30 days; how many are left.
    ExpiresVerySoon(i64),
    /// The certificate ends within 90 days; how many are left.
    ExpiresSoon(i64),
    /// Made for something else, such as signing or encryption: authentication is what is wanted.
    NotForAuthentication(Purpose),
    /// It names itself as its issuer, so that nobody else vouches for it.
    SelfSigned,
    /// The issuer is none that we know, so nothing is known of where it works.
    UnknownIssuer,
}

impl Warning {
    /// Whether something should be done about it now.
    #[must_use]
    pub fn is_pressing(self) -> bool {
        match self {
            Self::ExpiresVerySoon(_) | Self::NotForAuthentication(_) | Self::SelfSigned | Self::UnknownIssuer => true,
            Self::ExpiresSoon(_) => false,
        }
    }
}

/// The first finding that stops, if any does.
#[must_use]
pub fn first_stop(findings: &[Finding]) -> Option<&Problem> {
    findings.iter().find_map(|finding| match finding {
        Finding::Stops(problem) => Some(problem),
        Finding::Warns(_) => None,
    })
}

/// An instant as a report has it: nobody needs to know it more closely than to the second.
fn whole_second(time: Timestamp) -> Timestamp {
    Timestamp::from_second(time.as_second()).unwrap_or(time)
}
