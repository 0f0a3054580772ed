//! Words on the screen, each kind with its size, line height and colour.

use std::fmt::Debug;
use std::hash::Hash;
use std::sync::Arc;

use egui::accesskit::{Action, Role};
use egui::text::LayoutJob;
use egui::{Color32, Galley, Label, Response, Ui};

use super::live::{Urgency, read_aloud, read_in_place};
use super::tone::Tone;
use crate::window::palette::Palette;
use crate::window::theme::{SPACE_8, Type};

/// The step's question. One on each screen: screen readers jump to it as the heading of level 1. It is read aloud when
/// it changes: that the token is ready, or the client created, is said by it.
pub fn title(ui: &mut Ui, text: &str) -> Response {
    title_of(ui, Type::TITLE, text)
}

fn title_of(ui: &mut Ui, kind: Type, text: &str) -> Response {
    let response = heading_of(ui, kind, 1, text);
    read_in_place(ui, &response, text);
    response
}

/// The title of a place: where one acts, not answers. One on each screen, as [`title`].
pub fn place_title(ui: &mut Ui, text: &str) -> Response {
    title_of(ui, Type::PLACE, text)
}

/// The head of a part of the screen; `level` is 2 or more.
pub fn heading(ui: &mut Ui, level: usize, text: &str) -> Response {
    ui.add_space(SPACE_8);
    heading_of(ui, if level == 2 { Type::SECTION } else { Type::SUBHEAD }, level, text)
}

/// The sentence below the title.
pub fn lead(ui: &mut Ui, text: &str) -> Response {
    write(ui, Type::BODY, Palette::of(ui).text_subtle, text)
}

/// The sentence below the title of a place.
pub fn place_lead(ui: &mut Ui, text: &str) -> Response {
    write(ui, Type::LEAD, Palette::of(ui).text_subtle, text)
}

/// Running text.
pub fn body(ui: &mut Ui, text: &str) -> Response {
    write(ui, Type::BODY, Palette::of(ui).text, text)
}

/// A word that carries weight.
pub fn strong(ui: &mut Ui, text: &str) -> Response {
    write(ui, Type::STRONG, Palette::of(ui).text, text)
}

/// Small print.
pub fn hint(ui: &mut Ui, text: &str) -> Response {
    write(ui, Type::SECONDARY, Palette::of(ui).text_subtle, text)
}

/// Small words in a colour of their own.
pub(in crate::window) fn small(ui: &mut Ui, colour: Color32, text: &str) -> Response {
    write(ui, Type::SECONDARY, colour, text)
}

/// What is read letter by letter: a token, a scope, a fingerprint. It can be marked and copied with the mouse.
pub fn mono(ui: &mut Ui, text: &str) -> Response {
    let mut job = job(Type::MONO, Palette::of(ui).text, text, ui.available_width());
    // A token or a fingerprint has no spaces to break at; words beside one are not broken.
    job.wrap.break_anywhere = !text.contains(' ');
    let response = ui.add(Label::new(job).selectable(true));
    // It is marked with the mouse, but there is nothing to press.
    super::node(ui, response.id, |node| node.remove_action(Action::Click));
    response
}

/// One line that says how something went: an icon and a word of weight.
pub fn status(ui: &mut Ui, tone: Tone, text: &str) -> Response {
    let colours = tone.colours(Palette::of(ui));
    ui.horizontal_top(|ui| {
        let (_, place) = ui.allocate_space(egui::vec2(20.0, Type::STRONG.line_height()));
        tone.icon().paint_filled(ui.painter(), place.center(), 20.0, colours.fill);
        write(ui, Type::STRONG, colours.text, text)
    })
    .inner
}

/// As [`status`], of what has just happened: seen, announced, and described at what has the keyboard.
pub fn outcome(ui: &mut Ui, key: impl Hash + Debug, tone: Tone, text: &str) {
    let shown = status(ui, tone, text);
    read_aloud(ui, &shown, key, Urgency::Polite, text);
}

/// Words in one type and colour, wrapped to the room there is.
pub(in crate::window) fn write(ui: &mut Ui, kind: Type, colour: Color32, text: &str) -> Response {
    ui.add(Label::new(kind.rich(text, colour)).wrap())
}

/// Lays words out for painting by hand.
pub(in crate::window) fn galley(ui: &Ui, kind: Type, colour: Color32, text: &str, width: f32) -> Arc<Galley> {
    ui.painter().layout_job(job(kind, colour, text, width))
}

/// As [`galley`], cut with "…" after so many lines.
pub(in crate::window) fn cut_galley(
    ui: &Ui,
    kind: Type,
    colour: Color32,
    text: &str,
    width: f32,
    lines: usize,
) -> Arc<Galley> {
    let mut job = job(kind, colour, text, width);
    job.wrap.max_rows = lines;
    ui.painter().layout_job(job)
}

fn job(kind: Type, colour: Color32, text: &str, width: f32) -> LayoutJob {
    let mut job = LayoutJob::single_section(text.to_owned(), kind.format(colour));
    job.wrap.max_width = width;
    job
}

/// A heading without space above it.
pub(in crate::window) fn heading_of(ui: &mut Ui, kind: Type, level: usize, text: &str) -> Response {
    let response = write(ui, kind, Palette::of(ui).text, text);
    super::node(ui, response.id, |node| {
        node.set_role(Role::Heading);
        node.set_level(level);
        node.clear_value();
        node.set_label(text);
    });
    response
}
