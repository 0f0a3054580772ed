//! Profiles: what was answered on the way to a token, kept so that the next visit needs a password and no more.

use super::client::AdminKeyPlace;
use super::{Issued, KeptCertificate, Renewed};
use crate::domain::{Address, ClientId, Environment, KeyringKey, OrgNumber, ScopeSet, Timestamp};
use crate::protocol::grant::OptionalClaims;
use std::path::PathBuf;

/// One way to a token. Never a password, a key or a token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// What people call it; no two have the same.
    pub name: String,
    /// Where the certificate lies.
    pub file: PathBuf,
    /// Its name in the file.
    pub alias: String,
    /// Until when the certificate is valid.
    pub certificate_ends: Timestamp,
    /// Who issued it, and for what, where that is known.
    pub issued: Option<Issued>,
    /// Whose it is.
    pub organisation: OrgNumber,
    /// What the organisation is called.
    pub organisation_name: String,
    /// Where the token is for; never the demo.
    pub environment: Environment,
    /// The administration client, where one was used.
    pub admin: Option<ClientId>,
    /// Where the key lies that the administration client signs by, where it has one.
    pub admin_key: Option<AdminKeyPlace>,
    /// The client that tokens are asked for with.
    pub client_id: ClientId,
    /// Its name, where we know it.
    pub client_name: Option<String>,
    /// When we created it, if we did.
    pub created: Option<Timestamp>,
    /// When the first of the keys that are registered on the client ends, as it was when that was last read.
    pub keys_end: Option<Timestamp>,
    /// What is asked for.
    pub scopes: ScopeSet,
    /// Claims that most do without.
    pub optional: OptionalClaims,
    /// Under which key its password lies in the system's keyring, where somebody wanted that.
    pub remembered: Option<KeyringKey>,
    /// How it went the last time.
    pub last: Option<Last>,
}

/// How asking for a token went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Last {
    /// When.
    pub at: Timestamp,
    /// The code of the problem; `None` when the token came.
    pub problem: Option<String>,
}

/// A change of what is kept: small enough that two windows can make theirs one after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Keep this one, in the place of the one that gives the same token.
    Keep(Box<Profile>),
    /// The same, but for the certificate of one that is known: another window may have given it the next one.
    Use(Box<Profile>),
    /// Call the one of the first name by the second.
    Rename(String, String),
    /// The password of the one of this name lies in the keyring under this key; `None` where it does not.
    Remember(String, Option<KeyringKey>),
    /// The keys of this issuer's client end then, or never.
    KeysEnd(Address, ClientId, Option<Timestamp>),
    /// These take another certificate, each where it still has the one that it had. The password of the old file is not
    /// that of the new one.
    Renew(Vec<Renewed>),
    /// This issuer's administration client signs by the key that lies there; or by the certificate.
    AdminKey(Address, ClientId, Option<AdminKeyPlace>),
    /// Keep the one of this name no longer.
    Remove(String),
}

impl Profile {
    /// One in test, for tests of what is done with profiles.
    #[cfg(test)]
    pub(crate) fn example() -> Self {
        Self {
            name: "Fjordvik".into(),
            file: "/a/fjordvik.p12".into(),
            alias: "1".into(),
            certificate_ends: Timestamp::MAX,
            issued: None,
            organisation: OrgNumber::parse("313299767").unwrap(),
            organisation_name: "Fjordvik".into(),
            environment: Environment::test(),
            admin: None,
            admin_key: None,
            client_id: ClientId::parse("238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3").unwrap(),
            client_name: None,
            created: None,
            keys_end: None,
            scopes: ScopeSet::parse("a:b").unwrap(),
            optional: OptionalClaims::default(),
            remembered: None,
            last: None,
        }
    }

    /// Whether both give the same token: of the same client, for the same.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.client_id == other.client_id
            && self.environment.issuer == other.environment.issuer
            && self.scopes == other.scopes
            && self.optional == other.optional
    }

    /// Its certificate.
    #[must_use]
    pub fn certificate(&self) -> KeptCertificate {
        let (file, alias, issued) = (self.file.clone(), self.alias.clone(), self.issued.clone());
        KeptCertificate { file, alias, ends: self.certificate_ends, issued }
    }

    /// The same with this certificate.
    #[must_use]
    pub fn with_certificate(self, certificate: KeptCertificate) -> Self {
        let KeptCertificate { file, alias, ends, issued } = certificate;
        Self { file, alias, certificate_ends: ends, issued, ..self }
    }

    /// The same with the certificate of the one that gives the same token, where that is known.
    fn with_certificate_of(&self, profiles: &[Self]) -> Self {
        let is_other = |known: &&Self| known.is_same(self) && !known.certificate().is_same(&self.certificate());
        let Some(known) = profiles.iter().find(is_other) else { return self.clone() };
        let (organisation, organisation_name) = (known.organisation, known.organisation_name.clone());
        Self { organisation, organisation_name, ..self.clone() }.with_certificate(known.certificate())
    }

    /// Whether this issuer's client administers it: the one that is kept, or else the one that such an organisation has.
    #[must_use]
    pub fn is_administered_by(&self, issuer: &Address, client_id: &ClientId) -> bool {
        let is_usual = || ClientId::administration(self.organisation) == *client_id;
        let is_its = self.admin.as_ref().map_or_else(is_usual, |admin| admin == client_id);
        is_its && self.environment.issuer.same_but_slash(issuer.as_str())
    }

    /// When it was used last, or else made.
    fn used(&self) -> Option<Timestamp> {
        self.last.as_ref().map(|last| last.at).or(self.created)
    }
}

