//! Writes the folder for the developers, whole or not at all: beside its place, and moved there when every file
//! is on the disk, and reads it back. What a program that was killed meanwhile left there is removed at the next writing.

use super::atomic_write::{self, Overwrite, Staged};
use super::files;
use crate::contract::{ExportOrder, Saved};
use crate::domain::{SecretBytes, Timestamp};
use crate::export::File;
use crate::keystore::{self, Entry};
use crate::problem::{Problem, Situation};
use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::Path;

/// Largest file that is read back, in bytes: a keystore may have a long chain.
const LARGEST: u64 = 1024 * 1024;

/// Writes the folder. Only its owner may look into it (0700 on Unix, an access list on Windows).
///
/// # Errors
/// [`Situation::FolderNotEmpty`] when something lies there already, [`Situation::HandOverUnlike`] when something else lies
/// there afterwards, and as [`atomic_write::save`].
pub(super) fn save(order: &ExportOrder) -> Result<Saved, Problem> {
    let folder = order.folder.as_path();
    check_empty(folder)?;
    let files = files(order)?;
    check_keystore(order, &save_files(folder, &files)?)?;
    Ok(Saved {
        folder: folder.to_owned(),
        files: files.into_iter().map(|file| file.path).collect(),
        withholds_password: order.password.is_some() && !order.export.tells_password(),
    })
}

/// Writes these files into a folder that is not there yet, or is empty, and gives what lies there then, by its path below
/// the folder.
///
/// # Errors
/// As [`save`].
pub(super) fn save_files(folder: &Path, files: &[File]) -> Result<HashMap<String, SecretBytes>, Problem> {
    let parent = folder.parent().ok_or(Situation::FolderMissing)?;
    check_empty(folder)?;
    let staged = Staged::create(parent).map_err(refused)?;
    for file in files {
        write(&staged.path().join(&file.path), file)?;
    }
    staged.move_to(folder).map_err(refused)?;
    read_back(folder, files)
}

/// The files as whoever gets them will read them: byte for byte what was written.
fn read_back(folder: &Path, written: &[File]) -> Result<HashMap<String, SecretBytes>, Problem> {
    let read = |file: &File| {
        let there = files::whole(&folder.join(&file.path), LARGEST).map_err(Situation::from)?;
        if there.expose() != file.contents.expose() {
            return Err(Situation::HandOverUnlike.into());
        }
        Ok((file.path.clone(), there))
    };
    written.iter().map(read).collect()
}

/// The keystore opens by its password. The token of the step came by the key that must be in there.
fn check_keystore(order: &ExportOrder, there: &HashMap<String, SecretBytes>) -> Result<(), Problem> {
    let Some((password, keystore)) = order.password.as_ref().zip(there.get(&order.export.keystore_name())) else {
        return Ok(());
    };
    let opened = keystore::open(keystore.expose(), password, None)?;
    let signs_alike = |entry: &Entry| entry.certificate.sha256 == order.signer.entry().certificate.sha256;
    if opened.entries.iter().any(signs_alike) { Ok(()) } else { Err(Situation::HandOverUnlike.into()) }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{ClientId, Environment, ScopeSet, Secret};
    use crate::export::{Export, Part};
    use crate::keystore::Signer;
    use crate::keystore::write::Target;
    use crate::protocol::grant::OptionalClaims;
    use std::sync::Arc;

    fn signer(file: &str) -> Signer {
        let file = format!("{}/tests/fixtures/keystores/{file}", env!("CARGO_MANIFEST_DIR"));
        let keystore = keystore::open(&fs::read(file).unwrap(), &Secret::new("hemmelig".into()), None).unwrap();
        Signer::new(Arc::new(keystore), 0).unwrap()
    }

    fn order(folder: &Path, signer: Signer) -> ExportOrder {
        let export = Export {
            environment: Environment::test(),
            client_id: ClientId::parse("238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3").unwrap(),
            scopes: ScopeSet::parse("brreg:losore/tlg").unwrap(),
            optional: OptionalClaims::default(),
            format: Target::Pkcs12,
            alias: "fjordvik".into(),
            password: None,
            call: None,
            parts: [Part::Keystore, Part::Properties].into(),
        };
        let read_me = File { path: "LES-MEG.txt".into(), contents: SecretBytes::new(b"Hei".to_vec()), runs: false };
        ExportOrder {
            folder: folder.into(),
            export,
            signer,
            password: Some(Secret::new("nytt passord".into())),
            read_me,
        }
    }

    #[test]
    fn what_does_not_lie_there_as_it_was_written_is_told() {
        let place = tempfile::tempdir().unwrap();
        let order = order(&place.path().join("mappe"), signer("modern.p12"));
        let written = files(&order).unwrap();
        let there = save_files(&order.folder, &written).unwrap();
        assert_eq!(there.len(), written.len());
        fs::write(order.folder.join("client.properties"), "issuer=somebody").unwrap();
        assert_eq!(read_back(&order.folder, &written).unwrap_err().situation, Situation::HandOverUnlike);
    }

    #[test]
    fn a_keystore_with_another_certificate_is_told() {
        let place = tempfile::tempdir().unwrap();
        let order = order(&place.path().join("mappe"), signer("modern.p12"));
        let there = save_files(&order.folder, &files(&order).unwrap()).unwrap();
        check_keystore(&order, &there).unwrap();
        let other = ExportOrder { signer: signer("expired.p12"), ..order };
        assert_eq!(check_keystore(&other, &there).unwrap_err().situation, Situation::HandOverUnlike);
    }
}
