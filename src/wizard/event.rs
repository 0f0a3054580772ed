//! What reaches the wizard: what people intend, and what the world reports.

pub use crate::domain::{DemoFile, DemoFileKind};

use super::Step;
use super::creation::Creation;
use super::effect::{Passwords, Ticket};
use super::setups::Setup;
use super::steps::certificate::FileContents;
use super::steps::client::Way;
use super::steps::password::second::CertificateFile;
use super::steps::revocation::Outcome;
use super::steps::token::{Saved, TrialAnswer};
use crate::diagnosis::{Comparison, Diagnosis, IssuerKeys};
use crate::domain::{
    AddressError, ClientId, ClientIdError, ClockOffset, Environment, EnvironmentKind, Mark, OrgNumberError, Scope,
    ScopeError, Secret,
};
use crate::handover::File;
use crate::keystore::write::Target;
use crate::keystore::{Keystore, Realm};
use crate::problem::{NextMove, Problem};
use crate::protocol::self_service::Amendment;
use crate::protocol::self_service::{AvailableScope, RegisteredClient};
use crate::protocol::token::AccessToken;
use jiff::SignedDuration;
use std::path::PathBuf;

/// Anything that can change the wizard.
#[derive(Debug)]
#[expect(clippy::large_enum_variant, reason = "an event lives for one call of `update`, and is never stored")]
pub enum Event {
    /// Somebody wants something.
    Intent(Intent),
    /// Something has happened.
    Report(Report),
}

/// What a person wants.
#[derive(Debug, Clone)]
pub enum Intent {
    /// The one filled button, or Enter in a one-line field.
    Proceed,
    /// «Forrige steg».
    Back,
    /// A step in the rail, or «Endre».
    GoTo(Step),
    /// Stop what is under way.
    Cancel,
    /// A button that a problem offers.
    Follow(NextMove),
    /// A field was left: its form may be checked.
    Leave(Field),

    /// Open the file dialog.
    BrowseFiles,
    /// Files were dropped on the window.
    DropFiles(Vec<PathBuf>),
    /// Start the demo, and offer its certificates.
    StartDemo,
    /// Take this file: one of the demo's, or one that was used last.
    UseFile(PathBuf),
    /// Leave the demo; everything of it is forgotten.
    LeaveDemo,
    /// Forget one of the files that were used last.
    ForgetRecent(PathBuf),
    /// Remember files from now on, or forget them all.
    RememberFiles(bool),

    /// Get a token as it was got before.
    UseSetup(String),
    /// Look for a client of whose creation nobody knows the end.
    CheckCreation(Mark),
    /// Look no longer for a client: somebody has looked by other means.
    ForgetCreation(Mark),
    /// From the cards of earlier visits to the six steps.
    BeginNew,
    /// Back to the cards; everything of this visit is dropped.
    StartOver,
    /// Call a set-up by another name: its name, and the new one.
    RenameSetup(String, String),
    /// Keep a set-up no longer.
    RemoveSetup(String),
    /// Take the password of a set-up out of the system's keyring.
    ForgetPassword(String),
    /// Have back the set-up that was removed last.
    RestoreSetup,
    /// Show the folder in which a file lies.
    OpenFolder(PathBuf),
    /// Save a ready text under this name; it is no secret.
    SaveText(String, String),

    /// Show or hide what is typed as a password.
    ShowPassword(bool),
    /// Choose among several keys in the file.
    ChooseEntry(usize),
    /// «Spør … om sertifikatet er tilbakekalt».
    AskRevocation,
    /// «Spør … hva klokken er».
    AskClock,
    /// Choose the format to save the certificate in.
    ChooseTarget(Target),
    /// Open the dialog for the place of a new file.
    BrowsePlaces,
    /// Save the certificate in another format.
    SaveKeystore,
    /// The same, in the place of the file that was found there.
    ReplaceFile,

    /// Choose where the token is for.
    ChooseEnvironment(EnvironmentKind),

