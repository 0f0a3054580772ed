//! What happened, whose side it is on, and the next move.
//!
//! Everything that can go wrong for a person is a [`Problem`], made where it is noticed and shown
//! as it is: its words lie in the text files under `err-` and `rec-` and the name of the situation.

use crate::domain::{OrgNumber, Scope, Timestamp};
use std::fmt;

/// Something that stopped the person, with what support staff may need folded away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What happened.
    pub situation: Situation,
    /// What the other side said, for support; never a secret.
    pub detail: Box<Detail>,
}

/// Whose side a problem is on, which is to say who can end it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    /// The user or the organisation.
    Yours,
    /// Maskinporten, Digdir or the owner of the API.
    Theirs,
    /// Something between this machine and them.
    Network,
    /// This program.
    Ours,
}

/// What can be done next; in a window most of these are buttons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NextMove {
    /// Go back and pick another certificate file.
    ChooseFile,
    /// Type the password again.
    RetypePassword,
    /// Pick another environment.
    ChangeEnvironment,
    /// Correct the `client_id`, or pick another client.
    ChangeClient,
    /// Change which accesses are asked for.
    ChangeScopes,
    /// Change the optional claims of the grant.
    ChangeClaims,
    /// Do the same once more.
    TryAgain,
    /// Look whether the client was made after all.
    CheckNow,
    /// Copy a ready e-mail to Digdir.
    MailDigdir,
    /// Copy a ready e-mail to the owner of the API.
    MailApiOwner,
    /// Open the self-service web page.
    OpenPortal,
    /// Set the clock of this machine, then try again.
    SetClock,
}

/// What happened. The variants name situations of the person, not sources in the code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Situation {
    // The file.
    /// The file could not be read at all; the operating system's reason.
    FileUnreadable(String),
    /// The file has no bytes.
    FileEmpty,
    /// The file is larger than any keystore.
    FileTooLarge,
    /// The file is something else; what it was recognised as.
    NotAKeystore(Lookalike),
    /// The file is a keystore, but broken or cut off.
    KeystoreDamaged,
    /// The file asks for more work to open than an honest file does.
    KeystoreTooCostly,
    /// The file is encrypted in a way that we do not know; its name.
    EncryptionUnknown(String),
    /// The password does not open the file.
    WrongPassword,
    /// The password opens the file, but not the key in it.
    KeyPasswordDiffers,
    /// The key's own password, which was asked for, is wrong.
    WrongKeyPassword,
    /// The password has characters that this kind of file cannot hold, such as emoji.
    PasswordCharacters,
    /// There is a certificate but no private key.
    NoPrivateKey,
    /// There is a private key but no certificate.
    NoCertificate,
    /// The private key belongs to another certificate.
    KeyMismatch,
    /// The key is an elliptic-curve key; Maskinporten takes RSA only.
    EllipticCurveKey,
    /// The RSA key has fewer bits than are accepted.
    KeyTooShort(u32),
    /// More than one file was dropped.
    SeveralFiles,

    // The certificate.
    /// The certificate is not valid any more.
    CertificateExpired {
        /// Since when.
        at: Timestamp,
        /// Who issued it, and can issue a new one.
        issuer: String,
    },
    /// The certificate is not valid yet; from when it is.
    CertificateNotYetValid(Timestamp),
    /// The certificate names no organisation.
    NoOrgNumber,
    /// The number in the certificate has a wrong check digit.
    OrgNumberInvalid(String),
    /// A test certificate was brought to another environment than test.
    TestCertificate,
    /// A production certificate was brought to another environment than production.
    ProductionCertificate,
    /// A certificate of the demo was brought elsewhere.
    DemoCertificate,
    /// A certificate of one's own was brought to the demo.
    NotADemoCertificate,

    // The network. The host is in the detail.
    /// No connection came about.
    Unreachable,
    /// The host's name is not known.
    UnknownHost,
    /// No answer in time.
    TimedOut,
    /// The encrypted connection was refused; the certificate of the server is not trusted.
    Untrusted,
    /// The answer is not from whom we asked: no JSON, or not of the documented form.
    UnexpectedAnswer,
    /// The server wants us to go elsewhere, and we do not follow with a grant or a token.
    Redirected,
    /// The server has a fault of its own, or is overloaded.
    ServerFault,
    /// The metadata names another issuer than the one we asked.
    IssuerDiffers,

    // Refusals of the token endpoint, by code where there is one.
    /// The token endpoint said no for a reason of its own.
    Refused(Refusal),

    // The self-service API.
    /// The API did not accept the administration token.
    AdminUnauthorized,
    /// The administration client may not do this.
    AdminForbidden,
    /// The organisation has not signed the terms of use.
    TermsUnsigned,
    /// The API found fault with the client we sent; its own words.
    ClientInvalid(String),
    /// The client is not there.
    ClientMissing,
    /// It already exists, or has been made inactive.
    Conflict,
    /// The request to create was sent, and the answer was lost.
    CreationUnknown,

    // This machine.
    /// The clipboard cannot be reached.
    ClipboardUnavailable,
    /// The demo could not be started; the reason.
    DemoFailed(String),
    /// Something that should not be possible.
    Internal(String),
}

