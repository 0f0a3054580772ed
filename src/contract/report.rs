//! What the world reports.

use super::{
    AltinnAnswer, AsideReport, CertificateFile, Changed, ClientChange, Creation, Demo, DesktopWishes, FileContents,
    HandedOver, History, MadeKey, Passwords, Profile, RevocationOutcome, Saved, Ticket, TokenExchange, TrialAnswer,
    UnreadEntry, Waiting,
};
use crate::diagnosis::{Comparison, Diagnosis, IssuerKeys};
use crate::domain::{ClockOffset, EnvironmentKind, KeyringKey};
use crate::keystore::Keystore;
use crate::problem::Problem;
use crate::protocol::grant::SentGrant;
use crate::protocol::self_service::{AvailableScope, ListedKey, Registered, RegisteredClient};
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
    RevocationAnswered(Ticket, RevocationOutcome),
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
    WriteStopped(Ticket),
    /// The request to create or change a client is on its way: from here on it cannot be stopped.
    WriteSent(Ticket),
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
    /// Altinn answered, or did not.
    AltinnAnswered(Ticket, AltinnAnswer),
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
    ProfilesKept(Result<Vec<Profile>, Problem>),
    /// A change of who waits for Digdir was written; these wait now, of all windows. Or it could not be written.
    WaitingKept(Result<Vec<Waiting>, Problem>),
    /// The desktop could not open an e-mail.
    MailNotOpened(Problem),
    /// The keyring answered, with `None` where it has nothing; or it could not be asked.
    PasswordRecalled(Ticket, Result<Option<Passwords>, Problem>),
    /// The password could not be put into the keyring.
    PasswordNotKept(Problem),
    /// Nothing lies in the keyring under this key any more, or it could not be taken out.
    PasswordForgotten(KeyringKey, Result<(), Problem>),
    /// The desktop could not show a folder.
    FolderNotOpened(Problem),
    /// The text was saved here; nowhere when the dialog was closed.
    TextSaved(Ticket, Result<Option<PathBuf>, Problem>),
    /// The dialog for a folder was closed, with or without one, or could not be shown.
    FolderPicked(Ticket, Result<Option<PathBuf>, Problem>),
    /// The folder for the developers is there, or nothing of it is.
    ExportSaved(Ticket, Result<Saved, Problem>),
    /// The diagnosis has been made, or the file could not be read.
    Diagnosed(Ticket, Result<Box<Diagnosis>, Problem>),
    /// A client was read, and diagnosed with what was given.
    ClientCompared(Ticket, Result<(Comparison, Box<Diagnosis>), Problem>),
    /// The issuer's keys were fetched, and what was found with them; or they could not be had.
    TokenVerified(Ticket, Result<(IssuerKeys, Box<Diagnosis>), Problem>),
    /// The keys of a client were read.
    ClientKeysRead(Ticket, Result<Vec<ListedKey>, Problem>),
    /// A change was made, and could not be put into the log of changes. Nobody asked; it bears no ticket.
    HistoryNotKept(Problem),
    /// The log of changes was read, after it was turned on or off where that was asked for.
    HistoryRead(Ticket, Result<History, Problem>),
    /// A client and its keys were read.
    KeysRead(Ticket, Result<Box<Registered>, Problem>),
    /// The key lies in its file, and is written down, or was opened; or why not.
    KeyMade(Ticket, Result<Box<MadeKey>, Problem>),
    /// The change of the keys came to an end. `Ok` says that it was made, with what was read afterwards or why that could
    /// not be; a problem, that it was not, or that nobody knows.
    KeysChanged(Ticket, Result<Result<Box<Registered>, Problem>, Problem>),
    /// How a key of ours stands could not be written down.
    KeyNotKept(Problem),
    /// The files of a product are there, and were read back; or why not.
    HandedOver(Ticket, Result<Box<HandedOver>, Problem>),
    /// What came of something beside the steps.
    Aside(Ticket, AsideReport),
    /// The time that was asked for has come.
    Woke(Ticket),
    /// The desktop was asked what it wants.
    DesktopAnswered(DesktopWishes),
    /// A later start of the program has a file for this window, and waits to hear whether it is wanted.
    FileOffered(PathBuf),
}

