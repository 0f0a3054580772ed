//! Tokens for other programs on this machine: given at an address with a secret of this start, until it is turned off or
//! the window is closed.

use super::{Clipboard, Copied, Session};
use crate::contract::{Aside, AsideReport, Asked, Effect, ServeOrder, Ticket};
use crate::domain::{ClientId, Secret};
use crate::problem::Problem;

/// How many of those who asked are remembered.
const REMEMBERED: usize = 20;

/// Whether tokens are given to other programs.
#[derive(Debug, Default)]
pub enum Serving {
    /// They are not.
    #[default]
    Off,
    /// It is being begun.
    Starting(Ticket, ClientId),
    /// They are.
    On(Served),
    /// It could not be begun, or has ended.
    Failed(Problem),
}

/// Tokens that are given.
#[derive(Debug)]
pub struct Served {
    ticket: Ticket,
    /// Of which client they are.
    pub client_id: ClientId,
    /// Where. Whoever knows it gets them.
    pub address: Secret,
    /// Who has asked, the last first.
    pub asked: Vec<Asked>,
}

impl Session {
    /// Whether tokens are given to other programs.
    #[must_use]
    pub fn serving(&self) -> &Serving {
        &self.serving
    }

    pub(in crate::app) fn serve(&mut self, order: ServeOrder) -> Vec<Effect> {
        let ticket = self.tickets.issue();
        self.serving = Serving::Starting(ticket, order.request.client_id.clone());
        vec![Effect::Aside(ticket, Aside::Serve(Box::new(order)))]
    }

    pub(in crate::app) fn stop_serving(&mut self) -> Vec<Effect> {
        let mut effects = self.clear_address();
        match std::mem::take(&mut self.serving) {
            Serving::Off | Serving::Failed(_) => {}
            Serving::Starting(ticket, _) | Serving::On(Served { ticket, .. }) => {
                effects.push(Effect::Aside(ticket, Aside::StopServing));
            }
        }
        effects
    }

    pub(in crate::app) fn aside_told(&mut self, ticket: Ticket, report: AsideReport) -> Vec<Effect> {
        match (&mut self.serving, report) {
            (Serving::Starting(awaited, client_id), AsideReport::Serving(result)) if *awaited == ticket => {
                let client_id = client_id.clone();
                self.serving = match result {
                    Ok(address) => Serving::On(Served { ticket, client_id, address, asked: Vec::new() }),
                    Err(problem) => Serving::Failed(problem),
                };
            }
            (Serving::On(served), AsideReport::Asked(asked)) if served.ticket == ticket => {
                served.asked.insert(0, asked);
                served.asked.truncate(REMEMBERED);
            }
            (Serving::On(served), AsideReport::Serving(Err(problem))) if served.ticket == ticket => {
                self.serving = Serving::Failed(problem);
                return self.clear_address();
            }
            _ => {}
        }
        Vec::new()
    }

    /// Puts the address on the clipboard, out of reach of its history. It goes from there when no more tokens are given.
    pub(in crate::app) fn copy_address(&mut self) -> Vec<Effect> {
        let Serving::On(served) = &self.serving else { return Vec::new() };
        let address = served.address.clone();
        let ticket = self.tickets.issue();
        self.clipboard = Clipboard::Copying(ticket, Copied::Address);
        vec![Effect::CopySecret(ticket, address)]
    }
}
