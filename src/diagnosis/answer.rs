//! What servers answered: error bodies, codes and texts in logs, HTTP exchanges; and JSON that was pasted whole.

use super::evidence::{Examined, Found, Kind};
use super::rule::Rule;
use super::shown::Shown;
use super::{Circumstances, claims, jwks};
use crate::domain::{OrgNumber, Timestamp};
use crate::problem::{Problem, Refusal, Situation};
use crate::protocol::{grant, refusal, self_service};
use serde_json::Value;
use std::collections::BTreeSet;

/// Bytes of JSON that are read in all, so that a text of brackets costs no more than a text.
const JSON_BUDGET: usize = 16 * 1024 * 1024;
/// Longest JSON that is read from one place.
const LONGEST_JSON: usize = 256 * 1024;
/// Clocks that differ by less do not stop anything.
const CLOCK_TOLERANCE: i64 = grant::CLOCK_TOLERANCE;

/// What logs say of networks and of Java, in lower case.
const LOGGED: [(&str, Situation); 12] = [
    ("connection refused", Situation::Unreachable),
    ("no route to host", Situation::Unreachable),
    ("could not resolve host", Situation::UnknownHost),
    ("unknownhostexception", Situation::UnknownHost),
    ("name or service not known", Situation::UnknownHost),
    ("connect timed out", Situation::TimedOut),
    ("connection timed out", Situation::TimedOut),
    ("sockettimeoutexception", Situation::TimedOut),
    ("pkix path building failed", Situation::Untrusted),
    ("unable to get local issuer certificate", Situation::Untrusted),
    ("keystore password was incorrect", Situation::WrongPassword),
    ("cannot recover key", Situation::KeyPasswordDiffers),
];

pub(super) fn examine(text: &str, circumstances: &Circumstances) -> Vec<Examined> {
    let mut examined = Vec::new();
    let status = status(text);
    let objects = objects(text);
    let keys: Vec<Value> = objects.iter().filter(|object| jwks::is_one(object)).cloned().collect();
    if !keys.is_empty() {
        examined.push(jwks::examine(&keys, circumstances));
    }
    examined.extend(objects.iter().filter(|object| !jwks::is_one(object)).filter_map(|object| json(object, status)));
    let told: BTreeSet<&'static str> = examined.iter().flat_map(|one| &one.found).map(Found::code).collect();
    examined.extend(codes(text, &told));
    examined.extend(exchange(text, status, examined.iter().any(is_an_answer), circumstances));
    examined.extend(log(text));
    examined
}

fn is_an_answer(examined: &Examined) -> bool {
    matches!(examined.evidence.kind, Kind::Refusal | Kind::SelfService | Kind::Api)
}

/// The JSON objects in a text that are not inside others.
fn objects(text: &str) -> Vec<Value> {
    let mut found = Vec::new();
    let mut budget = JSON_BUDGET;
    let mut at = 0;
    while let Some(place) = text[at..].find('{').map(|place| at + place) {
        at = place + 1;
        // Anything but a name here is no object of ours.
        if !text[at..].trim_start().starts_with('"') {
            continue;
        }
        let end = text.len().min(place + LONGEST_JSON);
        let slice = &text.as_bytes()[place..end];
        let mut stream = serde_json::Deserializer::from_slice(slice).into_iter::<Value>();
        let cost = match stream.next() {
            Some(Ok(value)) => {
                at = place + stream.byte_offset();
                found.push(value);
                stream.byte_offset()
            }
            Some(Err(error)) if error.is_eof() => slice.len(),
            _ => 1024,
        };
        budget = budget.saturating_sub(cost);
        if budget == 0 || found.len() >= 200 {
            break;
        }
        while !text.is_char_boundary(at) {
            at += 1;
        }
    }
    found
}

fn json(object: &Value, status: Option<u16>) -> Option<Examined> {
    let has = |name: &str| object.get(name).is_some();
    let body = || serde_json::to_vec(object).unwrap_or_default();
    let status = object["status"].as_u64().and_then(|status| u16::try_from(status).ok()).or(status);
    if has("errors") && (has("correlation_id") || has("timestamp")) {
        let problem = self_service::read_refusal(status.unwrap_or(400), &body());
        return Some(answer(Kind::SelfService, problem, object["correlation_id"].as_str()));
    }
    if has("korrelasjonsid") || has("feilId") || has("feilkode") {
        let mut examined = Examined::new(Kind::Api);
        let id = object["korrelasjonsid"].as_str().or(object["feilId"].as_str());
        if let Some(id) = id.and_then(Shown::trace_id) {
            examined.row("korrelasjonsid", id);
        }
        // The API's own words stay out: they may repeat what was asked about whom.
        examined.evidence.hidden += 1;
        api(&mut examined, status.unwrap_or(403));
        return Some(examined);
    }
    if has("error") || has("error_uri") {
        if body().windows(15).any(|part| part == b"idporten:dcr.wr") || object["error"] == "insufficient_scope" {
            return Some(answer(Kind::SelfService, Situation::AdminForbidden.into(), None));
        }
        let problem = refusal::read(status.unwrap_or(400), &body());
        let environment = object["error_uri"].as_str().and_then(claims::environment_of);
        let trace_id = problem.detail.trace_id.clone();
        let mut examined = answer(Kind::Refusal, problem, trace_id.as_deref());
        examined.evidence.facts.environment = environment;
        return Some(examined);
    }
    (has("client_id") && has("integration_type")).then(|| client(object))
}

