//! Answers over HTTP as they are recorded: the line with the status, and what the headers below it say.

use super::normalize::beginning;
use crate::domain::Scope;

/// Bytes that are read of a line that begins with `HTTP/`.
const STATUS_LINE: usize = 80;
/// Bytes of headers that are read.
const HEADERS: usize = 4096;
/// Most answers that are read: a log repeats the same few.
const MOST: usize = 1000;
/// How programs between a machine and a service name themselves in headers, in lower case.
const PROXIES: [&str; 14] = [
    "proxy-authenticate",
    "proxy-connection",
    "squid",
    "zscaler",
    "bluecoat",
    "blue coat",
    "forcepoint",
    "websense",
    "mcafee web gateway",
    "skyhigh",
    "fortigate",
    "fortiproxy",
    "netskope",
    "cisco umbrella",
];

/// One answer that was not a yes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Response {
    /// Where its first line stands.
    pub at: usize,
    pub status: u16,
    pub challenge: Option<Challenge>,
    /// Whether something between the two has answered.
    pub is_of_proxy: bool,
    /// Whether what came is a web page.
    pub is_page: bool,
}

/// What `WWW-Authenticate` says (RFC 6750, section 3).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Challenge {
    pub error: String,
    pub description: String,
    pub scope: Option<Scope>,
}

/// The answers of a text with a status of 3xx, 4xx or 5xx.
pub(super) fn refusals(text: &str) -> Vec<Response> {
    let lines = text.match_indices("HTTP/").filter_map(|(at, _)| Some((at, status_at(&text[at..])?)));
    let refused: Vec<(usize, u16)> = lines.filter(|(_, status)| (300..600).contains(status)).collect();
    let latest = refused.len().saturating_sub(MOST);
    let read = refused[latest..].iter().map(|&(at, status)| {
        let headers = headers(&text[at..]);
        let lower = headers.to_ascii_lowercase();
        let is_of_proxy = status == 407 || PROXIES.iter().any(|name| lower.contains(name));
        let is_page = lower.contains("text/html");
        Response { at, status, challenge: challenge(headers), is_of_proxy, is_page }
    });
    read.collect()
}

/// The last status that stands on a line of HTTP before this place: that of the answer whose body is here.
pub(super) fn status_before(text: &str, at: usize) -> Option<u16> {
    let from = text.ceil_char_boundary(at.saturating_sub(HEADERS * 4));
    let before = &text[from..at];
    before.rmatch_indices("HTTP/").take(20).find_map(|(place, _)| status_at(&before[place..]))
}

fn status_at(text: &str) -> Option<u16> {
    let line = beginning(text, STATUS_LINE).lines().next()?;
    let status = line.split_whitespace().nth(1)?.get(..3)?;
    let is_alone =
        line.split_whitespace().nth(1).is_some_and(|word| word.trim_end_matches([',', '"', ';', '.', ':']).len() == 3);
    status.parse::<u16>().ok().filter(|status| is_alone && (100..600).contains(status))
}

/// The lines below a status, to the first that is empty.
fn headers(text: &str) -> &str {
    let near = beginning(text, HEADERS);
    let mut end = 0;
    for line in near.split_inclusive('\n') {
        let bare = line.trim_matches(['<', '>', '*', ' ', '\r', '\n']);
        if bare.is_empty() || bare.starts_with(['{', '[']) {
            break;
        }
        end += line.len();
    }
    &near[..end]
}

/// The challenge of a text: a header, or as a library prints one.
pub(super) fn challenge(text: &str) -> Option<Challenge> {
    let lower = text.to_ascii_lowercase();
    let at = lower.find("www-authenticate")?;
    let line = beginning(&text[at + 16..], HEADERS).trim_start_matches([':', '=', ' ', '"', '\'', '[', '-', '>']);
    let line = line.lines().next().unwrap_or_default();
    let value = |name: &str| parameter(line, name).unwrap_or_default().to_owned();
    Some(Challenge {
        error: value("error"),
        description: value("error_description"),
        scope: parameter(line, "scope").and_then(|scopes| scopes.split(' ').find_map(|one| Scope::parse(one).ok())),
    })
}

/// The value of `name="value"` in a header.
fn parameter<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    let is_alone = |place: usize| !line[..place].ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_');
    let (place, _) = line
        .match_indices(name)
        .find(|(place, found)| is_alone(*place) && line[place + found.len()..].trim_start().starts_with('='))?;
    let value = line[place + name.len()..].trim_start().strip_prefix('=')?.trim_start();
    match value.strip_prefix('"') {
        Some(quoted) => Some(quoted.split('"').next().unwrap_or_default()),
        None => value.split([',', ' ']).next(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_a_status_line_and_no_request_line_or_version() {
        let statuses = |text: &str| refusals(text).iter().map(|one| one.status).collect::<Vec<_>>();
        assert_eq!(statuses("POST /token HTTP/1.1\nHost: x\n\nHTTP/1.1 405 Method Not Allowed\n"), [405]);
        assert_eq!(statuses("< HTTP/2 401\n< date: x"), [401]);
        assert_eq!(statuses("10.0.0.1 - - \"GET /a HTTP/1.1\" 503 12"), [503]);
        assert_eq!(statuses("HTTP/1.1 200 OK\nHTTP/1.1 100 Continue\nHTTP/2 4031 HTTP/1.1 999"), [0_u16; 0]);
    }

    #[test]
    fn a_challenge_is_read_by_its_parameters() {
        let text = "HTTP/1.1 403 Forbidden\r\nWWW-Authenticate: Bearer realm=\"x\", error=\"insufficient_scope\", \
            error_description=\"a, b\", scope=\"altinn:serviceowner/instances.read x\"\r\n\r\n";
        let challenge = refusals(text).remove(0).challenge.unwrap();
        assert_eq!((&*challenge.error, &*challenge.description), ("insufficient_scope", "a, b"));
        assert_eq!(challenge.scope.unwrap().as_str(), "altinn:serviceowner/instances.read");
        assert_eq!(super::challenge("WWW-Authenticate: Basic realm=x").unwrap().error, "");
    }

    #[test]
    fn what_stands_between_names_itself() {
        assert!(refusals("HTTP/1.1 403 Forbidden\nServer: squid/5.7\n")[0].is_of_proxy);
        assert!(refusals("HTTP/1.1 407 x")[0].is_of_proxy);
        assert!(!refusals("HTTP/1.1 403 Forbidden\nServer: nginx\n\nsquid")[0].is_of_proxy);
    }
}
