//! What to do about a problem where there is no window to go back in: what to change in the properties file.

use crate::problem::{Problem, Refusal, Situation};
use crate::text::{Value, Words};

/// The terminal's own next move; `None` where the window's holds here, too.
pub(super) fn next(words: &Words, problem: &Problem) -> Option<String> {
    match &problem.situation {
        Situation::CertificateExpired { issuer, .. } => {
            Some(words.with("terminal-certificate-expired-next", &[("issuer", issuer.as_str())]))
        }
        Situation::TestCertificate => Some(words.say("terminal-test-certificate-next")),
        Situation::ProductionCertificate => Some(words.say("terminal-production-certificate-next")),
        Situation::DemoCertificate => Some(words.say("terminal-demo-certificate-next")),
        Situation::Refused(Refusal::WrongAudience | Refusal::InvalidCertificate) => {
            Some(words.say("terminal-wrong-environment-next"))
        }
        // The window has an e-mail ready; here there is none.
        Situation::Refused(Refusal::ScopeNotGranted(_)) => Some(words.say("terminal-scope-not-granted-next")),
        _ => None,
    }
}

/// The next move where the administration client wants another key: what to add to the command.
pub(super) fn of_administration(words: &Words, problem: &Problem) -> Option<String> {
    let key = match &problem.situation {
        Situation::AdminKeyRequired => "terminal-admin-key-required-next",
        Situation::AdminKeyRefused(_) => "terminal-admin-key-refused-next",
        Situation::AdminKidMissing => "terminal-admin-kid-missing-next",
        _ => return None,
    };
    Some(words.say(key))
}

/// The next move for what `diagnose` was given, which need not be of this program: it has no properties file to correct.
pub(super) fn of_diagnosis(words: &Words, problem: &Problem) -> Option<String> {
    let key = match &problem.situation {
        Situation::Refused(Refusal::ScopeNotGranted(_)) => "terminal-diagnosis-scope-not-granted-next",
        Situation::Refused(Refusal::Other) => "terminal-diagnosis-refused-next",
        Situation::AdminUnauthorized => "terminal-diagnosis-admin-unauthorized-next",
        Situation::AdminForbidden => "terminal-diagnosis-admin-forbidden-next",
        Situation::ClientInvalid(_) => "terminal-diagnosis-client-invalid-next",
        Situation::TestCertificate | Situation::ProductionCertificate => "terminal-diagnosis-environment-next",
        _ => return None,
    };
    Some(words.say(key))
}

/// Where a password came from, and so where another is to be put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    /// This key of the properties file.
    Properties(&'static str),
    /// This variable of the environment.
    Variable(&'static str),
    /// Somebody typed it.
    Typed,
}

impl Source {
    /// What to do when the password was wrong.
    pub(super) fn next(self, words: &Words) -> String {
        let (source, name) = match self {
            Self::Properties(key) => ("file", key),
            Self::Variable(variable) => ("variable", variable),
            Self::Typed => ("typed", ""),
        };
        words.with("terminal-password-next", &[("source", Value::from(source)), ("name", Value::from(name))])
    }
}
