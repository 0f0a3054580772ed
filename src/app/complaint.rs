//! Why it does not go on from here, and at which field.

use crate::domain::{AddressError, ClientIdError, OrgNumberError, ProxyAddressError, ScopeError};
use crate::keystore::CertificateEnvironment;
use crate::protocol::on_behalf::{DetailsError, PartyError, ReferenceError};

/// A field that a complaint can point to, and that may be left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// The path of the certificate file.
    Path,
    /// The file's password.
    Password,
    /// The key's own password.
    KeyPassword,
    /// Which key in the file.
    Entry,
    /// The password of a new file.
    NewPassword,
    /// The same once more.
    NewPasswordAgain,
    /// Where a new file is to lie.
    Place,
    /// The name of the entry in a new file.
    NewAlias,
    /// Which environment.
    Environment,
    /// The administration client's identifier.
    AdminClientId,
    /// The new client's name.
    ClientName,
    /// What the new client is for.
    Description,
    /// The list of scopes.
    Scopes,
    /// The identifier of a client that we have.
    ClientId,
    /// The scopes that are asked for, as text.
    ScopeText,
    /// The confirmation for production.
    Confirmation,
    /// The claim `resource`.
    Resource,
    /// The claim `consumer_org`.
    ConsumerOrg,
    /// The organisation whose system user is acted as.
    SystemUserOwner,
    /// `externalRef` of a system user.
    ExternalRef,
    /// The identifier of a consent.
    ConsentId,
    /// Who consented.
    ConsentFrom,
    /// `authorization_details` as JSON.
    Details,
    /// The system that Altinn is asked about.
    System,
    /// Where the token is tried: an organisation number, or an address.
    TrialTarget,
    /// The new name of a profile.
    ProfileName,
    /// What is handed over.
    ExportParts,
    /// The new password of the keystore that is handed over.
    ExportPassword,
    /// The same once more.
    ExportPasswordAgain,
    /// The folder that is handed over.
    ExportFolder,
    /// What is diagnosed.
    Evidence,
    /// Where the proxy is.
    ProxyAddress,
    /// As whom it is logged in to.
    ProxyUser,
    /// The password for that.
    ProxyPassword,
    /// The path of the file of an authority.
    Authority,
    /// Where the file of a new key is to lie.
    OwnPlace,
    /// Its password.
    OwnPassword,
    /// The same once more.
    OwnPasswordAgain,
    /// The file with the public half of a key.
    OwnPublic,
    /// The file with a key and its private half.
    OwnPrivate,
    /// The password of that file.
    OwnPrivatePassword,
    /// The name that a key gets that somebody has.
    OwnKid,
    /// The password of the file of a key that was made earlier.
    OwnUnlock,
    /// The folder that a key is handed over in.
    OwnFolder,
    /// Which files of a product a key is handed over in.
    OwnFiles,
    /// The file with the key that an answer is about.
    AnswerKey,
    /// The password of that file.
    AnswerPassword,
    /// The file with the key of an administration client.
    AdminKeyFile,
    /// The password of that file.
    AdminKeyPassword,
    /// The name that the key is registered by.
    AdminKid,
    /// Who asks.
    RequestName,
    /// Their organisation number.
    RequestOrganisation,
    /// How they are reached.
    RequestContact,
    /// What a client is asked for for.
    RequestPurpose,
    /// What it is to ask for.
    RequestScopes,
    /// The public half of the supplier's key.
    RequestKey,
}

/// What has to be put right about the key of an administration client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AdminKeyFault {
    /// No file was named.
    FileMissing,
    /// It is not named in full.
    FileNotWhole,
    /// Neither somebody nor the file says which name it is registered by.
    KidMissing,
    /// What somebody says is no name of a key.
    KidMalformed,
}

