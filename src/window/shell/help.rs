//! The drawer with help: what happens, why we ask, words one may meet, who can help. F1 opens and closes it.

use egui::{Context, Frame, Id, Key, Margin, Modifiers, ScrollArea, Ui};

use super::region::Region;
use crate::window::focus;
use crate::window::icon::Icon;
use crate::window::palette::Palette;
use crate::window::theme::{SPACE_4, SPACE_8};
use crate::window::widgets::{Button, heading};

/// One headed part.
#[derive(Clone, Copy, Debug)]
pub struct HelpSection<'a> {
    /// "What happens now?"
    pub heading: &'a str,
    /// Its one paragraph.
    pub text: &'a str,
}

/// The drawer's words.
#[derive(Clone, Copy, Debug)]
pub struct Help<'a> {
    /// What the region is called: "Help".
    pub name: &'a str,
    /// The word on the drawer's close button.
    pub close: &'a str,
    /// Its parts.
    pub sections: &'a [HelpSection<'a>],
}

impl Help<'_> {
    pub(super) fn show(&self, ui: &mut Ui, more: impl FnOnce(&mut Ui)) {
        ScrollArea::vertical().id_salt("help").auto_shrink(false).show(ui, |ui| {
            Frame::NONE.inner_margin(Margin { left: 24, right: 20, top: 20, bottom: 24 }).show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = SPACE_4;
                if Button::secondary("help_close", self.close).icon(Icon::CLOSE).show(ui).clicked() {
                    close(ui.ctx());
                }
                for (index, section) in self.sections.iter().enumerate() {
                    section.show(ui, index);
                }
                more(ui);
            });
        });
        if ui.input(|input| input.key_pressed(Key::Escape)) {
            close(ui.ctx());
        }
    }
}

impl HelpSection<'_> {
    fn show(&self, ui: &mut Ui, index: usize) {
        let palette = Palette::of(ui);
        if index > 0 {
            ui.add_space(SPACE_8);
        }
        heading(ui, 3, self.heading);
        crate::window::widgets::small(ui, palette.text, self.text);
        ui.add_space(SPACE_4);
    }
}

/// Was F1 pressed?
pub(super) fn follow_key(ui: &Ui) -> bool {
    ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::F1))
}

/// F1 or the bar's button.
pub(super) fn toggle(ui: &Ui) {
    if is_open(ui) {
        close(ui.ctx());
        return;
    }
    let before = ui.memory(egui::Memory::focused);
    ui.data_mut(|data| {
        data.insert_temp(open_id(), true);
        data.insert_temp(before_id(), before);
    });
    focus::give_to(ui.ctx(), Region::Help.id());
}

pub(super) fn is_open(ui: &Ui) -> bool {
    ui.data(|data| data.get_temp(open_id())).unwrap_or(false)
}

/// Closes the drawer, and puts the keyboard back where it was.
fn close(ctx: &Context) {
    let before = ctx.data_mut(|data| {
        data.insert_temp(open_id(), false);
        data.get_temp::<Option<Id>>(before_id())
    });
    if let Some(before) = before.flatten() {
        focus::give_to(ctx, before);
    }
    ctx.request_repaint();
}

fn open_id() -> Id {
    Id::unique("portnokkel help is open")
}

fn before_id() -> Id {
    Id::unique("portnokkel focus before help")
}
