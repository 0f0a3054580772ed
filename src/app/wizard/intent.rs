//! What a person wants of the six steps.

use super::client::Way;
use super::token::Behalf;
use crate::domain::{ClientId, EnvironmentKind, Scope};
use crate::export::File;
use crate::keystore::write::Target;
use std::path::PathBuf;

/// What a person wants of a step.
#[derive(Debug, Clone)]
pub enum Intent {
    /// Open the file dialog.
    BrowseFiles,
    /// Take this file: one of the demo's, or one that was used last.
    UseFile(PathBuf),
    /// Forget one of the files that were used last.
    ForgetRecent(PathBuf),
    /// Remember files from now on, or forget them all.
    RememberFiles(bool),
    /// Show or hide what is typed as a password.
    ShowPassword(bool),
    /// Choose among several keys in the file.
    ChooseEntry(usize),
    /// "Ask … whether the certificate is revoked".
    AskRevocation,
    /// "Ask … what time it is".
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
    /// Type the administration client's identifier: they have it after all.
    TypeAdministration,
    /// Open the e-mail to Digdir, by this address that holds all of it.
    AskDigdir(String),
    /// Copy the e-mail to Digdir.
    CopyMailToDigdir(String),
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
    /// "Yes, this is for production".
    ConfirmProduction(bool),
    /// Use the client of the same name instead of creating one.
    UseDuplicate,
    /// Choose on behalf of whom the token is.
    ChooseBehalf(Behalf),
    /// Get another token, though one is there.
    GetNewToken,
    /// Show or hide the token.
    ShowToken(bool),
    /// Put the token on the clipboard.
    CopyToken,
    /// Ask Altinn about the system user that it does not have.
    AskVendor,
    /// Exchange the token for Altinn's own.
    ExchangeToken,
    /// Show or hide Altinn's token.
    ShowAltinnToken(bool),
    /// Put Altinn's token on the clipboard.
    CopyAltinnToken,
    /// Call an API with the token.
    TryToken,
    /// Open the dialog for a folder.
    PickFolder,
    /// Give tokens to other programs on this machine, or no longer.
    Serve(bool),
    /// Give them Altinn's token, or Maskinporten's.
    ServeAltinn(bool),
    /// Copy the address where they are given.
    CopyServeAddress,
    /// Write the folder for the developers, with this file that says what is in it.
    SaveExport(File),
    /// Let all profiles that lie on the old certificate's file take the new one.
    FollowRenewal,
    /// Let those that have taken it have the old one again.
    UnfollowRenewal,
}
