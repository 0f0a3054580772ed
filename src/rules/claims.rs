//! Header members and claims: the documented ones, each of its shape.

use super::grant::{Grant, Object};
use super::trace::{Fault, Findings, Need, Reason, Shape, Verdict, Wanted};
use crate::domain::OrgNumber;
use serde_json::Value;

/// A claim, whether every grant has it, and its shape; without one, any value is taken.
type Row = (&'static str, bool, Option<Shape>);

/// The documented claims, and those of RFC 7519 that are seen to be tolerated (inferred: clients that work send `sub`
/// and `nbf`).
const CLAIMS: [Row; 13] = [
    ("aud", true, Some(Shape::TextOrTexts)),
    ("iss", true, Some(Shape::Text)),
    ("scope", true, Some(Shape::Scopes)),
    ("iat", true, Some(Shape::Seconds)),
    ("exp", true, Some(Shape::Seconds)),
    ("jti", false, Some(Shape::Text)),
    ("resource", false, Some(Shape::Texts)),
    ("consumer_org", false, Some(Shape::OrganisationNumber)),
    ("iss_onbehalfof", false, None),
    ("pid", false, Some(Shape::NationalIdentityNumber)),
    ("authorization_details", false, Some(Shape::OneEntry)),
    ("sub", false, None),
    ("nbf", false, None),
];

/// The claims that every grant has.
pub fn needed() -> impl Iterator<Item = &'static str> {
    CLAIMS.into_iter().filter(|(_, needed, _)| *needed).map(|(name, ..)| name)
}

/// Whether a claim is one that may stand in a grant.
#[must_use]
pub fn is_known(name: &str) -> bool {
    CLAIMS.iter().any(|(known, ..)| *known == name)
}

pub(super) fn check(grant: &Grant) -> Verdict {
    let mut findings = Findings::default();
    match grant.header.object() {
        Some(members) => header(&mut findings, grant, members),
        None => findings.need(Need::Header),
    }
    match grant.claims.object() {
        Some(members) => claims(&mut findings, grant, members),
        None => findings.need(Need::Claim("iss")),
    }
    findings.outcome()
}

fn header(findings: &mut Findings, grant: &Grant, header: &Object) {
    repeated(findings, header);
    let malformed = |name: &'static str, wanted| Fault::new(Reason::Malformed, name, wanted);
    match grant.header.member("alg") {
        None => findings.fail(malformed("alg", Wanted::Present)),
        Some(alg) if !alg.is_string() => findings.fail(malformed("alg", Wanted::Shape(Shape::Text))),
        Some(_) => {}
    }
    let kid = grant.header.member("kid");
    if kid.is_some_and(|kid| !kid.is_string()) {
        findings.fail(malformed("kid", Wanted::Shape(Shape::Text)));
    }
    if kid.is_some() && grant.header.member("x5c").is_some() {
        findings.fail(malformed("x5c", Wanted::Absent));
    }
}

fn claims(findings: &mut Findings, grant: &Grant, claims: &Object) {
    repeated(findings, claims);
    for name in claims.members.keys().filter(|name| !is_known(name)) {
        findings.fail(Fault::new(Reason::Malformed, name.clone(), Wanted::Absent));
    }
    for (name, is_needed, shape) in CLAIMS {
        match (grant.claim(name), shape) {
            (None, _) if is_needed => findings.fail(Fault::new(Reason::Malformed, name, Wanted::Present)),
            (Some(value), Some(shape)) if !shape.fits(value) => {
                let fault = Fault::new(Reason::Malformed, name, Wanted::Shape(shape));
                findings.fail(Fault { value: presentable(value, shape), ..fault });
            }
            _ => {}
        }
    }
}

/// Which of two values counts is not agreed on (RFC 8259, 4): none is taken.
fn repeated(findings: &mut Findings, object: &Object) {
    for name in &object.repeated {
        findings.fail(Fault::new(Reason::Malformed, name.clone(), Wanted::Once));
    }
}

/// A value as it may be repeated: short, and not about a person.
fn presentable(value: &Value, shape: Shape) -> Option<String> {
    match value {
        _ if shape == Shape::NationalIdentityNumber => None,
        Value::String(text) => Some(text.clone()),
        Value::Number(_) | Value::Bool(_) => Some(value.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

impl Shape {
    /// Whether a claim has it.
    fn fits(self, value: &Value) -> bool {
        let text = value.as_str();
        let texts = || value.as_array().is_some_and(|list| list.iter().all(Value::is_string));
        match self {
            Self::Text => text.is_some(),
            Self::Texts => texts(),
            Self::TextOrTexts => text.is_some() || texts(),
            Self::Scopes => text.is_some_and(|text| !text.trim().is_empty()),
            Self::Seconds => value.is_i64(),
            Self::OrganisationNumber => text.is_some_and(|text| digits(text, 9) && OrgNumber::parse(text).is_ok()),
            Self::NationalIdentityNumber => text.is_some_and(|text| digits(text, 11)),
            Self::OneEntry => value.as_array().is_some_and(|list| list.len() == 1),
            // Not of claims.
            Self::Jwt | Self::Object | Self::Iso6523 | Self::Uuid | Self::AltinnParty | Self::Chain | Self::RsaKey => {
                false
            }
        }
    }
}

fn digits(text: &str, count: usize) -> bool {
    text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())
}
