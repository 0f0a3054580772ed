//! The second visit. A profile leads from one click over the password straight to the token; a creation that
//! nobody saw the end of leads the same way to where it is looked for.
//!
//! Begins at the cards that the window opens on, and ends at the token, or at the step where it does not go on.

use crate::app::session::{ResumeTarget, Session};
use crate::app::wizard::check::{ChosenClient, CreationState};
use crate::app::wizard::client::{Choice, Way};
use crate::app::wizard::login::Login;
use crate::app::wizard::{Step, Wizard};
use crate::contract::{Creation, Effect, Profile};
use crate::domain::{ClientId, EnvironmentKind};
use crate::keystore::Signer;
use crate::problem::{Problem, Situation};

impl Wizard {
    /// As it was when the window opened.
    pub(in crate::app) fn reset(&mut self) {
        *self = Self::default();
    }

    /// The file is open: everything that was answered the last time is answered again.
    pub(in crate::app) fn resume_opened(&mut self, session: &mut Session) -> Vec<Effect> {
        // An expired certificate is shown here; choosing a new file continues from here.
        if session.certificate_stop().is_some() {
            return Vec::new();
        }
        let Some(environment) = session.kept.resuming().map(|target| target.environment().clone()) else {
            return Vec::new();
        };
        if environment.kind == EnvironmentKind::Custom {
            session.bring(environment.clone());
        }
        session.choose(Some(environment.kind));
        // Another file may be chosen, which fits: what is come back to is still known then.
        if session.environment_stop().is_some() {
            return self.enter(session, Step::Environment);
        }
        let Some(target) = session.kept.take_resumed() else { return Vec::new() };
        match target {
            ResumeTarget::Profile(profile) => self.go_to_token(session, *profile),
            ResumeTarget::Creation(creation) => self.go_to_creation(session, &creation),
            ResumeTarget::Waiting(_) => {
                self.client.way = Way::Unknown;
                self.enter(session, Step::Client)
            }
        }
    }

    fn go_to_token(&mut self, session: &mut Session, profile: Profile) -> Vec<Effect> {
        let Profile { client_id, client_name, scopes, optional, created, admin, .. } = profile;
        let choice = Choice::Use { client_id: client_id.clone(), name: client_name.clone(), scopes: scopes.clone() };
        self.restore_choice(session, choice, admin.as_ref());
        self.check.creation = CreationState::Settled(ChosenClient { client_id, name: client_name, scopes, created });
        self.type_again(optional);
        let mut effects = self.enter(session, Step::Token);
        if !session.kept.opens_only() && !self.lacks_own_key(session) {
            effects.extend(self.request_token(session));
        }
        effects
    }

    /// Another client is chosen, which is there: what was answered for the one before counts no more.
    pub(in crate::app) fn settle_on(
        &mut self,
        session: &mut Session,
        client: ChosenClient,
        admin: &ClientId,
    ) -> Vec<Effect> {
        let mut effects = self.cancel(session);
        self.changed(session, Step::Client);
        let ChosenClient { client_id, name, scopes, .. } = client.clone();
        self.restore_choice(session, Choice::Use { client_id, name, scopes }, Some(admin));
        self.check.creation = CreationState::Settled(client);
        (self.login, self.key_was_asked_for) = (Login::default(), None);
        self.stale.clear();
        effects.extend(self.enter(session, Step::Token));
        effects
    }

    /// A client that somebody else administers, by a key of its own: no certificate is open, and a token is all that can be
    /// asked for.
    pub(in crate::app) fn settle_by_key(
        &mut self,
        session: &mut Session,
        client: ChosenClient,
        kid: String,
        signer: Signer,
    ) -> Vec<Effect> {
        let ChosenClient { client_id, name, scopes, .. } = client.clone();
        self.sign_by(client_id.clone(), kid, signer);
        self.restore_choice(session, Choice::Use { client_id, name, scopes }, None);
        self.check.creation = CreationState::Settled(client);
        let mut effects = self.enter(session, Step::Token);
        effects.extend(self.request_token(session));
        effects
    }

    fn go_to_creation(&mut self, session: &mut Session, creation: &Creation) -> Vec<Effect> {
        let plan = &creation.plan;
        let admin: &ClientId = &plan.admin;
        let choice = Choice::Create {
            admin: admin.clone(),
            name: plan.name.clone(),
            description: plan.description.clone(),
            scopes: plan.scopes.clone(),
        };
        self.restore_choice(session, choice, Some(admin));
        let mut effects = self.enter(session, Step::Check);
        effects.extend(self.look_after(session));
        effects
    }
}

/// A file that is not where it was is another matter than one that was chosen wrongly just now.
pub(super) fn as_resumed(session: &Session, problem: Problem) -> Problem {
    let gone = Situation::FileUnreadable(std::io::ErrorKind::NotFound.to_string());
    match session.kept.resuming() {
        Some(_) if problem.situation == gone => Situation::SetupFileGone.into(),
        _ => problem,
    }
}
