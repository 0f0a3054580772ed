//! "Diagnose this": what the wizard knows of a refusal, as evidence for the diagnosis.
//!
//! What is handed over is public or was refused: the answer, header and claims of the request, the claims of a token.
//! Never a signature, and so no grant and no token; and nothing of it leaves the machine.

use super::token::{State as TokenState, TrialState};
use super::{Step, Wizard};
use crate::app::session::Session;
use crate::contract::{Effect, Ticket};
use crate::diagnosis::{Basis, Checks};
use crate::domain::Secret;
use crate::problem::{Problem, Situation};
use crate::protocol::grant::SentGrant;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;

/// Whether the diagnosis has more to say of a problem than the problem itself: somebody has answered, and said no.
#[must_use]
pub fn is_refusal(problem: &Problem) -> bool {
    matches!(
        problem.situation,
        Situation::Refused(_)
            | Situation::AdminUnauthorized
            | Situation::AdminForbidden
            | Situation::TermsUnsigned
            | Situation::ClientInvalid(_)
            | Situation::Conflict
    )
}

impl Wizard {
    /// What an API answered to the token, with the token's claims.
    pub(in crate::app) fn tried(&self) -> Option<Secret> {
        let TokenState::Ready(ready) = &self.token else { return None };
        let TrialState::Answered(answer) = &ready.trial else { return None };
        let payload = ready.token.secret.expose().split('.').nth(1).unwrap_or_default();
        let claims = BASE64_URL_SAFE_NO_PAD.decode(payload).unwrap_or_default();
        let claims = String::from_utf8(claims).unwrap_or_default();
        Some(Secret::new(format!("HTTP/1.1 {}\n\n{}\n\n{claims}", answer.status, answer.excerpt)))
    }

    /// Header and claims of the grant that was sent on this step, as it was sent.
    pub(in crate::app) fn asked_for(&self) -> Option<Secret> {
        let (_, grant) = self.sent.as_ref().filter(|(step, _)| *step == self.at)?;
        let header = serde_json::to_string(&grant.header).ok()?;
        let claims = serde_json::to_string(&grant.claims).ok()?;
        Some(Secret::new(format!("{header}\n{claims}")))
    }

    /// Maskinporten's checks on the request for a token that was answered last: of every refusal, and of every answer of
    /// the demo, which tells them.
    #[must_use]
    pub fn checks(&self) -> Option<&Checks> {
        self.checks.as_ref().filter(|_| self.at == Step::Token)
    }

    /// The same, where the server told them.
    pub(in crate::app) fn told_checks(&self) -> Option<&Checks> {
        self.checks().filter(|checks| checks.basis() == Basis::Server)
    }

    /// A call as the administration client is about to fail: this is the grant that its token was got with.
    pub(in crate::app) fn grant_sent(&mut self, session: &Session, ticket: Ticket, grant: SentGrant) -> Vec<Effect> {
        if self.pending(session) == Some(ticket) {
            self.sent = Some((self.at, grant));
        }
        Vec::new()
    }
}