impl Report {
    names!(Report:
        FilePicked FileRead CertificatePicked CertificateRead KeystoreOpened RevocationAnswered PlacePicked
        KeystoreSaved DemoStarted ScopesFetched SignedIn ClientsListed CreationNoted DuplicateFound
        WriteStopped WriteSent CreationAnswered ClientCreated CreationLookedFor JournalUnread EntrySetAside
        ChangeNoted ClientChanged TokenReceived GrantSent TokenTried AltinnAnswered Copied ClockMeasured ClockSet ClockAsked ProfilesKept
        WaitingKept MailNotOpened
        PasswordRecalled PasswordNotKept PasswordForgotten FolderNotOpened TextSaved FolderPicked ExportSaved
        Diagnosed ClientCompared TokenVerified ClientKeysRead HistoryNotKept HistoryRead KeysRead KeyMade KeysChanged KeyNotKept HandedOver Woke DesktopAnswered
        FileOffered
        ; Aside(_, report) => report
    );

    /// What went wrong; `None` where nothing did.
    #[must_use]
    pub fn problem(&self) -> Option<&Problem> {
        match self.ended() {
            Ended::Well | Ended::Otherwise(_) => None,
            Ended::Badly(problem) | Ended::WithProblem(_, problem) => Some(problem),
        }
    }

    /// The ticket of what was asked as an administration client, where this shows that it was let in: what it signs by works.
    #[must_use]
    pub fn let_in(&self) -> Option<Ticket> {
        let (Self::SignedIn(ticket)
        | Self::ScopesFetched(ticket, Ok(_))
        | Self::ClientsListed(ticket, Ok(_))
        | Self::ClientKeysRead(ticket, Ok(_))
        | Self::DuplicateFound(ticket, _)
        | Self::ClientCreated(ticket, Ok(_))
        | Self::CreationLookedFor(ticket, Ok(_))
        | Self::KeysRead(ticket, Ok(_))
        | Self::KeysChanged(ticket, Ok(_))
        | Self::ClientCompared(ticket, Ok(_))
        | Self::ClientChanged(ticket, Ok(_))) = self
        else {
            return None;
        };
        Some(*ticket)
    }

    /// How it ended, in a word: `ok`, or what did not go well.
    #[must_use]
    pub fn outcome(&self) -> &'static str {
        match self.ended() {
            Ended::Well => "ok",
            Ended::Badly(problem) => problem.code(),
            Ended::Otherwise(word) | Ended::WithProblem(word, _) => word,
        }
    }

    fn ended(&self) -> Ended<'_> {
        match self {
            Self::FilePicked(_, result)
            | Self::CertificatePicked(_, result)
            | Self::PlacePicked(_, result)
            | Self::TextSaved(_, result)
            | Self::FolderPicked(_, result) => Ended::of(result),
            Self::KeystoreSaved(_, result) | Self::EntrySetAside(_, result) => Ended::of(result),
            Self::FileRead(_, result) => Ended::of(result),
            Self::CertificateRead(_, result) => Ended::of(result),
            Self::KeystoreOpened(_, result) => Ended::of(result),
            Self::RevocationAnswered(_, outcome) => Ended::of_revocation(outcome),
            Self::DemoStarted(_, result) => Ended::of(result),
            Self::ScopesFetched(_, result) => Ended::of(result),
            Self::ClientsListed(_, result) => Ended::of(result),
            Self::ClientCreated(_, result) => Ended::of(result),
            Self::CreationLookedFor(_, result) => Ended::of(result),
            Self::ClientChanged(_, result) => Ended::of_change(result),
            Self::KeysChanged(_, result) => Ended::of_key_change(result),
            Self::TokenReceived(_, exchange) => Ended::of(&exchange.result),
            Self::TokenTried(_, result) => Ended::of(result),
            Self::AltinnAnswered(_, answer) => answer.problem().map_or(Ended::Well, Ended::Badly),
            Self::Copied(_, result) | Self::PasswordForgotten(_, result) => Ended::of(result),
            Self::ClockAsked(_, result) => Ended::of(result),
            Self::ProfilesKept(result) => Ended::of(result),
            Self::WaitingKept(result) => Ended::of(result),
            Self::PasswordRecalled(_, result) => Ended::of(result),
            Self::PasswordNotKept(problem)
            | Self::MailNotOpened(problem)
            | Self::KeyNotKept(problem)
            | Self::HistoryNotKept(problem)
            | Self::FolderNotOpened(problem) => Ended::Badly(problem),
            Self::ExportSaved(_, result) => Ended::of(result),
            Self::Diagnosed(_, result) => Ended::of(result),
            Self::ClientCompared(_, result) => Ended::of(result),
            Self::TokenVerified(_, result) => Ended::of(result),
            Self::ClientKeysRead(_, result) => Ended::of(result),
            Self::HistoryRead(_, result) => Ended::of(result),
            Self::KeysRead(_, result) => Ended::of(result),
            Self::KeyMade(_, result) => Ended::of(result),
            Self::Aside(_, aside) => aside.problem().map_or(Ended::Well, Ended::Badly),
            Self::HandedOver(_, result) => Ended::of(result),
            Self::JournalUnread(_) => Ended::Otherwise("journal-unread"),
            Self::DuplicateFound(..) => Ended::Otherwise("duplicate"),
            Self::WriteStopped(_) => Ended::Otherwise("stopped"),
            Self::SignedIn(_)
            | Self::CreationNoted(..)
            | Self::WriteSent(_)
            | Self::CreationAnswered(_)
            | Self::ChangeNoted(..)
            | Self::GrantSent(..)
            | Self::ClockMeasured(..)
            | Self::ClockSet(_)
            | Self::Woke(_)
            | Self::DesktopAnswered(_)
            | Self::FileOffered(_) => Ended::Well,
        }
    }
}

