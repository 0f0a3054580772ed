//! The world's to-do list.

use super::{
    Admin, AltinnQuestion, Aside, Change, Comparing, Creation, DemoAct, ExportOrder, HandOver, KeepAct, KeptKey,
    KeyOrder, NewKeystore, Passwords, Plan, Question, RecentFiles, RevocationQuestion, Ticket, TokenRequest, Trial,
    Unlocking, WaitingChange,
};
use crate::domain::{ClientId, CorrelationId, Environment, KeyringKey, Secret, Timestamp};
use crate::protocol::self_service::{Amendment, Registered};
use std::path::PathBuf;

/// Something for the world to do. One with a ticket ends in the report that bears it; the others report only what must be known.
#[derive(Debug)]
pub enum Effect {
    /// Show the native file dialog.
    PickFile(Ticket),
    /// Read a file and say what kind of keystore it is.
    ReadFile(Ticket, PathBuf),
    /// Say what kind of keystore a text is that was pasted; it ends as a file that was read does.
    ReadPasted(Ticket, Secret),
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
    SaveKeystore(Ticket, NewKeystore),
    /// Start the simulator and make its certificates.
    StartDemo(Ticket),
    /// Stop the simulator and remove its files.
    StopDemo,
    /// Do this to the demo's own world.
    ActInDemo(DemoAct),
    /// Let so many seconds have passed in the demo since it was started; nothing is waited for.
    LetTimePass(i64),
    /// Fetch the scopes that the organisation may use.
    FetchScopes(Ticket, Admin),
    /// List the organisation's clients.
    ListClients(Ticket, Admin),
    /// List the organisation's clients, those that were deactivated as well where the last says so.
    ListFleet(Ticket, Admin, bool),
    /// Read the keys of a client, and nothing else of it.
    ReadClientKeys(Ticket, Admin, ClientId),
    /// Create a client: log in, look for one of the same name, write it down, send once, read back.
    CreateClient(Ticket, Admin, Box<Plan>),
    /// Look for the client of a creation whose end nobody saw, while nobody else on this machine is creating one.
    LookForCreation(Ticket, Admin, Box<Creation>),
    /// A creation or a change has come to its end: take it out of the journal.
    ForgetJournalEntry(CorrelationId),
    /// Give an entry of the journal that cannot be read another name, so that it stops nothing any more.
    SetAside(PathBuf),
    /// Ask for a token.
    RequestToken(Ticket, Box<TokenRequest>),
    /// Ask an environment what time it is; nothing of the user's is sent.
    MeasureClock(Ticket, Box<Environment>),
    /// Call an API with a token.
    TryToken(Ticket, Trial),
    /// Ask Altinn for its own token, or what has become of a system's users.
    AskAltinn(Ticket, Box<AltinnQuestion>),
    /// Put a secret on the clipboard, out of reach of its history where the system can.
    CopySecret(Ticket, Secret),
    /// Put an ordinary text on the clipboard.
    CopyText(Ticket, String),
    /// Clear the clipboard if what lies there is still ours.
    ClearClipboard,
    /// Write down which files were used last.
    KeepRecent(RecentFiles),
    /// Keep this beyond the visit, or read what is kept.
    Keep(KeepAct),
    /// Ask what the desktop wants of every program's looks.
    AskDesktop,
    /// Write down a change of what is kept, and then that this creation is settled.
    ChangeProfiles(Change, Option<CorrelationId>),
    /// Write down who waits for Digdir, or does no longer.
    ChangeWaiting(WaitingChange),
    /// Open an e-mail in the desktop's own program, by an address that holds all of it.
    OpenMail(String),
    /// Ask the system's keyring for the password that lies there under this key.
    RecallPassword(Ticket, KeyringKey),
    /// Put the password of the profile of this name there, under its key or a new one, and write that down.
    RememberPassword(String, PathBuf, Passwords),
    /// Take out of it what lies under this key.
    ForgetPassword(KeyringKey),
    /// Tell the later start that offered this file whether it is taken here.
    AnswerOffer(PathBuf, bool),
    /// Show where a file lies, in the desktop's own program for that.
    OpenFolder(PathBuf),
    /// Ask where, and save a text there that is no secret; the name is a suggestion.
    SaveText(Ticket, String, String),
    /// Show the native dialog for a folder.
    PickFolder(Ticket),
    /// Write the folder for the developers: all of it, or nothing.
    SaveExport(Ticket, Box<ExportOrder>),
    /// Show the native dialog for any file.
    PickEvidence(Ticket),
    /// Diagnose a text or a file. Nothing leaves the machine.
    Diagnose(Ticket, Box<Question>),
    /// Fetch the keys of this issuer, and diagnose once more with them. The token itself goes nowhere.
    VerifyToken(Ticket, Environment, Box<Question>),
    /// Read a client as it is registered, and diagnose once more with it.
    CompareClient(Ticket, Box<Comparing>),
    /// Change a client that was seen like this: write it down, send once, read back, and diagnose once more with what
    /// it is then.
    ChangeClient(Ticket, Amendment, Box<Registered>, Box<Comparing>),
    /// Read a client and its keys.
    ReadKeys(Ticket, Admin, ClientId),
    /// Make a key, write it down, seal it in its file, and open that. Where an earlier attempt has made it already, only
    /// open it.
    MakeKey(Ticket, Box<KeyOrder>),
    /// Change the keys of a client that was seen like this: write it down, send once, read back.
    ChangeKeys(Ticket, Amendment, Box<Registered>, Admin),
    /// Write down how a key of ours stands.
    KeepKey(Box<KeptKey>),
    /// Keep the key of this name no longer. Its file stays.
    ForgetKey(String),
    /// Write the files of a product for a key of ours, and read them back.
    HandOver(Ticket, Box<HandOver>),
    /// Do this beside the steps.
    Aside(Ticket, Aside),
    /// Report when this time has come.
    Wake(Ticket, Timestamp),
    /// Stop doing what was asked for under this ticket, where that can still be done.
    Cancel(Ticket),
}

