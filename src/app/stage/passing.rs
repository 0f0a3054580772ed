//! Time that is let pass in the demo, and turned back. What ends by it ends now; what counts down counts anew.

use super::scale::LONGEST;
use crate::app::App;
use crate::app::session::after;
use crate::contract::Effect;
use jiff::SignedDuration;

impl App {
    /// From now on so many seconds have passed since the demo was started.
    pub(super) fn let_time_pass(&mut self, seconds: i64) -> Vec<Effect> {
        let seconds = seconds.clamp(0, LONGEST);
        let moved = seconds - self.stage.passed;
        if moved == 0 {
            return Vec::new();
        }
        self.stage.passed = seconds;
        self.session.set_now(after(self.session.now(), SignedDuration::from_secs(moved)));
        let mut effects = vec![Effect::LetTimePass(seconds)];
        effects.extend(self.session.time_has_passed());
        effects.extend(self.wizard.time_has_passed(&mut self.session));
        effects
    }
}
