//! What is known beside a request that was shown: the clock, where it was sent, its client, its certificate.

use crate::diagnosis::evidence::{Examined, Facts, Kind};
use crate::diagnosis::jwt::BASE64URL;
use crate::diagnosis::rule::{Rule, Severity};
use crate::diagnosis::{Circumstances, Comparison, claims};
use crate::domain::{Environment, EnvironmentKind, Timestamp};
use crate::keystore::RsaPublicKey;
use crate::keystore::revocation::RevocationStatus;
use crate::rules::{Client, Fact, Grant, Key, Known};
use base64::Engine;
use serde_json::Value;

/// The facts, and how sure two of them are.
pub(super) struct Evident {
    /// The facts for judging.
    pub known: Known,
    /// Whether the time is the server's own, and not this machine's.
    pub is_by_server: bool,
    /// Whether the client was read in the environment, and not pasted.
    pub is_compared: bool,
}

impl Evident {
    /// What is known beside the grant in the piece of evidence at this place.
    pub fn of(examined: &[Examined], place: usize, grant: &Grant, circumstances: &Circumstances) -> Self {
        let facts = &examined[place].evidence.facts;
        let asked = asked(examined, circumstances);
        let date = examined.iter().find_map(|piece| piece.evidence.facts.server_time);
        let compared = compared(grant, facts, circumstances);
        let client = match client_in(examined, grant) {
            Some(piece) => registered(piece, compared),
            None => Fact::Unknown,
        };
        let granted = compared.filter(|_| grant.claim("consumer_org").is_none()).map(available);
        let known = Known {
            now: Some(date.unwrap_or_else(|| circumstances.time_there())),
            issuer: issuer(grant, asked),
            environment: asked.or(facts.environment),
            client,
            revoked: revoked(facts, circumstances),
            used: is_repeated(examined, place).then_some(true),
            granted,
            ..Known::default()
        };
        Self { known, is_by_server: date.is_some(), is_compared: compared.is_some() }
    }
}

/// The environment that the request was sent to: its answer names it, or the wizard sent it, or a call was shown.
fn asked(examined: &[Examined], circumstances: &Circumstances) -> Option<EnvironmentKind> {
    let named = |kind| {
        let of_kind = examined.iter().filter(move |piece| piece.evidence.kind == kind);
        of_kind.filter_map(|piece| piece.evidence.facts.environment).next_back()
    };
    let by_wizard = || circumstances.refusal.as_ref().and(circumstances.environment);
    named(Kind::Refusal).or_else(by_wizard).or_else(|| named(Kind::Exchange))
}

/// The issuer that was asked. Where that is not known, the one that a faulty `aud` means: it is no issuer anywhere.
fn issuer(grant: &Grant, asked: Option<EnvironmentKind>) -> Option<String> {
    match asked {
        Some(EnvironmentKind::Test) => Some(Environment::test().issuer.to_string()),
        Some(EnvironmentKind::Production) => Some(Environment::production().issuer.to_string()),
        Some(EnvironmentKind::Demo | EnvironmentKind::Custom) => None,
        None => {
            let (rule, meant) = claims::audience(grant.text("aud")?)?;
            meant.filter(|_| rule.severity() == Severity::Stops)
        }
    }
}

/// The client as it was read at Maskinporten, where it is that of the grant.
fn compared<'a>(grant: &Grant, facts: &Facts, circumstances: &'a Circumstances) -> Option<&'a Comparison> {
    let comparison = circumstances.comparison.as_ref()?;
    let is_there = facts.environment.is_none() || facts.environment == circumstances.environment;
    let is_same = grant.text("iss") == Some(&*comparison.registered.client.client_id);
    (is_there && is_same).then_some(comparison)
}

/// The client of the grant, as it was pasted or read.
fn client_in<'a>(examined: &'a [Examined], grant: &Grant) -> Option<&'a Examined> {
    let mut clients = examined.iter().filter(|piece| piece.evidence.kind == Kind::Client);
    let iss = grant.text("iss")?;
    clients.rfind(|piece| piece.evidence.facts.client_id.as_deref() == Some(iss))
}

fn registered(piece: &Examined, compared: Option<&Comparison>) -> Fact<Client> {
    if piece.found.iter().any(|found| found.is(Rule::ClientInactive)) {
        return Fact::Absent;
    }
    let facts = &piece.evidence.facts;
    let keys = compared.map(|comparison| comparison.registered.keys.iter().filter_map(key).collect());
    Fact::There(Client {
        organisation: facts.organisation,
        integration_type: facts.integration_type.clone(),
        scopes: Some(facts.scopes.clone()),
        keys,
    })
}

/// A key of a client. When the token endpoint knows a new one is not told: it is taken to know them all.
fn key(jwk: &Value) -> Option<Key> {
    let text = |name: &str| jwk[name].as_str();
    let number = |name: &str| BASE64URL.decode(text(name)?).ok();
    Some(Key {
        kid: text("kid")?.to_owned(),
        alg: text("alg").map(str::to_owned),
        public: RsaPublicKey::new(&number("n")?, &number("e")?),
        expires: jwk["exp"].as_i64().and_then(|exp| Timestamp::from_second(exp).ok()).unwrap_or(Timestamp::MAX),
        x5c: jwk.get("x5c").cloned(),
        is_known: true,
    })
}

fn available(comparison: &Comparison) -> Vec<String> {
    comparison.registered.available.iter().map(ToString::to_string).collect()
}

/// What the issuer of the certificate has said of it.
fn revoked(facts: &Facts, circumstances: &Circumstances) -> Option<Vec<String>> {
    let certificate = facts.certificate.as_ref()?;
    let (_, standing) = circumstances.standing.as_ref().filter(|(of, _)| *of == certificate.sha256)?;
    match standing {
        RevocationStatus::Good => Some(Vec::new()),
        RevocationStatus::Revoked { .. } => Some(vec![certificate.serial.clone()]),
        RevocationStatus::Unknown => None,
    }
}

/// Whether a grant that was shown before this one has the same `jti`.
fn is_repeated(examined: &[Examined], place: usize) -> bool {
    let jti = |piece: &Examined| piece.evidence.facts.jti.clone();
    let before = examined[..place].iter().filter(|piece| piece.sent.is_some());
    jti(&examined[place]).is_some_and(|own| before.filter_map(jti).any(|other| other == own))
}
