//! The steps, and how far each has come.

/// One of the six steps, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Step {
    /// Choose the file.
    Certificate,
    /// Open it.
    Password,
    /// Choose where the token is for.
    Environment,
    /// Choose a client, or describe a new one.
    Client,
    /// See everything once more; create the client.
    Check,
    /// Get the token, copy it, try it.
    Token,
}

impl Step {
    /// All six, in order.
    pub const ALL: [Self; 6] =
        [Self::Certificate, Self::Password, Self::Environment, Self::Client, Self::Check, Self::Token];

    /// Its number as people count: 1 to 6.
    #[must_use]
    pub fn number(self) -> usize {
        self as usize + 1
    }

    /// The name under which its words lie in the text files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Certificate => "certificate",
            Self::Password => "password",
            Self::Environment => "environment",
            Self::Client => "client",
            Self::Check => "check",
            Self::Token => "token",
        }
    }

    pub(super) fn following(self) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(move |step| *step > self)
    }
}

/// How far a step has come, as the rail shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// Its turn has not come.
    NotStarted,
    /// It is on the screen.
    Current,
    /// It was on the screen before "Diagnose", and will be again.
    Left,
    /// It is answered.
    Done,
    /// It was answered, and an earlier answer has changed since.
    CheckAgain,
}
