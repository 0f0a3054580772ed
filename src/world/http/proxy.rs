//! The proxy that the variables of the environment name.
//!
//! reqwest silently connects directly when it cannot parse the variable. A company that sets a proxy does not want that.

use super::Kind;
use std::ffi::OsString;

/// The first of a pair that is set is the one that counts, as for reqwest and curl.
const HTTPS: [&str; 2] = ["HTTPS_PROXY", "https_proxy"];
const HTTP: [&str; 2] = ["HTTP_PROXY", "http_proxy"];
const ALL: [&str; 2] = ["ALL_PROXY", "all_proxy"];

/// Where it is set, reqwest takes no proxy: the variables may come from whoever asks a web server.
const WEB_SERVER: &str = "REQUEST_METHOD";

/// The variable that names a proxy for this kind of address, and cannot be read.
pub(super) fn malformed(kind: Kind, variable: impl Fn(&str) -> Option<OsString>) -> Option<&'static str> {
    if variable(WEB_SERVER).is_some() {
        return None;
    }
    let pairs: &[[&str; 2]] = match kind {
        Kind::Loopback | Kind::LoopbackPlain => &[],
        Kind::Outside => &[HTTPS],
        Kind::Public => &[HTTPS, HTTP],
    };
    // Each kind of address has a variable of its own that counts: a good one for the one is none for the other.
    pairs.iter().find_map(|pair| [*pair, ALL].into_iter().find_map(|pair| set(pair, &variable)).and_then(unreadable))
}

/// The proxy for encrypted addresses, as the variable has it.
pub(super) fn named(variable: impl Fn(&str) -> Option<OsString>) -> Option<String> {
    let (_, value) = [HTTPS, ALL].into_iter().find_map(|pair| set(pair, &variable))?;
    value.into_string().ok()
}

/// The one of a pair that counts; `None` also where it is empty, which is to say: no proxy by this one.
fn set(pair: [&'static str; 2], variable: impl Fn(&str) -> Option<OsString>) -> Option<(&'static str, OsString)> {
    let set = pair.into_iter().find_map(|name| Some((name, variable(name)?)));
    set.filter(|(_, value)| !value.is_empty())
}

fn unreadable((name, value): (&'static str, OsString)) -> Option<&'static str> {
    let readable = value.to_str().is_some_and(is_proxy);
    (!readable).then_some(name)
}

/// As hyper-util's `Matcher` reads it, but for a port that is no number: that takes the usual one in its place.
fn is_proxy(value: &str) -> bool {
    let Ok(uri) = value.parse::<::http::Uri>() else { return false };
    let kinds = ["http", "https", "socks4", "socks4a", "socks5", "socks5h"];
    let Some(authority) = uri.authority() else { return false };
    let place = authority.as_str().rsplit('@').next().unwrap_or_default();
    let has_port = place == authority.host() || authority.port_u16().is_some();
    has_port && uri.scheme_str().is_none_or(|scheme| kinds.contains(&scheme))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn malformed_among(kind: Kind, set: &[(&str, &str)]) -> Option<&'static str> {
        malformed(kind, |name| set.iter().find(|(set, _)| *set == name).map(|(_, value)| value.into()))
    }

    #[test]
    fn a_proxy_that_cannot_be_read_is_named() {
        for value in
            ["http://pro xy:8080", "http://[::1", "proxy:port", "ftp://proxy:21", "http://", "http:/proxy", "å"]
        {
            for name in ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"] {
                assert_eq!(malformed_among(Kind::Outside, &[(name, value)]), Some(name), "{value}");
                assert_eq!(malformed_among(Kind::Loopback, &[(name, value)]), None);
            }
            assert_eq!(malformed_among(Kind::Public, &[("HTTP_PROXY", value)]), Some("HTTP_PROXY"));
            assert_eq!(malformed_among(Kind::Outside, &[("HTTP_PROXY", value)]), None, "plain addresses are not asked");
        }
    }

    #[test]
    fn a_proxy_that_can_be_read_is_none_of_these() {
        for value in
            ["http://proxy:8080", "proxy:8080", "proxy", "https://kari:p%40ss@proxy.example.no/", "socks5://[::1]:1080"]
        {
            assert_eq!(
                malformed_among(Kind::Public, &[("HTTPS_PROXY", value), ("HTTP_PROXY", value)]),
                None,
                "{value}"
            );
        }
        assert_eq!(malformed_among(Kind::Public, &[]), None);
    }

    #[test]
    fn only_the_variable_that_counts_is_looked_at() {
        let bad = "http://pro xy";
        assert_eq!(
            malformed_among(Kind::Outside, &[("HTTPS_PROXY", "proxy:1"), ("https_proxy", bad), ("ALL_PROXY", bad)]),
            None
        );
        assert_eq!(malformed_among(Kind::Outside, &[("HTTPS_PROXY", ""), ("https_proxy", bad)]), None);
        assert_eq!(malformed_among(Kind::Outside, &[("HTTPS_PROXY", ""), ("ALL_PROXY", bad)]), Some("ALL_PROXY"));
        assert_eq!(malformed_among(Kind::Outside, &[("HTTPS_PROXY", bad), ("REQUEST_METHOD", "GET")]), None);
    }

    #[test]
    fn a_good_variable_for_one_kind_of_address_does_not_hide_a_bad_one_for_the_other() {
        let bad = "http://pro xy";
        for good in ["HTTPS_PROXY", "ALL_PROXY"] {
            let set = [(good, "proxy:1"), ("HTTP_PROXY", bad)];
            assert_eq!(malformed_among(Kind::Public, &set), Some("HTTP_PROXY"), "{good}");
        }
    }
}
