//! The certificate of a profile as it is kept, and what takes its place.

use crate::domain::{OrgNumber, Timestamp};
use crate::keystore::{Certificate, Purpose};
use std::path::PathBuf;

/// The certificate of a profile, as it was when a token came by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptCertificate {
    /// Where it lies.
    pub file: PathBuf,
    /// Its name in the file.
    pub alias: String,
    /// Until when it is valid.
    pub ends: Timestamp,
    /// What else it says. Profiles that an earlier version kept do not have it.
    pub issued: Option<Issued>,
}

/// Who issued a certificate, and for what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issued {
    /// The issuer's common name.
    pub issuer: String,
    /// What it may be used for.
    pub purpose: Purpose,
}

/// One profile takes another certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renewed {
    /// The profile's name.
    pub name: String,
    /// Whose both certificates are.
    pub organisation: OrgNumber,
    /// The certificate that it has.
    pub from: KeptCertificate,
    /// The one that it takes.
    pub to: KeptCertificate,
}

impl From<&Certificate> for Issued {
    fn from(certificate: &Certificate) -> Self {
        Self { issuer: certificate.issuer.clone(), purpose: certificate.purpose }
    }
}

impl KeptCertificate {
    /// Whether both are one certificate in one file.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.file == other.file && self.is_copy(other)
    }

    /// Whether both are one certificate, wherever it lies.
    #[must_use]
    pub fn is_copy(&self, other: &Self) -> bool {
        self.alias == other.alias && self.ends == other.ends
    }
}

impl Renewed {
    /// What takes it back.
    #[must_use]
    pub fn reversed(&self) -> Self {
        let Self { name, organisation, from, to } = self.clone();
        Self { name, organisation, from: to, to: from }
    }
}
