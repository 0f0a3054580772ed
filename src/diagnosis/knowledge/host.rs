//! Which server a line of a log is about.

use super::squeezed::Squeezed;
use crate::diagnosis::service;
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// A server that a line names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Host {
    pub name: String,
    pub port: Option<u16>,
}

/// Whose server it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Owner {
    /// Maskinporten, its self-service, and what else Digdir has.
    Maskinporten,
    /// A service of the public sector that takes its tokens.
    PublicSector,
    /// Somebody else.
    Other,
    /// This machine, the company's own network, or a data base.
    Local,
}

/// Domains of Digdir.
const DIGDIR: [&str; 5] = ["maskinporten.no", "digdir.no", "difi.no", "idporten.no", "ansattporten.no"];
/// Addresses of Maskinporten, as Digdir gives them to those who open firewalls: production, then test.
const MASKINPORTEN: [&str; 4] = ["139.105.36.164", "2a02:9cc::201", "139.105.36.132", "2a02:9cc::301"];
/// Domains of services that take tokens of Maskinporten.
const PUBLIC: [&str; 15] = [
    "altinn.no",
    "altinn.cloud",
    "brreg.no",
    "skatteetaten.no",
    "ks.no",
    "nhn.no",
    "helsedirektoratet.no",
    "nav.no",
    "nav.cloud.nais.io",
    "udir.no",
    "kartverket.no",
    "vegvesen.no",
    "ssb.no",
    "digipost.no",
    "lanekassen.no",
];
/// Ports of data bases, queues, mail and directories: none of them is a service that takes tokens.
const BESIDE: [u16; 20] = [
    25, 389, 465, 587, 636, 1433, 1521, 2181, 3306, 4317, 4318, 5432, 5671, 5672, 6379, 8125, 9092, 9200, 11211, 27017,
];
/// Last labels of names in a company's own network.
const OWN: [&str; 8] = ["local", "internal", "intern", "lan", "corp", "svc", "localdomain", "home"];
/// Longest name that is shown, in letters (RFC 1035, 2.3.4).
const LONGEST: usize = 253;
/// Letters before and after a phrase in which its host is looked for on the same line.
const NEAR: usize = 500;
/// Most letters between a name and the number of the same server.
const GAP: usize = 12;
/// Most lines of a stack trace that are followed to its beginning.
const LONGEST_TRACE: usize = 120;
/// Lines after a phrase in which its host is looked for.
const AFTER: usize = 3;
/// How the lines of a stack trace go on.
const GOES_ON: [&str; 12] = [
    "at ",
    "Caused by",
    "...",
    "--->",
    "--- ",
    "File \"",
    "Suppressed:",
    "from ",
    "[cause]",
    "raise ",
    "System.",
    "java.",
];

/// An address, a name with a known last label, an address of IP, or a name with a port.
static NAMED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let address =
        r#"[a-z][a-z0-9+.-]*://(?:[^/\s@"'<>]{1,200}@)?(?<a>[A-Za-z0-9._-]+|\[[0-9a-f:]+\])(?::(?<ap>\d{1,5}))?"#;
    let name = r"(?<b>(?:[A-Za-z0-9_-]+\.)+(?:no|com|net|org|io|eu|local|internal|intern|lan|corp|svc|cloud|dev|test))(?::(?<bp>\d{1,5}))?";
    let number = r"(?<c>localhost|::1|\d{1,3}(?:\.\d{1,3}){3})(?::(?<cp>\d{1,5}))?";
    let port = r"(?<d>[A-Za-z][A-Za-z0-9-]*):(?<dp>\d{2,5})";
    Regex::new(&format!("{address}|{name}|{number}|{port}")).ok()
});

impl Host {
    /// As a pattern has caught it. What else stands there may be a secret, and is no host.
    pub fn caught(text: &str) -> Option<Self> {
        let text = text.rsplit('@').next()?.rsplit("//").next()?;
        let text = text.split(['/', '?']).next()?.trim_matches(['\\', '"', '\'', '.', ',', '(', ')']);
        let bracketed = text.strip_prefix('[').and_then(|rest| rest.split_once(']'));
        let (name, port) = match (bracketed, text.trim_end_matches(':').rsplit_once(':')) {
            (Some((name, port)), _) => (name, port.trim_start_matches(':').parse().ok()),
            (None, Some((name, port))) if !name.contains(':') => (name, port.parse().ok()),
            (None, _) => (text.trim_end_matches(':'), None),
        };
        let is_name =
            name.len() <= LONGEST && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-_:".contains(&byte));
        (is_name && !name.is_empty()).then(|| Self { name: name.to_ascii_lowercase(), port })
    }

