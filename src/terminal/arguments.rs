//! What is written after `portnokkel` on a command line.

use super::clients::arguments::ClientsArguments;
use super::expiry::arguments::ExpiryArguments;
use super::help;
use super::keys::arguments::KeysArguments;
use super::on_behalf::OnBehalfArguments;
pub use super::on_behalf::{SystemUserArguments, SystemUserCommand};
use super::request::arguments::RequestArguments;
use super::setups::arguments::SetupsArguments;
use crate::keystore::write::Target;
use crate::text::Language;
use clap::error::ErrorKind;
use clap::parser::ValueSource;
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use std::ffi::OsStr;
use std::path::PathBuf;

/// From an enterprise certificate to a Maskinporten access token.
#[derive(Debug, Parser)]
#[command(
    version,
    about,
    after_help = "Without a command, a window opens that leads step by step.",
    after_long_help = help::PROGRAM
)]
pub struct Arguments {
    /// Open the window on this certificate file. A window that is open already takes it where it asks for one
    #[arg(value_name = "FILE", conflicts_with_all = ["demo", "terminal"])]
    pub file: Option<PathBuf>,

    /// Start in the demo: made-up data, and nothing leaves this machine
    #[arg(long)]
    pub demo: bool,

    /// Tell the demo here in the terminal, where a window could be opened, too
    #[arg(long, requires = "demo")]
    pub terminal: bool,

    /// A TOML file that describes the world of the demo, and the scenes of its story; as `simulator --scenario`
    #[arg(long, value_name = "FILE.toml", requires = "demo")]
    pub scenario: Option<PathBuf>,

    /// A TOML file with `name`, `issuer` and `self_service`: a fourth environment beside test, production and demo
    #[arg(long, value_name = "FILE.toml", env = "PORTNOKKEL_ENVIRONMENT")]
    pub environment: Option<PathBuf>,

    /// Add to this file what is asked of whom and how it ends, for support; `-` for standard error. No secrets, no
    /// names, no paths: events, hosts, HTTP statuses, codes and times. For the window and `token`
    #[arg(long, value_name = "FILE", global = true)]
    pub log: Option<PathBuf>,

    /// Language: `nb` (Norwegian bokmål), `nn` (Norwegian nynorsk) or `en` (English); the system's when left out
    #[arg(long, value_name = "nb|nn|en", global = true, value_parser = language)]
    pub lang: Option<Language>,

    /// Draw the window only in this way, for support: with OpenGL (`glow`) or without any driver (`software`), and on
    /// Windows and macOS with DirectX or Metal (`wgpu`). Left out, `PORTNOKKEL_RENDERER` says which; where that is not
    /// set either, one after the other is tried
    #[arg(long)]
    pub renderer: Option<Renderer>,

    /// What to do without a window
    #[command(subcommand)]
    pub command: Option<Command>,
}

impl Arguments {
    /// What was written. Ends the program, as clap does, when it cannot be understood.
    #[must_use]
    pub fn read() -> Self {
        let matches = Self::command().get_matches();
        let understood = Self::of_the_window_alone(&matches)
            .and_then(|()| Self::from_arg_matches(&matches))
            .and_then(Self::with_a_file)
            .and_then(Self::with_the_variable);
        understood.unwrap_or_else(|fault| fault.exit())
    }

    /// A word that is neither a command nor a file is a slip of the hand, not a file for the window to miss.
    fn with_a_file(self) -> Result<Self, clap::Error> {
        let slip = self.file.as_deref().filter(|file| {
            let is_word =
                file.extension().is_none() && file.parent().is_some_and(|folder| folder.as_os_str().is_empty());
            is_word && !file.exists()
        });
        match slip {
            None => Ok(self),
            Some(word) => {
                let fault = format!("there is neither a command nor a file '{}'", word.display());
                Err(Self::command().error(ErrorKind::InvalidSubcommand, fault))
            }
        }
    }

    /// As the variable wants the window drawn, where no argument says how. Clap's own `env` would look at it for the
    /// commands as well, and end them where it says nothing that can be understood.
    fn with_the_variable(mut self) -> Result<Self, clap::Error> {
        if self.command.is_none() && self.renderer.is_none() {
            let value = std::env::var_os(RENDERER).filter(|value| !value.is_empty());
            self.renderer = value.map(|value| Renderer::named(&value)).transpose()?;
        }
        Ok(self)
    }

    /// What is meant for the window must not be swallowed where there is none. Clap's own
    /// `args_conflicts_with_subcommands` would forbid `--lang nb token`, and a variable that is set for good.
    fn of_the_window_alone(matches: &clap::ArgMatches) -> Result<(), clap::Error> {
        let Some(command) = matches.subcommand_name() else { return Ok(()) };
        let written = |name: &&str| matches.value_source(name) == Some(ValueSource::CommandLine);
        match ["demo", "environment", "file", "renderer", "scenario", "terminal"].into_iter().find(written) {
            None => Ok(()),
            Some(name) => {
                let name = if name == "file" { "FILE".to_owned() } else { format!("--{name}") };
                let fault = format!("the argument '{name}' is for the window, and cannot be used with '{command}'");
                Err(Self::command().error(ErrorKind::ArgumentConflict, fault))
            }
        }
    }
}

