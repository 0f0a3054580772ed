//! The path of the file, for those who would rather type or paste it, and for screen readers that find native dialogs
//! hard. It is behind a quiet button, and Ctrl+O.

use egui::{Key, Modifiers, Ui};

use crate::app::complaint::Field;
use crate::window::focus;
use crate::window::screen::{Screen, field_key};
use crate::window::widgets::{Button, Field as FieldWidget, is_open, set_open};

const KEY: &str = "certificate_type_path";

/// Ctrl+O: the field comes, and the keyboard goes to it.
pub(super) fn follow_shortcut(ui: &Ui, screen: &Screen<'_>) {
    let complains = screen.complaint(Field::Path).is_some();
    if ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::O)) {
        open(ui);
    } else if complains || screen.app.wizard.dialog_problem().is_some() {
        set_open(ui.ctx(), KEY, true);
    }
}

fn open(ui: &Ui) {
    set_open(ui.ctx(), KEY, true);
    focus::give_after_click(ui.ctx(), field_key(Field::Path));
}

/// Draws the field, or the button that brings it.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    if !is_open(ui.ctx(), KEY) {
        let label = screen.say("certificate-type-path");
        if Button::text(KEY, &label).flush().show(ui).clicked() {
            open(ui);
        }
        return;
    }
    let (label, example) = (screen.say("certificate-path"), screen.say("certificate-path-placeholder"));
    let error = screen.complaint(Field::Path);
    let field = FieldWidget::new(field_key(Field::Path), &label).placeholder(&example).error(error.as_deref());
    let answer = field.width(f32::INFINITY).show(ui, &mut screen.drafts.wizard.certificate.path);
    if answer.submitted {
        screen.submit();
    }
}
