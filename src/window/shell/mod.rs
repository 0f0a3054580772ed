//! The frame around every step: environment strip, rail, content, footer, help.
//!
//! ```text
//! ┌ strip ────────────────────────────────────── language · theme · help ┐
//! │ rail 240   │ content, at most 640     │ help 300                      │
//! ├────────────┴──────────────────────────┴───────────────────────────────┤
//! │            [primary] [previous]                                  quit │
//! └───────────────────────────────────────────────────────────────────────┘
//! ```
//!
//! The regions are laid out by explicit rectangles (`plan`) and drawn in reading order, because egui's Tab key
//! follows the order of drawing. Below 1100 points help is a drawer that F1 opens; below 860 the rail is one
//! line; in a window too low for it the footer follows the content. Nothing ever lies on top of anything else.
//!
//! | Key | What it does |
//! |---|---|
//! | F6, Shift+F6 | next, previous region |
//! | F1 | help |
//! | Alt+← | previous step |
//! | Ctrl + − 0 | zoom (egui's own) |
//! | Esc | closes menus and the drawer; the focus stays where it was |

mod content;
mod footer;
mod help;
mod plan;
mod rail;
mod region;
mod regions;
mod strip;

use egui::{Key, Modifiers, Ui};

pub use footer::{Beside, Footer};
pub use help::{Help, HelpSection};
pub use rail::Rail;
pub use region::Region;
#[cfg(test)]
pub(super) use strip::hatching;
pub use strip::{Strip, StripKind};

use super::focus;
use super::theme::Theme;
use crate::app::wizard::Step;
use crate::text::Language;
use plan::{HelpPlace, Plan};

/// What the person asked of the frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// The filled button.
    Primary,
    /// The step before, by button or Alt+←. Only when there is one.
    Previous,
    /// "Diagnose", and out of it again.
    Diagnose,
    /// Try the program with made-up data.
    Demo,
    /// From the ending to the start page.
    Done,
    /// Another token, though one is there.
    NewToken,
    /// Leave the program.
    Quit,
    /// Another language.
    Language(Language),
    /// Other colours.
    Theme(Theme),
    /// Motion off where it was on, and on where it was off.
    Motion,
    /// An earlier step, by its place in the rail.
    Step(Step),
}

/// The frame's words and state. It keeps nothing itself but whether the help drawer is open.
#[derive(Debug)]
pub struct Shell<'a> {
    /// The environment, and the three things that are always at hand.
    pub strip: Strip<'a>,
    /// The steps.
    pub rail: Rail<'a>,
    /// What the region in the middle is called: "Content".
    pub content_name: &'a str,
    /// A word that changes with the step, so that each step starts at its top.
    pub content_key: &'a str,
    /// The way on, back and out.
    pub footer: Footer<'a>,
    /// The panel to the right.
    pub help: Help<'a>,
}

impl Shell<'_> {
    /// Whether help lies over the content, as it does in a narrow window: Esc closes that first.
    #[must_use]
    pub fn has_drawer(ui: &Ui) -> bool {
        help::is_open(ui) && ui.ctx().content_rect().width() < plan::HELP_FROM
    }

    /// Draws everything, `content` in the middle, and `more` below the parts of help. Gives what the person
    /// asked for in this frame.
    pub fn show(&self, ui: &mut Ui, content: impl FnOnce(&mut Ui), more: impl FnOnce(&mut Ui)) -> Option<Action> {
        focus::notice_input(ui.ctx());
        let help_asked = help::follow_key(ui);
        let plan = Plan::new(ui, self);
        plan.paint_backgrounds(ui);
        regions::follow_f6(ui, &plan);

        let mut action = self.follow_shortcuts(ui);
        let strip = regions::show(ui, Region::Strip, plan.strip, self.strip.name, |ui| self.strip.show(ui));
        let rail =
            regions::show(ui, Region::Rail, plan.rail, self.rail.name, |ui| self.rail.show(ui, plan.rail_is_line));
        let content = plan.content.and_then(|rect| {
            regions::show(ui, Region::Content, rect, self.content_name, |ui| {
                content::show(ui, self.content_key, content, |ui| {
                    plan.footer.is_none().then(|| self.footer.show_in_content(ui)).flatten()
                })
            })
        });
        let footer = plan.footer.and_then(|rect| {
            regions::show(ui, Region::Footer, rect, self.footer.name, |ui| self.footer.show(ui, plan.content_left))
        });
        if let HelpPlace::Panel(rect) | HelpPlace::Drawer(rect) = plan.help {
            let drawer = matches!(plan.help, HelpPlace::Drawer(_));
            regions::show(ui, Region::Help, rect, self.help.name, |ui| self.help.show(ui, drawer, more));
        }
        if help_asked || strip == Some(strip::Asked::Help) {
            help::toggle(ui, plan.wide);
        }
        focus::keep_after_escape(ui.ctx());
        let strip = strip.and_then(strip::Asked::action);
        action = strip.or(rail).or(content).or(footer).or(action);
        action
    }

    fn follow_shortcuts(&self, ui: &Ui) -> Option<Action> {
        let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        let back = self.footer.leads_back() && pressed(Modifiers::ALT, Key::ArrowLeft);
        back.then_some(Action::Previous)
    }
}
