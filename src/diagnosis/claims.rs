//! Rules on single values. The same rules apply to a grant, a properties file and a YAML file.

use super::rule::Rule;
use crate::domain::{ClientId, ClientIdError, Environment, EnvironmentKind, OrgNumber, ScopeSet};
use crate::protocol::{example, retired};
use url::Url;

/// A rule that is broken, and what should stand there instead, where that is known.
pub(super) type Broken = (Rule, Option<String>);

/// What is wrong with one audience.
pub(super) fn audience(value: &str) -> Option<Broken> {
    if let Some(today) = retired::replaced_by(value) {
        return Some((Rule::AddressRetired, Some(today.issuer.to_string())));
    }
    let host = host(value);
    if host.as_deref().is_some_and(|host| host.ends_with("sky.maskinporten.no")) {
        return value.ends_with('/').then(|| (Rule::AudienceSkyporten, Some(value.trim_end_matches('/').to_owned())));
    }
    if let Some(meant) = retired::issuer_meant_by(value) {
        let is_endpoint = value.trim_end_matches('/').ends_with("/token");
        return Some((if is_endpoint { Rule::AudienceEndpoint } else { Rule::AudienceSlash }, Some(meant)));
    }
    match environment_of(value) {
        Some(_) => None,
        None if host.is_some_and(|host| is_local(&host)) => None,
        None => Some((Rule::AudienceForeign, None)),
    }
}

/// A server on this machine: the simulator, or another for tests.
fn is_local(host: &str) -> bool {
    matches!(host, "localhost" | "127.0.0.1" | "[::1]")
}

/// What is wrong with an address that is called.
pub(super) fn address(value: &str) -> Option<Broken> {
    retired::rewritten(value).map(|today| (Rule::AddressRetired, Some(today)))
}

/// What is wrong with a `client_id`.
pub(super) fn client_id(value: &str) -> Option<Rule> {
    if example::is_placeholder(value) {
        return Some(Rule::Placeholder);
    }
    match ClientId::parse(value) {
        Ok(_) => None,
        Err(ClientIdError::OrgNumber) => Some(Rule::ClientIdIsOrganisation),
        Err(_) if OrgNumber::parse(value.trim_start_matches("0192:")).is_ok() => Some(Rule::ClientIdIsOrganisation),
        Err(_) => Some(Rule::ClientIdForm),
    }
}

/// What is wrong with scopes.
pub(super) fn scope(value: &str) -> Option<Rule> {
    if example::is_placeholder(value) {
        return Some(Rule::Placeholder);
    }
    ScopeSet::parse(value).err().map(|_| Rule::ScopeForm)
}

/// What is wrong with `consumer_org`, where the organisation that asks is known.
pub(super) fn consumer(value: &str, own: Option<OrgNumber>) -> Option<Rule> {
    match OrgNumber::parse(value) {
        Err(_) => Some(Rule::ClaimMalformed),
        Ok(number) if own.is_some_and(|own| super::preflight::consumer_is_own(own, number)) => {
            Some(Rule::ConsumerIsOwn)
        }
        Ok(_) => None,
    }
}

/// Which environment an address belongs to: also one that has been shut down.
pub(super) fn environment_of(address: &str) -> Option<EnvironmentKind> {
    if let Some(environment) = retired::replaced_by(address) {
        return Some(environment.kind);
    }
    let host = host(address)?;
    let official = [Environment::test(), Environment::production()];
    let by_host = official.into_iter().find(|environment| {
        host == environment.issuer.host()
            || host == environment.self_service.host()
            || environment.register.as_ref().is_some_and(|register| register.host() == host)
    });
    by_host.map(|environment| environment.kind)
}

fn host(address: &str) -> Option<String> {
    Url::parse(address).ok()?.host_str().map(str::to_owned)
}
