//! Time was let pass in the demo, or turned back: the token, and the wait for it, are counted anew.

use super::State;
use crate::app::session::{Session, later};
use crate::app::wizard::Wizard;
use crate::contract::Effect;

/// No wait for a new client is longer.
const LONGEST_WAIT: i64 = super::RETRY_SECONDS[super::RETRY_SECONDS.len() - 1];

impl Wizard {
    /// A token that has ended is erased. One that was got later than it is now is, too: it is not there yet.
    pub(in crate::app) fn time_has_passed(&mut self, session: &mut Session) -> Vec<Effect> {
        let mut effects = self.altinn_time_has_passed(session);
        let now = session.now();
        effects.extend(match &mut self.token {
            State::Ready(ready) if ready.token.received > now => {
                let effects = self.token.pending().map(Effect::Cancel).into_iter().collect();
                self.token = State::Asking;
                effects
            }
            State::Ready(ready) => {
                ready.wakes = session.tickets.issue();
                self.count_down_token(session)
            }
            State::Waiting(waiting) => {
                waiting.wakes = session.tickets.issue();
                waiting.next_try = waiting.next_try.min(later(now, LONGEST_WAIT));
                self.count_down_wait(session)
            }
            State::Asking | State::Requesting(_) | State::Refused(_) | State::Expired => Vec::new(),
        });
        effects
    }
}