    pub fn owner(&self) -> Owner {
        let is_of = |domain: &&str| service::ends_as(&self.name, domain);
        let last = self.name.rsplit('.').next().unwrap_or_default();
        match () {
            () if DIGDIR.iter().any(is_of) || MASKINPORTEN.contains(&self.name.as_str()) => Owner::Maskinporten,
            () if PUBLIC.iter().any(is_of) => Owner::PublicSector,
            () if self.is_private_address() || OWN.contains(&last) => Owner::Local,
            () if !self.name.contains(['.', ':']) || self.port.is_some_and(|port| BESIDE.contains(&port)) => {
                Owner::Local
            }
            () => Owner::Other,
        }
    }

    /// Whether a server was called by the number of its address, and is no program on this machine and no data base.
    pub fn is_called_by_number(&self) -> bool {
        let number = self.name.parse::<std::net::IpAddr>();
        number.is_ok_and(|number| !number.is_loopback() && !number.is_unspecified())
            && !self.port.is_some_and(|port| BESIDE.contains(&port))
    }

    /// Whether this is the number of another's name, as far as both tell: a log names a server by either.
    pub fn is_number_of(&self, named: &Self) -> bool {
        let owner = self.owner();
        self.is_called_by_number()
            && !named.is_called_by_number()
            && (owner == Owner::Other || owner == Owner::Maskinporten)
            && (owner == named.owner() || owner == Owner::Other && named.owner() != Owner::Local)
    }

    fn is_private_address(&self) -> bool {
        match self.name.parse::<std::net::IpAddr>() {
            Ok(std::net::IpAddr::V4(address)) => {
                address.is_loopback() || address.is_private() || address.is_link_local() || address.is_unspecified()
            }
            Ok(std::net::IpAddr::V6(address)) => address.is_loopback() || address.is_unspecified(),
            Err(_) => false,
        }
    }
}

/// The host that stands nearest to this place: on its line, at the beginning of its stack trace, or just below.
pub(super) fn nearest(text: &Squeezed, place: &Range<usize>) -> Option<Host> {
    let number = text.line_of(place.start);
    let line = text.line(number)?;
    let from = text.text.floor_char_boundary(place.start.saturating_sub(NEAR).max(line.start));
    let to = text.text.floor_char_boundary(place.end.saturating_add(NEAR).min(line.end.max(place.end)));
    let here = by_name(&text.text[from..to]);
    let beside = here.into_iter().min_by_key(|(at, _)| (from + at).abs_diff(place.start)).map(|(_, host)| host);
    beside.or_else(|| above(text, number)).or_else(|| below(text, text.line_of(place.end)))
}

/// The same server by its name, where that stands beside its number on the line of this place, or is the only one there.
pub(super) fn called(host: Host, text: &Squeezed, place: &Range<usize>) -> Host {
    let line = text.line(text.line_of(place.start)).filter(|_| host.is_called_by_number());
    let Some(line) = line else { return host };
    let from = text.text.floor_char_boundary(place.start.saturating_sub(NEAR).max(line.start));
    let to = text.text.floor_char_boundary(place.end.saturating_add(NEAR).min(line.end.max(place.end)));
    let pairs = pairs(&text.text[from..to]);
    let paired = pairs.iter().find(|(_, found, _)| found.name == host.name).and_then(|(_, _, name)| name.clone());
    let mut names = pairs.iter().map(|(_, found, _)| found).filter(|found| host.is_number_of(found));
    let only = names.next().filter(|first| names.all(|other| other.name == first.name));
    let told = paired.or_else(|| only.map(|only| only.name.clone()));
    Host { name: told.unwrap_or(host.name), port: host.port }
}

/// The hosts of a line, each by its name where that stands right before its number: `name/number`, `name (number)`.
fn by_name(line: &str) -> Vec<(usize, Host)> {
    let named = pairs(line).into_iter();
    named.map(|(at, host, name)| (at, Host { name: name.unwrap_or(host.name), port: host.port })).collect()
}

