//! The scenes of a scenario, one after the other: what each is called, what it shows, and where the wizard stands in it.

use super::demo_driver::{DemoDriver, Stop};
use crate::app::stage::Intent;
use crate::app::wizard::token::State as TokenState;
use crate::contract::Effect;
use crate::terminal::print;
use crate::text::{self, Value};

/// Tells all of them. A scene that shows a problem is no failure.
pub fn tell(driver: &mut DemoDriver<'_, impl FnMut(Effect)>) -> Result<(), Stop> {
    let count = driver.app.session.story().len();
    for place in 0..count {
        driver.dares(Intent::GoTo(place))?;
        tell_scene(driver, place, count);
    }
    Ok(())
}

fn tell_scene(driver: &DemoDriver<'_, impl FnMut(Effect)>, place: usize, count: usize) {
    let Some(scene) = driver.app.stage.scene(&driver.app.session) else { return };
    let words = driver.words;
    let facts = [
        ("number", Value::from(place + 1)),
        ("count", Value::from(count)),
        ("title", Value::from(text::scene_title(words, scene))),
    ];
    print::line("");
    print::line(&words.with("stage-told-scene", &facts));
    for sentence in [text::scene_shows(words, scene), where_it_stands(driver), text::scene_leads_to(words, scene)] {
        if !sentence.is_empty() {
            print::line(&format!("  {sentence}"));
        }
    }
}

fn where_it_stands(driver: &DemoDriver<'_, impl FnMut(Effect)>) -> String {
    let (app, words) = (&driver.app, driver.words);
    let stop = app.session.environment_stop().or_else(|| app.session.certificate_stop()).map(Stop::Problem);
    match (stop.or_else(|| Stop::of(app)), app.wizard.token()) {
        (_, TokenState::Ready(ready)) => {
            let time = words.spoken_duration(ready.token.seconds_left(app.session.now()));
            words.with("stage-told-token", &[("time", time)])
        }
        (Some(Stop::Problem(problem)), _) => words.with("stage-told-refusal", &[("what", text::what(words, &problem))]),
        (Some(stop), _) => words.with("stage-told-refusal", &[("what", stop.say(words))]),
        (None, _) => {
            let step = words.say(&format!("step-{}", app.wizard.at().key()));
            words.with("stage-told-step", &[("step", step)])
        }
    }
}
