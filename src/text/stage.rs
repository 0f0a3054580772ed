//! The demo's story in words: its scenes, its clock, what ends by it, and what was sent.

use super::calendar::REMINDERS;
use super::{Words, problem};
use crate::app::stage::{Ending, Ends};
use crate::app::wizard::token;
use crate::domain::{Scene, SceneWords, Timestamp};
use crate::protocol::grant::SentGrant;
use serde_json::Value as Json;

const DAY: i64 = 86_400;
const YEAR: i64 = 365 * DAY;

/// So much of a certificate or a signature is shown: enough to see that it is one.
const SHOWN: usize = 16;
/// What is shorter is shown whole.
const LONG: usize = 80;

/// What a scene is called.
#[must_use]
pub fn scene_title(words: &Words, scene: &Scene) -> String {
    match &scene.words {
        SceneWords::Own(name) => words.say(&format!("stage-scene-{name}")),
        SceneWords::Given { title, .. } => title.clone(),
    }
}

/// What is shown in it; empty where its author says nothing.
#[must_use]
pub fn scene_shows(words: &Words, scene: &Scene) -> String {
    match &scene.words {
        SceneWords::Own(name) => words.say(&format!("stage-scene-{name}-shows")),
        SceneWords::Given { shows, .. } => shows.clone().unwrap_or_default(),
    }
}

/// What it leads to; empty where its author says nothing.
#[must_use]
pub fn scene_leads_to(words: &Words, scene: &Scene) -> String {
    match &scene.words {
        SceneWords::Own(name) => words.say(&format!("stage-scene-{name}-leads")),
        SceneWords::Given { leads_to, .. } => leads_to.clone().unwrap_or_default(),
    }
}

/// How much was let pass: «nå», «30 sekunder senere», «2 år og 3 dager senere».
#[must_use]
pub fn clock_announced(words: &Words, passed: i64) -> String {
    if passed == 0 {
        return words.say("stage-clock-now");
    }
    let (years, rest) = (passed / YEAR, passed % YEAR / DAY);
    let in_years = || words.with("stage-years", &[("years", years)]);
    let time = match (years, rest) {
        (0, _) => words.spoken_duration(passed),
        (_, 0) => in_years(),
        _ => {
            let days = words.with("spoken-days", &[("days", rest)]);
            words.with("stage-years-and-days", &[("years", in_years()), ("days", days)])
        }
    };
    words.with("stage-clock-later", &[("time", time)])
}

/// What the demo's clock shows.
#[must_use]
pub fn clock_told(words: &Words, now: Timestamp) -> String {
    words.date_and_time(now)
}

/// Both, as the slider's value.
#[must_use]
pub fn clock_value(words: &Words, passed: i64, now: Timestamp) -> String {
    let facts = [("later", clock_announced(words, passed)), ("date", words.date(now))];
    words.with("stage-clock-value", &facts)
}

/// When something ends, or has ended.
#[must_use]
pub fn end_told(words: &Words, ends: &Ends, now: Timestamp) -> String {
    let is_over = ends.at <= now;
    let date = [("date", words.short_date(ends.at))];
    match (ends.what, is_over) {
        (Ending::Token, false) => words.with("stage-ends-token", &[("time", words.clock(ends.at))]),
        (Ending::Token, true) => words.with("stage-ended-token", &[("time", words.clock(ends.at))]),
        (Ending::Key, false) => words.with("stage-ends-key", &date),
        (Ending::Key, true) => words.with("stage-ended-key", &date),
        (Ending::Certificate, false) => words.with("stage-ends-certificate", &date),
        (Ending::Certificate, true) => words.with("stage-ended-certificate", &date),
    }
}

