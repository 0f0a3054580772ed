//! Set-ups: what was answered on the way to a token, kept so that the next visit needs a password and no more.

use super::effect::Effect;
use super::steps::client::Choice;
use super::{Step, Wizard};
use crate::domain::{Address, ClientId, Environment, EnvironmentKind, Mark, OrgNumber, Scope, ScopeSet, Timestamp};
use crate::problem::Problem;
use crate::protocol::grant::OptionalClaims;
use crate::protocol::self_service::Registered;
use std::path::PathBuf;

/// One way to a token. Never a password, a key or a token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setup {
    /// What people call it; no two have the same.
    pub name: String,
    /// Where the certificate lies.
    pub file: PathBuf,
    /// Its name in the file.
    pub alias: String,
    /// Until when the certificate is valid.
    pub certificate_ends: Timestamp,
    /// Whose it is.
    pub organisation: OrgNumber,
    /// What the organisation is called.
    pub organisation_name: String,
    /// Where the token is for; never the demo.
    pub environment: Environment,
    /// The administration client, where one was used.
    pub admin: Option<ClientId>,
    /// The client that tokens are asked for with.
    pub client_id: ClientId,
    /// Its name, where we know it.
    pub client_name: Option<String>,
    /// When we created it, if we did.
    pub created: Option<Timestamp>,
    /// When the first of the keys that are registered on the client ends, as it was when that was last read.
    pub keys_end: Option<Timestamp>,
    /// What is asked for.
    pub scopes: ScopeSet,
    /// Claims that most do without.
    pub optional: OptionalClaims,
    /// Under which mark its password lies in the system's keyring, where somebody wanted that.
    pub remembered: Option<Mark>,
    /// How it went the last time.
    pub last: Option<Last>,
}

/// How asking for a token went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Last {
    /// When.
    pub at: Timestamp,
    /// The code of the problem; `None` when the token came.
    pub problem: Option<String>,
}

/// A change of what is kept: small enough that two windows can make theirs one after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Keep this one, in the place of the one that gives the same token.
    Keep(Box<Setup>),
    /// Call the one of the first name by the second.
    Rename(String, String),
    /// The password of the one of this name lies in the keyring under this mark; `None` where it does not.
    Remember(String, Option<Mark>),
    /// The keys of this issuer's client end then, or never.
    KeysEnd(Address, ClientId, Option<Timestamp>),
    /// Keep the one of this name no longer.
    Remove(String),
}

/// What is typed on the cards.
#[derive(Debug, Default)]
pub struct Draft {
    /// The set-up that is getting another name.
    pub renaming: Option<String>,
    /// That name.
    pub name: String,
}

impl Setup {
    /// Whether both give the same token: of the same client, for the same.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.client_id == other.client_id
            && self.environment.issuer == other.environment.issuer
            && self.scopes == other.scopes
            && self.optional == other.optional
    }

    /// When it was used last, or else made.
    fn used(&self) -> Option<Timestamp> {
        self.last.as_ref().map(|last| last.at).or(self.created)
    }
}

impl Change {
    /// Makes the change. What it is about may be gone, by another window's doing; then nothing happens.
    pub fn apply(&self, setups: &mut Vec<Setup>) {
        match self {
            Self::Keep(setup) => keep(setups, Setup::clone(setup)),
            Self::Rename(from, to) => {
                let free = free_name(setups, to);
                if let Some(setup) = setups.iter_mut().find(|setup| setup.name == *from) {
                    setup.name = free;
                }
            }
            Self::Remember(name, mark) => {
                if let Some(setup) = setups.iter_mut().find(|setup| setup.name == *name) {
                    setup.remembered.clone_from(mark);
                }
            }
            Self::KeysEnd(issuer, client_id, end) => {
                let of_client =
                    |setup: &&mut Setup| setup.client_id == *client_id && setup.environment.issuer == *issuer;
                for setup in setups.iter_mut().filter(of_client) {
                    setup.keys_end = *end;
                }
            }
            Self::Remove(name) => setups.retain(|setup| setup.name != *name),
        }
        // The one that was used last is the one that is most likely to be used now.
        setups.sort_by_key(|setup| std::cmp::Reverse(setup.used()));
    }
}

