//! What is written after `portnokkel keys`.

use crate::keystore::own::KeyLength;
use crate::terminal::help;
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// What to do with the keys of a client.
#[derive(Debug, Args)]
#[command(after_long_help = help::KEYS)]
pub struct KeysArguments {
    /// What to do
    #[command(subcommand)]
    pub command: KeysCommand,
}

/// What can be done with the keys that are registered on a client.
#[derive(Debug, Subcommand)]
pub enum KeysCommand {
    /// List the keys of a client: name, length, end, and which of them are of this machine
    List(ListArguments),
    /// Register one more key: a new one, which is made, sealed and registered beside the others, or somebody else's
    Add(AddArguments),
    /// Replace a key without stopping anything: make, register and prove the next; later, with `--finish`, take the old
    /// one away
    Rotate(RotateArguments),
    /// Take a key away
    Remove(RemoveArguments),
    /// Hand a key of this machine over: the files that a product reads, each tried with a token
    Export(ExportArguments),
}

/// What to hand over.
#[derive(Debug, Args)]
pub struct ExportArguments {
    /// The key, as `keys list` names it. The password of its file is taken from `PORTNOKKEL_NEW_PASSWORD`, or asked for,
    /// unless all that is handed over is public
    pub kid: String,

    /// Who reads it: altinn-app-v8, altinn-app-v9, altinn-apiclients, ks-spring, ks-dotnet, nais, eformidling,
    /// java-keystore, refapp, node, python, curl, postman, bruno, files
    pub product: String,

    /// The folder to write: one that is not there yet, or is empty
    pub folder: PathBuf,

    /// A file of the product that is not wanted; may be given more than once. Those that name it are left out as well
    #[arg(long, value_name = "NAME")]
    pub leave_out: Vec<String>,

    /// What is asked for, with blanks between; as a setup of the client does when left out
    #[arg(long, value_name = "SCOPES")]
    pub scope: Option<String>,

    /// How to go about it
    #[command(flatten)]
    pub manner: Manner,
}

/// Who asks.
#[derive(Debug, Args)]
pub struct Who {
    /// A setup that the window has kept, by its name: its certificate, environment and administration client
    #[arg(long, value_name = "NAME", required_unless_present = "keystore", conflicts_with = "keystore")]
    pub setup: Option<String>,

    /// Or a certificate, and as whom
    #[command(flatten)]
    pub by: By,
}

/// A certificate that asks, and where; and as which administration client.
#[derive(Debug, Clone, Args)]
pub struct By {
    /// The organisation's certificate with its key. Its password is taken from `PORTNOKKEL_STORE_PASSWORD`, or asked for
    #[arg(long, value_name = "FILE", requires = "environment")]
    pub keystore: Option<PathBuf>,

    /// The entry in it, where there are several
    #[arg(long, value_name = "ALIAS", requires = "keystore")]
    pub alias: Option<String>,

    /// `test`, `production`, or a TOML file with `name`, `issuer` and `self_service`
    #[arg(long, value_name = "test|production|FILE", requires = "keystore")]
    pub environment: Option<String>,

    /// The administration client, where it is not the one that synthetic organisations have
    #[arg(long, value_name = "CLIENT_ID")]
    pub admin: Option<String>,

    /// By which key the administration client signs
    #[command(flatten)]
    pub signs: AdminKeyArguments,
}

/// The key that an administration client signs by.
#[derive(Debug, Clone, Args)]
pub struct AdminKeyArguments {
    /// The key that is registered on the administration client, where it has one: PKCS#12, JKS, PEM or JWK. Its password
    /// is taken from `PORTNOKKEL_ADMIN_KEY_PASSWORD`, or asked for. A key that was made here, or whose place a setup
    /// keeps, is found without this
    #[arg(long, value_name = "FILE")]
    pub admin_key: Option<PathBuf>,

    /// The name that it is registered by, where it is not the one in its file
    #[arg(long, value_name = "KID", requires = "admin_key")]
    pub admin_kid: Option<String>,

