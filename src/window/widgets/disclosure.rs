//! Details that most people need not see: "Technical details", "Advanced".

use egui::Ui;

use super::button::Button;
use crate::window::focus;
use crate::window::icon::Icon;
use crate::window::theme::SPACE_8;

/// A text button that opens and closes what is below it. Closed at first; egui remembers it for as long as
/// the program runs. Gives what `content` gives while it is open.
pub fn disclosure<R>(ui: &mut Ui, key: &str, label: &str, content: impl FnOnce(&mut Ui) -> R) -> Option<R> {
    disclosure_named(ui, key, label, label, content)
}

/// As [`disclosure`], with a longer name for screen readers, where the same word stands on several.
pub fn disclosure_named<R>(
    ui: &mut Ui,
    key: &str,
    label: &str,
    name: &str,
    content: impl FnOnce(&mut Ui) -> R,
) -> Option<R> {
    let id = focus::id((key, "open"));
    let mut open = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(false);
    let icon = if open { Icon::DOWN } else { Icon::RIGHT };
    if Button::text(key, label).icon(icon).named(name).expanded(open).show(ui).clicked() {
        open = !open;
        ui.data_mut(|data| data.insert_temp(id, open));
    }
    open.then(|| {
        ui.indent(id, |ui| {
            ui.add_space(SPACE_8);
            content(ui)
        })
        .inner
    })
}
