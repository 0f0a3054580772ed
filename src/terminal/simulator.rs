//! `portnokkel simulator`: what it prints while it runs, and why it did not start. It is started elsewhere.

use super::print;
use crate::domain::{Address, ClientId, OrgNumber};
use crate::text::Words;
use std::io;
use std::path::{Path, PathBuf};

/// What a person who wants to use it must know.
#[derive(Debug, Clone)]
pub struct Running {
    /// The organisation's name and number.
    pub organisation: (&'static str, OrgNumber),
    /// What grants name in `aud`.
    pub issuer: Address,
    /// Base address of the self-service API.
    pub self_service: Address,
    /// Base address of the register.
    pub register: Address,
    /// The organisation's administration client.
    pub admin_client: ClientId,
    /// A client that may ask for tokens at once.
    pub client: ClientId,
    /// The certificate files.
    pub files: Vec<PathBuf>,
    /// The password of them all. No secret.
    pub password: &'static str,
    /// The properties file, and what stands in it.
    pub properties: (PathBuf, String),
    /// The file of the scenario, where there is one.
    pub scenario: Option<PathBuf>,
    /// Whether the files are removed when it stops.
    pub temporary: bool,
}

/// Why it did not start.
#[derive(Debug)]
pub enum Failure {
    /// The port could not be opened.
    Port(u16, io::Error),
    /// The files could not be written in this folder.
    Folder(PathBuf, io::Error),
    /// Something else, in the words of whoever noticed.
    Other(String),
}

/// Prints everything that is needed to use it.
pub fn announce(words: &Words, running: &Running) {
    print::line(&words.say("terminal-simulator-title"));
    print::line(&words.say("terminal-simulator-only-here"));
    if let Some(file) = &running.scenario {
        print::line(&words.with("terminal-scenario-followed", &[("file", file.display().to_string())]));
    }
    print::line("");
    print::rows(&rows(words, running));
    print::line("");
    print::line(&words.say("terminal-simulator-files"));
    for file in &running.files {
        print::line(&format!("  {}", file.display()));
    }
    let (path, content) = &running.properties;
    print::line("");
    print::line(&words.with("terminal-simulator-properties", &[("file", path.display().to_string())]));
    print::line(&content.lines().map(|line| format!("  {line}")).collect::<Vec<_>>().join("\n"));
    print::line("");
    print::line(&words.say("terminal-simulator-try"));
    print::line(&format!("  portnokkel token {}", quoted(path)));
    print::line("");
    let stop = if running.temporary { "terminal-simulator-stop-temporary" } else { "terminal-simulator-stop" };
    print::line(&words.say(stop));
}

fn rows(words: &Words, running: &Running) -> Vec<(String, String)> {
    let (name, number) = running.organisation;
    let rows = [
        ("terminal-organisation", name.to_owned()),
        ("card-org-number", number.to_string()),
        ("terminal-simulator-issuer", running.issuer.to_string()),
        ("terminal-simulator-self-service", running.self_service.to_string()),
        ("terminal-simulator-register", running.register.to_string()),
        ("check-row-administration", running.admin_client.to_string()),
        ("check-row-client-id", running.client.to_string()),
        ("terminal-simulator-password", running.password.to_owned()),
    ];
    rows.map(|(name, value)| (words.say(name), value)).into()
}

/// As shells of Unix and of Windows read a path with blanks.
fn quoted(path: &Path) -> String {
    let path = path.display().to_string();
    if path.contains(' ') { format!("\"{path}\"") } else { path }
}

impl Failure {
    /// Why it did not start, in words.
    #[must_use]
    pub fn say(&self, words: &Words) -> String {
        match self {
            Self::Port(port, error) if error.kind() == io::ErrorKind::AddrInUse => {
                words.with("terminal-simulator-port-taken", &[("port", port.to_string())])
            }
            Self::Port(port, error) => words
                .with("terminal-simulator-port", &[("port", port.to_string()), ("reason", error.kind().to_string())]),
            Self::Folder(folder, error) => {
                let facts = [("folder", folder.display().to_string()), ("reason", error.kind().to_string())];
                words.with("terminal-simulator-folder", &facts)
            }
            Self::Other(reason) => words.with("terminal-simulator-failed", &[("reason", reason.as_str())]),
        }
    }
}
