//! The files that the demo offers: keystores with one known password, and a properties file.

use super::pki::{Identity, Made};
use super::scenario::{KeystoreEntry, PropertiesEntry};
use super::{StartError, seed};
use crate::domain::{Address, DemoFile, DemoFileKind, Secret};
use crate::keystore::write::{self, NewEntry};
use std::io::{self, Write};
use std::path::Path;

/// The password of the files and of the keys in them. Shown on screen.
pub const PASSWORD: &str = "demo-1234";

/// Alias of the entry to use. Lower-case ASCII, which every tool can find.
const AUTHENTICATION: &str = "fjordvik-autentisering";
/// Alias of the entry not to use.
const SIGNING: &str = "fjordvik-signering";

/// What a scenario locks files with whose password is to be wrong.
const ANOTHER_PASSWORD: &str = "demo-5678";
/// The alias where a scenario wants it to be wrong.
const ANOTHER_ALIAS: &str = "noe-annet";

/// Makes the certificate files. What a scenario says about the keystore holds for the first two.
pub fn offer(made: &Made, directory: &Path, scenario: KeystoreEntry) -> Result<Vec<DemoFile>, StartError> {
    make_directory(directory).map_err(StartError::Files)?;
    let secret = |text: &str| Secret::new(text.into());
    let password = secret(PASSWORD);
    let first_password = if scenario.wrong_password { ANOTHER_PASSWORD } else { PASSWORD };
    let key_password = if scenario.wrong_key_password { ANOTHER_PASSWORD } else { first_password };
    let [first_password, key_password] = [first_password, key_password].map(secret);
    let alias = if scenario.wrong_alias { ANOTHER_ALIAS } else { AUTHENTICATION };
    let first = [entry(alias, made.identity(scenario.certificate))];
    let authentication = entry(AUTHENTICATION, &made.authentication);
    let signing = entry(SIGNING, &made.signing);
    let expired = entry(AUTHENTICATION, &made.expired);
    let revoked = entry(AUTHENTICATION, &made.revoked);
    let pkcs12 = |entries: &[NewEntry]| write::pkcs12(entries, &password);
    let contents = [
        ("fjordvik-demo.p12", DemoFileKind::Pkcs12, write::pkcs12(&first, &first_password)),
        ("fjordvik-demo.jks", DemoFileKind::Jks, write::jks(&first, &first_password, &key_password, made.at)),
        ("fjordvik-flere.p12", DemoFileKind::SeveralKeys, pkcs12(&[authentication, signing])),
        ("fjordvik-utgaatt.p12", DemoFileKind::Expired, pkcs12(&[expired])),
        ("fjordvik-tilbakekalt.p12", DemoFileKind::Revoked, pkcs12(&[revoked])),
    ];
    let offered = contents.into_iter().map(|(name, kind, bytes)| {
        let bytes = bytes.map_err(|error| StartError::Certificates(format!("{error:?}")))?;
        let path = directory.join(name);
        write(&path, &bytes).map_err(StartError::Files)?;
        Ok(DemoFile { path, kind })
    });
    offered.collect()
}

fn entry<'a>(alias: &'a str, identity: &'a Identity) -> NewEntry<'a> {
    NewEntry { alias, key: &identity.key, chain: &identity.chain }
}

/// For the owner alone, when it has to be made; one that is there keeps its own rights.
fn make_directory(directory: &Path) -> io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(directory)
}

/// Writes the whole file or nothing, for the owner alone (which is how temporary files are made).
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let directory = path.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(directory)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}

/// A properties file in the form of Digdir's jwt-grant-generator, for the client that is there from
/// the beginning, or as a scenario has it. It points to the JKS, which that tool needs and ours takes as well.
pub fn properties(issuer: &Address, files: &[DemoFile], scenario: &PropertiesEntry) -> String {
    let jks = files.iter().find(|file| file.kind == DemoFileKind::Jks);
    let keystore = jks.map(|file| file.path.to_string_lossy()).unwrap_or_default();
    let token = issuer.join("token");
    let lines = [
        ("issuer", scenario.client_id.as_ref().map_or(seed::EXISTING_CLIENT, |id| &id.0)),
        ("audience", issuer.as_str()),
        ("scope", scenario.scope.as_ref().map_or(seed::EXISTING_SCOPES[0], |scope| &scope.0)),
        ("token.endpoint", token.as_str()),
        ("keystore.type", "jks"),
        ("keystore.file", &keystore),
        ("keystore.password", PASSWORD),
        ("keystore.alias", AUTHENTICATION),
        ("keystore.alias.password", PASSWORD),
    ];
    let consumer = scenario.consumer_org.as_ref().map(|number| ("consumer_org", number.0.to_string()));
    let kid = scenario.kid.as_ref().map(|kid| ("keystore.kid", kid.0.clone()));
    let more = consumer.into_iter().chain(kid).map(|(key, value)| format!("{key}={}\n", escaped(&value)));
    let lines = lines.map(|(key, value)| format!("{key}={}\n", escaped(value)));
    let lines = lines.into_iter().chain(more).collect::<String>();
    format!("# Demo: invented data, nothing leaves this machine.\n{lines}")
}

/// A value as Java reads it: a folder on Windows has backslashes, and letters outside ASCII are
/// written by their number. Colons are left as they are, for the sake of those who read it.
fn escaped(value: &str) -> String {
    let unit = |unit: u16| match u8::try_from(unit) {
        Ok(b'\\') => r"\\".to_owned(),
        Ok(byte @ b' '..=b'~') => char::from(byte).into(),
        _ => format!("\\u{unit:04x}"),
    };
    value.encode_utf16().map(unit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_folder_is_read_back_as_it_was() {
        for folder in [r"C:\Users\Bjørn Ås\demo", "/tmp/a b/ø", "/tmp/new\nline"] {
            let line = format!("keystore.file={}\n", escaped(folder));
            let read = java_properties::read(line.as_bytes()).unwrap();
            assert_eq!(read["keystore.file"], folder);
        }
    }
}
