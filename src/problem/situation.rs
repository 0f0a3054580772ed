//! The situations a person can be in: a table of what happened, whose side it is on, and what to do.

use super::{NextMove, Refusal, Side, refusal};
use crate::domain::Timestamp;

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
    /// The key is of a kind that is neither RSA nor an elliptic curve, such as Ed25519 or DSA.
    UnsupportedKey,
    /// The second file, which was to have the certificate, has none.
    NoCertificateInFile,
    /// The certificates of the second file belong to another key.
    OtherCertificate,
    /// The RSA key has fewer bits than are accepted.
    KeyTooShort(u32),
    /// More than one file was dropped.
    SeveralFiles,

    // A file to be saved.
    /// The alias cannot be written in the format, or two entries would have the same.
    AliasUnusable,
    /// The format has one password for file and key, and two different ones were asked for.
    OnePassword,
    /// A file of this name is there already, and nobody said that it is to be replaced.
    FileExists,
    /// The folder to make is there, and has something in it.
    FolderNotEmpty,
    /// The folder to save in is not there.
    FolderMissing,
    /// Nothing may be saved in this folder.
    FolderForbidden,
    /// No room is left to save in.
    DiskFull,
    /// The file could not be saved for another reason; the operating system's.
    FileNotSaved(String),

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
    /// The issuer has called the certificate back.
    CertificateRevoked {
        /// Since when.
        at: Timestamp,
        /// Who issued it, and can issue a new one.
        issuer: String,
    },
    /// The certificate names no organisation.
    NoOrgNumber,
    /// The number in the certificate has a wrong check digit.
    OrgNumberInvalid(String),
    /// The certificate names an organisation by another identifier than a Norwegian number.
    OrgNumberForeign(String),
    /// The certificate names itself as its issuer, which Maskinporten does not take.
    SelfSigned,
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
    /// Nobody listens there: the connection was refused.
    ConnectionRefused,
    /// The connection was neither taken nor refused: mostly a firewall.
    Blocked,
    /// The connection was broken before the whole answer was here.
    ConnectionBroken,
    /// The answer began to come, and was not whole in time.
    TooSlow,
    /// The encrypted connection did not come about.
    EncryptionFailed,
    /// The server's certificate has expired or is not valid yet, or our clock is far out.
    ServerCertificateDates,
    /// The server's certificate is for another host.
    ServerCertificateName,
    /// The company's proxy wants to be logged in to (407).
    ProxyWantsPassword,
    /// The company's proxy does not let us through.
    ProxyRefused,
    /// A web page came instead of an answer; mostly the login page of a network.
    WebPage,
    /// The answer ends in the middle.
    AnswerCutShort,
    /// The answer is larger than any honest one.
    AnswerTooLarge,
    /// The server has too much to do; after how many seconds it wants to be asked again, where it says so.
    Busy(Option<u32>),
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

    /// Another window is creating a client for the same organisation.
    CreationElsewhere,
    /// Somebody else has changed the client since it was read, so nothing was sent.
    ClientChanged,
    /// A change of a client was sent, and nobody knows what came of it.
    ChangeUnknown,
    /// That a client is to be created could not be written down, so nothing was sent; the system's reason.
    JournalUnwritable(String),
    /// An entry of the journal, in this file, cannot be read: what it says may have been sent.
    JournalUnread(String),

    // What is kept of earlier visits.
    /// The file of a set-up is not where it was.
    SetupFileGone,
    /// The certificates in the file are of another organisation than the set-up.
    SetupOtherOrganisation,
    /// The file of set-ups could not be read, and was set aside under this name.
    SetupsDamaged(String),
    /// The file of what is remembered could not be read, and lies now under this name. Nothing is remembered.
    RecentDamaged(String),
    /// The file of set-ups is of a newer version of this program, and is left alone.
    SetupsNewer,
    /// What was to be kept could not be; the system's reason.
    SetupsUnsaved(String),
    /// They could not be written, as another window of this program is holding on to them.
    SetupsBusy,
    /// The set-up whose password was to be remembered is not there any more, by another window's doing.
    SetupGone,
    /// The system has no keyring that passwords could lie in.
    KeyringMissing,
    /// The system's keyring is there, but did not do what it was asked for; its reason.
    KeyringRefused(String),
    /// The password that the keyring has is not there any more, or does not open the file.
    RememberedPasswordUnfit,

    // This machine.
    /// The desktop could not show a folder; which.
    FolderUnopened(String),
    /// The clipboard cannot be reached.
    ClipboardUnavailable,
    /// The system has no dialog to choose files with.
    DialogUnavailable,
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

