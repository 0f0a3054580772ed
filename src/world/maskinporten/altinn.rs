//! Calls to Altinn: the exchange of a token, and what a vendor asks of its system users.

use super::Maskinporten;
use crate::contract::{Exchanging, TokenRequest, VendorQuestion};
use crate::domain::{Scope, ScopeSet, Secret};
use crate::problem::{Problem, Situation};
use crate::protocol::altinn::{
    self, Kind, REQUEST_READ, REQUEST_WRITE, SystemUserRequest, VendorAnswer, VendorUser, exchange, read_refusal,
};
use crate::protocol::grant::OptionalClaims;
use crate::protocol::token::AccessToken;
use crate::world::http::Answer;
use crate::world::retry::repeat;

impl Maskinporten {
    /// Altinn's own token for one of Maskinporten's.
    ///
    /// # Errors
    /// Why not, as far as it can be told.
    pub async fn exchange(&self, exchanging: &Exchanging) -> Result<AccessToken, Problem> {
        let Exchanging { environment, platform, token } = exchanging;
        let address = platform.join(exchange::EXCHANGE);
        let limits = self.http.settings().limits;
        let ask = || async {
            let answer = self.http.get(&address, Some(&token.secret)).await?;
            self.keep_offset(&address, &answer);
            if answer.is_success() {
                return exchange::read(answer.body.expose(), self.now());
            }
            let there = self.now_at(&address);
            let claims = token.claims.as_ref();
            Err(answer.refusal(|status, body| exchange::read_refusal(status, body, claims, environment, there)))
        };
        repeat(&limits, ask).await.map_err(|problem| problem.at(address.host()))
    }

    /// What Altinn tells a vendor of a system: its requests, or those and the system user of one customer.
    ///
    /// # Errors
    /// That no token was given for it, or what Altinn answered.
    pub async fn ask_vendor(&self, question: &VendorQuestion) -> Result<VendorAnswer, Problem> {
        let reader = self.vendor_token(question, REQUEST_READ).await?;
        let mut answer = VendorAnswer::default();
        for kind in Kind::ALL {
            let named = question.customer.as_ref();
            let named = named.map(|(customer, by)| altinn::by_external_ref(kind, &question.system, *customer, by));
            for path in named.into_iter().chain([altinn::by_system(kind, &question.system)]) {
                let told = self.altinn_get(question, &path, &reader, REQUEST_READ).await?;
                let requests = told.map(|told| SystemUserRequest::read(told.body.expose())).transpose()?;
                let is_new = |known: &[(Kind, SystemUserRequest)], one: &SystemUserRequest| {
                    !known.iter().any(|(_, request)| request.id == one.id)
                };
                for request in requests.unwrap_or_default() {
                    if is_new(&answer.requests, &request) {
                        answer.requests.push((kind, request));
                    }
                }
            }
        }
        if let Some((owner, reference)) = &question.customer {
            let token = self.vendor_token(question, REQUEST_WRITE).await?;
            let path = altinn::by_query(&question.system, *owner, reference);
            let told = self.altinn_get(question, &path, &token, REQUEST_WRITE).await?;
            answer.users = told.map(|told| VendorUser::read(told.body.expose())).transpose()?.unwrap_or_default();
        }
        Ok(answer)
    }

    async fn vendor_token(&self, question: &VendorQuestion, scope: &str) -> Result<Secret, Problem> {
        let scopes = Scope::parse(scope).ok().and_then(|scope| ScopeSet::new([scope]));
        let scopes = scopes.ok_or_else(|| Situation::Internal("a scope of ours is malformed".into()))?;
        let request = TokenRequest { scopes, optional: OptionalClaims::default(), ..question.client.clone() };
        Ok(self.token(&request).await.result?.token.secret)
    }

    /// An answer; `None` where nothing of these values is there. That the system is not there, is a problem.
    async fn altinn_get(
        &self,
        question: &VendorQuestion,
        path: &str,
        token: &Secret,
        scope: &str,
    ) -> Result<Option<Answer>, Problem> {
        let address = question.platform.join(path);
        let limits = self.http.settings().limits;
        let ask = || async {
            let answer = self.http.get(&address, Some(token)).await?;
            self.keep_offset(&address, &answer);
            if answer.is_success() {
                return Ok(Some(answer));
            }
            let problem = answer.refusal(|status, body| read_refusal(scope, status, body));
            let is_system = matches!(&problem.situation, Situation::AltinnRefused(code) if code == altinn::NO_SYSTEM);
            if answer.status == 404 && !is_system { Ok(None) } else { Err(problem) }
        };
        repeat(&limits, ask).await.map_err(|problem| problem.at(address.host()))
    }
}
