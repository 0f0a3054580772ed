//! The calls to the self-service API, as an administration client.

use super::{Exchange, Maskinporten};
use crate::contract::{Admin, Report, Ticket, TokenRequest};
use crate::domain::{Address, ClientId, Scope, ScopeSet, Secret};
use crate::problem::{Detail, Problem, Refusal, Situation};
use crate::protocol::grant::{OptionalClaims, SentGrant};
use crate::protocol::self_service::{
    self, Amendment, AvailableScope, ListedKey, NewClient, PublicScope, Registered, RegisteredClient, ScopeAccess,
    available_scopes, path,
};
use crate::protocol::token::AccessToken;
use crate::protocol::{read_json, unlike};
use crate::world::World;
use crate::world::http::{Answer, Failure};
use crate::world::retry::repeat;
use crate::world::task::lock;
use serde::de::DeserializeOwned;

/// Seconds that an administration token must have left to be used once more.
const FRESH: i64 = 15;
/// The status of an API that does not take a token.
const UNAUTHORIZED: u16 = 401;

/// An administration token, and what was sent for it.
pub(super) struct AdminToken {
    pub(super) token: AccessToken,
    sent: Option<SentGrant>,
}

impl Maskinporten {
    /// What was sent for the administration token that this client has used last, or was to use.
    #[must_use]
    pub fn admin_grant(&self, admin: &Admin) -> Option<SentGrant> {
        lock(&self.admin_grants).get(&grant_key(admin)).cloned()
    }

    /// The scopes that the organisation may put on a client, with their descriptions.
    ///
    /// # Errors
    /// The refusal, or what went wrong on the way.
    pub async fn available_scopes(&self, admin: &Admin) -> Result<Vec<AvailableScope>, Problem> {
        let granted: Vec<ScopeAccess> = self.read(admin, path::GRANTED_SCOPES).await?;
        let public: Vec<PublicScope> = self.read(admin, path::ALL_SCOPES).await?;
        Ok(available_scopes(&granted, &public))
    }

    /// The organisation's clients that are active.
    ///
    /// # Errors
    /// The refusal, or what went wrong on the way.
    pub async fn clients(&self, admin: &Admin) -> Result<Vec<RegisteredClient>, Problem> {
        self.fleet(admin, false).await
    }

    /// The organisation's clients, those that were deactivated as well where they are asked for.
    ///
    /// # Errors
    /// The refusal, or what went wrong on the way.
    pub async fn fleet(&self, admin: &Admin, inactive_too: bool) -> Result<Vec<RegisteredClient>, Problem> {
        let Some(size) = self.http.settings().page else {
            return self.read(admin, &path::listed(inactive_too, None)).await;
        };
        let mut clients = Vec::new();
        for number in 0.. {
            let page: Vec<RegisteredClient> =
                self.read(admin, &path::listed(inactive_too, Some((number, size)))).await?;
            let is_last = page.len() < size;
            clients.extend(page);
            if is_last {
                break;
            }
        }
        Ok(clients)
    }

    /// The keys of a client.
    ///
    /// # Errors
    /// The refusal, or what went wrong on the way.
    pub async fn keys_of(&self, admin: &Admin, id: &ClientId) -> Result<Vec<ListedKey>, Problem> {
        let keys: serde_json::Value = self.read(admin, &(path::client(id) + path::KEYS)).await?;
        if !keys.is_object() {
            return Err(Problem::from(Situation::UnexpectedAnswer).at(admin.environment.self_service.host()));
        }
        Ok(ListedKey::read_set(&keys))
    }

    /// Has a token ready that may read clients and accesses.
    ///
    /// # Errors
    /// The refusal, or what went wrong on the way.
    pub async fn sign_in_to_read(&self, admin: &Admin) -> Result<(), Problem> {
        self.admin_token(admin, self_service::READ).await.map(drop)
    }

    /// A token that may create clients.
    ///
    /// # Errors
    /// The refusal, or what went wrong on the way.
    pub async fn sign_in_to_create(&self, admin: &Admin) -> Result<Secret, Problem> {
        self.admin_token(admin, self_service::WRITE).await
    }

    /// Creates a client: sent once, never again by itself.
    ///
    /// # Errors
    /// [`Situation::CreationUnknown`] when it was sent and the answer lost; otherwise it was not created.
    pub async fn create_client(
        &self,
        admin: &Admin,
        token: &Secret,
        client: &NewClient,
    ) -> Result<RegisteredClient, Problem> {
        let address = admin.environment.self_service.join(path::CLIENTS);
        let sent =
            lock(&self.admin_tokens).get(&token_slot(admin, self_service::WRITE)).and_then(|kept| kept.sent.clone());
        self.keep_admin_grant(admin, sent);
        let answer = self.http.post_json(&address, token, client).await;
        if let Ok(answer) = &answer {
            self.keep_offset(&address, answer);
        }
        if answer.as_ref().is_ok_and(|answer| answer.status == UNAUTHORIZED) {
            self.forget_admin_token(admin, self_service::WRITE);
        }
        read_creation(&address, answer)
    }

