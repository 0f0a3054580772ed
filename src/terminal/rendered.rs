//! A problem as the terminal shows it: in words on standard error, and to programs that asked for `--json`
//! as `{"problem": {"code", "side", "what", "next"}}`.

use super::advice;
use super::print::{self, plain};
use crate::problem::{Problem, Side};
use crate::text::{self, Words};
use serde::Serialize;
use std::process::ExitCode;

/// A problem with its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Rendered {
    /// Maskinporten's code, or our own name of the situation.
    pub code: String,
    /// Whose side it is on: `yours`, `theirs`, `network` or `ours`.
    pub side: &'static str,
    /// What happened.
    pub what: String,
    /// What to do.
    pub next: String,
    /// Lines for people only: whose side it is on, what the other side said, and the code last.
    #[serde(skip)]
    folded: Vec<String>,
}

impl Rendered {
    /// A problem in the words of a language.
    #[must_use]
    pub fn of(words: &Words, problem: &Problem) -> Self {
        let mut rendered = Self::new(
            words,
            problem.code(),
            problem.side(),
            [text::what, text::recommendation].map(|say| say(words, problem)),
        );
        let details = text::details(words, problem);
        let said = details.iter().take(details.len().saturating_sub(1)).map(|(name, value)| row(name, value));
        rendered.folded.splice(1..1, said);
        rendered.advising(advice::of_administration(words, problem))
    }

    /// A problem with the terminal's own next move, where it has one.
    #[must_use]
    pub(super) fn advised(words: &Words, problem: &Problem) -> Self {
        Self::of(words, problem).advising(advice::next(words, problem))
    }

    /// A fault in what was given to a command, which is always the user's own to mend.
    #[must_use]
    pub(super) fn yours(words: &Words, code: &str, what: String, next: String) -> Self {
        Self::new(words, code, Side::Yours, [what, next])
    }

    /// The same with another next move, if there is one.
    #[must_use]
    pub(super) fn advising(mut self, next: Option<String>) -> Self {
        self.next = next.map_or(self.next, |next| plain(&next));
        self
    }

    /// The same with these lines after what to do, for people only.
    #[must_use]
    pub(super) fn telling(mut self, lines: &[String]) -> Self {
        self.folded.splice(0..0, lines.iter().map(|line| plain(line)));
        self
    }

    fn new(words: &Words, code: &str, side: Side, [what, next]: [String; 2]) -> Self {
        let [what, next] = [what, next].map(|text| plain(&text));
        let side_row = row(&words.say("terminal-problem-side"), &text::side(words, side));
        let folded = vec![side_row, row(&words.say("terminal-problem-code"), code)];
        Self { code: code.to_owned(), side: side.key(), what, next, folded }
    }

    /// The lines for standard error.
    #[must_use]
    pub fn say(&self, words: &Words) -> String {
        let what = row(&words.say("terminal-problem-what"), &self.what);
        let next = row(&words.say("terminal-problem-next"), &self.next);
        [what, next].into_iter().chain(self.folded.iter().cloned()).collect::<Vec<_>>().join("\n")
    }

    /// Tells it, on standard output as JSON too where that is asked for: so a command ends that did not do what it should.
    pub(super) fn fail(&self, json: bool, words: &Words) -> ExitCode {
        print::notice(&self.say(words));
        if json {
            print::line(print::json(&self.json()).expose());
        }
        ExitCode::FAILURE
    }

    /// The object that is printed on one line, its keys in the order above.
    #[must_use]
    pub fn json(&self) -> impl Serialize {
        Object { problem: self }
    }
}

#[derive(Serialize)]
struct Object<'a> {
    problem: &'a Rendered,
}

fn row(name: &str, value: &str) -> String {
    format!("{name}: {}", plain(value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::{Detail, Refusal, Situation};
    use crate::text::Language;

    #[test]
    fn a_refusal_is_told_by_its_code() {
        let rendered = Rendered::of(&Words::new(Language::English), &Refusal::ScopeNotGranted(None).into());
        let line = serde_json::to_string(&rendered.json()).unwrap();
        assert!(line.starts_with(r#"{"problem":{"code":"MP-250","side":"theirs","what":"Your organisation"#), "{line}");
        let json: serde_json::Value = serde_json::from_str(&line).unwrap();
        assert_eq!(json["problem"]["code"], "MP-250");
        assert_eq!(json["problem"]["side"], "theirs");
        assert!(json["problem"]["what"].as_str().unwrap().starts_with("Your organisation"));
        assert_eq!(json["problem"].as_object().unwrap().len(), 4);
    }

    #[test]
    fn what_and_next_come_first_and_the_code_last() {
        let words = Words::new(Language::Bokmal);
        let detail = Detail { trace_id: Some("abc".into()), ..Detail::default() };
        let problem = Problem { situation: Situation::Refused(Refusal::ExpiredKey), detail: detail.into() };
        let said = Rendered::of(&words, &problem).say(&words);
        let lines: Vec<&str> = said.lines().collect();
        assert!(lines[0].starts_with("Hva skjedde: Nøkkelen") && lines[1].starts_with("Gjør dette: "), "{said}");
        assert_eq!(lines[2..], ["Hvem: Dere kan løse dette", "Sporingsnummer (trace_id): abc", "Kode: MP-121"]);
    }
}
