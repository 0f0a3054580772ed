//! When registered keys end, as it was read last. The world writes it down; of the demo nothing is kept, nor
//! where nothing is to be remembered.

use super::{Kept, Session};
use crate::contract::{Effect, KeepAct, SeenEnds};
use crate::domain::EnvironmentKind;

impl Kept {
    pub(in crate::app) fn set_ends(&mut self, ends: Vec<SeenEnds>) {
        self.ends = ends;
    }

    /// When registered keys end, what was read last first.
    #[must_use]
    pub fn ends(&self) -> &[SeenEnds] {
        &self.ends
    }
}

impl Session {
    /// All of them were read just now.
    pub(in crate::app) fn keep_ends(&mut self, seen: SeenEnds) -> Vec<Effect> {
        if seen.environment.kind == EnvironmentKind::Demo || !self.kept.recent().remembers() {
            return Vec::new();
        }
        seen.clone().apply(&mut self.kept.ends);
        vec![Effect::Keep(KeepAct::Ends(Box::new(seen)))]
    }
}
