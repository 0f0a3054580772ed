//! Addresses of Maskinporten that are no more, and those that are often written a little wrong.

use crate::domain::{Environment, EnvironmentKind};
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

/// ID-porten's addresses of today, for tests and in production: issuer, and where people log in.
const IDPORTEN: [(&str, &str); 2] = [
    ("https://test.idporten.no", "https://login.test.idporten.no"),
    ("https://idporten.no", "https://login.idporten.no"),
];
/// Paths below an issuer that lie where people log in.
const LOGIN: [&str; 4] = ["/authorize", "/endsession", "/logout", "/par"];
/// What a query may have that names no one and is no secret; all else is left out of an address.
const QUERY: [&str; 4] = ["scope", "inactive", "accessible_for_all", "active"];

/// The address of today in the place of one that has been shut down, with its path and its query: of Maskinporten, of
/// the self-service API, of its web page, or of ID-porten.
///
/// The paths of ID-porten's first addresses were Maskinporten's token endpoint as well: a token was fetched there, and
/// all else was for people who log in.
#[must_use]
pub fn rewritten(address: &str) -> Option<String> {
    let url = Url::parse(address).ok()?;
    let host = url.host_str()?;
    if let Some(today) = without_version(&url, host) {
        return Some(today);
    }
    let today = replaced_by(address)?;
    let is_portal = ["onboarding", "minside", "selvbetjening"].iter().any(|part| host.starts_with(part));
    if is_portal {
        return Some(today.portal().unwrap_or_default().to_owned());
    }
    if host.starts_with("integrasjon") {
        return Some(below(today.self_service.as_str(), url.path(), &url));
    }
    let path = url.path().strip_prefix("/idporten-oidc-provider");
    let is_of_login = url.path().ends_with("/openid-configuration") && !host.ends_with("maskinporten.no");
    let login = path.filter(|path| path.trim_end_matches('/') != "/token").or(Some(url.path()).filter(|_| is_of_login));
    if let Some(path) = login {
        let [issuer, login] = idporten(&today);
        let is_login = LOGIN.iter().any(|known| path.starts_with(known));
        return Some(below(if is_login { login } else { issuer }, path, &url));
    }
    let path = path.unwrap_or(url.path());
    let issuer = today.issuer.as_str();
    Some(if path.trim_matches('/').is_empty() { issuer.to_owned() } else { below(issuer, path, &url) })
}

fn idporten(today: &Environment) -> [&'static str; 2] {
    let (issuer, login) = IDPORTEN[usize::from(today.kind != EnvironmentKind::Test)];
    [issuer, login]
}

/// Calls of the self-service API have had a version since May 2025; before, they lay below the host itself.
fn without_version(url: &Url, host: &str) -> Option<String> {
    let official = [Environment::test(), Environment::production()];
    let environment = official.into_iter().find(|environment| environment.self_service.host() == host)?;
    let is_old = ["/clients", "/scopes", "/delegationsources"].iter().any(|path| url.path().starts_with(path));
    is_old.then(|| below(environment.self_service.as_str(), url.path(), url))
}

/// A path and what may be kept of a query, below another address; each part between two slashes once.
fn below(base: &str, path: &str, url: &Url) -> String {
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    let mut address = base.trim_end_matches('/').to_owned();
    for part in parts {
        address.push('/');
        address.push_str(part);
    }
    let pairs = url.query().unwrap_or_default().split('&');
    let kept = pairs.filter(|pair| QUERY.contains(&pair.split('=').next().unwrap_or_default()) && pair.len() < 100);
    let kept: Vec<&str> = kept.collect();
    if !kept.is_empty() {
        address.push('?');
        address.push_str(&kept.join("&"));
    }
    address
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
    fn path_and_query_are_rewritten_with_the_host() {
        for (old, today) in [
            ("https://ver2.maskinporten.no/", "https://test.maskinporten.no/"),
            ("https://ver2.maskinporten.no", "https://test.maskinporten.no/"),
            ("https://ver1.maskinporten.no//token", "https://test.maskinporten.no/token"),
            ("https://ver2.maskinporten.no/jwk", "https://test.maskinporten.no/jwk"),
            (
                "https://ver2.maskinporten.no/.well-known/oauth-authorization-server",
                "https://test.maskinporten.no/.well-known/oauth-authorization-server",
            ),
            (
                "https://oidc.difi.no/idporten-oidc-provider/.well-known/openid-configuration",
                "https://idporten.no/.well-known/openid-configuration",
            ),
            (
                "https://oidc-ver2.difi.no/.well-known/openid-configuration",
                "https://test.idporten.no/.well-known/openid-configuration",
            ),
            ("https://oidc-ver2.difi.no/idporten-oidc-provider/", "https://test.idporten.no"),
            ("https://oidc-ver2.difi.no/idporten-oidc-provider/jwk", "https://test.idporten.no/jwk"),
            (
                "https://oidc.difi.no/idporten-oidc-provider/authorize?client_id=x",
                "https://login.idporten.no/authorize",
            ),
            ("https://oidc-ver2.difi.no/idporten-oidc-provider/token", "https://test.maskinporten.no/token"),
            ("https://integrasjon.difi.no/clients/", "https://api.samarbeid.digdir.no/api/v1/clients"),
            (
                "https://integrasjon-ver2.difi.no/clients/a-b/jwks",
                "https://api.test.samarbeid.digdir.no/api/v1/clients/a-b/jwks",
            ),
            (
                "https://integrasjon-ver2.difi.no/scopes?scope=a:b&token=secret",
                "https://api.test.samarbeid.digdir.no/api/v1/scopes?scope=a:b",
            ),
            ("https://api.samarbeid.digdir.no/clients/", "https://api.samarbeid.digdir.no/api/v1/clients"),
            ("https://minside-samarbeid.digdir.no/x", "https://sjolvbetjening.samarbeid.digdir.no/"),
            ("https://u:secret@ver2.maskinporten.no/token?x=secret", "https://test.maskinporten.no/token"),
        ] {
            assert_eq!(rewritten(old).as_deref(), Some(today), "{old}");
        }
        for address in ["https://api.samarbeid.digdir.no/api/v1/clients", "https://idporten.no/token"] {
            assert_eq!(rewritten(address), None, "{address}");
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
