//! One token, got outside the wizard: waits on a runtime of its own, and ends with the token or a problem.

use super::maskinporten::{Maskinporten, Redeemed, grant};
use super::settings::Settings;
use crate::domain::{Address, ClockOffset, Environment, Secret, Timestamp};
use crate::keystore::Signer;
use crate::problem::{Problem, Situation};
use crate::protocol::grant::Request;
use tokio::runtime::Runtime;

/// What is asked for, and who signs it.
#[derive(Debug)]
pub struct Order {
    /// The claims; the audience is written to the letter.
    pub request: Request,
    /// The key.
    pub signer: Signer,
    /// Under which identifier the key is registered on the client; `None` where the certificate is the proof.
    pub kid: Option<String>,
}

/// Where grants are sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Endpoint {
    /// To this address.
    At(Address),
    /// Where the metadata of this environment says.
    Of(Box<Environment>),
}

/// A grant, and what it was exchanged for.
#[derive(Debug)]
pub struct Fetched {
    /// The grant. It is used up.
    pub grant: Secret,
    /// The token, and the whole answer that it came in.
    pub redeemed: Redeemed,
}

/// What came of asking for a token.
#[derive(Debug)]
pub struct Asked {
    /// The token, or the refusal, or what went wrong on the way.
    pub fetched: Result<Fetched, Problem>,
    /// How far the server's clock is from this machine's, where it told: with a refusal too.
    pub offset: Option<ClockOffset>,
}

/// Signs a grant, and sends nothing.
///
/// # Errors
/// [`Situation::Internal`] when the key cannot sign.
pub fn sign(order: &Order) -> Result<Secret, Problem> {
    grant(&order.request, &order.signer, order.kid.as_deref(), Timestamp::now())
}

/// Gets a token. Blocks until it is here; not for an async task.
#[must_use]
pub fn fetch(order: &Order, endpoint: &Endpoint) -> Asked {
    match runtime() {
        Ok(runtime) => runtime.block_on(ask(order, endpoint)),
        Err(problem) => Asked { fetched: Err(problem), offset: None },
    }
}

/// Asks an environment what time it is. Blocks until it has answered; not for an async task.
///
/// # Errors
/// What went wrong on the way.
pub fn measure_clock(environment: &Environment) -> Result<ClockOffset, Problem> {
    runtime()?.block_on(Maskinporten::new(Settings::default()).measure_clock(environment))
}

fn runtime() -> Result<Runtime, Problem> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    Ok(runtime.map_err(|error| Situation::Internal(error.to_string()))?)
}

async fn ask(order: &Order, endpoint: &Endpoint) -> Asked {
    let maskinporten = Maskinporten::new(Settings::default());
    let fetched = exchange(&maskinporten, order, endpoint).await;
    Asked { fetched, offset: maskinporten.last_measured() }
}

/// The endpoint is found before the grant is signed: its two minutes begin then, and the answer tells the time.
async fn exchange(maskinporten: &Maskinporten, order: &Order, endpoint: &Endpoint) -> Result<Fetched, Problem> {
    let address = match endpoint {
        Endpoint::At(address) => address.clone(),
        Endpoint::Of(environment) => maskinporten.endpoint(environment).await?.address,
    };
    let sign = |now| grant(&order.request, &order.signer, order.kid.as_deref(), now);
    let (grant, redeemed) = maskinporten.exchange(&address, sign).await?;
    Ok(Fetched { grant, redeemed })
}