impl Change {
    /// Makes the change. What it is about may be gone, by another window's doing; then nothing happens.
    pub fn apply(&self, profiles: &mut Vec<Profile>) {
        match self {
            Self::Keep(profile) => keep(profiles, Profile::clone(profile)),
            Self::Use(profile) => {
                let profile = profile.with_certificate_of(profiles);
                keep(profiles, profile);
            }
            Self::Rename(from, to) => {
                let free = free_name(profiles, to);
                if let Some(profile) = profiles.iter_mut().find(|profile| profile.name == *from) {
                    profile.name = free;
                }
            }
            Self::Remember(name, key) => {
                if let Some(profile) = profiles.iter_mut().find(|profile| profile.name == *name) {
                    profile.remembered.clone_from(key);
                }
            }
            Self::KeysEnd(issuer, client_id, end) => {
                let of_client =
                    |profile: &&mut Profile| profile.client_id == *client_id && profile.environment.issuer == *issuer;
                for profile in profiles.iter_mut().filter(of_client) {
                    profile.keys_end = *end;
                }
            }
            Self::Renew(renewed) => renewed.iter().for_each(|renewed| renew(profiles, renewed)),
            Self::AdminKey(issuer, client_id, place) => {
                let is_administered = |profile: &&mut Profile| profile.is_administered_by(issuer, client_id);
                for profile in profiles.iter_mut().filter(is_administered) {
                    profile.admin_key.clone_from(place);
                }
            }
            Self::Remove(name) => profiles.retain(|profile| profile.name != *name),
        }
        // The one that was used last is the one that is most likely to be used now.
        profiles.sort_by_key(|profile| std::cmp::Reverse(profile.used()));
    }
}

fn keep(profiles: &mut Vec<Profile>, profile: Profile) {
    let Some(known) = profiles.iter_mut().find(|known| known.is_same(&profile)) else {
        let name = free_name(profiles, &profile.name);
        profiles.push(Profile { name, ..profile });
        return;
    };
    let is_same_file = known.file == profile.file;
    // The key of another administration client is not this one's.
    let admin_key = known.admin_key.take().filter(|_| profile.admin.is_none() || profile.admin == known.admin);
    // Its name is the user's; what is not known any more was known before.
    *known = Profile {
        admin_key: profile.admin_key.clone().or(admin_key),
        name: std::mem::take(&mut known.name),
        admin: profile.admin.clone().or(known.admin.take()),
        client_name: profile.client_name.clone().or(known.client_name.take()),
        created: profile.created.or(known.created),
        keys_end: profile.keys_end.or(known.keys_end),
        // The password of a file says nothing of another one.
        remembered: profile.remembered.clone().or(known.remembered.take().filter(|_| is_same_file)),
        last: profile.last.clone().or(known.last.take()),
        ..profile
    };
}

/// What another window has renamed, or given another certificate, is left as it is.
fn renew(profiles: &mut [Profile], renewed: &Renewed) {
    let has_it = |profile: &&mut Profile| {
        let is_named = profile.name == renewed.name && profile.organisation == renewed.organisation;
        is_named && profile.certificate().is_same(&renewed.from)
    };
    if let Some(profile) = profiles.iter_mut().find(has_it) {
        *profile = profile.clone().with_certificate(renewed.to.clone());
        profile.remembered.take_if(|_| !renewed.from.is_same(&renewed.to));
    }
}

/// "Fjordvik", or "Fjordvik (2)" where that is taken.
fn free_name(profiles: &[Profile], name: &str) -> String {
    let taken = |name: &str| profiles.iter().any(|profile| profile.name == name);
    let numbered = (2..).map(|number| format!("{name} ({number})"));
    std::iter::once(name.to_owned()).chain(numbered).find(|name| !taken(name)).unwrap_or_default()
}
