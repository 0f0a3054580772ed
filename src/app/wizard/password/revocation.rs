//! Step 2, once the file is open: whether the issuer has called the certificate back.
//!
//! Nobody is asked unless somebody presses the button that says who. One press asks one host; where that one gives
//! no answer, the button names the next that the certificate knows of.

use crate::app::session::Session;
use crate::app::wizard::{Step, Wizard};
use crate::contract::{Effect, RevocationOutcome, RevocationQuestion, Ticket};

impl Wizard {
    pub(in crate::app) fn ask_revocation(&mut self, session: &mut Session) -> Vec<Effect> {
        if self.at != Step::Password || self.is_busy(session) {
            return Vec::new();
        }
        let Some(Ok(group)) = session.revocation_group() else { return Vec::new() };
        let (ticket, clock) = (session.tickets.issue(), session.clock());
        let Some(opened) = session.opened_mut() else { return Vec::new() };
        let Some(inquiry) = opened.revocation_mut().ask(ticket, &group) else { return Vec::new() };
        vec![Effect::AskRevocation(ticket, Box::new(RevocationQuestion { inquiry, group, clock }))]
    }

    pub(in crate::app) fn revocation_answered(
        &mut self,
        session: &mut Session,
        ticket: Ticket,
        outcome: RevocationOutcome,
    ) -> Vec<Effect> {
        let Some(opened) = session.opened_mut() else { return Vec::new() };
        let awaited = opened.revocation_mut().learn(ticket, outcome);
        // A token that was obtained with a revoked certificate is discarded.
        if awaited && session.revoked().is_some() {
            self.changed(session, Step::Password);
        }
        Vec::new()
    }
}
