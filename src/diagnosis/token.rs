//! An access token: whose, for what, until when.

use super::evidence::{Examined, Found, Kind};
use super::jwt::{Genuineness, Jwt, verify};
use super::paste::{self, Before};
use super::redactable::{RedactableValue, Row};
use super::rule::Rule;
use super::service::{self, Service};
use super::{Circumstances, claims};
use crate::domain::OrgNumber;
use crate::protocol::grant::CLOCK_TOLERANCE;
use serde_json::Value;

/// A token has what only an issuer writes; or its issuer is an address, where a grant has a client.
pub(super) fn is_one(jwt: &Jwt) -> bool {
    let claims = &jwt.claims;
    let issued = ["consumer", "client_amr", "token_type"].iter().any(|name| claims.get(*name).is_some());
    // Whoever is asked for a token is the audience of a grant, and of no token.
    let is_asked = claims["aud"].as_str().is_some_and(|audience| self::claims::issuer_meant(audience).is_some());
    let by_address = claims["iss"].as_str().is_some_and(|issuer| issuer.starts_with("http"));
    // A client that asks may write what only an issuer should.
    issued && (by_address || !is_asked) || by_address && jwt.header.get("x5c").is_none() && !is_asked
}

/// `found` is how it stood in the text; `None` where its parts alone did.
pub(super) fn examine(jwt: &Jwt, found: Option<&paste::Found>, circumstances: &Circumstances) -> Examined {
    let mut examined = Examined::new(Kind::Token);
    examined.evidence.mended = found.is_some_and(|found| found.mended);
    examined.evidence.hidden = usize::from(jwt.has_signature());
    issuer(&mut examined, jwt);
    parties(&mut examined, &jwt.claims);
    for scope in jwt.claims["scope"].as_str().unwrap_or_default().split_whitespace().take(50) {
        examined.row("scope", RedactableValue::scope(scope));
        examined.evidence.facts.scopes.push(scope.to_owned());
    }
    identifiers(&mut examined, &jwt.claims);
    if let Some(found) = found {
        signature(&mut examined, found, circumstances);
    }
    if found.is_some_and(|found| found.before == Before::Assertion) {
        examined.find(Found::rule(Rule::TokenAsGrant));
    }
    if examined.evidence.mended {
        examined.find(Found::rule(Rule::Mended));
    }
    times(&mut examined, &jwt.claims, circumstances);
    examined
}

fn issuer(examined: &mut Examined, jwt: &Jwt) {
    let issuer = jwt.claims["iss"].as_str().unwrap_or_default();
    examined.row("iss", RedactableValue::address(issuer));
    // Whoever is asked for keys is asked about a signature.
    examined.evidence.facts.issuer = Some(issuer.to_owned()).filter(|_| jwt.has_signature());
    examined.evidence.facts.environment = claims::environment_of(issuer);
    let service = service::of_address(issuer).map_or(Service::Unknown, |place| place.service);
    // Who is Maskinporten, or stands in for it, needs no name.
    if !matches!(service, Service::Maskinporten | Service::Local | Service::Unknown) {
        examined.row("service", RedactableValue::Service(service));
    }
    if let Some((rule, today)) = claims::address(issuer) {
        examined.find(Found::rule(rule).seen("iss", RedactableValue::address(issuer)).instead(issuer, today));
    } else if matches!(claims::audience(issuer), Some((Rule::AudienceForeign | Rule::AudienceNotAddress, _))) {
        let seen = RedactableValue::address(issuer);
        examined
            .find(Found::rule(Rule::TokenForeign).seen("iss", seen).seen("service", RedactableValue::Service(service)));
    }
}

fn parties(examined: &mut Examined, claims: &Value) {
    for (name, claim) in [("consumer", &claims["consumer"]), ("supplier", &claims["supplier"])] {
        let id = claim["ID"].as_str().unwrap_or_default();
        if let Ok(number) = OrgNumber::parse(id.trim_start_matches("0192:")) {
            examined.row(name, RedactableValue::Organisation(number));
            // The supplier's certificate is the one that was used.
            examined.evidence.facts.organisation = Some(number);
        }
    }
}

fn identifiers(examined: &mut Examined, claims: &Value) {
    if let Some(client) = claims["client_id"].as_str() {
        examined.row("client_id", RedactableValue::identifier(client));
        examined.evidence.facts.client_id = Some(client.to_owned());
    }
    if let Some(amr) = claims["client_amr"].as_str() {
        let known = matches!(amr, "private_key_jwt" | "virksomhetssertifikat" | "QCForESeal" | "CForESeal");
        examined.row("client_amr", if known { RedactableValue::word(amr) } else { RedactableValue::foreign(amr) });
    }
    if let Some(jti) = claims["jti"].as_str() {
        examined.row("jti", RedactableValue::identifier(jti));
    }
    examined.evidence.hidden += usize::from(claims.get("pid").is_some());
}

fn signature(examined: &mut Examined, found: &paste::Found, circumstances: &Circumstances) {
    let Some(issuer) = &examined.evidence.facts.issuer else { return };
    let Some(keys) = circumstances.keys.iter().find(|keys| keys.are_of(issuer)) else {
        if circumstances.verifies {
            let issuer = RedactableValue::address(issuer);
            examined.broken(Rule::TokenNotVerified, "iss", issuer);
        }
        return;
    };
    match verify(found.text.expose(), &keys.jwks) {
        Genuineness::Genuine => examined.find(Found::rule(Rule::TokenGenuine)),
        Genuineness::Forged => examined.find(Found::rule(Rule::TokenForged)),
        Genuineness::KeyUnknown => examined.find(Found::rule(Rule::TokenKeyUnknown)),
        Genuineness::Unreadable => {}
    }
}

fn times(examined: &mut Examined, claims: &Value, circumstances: &Circumstances) {
    let (Some(iat), Some(exp)) = (claims["iat"].as_i64(), claims["exp"].as_i64()) else { return };
    examined.evidence.rows.extend([Row::seconds("iat", iat), Row::seconds("exp", exp)]);
    examined.evidence.facts.times = Some((iat, exp));
    let now = circumstances.server_now();
    let (rule, claim, at) = if exp <= now {
        (Rule::TokenExpired, "exp", exp)
    } else if iat > now.saturating_add(CLOCK_TOLERANCE) {
        (Rule::TokenInFuture, "iat", iat)
    } else if examined.is_without_stops() {
        (Rule::TokenFine, "exp", exp)
    } else {
        // A token that was changed is not as it should be, whatever its times say.
        return;
    };
    examined.broken(rule, claim, Row::seconds(claim, at).value);
}
