//! Which service speaks: decided from the host that was called, from the issuer and from the shape of an answer. Where
//! none of them tells, nobody is named.

use super::normalize::beginning;
use crate::domain::EnvironmentKind;
use url::{Host, Url};

/// Whoever answers, as far as its words and its help differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Service {
    /// Maskinporten's token endpoint, and Skyporten's.
    Maskinporten,
    /// Digdir's API for clients.
    SelfService,
    /// ID-porten, where people log in.
    IdPorten,
    /// Ansattporten, where employees log in.
    Ansattporten,
    /// HelseID of Norsk helsenett.
    HelseId,
    /// Altinn's platform and its apps.
    Altinn,
    /// Skatteetaten's APIs.
    Skatteetaten,
    /// The APIs of Brønnøysundregistrene.
    Brreg,
    /// KS Fiks.
    KsFiks,
    /// An API of somebody else.
    Api,
    /// Something between this machine and the service.
    Proxy,
    /// A program on the machine that called.
    Local,
    /// Nothing says who.
    Unknown,
}

impl Service {
    /// Every service once.
    pub const ALL: [Self; 13] = [
        Self::Maskinporten,
        Self::SelfService,
        Self::IdPorten,
        Self::Ansattporten,
        Self::HelseId,
        Self::Altinn,
        Self::Skatteetaten,
        Self::Brreg,
        Self::KsFiks,
        Self::Api,
        Self::Proxy,
        Self::Local,
        Self::Unknown,
    ];

    /// Its name for programs, and for the text files after `finding-service-` and `finding-help-`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Maskinporten => "maskinporten",
            Self::SelfService => "self-service",
            Self::IdPorten => "idporten",
            Self::Ansattporten => "ansattporten",
            Self::HelseId => "helseid",
            Self::Altinn => "altinn",
            Self::Skatteetaten => "skatteetaten",
            Self::Brreg => "brreg",
            Self::KsFiks => "ks-fiks",
            Self::Api => "api",
            Self::Proxy => "proxy",
            Self::Local => "local",
            Self::Unknown => "unknown",
        }
    }

    /// Whether people log in there, with a client of another kind than Maskinporten's.
    pub(super) fn is_login(self) -> bool {
        matches!(self, Self::IdPorten | Self::Ansattporten | Self::HelseId)
    }
}

/// Hosts by how they end, the most telling first. A new service is a row here, a variant above and two texts in each
/// language.
const HOSTS: [(&str, Service, Option<EnvironmentKind>); 30] = [
    ("test.maskinporten.no", Service::Maskinporten, Some(EnvironmentKind::Test)),
    ("test.sky.maskinporten.no", Service::Maskinporten, Some(EnvironmentKind::Test)),
    ("ver1.maskinporten.no", Service::Maskinporten, Some(EnvironmentKind::Test)),
    ("ver2.maskinporten.no", Service::Maskinporten, Some(EnvironmentKind::Test)),
    ("maskinporten.no", Service::Maskinporten, Some(EnvironmentKind::Production)),
    ("test.samarbeid.digdir.no", Service::SelfService, Some(EnvironmentKind::Test)),
    ("samarbeid.digdir.no", Service::SelfService, Some(EnvironmentKind::Production)),
    ("integrasjon.difi.no", Service::SelfService, Some(EnvironmentKind::Production)),
    ("integrasjon-ver1.difi.no", Service::SelfService, Some(EnvironmentKind::Test)),
    ("integrasjon-ver2.difi.no", Service::SelfService, Some(EnvironmentKind::Test)),
    ("test.ansattporten.no", Service::Ansattporten, Some(EnvironmentKind::Test)),
    ("ansattporten.no", Service::Ansattporten, Some(EnvironmentKind::Production)),
    ("test.idporten.no", Service::IdPorten, Some(EnvironmentKind::Test)),
    ("idporten.no", Service::IdPorten, Some(EnvironmentKind::Production)),
    ("difi.no", Service::IdPorten, None),
    ("difi.eon.no", Service::IdPorten, None),
    ("helseid-sts.test.nhn.no", Service::HelseId, Some(EnvironmentKind::Test)),
    ("helseid-sts.utvikling.nhn.no", Service::HelseId, Some(EnvironmentKind::Test)),
    ("helseid-sts.nhn.no", Service::HelseId, Some(EnvironmentKind::Production)),
    ("helseid.no", Service::HelseId, None),
    ("tt02.altinn.no", Service::Altinn, Some(EnvironmentKind::Test)),
    ("altinn.cloud", Service::Altinn, Some(EnvironmentKind::Test)),
    ("altinn.no", Service::Altinn, Some(EnvironmentKind::Production)),
    ("skatteetaten-test.no", Service::Skatteetaten, Some(EnvironmentKind::Test)),
    ("skatteetaten.no", Service::Skatteetaten, None),
    ("sits.no", Service::Skatteetaten, None),
    ("brreg.no", Service::Brreg, None),
    ("fiks.test.ks.no", Service::KsFiks, Some(EnvironmentKind::Test)),
    ("fiks.ks.no", Service::KsFiks, Some(EnvironmentKind::Production)),
    ("svarut.ks.no", Service::KsFiks, None),
];

