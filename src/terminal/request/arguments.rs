//! What is written after `portnokkel request`.

use crate::terminal::help;
use crate::terminal::keys::arguments::{Manner, Who};
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// What a supplier asks a customer for.
#[derive(Debug, Args)]
#[command(after_long_help = help::REQUEST)]
pub struct RequestArguments {
    /// What to do
    #[command(subcommand)]
    pub command: RequestCommand,
}

/// The two files of a request, and what is done with them.
#[derive(Debug, Subcommand)]
pub enum RequestCommand {
    /// As a supplier: write a file that asks a customer for a client
    New(NewArguments),
    /// Tell in plain words what stands in a request or an answer; with an answer and its key, get a token
    Open(OpenArguments),
    /// As a customer: make the client that is asked for, with the supplier's key, and write the answer
    Answer(AnswerArguments),
}

/// What is asked for.
#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("key").required(true).args(["public", "customer_makes_key"]))]
pub struct NewArguments {
    /// The file to write; it has no secret in it
    #[arg(value_name = "FILE.portnokkel")]
    pub file: PathBuf,

    /// Who asks
    #[arg(long)]
    pub name: String,

    /// Their organisation number
    #[arg(long, value_name = "N")]
    pub orgnr: String,

    /// How they are reached
    #[arg(long, default_value = "")]
    pub contact: String,

    /// What the client is for
    #[arg(long)]
    pub purpose: String,

    /// What it is to ask for, with blanks between
    #[arg(long, value_name = "SCOPES")]
    pub scope: String,

    /// `test`, `production`, or `custom` for a test server that both sides have
    #[arg(long, value_name = "test|production|custom")]
    pub environment: String,

    /// The public half of the supplier's key: JWK, PEM or certificate. The private half stays where it is
    #[arg(long, value_name = "FILE")]
    pub public: Option<PathBuf>,

    /// The name of the key, where its file has none: a new UUID when left out
    #[arg(long, value_name = "KID", requires = "public")]
    pub kid: Option<String>,

    /// The customer makes the key, and hands it over
    #[arg(long)]
    pub customer_makes_key: bool,

    /// Tokens are asked for on behalf of customers (`consumer_org`)
    #[arg(long)]
    pub for_customers: bool,

    /// Tokens are for a system user of Altinn's
    #[arg(long)]
    pub for_system_user: bool,
}

/// What to open.
#[derive(Debug, Args)]
pub struct OpenArguments {
    /// A request or an answer
    #[arg(value_name = "FILE.portnokkel")]
    pub file: PathBuf,

    /// With an answer: the supplier's key; a token is got with it, and printed alone on standard output. Its password is
    /// taken from `PORTNOKKEL_STORE_PASSWORD`, or asked for
    #[arg(long, value_name = "FILE")]
    pub key: Option<PathBuf>,

    /// With an answer for a test server: its file
    #[arg(long, value_name = "FILE.toml", requires = "key")]
    pub environment: Option<PathBuf>,

    /// Print it on one line, or `{"problem": {…}}` when it fails
    #[arg(long, conflicts_with = "key")]
    pub json: bool,
}

/// What to grant.
#[derive(Debug, Args)]
pub struct AnswerArguments {
    /// The request
    #[arg(value_name = "FILE.portnokkel")]
    pub file: PathBuf,

    /// The answer to write; it has no secret in it
    #[arg(long, value_name = "FILE.portnokkel")]
    pub to: PathBuf,

    /// Where the customer is to make the key: the file for it, as `keys add --new`
    #[arg(long, value_name = "FILE.p12")]
    pub new: Option<PathBuf>,

    /// Who grants
    #[command(flatten)]
    pub who: Who,

    /// How to go about it
    #[command(flatten)]
    pub manner: Manner,
}
