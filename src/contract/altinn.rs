//! What Altinn is asked: for its own token, and by vendors for the system users of their customers.

use super::token::TokenRequest;
use crate::domain::{Address, Environment, OrgNumber};
use crate::protocol::token::AccessToken;

/// A token of Maskinporten's that is to be exchanged for Altinn's.
#[derive(Debug, Clone)]
pub struct Exchanging {
    /// Where the token is from.
    pub environment: Environment,
    /// Base address of that environment's Altinn.
    pub platform: Address,
    /// The token.
    pub token: AccessToken,
}

/// What a vendor wants to know of a system.
#[derive(Debug, Clone)]
pub struct VendorQuestion {
    /// By whom tokens are asked for; what it says of scopes and claims is put aside.
    pub client: TokenRequest,
    /// Base address of the Altinn that is asked.
    pub platform: Address,
    /// The system.
    pub system: String,
    /// One customer and the reference; all requests of the system where there is none.
    pub customer: Option<(OrgNumber, String)>,
}

impl Exchanging {
    /// Who is asked.
    #[must_use]
    pub fn host(&self) -> &str {
        self.platform.host()
    }
}

impl VendorQuestion {
    /// Who is asked, after Maskinporten was asked for a token.
    #[must_use]
    pub fn host(&self) -> &str {
        self.platform.host()
    }
}
