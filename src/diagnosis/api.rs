//! What an API said no with, of which we know no more than its status: as it answers, and as libraries log it.

use super::evidence::{Examined, Found, Kind};
use super::normalize::beginning;
use super::redactable::RedactableValue;
use super::rule::Rule;
use crate::problem::Situation;
use crate::protocol::refusal;
use serde_json::Value;

/// What stands beside the number of a refusal, in lower case.
const REFUSED: [&str; 6] = ["unauthorized", "forbidden", "http", "status", "client error", "remote server"];
/// So near, in bytes.
const LOGGED_NEAR: usize = 120;
/// Numbers that are looked at.
const MOST_NUMBERS: usize = 1000;

/// An API's own words stay out: they may repeat what was asked about whom.
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

/// What the status says.
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

/// What an API said no with, as the libraries of Java, Python and .NET write it into a log: `401 Client Error`,
/// `(403) Forbidden`. The number alone may be anything.
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
