//! Values of a scenario, each of its form once it is there.
//!
//! The error of a value says which form was wanted, in one of the words that `scenario` knows. It never says what
//! stood there.

use crate::domain::{ClientId, OrgNumber, Scope};
use crate::protocol::altinn::{Kind, RequestStatus};
use crate::rules::assumptions::is_kid;
use crate::rules::details::is_party;
use crate::simulator::client::INTEGRATION_TYPES;
use crate::simulator::refusal::{self, Refusal};
use serde::Deserialize;

/// What every such error begins with.
pub const MARK: &str = "wanted:";

macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident($of:ty) = $wanted:expr, $parse:expr;)*) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
            #[serde(try_from = "String")]
            pub struct $name(pub $of);

            impl TryFrom<String> for $name {
                type Error = String;

                fn try_from(text: String) -> Result<Self, String> {
                    let parse: fn(String) -> Option<$of> = $parse;
                    parse(text).map(Self).ok_or_else(|| format!("{MARK}{}", $wanted))
                }
            }
        )*
    };
}

texts! {
    /// An organisation number.
    Organisation(OrgNumber) = "organisation", |text| OrgNumber::parse(&text).ok();
    /// The name of a scope.
    ScopeName(String) = "scope", |text| Scope::parse(&text).ok().map(|scope| scope.as_str().to_owned());
    /// The identifier of a client.
    Identifier(String) = "client", |text| ClientId::parse(&text).ok().map(|id| id.to_string());
    /// The name of a key.
    Kid(String) = "kid", |text| is_kid(&text).then_some(text);
    /// A UUID, in small letters.
    Uuid(String) = "uuid", |text| uuid::Uuid::parse_str(&text).ok().map(|uuid| uuid.to_string());
    /// A party of a consent.
    Party(String) = "party", |text| is_party(&text).then_some(text);
    /// What grants must name in `aud`.
    Issuer(String) = "issuer", |text| is_issuer(&text).then_some(text);
    /// A name, a description, a kind of grant or `externalRef`: short, and without marks that cannot be seen.
    Name(String) = "name", |text| is_name(&text).then_some(text);
    /// How far a request for a system user has come.
    Status(RequestStatus) = one_of(&RequestStatus::ALL.map(RequestStatus::key)), |text| RequestStatus::named(&text);
    /// Standard or agent.
    UserKind(Kind) = one_of(&Kind::ALL.map(Kind::key)), |text| Kind::named(&text);
    /// A kind of client.
    IntegrationType(String) = one_of(&INTEGRATION_TYPES),
        |text| INTEGRATION_TYPES.contains(&text.as_str()).then_some(text);
    /// A refusal in Maskinporten's own words.
    OrderedRefusal(Refusal) = one_of(&refusal::NAMES), |text| Refusal::named(&text);
}

/// It is compared to the letter, so that it may be any address.
fn is_issuer(text: &str) -> bool {
    url::Url::parse(text).is_ok() && text.len() <= 200 && text.bytes().all(|byte| byte.is_ascii_graphic())
}

fn is_name(text: &str) -> bool {
    (1..=200).contains(&text.chars().count()) && !text.chars().any(crate::domain::is_invisible)
}

/// How the error of a choice names what there is.
fn one_of(names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    format!("one-of {}", names.join(" "))
}

/// A whole number from `MIN` to `MAX`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "i64")]
pub struct Bounded<const MIN: i64, const MAX: i64>(i64);

impl<const MIN: i64, const MAX: i64> Bounded<MIN, MAX> {
    /// The number.
    pub fn get(self) -> i64 {
        self.0
    }
}

impl<const MIN: i64, const MAX: i64> TryFrom<i64> for Bounded<MIN, MAX> {
    type Error = String;

    fn try_from(number: i64) -> Result<Self, String> {
        if (MIN..=MAX).contains(&number) { Ok(Self(number)) } else { Err(format!("{MARK}range {MIN} {MAX}")) }
    }
}

/// Seconds, also in parts, from 0 to ten minutes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Deserialize)]
#[serde(try_from = "f64")]
pub struct Delay(pub std::time::Duration);

impl TryFrom<f64> for Delay {
    type Error = String;

    fn try_from(seconds: f64) -> Result<Self, String> {
        let fits = (0.0..=600.0).contains(&seconds);
        let delay = std::time::Duration::try_from_secs_f64(seconds).ok().filter(|_| fits);
        delay.map(Self).ok_or_else(|| format!("{MARK}range 0 600"))
    }
}
