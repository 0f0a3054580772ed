//! The five regions: their names for screen readers, and F6, which moves between them.
//!
//! F6 puts the focus on the region itself, as a browser does with its landmarks; Tab then goes to the first
//! thing in it. A region can be reached in no other way, so it is no stop for the Tab key.

use egui::accesskit::Role;
use egui::{Key, Modifiers, Rect, Sense, Ui, UiBuilder};

use super::plan::Plan;
use super::region::Region;
use crate::window::focus;

/// Draws one region: `content` inside `rect`, and nothing outside it.
pub(super) fn show<R>(ui: &mut Ui, region: Region, rect: Rect, name: &str, content: impl FnOnce(&mut Ui) -> R) -> R {
    let builder = UiBuilder::new()
        .scope_id(focus::id(("region ui", region)))
        .max_rect(rect)
        .accessibility_role(region.role())
        .accessibility_label(name);
    let mut inside = ui.new_child(builder);
    inside.set_clip_rect(rect);
    let response = inside
        .memory(|memory| memory.has_focus(region.id()))
        .then(|| inside.interact(rect, region.id(), Sense::focusable_noninteractive()));
    let result = content(&mut inside);
    if let Some(response) = response {
        inside.ctx().accesskit_node_builder(region.id(), |node| {
            node.set_role(Role::Group);
            node.set_label(name);
        });
        focus::inner_ring(&inside, &response, 0);
    }
    result
}

/// Before the regions are drawn.
pub(super) fn follow_f6(ui: &Ui, plan: &Plan) {
    let pressed = |modifiers| ui.input_mut(|input| input.consume_key(modifiers, Key::F6));
    let back = pressed(Modifiers::SHIFT);
    if !back && !pressed(Modifiers::NONE) {
        return;
    }
    let regions = present(plan);
    let here = ui
        .memory(egui::Memory::focused)
        .and_then(|id| ui.ctx().read_response(id))
        .and_then(|response| regions.iter().position(|(_, rect)| rect.contains(response.rect.center())));
    let count = regions.len();
    let next = match (here, back) {
        (Some(here), false) => (here + 1) % count,
        (Some(here), true) => (here + count - 1) % count,
        (None, _) => 0,
    };
    focus::give_to(ui.ctx(), regions[next].0.id());
}

fn present(plan: &Plan) -> Vec<(Region, Rect)> {
    [
        (Region::Strip, Some(plan.strip)),
        (Region::Rail, plan.rail),
        (Region::Content, plan.content),
        (Region::Footer, plan.footer),
        (Region::Help, plan.help),
    ]
    .into_iter()
    .filter_map(|(region, rect)| Some((region, rect?)))
    .collect()
}
