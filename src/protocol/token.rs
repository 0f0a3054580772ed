//! The token endpoint's answer, and what stands in an access token.

use super::on_behalf::{CONSENT, NAMES_OF_ID, PREFIX, SYSTEM_USER};
use super::read_json;
use crate::domain::{DisplayName, Secret, Timestamp, Unprinted};
use crate::problem::{Problem, Situation};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde::Deserialize;
use serde_json::Value;

/// An access token as it was received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccessToken {
    /// The token itself.
    pub secret: Secret,
    /// `scope` of the answer: what it gives access to.
    pub scope: String,
    /// When it was received, by this machine's clock.
    pub received: Timestamp,
    /// For how many seconds it is valid.
    pub lifetime: i64,
    /// What stands in it; `None` when it is not a JWT.
    pub claims: Option<TokenClaims>,
}

/// What stands in a token of Maskinporten. Read, not verified: that is the API's duty.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct TokenClaims {
    /// Who issued it.
    pub iss: String,
    /// For whom it was made.
    #[serde(default)]
    pub client_id: Option<String>,
    /// How the client proved itself: `virksomhetssertifikat`, `CForESeal`, `private_key_jwt` …
    #[serde(default)]
    pub client_amr: Option<String>,
    /// Scopes, separated by blanks.
    #[serde(default)]
    pub scope: String,
    /// For which API it is meant; one or several, or none when no `resource` was asked for.
    #[serde(default)]
    pub aud: Audience,
    /// The organisation that has the access.
    #[serde(default)]
    pub consumer: Option<Party>,
    /// The organisation that acts for it.
    #[serde(default)]
    pub supplier: Option<Party>,
    /// Seconds since 1970 when it was issued.
    #[serde(default)]
    pub iat: i64,
    /// Seconds since 1970 when it ends.
    #[serde(default)]
    pub exp: i64,
    /// Its own identifier, which the API's owner may ask for.
    #[serde(default)]
    pub jti: Option<String>,
    /// Where the delegation was made, where there is one.
    #[serde(default)]
    pub delegation_source: Option<String>,
    /// As whom or with what consent, as it came.
    #[serde(default)]
    pub authorization_details: Unprinted<Value>,
}

/// As whom a token lets its holder act, or with what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Acts {
    /// A customer's system user.
    SystemUser {
        /// The customer's number.
        owner: String,
        /// `systemuser_id`.
        ids: Vec<String>,
        /// `system_id`.
        system: Option<String>,
    },
    /// A consent.
    Consent {
        /// Its identifier.
        id: String,
        /// Who gave it, as consents name parties.
        from: Unprinted<String>,
        /// Until when it is valid.
        until: Option<Timestamp>,
    },
    /// Something of this type, which is not known here.
    Other(String),
}

impl TokenClaims {
    /// As whom it lets its holder act, where `authorization_details` say so. What came is cleaned.
    #[must_use]
    pub fn acts(&self) -> Option<Acts> {
        let entry = self.authorization_details.0.get(0)?;
        let text = |value: &Value| value.as_str().map(|text| DisplayName::of(text).into_string());
        let kind = text(&entry["type"])?;
        Some(match kind.as_str() {
            SYSTEM_USER => {
                let id = NAMES_OF_ID.iter().find_map(|name| text(&entry["systemuser_org"][*name])).unwrap_or_default();
                let ids = match &entry["systemuser_id"] {
                    Value::Array(ids) => ids.iter().filter_map(text).collect(),
                    one => text(one).into_iter().collect(),
                };
                let owner = id.strip_prefix(PREFIX).unwrap_or(&id).to_owned();
                Acts::SystemUser { owner, ids, system: text(&entry["system_id"]) }
            }
            CONSENT => Acts::Consent {
                id: text(&entry["id"]).unwrap_or_default(),
                from: Unprinted(text(&entry["from"]).unwrap_or_default()),
                until: text(&entry["validTo"]).and_then(|until| until.parse().ok()),
            },
            _ => Acts::Other(kind),
        })
    }
}

/// `aud` of a token.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Audience {
    /// Not there.
    #[default]
    Unspecified,
    /// One.
    One(String),
    /// Several.
    Several(Vec<String>),
}

