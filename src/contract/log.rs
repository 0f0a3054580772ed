//! What a log may say of an effect and of a report: a name, a host, how it ended. Each answers for itself, and a new
//! one does not compile before it does.

use super::{Admin, Changed, Comparing, Effect, Outcome, Report};
use crate::problem::Problem;

/// One row for each variant: which one, and its name.
macro_rules! names {
    ($of:ident: $($variant:ident)*) => {
        /// Its name. Nothing of what it holds.
        #[must_use]
        pub fn name(&self) -> &'static str {
            match self {
                $($of::$variant { .. } => stringify!($variant),)*
            }
        }
    };
}

impl Effect {
    names!(Effect:
        PickFile ReadFile PickCertificate ReadCertificate OpenKeystore AskRevocation PickPlace SaveKeystore
        StartDemo StopDemo FetchScopes ListClients CreateClient LookForCreation ForgetCreation SetAside
        RequestToken MeasureClock TryToken CopySecret CopyText ClearClipboard KeepRecent ChangeSetups
        RecallPassword RememberPassword ForgetPassword OpenFolder SaveText PickFolder SaveHandOver PickEvidence
        Diagnose VerifyToken CompareClient ChangeClient Wake Cancel
    );

    /// Whom it speaks to; `None` for what stays on this machine, and for authorities, whom a certificate names.
    #[must_use]
    pub fn host(&self) -> Option<&str> {
        match self {
            Self::FetchScopes(_, admin)
            | Self::ListClients(_, admin)
            | Self::CreateClient(_, admin, _)
            | Self::LookForCreation(_, admin, _) => Some(self_service(admin)),
            Self::CompareClient(_, comparing) | Self::ChangeClient(.., comparing) => {
                let Comparing { admin, .. } = &**comparing;
                Some(self_service(admin))
            }
            Self::MeasureClock(_, environment) => Some(environment.issuer.host()),
            Self::VerifyToken(_, environment, _) => Some(environment.issuer.host()),
            Self::RequestToken(_, request) => Some(request.server.host()),
            Self::TryToken(_, trial) => Some(trial.address.host()),
            Self::PickFile(_)
            | Self::ReadFile(..)
            | Self::PickCertificate(_)
            | Self::ReadCertificate(..)
            | Self::OpenKeystore(..)
            | Self::AskRevocation(..)
            | Self::PickPlace(..)
            | Self::SaveKeystore(..)
            | Self::StartDemo(_)
            | Self::StopDemo
            | Self::ForgetCreation(_)
            | Self::SetAside(_)
            | Self::CopySecret(..)
            | Self::CopyText(..)
            | Self::ClearClipboard
            | Self::KeepRecent(_)
            | Self::ChangeSetups(..)
            | Self::RecallPassword(..)
            | Self::RememberPassword(..)
            | Self::ForgetPassword(_)
            | Self::OpenFolder(_)
            | Self::SaveText(..)
            | Self::PickFolder(_)
            | Self::SaveHandOver(..)
            | Self::PickEvidence(_)
            | Self::Diagnose(..)
            | Self::Wake(..)
            | Self::Cancel(_) => None,
        }
    }
}

fn self_service(admin: &Admin) -> &str {
    admin.environment.self_service.host()
}

impl Report {
    names!(Report:
        FilePicked FileRead CertificatePicked CertificateRead KeystoreOpened RevocationTold PlacePicked
        KeystoreSaved DemoStarted ScopesFetched SignedIn ClientsListed CreationNoted DuplicateFound
        CreationStopped CreationSent CreationAnswered ClientCreated CreationLookedFor JournalUnread EntrySetAside
        ChangeNoted ClientChanged TokenReceived GrantSent TokenTried Copied ClockMeasured ClockSet ClockAsked SetupsKept
        PasswordRecalled PasswordNotKept PasswordForgotten FolderNotOpened TextSaved FolderPicked HandOverSaved
        Diagnosed ClientCompared TokenVerified Woke
    );