/// A refusal, in words that fit whoever asked: not only our own requests are pasted.
fn answer(kind: Kind, problem: Problem, trace_id: Option<&str>) -> Examined {
    let mut examined = Examined::new(kind);
    let mut found = refused(problem.situation);
    let code = found.code();
    examined.row("code", Shown::word(code));
    found = found.seen("code", Shown::word(code));
    if let Some(id) = trace_id.and_then(Shown::trace_id) {
        examined.row("trace_id", id.clone());
        found = found.seen("trace_id", id);
    }
    // The description is in the server's words, and may quote anything.
    examined.evidence.hidden += 1;
    examined.find(found);
    examined
}

fn refused(situation: Situation) -> Found {
    let rule = match &situation {
        Situation::Refused(Refusal::MalformedGrant) => Rule::RefusedMalformed,
        Situation::Refused(Refusal::UsedBefore) => Rule::RefusedUsed,
        Situation::Refused(Refusal::MalformedX5c) => Rule::RefusedX5c,
        Situation::Refused(Refusal::LifetimeTooLong) => Rule::RefusedLifetime,
        Situation::Refused(Refusal::Other) | Situation::UnexpectedAnswer => Rule::RefusedOther,
        // Its own words may quote what was sent.
        Situation::ClientInvalid(_) => return Found::problem(Situation::ClientInvalid(String::new()).into()),
        _ => {
            let scope = match &situation {
                Situation::Refused(
                    Refusal::ScopeNotOnClient(scope)
                    | Refusal::ScopeNotGranted(scope)
                    | Refusal::NotDelegated { scope, .. },
                ) => scope.as_ref().map(|scope| Shown::scope(scope.as_str())),
                _ => None,
            };
            let found = Found::problem(situation.into());
            return match scope {
                Some(scope) => found.seen("scope", scope),
                None => found,
            };
        }
    };
    Found::rule(rule)
}

fn client(object: &Value) -> Examined {
    let mut examined = Examined::new(Kind::Client);
    let id = object["client_id"].as_str().unwrap_or_default();
    examined.row("client_id", Shown::identifier(id));
    examined.evidence.facts.client_id = Some(id.to_owned());
    if let Some(number) = object["client_orgno"].as_str().and_then(|number| OrgNumber::parse(number).ok()) {
        examined.row("client_orgno", Shown::Organisation(number));
        examined.evidence.facts.organisation = Some(number);
    }
    for scope in object["scopes"].as_array().into_iter().flatten().filter_map(Value::as_str).take(100) {
        examined.row("scope", Shown::scope(scope));
        examined.evidence.facts.scopes.push(scope.to_owned());
    }
    let kind = object["integration_type"].as_str().unwrap_or_default();
    if kind != self_service::INTEGRATION_TYPE {
        examined.broken(Rule::IntegrationType, "integration_type", Shown::foreign(kind));
    }
    if object["active"] == false {
        examined.broken(Rule::ClientInactive, "active", Shown::word("false"));
    }
    if object.get("client_secret").is_some() {
        examined.evidence.hidden += 1;
        examined.find(Found::rule(Rule::PasswordPasted));
    }
    examined
}

fn api(examined: &mut Examined, status: u16) {
    examined.row("HTTP", Shown::Number(i64::from(status)));
    let rule = match status {
        401 => Rule::ApiUnauthorized,
        403 => Rule::ApiForbidden,
        400 => Rule::ApiBadRequest,
        _ if refusal::is_server_fault(status) => return examined.find(Found::problem(Situation::ServerFault.into())),
        _ => return,
    };
    examined.broken(rule, "HTTP", Shown::Number(i64::from(status)));
}

