//! Altinn's own token, in words.

use super::Words;

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
