//! Addresses for questions that hold no secret.

use super::address::is_loopback;
use std::fmt;
use url::Url;

/// An `http` or `https` address that something public may be asked of: whether a certificate was revoked.
///
/// It comes out of a certificate, and so from anyone. Plain `http` is usual there, since the answers are signed
/// (RFC 6960, appendix A; RFC 5280, 8). No key, password or token may be sent to one: those want an
/// [`Address`](super::Address).
#[derive(Clone, PartialEq, Eq)]
pub struct PublicAddress(Url);

/// Longest address that is looked at, in bytes. Real ones have some sixty.
const LONGEST: usize = 2048;

impl PublicAddress {
    /// `None` for what is not an absolute address of one of the two kinds, and for one with a user name in it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() > LONGEST {
            return None;
        }
        let url = Url::parse(text).ok()?;
        let usable = matches!(url.scheme(), "http" | "https") && url.host().is_some();
        let anonymous = url.username().is_empty() && url.password().is_none();
        (usable && anonymous).then_some(Self(url))
    }

    /// The address as it is asked.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// Who is asked: the host, with its port where that is not the usual one. A name in other letters than ASCII
    /// is written as it goes over the network (`xn--…`), so that no letter can pass for another.
    #[must_use]
    pub fn host(&self) -> String {
        let host = self.0.host_str().unwrap_or_default();
        self.0.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
    }

    /// Whether it is on this machine.
    #[must_use]
    pub fn is_loopback(&self) -> bool {
        self.0.host().is_some_and(|host| is_loopback(&host))
    }

    /// Whether it is plain HTTP.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.0.scheme() == "http"
    }
}

impl fmt::Display for PublicAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for PublicAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicAddress({})", self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn host(text: &str) -> Option<String> {
        PublicAddress::parse(text).map(|address| address.host())
    }

    #[test]
    fn the_host_is_told_as_it_is_asked() {
        assert_eq!(host("http://ocsp.buypass.com/").as_deref(), Some("ocsp.buypass.com"));
        assert_eq!(host("http://ocsp.buypass.com:80/").as_deref(), Some("ocsp.buypass.com"));
        assert_eq!(host("http://127.0.0.1:8480/ocsp").as_deref(), Some("127.0.0.1:8480"));
        assert_eq!(
            host("http://buypаss.com/").as_deref(),
            Some("xn--buypss-6nf.com"),
            "one of its letters is Cyrillic"
        );
    }

    #[test]
    fn only_the_web_is_asked_and_nobody_logs_in() {
        for refused in
            ["ldap://ldap.example.no/cn=x", "file:///etc/passwd", "ftp://a.no/x", "http://a:b@c.no/", "x", ""]
        {
            assert_eq!(host(refused), None, "{refused}");
        }
        assert_eq!(host(&format!("http://a.no/{}", "x".repeat(LONGEST))), None);
    }

    #[test]
    fn this_machine_is_known() {
        assert!(PublicAddress::parse("http://localhost:1/").unwrap().is_loopback());
        assert!(!PublicAddress::parse("http://localhost.example.no/").unwrap().is_loopback());
    }
}
