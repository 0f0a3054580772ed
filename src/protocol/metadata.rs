//! The metadata of an authorization server (RFC 8414), from which the token endpoint is known.

use super::read_json;
use crate::domain::{Address, Environment};
use crate::problem::{Problem, Situation};
use serde::Deserialize;

/// Where the metadata lies, relative to the issuer.
pub const PATH: &str = ".well-known/oauth-authorization-server";

/// The fields that are used. Others are kept out of sight.
#[derive(Deserialize)]
struct Metadata {
    /// The issuer as grants must name it in `aud`.
    issuer: String,
    /// Where grants are posted.
    token_endpoint: String,
    /// Where the keys lie that tokens are signed with.
    #[serde(default)]
    jwks_uri: String,
}

/// A token endpoint that may be sent grants for this environment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenEndpoint {
    /// Where grants are posted.
    pub address: Address,
    /// What to write in `aud`, to the letter.
    pub audience: String,
}

/// Reads the metadata of an environment.
///
/// # Errors
/// [`Situation::UnexpectedAnswer`] when it is no metadata, [`Situation::IssuerDiffers`] when it speaks
/// for another issuer (RFC 8414 section 3.3), or sends grants to another host than the issuer's.
pub fn read(environment: &Environment, body: &[u8]) -> Result<TokenEndpoint, Problem> {
    let metadata: Metadata = read_json(body)?;
    let address = Address::parse(&metadata.token_endpoint).map_err(|_| Situation::UnexpectedAnswer)?;
    if !address.same_origin(&environment.issuer) || !environment.issuer.same_but_slash(&metadata.issuer) {
        return Err(Situation::IssuerDiffers.into());
    }
    Ok(TokenEndpoint { address, audience: metadata.issuer })
}

/// Where the issuer's keys lie (`jwks_uri`), by its metadata.
///
/// # Errors
/// As [`read`]: keys that lie at another host than the issuer's say nothing of the issuer's tokens.
pub fn read_keys_address(environment: &Environment, body: &[u8]) -> Result<Address, Problem> {
    let metadata: Metadata = read_json(body)?;
    let address = Address::parse(&metadata.jwks_uri).map_err(|_| Situation::UnexpectedAnswer)?;
    if !address.same_origin(&environment.issuer) || !environment.issuer.same_but_slash(&metadata.issuer) {
        return Err(Situation::IssuerDiffers.into());
    }
    Ok(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn metadata(issuer: &str, token_endpoint: &str) -> Vec<u8> {
        serde_json::to_vec(&serde_json::json!({
            "issuer": issuer, "token_endpoint": token_endpoint, "grant_types_supported": []
        }))
        .unwrap()
    }

    #[test]
    fn the_issuer_is_used_exactly_as_the_metadata_writes_it() {
        let body = metadata("https://test.maskinporten.no", "https://test.maskinporten.no/token");
        let endpoint = read(&Environment::test(), &body).unwrap();
        assert_eq!(endpoint.audience, "https://test.maskinporten.no");
        assert_eq!(endpoint.address.as_str(), "https://test.maskinporten.no/token");
    }

    #[test]
    fn metadata_of_another_issuer_is_refused() {
        let body = metadata("https://maskinporten.no/", "https://maskinporten.no/token");
        assert_eq!(read(&Environment::test(), &body).unwrap_err().situation, Situation::IssuerDiffers);
    }

    #[test]
    fn grants_for_maskinporten_go_to_no_other_host() {
        let body = metadata("https://test.maskinporten.no/", "https://elsewhere.example/token");
        assert_eq!(read(&Environment::test(), &body).unwrap_err().situation, Situation::IssuerDiffers);
        let body = metadata("https://test.maskinporten.no/", "http://test.maskinporten.no/token");
        assert_eq!(read(&Environment::test(), &body).unwrap_err().situation, Situation::UnexpectedAnswer);
    }

    #[test]
    fn the_keys_lie_where_the_issuer_is_and_nowhere_else() {
        let body = |jwks_uri: &str| {
            let issuer = "https://test.maskinporten.no/";
            serde_json::to_vec(&serde_json::json!({ "issuer": issuer, "token_endpoint": issuer, "jwks_uri": jwks_uri }))
                .unwrap()
        };
        let read = |jwks_uri: &str| read_keys_address(&Environment::test(), &body(jwks_uri));
        assert_eq!(read("https://test.maskinporten.no/jwk").unwrap().as_str(), "https://test.maskinporten.no/jwk");
        assert_eq!(read("https://elsewhere.example/jwk").unwrap_err().situation, Situation::IssuerDiffers);
        assert_eq!(read("").unwrap_err().situation, Situation::UnexpectedAnswer);
    }

    #[test]
    fn a_web_page_is_not_metadata() {
        let refused = read(&Environment::test(), b"<html>Log in to the network</html>").unwrap_err();
        assert_eq!(refused.situation, Situation::WebPage);
    }
}
