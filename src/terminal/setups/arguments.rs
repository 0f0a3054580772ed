//! What is written after `portnokkel setups`.

use crate::terminal::help;
use clap::Subcommand;
use std::path::PathBuf;

/// What to do with what the window has kept. Without a command, it is listed.
#[derive(Debug, clap::Args)]
pub struct SetupsArguments {
    /// What to do
    #[command(subcommand)]
    pub command: Option<SetupsCommand>,
}

/// What can be done with a setup.
#[derive(Debug, Subcommand)]
pub enum SetupsCommand {
    /// Let a setup take the file of the organisation's new certificate, once a token came by it
    Renew(RenewArguments),
}

/// Which setup takes which certificate.
#[derive(Debug, clap::Args)]
#[command(after_long_help = help::RENEW)]
pub struct RenewArguments {
    /// The setup, by its name
    #[arg(value_name = "NAME")]
    pub name: String,

    /// The file with the new certificate: PKCS#12, JKS or PEM. Its password is taken from `PORTNOKKEL_STORE_PASSWORD`, or
    /// asked for
    #[arg(long, value_name = "FILE")]
    pub to: PathBuf,

    /// Its entry in the file; when left out, the organisation's that lasts longer than the old certificate
    #[arg(long, value_name = "A")]
    pub alias: Option<String>,

    /// Let all other setups that use the old file take the new certificate as well
    #[arg(long)]
    pub all: bool,

    /// Ask nothing
    #[arg(long)]
    pub yes: bool,

    /// Print `{"organisation": …, "old": …, "new": …, "moved": …, "proved": …, "changed": […], "forgotten": […], "left": […]}`
    /// on one line, or `{"problem": {…}}` when it fails. `moved` is the same certificate in another place; of the setups in
    /// `forgotten`, the old password is out of the keyring
    #[arg(long)]
    pub json: bool,
}
