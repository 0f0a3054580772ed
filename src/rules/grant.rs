//! A grant as it was sent, or as much of it as was shown: read, but not yet believed.

use super::assumptions;
use super::digits::organisation;
use crate::domain::OrgNumber;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::{Map, Value};
use std::fmt;
use url::form_urlencoded;

/// A grant. It has no `Debug`: until it is over, whoever has it can use it.
pub struct Grant {
    pub(super) form: Form,
    pub(super) header: Part,
    pub(super) claims: Part,
    pub(super) signature: Signature,
}

/// The form of the token request.
pub(super) enum Form {
    NotShown,
    Sent { grant_type: Option<String>, has_assertion: bool },
}

/// A part that is a JSON object.
pub(super) enum Part {
    NotShown,
    Unreadable,
    Object(Object),
}

/// A JSON object, with the names that it has more than once.
#[derive(Default)]
pub(super) struct Object {
    pub members: Map<String, Value>,
    pub repeated: Vec<String>,
}

/// The last part.
pub(super) enum Signature {
    NotShown,
    Unreadable,
    Made { signed: String, bytes: Vec<u8> },
}

impl Grant {
    /// The grant in the body of a token request.
    #[must_use]
    pub fn from_form(body: &[u8]) -> Self {
        let field = |name: &str| form_urlencoded::parse(body).find(|(key, _)| key == name).map(|(_, value)| value);
        let assertion = field("assertion");
        let grant_type = field("grant_type").map(std::borrow::Cow::into_owned);
        let form = Form::Sent { grant_type, has_assertion: assertion.is_some() };
        let grant = assertion.map_or_else(Self::nothing, |assertion| Self::from_assertion(&assertion));
        Self { form, ..grant }
    }

    /// The grant in compact form, read strictly: three parts in base64url without padding.
    #[must_use]
    pub fn from_assertion(assertion: &str) -> Self {
        let parts = assertion.rsplit_once('.').and_then(|(signed, signature)| {
            let (header, claims) = signed.split_once('.')?;
            Some((signed, header, claims, signature))
        });
        let Some((signed, header, claims, signature)) = parts else {
            let signature = Signature::Unreadable;
            return Self { header: Part::Unreadable, claims: Part::Unreadable, signature, ..Self::nothing() };
        };
        let signature = BASE64_URL_SAFE_NO_PAD.decode(signature);
        let made = |bytes| Signature::Made { signed: signed.to_owned(), bytes };
        Self {
            form: Form::NotShown,
            header: Part::read(header),
            claims: Part::read(claims),
            signature: signature.map_or(Signature::Unreadable, made),
        }
    }

    /// Header and claims that were shown without a signature. The header may not have been shown.
    #[must_use]
    pub fn from_parts(header: Option<&Value>, claims: &Value) -> Self {
        Self { header: header.map_or(Part::NotShown, Part::of), claims: Part::of(claims), ..Self::nothing() }
    }

    /// A grant of which nothing was shown.
    #[must_use]
    pub fn nothing() -> Self {
        Self { form: Form::NotShown, header: Part::NotShown, claims: Part::NotShown, signature: Signature::NotShown }
    }

    /// A claim; JSON's null is none.
    #[must_use]
    pub fn claim(&self, name: &str) -> Option<&Value> {
        self.claims.member(name)
    }

    /// Whether the claims can be read. Where they cannot, a claim that is not there may be there all the same.
    pub(super) fn has_claims(&self) -> bool {
        self.claims.object().is_some()
    }

    /// A claim that is a string.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        self.claim(name)?.as_str()
    }

    /// The scopes that it asks for.
    pub fn scopes(&self) -> impl Iterator<Item = &str> {
        assumptions::scopes(self.text("scope").unwrap_or_default())
    }

    /// The organisation on whose behalf it asks, where it names one.
    #[must_use]
    pub fn consumer(&self) -> Option<OrgNumber> {
        self.text("consumer_org").and_then(organisation)
    }

    /// The name of the registered key that it is signed with.
    #[must_use]
    pub fn kid(&self) -> Option<&str> {
        self.header.member("kid")?.as_str()
    }

    /// The bytes of its signature.
    #[must_use]
    pub fn signature(&self) -> Option<&[u8]> {
        match &self.signature {
            Signature::Made { bytes, .. } => Some(bytes),
            Signature::NotShown | Signature::Unreadable => None,
        }
    }
}

impl Part {
    fn read(text: &str) -> Self {
        let bytes = BASE64_URL_SAFE_NO_PAD.decode(text).ok();
        bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok()).map_or(Self::Unreadable, Self::Object)
    }

    fn of(value: &Value) -> Self {
        match value {
            Value::Object(members) => Self::Object(Object { members: members.clone(), repeated: Vec::new() }),
            _ => Self::Unreadable,
        }
    }

    pub fn object(&self) -> Option<&Object> {
        match self {
            Self::Object(object) => Some(object),
            Self::NotShown | Self::Unreadable => None,
        }
    }

    /// A member; JSON's null is none.
    pub fn member(&self, name: &str) -> Option<&Value> {
        self.object()?.member(name)
    }
}

impl Object {
    /// A member; JSON's null is none.
    pub fn member(&self, name: &str) -> Option<&Value> {
        self.members.get(name).filter(|value| !value.is_null())
    }
}

impl<'de> Deserialize<'de> for Object {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Members)
    }
}

struct Members;

impl<'de> Visitor<'de> for Members {
    type Value = Object;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Object, A::Error> {
        let mut object = Object::default();
        while let Some((name, value)) = map.next_entry::<String, Value>()? {
            if object.members.insert(name.clone(), value).is_some() {
                object.repeated.push(name);
            }
        }
        Ok(object)
    }
}
