//! What is pasted on this page is the file itself, or where it lies.

use egui::{Event, Id, Ui};

use crate::app::complaint::Field;
use crate::app::intent::Intent;
use crate::domain::Secret;
use crate::window::focus;
use crate::window::screen::{Screen, field_key};

/// Takes it, wherever the keyboard is; but a path that is pasted into its field stays there.
pub(super) fn take(ui: &Ui, screen: &mut Screen<'_>) {
    let types = ui.memory(|memory| memory.focused().is_some_and(is_field));
    let pasted = ui.input_mut(|input| {
        let is_ours = |event: &Event| matches!(event, Event::Paste(text) if !types || text.contains("-----BEGIN "));
        let place = input.events.iter().position(is_ours)?;
        match input.events.remove(place) {
            Event::Paste(text) => Some(Secret::new(text)),
            _ => None,
        }
    });
    if let Some(text) = pasted {
        screen.ask(Intent::PasteFile(text));
    }
}

/// Whether this is one of the fields on this page.
fn is_field(focused: Id) -> bool {
    [Field::Path, Field::ProfileName].iter().any(|field| focus::id(field_key(*field)) == focused)
}