    /// Choose between a new client, one we have, and not knowing.
    ChooseWay(Way),
    /// Ask for the organisation's accesses, again if need be.
    FetchScopes,
    /// Ask for the organisation's clients.
    ListClients,
    /// Pick one of the clients that were listed.
    PickClient(ClientId),
    /// Type a `client_id` after all, instead of picking one from the list.
    TypeClientId,
    /// Tick or untick a scope.
    ToggleScope(Scope),
    /// Put a ready text on the clipboard; it is no secret.
    CopyText(String),

    /// «Feilsøk»: open the diagnosis, from any step.
    OpenDiagnosis,
    /// «Feilsøk dette»: open it with a refusal that is on the screen.
    DiagnoseProblem(Box<Problem>),
    /// The same with what an API answered to the token.
    DiagnoseTrial,
    /// «Tilbake til veiviseren».
    CloseDiagnosis,
    /// Look at a text that was pasted.
    DiagnoseText(Secret),
    /// Look at what is typed, together with what was looked at before.
    DiagnoseMore,
    /// Open the dialog for a file to look at.
    BrowseEvidence,
    /// Ask the issuer of a token for its keys, to verify the signature.
    VerifyToken,
    /// Compare the client with what Maskinporten has of it.
    CompareClient,
    /// Mend a difference; in production that is asked about first.
    ChangeClient(Amendment),
    /// «Ja, endre i produksjon».
    ConfirmChange,
    /// «Nei, ikke endre».
    LeaveUnchanged,
    /// Choose the file that was looked at in step 1.
    UseEvidence,

    /// «Ja, dette skal gjelde i produksjon».
    ConfirmProduction(bool),
    /// Use the client of the same name instead of creating one.
    UseDuplicate,

    /// Get another token, though one is there.
    GetNewToken,
    /// Show or hide the token.
    ShowToken(bool),
    /// Put the token on the clipboard.
    CopyToken,
    /// Clear the clipboard now.
    ClearClipboard,
    /// Call an API with the token.
    TryToken,
    /// Open the dialog for a folder.
    PickFolder,
    /// Write the folder for the developers, with this file that says what is in it.
    SaveHandOver(File),
}

