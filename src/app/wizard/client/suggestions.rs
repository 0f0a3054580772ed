//! What is suggested from the accesses that are ticked: the new client's name, and what it is for. What somebody has typed
//! is never overwritten.

use crate::app::complaint::Complaint;
use crate::app::session::Session;
use crate::app::wizard::Wizard;
use crate::domain::{EnvironmentKind, Scope};

/// Of so many accesses the purpose speaks; whoever ticks more has to say it in a word of their own.
const MOST_NAMED: usize = 3;

impl Wizard {
    /// "{Org} – {API} – test", for as long as nobody has typed a name.
    pub(super) fn suggest_name(&mut self, session: &Session) {
        if self.drafts.client.name != self.client.suggested_name {
            return;
        }
        let name = self.suggested_name(session).unwrap_or_default();
        self.drafts.client.name.clone_from(&name);
        if !name.is_empty() {
            self.complaints.retain(|complaint| *complaint != Complaint::ClientNameMissing);
        }
        self.client.suggested_name = name;
    }

    fn suggested_name(&self, session: &Session) -> Option<String> {
        let organisation = &session.chosen_certificate()?.organisation_name;
        let api = self.in_words(self.client.ticked.first()?);
        let place = match session.chosen()? {
            EnvironmentKind::Test => " – test",
            EnvironmentKind::Demo => " – demo",
            EnvironmentKind::Production | EnvironmentKind::Custom => "",
        };
        Some(format!("{organisation} – {api}{place}"))
    }

    /// Whether somebody has typed more about a client than was suggested.
    pub(in crate::app) fn has_described_client(&self) -> bool {
        let (draft, client) = (&self.drafts.client, &self.client);
        let typed = [(&draft.name, &client.suggested_name), (&draft.description, &client.suggested_description)];
        let differs = typed.iter().any(|(text, suggested)| !text.trim().is_empty() && text != suggested);
        differs || !draft.client_id.trim().is_empty() || !draft.scopes.trim().is_empty()
    }

    /// What the accesses are for in their owners' words, for as long as nobody has typed another purpose.
    pub(super) fn suggest_description(&mut self) {
        if self.drafts.client.description != self.client.suggested_description {
            return;
        }
        let named: Vec<&str> = self.client.ticked.iter().map(|scope| self.in_words(scope)).collect();
        let purpose = if named.len() > MOST_NAMED { String::new() } else { named.join(", ") };
        if !purpose.is_empty() {
            self.complaints.retain(|complaint| *complaint != Complaint::DescriptionMissing);
        }
        self.drafts.client.description.clone_from(&purpose);
        self.client.suggested_description = purpose;
    }

    /// An access in its owner's words, or by its raw name.
    fn in_words<'a>(&'a self, scope: &'a Scope) -> &'a str {
        let described = self.client.describe(scope).map(|available| available.description.as_str());
        described.filter(|text| !text.is_empty()).unwrap_or(scope.as_str())
    }
}
