//! The places where a token may be had.

use super::{Address, AddressError, DisplayName};

/// One Maskinporten with everything that belongs to it. Registrations, scopes and certificates of
/// one environment are unknown in every other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Environment {
    /// Which of the environments it is.
    pub kind: EnvironmentKind,
    /// What its owner calls it; empty for all but [`EnvironmentKind::Custom`], whose names are ours.
    pub name: String,
    /// The issuer, exactly as grants must name it; its metadata lies below it (RFC 8414).
    pub issuer: Address,
    /// Base address of the self-service API, without a last slash.
    pub self_service: Address,
    /// Base address of Løsøreregisteret, where a token can be tried; `None` where there is none.
    pub register: Option<Address>,
}

/// The Altinn of an environment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Altinn {
    /// Base address of its APIs.
    pub platform: Address,
    /// The host of the pages where customers approve.
    pub pages: String,
}

/// Which environment: decides what a screen warns about, and which certificates belong there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum EnvironmentKind {
    /// Maskinporten's test environment.
    Test,
    /// Maskinporten itself: what is done there is real.
    Production,
    /// The simulator that is built in.
    Demo,
    /// Another issuer, from a file of the user's.
    Custom,
}

impl EnvironmentKind {
    /// In a word, for programs. It is never translated.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Test => "test",
            Self::Production => "production",
            Self::Demo => "demo",
            Self::Custom => "custom",
        }
    }
}

impl Environment {
    /// Maskinporten's test environment. Source: docs.digdir.no, "Well-known endepunkter".
    ///
    /// # Panics
    /// Never: the addresses are constants, and a test reads them.
    #[must_use]
    pub fn test() -> Self {
        Self {
            kind: EnvironmentKind::Test,
            name: String::new(),
            issuer: constant("https://test.maskinporten.no/"),
            self_service: constant("https://api.test.samarbeid.digdir.no/api/v1"),
            register: Some(constant("https://losoreregisteret.ppe.brreg.no")),
        }
    }

    /// Maskinporten in production. Source: docs.digdir.no, "Well-known endepunkter".
    ///
    /// # Panics
    /// Never: the addresses are constants, and a test reads them.
    #[must_use]
    pub fn production() -> Self {
        Self {
            kind: EnvironmentKind::Production,
            name: String::new(),
            issuer: constant("https://maskinporten.no/"),
            self_service: constant("https://api.samarbeid.digdir.no/api/v1"),
            register: Some(constant("https://losoreregisteret.brreg.no")),
        }
    }

    /// The built-in simulator. Its addresses are given, as its port is known only once it runs.
    #[must_use]
    pub fn demo(issuer: Address, self_service: Address, register: Address) -> Self {
        Self { kind: EnvironmentKind::Demo, name: String::new(), issuer, self_service, register: Some(register) }
    }

    /// Another issuer, under the name that its owner gives it, cleaned.
    ///
    /// # Errors
    /// [`AddressError::Official`] for a server of Maskinporten's or Digdir's: under another name, nothing
    /// would warn that what is done there is real.
    pub fn custom(name: String, issuer: Address, self_service: Address) -> Result<Self, AddressError> {
        if [&issuer, &self_service].into_iter().any(Address::is_official) {
            return Err(AddressError::Official);
        }
        let name = DisplayName::from(name).into_string();
        Ok(Self { kind: EnvironmentKind::Custom, name, issuer, self_service, register: None })
    }

    /// The addresses that a firewall must let through to reach this host, for those who write them into rules.
    /// Source: docs.digdir.no; `None` where none are published.
    #[must_use]
    pub fn firewall(host: &str) -> Option<&'static str> {
        match host {
            "test.maskinporten.no" => Some("139.105.36.132, 2a02:9cc::301"),
            "maskinporten.no" => Some("139.105.36.164, 2a02:9cc::201"),
            _ => None,
        }
    }

    /// Altinn's platform that takes tokens of this environment, and the host of its access management's pages. Source:
    /// docs.altinn.studio; here alone. The simulator is its own Altinn, and so is anything else on this machine; of others it
    /// is not known.
    #[must_use]
    pub fn altinn(&self) -> Option<Altinn> {
        let official =
            |platform: &str, pages: &str| Some(Altinn { platform: constant(platform), pages: pages.to_owned() });
        match self.kind {
            EnvironmentKind::Test => official("https://platform.tt02.altinn.no", "am.ui.tt02.altinn.no"),
            EnvironmentKind::Production => official("https://platform.altinn.no", "am.ui.altinn.no"),
            EnvironmentKind::Demo | EnvironmentKind::Custom if self.issuer.is_loopback() => {
                let platform = Address::parse(&self.issuer.origin()).ok()?;
                Some(Altinn { pages: platform.host().to_owned(), platform })
            }
            EnvironmentKind::Demo | EnvironmentKind::Custom => None,
        }
    }

    /// The web page where an organisation administers its clients by hand; `None` outside Maskinporten itself.
    #[must_use]
    pub fn portal(&self) -> Option<&'static str> {
        match self.kind {
            EnvironmentKind::Test => Some("https://sjolvbetjening.test.samarbeid.digdir.no/"),
            EnvironmentKind::Production => Some("https://sjolvbetjening.samarbeid.digdir.no/"),
            EnvironmentKind::Demo | EnvironmentKind::Custom => None,
        }
    }
}

fn constant(address: &str) -> Address {
    Address::parse(address).expect("a constant address is well formed")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_real_does_not_go_by_another_name() {
        let made = |issuer: &str, self_service: &str| {
            Environment::custom("x".into(), Address::parse(issuer).unwrap(), Address::parse(self_service).unwrap())
        };
        let here = "http://127.0.0.1:1/";
        for official in
            ["https://maskinporten.no/", "https://MASKINPORTEN.no./x", "https://api.samarbeid.digdir.no/api/v1"]
        {
            assert_eq!(made(official, here), Err(AddressError::Official), "{official}");
            assert_eq!(made(here, official), Err(AddressError::Official), "{official}");
        }
        assert!(made(here, "https://notmaskinporten.no/").is_ok());
    }

    #[test]
    fn each_environment_has_its_own_altinn_and_a_foreign_one_none() {
        let platform = |environment: Environment| environment.altinn().map(|altinn| altinn.platform.to_string());
        assert_eq!(platform(Environment::test()).as_deref(), Some("https://platform.tt02.altinn.no"));
        assert_eq!(platform(Environment::production()).as_deref(), Some("https://platform.altinn.no"));
        let custom = |issuer: &str| {
            let issuer = Address::parse(issuer).unwrap();
            Environment::custom(String::new(), issuer.clone(), issuer).unwrap()
        };
        assert_eq!(platform(custom("http://127.0.0.1:8480/x/")).as_deref(), Some("http://127.0.0.1:8480"));
        assert_eq!(platform(custom("https://example.no/")), None);
    }

    #[test]
    fn a_name_that_its_owner_gives_is_cleaned() {
        let here = || Address::parse("http://127.0.0.1:1/").unwrap();
        let custom = Environment::custom("Prøve\u{1b}[2J\nbenk\u{202e}".into(), here(), here()).unwrap();
        assert_eq!(custom.name, "Prøve [2J benk");
    }

    #[test]
    fn the_issuers_end_in_a_slash_and_the_api_bases_do_not() {
        for environment in [Environment::test(), Environment::production()] {
            assert!(environment.issuer.as_str().ends_with(".no/"));
            assert!(environment.self_service.as_str().ends_with("/api/v1"));
        }
    }
}
