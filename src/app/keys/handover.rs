//! A key is handed over in the files that a product reads, and is called that only when a token has come by each of them.

use super::proof::{Pause, Proof, Proving, Verdict};
use crate::contract::{Effect, HandOver, HandedOver, Report, Ticket, Tickets};
use crate::domain::{ClientId, Environment, Scope, Timestamp};
use crate::keystore::Signer;
use crate::problem::Problem;
use std::path::PathBuf;

/// Where it stands.
#[derive(Debug)]
pub enum HandOverStage {
    /// The files are being written and read back.
    Saving(Ticket),
    /// A token is asked for with the key of one of them.
    Proving(Ticket),
    /// The token endpoint does not know the key yet.
    Waiting {
        /// The pause.
        pause: Pause,
        /// What wakes it.
        wakes: Ticket,
    },
    /// It came to its end.
    Ended(Box<Result<Handed, Problem>>),
}

impl HandOverStage {
    /// What the world has been asked for.
    #[must_use]
    pub fn pending(&self) -> Option<Ticket> {
        match self {
            Self::Saving(ticket) | Self::Proving(ticket) | Self::Waiting { wakes: ticket, .. } => Some(*ticket),
            Self::Ended(_) => None,
        }
    }
}

/// What was handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handed {
    /// Where it lies.
    pub folder: PathBuf,
    /// The files in it.
    pub files: Vec<String>,
    /// Whether a token came by each.
    pub proof: Proof,
}

/// The story of one hand-over.
#[derive(Debug)]
pub struct HandingOver {
    environment: Environment,
    client_id: ClientId,
    scopes: Vec<Scope>,
    tickets: Tickets,
    stage: HandOverStage,
    handed: Option<Handed>,
    kid: String,
    signers: Vec<Signer>,
    proving: Option<Proving>,
}

impl HandingOver {
    /// It, and what the world is asked first.
    #[must_use]
    pub fn begin(order: HandOver) -> (Self, Vec<Effect>) {
        Self::begin_among(Tickets::default(), order)
    }

    /// As [`Self::begin`], beside other stories: these tickets are this one's alone.
    #[must_use]
    pub fn begin_among(mut tickets: Tickets, order: HandOver) -> (Self, Vec<Effect>) {
        let ticket = tickets.issue();
        let story = Self {
            environment: order.kept.environment.clone(),
            client_id: order.kept.client_id.clone(),
            scopes: order.scopes.iter().cloned().collect(),
            tickets,
            stage: HandOverStage::Saving(ticket),
            handed: None,
            kid: String::new(),
            signers: Vec::new(),
            proving: None,
        };
        (story, vec![Effect::HandOver(ticket, Box::new(order))])
    }

    /// Where it stands.
    #[must_use]
    pub fn stage(&self) -> &HandOverStage {
        &self.stage
    }

    /// Whether a report with this ticket is for it.
    #[must_use]
    pub fn awaits(&self, ticket: Ticket) -> bool {
        self.stage.pending() == Some(ticket)
    }

    /// How it ended; `None` where it has not.
    #[must_use]
    pub fn into_end(self) -> Option<Result<Handed, Problem>> {
        match self.stage {
            HandOverStage::Ended(end) => Some(*end),
            HandOverStage::Saving(_) | HandOverStage::Proving(_) | HandOverStage::Waiting { .. } => None,
        }
    }

    /// Takes a report. One that nobody waits for changes nothing.
    pub fn report(&mut self, report: Report, now: Timestamp) -> Vec<Effect> {
        match (report, &self.stage) {
            (Report::HandedOver(ticket, result), HandOverStage::Saving(awaited)) if ticket == *awaited => {
                match result {
                    Ok(handed) => self.saved(*handed),
                    Err(problem) => self.end(Err(problem)),
                }
            }
            (Report::TokenReceived(ticket, exchange), HandOverStage::Proving(awaited)) if ticket == *awaited => {
                self.answered(exchange.result.map(drop), now)
            }
            (Report::Woke(ticket), HandOverStage::Waiting { wakes, .. }) if ticket == *wakes => self.ask(),
            _ => Vec::new(),
        }
    }

    fn saved(&mut self, handed: HandedOver) -> Vec<Effect> {
        let HandedOver { folder, files, kid, signers } = handed;
        self.handed = Some(Handed { folder, files, proof: Proof::Token });
        (self.kid, self.signers) = (kid, signers);
        // Public files alone prove nothing.
        if self.signers.is_empty() { self.proved(Proof::NotTried) } else { self.next() }
    }

    /// The key as the next file has it.
    fn next(&mut self) -> Vec<Effect> {
        let Some(signer) = self.signers.pop() else { return self.proved(Proof::Token) };
        let (environment, client_id) = (self.environment.clone(), self.client_id.clone());
        self.proving = Some(Proving::new(environment, client_id, &self.kid, signer, self.scopes.clone()));
        self.ask()
    }

    fn ask(&mut self) -> Vec<Effect> {
        let Some(request) = self.proving.as_ref().and_then(Proving::request) else {
            return self.proved(Proof::NoScope);
        };
        let ticket = self.tickets.issue();
        self.stage = HandOverStage::Proving(ticket);
        vec![Effect::RequestToken(ticket, Box::new(request))]
    }

    fn answered(&mut self, result: Result<(), Problem>, now: Timestamp) -> Vec<Effect> {
        let Some(proving) = &mut self.proving else { return Vec::new() };
        match proving.judge(result, now) {
            Verdict::Proved => self.next(),
            Verdict::OtherScope => self.ask(),
            Verdict::Wait(pause) => {
                let wakes = self.tickets.issue();
                self.stage = HandOverStage::Waiting { pause, wakes };
                vec![Effect::Wake(wakes, pause.next)]
            }
            Verdict::Refused(problem) => self.proved(Proof::Refused(problem)),
        }
    }

    fn proved(&mut self, proof: Proof) -> Vec<Effect> {
        match self.handed.take() {
            Some(handed) => self.end(Ok(Handed { proof, ..handed })),
            None => Vec::new(),
        }
    }

    fn end(&mut self, end: Result<Handed, Problem>) -> Vec<Effect> {
        self.stage = HandOverStage::Ended(Box::new(end));
        Vec::new()
    }
}
