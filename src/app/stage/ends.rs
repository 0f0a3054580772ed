//! What comes to its end by the demo's clock: the token, the registered key, the certificate.

use crate::app::App;
use crate::app::wizard::token;
use crate::domain::Timestamp;

/// What ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ending {
    /// The token that is there.
    Token,
    /// The key that is registered on the client.
    Key,
    /// The certificate that is open.
    Certificate,
}

/// When something ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ends {
    /// What.
    pub what: Ending,
    /// By the demo's clock.
    pub at: Timestamp,
    /// How many seconds have to be let pass for it to be over now.
    pub passed: i64,
}

impl App {
    /// What is known to end in the scene that is on, the soonest first.
    #[must_use]
    pub fn ends(&self) -> Vec<Ends> {
        let token = match self.wizard.token() {
            token::State::Ready(ready) => Some(ready.token.expires()),
            token::State::Asking
            | token::State::Requesting(_)
            | token::State::Waiting(_)
            | token::State::Refused(_)
            | token::State::Expired => None,
        };
        let certificate = self.session.chosen_certificate().map(|certificate| certificate.not_after);
        let known = [(Ending::Token, token), (Ending::Key, self.stage.key_ends), (Ending::Certificate, certificate)];
        let started = self.session.now().as_second() - self.stage.passed;
        let ends = |(what, at): (Ending, Option<Timestamp>)| {
            // The second in which it ends is over.
            at.map(|at| Ends { what, at, passed: at.as_second() + 1 - started })
        };
        let mut found: Vec<Ends> = known.into_iter().filter_map(ends).collect();
        found.sort_by_key(|ends| ends.at);
        found
    }
}
