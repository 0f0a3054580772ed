//! A certificate's yearly swap: a profile takes the file of the next one, and what must follow.
//!
//! Begins with a file that was opened for a profile, and ends when the others that lie on the old file have taken it as
//! well. Nothing is changed at Maskinporten by it: a client is bound to the organisation's number, which both
//! certificates have. Window and terminal ask the same here.

use crate::contract::{Change, Issued, KeptCertificate, KeptKey, Profile, Renewed};
use crate::diagnosis;
use crate::domain::{ClientId, Environment, OrgNumber, Timestamp};
use crate::keystore::{Certificate, Entry, Keystore, Purpose};
use crate::problem::{Problem, Situation};
use std::path::PathBuf;

/// A profile with another certificate than before, of the same organisation.
#[derive(Debug, Clone)]
pub struct Renewal {
    /// The profile that took it first.
    pub name: String,
    /// Whose both certificates are.
    pub organisation: OrgNumber,
    /// What the organisation is called.
    pub organisation_name: String,
    /// The certificate that it had.
    pub old: KeptCertificate,
    /// The one that it has now.
    pub new: KeptCertificate,
    certificate: Certificate,
}

/// What the new file is to the old one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The certificate that it was, where it was.
    Same,
    /// The certificate that it was, in another file or by another name.
    Moved,
    /// Another certificate.
    New,
}

/// Another profile that lies on the old file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Follower {
    /// The profile's name.
    pub name: String,
    /// Its client.
    pub client_id: ClientId,
    /// What the client is called, where we know it.
    pub client_name: Option<String>,
    /// Where its token is for.
    pub environment: Environment,
    /// Whether its client signs by a key of its own, so that its tokens need no certificate.
    pub by_key: bool,
    /// Whether the new certificate is one for its environment. If not, it stays on the old file.
    pub fits: bool,
    /// Whether the keyring has the password of its old file.
    pub remembered: bool,
}

impl Renewal {
    /// The profile with the certificate that was opened in this file.
    ///
    /// # Errors
    /// That the certificate is another organisation's. Nothing is changed then.
    pub fn of(profile: &Profile, file: PathBuf, entry: &Entry) -> Result<Self, Problem> {
        let certificate = entry.certificate.clone();
        if certificate.organisation.as_ref() != Ok(&profile.organisation) {
            return Err(Situation::SetupOtherOrganisation.into());
        }
        let issued = Some(Issued::from(&certificate));
        Ok(Self {
            name: profile.name.clone(),
            organisation: profile.organisation,
            organisation_name: certificate.organisation_name.clone(),
            old: profile.certificate(),
            new: KeptCertificate { file, alias: entry.alias.clone(), ends: certificate.not_after, issued },
            certificate,
        })
    }

    /// What the new file is to the old one.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match () {
            () if self.old.is_same(&self.new) => Kind::Same,
            () if self.old.is_copy(&self.new) => Kind::Moved,
            () => Kind::New,
        }
    }

    /// Whether the new one ends before the old one: it may be an older file.
    #[must_use]
    pub fn ends_earlier(&self) -> bool {
        self.new.ends < self.old.ends
    }

    /// Who issued the old one and the new one, where they are known to differ.
    #[must_use]
    pub fn issuers(&self) -> Option<[&str; 2]> {
        let [old, new] = self.issued()?;
        (old.issuer != new.issuer).then_some([&old.issuer, &new.issuer])
    }

    /// What the old one and the new one may be used for, where they are known to differ.
    #[must_use]
    pub fn purposes(&self) -> Option<[Purpose; 2]> {
        let [old, new] = self.issued()?;
        (old.purpose != new.purpose).then_some([old.purpose, new.purpose])
    }

    fn issued(&self) -> Option<[&Issued; 2]> {
        Some([self.old.issued.as_ref()?, self.new.issued.as_ref()?])
    }

    /// The profile with the new certificate.
    #[must_use]
    pub fn own(&self) -> Renewed {
        self.renewed(self.name.clone(), self.old.clone())
    }

    /// The others that lie on the old file, in the order in which they are kept.
    #[must_use]
    pub fn followers(&self, profiles: &[Profile], keys: &[KeptKey]) -> Vec<Follower> {
        let by_key =
            |profile: &Profile| keys.iter().any(|key| key.is_registered_on(&profile.environment, &profile.client_id));
        let follower = |profile: &Profile| Follower {
            name: profile.name.clone(),
            client_id: profile.client_id.clone(),
            client_name: profile.client_name.clone(),
            environment: profile.environment.clone(),
            by_key: by_key(profile),
            fits: self.fits(profile),
            remembered: profile.remembered.is_some(),
        };
        profiles.iter().filter(|profile| self.is_left(profile)).map(follower).collect()
    }

    /// All of them that the new certificate fits take it, in one act. Empty where there is none.
    #[must_use]
    pub fn follow(&self, profiles: &[Profile]) -> Vec<Renewed> {
        let follows = |profile: &&Profile| self.is_left(profile) && self.fits(profile);
        let renewed = |profile: &Profile| self.renewed(profile.name.clone(), profile.certificate());
        profiles.iter().filter(follows).map(renewed).collect()
    }

    fn renewed(&self, name: String, from: KeptCertificate) -> Renewed {
        Renewed { name, organisation: self.organisation, from, to: self.new.clone() }
    }

    fn is_left(&self, profile: &Profile) -> bool {
        let is_other = profile.name != self.name && profile.organisation == self.organisation;
        is_other && profile.file == self.old.file && !profile.certificate().is_same(&self.new)
    }

    fn fits(&self, profile: &Profile) -> bool {
        diagnosis::certificate_in(profile.environment.kind, &self.certificate).is_none()
    }
}

/// What takes back that these have followed, the last first.
#[must_use]
pub fn undo(renewed: &[Renewed]) -> Change {
    Change::Renew(renewed.iter().rev().map(Renewed::reversed).collect())
}

/// Which entry of a file takes the place of the certificate that is kept: the best of the organisation's that lasts longer.
/// Where none does, it is the kept one itself, and in a file without that any of the organisation's.
#[must_use]
pub fn successor(keystore: &Keystore, profile: &Profile, now: Timestamp) -> Option<usize> {
    let old = profile.certificate();
    let is_ours = |entry: &Entry| entry.certificate.organisation.as_ref() == Ok(&profile.organisation);
    let is_old = |entry: &Entry| match old.sha256() {
        Some(sha256) => entry.certificate.sha256.eq_ignore_ascii_case(sha256),
        None => entry.alias == old.alias && entry.certificate.not_after == old.ends,
    };
    let first = |fits: &dyn Fn(&Entry) -> bool| keystore.entries.iter().position(fits);
    keystore
        .preferred_of(now, |entry| is_ours(entry) && entry.certificate.not_after > old.ends)
        .or_else(|| first(&|entry| is_ours(entry) && is_old(entry)))
        .or_else(|| keystore.preferred_of(now, is_ours))
        .or_else(|| first(&is_ours))
}
