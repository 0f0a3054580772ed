//! Somebody who shows the demo: presses keys, and sees what stands on the screen.

use egui::{Key, Modifiers, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use portnokkel::app::App;
use portnokkel::app::intent::Intent;
use portnokkel::domain::{Secret, Timestamp};
use portnokkel::program::demo::DemoWorld;
use portnokkel::simulator::Scenario;
use portnokkel::text::Language;
use portnokkel::window::app::{Outside, Window};
use portnokkel::window::focus;
use portnokkel::window::theme::Theme;
use portnokkel::world::World;
use portnokkel::world::clipboard::{SystemClipboard, Unavailable};
use portnokkel::world::config_dir::ConfigDir;
use portnokkel::world::settings::Settings;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tempfile::TempDir;

use crate::support;

/// Longest that anything here may take, on the busiest machine.
const PATIENCE: Duration = Duration::from_mins(3);
/// More presses of Tab than any screen has stops.
const MOST_STOPS: usize = 80;

/// The window on a laptop.
pub const SIZE: Vec2 = vec2(1240.0, 820.0);

/// What lies on the clipboard.
#[derive(Clone, Default)]
pub struct Clipboard(Arc<Mutex<Option<String>>>);

impl Clipboard {
    pub fn lies_there(&self) -> Option<String> {
        self.0.lock().unwrap().clone()
    }
}

impl SystemClipboard for Clipboard {
    fn set_secret(&mut self, text: &str) -> Result<(), Unavailable> {
        self.set_text(text)
    }

    fn set_text(&mut self, text: &str) -> Result<(), Unavailable> {
        *self.0.lock().unwrap() = Some(text.to_owned());
        Ok(())
    }

    fn text(&mut self) -> Result<Option<Secret>, Unavailable> {
        Ok(self.lies_there().map(Secret::new))
    }

    fn clear(&mut self) -> Result<(), Unavailable> {
        *self.0.lock().unwrap() = None;
        Ok(())
    }
}

pub struct Presenter {
    pub harness: Harness<'static>,
    pub clipboard: Clipboard,
    window: Rc<RefCell<Option<Window>>>,
    _home: TempDir,
}

impl Presenter {
    /// `portnokkel --demo`, in Norwegian.
    pub fn begins() -> Self {
        Self::with(Scenario::of_the_demo(), SIZE)
    }

    /// `portnokkel --demo --scenario FILE`, in a window of this size.
    pub fn with(scenario: Scenario, size: Vec2) -> Self {
        let demo = DemoWorld::of(scenario);
        let (home, clipboard) = (tempfile::tempdir().unwrap(), Clipboard::default());
        let (sender, reports) = channel();
        let post = Arc::new(move |report| {
            let _ = sender.send(report);
        });
        let copies = clipboard.clone();
        let settings = Settings { clipboard: Arc::new(move || Ok(Box::new(copies.clone()))), ..demo.settings() };
        let world = World::with(settings, post, demo.starter()).expect("there are threads");
        let mut world = world.at_home(&ConfigDir::at(home.path()));
        let clock = demo.clock();
        let outside = Outside {
            perform: Box::new(move |effect| world.perform(effect)),
            reports,
            clock: Box::new(move || clock()),
            can_drop: true,
        };
        let window = Rc::new(RefCell::new(None));
        let drawn = Rc::clone(&window);
        let mut outside = Some(outside);
        let harness = support::window(Theme::Light, size, 1.0, move |ui| {
            let mut window = drawn.borrow_mut();
            let window = window.get_or_insert_with(|| {
                let app = App::new(None, Timestamp::now());
                let outside = outside.take().expect("the window is opened once");
                Window::new(ui.ctx(), app, outside, Language::Bokmal, vec![Intent::StartDemo])
            });
            window.update(&ui.ctx().clone());
            window.show(ui);
        });
        let mut presenter = Self { harness, clipboard, window, _home: home };
        presenter.until("the demo runs", |app| app.session.is_demo() && !app.stage.is_being_set());
        presenter
    }

    /// Asks the application something.
    pub fn app<R>(&self, question: impl FnOnce(&App) -> R) -> R {
        question(self.window.borrow().as_ref().expect("the window is open").app())
    }

    /// Looks until this is so, and then once more at what is drawn of it.
    pub fn until(&mut self, what: &str, reached: impl Fn(&App) -> bool) {
        let start = Instant::now();
        while !self.app(&reached) {
            assert!(start.elapsed() < PATIENCE, "{what}: {:?}", self.app(|app| format!("{:?}", app.wizard)));
            std::thread::park_timeout(Duration::from_millis(5));
            self.harness.step();
        }
        self.looks();
    }

    /// Draws until nothing changes any more, or for as long as somebody looks who waits for an answer.
    pub fn looks(&mut self) {
        (0..4).find_map(|_| self.harness.run_ok());
    }

    pub fn presses(&mut self, key: Key) {
        self.presses_with(Modifiers::NONE, key);
    }

    pub fn presses_with(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.looks();
    }

    /// Types into what has the keyboard.
    pub fn types(&mut self, text: &str) {
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.looks();
    }

    /// Presses Tab until what is called `key` has the keyboard.
    pub fn tabs_to(&mut self, key: &str) {
        let wanted = focus::id(key);
        for _ in 0..MOST_STOPS {
            if self.harness.ctx.memory(egui::Memory::focused) == Some(wanted) {
                return;
            }
            self.presses(Key::Tab);
        }
        panic!("Tab does not lead to {key}");
    }

    /// Waits until the scene at this place stands.
    pub fn sees_scene(&mut self, place: usize) {
        self.until("the scene stands", |app| {
            app.stage.at() == Some(place) && !app.stage.is_being_set() && !app.is_busy()
        });
    }

    /// Whether this stands on the screen.
    pub fn sees(&self, text: &str) -> bool {
        let says = |words: Option<String>| words.is_some_and(|words| words.contains(text));
        self.harness.query_all_by(|node| says(node.label()) || says(node.value())).next().is_some()
    }
}
