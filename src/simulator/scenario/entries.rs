//! The tables of a scenario, as `SCENARIOS.md` documents them.

use super::value::{
    Bounded, Identifier, IntegrationType, Kid, Name, Organisation, Party, ScopeName, Status, UserKind, Uuid,
};
use crate::simulator::LifetimeMode;
use crate::simulator::rights::AccessState;
use serde::Deserialize;
use toml::Spanned;

/// Seconds of ten years.
pub const LONG: i64 = 10 * 366 * 86_400;
/// Seconds for which a key lasts that is given no other end.
pub const YEAR: i64 = 365 * 86_400;

/// `[clock]`.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ClockEntry {
    /// Seconds that the server's clock is ahead; behind when negative.
    pub offset: Option<Bounded<{ -LONG }, LONG>>,
}

/// `[propagation]`: seconds until the token endpoint knows what was registered.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Propagation {
    pub clients: Option<Bounded<0, 86_400>>,
    pub keys: Option<Bounded<0, 86_400>>,
}

/// `[grants]`.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Grants {
    /// 120 seconds as documented, or 180 as observed.
    pub lifetime_rule: Option<LifetimeMode>,
    /// Another number of seconds.
    pub longest_lifetime: Option<Bounded<0, 3600>>,
}

/// `[certificates]`: what the token endpoint believes.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Certificates {
    /// Whether it believes the authority of the offered certificates.
    pub believed: bool,
    /// Whether it takes a certificate that is for signing documents. What Maskinporten does is not known.
    pub signing: bool,
}

impl Default for Certificates {
    fn default() -> Self {
        Self { believed: true, signing: true }
    }
}

/// The certificates that are made at start.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Issued {
    #[default]
    Authentication,
    Signing,
    Expired,
    Revoked,
}

/// `[keystore]`: the files `fjordvik-demo.p12` and `fjordvik-demo.jks`, and what is wrong with them.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct KeystoreEntry {
    /// The certificate in them.
    pub certificate: Issued,
    /// Whether their password is another than the one that is told.
    pub wrong_password: bool,
    /// Whether the key's password is another. In the JKS: a PKCS#12 has one for both.
    pub wrong_key_password: bool,
    /// Whether the entry has another name than the one that is told.
    pub wrong_alias: bool,
}

/// `[properties]`: what the properties file asks for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PropertiesEntry {
    pub client_id: Option<Identifier>,
    pub scope: Option<ScopeName>,
    pub consumer_org: Option<Organisation>,
    /// Registered key to sign with, instead of sending the certificate.
    pub kid: Option<Kid>,
}

/// Who may use a scope.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReachEntry {
    #[default]
    Granted,
    Open,
    Delegable,
}

/// `[[scopes]]`: a scope that is added, or takes the place of the one of its name.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScopeEntry {
    pub name: ScopeName,
    pub description: Option<Name>,
    #[serde(default)]
    pub reach: ReachEntry,
    /// Seconds that a token with it may live.
    pub max_age: Option<Bounded<0, 86_400>>,
    #[serde(default)]
    pub integration_types: Vec<IntegrationType>,
}

/// `[[clients]]`: a client that is added, or what is other about the one of its identifier.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClientEntry {
    pub id: Identifier,
    pub name: Option<Name>,
    pub organisation: Option<Organisation>,
    pub integration_type: Option<IntegrationType>,
    pub scopes: Option<Vec<Spanned<ScopeName>>>,
    pub grant_types: Option<Vec<Name>>,
    pub active: Option<bool>,
    pub token_lifetime: Option<Bounded<0, 86_400>>,
    /// Seconds from the start until the token endpoint knows it.
    pub known_after: Option<Bounded<0, 86_400>>,
    pub keys: Option<Vec<KeyEntry>>,
}

/// `[[clients.keys]]`: a registered key, which is that of a certificate that is offered.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyEntry {
    pub kid: Kid,
    #[serde(default)]
    pub certificate: Issued,
    /// Whether it is registered with its certificate, and good only as long as that is.
    #[serde(default)]
    pub bound: bool,
    /// Seconds from the start until the token endpoint knows it.
    pub known_after: Option<Bounded<0, 86_400>>,
    /// Seconds from the start until it ends; one that has ended when negative.
    pub expires_after: Option<Bounded<{ -LONG }, LONG>>,
}

/// `[[accesses]]`: that an organisation has a scope, or was refused it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccessEntry {
    pub scope: Spanned<ScopeName>,
    pub organisation: Option<Organisation>,
    pub state: AccessState,
}

/// `[[delegations]]`: in place of those that there are.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DelegationEntry {
    pub scope: Spanned<ScopeName>,
    pub consumer: Organisation,
    pub supplier: Option<Organisation>,
}

/// `[[system_users]]`: in place of the one that there is.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SystemUserEntry {
    pub owner: Organisation,
    pub supplier: Option<Organisation>,
    /// The owner's number when left out, as in Altinn.
    pub external_ref: Option<Name>,
    pub id: Option<Uuid>,
    pub system_id: Option<Name>,
    pub kind: Option<UserKind>,
    #[serde(default)]
    pub deleted: bool,
}

/// `[[systems]]`: in place of the one that there is.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SystemEntry {
    pub id: Name,
    pub vendor: Option<Organisation>,
    pub name: Option<Name>,
    #[serde(default)]
    pub clients: Vec<Identifier>,
    #[serde(default)]
    pub redirects: Vec<Name>,
}

/// `[[requests]]`: that a vendor has asked a customer for a system user. Of one that was accepted, the system user is there.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequestEntry {
    pub customer: Organisation,
    pub system_id: Option<Name>,
    /// The customer's number when left out, as in Altinn.
    pub external_ref: Option<Name>,
    pub id: Option<Uuid>,
    pub kind: Option<UserKind>,
    pub status: Option<Status>,
    /// Seconds before the start.
    pub age: Option<Bounded<0, LONG>>,
}

/// `[altinn]`: what it thinks of this Maskinporten's tokens.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct AltinnEntry {
    /// Whether it trusts them; it does not trust those of another environment.
    trusts: bool,
    /// Why it refuses to exchange any, in words of its own.
    reason: Option<Name>,
    /// Seconds that its clock is ahead of this Maskinporten's.
    offset: Option<Bounded<{ -LONG }, LONG>>,
}

impl Default for AltinnEntry {
    fn default() -> Self {
        Self { trusts: true, reason: None, offset: None }
    }
}

impl AltinnEntry {
    pub fn trusts(&self) -> bool {
        self.trusts
    }

    pub fn reason(&self) -> Option<&str> {
        self.reason.as_ref().map(|reason| reason.0.as_str())
    }

    pub fn offset(&self) -> i64 {
        self.offset.map_or(0, Bounded::get)
    }
}

/// `[[consents]]`: in place of the one that there is.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsentEntry {
    pub id: Uuid,
    pub from: Party,
    pub to: Option<Organisation>,
}