impl Audience {
    /// All of them.
    #[must_use]
    pub fn all(&self) -> Vec<&str> {
        match self {
            Self::Unspecified => Vec::new(),
            Self::One(one) => vec![one],
            Self::Several(several) => several.iter().map(String::as_str).collect(),
        }
    }
}

/// An organisation in a token: `{"authority": "iso6523-actorid-upis", "ID": "0192:313299767"}`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Party {
    /// The register that the number is from.
    #[serde(default)]
    pub authority: String,
    /// The number with its ISO 6523 prefix.
    #[serde(rename = "ID", alias = "id")]
    pub id: String,
}

impl Party {
    /// The number without its prefix.
    #[must_use]
    pub fn number(&self) -> &str {
        self.id.strip_prefix("0192:").unwrap_or(&self.id)
    }
}

#[derive(Deserialize)]
struct Answer {
    access_token: Secret,
    token_type: String,
    expires_in: i64,
    #[serde(default)]
    scope: String,
}

impl AccessToken {
    /// Reads the answer of a token endpoint that said yes.
    ///
    /// # Errors
    /// [`Situation::UnexpectedAnswer`] when it is not the answer of RFC 6749 section 5.1: a proxy's page
    /// is not a token.
    pub fn read(body: &[u8], received: Timestamp) -> Result<Self, Problem> {
        let answer: Answer = read_json(body)?;
        if !answer.token_type.eq_ignore_ascii_case("Bearer") || !is_token(answer.access_token.expose()) {
            return Err(Situation::UnexpectedAnswer.into());
        }
        Ok(Self {
            claims: decode_claims(answer.access_token.expose()),
            secret: answer.access_token,
            scope: answer.scope,
            received,
            lifetime: answer.expires_in.max(0),
        })
    }

    /// A token that came by itself; how long it is valid is taken from what stands in it, or else assumed. `None` for what
    /// is no token.
    #[must_use]
    pub fn of_text(token: &str, received: Timestamp, assumed: i64) -> Option<Self> {
        if !is_token(token) || token.split('.').count() != 3 {
            return None;
        }
        let claims = decode_claims(token);
        let told = claims.as_ref().map(|claims| claims.exp - claims.iat).filter(|seconds| *seconds > 0);
        Some(Self {
            secret: Secret::new(token.to_owned()),
            scope: claims.as_ref().map(|claims| claims.scope.clone()).unwrap_or_default(),
            received,
            lifetime: told.unwrap_or(assumed),
            claims,
        })
    }

    /// When it ends, by this machine's clock.
    #[must_use]
    pub fn expires(&self) -> Timestamp {
        Timestamp::from_second(self.received.as_second().saturating_add(self.lifetime)).unwrap_or(Timestamp::MAX)
    }

    /// Seconds left; 0 when it has ended.
    #[must_use]
    pub fn seconds_left(&self, now: Timestamp) -> i64 {
        (self.expires().as_second() - now.as_second()).max(0)
    }
}

/// Whether it can stand in a header: RFC 6749, A.12, has printable ASCII, and RFC 6750, 2.1, no blanks.
fn is_token(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic())
}