fn keep(setups: &mut Vec<Setup>, setup: Setup) {
    let Some(known) = setups.iter_mut().find(|known| known.is_same(&setup)) else {
        let name = free_name(setups, &setup.name);
        setups.push(Setup { name, ..setup });
        return;
    };
    // Its name is the user's; what is not known any more was known before.
    *known = Setup {
        name: std::mem::take(&mut known.name),
        admin: setup.admin.clone().or(known.admin.take()),
        client_name: setup.client_name.clone().or(known.client_name.take()),
        created: setup.created.or(known.created),
        keys_end: setup.keys_end.or(known.keys_end),
        remembered: setup.remembered.clone().or(known.remembered.take()),
        last: setup.last.clone().or(known.last.take()),
        ..setup
    };
}

/// «Fjordvik», or «Fjordvik (2)» where that is taken.
fn free_name(setups: &[Setup], name: &str) -> String {
    let taken = |name: &str| setups.iter().any(|setup| setup.name == name);
    let numbered = (2..).map(|number| format!("{name} ({number})"));
    std::iter::once(name.to_owned()).chain(numbered).find(|name| !taken(name)).unwrap_or_default()
}

impl Wizard {
    /// The same wizard, with what was kept of earlier visits, and what is wrong with that, if anything.
    #[must_use]
    pub fn with_setups(mut self, setups: Vec<Setup>, problem: Option<Problem>) -> Self {
        self.setups = setups;
        self.setups_problem = problem;
        self
    }

    /// What was kept, what was used last first.
    #[must_use]
    pub fn setups(&self) -> &[Setup] {
        &self.setups
    }

    /// What is wrong with keeping them, if anything.
    #[must_use]
    pub fn setups_problem(&self) -> Option<&Problem> {
        self.setups_problem.as_ref()
    }

    /// The one that was removed a moment ago, and can be had back.
    #[must_use]
    pub fn removed_setup(&self) -> Option<&Setup> {
        self.removed.as_ref()
    }

    /// The world has written the change, or could not. What it read is what all windows have kept.
    pub(super) fn setups_kept(&mut self, result: Result<Vec<Setup>, Problem>) -> Vec<Effect> {
        match result {
            Ok(setups) => self.setups = setups,
            Err(problem) => self.setups_problem = Some(problem),
        }
        Vec::new()
    }

    pub(super) fn change(&mut self, change: Change, settles: Option<Mark>) -> Vec<Effect> {
        change.apply(&mut self.setups);
        vec![Effect::ChangeSetups(change, settles)]
    }

    /// A client was created: what leads to it is kept, and only then is the creation settled.
    pub(super) fn keep_created(&mut self) -> Vec<Effect> {
        let mark = self.close_creation().map(|creation| creation.mark);
        match self.setup_now(None) {
            Some(setup) => self.change(Change::Keep(Box::new(setup)), mark),
            None => mark.map(Effect::ForgetCreation).into_iter().collect(),
        }
    }

    /// A token came.
    pub(super) fn keep_success(&mut self) -> Vec<Effect> {
        match self.setup_now(Some(Last { at: self.now, problem: None })) {
            Some(setup) => self.change(Change::Keep(Box::new(setup)), None),
            None => Vec::new(),
        }
    }

    /// The client was read, with its keys.
    pub(super) fn keep_keys_end(&mut self, registered: &Registered) -> Vec<Effect> {
        let issuer = self.environment_shown().map(|environment| environment.issuer.clone());
        let (Some(issuer), Some(client_id)) = (issuer, registered.client.id()) else { return Vec::new() };
        let end = registered.keys_end();
        let news =
            |setup: &Setup| setup.client_id == client_id && setup.environment.issuer == issuer && setup.keys_end != end;
        if !self.setups.iter().any(news) {
            return Vec::new();
        }
        self.change(Change::KeysEnd(issuer, client_id, end), None)
    }

