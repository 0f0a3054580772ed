//! The properties file of jwt-grant-generator, Digdir's own tool, so that who has one can use it as it is.
//!
//! Read as Java reads it (`java.util.Properties`), but for three things: the file may be UTF-8, a blank
//! after a value is dropped unless it is a password, and a relative path is taken from the folder of the file
//! (and only then from the current folder, as that tool does).

mod fault;
mod on_behalf;
mod runs_on;

pub use fault::{Fault, Notice};

use crate::domain::{Address, ClientId, ScopeSet, Secret, SecretBytes};
use crate::protocol::grant::OptionalClaims;
use crate::protocol::{example, retired};
use crate::world::files::{self, Unread};
use java_properties::{LineContent, PropertiesIter};
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// Everything that a token is asked with, checked. What it names exists: the keystore was there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenProperties {
    /// `issuer`.
    pub client_id: ClientId,
    /// `audience`: written in the grant to the letter.
    pub audience: Address,
    /// `token.endpoint`; without it the metadata of the issuer says where. (That tool then makes the grant only.)
    pub token_endpoint: Option<Address>,
    /// `scope`.
    pub scopes: ScopeSet,
    /// `resource`, and on behalf of whom.
    pub optional: OptionalClaims,
    /// `keystore.kid`: a key registered on the client, by which the grant is then proved instead of a certificate.
    pub kid: Option<String>,
    /// The keystore and what opens it.
    pub keystore: Keystore,
    /// `key.file`: it is no keystore, but a key by itself, as PEM or JWK.
    pub is_bare_key: bool,
    /// What is worth saying although nothing is wrong.
    pub notices: Vec<Notice>,
}

/// The keystore that the file names. Its kind is seen from its content, so `keystore.type` is not needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keystore {
    /// `keystore.file`, found.
    pub path: PathBuf,
    /// `keystore.password`, to the letter; `None` when it is left out or empty.
    pub password: Option<Secret>,
    /// `keystore.alias`.
    pub alias: Option<String>,
    /// What names the entry, where one is to be named.
    pub naming: Naming,
    /// `keystore.alias.password`, to the letter; `None` when it is left out or empty.
    pub key_password: Option<Secret>,
}

impl Keystore {
    /// One that no properties file names, and whose passwords are had elsewhere.
    #[must_use]
    pub fn of(path: PathBuf, alias: Option<String>, naming: Naming) -> Self {
        Self { path, password: None, alias, naming, key_password: None }
    }
}

/// By what the entry that is meant can be named, in what was given to the command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Naming {
    /// `keystore.alias` of a properties file.
    Property,
    /// `--alias`.
    Alias,
    /// `--admin-alias`.
    AdminAlias,
    /// Nothing: the file is to have one.
    Nothing,
}

impl Naming {
    /// As it is written.
    #[must_use]
    pub fn option(self) -> &'static str {
        match self {
            Self::Property => ALIAS,
            Self::Alias => "--alias",
            Self::AdminAlias => "--admin-alias",
            Self::Nothing => "",
        }
    }
}

/// Largest file that is read. Such files have a dozen lines.
const LARGEST: u64 = 64 * 1024;

const ISSUER: &str = "issuer";
const AUDIENCE: &str = "audience";
const SCOPE: &str = "scope";
const KEYSTORE_FILE: &str = "keystore.file";
/// A key by itself, instead of a keystore: ours alone, as jwt-grant-generator reads keystores only.
const KEY_FILE: &str = "key.file";
const TOKEN_ENDPOINT: &str = "token.endpoint";
const RESOURCE: &str = "resource";
pub(super) const KEYSTORE_PASSWORD: &str = "keystore.password";
const ALIAS: &str = "keystore.alias";
pub(super) const ALIAS_PASSWORD: &str = "keystore.alias.password";
/// As jwt-grant-generator has it. Other tools made after it write the other two.
const KID: [&str; 3] = ["keystore.kid", "kid", "keyid"];

const REQUIRED: [&str; 3] = [ISSUER, AUDIENCE, SCOPE];

impl TokenProperties {
    /// Whether a registered key signs, and no certificate is shown.
    #[must_use]
    pub fn signs_by_key(&self) -> bool {
        self.kid.is_some() || self.is_bare_key
    }

