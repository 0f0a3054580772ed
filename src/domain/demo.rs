//! The certificate files of the demo: made by the simulator, offered by the wizard.

use std::path::PathBuf;

/// One of the demo's certificate files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoFile {
    /// Where it lies.
    pub path: PathBuf,
    /// What it is there to show.
    pub kind: DemoFileKind,
}

/// What is in a file, and so what it is there to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DemoFileKind {
    /// The authentication certificate, as PKCS#12: the ordinary case.
    Pkcs12,
    /// The same, as JKS.
    Jks,
    /// The authentication and the signing certificate in one PKCS#12: one must be chosen.
    SeveralKeys,
    /// A certificate that has expired: stops the wizard, and is MP-120.
    Expired,
    /// A certificate that the issuer has called back: it says so when it is asked, and is MP-120.
    Revoked,
}
