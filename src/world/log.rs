//! `--log`: what was asked of the world and how that ended, for support staff.
//!
//! Built of what is allowed, not cleaned of what is not: the names of effects and reports, hosts, codes of ours and
//! Maskinporten's, HTTP statuses, times. No path, no name, no answer, nothing that a person typed.

use crate::contract::{Effect, Report};
use crate::domain::Timestamp;
use crate::problem::Problem;
use std::fmt::Write as _;
use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// A file that was there before may be open to others. One of somebody else's stays as it is, and so does a device.
fn close_to_others(path: &Path, file: &File) {
    if file.metadata().is_ok_and(|file| file.is_file()) {
        #[cfg(unix)]
        let _ = (path, file.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o600)));
        #[cfg(windows)]
        super::atomic_write::close_to_others(path);
    }
}

/// What stands for standard error in the place of a file.
const STANDARD_ERROR: &str = "-";

/// Where lines are written, one for each event. Cloning shares it.
#[derive(Clone)]
pub struct Log(Arc<Mutex<Box<dyn Write + Send>>>);

impl Log {
    /// Adds to the file, which only its owner may read; or writes to standard error for `-`.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn open(path: &Path) -> io::Result<Self> {
        let log = if path.as_os_str() == STANDARD_ERROR {
            Self::to(io::stderr())
        } else {
            let mut options = OpenOptions::new();
            options.create(true).append(true);
            #[cfg(unix)]
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
            let file = options.open(path)?;
            close_to_others(path, &file);
            Self::to(file)
        };
        log.write("started", &[("version", env!("CARGO_PKG_VERSION")), ("system", std::env::consts::OS)]);
        Ok(log)
    }

    fn to(place: impl Write + Send + 'static) -> Self {
        Self(Arc::new(Mutex::new(Box::new(place))))
    }

    /// That something is asked of the world.
    pub fn asked(&self, effect: &Effect) {
        self.write("asked", &[("what", effect.name()), ("host", effect.host().unwrap_or_default())]);
    }

    /// How it ended; how long it took, where that was measured.
    pub fn reported(&self, report: &Report, took: Option<Duration>) {
        self.ended(report.name(), report.outcome(), report.problem(), took);
    }

    /// A token was asked for outside the wizard, at this host, with this end.
    pub fn token(&self, host: &str, problem: Option<&Problem>, took: Duration) {
        self.write("asked", &[("what", "token"), ("host", host)]);
        self.ended("token", problem.map_or("ok", Problem::code), problem, Some(took));
    }

    fn ended(&self, what: &str, outcome: &str, problem: Option<&Problem>, took: Option<Duration>) {
        let detail = problem.map(|problem| &problem.detail);
        let status = detail.and_then(|detail| detail.status).map(|status| status.to_string());
        let took = took.map(|took| took.as_millis().to_string());
        let facts = [
            ("what", what),
            ("outcome", outcome),
            ("status", status.as_deref().unwrap_or_default()),
            ("host", detail.and_then(|detail| detail.host.as_deref()).unwrap_or_default()),
            ("ms", took.as_deref().unwrap_or_default()),
        ];
        self.write("told", &facts);
    }

    /// A full disk or a closed pipe is no reason to stop anything.
    fn write(&self, event: &str, facts: &[(&str, &str)]) {
        let mut line = format!("{:.0} {event}", Timestamp::now());
        for (name, value) in facts.iter().filter(|(_, value)| !value.is_empty()) {
            let _ = write!(line, " {name}={value}");
        }
        line.push('\n');
        let mut place = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let _ = place.write_all(line.as_bytes()).and_then(|()| place.flush());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn a_log_that_was_open_to_others_is_closed_to_them() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("log.txt");
        std::fs::write(&file, "before\n").unwrap();
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o644)).unwrap();
        drop(Log::open(&file).unwrap());
        assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        assert!(std::fs::read_to_string(&file).unwrap().starts_with("before\n"), "it is added to");
    }

    /// What is written here, as somebody reads it afterwards.
    #[derive(Clone, Default)]
    struct Page(Arc<Mutex<Vec<u8>>>);

    impl Write for Page {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_file_that_could_not_be_diagnosed_is_not_logged_as_fine() {
        let page = Page::default();
        let problem = Problem::from(crate::problem::Situation::FileEmpty).at("test.maskinporten.no");
        let report = Report::Diagnosed(crate::contract::Tickets::default().issue(), Err(problem));
        Log::to(page.clone()).reported(&report, None);
        let line = String::from_utf8(page.0.lock().unwrap().clone()).unwrap();
        assert!(line.ends_with(" told what=Diagnosed outcome=file-empty host=test.maskinporten.no\n"), "{line}");
    }
}
