//! Calls to servers: `curl`, PowerShell, recorded HTTP.

use super::evidence::{Examined, Found, Kind};
use super::normalize::beginning;
use super::redactable::RedactableValue;
use super::rule::Rule;
use super::service::{Scene, Service, end_of_url};
use super::{Circumstances, claims};
use crate::domain::Timestamp;
use crate::protocol::altinn::exchange::DEAD_HEADER;
use crate::protocol::grant::{CLOCK_TOLERANCE, GRANT_TYPE};

/// Commands and texts that show a call to a server, in lower case.
const CALLS: [&str; 5] = ["curl ", "curl.exe", "http/", "invoke-restmethod", "invoke-webrequest"];
/// Longest address that is read, in bytes.
const LONGEST_URL: usize = 300;
/// Most addresses that are read: a log repeats the same few.
const MOST_URLS: usize = 5000;
/// Domains of which names are no more, and how those names begin.
const RETIRED: [&str; 4] = ["difi.no", "difi.eon.no", "maskinporten.no", "minside-samarbeid.digdir.no"];
const OF_RETIRED: [&str; 8] =
    ["oidc", "integrasjon", "selvbetjening-samarbeid", "eid-", "ver1.", "ver2.", "onboarding.", "minside-samarbeid."];
/// Longest name of a host that is no more, before its domain.
const LONGEST_NAME: usize = 64;
/// Most forms that are read.
const MOST_FORMS: usize = 1000;

/// A call or an exchange: its address, what it asks for, and the server's time.
pub(super) fn examine(text: &str, scene: &Scene, circumstances: &Circumstances) -> Option<Examined> {
    let lower = text.to_ascii_lowercase();
    let is_call = CALLS.iter().any(|call| lower.contains(call));
    let urls = urls(text);
    let bare = retired_names(text);
    let old = !bare.is_empty() || urls.iter().any(|url| claims::address(url).is_some());
    let kind = grant_type(text);
    let is_dead = lower.contains(&DEAD_HEADER.to_ascii_lowercase());
    if !is_call && !old && kind.is_none() && !is_dead {
        return None;
    }
    let mut examined = Examined::new(Kind::Exchange);
    for url in &urls {
        examined.row("url", RedactableValue::address(url));
        if let Some((rule, today)) = claims::address(url) {
            let from = RedactableValue::address(url).plain();
            examined.find(Found::rule(rule).seen("address", RedactableValue::address(url)).instead(&from, today));
        }
    }
    for name in bare {
        let address = format!("https://{name}/");
        let Some((rule, today)) = claims::address(&address) else { continue };
        examined.row("url", RedactableValue::address(&address));
        examined.find(Found::rule(rule).seen("address", RedactableValue::address(&address)).instead(name, today));
    }
    if is_dead {
        examined.find(Found::rule(Rule::EnterpriseUserGone).seen("header", RedactableValue::word(DEAD_HEADER)));
    }
    let of_maskinporten = urls.iter().filter(|url| url.contains("maskinporten.no"));
    examined.evidence.facts.environment = of_maskinporten.into_iter().find_map(|url| claims::environment_of(url));
    examined.evidence.facts.has_grant_type = kind == Some(GRANT_TYPE);
    if let Some(kind) = kind.filter(|kind| *kind != GRANT_TYPE && is_for_maskinporten(&lower, scene)) {
        examined.find(Found::rule(Rule::GrantTypeWrong).seen("grant_type", RedactableValue::foreign(kind)));
    }
    server_time(&mut examined, text, circumstances);
    Some(examined)
}

/// Whether a form is for Maskinporten, as far as it tells: clients of other services prove themselves with
/// `client_assertion` or a secret, and some of those services were called.
fn is_for_maskinporten(lower: &str, scene: &Scene) -> bool {
    let elsewhere = Service::ALL.into_iter().filter(|service| service.is_login()).any(|one| scene.of(one).is_some());
    scene.of(Service::Maskinporten).is_some()
        || !elsewhere && !lower.contains("client_assertion") && !lower.contains("code_verifier")
}

/// The value of `grant_type`, as a form, a hash table of PowerShell or a `dict` has it. A variable is none.
fn grant_type(text: &str) -> Option<&str> {
    let values = text.match_indices("grant_type").take(MOST_FORMS).filter_map(|(place, name)| {
        let rest = beginning(&text[place + name.len()..], LONGEST_URL).trim_start_matches(['"', '\'', ' ']);
        let rest = rest.strip_prefix(['=', ':'])?.trim_start_matches(['"', '\'', ' ', '^']);
        let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '&' | '"' | '\'' | '^' | ';' | ',' | '}' | ')'));
        Some(&rest[..end.unwrap_or(rest.len())])
    });
    let mut values = values.filter(|value| value.starts_with(|c: char| c.is_ascii_alphabetic()));
    values.next()
}

fn urls(text: &str) -> Vec<&str> {
    let mut urls: Vec<&str> = Vec::new();
    for (place, _) in text.match_indices("https://").take(MOST_URLS) {
        let url = &text[place..place + end_of_url(&text[place..])];
        if url.len() < LONGEST_URL && !urls.contains(&url) && urls.len() < 20 {
            urls.push(url);
        }
    }
    urls
}

/// Names of hosts that are no more, where no address has them: `UnknownHostException: oidc.difi.no`.
fn retired_names(text: &str) -> Vec<&str> {
    let is_of_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    let mut names: Vec<&str> = Vec::new();
    for (at, domain) in RETIRED.iter().flat_map(|domain| text.match_indices(domain).take(MOST_URLS)) {
        let end = at + domain.len();
        let from = text.ceil_char_boundary(at.saturating_sub(LONGEST_NAME));
        let start = at - text[from..at].chars().rev().take_while(|c| is_of_name(*c)).count();
        let (before, name) = (&text[..start], &text[start..end]);
        let is_part =
            before.ends_with(['/', '@', '_']) || text[end..].starts_with(|c: char| c == '-' || c.is_alphanumeric());
        let goes_on = text[end..].strip_prefix('.').is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
        let is_known = OF_RETIRED.iter().any(|first| name.starts_with(first));
        if is_known && !is_part && !goes_on && !names.contains(&name) && names.len() < 20 {
            names.push(name);
        }
    }
    names
}

/// The clock of the server: `Date: Sun, 22 Nov 2026 12:00:00 GMT`.
fn server_time(examined: &mut Examined, text: &str, circumstances: &Circumstances) {
    let dates = text.lines().filter_map(|line| {
        let (name, value) = line.trim_start_matches(['<', ' ']).split_once(':')?;
        name.eq_ignore_ascii_case("date").then(|| value.trim().to_owned())
    });
    let Some(time) = dates.take(5).find_map(|date| jiff::fmt::rfc2822::parse(&date.replace("GMT", "+0000")).ok())
    else {
        return;
    };
    let time: Timestamp = time.timestamp();
    examined.row("Date", RedactableValue::Time(time));
    examined.evidence.facts.server_time = Some(time);
    // An answer cannot be from after now, unless the clock here is slow.
    if time.as_second() > circumstances.server_now().saturating_add(CLOCK_TOLERANCE) {
        examined.broken(Rule::ClockDiffers, "Date", RedactableValue::Time(time));
    }
}