/// The hosts of a line, and the name that stands right before a number.
fn pairs(line: &str) -> Vec<(usize, Host, Option<String>)> {
    let mut pairs: Vec<(usize, Host, Option<String>)> = Vec::new();
    let mut last: Option<(usize, Host)> = None;
    for (at, end, host) in named(line) {
        let between = |before: usize| line[before..at].chars().all(|c| " ()[]|/-:,".contains(c) || c.is_ascii_digit());
        let name = last.as_ref().filter(|(before, name)| {
            host.is_called_by_number() && !name.is_called_by_number() && at - before <= GAP && between(*before)
        });
        let name = name.map(|(_, name)| name.name.clone());
        last = Some((end, host.clone()));
        pairs.push((at, host, name));
    }
    pairs
}

/// Follows a stack trace to its first line.
fn above(text: &Squeezed, number: usize) -> Option<Host> {
    let mut line = text.line(number)?;
    for earlier in (0..number).rev().take(LONGEST_TRACE) {
        if !GOES_ON.iter().any(|mark| text.text[line.clone()].trim_start().starts_with(mark)) {
            return None;
        }
        line = text.line(earlier)?;
        let to = text.text.floor_char_boundary(line.end.min(line.start + 2 * NEAR));
        if let Some((_, host)) = by_name(&text.text[line.start..to]).pop() {
            return Some(host);
        }
    }
    None
}

fn below(text: &Squeezed, number: usize) -> Option<Host> {
    (number + 1..=number + AFTER).find_map(|later| {
        let line = text.line(later)?;
        let to = text.text.floor_char_boundary(line.end.min(line.start + NEAR));
        named(&text.text[line.start..to]).next().map(|(_, _, host)| host)
    })
}

/// The hosts that a line names, each with where it begins and ends.
fn named(line: &str) -> impl Iterator<Item = (usize, usize, Host)> {
    let found = NAMED.as_ref().into_iter().flat_map(|pattern| pattern.captures_iter(line));
    found.filter_map(|captures| {
        let whole = captures.get(0)?;
        let (kind, name) = ["a", "b", "c", "d"].into_iter().find_map(|kind| Some((kind, captures.name(kind)?)))?;
        let port = captures.name(&format!("{kind}p")).and_then(|port| port.as_str().parse().ok());
        let (before, after) = (&line[..whole.start()], &line[whole.end()..]);
        let is_alone = (kind == "a" || is_alone(before, after)) && !is_of_caller(before, after);
        // `Client.java:88` has a number behind it too.
        let is_server =
            kind != "d" || port.is_some_and(|port| BESIDE.contains(&port) || [80, 443, 8080, 8443].contains(&port));
        let host = Host { name: name.as_str().trim_matches(['[', ']']).to_ascii_lowercase(), port };
        (is_alone && is_server).then_some((whole.start(), whole.end(), host))
    })
}

/// Whether this is the end of a connection that the program has itself: `from 10.0.0.7 port 51322`, `10.0.0.7:51322->`.
fn is_of_caller(before: &str, after: &str) -> bool {
    after.starts_with("->") || before.ends_with("from ") && after.starts_with(" port ")
}

/// Whether a name is not a part of a longer one: `java.net` in `java.net.ConnectException`, `x@firma.no`.
fn is_alone(before: &str, after: &str) -> bool {
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '$');
    let mut after = after.chars();
    let goes_on = match after.next() {
        Some('.') => after.next().is_some_and(is_name),
        Some(next) => is_name(next) || next == '-',
        None => false,
    };
    !goes_on && !before.ends_with(|letter: char| is_name(letter) || matches!(letter, '@' | '.' | '-'))
}

#[cfg(test)]
mod tests {
    use super::super::squeezed::Joint;
    use super::*;

    fn of(text: &str, phrase: &str) -> Option<(String, Owner)> {
        let squeezed = Squeezed::new(text, Joint::Blank);
        let start = squeezed.text.find(phrase).unwrap();
        nearest(&squeezed, &(start..start + phrase.len())).map(|host| (host.name.clone(), host.owner()))
    }

