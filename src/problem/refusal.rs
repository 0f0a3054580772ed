//! Why the token endpoint says no.

use super::{NextMove, Side};
use crate::domain::{OrgNumber, Scope};

/// Why the token endpoint refused. Codes and texts: Digdir's documentation of error messages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// MP-011: the grant is malformed.
    MalformedGrant,
    /// MP-012: the grant was used before.
    UsedBefore,
    /// MP-100: the client is unknown in this environment.
    UnknownClient,
    /// MP-110: `aud` names another issuer.
    WrongAudience,
    /// MP-120: the certificate is not accepted in this environment.
    InvalidCertificate,
    /// MP-121: the registered key is more than a year old.
    ExpiredKey,
    /// MP-122: certificate and client belong to different organisations.
    OrganisationDiffers,
    /// MP-123: `x5c` is malformed.
    MalformedX5c,
    /// MP-124: the signature does not fit.
    InvalidSignature,
    /// MP-130: the grant is too old.
    ExpiredGrant,
    /// The grant is dated in the future: the clock of this machine is fast.
    IssuedInFuture,
    /// The grant is valid for too long.
    LifetimeTooLong,
    /// MP-200: the client lacks the scope.
    ScopeNotOnClient(Option<Scope>),
    /// MP-201: the client is of another kind than Maskinporten's.
    WrongIntegrationType,
    /// MP-250: the organisation has not been granted the scope.
    ScopeNotGranted(Option<Scope>),
    /// MP-251: the organisation has not delegated the scope to this supplier.
    NotDelegated {
        /// The scope in question.
        scope: Option<Scope>,
        /// The organisation that should have delegated.
        consumer: Option<OrgNumber>,
    },
    /// MP-301: unknown kind of authorization details.
    UnknownAuthorizationDetails,
    /// MP-302: unknown fields in the authorization details.
    UnknownAuthorizationFields,
    /// MP-303: the system user is not set up as asked for.
    SystemUserNotReady,
    /// The client has no key with this `kid` (yet).
    UnknownKid,
    /// The client has registered keys and takes no certificate.
    KeyRequired,
    /// `consumer_org` does not fit the scope; often the organisation's own number.
    ConsumerOrgInvalid,
    /// No reason that is known to us; what it says is in the detail.
    Other,
}

