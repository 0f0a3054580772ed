//! What is set here of the network, where what the system is set up with is not enough.

use crate::domain::{ProxyAddress, Secret};
use std::fmt;

/// What is set. The default is nothing: then all is as the system has it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NetworkChoice {
    /// The proxy, instead of the system's.
    pub proxy: Option<ProxyAddress>,
    /// As whom it is logged in to, where it wants that.
    pub user: Option<String>,
    /// Whether the password for it lies in the keyring.
    pub remembers: bool,
    /// Who is trusted beside those whom the system trusts.
    pub authorities: Vec<Authority>,
}

/// The certificate of an authority, in DER.
#[derive(Clone, PartialEq, Eq)]
pub struct Authority(Vec<u8>);

impl Authority {
    /// These bytes, which are a certificate.
    #[must_use]
    pub fn new(der: Vec<u8>) -> Self {
        Self(der)
    }

    /// The bytes.
    #[must_use]
    pub fn der(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for Authority {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Authority({} bytes)", self.0.len())
    }
}

/// What is to be set, and with which password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NetworkOrder {
    /// What is to be set; `remembers` is whether the password is to lie in the keyring.
    pub choice: NetworkChoice,
    /// The proxy's password. `None` where nothing was typed: then the one that is known is used on, if proxy and user
    /// are the same.
    pub password: Option<Secret>,
}
