//! Altinn's own token, in words.

use super::Words;
use crate::protocol::trial::ApiCall;

/// What a screen says of the exchange: its title, what it is for, and what its buttons do.
#[derive(Debug)]
pub struct SwapText {
    /// The title.
    pub title: String,
    /// What it is for, and who is asked.
    pub hint: String,
    /// The button that exchanges.
    pub get: String,
    /// The button that copies.
    pub copy: String,
    /// That it has ended.
    pub expired: String,
    /// That Altinn's APIs will probably say no.
    pub no_scope: String,
}

/// The words of the exchange at this host.
#[must_use]
pub fn swap(words: &Words, host: &str) -> SwapText {
    SwapText {
        title: words.say("swap-title"),
        hint: words.with("swap-hint", &[("host", host)]),
        get: words.say("swap-get"),
        copy: words.say("swap-copy"),
        expired: words.say("swap-expired"),
        no_scope: words.say("swap-no-scope"),
    }
}

/// What an empty answer to a call of the catalogue means.
#[must_use]
pub fn trial_empty(words: &Words, call: &ApiCall) -> String {
    words.with("swap-empty", &[("seeks", call.seeks.key())])
}

/// Whose terms apply to a call of the catalogue.
#[must_use]
pub fn trial_terms(words: &Words, call: &ApiCall) -> String {
    words.with("swap-terms", &[("seeks", call.seeks.key())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::trial::{CALLS, Sought};
    use crate::text::Language;
    use std::collections::BTreeSet;

    #[test]
    fn every_call_has_its_own_words_in_each_language() {
        for words in Language::ALL.map(Words::new) {
            for say in [trial_empty, trial_terms] {
                let told: BTreeSet<String> = CALLS.iter().map(|call| say(&words, call)).collect();
                assert_eq!(told.len(), Sought::ALL.len(), "{told:?}");
            }
        }
    }
}
