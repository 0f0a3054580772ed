//! Step 4: which client. Ends with a [`Choice`]: a client to create, or one to use.

mod administration;
mod fetched;
mod fetching;
mod suggestions;

pub use administration::Administration;
pub use fetched::{Errand, Fetched};

use crate::app::complaint::{Complaint, Field};
use crate::app::primary::Primary;
use crate::app::session::Session;
use crate::app::wizard::{Step, Wizard};
use crate::contract::{Effect, Ticket};
use crate::domain::{ClientId, OrgNumber, Scope, ScopeSet};
use crate::protocol::client_request::ClientRequest;
use crate::protocol::self_service::{AvailableScope, RegisteredClient};
use std::collections::BTreeSet;

/// What is typed in step 4.
#[derive(Debug, Default)]
pub struct Draft {
    /// The administration client.
    pub admin_client_id: String,
    /// The new client's name; suggested until somebody types another.
    pub name: String,
    /// What the new client is for; suggested until somebody types something else.
    pub description: String,
    /// What scopes are searched by.
    pub search: String,
    /// A client that we have.
    pub client_id: String,
    /// The scopes to ask for with it.
    pub scopes: String,
}

/// How to come to a client.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Way {
    /// Create a new one.
    #[default]
    New,
    /// Use one we have.
    Existing,
    /// Neither can be done yet: the step explains how to get an administration client.
    Unknown,
}

/// Where step 4 stands.
#[derive(Debug, Default)]
pub struct State {
    /// How to come to a client.
    pub way: Way,
    /// The scopes that the organisation may use.
    pub scopes: Fetched<Vec<AvailableScope>>,
    /// Those that are ticked for a new client.
    pub ticked: BTreeSet<Scope>,
    /// The organisation's clients.
    pub clients: Fetched<Vec<RegisteredClient>>,
    /// The one that is picked.
    pub picked: Option<RegisteredClient>,
    /// Those of its scopes that are asked for.
    pub picked_scopes: BTreeSet<Scope>,
    /// The answer of this step, once it has been left by "Next".
    pub choice: Option<Choice>,
    /// What was found of the administration client.
    pub administration: Administration,
    suggested_name: String,
    suggested_description: String,
    /// Whose registrations these are.
    organisation: Option<OrgNumber>,
}

/// What was decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// A client is to be created.
    Create {
        /// By whom.
        admin: ClientId,
        /// Its name.
        name: String,
        /// What it is for.
        description: String,
        /// What it may ask for.
        scopes: ScopeSet,
    },
    /// A client that is there is to be used.
    Use {
        /// Which.
        client_id: ClientId,
        /// Its name, where we know it.
        name: Option<String>,
        /// What to ask for.
        scopes: ScopeSet,
    },
}

impl Choice {
    /// What a token is asked for.
    #[must_use]
    pub fn scopes(&self) -> &ScopeSet {
        match self {
            Self::Create { scopes, .. } | Self::Use { scopes, .. } => scopes,
        }
    }
}

impl State {
    pub(in crate::app) fn pending(&self) -> Option<Ticket> {
        self.scopes.pending().or(self.clients.pending())
    }

    pub(in crate::app) fn cancel(&mut self) {
        self.scopes.cancel();
        self.clients.cancel();
    }

    /// Whether what went wrong is the list of clients, so that trying again means listing them.
    pub(in crate::app) fn listing_was_refused(&self) -> bool {
        self.way == Way::Existing && matches!(self.clients, Fetched::Refused(_))
    }

    /// What a scope gives access to, in its owner's words.
    #[must_use]
    pub fn describe(&self, scope: &Scope) -> Option<&AvailableScope> {
        match &self.scopes {
            Fetched::Known(scopes) => scopes.iter().find(|available| available.scope == *scope),
            Fetched::NotAsked | Fetched::Asking(..) | Fetched::Refused(_) => None,
        }
    }
}

impl Wizard {
    pub(in crate::app) fn client_primary(&self, session: &Session) -> Primary {
        match (self.client.way, &self.client.scopes) {
            (Way::New, Fetched::NotAsked | Fetched::Asking(..) | Fetched::Refused(_)) => Primary::FetchScopes,
            (Way::New, Fetched::Known(_)) | (Way::Existing, _) => Primary::Next,
            (Way::Unknown, _) => Self::administration_primary(session),
        }
    }

    /// The list of clients is a convenience: who types an identifier does not wait for it.
    pub(in crate::app) fn goes_on_without_list(&self) -> bool {
        let lists = self.client.clients.pending().is_some() && self.client.scopes.pending().is_none();
        self.at == Step::Client && self.client.way == Way::Existing && lists
    }