    /// What went wrong; `None` where nothing did.
    #[must_use]
    pub fn problem(&self) -> Option<&Problem> {
        match self.ended() {
            Ended::Well | Ended::Otherwise(_) => None,
            Ended::Badly(problem) | Ended::WithProblem(_, problem) => Some(problem),
        }
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
            Self::RevocationTold(_, Outcome::Mistrusted(_)) => Ended::Otherwise("mistrusted"),
            Self::DemoStarted(_, result) => Ended::of(result),
            Self::ScopesFetched(_, result) => Ended::of(result),
            Self::ClientsListed(_, result) => Ended::of(result),
            Self::ClientCreated(_, result) => Ended::of(result),
            Self::CreationLookedFor(_, result) => Ended::of(result),
            Self::ClientChanged(_, Ok(Changed::NotReadBack(problem))) => Ended::WithProblem("not-read-back", problem),
            Self::TokenReceived(_, exchange) => Ended::of(&exchange.result),
            Self::TokenTried(_, result) => Ended::of(result),
            Self::Copied(_, result) | Self::PasswordForgotten(_, result) => Ended::of(result),
            Self::ClockAsked(_, result) => Ended::of(result),
            Self::SetupsKept(result) => Ended::of(result),
            Self::PasswordRecalled(_, result) => Ended::of(result),
            Self::RevocationTold(_, Outcome::Unanswered(problem))
            | Self::ClientChanged(_, Err(problem))
            | Self::PasswordNotKept(problem)
            | Self::FolderNotOpened(problem) => Ended::Badly(problem),
            Self::HandOverSaved(_, result) => Ended::of(result),
            Self::Diagnosed(_, result) => Ended::of(result),
            Self::ClientCompared(_, result) => Ended::of(result),
            Self::TokenVerified(_, result) => Ended::of(result),
            Self::JournalUnread(_) => Ended::Otherwise("journal-unread"),
            Self::DuplicateFound(..) => Ended::Otherwise("duplicate"),
            Self::CreationStopped(_) => Ended::Otherwise("stopped"),
            Self::RevocationTold(_, Outcome::Answered(_))
            | Self::ClientChanged(_, Ok(Changed::ReadBack(..)))
            | Self::SignedIn(_)
            | Self::CreationNoted(..)
            | Self::CreationSent(_)
            | Self::CreationAnswered(_)
            | Self::ChangeNoted(..)
            | Self::GrantSent(..)
            | Self::ClockMeasured(..)
            | Self::ClockSet(_)
            | Self::Woke(_) => Ended::Well,
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
    fn of<T>(result: &'a Result<T, Problem>) -> Self {
        result.as_ref().map_or_else(Self::Badly, |_| Self::Well)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::Tickets;
    use crate::keystore::revocation::RevocationError;
    use crate::problem::Situation;

    #[test]
    fn a_name_is_the_variant_and_nothing_in_it() {
        assert_eq!(Effect::OpenFolder("/home/kari".into()).name(), "OpenFolder");
        assert_eq!(Effect::StopDemo.name(), "StopDemo");
        assert_eq!(Report::SetupsKept(Ok(Vec::new())).name(), "SetupsKept");
    }

    #[test]
    fn what_did_not_go_well_is_never_ok() {
        let (ticket, problem) = (Tickets::default().next(), || Problem::from(Situation::FileEmpty));
        for (report, outcome) in [
            (Report::CertificatePicked(ticket, Err(problem())), "file-empty"),
            (Report::CertificateRead(ticket, Err(problem())), "file-empty"),
            (Report::Diagnosed(ticket, Err(problem())), "file-empty"),
            (Report::RevocationTold(ticket, Outcome::Unanswered(problem())), "file-empty"),
            (Report::RevocationTold(ticket, Outcome::Mistrusted(RevocationError::Form)), "mistrusted"),
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