/// What asks the self-service API as this administration client.
macro_rules! by_admin {
    ($ticket:pat, $admin:pat) => {
        Self::FetchScopes($ticket, $admin)
            | Self::ListClients($ticket, $admin)
            | Self::ListFleet($ticket, $admin, _)
            | Self::ReadClientKeys($ticket, $admin, _)
            | Self::CreateClient($ticket, $admin, _)
            | Self::LookForCreation($ticket, $admin, _)
            | Self::ReadKeys($ticket, $admin, _)
            | Self::ChangeKeys($ticket, _, _, $admin)
    };
}

impl Effect {
    names!(Effect:
        PickFile ReadFile ReadPasted PickCertificate ReadCertificate OpenKeystore AskRevocation PickPlace SaveKeystore
        StartDemo StopDemo ActInDemo LetTimePass FetchScopes ListClients ListFleet ReadClientKeys CreateClient LookForCreation ForgetJournalEntry SetAside
        RequestToken MeasureClock TryToken AskAltinn CopySecret CopyText ClearClipboard KeepRecent AskDesktop ChangeProfiles
        ChangeWaiting OpenMail
        RecallPassword RememberPassword ForgetPassword AnswerOffer OpenFolder SaveText PickFolder SaveExport PickEvidence
        Diagnose VerifyToken CompareClient ChangeClient ReadKeys MakeKey ChangeKeys KeepKey ForgetKey HandOver Wake Cancel
        ; Keep(act) => act Aside(_, act) => act
    );

    /// As whom the self-service API is asked; `None` for what asks it nothing.
    pub fn admin_mut(&mut self) -> Option<&mut Admin> {
        if let Self::CompareClient(_, asked) | Self::ChangeClient(.., asked) = self {
            return Some(&mut asked.admin);
        }
        if let by_admin!(_, admin) = self { Some(admin) } else { None }
    }

    /// The ticket of what asks the self-service API; `None` for what asks it nothing.
    #[must_use]
    pub fn admin_ticket(&self) -> Option<Ticket> {
        if let Self::CompareClient(ticket, _) | Self::ChangeClient(ticket, ..) = self {
            return Some(*ticket);
        }
        if let by_admin!(ticket, _) = self { Some(*ticket) } else { None }
    }

    /// Whom it speaks to; `None` for what stays on this machine, and for authorities, whom a certificate names.
    #[must_use]
    pub fn host(&self) -> Option<&str> {
        match self {
            by_admin!(_, admin) => Some(self_service(admin)),
            Self::CompareClient(_, asked) | Self::ChangeClient(.., asked) => Some(self_service(&asked.admin)),
            Self::Aside(_, aside) => aside.host(),
            Self::MeasureClock(_, environment) => Some(environment.issuer.host()),
            Self::VerifyToken(_, environment, _) => Some(environment.issuer.host()),
            Self::RequestToken(_, request) => Some(request.server.host()),
            Self::TryToken(_, trial) => Some(trial.address.host()),
            Self::AskAltinn(_, question) => Some(question.host()),
            Self::PickFile(_)
            | Self::ReadFile(..)
            | Self::ReadPasted(..)
            | Self::PickCertificate(_)
            | Self::ReadCertificate(..)
            | Self::OpenKeystore(..)
            | Self::AskRevocation(..)
            | Self::PickPlace(..)
            | Self::SaveKeystore(..)
            | Self::StartDemo(_)
            | Self::StopDemo
            | Self::ActInDemo(_)
            | Self::LetTimePass(_)
            | Self::ForgetJournalEntry(_)
            | Self::SetAside(_)
            | Self::CopySecret(..)
            | Self::CopyText(..)
            | Self::ClearClipboard
            | Self::KeepRecent(_)
            | Self::Keep(_)
            | Self::AskDesktop
            | Self::ChangeProfiles(..)
            | Self::ChangeWaiting(_)
            | Self::OpenMail(_)
            | Self::RecallPassword(..)
            | Self::RememberPassword(..)
            | Self::ForgetPassword(_)
            | Self::AnswerOffer(..)
            | Self::OpenFolder(_)
            | Self::SaveText(..)
            | Self::PickFolder(_)
            | Self::SaveExport(..)
            | Self::PickEvidence(_)
            | Self::Diagnose(..)
            | Self::MakeKey(..)
            | Self::KeepKey(_)
            | Self::ForgetKey(_)
            | Self::HandOver(..)
            | Self::Wake(..)
            | Self::Cancel(_) => None,
        }
    }
}

fn self_service(admin: &Admin) -> &str {
    admin.environment.self_service.host()
}