    pub(in crate::app) fn enter_client(&mut self, session: &mut Session) -> Vec<Effect> {
        let organisation = session.chosen_certificate().and_then(|certificate| certificate.organisation.clone().ok());
        if self.client.organisation.is_some() && self.client.organisation != organisation {
            self.forget_registrations();
        }
        self.client.organisation = organisation;
        if self.drafts.client.admin_client_id.is_empty() {
            self.drafts.client.admin_client_id = session.likely_admin_client().unwrap_or_default();
        }
        self.fetch_unasked(session)
    }

    pub(in crate::app) fn choose_way(&mut self, session: &mut Session, way: Way) -> Vec<Effect> {
        if self.client.way == way {
            return Vec::new();
        }
        let mut effects = self.stop_fetching();
        self.complaints.clear();
        self.client.way = way;
        effects.extend(self.fetch_unasked(session));
        effects
    }

    /// They have the administration client's identifier, and will type it.
    pub(in crate::app) fn type_administration(&mut self) -> Vec<Effect> {
        let effects = self.stop_fetching();
        self.complaints.clear();
        self.drafts.client.admin_client_id.clear();
        self.client.way = Way::New;
        self.client.scopes = Fetched::NotAsked;
        effects
    }

    fn stop_fetching(&mut self) -> Vec<Effect> {
        let effects = self.client.pending().map(Effect::Cancel).into_iter().collect();
        self.client.cancel();
        effects
    }

    pub(in crate::app) fn leave_client(&mut self, session: &mut Session) -> Vec<Effect> {
        match self.client.way {
            // The words of the e-mail to Digdir are the view's; it asks to open it.
            Way::Unknown if session.waiting().is_none() => Vec::new(),
            Way::Unknown => self.check_administration(session),
            Way::New if self.client_primary(session) == Primary::FetchScopes => self.fetch_scopes(session),
            Way::New => match self.new_client(session) {
                Ok(choice) => self.decide(session, choice),
                Err(complaints) => self.complain(complaints),
            },
            Way::Existing => match self.existing_client(session) {
                Ok(choice) => {
                    let mut effects = self.stop_fetching();
                    effects.extend(self.decide(session, choice));
                    effects
                }
                Err(complaints) => self.complain(complaints),
            },
        }
    }

    fn decide(&mut self, session: &mut Session, choice: Choice) -> Vec<Effect> {
        if self.client.choice.as_ref() != Some(&choice) {
            self.changed(session, Step::Client);
            self.client.choice = Some(choice);
        }
        self.advance(session)
    }

    /// As it was decided the last time, and as it could be changed now.
    pub(in crate::app) fn restore_choice(&mut self, session: &mut Session, choice: Choice, admin: Option<&ClientId>) {
        let draft = &mut self.drafts.client;
        draft.admin_client_id = admin.map(ToString::to_string).unwrap_or_default();
        let (way, ticked) = match &choice {
            Choice::Create { name, description, scopes, .. } => {
                draft.name.clone_from(name);
                draft.description.clone_from(description);
                (Way::New, scopes.iter().cloned().collect())
            }
            Choice::Use { client_id, scopes, .. } => {
                draft.client_id = client_id.to_string();
                draft.scopes = scopes.to_string();
                (Way::Existing, BTreeSet::new())
            }
        };
        let organisation = session.chosen_certificate().and_then(|certificate| certificate.organisation.clone().ok());
        self.client = State { way, ticked, choice: Some(choice), organisation, ..State::default() };
    }

    /// Fills in what a supplier asked for. Where the administration client is known, all of it is answered.
    pub(in crate::app) fn fill_in(&mut self, session: &mut Session, request: &ClientRequest) -> Vec<Effect> {
        let mut effects = self.stop_fetching();
        let ClientRequest { name, purpose, scopes, .. } = request;
        let admin = self.administration_client(session);
        // What was settled before is another client, and no key of the supplier's is for it.
        self.changed(session, Step::Client);
        self.client.choice = None;
        let Some(admin) = admin else {
            self.drafts.client.name.clone_from(name);
            self.drafts.client.description.clone_from(purpose);
            self.client.way = Way::New;
            self.client.ticked = scopes.iter().cloned().collect();
            return effects;
        };
        let choice = Choice::Create {
            admin: admin.clone(),
            name: name.clone(),
            description: purpose.clone(),
            scopes: scopes.clone(),
        };
        self.restore_choice(session, choice, Some(&admin));
        effects.extend(self.enter(session, Step::Check));
        effects
    }

    fn new_client(&self, session: &Session) -> Result<Choice, Vec<Complaint>> {
        let draft = &self.drafts.client;
        let admin = self.admin_client_id(session);
        let scopes = ScopeSet::new(self.client.ticked.iter().cloned()).ok_or(Complaint::ScopesMissing);
        let name = filled(&draft.name, Complaint::ClientNameMissing);
        let description = filled(&draft.description, Complaint::DescriptionMissing);
        match (admin, name, description, scopes) {
            (Ok(admin), Ok(name), Ok(description), Ok(scopes)) => {
                Ok(Choice::Create { admin, name, description, scopes })
            }
            (admin, name, description, scopes) => {
                Err([admin.err(), scopes.err(), name.err(), description.err()].into_iter().flatten().collect())
            }
        }
    }

