//! A line or a box to write in: label above, hint below the label, error below the box.
//!
//! A password is the same field with bullets and a text button beside it that shows and hides.

use egui::accesskit::Invalid;
use egui::text_edit::{TextEdit, TextEditState};
use egui::{
    Align2, Context, CornerRadius, Frame, Id, Key, Margin, Modifiers, Response, Stroke, StrokeKind, TextBuffer, Ui,
    vec2,
};

use super::button::Button;
use super::heard::{self, Lasts, note_field};
use super::live::{Urgency, read_aloud};
use super::words::{hint, strong, write};
use crate::window::focus;
use crate::window::icon::Icon;
use crate::window::palette::Palette;
use crate::window::theme::{
    CONTROL_HEIGHT, RADIUS_CONTROL, SPACE_4, SPACE_8, SPACE_12, STROKE_CHOSEN, STROKE_CONTROL, Type,
};

/// Orca says how the description of what has the keyboard changes; NVDA and `VoiceOver` are told of announcements alone.
const DESCRIPTIONS_ARE_HEARD: bool = cfg!(target_os = "linux");

/// As wide as a field is unless it is told otherwise.
const WIDTH: f32 = 360.0;

/// A labelled field.
#[derive(Debug)]
#[must_use = "a field is drawn with `show`"]
pub struct Field<'a> {
    key: &'a str,
    label: &'a str,
    hint: Option<&'a str>,
    error: Option<&'a str>,
    placeholder: &'a str,
    required: bool,
    kind: Type,
    width: f32,
    rows: usize,
    reveal: Option<Reveal<'a>>,
    silent: bool,
}

/// The words of the button that shows and hides a password.
#[derive(Clone, Copy, Debug)]
struct Reveal<'a> {
    show: &'a str,
    hide: &'a str,
}

/// What happened to a field in this frame.
#[derive(Debug)]
pub struct FieldResponse {
    /// egui's answer for the box itself.
    pub response: Response,
    /// Enter was pressed in a field of one line.
    pub submitted: bool,
    /// The keyboard has just left: now is the time to check the format.
    pub left: bool,
    /// The letters of a password were shown or hidden just now: which of the two.
    pub revealed: Option<bool>,
}

impl<'a> Field<'a> {
    /// A field of one line. `key` never changes; `label` is what the person reads.
    pub fn new(key: &'a str, label: &'a str) -> Self {
        Self {
            key,
            label,
            hint: None,
            error: None,
            placeholder: "",
            required: false,
            kind: Type::BODY,
            width: WIDTH,
            rows: 1,
            reveal: None,
            silent: false,
        }
    }

