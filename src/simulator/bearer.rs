//! Verifies the access token of a call to the self-service API or the register.

use super::bearer_token::bearer_token;
use super::state::Server;
use crate::domain::{OrgNumber, Timestamp};
use axum::http::HeaderMap;
use serde::Deserialize;

/// Who has come with a valid token, and what it may do.
pub struct Bearer {
    pub organisation: OrgNumber,
    scope: String,
}

#[derive(Deserialize)]
struct Claims {
    iss: String,
    exp: i64,
    scope: String,
    consumer: Consumer,
}

#[derive(Deserialize)]
struct Consumer {
    #[serde(rename = "ID")]
    id: String,
}

impl Bearer {
    /// `None` when there is no token, or it is not ours, or it has expired.
    pub fn from(headers: &HeaderMap, server: &Server) -> Option<Self> {
        let claims: Claims = serde_json::from_slice(&server.signer.open(bearer_token(headers)?)?).ok()?;
        claims.valid(&server.issuer, server.now())
    }

    pub fn has(&self, scope: &str) -> bool {
        self.scope.split(' ').any(|own| own == scope)
    }
}

impl Claims {
    fn valid(self, issuer: &str, now: Timestamp) -> Option<Bearer> {
        let organisation = OrgNumber::parse(self.consumer.id.strip_prefix("0192:")?).ok()?;
        let valid = self.iss == issuer && now.as_second() < self.exp;
        valid.then_some(Bearer { organisation, scope: self.scope })
    }
}
