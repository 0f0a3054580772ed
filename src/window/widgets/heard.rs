//! What is heard at the thing that has the keyboard.
//!
//! Orca up to version 44 says nothing of what is announced. Every version says how the thing with the keyboard is
//! described, and says it again when that changes. So what is read aloud is written there, too.

use std::sync::Arc;

use egui::{Context, Id};

use crate::window::focus;

/// So many seconds it takes until a text is read.
const BREATH: f64 = 3.0;

/// The words for states that a screen reader on Linux is not told of otherwise: AT-SPI has none that AccessKit hands on.
#[derive(Clone, Debug, Default)]
pub struct StateWords {
    /// "Shown": what the button opens is open.
    pub open: String,
    /// "Hidden": it is closed.
    pub closed: String,
    /// "You are here": the step on the screen.
    pub here: String,
    /// "Chosen": Enter has just chosen the answer.
    pub chosen: String,
}

impl StateWords {
    /// Has all widgets use these words from now on.
    pub fn set(self, ctx: &Context) {
        ctx.data_mut(|data| data.insert_temp(Id::unique("portnokkel state words"), Arc::new(self)));
    }

    pub(super) fn of(ctx: &Context) -> Arc<Self> {
        ctx.data(|data| data.get_temp(Id::unique("portnokkel state words"))).unwrap_or_default()
    }

    /// The word for `open`, as a description.
    pub(super) fn expanded(&self, open: bool) -> Option<&str> {
        let word = if open { &self.open } else { &self.closed };
        (!word.is_empty()).then_some(word)
    }
}

/// How long a text belongs to the description of what had the keyboard when it was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lasts {
    /// Until the keyboard goes elsewhere, or something newer is said there: it is not on the screen, or is no outcome.
    UntilLeft,
    /// As long as it is on the screen.
    WhileShown,
}

/// A text that is read aloud.
#[derive(Clone, Debug)]
struct Said {
    place: Id,
    text: String,
    lasts: Lasts,
    /// What had the keyboard when it was said, or got it then.
    at: Option<Id>,
    left: bool,
    /// When it was new, in the seconds of egui.
    since: f64,
}

#[derive(Clone, Debug, Default)]
struct Heard {
    pass: u64,
    now: Vec<Said>,
    before: Vec<Said>,
}

/// Notes that `text` is read aloud in this pass, by the node `place`.
pub(super) fn say(ctx: &Context, place: Id, text: &str, lasts: Lasts) {
    let pass = ctx.cumulative_pass_nr();
    let since = ctx.input(|input| input.time);
    let said = Said { place, text: text.to_owned(), lasts, at: None, left: false, since };
    ctx.data_mut(|data| {
        let heard = data.get_temp_mut_or_default::<Heard>(heard_id());
        if heard.pass != pass {
            heard.pass = pass;
            heard.now.clear();
        }
        heard.now.push(said);
    });
}

/// Writes what was read aloud into the description of what has the keyboard. Once a pass, after all is drawn.
pub(in crate::window) fn describe_focused(ctx: &Context) {
    let pass = ctx.cumulative_pass_nr();
    let (mut now, before) = ctx.data_mut(|data| {
        let heard = data.get_temp_mut_or_default::<Heard>(heard_id());
        let now = if heard.pass == pass { std::mem::take(&mut heard.now) } else { Vec::new() };
        (now, std::mem::take(&mut heard.before))
    });
    let focused = ctx.memory(egui::Memory::focused);
    for said in &mut now {
        said.follow(ctx, &before, focused);
    }
    make_way(&mut now, &before, ctx.input(|input| input.time));
    if let Some(focused) = focused.filter(|focused| ctx.has_accesskit_node(*focused)) {
        let texts: Vec<&str> =
            now.iter().filter(|said| said.at == Some(focused) && !said.left).map(|said| &*said.text).collect();
        ctx.accesskit_node_builder(focused, |node| describe(node, &texts));
    }
    ctx.data_mut(|data| data.get_temp_mut_or_default::<Heard>(heard_id()).before = now);
}

impl Said {
    fn is(&self, other: &Self) -> bool {
        self.place == other.place && self.text == other.text
    }

    /// It belongs to what had the keyboard in the pass in which it was new; where that is gone, to what has it now.
    fn follow(&mut self, ctx: &Context, before: &[Self], focused: Option<Id>) {
        if let Some(known) = before.iter().find(|said| said.is(self)) {
            (self.at, self.left, self.since) = (known.at, known.left, known.since);
        }
        if self.at.is_none_or(|at| !ctx.has_accesskit_node(at)) {
            self.at = focused;
        }
        let Some(now) = focused.filter(|now| self.lasts == Lasts::UntilLeft && self.at != Some(*now)) else { return };
        // Where the program moves the keyboard on at once, nobody has heard it yet.
        let is_fresh = ctx.input(|input| input.time) - self.since < BREATH;
        if is_fresh && !self.left && focus::was_sent_to(ctx, now) {
            self.at = Some(now);
        } else {
            self.left = true;
        }
    }
}