    /// The entry in its file, where there are several
    #[arg(long, value_name = "ALIAS", requires = "admin_key")]
    pub admin_alias: Option<String>,

    /// Sign by the certificate, though a key of the administration client is known here
    #[arg(long, conflicts_with = "admin_key")]
    pub admin_certificate: bool,
}

/// Whose keys to list.
#[derive(Debug, Args)]
pub struct ListArguments {
    /// The client
    pub client_id: String,

    /// Who asks
    #[command(flatten)]
    pub who: Who,

    /// Print `{"client_id", "keys": [{"kid", "bits", "alg", "use", "ends", "expired", "certificate_bound", "fingerprint",
    /// "file", "standing"}]}` on one line
    #[arg(long)]
    pub json: bool,
}

/// Which key to register.
#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("key").required(true).args(["new", "public"]))]
#[command(group = clap::ArgGroup::new("brought").args(["from", "public"]))]
pub struct AddArguments {
    /// The client
    pub client_id: String,

    /// Make a key, and seal it in this file: .p12, .jks, or .pem for encrypted PKCS#8. Its password is taken from
    /// `PORTNOKKEL_NEW_PASSWORD`, or asked for twice. Done once more with the same file, it takes up what was begun
    #[arg(long, value_name = "FILE.p12")]
    pub new: Option<PathBuf>,

    /// Take the key of this file, with its private half, instead of making one: PEM, JWK, PKCS#12 or JKS. Its password is
    /// taken from `PORTNOKKEL_KEY_PASSWORD`, or asked for
    #[arg(long, value_name = "FILE", requires = "new", conflicts_with = "bits")]
    pub from: Option<PathBuf>,

    /// Register the public half that lies in this file, as JWK, PEM or certificate
    #[arg(long, value_name = "FILE")]
    pub public: Option<PathBuf>,

    /// The name that a key gets that somebody has, and of several private keys in its file which one it is; its own when
    /// left out, and where its file has none a new UUID
    #[arg(long, value_name = "KID", requires = "brought")]
    pub kid: Option<String>,

    /// The new key, and who asks
    #[command(flatten)]
    pub making: Making,
}

/// Which key to replace.
#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("part").required(true).args(["new", "finish"]))]
pub struct RotateArguments {
    /// The client
    pub client_id: String,

    /// Make the next key, and seal it in this file, as `keys add --new`; then prove it
    #[arg(long, value_name = "FILE.p12")]
    pub new: Option<PathBuf>,

    /// The system uses the new key: take the old one away, and prove the new one again
    #[arg(long)]
    pub finish: bool,

    /// The key that is replaced, where the client has several
    #[arg(long, value_name = "KID", conflicts_with = "finish")]
    pub old: Option<String>,

    /// The new key, and who asks
    #[command(flatten)]
    pub making: Making,
}

/// How long a new key is, who asks for it, and how to go about it.
#[derive(Debug, Args)]
pub struct Making {
    /// How long the new key is
    #[arg(long, value_name = "2048|3072|4096", default_value = "2048", value_parser = length)]
    pub bits: KeyLength,

    /// Who asks
    #[command(flatten)]
    pub who: Who,

    /// How to go about it
    #[command(flatten)]
    pub manner: Manner,
}

/// Which key to take away.
#[derive(Debug, Args)]
pub struct RemoveArguments {
    /// The client
    pub client_id: String,

    /// The key
    pub kid: String,

    /// Who asks
    #[command(flatten)]
    pub who: Who,

    /// How to go about it
    #[command(flatten)]
    pub manner: Manner,
}

/// How to go about it.
#[derive(Debug, Clone, Copy, Args)]
pub struct Manner {
    /// Do not ask: say yes to everything that is told
    #[arg(long)]
    pub yes: bool,

    /// Print what came of it on one line, or `{"problem": {…}}` when it fails
    #[arg(long)]
    pub json: bool,
}

fn length(text: &str) -> Result<KeyLength, &'static str> {
    text.parse().ok().and_then(KeyLength::of_bits).ok_or("it makes keys of 2048, 3072 and 4096 bits")
}