/// The variable that says what `--renderer` says.
pub const RENDERER: &str = "PORTNOKKEL_RENDERER";

/// A way to draw the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Renderer {
    /// OpenGL
    Glow,
    /// DirectX or Metal
    #[cfg(any(windows, target_os = "macos"))]
    Wgpu,
    /// The processor
    Software,
}

impl Renderer {
    /// What the variable says.
    fn named(value: &OsStr) -> Result<Self, clap::Error> {
        let known = value.to_str().and_then(|name| Self::from_str(name, false).ok());
        known.ok_or_else(|| {
            let names = Self::value_variants().iter().filter_map(ValueEnum::to_possible_value);
            let names: Vec<String> = names.map(|name| name.get_name().to_owned()).collect();
            let fault = format!("the variable {RENDERER} can be one of: {}", names.join(", "));
            Arguments::command().error(ErrorKind::InvalidValue, fault)
        })
    }
}

/// What can be done without a window.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Get a token by a properties file as jwt-grant-generator reads it, and print it on standard output
    Token(TokenArguments),
    /// Tell what is wrong with a token, a grant, an error, a log, a configuration file or a keystore; sends nothing,
    /// unless `--verify` asks for keys
    Diagnose(DiagnoseArguments),
    /// List, register, replace and remove the keys of a client
    Keys(KeysArguments),
    /// See and change the clients of the organisation
    Clients(ClientsArguments),
    /// Tell what ends when: registered keys of all clients, and certificates of setups; for schedulers
    Expiry(ExpiryArguments),
    /// Ask a customer for a client, or grant what a supplier asks for, without a secret travelling
    Request(RequestArguments),
    /// Show what is in a keystore, or write it in another format
    Keystore(KeystoreArguments),
    /// Remove from this machine all that the program has kept: setups, passwords in the keyring, files used last. The
    /// certificate files stay, and so do the clients at Maskinporten
    Forget(ForgetArguments),
    /// List the setups that the window has kept, for `token --setup`; let one take a new certificate
    Setups(SetupsArguments),
    /// Give tokens to programs on this machine that cannot make one, at an address with a secret, until it is ended
    Serve(ServeArguments),
    /// Ask Altinn what has become of the system users of a system, and see which of the four values is wrong
    Systemuser(SystemUserArguments),
    /// Run the simulated Maskinporten on 127.0.0.1 for tests of other programs
    Simulator(SimulatorArguments),
    /// Print what makes a shell complete these commands and their options
    Completions(CompletionsArguments),
    /// Print the page of this program for `man`, or write the pages of all its commands into a folder
    Manual(ManualArguments),
}

/// What to look at.
#[derive(Debug, clap::Args)]
#[command(after_long_help = help::DIAGNOSE)]
pub struct DiagnoseArguments {
    /// A file of any kind; standard input when left out or `-`. The password of a keystore is taken from
    /// `PORTNOKKEL_STORE_PASSWORD`, or asked for
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,

    /// Print `{"findings": […], "checks": […], "report": {…}}` on one line
    #[arg(long)]
    pub json: bool,

    /// Print the checks that Maskinporten makes on a token request, in order: which passed, which one stopped it, and
    /// what would settle the others. JSON always has them
    #[arg(long)]
    pub checks: bool,

    /// Ask the issuer of a token for its public keys, and verify the signature by them. The token is not sent. Of
    /// Maskinporten's environments, and the one in `PORTNOKKEL_ENVIRONMENT`
    #[arg(long)]
    pub verify: bool,
}

/// How to get a token.
#[derive(Debug, clap::Args)]
#[command(after_long_help = help::TOKEN)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of its own on the command line")]
pub struct TokenArguments {
    /// The properties file. Passwords that are not in it are taken from `PORTNOKKEL_STORE_PASSWORD` and
    /// `PORTNOKKEL_KEY_PASSWORD`, or asked for
    #[arg(value_name = "FILE.properties", required_unless_present = "setup", conflicts_with = "setup")]
    pub file: Option<PathBuf>,

    /// Instead of a file: a setup that the window has kept, by its name
    #[arg(long, value_name = "NAME")]
    pub setup: Option<String>,

    /// Print `{"grant": …, "token": {…}}` on one line, or `{"problem": {…}}` when it fails
    #[arg(long)]
    pub json: bool,

    /// Where the registered key is not known yet, wait for it, up to 15 minutes. A key that `keys add` or `keys rotate`
    /// has registered within that time is waited for anyway
    #[arg(long)]
    pub wait: bool,

    /// Exchange the token for Altinn's own, which its APIs take, and print that. With --json, it stands beside the others as
    /// "altinn"
    #[arg(long, conflicts_with = "grant_only")]
    pub altinn: bool,

    /// Print the signed grant and send nothing
    #[arg(long)]
    pub grant_only: bool,