    /// The client as the API returns it afterwards; `None` where that fails.
    pub async fn read_back(&self, admin: &Admin, created: &RegisteredClient) -> Option<RegisteredClient> {
        self.read(admin, &path::client(&created.id()?)).await.ok()
    }

    /// All that is registered of a client.
    ///
    /// # Errors
    /// The refusal, or what went wrong on the way.
    pub async fn registered(&self, admin: &Admin, id: &ClientId) -> Result<Registered, Problem> {
        let client: serde_json::Value = self.read(admin, &path::client(id)).await?;
        let keys = match self.read(admin, &(path::client(id) + path::KEYS)).await {
            // \[inferred\] A client that was deactivated may show its keys no longer.
            Err(problem) if problem.situation == Situation::ClientMissing && client["active"] == false => {
                serde_json::Value::Null
            }
            keys => keys?,
        };
        let available = self.available_scopes(admin).await?.into_iter().map(|available| available.scope);
        let registered = Registered::read(client, &keys, available.collect());
        let host = admin.environment.self_service.host();
        registered.ok_or_else(|| Problem::from(Situation::UnexpectedAnswer).at(host))
    }

    /// Sends a client, or its keys, back with a change: once, never again by itself.
    ///
    /// # Errors
    /// [`Failure`], which says whether it may have been made all the same; a refusal says that it was not.
    pub async fn change(&self, admin: &Admin, change: &Amendment, registered: &Registered) -> Result<(), Failure> {
        let not_sent = |problem| Failure { problem, may_have_arrived: false };
        let id = registered.client.id().ok_or_else(|| not_sent(Situation::UnexpectedAnswer.into()))?;
        let token = self.admin_token(admin, self_service::WRITE).await.map_err(not_sent)?;
        let (place, body) = change.body(registered);
        let address = admin.environment.self_service.join(&(path::client(&id) + place));
        let answer = match &body {
            Some(body) => self.http.put_json(&address, &token, body).await?,
            None => self.http.delete(&address, &token).await?,
        };
        if answer.is_success() && is_yes(answer.body.expose()) {
            return Ok(());
        }
        if answer.is_success() {
            let problem = Problem::from(unlike(answer.body.expose())).at(address.host());
            return Err(Failure { problem, may_have_arrived: true });
        }
        if answer.status == UNAUTHORIZED {
            self.forget_admin_token(admin, self_service::WRITE);
        }
        // A server that fails, or a box before it, may have failed after the work was done.
        let may_have_arrived = answer.status >= 500;
        let problem = answer.refusal(self_service::read_refusal).at(address.host());
        Err(Failure { problem, may_have_arrived })
    }

    async fn read<T: DeserializeOwned>(&self, admin: &Admin, path: &str) -> Result<T, Problem> {
        let token = self.admin_token(admin, self_service::READ).await?;
        let address = admin.environment.self_service.join(path);
        let ask = || async {
            let answer = self.http.get(&address, Some(&token)).await?;
            self.keep_offset(&address, &answer);
            let read = if answer.is_success() {
                read_json(answer.body.expose())
            } else {
                if answer.status == UNAUTHORIZED {
                    self.forget_admin_token(admin, self_service::READ);
                }
                Err(answer.refusal(self_service::read_refusal))
            };
            read.map_err(|problem| problem.at(address.host()))
        };
        repeat(&self.http.settings().limits, ask).await
    }

    async fn admin_token(&self, admin: &Admin, scope: &str) -> Result<Secret, Problem> {
        let key = token_slot(admin, scope);
        let now = self.now();
        let is_fresh = |kept: &&AdminToken| kept.token.seconds_left(now) > FRESH;
        let kept = lock(&self.admin_tokens)
            .get(&key)
            .filter(is_fresh)
            .map(|kept| (kept.token.secret.clone(), kept.sent.clone()));
        if let Some((secret, sent)) = kept {
            self.keep_admin_grant(admin, sent);
            return Ok(secret);
        }
        let Exchange { sent, result, .. } = self.token(&admin_request(admin, scope)?).await;
        self.keep_admin_grant(admin, sent.clone());
        let token = result.map_err(|problem| of_administration(admin, problem))?.token;
        let secret = token.secret.clone();
        lock(&self.admin_tokens).insert(key, AdminToken { token, sent });
        Ok(secret)
    }

    fn keep_admin_grant(&self, admin: &Admin, sent: Option<SentGrant>) {
        let (key, mut grants) = (grant_key(admin), lock(&self.admin_grants));
        match sent {
            Some(sent) => grants.insert(key, sent),
            None => grants.remove(&key),
        };
    }

    /// One that the API does not take, withdrawn or out of date by its clock, is not shown to it again.
    fn forget_admin_token(&self, admin: &Admin, scope: &str) {
        lock(&self.admin_tokens).remove(&token_slot(admin, scope));
    }
}