impl Situation {
    /// A table: one line a situation.
    pub(super) fn key(&self) -> &'static str {
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
            Self::UnsupportedKey => "unsupported-key",
            Self::NoCertificateInFile => "no-certificate-in-file",
            Self::OtherCertificate => "other-certificate",
            Self::KeyTooShort(_) => "key-too-short",
            Self::SeveralFiles => "several-files",
            Self::AliasUnusable => "alias-unusable",
            Self::OnePassword => "one-password",
            Self::FileExists => "file-exists",
            Self::FolderNotEmpty => "folder-not-empty",
            Self::FolderMissing => "folder-missing",
            Self::FolderForbidden => "folder-forbidden",
            Self::DiskFull => "disk-full",
            Self::FileNotSaved(_) => "file-not-saved",
            Self::CertificateExpired { .. } => "certificate-expired",
            Self::CertificateNotYetValid(_) => "certificate-not-yet-valid",
            Self::CertificateRevoked { .. } => "certificate-revoked",
            Self::NoOrgNumber => "no-org-number",
            Self::OrgNumberInvalid(_) => "org-number-invalid",
            Self::OrgNumberForeign(_) => "org-number-foreign",
            Self::SelfSigned => "self-signed",
            Self::TestCertificate => "test-certificate",
            Self::ProductionCertificate => "production-certificate",
            Self::DemoCertificate => "demo-certificate",
            Self::NotADemoCertificate => "not-a-demo-certificate",
            Self::Unreachable => "unreachable",
            Self::UnknownHost => "unknown-host",
            Self::TimedOut => "timed-out",
            Self::ConnectionRefused => "connection-refused",
            Self::Blocked => "blocked",
            Self::ConnectionBroken => "connection-broken",
            Self::TooSlow => "too-slow",
            Self::EncryptionFailed => "encryption-failed",
            Self::ServerCertificateDates => "server-certificate-dates",
            Self::ServerCertificateName => "server-certificate-name",
            Self::ProxyWantsPassword => "proxy-wants-password",
            Self::ProxyRefused => "proxy-refused",
            Self::WebPage => "web-page",
            Self::AnswerCutShort => "answer-cut-short",
            Self::AnswerTooLarge => "answer-too-large",
            Self::Busy(_) => "busy",
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
            Self::CreationElsewhere => "creation-elsewhere",
            Self::ClientChanged => "client-changed",
            Self::ChangeUnknown => "change-unknown",
            Self::JournalUnwritable(_) => "journal-unwritable",
            Self::JournalUnread(_) => "journal-unread",
            Self::SetupFileGone => "setup-file-gone",
            Self::SetupOtherOrganisation => "setup-other-organisation",
            Self::SetupsDamaged(_) => "setups-damaged",
            Self::RecentDamaged(_) => "recent-damaged",
            Self::SetupsNewer => "setups-newer",
            Self::SetupsUnsaved(_) => "setups-unsaved",
            Self::SetupsBusy => "setups-busy",
            Self::SetupGone => "setup-gone",
            Self::KeyringMissing => "keyring-missing",
            Self::KeyringRefused(_) => "keyring-refused",
            Self::RememberedPasswordUnfit => "remembered-password-unfit",
            Self::FolderUnopened(_) => "folder-unopened",
            Self::ClipboardUnavailable => "clipboard-unavailable",
            Self::DialogUnavailable => "dialog-unavailable",
            Self::DemoFailed(_) => "demo-failed",
            Self::Internal(_) => "internal",
        }
    }

    pub(super) fn side(&self) -> Side {
        match self {
            Self::Unreachable
            | Self::UnknownHost
            | Self::TimedOut
            | Self::ConnectionRefused
            | Self::Blocked
            | Self::ConnectionBroken
            | Self::TooSlow
            | Self::EncryptionFailed
            | Self::ServerCertificateDates
            | Self::ServerCertificateName
            | Self::ProxyWantsPassword
            | Self::ProxyRefused
            | Self::WebPage
            | Self::AnswerCutShort
            | Self::AnswerTooLarge
            | Self::Untrusted
            | Self::Redirected
            | Self::UnexpectedAnswer => Side::Network,
            Self::ServerFault | Self::Busy(_) | Self::IssuerDiffers | Self::CreationUnknown => Side::Theirs,
            Self::Refused(refusal) => refusal.side(),
            Self::ClipboardUnavailable
            | Self::DialogUnavailable
            | Self::DemoFailed(_)
            | Self::Internal(_)
            | Self::SetupsDamaged(_)
            | Self::RecentDamaged(_)
            | Self::FolderUnopened(_)
            | Self::EncryptionUnknown(_) => Side::Ours,
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
            | Self::UnsupportedKey
            | Self::NoCertificateInFile
            | Self::OtherCertificate
            | Self::KeyTooShort(_)
            | Self::SeveralFiles
            | Self::AliasUnusable
            | Self::OnePassword
            | Self::FileExists
            | Self::FolderNotEmpty
            | Self::FolderMissing
            | Self::FolderForbidden
            | Self::DiskFull
            | Self::FileNotSaved(_)
            | Self::CertificateExpired { .. }
            | Self::CertificateNotYetValid(_)
            | Self::CertificateRevoked { .. }
            | Self::NoOrgNumber
            | Self::OrgNumberInvalid(_)
            | Self::OrgNumberForeign(_)
            | Self::SelfSigned
            | Self::TestCertificate
            | Self::ProductionCertificate
            | Self::DemoCertificate
            | Self::NotADemoCertificate
            | Self::AdminUnauthorized
            | Self::AdminForbidden
            | Self::TermsUnsigned
            | Self::ClientInvalid(_)
            | Self::ClientMissing
            | Self::Conflict
            | Self::CreationElsewhere
            | Self::ClientChanged
            | Self::ChangeUnknown
            | Self::JournalUnwritable(_)
            | Self::JournalUnread(_)
            | Self::SetupFileGone
            | Self::SetupOtherOrganisation
            | Self::SetupsNewer
            | Self::KeyringMissing
            | Self::KeyringRefused(_)
            | Self::RememberedPasswordUnfit
            | Self::SetupsBusy
            | Self::SetupGone
            | Self::SetupsUnsaved(_) => Side::Yours,
        }
    }

    pub(super) fn next(&self) -> &'static [NextMove] {
        match self {
            Self::WrongPassword
            | Self::KeyPasswordDiffers
            | Self::WrongKeyPassword
            | Self::PasswordCharacters
            | Self::RememberedPasswordUnfit => &[NextMove::RetypePassword],
            Self::NoCertificate | Self::NoCertificateInFile | Self::OtherCertificate => {
                &[NextMove::ChooseCertificate, NextMove::ChooseFile]
            }
            Self::FileUnreadable(_)
            | Self::FileEmpty
            | Self::FileTooLarge
            | Self::NotAKeystore(_)
            | Self::KeystoreDamaged
            | Self::KeystoreTooCostly
            | Self::EncryptionUnknown(_)
            | Self::NoPrivateKey
            | Self::KeyMismatch
            | Self::EllipticCurveKey
            | Self::UnsupportedKey
            | Self::KeyTooShort(_)
            | Self::SeveralFiles
            | Self::CertificateExpired { .. }
            | Self::CertificateRevoked { .. }
            | Self::NoOrgNumber
            | Self::OrgNumberInvalid(_)
            | Self::OrgNumberForeign(_)
            | Self::SetupFileGone
            | Self::SetupOtherOrganisation
            | Self::SelfSigned => &[NextMove::ChooseFile],
            Self::FileExists | Self::FolderNotEmpty | Self::FolderMissing | Self::FolderForbidden => {
                &[NextMove::ChangePlace]
            }
            Self::DiskFull | Self::FileNotSaved(_) => &[NextMove::ChangePlace, NextMove::TryAgain],
            Self::CertificateNotYetValid(_) => &[NextMove::SetClock, NextMove::ChooseFile],
            Self::TestCertificate | Self::ProductionCertificate | Self::DemoCertificate | Self::NotADemoCertificate => {
                &[NextMove::ChangeEnvironment, NextMove::ChooseFile]
            }
            Self::Unreachable
            | Self::UnknownHost
            | Self::TimedOut
            | Self::Busy(_)
            | Self::ConnectionRefused
            | Self::Blocked
            | Self::ConnectionBroken
            | Self::TooSlow
            | Self::EncryptionFailed
            | Self::ServerCertificateName
            | Self::ProxyWantsPassword
            | Self::ProxyRefused
            | Self::WebPage
            | Self::AnswerCutShort
            | Self::AnswerTooLarge
            | Self::Untrusted
            | Self::UnexpectedAnswer
            | Self::Redirected
            | Self::ServerFault
            | Self::IssuerDiffers
            | Self::DemoFailed(_)
            | Self::ClipboardUnavailable
            | Self::DialogUnavailable
            | Self::AliasUnusable
            | Self::OnePassword
            | Self::CreationElsewhere
            | Self::ClientChanged
            | Self::ChangeUnknown
            | Self::JournalUnwritable(_)
            | Self::JournalUnread(_)
            | Self::SetupsDamaged(_)
            | Self::RecentDamaged(_)
            | Self::SetupsNewer
            | Self::SetupsBusy
            | Self::SetupGone
            | Self::SetupsUnsaved(_)
            | Self::KeyringMissing
            | Self::KeyringRefused(_)
            | Self::FolderUnopened(_)
            | Self::Internal(_) => &[NextMove::TryAgain],
            Self::ServerCertificateDates => &[NextMove::SetClock, NextMove::TryAgain],
            Self::Refused(refusal) => refusal.next(),
            Self::AdminUnauthorized | Self::AdminForbidden => &[NextMove::ChangeClient, NextMove::MailDigdir],
            Self::TermsUnsigned => &[NextMove::OpenPortal],
            Self::ClientInvalid(_) | Self::Conflict => &[NextMove::ChangeClient],
            Self::ClientMissing => &[NextMove::ChangeClient, NextMove::TryAgain],
            Self::CreationUnknown => &[NextMove::CheckNow],
        }
    }
}

