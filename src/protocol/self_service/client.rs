//! A client, as far as its meaning is known here.

use super::INTEGRATION_TYPE;
use crate::domain::{ClientId, CorrelationId, DisplayName, Scope, ScopeSet, Timestamp};
use serde::{Deserialize, Deserializer};

/// A client as the API tells of it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(from = "WrittenClient")]
pub struct RegisteredClient {
    /// Its identifier.
    pub client_id: String,
    /// What people call it, cleaned.
    pub client_name: String,
    /// What it is for, as it was written: it is not shown, but searched for an identifier.
    pub description: Option<String>,
    /// What it may ask for.
    pub scopes: Vec<String>,
    /// Which service it belongs to.
    pub integration_type: Option<String>,
    /// Whose it is.
    pub client_orgno: Option<String>,
    /// Whether it is in use; the API leaves it out for some.
    pub active: bool,
    /// When it was made, in RFC 3339.
    pub created: Option<String>,
    /// When it was last changed, in RFC 3339.
    pub last_updated: Option<String>,
    /// Its name as it was written: it is searched for an identifier, and compared.
    written_name: String,
}

/// The fields of a client as they are written.
#[derive(Deserialize)]
struct WrittenClient {
    client_id: String,
    #[serde(default, deserialize_with = "or_nothing")]
    client_name: String,
    #[serde(default)]
    description: Option<String>,
    #[serde(default, deserialize_with = "or_nothing")]
    scopes: Vec<String>,
    #[serde(default)]
    integration_type: Option<String>,
    #[serde(default)]
    client_orgno: Option<String>,
    #[serde(default = "yes")]
    active: bool,
    #[serde(default)]
    created: Option<String>,
    #[serde(default)]
    last_updated: Option<String>,
}

impl From<WrittenClient> for RegisteredClient {
    fn from(written: WrittenClient) -> Self {
        Self {
            client_id: written.client_id,
            client_name: DisplayName::of(&written.client_name).into_string(),
            description: written.description,
            scopes: written.scopes,
            integration_type: written.integration_type,
            client_orgno: written.client_orgno,
            active: written.active,
            created: written.created,
            last_updated: written.last_updated,
            written_name: written.client_name,
        }
    }
}

/// One client with a null must not hide all the others of a list.
fn or_nothing<'de, D: Deserializer<'de>, T: Deserialize<'de> + Default>(deserializer: D) -> Result<T, D::Error> {
    Ok(Option::<T>::deserialize(deserializer)?.unwrap_or_default())
}

fn yes() -> bool {
    true
}

impl RegisteredClient {
    /// Its identifier, where it is well formed.
    #[must_use]
    pub fn id(&self) -> Option<ClientId> {
        ClientId::parse_foreign(&self.client_id).ok()
    }

    /// When it was last changed, where the API says so in a way that can be read.
    #[must_use]
    pub fn changed(&self) -> Option<Timestamp> {
        self.last_updated.as_deref().or(self.created.as_deref())?.parse().ok()
    }

    /// Whether it is in use under this name.
    #[must_use]
    pub fn is_called(&self, name: &str) -> bool {
        self.is_usable() && self.written_name.trim() == name.trim()
    }

    /// Whether it was created with this identifier.
    #[must_use]
    pub fn bears(&self, id: &CorrelationId) -> bool {
        id.is_on(&self.written_name) || self.description.as_deref().is_some_and(|text| id.is_on(text))
    }

    /// Whether Maskinporten gives it tokens.
    #[must_use]
    pub fn is_usable(&self) -> bool {
        self.active && self.integration_type.as_deref().is_none_or(|kind| kind == INTEGRATION_TYPE)
    }

    /// The scopes that are well formed.
    #[must_use]
    pub fn scope_set(&self) -> Option<ScopeSet> {
        ScopeSet::new(self.scopes.iter().filter_map(|scope| Scope::parse(scope).ok()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_cleaned_and_what_is_searched_is_not() {
        let id = CorrelationId::parse("0123456789").unwrap();
        let written = format!("Fjordvik\r\n{} \u{202e}", id.put_on(&"x".repeat(300)));
        let client: RegisteredClient =
            serde_json::from_value(serde_json::json!({"client_id": "a", "client_name": written})).unwrap();
        assert!(client.client_name.starts_with("Fjordvik xxx") && client.client_name.chars().count() == 200);
        assert!(client.bears(&id) && client.is_called(&written));
    }

    #[test]
    fn a_client_with_nulls_is_a_client() {
        let written = serde_json::json!({"client_id": "a", "client_name": null, "scopes": null, "description": null,
            "integration_type": null, "created": null, "last_updated": "2026-01-02T03:04:05+01:00"});
        let client: RegisteredClient = serde_json::from_value(written).unwrap();
        assert!(client.client_name.is_empty() && client.scopes.is_empty() && client.is_usable());
        assert_eq!(client.changed(), "2026-01-02T02:04:05Z".parse().ok());
    }

    #[test]
    fn a_client_that_is_not_maskinportens_is_not_usable() {
        let client = |json| serde_json::from_value::<RegisteredClient>(json).unwrap();
        assert!(client(serde_json::json!({"client_id": "a"})).is_usable());
        assert!(!client(serde_json::json!({"client_id": "a", "active": false})).is_usable());
        assert!(!client(serde_json::json!({"client_id": "a", "integration_type": "idporten"})).is_usable());
    }
}
