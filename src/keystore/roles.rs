//! Which of several certificates are one's own, and which are those of authorities: an issuer's certificate in a chain
//! is no second organisation.

use super::Certificate;
use std::collections::HashSet;
use x509_parser::certificate::X509Certificate;
use x509_parser::prelude::FromDer;

/// Certificates by what they are for.
#[derive(Debug, Default)]
pub struct Roles {
    /// Those that name an organisation which has a key, in the order of the file.
    pub own: Vec<Certificate>,
    /// Those of authorities, which sign certificates.
    pub issuers: Vec<Certificate>,
}

/// Sorts certificates in DER; what is none is left out, and none is there twice.
#[must_use]
pub fn roles<'a>(ders: impl IntoIterator<Item = &'a [u8]>) -> Roles {
    let mut seen = HashSet::new();
    let fresh: Vec<&[u8]> = ders.into_iter().filter(|der| seen.insert(*der)).collect();
    let read: Vec<(&[u8], X509Certificate)> =
        fresh.into_iter().filter_map(|der| Some((der, X509Certificate::from_der(der).ok()?.1))).collect();
    let signed = read.iter().map(|(_, one)| one).filter(|one| !is_self_signed(one));
    let named: HashSet<&[u8]> = signed.map(|one| one.issuer().as_raw()).collect();
    let mut roles = Roles::default();
    for (der, x509) in &read {
        let is_issuer = named.contains(x509.subject().as_raw()) || is_authority(x509);
        let certificate = Certificate::from_x509(der, x509);
        if is_issuer { roles.issuers.push(certificate) } else { roles.own.push(certificate) }
    }
    roles
}

/// Whether there are certificates, and all are those of authorities.
pub(super) fn only_issuers<'a>(ders: impl IntoIterator<Item = &'a [u8]>) -> bool {
    let roles = roles(ders);
    roles.own.is_empty() && !roles.issuers.is_empty()
}

fn is_self_signed(x509: &X509Certificate) -> bool {
    x509.subject().as_raw() == x509.issuer().as_raw()
}

/// Whether a certificate is made to sign others. `openssl req -x509` calls every certificate an authority; only a usage
/// of its key or an issuer of its own makes a home-made one that.
fn is_authority(x509: &X509Certificate) -> bool {
    let may_sign = x509.key_usage().ok().flatten().map(|usage| usage.value.key_cert_sign());
    match may_sign {
        Some(may_sign) => may_sign,
        None => x509.is_ca() && !is_self_signed(x509),
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures;
    use super::*;

    #[test]
    fn of_a_chain_one_certificate_is_ones_own() {
        let chain = &fixtures::opened("modern.p12").entries[0].chain;
        for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2]] {
            let roles = roles(order.map(|place| chain[place].as_slice()));
            let own: Vec<&str> = roles.own.iter().map(|one| one.subject.as_str()).collect();
            assert_eq!((own, roles.issuers.len()), (vec!["FJORDVIK BLÅBÆR AS - TEST"], 2));
        }
        assert!(only_issuers([chain[2].as_slice(), chain[1].as_slice()]));
        assert!(!only_issuers([chain[0].as_slice()]) && !only_issuers([]));
    }

    #[test]
    fn a_home_made_certificate_is_ones_own() {
        for file in ["self_signed.p12", "self_signed_number.p12"] {
            let chain = &fixtures::opened(file).entries[0].chain;
            assert_eq!(roles([chain[0].as_slice(), b"none"]).own.len(), 1, "{file}");
        }
    }
}