/// How something ended.
enum Ended<'a> {
    Well,
    /// As its problem says.
    Badly(&'a Problem),
    /// As this word says.
    Otherwise(&'static str),
    /// As this word says, because of this problem.
    WithProblem(&'static str, &'a Problem),
}

impl<'a> Ended<'a> {
    fn of_revocation(outcome: &'a RevocationOutcome) -> Self {
        match outcome {
            RevocationOutcome::Answered(_) => Self::Well,
            RevocationOutcome::Mistrusted(_) => Self::Otherwise("mistrusted"),
            RevocationOutcome::Unanswered(problem) => Self::Badly(problem),
        }
    }

    fn of_change(result: &'a Result<Changed, Problem>) -> Self {
        match result {
            Ok(Changed::ReadBack(..)) => Self::Well,
            Ok(Changed::NotReadBack(problem)) => Self::not_read_back(problem),
            Err(problem) => Self::Badly(problem),
        }
    }

    fn of_key_change<T>(result: &'a Result<Result<T, Problem>, Problem>) -> Self {
        match result {
            Ok(read) => read.as_ref().map_or_else(Self::not_read_back, |_| Self::Well),
            Err(problem) => Self::Badly(problem),
        }
    }

    fn not_read_back(problem: &'a Problem) -> Self {
        Self::WithProblem("not-read-back", problem)
    }

    fn of<T>(result: &'a Result<T, Problem>) -> Self {
        result.as_ref().map_or_else(Self::Badly, |_| Self::Well)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::{Effect, Tickets};
    use crate::keystore::revocation::RevocationError;
    use crate::problem::Situation;

    #[test]
    fn a_name_is_the_variant_and_nothing_in_it() {
        assert_eq!(Effect::OpenFolder("/home/kari".into()).name(), "OpenFolder");
        assert_eq!(Effect::StopDemo.name(), "StopDemo");
        assert_eq!(Report::ProfilesKept(Ok(Vec::new())).name(), "ProfilesKept");
    }

    #[test]
    fn what_did_not_go_well_is_never_ok() {
        let (ticket, problem) = (Tickets::default().issue(), || Problem::from(Situation::FileEmpty));
        for (report, outcome) in [
            (Report::CertificatePicked(ticket, Err(problem())), "file-empty"),
            (Report::CertificateRead(ticket, Err(problem())), "file-empty"),
            (Report::Diagnosed(ticket, Err(problem())), "file-empty"),
            (Report::RevocationAnswered(ticket, RevocationOutcome::Unanswered(problem())), "file-empty"),
            (Report::RevocationAnswered(ticket, RevocationOutcome::Mistrusted(RevocationError::Form)), "mistrusted"),
            (Report::ClientChanged(ticket, Ok(Changed::NotReadBack(problem()))), "not-read-back"),
            (Report::JournalUnread(Vec::new()), "journal-unread"),
            (Report::CertificatePicked(ticket, Ok(None)), "ok"),
            (Report::Woke(ticket), "ok"),
        ] {
            assert_eq!(report.outcome(), outcome, "{}", report.name());
        }
        let report = Report::Diagnosed(ticket, Err(problem()));
        assert_eq!(report.problem(), Some(&problem()));
    }
}
