//! What would be created now, and how it is kept: the wizard's answers as plans and profiles.

use super::Wizard;
use super::client::Choice;
use crate::app::session::{AdminOf, Session};
use crate::contract::{Admin, Change, Effect, Last, Plan, Profile};
use crate::domain::{ClientId, EnvironmentKind, Scope, ScopeSet};
use crate::problem::Problem;

impl Wizard {
    /// What would be created now.
    pub(in crate::app) fn plan(
        &self,
        session: &Session,
        admin: &Admin,
        name: &str,
        description: &str,
        scopes: &ScopeSet,
    ) -> Option<Plan> {
        let opened = session.opened()?;
        let certificate = &opened.entry().certificate;
        Some(Plan {
            environment: admin.environment.clone(),
            organisation: *certificate.organisation.as_ref().ok()?,
            organisation_name: certificate.organisation_name.clone(),
            admin: admin.client_id.clone(),
            name: name.to_owned(),
            description: description.to_owned(),
            scopes: scopes.clone(),
            file: self.certificate.file()?.path.clone(),
            alias: opened.entry().alias.clone(),
        })
    }

    /// A client was created: what leads to it is kept, and only then is the creation settled.
    pub(in crate::app) fn keep_created(&mut self, session: &mut Session) -> Vec<Effect> {
        let id = session.close_creation().map(|creation| creation.id);
        match self.profile_now(session, None) {
            Some(profile) => session.kept.change(Change::Keep(Box::new(profile)), id),
            None => id.map(Effect::ForgetJournalEntry).into_iter().collect(),
        }
    }

    /// A token came. A profile that had another certificate has this one from now on.
    pub(in crate::app) fn keep_success(&mut self, session: &mut Session) -> Vec<Effect> {
        let Some(profile) = self.profile_now(session, Some(Last { at: session.now(), problem: None })) else {
            return Vec::new();
        };
        let before = known(session, &profile).cloned();
        if let Some(before) = &before {
            self.note_renewal(session, before);
        }
        let is_as_before = before.as_ref().is_some_and(|before| before.certificate().is_same(&profile.certificate()));
        let held = self.passwords_held.take().zip(before);
        let remember = held.map(|(held, before)| Effect::RememberPassword(before.name, profile.file.clone(), held));
        let profile = Box::new(profile);
        let mut effects =
            session.kept.change(if is_as_before { Change::Use(profile) } else { Change::Keep(profile) }, None);
        effects.extend(remember);
        effects
    }

    /// No token came. A profile that exists records that; a failure makes no new one. Another certificate than it had has
    /// proved nothing, and is not kept.
    pub(in crate::app) fn keep_failure(&mut self, session: &mut Session, problem: &Problem) -> Vec<Effect> {
        let last = Last { at: session.now(), problem: Some(problem.code().to_owned()) };
        let Some(profile) = self.profile_now(session, Some(last)) else { return Vec::new() };
        let Some(before) = known(session, &profile).map(Profile::certificate) else { return Vec::new() };
        let now = profile.certificate();
        let is_moved = before.is_copy(&now) && before.file != now.file;
        let profile = Box::new(profile);
        session.kept.change(if is_moved { Change::Keep(profile) } else { Change::Use(profile) }, None)
    }

    /// All that was answered; `None` in the demo, where nothing is to be remembered, and for a file that was pasted.
    fn profile_now(&self, session: &Session, last: Option<Last>) -> Option<Profile> {
        let environment = session.environment()?.clone();
        if environment.kind == EnvironmentKind::Demo || !session.kept.recent().remembers() {
            return None;
        }
        let settled = self.check.settled()?;
        let entry = session.opened()?.entry();
        let certificate = &entry.certificate;
        let choice = self.client.choice.as_ref()?;
        let admin = match choice {
            Choice::Create { admin, .. } => Some(admin.clone()),
            Choice::Use { .. } => ClientId::parse_foreign(&self.drafts.client.admin_client_id).ok(),
        };
        let of = admin.clone().map(|client_id| AdminOf { environment: environment.clone(), client_id });
        Some(Profile {
            admin_key: of.and_then(|of| session.admin_key_to_keep(&of)),
            name: settled.name.clone().unwrap_or_else(|| likely_name(session, &settled.scopes)),
            file: self.certificate.file()?.lies_at()?.to_owned(),
            alias: entry.alias.clone(),
            certificate_ends: certificate.not_after,
            issued: Some(certificate.into()),
            organisation: *certificate.organisation.as_ref().ok()?,
            organisation_name: certificate.organisation_name.clone(),
            environment,
            admin,
            client_id: settled.client_id.clone(),
            client_name: settled.name.clone(),
            created: settled.created,
            // `Change::Keep` keeps the known value: a token by certificate does not show registered keys.
            keys_end: None,
            scopes: settled.scopes.clone(),
            optional: self.optional_claims(session).unwrap_or_default(),
            // What is known of it is kept.
            remembered: None,
            last,
        })
    }
}

/// The profile that gives the same token, as it is kept.
fn known<'a>(session: &'a Session, profile: &Profile) -> Option<&'a Profile> {
    session.kept.profiles().iter().find(|known| known.is_same(profile))
}

/// "{Org} – {API} – test" where the client's name is not known.
fn likely_name(session: &Session, scopes: &ScopeSet) -> String {
    let organisation = session.chosen_certificate().map(|certificate| certificate.organisation_name.as_str());
    let scope = scopes.iter().next().map(Scope::as_str);
    let test = (session.chosen() == Some(EnvironmentKind::Test)).then_some("test");
    organisation.into_iter().chain(scope).chain(test).collect::<Vec<_>>().join(" – ")
}
