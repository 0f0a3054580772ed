//! What is written after `portnokkel clients`.

use crate::app::clients::Sort;
use crate::terminal::help;
use crate::terminal::keys::arguments::{Manner, Who};
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// What to do with the clients of the organisation.
#[derive(Debug, Args)]
#[command(after_long_help = help::CLIENTS)]
pub struct ClientsArguments {
    /// What to do
    #[command(subcommand)]
    pub command: ClientsCommand,
}

/// What can be done with clients.
#[derive(Debug, Subcommand)]
pub enum ClientsCommand {
    /// List the clients with what they may ask for, and their keys
    List(ListArguments),
    /// Show all that is known of one
    Show(ShowArguments),
    /// Show what a client may ask for, or change it
    Scopes(ScopesArguments),
    /// Give a client another name
    Rename(RenameArguments),
    /// Let a client get tokens no longer
    Deactivate(OneArguments),
    /// Let a client that was deactivated get tokens again
    Activate(OneArguments),
    /// Show what was changed from this machine, newest last
    Log(LogArguments),
}

/// Which clients to list.
#[derive(Debug, Args)]
pub struct ListArguments {
    /// Those that were deactivated as well
    #[arg(long)]
    pub inactive: bool,

    /// Those alone in which each of these words stands: in name, identifier, description, kind, scope or key
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    pub search: String,

    /// What comes first: by name, the nearest end of a key, or the latest change
    #[arg(long, value_name = "name|end|changed", default_value = "name", value_parser = sort)]
    pub sort: Sort,

    /// Who asks
    #[command(flatten)]
    pub who: Who,

    /// Print `{"clients": […], "total", "unread", "problem"}` on one line
    #[arg(long)]
    pub json: bool,
}

/// Which client to show.
#[derive(Debug, Args)]
pub struct ShowArguments {
    /// The client
    pub client_id: String,

    /// Who asks
    #[command(flatten)]
    pub who: Who,

    /// Print `{"client": {…}, "keys": […], "setups": […]}` on one line
    #[arg(long)]
    pub json: bool,
}

/// What a client may ask for.
#[derive(Debug, Args)]
pub struct ScopesArguments {
    /// The client
    pub client_id: String,

    /// Let it ask for this as well; may be given several times
    #[arg(long, value_name = "SCOPE")]
    pub add: Vec<String>,

    /// Let it ask for this no longer; may be given several times
    #[arg(long, value_name = "SCOPE")]
    pub remove: Vec<String>,

    /// Who asks
    #[command(flatten)]
    pub who: Who,

    /// How to go about it
    #[command(flatten)]
    pub manner: Manner,
}

/// What a client is to be called.
#[derive(Debug, Args)]
pub struct RenameArguments {
    /// The client
    pub client_id: String,

    /// Its new name
    pub name: String,

    /// Who asks
    #[command(flatten)]
    pub who: Who,

    /// How to go about it
    #[command(flatten)]
    pub manner: Manner,
}

/// Which client.
#[derive(Debug, Args)]
pub struct OneArguments {
    /// The client
    pub client_id: String,

    /// Who asks
    #[command(flatten)]
    pub who: Who,

    /// How to go about it
    #[command(flatten)]
    pub manner: Manner,
}

/// What to do with the log of changes.
#[derive(Debug, Args)]
pub struct LogArguments {
    /// Write it to this file as well, which is not there yet
    #[arg(long, value_name = "FILE", conflicts_with_all = ["on", "off"])]
    pub csv: Option<PathBuf>,

    /// Keep a log of changes from now on, as is done from the start
    #[arg(long, conflicts_with = "off")]
    pub on: bool,

    /// Keep no log from now on. What is in it stays
    #[arg(long)]
    pub off: bool,

    /// Print `{"changes": […], "unread", "on"}` on one line
    #[arg(long)]
    pub json: bool,
}

fn sort(text: &str) -> Result<Sort, &'static str> {
    match text {
        "name" => Ok(Sort::Name),
        "end" => Ok(Sort::End),
        "changed" => Ok(Sort::Changed),
        _ => Err("it sorts by name, end and changed"),
    }
}
