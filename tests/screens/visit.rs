//! The whole window on a world that does nothing: it remembers what it was asked, and answers as the test has it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::mpsc::{Sender, channel};

use egui::accesskit::{Live, Role};
use egui::{Key, Modifiers, Vec2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node, SnapshotResults};
use portnokkel::app::App;
use portnokkel::contract::{Effect, Report, Ticket};
use portnokkel::text::{Language, Value, Words};
use portnokkel::window::app::{Outside, Window};
use portnokkel::window::theme::Theme;

use crate::support;
use crate::traveller::{Traveller, judged, timestamp};

/// The window as it is at first.
pub const SIZE: Vec2 = vec2(1240.0, 820.0);

/// Somebody who looks at the window and works it.
pub struct Visit {
    pub harness: Harness<'static>,
    /// What the world was asked for and has not answered.
    pub asked: Rc<RefCell<Vec<Effect>>>,
    /// The words that the window uses.
    pub words: Words,
    window: Rc<RefCell<Option<Window>>>,
    reports: Sender<Report>,
    clock: Rc<Cell<i64>>,
}

/// How the window is looked at.
#[derive(Clone, Copy)]
pub struct Look {
    pub language: Language,
    pub theme: Theme,
    pub size: Vec2,
    pub scale: f32,
    pub can_drop: bool,
}

impl Default for Look {
    fn default() -> Self {
        Self { language: Language::Bokmal, theme: Theme::Light, size: SIZE, scale: 1.0, can_drop: true }
    }
}

impl Visit {
    /// The window where a journey has come, in Norwegian.
    pub fn after(traveller: Traveller) -> Self {
        Self::with(traveller, Look::default())
    }

    /// The window where a journey has come, in this language.
    pub fn within(language: Language, traveller: Traveller) -> Self {
        Self::with(traveller, Look { language, ..Look::default() })
    }

    /// The window where a journey has come.
    pub fn with(traveller: Traveller, look: Look) -> Self {
        let Traveller { app, now, asked } = traveller;
        let (reports, inbox) = channel();
        let asked = Rc::new(RefCell::new(asked));
        let clock = Rc::new(Cell::new(now));
        let (remember, told) = (Rc::clone(&asked), Rc::clone(&clock));
        let outside = Outside {
            perform: Box::new(move |effect| remember.borrow_mut().push(effect)),
            reports: inbox,
            clock: Box::new(move || timestamp(told.get())),
            can_drop: look.can_drop,
        };
        let window = Rc::new(RefCell::new(None));
        let drawn = Rc::clone(&window);
        let mut parts = Some((app, outside));
        let harness = support::window(look.theme, look.size, look.scale, move |ui| {
            let mut window = drawn.borrow_mut();
            let window = window.get_or_insert_with(|| {
                let (app, outside) = parts.take().expect("the window is opened once");
                let mut window = Window::new(ui.ctx(), app, outside, look.language, Vec::new());
                window.set_theme(ui.ctx(), look.theme);
                window
            });
            window.update(&ui.ctx().clone());
            window.show(ui);
        });
        Self { harness, asked, words: Words::new(look.language), window, reports, clock }
    }

    /// Asks the application something.
    pub fn app<R>(&self, question: impl FnOnce(&App) -> R) -> R {
        question(self.window.borrow().as_ref().expect("the window is open").app())
    }

    /// Draws until nothing changes any more.
    pub fn looks(&mut self) -> &mut Self {
        self.harness.run();
        self
    }

    /// Leans on a key: one press, and then what the keyboard repeats.
    pub fn holds(&mut self, key: Key) -> &mut Self {
        for repeat in [false, true, true, true] {
            let event = |pressed, repeat| egui::Event::Key {
                key,
                physical_key: None,
                pressed,
                repeat,
                modifiers: Modifiers::NONE,
            };
            self.harness.event(event(true, repeat));
            self.looks();
        }
        self
    }

    /// Somebody closes the window.
    pub fn wants_to_close(&mut self) -> &mut Self {
        let input = self.harness.input_mut();
        let viewport = input.viewports.entry(input.viewport_id).or_default();
        viewport.events.push(egui::ViewportEvent::Close);
        self.looks()
    }

    /// Time passes.
    pub fn waits(&mut self, seconds: i64) -> &mut Self {
        self.clock.set(self.clock.get() + seconds);
        self.looks()
    }

    /// The world answers.
    pub fn learns(&mut self, report: Report) -> &mut Self {
        self.reports.send(report).expect("the window is open");
        self.looks()
    }

