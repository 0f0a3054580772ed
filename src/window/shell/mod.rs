//! The frame around every step: bar, steps, content, footer, help.
//!
//! ```text
//! ┌ mark and name │ environment ──────── diagnose · language · view · help ┐
//! │ steps 248     ┌ content, at most 760 ──────────────┬ help 320, by F1 ┐ │
//! │               │                                    │                 │ │
//! │               ├────────────────────────────────────┤                 │ │
//! │               │ [primary] [previous]               │                 │ │
//! │               └────────────────────────────────────┴─────────────────┘ │
//! └────────────────────────────────────────────────────────────────────────┘
//! ```
//!
//! The regions are laid out by explicit rectangles (`plan`) and drawn in reading order, because egui's Tab key
//! follows the order of drawing. Below 860 points the steps are one line and help takes the content's place; in a
//! window too low for it the footer follows the content; on a page of no step there are no steps. In a large window
//! all of it keeps together in the middle. Nothing ever lies on top of anything else.
//!
//! | Key | What it does |
//! |---|---|
//! | F6, Shift+F6 | next, previous region |
//! | F1 | help |
//! | Alt+← | previous step |
//! | Ctrl+Q | leave the program |
//! | Ctrl + − 0 | zoom (egui's own) |
//! | Esc | closes menus and the drawer; the focus stays where it was |

mod brand;
mod content;
mod footer;
mod help;
mod plan;
mod rail;
mod region;
mod regions;
mod strip;

use egui::{Context, Key, Modifiers, Ui};

pub use content::Column;
pub use footer::{Beside, Footer};
pub use help::{Help, HelpSection};
pub use rail::Rail;
pub use region::Region;
pub(super) use regions::show as show_region;
#[cfg(test)]
pub(super) use strip::hatching;
pub use strip::{Strip, StripKind, Viewed};

use super::focus;
use super::theme::Look;
use super::widgets::describe_focused;
use crate::app::clients::area::Page;
use crate::app::wizard::Step;
use crate::text::Language;
use plan::Plan;

/// What the person asked of the frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// The filled button.
    Primary,
    /// The step before, by button or Alt+←. Only when there is one.
    Previous,
    /// "Diagnose", and out of it again.
    Diagnose,
    /// A page about all clients, and out of it again.
    Clients(Page),
    /// Try the program with made-up data.
    Demo,
    /// From the ending to the start page.
    Done,
    /// Another token, though one is there.
    NewToken,
    /// Leave the program (Ctrl+Q).
    Quit,
    /// Another language.
    Language(Language),
    /// Other colours, another size, more or less contrast or motion.
    Look(Look),
    /// "Network".
    Network,
    /// An earlier step, by its place in the rail.
    Step(Step),
}

/// The frame's words and state. It keeps nothing itself but whether the help drawer is open.
#[derive(Debug)]
pub struct Shell<'a> {
    /// The environment, and what is always at hand.
    pub strip: Strip<'a>,
    /// The steps; `None` on a page that belongs to none of them.
    pub rail: Option<Rail<'a>>,
    /// What the region in the middle is called: "Content".
    pub content_name: &'a str,
    /// A word that changes with the step, so that each step starts at its top.
    pub content_key: &'a str,
    /// How wide that region's words are.
    pub column: Column,
    /// The way on and back.
    pub footer: Footer<'a>,
    /// The drawer.
    pub help: Help<'a>,
}

/// Once a pass, after everything is drawn, what stands outside the shell as well: the keyboard is kept where it was, and
/// what has it is described.
pub fn settle(ctx: &Context) {
    focus::keep_after_escape(ctx);
    describe_focused(ctx);
}

impl Shell<'_> {
    /// Whether help is open: Esc closes that first.
    #[must_use]
    pub fn has_drawer(ui: &Ui) -> bool {
        help::is_open(ui)
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
        let strip = regions::show(ui, Region::Strip, plan.strip, self.strip.name, |ui| {
            self.strip.show(ui, plan.bar.min, plan.bar.max)
        });
        let rail = self.rail.zip(plan.rail).and_then(|(rail, rect)| {
            regions::show(ui, Region::Rail, rect, rail.name, |ui| rail.show(ui, plan.rail_is_line))
        });
        let content = plan.content.and_then(|rect| {
            regions::show(ui, Region::Content, rect, self.content_name, |ui| {
                content::show(ui, self.content_key, plan.column, content, |ui| {
                    plan.footer.is_none().then(|| self.footer.show_in_content(ui)).flatten()
                })
            })
        });
        let footer = plan.footer.and_then(|rect| {
            regions::show(ui, Region::Footer, rect, self.footer.name, |ui| self.footer.show(ui, plan.column))
        });
        if let Some(rect) = plan.help {
            regions::show(ui, Region::Help, rect, self.help.name, |ui| self.help.show(ui, more));
        }
        if help_asked || strip == Some(strip::Asked::Help) {
            help::toggle(ui);
        }
        let strip = strip.and_then(strip::Asked::action);
        action = strip.or(rail).or(content).or(footer).or(action);
        action
    }

    fn follow_shortcuts(&self, ui: &Ui) -> Option<Action> {
        let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        if pressed(Modifiers::COMMAND, Key::Q) {
            return Some(Action::Quit);
        }
        let back = self.footer.leads_back() && pressed(Modifiers::ALT, Key::ArrowLeft);
        back.then_some(Action::Previous)
    }
}
