//! A JWT grant by Maskinporten's rules: header, claims, times, proof and signature.

use super::evidence::{Examined, Found, Kind};
use super::jwt::{BASE64, BASE64URL, Jwt};
use super::paste::{self, Before};
use super::redactable::{RedactableValue, Row};
use super::rule::Rule;
use super::{Circumstances, claims, file};
use crate::domain::OrgNumber;
use crate::protocol::grant::LIFETIME;
use crate::rules::{self, Check, Known, Reason, Trace};
use base64::Engine;
use serde_json::Value;

/// Seconds since 1970 are below this until the year 5138; milliseconds have been above since 1973.
const MILLISECONDS: i64 = 100_000_000_000;
/// Most faults of one kind that are reported: nobody mends a hundred from a list.
const MOST_TOLD: usize = 20;
/// Most certificates of a chain that are read; three are usual.
const MOST_CERTIFICATES: usize = 10;

/// A text that begins like a JWT and cannot be read as one.
pub(super) fn unreadable(mended: bool) -> Examined {
    let mut examined = Examined::new(Kind::Grant);
    examined.evidence.mended = mended;
    examined.evidence.hidden = 1;
    examined.find(Found::rule(Rule::JwtUnreadable));
    examined
}

/// `found` is how it stood in the text; `None` where its parts alone did.
pub(super) fn examine(jwt: &Jwt, found: Option<&paste::Found>, circumstances: &Circumstances) -> Examined {
    let mut examined = Examined::new(Kind::Grant);
    examined.evidence.mended = found.is_some_and(|found| found.mended);
    examined.evidence.hidden = usize::from(jwt.is_whole());
    header(&mut examined, jwt);
    proof(&mut examined, jwt, circumstances);
    names(&mut examined, &jwt.claims);
    audience(&mut examined, &jwt.claims["aud"]);
    issuer(&mut examined, jwt);
    scopes(&mut examined, &jwt.claims["scope"]);
    times(&mut examined, &jwt.claims, &judged(jwt, circumstances));
    optional(&mut examined, &jwt.claims);
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

/// Maskinporten's own checks, with the grant and the clock as the only facts.
fn judged(jwt: &Jwt, circumstances: &Circumstances) -> Trace {
    let header = Some(&jwt.header).filter(|header| !header.is_null());
    let known = Known { now: Some(circumstances.time_there()), ..Known::default() };
    rules::judge(&rules::Grant::from_parts(header, &jwt.claims), &known)
}

fn header(examined: &mut Examined, jwt: &Jwt) {
    // Claims alone were pasted.
    if jwt.header.is_null() {
        return;
    }
    let algorithm = jwt.algorithm();
    examined.row("alg", RedactableValue::foreign(algorithm));
    if !rules::ALGORITHMS.contains(&algorithm) {
        examined.broken(Rule::AlgorithmRefused, "alg", RedactableValue::foreign(algorithm));
    }
    let (kid, x5c) = (jwt.header.get("kid"), jwt.header.get("x5c"));
    if let Some(kid) = kid.and_then(Value::as_str) {
        examined.row("kid", RedactableValue::identifier(kid));
        examined.evidence.facts.kid = Some(kid.to_owned());
    }
    match (kid, x5c) {
        (None, None) => examined.find(Found::rule(Rule::ProofMissing)),
        (Some(_), Some(_)) => examined.find(Found::rule(Rule::ProofTwice)),
        _ => {}
    }
    examined.evidence.facts.has_x5c = x5c.is_some();
}

fn proof(examined: &mut Examined, jwt: &Jwt, circumstances: &Circumstances) {
    let Some(x5c) = jwt.header.get("x5c") else { return };
    let list: Vec<&str> = match x5c {
        Value::Array(list) => list.iter().filter_map(Value::as_str).collect(),
        Value::String(one) => {
            examined.find(Found::rule(Rule::X5cNotArray));
            vec![one]
        }
        _ => Vec::new(),
    };
    let mut ders: Vec<Vec<u8>> = Vec::new();
    for text in list.into_iter().take(MOST_CERTIFICATES) {
        match der(text) {
            (Some(der), broken) => {
                examined.found.extend(broken.map(Found::rule));
                ders.push(der);
            }
            (None, _) => examined.find(Found::rule(Rule::X5cUnreadable)),
        }
    }
    let Some(first) = ders.first() else {
        if examined.found.is_empty() {
            examined.find(Found::rule(Rule::X5cUnreadable));
        }
        return;
    };
    let signer = ders.iter().position(|der| jwt.is_signed_by(der) == Some(true));
    match signer {
        Some(0) => {}
        Some(_) => examined.find(Found::rule(Rule::X5cOrder)),
        None if jwt.is_signed_by(first) == Some(false) => examined.find(Found::rule(Rule::SignatureDiffers)),
        None => {}
    }
    let environment = jwt.claims["aud"].as_str().and_then(claims::environment_of);
    file::certificate_der(examined, &ders[signer.unwrap_or_default()], environment, circumstances);
}

/// The certificate of an entry of `x5c`, and what is wrong with how it is written there.
pub(super) fn der(text: &str) -> (Option<Vec<u8>>, Option<Rule>) {
    // One of the lines may have been left out.
    if text.contains("-----") {
        let longest = text.split("-----").max_by_key(|part| part.len());
        let body: String = longest.unwrap_or_default().split_whitespace().collect();
        return (BASE64.decode(body).ok(), Some(Rule::X5cPem));
    }
    let body: String = text.split_whitespace().collect();
    let url = body.contains(['-', '_']);
    let read = if url { BASE64URL.decode(&body) } else { BASE64.decode(&body) };
    let is_certificate = |der: &Vec<u8>| crate::keystore::Certificate::from_der(der).is_ok();
    (read.ok().filter(is_certificate), url.then_some(Rule::X5cUrl))
}

fn names(examined: &mut Examined, claims: &Value) {
    for name in rules::claims::needed() {
        if claims.get(name).is_none_or(Value::is_null) {
            examined.broken(Rule::ClaimMissing, "claim", RedactableValue::word(name));
        }
    }
    let unknown = claims.as_object().into_iter().flatten().map(|(name, _)| name);
    for name in unknown.filter(|name| !rules::claims::is_known(name)).take(MOST_TOLD) {
        examined.evidence.hidden += 1;
        let meant = (name == "consumer_orgno").then(|| "consumer_org".to_owned());
        examined
            .find(Found::rule(Rule::ClaimUnknown).seen("claim", RedactableValue::foreign(name)).instead(name, meant));
    }
    if claims.get("iss_onbehalfof").is_some() {
        examined.broken(Rule::ClaimDeprecated, "claim", RedactableValue::word("iss_onbehalfof"));
    }
    examined.evidence.hidden += usize::from(claims.get("pid").is_some()) + usize::from(claims.get("sub").is_some());
}

fn audience(examined: &mut Examined, claim: &Value) {
    let one = match claim {
        Value::String(one) => one,
        Value::Array(list) => match list.as_slice() {
            [Value::String(one)] => one,
            [] => return,
            several => {
                let count = i64::try_from(several.len()).unwrap_or(i64::MAX);
                return examined.broken(Rule::AudienceSeveral, "aud", RedactableValue::Number(count));
            }
        },
        _ => return,
    };
    examined.row("aud", RedactableValue::address(one));
    examined.evidence.facts.environment = claims::environment_of(one);
    if let Some((rule, meant)) = claims::audience(one) {
        examined.find(Found::rule(rule).seen("aud", RedactableValue::address(one)).instead(one, meant));
    }
}

fn issuer(examined: &mut Examined, jwt: &Jwt) {
    let Some(issuer) = jwt.claims["iss"].as_str() else { return };
    examined.row("iss", RedactableValue::identifier(issuer));
    examined.evidence.facts.client_id = Some(issuer.to_owned());
    if jwt.header["kid"].as_str() == Some(issuer) {
        examined.broken(Rule::ClientIdIsKid, "iss", RedactableValue::identifier(issuer));
    } else if let Some(rule) = claims::client_id(issuer) {
        examined.broken(rule, "iss", RedactableValue::identifier(issuer));
    }
}

fn scopes(examined: &mut Examined, claim: &Value) {
    let Some(text) = claim.as_str() else {
        if !claim.is_null() {
            examined.broken(Rule::ClaimMalformed, "claim", RedactableValue::word("scope"));
        }
        return;
    };
    for scope in text.split_whitespace().take(50) {
        examined.row("scope", RedactableValue::scope(scope));
        examined.evidence.facts.scopes.push(scope.to_owned());
    }
    if let Some(rule) = claims::scope(text) {
        examined.broken(rule, "scope", RedactableValue::foreign(text));
    }
}

fn times(examined: &mut Examined, claims: &Value, trace: &Trace) {
    for name in ["iat", "exp"] {
        if claims.get(name).is_some_and(|value| !value.is_i64()) {
            examined.broken(Rule::ClaimMalformed, "claim", RedactableValue::word(name));
        }
    }
    let (Some(iat), Some(exp)) = (claims["iat"].as_i64(), claims["exp"].as_i64()) else { return };
    examined.evidence.rows.extend([Row::seconds("iat", iat), Row::seconds("exp", exp)]);
    if iat.max(exp) > MILLISECONDS {
        return examined.broken(Rule::TimesInMilliseconds, "exp", RedactableValue::Number(exp));
    }
    examined.evidence.facts.times = Some((iat, exp));
    let lifetime = exp.saturating_sub(iat);
    let is_refused = |reason| trace.faults(Check::Time).any(|fault| fault.reason == reason);
    if lifetime < 0 {
        examined.broken(Rule::EndsBeforeItBegins, "exp - iat", RedactableValue::Number(lifetime));
    } else if is_refused(Reason::TooLong) {
        examined.broken(Rule::LifetimeTooLong, "exp - iat", RedactableValue::Number(lifetime));
    } else if lifetime > LIFETIME {
        examined.broken(Rule::LifetimeAboveDocumented, "exp - iat", RedactableValue::Number(lifetime));
    }
    if is_refused(Reason::InFuture) {
        examined.broken(Rule::IssuedInFuture, "iat", Row::seconds("iat", iat).value);
    } else if is_refused(Reason::Expired) {
        examined.broken(Rule::GrantExpired, "exp", Row::seconds("exp", exp).value);
    }
}

fn optional(examined: &mut Examined, claims: &Value) {
    match claims.get("jti") {
        None => examined.find(Found::rule(Rule::JtiMissing)),
        Some(jti) => {
            examined.evidence.facts.jti = jti.as_str().map(str::to_owned);
            examined.row("jti", RedactableValue::identifier(jti.as_str().unwrap_or_default()));
        }
    }
    if claims.get("resource").is_some_and(|resource| !resource.is_array()) {
        examined.broken(Rule::ClaimMalformed, "claim", RedactableValue::word("resource"));
    }
    if let Some(consumer) = claims.get("consumer_org") {
        let text = consumer.as_str().unwrap_or_default();
        let own: Option<OrgNumber> = examined.evidence.facts.organisation;
        let shown =
            OrgNumber::parse(text).map_or_else(|_| RedactableValue::foreign(text), RedactableValue::Organisation);
        examined.row("consumer_org", shown.clone());
        if let Some(rule) = self::claims::consumer(text, own) {
            let shown = if rule == Rule::ClaimMalformed { RedactableValue::word("consumer_org") } else { shown };
            examined.broken(rule, "consumer_org", shown);
        }
    }
    if let Some(details) = claims.get("authorization_details") {
        self::details(examined, details);
    }
}

fn details(examined: &mut Examined, details: &Value) {
    let Some([Value::Object(detail)]) = details.as_array().map(Vec::as_slice) else {
        return examined.broken(Rule::ClaimMalformed, "claim", RedactableValue::word("authorization_details"));
    };
    let kind = detail.get("type").and_then(Value::as_str).unwrap_or_default();
    let Some(allowed) = rules::details::fields(kind) else {
        return examined.broken(Rule::DetailsUnknown, "type", RedactableValue::foreign(kind));
    };
    for name in detail.keys().filter(|name| !allowed.contains(&name.as_str())).take(MOST_TOLD) {
        examined.broken(Rule::DetailsFields, "claim", RedactableValue::foreign(name));
    }
}