fn decode_claims(token: &str) -> Option<TokenClaims> {
    let payload = token.split('.').nth(1)?;
    let json = BASE64_URL_SAFE_NO_PAD.decode(payload).ok()?;
    serde_json::from_slice(&json).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(claims: &serde_json::Value) -> Vec<u8> {
        let payload = BASE64_URL_SAFE_NO_PAD.encode(claims.to_string());
        let token = format!("eyJhbGciOiJSUzI1NiJ9.{payload}.c2ln");
        serde_json::to_vec(&serde_json::json!({
            "access_token": token, "token_type": "Bearer", "expires_in": 119, "scope": "brreg:losore/tlg"
        }))
        .unwrap()
    }

    #[test]
    fn the_claims_are_read_from_the_token() {
        let body = answer(&serde_json::json!({
            "iss": "https://test.maskinporten.no/", "client_id": "c", "client_amr": "CForESeal",
            "scope": "brreg:losore/tlg", "aud": "https://api.example.no", "iat": 1, "exp": 120, "jti": "j",
            "consumer": {"authority": "iso6523-actorid-upis", "ID": "0192:313299767"}
        }));
        let token = AccessToken::read(&body, Timestamp::from_second(1000).unwrap()).unwrap();
        let claims = token.claims.clone().unwrap();
        assert_eq!(claims.consumer.unwrap().number(), "313299767");
        assert_eq!(claims.aud.all(), ["https://api.example.no"]);
        assert_eq!(token.seconds_left(Timestamp::from_second(1100).unwrap()), 19);
        assert_eq!(token.seconds_left(Timestamp::from_second(5000).unwrap()), 0);
    }

    /// The names of its members differ between sources, and what is not as documented is passed over.
    #[test]
    fn who_acts_for_whom_is_read_whatever_else_stands_there() {
        let acts = |details: serde_json::Value| {
            let body = answer(&serde_json::json!({ "iss": "i", "authorization_details": details }));
            AccessToken::read(&body, Timestamp::UNIX_EPOCH).unwrap().claims.unwrap().acts()
        };
        for name in ["ID", "id"] {
            let user = acts(serde_json::json!([{ "type": "urn:altinn:systemuser", "system_id": "310472603_x\u{1b}[2J",
                "systemuser_org": { name: "0192:313907201" }, "systemuser_id": ["a", "b"] }]));
            let system = Some("310472603_x [2J".into());
            let ids = vec!["a".to_owned(), "b".to_owned()];
            assert_eq!(user, Some(Acts::SystemUser { owner: "313907201".into(), ids, system }));
        }
        let consent = acts(serde_json::json!([{ "type": "urn:altinn:consent", "id": "c", "from": "f", "to": {},
            "validTo": "2099-12-31T23:59:59+01:00" }]));
        let until = "2099-12-31T22:59:59Z".parse().ok();
        assert_eq!(consent, Some(Acts::Consent { id: "c".into(), from: Unprinted("f".into()), until }));
        assert_eq!(acts(serde_json::json!([{ "type": "urn:x" }])), Some(Acts::Other("urn:x".into())));
        for strange in [serde_json::json!(7), serde_json::json!([]), serde_json::json!([7]), serde_json::json!({})] {
            assert_eq!(acts(strange), None);
        }
    }

    #[test]
    fn the_token_is_not_printed() {
        let body = answer(&serde_json::json!({"iss": "i"}));
        let token = AccessToken::read(&body, Timestamp::UNIX_EPOCH).unwrap();
        assert!(!format!("{token:?}").contains(token.secret.expose()));
    }

    #[test]
    fn a_token_that_is_no_jwt_is_still_a_token() {
        let body = br#"{"access_token":"opaque","token_type":"bearer","expires_in":10}"#;
        let token = AccessToken::read(body, Timestamp::UNIX_EPOCH).unwrap();
        assert_eq!((token.claims, token.lifetime), (None, 10));
    }

    /// RFC 6749, A.12, has printable ASCII; RFC 6750, 2.1, no blanks.
    #[test]
    fn what_cannot_stand_in_a_header_is_no_token() {
        for token in ["a b", "a\\u001b[2Jb", "a\\nb", "blåbær", "a\\u0000"] {
            let body = format!(r#"{{"access_token":"{token}","token_type":"Bearer","expires_in":10}}"#);
            let refused = AccessToken::read(body.as_bytes(), Timestamp::UNIX_EPOCH).map(|token| token.lifetime);
            assert_eq!(refused.unwrap_err().situation, Situation::UnexpectedAnswer, "{token}");
        }
    }

    #[test]
    fn a_page_of_a_proxy_is_not_a_token() {
        let page = AccessToken::read(b"<html>", Timestamp::UNIX_EPOCH).unwrap_err();
        assert_eq!(page.situation, Situation::WebPage);
        for body in ["{}", r#"{"access_token":"","token_type":"Bearer","expires_in":1}"#] {
            let refused = AccessToken::read(body.as_bytes(), Timestamp::UNIX_EPOCH).unwrap_err();
            assert_eq!(refused.situation, Situation::UnexpectedAnswer, "{body}");
        }
    }
}
