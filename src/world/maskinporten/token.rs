//! One token: the one way to it, for the window and the terminal.

use super::Maskinporten;
use crate::contract::{AuthorizationServer, TokenExchange, TokenRequest};
use crate::domain::{Secret, SecretBytes, Timestamp};
use crate::problem::{Problem, Refusal, Situation};
use crate::protocol::grant::{Claims, GRANT_TYPE, Proof, Request, SentGrant};
use crate::protocol::metadata::TokenEndpoint;
use crate::protocol::refusal;
use crate::protocol::token::AccessToken;
use crate::world::retry::repeat;
use crate::world::task::lock;
use std::sync::Mutex;

/// What came of a request for a token, with what only a command line prints.
#[derive(Debug)]
pub struct Exchange {
    /// The grant that was answered, or may have arrived, without its signature.
    pub sent: Option<SentGrant>,
    /// The issuer as the environment's metadata writes it, where that was fetched.
    pub issuer: Option<String>,
    /// The token, or the refusal, or what went wrong on the way.
    pub result: Result<Redeemed, Problem>,
}

/// A token endpoint's yes.
#[derive(Debug)]
pub struct Redeemed {
    /// The grant. It is used up.
    pub grant: Secret,
    /// The token, read.
    pub token: AccessToken,
    /// The whole answer, JSON as it came.
    pub answer: SecretBytes,
}

impl From<Exchange> for TokenExchange {
    fn from(exchange: Exchange) -> Self {
        Self { sent: exchange.sent, result: exchange.result.map(|redeemed| redeemed.token), checks: None }
    }
}

impl Maskinporten {
    /// Asks for a token: makes a grant, dated by the server's clock, and exchanges it. A grant that was refused for
    /// its times is made once more, as the refusal has just shown what time it is; every grant is sent once.
    pub async fn token(&self, request: &TokenRequest) -> Exchange {
        let (endpoint, issuer) = match self.addressee(&request.server).await {
            Ok(found) => found,
            Err(problem) => return Exchange { sent: None, issuer: None, result: Err(problem) },
        };
        let sent = Mutex::new(None);
        let attempt = || self.send_grant(request, &endpoint, &sent);
        let result = match repeat(&self.http.settings().limits, attempt).await {
            Err(problem) if is_about_times(&problem) => attempt().await,
            done => done,
        };
        Exchange { sent: lock(&sent).take(), issuer, result }
    }

    /// Where the grant goes and what its `aud` is; and the issuer by the metadata, where that was fetched.
    async fn addressee(&self, server: &AuthorizationServer) -> Result<(TokenEndpoint, Option<String>), Problem> {
        let (environment, given) = match server {
            AuthorizationServer::Environment(environment) => (environment, None),
            AuthorizationServer::Audience(audience, environment) => (environment, Some(audience)),
            AuthorizationServer::Endpoint { audience, token_endpoint } => {
                let endpoint = TokenEndpoint { address: token_endpoint.clone(), audience: audience.to_string() };
                return Ok((endpoint, None));
            }
        };
        let TokenEndpoint { address, audience: issuer } = self.endpoint(environment).await?;
        let audience = given.map_or_else(|| issuer.clone(), ToString::to_string);
        Ok((TokenEndpoint { address, audience }, Some(issuer)))
    }

    /// Makes a grant and sends it, once. The endpoint is known before it is signed: its two minutes begin then.
    async fn send_grant(
        &self,
        request: &TokenRequest,
        endpoint: &TokenEndpoint,
        sent: &Mutex<Option<SentGrant>>,
    ) -> Result<Redeemed, Problem> {
        let TokenEndpoint { address, audience } = endpoint;
        let (grant, content) = grant(request, audience, self.now_at(address))?;
        let form = [("grant_type", GRANT_TYPE), ("assertion", grant.expose())];
        let answer = self.http.post_form(address, &form).await;
        if answer.as_ref().map_or_else(|failure| failure.may_have_arrived, |_| true) {
            *lock(sent) = Some(content);
        }
        let answer = answer?;
        self.keep_offset(address, &answer);
        if !answer.is_success() {
            let refused = refusal::asked_for(answer.refusal(refusal::read), &request.optional.on_behalf_of);
            return Err(refused.at(address.host()));
        }
        // By the clock that counts it down, right or wrong.
        let token = AccessToken::read(answer.body.expose(), self.now());
        let token = token.map_err(|problem| problem.at(address.host()))?;
        Ok(Redeemed { grant, token, answer: answer.body })
    }
}

/// Whether the grant may be refused for its dates alone, and another be taken. A grant that was used before is
/// one that arrived although its answer was lost.
fn is_about_times(problem: &Problem) -> bool {
    matches!(
        &problem.situation,
        Situation::Refused(Refusal::ExpiredGrant | Refusal::IssuedInFuture | Refusal::UsedBefore)
    )
}

/// What stands in a fresh grant: proved by the organisation's certificate, or by a key that was registered on the
/// client. `now` is the time by the clock of whom it is for.
#[must_use]
pub fn unsigned(request: &TokenRequest, audience: &str, now: Timestamp) -> SentGrant {
    let asked = Request {
        client_id: request.client_id.clone(),
        audience: audience.to_owned(),
        scopes: request.scopes.clone(),
        optional: request.optional.clone(),
    };
    let chain = &request.signer.entry().chain;
    let proof = request.kid.as_deref().map_or(Proof::Certificate(chain), Proof::RegisteredKey);
    SentGrant::new(Claims::new(&asked, now), proof)
}

/// A fresh grant, signed by the organisation, and what stands in it: as [`unsigned`].
///
/// # Errors
/// [`Situation::Internal`] when the key cannot sign, which opening it has ruled out.
pub fn grant(request: &TokenRequest, audience: &str, now: Timestamp) -> Result<(Secret, SentGrant), Problem> {
    let content = unsigned(request, audience, now);
    let signed = content.sign(|bytes| request.signer.entry().private_key().sign(bytes));
    match signed {
        Ok(grant) => Ok((grant, content)),
        Err(_) => Err(Situation::Internal("the private key cannot sign".into()).into()),
    }
}
