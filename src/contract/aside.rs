//! What is asked of the world beside the steps: files of keys and of requests, and tokens for other programs.

use super::{AdminKey, BroughtKey, KeptKey, NetworkChoice, TokenRequest};
use crate::domain::{Environment, Secret, Timestamp};
use crate::problem::Problem;
use crate::protocol::client_request::Letter;
use std::path::PathBuf;

/// Something to do beside the steps.
#[derive(Debug)]
pub enum Aside {
    /// Open the file of a key that was made earlier, with this password. It ends as one that was made does.
    OpenKey(Box<KeptKey>, Secret),
    /// Look by which name the one key of this file is called there, where that needs no password.
    ReadKid(PathBuf),
    /// Read the one public key of this file; under this name, its own or a new one.
    ReadPublicKey(PathBuf, Option<String>),
    /// Read the one private key of this file with this password, or of several the one of this name, and tell its public
    /// half; under this name, its own or a new one.
    ReadPrivateKey(PathBuf, Secret, Option<String>),
    /// Open the key of an administration client.
    OpenAdminKey(Box<AdminKeyOrder>),
    /// Read a request or an answer.
    ReadLetter(PathBuf),
    /// Give tokens of this kind to programs on this machine, until it is stopped.
    Serve(Box<ServeOrder>),
    /// Give them no longer.
    StopServing,
}

/// A key of an administration client that is to be opened.
#[derive(Debug)]
pub struct AdminKeyOrder {
    /// The file that it lies in.
    pub file: PathBuf,
    /// Its password; empty where it has none.
    pub password: Secret,
    /// The name that the key is registered by; `None` for the one that the file has.
    pub kid: Option<String>,
}

/// Which tokens are given to other programs.
#[derive(Debug, Clone)]
pub struct ServeOrder {
    /// How Maskinporten is asked for one.
    pub request: TokenRequest,
    /// Where its Altinn exchanges it first; `None` where Maskinporten's own is given.
    pub altinn: Option<Environment>,
}

/// What came of it.
#[derive(Debug)]
pub enum AsideReport {
    /// A key is called so in its file; `None` where that does not say.
    KidRead(Option<String>),
    /// The key of a file was read, and this is its public half; or why not.
    PublicKeyRead(Result<BroughtKey, Problem>),
    /// The key of an administration client is open; or why not.
    AdminKeyOpened(Result<AdminKey, Problem>),
    /// A request or an answer was read; or why not.
    LetterRead(Result<Letter, Problem>),
    /// Tokens are given at this address, which is as good as one; or why not.
    Serving(Result<Secret, Problem>),
    /// Somebody asked for one.
    Asked(Asked),
    /// It is gone out as was asked, and that is written down, or could not be.
    NetworkKept(Result<Box<NetworkChoice>, Problem>),
    /// Others may read what was just written here with a key in it, as the disk does not keep who may. How the writing
    /// ended is told next.
    LiesOpen(PathBuf),
}

/// Who asked for a token, and how it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// When.
    pub at: Timestamp,
    /// Which program it says that it is; empty where it does not say.
    pub agent: String,
    /// Why it got no token. `None` where it got one.
    pub refused: Option<Refused>,
}

/// Why somebody got no token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// It is a page in a browser, or asked for another name than this machine's.
    Page,
    /// The address is another one.
    Address,
    /// Too many asked at once.
    Busy,
    /// Maskinporten, or what is between.
    Problem(Box<Problem>),
}

impl Aside {
    names!(Aside: OpenKey ReadKid ReadPublicKey ReadPrivateKey OpenAdminKey ReadLetter Serve StopServing);

    /// Whom it speaks to; `None` for what stays on this machine.
    #[must_use]
    pub fn host(&self) -> Option<&str> {
        match self {
            Self::Serve(order) => Some(order.request.server.host()),
            Self::OpenKey(..)
            | Self::ReadKid(_)
            | Self::ReadPublicKey(..)
            | Self::ReadPrivateKey(..)
            | Self::OpenAdminKey(_)
            | Self::ReadLetter(_)
            | Self::StopServing => None,
        }
    }
}

impl AsideReport {
    names!(AsideReport: KidRead PublicKeyRead AdminKeyOpened LetterRead Serving Asked NetworkKept LiesOpen);

    /// What went wrong; `None` where nothing did.
    pub(super) fn problem(&self) -> Option<&Problem> {
        match self {
            Self::PublicKeyRead(result) => result.as_ref().err(),
            Self::AdminKeyOpened(result) => result.as_ref().err(),
            Self::LetterRead(result) => result.as_ref().err(),
            Self::Serving(result) => result.as_ref().err(),
            Self::NetworkKept(result) => result.as_ref().err(),
            Self::KidRead(_) | Self::Asked(_) | Self::LiesOpen(_) => None,
        }
    }
}
