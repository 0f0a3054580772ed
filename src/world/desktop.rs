//! What the desktop does for us: shows a folder, opens an e-mail, asks where to save.

use super::atomic_write::{self, Overwrite};
use super::files;
use super::task::blocking;
use crate::problem::{Problem, Situation};
use std::io;
use std::path::{Path, PathBuf};

/// Shows the folder in which a file lies. One that is gone cannot be shown.
///
/// # Errors
/// [`Situation::FolderUnopened`] with the folder, so that it can be found by hand.
pub(super) fn show_folder(file: &Path) -> Result<(), Problem> {
    let folder = file.parent().unwrap_or(file);
    let shown = if folder.is_dir() { open_folder(file, folder) } else { Err(io::ErrorKind::NotFound.into()) };
    shown.map_err(|_| Situation::FolderUnopened(folder.display().to_string()).into())
}

/// macOS runs a folder that is called `.app`, so there the file in it is pointed at instead.
#[cfg(target_os = "macos")]
fn open_folder(file: &Path, _folder: &Path) -> io::Result<()> {
    std::process::Command::new("/usr/bin/open").arg("-R").arg(file).spawn().map(drop)
}

#[cfg(not(target_os = "macos"))]
fn open_folder(_file: &Path, folder: &Path) -> io::Result<()> {
    open::that_detached(folder)
}

/// Opens an e-mail in the program that the system has for that. Whether it was sent nobody tells.
///
/// # Errors
/// [`Situation::MailUnopened`] when there is no such program, or the address is not one of an e-mail.
pub(super) fn open_mail(mail: &str) -> Result<(), Problem> {
    let opened =
        if mail.starts_with("mailto:") { open::that_detached(mail) } else { Err(io::ErrorKind::InvalidInput.into()) };
    opened.map_err(|_| Situation::MailUnopened.into())
}

/// Asks where, and saves a text there. `None` when the dialog was closed.
pub(super) async fn save_text(name: &str, text: String) -> Result<Option<PathBuf>, Problem> {
    match files::picked(rfd::AsyncFileDialog::new().set_file_name(name).save_file()).await? {
        Some(file) => blocking(move || write(file, &text)).await.map(Some),
        None => Ok(None),
    }
}

/// In place of what is there: the dialog has asked about that.
fn write(file: PathBuf, text: &str) -> Result<PathBuf, Problem> {
    atomic_write::save(&file, text.as_bytes(), Overwrite::Replace).map(|()| file)
}
