//! The log of what was changed at Maskinporten from here: `history.jsonl` in the home, one change a line, the oldest
//! first. It is the person's own; nothing of it is sent anywhere. The file `history.off` beside it turns it off.
//!
//! A change is put into it once it is known that it was made, in the one place that writes, so that window and terminal
//! have the same log.

use super::config_dir::{self, ConfigDir, Contents, Lock};
use super::shared::Shared;
use super::task::blocking;
use crate::contract::{Admin, PastChange, Report};
use crate::domain::{DisplayName, EnvironmentKind, Timestamp, is_invisible};
use crate::problem::{Problem, Situation};
use crate::protocol::self_service::Trace;
use serde::{Deserialize, Serialize};
use std::io;

const FILE: &str = "history.jsonl";
const OFF: &str = "history.off";
const LOCK: &str = "history.lock";
/// The most changes that are kept; older ones go.
pub const MOST: usize = 2000;
/// The most characters of one value: a client with two hundred scopes has ten thousand.
const LONGEST: usize = 4000;
/// Largest file that is read, in bytes.
const LARGEST: u64 = 64 * 1024 * 1024;

/// A change in JSON.
#[derive(Serialize, Deserialize)]
struct Stored {
    at: Timestamp,
    environment: String,
    organisation: String,
    client_id: String,
    client_name: String,
    what: String,
    before: String,
    after: String,
    admin: String,
    certificate: String,
}

/// What the log holds.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// The changes, the oldest first.
    pub changes: Vec<PastChange>,
    /// How many lines cannot be read. They stay.
    pub unread: usize,
}

/// Where it lies.
///
/// # Errors
/// Where the system says of no folder that programs may keep their settings there.
pub fn place(home: &ConfigDir) -> io::Result<std::path::PathBuf> {
    home.join(FILE)
}

/// Whether changes are put into it.
#[must_use]
pub fn is_on(home: &ConfigDir) -> bool {
    home.join(OFF).is_ok_and(|file| file.symlink_metadata().is_err())
}

/// Turns it on or off. What is in it stays.
///
/// # Errors
/// [`Situation::HistoryUnsaved`].
pub fn turn(home: &ConfigDir, on: bool) -> Result<(), Problem> {
    let file = home.join(OFF).map_err(|error| unsaved(&error))?;
    let turned = if on { config_dir::remove(&file) } else { config_dir::write(&file, "") };
    turned.map_err(|error| unsaved(&error))
}

/// What is in it.
///
/// # Errors
/// [`Situation::FileUnreadable`] where the file cannot be read at all.
pub fn load(home: &ConfigDir) -> Result<Kept, Problem> {
    let unreadable = || Problem::from(Situation::FileUnreadable(FILE.into()));
    let file = home.join(FILE).map_err(|_| unreadable())?;
    let mut kept = Kept::default();
    match config_dir::read(&file, LARGEST) {
        Contents::Missing => {}
        Contents::Unreadable(_) => return Err(unreadable()),
        Contents::Text(text) => {
            for line in text.lines() {
                match serde_json::from_str::<Stored>(line) {
                    Ok(stored) => kept.changes.push(stored.restore()),
                    Err(_) => kept.unread += 1,
                }
            }
        }
    }
    Ok(kept)
}

/// Puts one more into it, where it is on. Old ones make room.
///
/// # Errors
/// Why it could not be written. Nothing that was in it is lost then.
fn add(home: &ConfigDir, change: PastChange) -> io::Result<()> {
    if !is_on(home) {
        return Ok(());
    }
    let file = home.join(FILE)?;
    let _lock = Lock::wait(&home.join(LOCK)?)?;
    let text = match config_dir::read(&file, LARGEST) {
        Contents::Missing => String::new(),
        Contents::Text(text) => text,
        Contents::Unreadable(_) => {
            config_dir::set_aside(&file)?;
            String::new()
        }
    };
    let line = serde_json::to_string(&Stored::of(change)).map_err(io::Error::other)?;
    let mut lines: Vec<&str> = text.lines().chain([line.as_str()]).collect();
    lines.drain(..lines.len().saturating_sub(MOST));
    config_dir::write(&file, &(lines.join("\n") + "\n"))
}

