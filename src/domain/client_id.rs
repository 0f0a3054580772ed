//! Client identifiers.

use super::OrgNumber;
use std::fmt;

/// The identifier of an OAuth2 client (`client_id`, and `iss` of a grant).
///
/// Maskinporten gives out UUIDs of 36 characters; clients that Digdir makes by hand are named
/// `oidc_<orgnr>_api` and the like. Prevents an organisation number, a scope or a client's name
/// from being sent in its place.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ClientId(String);

/// Why a text is not a client identifier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClientIdError {
    /// There is nothing there.
    Empty,
    /// It is an organisation number, which is often mistaken for a client identifier.
    OrgNumber,
    /// It is a scope: it contains `:`.
    Scope,
    /// It contains a blank or another character that no identifier has.
    ForbiddenCharacter,
    /// It is neither a UUID nor a name that Digdir gives; this is how many characters it has.
    Shape(usize),
}

/// Characters in a UUID written with hyphens.
const UUID_LENGTH: usize = 36;

impl ClientId {
    /// Reads an identifier of the form that Maskinporten gives out.
    ///
    /// # Errors
    /// [`ClientIdError`] says what was written instead.
    pub fn parse(text: &str) -> Result<Self, ClientIdError> {
        let id = Self::parse_foreign(text)?;
        if id.is_uuid() || id.0.starts_with("oidc_") {
            return Ok(id);
        }
        Err(ClientIdError::Shape(id.0.chars().count()))
    }

    /// Reads an identifier of any form: test servers other than Maskinporten's own have theirs.
    ///
    /// # Errors
    /// [`ClientIdError`] when it is empty, or has characters that would not survive a request.
    pub fn parse_foreign(text: &str) -> Result<Self, ClientIdError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(ClientIdError::Empty);
        }
        if OrgNumber::parse(text).is_ok() {
            return Err(ClientIdError::OrgNumber);
        }
        if text.contains(':') {
            return Err(ClientIdError::Scope);
        }
        if !text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')) {
            return Err(ClientIdError::ForbiddenCharacter);
        }
        Ok(Self(text.to_owned()))
    }

    /// The administration client that is made beforehand for a synthetic organisation:
    /// `oidc_<orgnr>_api` (source: the guide for users of Løsøreregisteret's test environment).
    #[must_use]
    pub fn administration(organisation: OrgNumber) -> Self {
        Self(format!("oidc_{organisation}_api"))
    }

    /// The identifier as it is written in a request.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn is_uuid(&self) -> bool {
        self.0.len() == UUID_LENGTH && uuid::Uuid::try_parse(&self.0).is_ok()
    }
}

impl fmt::Display for ClientId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn uuids_and_digdirs_own_names_are_identifiers() {
        for id in ["238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3", "oidc_313299767_api"] {
            assert_eq!(ClientId::parse(&format!(" {id}\n")).unwrap().as_str(), id);
        }
    }

    #[test]
    fn what_people_paste_instead_is_recognised() {
        assert_eq!(ClientId::parse(""), Err(ClientIdError::Empty));
        assert_eq!(ClientId::parse("313299767"), Err(ClientIdError::OrgNumber));
        assert_eq!(ClientId::parse("brreg:losore/tlg"), Err(ClientIdError::Scope));
        assert_eq!(ClientId::parse("Fjordvik test"), Err(ClientIdError::ForbiddenCharacter));
        assert_eq!(ClientId::parse("238259d7-f0af"), Err(ClientIdError::Shape(13)));
    }

    #[test]
    fn other_servers_may_name_their_clients_as_they_like() {
        assert_eq!(ClientId::parse_foreign("my-client").unwrap().as_str(), "my-client");
        assert_eq!(ClientId::parse_foreign("313299767"), Err(ClientIdError::OrgNumber));
    }

    #[test]
    fn the_administration_client_follows_from_the_organisation() {
        let organisation = OrgNumber::parse("313299767").unwrap();
        assert_eq!(ClientId::administration(organisation).as_str(), "oidc_313299767_api");
    }
}