    /// Reads a properties file.
    ///
    /// # Errors
    /// The first [`Fault`] in the file, or all the keys that are missing.
    pub fn read(file: &Path) -> Result<Self, Fault> {
        let bytes = files::whole(file, LARGEST).map_err(|unread| match unread {
            Unread::TooLarge => Fault::TooLarge(file.display().to_string()),
            Unread::NotAFile | Unread::Refused(_) => Fault::Unreadable(file.display().to_string()),
        })?;
        Self::parse(&SecretText::decode(&bytes), file.parent().unwrap_or(Path::new("")))
    }

    fn parse(text: &SecretText, folder: &Path) -> Result<Self, Fault> {
        let entries = Entries::read(text)?;
        entries.require_all()?;
        let mut notices = Vec::new();
        let issuer = entries.needed(ISSUER)?;
        let scope = entries.needed(SCOPE)?;
        let is_bare_key = entries.value(KEYSTORE_FILE).is_none();
        Ok(Self {
            client_id: ClientId::parse_foreign(issuer.value)
                .map_err(|fault| Fault::ClientId { line: issuer.line, fault })?,
            audience: entries.audience(&mut notices)?,
            token_endpoint: entries.token_endpoint()?,
            scopes: ScopeSet::parse(scope.value).map_err(|fault| Fault::Scope { line: scope.line, fault })?,
            optional: OptionalClaims { resource: entries.unbroken(RESOURCE)?, on_behalf_of: entries.on_behalf_of()? },
            kid: entries.kid()?,
            keystore: Keystore {
                path: entries.path(if is_bare_key { KEY_FILE } else { KEYSTORE_FILE }, text, folder)?,
                password: entries.password(KEYSTORE_PASSWORD, &mut notices)?,
                alias: entries.given(ALIAS)?.map(|alias| alias.value.to_owned()),
                naming: Naming::Property,
                key_password: entries.password(ALIAS_PASSWORD, &mut notices)?,
            },
            is_bare_key,
            notices,
        })
    }
}

/// The text of the file, which has passwords in it. The parser's own copies of a line are not wiped.
struct SecretText(Secret);

impl SecretText {
    /// UTF-8 where it is valid, with or without its mark; else Latin-1, as Java reads it.
    fn decode(bytes: &SecretBytes) -> Self {
        let bytes = bytes.expose();
        // Room for every Latin-1 letter in UTF-8, so that no half-grown copy is left behind.
        let mut text = String::with_capacity(2 * bytes.len() + 1);
        match std::str::from_utf8(bytes) {
            Ok(utf8) => text.push_str(utf8.trim_start_matches('\u{feff}')),
            Err(_) => text.extend(bytes.iter().copied().map(char::from)),
        }
        // A last line that ends in a backslash is lost without a line after it.
        text.push('\n');
        Self(Secret::new(text))
    }

    fn line(&self, number: usize) -> &str {
        self.0.expose().lines().nth(number.saturating_sub(1)).unwrap_or_default()
    }
}

/// The values by their keys. A key that is there twice has its last value, as in Java.
struct Entries(HashMap<String, Raw>);

/// A value as it was read.
struct Raw {
    /// The line it begins on.
    line: usize,
    value: Secret,
    /// Whether its line goes on into one that begins with a key.
    swallows_a_line: bool,
}

/// A value without the blanks around it.
#[derive(Clone, Copy)]
struct Entry<'a> {
    line: usize,
    value: &'a str,
}

impl Entries {
    fn read(text: &SecretText) -> Result<Self, Fault> {
        // What PowerShell writes with `>`: UTF-16, in which every other byte is zero.
        if text.0.expose().contains('\0') {
            return Err(Fault::NotText);
        }
        let mut entries = HashMap::new();
        for line in PropertiesIter::new_with_encoding(text.0.expose().as_bytes(), encoding_rs::UTF_8) {
            let line = line.map_err(|fault| fault.line_number().map_or(Fault::NotText, Fault::Malformed))?;
            let number = line.line_number();
            if let LineContent::KVPair(key, value) = line.consume_content() {
                let swallows_a_line = runs_on::into_a_key(text.line(number), text.line(number + 1));
                entries.insert(key, Raw { line: number, value: Secret::new(value), swallows_a_line });
            }
        }
        Ok(Self(entries))
    }

    fn require_all(&self) -> Result<(), Fault> {
        let mut missing: Vec<&'static str> = REQUIRED.into_iter().filter(|key| self.value(key).is_none()).collect();
        if [KEYSTORE_FILE, KEY_FILE].iter().all(|key| self.value(key).is_none()) {
            missing.push(KEYSTORE_FILE);
        }
        if missing.is_empty() { Ok(()) } else { Err(Fault::Missing(missing)) }
    }

