//! «Feilsøk dette»: what the wizard knows of a refusal is handed to the diagnosis, as if somebody had pasted it.
//!
//! What is handed over is public or was refused: the answer, header and claims of the request, the claims of a token.
//! Never a signature, and so no grant and no token; and nothing of it leaves the machine.

use super::{Open, State};
use crate::app::wizard::revocation::Stage;
use crate::app::wizard::token::{State as TokenState, TrialState};
use crate::app::{Step, Wizard};
use crate::contract::{Effect, Given, Outcome, TokenRequest};
use crate::domain::Secret;
use crate::keystore::Signer;
use crate::keystore::revocation::Standing;
use crate::problem::{Problem, Situation};
use crate::protocol::grant::{Claims, OptionalClaims, Request};
use crate::protocol::self_service;
use base64::Engine;
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD};
use serde_json::json;

impl Wizard {
    /// Whether the diagnosis has more to say of a problem than the problem itself: somebody has answered, and said no.
    #[must_use]
    pub fn can_diagnose(&self, problem: &Problem) -> bool {
        let is_refusal = matches!(
            problem.situation,
            Situation::Refused(_)
                | Situation::AdminUnauthorized
                | Situation::AdminForbidden
                | Situation::TermsUnsigned
                | Situation::ClientInvalid(_)
                | Situation::Conflict
        );
        self.diagnosis.is_none() && is_refusal
    }

    /// Opens the diagnosis with a refusal, and what was asked.
    pub(in crate::app) fn diagnose_problem(&mut self, problem: Problem) -> Vec<Effect> {
        if !self.can_diagnose(&problem) {
            return Vec::new();
        }
        let asked = self.asked_for().unwrap_or_default();
        self.open_with(Some(problem), asked)
    }

    /// Opens the diagnosis with what an API answered to the token.
    pub(in crate::app) fn diagnose_trial(&mut self) -> Vec<Effect> {
        let TokenState::Ready(ready) = &self.token else { return Vec::new() };
        let TrialState::Answered(answer) = &ready.trial else { return Vec::new() };
        let payload = ready.token.secret.expose().split('.').nth(1).unwrap_or_default();
        let claims = BASE64_URL_SAFE_NO_PAD.decode(payload).unwrap_or_default();
        let claims = String::from_utf8(claims).unwrap_or_default();
        let text = format!("HTTP/1.1 {}\n\n{}\n\n{claims}", answer.status, answer.excerpt);
        self.open_with(None, Secret::new(text))
    }

    fn open_with(&mut self, refusal: Option<Problem>, text: Secret) -> Vec<Effect> {
        if self.diagnosis.is_some() {
            return Vec::new();
        }
        let mut effects = self.open_diagnosis();
        if let Some(open) = &mut self.diagnosis {
            *open = Open { refusal, state: State::Asking, ..std::mem::take(open) };
        }
        effects.extend(self.judge(Given::Known(text)));
        effects
    }

    /// Header and claims of a request such as the one that was refused.
    fn asked_for(&self) -> Option<Secret> {
        let order = match self.at {
            Step::Token => self.token_order(self.optional_claims().ok()?)?,
            Step::Client => self.administration_order(self_service::READ)?,
            Step::Check => self.administration_order(self_service::WRITE)?,
            Step::Certificate | Step::Password | Step::Environment => return None,
        };
        let request = Request {
            client_id: order.client_id,
            audience: order.server.environment()?.issuer.to_string(),
            scopes: order.scopes,
            optional: order.optional,
        };
        let claims = serde_json::to_string(&Claims::new(&request, self.server_now())).ok()?;
        Some(Secret::new(format!("{}\n{claims}", header(&order.signer))))
    }

    fn administration_order(&self, scope: &str) -> Option<TokenRequest> {
        let admin = self.admin(self.administration_client()?)?;
        let scopes = crate::domain::ScopeSet::parse(scope).ok()?;
        Some(TokenRequest {
            server: admin.environment.into(),
            client_id: admin.client_id,
            scopes,
            optional: OptionalClaims::default(),
            signer: admin.signer,
            kid: None,
        })
    }

    /// What the issuer has said of the certificate that is chosen, where it was asked.
    pub(in crate::app) fn standing(&self) -> Option<(String, Standing)> {
        let opened = self.password.opened()?;
        match opened.revocation().stage() {
            Stage::Told(_, Outcome::Answered(answer)) => {
                Some((opened.entry().certificate.sha256.clone(), answer.standing))
            }
            Stage::NotAsked | Stage::Asking(..) | Stage::Told(..) => None,
        }
    }
}

fn header(signer: &Signer) -> String {
    let chain: Vec<String> = signer.entry().chain.iter().map(|der| BASE64_STANDARD.encode(der)).collect();
    json!({ "alg": "RS256", "x5c": chain }).to_string()
}
