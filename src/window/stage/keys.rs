//! The presenter's keys.

use egui::{Event, Key, Modifiers, Ui};

use crate::app::App;
use crate::app::intent::Intent;
use crate::app::stage;

/// Takes what is the presenter's before anything else is drawn. A key that is held goes one scene further, not ten.
pub(in crate::window) fn follow(ui: &Ui, app: &App, asked: &mut Vec<Intent>) {
    if !super::is_there(app) {
        return;
    }
    let types = ui.ctx().text_edit_focused();
    let has_scenes = !app.session.story().is_empty();
    ui.input_mut(|input| {
        input.events.retain(|event| match wanted(event, types).filter(|wanted| has_scenes || *wanted == RESET) {
            Some(wanted) => {
                if is_first(event) {
                    asked.push(wanted.into());
                }
                false
            }
            None => true,
        });
    });
}

const RESET: stage::Intent = stage::Intent::Reset;

fn wanted(event: &Event, types: bool) -> Option<stage::Intent> {
    let Event::Key { key, pressed: true, modifiers, .. } = event else { return None };
    let both = Modifiers::COMMAND | Modifiers::SHIFT;
    match key {
        Key::PageDown if modifiers.is_none() => Some(stage::Intent::Next),
        Key::PageUp if modifiers.is_none() => Some(stage::Intent::Previous),
        Key::ArrowRight if !types && modifiers.matches_exact(both) => Some(stage::Intent::Next),
        Key::ArrowLeft if !types && modifiers.matches_exact(both) => Some(stage::Intent::Previous),
        Key::R if modifiers.matches_exact(both) => Some(RESET),
        _ => None,
    }
}

fn is_first(event: &Event) -> bool {
    matches!(event, Event::Key { repeat: false, .. })
}
