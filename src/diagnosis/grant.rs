//! A JWT grant by Maskinporten's rules. [`rules::judge`] makes the checks; what is said of their faults is in `faults`,
//! and here stands what the rules have no opinion of: several faults together, and advice.

use super::evidence::{Examined, Found, Kind};
use super::jwt::{BASE64, BASE64URL, Jwt};
use super::paste::{self, Before};
use super::redactable::{RedactableValue, Row};
use super::rule::Rule;
use super::{Circumstances, claims, faults, file, system_user};
use crate::keystore::Certificate;
use crate::protocol::grant::{CLOCK_TOLERANCE, LIFETIME, SentGrant};
use crate::rules::{self, Check, Known, Need, Reason, Trace, Verdict};
use base64::Engine;
use serde_json::Value;

/// Seconds since 1970 are below this until the year 5138; milliseconds have been above since 1973.
const MILLISECONDS: i64 = 100_000_000_000;
/// Seconds by which Norwegian time is ahead of UTC, in winter and in summer.
pub(super) const NORWEGIAN_TIME: [i64; 2] = [3600, 7200];
/// Seconds after which a grant is pasted, mostly.
const PASTED_WITHIN: i64 = 600;
/// Most faults of one kind that are reported: nobody mends a hundred from a list.
const MOST_TOLD: usize = 20;
/// Most certificates of a chain that are read; three are usual.
const MOST_CERTIFICATES: usize = 10;

/// A text that begins like a JWT and cannot be read as one.
pub(super) fn unreadable(found: &paste::Found) -> Examined {
    let mut examined = Examined::new(Kind::Grant);
    examined.sent = Some(rules::Grant::from_assertion(found.text.expose()));
    examined.evidence.mended = found.mended;
    examined.evidence.hidden = 1;
    examined.find(Found::rule(Rule::JwtUnreadable));
    examined
}

/// A grant that was sent, which is known but for its signature.
pub(super) fn of_sent(sent: &SentGrant, circumstances: &Circumstances) -> Option<Examined> {
    Some(examine(&Jwt::of_sent(sent)?, None, circumstances))
}

/// `found` is how it stood in the text; `None` where its parts alone did.
pub(super) fn examine(jwt: &Jwt, found: Option<&paste::Found>, circumstances: &Circumstances) -> Examined {
    let mut examined = Examined::new(Kind::Grant);
    let sent = match found {
        Some(found) => rules::Grant::from_assertion(found.text.expose()),
        None => parts(jwt),
    };
    examined.evidence.mended = found.is_some_and(|found| found.mended);
    examined.evidence.hidden = usize::from(jwt.is_whole());
    if found.is_some_and(|found| found.as_json) {
        examined.find(Found::rule(Rule::JwtAsJson));
    }
    rows(&mut examined, jwt);
    system_user::asked(&mut examined, &jwt.claims);
    let (trace, broken) = judged(&sent, jwt, circumstances);
    examined.sent = Some(sent);
    examined.found.extend(broken.map(Found::rule));
    for (check, _) in trace.iter() {
        for fault in trace.faults(check).take(MOST_TOLD) {
            examined.found.extend(faults::found(fault, jwt));
        }
    }
    proof(&mut examined, jwt, &trace, circumstances);
    times(&mut examined, &jwt.claims, &trace, circumstances.server_now());
    advice(&mut examined, jwt, &trace);
    if found.is_some_and(|found| found.before == Before::Bearer) {
        examined.find(Found::rule(Rule::GrantAsToken));
    }
    if examined.evidence.mended {
        examined.find(Found::rule(Rule::Mended));
    }
    if examined.is_without_stops() {
        examined.find(Found::rule(Rule::GrantFine));
    }
    examined
}

/// Header and claims alone.
fn parts(jwt: &Jwt) -> rules::Grant {
    rules::Grant::from_parts(Some(&jwt.header).filter(|header| !header.is_null()), &jwt.claims)
}

