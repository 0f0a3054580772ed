//! Addresses of servers.

use std::fmt;
use std::net::IpAddr;
use url::{Host, Url};

/// An `https` address, or an `http` one of this very machine.
///
/// Prevents a grant or a token from being sent in the clear over a network. Keeps the text exactly
/// as it was given: to Maskinporten, an issuer with and one without its last slash are different.
#[derive(Clone, PartialEq, Eq)]
pub struct Address {
    text: String,
    url: Url,
}

/// Why a text is not an address that we send anything to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AddressError {
    /// It is not an absolute address with a host.
    NotAnAddress,
    /// Plain `http` to another machine: whoever listens would get the token.
    Unencrypted,
    /// Neither `https` nor `http`.
    Scheme,
    /// It has a user name or password in it, which would end up in logs.
    Credentials,
    /// It belongs to Maskinporten or Digdir themselves, and is reached by choosing their environment.
    Official,
}

/// Domains of Maskinporten's, Digdir's and Løsøreregisteret's servers.
const OFFICIAL: [&str; 3] = ["maskinporten.no", "digdir.no", "brreg.no"];

impl Address {
    /// Reads an absolute address.
    ///
    /// # Errors
    /// [`AddressError`] says why nothing may be sent there.
    pub fn parse(text: &str) -> Result<Self, AddressError> {
        let text = text.trim();
        // `Url` drops line breaks and takes blanks and braces, which mean something else in the files that are
        // handed over; no address needs them (RFC 3986, 2).
        if text.chars().any(|letter| letter.is_control() || letter.is_whitespace() || matches!(letter, '{' | '}')) {
            return Err(AddressError::NotAnAddress);
        }
        let url = Url::parse(text).map_err(|_| AddressError::NotAnAddress)?;
        let host = url.host().ok_or(AddressError::NotAnAddress)?;
        match url.scheme() {
            "https" => {}
            "http" if is_loopback(&host) => {}
            "http" => return Err(AddressError::Unencrypted),
            _ => return Err(AddressError::Scheme),
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(AddressError::Credentials);
        }
        Ok(Self { text: text.to_owned(), url })
    }

    /// The address exactly as it was given.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The host as people know it, without port: `test.maskinporten.no`.
    #[must_use]
    pub fn host(&self) -> &str {
        self.url.host_str().unwrap_or_default()
    }

    /// Whether the address is on this machine, where a company's proxy must not be asked.
    #[must_use]
    pub fn is_loopback(&self) -> bool {
        self.url.host().is_some_and(|host| is_loopback(&host))
    }

    /// Whether it is plain HTTP.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.url.scheme() == "http"
    }

    /// Whether it is a server of Maskinporten's, Digdir's or Løsøreregisteret's, whatever its port. This alone decides:
    /// such a server is reached by choosing test or production, and a grant for it is sent to nobody else.
    #[must_use]
    pub fn is_official(&self) -> bool {
        let host = self.host().trim_end_matches('.').to_ascii_lowercase();
        OFFICIAL
            .iter()
            .any(|domain| host.strip_suffix(domain).is_some_and(|rest| rest.is_empty() || rest.ends_with('.')))
    }

    /// Whether scheme, host and port are the same.
    #[must_use]
    pub fn same_origin(&self, other: &Self) -> bool {
        self.url.origin() == other.url.origin()
    }

    /// Scheme, host and port, as a key to remember a server by.
    #[must_use]
    pub fn origin(&self) -> String {
        self.url.origin().ascii_serialization()
    }

    /// The address with a path added, with exactly one slash between, whatever this one ends in.
    #[must_use]
    pub fn join(&self, path: &str) -> Self {
        let text = format!("{}/{}", self.text.trim_end_matches('/'), path.trim_start_matches('/'));
        let url = Url::parse(&text).unwrap_or_else(|_| self.url.clone());
        Self { text, url }
    }

    /// Whether both are the same but for a last slash.
    #[must_use]
    pub fn same_but_slash(&self, other: &str) -> bool {
        self.text.trim_end_matches('/') == other.trim_end_matches('/')
    }
}

pub(super) fn is_loopback(host: &Host<&str>) -> bool {
    match host {
        Host::Domain(name) => *name == "localhost",
        Host::Ipv4(address) => IpAddr::V4(*address).is_loopback(),
        Host::Ipv6(address) => IpAddr::V6(*address).is_loopback(),
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Address({})", self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_slash_is_kept_as_given() {
        for issuer in ["https://test.maskinporten.no/", "https://test.sky.maskinporten.no"] {
            assert_eq!(Address::parse(issuer).unwrap().as_str(), issuer);
        }
    }

    #[test]
    fn plain_http_is_for_this_machine_only() {
        for here in ["http://127.0.0.1:8080/", "http://localhost:1/api", "http://[::1]:9/"] {
            assert!(Address::parse(here).unwrap().is_loopback(), "{here}");
        }
        for away in ["http://test.maskinporten.no/", "http://127.0.0.1.example.no/", "http://192.168.0.1/"] {
            assert_eq!(Address::parse(away), Err(AddressError::Unencrypted), "{away}");
        }
    }

    #[test]
    fn what_is_no_address_is_refused() {
        assert_eq!(Address::parse("maskinporten.no"), Err(AddressError::NotAnAddress));
        assert_eq!(Address::parse("file:///etc/passwd"), Err(AddressError::NotAnAddress));
        for odd in ["https://x.no/\n}\nscript {", "https://x.no/a b", "https://x.no/${A}", "https://x.no/{{a}}"] {
            assert_eq!(Address::parse(odd), Err(AddressError::NotAnAddress), "{odd:?}");
        }
        assert_eq!(Address::parse("ftp://example.no/"), Err(AddressError::Scheme));
        assert_eq!(Address::parse("https://kari:hemmelig@example.no/"), Err(AddressError::Credentials));
    }

    #[test]
    fn what_is_official_goes_by_the_host_alone() {
        for official in [
            "https://maskinporten.no/",
            "https://MASKINPORTEN.NO.",
            "https://maskinporten.no:8443/token",
            "https://test.sky.maskinporten.no",
            "https://api.samarbeid.digdir.no/api/v1",
            "https://losoreregisteret.ppe.brreg.no",
        ] {
            assert!(Address::parse(official).unwrap().is_official(), "{official}");
        }
        for other in
            ["https://notmaskinporten.no/", "https://maskinporten.no.example.no/", "https://x.no/maskinporten.no"]
        {
            assert!(!Address::parse(other).unwrap().is_official(), "{other}");
        }
    }

    #[test]
    fn a_path_is_added_with_one_slash() {
        let base = Address::parse("https://api.samarbeid.digdir.no/api/v1").unwrap();
        assert_eq!(base.join("/clients").as_str(), "https://api.samarbeid.digdir.no/api/v1/clients");
        let issuer = Address::parse("https://maskinporten.no/").unwrap();
        assert_eq!(issuer.join("token").as_str(), "https://maskinporten.no/token");
        assert!(issuer.same_but_slash("https://maskinporten.no"));
    }
}
