//! What this Maskinporten knows of a grant: all of it.

use crate::domain::{OrgNumber, Timestamp};
use crate::rules::{self, Consent, Grant, Known, SystemUser};
use crate::simulator::client::Client;
use crate::simulator::jwk::RegisteredKey;
use crate::simulator::seed::{self, Reach, ScopeRecord};
use crate::simulator::state::Server;
use crate::simulator::world::{World, scope_named};

/// The facts for judging this grant. `client` is the one that it names, if it is there.
pub fn of(server: &Server, world: &World, grant: &Grant, client: Option<&Client>, now: Timestamp) -> Known {
    let supplier = client.map(|client| client.organisation);
    let consumer = grant.consumer().or(supplier);
    let scopes: Vec<&ScopeRecord> = grant.scopes().filter_map(scope_named).collect();
    let those = |is_one: &dyn Fn(&ScopeRecord) -> bool| {
        scopes.iter().filter(|scope| is_one(scope)).map(|scope| scope.name.to_owned()).collect()
    };
    let delegated = |(consumer, supplier)| those(&|scope| world.has_delegated(consumer, supplier, scope.name));
    Known {
        now: Some(now),
        longest_lifetime: Some(server.lifetime_mode.longest()),
        issuer: Some(server.issuer.clone()),
        environment: None,
        client: client.map(|client| registration(client, now)).into(),
        authorities: Some(vec![server.authority.certificate().to_vec()]),
        revoked: Some(vec![server.revoked.clone()]),
        used: Some(server.used().has(grant, now)),
        granted: consumer.map(|consumer| those(&|scope| world.has_access(consumer, scope))),
        delegable: Some(those(&|scope| scope.reach == Reach::Delegable)),
        delegated: consumer.zip(supplier).map(delegated),
        system_users: Some(system_users()),
        consents: Some(consents()),
    }
}

fn registration(client: &Client, now: Timestamp) -> rules::Client {
    rules::Client {
        organisation: Some(client.organisation),
        integration_type: Some(client.registration.integration_type.clone()),
        scopes: Some(client.registration.scopes.clone()),
        keys: Some(client.keys.keys.iter().map(|key| registered(key, now)).collect()),
    }
}

fn registered(key: &RegisteredKey, now: Timestamp) -> rules::Key {
    rules::Key {
        kid: key.kid.clone(),
        alg: key.alg.clone(),
        public: key.public.clone(),
        expires: key.expires,
        is_known: key.known_from <= now,
    }
}

fn system_users() -> Vec<SystemUser> {
    let (owner, supplier) = (seed::nordsto().number, seed::fjordvik().number);
    vec![SystemUser { owner, supplier, reference: seed::SYSTEM_USER_REFERENCE.to_owned() }]
}

fn consents() -> Vec<Consent> {
    let from = party(seed::nordsto().number);
    vec![Consent { id: seed::CONSENT.to_owned(), from, to: seed::fjordvik().number }]
}

/// An organisation as consents name it.
pub fn party(organisation: OrgNumber) -> String {
    format!("urn:altinn:organization:identifier-no:{organisation}")
}