/// Why it does not go on from here: a sentence at the field, and in the summary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Complaint {
    /// No file was chosen.
    PathMissing,
    /// What was pasted is no file, nor says where one lies.
    PastedUnknown,
    /// No password was typed.
    PasswordMissing,
    /// The key's own password was not typed.
    KeyPasswordMissing,
    /// The new file has no password.
    NewPasswordMissing,
    /// The new password was typed in two ways.
    NewPasswordsDiffer,
    /// Nobody said where the new file is to lie.
    PlaceMissing,
    /// No environment was chosen.
    EnvironmentMissing,
    /// A certificate of this realm does not work in the environment that was chosen.
    EnvironmentImpossible(CertificateEnvironment),
    /// Nobody but itself vouches for the certificate.
    CertificateSelfSigned,
    /// The administration client's identifier.
    AdminClientId(ClientIdError),
    /// The new client has no name.
    ClientNameMissing,
    /// What the new client is for was not said.
    DescriptionMissing,
    /// No scope was ticked.
    ScopesMissing,
    /// The identifier of the client that we have.
    ClientId(ClientIdError),
    /// The scopes that were typed.
    ScopeText(ScopeError),
    /// The confirmation for production is not ticked.
    ConfirmationMissing,
    /// `consumer_org` is not an organisation number.
    ConsumerOrg(OrgNumberError),
    /// `consumer_org` is the organisation itself, which the server refuses.
    ConsumerOrgIsOwn,
    /// The organisation whose system user it is has no such number.
    SystemUserOwner(OrgNumberError),
    /// `externalRef` cannot be one.
    ExternalRef(ReferenceError),
    /// The identifier of the consent is no UUID.
    ConsentId,
    /// Who consented is neither a person nor an organisation.
    ConsentFrom(PartyError),
    /// `authorization_details` that were written by hand.
    Details(DetailsError),
    /// The system that Altinn is asked about was not typed.
    SystemMissing,
    /// `resource` has blanks in it.
    ResourceInvalid,
    /// The organisation number to look up.
    TrialOrganisation(OrgNumberError),
    /// The address to call.
    TrialAddress(AddressError),
    /// The address is elsewhere, and nothing of the demo's leaves this machine.
    TrialLeavesDemo,
    /// The new name of a profile was not typed.
    ProfileNameMissing,
    /// Another profile has that name.
    ProfileNameTaken,
    /// Nothing is ticked to be handed over.
    ExportNothing,
    /// The keystore that is handed over has no password yet.
    ExportPasswordMissing,
    /// Its password has fewer letters than keytool takes.
    ExportPasswordShort,
    /// Java does not open a PKCS#12 under a password with letters beyond ASCII.
    ExportPasswordNotForJava,
    /// The two passwords are not the same.
    ExportPasswordsDiffer,
    /// No folder was named.
    ExportFolderMissing,
    /// The folder is not named in full.
    ExportFolderNotWhole,
    /// Nothing was pasted or typed to be diagnosed.
    EvidenceMissing,
    /// Somebody is to be logged in, and no proxy is named.
    ProxyMissing,
    /// The address of the proxy.
    ProxyAddress(ProxyAddressError),
    /// There is a password, and nobody that it is for.
    ProxyUserMissing,
    /// Nobody said where the file of the authority lies.
    AuthorityMissing,
    /// The file has certificates, but none that a server's can lead back to.
    AuthorityIsNone,
    /// Nobody said where the file of a new key is to lie.
    OwnPlaceMissing,
    /// It is not named in full.
    OwnPlaceNotWhole,
    /// Its ending does not say how it is to be written.
    OwnPlaceEnding,
    /// The file of a new key has no password.
    OwnPasswordMissing,
    /// Java does not open it under a password with letters beyond ASCII.
    OwnPasswordNotForJava,
    /// The two passwords are not the same.
    OwnPasswordsDiffer,
    /// No file with a public half was named.
    OwnPublicMissing,
    /// No file with a private half was named.
    OwnPrivateMissing,
    /// What is typed cannot be the name of a key.
    OwnKidMalformed,
    /// No file with the key of an answer was named.
    AnswerKeyMissing,
    /// The password of a key's file was not typed.
    OwnUnlockMissing,
    /// No folder was named to hand a key over in.
    OwnFolderMissing,
    /// No file of the product is ticked.
    OwnFilesNone,
    /// It is not named in full.
    OwnFolderNotWhole,
    /// The key of an administration client.
    AdminKey(AdminKeyFault),
    /// Nobody said who asks.
    RequestNameMissing,
    /// Who asks has no such number.
    RequestOrganisation(OrgNumberError),
    /// Nobody said what for.
    RequestPurposeMissing,
    /// What is asked for cannot be that.
    RequestScopes(ScopeError),
    /// The file with the public half was not named.
    RequestKeyMissing,
}

