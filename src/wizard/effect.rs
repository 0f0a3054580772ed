//! The world's to-do list.

use super::creation::{Creation, Plan};
use super::diagnosis::Given;
use super::recent::RecentFiles;
use super::setups::Change;
use super::steps::certificate::FileContents;
use super::steps::password::saving;
use super::steps::password::second::CertificateFile;
use crate::diagnosis::Circumstances;
use crate::domain::{Address, ClientId, Environment, Mark, ScopeSet, Secret, Timestamp};
use crate::handover::{File, HandOver};
use crate::keystore::revocation::{Inquiry, Turn};
use crate::keystore::{Entry, Keystore, Notice};
use crate::protocol::grant::OptionalClaims;
use crate::protocol::self_service::{Amendment, Registered};
use std::path::PathBuf;
use std::sync::Arc;

/// Ties a report to what was asked for, so that a late answer changes nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Ticket(u64);

/// Hands out tickets, each once.
#[derive(Debug, Default)]
pub(super) struct Tickets(u64);

impl Tickets {
    pub(super) fn next(&mut self) -> Ticket {
        self.0 += 1;
        Ticket(self.0)
    }
}

/// Something for the world to do. Each ends in the report that bears its ticket.
#[derive(Debug)]
pub enum Effect {
    /// Show the native file dialog.
    PickFile(Ticket),
    /// Read a file and say what kind of keystore it is.
    ReadFile(Ticket, PathBuf),
    /// Show the native file dialog for the file with the certificate that a key lacks.
    PickCertificate(Ticket),
    /// Read that file and see that it has a certificate.
    ReadCertificate(Ticket, PathBuf),
    /// Open a keystore.
    OpenKeystore(Ticket, Unlocking),
    /// Ask whether a certificate was revoked.
    AskRevocation(Ticket, Box<RevocationQuestion>),
    /// Show the native dialog for the place of a new file, with this one suggested.
    PickPlace(Ticket, PathBuf),
    /// Write a keystore.
    SaveKeystore(Ticket, saving::Order),
    /// Start the simulator and make its certificates.
    StartDemo(Ticket),
    /// Stop the simulator and remove its files.
    StopDemo,
    /// Fetch the scopes that the organisation may use.
    FetchScopes(Ticket, Admin),
    /// List the organisation's clients.
    ListClients(Ticket, Admin),
    /// Create a client: log in, write it down, send once, read back.
    CreateClient(Ticket, Admin, Box<Plan>),
    /// List the organisation's clients, while nobody else on this machine is creating one for it.
    LookForCreation(Ticket, Admin, Box<Creation>),
    /// A creation has come to its end: take it off the list of what is open.
    ForgetCreation(Mark),
    /// Ask for a token.
    RequestToken(Ticket, TokenOrder),
    /// Ask an environment what time it is; nothing of the user's is sent.
    MeasureClock(Ticket, Box<Environment>),
    /// Call an API with a token.
    TryToken(Ticket, Trial),
    /// Put a secret on the clipboard, out of reach of its history where the system can.
    CopySecret(Ticket, Secret),
    /// Put an ordinary text on the clipboard.
    CopyText(Ticket, String),
    /// Clear the clipboard if what lies there is still ours.
    ClearClipboard,
    /// Write down which files were used last.
    KeepRecent(RecentFiles),
    /// Write down a change of what is kept, and then that this creation is settled.
    ChangeSetups(Change, Option<Mark>),
    /// Ask the system's keyring for the password that lies there under this mark.
    RecallPassword(Ticket, Mark),
    /// Put the password of the set-up of this name there, under its mark or a new one, and write that down.
    RememberPassword(String, Passwords),
    /// Take out of it what lies under this mark.
    ForgetPassword(Mark),
    /// Show where a file lies, in the desktop's own program for that.
    OpenFolder(PathBuf),
    /// Ask where, and save a text there that is no secret; the name is a suggestion.
    SaveText(Ticket, String, String),
    /// Show the native dialog for a folder.
    PickFolder(Ticket),
    /// Write the folder for the developers: all of it, or nothing.
    SaveHandOver(Ticket, Box<HandOverOrder>),
    /// Show the native dialog for any file.
    PickEvidence(Ticket),
    /// Diagnose a text or a file. Nothing leaves the machine.
    Diagnose(Ticket, Box<Question>),
    /// Fetch the keys of this issuer, and diagnose once more with them. The token itself goes nowhere.
    VerifyToken(Ticket, Environment, Box<Question>),
    /// Read a client as it is registered, and diagnose once more with it.
    CompareClient(Ticket, Box<Comparing>),
    /// Change a client that was seen like this, and diagnose once more with what it is then.
    ChangeClient(Ticket, Amendment, Box<Registered>, Box<Comparing>),
    /// Report when this time has come.
    Wake(Ticket, Timestamp),
    /// Stop doing what was asked for under this ticket, where that can still be done.
    Cancel(Ticket),
}