/// What has happened. A report whose ticket is not awaited is dropped.
#[derive(Debug)]
pub enum Report {
    /// The file dialog was closed, with or without a file, or could not be shown.
    FilePicked(Ticket, Result<Option<PathBuf>, Problem>),
    /// A file was read.
    FileRead(Ticket, Result<FileContents, Problem>),
    /// The dialog for the certificate's file was closed, with or without one, or could not be shown.
    CertificatePicked(Ticket, Result<Option<PathBuf>, Problem>),
    /// The file with the certificate was read.
    CertificateRead(Ticket, Result<CertificateFile, Problem>),
    /// A keystore was opened.
    KeystoreOpened(Ticket, Result<Keystore, Problem>),
    /// Whoever was asked whether the certificate was revoked has answered, or not.
    RevocationTold(Ticket, Outcome),
    /// The dialog for a place was closed, with or without one, or could not be shown.
    PlacePicked(Ticket, Result<Option<PathBuf>, Problem>),
    /// The certificate was saved in another format, there, or was not.
    KeystoreSaved(Ticket, Result<PathBuf, Problem>),
    /// The demo runs.
    DemoStarted(Ticket, Result<Demo, Problem>),
    /// The scopes that the organisation may use were fetched.
    ScopesFetched(Ticket, Result<Vec<AvailableScope>, Problem>),
    /// The administration client has its token; what it was got for goes on.
    SignedIn(Ticket),
    /// The organisation's clients were listed.
    ClientsListed(Ticket, Result<Vec<RegisteredClient>, Problem>),
    /// The creation is written down, before it is sent; or another one is, of which nobody knows the end.
    CreationNoted(Ticket, Box<Creation>),
    /// A client of that name has come into being since it was looked for; nothing was sent.
    DuplicateFound(Ticket, Box<RegisteredClient>),
    /// The creation was stopped before anything was sent.
    CreationStopped(Ticket),
    /// The request to create a client is on its way: from here on it cannot be stopped.
    CreationSent(Ticket),
    /// The client was created; it is now read back.
    CreationAnswered(Ticket),
    /// The creation came to an end.
    ClientCreated(Ticket, Result<RegisteredClient, Problem>),
    /// The token endpoint answered.
    TokenReceived(Ticket, Result<AccessToken, Problem>),
    /// The API answered.
    TokenTried(Ticket, Result<TrialAnswer, Problem>),
    /// The text is on the clipboard, or could not be put there.
    Copied(Ticket, Result<(), Problem>),
    /// How far the clock of an environment is from this machine's. Nobody asked; it bears no ticket.
    ClockMeasured(EnvironmentKind, ClockOffset),
    /// This machine's clock was set, so much forward or back: what was read off it before counts as if it had shown
    /// the new time then.
    ClockSet(SignedDuration),
    /// An environment was asked what time it is.
    ClockAsked(Ticket, Result<ClockOffset, Problem>),
    /// A change of what is kept was written; this is kept now, by all windows. Or it could not be written.
    SetupsKept(Result<Vec<Setup>, Problem>),
    /// The keyring has told what it keeps, `None` for nothing; or it could not be asked.
    PasswordRecalled(Ticket, Result<Option<Passwords>, Problem>),
    /// The password could not be put into the keyring.
    PasswordNotKept(Problem),
    /// Nothing lies in the keyring under this mark any more, or it could not be taken out.
    PasswordForgotten(Mark, Result<(), Problem>),
    /// The desktop could not show a folder.
    FolderNotOpened(Problem),
    /// The text was saved here; nowhere when the dialog was closed.
    TextSaved(Ticket, Result<Option<PathBuf>, Problem>),
    /// The dialog for a folder was closed, with or without one, or could not be shown.
    FolderPicked(Ticket, Result<Option<PathBuf>, Problem>),
    /// The folder for the developers is there, or nothing of it is.
    HandOverSaved(Ticket, Result<Saved, Problem>),
    /// The diagnosis has been made, or the file could not be read.
    Diagnosed(Ticket, Result<Box<Diagnosis>, Problem>),
    /// A client was read, perhaps after a change, and diagnosed with what was given.
    ClientCompared(Ticket, Result<(Comparison, Box<Diagnosis>), Problem>),
    /// The issuer's keys were fetched, and what was found with them; or they could not be had.
    TokenVerified(Ticket, Result<(IssuerKeys, Box<Diagnosis>), Problem>),
    /// The time that was asked for has come.
    Woke(Ticket),
}

/// The demo as it runs: where it answers, and what it offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demo {
    /// Where it answers.
    pub environment: Environment,
    /// The certificate files that it made, the best to begin with first.
    pub files: Vec<DemoFile>,
    /// The password of all of them. It protects nothing, and is shown on the screen.
    pub password: String,
}

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
    /// Which way to a client.
    Way,
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
    /// Where the token is tried: an organisation number, or an address.
    TrialTarget,
    /// The new name of a set-up.
    SetupName,
    /// What is handed over.
    HandOverParts,
    /// The new password of the keystore that is handed over.
    HandOverPassword,
    /// The same once more.
    HandOverPasswordAgain,
    /// The folder that is handed over.
    HandOverFolder,
    /// What is diagnosed.
    Evidence,
}

