//! The one filled button.

use crate::domain::EnvironmentKind;

/// What the one filled button does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Primary {
    /// On to the next step.
    Next,
    /// From the cards of earlier visits to the first step.
    NewProfile,
    /// Open the file with the password.
    OpenFile,
    /// Choose the file with the certificate that the opened file lacks.
    ChooseCertificate,
    /// Choose another file: this one's certificate can never give a token.
    ChooseFile,
    /// Open the e-mail that asks Digdir for an administration client.
    AskDigdir,
    /// Ask Maskinporten whether the administration client is there now.
    CheckAdministration,
    /// Ask which accesses the organisation has.
    FetchScopes,
    /// Create the client, here.
    CreateClient(EnvironmentKind),
    /// Look whether the client was created after all.
    CheckNow,
    /// Use the client that has the same name.
    UseDuplicate,
    /// Ask for a token.
    GetToken,
    /// Ask for the token now, instead of waiting for the next attempt.
    TryNow,
    /// Ask for another token, as the last one has expired.
    GetNewToken,
    /// Put the token on the clipboard.
    CopyToken,
    /// What the page does that has the button itself.
    OfPage,
    /// Find what is wrong with what was pasted.
    Diagnose,
    /// Forget what was found, and look at something else.
    DiagnoseAnother,
    /// Go out by the proxy, and trust the authorities, that are set.
    UseNetwork,
    /// Open the key of an administration client.
    OpenAdminKey,
    /// Something about a client's own keys.
    Keys(KeyAct),
    /// What helps now with a request or an answer.
    Letter,
}

/// What the filled button does on the pages of a client's own keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyAct {
    /// Settle what the client signs in with.
    Choose,
    /// Describe a new key.
    Add,
    /// Make the key that was described, or read the one that was brought.
    Make,
    /// Choose another place for its file.
    ChangePlace,
    /// Register a key.
    Register,
    /// Get a token with a key that is registered.
    Prove,
    /// Take away the key that another has taken the place of.
    Finish,
    /// Take a key away.
    Remove,
    /// Open a key's file.
    Open,
    /// Get a token with the client's key.
    SignIn,
    /// Register the key, though the certificate stops.
    StopCertificate,
    /// Remove the keys that have ended.
    RemoveEnded,
    /// Change the client in production.
    ChangeProduction,
    /// Ask for the token now, instead of waiting for the next attempt.
    TryNow,
    /// Read the keys again.
    ReadAgain,
    /// Hand the key over.
    Deliver,
    /// Save the answer to the supplier who asked.
    SaveAnswer,
    /// Back to the keys.
    Done,
}