/// The reads that people ask for, each with the effect that it carries out.
impl World {
    pub(in crate::world) fn fetch_scopes(&mut self, ticket: Ticket, admin: Admin) {
        let shared = self.shared.clone();
        self.answer(ticket, async move {
            let scopes = shared.read_signed_in(ticket, &admin, Maskinporten::available_scopes).await;
            shared.tell_call(ticket, &admin, scopes.is_err());
            Report::ScopesFetched(ticket, scopes)
        });
    }

    pub(in crate::world) fn list_fleet(&mut self, ticket: Ticket, admin: Admin, inactive_too: bool) {
        let shared = self.shared.clone();
        self.answer(ticket, async move {
            let list = async |maskinporten: &Maskinporten, admin: &Admin| maskinporten.fleet(admin, inactive_too).await;
            let clients = shared.read_signed_in(ticket, &admin, list).await;
            shared.tell_call(ticket, &admin, clients.is_err());
            Report::ClientsListed(ticket, clients)
        });
    }

    pub(in crate::world) fn read_client_keys(&mut self, ticket: Ticket, admin: Admin, client_id: ClientId) {
        let shared = self.shared.clone();
        self.answer(ticket, async move {
            Report::ClientKeysRead(ticket, shared.maskinporten.keys_of(&admin, &client_id).await)
        });
    }

    pub(in crate::world) fn list_clients(&mut self, ticket: Ticket, admin: Admin) {
        let shared = self.shared.clone();
        self.answer(ticket, async move {
            let clients = shared.read_signed_in(ticket, &admin, Maskinporten::clients).await;
            shared.tell_call(ticket, &admin, clients.is_err());
            Report::ClientsListed(ticket, clients)
        });
    }
}

/// A page of a box on the way says yes to everything, and so may half an answer: what is there then has to be looked at. A
/// yes without words is one.
fn is_yes(body: &[u8]) -> bool {
    use serde_json::Value;
    let is_documented = |answer: Value| matches!(answer, Value::Object(_) | Value::Array(_));
    body.trim_ascii().is_empty() || read_json(body).is_ok_and(is_documented)
}

/// Whose token it is, where, and what for; of which organisation's certificate, and signed by what under which name.
fn token_slot(admin: &Admin, scope: &str) -> [String; 6] {
    let (signer, kid) = admin.signs();
    let (issuer, client_id) = (admin.environment.issuer.as_str(), admin.client_id.as_str());
    let [certificate, signs] = [&admin.signer, signer].map(|signer| signer.entry().certificate.sha256.as_str());
    [issuer, client_id, certificate, signs, kid.unwrap_or_default(), scope].map(str::to_owned)
}

fn grant_key(admin: &Admin) -> [String; 2] {
    [admin.environment.issuer.as_str(), admin.client_id.as_str()].map(str::to_owned)
}

fn admin_request(admin: &Admin, scope: &str) -> Result<TokenRequest, Problem> {
    let scope = Scope::parse(scope).ok().and_then(|scope| ScopeSet::new([scope]));
    let (signer, kid) = admin.signs();
    Ok(TokenRequest {
        server: admin.environment.clone().into(),
        client_id: admin.client_id.clone(),
        scopes: scope.ok_or_else(|| Situation::Internal("a scope of ours is malformed".into()))?,
        optional: OptionalClaims::default(),
        signer: signer.clone(),
        kid: kid.map(str::to_owned),
    })
}

/// A refusal about the key that signs, in the words of the administration client: it is mended by opening the right one.
fn of_administration(admin: &Admin, mut problem: Problem) -> Problem {
    let Situation::Refused(refusal) = &problem.situation else { return problem };
    problem.situation = match (refusal, &admin.key) {
        (Refusal::KeyRequired, _) => Situation::AdminKeyRequired,
        (Refusal::UnknownKid | Refusal::ExpiredKey | Refusal::InvalidSignature, Some(key)) => {
            Situation::AdminKeyRefused(key.kid.clone())
        }
        _ => return problem,
    };
    problem
}

fn read_creation(address: &Address, answer: Result<Answer, Failure>) -> Result<RegisteredClient, Problem> {
    let lost = |detail: Box<Detail>| Problem { situation: Situation::CreationUnknown, detail };
    let answer = match answer {
        Ok(answer) => answer,
        Err(failure) if failure.may_have_arrived => return Err(lost(failure.problem.detail)),
        Err(failure) => return Err(failure.problem),
    };
    if answer.is_success() {
        return read_json(answer.body.expose()).map_err(|problem| lost(problem.at(address.host()).detail));
    }
    let refused = answer.refusal(self_service::read_refusal).at(address.host());
    // A server that fails, or a box before it, may have failed after the work was done.
    if answer.status >= 500 { Err(lost(refused.detail)) } else { Err(refused) }
}