    fn value(&self, key: &str) -> Option<Entry<'_>> {
        let Raw { line, value, .. } = self.0.get(key)?;
        let value = value.expose().trim();
        (!value.is_empty()).then_some(Entry { line: *line, value })
    }

    /// Refused where the next line is part of the value: it may be a password, which is then looked for in a file,
    /// or sent.
    fn check_end(&self, key: &'static str, is_secret: bool) -> Result<(), Fault> {
        match self.0.get(key) {
            Some(Raw { line, value, swallows_a_line })
                if *swallows_a_line || (!is_secret && runs_on::has_password(value.expose())) =>
            {
                Err(Fault::RunsOn { key, line: *line })
            }
            _ => Ok(()),
        }
    }

    /// `None` when it is left out or empty; refused when it is still as in the example file, `<your client_id>`.
    fn given(&self, key: &'static str) -> Result<Option<Entry<'_>>, Fault> {
        self.check_end(key, false)?;
        match self.value(key) {
            Some(entry) if example::is_placeholder(entry.value) => Err(Fault::Placeholder { key, line: entry.line }),
            entry => Ok(entry),
        }
    }

    fn needed(&self, key: &'static str) -> Result<Entry<'_>, Fault> {
        self.given(key)?.ok_or_else(|| Fault::Missing(vec![key]))
    }

    /// A value in one word.
    fn unbroken(&self, key: &'static str) -> Result<Option<String>, Fault> {
        match self.given(key)? {
            Some(entry) if entry.value.contains(char::is_whitespace) => {
                Err(Fault::BlankWithin { key, line: entry.line })
            }
            entry => Ok(entry.map(|entry| entry.value.to_owned())),
        }
    }

    fn kid(&self) -> Result<Option<String>, Fault> {
        for key in KID {
            if let Some(kid) = self.unbroken(key)? {
                return Ok(Some(kid));
            }
        }
        Ok(None)
    }

    fn audience(&self, notices: &mut Vec<Notice>) -> Result<Address, Fault> {
        let Entry { line, value } = self.needed(AUDIENCE)?;
        if let Some(environment) = retired::replaced_by(value) {
            return Err(Fault::Retired { key: AUDIENCE, line, today: environment.issuer.to_string() });
        }
        // An address may have a comma in it, but whoever writes one here means two.
        let one = Some(value).filter(|value| !value.contains([',', '[']));
        let audience = one.and_then(|one| Address::parse(one).ok()).ok_or(Fault::Audience { line })?;
        if let Some(today) = retired::issuer_meant_by(value) {
            notices.push(Notice::Audience { line, today });
        }
        Ok(audience)
    }

    fn token_endpoint(&self) -> Result<Option<Address>, Fault> {
        let Some(Entry { line, value }) = self.given(TOKEN_ENDPOINT)? else { return Ok(None) };
        if let Some(environment) = retired::replaced_by(value) {
            let today = environment.issuer.join("token").to_string();
            return Err(Fault::Retired { key: TOKEN_ENDPOINT, line, today });
        }
        Address::parse(value).map(Some).map_err(|fault| Fault::TokenEndpoint { line, fault })
    }

    fn password(&self, key: &'static str, notices: &mut Vec<Notice>) -> Result<Option<Secret>, Fault> {
        self.check_end(key, true)?;
        let Some(Raw { value, .. }) = self.0.get(key).filter(|raw| !raw.value.is_empty()) else { return Ok(None) };
        if value.expose().ends_with(char::is_whitespace) {
            notices.push(Notice::PasswordEndsInBlank { key });
        }
        Ok(Some(value.clone()))
    }

    fn path(&self, key: &'static str, text: &SecretText, folder: &Path) -> Result<PathBuf, Fault> {
        let Entry { line, value } = self.needed(key)?;
        let beside_the_file = folder.join(value);
        for path in [beside_the_file, PathBuf::from(value)] {
            if path.is_file() {
                return Ok(path);
            }
        }
        // What is no file may be anything, such as a password on the wrong line: it is not repeated.
        Err(Fault::KeystoreMissing { key, line, backslashes: has_single_backslash(text.line(line)) })
    }
}

/// Whether Java drops a backslash of this line: one that is neither doubled nor the last of the line.
fn has_single_backslash(line: &str) -> bool {
    let mut letters = line.trim_end().chars();
    while let Some(letter) = letters.next() {
        if letter == '\\' && letters.next().is_some_and(|next| next != '\\') {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests;
