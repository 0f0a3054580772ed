//! Whether a device draws here, and which ways to draw have taken the program down: a driver that aborts leaves it no time
//! to try another.
//!
//! An attempt is written down before it begins and taken out when it has ended, well or not. What is found there while
//! nobody is at it was an abort. Nobody waits for the disk meanwhile: what a driver takes down is this program, and not
//! the machine.

use super::config_dir::{self, ConfigDir, Lock};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Drivers are mended; then the way is tried again.
const REMEMBERED: Duration = Duration::from_hours(30 * 24);

/// Whether this machine has a device that draws. Asked on Linux alone: elsewhere the driver of the system is always tried.
#[must_use]
pub fn has_device() -> bool {
    !cfg!(target_os = "linux") || has_device_in(Path::new("/dev"))
}

/// By the kernel's node for drawing, NVIDIA's own driver's, or that of Linux below Windows.
fn has_device_in(devices: &Path) -> bool {
    let mut nodes = std::fs::read_dir(devices.join("dri")).into_iter().flatten().flatten();
    nodes.any(|node| node.file_name().to_string_lossy().starts_with("renderD"))
        || ["nvidiactl", "dxg"].iter().any(|other| devices.join(other).exists())
}

/// Whether drawing in this way has aborted the program lately. The name is a plain word.
#[must_use]
pub fn has_aborted(home: &ConfigDir, way: &str) -> bool {
    let Ok([begun, lock]) = places(home, way) else { return false };
    let is_recent = |file: &Path| -> io::Result<bool> {
        let since = std::fs::metadata(file)?.modified()?.elapsed();
        Ok(since.is_ok_and(|since| since < REMEMBERED))
    };
    is_recent(&begun).unwrap_or(false) && matches!(Lock::attempt(&lock), Ok(Some(_)))
}

/// An attempt to draw in some way. Where nothing can be written, nothing is remembered.
#[derive(Debug)]
pub struct Attempt {
    /// `None` where somebody else is at it, or nothing can be written.
    places: Option<[PathBuf; 2]>,
    _lock: Option<Lock>,
}

impl Attempt {
    /// Begins it. Of several at once the first counts.
    #[must_use]
    pub fn begin(home: &ConfigDir, way: &str) -> Self {
        let Ok([begun, lock]) = places(home, way) else { return Self { places: None, _lock: None } };
        let held = Lock::attempt(&lock).ok().flatten();
        let is_written = held.is_some() && config_dir::write_note(&begun, "").is_ok();
        Self { places: is_written.then_some([begun, lock]), _lock: held }
    }

    /// It has ended: something was drawn, or the system said in an orderly way that nothing will be.
    pub fn end(&self) {
        for place in self.places.iter().flatten() {
            // Left behind, they cost the next start one way to draw.
            let _ = config_dir::remove_note(place);
        }
    }
}

/// What is there while an attempt has not ended, and the lock of who makes it. On Windows a home follows its owner from
/// machine to machine, and each has a driver of its own.
fn places(home: &ConfigDir, way: &str) -> io::Result<[PathBuf; 2]> {
    let name = format!("drawing-{way}{}", machine(std::env::var("COMPUTERNAME").ok().as_deref()));
    Ok([home.join(&format!("{name}.begun"))?, home.join(&format!("{name}.lock"))?])
}

/// The end of a name that one machine alone has.
fn machine(name: Option<&str>) -> String {
    let letters = name.unwrap_or_default().chars().filter(|letter| letter.is_alphanumeric() || *letter == '-');
    let name: String = letters.collect();
    if name.is_empty() { name } else { format!("-{name}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::SystemTime;

    #[test]
    fn what_did_not_end_has_aborted_and_is_forgotten_after_a_month() {
        let folder = tempfile::tempdir().unwrap();
        let home = ConfigDir::at(folder.path().join("home"));
        assert!(!has_aborted(&home, "glow"));
        let attempt = Attempt::begin(&home, "glow");
        assert!(!has_aborted(&home, "glow"), "somebody is at it");
        drop(attempt);
        assert!(has_aborted(&home, "glow") && !has_aborted(&home, "wgpu"));

        let [begun, _] = places(&home, "glow").unwrap();
        let long_ago = SystemTime::now() - REMEMBERED - Duration::from_mins(1);
        std::fs::File::options().write(true).open(begun).unwrap().set_modified(long_ago).unwrap();
        assert!(!has_aborted(&home, "glow"));
    }

    #[test]
    fn a_device_is_known_by_its_node() {
        let devices = tempfile::tempdir().unwrap();
        assert!(!has_device_in(devices.path()));
        std::fs::create_dir(devices.path().join("dri")).unwrap();
        std::fs::write(devices.path().join("dri/card0"), "").unwrap();
        assert!(!has_device_in(devices.path()), "a screen alone draws nothing");
        std::fs::write(devices.path().join("dri/renderD128"), "").unwrap();
        assert!(has_device_in(devices.path()));
        let other = tempfile::tempdir().unwrap();
        std::fs::write(other.path().join("nvidiactl"), "").unwrap();
        assert!(has_device_in(other.path()));
    }

    #[test]
    fn each_machine_has_its_own_and_no_name_leads_out_of_the_folder() {
        assert_eq!([None, Some(""), Some("..\\")].map(machine), [""; 3]);
        assert_eq!(machine(Some("KONTOR-7å")), "-KONTOR-7å");
    }

    #[test]
    fn what_ended_has_not() {
        let folder = tempfile::tempdir().unwrap();
        let home = ConfigDir::at(folder.path());
        let attempt = Attempt::begin(&home, "glow");
        attempt.end();
        drop(attempt);
        assert!(!has_aborted(&home, "glow"));
    }

    #[test]
    fn a_second_one_at_the_same_time_takes_nothing_from_the_first() {
        let folder = tempfile::tempdir().unwrap();
        let home = ConfigDir::at(folder.path());
        let (first, second) = (Attempt::begin(&home, "glow"), Attempt::begin(&home, "glow"));
        second.end();
        drop((first, second));
        assert!(has_aborted(&home, "glow"));
    }
}
