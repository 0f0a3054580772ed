//! Addresses of Maskinporten that are no more, and those that are often written a little wrong.

use crate::domain::Environment;
use url::Url;

/// Hosts below the domains of today that are no more (docs.digdir.no; the portals ended in 2024 and 2025).
const RETIRED: [&str; 5] = [
    "ver1.maskinporten.no",
    "ver2.maskinporten.no",
    "minside-samarbeid.digdir.no",
    "onboarding.maskinporten.no",
    "onboarding.test.maskinporten.no",
];

/// Which environment of today an address that has been shut down belonged to.
///
/// Source: docs.digdir.no: `ver1` and `ver2.maskinporten.no` ended in June 2024, and the token endpoints
/// of ID-porten at difi.no before that. They stand in examples and configuration files to this day.
#[must_use]
pub fn replaced_by(address: &str) -> Option<Environment> {
    let url = Url::parse(address).ok()?;
    let host = url.host_str()?;
    let by_difi = host.ends_with(".difi.no") || host.ends_with(".difi.eon.no");
    let by_name = RETIRED.contains(&host);
    if !by_difi && !by_name {
        return None;
    }
    let for_tests = ["ver1", "ver2", "test"].iter().any(|part| host.contains(part));
    Some(if for_tests { Environment::test() } else { Environment::production() })
}

/// The address of today in the place of one that has been shut down: the token endpoint, the self-service
/// API, its web page or the issuer, whichever the old one was.
#[must_use]
pub fn rewritten(address: &str) -> Option<String> {
    let today = replaced_by(address)?;
    let url = Url::parse(address).ok()?;
    let host = url.host_str()?;
    let is_portal = ["onboarding", "minside", "selvbetjening"].iter().any(|part| host.starts_with(part));
    Some(if is_portal {
        today.portal().unwrap_or_default().to_owned()
    } else if host.starts_with("integrasjon") {
        today.self_service.to_string()
    } else if url.path().trim_end_matches('/').ends_with("/token") {
        today.issuer.join("token").to_string()
    } else {
        today.issuer.to_string()
    })
}

/// The issuer that was meant, where the last slash is missing or the token endpoint stands in its place:
/// both have been accepted once, and give MP-110 now.
#[must_use]
pub fn issuer_meant_by(audience: &str) -> Option<String> {
    let issuers = [Environment::test(), Environment::production()].map(|environment| environment.issuer);
    let meant = issuers.into_iter().find(|issuer| {
        issuer.as_str() != audience
            && (issuer.same_but_slash(audience) || issuer.join("token").same_but_slash(audience))
    });
    meant.map(|issuer| issuer.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_retired_address_has_one_of_today() {
        for (old, today) in [
            ("https://ver2.maskinporten.no/", "https://test.maskinporten.no/"),
            ("https://ver1.maskinporten.no//token", "https://test.maskinporten.no/"),
            ("https://oidc-ver2.difi.no/idporten-oidc-provider/", "https://test.maskinporten.no/"),
            ("https://oidc-test1.difi.eon.no/idporten-oidc-provider/", "https://test.maskinporten.no/"),
            ("https://oidc.difi.no/idporten-oidc-provider/", "https://maskinporten.no/"),
            ("https://oidc-prod.difi.no/idporten-oidc-provider/token", "https://maskinporten.no/"),
        ] {
            assert_eq!(replaced_by(old).unwrap().issuer.as_str(), today, "{old}");
        }
    }

    #[test]
    fn addresses_of_today_are_left_alone() {
        for address in ["https://test.maskinporten.no/", "https://maskinporten.no/token", "https://notdifi.no/", "x"] {
            assert!(replaced_by(address).is_none(), "{address}");
        }
    }

    #[test]
    fn a_missing_slash_and_the_token_endpoint_are_seen() {
        let meant = issuer_meant_by("https://maskinporten.no");
        assert_eq!(meant.as_deref(), Some("https://maskinporten.no/"));
        assert_eq!(
            issuer_meant_by("https://test.maskinporten.no/token").as_deref(),
            Some("https://test.maskinporten.no/")
        );
        assert_eq!(issuer_meant_by("https://test.maskinporten.no/"), None);
        assert_eq!(issuer_meant_by("https://test.sky.maskinporten.no"), None);
    }
}
