//! The JWT grant (RFC 7523) by which a client asks for a token.

use super::jwt;
use super::on_behalf::OnBehalfOf;
use crate::domain::{ClientId, OrgNumber, ScopeSet, Secret, Timestamp, Unprinted};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// `grant_type` of the token request (RFC 7523 section 2.1).
pub const GRANT_TYPE: &str = "urn:ietf:params:oauth:grant-type:jwt-bearer";

/// Seconds from `iat` to `exp`. Documented maximum; the server has been seen to take up to
/// [`OBSERVED_LIFETIME`], but says so nowhere.
pub const LIFETIME: i64 = 120;

/// Longest lifetime in seconds that the server was seen to accept (source: a comment of July 2026 by
/// one who read its code, github.com/Altinn/altinn-studio/issues/19603). Inferred, not documented.
pub const OBSERVED_LIFETIME: i64 = 180;

/// Seconds that clocks may differ before a grant is refused.
pub const CLOCK_TOLERANCE: i64 = 10;

/// What a grant asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// `iss`: the client that asks.
    pub client_id: ClientId,
    /// `aud`: the issuer, exactly as its metadata writes it.
    pub audience: String,
    /// `scope`.
    pub scopes: ScopeSet,
    /// Optional claims.
    pub optional: OptionalClaims,
}

/// Claims that most grants do without.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OptionalClaims {
    /// `resource`: becomes `aud` of the token, for APIs that check it.
    pub resource: Option<String>,
    /// `consumer_org` and `authorization_details`: on whose behalf a supplier asks.
    pub on_behalf_of: OnBehalfOf,
}

impl OptionalClaims {
    /// Those of a supplier who asks for a customer who has delegated.
    #[must_use]
    pub fn for_customer(customer: OrgNumber) -> Self {
        Self { resource: None, on_behalf_of: OnBehalfOf::Customer(customer) }
    }
}

/// The claims of a grant as they are signed. A claim outside the documented set is refused with MP-011.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claims {
    /// The issuer that is asked.
    pub aud: String,
    /// The client that asks.
    pub iss: String,
    /// Scopes, separated by blanks.
    pub scope: String,
    /// Seconds since 1970 when it was made.
    pub iat: i64,
    /// Seconds since 1970 when it ends.
    pub exp: i64,
    /// Unique for each grant: reuse is refused with MP-012.
    pub jti: String,
    /// Documented as an array only.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub resource: Option<Vec<String>>,
    /// Nine digits.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub consumer_org: Option<String>,
    /// An array of one entry (RFC 9396).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub authorization_details: Option<Unprinted<Value>>,
}

impl Claims {
    /// The claims of a fresh grant for this request.
    #[must_use]
    pub fn new(request: &Request, now: Timestamp) -> Self {
        let iat = now.as_second();
        Self {
            aud: request.audience.clone(),
            iss: request.client_id.to_string(),
            scope: request.scopes.to_string(),
            iat,
            exp: iat + LIFETIME,
            jti: uuid::Uuid::new_v4().to_string(),
            resource: request.optional.resource.clone().map(|resource| vec![resource]),
            consumer_org: request.optional.on_behalf_of.consumer_org().map(|organisation| organisation.to_string()),
            authorization_details: request.optional.on_behalf_of.details().map(Unprinted),
        }
    }
}

/// How the client proves who it is. Exactly one of the two is sent.
#[derive(Debug, Clone, Copy)]
pub enum Proof<'a> {
    /// `x5c`: the enterprise certificate and its chain in DER, leaf first.
    Certificate(&'a [Vec<u8>]),
    /// `kid`: a key that was registered on the client beforehand.
    RegisteredKey(&'a str),
}

/// The header of a grant, in the order in which its fields are sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Header {
    /// Always `JWT`.
    pub typ: &'static str,
    /// Always `RS256`.
    pub alg: &'static str,
    /// The registered key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kid: Option<String>,
    /// The certificate and its chain, DER in base64, leaf first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub x5c: Option<Vec<String>>,
}

impl Header {
    fn new(proof: Proof<'_>) -> Self {
        let (kid, x5c) = match proof {
            Proof::Certificate(chain) => (None, Some(chain.iter().map(|der| BASE64_STANDARD.encode(der)).collect())),
            Proof::RegisteredKey(kid) => (Some(kid.to_owned()), None),
        };
        Self { typ: "JWT", alg: "RS256", kid, x5c }
    }
}