    /// On behalf of whom, in place of what the file or the setup says
    #[command(flatten)]
    pub on_behalf: OnBehalfArguments,
}

/// What to do with a keystore.
#[derive(Debug, clap::Args)]
pub struct KeystoreArguments {
    /// What to do
    #[command(subcommand)]
    pub command: KeystoreCommand,
}

/// What can be done with a keystore. Its password is taken from `PORTNOKKEL_STORE_PASSWORD`, the key's, where it
/// differs, from `PORTNOKKEL_KEY_PASSWORD`; else they are asked for.
#[derive(Debug, Subcommand)]
pub enum KeystoreCommand {
    /// Show the entries that have a key: whose certificate, from whom, how long, for what
    Show(ShowArguments),
    /// Write the entries to a new file in another format, under a new password
    Convert(ConvertArguments),
}

/// What to show.
#[derive(Debug, clap::Args)]
#[command(after_long_help = help::SHOW)]
pub struct ShowArguments {
    /// PKCS#12, JKS or PEM, told by its content. The password is taken from `PORTNOKKEL_STORE_PASSWORD`, or asked for
    #[arg(value_name = "FILE")]
    pub file: PathBuf,

    /// Print `{"format": …, "entries": […]}` on one line, or `{"problem": {…}}` when it fails
    #[arg(long)]
    pub json: bool,
}

/// What to write, and how.
#[derive(Debug, clap::Args)]
#[command(after_long_help = help::CONVERT)]
pub struct ConvertArguments {
    /// The keystore as it is. Its password is taken from `PORTNOKKEL_STORE_PASSWORD`, or asked for
    #[arg(value_name = "SRC")]
    pub source: PathBuf,

    /// The file to write. Its password is taken from `PORTNOKKEL_NEW_PASSWORD`, or asked for twice; in a JKS the key
    /// gets another one if `PORTNOKKEL_NEW_KEY_PASSWORD` is set
    #[arg(value_name = "DST")]
    pub destination: PathBuf,

    /// The format: `jks`, `pkcs12` or `pem`; by the ending of DST when left out
    #[arg(long, value_name = "jks|pkcs12|pem", value_parser = target)]
    pub to: Option<Target>,

    /// The name of the entry in the new file; as it was when left out
    #[arg(long, value_name = "A")]
    pub alias: Option<String>,

    /// Write this entry alone; all of them when left out
    #[arg(long, value_name = "SOURCE_ALIAS")]
    pub entry: Option<String>,

    /// Replace DST without asking if it exists
    #[arg(long)]
    pub force: bool,
}

/// How to remove what is kept.
#[derive(Debug, clap::Args)]
pub struct ForgetArguments {
    /// Do not ask
    #[arg(long)]
    pub yes: bool,
}

/// Whose tokens to give.
#[derive(Debug, clap::Args)]
#[command(after_long_help = help::SERVE)]
pub struct ServeArguments {
    /// A setup that the window has kept, by its name
    #[arg(long, value_name = "NAME")]
    pub setup: String,

    /// Give Altinn's own token, which its APIs take, exchanged for Maskinporten's
    #[arg(long)]
    pub altinn: bool,

    /// The port on 127.0.0.1; any free one when left out
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    pub port: u16,
}

/// How to run the simulator.
#[derive(Debug, clap::Args)]
#[command(after_long_help = help::SIMULATOR)]
pub struct SimulatorArguments {
    /// The port on 127.0.0.1; any free one when left out
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    pub port: u16,

    /// Where its certificate files are written; a temporary folder when left out
    #[arg(long, value_name = "FOLDER")]
    pub dir: Option<PathBuf>,

    /// A TOML file that says what is to be provoked: refusals, faults, times, clients, delegations, system users
    #[arg(long, value_name = "FILE.toml")]
    pub scenario: Option<PathBuf>,
}

/// For which shell.
#[derive(Debug, clap::Args)]
#[command(after_long_help = help::COMPLETIONS)]
pub struct CompletionsArguments {
    /// The shell that is to read them
    pub shell: clap_complete::Shell,
}

/// Where the pages go.
#[derive(Debug, clap::Args)]
pub struct ManualArguments {
    /// Write `portnokkel.1` and a page for each command into this folder, which is made where it is not there; left
    /// out, the program's own page is printed: `portnokkel manual | man -l -`
    #[arg(value_name = "FOLDER")]
    pub folder: Option<PathBuf>,
}

fn target(text: &str) -> Result<Target, &'static str> {
    match text {
        "jks" => Ok(Target::Jks),
        "pkcs12" | "p12" => Ok(Target::Pkcs12),
        "pem" => Ok(Target::Pem),
        _ => Err("it writes jks, pkcs12 and pem"),
    }
}

/// Said in English, as all that clap says; no language has been chosen yet.
fn language(text: &str) -> Result<Language, &'static str> {
    text.parse().map_err(|_| "it speaks nb (Norwegian bokmål), nn (Norwegian nynorsk) and en (English)")
}