/// What was said on arrival, and heard, makes way for what is new: a reader says all of a description that has changed.
fn make_way(now: &mut [Said], before: &[Said], time: f64) {
    let is_new: Vec<bool> = now.iter().map(|said| !before.iter().any(|known| known.is(said))).collect();
    let told_at: Vec<Option<Id>> = now.iter().zip(&is_new).filter(|(_, new)| **new).map(|(said, _)| said.at).collect();
    for (said, new) in now.iter_mut().zip(is_new) {
        let was_heard = !new && time - said.since >= BREATH;
        said.left |= was_heard && said.lasts == Lasts::UntilLeft && told_at.contains(&said.at);
    }
}

/// The texts before what the description says already; none twice.
fn describe(node: &mut egui::accesskit::Node, texts: &[&str]) {
    let own = node.description().unwrap_or_default().to_owned();
    let name = node.label().unwrap_or_default().to_owned();
    let mut parts: Vec<&str> = Vec::new();
    for text in texts.iter().copied() {
        if !own.contains(text) && name != text && !parts.contains(&text) {
            parts.push(text);
        }
    }
    if !parts.is_empty() {
        parts.extend((!own.is_empty()).then_some(&*own));
        node.set_description(sentences(&parts));
    }
}

/// One after the other, each with a stop at its end.
pub(in crate::window) fn sentences(parts: &[&str]) -> String {
    let mut told = String::new();
    for part in parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()) {
        if !told.is_empty() {
            told.push_str(if told.ends_with(['.', '!', '?', ':', '…']) { " " } else { ". " });
        }
        told.push_str(part);
    }
    told
}

/// Whether a screen reader has had the tree before this frame: of what is in the first one it announces nothing.
pub(super) fn has_tree(ctx: &Context) -> bool {
    let place = Id::unique("portnokkel first frame with a tree");
    if ctx.accesskit_node_builder(egui::accesskit_root_id(), |_| ()).is_none() {
        ctx.data_mut(|data| data.remove::<u64>(place));
        return false;
    }
    let frame = ctx.cumulative_frame_nr();
    let first = ctx.data_mut(|data| *data.get_temp_mut_or_insert_with(place, || frame));
    if first == frame {
        ctx.request_repaint();
    }
    first < frame
}

/// The fields on the screen, to notice that one has appeared.
#[derive(Clone, Debug, Default)]
struct Fields {
    pass: u64,
    place: String,
    now: Vec<(Id, String)>,
    before: Vec<(Id, String)>,
    appeared: Vec<(Id, String)>,
}

/// Notes that a field is on the screen in this pass.
pub(super) fn note_field(ctx: &Context, id: Id, label: &str) {
    let pass = ctx.cumulative_pass_nr();
    ctx.data_mut(|data| {
        let fields = data.get_temp_mut_or_default::<Fields>(fields_id());
        if fields.pass != pass {
            fields.pass = pass;
            fields.now.clear();
        }
        fields.now.push((id, label.to_owned()));
    });
}

/// The names of the fields that an answer, or a button, brought onto the screen called `place`. None of those that were
/// there when the screen was. Once a pass, after all fields are drawn.
pub(in crate::window) fn new_fields(ctx: &Context, place: &str) -> Vec<String> {
    let pass = ctx.cumulative_pass_nr();
    let focused = ctx.memory(egui::Memory::focused);
    ctx.data_mut(|data| {
        let fields = data.get_temp_mut_or_default::<Fields>(fields_id());
        let now = if fields.pass == pass { std::mem::take(&mut fields.now) } else { Vec::new() };
        let is_there = |all: &[(Id, String)], id: Id| all.iter().any(|(known, _)| *known == id);
        let new: Vec<_> = now.iter().filter(|(id, _)| !is_there(&fields.before, *id)).cloned().collect();
        if fields.place != place {
            place.clone_into(&mut fields.place);
            fields.appeared.clear();
        } else if !new.is_empty() {
            fields.appeared = new;
        }
        fields.appeared.retain(|(id, _)| is_there(&now, *id) && Some(*id) != focused);
        fields.before = now;
        fields.appeared.iter().map(|(_, label)| label.clone()).collect()
    })
}

fn heard_id() -> Id {
    Id::unique("portnokkel heard")
}

fn fields_id() -> Id {
    Id::unique("portnokkel fields")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_sentence_has_its_stop() {
        assert_eq!(sentences(&["Steg 2 av 6: Passord", "Filen er åpnet.", "", "Neste"]), {
            "Steg 2 av 6: Passord. Filen er åpnet. Neste"
        });
    }
}
