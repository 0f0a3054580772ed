//! What is said of a story: its questions, and what came of it.

use crate::app::keys::{Done, Proof, Question};
use crate::contract::name_of;
use crate::problem::{Problem, Refusal, Situation};
use crate::terminal::print;
use crate::terminal::rendered::Rendered;
use crate::text::{self, Words};
use serde_json::{Value, json};

/// Which story it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Added,
    /// A key that somebody has, with its private half.
    Brought,
    Public,
    Rotated,
    Finished,
    Removed,
}

/// What there is to agree to.
pub(super) fn question(question: &Question, words: &Words) -> String {
    text::key_question(words, question, print::plain)
}

/// What came of it, for people.
pub(super) fn say(done: &Done, kind: Kind, words: &Words) {
    let key = print::plain(&done.kid);
    match kind {
        Kind::Added | Kind::Brought | Kind::Public | Kind::Rotated => {
            print::notice(&words.with("own-added", &[("kid", key)]));
            if let Some(ends) = done.ends {
                print::notice(&words.with("own-ends", &[("date", words.date(ends))]));
            }
        }
        Kind::Finished => print::notice(&words.with("own-finished", &[("kid", key)])),
        Kind::Removed => print::notice(&words.with("own-removed", &[("kid", key)])),
    }
    if let Some(kept) = &done.kept {
        let file = print::plain(&name_of(&kept.file));
        let lies = if kind == Kind::Brought { "own-lies-too" } else { "own-lies" };
        print::notice(&words.with(lies, &[("file", file), ("fingerprint", text::in_fours(&kept.key.fingerprint()))]));
    }
    match &done.proof {
        Proof::Token => print::notice(&words.say("own-proved")),
        Proof::NoScope => print::notice(&words.say("own-no-scope")),
        Proof::NotTried => {}
        Proof::Refused(problem) => print::notice(&unproved(problem, words).say(words)),
    }
    match kind {
        Kind::Rotated => print::notice(&words.say("own-rotated-next")),
        Kind::Removed if done.left == Some(0) => print::notice(&words.say("own-certificate-again")),
        Kind::Removed | Kind::Added | Kind::Brought | Kind::Public | Kind::Finished => {}
    }
}

/// Why the key gave no token: not known yet is another thing than a key that does not fit its name.
pub(in crate::terminal) fn unproved(problem: &Problem, words: &Words) -> Rendered {
    let rendered = Rendered::of(words, problem);
    let next = match problem.situation {
        Situation::Refused(Refusal::UnknownKid) => Some("own-unknown-kid-next"),
        Situation::Refused(Refusal::InvalidSignature) => Some("own-other-key-next"),
        _ => None,
    };
    rendered.advising(next.map(|key| words.say(key)))
}

/// What came of it, for programs.
pub(super) fn json(done: &Done, words: &Words) -> Value {
    let kept = done.kept.as_ref();
    let problem = match &done.proof {
        Proof::Refused(problem) => serde_json::to_value(unproved(problem, words)).unwrap_or_default(),
        Proof::Token | Proof::NotTried | Proof::NoScope => Value::Null,
    };
    json!({
        "kid": done.kid,
        "fingerprint": kept.map(|kept| kept.key.fingerprint()),
        "file": kept.map(|kept| kept.file.display().to_string()),
        "ends": done.ends.map(|ends| ends.to_string()),
        "replaces": kept.and_then(|kept| kept.replaces.clone()),
        "keys_left": done.left,
        "proved": done.proof == Proof::Token,
        "problem": problem,
    })
}