/// What is to be diagnosed.
#[derive(Debug)]
pub struct Question {
    /// The text or the file.
    pub given: Given,
    /// What is known besides.
    pub circumstances: Circumstances,
}

/// A client that is to be compared with what is asked.
#[derive(Debug)]
pub struct Comparing {
    /// Who asks.
    pub admin: Admin,
    /// The client.
    pub client_id: ClientId,
    /// What is asked for with it.
    pub scopes: ScopeSet,
    /// What was diagnosed before.
    pub question: Question,
}

/// A keystore file with the passwords to try.
#[derive(Debug)]
pub struct Unlocking {
    /// The file.
    pub contents: FileContents,
    /// The password of the file, tried on the key as well.
    pub store_password: Secret,
    /// The password of the key, where it has been seen to differ.
    pub key_password: Option<Secret>,
    /// The file with the certificate, where the first has the key alone.
    pub certificates: Option<CertificateFile>,
}

/// What opens a keystore, as it is kept in the system's keyring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passwords {
    /// The password of the file.
    pub store: Secret,
    /// The password of the key, where it differs.
    pub key: Option<Secret>,
}

/// Whether a certificate was revoked, and who is asked.
#[derive(Debug)]
pub struct RevocationQuestion {
    /// The certificate and its issuer.
    pub inquiry: Inquiry,
    /// Who is asked.
    pub turn: Turn,
}

/// The key and certificate that sign: one entry of a keystore that was opened. Cloning shares it.
#[derive(Debug, Clone)]
pub struct Signer {
    keystore: Arc<Keystore>,
    entry: usize,
}

impl Signer {
    /// `None` when the keystore has no such entry.
    #[must_use]
    pub fn new(keystore: Arc<Keystore>, entry: usize) -> Option<Self> {
        (entry < keystore.entries.len()).then_some(Self { keystore, entry })
    }

    /// The entry.
    #[must_use]
    pub fn entry(&self) -> &Entry {
        &self.keystore.entries[self.entry]
    }

    /// All entries of its keystore.
    pub(super) fn entries(&self) -> &[Entry] {
        &self.keystore.entries
    }

    /// What opening its keystore showed that the person should know.
    pub(super) fn notices(&self) -> &[Notice] {
        &self.keystore.notices
    }

    /// The place of the entry among them.
    pub(super) fn place(&self) -> usize {
        self.entry
    }

    /// Another entry of the same keystore; `None` when there is no such entry.
    pub(super) fn of(&self, entry: usize) -> Option<Self> {
        Self::new(Arc::clone(&self.keystore), entry)
    }
}

/// Who acts towards the self-service API.
#[derive(Debug, Clone)]
pub struct Admin {
    /// Where.
    pub environment: Environment,
    /// The administration client.
    pub client_id: ClientId,
    /// The organisation's key.
    pub signer: Signer,
}

/// A token that is wanted.
#[derive(Debug, Clone)]
pub struct TokenOrder {
    /// Where.
    pub environment: Environment,
    /// The client that asks.
    pub client_id: ClientId,
    /// For which accesses.
    pub scopes: ScopeSet,
    /// Claims that most do without.
    pub optional: OptionalClaims,
    /// The organisation's key.
    pub signer: Signer,
}

/// One real call to an API.
#[derive(Debug, Clone)]
pub struct Trial {
    /// What is called, by GET.
    pub address: Address,
    /// The token that goes with it.
    pub token: Secret,
}

/// A folder for the developers.
#[derive(Debug)]
pub struct HandOverOrder {
    /// The folder: one that is not there yet, or is empty.
    pub folder: PathBuf,
    /// What its files say.
    pub hand_over: HandOver,
    /// The key that the keystore is made of.
    pub signer: Signer,
    /// The keystore's new password; `None` where no keystore is handed over.
    pub password: Option<Secret>,
    /// The file that says what the others are.
    pub read_me: File,
}
