//! What Altinn is asked: for its own token, and by vendors for the system users of their customers.

use super::token::TokenRequest;
use crate::domain::{Address, Environment, OrgNumber};
use crate::problem::Problem;
use crate::protocol::altinn::VendorAnswer;
use crate::protocol::token::AccessToken;

/// What Altinn is asked.
#[derive(Debug, Clone)]
#[expect(clippy::large_enum_variant, reason = "it is boxed on its way")]
pub enum AltinnQuestion {
    /// To exchange a token for its own.
    Exchange(Exchanging),
    /// What has become of a system's users, by its vendor.
    Vendor(VendorQuestion),
}

/// What came of it.
#[derive(Debug)]
pub enum AltinnAnswer {
    /// Altinn exchanged a token, or did not.
    Exchanged(Result<Box<AccessToken>, Problem>),
    /// Altinn told what has become of a vendor's system users, or did not.
    Vendor(Result<VendorAnswer, Problem>),
}

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

impl AltinnQuestion {
    /// Who is asked.
    #[must_use]
    pub fn host(&self) -> &str {
        match self {
            Self::Exchange(exchanging) => exchanging.host(),
            Self::Vendor(question) => question.host(),
        }
    }
}

impl AltinnAnswer {
    /// Why there is none, where there is none.
    #[must_use]
    pub fn problem(&self) -> Option<&Problem> {
        match self {
            Self::Exchanged(result) => result.as_ref().err(),
            Self::Vendor(result) => result.as_ref().err(),
        }
    }
}

impl Exchanging {
    /// At the Altinn of this environment; `None` where it is not known.
    #[must_use]
    pub fn of(environment: &Environment, token: &AccessToken) -> Option<Self> {
        let platform = environment.altinn()?.platform;
        Some(Self { environment: environment.clone(), platform, token: token.clone() })
    }

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
