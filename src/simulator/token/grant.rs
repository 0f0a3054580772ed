//! A grant as it came: read strictly, but not yet believed.

use super::Refusal;
use crate::domain::OrgNumber;
use crate::protocol::grant::GRANT_TYPE;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde::Deserialize;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::Value;
use std::borrow::Cow;
use url::form_urlencoded;

/// The algorithms that a grant may be signed with.
pub const ALGORITHMS: [&str; 3] = ["RS256", "RS384", "RS512"];

/// A grant in its parts.
pub struct Grant {
    pub header: Header,
    pub claims: Claims,
    /// What the signature is over.
    pub signed: String,
    pub signature: Vec<u8>,
}

/// The header; what is not named here is left out of sight.
#[derive(Deserialize)]
pub struct Header {
    pub alg: String,
    #[serde(default)]
    pub kid: Option<String>,
    /// Any value: what is wrong with it has a code of its own.
    #[serde(default)]
    pub x5c: Option<Value>,
    /// Extensions that must be understood (RFC 7515, section 4.1.11); we understand none.
    #[serde(default)]
    pub crit: Option<Value>,
}

/// The claims. One outside the documented set is refused; those of RFC 7519 are tolerated, since
/// clients that work send `sub` and `nbf`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claims {
    aud: Audience,
    pub iss: String,
    pub scope: String,
    pub iat: i64,
    pub exp: i64,
    #[serde(default)]
    pub jti: Option<String>,
    #[serde(default)]
    pub resource: Option<Vec<String>>,
    #[serde(default)]
    consumer_org: Option<String>,
    #[serde(default)]
    pub pid: Option<String>,
    #[serde(default)]
    pub authorization_details: Option<Vec<Value>>,
    #[serde(default, rename = "iss_onbehalfof")]
    _on_behalf_of: Option<IgnoredAny>,
    #[serde(default, rename = "sub")]
    _subject: Option<IgnoredAny>,
    #[serde(default, rename = "nbf")]
    _not_before: Option<IgnoredAny>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    Several(Vec<String>),
}

/// The assertion in the body of the request.
pub fn from_form(body: &[u8]) -> Result<Cow<'_, str>, Refusal> {
    let field = |name: &str| form_urlencoded::parse(body).find(|(key, _)| key == name).map(|(_, value)| value);
    if field("grant_type").as_deref() != Some(GRANT_TYPE) {
        return Err(Refusal::GrantType);
    }
    field("assertion").ok_or(Refusal::Malformed)
}

impl Grant {
    /// Reads the three parts.
    pub fn read(assertion: &str) -> Result<Self, Refusal> {
        let (signed, signature) = assertion.rsplit_once('.').ok_or(Refusal::Malformed)?;
        let (header, claims) = signed.split_once('.').ok_or(Refusal::Malformed)?;
        let grant = Self {
            header: json(header)?,
            claims: json(claims)?,
            signed: signed.to_owned(),
            signature: bytes(signature)?,
        };
        let both_routes = grant.header.x5c.is_some() && grant.header.kid.is_some();
        if both_routes || !grant.claims.are_well_formed() {
            return Err(Refusal::Malformed);
        }
        Ok(grant)
    }

    /// Whether `aud` is the issuer, to the letter. An array of one is the same as that one.
    pub fn is_for(&self, issuer: &str) -> Result<(), Refusal> {
        let audience = match &self.claims.aud {
            Audience::One(one) => Some(one),
            Audience::Several(several) if several.len() == 1 => several.first(),
            Audience::Several(_) => None,
        };
        if audience.is_some_and(|audience| audience == issuer) { Ok(()) } else { Err(Refusal::Audience) }
    }
}

impl Claims {
    fn are_well_formed(&self) -> bool {
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let pid = self.pid.as_deref().is_none_or(|pid| pid.len() == 11 && digits(pid));
        let consumer = self.consumer_org.as_deref().is_none_or(|number| number.len() == 9 && digits(number));
        let checked = self.consumer_org.is_none() || self.consumer().is_some();
        let one_detail = self.authorization_details.as_ref().is_none_or(|details| details.len() == 1);
        pid && consumer && checked && one_detail && self.scopes().next().is_some()
    }

    /// The organisation on whose behalf it asks.
    pub fn consumer(&self) -> Option<OrgNumber> {
        self.consumer_org.as_deref().and_then(|number| OrgNumber::parse(number).ok())
    }

    pub fn scopes(&self) -> impl Iterator<Item = &str> {
        self.scope.split_whitespace()
    }
}

fn json<T: DeserializeOwned>(part: &str) -> Result<T, Refusal> {
    serde_json::from_slice(&bytes(part)?).map_err(|_| Refusal::Malformed)
}

fn bytes(part: &str) -> Result<Vec<u8>, Refusal> {
    BASE64_URL_SAFE_NO_PAD.decode(part).map_err(|_| Refusal::Malformed)
}
