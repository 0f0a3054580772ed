//! A long list to tick in, with a search field above: five hundred rows cost no more than ten.
//!
//! The list is one stop for the Tab key; arrows, Home and End move inside it and Space ticks. A row that has
//! the keyboard is drawn even when it is scrolled out of sight, or egui would think it had disappeared.

use std::ops::Range;

use egui::accesskit::Role;
use egui::{
    CornerRadius, Id, Key, Modifiers, Pos2, Rect, Response, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

use super::checkbox::paint_box;
use super::field::Field;
use super::live::{Urgency, read_aloud};
use super::one_of::keep_arrows;
use super::words::{cut_galley, hint};
use crate::protocol::self_service::is_found;
use crate::window::focus;
use crate::window::palette::Palette;
use crate::window::theme::{MIN_TARGET, RADIUS_CONTROL, SPACE_8, SPACE_12, SPACE_16, STROKE_CONTROL, Type};

const ROW: f32 = 60.0;
/// The list shows about five rows and is scrolled for the rest.
const HEIGHT: f32 = 320.0;

/// One row.
#[derive(Clone, Copy, Debug)]
pub struct CheckRow<'a> {
    /// What it is, in a person's words.
    pub title: &'a str,
    /// The raw name, read letter by letter.
    pub detail: &'a str,
    /// More words the search finds it by, such as the owner. Shown after the raw name.
    pub owner: &'a str,
    /// Is it ticked?
    pub checked: bool,
}

/// The list.
#[derive(Debug)]
#[must_use = "a list is drawn with `show`"]
pub struct CheckList<'a> {
    key: &'a str,
    name: &'a str,
    search: &'a str,
    error: Option<&'a str>,
}

impl<'a> CheckList<'a> {
    /// A list called `name`, with a search field labelled `search`.
    pub fn new(key: &'a str, name: &'a str, search: &'a str) -> Self {
        Self { key, name, search, error: None }
    }

    /// What is wrong with the choice, if anything. It leads to the search field, whose key is the list's.
    pub fn error(mut self, error: Option<&'a str>) -> Self {
        self.error = error;
        self
    }

    /// Draws search field, number of hits (`count` says it in words) and rows.
    /// Says which row, counted in `rows`, was ticked or unticked.
    pub fn show(
        self,
        ui: &mut Ui,
        query: &mut String,
        rows: &[CheckRow<'_>],
        count: impl FnOnce(usize) -> String,
    ) -> Option<usize> {
        Field::new(self.key, self.search).error(self.error).width(f32::INFINITY).show(ui, query);
        let found = search(rows, query);
        let count = count(found.len());
        let hits = hint(ui, &count);
        read_aloud(ui, &hits, (self.key, "count"), Urgency::Polite, &count);
        super::counted(ui, self.key, Role::List, self.name, found.len(), |ui| self.show_rows(ui, rows, &found))
    }

    fn show_rows(&self, ui: &mut Ui, rows: &[CheckRow<'_>], found: &[usize]) -> Option<usize> {
        let palette = Palette::of(ui);
        let total = ROW * count_to_f32(found.len());
        let height = total.min(HEIGHT);
        let outline = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), height + 2.0));
        let stroke = Stroke::new(STROKE_CONTROL, palette.control);
        ui.painter().rect(outline, CornerRadius::same(RADIUS_CONTROL), palette.surface, stroke, StrokeKind::Inside);
        let moved = self.follow_keys(ui, found);
        ui.add_space(1.0);
        let area = ScrollArea::vertical()
            .id_salt((self.key, "rows"))
            .max_height(height)
            .min_scrolled_height(height)
            .auto_shrink([false, true]);
        let toggled = area.show_viewport(ui, |ui, viewport| {
            ui.set_height(total);
            let top = ui.max_rect().min;
            if let Some(place) = moved {
                ui.scroll_to_rect(row_rect(ui, top, place), None);
            }
            self.visible(ui, found, viewport)
                .filter_map(|place| {
                    let rect = row_rect(ui, top, place);
                    let toggled = self.show_row(ui, rect, found, place, rows[found[place]]).clicked();
                    toggled.then_some(found[place])
                })
                .last()
        });
        self.bring_list_into_view(ui, found, outline);
        toggled.inner
    }

    /// A row scrolls the list to itself; the list has to be in sight as well when the keyboard comes to it.
    fn bring_list_into_view(&self, ui: &Ui, found: &[usize], outline: Rect) {
        let id = focus::id((self.key, "had focus"));
        let has = self.place_with_focus(ui, found).is_some();
        let had = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(false);
        ui.data_mut(|data| data.insert_temp(id, has));
        if has && !had {
            ui.scroll_to_rect(outline.expand(SPACE_8), None);
        }
    }

    /// The places inside `viewport`, and the one the keyboard is at.
    fn visible(&self, ui: &Ui, found: &[usize], viewport: Rect) -> impl Iterator<Item = usize> + use<> {
        let seen = seen(viewport, found.len());
        let here = self.place_with_focus(ui, found).or(found.first().map(|_| 0));
        let before = here.filter(|here| *here < seen.start);
        let after = here.filter(|here| *here >= seen.end);
        before.into_iter().chain(seen).chain(after)
    }

    fn row_id(&self, row: usize) -> Id {
        focus::id((self.key, "row", row))
    }

    fn place_with_focus(&self, ui: &Ui, found: &[usize]) -> Option<usize> {
        let focused = ui.memory(egui::Memory::focused)?;
        found.iter().position(|row| self.row_id(*row) == focused)
    }

    /// The place the keyboard has just moved to.
    fn follow_keys(&self, ui: &Ui, found: &[usize]) -> Option<usize> {
        let here = self.place_with_focus(ui, found)?;
        let last = found.len() - 1;
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let there = if pressed(Key::ArrowDown) {
            (here + 1).min(last)
        } else if pressed(Key::ArrowUp) {
            here.saturating_sub(1)
        } else if pressed(Key::Home) {
            0
        } else if pressed(Key::End) {
            last
        } else {
            return None;
        };
        focus::give_to(ui.ctx(), self.row_id(found[there]));
        Some(there)
    }

    fn show_row(&self, ui: &mut Ui, rect: Rect, found: &[usize], place: usize, row: CheckRow<'_>) -> Response {
        let palette = Palette::of(ui);
        let id = self.row_id(found[place]);
        let tab_stop = match self.place_with_focus(ui, found) {
            Some(here) => here == place,
            None => place == 0,
        };
        let response = ui.interact(rect, id, if tab_stop { Sense::click() } else { Sense::CLICK });
        keep_arrows(ui, id);
        let checked = row.checked != response.clicked();
        response.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), checked, row.title));
        super::node(ui, id, |node| {
            node.set_description(format!("{} {}", row.detail, row.owner));
            node.set_position_in_set(place);
        });
        if response.hovered() {
            ui.painter().rect_filled(rect.shrink(1.0), CornerRadius::same(4), palette.subtle);
        }
        paint_box(ui, egui::pos2(rect.left() + SPACE_16 + MIN_TARGET / 2.0, rect.center().y), checked, &response);
        paint_words(ui, rect, row);
        if place > 0 {
            ui.painter().hline(rect.x_range().shrink(SPACE_12), rect.top(), Stroke::new(1.0, palette.line));
        }
        focus::inner_ring(ui, &response, RADIUS_CONTROL);
        super::hand(&response, ui);
        response
    }
}

