//! The keys of a client as they are registered now, each with what is next and who does it.

use super::Own;
use crate::app::keys::{Standing, standing};
use crate::app::session::Session;
use crate::contract::KeptKey;
use crate::protocol::self_service::ListedKey;

/// A key on the page.
#[derive(Debug, Clone)]
pub struct KeyRow {
    /// As it is registered; of one that is not yet, as it will be.
    pub listed: ListedKey,
    /// What is kept of it, where it was made here.
    pub kept: Option<KeptKey>,
    /// Where it stands on its way; `None` for somebody else's.
    pub standing: Option<Standing>,
    /// The name of a later key that is to take its place.
    pub replaced_by: Option<String>,
}

impl KeyRow {
    /// Its name.
    #[must_use]
    pub fn kid(&self) -> &str {
        &self.listed.kid
    }

    /// Whether it is registered.
    #[must_use]
    pub fn is_registered(&self) -> bool {
        self.standing != Some(Standing::Made)
    }
}

impl Own {
    /// The keys of the client: those that are registered, and then those that were made and are not.
    #[must_use]
    pub fn rows(&self, session: &Session) -> Vec<KeyRow> {
        let (Some(at), Some(seen)) = (&self.at, &self.seen) else { return Vec::new() };
        let here: Vec<&KeptKey> =
            session.kept.keys().iter().filter(|kept| kept.is_of(&at.admin.environment, &at.client_id)).collect();
        let replaced_by = |kid: &str| {
            let later = here.iter().find(|kept| kept.replaces.as_deref() == Some(kid));
            later.map(|kept| kept.key.kid().to_owned())
        };
        let registered = seen.keys.iter().map(|key| {
            let listed = ListedKey::read(key);
            let kept = here.iter().find(|kept| Some(&kept.key) == listed.public.as_ref()).map(|kept| (*kept).clone());
            let standing = kept.as_ref().map(|kept| standing(kept, seen, session.now()));
            KeyRow { replaced_by: replaced_by(&listed.kid), listed, kept, standing }
        });
        let made =
            here.iter().filter(|kept| !seen.has_key(&kept.key) && kept.registered.is_none()).map(|kept| KeyRow {
                listed: ListedKey {
                    kid: kept.key.kid().to_owned(),
                    ends: None,
                    is_bound: false,
                    public: Some(kept.key.clone()),
                },
                kept: Some((*kept).clone()),
                standing: Some(Standing::Made),
                replaced_by: None,
            });
        registered.chain(made).collect()
    }

    /// The key with which something is under way, and so what helps now: the newest one.
    #[must_use]
    pub fn unfinished(&self, session: &Session) -> Option<KeyRow> {
        let waits =
            |row: &KeyRow| matches!(row.standing, Some(Standing::Made | Standing::Registered | Standing::Beside));
        self.rows(session).into_iter().rfind(waits)
    }
}
