//! The certificate, or a key of the client's own: both with a line of why, and three facts that are asked of each. Below
//! the choice stands what it would stop, and the safe way out.

use egui::Ui;

use crate::app::own;
use crate::app::wizard::client::Choice;
use crate::domain::{ClientId, Timestamp};
use crate::window::icon::Icon;
use crate::window::screen::Screen;
use crate::window::steps::parts::{head_over, row};
use crate::window::theme::SPACE_8;
use crate::window::widgets::{Banner, Button, OptionCard, Tone, Urgency, hint, option_cards};
use jiff::SignedDuration;

/// The cards.
pub(super) const KEY: &str = "own_login";
/// Seconds that a key lives at most, from when it is registered.
const LONGEST_LIFE: i64 = 365 * 24 * 60 * 60;

pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    let below = told(screen);
    head_over(ui, screen, "ownkey-choice-title", &below);
    let mut chosen = usize::from(screen.app.own.chooses_key());
    let facts = [certificate_facts(screen), key_facts(screen)];
    let words = ["ownkey-certificate", "ownkey-certificate-why", "ownkey-key", "ownkey-key-why"];
    let [certificate, certificate_why, key, key_why] = words.map(|key| screen.say(key));
    let cards = [
        OptionCard { label: &certificate, icon: Icon::CERTIFICATE, why: &certificate_why, facts: &facts[0] },
        OptionCard { label: &key, icon: Icon::KEY, why: &key_why, facts: &facts[1] },
    ];
    let name = screen.say("ownkey-choice-title");
    if option_cards(ui, KEY, &name, &cards, &mut chosen) {
        screen.ask(own::Intent::ChooseLoginBy(chosen == 1));
    }
    if let Some(client_id) = existing(screen).filter(|_| chosen == 1) {
        show_trap(ui, screen, &client_id);
    }
    hint(ui, &screen.say("ownkey-choice-later"));
}

/// The client that is there already, and so may be used by others.
fn existing(screen: &Screen<'_>) -> Option<ClientId> {
    match screen.app.wizard.client().choice.as_ref()? {
        Choice::Create { .. } => None,
        Choice::Use { client_id, .. } => Some(client_id.clone()),
    }
}

fn told(screen: &Screen<'_>) -> String {
    let (key, client) = match &screen.app.wizard.client().choice {
        Some(Choice::Create { name, .. }) => ("ownkey-choice-new", name.clone()),
        Some(Choice::Use { name, client_id, .. }) => {
            ("ownkey-choice-existing", name.clone().unwrap_or_else(|| client_id.to_string()))
        }
        None => return String::new(),
    };
    screen.words.with(key, &[("client", client)])
}

fn facts(screen: &Screen<'_>, values: [String; 3]) -> Vec<(String, String)> {
    let names = ["ownkey-fact-for", "ownkey-fact-until", "ownkey-fact-lost"].map(|key| screen.say(key));
    names.into_iter().zip(values).collect()
}

fn certificate_facts(screen: &Screen<'_>) -> Vec<(String, String)> {
    let certificate = screen.app.session.chosen_certificate();
    let until = certificate.map(|certificate| screen.words.date(certificate.not_after)).unwrap_or_default();
    let issuer = certificate.map(|certificate| certificate.issuer.as_str()).unwrap_or_default();
    let lost = screen.words.with("ownkey-certificate-lost", &[("issuer", issuer)]);
    facts(screen, [screen.say("ownkey-certificate-for"), until, lost])
}

fn key_facts(screen: &Screen<'_>) -> Vec<(String, String)> {
    let end = screen.now.checked_add(SignedDuration::from_secs(LONGEST_LIFE)).unwrap_or(Timestamp::MAX);
    let until = screen.words.with("ownkey-key-until", &[("date", screen.words.date(end))]);
    facts(screen, [screen.say("ownkey-key-for"), until, screen.say("ownkey-key-lost")])
}

/// What the first key stops, and what of ours it is.
fn show_trap(ui: &mut Ui, screen: &mut Screen<'_>, client_id: &ClientId) {
    let session = &screen.app.session;
    let issuer = session.environment().map(|environment| environment.issuer.clone());
    let here = session
        .kept
        .profiles()
        .iter()
        .filter(|setup| setup.client_id == *client_id && Some(&setup.environment.issuer) == issuer.as_ref());
    let names: Vec<&str> = here.map(|setup| setup.name.as_str()).collect();
    let used = match &names[..] {
        [] => screen.say("ownkey-trap-unknown"),
        names => screen.words.with("ownkey-trap-setups", &[("names", screen.words.list(names))]),
    };
    let (title, why) = (screen.say("ownkey-trap-title"), screen.say("ownkey-trap"));
    let new = screen.say("ownkey-trap-new-client");
    let mut wants_new = false;
    Banner::new(Tone::Warn, &why).title(&title).live(Urgency::Polite).show_with(ui, |ui| {
        crate::window::widgets::body(ui, &used);
        ui.add_space(SPACE_8);
        row(ui, |ui| {
            wants_new = Button::secondary("own_new_client", &new).icon(Icon::PLUS).show(ui).clicked();
            hint(ui, &screen.say("ownkey-trap-new-client-why"));
        });
    });
    if wants_new {
        screen.ask(own::Intent::NewClient);
    }
}
