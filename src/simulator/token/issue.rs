//! The token that a grant gave, with the claims that Maskinporten's tokens have.

use super::details::{self, Parties};
use crate::domain::{OrgNumber, Timestamp};
use crate::rules::Grant;
use crate::rules::details::AUTHORITY;
use crate::simulator::client::Client;
use crate::simulator::refusal::Refusal;
use crate::simulator::rights::Rights;
use crate::simulator::seed::{DELEGATION_SOURCE, ScopeRecord};
use crate::simulator::state::Server;
use serde_json::{Value, json};

/// A grant that passed every check, and whose client it is.
pub struct Decision<'a> {
    pub grant: &'a Grant,
    pub client: &'a Client,
    pub rights: &'a Rights,
    pub now: Timestamp,
}

/// The answer of the token endpoint.
pub fn token(server: &Server, decision: &Decision<'_>) -> Result<Value, Refusal> {
    let lifetime = decision.lifetime();
    let token = server.signer.sign(&decision.token_claims(&server.issuer, lifetime)).ok_or(Refusal::Internal)?;
    Ok(json!({
        "access_token": token,
        "token_type": "Bearer",
        "expires_in": lifetime,
        "scope": decision.scope(),
    }))
}

impl Decision<'_> {
    /// The client's, capped by the scope that allows the least. The grant has no say.
    fn lifetime(&self) -> i64 {
        let caps = self.scopes().map(|scope| scope.max_age).filter(|seconds| *seconds > 0);
        caps.fold(self.client.token_lifetime(), i64::min)
    }

    fn scopes(&self) -> impl Iterator<Item = &ScopeRecord> {
        self.grant.scopes().filter_map(|name| self.rights.scope(name))
    }

    fn scope(&self) -> String {
        self.scopes().map(|scope| scope.name.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// `client_amr`. SEID 2.0 certificates that are not qualified are expected to give `CForESeal`; this is inferred.
    fn method(&self) -> &'static str {
        if self.grant.kid().is_some() { "private_key_jwt" } else { "CForESeal" }
    }

    fn token_claims(&self, issuer: &str, lifetime: i64) -> Value {
        let iat = self.now.as_second();
        let consumer = self.grant.consumer().unwrap_or(self.client.organisation);
        let mut claims = json!({
            "iss": issuer,
            "client_id": self.client.id,
            "client_amr": self.method(),
            "consumer": party(consumer),
            "scope": self.scope(),
            "token_type": "Bearer",
            "iat": iat,
            "exp": iat + lifetime,
            "jti": uuid::Uuid::new_v4(),
        });
        if consumer != self.client.organisation {
            claims["supplier"] = party(self.client.organisation);
            claims["delegation_source"] = json!(DELEGATION_SOURCE);
        }
        match self.grant.claim("resource").and_then(Value::as_array).map(Vec::as_slice) {
            None | Some([]) => {}
            Some([one]) => claims["aud"] = one.clone(),
            Some(several) => claims["aud"] = json!(several),
        }
        if let Some(pid) = self.grant.text("pid") {
            claims["pid"] = json!(pid);
        }
        let parties = Parties { consumer, supplier: self.client.organisation };
        if let Some(details) = details::of(self.grant, self.rights, parties) {
            claims["authorization_details"] = details;
        }
        claims
    }
}

fn party(organisation: OrgNumber) -> Value {
    json!({ "authority": AUTHORITY, "ID": organisation.iso6523() })
}