/// What a file was recognised as when it is no keystore.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lookalike {
    /// Nothing that we know.
    Unknown,
    /// A zip archive (also Office documents).
    Zip,
    /// A PDF document.
    Pdf,
    /// A web page.
    WebPage,
    /// A PKCS#7 bundle of certificates, without keys.
    Pkcs7,
    /// A certificate alone.
    Certificate,
    /// A certificate request.
    CertificateRequest,
    /// A public key alone.
    PublicKey,
    /// A private key alone.
    PrivateKey,
    /// A key for SSH.
    SshKey,
    /// JSON, such as a JWK.
    Json,
    /// Plain text.
    Text,
    /// A picture.
    Picture,
}

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

/// What the other side said: folded away, and last on the screen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Detail {
    /// Whom we asked.
    pub host: Option<String>,
    /// HTTP status of the answer.
    pub status: Option<u16>,
    /// `error` of the answer.
    pub error: Option<String>,
    /// `error_description` of the answer, without its trace id.
    pub description: Option<String>,
    /// What support at Digdir asks for.
    pub trace_id: Option<String>,
}

impl Detail {
    /// Whether there is nothing to unfold.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl From<Situation> for Problem {
    fn from(situation: Situation) -> Self {
        Self { situation, detail: Box::default() }
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        Situation::Refused(refusal).into()
    }
}

impl Problem {
    /// The same problem, met at this host.
    #[must_use]
    pub fn at(mut self, host: &str) -> Self {
        self.detail.host = Some(host.to_owned());
        self
    }

    /// What support staff call it: Maskinporten's code where there is one, else our own name.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match &self.situation {
            Situation::Refused(refusal) => refusal.mp_code().unwrap_or_else(|| self.key()),
            _ => self.key(),
        }
    }

    /// The name of the situation, under which its words lie in the text files.
    #[must_use]
    pub fn key(&self) -> &'static str {
        self.situation.key()
    }

    /// Who can end it.
    #[must_use]
    pub fn side(&self) -> Side {
        self.situation.side()
    }

    /// What to do, the best first; each is a button where there is a window.
    #[must_use]
    pub fn next(&self) -> &'static [NextMove] {
        self.situation.next()
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl std::error::Error for Problem {}

