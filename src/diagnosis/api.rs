//! Refusals by APIs. We know only the status of such an answer; libraries log the same status in their own words.

use super::evidence::{Examined, Found, Kind};
use super::normalize::beginning;
use super::redactable::RedactableValue;
use super::rule::Rule;
use crate::problem::Situation;
use crate::protocol::refusal;
use serde_json::Value;

/// Words that stand beside the status in a log, in lower case.
const REFUSED: [&str; 6] = ["unauthorized", "forbidden", "http", "status", "client error", "remote server"];
/// Bytes before and after the status in which such a word must stand.
const LOGGED_NEAR: usize = 120;
/// Most numbers that are read.
const MOST_NUMBERS: usize = 1000;

/// The answer of an API. Its own words are left out, because they may repeat who was looked up.
pub(super) fn of(object: &Value, status: u16) -> Examined {
    let mut examined = Examined::new(Kind::Api);
    let id = object["korrelasjonsid"].as_str().or(object["feilId"].as_str());
    if let Some(id) = id.and_then(RedactableValue::trace_id) {
        examined.row("korrelasjonsid", id);
    }
    examined.evidence.hidden += 1;
    judge(&mut examined, status);
    examined
}

/// Adds what the status means.
pub(super) fn judge(examined: &mut Examined, status: u16) {
    examined.row("HTTP", RedactableValue::Number(i64::from(status)));
    let rule = match status {
        401 => Rule::ApiUnauthorized,
        403 => Rule::ApiForbidden,
        400 => Rule::ApiBadRequest,
        _ if refusal::is_server_fault(status) => return examined.find(Found::problem(Situation::ServerFault.into())),
        _ => return,
    };
    examined.broken(rule, "HTTP", RedactableValue::Number(i64::from(status)));
}

/// A refusal as libraries of Java, Python and .NET log it: `401 Client Error`, `(403) Forbidden`. The number alone is
/// not enough.
pub(super) fn logged(text: &str) -> Option<Examined> {
    let line = |place: usize| {
        let from = (place.saturating_sub(LOGGED_NEAR)..place).find(|at| text.is_char_boundary(*at)).unwrap_or(place);
        let before = text[from..place].rsplit('\n').next().unwrap_or_default();
        let after = beginning(&text[place..], LOGGED_NEAR).lines().next().unwrap_or_default();
        format!("{before}{after}").to_ascii_lowercase()
    };
    let is_alone = |place: usize| {
        let digit = |c: char| c.is_ascii_alphanumeric() || c == '.';
        !text[..place].ends_with(digit) && !text[place + 3..].starts_with(|c: char| c.is_ascii_alphanumeric())
    };
    let found = |status: &str| {
        let mut places = text.match_indices(status).take(MOST_NUMBERS).filter(|(place, _)| is_alone(*place));
        places.any(|(place, _)| REFUSED.iter().any(|word| line(place).contains(word)))
    };
    let status = [("401", 401), ("403", 403)].into_iter().find(|(digits, _)| found(digits))?.1;
    let mut examined = Examined::new(Kind::Api);
    judge(&mut examined, status);
    Some(examined)
}