    fn existing_client(&self, session: &Session) -> Result<Choice, Vec<Complaint>> {
        let client_id = self.typed_client_id(session);
        let scopes = match &self.client.picked {
            Some(_) => ScopeSet::new(self.client.picked_scopes.iter().cloned()).ok_or(Complaint::ScopesMissing),
            None => self.typed_scopes(),
        };
        match (client_id, scopes) {
            (Ok(client_id), Ok(scopes)) => {
                let name = self.name_of(&client_id);
                Ok(Choice::Use { client_id, name, scopes })
            }
            (client_id, scopes) => Err([client_id.err(), scopes.err()].into_iter().flatten().collect()),
        }
    }

    /// What the client is called, where it was picked or is in the list.
    fn name_of(&self, id: &ClientId) -> Option<String> {
        let listed = match &self.client.clients {
            Fetched::Known(clients) => clients.as_slice(),
            Fetched::NotAsked | Fetched::Asking(..) | Fetched::Refused(_) => &[],
        };
        let mut known = self.client.picked.iter().chain(listed);
        known.find(|client| client.id().as_ref() == Some(id)).map(|client| client.client_name.clone())
    }

    /// The administration client that was chosen, or is typed.
    pub(in crate::app) fn administration_client(&self, session: &Session) -> Option<ClientId> {
        match &self.client.choice {
            Some(Choice::Create { admin, .. }) => Some(admin.clone()),
            _ => self.admin_client_id(session).ok(),
        }
    }

    fn admin_client_id(&self, session: &Session) -> Result<ClientId, Complaint> {
        session.parse_client_id(&self.drafts.client.admin_client_id).map_err(Complaint::AdminClientId)
    }

    fn typed_client_id(&self, session: &Session) -> Result<ClientId, Complaint> {
        match self.client.picked.as_ref().and_then(RegisteredClient::id) {
            Some(id) => Ok(id),
            None => session.parse_client_id(&self.drafts.client.client_id).map_err(Complaint::ClientId),
        }
    }

    fn typed_scopes(&self) -> Result<ScopeSet, Complaint> {
        ScopeSet::parse(&self.drafts.client.scopes).map_err(Complaint::ScopeText)
    }

    pub(in crate::app) fn malformed_in_client(&self, session: &Session, field: Field) -> Option<Complaint> {
        let complaint = match field {
            Field::AdminClientId => self.admin_client_id(session).err(),
            Field::ClientId => self.typed_client_id(session).err(),
            Field::ScopeText => self.typed_scopes().err(),
            _ => None,
        };
        complaint.filter(|complaint| !complaint.is_about_nothing())
    }

    pub(in crate::app) fn pick_client(&mut self, id: &ClientId) -> Vec<Effect> {
        let Fetched::Known(clients) = &self.client.clients else { return Vec::new() };
        let Some(client) = clients.iter().find(|client| client.id().as_ref() == Some(id)).cloned() else {
            return Vec::new();
        };
        self.complaints.clear();
        self.drafts.client.search.clear();
        self.client.picked_scopes = client.scope_set().iter().flat_map(ScopeSet::iter).cloned().collect();
        self.client.picked = Some(client);
        Vec::new()
    }

    /// None of the list: what is typed counts again.
    pub(in crate::app) fn type_client_id(&mut self) -> Vec<Effect> {
        self.complaints.clear();
        self.client.picked = None;
        self.client.picked_scopes.clear();
        Vec::new()
    }

    pub(in crate::app) fn toggle_scope(&mut self, session: &mut Session, scope: Scope) -> Vec<Effect> {
        self.complaints.retain(|complaint| complaint.field() != Field::Scopes);
        if self.client.way == Way::Existing {
            toggle(&mut self.client.picked_scopes, scope);
        } else {
            toggle(&mut self.client.ticked, scope);
            self.suggest_name(session);
            self.suggest_description();
        }
        Vec::new()
    }

    /// Another environment, or another organisation: registrations of one are unknown in every other.
    pub(in crate::app) fn forget_registrations(&mut self) {
        if self.drafts.client.name == self.client.suggested_name {
            self.drafts.client.name.clear();
        }
        if self.drafts.client.description == self.client.suggested_description {
            self.drafts.client.description.clear();
        }
        self.client = State { way: self.client.way, ..State::default() };
        self.drafts.client.admin_client_id.clear();
        self.drafts.client.client_id.clear();
        self.drafts.token.trial_organisation.clear();
    }
}

fn toggle(scopes: &mut BTreeSet<Scope>, scope: Scope) {
    if !scopes.remove(&scope) {
        scopes.insert(scope);
    }
}

fn filled(text: &str, complaint: Complaint) -> Result<String, Complaint> {
    match text.trim() {
        "" => Err(complaint),
        text => Ok(text.to_owned()),
    }
}
