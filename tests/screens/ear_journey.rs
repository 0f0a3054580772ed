//! From the first screen to a copied token by keyboard and ear alone: only what has the keyboard is heard, its name and how
//! it is described. That is all that Orca says up to version 44.

use egui::{Key, Modifiers};
use portnokkel::app::wizard::Step;
use portnokkel::app::wizard::client::Fetched;
use portnokkel::contract::{Creation, Effect, Plan, Report};
use portnokkel::domain::CorrelationId;
use portnokkel::text::{Language, environment_name};
use portnokkel::world::files;

use crate::traveller::{CLIENT_ID, NOON, PASSWORD, Traveller, client, fixture, read, scopes, timestamp};
use crate::visit::Visit;

/// So many acts are enough, and so many more than are needed.
const ACTS: usize = 60;

/// Somebody who hears, and a world in which all goes well.
struct Walk {
    visit: Visit,
    /// What was heard, in order: each time that the keyboard, or the description of what has it, changed.
    heard: Vec<String>,
    copied: bool,
}

impl Walk {
    fn begins(language: Language) -> Self {
        let mut walk = Self { visit: Visit::within(language, Traveller::new()), heard: Vec::new(), copied: false };
        walk.listens();
        walk
    }

    fn listens(&mut self) {
        self.visit.is_well_formed();
        let name = self.visit.focused().expect("something has the keyboard");
        assert!(!name.is_empty(), "what has the keyboard has a name");
        let said = format!("{name}. {}", self.visit.described());
        if self.heard.last() != Some(&said) {
            self.heard.push(said);
        }
    }

    /// The world answers what it was asked for last. `false` when it was asked for nothing.
    fn world_answers(&mut self) -> bool {
        let asked = self.visit.asked.borrow_mut().pop();
        let Some(asked) = asked else { return false };
        for report in self.reports(asked) {
            self.visit.learns(report);
            self.listens();
        }
        true
    }

    fn reports(&mut self, asked: Effect) -> Vec<Report> {
        match asked {
            Effect::ReadFile(ticket, path) => vec![Report::FileRead(ticket, read(&path))],
            Effect::OpenKeystore(ticket, unlocking) => vec![Report::KeystoreOpened(ticket, files::open(&unlocking))],
            Effect::FetchScopes(ticket, _) => vec![Report::ScopesFetched(ticket, Ok(scopes()))],
            Effect::CreateClient(ticket, _, plan) => {
                let (id, begun) = (CorrelationId::random(), timestamp(NOON));
                let noted = Creation { id, begun, plan: Plan::clone(&plan) };
                let created = client(&plan.name, CLIENT_ID);
                vec![
                    Report::CreationNoted(ticket, Box::new(noted)),
                    Report::WriteSent(ticket),
                    Report::ClientCreated(ticket, Ok(created)),
                ]
            }
            Effect::RequestToken(ticket, _) => {
                let token = Traveller::new().token(120);
                vec![Report::TokenReceived(ticket, Box::new(Ok(token).into()))]
            }
            Effect::CopySecret(ticket, _) => {
                self.copied = true;
                vec![Report::Copied(ticket, Ok(()))]
            }
            _ => Vec::new(),
        }
    }

    fn acts(&mut self) {
        match self.visit.app(|app| app.wizard.at()) {
            Step::Certificate if self.visit.app(|app| app.wizard.certificate().file().is_none()) => {
                self.names_the_file();
            }
            Step::Password if self.visit.app(|app| app.session.opened().is_none()) => {
                self.visit.types(PASSWORD).presses(Key::Enter);
            }
            Step::Client => self.describes_the_client(),
            Step::Certificate | Step::Password | Step::Environment | Step::Check | Step::Token => {
                self.visit.presses(Key::Enter);
            }
        }
        self.listens();
    }

    fn names_the_file(&mut self) {
        let path = self.visit.say("certificate-path");
        if self.visit.input(&path).is_none() {
            self.visit.presses_with(Modifiers::COMMAND, Key::O);
        }
        self.visit.tabs_to(&path).types(&fixture("modern.p12").display().to_string()).presses(Key::Enter);
    }

    fn describes_the_client(&mut self) {
        if self.visit.app(|app| !matches!(app.wizard.client().scopes, Fetched::Known(_))) {
            let administration = self.visit.say("client-administration");
            self.visit.tabs_to(&administration).presses(Key::Enter);
        } else if self.visit.app(|app| app.wizard.client().ticked.is_empty()) {
            let access = scopes()[0].description.clone();
            self.visit.tabs_to(&access).presses(Key::Space);
        } else {
            let purpose = self.visit.say("client-purpose");
            self.visit.tabs_to(&purpose);
            if self.visit.app(|app| app.wizard.drafts.client.description.is_empty()) {
                self.visit.types("Oppslag i pant");
            }
            self.visit.presses(Key::Enter);
        }
    }

    fn goes_on_until_copied(&mut self) -> &mut Self {
        for _ in 0..ACTS {
            if !self.world_answers() && !self.copied {
                self.acts();
            }
        }
        assert!(self.copied, "{:#?}", self.heard);
        self
    }

    /// These were heard, in this order.
    fn has_heard(&self, expected: &[String]) {
        let heard = self.heard.join("\n");
        let mut rest = heard.as_str();
        for words in expected {
            let (_, after) = rest.split_once(words.as_str()).unwrap_or_else(|| panic!("{words:?} in {heard}"));
            rest = after;
        }
    }
}

#[test]
fn by_ear_alone_somebody_comes_to_a_copied_token() {
    for language in Language::ALL {
        let mut walk = Walk::begins(language);
        walk.goes_on_until_copied();
        let say = |key| walk.visit.say(key);
        let step = |number: usize, key| {
            format!("{}: {}", walk.visit.words.with("step-of", &[("number", number), ("count", 6)]), say(key))
        };
        let (organisation, place, name) = walk.visit.app(|app| {
            let place = environment_name(&walk.visit.words, app.session.environment_shown().expect("chosen"));
            let whose = app.session.chosen_certificate().expect("open").organisation_name.clone();
            (whose, place, app.wizard.drafts.client.name.clone())
        });
        let looked_over = [("organisation", organisation), ("environment", place), ("client", name.clone())];
        walk.has_heard(&[
            step(1, "step-certificate"),
            step(2, "step-password"),
            say("password-opened"),
            step(4, "step-client"),
            step(5, "step-check"),
            walk.visit.words.with("check-told", &looked_over),
            walk.visit.words.with("check-created", &[("name", name)]),
            say("token-title-done"),
            say("token-copied-accessible"),
        ]);
    }
}
