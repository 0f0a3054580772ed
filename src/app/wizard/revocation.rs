//! Step 2, once the file is open: whether the issuer has called the certificate back.
//!
//! Nobody is asked unless somebody presses the button that says who. One press asks one host; where that one gives
//! no answer, the button names the next that the certificate knows of.

use crate::app::wizard::password::State;
use crate::app::{DemoState, Step, Wizard};
use crate::contract::{Effect, Outcome, RevocationQuestion, Ticket};
use crate::diagnosis;
use crate::keystore::revocation::{CannotAsk, Inquiry, Turn};
use crate::keystore::{Entry, Validity};
use crate::problem::Situation;

/// What is known of one certificate.
#[derive(Debug)]
pub struct Revocation {
    inquiry: Result<Inquiry, CannotAsk>,
    /// How many have been asked, and did not answer.
    silent: usize,
    stage: Stage,
}

/// How far the asking has come.
#[derive(Debug)]
pub enum Stage {
    /// Nobody has been asked.
    NotAsked,
    /// This host is being asked.
    Asking(Ticket, String),
    /// This host was asked.
    Told(String, Outcome),
}

/// Why there is no button.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NoButton {
    /// The file does not tell enough.
    CannotAsk(CannotAsk),
    /// All who could be asked are elsewhere, and nothing of the demo's leaves this machine.
    LeavesDemo,
    /// The certificate has expired: issuers do not answer for those for ever, so that «good» would say nothing.
    Expired,
}

impl Revocation {
    pub(in crate::app) fn of(entry: &Entry) -> Self {
        Self { inquiry: Inquiry::of(&entry.chain), silent: 0, stage: Stage::NotAsked }
    }

    /// How far the asking has come.
    #[must_use]
    pub fn stage(&self) -> &Stage {
        &self.stage
    }

    pub(in crate::app) fn pending(&self) -> Option<Ticket> {
        match self.stage {
            Stage::Asking(ticket, _) => Some(ticket),
            Stage::NotAsked | Stage::Told(..) => None,
        }
    }

    pub(in crate::app) fn cancel(&mut self) {
        if self.pending().is_some() {
            self.stage = Stage::NotAsked;
        }
    }

    /// Whether this was awaited.
    fn learn(&mut self, ticket: Ticket, outcome: Outcome) -> bool {
        match std::mem::replace(&mut self.stage, Stage::NotAsked) {
            Stage::Asking(awaited, host) if awaited == ticket => {
                self.silent += usize::from(!matches!(outcome, Outcome::Answered(_)));
                self.stage = Stage::Told(host, outcome);
                true
            }
            other => {
                self.stage = other;
                false
            }
        }
    }

    /// Who is asked next, among those that may be asked.
    fn turn(&self, may_be_asked: impl Fn(&Turn) -> bool) -> Result<Turn, NoButton> {
        let inquiry = self.inquiry.as_ref().map_err(|why| NoButton::CannotAsk(*why))?;
        let mut turns: Vec<Turn> = inquiry.turns().into_iter().filter(may_be_asked).collect();
        match turns.len() {
            0 => Err(NoButton::LeavesDemo),
            count => Ok(turns.swap_remove(self.silent % count)),
        }
    }
}

impl Wizard {
    /// Who would be asked whether the certificate was revoked. `None` while no file is open.
    #[must_use]
    pub fn revocation_turn(&self) -> Option<Result<Turn, NoButton>> {
        let opened = self.password.opened()?;
        if opened.entry().certificate.validity(self.server_now()) == Validity::Expired {
            return Some(Err(NoButton::Expired));
        }
        let stays = matches!(self.demo, DemoState::On(_));
        let here = |turn: &Turn| turn.places.iter().all(|place| place.address().is_loopback());
        Some(opened.revocation().turn(|turn| !stays || here(turn)))
    }

    /// That the certificate was revoked, if that has been said.
    pub(in crate::app) fn revoked(&self) -> Option<Situation> {
        let opened = self.password.opened()?;
        match opened.revocation().stage() {
            Stage::Told(_, Outcome::Answered(answer)) => {
                diagnosis::revoked(&opened.entry().certificate, answer.standing)
            }
            Stage::NotAsked | Stage::Asking(..) | Stage::Told(..) => None,
        }
    }

    pub(in crate::app) fn ask_revocation(&mut self) -> Vec<Effect> {
        if self.at != Step::Password || self.is_busy() {
            return Vec::new();
        }
        let Some(Ok(turn)) = self.revocation_turn() else { return Vec::new() };
        let ticket = self.tickets.next();
        let State::Open(opened) = &mut self.password else { return Vec::new() };
        let revocation = opened.revocation_mut();
        let Ok(inquiry) = revocation.inquiry.clone() else { return Vec::new() };
        revocation.stage = Stage::Asking(ticket, turn.host.clone());
        vec![Effect::AskRevocation(ticket, Box::new(RevocationQuestion { inquiry, turn }))]
    }

    pub(in crate::app) fn revocation_told(&mut self, ticket: Ticket, outcome: Outcome) -> Vec<Effect> {
        let State::Open(opened) = &mut self.password else { return Vec::new() };
        let awaited = opened.revocation_mut().learn(ticket, outcome);
        // A token that was had with it is worth no more than the certificate.
        if awaited && self.revoked().is_some() {
            self.changed(Step::Password);
        }
        Vec::new()
    }
}