    /// A sentence between the label and the box.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = Some(hint);
        self
    }

    /// What is wrong with what was written, if anything.
    pub fn error(mut self, error: Option<&'a str>) -> Self {
        self.error = error;
        self
    }

    /// Faint words in the empty box. Never the only place something is said.
    pub fn placeholder(mut self, words: &'a str) -> Self {
        self.placeholder = words;
        self
    }

    /// The step cannot be left while this is empty.
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// For what is read letter by letter.
    pub fn mono(mut self) -> Self {
        self.kind = Type::MONO;
        self
    }

    /// So wide, in points, if there is room.
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// A box of so many lines. Enter then makes a new line.
    pub fn rows(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }

    /// Bullets instead of letters, until the button `show` is clicked; then its word is `hide`.
    pub fn password(mut self, show: &'a str, hide: &'a str) -> Self {
        self.reveal = Some(Reveal { show, hide });
        self
    }

    /// Leaves the hint out of what is heard while `silent`: where an error has just gone, a reader says what remains, as if
    /// it were news.
    pub fn silent(mut self, silent: bool) -> Self {
        self.silent = silent;
        self
    }

    /// Draws label, hint, box and error.
    pub fn show(self, ui: &mut Ui, text: &mut dyn TextBuffer) -> FieldResponse {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = SPACE_4;
            let label = strong(ui, self.label);
            if let Some(words) = self.hint {
                hint(ui, words);
            }
            ui.add_space(SPACE_4);
            let field = ui.horizontal_wrapped(|ui| self.show_box(ui, label.id, text)).inner;
            if let Some(error) = self.error {
                ui.add_space(SPACE_4);
                show_error(ui, self.key, error);
            }
            field
        })
        .inner
    }

    fn show_box(&self, ui: &mut Ui, label: Id, text: &mut dyn TextBuffer) -> FieldResponse {
        ui.spacing_mut().item_spacing = vec2(SPACE_12, SPACE_8);
        let revealed = self.reveal.is_some() && is_revealed(ui.ctx(), self.key);
        let response = self.edit(ui, text, self.reveal.is_some() && !revealed).labelled_by(label);
        self.describe(ui, &response);
        self.paint_border(ui, &response);
        let toggled = self.reveal.is_some_and(|reveal| {
            let word = if revealed { reveal.hide } else { reveal.show };
            let toggled = Button::secondary(&format!("{}-reveal", self.key), word).show(ui).clicked();
            set_revealed(ui.ctx(), self.key, revealed != toggled);
            toggled
        });
        let enter = self.rows == 1 && response.has_focus();
        FieldResponse {
            submitted: enter && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter)),
            left: response.lost_focus(),
            revealed: toggled.then_some(!revealed),
            response,
        }
    }

    fn edit(&self, ui: &mut Ui, text: &mut dyn TextBuffer, hidden: bool) -> Response {
        let palette = Palette::of(ui);
        let width = self.width.min(ui.max_rect().width());
        let edit = if self.rows == 1 { TextEdit::singleline(text) } else { TextEdit::multiline(text) };
        let edit = edit
            .id(focus::id(self.key))
            .password(hidden)
            .font(self.kind.font())
            .text_color(palette.text)
            .hint_text(self.placeholder)
            .desired_width(width)
            .min_size(vec2(width, CONTROL_HEIGHT))
            .desired_rows(self.rows)
            .align(if self.rows == 1 { Align2::LEFT_CENTER } else { Align2::LEFT_TOP })
            .frame(
                Frame::NONE
                    .fill(palette.surface)
                    .corner_radius(CornerRadius::same(RADIUS_CONTROL))
                    .inner_margin(Margin::symmetric(14, 10)),
            );
        // Enter in a field of one line is the caller's to act on, and must not take the keyboard away.
        let edit = if self.rows == 1 { edit.return_key(None) } else { edit };
        ui.add(edit)
    }

    fn describe(&self, ui: &Ui, response: &Response) {
        let hint = self.hint.filter(|_| !self.silent);
        let words: Vec<&str> = self.error.into_iter().chain(hint).collect();
        note_field(ui.ctx(), response.id, self.label);
        super::node(ui, response.id, |node| {
            if !words.is_empty() {
                node.set_description(words.join(" "));
            }
            if self.error.is_some() {
                node.set_invalid(Invalid::True);
            }
            if self.required {
                node.set_required();
            }
        });
    }

    fn paint_border(&self, ui: &Ui, response: &Response) {
        let palette = Palette::of(ui);
        let border = match (self.error, response.hovered()) {
            (Some(_), _) => Stroke::new(STROKE_CHOSEN, palette.danger),
            (None, _) if response.has_focus() => Stroke::new(STROKE_CHOSEN, palette.accent),
            (None, true) => Stroke::new(STROKE_CONTROL, palette.text),
            (None, false) => Stroke::new(STROKE_CONTROL, palette.control),
        };
        let corner = CornerRadius::same(RADIUS_CONTROL);
        ui.painter().rect_stroke(response.rect, corner, border, StrokeKind::Inside);
        focus::field_ring(ui, response, RADIUS_CONTROL);
    }

    /// Forgets what was typed: hides the letters again, and clears egui's undo history, which keeps every
    /// earlier text. Call it the moment a secret is taken out of its draft.
    pub fn forget(ctx: &Context, key: &str) {
        let id = focus::id(key);
        if let Some(mut state) = TextEditState::load(ctx, id) {
            state.clear_undoer();
            state.store(ctx, id);
        }
        set_revealed(ctx, key, false);
    }
}

/// One line in the colour of danger, with its icon. It is read aloud when it appears, unless the description of the thing
/// called `key` has been heard already.
pub(super) fn show_error(ui: &mut Ui, key: &str, error: &str) {
    let palette = Palette::of(ui);
    let response = ui
        .horizontal_top(|ui| {
            let (_, place) = ui.allocate_space(vec2(20.0, Type::STRONG.line_height()));
            Icon::WRONG.paint_filled(ui.painter(), place.center(), 20.0, palette.danger);
            write(ui, Type::STRONG, palette.danger_text, error)
        })
        .inner;
    if was_heard_at(ui, key, error) {
        heard::say(ui.ctx(), focus::id((key, "error")), error, Lasts::WhileShown);
    } else {
        read_aloud(ui, &response, (key, "error"), Urgency::Now, error);
    }
}

/// Whether the error came while the keyboard was at what it is about, on a system whose readers say by themselves how the
/// description of that changes.
fn was_heard_at(ui: &Ui, key: &str, error: &str) -> bool {
    let (pass, id) = (ui.ctx().cumulative_pass_nr(), focus::id((key, "error heard")));
    let has_focus = ui.memory(|memory| memory.has_focus(focus::id(key)));
    ui.data_mut(|data| {
        let before = data.get_temp::<(u64, String, bool)>(id);
        let known = before.filter(|(seen, text, _)| *seen + 1 >= pass && text == error);
        let heard = known.map_or(DESCRIPTIONS_ARE_HEARD && has_focus, |(_, _, heard)| heard);
        data.insert_temp(id, (pass, error.to_owned(), heard));
        heard
    })
}

/// In which pass the letters were last shown: a field that was away for a while comes back hidden.
fn is_revealed(ctx: &Context, key: &str) -> bool {
    let shown_in = ctx.data(|data| data.get_temp::<u64>(focus::id((key, "revealed"))));
    shown_in.is_some_and(|pass| pass + 1 >= ctx.cumulative_pass_nr())
}

fn set_revealed(ctx: &Context, key: &str, revealed: bool) {
    let pass = ctx.cumulative_pass_nr();
    ctx.data_mut(|data| {
        let id = focus::id((key, "revealed"));
        if revealed {
            data.insert_temp(id, pass);
        } else {
            data.remove::<u64>(id);
        }
    });
}
