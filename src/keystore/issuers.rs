//! Who issues enterprise certificates in Norway, and for which environment.
//!
//! Source: the authorities that the public certificate search github.com/magnuswatn/sertifikatsok knows
//! (commit 591cde9, July 2026). Buypass uses the same policy OID in test and production, so the issuer's
//! name decides.

/// The environment that a certificate was issued for, judged by its issuer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CertificateEnvironment {
    /// Maskinporten's test environment.
    Test,
    /// Production.
    Production,
    /// The built-in simulator.
    Demo,
    /// The issuer is not one of those that Maskinporten is known to accept.
    Unknown,
}

/// The generation of the Norwegian profile of enterprise certificates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Seid {
    /// The number is in the subject's serialNumber. The last of these expired on 31 May 2025
    /// (samarbeid.digdir.no, article 951).
    One,
    /// The number is in the subject's organizationIdentifier.
    Two,
    /// Neither.
    Unknown,
}

struct Issuer {
    common_name: &'static str,
    realm: CertificateEnvironment,
    generation: Seid,
}

const ISSUERS: [Issuer; 10] = [
    issuer("Buypass Class 3 CA 3", CertificateEnvironment::Production, Seid::One),
    issuer("Buypass Class 3 Test4 CA 3", CertificateEnvironment::Test, Seid::One),
    issuer("Buypass Class 3 CA G2 ST Business", CertificateEnvironment::Production, Seid::Two),
    issuer("Buypass Class 3 Test4 CA G2 ST Business", CertificateEnvironment::Test, Seid::Two),
    issuer("Buypass Class 3 CA G2 HT Business", CertificateEnvironment::Production, Seid::Two),
    issuer("Buypass Class 3 Test4 CA G2 HT Business", CertificateEnvironment::Test, Seid::Two),
    issuer("Commfides Legal Person - G3", CertificateEnvironment::Production, Seid::Two),
    issuer("Commfides Legal Person - G3 - TEST", CertificateEnvironment::Test, Seid::Two),
    issuer("CPN Enterprise SHA256 CLASS 3", CertificateEnvironment::Production, Seid::One),
    issuer("Commfides CPN Enterprise-Norwegian SHA256 CA - TEST", CertificateEnvironment::Test, Seid::One),
];

/// Where a new certificate is ordered, by a word of the issuer's name. \[inferred\] Of Buypass only the front page is sure to
/// stay.
const ORDER_PAGES: [(&str, &str); 3] = [
    ("Buypass", "https://www.buypass.no/"),
    ("Commfides", "https://www.commfides.com/virksomhetssertifikat/"),
    ("CPN Enterprise", "https://www.commfides.com/virksomhetssertifikat/"),
];

/// The page of a known issuer where a new certificate is ordered.
#[must_use]
pub fn order_page(issuer: &str) -> Option<&'static str> {
    let (_, page) = ORDER_PAGES.iter().find(|(name, _)| issuer.contains(name))?;
    Some(page)
}

/// The common name, or the start of it, of the authority that the demo makes for itself.
const DEMO: &str = "Portnøkkel Demo CA";

const fn issuer(common_name: &'static str, realm: CertificateEnvironment, generation: Seid) -> Issuer {
    Issuer { common_name, realm, generation }
}

fn known(common_name: &str) -> Option<&'static Issuer> {
    ISSUERS.iter().find(|issuer| issuer.common_name == common_name)
}

/// The environment that an issuer's certificates are for.
pub(super) fn realm(common_name: &str) -> CertificateEnvironment {
    if let Some(issuer) = known(common_name) {
        return issuer.realm;
    }
    // Both authorities have marked every test issuer like this so far; production has no such mark.
    if common_name.contains(DEMO) {
        CertificateEnvironment::Demo
    } else if common_name.contains("Test4") || common_name.contains("- TEST") {
        CertificateEnvironment::Test
    } else {
        CertificateEnvironment::Unknown
    }
}

/// The generation of the profile that an issuer follows.
pub(super) fn generation(common_name: &str) -> Seid {
    known(common_name).map_or(Seid::Unknown, |issuer| issuer.generation)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_test_issuer_that_we_have_never_met_is_still_a_test_issuer() {
        assert_eq!(realm("Buypass Class 3 Test4 CA G3 ST Business"), CertificateEnvironment::Test);
        assert_eq!(realm("Commfides CPN Enterprise-Norwegian SHA256 CA - TEST2"), CertificateEnvironment::Test);
    }

    #[test]
    fn only_a_known_issuer_leads_to_production() {
        assert_eq!(realm("Commfides Legal Person - G3"), CertificateEnvironment::Production);
        assert_eq!(realm("Commfides Legal Person - G4"), CertificateEnvironment::Unknown);
        assert_eq!(realm("Some Other CA"), CertificateEnvironment::Unknown);
        assert_eq!(realm(""), CertificateEnvironment::Unknown);
    }

    #[test]
    fn the_demos_own_authority_is_known() {
        assert_eq!(realm("Portnøkkel Demo CA 2026"), CertificateEnvironment::Demo);
    }

    #[test]
    fn every_issuer_that_is_marked_as_test_is_listed_as_test() {
        for issuer in &ISSUERS {
            let marked = issuer.common_name.contains("Test4") || issuer.common_name.contains("- TEST");
            assert_eq!(issuer.realm == CertificateEnvironment::Test, marked, "{}", issuer.common_name);
        }
    }
}
