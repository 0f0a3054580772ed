//! Whether the signature of a token is its issuer's own.
//!
//! Nobody is asked unless somebody presses the button that names the host. The answer comes as one more finding; a
//! host that gives none leaves everything as it was found.

use super::{Diagnosed, DiagnosisArea, State};
use crate::app::session::Session;
use crate::contract::{Effect, Question, Ticket};
use crate::diagnosis::{Diagnosis, IssuerKeys};
use crate::domain::Environment;
use crate::problem::Problem;

/// How far the asking has come.
#[derive(Debug, Default)]
pub enum Stage {
    /// Nobody has been asked.
    #[default]
    NotAsked,
    /// This host is being asked for its keys.
    Asking(Ticket, String),
    /// The keys were had, and what they say is among the findings.
    Answered,
    /// No keys were had.
    Failed(Problem),
}

/// What was asked, and what it gave.
#[derive(Debug, Default)]
pub(in crate::app) struct Verification {
    stage: Stage,
    /// The keys of those who have answered: more that is pasted is judged by them as well.
    pub(in crate::app) keys: Vec<IssuerKeys>,
}

impl Verification {
    pub(in crate::app) fn pending(&self) -> Option<Ticket> {
        match self.stage {
            Stage::Asking(ticket, _) => Some(ticket),
            Stage::NotAsked | Stage::Answered | Stage::Failed(_) => None,
        }
    }

    /// Nobody is asked any more; the keys that were had are kept.
    pub(in crate::app) fn stop(&mut self) {
        self.stage = Stage::NotAsked;
    }
}

impl DiagnosisArea {
    /// How far the asking has come.
    #[must_use]
    pub fn verification(&self) -> Option<&Stage> {
        self.open.as_ref().map(|open| &open.verification.stage)
    }

    /// The environment whose issuer would be asked for its keys: that of a token which was found. `None` where there
    /// is none, or its issuer is nobody we know; and nothing of the demo's leaves this machine.
    #[must_use]
    pub fn token_issuer<'a>(&self, session: &'a Session) -> Option<&'a Environment> {
        let open = self.open.as_ref()?;
        let stays = session.is_demo();
        let known: Vec<&Environment> =
            session.environments().iter().filter_map(|kind| session.environment_of(*kind)).collect();
        let environments = open.state.shown()?.diagnosis.issuers().filter_map(|issuer| {
            let environment = known.iter().find(|known| known.issuer.same_but_slash(issuer))?;
            (!stays || environment.issuer.is_loopback()).then_some(*environment)
        });
        let is_asked = |environment: &&Environment| {
            open.verification.keys.iter().any(|keys| environment.issuer.same_but_slash(&keys.issuer))
        };
        let environments: Vec<&Environment> = environments.collect();
        environments.iter().find(|environment| !is_asked(environment)).or(environments.first()).copied()
    }

    pub(in crate::app) fn verify_token(&mut self, session: &mut Session) -> Vec<Effect> {
        if self.pending().is_some() {
            return Vec::new();
        }
        let Some(environment) = self.token_issuer(session).cloned() else { return Vec::new() };
        let mut circumstances = self.circumstances(session);
        circumstances.keys.retain(|keys| !environment.issuer.same_but_slash(&keys.issuer));
        let ticket = session.tickets.issue();
        let Some(open) = &mut self.open else { return Vec::new() };
        let State::Shown(told) = &open.state else { return Vec::new() };
        let question = Question { given: told.given.clone(), circumstances };
        open.verification.stage = Stage::Asking(ticket, environment.issuer.host().to_owned());
        vec![Effect::VerifyToken(ticket, environment, Box::new(question))]
    }

    pub(in crate::app) fn token_verified(
        &mut self,
        ticket: Ticket,
        result: Result<(IssuerKeys, Box<Diagnosis>), Problem>,
    ) -> Vec<Effect> {
        let Some(open) = &mut self.open else { return Vec::new() };
        if open.verification.pending() != Some(ticket) {
            return Vec::new();
        }
        match result {
            Ok((keys, diagnosis)) => {
                open.verification.keys.retain(|known| known.issuer != keys.issuer);
                open.verification.keys.push(keys);
                open.verification.stage = Stage::Answered;
                if let State::Shown(told) = &mut open.state {
                    let Diagnosed { diagnosis: before, .. } = told.as_mut();
                    *before = *diagnosis;
                }
            }
            Err(problem) => open.verification.stage = Stage::Failed(problem),
        }
        Vec::new()
    }

    /// Something else is looked at, or "Cancel".
    pub(in crate::app) fn stop_verifying(&mut self) -> Vec<Effect> {
        let Some(open) = &mut self.open else { return Vec::new() };
        let stopped = open.verification.pending().map(Effect::Cancel);
        open.verification.stop();
        stopped.into_iter().collect()
    }
}
