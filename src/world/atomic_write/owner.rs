//! Made for its owner only, on Windows.
//!
//! Unix takes the rights with the call that makes the file. On Windows they are an access list, which neither the
//! standard library nor tempfile sets, and the crates that do ask for `unsafe` or are no longer kept. So `icacls` sets
//! it, which is part of Windows: the owner, the system and the administrators, as in a profile. Nothing is inherited
//! from the folder, which may be a shared one.
//!
//! A file system without access lists, as on most memory sticks, leaves what is written as open as the stick is. Whoever
//! asked for a file with a key is told so.

use std::fs::OpenOptions;
use std::io;
use std::os::windows::fs::OpenOptionsExt;
use std::os::windows::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::{Builder, NamedTempFile};

/// While it is open, others may give it another name and nothing else. Who could open the empty file before its list
/// is set would read what is written to it afterwards.
const FILE_SHARE_DELETE: u32 = 4;
/// The window's executable has no console, and one would flash up.
const CREATE_NO_WINDOW: u32 = 0x0800_0000;
/// Whoever owns the file, the system, the administrators: by number, as their names are translated.
const READERS: [&str; 3] = ["*S-1-3-4", "*S-1-5-18", "*S-1-5-32-544"];
/// Longer paths need the form that has no limit. `MAX_PATH` is 260, of which a name in the folder takes twelve.
const LONGEST_PLAIN: usize = 247;

/// Makes a temporary file that only its owner may read, also before anything is in it.
pub(super) fn file_in(builder: &Builder<'_, '_>, folder: &Path) -> io::Result<NamedTempFile> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true).share_mode(FILE_SHARE_DELETE);
    let made = builder.make_in(folder, |path| options.open(path))?;
    let _ = close_file(made.path());
    Ok(made)
}

/// Closes a file that is written to where it lies, and says whether it is closed.
pub(super) fn close_file(file: &Path) -> bool {
    close(file, "F")
}

/// Closes a folder to all but its owner, and what will be in it, and says whether it is closed.
pub(super) fn close_folder(folder: &Path) -> bool {
    close(folder, "(OI)(CI)F")
}

/// Where it fails, the rights stay those of the folder around.
fn close(path: &Path, rights: &str) -> bool {
    let Some(system) = std::env::var_os("SystemRoot") else { return false };
    // By its full path: a program of that name in the working folder is another.
    let mut icacls = Command::new(PathBuf::from(system).join(r"System32\icacls.exe"));
    icacls.arg(unlimited(path)).arg("/inheritance:r").arg("/grant:r");
    icacls.args(READERS.map(|reader| format!("{reader}:{rights}")));
    icacls.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).creation_flags(CREATE_NO_WINDOW);
    icacls.status().is_ok_and(|ended| ended.success())
}

fn unlimited(path: &Path) -> PathBuf {
    let plain = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    if plain.as_os_str().len() > LONGEST_PLAIN { plain.canonicalize().unwrap_or(plain) } else { plain }
}
