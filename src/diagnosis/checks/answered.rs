//! Which check a refusal comes from.

use crate::problem::Refusal;
use crate::protocol::grant::GRANT_TYPE;
use crate::rules::{Check, Fault, Reason, Wanted};

/// The checks that this refusal may come from, the likeliest first. None where its reason is not known.
pub(super) fn places(refusal: &Refusal) -> &'static [Check] {
    match refusal {
        Refusal::MalformedGrant => &[Check::Claims, Check::Form, Check::Key, Check::Details],
        Refusal::UnknownClient => &[Check::Client],
        Refusal::WrongAudience => &[Check::Audience],
        Refusal::ExpiredKey | Refusal::UnknownKid | Refusal::KeyRequired => &[Check::Key],
        Refusal::InvalidCertificate | Refusal::MalformedX5c => &[Check::Certificate],
        Refusal::InvalidSignature => &[Check::Signature],
        Refusal::OrganisationDiffers => &[Check::Organisation],
        Refusal::ExpiredGrant | Refusal::IssuedInFuture | Refusal::LifetimeTooLong => &[Check::Time],
        Refusal::UsedBefore => &[Check::Reuse],
        Refusal::ScopeNotOnClient(_) | Refusal::WrongIntegrationType => &[Check::Scope],
        Refusal::ScopeNotGranted(_) | Refusal::CustomerNotGranted(_) | Refusal::ConsumerOrgInvalid => &[Check::Access],
        Refusal::NotDelegated { .. } => &[Check::Delegation],
        Refusal::UnknownAuthorizationDetails
        | Refusal::UnknownAuthorizationFields
        | Refusal::SystemUserNotReady
        | Refusal::ConsentNotReady => &[Check::Details],
        Refusal::Other => &[],
    }
}

/// The field that this refusal is about, where its words name one.
pub(super) fn claim(refusal: &Refusal) -> Option<&'static str> {
    match refusal {
        Refusal::UnknownClient => Some("iss"),
        Refusal::WrongAudience => Some("aud"),
        Refusal::ExpiredKey | Refusal::UnknownKid | Refusal::KeyRequired => Some("kid"),
        Refusal::InvalidCertificate | Refusal::MalformedX5c => Some("x5c"),
        Refusal::ExpiredGrant => Some("exp"),
        Refusal::IssuedInFuture => Some("iat"),
        Refusal::LifetimeTooLong => Some("exp - iat"),
        Refusal::UsedBefore => Some("jti"),
        Refusal::ScopeNotOnClient(_)
        | Refusal::WrongIntegrationType
        | Refusal::ScopeNotGranted(_)
        | Refusal::CustomerNotGranted(_)
        | Refusal::NotDelegated { .. } => Some("scope"),
        Refusal::ConsumerOrgInvalid => Some("consumer_org"),
        Refusal::UnknownAuthorizationDetails
        | Refusal::UnknownAuthorizationFields
        | Refusal::SystemUserNotReady
        | Refusal::ConsentNotReady => Some("authorization_details"),
        Refusal::MalformedGrant | Refusal::InvalidSignature | Refusal::OrganisationDiffers | Refusal::Other => None,
    }
}

/// The fault of a form with another `grant_type`.
pub(super) fn grant_type() -> Fault {
    let wanted = Wanted::Exactly(GRANT_TYPE.to_owned());
    Fault { reason: Reason::GrantType, claim: "grant_type".into(), value: None, wanted }
}
