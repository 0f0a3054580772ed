//! What this program printed before, pasted back: a report or a finding, as text or JSON, in either language. The
//! answer that it tells is told again.

use super::evidence::Found;
use super::redactable::RedactableValue;
use super::rule::{Precedence, Rule};
use super::service::Service;
use crate::problem::{Refusal, Situation, every_situation};
use serde_json::Value;

/// How a line that ends in a code begins, in the languages of this program.
const LABELS: [&str; 4] = ["Kode:", "Code:", "code:", "name:"];
/// Most codes that are read.
const MOST: usize = 200;

/// Whether this is what a command of ours printed as JSON.
pub(super) fn is_one(object: &Value) -> bool {
    let is_report =
        object["findings"].is_array() && (object.get("report").is_some() || object.get("redacted").is_some());
    let problem = &object["problem"];
    is_report || problem["code"].is_string() && problem["side"].is_string()
}

/// The names of what it told, and where each stands.
pub(super) fn names(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let bare = line.trim();
        let labelled = LABELS.iter().find_map(|label| bare.strip_prefix(label)).map(str::trim);
        // `stops: unknown-kid (unknown-kid)`, as a report has it.
        let reported = bare.strip_prefix("stops: ").and_then(|rest| rest.split(' ').next());
        found.extend(labelled.or(reported).filter(|name| is_name(name)).map(|name| (at, name.to_owned())));
        at += line.len();
    }
    let in_json = ["\"code\"", "\"name\""].into_iter().flat_map(|label| text.match_indices(label).take(MOST));
    found.extend(in_json.filter_map(|(place, label)| {
        let value = text[place + label.len()..].trim_start().strip_prefix(':')?.trim_start().strip_prefix('"')?;
        let name = value.split('"').next().filter(|name| is_name(name))?;
        Some((place, name.to_owned()))
    }));
    found.truncate(MOST);
    found
}

fn is_name(text: &str) -> bool {
    text.len() < 40 && text.contains('-') && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
}

/// The service that it named: by its key, or by a name that is the same in every language.
pub(super) fn service(text: &str) -> Option<Service> {
    let labels = ["\"service\",\"value\":", "\"name\":\"service\"", "service:", "Service:", "Tjeneste:"];
    let mut places = labels.iter().filter_map(|label| Some(text.find(label)? + label.len()));
    let bare = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    places.find_map(|place| {
        let line = super::normalize::beginning(&text[place..], 60).lines().next()?.replace("\"value\":", "");
        let name = line.trim_matches([' ', '"', ',', ':']).split(['"', ',']).next()?.to_owned();
        Service::ALL.into_iter().find(|service| bare(service.key()) == bare(&name))
    })
}

/// The answer of this name. What was found on something that was pasted then is not here now.
pub(super) fn answer(name: &str, text: &str) -> Option<Found> {
    let situations = every_situation().into_iter().filter(is_answer).map(crate::problem::Problem::from);
    let known = situations.into_iter().find(|problem| problem.key() == name).map(Found::problem);
    let rule = || Rule::ALL.iter().find(|rule| rule.key() == name && rule.precedence() == Precedence::Answer);
    known.or_else(|| {
        let found = Found::rule(*rule()?);
        Some(match service(text) {
            Some(service) => found.seen("service", RedactableValue::Service(service)),
            None => found,
        })
    })
}

fn is_answer(situation: &Situation) -> bool {
    match situation {
        // Those with a code are told by it, with what stands beside it.
        Situation::Refused(refusal) => refusal.mp_code().is_none() && *refusal != Refusal::Other,
        Situation::AdminUnauthorized
        | Situation::AdminForbidden
        | Situation::TermsUnsigned
        | Situation::ClientMissing
        | Situation::Conflict
        | Situation::ServerFault => true,
        _ => false,
    }
}
