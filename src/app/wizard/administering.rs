//! As whom the steps ask the self-service API, and what is asked again once another key signs for that client.

use super::check::CreationState;
use super::client::{Fetched, Way};
use super::{Step, Wizard};
use crate::app::session::Session;
use crate::contract::{Creation, Effect};
use crate::domain::ClientId;
use crate::problem::{Problem, Situation};

impl Wizard {
    /// The creation of which nobody saw the end, where it is what is on the screen: it is looked for as whoever sent it.
    pub(in crate::app) fn lost_creation(&self) -> Option<&Creation> {
        match &self.check.creation {
            CreationState::Unknown(lost) if self.at == Step::Check => Some(&lost.creation),
            _ => None,
        }
    }

    /// The administration client of the step that is on the screen.
    pub(in crate::app) fn asks_as(&self, session: &Session) -> Option<ClientId> {
        let typed = || session.parse_client_id(&self.drafts.client.admin_client_id).ok();
        match self.at {
            Step::Client => typed(),
            Step::Certificate | Step::Password | Step::Environment | Step::Check | Step::Token => {
                self.administration_client(session)
            }
        }
    }

    /// Asks once more for what was refused. A creation that was refused waits for its button again.
    pub(in crate::app) fn ask_again_as_administration(&mut self, session: &mut Session) -> Vec<Effect> {
        match self.at {
            Step::Client => match self.client.way {
                Way::Existing if matches!(self.client.clients, Fetched::Refused(_)) => self.list_clients(session),
                Way::New if matches!(self.client.scopes, Fetched::Refused(_)) => self.fetch_scopes(session),
                Way::New | Way::Existing | Way::Unknown => Vec::new(),
            },
            Step::Check => {
                if matches!(&self.check.creation, CreationState::Refused(problem) if is_about_key(problem)) {
                    self.check.creation = CreationState::None;
                }
                self.look_after(session)
            }
            Step::Certificate | Step::Password | Step::Environment | Step::Token => Vec::new(),
        }
    }
}

fn is_about_key(problem: &Problem) -> bool {
    matches!(problem.situation, Situation::AdminKeyRequired | Situation::AdminKeyRefused(_))
}
