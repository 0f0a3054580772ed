//! What stands in a request or an answer, and who asked for a token, in plain words.

use super::{Words, in_fours, what};
use crate::contract::{Asked, Refused};
use crate::domain::EnvironmentKind;
use crate::protocol::client_request::{ClientAnswer, ClientRequest, Letter};

/// Names and values, in the order in which they are told.
#[must_use]
pub fn letter_rows(words: &Words, letter: &Letter) -> Vec<(String, String)> {
    let rows = match letter {
        Letter::Request(request) => of_request(words, request),
        Letter::Answer(answer) => of_answer(words, answer),
    };
    rows.into_iter().map(|(name, value)| (words.say(name), value)).collect()
}

fn of_request(words: &Words, request: &ClientRequest) -> Vec<(&'static str, String)> {
    let means = |is: bool| words.say(if is { "request-yes" } else { "request-no" });
    let mut rows = vec![
        ("request-row-name", request.name.clone()),
        ("request-row-organisation", request.organisation.grouped()),
        ("request-row-contact", request.contact.clone()),
        ("request-row-purpose", request.purpose.clone()),
        ("request-row-environment", environment(words, request.environment)),
        ("request-row-scopes", request.scopes.to_string()),
        ("request-row-customers", means(request.for_customers)),
        ("request-row-system-user", means(request.for_system_user)),
    ];
    match &request.key {
        Some(key) => rows.push(("request-row-fingerprint", in_fours(&key.fingerprint()))),
        None => rows.push(("request-row-key", words.say("request-customer-makes-key"))),
    }
    rows
}

fn of_answer(words: &Words, answer: &ClientAnswer) -> Vec<(&'static str, String)> {
    let mut rows = vec![
        ("request-row-client", answer.client_id.to_string()),
        ("request-row-kid", answer.kid.clone()),
        ("request-row-environment", environment(words, answer.environment)),
        ("request-row-customer", answer.organisation.grouped()),
        ("request-row-scopes", answer.scopes.to_string()),
    ];
    rows.extend(answer.ends.map(|ends| ("request-row-ends", words.date(ends))));
    rows
}

fn environment(words: &Words, kind: EnvironmentKind) -> String {
    words.say(match kind {
        EnvironmentKind::Test => "request-environment-test",
        EnvironmentKind::Production => "request-environment-production",
        EnvironmentKind::Demo | EnvironmentKind::Custom => "request-environment-custom",
    })
}

/// Who asked for a token and when, on one line. `clean` is what has to be done to what comes from elsewhere.
#[must_use]
pub fn served(words: &Words, asked: &Asked, clean: impl Fn(&str) -> String) -> String {
    let agent = if asked.agent.is_empty() { words.say("serve-nobody") } else { clean(&asked.agent) };
    let outcome = match &asked.refused {
        None => words.say("serve-given"),
        Some(Refused::Page) => words.say("serve-page"),
        Some(Refused::Address) => words.say("serve-address"),
        Some(Refused::Busy) => words.say("serve-busy"),
        Some(Refused::Problem(problem)) => clean(&what(words, problem)),
    };
    let time = words.date_and_time(asked.at);
    words.with("serve-asked", &[("time", time), ("agent", agent), ("outcome", outcome)])
}
