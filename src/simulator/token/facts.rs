//! What this Maskinporten knows of a grant: all of it.

use crate::domain::Timestamp;
use crate::rules::{self, Grant, Known};
use crate::simulator::client::Client;
use crate::simulator::jwk::RegisteredKey;
use crate::simulator::rights::Rights;
use crate::simulator::seed::{Reach, ScopeRecord};
use crate::simulator::state::Server;

/// The facts for judging this grant, but whether it was used. `client` is the one that it names, if it is there.
pub fn of(server: &Server, rights: &Rights, grant: &Grant, client: Option<&Client>, now: Timestamp) -> Known {
    let supplier = client.map(|client| client.organisation);
    let consumer = grant.consumer().or(supplier);
    let scopes: Vec<&ScopeRecord> = grant.scopes().filter_map(|name| rights.scope(name)).collect();
    let those = |is_one: &dyn Fn(&ScopeRecord) -> bool| {
        scopes.iter().filter(|scope| is_one(scope)).map(|scope| scope.name.clone()).collect()
    };
    let delegated = |(consumer, supplier)| those(&|scope| rights.has_delegated(consumer, supplier, &scope.name));
    Known {
        now: Some(now),
        longest_lifetime: Some(server.longest_lifetime),
        issuer: Some(server.issuer.clone()),
        environment: None,
        client: client.map(|client| registration(client, now)).into(),
        authorities: Some(server.believed.clone()),
        revoked: Some(server.mistrusted.clone()),
        used: None,
        granted: consumer.map(|consumer| those(&|scope| rights.has_access(consumer, scope))),
        delegable: Some(those(&|scope| scope.reach == Reach::Delegable)),
        delegated: consumer.zip(supplier).map(delegated),
        system_users: Some(rights.judged_system_users()),
        consents: Some(rights.consents.clone()),
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
        x5c: key.x5c().cloned(),
        is_known: key.known_from <= now,
    }
}
