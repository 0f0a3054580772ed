//! What the world reports.

use super::{
    CertificateFile, Changed, ClientChange, Creation, Demo, FileContents, Outcome, Passwords, Saved, Setup, Ticket,
    TokenExchange, TrialAnswer, UnreadEntry,
};
use crate::diagnosis::{Comparison, Diagnosis, IssuerKeys};
use crate::domain::{ClockOffset, EnvironmentKind, Mark};
use crate::keystore::Keystore;
use crate::problem::Problem;
use crate::protocol::grant::SentGrant;
use crate::protocol::self_service::{AvailableScope, RegisteredClient};
use jiff::SignedDuration;
use std::path::PathBuf;

/// What has happened. A report whose ticket is not awaited is dropped, but for that of a write that was sent.
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
    /// A client of that name is there; nothing was sent.
    DuplicateFound(Ticket, Box<RegisteredClient>),
    /// The creation or the change was stopped before anything was sent.
    CreationStopped(Ticket),
    /// The request to create or change a client is on its way: from here on it cannot be stopped.
    CreationSent(Ticket),
    /// The client was created; it is now read back.
    CreationAnswered(Ticket),
    /// The creation came to an end.
    ClientCreated(Ticket, Result<RegisteredClient, Problem>),
    /// The client of a creation whose end nobody saw was looked for: it is there, or is not; or nobody could look.
    CreationLookedFor(Ticket, Result<Option<Box<RegisteredClient>>, Problem>),
    /// Nothing was sent, because these entries of the journal cannot be read.
    JournalUnread(Vec<UnreadEntry>),
    /// An entry of the journal lies under another name now, or could not be given one.
    EntrySetAside(PathBuf, Result<PathBuf, Problem>),
    /// The change of a client is written down, before it is sent.
    ChangeNoted(Ticket, Box<ClientChange>),
    /// The change of a client came to an end. [`Changed`] says that it was made; a problem, that it was not, or that
    /// nobody knows.
    ClientChanged(Ticket, Result<Changed, Problem>),
    /// The token endpoint answered, or did not.
    TokenReceived(Ticket, Box<TokenExchange>),
    /// What was sent for the administration token of a call that failed: it may be refused for what stands there.
    GrantSent(Ticket, Box<SentGrant>),
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
    /// A client was read, and diagnosed with what was given.
    ClientCompared(Ticket, Result<(Comparison, Box<Diagnosis>), Problem>),
    /// The issuer's keys were fetched, and what was found with them; or they could not be had.
    TokenVerified(Ticket, Result<(IssuerKeys, Box<Diagnosis>), Problem>),
    /// The time that was asked for has come.
    Woke(Ticket),
}
