//! The calls that are made, one by one: to Maskinporten, to its self-service API, to an API.

use crate::misbehaving::CREATED;
use portnokkel::contract::{Admin, TokenRequest, Trial};
use portnokkel::domain::{Address, ClientId, ScopeSet, Secret};
use portnokkel::problem::Problem;
use portnokkel::protocol::grant::OptionalClaims;
use portnokkel::protocol::self_service::{NewClient, RegisteredClient};
use portnokkel::world::maskinporten::Maskinporten;

/// Each call, and what its request line contains.
pub const CALLS: [(Call, &str); 12] = [
    (Call::Metadata, "well-known"),
    (Call::Token, "POST /token"),
    (Call::Keys, "GET /jwk"),
    (Call::Scopes, "GET /api/v1/scopes"),
    (Call::AllScopes, "GET /api/v1/scopes/all"),
    (Call::Clients, "GET /api/v1/clients"),
    (Call::Fleet, "GET /api/v1/clients?inactive=true"),
    (Call::ClientKeys, "GET /api/v1/clients/3d1f7a52-9c0e-4b6d-8a17-5e2f4c9b0d63/jwks"),
    (Call::One, "GET /api/v1/clients/3d1f7a52-9c0e-4b6d-8a17-5e2f4c9b0d63 HTTP"),
    (Call::Create, "POST /api/v1/clients"),
    (Call::ReadBack, "GET /api/v1/clients/"),
    (Call::Trial, "GET /trial"),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Call {
    Metadata,
    Token,
    /// The keys that tokens are signed with.
    Keys,
    Scopes,
    /// What goes with them: how the scopes are described to everybody.
    AllScopes,
    Clients,
    /// Those that were deactivated as well.
    Fleet,
    /// The keys that are registered on a client.
    ClientKeys,
    /// A client whole, as it is looked at and before it is changed.
    One,
    Create,
    /// The client as it stands there, once it is created: whatever goes wrong, that it was created is told.
    ReadBack,
    Trial,
}

impl Call {
    /// Makes the call, and those that have to come before it. The organisation's own token is tried on `trial`.
    pub async fn perform(self, maskinporten: &Maskinporten, admin: Admin, trial: Address) -> Result<(), Problem> {
        let scopes = ScopeSet::parse("brreg:losore/tlg").unwrap();
        match self {
            Self::Metadata => maskinporten.endpoint(&admin.environment).await.map(drop),
            Self::Token => {
                let (server, client_id, signer) = (admin.environment.into(), admin.client_id, admin.signer);
                let optional = OptionalClaims::default();
                let request = TokenRequest { server, client_id, scopes, optional, signer, kid: None };
                maskinporten.token(&request).await.result.map(drop)
            }
            Self::Keys => maskinporten.keys(&admin.environment).await.map(drop),
            Self::Scopes | Self::AllScopes => maskinporten.available_scopes(&admin).await.map(drop),
            Self::Clients => maskinporten.clients(&admin).await.map(drop),
            Self::Fleet => maskinporten.fleet(&admin, true).await.map(drop),
            Self::ClientKeys => maskinporten.keys_of(&admin, &ClientId::parse(CREATED).unwrap()).await.map(drop),
            Self::One => maskinporten.registered(&admin, &ClientId::parse(CREATED).unwrap()).await.map(drop),
            Self::Create => {
                let token = maskinporten.sign_in_to_create(&admin).await?;
                let client = NewClient::new("Fjordvik", "Oppslag", &scopes);
                maskinporten.create_client(&admin, &token, &client).await.map(drop)
            }
            Self::ReadBack => {
                let created: RegisteredClient =
                    serde_json::from_str(&format!(r#"{{"client_id":"{CREATED}"}}"#)).unwrap();
                assert!(maskinporten.read_back(&admin, &created).await.is_none_or(|client| client == created));
                Ok(())
            }
            Self::Trial => {
                let trial = Trial { address: trial, token: Secret::new("a.b.c".into()) };
                maskinporten.try_token(&trial).await.map(drop)
            }
        }
    }
}