/// Every situation once, for the tests that ask whether each has its words.
#[must_use]
pub fn every_situation() -> Vec<Situation> {
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
        Situation::UnsupportedKey,
        Situation::NoCertificateInFile,
        Situation::OtherCertificate,
        Situation::KeyTooShort(1024),
        Situation::SeveralFiles,
        Situation::AliasUnusable,
        Situation::OnePassword,
        Situation::FileExists,
        Situation::FolderNotEmpty,
        Situation::FolderMissing,
        Situation::FolderForbidden,
        Situation::DiskFull,
        Situation::FileNotSaved("?".into()),
        Situation::CertificateExpired { at: Timestamp::UNIX_EPOCH, issuer: "?".into() },
        Situation::CertificateNotYetValid(Timestamp::UNIX_EPOCH),
        Situation::CertificateRevoked { at: Timestamp::UNIX_EPOCH, issuer: "?".into() },
        Situation::NoOrgNumber,
        Situation::OrgNumberInvalid("991825828".into()),
        Situation::OrgNumberForeign("NTRSE-5560000000".into()),
        Situation::SelfSigned,
        Situation::TestCertificate,
        Situation::ProductionCertificate,
        Situation::DemoCertificate,
        Situation::NotADemoCertificate,
        Situation::Unreachable,
        Situation::UnknownHost,
        Situation::TimedOut,
        Situation::ConnectionRefused,
        Situation::Blocked,
        Situation::ConnectionBroken,
        Situation::TooSlow,
        Situation::EncryptionFailed,
        Situation::ServerCertificateDates,
        Situation::ServerCertificateName,
        Situation::ProxyWantsPassword,
        Situation::ProxyRefused,
        Situation::WebPage,
        Situation::AnswerCutShort,
        Situation::AnswerTooLarge,
        Situation::Busy(None),
        Situation::Busy(Some(60)),
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
        Situation::CreationElsewhere,
        Situation::ClientChanged,
        Situation::ChangeUnknown,
        Situation::JournalUnwritable("?".into()),
        Situation::JournalUnread("?".into()),
        Situation::SetupFileGone,
        Situation::SetupOtherOrganisation,
        Situation::SetupsDamaged("?".into()),
        Situation::RecentDamaged("?".into()),
        Situation::SetupsNewer,
        Situation::SetupsUnsaved("?".into()),
        Situation::SetupsBusy,
        Situation::SetupGone,
        Situation::KeyringMissing,
        Situation::KeyringRefused("?".into()),
        Situation::RememberedPasswordUnfit,
        Situation::FolderUnopened("?".into()),
        Situation::ClipboardUnavailable,
        Situation::DialogUnavailable,
        Situation::DemoFailed("?".into()),
        Situation::Internal("?".into()),
    ];
    situations.extend(refusal::every().into_iter().map(Situation::Refused));
    situations
}
