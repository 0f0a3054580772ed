//! The formats of keystores.

/// The formats that open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// PKCS#12 (`.p12`, `.pfx`).
    Pkcs12,
    /// Java's older keystore (`.jks`).
    Jks,
    /// Java's keystore with stronger protection (`.jceks`).
    Jceks,
    /// PEM text with a key and its certificates.
    Pem,
}

impl Format {
    /// Its name as developers know it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Pkcs12 => "PKCS#12",
            Self::Jks => "JKS",
            Self::Jceks => "JCEKS",
            Self::Pem => "PEM",
        }
    }
}
