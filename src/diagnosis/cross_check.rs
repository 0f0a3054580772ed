//! Findings that need two pieces of evidence: one contradicts the other.

use super::evidence::{Evidence, Facts, Found, Kind};
use super::grant::NORWEGIAN_TIME;
use super::redactable::{RedactableValue, Row};
use super::rule::Rule;
use super::{Circumstances, preflight};
use crate::domain::EnvironmentKind;
use crate::protocol::grant::CLOCK_TOLERANCE;

/// Seconds from a grant to its answer, and by which two clocks that are right differ.
const ANSWERED_WITHIN: u64 = 60;

pub(super) fn findings(evidences: &[Evidence], circumstances: &Circumstances) -> Vec<Found> {
    let mut found = Vec::new();
    found.extend(environments(evidences, circumstances));
    found.extend(organisations(evidences));
    found.extend(clients(evidences));
    found.extend(certificates(evidences));
    found.extend(reused(evidences));
    found.extend(keys(evidences));
    found.extend(scopes(evidences));
    found.extend(clock(evidences));
    found
}

/// A program that takes local time for UTC is the cause, whatever the clock of this machine says of the grant.
pub(super) fn settle(findings: &mut Vec<Found>) {
    if findings.iter().any(|found| found.is(Rule::TimeZone)) {
        findings.retain(|found| !found.is(Rule::IssuedInFuture));
    }
}

fn of(evidences: &[Evidence], kind: Kind) -> impl Iterator<Item = &Facts> {
    evidences.iter().filter(move |evidence| evidence.kind == kind).map(|evidence| &evidence.facts)
}

/// The first two values that are not the same.
fn differing<T: PartialEq>(values: impl Iterator<Item = T>) -> Option<(T, T)> {
    let mut values = values;
    let first = values.next()?;
    let other = values.find(|value| *value != first)?;
    Some((first, other))
}

fn environments(evidences: &[Evidence], circumstances: &Circumstances) -> Option<Found> {
    let named = evidences.iter().filter_map(|evidence| Some((evidence.kind.key(), evidence.facts.environment?)));
    // Whoever demonstrates shows what is pasted, and not that it is not the demo's.
    let chosen = circumstances.environment.filter(|environment| *environment != EnvironmentKind::Demo);
    let chosen = chosen.map(|environment| ("environment", environment));
    let all: Vec<(&'static str, EnvironmentKind)> = named.chain(chosen).collect();
    let first = *all.first()?;
    let other = *all.iter().find(|(_, environment)| *environment != first.1)?;
    let found = Found::rule(Rule::EnvironmentsDiffer);
    Some(
        found.seen(first.0, RedactableValue::Environment(first.1)).seen(other.0, RedactableValue::Environment(other.1)),
    )
}

/// What an organisation that was found there is called.
pub(super) fn whose(kind: Kind) -> &'static str {
    match kind {
        Kind::Client => "client_orgno",
        Kind::Token => "consumer",
        _ => "certificate-orgno",
    }
}

fn organisations(evidences: &[Evidence]) -> Option<Found> {
    let numbers = evidences.iter().filter_map(|evidence| Some((whose(evidence.kind), evidence.facts.organisation?)));
    let all: Vec<_> = numbers.collect();
    let first = *all.first()?;
    let other = *all.iter().find(|(_, number)| *number != first.1)?;
    let found = Found::rule(Rule::OrganisationsDiffer);
    Some(
        found
            .seen(first.0, RedactableValue::Organisation(first.1))
            .seen(other.0, RedactableValue::Organisation(other.1)),
    )
}

fn clients(evidences: &[Evidence]) -> Option<Found> {
    let ids = evidences.iter().filter_map(|evidence| evidence.facts.client_id.as_deref());
    let (one, other) = differing(ids)?;
    Some(
        Found::rule(Rule::ClientsDiffer)
            .seen("client_id", RedactableValue::identifier(one))
            .seen("client_id", RedactableValue::identifier(other)),
    )
}

/// A certificate by itself, and the environment that something else names.
fn certificates(evidences: &[Evidence]) -> Option<Found> {
    let environment = evidences.iter().find_map(|evidence| evidence.facts.environment)?;
    let alone = evidences.iter().filter(|evidence| matches!(evidence.kind, Kind::Certificate | Kind::Keystore));
    alone.filter_map(|evidence| evidence.facts.certificate.as_ref()).find_map(|certificate| {
        let situation = preflight::certificate_in(environment, certificate)?;
        let issuer = RedactableValue::Issuer(RedactableValue::foreign(&certificate.issuer).plain());
        Some(Found::problem(situation.into()).seen("issuer", issuer))
    })
}

fn reused(evidences: &[Evidence]) -> Option<Found> {
    let all: Vec<&str> = of(evidences, Kind::Grant).filter_map(|facts| facts.jti.as_deref()).collect();
    let again = all.iter().enumerate().find(|(place, jti)| all[..*place].contains(jti))?.1;
    Some(Found::rule(Rule::JtiReused).seen("jti", RedactableValue::identifier(again)))
}

fn keys(evidences: &[Evidence]) -> Vec<Found> {
    let Some(set) = of(evidences, Kind::Jwks).next() else { return Vec::new() };
    let mut found = Vec::new();
    for grant in of(evidences, Kind::Grant) {
        if let Some(kid) = grant.kid.as_deref().filter(|kid| !set.kids.iter().any(|known| known == kid)) {
            found.push(Found::rule(Rule::KidNotInSet).seen("kid", RedactableValue::identifier(kid)));
        } else if grant.has_x5c && !set.kids.is_empty() {
            found.push(Found::rule(Rule::CertificateBesideKeys));
        }
    }
    found
}

fn scopes(evidences: &[Evidence]) -> Vec<Found> {
    let mut found = Vec::new();
    for (kind, rule) in [(Kind::Token, Rule::ScopeNotInToken), (Kind::Client, Rule::ClientLacksScope)] {
        let Some(given) = of(evidences, kind).next() else { continue };
        let asking = [Kind::Grant, Kind::Properties, Kind::Yaml, Kind::Settings];
        let asked = asking.into_iter().flat_map(|kind| of(evidences, kind));
        let missing = asked.flat_map(|facts| &facts.scopes).filter(|scope| !given.scopes.contains(scope));
        found.extend(missing.take(10).map(|scope| Found::rule(rule).seen("scope", RedactableValue::scope(scope))));
    }
    found
}

/// The grant's own time against the time at which the server answered it.
fn clock(evidences: &[Evidence]) -> Option<Found> {
    let server = evidences.iter().find_map(|evidence| evidence.facts.server_time)?;
    let (iat, _) = of(evidences, Kind::Grant).find_map(|facts| facts.times)?;
    let ahead = iat.saturating_sub(server.as_second());
    let rule = match ahead {
        ..=CLOCK_TOLERANCE => return None,
        _ if NORWEGIAN_TIME.into_iter().any(|zone| zone.abs_diff(ahead) <= ANSWERED_WITHIN) => Rule::TimeZone,
        _ => Rule::ClockDiffers,
    };
    let iat = Row::seconds("iat", iat).value;
    Some(Found::rule(rule).seen("iat", iat).seen("Date", RedactableValue::Time(server)))
}
