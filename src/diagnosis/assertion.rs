//! A JWT by which a client proves itself to another service than Maskinporten: `client_assertion` of RFC 7523, as
//! HelseID, ID-porten and Ansattporten take it. Maskinporten's rules are not its rules.

use super::evidence::{Examined, Found, Kind};
use super::jwt::Jwt;
use super::paste;
use super::redactable::{RedactableValue, Row};
use super::rule::Rule;
use super::service::{self, Place, Service};

/// It is made for a service where people log in; or it says so in `typ`, and is made for no Maskinporten.
pub(super) fn is_one(jwt: &Jwt) -> bool {
    let called = place(jwt).map(|place| place.service);
    let is_typed =
        jwt.header["typ"].as_str().is_some_and(|kind| kind.eq_ignore_ascii_case("client-authentication+jwt"));
    match called {
        // What asks for a scope is a grant, for whomever it is made.
        Some(service) if service.is_login() => jwt.claims["scope"].is_null() && !is_retired(jwt),
        Some(Service::Maskinporten | Service::Local) => false,
        _ => is_typed,
    }
}

/// Maskinporten's first address was ID-porten's as well.
fn is_retired(jwt: &Jwt) -> bool {
    audience(jwt).is_some_and(|address| crate::protocol::retired::replaced_by(address).is_some())
}

fn audience<'a>(jwt: &'a Jwt<'_>) -> Option<&'a str> {
    jwt.claims["aud"].as_str().or(jwt.claims["aud"][0].as_str())
}

fn place(jwt: &Jwt) -> Option<Place> {
    service::of_address(audience(jwt)?)
}

/// Says whom it is for.
pub(super) fn examine(jwt: &Jwt, found: &paste::Found) -> Examined {
    let mut examined = Examined::new(Kind::Grant);
    examined.evidence.mended = found.mended;
    examined.evidence.hidden = usize::from(jwt.has_signature());
    let service = place(jwt).map_or(Service::Unknown, |place| place.service);
    let address = RedactableValue::address(audience(jwt).unwrap_or_default());
    examined.row("aud", address.clone());
    examined.row("service", RedactableValue::Service(service));
    if let Some(client) = jwt.claims["iss"].as_str() {
        examined.row("iss", RedactableValue::identifier(client));
    }
    if let (Some(iat), Some(exp)) = (jwt.claims["iat"].as_i64(), jwt.claims["exp"].as_i64()) {
        examined.evidence.rows.extend([Row::seconds("iat", iat), Row::seconds("exp", exp)]);
        examined.evidence.facts.times = Some((iat, exp));
    }
    examined.find(
        Found::rule(Rule::AssertionElsewhere).seen("aud", address).seen("service", RedactableValue::Service(service)),
    );
    if found.mended {
        examined.find(Found::rule(Rule::Mended));
    }
    examined
}
