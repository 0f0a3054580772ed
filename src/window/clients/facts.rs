//! Everything that is known of one client, in plain words, with a way to change what can be changed.

use egui::Ui;

use super::edit;
use crate::app::clients::area::{Part, text_of};
use crate::contract::Profile;
use crate::domain::{DisplayName, OrgNumber};
use crate::protocol::self_service::{ListedKey, Registered};
use crate::window::icon::Icon;
use crate::window::screen::Screen;
use crate::window::widgets::{Card, Row};

/// Draws it.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>, registered: &Registered) {
    let (heading, can_change) = (screen.say("fleet-facts"), registered.client.active);
    let mut begun = None;
    Card::new().title(Icon::ID, &heading).show(ui, |ui| {
        for fact in facts(screen, registered) {
            let change = screen.say("button-change");
            let named = screen.words.with("fleet-change-of", &[("what", fact.name.as_str())]);
            let row = Row::new(&fact.name, &fact.value);
            let Some((part, key)) = fact.change.filter(|_| can_change) else {
                row.show(ui);
                continue;
            };
            if row.change(key, &change).change_name(&named).show(ui) {
                begun = Some(part);
            }
        }
    });
    if let Some(part) = begun {
        edit::begin(ui, screen, part, text_of(registered, part));
    }
}

/// One thing that is known: its name, what it is, and what is changed by which button.
struct Fact {
    name: String,
    value: String,
    change: Option<(Part, &'static str)>,
}

fn facts(screen: &Screen<'_>, registered: &Registered) -> Vec<Fact> {
    let words = screen.words;
    let client = &registered.client;
    let shown = |text: &str| DisplayName::of_description(text).into_string();
    let day =
        |text: Option<&String>| text.map(|text| text.parse().map_or_else(|_| shown(text), |time| words.date(time)));
    let none = || words.say("fleet-none");
    let or_none = |text: String| if text.is_empty() { none() } else { text };
    let lifetime = registered.field("access_token_lifetime").as_u64().filter(|seconds| *seconds > 0);
    let told = lifetime.and_then(|seconds| i64::try_from(seconds).ok()).map(|seconds| words.spoken_duration(seconds));
    let setups = setups(screen, registered);
    let description = text_of(registered, Part::Description);
    let rows = [
        ("fleet-row-name", Some(client.client_name.clone()), Some((Part::Name, "one_change_name"))),
        (
            "clients-row-description",
            Some(or_none(shown(&description))),
            Some((Part::Description, "one_change_description")),
        ),
        ("clients-row-organisation", client.client_orgno.as_deref().map(grouped), None),
        ("clients-row-kind", client.integration_type.clone(), None),
        ("clients-row-scopes", Some(or_none(scopes(screen, registered))), Some((Part::Scopes, "one_change_scopes"))),
        (
            "clients-row-lifetime",
            Some(told.unwrap_or_else(|| words.say("fleet-lifetime-default"))),
            Some((Part::Lifetime, "one_change_lifetime")),
        ),
        ("clients-row-keys", Some(keys(screen, registered)), None),
        ("clients-row-created", day(client.created.as_ref()), None),
        ("clients-row-changed", day(client.last_updated.as_ref()), None),
        ("clients-row-setups", Some(setups).filter(|setups| !setups.is_empty()), None),
    ];
    let facts = rows
        .into_iter()
        .filter_map(|(name, value, change)| Some(Fact { name: words.say(name), value: value?, change }));
    facts.collect()
}

/// Each by its description, where that is known, and its raw name.
fn scopes(screen: &Screen<'_>, registered: &Registered) -> String {
    let named = registered.client.scopes.iter().map(|scope| {
        match screen.app.clients.describe(scope).filter(|known| !known.description.is_empty()) {
            Some(known) => format!("{} ({scope})", known.description),
            None => scope.clone(),
        }
    });
    named.collect::<Vec<_>>().join("\n")
}

/// Each with its end. Changing them has pages of its own.
fn keys(screen: &Screen<'_>, registered: &Registered) -> String {
    let told = registered.keys.iter().map(ListedKey::read).map(|key| match key.ends {
        None => key.kid.clone(),
        Some(ends) => {
            let text = if key.has_ended(screen.now) { "clients-key-ended" } else { "clients-key-ends" };
            screen.words.with(text, &[("kid", key.kid.clone()), ("date", screen.words.date(ends))])
        }
    });
    let told = told.collect::<Vec<_>>().join("\n");
    if told.is_empty() { screen.say("clients-keys-none") } else { told }
}

/// The setups here that use it, by name.
fn setups(screen: &Screen<'_>, registered: &Registered) -> String {
    let issuer = screen.app.session.environment_shown().map(|environment| environment.issuer.clone());
    let uses = |profile: &&Profile| {
        profile.client_id.as_str() == registered.client.client_id
            && Some(&profile.environment.issuer) == issuer.as_ref()
    };
    let names = screen.app.session.kept.profiles().iter().filter(uses).map(|profile| profile.name.as_str());
    screen.words.list(&names.collect::<Vec<_>>())
}

fn grouped(number: &str) -> String {
    OrgNumber::parse(number).map_or_else(|_| DisplayName::of(number).into_string(), OrgNumber::grouped)
}
