//! What services where people log in answer to a client: ID-porten, Ansattporten, HelseID. Their clients are of another
//! kind than Maskinporten's, and so is what they lack.

use super::rule::Rule;
use super::service::Service;

/// What is in an answer, in lower case, and what it says.
const ANSWERS: [(&str, Rule); 14] = [
    ("no client authentication included", Rule::LoginProofMissing),
    ("client authentication is required", Rule::LoginProofMissing),
    ("token endpoint auth method", Rule::LoginProofMethod),
    ("redirect_uri", Rule::LoginRedirect),
    ("redirect uri", Rule::LoginRedirect),
    ("authorization code", Rule::LoginCode),
    ("authorization_code", Rule::LoginCode),
    ("code_verifier", Rule::LoginCode),
    ("code verifier", Rule::LoginCode),
    ("pkce", Rule::LoginCode),
    ("use_dpop_nonce", Rule::LoginDpop),
    ("invalid_dpop_proof", Rule::LoginDpop),
    ("dpop", Rule::LoginDpop),
    ("invalid_client", Rule::LoginClient),
];

/// What is so much its own that the wording alone says who speaks.
const OWN: [&str; 2] = ["no client authentication included", "client not allowed to use token endpoint auth method"];

/// What an answer of such a service says.
pub(super) fn rule(words: &str) -> Rule {
    ANSWERS.iter().find(|(known, _)| words.contains(known)).map_or(Rule::ServiceRefused, |(_, rule)| *rule)
}

/// Whether only a service where people log in words it so, and where that stands.
pub(super) fn told(lower: &str) -> Option<usize> {
    OWN.iter().find_map(|words| lower.find(words))
}

/// Who speaks, where the wording alone says that it is such a service.
pub(super) fn by_words(lower: &str) -> Option<Service> {
    told(lower).map(|_| Service::IdPorten)
}