/// Hosts that an answer names to be read, not called: what a status means, and which schema it has.
const READ_ONLY: [&str; 16] = [
    "ietf.org",
    "rfc-editor.org",
    "w3.org",
    "xmlsoap.org",
    "json-schema.org",
    "openid.net",
    "github.com",
    "spring.io",
    "apache.org",
    "microsoft.com",
    "aka.ms",
    "httpstatuses.com",
    "httpstatuses.io",
    "httpstatus.es",
    "docs.digdir.no",
    "docs.altinn.studio",
];

/// Names of this machine.
const LOCAL: [&str; 4] = ["localhost", "host.docker.internal", "kubernetes.docker.internal", "ip6-localhost"];

/// Headers whose addresses are not those that were called.
const NOT_CALLED: [&str; 9] = [
    "location:",
    "link:",
    "www-authenticate:",
    "referer:",
    "origin:",
    "user-agent:",
    "content-security-policy:",
    "access-control-allow-origin:",
    "issuer:",
];

/// Longest address that is read, in bytes.
const LONGEST_URL: usize = 300;
/// Most addresses that are read: a log repeats the same few.
const MOST: usize = 50_000;

/// Where something was called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub host: String,
    pub path: String,
    pub service: Service,
    pub environment: Option<EnvironmentKind>,
}

impl Place {
    /// Whether a token of Maskinporten's is exchanged for one of Altinn's there.
    pub fn is_exchange(&self) -> bool {
        self.service == Service::Altinn && self.path.contains("/authentication/api/v1/exchange/")
    }

    /// Whether Altinn takes a token of Maskinporten's there as it is.
    pub fn takes_maskinporten(&self) -> bool {
        ["/systemregister", "/systemuser", "/exchange/", "/dialogporten"].iter().any(|part| self.path.contains(part))
    }
}

/// Every address that was called, by where it stands in a text.
pub(super) struct Scene<'a> {
    text: &'a str,
    places: Vec<(usize, Place)>,
}

impl<'a> Scene<'a> {
    pub fn read(text: &'a str) -> Self {
        let mut places: Vec<(usize, Place)> = urls(text).chain(hosts(text)).collect();
        places.sort_by_key(|(at, _)| *at);
        Self { text, places }
    }

    /// What was called where this stands: on the same line, else the nearest before, else the nearest after.
    pub fn at(&self, at: usize) -> Option<&Place> {
        let next = self.places.partition_point(|(place, _)| *place < at);
        let before = next.checked_sub(1).and_then(|last| self.places.get(last));
        let after = self.places.get(next);
        let line = self.line(at);
        let on_line = [before, after].into_iter().flatten().find(|(place, _)| line.contains(place));
        on_line.or(before).or(after).map(|(_, place)| place)
    }

    /// The first that is of this service.
    pub fn of(&self, service: Service) -> Option<&Place> {
        self.places.iter().map(|(_, place)| place).find(|place| place.service == service)
    }

    fn line(&self, at: usize) -> std::ops::Range<usize> {
        let bytes = self.text.as_bytes();
        let near = at.saturating_sub(2000)..bytes.len().min(at + 2000);
        let start = bytes[near.start..at.min(near.end)].iter().rposition(|byte| *byte == b'\n');
        let end = bytes[at.min(near.end)..near.end].iter().position(|byte| *byte == b'\n');
        start.map_or(near.start, |start| near.start + start + 1)..end.map_or(near.end, |end| at + end)
    }
}

/// Whose host this is, and of which environment, where that is known.
pub(super) fn of_host(host: &str) -> (Service, Option<EnvironmentKind>) {
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    if LOCAL.contains(&&*host) || host.starts_with("127.") || matches!(&*host, "[::1]" | "::1" | "0.0.0.0") {
        return (Service::Local, None);
    }
    let known = HOSTS.iter().find(|(ending, ..)| ends_as(&host, ending));
    known.map_or((Service::Api, None), |(_, service, environment)| (*service, *environment))
}

/// Whose address this is; `None` when it is no address.
pub(super) fn of_address(address: &str) -> Option<Place> {
    let url = Url::parse(address).ok()?;
    let host = match url.host()? {
        Host::Domain(name) => name.to_owned(),
        Host::Ipv4(number) => number.to_string(),
        Host::Ipv6(number) => number.to_string(),
    };
    let (service, environment) = of_host(&host);
    Some(Place { host, path: url.path().to_owned(), service, environment })
}

