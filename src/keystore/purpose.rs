//! What a certificate may be used for.

use x509_parser::certificate::X509Certificate;
use x509_parser::extensions::KeyUsage;

/// What a certificate may be used for, judged by its key usage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// digitalSignature: what Maskinporten wants.
    Authentication,
    /// nonRepudiation alone: an electronic seal.
    Signing,
    /// keyEncipherment or dataEncipherment alone.
    Encryption,
    /// It does not say, or is a certificate authority's.
    Other,
}

impl Purpose {
    const ALL: [Self; 4] = [Self::Authentication, Self::Signing, Self::Encryption, Self::Other];

    /// In a word, for programs and for what is kept. It is never translated.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Authentication => "authentication",
            Self::Signing => "signing",
            Self::Encryption => "encryption",
            Self::Other => "unknown",
        }
    }

    /// The one of this word.
    #[must_use]
    pub fn by_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.key() == key)
    }

    pub(super) fn of(x509: &X509Certificate) -> Self {
        let Ok(Some(usage)) = x509.key_usage() else { return Self::Other };
        let usage: &KeyUsage = usage.value;
        if usage.digital_signature() {
            Self::Authentication
        } else if usage.non_repudiation() {
            Self::Signing
        } else if usage.key_encipherment() || usage.data_encipherment() {
            Self::Encryption
        } else {
            Self::Other
        }
    }
}
