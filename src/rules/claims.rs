//! Header members and claims: the documented ones, each of its type before anybody looks at its value.

use super::assumptions::{self, KID_BESIDE_X5C, TOLERATED_CLAIMS};
use super::digits::{digits, organisation};
use super::grant::{Grant, Object};
use super::trace::{Fault, Findings, Need, Reason, Shape, Verdict, Wanted};
use serde_json::Value;

/// A member, whether every grant has it, and its shape; without one, any value is taken.
type Row = (&'static str, bool, Option<Shape>);

/// The documented claims. `aud` may be empty here: the check of the audience says what it should be.
const CLAIMS: [Row; 11] = [
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
];

/// The members of a header whose types RFC 7515 (4.1) gives; others are passed over, as it says (4). The check of the
/// certificate looks at `x5c`.
const HEADER: [Row; 10] = [
    ("alg", true, Some(Shape::Text)),
    ("kid", false, Some(Shape::Text)),
    ("typ", false, Some(Shape::Text)),
    ("cty", false, Some(Shape::Text)),
    ("x5t", false, Some(Shape::Text)),
    ("x5t#S256", false, Some(Shape::Text)),
    ("x5u", false, Some(Shape::Text)),
    ("jku", false, Some(Shape::Text)),
    ("jwk", false, Some(Shape::Object)),
    ("crit", false, Some(Shape::Texts)),
];

/// The claim that a name means: the same in other letters, or as one page of the documentation misspells it.
#[must_use]
pub fn meant_by(name: &str) -> Option<&'static str> {
    let plain = |name: &str| name.to_ascii_lowercase().replace(['_', '-', ' '], "");
    let written = plain(name);
    let written = if written == "consumerorgno" { "consumerorg".to_owned() } else { written };
    CLAIMS.into_iter().map(|(known, ..)| known).find(|known| plain(known) == written)
}

pub(super) fn check(grant: &Grant) -> Verdict {
    let mut findings = Findings::default();
    match grant.header.object() {
        Some(members) => header(&mut findings, members),
        None => findings.need(Need::Header),
    }
    match grant.claims.object() {
        Some(members) => claims(&mut findings, members),
        None => findings.need(Need::Claim("iss")),
    }
    findings.outcome()
}

fn header(findings: &mut Findings, header: &Object) {
    repeated(findings, header);
    shapes(findings, header, &HEADER);
    let has_both = header.member("kid").is_some() && header.member("x5c").is_some();
    if has_both && !KID_BESIDE_X5C {
        findings.fail(Fault::new(Reason::Malformed, "x5c", Wanted::Absent));
    }
}

fn claims(findings: &mut Findings, claims: &Object) {
    repeated(findings, claims);
    for name in claims.members.keys().filter(|name| !is_known(name)) {
        findings.fail(Fault::new(Reason::Malformed, name.clone(), Wanted::Absent));
    }
    shapes(findings, claims, &CLAIMS);
}

fn is_known(name: &str) -> bool {
    CLAIMS.iter().any(|(known, ..)| *known == name) || TOLERATED_CLAIMS.contains(&name)
}

fn shapes(findings: &mut Findings, object: &Object, rows: &[Row]) {
    for &(name, is_needed, shape) in rows {
        match (object.member(name), shape) {
            (None, _) if is_needed => findings.fail(Fault::new(Reason::Malformed, name, Wanted::Present)),
            (Some(value), Some(shape)) if !shape.fits(value) => {
                let fault = Fault::new(Reason::Malformed, name, Wanted::Shape(shape));
                findings.fail(Fault { value: presentable(value).filter(|_| is_presentable(shape)), ..fault });
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

fn is_presentable(shape: Shape) -> bool {
    !matches!(shape, Shape::NationalIdentityNumber | Shape::Object)
}

/// A value as it may be repeated: no more than one, and none that may be the number of a person.
pub(super) fn presentable(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Number(_) | Value::Bool(_) => value.to_string(),
        Value::Null | Value::Array(_) | Value::Object(_) => return None,
    };
    let may_be_a_person = text.bytes().filter(u8::is_ascii_digit).count() == 11;
    Some(text).filter(|_| !may_be_a_person)
}

impl Shape {
    /// Whether a claim or a header member has it.
    fn fits(self, value: &Value) -> bool {
        let text = value.as_str();
        let all = |is_one: fn(&Value) -> bool| value.as_array().is_some_and(|list| list.iter().all(is_one));
        match self {
            Self::Text => is_text(value),
            Self::Texts => all(is_text),
            Self::TextOrTexts => text.is_some() || all(Value::is_string),
            Self::Scopes => text.is_some_and(|text| assumptions::scopes(text).next().is_some()),
            Self::Seconds => value.is_i64(),
            Self::OrganisationNumber => text.is_some_and(|text| organisation(text).is_some()),
            Self::NationalIdentityNumber => text.is_some_and(|text| digits(text, 11)),
            Self::OneEntry => value.as_array().is_some_and(|list| list.len() == 1),
            Self::Object => value.is_object(),
            // Not of claims.
            Self::Jwt | Self::Iso6523 | Self::Uuid | Self::AltinnParty | Self::Chain | Self::RsaKey => false,
        }
    }
}

fn is_text(value: &Value) -> bool {
    value.as_str().is_some_and(assumptions::is_a_value)
}
