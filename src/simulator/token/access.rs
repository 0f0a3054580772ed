//! Whether the scopes are the client's, and the organisation may use them: for itself, or for one
//! that has delegated them to it.

use super::Refusal;
use super::grant::Claims;
use crate::domain::OrgNumber;
use crate::simulator::client::Client;
use crate::simulator::story::{Reach, ScopeRecord};
use crate::simulator::world::{World, scope_named};

/// Who has the access, and who uses it.
pub struct Parties {
    pub consumer: OrgNumber,
    /// Set when the consumer is another than the client's organisation.
    pub supplier: Option<OrgNumber>,
}

/// The scopes that are asked for, if all are on the client and the client is of the right kind.
pub fn on_client(claims: &Claims, client: &Client) -> Result<Vec<&'static ScopeRecord>, Refusal> {
    let own = |scope: &str| client.registration.scopes.iter().any(|registered| registered == scope);
    let scopes = claims.scopes().map(|name| {
        let known = scope_named(name).filter(|_| own(name));
        known.ok_or_else(|| Refusal::NotOnClient(name.to_owned()))
    });
    let scopes = scopes.collect::<Result<Vec<_>, _>>()?;
    if client.is_maskinportens() { Ok(scopes) } else { Err(Refusal::IntegrationType) }
}

/// For whom the token will be, if that organisation has the accesses.
pub fn granted(world: &World, claims: &Claims, client: &Client, scopes: &[&ScopeRecord]) -> Result<Parties, Refusal> {
    let Some(consumer) = claims.consumer() else {
        let consumer = client.organisation;
        has_all(world, consumer, scopes)?;
        return Ok(Parties { consumer, supplier: None });
    };
    let supplier = client.organisation;
    let delegable = scopes.iter().all(|scope| scope.reach == Reach::Delegable);
    if consumer == supplier || !delegable {
        return Err(Refusal::ConsumerOrg);
    }
    has_all(world, consumer, scopes)?;
    match scopes.iter().find(|scope| !world.has_delegated(consumer, supplier, scope.name)) {
        Some(scope) => Err(Refusal::NotDelegated { scope: scope.name.to_owned(), consumer, supplier }),
        None => Ok(Parties { consumer, supplier: Some(supplier) }),
    }
}

fn has_all(world: &World, consumer: OrgNumber, scopes: &[&ScopeRecord]) -> Result<(), Refusal> {
    match scopes.iter().find(|scope| !world.has_access(consumer, scope)) {
        Some(scope) => Err(Refusal::NotGranted(scope.name.to_owned())),
        None => Ok(()),
    }
}
