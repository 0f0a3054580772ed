//! Which of several findings of the same severity comes first: what would stop first, and the cause before what
//! follows from it. Somebody who mends the first may be done with the others.

use super::evidence::{Found, Says};
use super::rule::Rule;
use crate::problem::{Problem, Situation};

/// The smaller, the earlier.
pub(super) fn of(found: &Found) -> u8 {
    match &found.says {
        Says::Rule(rule, _) => of_rule(*rule),
        Says::Problem(problem) => of_problem(problem),
        Says::Warning(_) => CERTIFICATE,
    }
}

/// What others can misuse.
const SECRET: u8 = 0;
/// Whose keys and clients nothing else fits.
const ENVIRONMENT: u8 = 1;
/// Without it there is nothing to send.
const CERTIFICATE: u8 = 2;
/// What Maskinporten looks at one after the other: the text, the client, the signature, the organisation, the times.
const FORM: u8 = 3;
const CLIENT: u8 = 4;
const SIGNATURE: u8 = 5;
const ORGANISATION: u8 = 6;
const TIMES: u8 = 7;
const ACCESS: u8 = 8;
/// What was answered: the consequence of all the above.
const ANSWER: u8 = 9;
const REST: u8 = 10;

fn of_rule(rule: Rule) -> u8 {
    match rule {
        Rule::PrivateKeyPasted | Rule::PasswordPasted | Rule::TokenForged => SECRET,
        Rule::EnvironmentsDiffer
        | Rule::AddressRetired
        | Rule::AudienceSeveral
        | Rule::AudienceSlash
        | Rule::AudienceSkyporten
        | Rule::AudienceEndpoint
        | Rule::AudienceForeign
        | Rule::TokenForeign
        | Rule::TokenKeyUnknown => ENVIRONMENT,
        Rule::KeystoreLocked | Rule::KeystoreSeveral | Rule::CertificateAlone => CERTIFICATE,
        Rule::JwtUnreadable
        | Rule::AlgorithmRefused
        | Rule::ProofMissing
        | Rule::ProofTwice
        | Rule::X5cNotArray
        | Rule::X5cPem
        | Rule::X5cUrl
        | Rule::X5cUnreadable
        | Rule::X5cOrder
        | Rule::ClaimMissing
        | Rule::ClaimUnknown
        | Rule::ClaimDeprecated
        | Rule::ClaimMalformed
        | Rule::GrantAsToken
        | Rule::TokenAsGrant
        | Rule::GrantTypeWrong
        | Rule::Placeholder => FORM,
        Rule::ClientIdIsOrganisation
        | Rule::ClientIdIsKid
        | Rule::ClientIdForm
        | Rule::ClientsDiffer
        | Rule::ClientInactive
        | Rule::ClientFine
        | Rule::IntegrationType => CLIENT,
        Rule::SignatureDiffers
        | Rule::KidNotInSet
        | Rule::CertificateWithKeys
        | Rule::JwksWrapper
        | Rule::JwksUse
        | Rule::JwksTooMany
        | Rule::JwksKind
        | Rule::JwksShort
        | Rule::JwksKid
        | Rule::JwksExpired
        | Rule::JwksExpires => SIGNATURE,
        Rule::OrganisationsDiffer | Rule::ConsumerIsOwn => ORGANISATION,
        Rule::ClockDiffers
        | Rule::TimesInMilliseconds
        | Rule::LifetimeTooLong
        | Rule::LifetimeAboveDocumented
        | Rule::EndsBeforeItBegins
        | Rule::IssuedInFuture
        | Rule::GrantExpired
        | Rule::TokenExpired
        | Rule::TokenInFuture
        | Rule::JtiMissing
        | Rule::JtiReused => TIMES,
        Rule::ScopeForm
        | Rule::ScopeNotInToken
        | Rule::ClientLacksScope
        | Rule::DetailsUnknown
        | Rule::DetailsFields => ACCESS,
        Rule::RefusedMalformed
        | Rule::RefusedUsed
        | Rule::RefusedX5c
        | Rule::RefusedLifetime
        | Rule::RefusedOther
        | Rule::ApiUnauthorized
        | Rule::ApiForbidden
        | Rule::ApiBadRequest => ANSWER,
        Rule::GrantFine
        | Rule::TokenFine
        | Rule::TokenGenuine
        | Rule::CertificateFine
        | Rule::JwksReplaces
        | Rule::Mended => REST,
    }
}

/// What a certificate or a file is refused for is a cause; what somebody has answered is not.
fn of_problem(problem: &Problem) -> u8 {
    match &problem.situation {
        Situation::Refused(_)
        | Situation::AdminUnauthorized
        | Situation::AdminForbidden
        | Situation::TermsUnsigned
        | Situation::ClientInvalid(_)
        | Situation::ServerFault
        | Situation::UnexpectedAnswer => ANSWER,
        _ => CERTIFICATE,
    }
}
