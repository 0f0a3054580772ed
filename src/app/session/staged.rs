//! What the stage asks of the session: to begin anew, and to follow the demo's clock.

use super::Session;
use crate::contract::Effect;
use crate::domain::EnvironmentKind;

impl Session {
    /// Time was let pass, or turned back: what was measured or asked before says nothing any more.
    pub(in crate::app) fn time_has_passed(&mut self) -> Vec<Effect> {
        self.clocks.remove(&EnvironmentKind::Demo);
        if let Some(opened) = self.opened_mut() {
            opened.revocation_mut().forget_answer();
        }
        self.clipboard_after_time()
    }

    /// What was being written in the demo's last world is nobody's question in the next.
    pub(in crate::app) fn forget_writes_of_demo(&mut self) -> Vec<Effect> {
        let of_demo = self.kept.creations.iter().filter(|one| one.plan.environment.kind == EnvironmentKind::Demo);
        let forgotten = of_demo.map(|creation| Effect::ForgetJournalEntry(creation.id.clone())).collect();
        self.kept.forget_demo();
        forgotten
    }
}