impl Complaint {
    /// The field it is about.
    #[must_use]
    pub fn field(self) -> Field {
        match self {
            Self::PathMissing | Self::PastedUnknown => Field::Path,
            Self::PasswordMissing => Field::Password,
            Self::KeyPasswordMissing => Field::KeyPassword,
            Self::NewPasswordMissing => Field::NewPassword,
            Self::NewPasswordsDiffer => Field::NewPasswordAgain,
            Self::PlaceMissing => Field::Place,
            Self::EnvironmentMissing | Self::EnvironmentImpossible(_) | Self::CertificateSelfSigned => {
                Field::Environment
            }
            Self::AdminClientId(_) => Field::AdminClientId,
            Self::ClientNameMissing => Field::ClientName,
            Self::DescriptionMissing => Field::Description,
            Self::ScopesMissing => Field::Scopes,
            Self::ClientId(_) => Field::ClientId,
            Self::ScopeText(_) => Field::ScopeText,
            Self::ConfirmationMissing => Field::Confirmation,
            Self::ConsumerOrg(_) | Self::ConsumerOrgIsOwn => Field::ConsumerOrg,
            Self::SystemUserOwner(_) => Field::SystemUserOwner,
            Self::ExternalRef(_) => Field::ExternalRef,
            Self::ConsentId => Field::ConsentId,
            Self::ConsentFrom(_) => Field::ConsentFrom,
            Self::Details(_) => Field::Details,
            Self::SystemMissing => Field::System,
            Self::ResourceInvalid => Field::Resource,
            Self::TrialOrganisation(_) | Self::TrialAddress(_) | Self::TrialLeavesDemo => Field::TrialTarget,
            Self::ProfileNameMissing | Self::ProfileNameTaken => Field::ProfileName,
            Self::ExportNothing => Field::ExportParts,
            Self::ExportPasswordMissing | Self::ExportPasswordShort | Self::ExportPasswordNotForJava => {
                Field::ExportPassword
            }
            Self::ExportPasswordsDiffer => Field::ExportPasswordAgain,
            Self::ExportFolderMissing | Self::ExportFolderNotWhole => Field::ExportFolder,
            Self::EvidenceMissing => Field::Evidence,
            Self::ProxyMissing | Self::ProxyAddress(_) => Field::ProxyAddress,
            Self::ProxyUserMissing => Field::ProxyUser,
            Self::AuthorityMissing | Self::AuthorityIsNone => Field::Authority,
            Self::OwnPlaceMissing | Self::OwnPlaceNotWhole | Self::OwnPlaceEnding => Field::OwnPlace,
            Self::OwnPasswordMissing | Self::OwnPasswordNotForJava => Field::OwnPassword,
            Self::OwnPasswordsDiffer => Field::OwnPasswordAgain,
            Self::OwnPublicMissing => Field::OwnPublic,
            Self::OwnPrivateMissing => Field::OwnPrivate,
            Self::OwnKidMalformed => Field::OwnKid,
            Self::AnswerKeyMissing => Field::AnswerKey,
            Self::OwnUnlockMissing => Field::OwnUnlock,
            Self::OwnFolderMissing | Self::OwnFolderNotWhole => Field::OwnFolder,
            Self::OwnFilesNone => Field::OwnFiles,
            Self::AdminKey(AdminKeyFault::FileMissing | AdminKeyFault::FileNotWhole) => Field::AdminKeyFile,
            Self::AdminKey(AdminKeyFault::KidMissing | AdminKeyFault::KidMalformed) => Field::AdminKid,
            Self::RequestNameMissing => Field::RequestName,
            Self::RequestOrganisation(_) => Field::RequestOrganisation,
            Self::RequestPurposeMissing => Field::RequestPurpose,
            Self::RequestScopes(_) => Field::RequestScopes,
            Self::RequestKeyMissing => Field::RequestKey,
        }
    }

    /// Whether it is about something that is still to be filled in, rather than wrong.
    #[must_use]
    pub fn is_about_nothing(self) -> bool {
        matches!(self, Self::AdminClientId(ClientIdError::Empty) | Self::ClientId(ClientIdError::Empty))
            || self == Self::ScopeText(ScopeError::Empty)
    }
}
