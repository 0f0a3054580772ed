//! A problem as a program reads it, for `--json`: `{"problem": {"code", "side", "what", "next"}}`.

use crate::problem::{Problem, Side};
use crate::text::{Words, recommendation, what};
use serde::Serialize;

/// A problem with its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Told {
    /// Maskinporten's code, or our own name of the situation.
    pub code: String,
    /// Whose side it is on: `yours`, `theirs`, `network` or `ours`.
    pub side: &'static str,
    /// What happened.
    pub what: String,
    /// What to do.
    pub next: String,
}

impl Told {
    /// A problem in the words of a language.
    #[must_use]
    pub fn of(words: &Words, problem: &Problem) -> Self {
        Self {
            code: problem.code().to_owned(),
            side: side_name(problem.side()),
            what: what(words, problem),
            next: recommendation(words, problem),
        }
    }

    /// The object that is printed on one line.
    #[must_use]
    pub fn json(&self) -> serde_json::Value {
        serde_json::json!({ "problem": self })
    }
}

/// Names that other programs may rely on: never translated.
pub(super) fn side_name(side: Side) -> &'static str {
    match side {
        Side::Yours => "yours",
        Side::Theirs => "theirs",
        Side::Network => "network",
        Side::Ours => "ours",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Refusal;
    use crate::text::Language;

    #[test]
    fn a_refusal_is_told_by_its_code() {
        let told = Told::of(&Words::new(Language::English), &Refusal::ScopeNotGranted(None).into());
        let json = told.json();
        assert_eq!(json["problem"]["code"], "MP-250");
        assert_eq!(json["problem"]["side"], "theirs");
        assert!(json["problem"]["what"].as_str().unwrap().starts_with("Your organisation"));
        assert_eq!(json["problem"].as_object().unwrap().len(), 4);
    }
}