/// Maskinporten's own checks, with the grant, the clock and the environment that `aud` means as the only facts. A JWT
/// in another base64 is judged by its content instead, and breaks a rule by that.
pub(super) fn judged(sent: &rules::Grant, jwt: &Jwt, circumstances: &Circumstances) -> (Trace, Option<Rule>) {
    let audience = one_audience(&jwt.claims["aud"]);
    let meant = audience.and_then(claims::issuer_meant);
    let environment = meant.as_ref().and_then(|meant| meant.environment);
    // Whether the right issuer was asked, only the environment tells; a wrong one is wrong everywhere.
    let is_settled = environment.is_some() && environment == circumstances.environment;
    let known = Known {
        now: Some(circumstances.time_there()),
        environment: environment.or(circumstances.environment),
        issuer: meant.map(|meant| meant.issuer).filter(|issuer| is_settled || audience != Some(issuer)),
        ..Known::default()
    };
    let trace = rules::judge(sent, &known);
    if jwt.is_whole() && trace.faults(Check::Form).next().is_some() {
        return (rules::judge(&parts(jwt), &known), Some(Rule::JwtEncoding));
    }
    (trace, None)
}

/// `aud`, where it is one text, or a list of one.
fn one_audience(claim: &Value) -> Option<&str> {
    match claim {
        Value::Array(list) if list.len() == 1 => list[0].as_str(),
        other => other.as_str(),
    }
}

/// What stands in the grant, as far as it may be shown.
fn rows(examined: &mut Examined, jwt: &Jwt) {
    if let Some(algorithm) = jwt.header["alg"].as_str() {
        examined.row("alg", RedactableValue::foreign(algorithm));
    }
    let kid = jwt.header["kid"].as_str();
    if let Some(kid) = kid {
        examined.row("kid", RedactableValue::identifier(kid));
        examined.evidence.facts.kid = Some(kid.to_owned());
    }
    examined.evidence.facts.has_x5c = kid.is_none() && !jwt.header["x5c"].is_null();
    let claims = &jwt.claims;
    if let Some(audience) = one_audience(&claims["aud"]) {
        examined.row("aud", RedactableValue::address(audience));
        examined.evidence.facts.environment = claims::issuer_meant(audience)
            .and_then(|meant| meant.environment)
            .or_else(|| claims::environment_of(audience));
    }
    if let Some(issuer) = claims["iss"].as_str() {
        examined.row("iss", RedactableValue::identifier(issuer));
        examined.evidence.facts.client_id = Some(issuer.to_owned());
    }
    for scope in rules::assumptions::scopes(claims["scope"].as_str().unwrap_or_default()).take(50) {
        examined.row("scope", RedactableValue::scope(scope));
        examined.evidence.facts.scopes.push(scope.to_owned());
    }
    if let Some(jti) = claims["jti"].as_str() {
        examined.evidence.facts.jti = Some(jti.to_owned());
        examined.row("jti", RedactableValue::identifier(jti));
    }
    if let Some(consumer) = claims["consumer_org"].as_str() {
        examined.row("consumer_org", RedactableValue::organisation(consumer));
    }
    examined.evidence.hidden += ["pid", "sub"].iter().filter(|name| claims.get(**name).is_some()).count();
}

/// The certificate that the grant brings. Beside a `kid` it is not looked at.
fn proof(examined: &mut Examined, jwt: &Jwt, trace: &Trace, circumstances: &Circumstances) {
    let (kid, x5c) = (&jwt.header["kid"], &jwt.header["x5c"]);
    if x5c.is_null() {
        return;
    }
    if !kid.is_null() {
        return examined.find(Found::rule(Rule::ProofTwice));
    }
    let list = match x5c {
        Value::Array(list) => list.as_slice(),
        one => std::slice::from_ref(one),
    };
    let ders: Vec<Vec<u8>> = list.iter().filter_map(Value::as_str).take(MOST_CERTIFICATES).filter_map(der).collect();
    let Some(first) = ders.first() else { return };
    let is_judged = *trace.outcome(Check::Signature) == Verdict::Passed;
    let signer = if is_judged { Some(0) } else { ders.iter().position(|der| jwt.is_signed_by(der) == Some(true)) };
    match signer {
        Some(0) => {}
        None if trace.faults(Check::Signature).any(faults::is_short) => {}
        Some(_) => examined.find(Found::rule(Rule::X5cOrder)),
        None if jwt.is_signed_by(first) == Some(false) => examined.find(Found::rule(Rule::SignatureDiffers)),
        None => {}
    }
    let environment = examined.evidence.facts.environment;
    file::certificate_der(examined, &ders[signer.unwrap_or_default()], environment, circumstances);
}

