//! The words of the help: they speak of the page, and where that has several states, of the one that one is in.

use super::shell::{Help, HelpSection};
use super::{clients, own};
use crate::app::clients::area::Page;
use crate::app::session::DemoState;
use crate::app::wizard::Step;
use crate::app::wizard::client::Way;
use crate::app::wizard::token::State as TokenState;
use crate::app::{App, Area};
use crate::text::Words;

/// The parts of the help.
const PARTS: [&str; 4] = ["now", "why", "words", "who"];

/// The words of the help; the default is for a drawer that is closed.
#[derive(Default)]
pub(super) struct HelpWords {
    name: String,
    close: String,
    /// Heading and text of each part.
    parts: [(String, String); PARTS.len()],
}

impl HelpWords {
    pub fn new(app: &App, words: &Words) -> Self {
        let (page, state) = (page(app), state(app));
        // What is not said of the state is as it is for the page.
        let text = |part| {
            let of_state = state.map(|state| format!("help-{page}-{state}-{part}")).filter(|key| words.has(key));
            words.say(&of_state.unwrap_or_else(|| format!("help-{page}-{part}")))
        };
        let part = |part| (words.say(&format!("help-{part}-title")), text(part));
        Self { name: words.say("region-help"), close: words.say("button-close"), parts: PARTS.map(part) }
    }

    pub fn sections(&self) -> [HelpSection<'_>; PARTS.len()] {
        self.parts.each_ref().map(|(heading, text)| HelpSection { heading, text })
    }

    pub fn shown<'a>(&'a self, sections: &'a [HelpSection<'a>]) -> Help<'a> {
        Help { name: &self.name, close: &self.close, sections }
    }
}

/// The word for the pages of a client's own keys.
pub(super) const OWN: &str = "own";

/// What is on the sheet, in a word.
pub(super) fn content_key(app: &App) -> &'static str {
    app.clients_page().map_or_else(|| page(app), clients::content_key)
}

/// The page that its texts have in their keys.
fn page(app: &App) -> &'static str {
    match app.area() {
        Area::Network => "network",
        Area::AdminKey => "adminkey",
        Area::Diagnosis => "diagnosis",
        Area::Letters => "request",
        Area::Keys => OWN,
        Area::Clients => "clients",
        Area::Profiles => "setups",
        Area::Wizard => app.wizard.at().key(),
    }
}

/// The state of the page, by the word that its texts have in their keys; `None` where the page's own texts fit.
fn state(app: &App) -> Option<&'static str> {
    match app.area() {
        Area::Network | Area::AdminKey | Area::Letters | Area::Profiles => None,
        Area::Diagnosis => app.diagnosis.state()?.shown().map(|_| "found"),
        Area::Keys => own::help_state(app),
        Area::Clients => match app.clients.page()? {
            Page::List => None,
            Page::Ends => Some("ends"),
            Page::Scopes => Some("scopes"),
            Page::Log => Some("log"),
            Page::One => Some("one"),
        },
        Area::Wizard => state_of_step(app),
    }
}

fn state_of_step(app: &App) -> Option<&'static str> {
    match app.wizard.at() {
        Step::Certificate => matches!(app.session.demo(), DemoState::On(_)).then_some("demo"),
        Step::Password => app.session.chosen_certificate().map(|_| "open"),
        Step::Environment => None,
        Step::Client => Some(match app.wizard.client().way {
            Way::New => "new",
            Way::Existing => "existing",
            Way::Unknown => "unknown",
        }),
        Step::Check => app.wizard.check().settled().map(|client| match client.created {
            Some(_) => "created",
            None => "existing",
        }),
        Step::Token => match app.wizard.token() {
            TokenState::Asking | TokenState::Requesting(_) => None,
            TokenState::Waiting(_) => Some("waiting"),
            TokenState::Refused(_) => Some("refused"),
            TokenState::Ready(_) => Some("ready"),
            TokenState::Expired => Some("ended"),
        },
    }
}