fn paint_words(ui: &Ui, rect: Rect, row: CheckRow<'_>) {
    let palette = Palette::of(ui);
    let left = rect.left() + SPACE_16 + MIN_TARGET + SPACE_12;
    let painter = ui.painter().with_clip_rect(ui.clip_rect().intersect(rect));
    let cut = |kind, colour, text, from: f32| cut_galley(ui, kind, colour, text, rect.right() - SPACE_12 - from, 1);
    painter.galley(
        egui::pos2(left, rect.top() + SPACE_8),
        cut(Type::BODY, palette.text, row.title, left),
        palette.text,
    );
    let bottom = rect.top() + SPACE_8 + Type::BODY.line_height();
    let detail = cut(Type::MONO_SMALL, palette.text_subtle, row.detail, left);
    let after = left + detail.size().x + SPACE_12;
    painter.galley(egui::pos2(left, bottom), detail, palette.text_subtle);
    // Where the scope takes all the room, a lone "…" would say nothing.
    if rect.right() - after > ROW {
        let owner = cut(Type::SECONDARY, palette.text_subtle, row.owner, after);
        painter.galley(egui::pos2(after, bottom), owner, palette.text_subtle);
    }
}

fn row_rect(ui: &Ui, top: Pos2, place: usize) -> Rect {
    Rect::from_min_size(top + vec2(0.0, ROW * count_to_f32(place)), vec2(ui.max_rect().width(), ROW))
}

/// The rows that are found, by the rule for scopes.
fn search(rows: &[CheckRow<'_>], query: &str) -> Vec<usize> {
    let hit = |row: &CheckRow<'_>| is_found(query, [row.title, row.detail, row.owner]);
    rows.iter().enumerate().filter(|(_, row)| hit(row)).map(|(index, _)| index).collect()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a viewport's edges, cut to the list")]
fn seen(viewport: Rect, count: usize) -> Range<usize> {
    let first = (viewport.top() / ROW).floor().max(0.0) as usize;
    let last = (viewport.bottom() / ROW).ceil().max(0.0) as usize;
    first.min(count)..last.min(count)
}

#[expect(clippy::cast_precision_loss, reason = "no list is sixteen million rows long")]
fn count_to_f32(count: usize) -> f32 {
    count as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_finds_words_in_any_order_in_title_scope_and_owner() {
        let row = |title, detail, owner| CheckRow { title, detail, owner, checked: false };
        let rows =
            [row("Lønnsdata", "eksempel:lonn.les", "Skatteetaten"), row("Adresse", "eksempel:adr", "Skatteetaten")];
        assert_eq!(search(&rows, "skatte LØNN"), [0]);
        assert_eq!(search(&rows, ""), [0, 1]);
        assert_eq!(search(&rows, "eksempel:a"), [1]);
    }

    #[test]
    fn only_what_is_in_sight_is_drawn() {
        let sight = Rect::from_min_size(egui::pos2(0.0, 30.0 * ROW + 10.0), vec2(100.0, HEIGHT));
        assert_eq!(seen(sight, 500), 30..36);
        assert_eq!(seen(sight, 12), 12..12);
    }
}
