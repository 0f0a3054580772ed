//! A client as this Maskinporten has registered it.

use super::jwk::KeySet;
use super::times::local;
use crate::domain::{OrgNumber, Timestamp};
use crate::protocol::grant::GRANT_TYPE;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// The kinds of client that there are.
pub const INTEGRATION_TYPES: [&str; 7] =
    ["ansattporten", "api_klient", "eformidling", "idporten", "idporten_saml2", "krr", "maskinporten"];

/// What the organisation decides about its client, as it is sent and sent back. The fields are those that the
/// documents and programs in use have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Registration {
    pub client_name: String,
    pub description: String,
    /// Taken from the token; only compared where it is sent.
    #[serde(skip_serializing)]
    pub client_orgno: Option<String>,
    /// Given by the server; only compared where it is sent.
    #[serde(skip_serializing)]
    pub client_id: Option<String>,
    pub scopes: Vec<String>,
    pub grant_types: Vec<String>,
    pub integration_type: String,
    pub application_type: String,
    pub token_endpoint_auth_method: String,
    pub access_token_lifetime: u32,
    pub authorization_lifetime: u32,
    pub refresh_token_lifetime: u32,
    pub refresh_token_usage: String,
    pub code_challenge_method: String,
    pub sso_disabled: bool,
    pub redirect_uris: Vec<String>,
    pub post_logout_redirect_uris: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_uri: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo_uri: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frontchannel_logout_uri: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frontchannel_logout_session_required: Option<bool>,
}

impl Default for Registration {
    fn default() -> Self {
        Self {
            client_name: String::new(),
            description: String::new(),
            client_orgno: None,
            client_id: None,
            scopes: Vec::new(),
            grant_types: vec![GRANT_TYPE.into()],
            integration_type: String::new(),
            application_type: "web".into(),
            token_endpoint_auth_method: "private_key_jwt".into(),
            access_token_lifetime: 0,
            authorization_lifetime: 0,
            refresh_token_lifetime: 0,
            refresh_token_usage: "ONETIME".into(),
            code_challenge_method: "none".into(),
            sso_disabled: false,
            redirect_uris: Vec::new(),
            post_logout_redirect_uris: Vec::new(),
            client_uri: None,
            logo_uri: None,
            frontchannel_logout_uri: None,
            frontchannel_logout_session_required: None,
        }
    }
}

/// Seconds that a token lives when the client says nothing.
const TOKEN_LIFETIME: u32 = 120;

#[derive(Debug, Clone)]
pub struct Client {
    pub id: String,
    pub organisation: OrgNumber,
    pub registration: Registration,
    pub active: bool,
    pub created: Timestamp,
    pub last_updated: Timestamp,
    /// From when the token endpoint knows it.
    pub known_from: Timestamp,
    pub keys: KeySet,
}

impl Client {
    /// A client that is known at once.
    pub fn new(id: String, organisation: OrgNumber, registration: Registration, now: Timestamp) -> Self {
        Self {
            id,
            organisation,
            registration,
            active: true,
            created: now,
            last_updated: now,
            known_from: now,
            keys: KeySet::default(),
        }
    }

    /// Whether the token endpoint knows it by now. A clock that was turned back to before it was made changes nothing.
    pub fn is_known(&self, now: Timestamp) -> bool {
        self.active && (self.known_from <= now || now < self.created)
    }

    /// Whether it may ask for tokens by JWT grants.
    pub fn may_use_grants(&self) -> bool {
        self.registration.grant_types.iter().any(|kind| kind == GRANT_TYPE)
    }

    /// Seconds that its tokens live, before scopes have their say.
    pub fn token_lifetime(&self) -> i64 {
        let lifetime = self.registration.access_token_lifetime;
        i64::from(if lifetime == 0 { TOKEN_LIFETIME } else { lifetime })
    }

    /// The full model, as every call that answers with a client has it.
    pub fn to_json(&self) -> Value {
        let mut model = json!(self.registration);
        model["client_id"] = json!(self.id);
        model["client_orgno"] = json!(self.organisation.to_string());
        model["active"] = json!(self.active);
        model["created"] = json!(local(self.created));
        model["last_updated"] = json!(local(self.last_updated));
        model["jwks_uri"] = json!(format!("/clients/{}/jwks", self.id));
        model
    }
}