    /// No token came: that is worth knowing of what is kept, and no reason to keep what never worked.
    pub(super) fn keep_failure(&mut self, problem: &Problem) -> Vec<Effect> {
        let last = Last { at: self.now, problem: Some(problem.code().to_owned()) };
        match self.setup_now(Some(last)).filter(|setup| self.setups.iter().any(|known| known.is_same(setup))) {
            Some(setup) => self.change(Change::Keep(Box::new(setup)), None),
            None => Vec::new(),
        }
    }

    /// All that was answered; `None` in the demo, and where nothing is to be remembered.
    fn setup_now(&self, last: Option<Last>) -> Option<Setup> {
        let environment = self.environment_of(self.environment.chosen()?)?.clone();
        if environment.kind == EnvironmentKind::Demo || !self.recent.remembers() {
            return None;
        }
        let settled = self.check.settled()?;
        let entry = self.password.opened()?.entry();
        let certificate = &entry.certificate;
        let choice = self.client.choice.as_ref()?;
        let admin = match choice {
            Choice::Create { admin, .. } => Some(admin.clone()),
            Choice::Use { .. } => ClientId::parse_foreign(&self.drafts.client.admin_client_id).ok(),
        };
        Some(Setup {
            name: settled.name.clone().unwrap_or_else(|| self.likely_name(&settled.scopes)),
            file: self.certificate.file()?.path.clone(),
            alias: entry.alias.clone(),
            certificate_ends: certificate.not_after,
            organisation: *certificate.organisation.as_ref().ok()?,
            organisation_name: certificate.organisation_name.clone(),
            environment,
            admin,
            client_id: settled.client_id.clone(),
            client_name: settled.name.clone(),
            created: settled.created,
            // What is known of them is kept: a token by certificate tells nothing of them.
            keys_end: None,
            scopes: settled.scopes.clone(),
            optional: self.optional_claims().unwrap_or_default(),
            // What is known of it is kept.
            remembered: None,
            last,
        })
    }

    /// «{Org} – {API} – test» where the client's name is not known.
    fn likely_name(&self, scopes: &ScopeSet) -> String {
        let organisation = self.chosen_certificate().map(|certificate| certificate.organisation_name.as_str());
        let scope = scopes.iter().next().map(Scope::as_str);
        let test = (self.environment.chosen() == Some(EnvironmentKind::Test)).then_some("test");
        organisation.into_iter().chain(scope).chain(test).collect::<Vec<_>>().join(" – ")
    }

    pub(super) fn rename_setup(&mut self, from: &str, to: &str) -> Vec<Effect> {
        use super::event::Complaint;
        let to = to.trim();
        if to.is_empty() {
            return self.complain(vec![Complaint::SetupNameMissing]);
        }
        if to != from && self.setups.iter().any(|setup| setup.name == to) {
            return self.complain(vec![Complaint::SetupNameTaken]);
        }
        self.complaints.clear();
        self.drafts.setups = Draft::default();
        if to == from { Vec::new() } else { self.change(Change::Rename(from.to_owned(), to.to_owned()), None) }
    }

    /// Gone at once, and had back by one click: better than being asked. Its password is gone for good.
    pub(super) fn remove_setup(&mut self, name: &str) -> Vec<Effect> {
        debug_assert_eq!(self.at, Step::Certificate);
        self.keyring_problem = None;
        self.removed = self.setups.iter().find(|setup| setup.name == name).cloned();
        self.drafts.setups = Draft::default();
        let mark = self.removed.as_mut().and_then(|setup| setup.remembered.take());
        let mut effects = self.change(Change::Remove(name.to_owned()), None);
        effects.extend(mark.map(Effect::ForgetPassword));
        effects
    }

    pub(super) fn restore_setup(&mut self) -> Vec<Effect> {
        match self.removed.take() {
            Some(setup) => self.change(Change::Keep(Box::new(setup)), None),
            None => Vec::new(),
        }
    }
}
