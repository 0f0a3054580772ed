//! What the footer offers on each page: the filled button, the way back, and what stands beside them. A place has its
//! filled button at the thing that it acts on, and then the footer has none.

use super::icon::Icon;
use super::screen::Screen;
use super::shell::Action;
use super::steps::certificate;
use super::{diagnosis, letters, mail, own};
use crate::app::intent::Intent;
use crate::app::letters::Page;
use crate::app::primary::{KeyAct, Primary};
use crate::app::session::DemoState;
use crate::app::wizard::token::State as Token;
use crate::app::wizard::{self, Step};
use crate::app::{App, Area};

/// A button beside the filled one and the way back.
#[derive(Clone, Copy, Debug)]
pub(super) struct Beside {
    /// What the keyboard finds it by.
    pub key: &'static str,
    /// The name of its words.
    pub words: &'static str,
    pub icon: Option<Icon>,
    /// Without a border: it is there, but nobody is led to it.
    pub is_quiet: bool,
    pub action: Action,
}

/// What the footer of a page has.
#[derive(Clone, Copy, Debug)]
pub(super) struct WayOn {
    /// The name of a few words before the buttons.
    pub note: Option<&'static str>,
    pub has_filled: bool,
    pub has_previous: bool,
    pub beside: &'static [Beside],
}

const DEMO: Beside = quiet("use_demo", "certificate-use-demo", Some(Icon::DEMO), Action::Demo);
const DONE: Beside = Beside { is_quiet: false, ..quiet("done", "footer-done", None, Action::Done) };
const NEW_TOKEN: Beside = quiet("token_renew", "token-get-new", Some(Icon::REFRESH), Action::NewToken);
const NEW_SETUP: Beside =
    Beside { is_quiet: false, ..quiet("setups_new", "setups-new", Some(Icon::PLUS), Action::Primary) };
const ANOTHER: Beside = quiet("diagnosis_another", "diagnosis-another", None, Action::Primary);
const PREVIOUS: Beside = quiet("previous", "footer-previous", None, Action::Previous);

const fn quiet(key: &'static str, words: &'static str, icon: Option<Icon>, action: Action) -> Beside {
    Beside { key, words, icon, is_quiet: true, action }
}

/// What the footer has now.
pub(super) fn of(app: &App) -> WayOn {
    let question = WayOn { note: None, has_filled: true, has_previous: true, beside: &[] };
    let place = WayOn { has_filled: false, has_previous: false, ..question };
    match app.area() {
        Area::Diagnosis if diagnosis::has_filled(app) => WayOn { has_previous: true, beside: &[ANOTHER], ..place },
        Area::Network | Area::AdminKey | Area::Diagnosis | Area::Letters | Area::Keys => question,
        Area::Clients => WayOn { has_previous: true, ..place },
        Area::Profiles => of_profiles(app, place),
        Area::Wizard => match (app.wizard.at(), app.wizard.token()) {
            (Step::Certificate, _) => of_certificate(app, place),
            (Step::Token, Token::Ready(_)) => WayOn { beside: &[DONE, NEW_TOKEN, PREVIOUS], ..place },
            (Step::Token, Token::Expired) => WayOn { has_filled: true, beside: &[DONE, PREVIOUS], ..place },
            _ => question,
        },
    }
}

/// Without a card a new setup is what helps.
fn of_profiles(app: &App, place: WayOn) -> WayOn {
    let kept = &app.session.kept;
    if kept.profiles().is_empty() && kept.creations().is_empty() && kept.waiting().next().is_none() {
        return WayOn { has_filled: true, beside: &[DEMO], ..place };
    }
    WayOn { beside: &[NEW_SETUP, DEMO], ..place }
}

/// On the first visit the demo is the second way.
fn of_certificate(app: &App, place: WayOn) -> WayOn {
    const OFFERED: Beside = Beside { is_quiet: false, ..DEMO };
    let has_filled = !certificate::has_filled(app);
    match app.session.demo() {
        DemoState::Off | DemoState::Failed(_) if !has_filled => {
            WayOn { note: Some("certificate-demo-question"), beside: &[OFFERED], ..place }
        }
        DemoState::Off | DemoState::Starting(_) | DemoState::On(_) | DemoState::Failed(_) => {
            WayOn { has_filled, ..place }
        }
    }
}

impl Screen<'_> {
    /// The filled button. The words of an e-mail and the names of files are ours, so what needs them is asked with them.
    pub(super) fn press_primary(&mut self) {
        if self.app.primary() == Primary::Letter && matches!(self.app.letters.page(), Page::Written(_)) {
            return letters::save(self);
        }
        if self.app.primary() == Primary::Keys(KeyAct::SaveAnswer) {
            return own::save_answer(self);
        }
        if self.app.primary() == Primary::AskDigdir {
            let mail = mail::to_digdir(self).address();
            self.ask(wizard::Intent::AskDigdir(mail));
        } else {
            self.ask(Intent::Proceed);
        }
    }
}