/// Of what one would have been reminded by now, as the calendar has it, or what is over. Of the one that ends first.
#[must_use]
pub fn reminder(words: &Words, ends: &[Ends], now: Timestamp) -> Option<String> {
    let lasting = ends.iter().filter(|ends| ends.what != Ending::Token);
    let found = lasting.map(|ends| (ends, ends.at.as_second() - now.as_second()));
    let (ends, left) = found.min_by_key(|(_, left)| *left)?;
    let date = words.date(ends.at);
    if left <= 0 {
        let facts = [("date", date)];
        return Some(match ends.what {
            Ending::Key => words.with("stage-over-key", &facts),
            Ending::Certificate | Ending::Token => words.with("stage-over-certificate", &facts),
        });
    }
    let longest = REMINDERS.into_iter().fold(0, i64::max) * DAY;
    let facts = [("left", words.spoken_duration(left)), ("date", date)];
    (left <= longest).then(|| match ends.what {
        Ending::Key => words.with("stage-reminder-key", &facts),
        Ending::Certificate | Ending::Token => words.with("stage-reminder-certificate", &facts),
    })
}

/// What the wizard sent, each part as it would be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentText {
    /// The header, with its certificates cut short.
    pub header: String,
    /// The claims.
    pub claims: String,
}

/// What was sent. Its signature is not in it, and was never kept.
#[must_use]
pub fn sent(words: &Words, grant: &SentGrant) -> SentText {
    let pretty = |json: Result<Json, serde_json::Error>| {
        let mut json = json.unwrap_or_default();
        shorten(words, &mut json);
        serde_json::to_string_pretty(&json).unwrap_or_default()
    };
    SentText {
        header: pretty(serde_json::to_value(&grant.header)),
        claims: pretty(serde_json::to_value(&grant.claims)),
    }
}

fn shorten(words: &Words, json: &mut Json) {
    match json {
        Json::String(text) if text.len() > LONG => {
            let start: String = text.chars().take(SHOWN).collect();
            let count = words.number(i64::try_from(text.chars().count()).unwrap_or(i64::MAX));
            *text = words.with("stage-sent-shortened", &[("start", start), ("count", count)]);
        }
        Json::Array(values) => values.iter_mut().for_each(|value| shorten(words, value)),
        Json::Object(fields) => fields.values_mut().for_each(|value| shorten(words, value)),
        Json::String(_) | Json::Null | Json::Bool(_) | Json::Number(_) => {}
    }
}

/// What Maskinporten answered; `None` while it has not.
#[must_use]
pub fn answered(words: &Words, state: &token::State) -> Option<String> {
    match state {
        token::State::Ready(ready) => {
            let time = words.spoken_duration(ready.token.lifetime);
            Some(words.with("stage-answer-token", &[("time", time)]))
        }
        token::State::Refused(problem) => {
            Some(words.with("stage-answer-refusal", &[("what", problem::what(words, problem))]))
        }
        token::State::Waiting(waiting) => {
            Some(words.with("stage-answer-refusal", &[("what", problem::what(words, &waiting.problem))]))
        }
        token::State::Asking | token::State::Requesting(_) | token::State::Expired => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;
    use jiff::tz::TimeZone;

    fn all() -> [Words; 3] {
        Language::ALL.map(|language| Words::in_zone(language, TimeZone::UTC))
    }

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[test]
    fn what_was_let_pass_is_said_as_people_say_it() {
        let said = |passed| all().map(|words| clock_announced(&words, passed));
        assert_eq!(said(0), ["nå", "no", "now"]);
        assert_eq!(said(30), ["30 sekunder senere", "30 sekund seinare", "30 seconds later"]);
        assert_eq!(said(3 * YEAR), ["3 år senere", "3 år seinare", "3 years later"]);
        assert_eq!(
            said(YEAR + 2 * DAY),
            ["1 år og 2 dager senere", "1 år og 2 dagar seinare", "1 year and 2 days later"]
        );
    }

    #[test]
    fn one_is_reminded_of_what_ends_first_and_not_of_tokens() {
        let ends = |what, second| Ends { what, at: at(second), passed: second };
        let known = [ends(Ending::Token, 10), ends(Ending::Key, 100 * DAY), ends(Ending::Certificate, 900 * DAY)];
        for words in all() {
            let told = |days: i64| reminder(&words, &known, at(days * DAY));
            assert_eq!(told(0), None);
            assert!(told(41).unwrap().contains("59"));
            let over = told(101).unwrap();
            assert!(!over.contains("59") && over.contains(&words.date(at(100 * DAY))), "{over}");
        }
    }
}
