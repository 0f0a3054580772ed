//! An entry of the journal in TOML.
//!
//! Nothing that was written is passed over: what cannot be read whole is [`Read::Unread`], with the organisation that
//! it names, if any. An entry without a version is of version 1.

use super::edit::StoredEdit;
use crate::contract::{ClientChange, Creation, Plan};
use crate::domain::{ClientId, CorrelationId, DisplayName, OrgNumber, Scope, ScopeSet, Timestamp};
use crate::protocol::jwk::PublicJwk;
use crate::protocol::self_service::Amendment;
use crate::world::config_dir::Contents;
use crate::world::environment_toml::StoredEnvironment;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// The version that this program writes, and the newest that it reads.
const VERSION: i64 = 1;

/// What was found in a file.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Read<T> {
    /// The entry.
    Entry(T),
    /// It can be read, but was dated by a clock that was ahead: it counts as of now, so that nobody waits for it.
    FromTheFuture(T),
    /// It is not there any more: another window has settled it.
    Gone,
    /// It cannot be read.
    Unread {
        /// Whose it is, where that can be made out.
        organisation: Option<OrgNumber>,
        /// A newer version of this program has written it.
        is_newer: bool,
    },
}

/// What is written in a file of its own.
pub(super) trait Entry: Sized {
    /// As it is in TOML.
    type Stored: Serialize + DeserializeOwned;

    /// `None` for the demo's, which is not kept.
    fn store(&self) -> Option<Self::Stored>;

    /// `None` when something in it is not what it should be.
    fn restore(stored: Self::Stored) -> Option<Self>;

    /// Its name in the journal, which is also that of its file.
    fn id(&self) -> &CorrelationId;

    /// When it was about to be sent.
    fn begun(&mut self) -> &mut Timestamp;
}

/// The text of a file; `None` for the demo's.
pub(super) fn write(entry: &impl Entry) -> Option<Result<String, toml::ser::Error>> {
    entry.store().map(|stored| toml::to_string(&stored))
}

/// What such a file holds; `name` is the identifier that the file is called by.
pub(super) fn read<T: Entry>(contents: &Contents, name: &str) -> Read<T> {
    let text = match contents {
        Contents::Missing => return Read::Gone,
        Contents::Unreadable(rest) => return unread(rest, false),
        Contents::Text(text) => text,
    };
    let Ok(table) = text.parse::<toml::Table>() else { return unread(text, false) };
    match table.get("version").map_or(Some(VERSION), toml::Value::as_integer) {
        Some(VERSION) => {}
        version => return unread(text, version.is_some_and(|version| version > VERSION)),
    }
    let entry = table.try_into().ok().and_then(T::restore);
    let Some(mut entry) = entry.filter(|entry| entry.id().as_str() == name) else { return unread(text, false) };
    let (begun, now) = (entry.begun(), Timestamp::now());
    if *begun <= now {
        return Read::Entry(entry);
    }
    *begun = now;
    Read::FromTheFuture(entry)
}

fn unread<T>(text: &str, is_newer: bool) -> Read<T> {
    Read::Unread { organisation: organisation_in(text), is_newer }
}

/// The organisation that a text names, line by line, as the text as a whole may be no TOML. `None` also where it names
/// more than one.
fn organisation_in(text: &str) -> Option<OrgNumber> {
    let mut named = text.lines().filter_map(|line| {
        let line = line.parse::<toml::Table>().ok()?;
        OrgNumber::parse(line.get("organisation")?.as_str()?).ok()
    });
    let first = named.next()?;
    named.all(|other| other == first).then_some(first)
}

/// A creation in TOML.
#[derive(Serialize, Deserialize)]
pub(super) struct StoredCreation {
    #[serde(default)]
    version: Version,
    mark: String,
    begun: Timestamp,
    #[serde(flatten)]
    environment: StoredEnvironment,
    organisation: String,
    organisation_name: String,
    admin_client_id: String,
    name: String,
    description: String,
    scopes: String,
    file: String,
    alias: String,
}

/// A change of a client in TOML.
#[derive(Serialize, Deserialize)]
pub(super) struct StoredChange {
    #[serde(default)]
    version: Version,
    mark: String,
    begun: Timestamp,
    #[serde(flatten)]
    environment: StoredEnvironment,
    organisation: String,
    organisation_name: String,
    admin_client_id: String,
    client_id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    add_scope: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    renew_key: Option<String>,
    /// The public key that is added, as JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    add_key: Option<String>,
    /// The names of the keys that make room for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    without_keys: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    remove_key: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    edit: Option<StoredEdit>,
}

