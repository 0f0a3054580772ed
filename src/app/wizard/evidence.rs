//! «Feilsøk dette»: what the wizard knows of a refusal, as evidence for the diagnosis.
//!
//! What is handed over is public or was refused: the answer, header and claims of the request, the claims of a token.
//! Never a signature, and so no grant and no token; and nothing of it leaves the machine.

use super::token::{State as TokenState, TrialState};
use super::{Step, Wizard};
use crate::app::session::Session;
use crate::contract::TokenRequest;
use crate::domain::{ScopeSet, Secret};
use crate::keystore::Signer;
use crate::problem::{Problem, Situation};
use crate::protocol::grant::{Claims, OptionalClaims, Request};
use crate::protocol::self_service;
use base64::Engine;
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD};
use serde_json::json;

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

    /// Header and claims of a request such as the one that was refused.
    pub(in crate::app) fn asked_for(&self, session: &Session) -> Option<Secret> {
        let order = match self.at {
            Step::Token => self.token_order(session, self.optional_claims(session).ok()?)?,
            Step::Client => self.administration_order(session, self_service::READ)?,
            Step::Check => self.administration_order(session, self_service::WRITE)?,
            Step::Certificate | Step::Password | Step::Environment => return None,
        };
        let request = Request {
            client_id: order.client_id,
            audience: order.server.environment()?.issuer.to_string(),
            scopes: order.scopes,
            optional: order.optional,
        };
        let claims = serde_json::to_string(&Claims::new(&request, session.server_now())).ok()?;
        Some(Secret::new(format!("{}\n{claims}", header(&order.signer))))
    }

    fn administration_order(&self, session: &Session, scope: &str) -> Option<TokenRequest> {
        let admin = session.admin(self.administration_client(session)?)?;
        let scopes = ScopeSet::parse(scope).ok()?;
        Some(TokenRequest {
            server: admin.environment.into(),
            client_id: admin.client_id,
            scopes,
            optional: OptionalClaims::default(),
            signer: admin.signer,
            kid: None,
        })
    }
}

fn header(signer: &Signer) -> String {
    let chain: Vec<String> = signer.entry().chain.iter().map(|der| BASE64_STANDARD.encode(der)).collect();
    json!({ "alg": "RS256", "x5c": chain }).to_string()
}
