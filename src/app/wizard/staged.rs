//! What the stage asks of the steps: to stand where a scene begins.

use super::check::{ChosenClient, CreationState};
use super::client::Choice;
use super::{Step, Wizard};
use crate::app::session::Session;
use crate::contract::Effect;
use crate::domain::{ClientId, Scene};
use crate::protocol::grant::SentGrant;

impl Wizard {
    /// With the client of the scene, at the token. What is known of the accesses stays.
    pub(in crate::app) fn stand_at_token(&mut self, session: &mut Session, scene: &Scene) -> Vec<Effect> {
        let Scene { client, client_name, scopes, kid, .. } = scene;
        let (client_id, name) = (client.clone(), client_name.clone());
        let admin = session.likely_admin_client().and_then(|admin| ClientId::parse(&admin).ok());
        let known = std::mem::take(&mut self.client.scopes);
        let choice = Choice::Use { client_id: client_id.clone(), name: name.clone(), scopes: scopes.clone() };
        self.restore_choice(session, choice, admin.as_ref());
        self.client.scopes = known;
        self.check.creation =
            CreationState::Settled(ChosenClient { client_id, name, scopes: scopes.clone(), created: None });
        self.kid.clone_from(kid);
        self.own_key = None;
        session.kept.forget_demo_keys();
        self.enter(session, Step::Token)
    }

    /// What was sent for the token that is, or is not, there.
    #[must_use]
    pub fn sent(&self) -> Option<&SentGrant> {
        self.sent.as_ref().filter(|(step, _)| *step == Step::Token).map(|(_, grant)| grant)
    }
}
