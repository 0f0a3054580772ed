//! `diagnose --checks`: Maskinporten's checks on a request, in order.

use crate::diagnosis::{Check, Checks, Need, Outcome};
use crate::terminal::print::{self, plain};
use crate::text::{self, Words};
use serde_json::{Value, json};

/// Each check in one sentence, the whole before and the doubts after them.
pub(super) fn tell(words: &Words, checks: Option<&Checks>) {
    print::line("");
    let Some(checks) = checks else { return print::line(&words.say("checks-no-request")) };
    print::line(&format!("{}:", words.say("checks-title")));
    print::line(&text::checks_summary(words, checks));
    for check in text::checks(words, checks) {
        print::line(&format!("  {}", plain(&check.sentence)));
        print::line(&format!("     {}", check.asks));
    }
    for note in text::checks_notes(words, checks) {
        print::line(&note);
    }
}

/// `[{"check", "outcome": "passed" | "failed" | "unknown", "code"?, "claim"?, "needs"?}]`; nothing in it where there is
/// no request.
pub(super) fn as_json(checks: Option<&Checks>) -> Vec<Value> {
    checks.into_iter().flat_map(Checks::iter).map(|(check, outcome)| of(check, outcome)).collect()
}

fn of(check: Check, outcome: &Outcome) -> Value {
    let mut json = json!({ "check": check.key(), "outcome": outcome.key() });
    match outcome {
        Outcome::Passed => {}
        Outcome::Failed { code, claim } => {
            json["code"] = json!(code);
            if let Some(claim) = claim {
                json["claim"] = json!(claim.plain());
            }
        }
        Outcome::Unknown(Need::Claim(claim)) => json["needs"] = json!(format!("claim:{claim}")),
        Outcome::Unknown(need) => json["needs"] = json!(need.key()),
    }
    json
}
