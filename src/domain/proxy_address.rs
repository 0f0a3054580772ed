//! Where a company's proxy is.

use std::fmt;
use url::Url;

/// The address of a proxy: scheme, host and port, and nothing that is a secret.
#[derive(Clone, PartialEq, Eq)]
pub struct ProxyAddress(String);

/// Why a text is no address of a proxy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProxyAddressError {
    /// It is no host with a port, or has more than that.
    NotAnAddress,
    /// It is reached in another way than `http` or `https`.
    Scheme,
    /// It has a user name or password in it, which would end up in a file.
    Credentials,
}

impl ProxyAddress {
    /// Reads an address; `proxy:8080` is one of `http`, as everywhere else.
    ///
    /// # Errors
    /// [`ProxyAddressError`] says why it is none.
    pub fn parse(text: &str) -> Result<Self, ProxyAddressError> {
        let text = text.trim();
        let whole = if text.contains("://") { text.to_owned() } else { format!("http://{text}") };
        if whole.chars().any(|letter| letter.is_control() || letter.is_whitespace()) {
            return Err(ProxyAddressError::NotAnAddress);
        }
        let url = Url::parse(&whole).map_err(|_| ProxyAddressError::NotAnAddress)?;
        if !url.username().is_empty() || url.password().is_some() {
            return Err(ProxyAddressError::Credentials);
        }
        if !matches!(url.scheme(), "http" | "https") {
            return Err(ProxyAddressError::Scheme);
        }
        let is_bare = matches!(url.path(), "" | "/") && url.query().is_none() && url.fragment().is_none();
        // Some readers of addresses take more letters in a name than others; a name that all take has none of them.
        let is_plain = |host: &str| host.chars().all(|letter| letter.is_alphanumeric() || "-._:[]".contains(letter));
        if !is_bare || !url.host_str().is_some_and(is_plain) {
            return Err(ProxyAddressError::NotAnAddress);
        }
        Ok(Self(whole.trim_end_matches('/').to_owned()))
    }

    /// The address, with its scheme.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ProxyAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for ProxyAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ProxyAddress({})", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn host_and_port_are_enough() {
        for (typed, read) in [
            ("proxy.fjordvik.no:8080", "http://proxy.fjordvik.no:8080"),
            (" http://proxy:3128/ ", "http://proxy:3128"),
            ("https://proxy", "https://proxy"),
            ("[::1]:8080", "http://[::1]:8080"),
        ] {
            assert_eq!(ProxyAddress::parse(typed).unwrap().as_str(), read, "{typed}");
        }
    }

    #[test]
    fn what_is_more_or_less_than_that_is_refused() {
        use ProxyAddressError::{Credentials, NotAnAddress, Scheme};
        for (typed, why) in [
            ("", NotAnAddress),
            ("http://", NotAnAddress),
            ("pro xy:8080", NotAnAddress),
            ("proxy:eight", NotAnAddress),
            ("http://proxy:8080/proxy.pac", NotAnAddress),
            ("http://pro\"xy:8080", NotAnAddress),
            ("http://{proxy}:8080", NotAnAddress),
            ("socks5://proxy:1080", Scheme),
            ("http://kari:hemmelig@proxy:8080", Credentials),
            ("kari@proxy:8080", Credentials),
        ] {
            assert_eq!(ProxyAddress::parse(typed), Err(why), "{typed}");
        }
    }
}
