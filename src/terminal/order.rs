//! What a properties file orders: who asks whom for a token, and with which key.

use super::properties::{Fault, TokenProperties};
use super::rendered::Rendered;
use super::{key, preflight, print};
use crate::contract::{AuthorizationServer, TokenRequest};
use crate::domain::{Address, Environment};
use crate::keystore::Signer;
use crate::problem::Situation;
use crate::text::Words;
use crate::world::keys;
use std::path::Path;

/// Who asks, by a properties file that has an environment: for calls that need tokens of their own.
pub(super) fn read(file: &Path, words: &Words) -> Result<(TokenRequest, Environment), Rendered> {
    let file = TokenProperties::read(file).map_err(|fault| fault.rendered(words))?;
    let environment = environment(&file.audience);
    let environment = environment.ok_or_else(|| Rendered::of(words, &Situation::AltinnUnknown.into()))?;
    let kid = kid(&file).map_err(|fault| fault.rendered(words))?;
    let signer = signer(&file, Some(&environment), true, words)?;
    let server = server(&file, Some(environment.clone()), words).map_err(|fault| fault.rendered(words))?;
    Ok((request(&file, kid, server, signer), environment))
}

/// The key is opened and its certificate looked at before anything is sent.
pub(super) fn signer(
    file: &TokenProperties,
    environment: Option<&Environment>,
    may_ask: bool,
    words: &Words,
) -> Result<Signer, Rendered> {
    let by_key = file.signs_by_key();
    let opened = if by_key {
        key::own_signer(&file.keystore, file.kid.as_deref(), words)
    } else {
        key::signer(&file.keystore, words)
    };
    let signer = opened.map_err(|fault| fault.rendered(words))?;
    let certificate = &signer.entry().certificate;
    if by_key { preflight::check_key(certificate) } else { preflight::check(certificate, environment, may_ask, words) }
        .map_err(|problem| Rendered::advised(words, &problem))?;
    Ok(signer)
}

/// The name of the registered key: the file's, or that of a JWK.
pub(super) fn kid(file: &TokenProperties) -> Result<Option<String>, Fault> {
    let of_jwk = || keys::read(&file.keystore.path).ok()?.kid();
    match file.kid.clone().or_else(|| file.is_bare_key.then(of_jwk)?) {
        None if file.is_bare_key => Err(Fault::Missing(vec!["keystore.kid"])),
        kid => Ok(kid),
    }
}

pub(super) fn request(
    file: &TokenProperties,
    kid: Option<String>,
    server: AuthorizationServer,
    signer: Signer,
) -> TokenRequest {
    TokenRequest {
        server,
        client_id: file.client_id.clone(),
        scopes: file.scopes.clone(),
        optional: file.optional.clone(),
        signer,
        kid,
    }
}

/// Whose issuer the audience is; `None` when it is an official server that is no issuer.
pub(super) fn environment(audience: &Address) -> Option<Environment> {
    let known = [Environment::test(), Environment::production()];
    known
        .into_iter()
        .find(|environment| environment.issuer.same_but_slash(audience.as_str()))
        .or_else(|| Environment::custom(String::new(), audience.clone(), audience.clone()).ok())
}

pub(super) fn server(
    file: &TokenProperties,
    environment: Option<Environment>,
    words: &Words,
) -> Result<AuthorizationServer, Fault> {
    let audience = file.audience.clone();
    if let Some(token_endpoint) = file.token_endpoint.clone() {
        check_home(&audience, &token_endpoint)?;
        return Ok(AuthorizationServer::Endpoint { audience, token_endpoint });
    }
    let environment = environment.ok_or(Fault::Missing(vec!["token.endpoint"]))?;
    print::notice(&words.with("terminal-endpoint-from-metadata", &[("host", environment.issuer.host())]));
    Ok(AuthorizationServer::Audience(audience, environment.into()))
}

/// A grant for Maskinporten is worth a token to whoever holds it, so it goes nowhere but to that Maskinporten. By
/// origin, so that an audience that is only nearly right, such as the token endpoint, counts as well.
fn check_home(audience: &Address, endpoint: &Address) -> Result<(), Fault> {
    if !audience.is_official() || audience.same_origin(endpoint) {
        return Ok(());
    }
    let known = [Environment::test(), Environment::production()].map(|environment| environment.issuer);
    let issuer = known.into_iter().find(|issuer| issuer.same_origin(audience));
    let today =
        issuer.map_or_else(|| format!("{}/token", audience.origin()), |issuer| issuer.join("token").to_string());
    Err(Fault::EndpointElsewhere { host: endpoint.host().to_owned(), today })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grant_for_maskinporten_goes_nowhere_else() {
        let is_home = |audience: &str, endpoint: &str| {
            let [audience, endpoint] = [audience, endpoint].map(|text| Address::parse(text).unwrap());
            check_home(&audience, &endpoint).is_ok()
        };
        for issuer in ["https://maskinporten.no/", "https://test.maskinporten.no/"] {
            let (endpoint, shouted) = (format!("{issuer}token"), issuer.to_uppercase());
            for audience in [issuer, issuer.trim_end_matches('/'), &endpoint, &shouted] {
                assert!(is_home(audience, &endpoint), "{audience}");
                for elsewhere in ["http://127.0.0.1:8971/token", "https://maskinporten.no.example.no/token"] {
                    assert!(!is_home(audience, elsewhere), "{audience} {elsewhere}");
                }
            }
        }
        assert!(!is_home("https://maskinporten.no/", "https://test.maskinporten.no/token"));
        assert!(!is_home("https://maskinporten.no/", "https://maskinporten.no:8443/token"));
        assert!(is_home("http://127.0.0.1:1/", "http://127.0.0.1:2/token"));
    }

    #[test]
    fn a_grant_for_any_official_server_goes_nowhere_else() {
        let is_home = |audience: &str, endpoint: &str| {
            let [audience, endpoint] = [audience, endpoint].map(|text| Address::parse(text).unwrap());
            check_home(&audience, &endpoint).is_ok()
        };
        for origin in [
            "https://sky.maskinporten.no",
            "https://test.sky.maskinporten.no",
            "https://api.samarbeid.digdir.no",
            "https://maskinporten.no:8443",
            "https://MASKINPORTEN.NO.",
        ] {
            assert!(is_home(origin, &format!("{origin}/token")), "{origin}");
            for elsewhere in ["http://127.0.0.1:8971/token", "https://example.no/token"] {
                assert!(!is_home(&format!("{origin}/api/v1"), elsewhere), "{origin}");
            }
        }
    }
}