/// The certificate of an entry of `x5c`, however it is written there.
fn der(text: &str) -> Option<Vec<u8>> {
    // Of a PEM block, one of the lines may have been left out.
    let longest = text.split("-----").max_by_key(|part| part.len()).unwrap_or_default();
    let body: String = longest.split_whitespace().collect();
    let is_url = !text.contains("-----") && body.contains(['-', '_']);
    let read = if is_url { BASE64URL.decode(&body) } else { BASE64.decode(&body) };
    read.ok().filter(|der| Certificate::from_der(der).is_ok())
}

/// Times are told together: one cause explains several faults.
fn times(examined: &mut Examined, claims: &Value, trace: &Trace, now: i64) {
    let (Some(iat), Some(exp)) = (claims["iat"].as_i64(), claims["exp"].as_i64()) else { return };
    examined.evidence.rows.extend([Row::seconds("iat", iat), Row::seconds("exp", exp)]);
    let is_refused = |reason| trace.faults(Check::Time).any(|fault| fault.reason == reason);
    if iat.max(exp) > MILLISECONDS {
        return examined.broken(Rule::TimesInMilliseconds, "exp", RedactableValue::Number(exp));
    }
    examined.evidence.facts.times = Some((iat, exp));
    let lifetime = exp.saturating_sub(iat);
    if is_refused(Reason::TooLong) {
        examined.broken(Rule::LifetimeTooLong, "exp - iat", RedactableValue::Number(lifetime));
    } else if lifetime > LIFETIME && trace.needs(Check::Time) == Some(Need::LifetimeRule) {
        examined.broken(Rule::LifetimeAboveDocumented, "exp - iat", RedactableValue::Number(lifetime));
    }
    if is_refused(Reason::InFuture) {
        let rule = if is_norwegian_time(iat.saturating_sub(now)) { Rule::TimeZone } else { Rule::IssuedInFuture };
        examined.broken(rule, "iat", Row::seconds("iat", iat).value);
    } else if is_refused(Reason::Expired) && lifetime < 0 {
        examined.broken(Rule::EndsBeforeItBegins, "exp - iat", RedactableValue::Number(lifetime));
    } else if is_refused(Reason::Expired) {
        examined.broken(Rule::GrantExpired, "exp", Row::seconds("exp", exp).value);
    }
}

/// Whether a grant that is so many seconds ahead was dated by Norwegian time. It was made a while before it was pasted.
fn is_norwegian_time(ahead: i64) -> bool {
    NORWEGIAN_TIME.into_iter().any(|zone| (zone - PASTED_WITHIN..=zone + CLOCK_TOLERANCE).contains(&ahead))
}

/// What the rules do not refuse, and is worth saying.
fn advice(examined: &mut Examined, jwt: &Jwt, trace: &Trace) {
    let claims = &jwt.claims;
    let is_without_faults = |check| trace.faults(check).next().is_none();
    if let Some(issuer) = claims["iss"].as_str().filter(|_| is_without_faults(Check::Client)) {
        let rule =
            if jwt.header["kid"] == issuer { Some(Rule::ClientIdIsKid) } else { self::claims::client_id(issuer) };
        if let Some(rule) = rule {
            examined.broken(rule, "iss", RedactableValue::identifier(issuer));
        }
    }
    if let Some(audience) = one_audience(&claims["aud"]).filter(|_| is_without_faults(Check::Audience))
        && let Some((rule, meant)) = self::claims::audience(audience)
    {
        let found = Found::rule(rule).seen("aud", RedactableValue::address(audience));
        examined.find(found.instead(audience, meant));
    }
    if let Some(scope) = claims["scope"].as_str().filter(|_| is_without_faults(Check::Scope))
        && self::claims::scope(scope) == Some(Rule::Placeholder)
    {
        examined.broken(Rule::Placeholder, "scope", RedactableValue::foreign(scope));
    }
    if claims["jti"].is_null() {
        examined.find(Found::rule(Rule::JtiMissing));
    }
    if !claims["iss_onbehalfof"].is_null() {
        examined.broken(Rule::ClaimDeprecated, "claim", RedactableValue::word("iss_onbehalfof"));
    }
    examined.evidence.hidden +=
        trace.faults(Check::Claims).filter(|fault| fault.wanted == rules::Wanted::Absent).count();
}