impl Refusal {
    /// Maskinporten's own code, where it has one.
    #[must_use]
    pub fn mp_code(&self) -> Option<&'static str> {
        Some(match self {
            Self::MalformedGrant => "MP-011",
            Self::UsedBefore => "MP-012",
            Self::UnknownClient => "MP-100",
            Self::WrongAudience => "MP-110",
            Self::InvalidCertificate => "MP-120",
            Self::ExpiredKey => "MP-121",
            Self::OrganisationDiffers => "MP-122",
            Self::MalformedX5c => "MP-123",
            Self::InvalidSignature => "MP-124",
            Self::ExpiredGrant | Self::IssuedInFuture | Self::LifetimeTooLong => "MP-130",
            Self::ScopeNotOnClient(_) => "MP-200",
            Self::WrongIntegrationType => "MP-201",
            Self::ScopeNotGranted(_) => "MP-250",
            Self::NotDelegated { .. } => "MP-251",
            Self::UnknownAuthorizationDetails => "MP-301",
            Self::UnknownAuthorizationFields => "MP-302",
            Self::SystemUserNotReady => "MP-303",
            Self::UnknownKid | Self::KeyRequired | Self::ConsumerOrgInvalid | Self::Other => return None,
        })
    }

    pub(super) fn key(&self) -> &'static str {
        match self {
            Self::MalformedGrant => "malformed-grant",
            Self::UsedBefore => "used-before",
            Self::UnknownClient => "unknown-client",
            Self::WrongAudience => "wrong-audience",
            Self::InvalidCertificate => "invalid-certificate",
            Self::ExpiredKey => "expired-key",
            Self::OrganisationDiffers => "organisation-differs",
            Self::MalformedX5c => "malformed-x5c",
            Self::InvalidSignature => "invalid-signature",
            Self::ExpiredGrant => "expired-grant",
            Self::IssuedInFuture => "issued-in-future",
            Self::LifetimeTooLong => "lifetime-too-long",
            Self::ScopeNotOnClient(_) => "scope-not-on-client",
            Self::WrongIntegrationType => "wrong-integration-type",
            Self::ScopeNotGranted(_) => "scope-not-granted",
            Self::NotDelegated { .. } => "not-delegated",
            Self::UnknownAuthorizationDetails => "unknown-authorization-details",
            Self::UnknownAuthorizationFields => "unknown-authorization-fields",
            Self::SystemUserNotReady => "system-user-not-ready",
            Self::UnknownKid => "unknown-kid",
            Self::KeyRequired => "key-required",
            Self::ConsumerOrgInvalid => "consumer-org-invalid",
            Self::Other => "refused",
        }
    }

    pub(super) fn side(&self) -> Side {
        match self {
            Self::MalformedGrant | Self::UsedBefore | Self::MalformedX5c | Self::LifetimeTooLong => Side::Ours,
            Self::ScopeNotGranted(_) | Self::NotDelegated { .. } | Self::Other => Side::Theirs,
            Self::UnknownClient
            | Self::WrongAudience
            | Self::InvalidCertificate
            | Self::ExpiredKey
            | Self::OrganisationDiffers
            | Self::InvalidSignature
            | Self::ExpiredGrant
            | Self::IssuedInFuture
            | Self::ScopeNotOnClient(_)
            | Self::WrongIntegrationType
            | Self::UnknownAuthorizationDetails
            | Self::UnknownAuthorizationFields
            | Self::SystemUserNotReady
            | Self::UnknownKid
            | Self::KeyRequired
            | Self::ConsumerOrgInvalid => Side::Yours,
        }
    }

    pub(super) fn next(&self) -> &'static [NextMove] {
        match self {
            Self::MalformedGrant | Self::UsedBefore | Self::MalformedX5c | Self::LifetimeTooLong | Self::Other => {
                &[NextMove::TryAgain]
            }
            Self::UnknownClient => &[NextMove::ChangeClient, NextMove::ChangeEnvironment, NextMove::TryAgain],
            Self::WrongAudience => &[NextMove::ChangeEnvironment],
            Self::InvalidCertificate | Self::InvalidSignature => &[NextMove::ChooseFile, NextMove::ChangeEnvironment],
            Self::OrganisationDiffers => &[NextMove::ChooseFile, NextMove::ChangeClient],
            Self::ExpiredKey | Self::UnknownKid | Self::KeyRequired | Self::WrongIntegrationType => {
                &[NextMove::ChangeClient, NextMove::OpenPortal]
            }
            Self::ExpiredGrant | Self::IssuedInFuture => &[NextMove::SetClock, NextMove::TryAgain],
            Self::ScopeNotOnClient(_) => &[NextMove::ChangeScopes, NextMove::ChangeClient],
            Self::ScopeNotGranted(_) => &[NextMove::MailApiOwner, NextMove::ChangeScopes],
            Self::NotDelegated { .. } | Self::ConsumerOrgInvalid => &[NextMove::ChangeClaims, NextMove::ChangeScopes],
            Self::UnknownAuthorizationDetails | Self::UnknownAuthorizationFields | Self::SystemUserNotReady => {
                &[NextMove::ChangeClaims]
            }
        }
    }
}

/// Every refusal once.
pub(super) fn every() -> Vec<Refusal> {
    vec![
        Refusal::MalformedGrant,
        Refusal::UsedBefore,
        Refusal::UnknownClient,
        Refusal::WrongAudience,
        Refusal::InvalidCertificate,
        Refusal::ExpiredKey,
        Refusal::OrganisationDiffers,
        Refusal::MalformedX5c,
        Refusal::InvalidSignature,
        Refusal::ExpiredGrant,
        Refusal::IssuedInFuture,
        Refusal::LifetimeTooLong,
        Refusal::ScopeNotOnClient(Scope::parse("brreg:losore/tlg").ok()),
        Refusal::WrongIntegrationType,
        Refusal::ScopeNotGranted(None),
        Refusal::NotDelegated { scope: None, consumer: None },
        Refusal::UnknownAuthorizationDetails,
        Refusal::UnknownAuthorizationFields,
        Refusal::SystemUserNotReady,
        Refusal::UnknownKid,
        Refusal::KeyRequired,
        Refusal::ConsumerOrgInvalid,
        Refusal::Other,
    ]
}
