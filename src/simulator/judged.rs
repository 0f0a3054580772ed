//! What was checked of the latest grants, for whoever shows it beside the answer. Of a grant only its `jti` is kept.

use crate::rules::{Grant, Trace};
use std::collections::VecDeque;

/// As many as are remembered: whoever asks does so right after the answer.
const MOST: usize = 32;
/// Longest `jti` that is remembered, in bytes. A UUID has 36.
const LONGEST_JTI: usize = 128;

/// The latest traces, each under the `jti` of its grant.
#[derive(Default)]
pub struct Judged(VecDeque<(String, Trace)>);

impl Judged {
    /// Remembers what was checked. Of two grants with the same `jti`, the later counts.
    pub fn add(&mut self, grant: &Grant, trace: &Trace) {
        let Some(jti) = grant.text("jti").filter(|jti| jti.len() <= LONGEST_JTI) else { return };
        self.forget(jti);
        if self.0.len() == MOST {
            self.0.pop_front();
        }
        self.0.push_back((jti.to_owned(), trace.clone()));
    }

    /// Forgets what was checked of grants with this `jti`: the answer was another.
    pub fn forget(&mut self, jti: &str) {
        self.0.retain(|(known, _)| known != jti);
    }

    /// What was checked of the grant with this `jti`.
    pub fn of(&self, jti: &str) -> Option<Trace> {
        self.0.iter().find(|(known, _)| known == jti).map(|(_, trace)| trace.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{Check, Known, judge};
    use serde_json::json;

    fn grant(jti: &str, aud: &str) -> Grant {
        Grant::from_parts(None, &json!({ "aud": aud, "jti": jti }))
    }

    fn traced(grant: &Grant) -> Trace {
        judge(grant, &Known { issuer: Some("https://one.example/".into()), ..Known::default() })
    }

    #[test]
    fn only_the_latest_are_remembered_and_of_two_alike_the_later() {
        let mut judged = Judged::default();
        let [good, bad] = ["https://one.example/", "https://two.example/"].map(|aud| grant("a", aud));
        judged.add(&good, &traced(&good));
        judged.add(&bad, &traced(&bad));
        assert_eq!(judged.of("a"), Some(traced(&bad)));
        assert!(traced(&bad).faults(Check::Audience).next().is_some() && traced(&good) != traced(&bad));
        for place in 0..MOST {
            let next = grant(&format!("b{place}"), "x");
            judged.add(&next, &traced(&next));
        }
        assert!(judged.of("a").is_none() && judged.of("b0").is_some() && judged.0.len() == MOST);
        judged.forget("b0");
        assert!(judged.of("b0").is_none());
        let long = grant(&"j".repeat(LONGEST_JTI + 1), "x");
        judged.add(&long, &traced(&long));
        assert_eq!(judged.0.len(), MOST - 1);
    }
}