    #[test]
    fn the_host_is_on_the_line_or_where_the_trace_began() {
        let localhost = Some(("localhost".to_owned(), Owner::Local));
        assert_eq!(of("Connection to localhost:5432 refused", "refused"), localhost);
        let trace = "Connection to localhost:5432 failed\n\tat org.postgresql.Driver.connect(Driver.java:264)\nCaused by: \
            java.net.ConnectException: Connection refused\n\tat java.net.Socket.connect(Socket.java:589)";
        assert_eq!(of(trace, "Connection refused"), localhost);
        assert_eq!(
            of("Connection refused\nhttps://test.maskinporten.no/token", "refused").unwrap().1,
            Owner::Maskinporten
        );
        assert_eq!(of("GET https://api.example.no/x\n2026 ERROR Connection refused", "refused"), None);
    }

    #[test]
    fn a_server_that_stands_there_by_name_and_number_is_told_by_its_name() {
        for text in [
            "Connecting to test.maskinporten.no (test.maskinporten.no)|139.105.36.132|:443... failed",
            "Connect to test.maskinporten.no:443 [test.maskinporten.no/139.105.36.132] failed",
            "connect to test.maskinporten.no/139.105.36.132:443 failed",
            "Connected to test.maskinporten.no (139.105.36.132) port 443: failed",
            "chain from test.maskinporten.no - 139.105.36.132 failed",
        ] {
            assert_eq!(of(text, "failed").unwrap().0, "test.maskinporten.no", "{text}");
            let squeezed = Squeezed::new(text, Joint::Blank);
            let number = Host::caught("139.105.36.132:443").unwrap();
            assert_eq!(called(number, &squeezed, &(0..9)).name, "test.maskinporten.no", "{text}");
        }
        let caller = "connect to 139.105.36.132 port 443 from 10.0.0.7 port 51322 failed";
        assert_eq!(of(caller, "failed").unwrap().0, "139.105.36.132");
        let caller = "read tcp 10.0.0.7:51322->139.105.36.132:443: failed";
        assert_eq!(of(caller, "tcp").unwrap().0, "139.105.36.132");
        assert_eq!(of("from api.example.com: no answer, 139.105.36.132 failed", "failed").unwrap().0, "139.105.36.132");
    }

    #[test]
    fn a_number_is_of_a_name_where_nothing_speaks_against_it() {
        let is = |number: &str, name: &str| Host::caught(number).unwrap().is_number_of(&Host::caught(name).unwrap());
        assert!(is("139.105.36.132:443", "test.maskinporten.no") && is("93.184.216.34", "api.example.com"));
        assert!(is("93.184.216.34", "test.maskinporten.no"), "an address of a name may change");
        for (number, name) in
            [("139.105.36.132", "api.example.com"), ("10.2.0.4", "test.maskinporten.no"), ("1.2.3.4", "localhost:5432")]
        {
            assert!(!is(number, name), "{number} {name}");
        }
    }

    #[test]
    fn names_of_classes_files_and_people_are_no_hosts() {
        for text in [
            "java.net.ConnectException: refused",
            "Client.java:88 refused",
            "ola@example.no refused",
            "12:30:11 refused",
        ] {
            assert_eq!(of(text, "refused"), None, "{text}");
        }
    }

    #[test]
    fn a_server_is_owned_by_somebody() {
        let owner = |text: &str| Host::caught(text).unwrap().owner();
        assert_eq!(owner("test.maskinporten.no:443"), Owner::Maskinporten);
        assert_eq!(owner("platform.tt02.altinn.no"), Owner::PublicSector);
        for local in
            ["localhost", "kafka:9092", "10.1.2.3", "db.firma.local", "127.0.0.1:8080", "mq.example.com:5671", "[::1]"]
        {
            assert_eq!(owner(local), Owner::Local, "{local}");
        }
        assert_eq!(owner("139.105.36.164:443"), Owner::Maskinporten);
        assert_eq!(owner("api.example.com"), Owner::Other);
        assert_eq!(owner("notmaskinporten.no"), Owner::Other);
        assert_eq!(Host::caught("ola:hemmelig@proxy.example.com:8080/x").unwrap().name, "proxy.example.com");
        assert_eq!(Host::caught("a b"), None);
        let six = Host { name: "::1".to_owned(), port: Some(5432) };
        assert_eq!((Host::caught("[::1]:5432"), Host::caught("[::1]").unwrap().name), (Some(six), "::1".to_owned()));
    }
}
