//! What happened, whose side it is on, and the next move.
//!
//! Everything that can go wrong for a person is a [`Problem`], made where it is noticed and shown
//! as it is: its words lie in the text files under `err-` and `rec-` and the name of the situation.

mod exchange;
mod refusal;
mod situation;
mod table;

pub use exchange::ExchangeCause;
pub use refusal::Refusal;
pub use situation::{Lookalike, Situation, every_situation};

use std::fmt;
use table::keyed;

/// Something that stopped the person, with what support staff may need folded away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What happened.
    pub situation: Situation,
    /// What the other side said, for support; never a secret.
    pub detail: Box<Detail>,
}

keyed! {
    /// Whose side a problem is on, which is to say who can end it.
    pub enum Side {
        /// The user or the organisation.
        Yours = "yours";
        /// Maskinporten, Digdir or the owner of the API.
        Theirs = "theirs";
        /// Something between this machine and them.
        Network = "network";
        /// This program.
        Ours = "ours";
    }
}

keyed! {
    /// What can be done next; in a window most of these are buttons.
    pub enum NextMove {
        /// Go back and pick another certificate file.
        ChooseFile = "next-choose-file";
        /// Pick the file with the certificate that belongs to the key.
        ChooseCertificate = "next-choose-certificate";
        /// Type the password again.
        RetypePassword = "next-retype-password";
        /// Save in another place, or under another name.
        ChangePlace = "next-change-place";
        /// Pick another environment.
        ChangeEnvironment = "next-change-environment";
        /// Correct the `client_id`, or pick another client.
        ChangeClient = "next-change-client";
        /// Change which accesses are asked for.
        ChangeScopes = "next-change-scopes";
        /// Change the optional claims of the grant.
        ChangeClaims = "next-change-claims";
        /// Do the same once more.
        TryAgain = "next-try-again";
        /// Look whether the client was made after all.
        CheckNow = "next-check-now";
        /// Open the key that is registered on the administration client, for it to sign by.
        OpenAdminKey = "next-open-admin-key";
        /// Copy a ready e-mail to Digdir.
        MailDigdir = "next-mail-digdir";
        /// Copy a ready e-mail to the owner of the API.
        MailApiOwner = "next-mail-api-owner";
        /// Open the self-service web page.
        OpenPortal = "next-open-portal";
        /// Set the proxy, or an authority that is trusted besides.
        SetNetwork = "next-set-network";
        /// Set the clock of this machine, then try again.
        SetClock = "next-set-clock";
    }
}

/// What the other side said: folded away, and last on the screen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Detail {
    /// Whom we asked.
    pub host: Option<String>,
    /// HTTP status of the answer.
    pub status: Option<u16>,
    /// `error` of the answer.
    pub error: Option<String>,
    /// `error_description` of the answer, without its trace id.
    pub description: Option<String>,
    /// What support at Digdir asks for.
    pub trace_id: Option<String>,
}

impl From<Situation> for Problem {
    fn from(situation: Situation) -> Self {
        Self { situation, detail: Box::default() }
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        Situation::Refused(refusal).into()
    }
}

impl Problem {
    /// The same problem, met at this host.
    #[must_use]
    pub fn at(mut self, host: &str) -> Self {
        self.detail.host = Some(host.to_owned());
        self
    }

    /// What support staff call it: Maskinporten's code where there is one, else our own name.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.situation.mp_code().unwrap_or_else(|| self.key())
    }

    /// The name of the situation, under which its words lie in the text files.
    #[must_use]
    pub fn key(&self) -> &'static str {
        self.situation.key()
    }

    /// Who can end it.
    #[must_use]
    pub fn side(&self) -> Side {
        self.situation.side()
    }

    /// What to do, the best first; each is a button where there is a window.
    #[must_use]
    pub fn next(&self) -> &'static [NextMove] {
        self.situation.next()
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl std::error::Error for Problem {}
