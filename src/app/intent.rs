//! What people intend.

use super::Step;
use super::wizard::client::Way;
use super::wizard::complaint::Field;
use crate::contract::Report;
use crate::domain::{ClientId, EnvironmentKind, Mark, Scope, Secret};
use crate::export::File;
use crate::keystore::write::Target;
use crate::problem::{NextMove, Problem};
use crate::protocol::self_service::Amendment;
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
    /// Look no longer for what came of a change of a client: somebody has looked by other means.
    ForgetChange(Mark),
    /// Set aside an entry of the journal that cannot be read: somebody has looked by other means.
    SetAside(PathBuf),
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