/// Why it does not go on from here: a sentence at the field, and in the summary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Complaint {
    /// No file was chosen.
    PathMissing,
    /// No password was typed.
    PasswordMissing,
    /// The key's own password was not typed.
    KeyPasswordMissing,
    /// The certificate that is chosen can never give a token.
    CertificateUnusable,
    /// The new file has no password.
    NewPasswordMissing,
    /// The new password was typed in two ways.
    NewPasswordsDiffer,
    /// Nobody said where the new file is to lie.
    PlaceMissing,
    /// No environment was chosen.
    EnvironmentMissing,
    /// A certificate of this realm does not work in the environment that was chosen.
    EnvironmentImpossible(Realm),
    /// Nobody but itself vouches for the certificate.
    CertificateSelfSigned,
    /// None of the three ways was chosen.
    WayMissing,
    /// «Jeg vet ikke» does not lead on by itself.
    WayUnknown,
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
    /// `resource` has blanks in it.
    ResourceInvalid,
    /// The organisation number to look up.
    TrialOrganisation(OrgNumberError),
    /// The address to call.
    TrialAddress(AddressError),
    /// The address is elsewhere, and nothing of the demo's leaves this machine.
    TrialLeavesDemo,
    /// The new name of a set-up was not typed.
    SetupNameMissing,
    /// Another set-up has that name.
    SetupNameTaken,
    /// Nothing is ticked to be handed over.
    HandOverNothing,
    /// The keystore that is handed over has no password yet.
    HandOverPasswordMissing,
    /// Its password has fewer letters than keytool takes.
    HandOverPasswordShort,
    /// Java does not open a PKCS#12 under a password with letters beyond ASCII.
    HandOverPasswordNotForJava,
    /// The two passwords are not the same.
    HandOverPasswordsDiffer,
    /// No folder was named.
    HandOverFolderMissing,
    /// The folder is not named in full.
    HandOverFolderNotWhole,
    /// Nothing was pasted or typed to be diagnosed.
    EvidenceMissing,
}

impl Complaint {
    /// The field it is about.
    #[must_use]
    pub fn field(self) -> Field {
        match self {
            Self::PathMissing => Field::Path,
            Self::PasswordMissing => Field::Password,
            Self::KeyPasswordMissing => Field::KeyPassword,
            Self::CertificateUnusable => Field::Entry,
            Self::NewPasswordMissing => Field::NewPassword,
            Self::NewPasswordsDiffer => Field::NewPasswordAgain,
            Self::PlaceMissing => Field::Place,
            Self::EnvironmentMissing | Self::EnvironmentImpossible(_) | Self::CertificateSelfSigned => {
                Field::Environment
            }
            Self::WayMissing | Self::WayUnknown => Field::Way,
            Self::AdminClientId(_) => Field::AdminClientId,
            Self::ClientNameMissing => Field::ClientName,
            Self::DescriptionMissing => Field::Description,
            Self::ScopesMissing => Field::Scopes,
            Self::ClientId(_) => Field::ClientId,
            Self::ScopeText(_) => Field::ScopeText,
            Self::ConfirmationMissing => Field::Confirmation,
            Self::ConsumerOrg(_) | Self::ConsumerOrgIsOwn => Field::ConsumerOrg,
            Self::ResourceInvalid => Field::Resource,
            Self::TrialOrganisation(_) | Self::TrialAddress(_) | Self::TrialLeavesDemo => Field::TrialTarget,
            Self::SetupNameMissing | Self::SetupNameTaken => Field::SetupName,
            Self::HandOverNothing => Field::HandOverParts,
            Self::HandOverPasswordMissing | Self::HandOverPasswordShort | Self::HandOverPasswordNotForJava => {
                Field::HandOverPassword
            }
            Self::HandOverPasswordsDiffer => Field::HandOverPasswordAgain,
            Self::HandOverFolderMissing | Self::HandOverFolderNotWhole => Field::HandOverFolder,
            Self::EvidenceMissing => Field::Evidence,
        }
    }

    /// Whether it is about something that is still to be filled in, rather than wrong.
    #[must_use]
    pub fn is_about_nothing(self) -> bool {
        matches!(self, Self::AdminClientId(ClientIdError::Empty) | Self::ClientId(ClientIdError::Empty))
            || self == Self::ScopeText(ScopeError::Empty)
    }
}