    /// The world really diagnoses what the window asked for last.
    pub fn world_diagnoses(&mut self) -> &mut Self {
        let at = self.asked.borrow().iter().rposition(|effect| matches!(effect, Effect::Diagnose(..)));
        let asked = self.asked.borrow_mut().remove(at.expect("asked to diagnose"));
        let Effect::Diagnose(ticket, question) = asked else { unreachable!() };
        self.learns(Report::Diagnosed(ticket, judged(&question)))
    }

    /// The ticket of the newest request of the kind that `pick` recognises, which is taken off the list.
    pub fn ticket(&mut self, pick: impl Fn(&Effect) -> Option<Ticket>) -> Ticket {
        let mut asked = self.asked.borrow_mut();
        let at = asked.iter().rposition(|effect| pick(effect).is_some()).expect("the world was asked");
        pick(&asked.remove(at)).expect("it was picked a line above")
    }

    pub fn is_asked(&self, pick: impl Fn(&Effect) -> bool) -> bool {
        self.asked.borrow().iter().any(pick)
    }

    /// The words under this name, in the window's language.
    pub fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    /// Are these words on the screen, alone or in a longer text?
    pub fn sees(&self, text: &str) -> bool {
        self.harness.query_all_by_label_contains(text).next().is_some()
            || self.harness.query_all_by_value(text).next().is_some()
    }

    /// All that a screen reader could be told, runs of text and descriptions too, as one print.
    pub fn tree(&self) -> String {
        let nodes = self.harness.root().children_recursive();
        nodes.map(|node| format!("{:?}", node.accesskit_node().data())).collect::<Vec<_>>().join("\n")
    }

    /// How many things on the screen bear these words.
    pub fn count(&self, text: &str) -> usize {
        let nodes = self.harness.root().children_recursive();
        nodes.into_iter().filter(|node| bears(node, text) && !node.accesskit_node().is_hidden()).count()
    }

    /// Are the words under this name on the screen?
    pub fn sees_words(&self, key: &str) -> bool {
        self.sees(&self.say(key))
    }

    /// Is this finding on the screen? Where it is the title, it has no full stop.
    pub fn finds(&self, key: &str) -> bool {
        self.sees(self.say(key).trim_end_matches('.'))
    }

    /// As [`Self::sees_words`], with an argument.
    pub fn sees_with(&self, key: &str, arguments: &[(&str, &str)]) -> bool {
        let arguments: Vec<(&str, Value<'_>)> =
            arguments.iter().map(|(name, value)| (*name, Value::from(*value))).collect();
        self.sees(&self.words.with(key, &arguments))
    }

    /// Clicks what can be clicked and bears the words under this name.
    pub fn clicks(&mut self, key: &str) -> &mut Self {
        let label = self.say(key);
        self.clicks_label(&label)
    }

    /// Clicks what can be clicked and bears these words.
    pub fn clicks_label(&mut self, label: &str) -> &mut Self {
        self.input(label).unwrap_or_else(|| panic!("nothing to click is called {label:?}")).scroll_to_me();
        self.looks();
        self.input(label).expect("it was there a line above").click();
        self.looks()
    }

    /// Clicks at a place.
    pub fn points_at(&mut self, place: egui::Pos2) -> &mut Self {
        self.harness.hover_at(place);
        for pressed in [true, false] {
            let (button, modifiers) = (egui::PointerButton::Primary, Modifiers::NONE);
            self.harness.event(egui::Event::PointerButton { pos: place, button, pressed, modifiers });
        }
        self.looks()
    }

    /// What can be worked, by its name.
    pub fn input(&self, label: &str) -> Option<Node<'_>> {
        let inputs = self.harness.root().children_recursive().filter(|node| works(node.accesskit_node().role()));
        inputs.into_iter().find(|node| node.accesskit_node().label().as_deref() == Some(label))
    }

    /// Presses a key.
    pub fn presses(&mut self, key: Key) -> &mut Self {
        self.presses_with(Modifiers::NONE, key)
    }

    /// Presses a key with others held down.
    pub fn presses_with(&mut self, modifiers: Modifiers, key: Key) -> &mut Self {
        self.harness.key_press_modifiers(modifiers, key);
        self.looks()
    }

    /// Types where the keyboard is.
    pub fn types(&mut self, text: &str) -> &mut Self {
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.looks()
    }

    /// Presses Tab until the keyboard is at what bears these words.
    pub fn tabs_to(&mut self, label: &str) -> &mut Self {
        for _ in 0..60 {
            if self.focused().as_deref() == Some(label) {
                return self;
            }
            self.presses(Key::Tab);
        }
        panic!("Tab never comes to {label:?}");
    }

    /// What has the keyboard.
    pub fn focused(&self) -> Option<String> {
        self.harness.root().children_recursive().find(Node::is_focused)?.accesskit_node().label()
    }