impl StoredChange {
    /// Of what is changed, one thing alone stands there.
    fn amendment(&self) -> Option<Amendment> {
        match (&self.add_scope, &self.renew_key, &self.add_key, &self.remove_key, &self.edit) {
            (Some(scope), None, None, None, None) => Some(Amendment::AddScope(Scope::parse(scope).ok()?)),
            (None, Some(kid), None, None, None) => Some(Amendment::RenewKey(kid.clone())),
            (None, None, Some(key), None, None) => {
                let key = PublicJwk::read(&serde_json::from_str(key).ok()?)?;
                Some(Amendment::AddKey { key, without: self.without_keys.clone() })
            }
            (None, None, None, Some(kid), None) => Some(Amendment::RemoveKey(kid.clone())),
            (None, None, None, None, Some(edit)) => Some(Amendment::Edit(edit.read()?)),
            _ => None,
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(transparent)]
struct Version(i64);

impl Default for Version {
    fn default() -> Self {
        Self(VERSION)
    }
}

impl Entry for Creation {
    type Stored = StoredCreation;

    fn store(&self) -> Option<StoredCreation> {
        let plan = &self.plan;
        Some(StoredCreation {
            version: Version::default(),
            mark: self.id.as_str().to_owned(),
            begun: self.begun,
            environment: StoredEnvironment::new(&plan.environment)?,
            organisation: plan.organisation.to_string(),
            organisation_name: plan.organisation_name.clone(),
            admin_client_id: plan.admin.to_string(),
            name: plan.name.clone(),
            description: plan.description.clone(),
            scopes: plan.scopes.to_string(),
            file: plan.file.display().to_string(),
            alias: plan.alias.clone(),
        })
    }

    fn restore(stored: StoredCreation) -> Option<Self> {
        let plan = Plan {
            environment: stored.environment.read()?,
            organisation: OrgNumber::parse(&stored.organisation).ok()?,
            organisation_name: DisplayName::of(&stored.organisation_name).into_string(),
            admin: ClientId::parse_foreign(&stored.admin_client_id).ok()?,
            name: stored.name,
            description: stored.description,
            scopes: ScopeSet::parse(&stored.scopes).ok()?,
            file: stored.file.into(),
            alias: stored.alias,
        };
        Some(Self { id: CorrelationId::parse(&stored.mark)?, begun: stored.begun, plan })
    }

    fn id(&self) -> &CorrelationId {
        &self.id
    }

    fn begun(&mut self) -> &mut Timestamp {
        &mut self.begun
    }
}

impl Entry for ClientChange {
    type Stored = StoredChange;

    fn store(&self) -> Option<StoredChange> {
        let stored = StoredChange {
            version: Version::default(),
            mark: self.id.as_str().to_owned(),
            begun: self.begun,
            environment: StoredEnvironment::new(&self.environment)?,
            organisation: self.organisation.to_string(),
            organisation_name: self.organisation_name.clone(),
            admin_client_id: self.admin.to_string(),
            client_id: self.client_id.to_string(),
            add_scope: None,
            renew_key: None,
            add_key: None,
            without_keys: Vec::new(),
            remove_key: None,
            edit: None,
        };
        Some(match &self.change {
            Amendment::AddScope(scope) => StoredChange { add_scope: Some(scope.to_string()), ..stored },
            Amendment::RenewKey(kid) => StoredChange { renew_key: Some(kid.clone()), ..stored },
            Amendment::AddKey { key, without } => {
                StoredChange { add_key: Some(key.to_json().to_string()), without_keys: without.clone(), ..stored }
            }
            Amendment::RemoveKey(kid) => StoredChange { remove_key: Some(kid.clone()), ..stored },
            Amendment::Edit(edit) => StoredChange { edit: Some(StoredEdit::of(edit)), ..stored },
        })
    }

    fn restore(stored: StoredChange) -> Option<Self> {
        let change = stored.amendment()?;
        Some(Self {
            id: CorrelationId::parse(&stored.mark)?,
            begun: stored.begun,
            environment: stored.environment.read()?,
            organisation: OrgNumber::parse(&stored.organisation).ok()?,
            organisation_name: DisplayName::of(&stored.organisation_name).into_string(),
            admin: ClientId::parse_foreign(&stored.admin_client_id).ok()?,
            client_id: ClientId::parse_foreign(&stored.client_id).ok()?,
            change,
        })
    }

    fn id(&self) -> &CorrelationId {
        &self.id
    }

    fn begun(&mut self) -> &mut Timestamp {
        &mut self.begun
    }
}