/// Whether a host is this domain, or below it.
pub(super) fn ends_as(host: &str, ending: &str) -> bool {
    host.strip_suffix(ending).is_some_and(|before| before.is_empty() || before.ends_with('.'))
}

fn urls(text: &str) -> impl Iterator<Item = (usize, Place)> + '_ {
    let marks = text.match_indices("://").take(MOST);
    marks.filter_map(|(mark, _)| {
        let start = ["https", "http"].iter().find_map(|scheme| {
            let start = mark.checked_sub(scheme.len())?;
            text.get(start..mark).filter(|found| found.eq_ignore_ascii_case(scheme)).map(|_| start)
        })?;
        let place = of_address(&text[start..start + end_of_url(&text[start..])])?;
        let is_called = !READ_ONLY.iter().any(|ending| ends_as(&place.host, ending)) && !is_quoted(text, start);
        is_called.then_some((start, place))
    })
}

/// How long the address at the beginning of a text is.
pub(super) fn end_of_url(text: &str) -> usize {
    let near = beginning(text, LONGEST_URL);
    let end = near.find(|c: char| {
        c.is_whitespace()
            || matches!(c, '"' | '\'' | '<' | '>' | '\\' | '^' | ',' | ')' | ']' | '`' | '{' | '}' | ';' | '|')
    });
    end.map_or(near, |end| &near[..end]).trim_end_matches(['.', ':']).len()
}

/// Whether an address stands in a header that names another than the one that was called.
fn is_quoted(text: &str, at: usize) -> bool {
    let from = text.ceil_char_boundary(at.saturating_sub(LONGEST_URL));
    let line = text[from..at].rsplit('\n').next().unwrap_or_default();
    let line = line.trim_start_matches(['<', '>', ' ', '*']).to_ascii_lowercase();
    NOT_CALLED.iter().any(|header| line.starts_with(header))
}

/// `Host: api.example.no`, with the path of the line `GET /path HTTP/1.1` above it.
fn hosts(text: &str) -> impl Iterator<Item = (usize, Place)> + '_ {
    let mut path = String::new();
    let mut at = 0;
    let lines = text.split_inclusive('\n').filter_map(move |line| {
        let start = at;
        at += line.len();
        let line = beginning(line, LONGEST_URL).trim_start_matches(['<', '>', ' ']).trim_end();
        let mut words = line.split(' ');
        if let (Some(_), Some(called), Some(version)) = (words.next(), words.next(), words.next())
            && version.starts_with("HTTP/")
        {
            called.clone_into(&mut path);
        }
        let (name, host) = line.split_once(':')?;
        name.eq_ignore_ascii_case("host").then_some(())?;
        let mut place = of_address(&format!("https://{}/", host.trim()))?;
        place.path.clone_from(&path);
        Some((start, place))
    });
    lines.take(MOST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_service_is_known_by_its_host_and_no_host_is_taken_for_another() {
        for (host, service) in [
            ("test.maskinporten.no", Service::Maskinporten),
            ("MASKINPORTEN.no.", Service::Maskinporten),
            ("api.test.samarbeid.digdir.no", Service::SelfService),
            ("login.test.idporten.no", Service::IdPorten),
            ("test.ansattporten.no", Service::Ansattporten),
            ("helseid-sts.test.nhn.no", Service::HelseId),
            ("platform.tt02.altinn.no", Service::Altinn),
            ("ttd.apps.at22.altinn.cloud", Service::Altinn),
            ("api-test.sits.no", Service::Skatteetaten),
            ("data.brreg.no", Service::Brreg),
            ("api.fiks.test.ks.no", Service::KsFiks),
            ("notmaskinporten.no", Service::Api),
            ("maskinporten.no.example.com", Service::Api),
            ("localhost", Service::Local),
            ("127.0.0.1", Service::Local),
        ] {
            assert_eq!(of_host(host).0, service, "{host}");
        }
    }

    #[test]
    fn the_address_on_the_same_line_counts_before_the_nearest() {
        let text = "GET https://platform.altinn.no/a\n401 for url: https://data.brreg.no/x\nHTTP/1.1 403\n";
        let scene = Scene::read(text);
        let at = |part: &str| scene.at(text.find(part).unwrap()).unwrap().service;
        assert_eq!((at("401"), at("HTTP/"), at("GET")), (Service::Brreg, Service::Brreg, Service::Altinn));
    }

    #[test]
    fn what_an_answer_only_names_was_not_called() {
        let text = "HTTP/1.1 302 Found\nLocation: https://login.example.no/\n{\"type\":\"https://tools.ietf.org/x\"}";
        assert!(Scene::read(text).at(0).is_none());
        let called = Scene::read("POST /token HTTP/1.1\r\nHost: maskinporten.no\r\n\r\nHTTP/1.1 405 x");
        let place = called.at(60).unwrap();
        assert_eq!((place.service, &*place.path), (Service::Maskinporten, "/token"));
    }
}
