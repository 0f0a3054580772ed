//! Writes the folder for the developers, whole or not at all: beside its place, and moved there when every file
//! is on the disk. What a program that was killed meanwhile left there is removed at the next writing.

use super::atomic_write::{self, Overwrite, Staged};
use crate::contract::{ExportOrder, Saved};
use crate::domain::Timestamp;
use crate::export::File;
use crate::problem::{Problem, Situation};
use std::fs;
use std::io;
use std::path::Path;

/// Writes the folder. Only its owner may look into it (0700 on Unix, an access list on Windows).
///
/// # Errors
/// [`Situation::FolderNotEmpty`] when something lies there already, and as [`atomic_write::save`].
pub(super) fn save(order: &ExportOrder) -> Result<Saved, Problem> {
    let folder = order.folder.as_path();
    check_empty(folder)?;
    let files = files(order)?;
    save_files(folder, &files)?;
    Ok(Saved {
        folder: folder.to_owned(),
        files: files.into_iter().map(|file| file.path).collect(),
        withholds_password: order.password.is_some() && !order.export.tells_password(),
    })
}

/// Writes these files into a folder that is not there yet, or is empty.
///
/// # Errors
/// As [`save`].
pub(super) fn save_files(folder: &Path, files: &[File]) -> Result<(), Problem> {
    let parent = folder.parent().ok_or(Situation::FolderMissing)?;
    check_empty(folder)?;
    let staged = Staged::create(parent).map_err(refused)?;
    for file in files {
        write(&staged.path().join(&file.path), file)?;
    }
    staged.move_to(folder).map_err(refused)
}

fn check_empty(folder: &Path) -> Result<(), Problem> {
    match fs::read_dir(folder) {
        Ok(mut inside) => inside.next().map_or(Ok(()), |_| Err(Situation::FolderNotEmpty.into())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => Err(Situation::FileExists.into()),
        Err(error) => Err(refused(error)),
    }
}

/// What says what the others are comes first.
fn files(order: &ExportOrder) -> Result<Vec<File>, Problem> {
    let mut files = vec![order.read_me.clone()];
    if let Some(password) = &order.password {
        files.push(order.export.keystore(order.signer.entry(), password, Timestamp::now())?);
    }
    files.extend(order.export.files());
    Ok(files)
}

fn write(path: &Path, file: &File) -> Result<(), Problem> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(refused)?;
    }
    atomic_write::save(path, file.contents.expose(), Overwrite::Never)?;
    if file.runs { let_run(path).map_err(refused) } else { Ok(()) }
}

#[cfg(unix)]
fn let_run(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o700))
}

#[cfg(not(unix))]
fn let_run(_: &Path) -> io::Result<()> {
    Ok(())
}

#[expect(clippy::needless_pass_by_value, reason = "it is what `map_err` hands over")]
fn refused(error: io::Error) -> Problem {
    match error.kind() {
        io::ErrorKind::DirectoryNotEmpty => Situation::FolderNotEmpty.into(),
        _ => atomic_write::situation(&error).into(),
    }
}
