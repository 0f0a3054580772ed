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

/// Who issued a certificate, and for what, and which of theirs it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issued {
    /// The issuer's common name.
    pub issuer: String,
    /// What it may be used for.
    pub purpose: Purpose,
    /// SHA-256 of the whole certificate in hexadecimal, where the version that kept it wrote that down.
    pub sha256: Option<String>,
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
        let (issuer, sha256) = (certificate.issuer.clone(), Some(certificate.sha256.clone()));
        Self { issuer, purpose: certificate.purpose, sha256 }
    }
}

impl KeptCertificate {
    /// Whether both are one certificate in one file, by one name.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.file == other.file && self.alias == other.alias && self.is_copy(other)
    }

    /// Whether both are one certificate, wherever it lies. Where it was not written down which one, its name in the file
    /// and its end tell.
    #[must_use]
    pub fn is_copy(&self, other: &Self) -> bool {
        match (self.sha256(), other.sha256()) {
            (Some(own), Some(others)) => own.eq_ignore_ascii_case(others),
            _ => self.alias == other.alias && self.ends == other.ends,
        }
    }

    /// SHA-256 of the whole certificate, where it was written down.
    #[must_use]
    pub fn sha256(&self) -> Option<&str> {
        self.issued.as_ref()?.sha256.as_deref()
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

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(file: &str, alias: &str, days: i64, sha256: Option<&str>) -> KeptCertificate {
        let issued =
            Issued { issuer: "Utsteder".into(), purpose: Purpose::Authentication, sha256: sha256.map(str::to_owned) };
        let ends = Timestamp::from_second(days * 86_400).unwrap();
        KeptCertificate { file: file.into(), alias: alias.into(), ends, issued: Some(issued) }
    }

    #[test]
    fn a_certificate_is_known_by_its_fingerprint_whatever_it_is_called() {
        let old = kept("/a/gammel.p12", "1", 1, Some("ab12"));
        assert!(old.is_copy(&kept("/b/ny.p12", "fjordvik", 1, Some("AB12"))));
        let renewed = kept("/a/gammel.p12", "1", 1, Some("cd34"));
        assert!(!old.is_copy(&renewed) && !old.is_same(&renewed), "another one that is called so and ends then");
        assert!(!old.is_same(&kept("/a/gammel.p12", "2", 1, Some("ab12"))), "by another name");
        assert!(old.is_same(&old.clone()));
    }

    #[test]
    fn one_that_an_earlier_version_kept_is_known_by_its_name_and_its_end() {
        let old = KeptCertificate { issued: None, ..kept("/a/gammel.p12", "1", 1, None) };
        for other in [Some("ab12"), None] {
            assert!(old.is_copy(&kept("/b/ny.p12", "1", 1, other)));
            assert!(!old.is_copy(&kept("/b/ny.p12", "2", 1, other)));
            assert!(!old.is_copy(&kept("/b/ny.p12", "1", 2, other)));
        }
    }
}
