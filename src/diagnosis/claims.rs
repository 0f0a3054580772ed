//! Rules on single values. The same rules apply to a grant, a properties file and a YAML file.

use super::rule::Rule;
use crate::domain::{ClientId, ClientIdError, Environment, EnvironmentKind, OrgNumber};
use crate::protocol::{example, retired};
use crate::rules;
use url::Url;

/// A rule that is broken, and what should stand there instead, where that is known.
pub(super) type Broken = (Rule, Option<String>);

/// An issuer of Digdir's that an audience means, however it was written.
pub(super) struct Meant {
    /// Exactly as grants must name it.
    pub issuer: String,
    /// Skyporten has certificates of its own.
    pub environment: Option<EnvironmentKind>,
}

/// The issuers of Skyporten. Unlike Maskinporten's, they have no last slash.
const SKYPORTEN: [&str; 2] = ["https://test.sky.maskinporten.no", "https://sky.maskinporten.no"];

/// What is wrong with one audience: it has to be the issuer, to the letter.
pub(super) fn audience(value: &str) -> Option<Broken> {
    let first = first_address(value);
    if let Some(today) = retired::replaced_by(&first) {
        return Some((Rule::AddressRetired, Some(today.issuer.to_string())));
    }
    let Some(meant) = issuer_meant(value) else { return foreign(value) };
    let issuer = meant.issuer;
    if value == issuer {
        return None;
    }
    let is_endpoint = first == value && value.trim_end_matches('/').ends_with("/token");
    let rule = match value {
        _ if !issuer.ends_with('/') && value.strip_suffix('/') == Some(&issuer) => Rule::AudienceSkyporten,
        _ if issuer.strip_suffix('/') == Some(value) => Rule::AudienceSlash,
        _ if is_endpoint => Rule::AudienceEndpoint,
        _ => Rule::AudienceForm,
    };
    Some((rule, Some(issuer)))
}

/// The issuer that is meant: by its host, whatever stands around it.
pub(super) fn issuer_meant(value: &str) -> Option<Meant> {
    let address = first_address(value);
    let host = host(&address)?;
    if let Some(issuer) = SKYPORTEN.into_iter().find(|issuer| self::host(issuer).as_ref() == Some(&host)) {
        return Some(Meant { issuer: issuer.to_owned(), environment: None });
    }
    let official = [Environment::test(), Environment::production()];
    let kind = environment_of(&address)?;
    let environment = official.into_iter().find(|environment| environment.kind == kind)?;
    Some(Meant { issuer: environment.issuer.to_string(), environment: Some(kind) })
}

/// The issuer of Skyporten whose host stands in a text.
pub(super) fn skyporten_in(text: &str) -> Option<&'static str> {
    let host = |issuer: &&'static str| text.contains(issuer.trim_start_matches("https://"));
    SKYPORTEN.into_iter().find(host).filter(|_| text.contains("/token") || text.contains("aud"))
}

/// The first address of a text, with the scheme that it lacks.
fn first_address(value: &str) -> String {
    let ends = |letter: char| letter.is_whitespace() || matches!(letter, ',' | ';' | '"' | '\'');
    let first = value.split(ends).find(|part| !part.is_empty()).unwrap_or_default();
    if first.contains("://") { first.to_owned() } else { format!("https://{first}") }
}

/// What is wrong with an audience that is none of Digdir's. What a program fills in later is not known.
fn foreign(value: &str) -> Option<Broken> {
    let address = value.trim();
    let host = host(address).filter(|_| address.starts_with("http"));
    match host {
        _ if address.contains(['{', '$', '<', '%']) => None,
        Some(host) if is_local(&host) => None,
        Some(_) => Some((Rule::AudienceForeign, None)),
        None => Some((Rule::AudienceNotAddress, None)),
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
    let mut scopes = rules::assumptions::scopes(value).peekable();
    let is_empty = scopes.peek().is_none();
    (is_empty || !scopes.all(rules::is_scope)).then_some(Rule::ScopeForm)
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
