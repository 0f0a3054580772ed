//! Which certificates are believed: those that the demo's own authority has issued, while they are valid
//! and have not been revoked.

use crate::domain::Timestamp;
use x509_parser::certificate::X509Certificate;
use x509_parser::prelude::FromDer;

/// The authority, by its certificate in DER, and the serial number that it has revoked.
pub struct Trust {
    issuing: Vec<u8>,
    revoked: Vec<u8>,
}

impl Trust {
    pub fn new(issuing: Vec<u8>, revoked: Vec<u8>) -> Self {
        Self { issuing, revoked }
    }

    /// Whether the authority has issued this certificate, and it is valid now and was not revoked.
    pub fn believes(&self, leaf: &X509Certificate<'_>, now: Timestamp) -> bool {
        let Ok((_, issuing)) = X509Certificate::from_der(&self.issuing) else { return false };
        let now = now.as_second();
        let validity = leaf.validity();
        let valid = validity.not_before.timestamp() <= now && now <= validity.not_after.timestamp();
        valid
            && leaf.raw_serial() != self.revoked
            && leaf.issuer().as_raw() == issuing.subject().as_raw()
            && leaf.verify_signature(Some(issuing.public_key())).is_ok()
    }
}

/// Whether the certificates stand in their order: the client's own first, and each issued by the next.
pub fn in_order(chain: &[X509Certificate<'_>]) -> bool {
    let led_by_leaf = chain.first().is_some_and(|leaf| !leaf.is_ca());
    let linked = |pair: &[X509Certificate<'_>]| pair[0].issuer().as_raw() == pair[1].subject().as_raw();
    led_by_leaf && chain.windows(2).all(linked)
}
