//! The token that a grant gave, with the claims that Maskinporten's tokens have.

use super::Refusal;
use super::access::Parties;
use super::grant::Claims;
use super::proof::Proof;
use crate::domain::{OrgNumber, Timestamp};
use crate::simulator::client::Client;
use crate::simulator::server::Server;
use crate::simulator::story::{DELEGATION_SOURCE, ScopeRecord};
use serde_json::{Value, json};

/// What has been decided.
pub struct Decision<'a> {
    pub claims: &'a Claims,
    pub client: &'a Client,
    pub proof: &'a Proof,
    pub scopes: Vec<&'static ScopeRecord>,
    pub parties: Parties,
    pub details: Option<Value>,
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
        let caps = self.scopes.iter().map(|scope| scope.max_age).filter(|seconds| *seconds > 0);
        caps.fold(self.client.token_lifetime(), i64::min)
    }

    fn scope(&self) -> String {
        self.scopes.iter().map(|scope| scope.name).collect::<Vec<_>>().join(" ")
    }

    fn token_claims(&self, issuer: &str, lifetime: i64) -> Value {
        let iat = self.now.as_second();
        let mut claims = json!({
            "iss": issuer,
            "client_id": self.client.id,
            "client_amr": self.proof.method(),
            "consumer": party(self.parties.consumer),
            "scope": self.scope(),
            "token_type": "Bearer",
            "iat": iat,
            "exp": iat + lifetime,
            "jti": uuid::Uuid::new_v4(),
        });
        if let Some(supplier) = self.parties.supplier {
            claims["supplier"] = party(supplier);
            claims["delegation_source"] = json!(DELEGATION_SOURCE);
        }
        match self.claims.resource.as_deref() {
            None | Some([]) => {}
            Some([one]) => claims["aud"] = json!(one),
            Some(several) => claims["aud"] = json!(several),
        }
        if let Some(pid) = &self.claims.pid {
            claims["pid"] = json!(pid);
        }
        if let Some(details) = &self.details {
            claims["authorization_details"] = details.clone();
        }
        claims
    }
}

fn party(organisation: OrgNumber) -> Value {
    json!({ "authority": "iso6523-actorid-upis", "ID": organisation.iso6523() })
}