/// What stands in a grant: all of it but the signature, without which it is worth nothing to anybody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentGrant {
    /// The header.
    pub header: Header,
    /// The claims.
    pub claims: Claims,
}

impl SentGrant {
    /// What is to be signed.
    #[must_use]
    pub fn new(claims: Claims, proof: Proof<'_>) -> Self {
        Self { header: Header::new(proof), claims }
    }

    /// The grant in compact form. `sign` signs bytes with RS256: `PrivateKey::sign` of the client's key.
    ///
    /// # Errors
    /// [`CannotSign`] when `sign` gives no signature.
    pub fn sign(&self, sign: impl FnOnce(&[u8]) -> Option<Vec<u8>>) -> Result<Secret, CannotSign> {
        jwt::signed(&self.header, &self.claims, sign).ok_or(CannotSign)
    }
}

/// The private key cannot sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CannotSign;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Scope;

    fn request() -> Request {
        Request {
            client_id: ClientId::parse("oidc_313299767_api").unwrap(),
            audience: "https://test.maskinporten.no/".into(),
            scopes: ScopeSet::new([Scope::parse("brreg:losore/tlg").unwrap()]).unwrap(),
            optional: OptionalClaims::default(),
        }
    }

    #[test]
    fn a_plain_grant_has_the_six_documented_claims_and_no_more() {
        let claims = Claims::new(&request(), Timestamp::from_second(1_800_000_000).unwrap());
        let json = serde_json::to_value(&claims).unwrap();
        let names: Vec<&String> = json.as_object().unwrap().keys().collect();
        assert_eq!(names, ["aud", "exp", "iat", "iss", "jti", "scope"]);
        assert_eq!(claims.exp - claims.iat, 120);
        assert_eq!(json["iat"], 1_800_000_000);
    }

    #[test]
    fn a_resource_is_sent_as_an_array() {
        let mut request = request();
        request.optional = OptionalClaims::for_customer(OrgNumber::parse("314330897").unwrap());
        request.optional.resource = Some("https://api.example.no".into());
        let json = serde_json::to_value(Claims::new(&request, Timestamp::UNIX_EPOCH)).unwrap();
        assert_eq!(json["resource"], serde_json::json!(["https://api.example.no"]));
        assert_eq!(json["consumer_org"], "314330897");
    }

    #[test]
    fn no_two_grants_have_the_same_jti() {
        let [one, other] = [(), ()].map(|()| Claims::new(&request(), Timestamp::UNIX_EPOCH).jti);
        assert_ne!(one, other);
    }

    /// RS256 gives one signature for one key and text, so the two can be compared to the letter.
    #[test]
    fn a_grant_is_to_the_letter_what_jsonwebtoken_makes() {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/keystores/modern.p12");
        let opened = crate::keystore::open(&std::fs::read(file).unwrap(), &Secret::new("hemmelig".into()), None);
        let entry = opened.unwrap().entries.remove(0);
        let claims = Claims::new(&request(), Timestamp::from_second(1_800_000_000).unwrap());
        let pem = entry.private_key().pkcs8_pem();
        let key = jsonwebtoken::EncodingKey::from_rsa_pem(pem.expose().as_bytes()).unwrap();
        let x5c = entry.chain.iter().map(|der| BASE64_STANDARD.encode(der)).collect();
        let plain = jsonwebtoken::Header::new(jsonwebtoken::Algorithm::RS256);
        let by_certificate = jsonwebtoken::Header { x5c: Some(x5c), ..plain.clone() };
        let by_key = jsonwebtoken::Header { kid: Some("nøkkel 1".into()), ..plain };
        for (header, proof) in
            [(by_certificate, Proof::Certificate(&entry.chain)), (by_key, Proof::RegisteredKey("nøkkel 1"))]
        {
            let ours = SentGrant::new(claims.clone(), proof).sign(|bytes| entry.private_key().sign(bytes)).unwrap();
            assert_eq!(ours.expose(), jsonwebtoken::encode(&header, &claims, &key).unwrap());
        }
    }

    #[test]
    fn a_key_that_is_no_key_cannot_sign() {
        let claims = Claims::new(&request(), Timestamp::UNIX_EPOCH);
        assert_eq!(SentGrant::new(claims, Proof::RegisteredKey("k")).sign(|_| None), Err(CannotSign));
    }
}