/// Codes and texts that stand by themselves, as in a log or a subject line.
fn codes(text: &str, told: &BTreeSet<&'static str>) -> Vec<Examined> {
    let mut seen: BTreeSet<&'static str> = told.clone();
    let mut examined = Vec::new();
    let places = text.match_indices("MP-").take(1000);
    let coded = places.filter_map(|(place, _)| {
        let code = text.get(place..place + 6)?;
        let line = &text[place..].lines().next().unwrap_or_default();
        let line: String = line.chars().take(400).collect();
        refusal::by_code(code, &line)
    });
    let worded = refusal::in_text(text).into_iter().map(|(_, refusal)| refusal);
    for refusal in coded.chain(worded) {
        let found = refused(Situation::Refused(refusal));
        if seen.insert(found.code()) {
            let mut one = Examined::new(Kind::Refusal);
            one.row("code", Shown::word(found.code()));
            let code = found.code();
            one.find(found.seen("code", Shown::word(code)));
            examined.push(one);
        }
    }
    examined
}

/// The status of an answer: `HTTP/1.1 403`, `status: 403`, `"status":403`.
fn status(text: &str) -> Option<u16> {
    let after = |mark: &str| {
        let rest = &text[text.find(mark)? + mark.len()..];
        let digits: String = rest.chars().skip_while(|c| !c.is_ascii_digit()).take(3).collect();
        digits.parse::<u16>().ok().filter(|status| (100..600).contains(status))
    };
    let http = text.match_indices("HTTP/").find_map(|(place, _)| {
        let line = text[place..].lines().next()?;
        line.split_whitespace().nth(1)?.parse::<u16>().ok().filter(|status| (100..600).contains(status))
    });
    http.or_else(|| ["status: ", "status=", "\"status\":", "Status: ", "statusCode\":"].into_iter().find_map(after))
}

/// `curl`, or an exchange: where it went, what time it was there, and what was answered.
fn exchange(text: &str, status: Option<u16>, is_answered: bool, circumstances: &Circumstances) -> Option<Examined> {
    let is_call = text.contains("curl ") || text.contains("HTTP/") || text.contains("grant_type=");
    let urls = urls(text);
    let old = urls.iter().any(|url| claims::address(url).is_some());
    if !is_call && !old {
        return None;
    }
    let mut examined = Examined::new(Kind::Exchange);
    for url in &urls {
        examined.row("url", Shown::address(url));
        if let Some((rule, today)) = claims::address(url) {
            examined.find(Found::rule(rule).seen("address", Shown::address(url)).instead(url, today));
        }
    }
    let of_maskinporten = urls.iter().filter(|url| url.contains("maskinporten.no"));
    examined.evidence.facts.environment = of_maskinporten.into_iter().find_map(|url| claims::environment_of(url));
    let kind =
        text.split("grant_type=").nth(1).map(|rest| rest.split(['&', '"', '\'', '\n', ' ']).next().unwrap_or_default());
    if kind.is_some_and(|kind| kind != grant::GRANT_TYPE) {
        examined.find(Found::rule(Rule::GrantTypeWrong));
    }
    server_time(&mut examined, text, circumstances);
    if let Some(status) = status.filter(|_| !is_answered) {
        api(&mut examined, status);
    }
    Some(examined)
}

fn urls(text: &str) -> Vec<&str> {
    let mut urls: Vec<&str> = Vec::new();
    for (place, _) in text.match_indices("https://").take(500) {
        let end = text[place..].find(|c: char| {
            c.is_whitespace() || matches!(c, '"' | '\'' | '<' | '>' | '\\' | ',' | ')' | '`' | '{' | '}')
        });
        let url = end.map_or(&text[place..], |end| &text[place..place + end]);
        if url.len() < 300 && !urls.contains(&url) && urls.len() < 20 {
            urls.push(url);
        }
    }
    urls
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
    examined.row("Date", Shown::Time(time));
    examined.evidence.facts.server_time = Some(time);
    // An answer cannot be from after now, unless the clock here is slow.
    if time.as_second() > circumstances.server_now().saturating_add(CLOCK_TOLERANCE) {
        examined.broken(Rule::ClockDiffers, "Date", Shown::Time(time));
    }
}

fn log(text: &str) -> Vec<Examined> {
    let lower = text.to_ascii_lowercase();
    let mut seen = BTreeSet::new();
    let mut examined = Vec::new();
    for (_, situation) in LOGGED.iter().filter(|(part, _)| lower.contains(part)) {
        let problem = Problem::from(situation.clone());
        if seen.insert(problem.key()) {
            let mut one = Examined::new(Kind::Log);
            one.find(Found::problem(problem));
            examined.push(one);
        }
    }
    if lower.contains("precondition_required") || lower.contains("ikke signert de relevante bruksvilk") {
        let mut one = Examined::new(Kind::SelfService);
        one.find(Found::problem(Situation::TermsUnsigned.into()));
        examined.push(one);
    }
    examined
}
