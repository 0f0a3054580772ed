//! Values that were found. Their kind decides what a report may show of them: it is made from an allow-list of kinds.

use super::service::Service;
use crate::domain::{EnvironmentKind, OrgNumber, Timestamp};
use crate::protocol::refusal::presentable;
use url::Url;

/// Characters of an identifier that are kept in a report: enough to compare, too few to use.
const KEPT: usize = 8;
/// Longest value that is kept of what others wrote, in characters.
const LONGEST: usize = 120;

/// A value that was found. None of them is a secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RedactableValue {
    /// An instant.
    Time(Timestamp),
    /// A number: seconds, bits, how many.
    Number(i64),
    /// One of the environments.
    Environment(EnvironmentKind),
    /// An organisation.
    Organisation(OrgNumber),
    /// An address without query, user and password.
    Address(String),
    /// A well-formed scope.
    Scope(String),
    /// A `client_id`, `jti`, `kid` or fingerprint.
    Identifier(String),
    /// What support at Digdir asks for.
    TraceId(String),
    /// The name of a certificate's issuer.
    Issuer(String),
    /// Whoever answered.
    Service(Service),
    /// One of our own or Maskinporten's words: `RS256`, `x5c`, `MP-122`.
    Word(String),
    /// What someone else wrote: shown on the screen, and left out of reports.
    Foreign(String),
}

/// How a value stands in a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum RedactedValue {
    Kept(String),
    Shortened(String),
    Dropped,
}

/// A name, as it is called where it was found, and its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// `aud`, `exp`, `x5c[0].notAfter`: never translated.
    pub claim: &'static str,
    /// Its value.
    pub value: RedactableValue,
}

impl Row {
    pub(super) fn new(claim: &'static str, value: RedactableValue) -> Self {
        Self { claim, value }
    }

    /// A time that stood in a token as seconds.
    pub(super) fn seconds(claim: &'static str, seconds: i64) -> Self {
        Self::new(
            claim,
            Timestamp::from_second(seconds).map_or(RedactableValue::Number(seconds), RedactableValue::Time),
        )
    }
}

impl RedactableValue {
    /// An address as it was written, when it is one.
    pub(super) fn address(text: &str) -> Self {
        match Url::parse(text) {
            Ok(url) if url.host_str().is_some() && url.username().is_empty() && url.query().is_none() => {
                Self::Address(cut(text))
            }
            Ok(url) if url.host_str().is_some() => Self::Address(url.origin().ascii_serialization()),
            _ => Self::foreign(text),
        }
    }

    /// Scopes, where they are.
    pub(super) fn scope(text: &str) -> Self {
        if crate::domain::Scope::parse(text).is_ok() && text.len() <= LONGEST {
            Self::Scope(text.trim().to_owned())
        } else {
            Self::foreign(text)
        }
    }

    /// An organisation, where the text is its number.
    pub(super) fn organisation(text: &str) -> Self {
        OrgNumber::parse(text).map_or_else(|_| Self::foreign(text), Self::Organisation)
    }

    pub(super) fn identifier(text: &str) -> Self {
        Self::Identifier(cut(text))
    }

    pub(super) fn foreign(text: &str) -> Self {
        Self::Foreign(cut(text))
    }

    pub(super) fn word(text: impl Into<String>) -> Self {
        Self::Word(text.into())
    }

    /// A trace id, which is hexadecimal digits and hyphens.
    pub(super) fn trace_id(text: &str) -> Option<Self> {
        let fits = text.len() <= 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
        (fits && !text.is_empty()).then(|| Self::TraceId(text.to_owned()))
    }

    /// The value as people read it; times in UTC, as RFC 3339 writes them.
    #[must_use]
    pub fn plain(&self) -> String {
        match self {
            Self::Time(time) => super::whole_second(*time).to_string(),
            Self::Number(number) => number.to_string(),
            Self::Organisation(number) => number.to_string(),
            Self::Service(service) => service.key().to_owned(),
            Self::Environment(kind) => kind.key().to_owned(),
            Self::Address(text)
            | Self::Scope(text)
            | Self::Identifier(text)
            | Self::TraceId(text)
            | Self::Issuer(text)
            | Self::Word(text)
            | Self::Foreign(text) => text.clone(),
        }
    }

    pub(super) fn redacted(&self, with_organisations: bool) -> RedactedValue {
        match self {
            Self::Identifier(text) if text.chars().count() > KEPT => {
                RedactedValue::Shortened(text.chars().take(KEPT).chain(['…']).collect())
            }
            Self::Organisation(_) if !with_organisations => RedactedValue::Dropped,
            Self::Foreign(_) => RedactedValue::Dropped,
            Self::Address(text) => address(text),
            kept => RedactedValue::Kept(kept.plain()),
        }
    }
}

/// Paths below other hosts than those that everybody knows may have anything in them.
fn address(text: &str) -> RedactedValue {
    let Ok(url) = Url::parse(text) else { return RedactedValue::Dropped };
    let host = url.host_str().unwrap_or_default();
    let known = [
        "maskinporten.no",
        "digdir.no",
        "difi.no",
        "idporten.no",
        "ansattporten.no",
        "nhn.no",
        "brreg.no",
        "altinn.no",
    ];
    if known.iter().any(|known| host == *known || host.ends_with(&format!(".{known}"))) {
        return RedactedValue::Kept(text.to_owned());
    }
    let origin = url.origin().ascii_serialization();
    if origin == text.trim_end_matches('/') {
        RedactedValue::Kept(text.to_owned())
    } else {
        RedactedValue::Shortened(origin)
    }
}

fn cut(text: &str) -> String {
    presentable(text).chars().take(LONGEST).collect()
}
