//! What the diagnosis found, in words: what is wrong, what to do, who can help.

use super::{Value, Words, problem, warning};
use crate::diagnosis::{Found, Kind, RedactableValue, Report, Rule, Says, Service, Severity};
use crate::domain::{EnvironmentKind, Timestamp};

/// What is wrong, or that nothing is.
#[must_use]
pub fn finding(words: &Words, found: &Found) -> String {
    match &found.says {
        Says::Rule(rule, expected) => rule_text(words, "finding-", *rule, found, expected.as_deref()),
        Says::Problem(told) => problem::what(words, told),
        Says::Warning(told) => warning(words, *told),
    }
}

/// What to do, and who can help. Empty where the finding says it itself.
#[must_use]
pub fn finding_next(words: &Words, found: &Found) -> String {
    match &found.says {
        Says::Rule(rule, expected) => rule_text(words, "finding-next-", *rule, found, expected.as_deref()),
        Says::Problem(told) => problem::recommendation(words, told),
        Says::Warning(_) => String::new(),
    }
}

fn rule_text(words: &Words, family: &str, rule: Rule, found: &Found, expected: Option<&str>) -> String {
    let value = found.rows.first().map(|row| shown(words, &row.value)).unwrap_or_default();
    let service = service(found).key();
    let mut arguments = vec![
        ("value", Value::from(value)),
        ("expected", Value::from(expected.unwrap_or("…").to_owned())),
        ("name", Value::from(words.say(&format!("finding-service-{service}")))),
        ("help", Value::from(words.say(&format!("finding-help-{service}")))),
    ];
    arguments.extend(NAMED.map(|(argument, claim)| {
        let row = found.rows.iter().find(|row| row.claim == claim);
        let told = row.map(|row| shown(words, &row.value)).filter(|told| !told.is_empty());
        (argument, Value::from(told.unwrap_or_else(|| "none".to_owned())))
    }));
    arguments.push(("stack", Value::from(stack(found))));
    words.with(&format!("{family}{}", rule.key()), &arguments)
}

/// Whoever a finding says has answered.
fn service(found: &Found) -> Service {
    let told = found.rows.iter().find_map(|row| match row.value {
        RedactableValue::Service(service) => Some(service),
        _ => None,
    });
    told.unwrap_or(Service::Unknown)
}

/// What a text may name besides its first value, and the claim that has it. `none` where none has, or an empty one.
const NAMED: [(&str, &str); 8] = [
    ("code", "code"),
    ("told", "detail"),
    ("host", "host"),
    ("file", "file"),
    ("alias", "alias"),
    ("kid", "kid"),
    ("product", "product"),
    ("status", "HTTP"),
];

/// Which program has printed what was found, as texts choose by it: `nodejs` for Node.js.
fn stack(found: &Found) -> String {
    let name = found.rows.iter().find(|row| row.claim == "stack").map(|row| row.value.plain()).unwrap_or_default();
    name.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase()
}

/// A value as people read it: instants as date and time, organisations in groups.
#[must_use]
pub fn shown(words: &Words, value: &RedactableValue) -> String {
    match value {
        RedactableValue::Time(time) => moment(words, *time),
        RedactableValue::Organisation(number) => number.grouped(),
        RedactableValue::Service(service) => words.say(&format!("finding-service-{}", service.key())),
        RedactableValue::Environment(EnvironmentKind::Test) => words.say("environment-name-test"),
        RedactableValue::Environment(EnvironmentKind::Production) => words.say("environment-name-production"),
        RedactableValue::Environment(EnvironmentKind::Demo) => words.say("environment-name-demo"),
        other => other.plain(),
    }
}

fn moment(words: &Words, time: Timestamp) -> String {
    words.date_and_time(time)
}

/// What something was recognised as.
#[must_use]
pub fn kind(words: &Words, kind: Kind) -> String {
    words.say(&format!("finding-kind-{}", kind.key()))
}

/// How much a finding matters.
#[must_use]
pub fn severity(words: &Words, severity: Severity) -> String {
    words.say(&format!("finding-severity-{}", severity.key()))
}

/// What a value is called where it was found, in plain words where we have them: "Valid until (exp)".
#[must_use]
pub fn claim(words: &Words, claim: &str) -> String {
    if let Some(known) = Kind::ALL.into_iter().find(|kind| kind.key() == claim) {
        return kind(words, known);
    }
    let key = format!("finding-value-{}", claim.to_lowercase().replace('_', "-"));
    if words.has(&key) { words.say(&key) } else { claim.to_owned() }
}

/// A report as text: what is shown is what is copied. It begins with the sentence that the screen begins with.
#[must_use]
pub fn report(words: &Words, report: &Report) -> String {
    let headline = report.first.as_ref().map(|first| finding(words, first)).unwrap_or_default();
    report.text(&headline, &words.with("diagnosis-redacted", &[("count", report.redacted)]))
}

/// The same as JSON, in lines that people can read.
#[must_use]
pub fn report_json(report: &Report) -> String {
    // Values that were made here are always JSON; should that ever change, `{}` in one line is JSON still.
    let json = report.json();
    let mut text = serde_json::to_string_pretty(&json).unwrap_or_else(|_| json.to_string());
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn every_rule_kind_and_severity_is_told_in_each_language() {
        for words in Language::ALL.map(Words::new) {
            for rule in Rule::ALL {
                for family in ["finding-", "finding-next-"] {
                    let named = NAMED.map(|(argument, _)| argument);
                    for given in ["x", "none", "java"] {
                        let all = ["value", "expected", "stack", "name"].into_iter().chain(named);
                        let all = all.map(|argument| (argument, Value::from(given)));
                        let all: Vec<_> = all.chain([("help", Value::from("Help."))]).collect();
                        let said = words.with(&format!("{family}{}", rule.key()), &all);
                        assert!(said.ends_with('.') && !said.contains('{'), "{said}");
                    }
                }
            }
            for one in Kind::ALL {
                assert!(!kind(&words, one).is_empty());
            }
            for one in [Severity::Stops, Severity::Warning, Severity::Info, Severity::Fine] {
                assert!(!severity(&words, one).is_empty());
            }
        }
    }
}