/// Puts a change into the log that was just made. Where that fails, it is told; the change stands.
pub(super) async fn write(shared: &Shared, admin: &Admin, [client_id, client_name]: [&str; 2], trace: Trace) {
    // The demo ends with the program, and its clients with it.
    if admin.environment.kind == EnvironmentKind::Demo {
        return;
    }
    let certificate = &admin.signer.entry().certificate;
    let number = certificate.organisation.as_ref().map(ToString::to_string).unwrap_or_default();
    let change = PastChange {
        at: Timestamp::now(),
        environment: PastChange::called(&admin.environment),
        organisation: number,
        client_id: client_id.to_owned(),
        client_name: client_name.to_owned(),
        what: trace.what.to_owned(),
        before: trace.before,
        after: trace.after,
        admin: admin.client_id.to_string(),
        certificate: format!("{} {}", certificate.organisation_name, certificate.sha256),
    };
    let home = shared.home.clone();
    let added = blocking(move || add(&home, change).map_err(|error| unsaved(&error))).await;
    if let Err(problem) = added {
        (shared.post)(Report::HistoryNotKept(problem));
    }
}

fn unsaved(error: &io::Error) -> Problem {
    Situation::HistoryUnsaved(error.kind().to_string()).into()
}

impl Stored {
    fn of(change: PastChange) -> Self {
        let cut = |text: String| text.chars().take(LONGEST).collect();
        let PastChange {
            at,
            environment,
            organisation,
            client_id,
            client_name,
            what,
            before,
            after,
            admin,
            certificate,
        } = change;
        let (before, after) = (cut(before), cut(after));
        Self { at, environment, organisation, client_id, client_name, what, before, after, admin, certificate }
    }

    /// Cleaned, as anything may stand in a file.
    fn restore(self) -> PastChange {
        let clean = |text: &str| DisplayName::of(text).into_string();
        let long = |text: &str| text.chars().map(|c| if is_invisible(c) { ' ' } else { c }).collect();
        PastChange {
            at: self.at,
            environment: clean(&self.environment),
            organisation: clean(&self.organisation),
            client_id: clean(&self.client_id),
            client_name: clean(&self.client_name),
            what: clean(&self.what),
            before: long(&self.before),
            after: long(&self.after),
            admin: clean(&self.admin),
            certificate: clean(&self.certificate),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(after: &str) -> PastChange {
        PastChange {
            at: Timestamp::UNIX_EPOCH,
            environment: "Test".into(),
            organisation: "313299767".into(),
            client_id: "a".into(),
            client_name: "Fjordvik".into(),
            what: "client_name".into(),
            before: "Før".into(),
            after: after.into(),
            admin: "oidc_313299767_api".into(),
            certificate: "FJORDVIK AS ab12".into(),
        }
    }

    #[test]
    fn what_is_put_into_it_is_read_again_and_off_it_stays_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let home = ConfigDir::at(folder.path().join("home"));
        assert!(is_on(&home));
        add(&home, change("Etter")).unwrap();
        turn(&home, false).unwrap();
        add(&home, change("Aldri")).unwrap();
        assert!(!is_on(&home));
        turn(&home, true).unwrap();
        add(&home, change("Igjen\nmed linjeskift")).unwrap();
        let kept = load(&home).unwrap();
        assert_eq!(kept, Kept { changes: vec![change("Etter"), change("Igjen med linjeskift")], unread: 0 });
    }

    #[test]
    fn it_is_bounded_and_what_cannot_be_read_is_counted_and_stays() {
        let folder = tempfile::tempdir().unwrap();
        let home = ConfigDir::at(folder.path());
        let line = serde_json::to_string(&Stored::of(change("gammel"))).unwrap();
        std::fs::write(folder.path().join(FILE), format!("{}no line of ours\n", format!("{line}\n").repeat(MOST)))
            .unwrap();
        add(&home, change(&"ny".repeat(LONGEST))).unwrap();
        let kept = load(&home).unwrap();
        assert_eq!((kept.changes.len(), kept.unread), (MOST - 1, 1));
        assert_eq!(kept.changes.last().unwrap().after.len(), LONGEST);
    }

    #[test]
    fn a_file_that_is_no_text_is_set_aside_and_a_new_one_begun() {
        let folder = tempfile::tempdir().unwrap();
        let home = ConfigDir::at(folder.path());
        std::fs::write(folder.path().join(FILE), [0xff, 0xfe]).unwrap();
        assert!(load(&home).is_err());
        add(&home, change("Etter")).unwrap();
        assert_eq!(load(&home).unwrap().changes, [change("Etter")]);
        assert!(
            std::fs::read_dir(folder.path())
                .unwrap()
                .any(|entry| { entry.unwrap().file_name().to_string_lossy().starts_with("history.jsonl.damaged") })
        );
    }
}
