//! Drives the machines of clients: a fleet that is read, and a client that is changed.

use super::told;
use crate::app::clients::{ChangeStage, Changing, Fleet, FleetStage, Made};
use crate::app::keys::Circumstances;
use crate::contract::{Admin, Effect, Report, Tickets};
use crate::domain::Timestamp;
use crate::problem::Problem;
use crate::protocol::self_service::Edit;
use crate::terminal::keys::{Asked, Driven, Driver, Fault, Scene};
use crate::text::Words;

/// The clients of an organisation, with their keys as far as they can be read.
pub(in crate::terminal) fn fleet(
    driver: &mut Driver<'_, impl FnMut(Effect)>,
    admin: Admin,
    inactive_too: bool,
) -> Result<Fleet, Problem> {
    let (mut fleet, effects) = Fleet::begin(admin, inactive_too, Tickets::default());
    driver.drive(&mut fleet, effects, false)?;
    Ok(fleet)
}

/// Changes a client. With `yes` nobody is asked, but what there is to agree to is said all the same.
pub(super) fn change(
    driver: &mut Driver<'_, impl FnMut(Effect)>,
    at: Circumstances,
    edit: Edit,
    yes: bool,
) -> Result<Made, Fault> {
    let (mut story, effects) = Changing::begin(at, edit, Tickets::default());
    driver.drive(&mut story, effects, yes)?;
    match story.into_end() {
        Some(end) => Ok(end?),
        None => Err(Fault::Declined),
    }
}

impl Driven for Fleet {
    fn scene(&self, words: &Words) -> Scene {
        match self.stage() {
            FleetStage::Listing => Scene::Working,
            FleetStage::Reading => {
                let progress = self.progress();
                let facts = [("read", progress.read + progress.failed), ("total", progress.total)];
                Scene::Counting(words.with("clients-progress", &facts))
            }
            FleetStage::Paused(until) => Scene::Counting(words.with("clients-busy", &[("time", words.clock(*until))])),
            FleetStage::Stopped(_) | FleetStage::Failed(_) | FleetStage::Done => Scene::Over,
        }
    }

    fn report(&mut self, report: Report, now: Timestamp) -> Vec<Effect> {
        Self::report(self, report, now)
    }

    /// It asks nothing.
    fn answer(&mut self, _: bool, _: Timestamp) -> Vec<Effect> {
        Vec::new()
    }
}

impl Driven for Changing {
    fn scene(&self, words: &Words) -> Scene {
        match self.stage() {
            ChangeStage::Reading(_) | ChangeStage::Changing(_) => Scene::Working,
            ChangeStage::Asking(warning) => {
                let told = told::warning(warning, words);
                Scene::Asking(match told::to_type(warning) {
                    None => Asked::told(told),
                    Some(name) => Asked::typed(told, name),
                })
            }
            ChangeStage::Declined | ChangeStage::Ended(_) => Scene::Over,
        }
    }

    fn report(&mut self, report: Report, now: Timestamp) -> Vec<Effect> {
        Self::report(self, report, now)
    }

    fn answer(&mut self, yes: bool, _: Timestamp) -> Vec<Effect> {
        Self::answer(self, yes)
    }
}