impl Situation {
    /// A table: one line a situation.
    fn key(&self) -> &'static str {
        match self {
            Self::FileUnreadable(_) => "file-unreadable",
            Self::FileEmpty => "file-empty",
            Self::FileTooLarge => "file-too-large",
            Self::NotAKeystore(_) => "not-a-keystore",
            Self::KeystoreDamaged => "keystore-damaged",
            Self::KeystoreTooCostly => "keystore-too-costly",
            Self::EncryptionUnknown(_) => "encryption-unknown",
            Self::WrongPassword => "wrong-password",
            Self::KeyPasswordDiffers => "key-password-differs",
            Self::WrongKeyPassword => "wrong-key-password",
            Self::PasswordCharacters => "password-characters",
            Self::NoPrivateKey => "no-private-key",
            Self::NoCertificate => "no-certificate",
            Self::KeyMismatch => "key-mismatch",
            Self::EllipticCurveKey => "elliptic-curve-key",
            Self::KeyTooShort(_) => "key-too-short",
            Self::SeveralFiles => "several-files",
            Self::CertificateExpired { .. } => "certificate-expired",
            Self::CertificateNotYetValid(_) => "certificate-not-yet-valid",
            Self::NoOrgNumber => "no-org-number",
            Self::OrgNumberInvalid(_) => "org-number-invalid",
            Self::TestCertificate => "test-certificate",
            Self::ProductionCertificate => "production-certificate",
            Self::DemoCertificate => "demo-certificate",
            Self::NotADemoCertificate => "not-a-demo-certificate",
            Self::Unreachable => "unreachable",
            Self::UnknownHost => "unknown-host",
            Self::TimedOut => "timed-out",
            Self::Untrusted => "untrusted",
            Self::UnexpectedAnswer => "unexpected-answer",
            Self::Redirected => "redirected",
            Self::ServerFault => "server-fault",
            Self::IssuerDiffers => "issuer-differs",
            Self::Refused(refusal) => refusal.key(),
            Self::AdminUnauthorized => "admin-unauthorized",
            Self::AdminForbidden => "admin-forbidden",
            Self::TermsUnsigned => "terms-unsigned",
            Self::ClientInvalid(_) => "client-invalid",
            Self::ClientMissing => "client-missing",
            Self::Conflict => "conflict",
            Self::CreationUnknown => "creation-unknown",
            Self::ClipboardUnavailable => "clipboard-unavailable",
            Self::DemoFailed(_) => "demo-failed",
            Self::Internal(_) => "internal",
        }
    }

    fn side(&self) -> Side {
        match self {
            Self::Unreachable
            | Self::UnknownHost
            | Self::TimedOut
            | Self::Untrusted
            | Self::Redirected
            | Self::UnexpectedAnswer => Side::Network,
            Self::ServerFault | Self::IssuerDiffers | Self::CreationUnknown => Side::Theirs,
            Self::Refused(refusal) => refusal.side(),
            Self::ClipboardUnavailable | Self::DemoFailed(_) | Self::Internal(_) | Self::EncryptionUnknown(_) => {
                Side::Ours
            }
            Self::FileUnreadable(_)
            | Self::FileEmpty
            | Self::FileTooLarge
            | Self::NotAKeystore(_)
            | Self::KeystoreDamaged
            | Self::KeystoreTooCostly
            | Self::WrongPassword
            | Self::KeyPasswordDiffers
            | Self::WrongKeyPassword
            | Self::PasswordCharacters
            | Self::NoPrivateKey
            | Self::NoCertificate
            | Self::KeyMismatch
            | Self::EllipticCurveKey
            | Self::KeyTooShort(_)
            | Self::SeveralFiles
            | Self::CertificateExpired { .. }
            | Self::CertificateNotYetValid(_)
            | Self::NoOrgNumber
            | Self::OrgNumberInvalid(_)
            | Self::TestCertificate
            | Self::ProductionCertificate
            | Self::DemoCertificate
            | Self::NotADemoCertificate
            | Self::AdminUnauthorized
            | Self::AdminForbidden
            | Self::TermsUnsigned
            | Self::ClientInvalid(_)
            | Self::ClientMissing
            | Self::Conflict => Side::Yours,
        }
    }

    fn next(&self) -> &'static [NextMove] {
        match self {
            Self::WrongPassword | Self::KeyPasswordDiffers | Self::WrongKeyPassword | Self::PasswordCharacters => {
                &[NextMove::RetypePassword]
            }
            Self::FileUnreadable(_)
            | Self::FileEmpty
            | Self::FileTooLarge
            | Self::NotAKeystore(_)
            | Self::KeystoreDamaged
            | Self::KeystoreTooCostly
            | Self::EncryptionUnknown(_)
            | Self::NoPrivateKey
            | Self::NoCertificate
            | Self::KeyMismatch
            | Self::EllipticCurveKey
            | Self::KeyTooShort(_)
            | Self::SeveralFiles
            | Self::CertificateExpired { .. }
            | Self::NoOrgNumber
            | Self::OrgNumberInvalid(_) => &[NextMove::ChooseFile],
            Self::CertificateNotYetValid(_) => &[NextMove::SetClock, NextMove::ChooseFile],
            Self::TestCertificate | Self::ProductionCertificate | Self::DemoCertificate | Self::NotADemoCertificate => {
                &[NextMove::ChangeEnvironment, NextMove::ChooseFile]
            }
            Self::Unreachable
            | Self::UnknownHost
            | Self::TimedOut
            | Self::Untrusted
            | Self::UnexpectedAnswer
            | Self::Redirected
            | Self::ServerFault
            | Self::IssuerDiffers
            | Self::DemoFailed(_)
            | Self::ClipboardUnavailable
            | Self::Internal(_) => &[NextMove::TryAgain],
            Self::Refused(refusal) => refusal.next(),
            Self::AdminUnauthorized | Self::AdminForbidden => &[NextMove::ChangeClient, NextMove::MailDigdir],
            Self::TermsUnsigned => &[NextMove::OpenPortal],
            Self::ClientInvalid(_) | Self::Conflict => &[NextMove::ChangeClient],
            Self::ClientMissing => &[NextMove::ChangeClient, NextMove::TryAgain],
            Self::CreationUnknown => &[NextMove::CheckNow],
        }
    }
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

    fn key(&self) -> &'static str {
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

    fn side(&self) -> Side {
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

    fn next(&self) -> &'static [NextMove] {
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

/// Every situation once, for the tests that ask whether each has its words.
#[must_use]
pub fn every_situation() -> Vec<Situation> {
    let refusals = [
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
    ];
    let mut situations = vec![
        Situation::FileUnreadable("?".into()),
        Situation::FileEmpty,
        Situation::FileTooLarge,
        Situation::NotAKeystore(Lookalike::Zip),
        Situation::KeystoreDamaged,
        Situation::KeystoreTooCostly,
        Situation::EncryptionUnknown("?".into()),
        Situation::WrongPassword,
        Situation::KeyPasswordDiffers,
        Situation::WrongKeyPassword,
        Situation::PasswordCharacters,
        Situation::NoPrivateKey,
        Situation::NoCertificate,
        Situation::KeyMismatch,
        Situation::EllipticCurveKey,
        Situation::KeyTooShort(1024),
        Situation::SeveralFiles,
        Situation::CertificateExpired { at: Timestamp::UNIX_EPOCH, issuer: "?".into() },
        Situation::CertificateNotYetValid(Timestamp::UNIX_EPOCH),
        Situation::NoOrgNumber,
        Situation::OrgNumberInvalid("991825828".into()),
        Situation::TestCertificate,
        Situation::ProductionCertificate,
        Situation::DemoCertificate,
        Situation::NotADemoCertificate,
        Situation::Unreachable,
        Situation::UnknownHost,
        Situation::TimedOut,
        Situation::Untrusted,
        Situation::UnexpectedAnswer,
        Situation::Redirected,
        Situation::ServerFault,
        Situation::IssuerDiffers,
        Situation::AdminUnauthorized,
        Situation::AdminForbidden,
        Situation::TermsUnsigned,
        Situation::ClientInvalid("?".into()),
        Situation::ClientMissing,
        Situation::Conflict,
        Situation::CreationUnknown,
        Situation::ClipboardUnavailable,
        Situation::DemoFailed("?".into()),
        Situation::Internal("?".into()),
    ];
    situations.extend(refusals.map(Situation::Refused));
    situations
}