    /// How what has the keyboard is described.
    pub fn described(&self) -> String {
        let focused = self.harness.root().children_recursive().find(Node::is_focused);
        focused.and_then(|node| node.accesskit_node().description()).unwrap_or_default()
    }

    /// What is read aloud by itself, where a reader finds it.
    pub fn announced(&self) -> Vec<String> {
        let live = self.harness.root().children_recursive().filter(|node| is_live(node) && is_there(node));
        live.filter_map(|node| text_of(&node)).filter(|text| !text.is_empty()).collect()
    }

    /// What is read aloud by itself and stands somewhere else as well: whoever reads bit by bit hears it twice.
    fn heard_twice(&self) -> Vec<String> {
        let nodes: Vec<Node<'_>> = self.harness.root().children_recursive().filter(is_there).collect();
        let words = nodes.iter().filter(|node| !works(node.accesskit_node().role())).filter_map(text_of);
        let words: Vec<String> = words.collect();
        // A heading that is read aloud stands once; the list of steps may name the same place.
        let live = nodes.iter().filter(|node| is_live(node) && node.accesskit_node().role() != Role::Heading);
        live.filter_map(text_of).filter(|text| words.iter().filter(|word| *word == text).count() > 1).collect()
    }

    /// The words of everything that can be worked, in reading order.
    pub fn inputs(&self) -> Vec<String> {
        let nodes = self.harness.root().children_recursive();
        let inputs = nodes.filter(|node| works(node.accesskit_node().role()));
        inputs.map(|node| node.accesskit_node().label().unwrap_or_default()).collect()
    }

    /// What holds on every screen: one heading of the first level, one filled button, a name on all that works, and
    /// nothing that is heard twice, or is nothing.
    pub fn is_well_formed(&mut self) -> &mut Self {
        let headings = self.harness.root().children_recursive().filter(|node| {
            let node = node.accesskit_node();
            node.role() == Role::Heading && node.data().level() == Some(1)
        });
        assert_eq!(headings.count(), 1, "headings of the first level");
        assert_eq!(self.filled_buttons(), 1, "filled buttons");
        assert!(self.inputs().iter().all(|label| !label.is_empty()), "{:?}", self.inputs());
        assert_eq!(self.heard_twice(), [""; 0], "heard twice");
        self
    }

    /// How many shapes on the screen are as high as a button and filled: with the accent, or as what destroys something.
    fn filled_buttons(&self) -> usize {
        let accent = [0x0b_5d70, 0x09_4b5b, 0x57_bfd2, 0x7b_d0df];
        let danger = [0xb3_261e, 0xff_8a80, 0x8a_120b, 0xff_b0a8];
        let fills = [accent, danger].concat().into_iter().map(colour).collect::<Vec<_>>();
        let shapes = self.harness.output().shapes.iter();
        shapes
            .filter(|clipped| match &clipped.shape {
                egui::Shape::Rect(rect) => {
                    fills.contains(&rect.fill) && rect.rect.height() >= 40.0 && rect.rect.width() >= 40.0
                }
                _ => false,
            })
            .count()
    }

    /// Keeps a picture.
    pub fn picture(mut self, name: &str, results: &mut SnapshotResults) {
        self.harness.snapshot(format!("screen-{name}"));
        results.extend_harness(&mut self.harness);
    }
}

/// Is it in the tree that readers see? egui's runs of text are part of their labels.
fn is_there(node: &Node<'_>) -> bool {
    let node = node.accesskit_node();
    let above = std::iter::successors(node.parent(), egui_kittest::kittest::AccessKitNode::parent);
    node.role() != Role::TextRun && !node.is_hidden() && !above.into_iter().any(|parent| parent.is_hidden())
}

fn is_live(node: &Node<'_>) -> bool {
    node.accesskit_node().data().live().is_some_and(|live| live != Live::Off)
}

fn text_of(node: &Node<'_>) -> Option<String> {
    node.accesskit_node().label().or_else(|| node.accesskit_node().value())
}

/// Can it be worked with keyboard or pointer?
fn works(role: Role) -> bool {
    egui::accessibility::is_input(role)
}

fn bears(node: &Node<'_>, text: &str) -> bool {
    let node = node.accesskit_node();
    node.label().as_deref() == Some(text) || node.value().as_deref() == Some(text)
}

/// The filled button's colour, and the one it has under the pointer, in both themes.
fn colour(rgb: u32) -> egui::Color32 {
    let [_, red, green, blue] = rgb.to_be_bytes();
    egui::Color32::from_rgb(red, green, blue)
}
