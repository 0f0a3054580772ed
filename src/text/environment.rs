//! What the environments are called.

use super::Words;
use crate::domain::{Environment, EnvironmentKind};

/// "Test", "Production", "Demo", or what its owner calls it.
#[must_use]
pub fn environment_name(words: &Words, environment: &Environment) -> String {
    name_of(words, environment.kind, &environment.name)
}

fn name_of(words: &Words, kind: EnvironmentKind, own: &str) -> String {
    match kind {
        EnvironmentKind::Test => words.say("environment-name-test"),
        EnvironmentKind::Production => words.say("environment-name-production"),
        EnvironmentKind::Demo => words.say("environment-name-demo"),
        EnvironmentKind::Custom => own.to_owned(),
    }
}

/// The same, of an environment of which only that word is known by which the log calls it.
#[must_use]
pub fn environment_called(words: &Words, called: &str) -> String {
    let known = [EnvironmentKind::Test, EnvironmentKind::Production, EnvironmentKind::Demo];
    let kind = known.into_iter().find(|kind| kind.key() == called);
    name_of(words, kind.unwrap_or(EnvironmentKind::Custom), called)
}

/// The text of the strip on top of every screen.
#[must_use]
pub fn environment_strip(words: &Words, place: Option<(EnvironmentKind, &str)>) -> String {
    match place {
        None => words.say("environment-strip-none"),
        Some((EnvironmentKind::Test, _)) => words.say("environment-strip-test"),
        Some((EnvironmentKind::Production, _)) => words.say("environment-strip-production"),
        Some((EnvironmentKind::Demo, _)) => words.say("environment-strip-demo"),
        Some((EnvironmentKind::Custom, name)) => words.with("environment-strip-custom", &[("name", name)]),
    }
}

/// The environment in a word, for the bar: "TEST". Empty while none is chosen.
#[must_use]
pub fn environment_tag(words: &Words, place: Option<(EnvironmentKind, &str)>) -> String {
    match place {
        None => String::new(),
        Some((EnvironmentKind::Test, _)) => words.say("environment-tag-test"),
        Some((EnvironmentKind::Production, _)) => words.say("environment-tag-production"),
        Some((EnvironmentKind::Demo, _)) => words.say("environment-tag-demo"),
        Some((EnvironmentKind::Custom, name)) => name.to_owned(),
    }
}

/// What that means, in a few words. Empty while none is chosen.
#[must_use]
pub fn environment_about(words: &Words, place: Option<(EnvironmentKind, &str)>) -> String {
    match place.map(|(kind, _)| kind) {
        None => String::new(),
        Some(EnvironmentKind::Test) => words.say("environment-about-test"),
        Some(EnvironmentKind::Production) => words.say("environment-about-production"),
        Some(EnvironmentKind::Demo) => words.say("environment-about-demo"),
        Some(EnvironmentKind::Custom) => words.say("environment-about-custom"),
    }
}

/// The title of the window, in which the demo comes first: it must be seen in a task bar as well.
#[must_use]
pub fn window_title(words: &Words, place: Option<(EnvironmentKind, &str)>) -> String {
    let kind = place.map_or("none", |(kind, _)| kind.key());
    let name = place.map_or("", |(_, name)| name);
    words.with("window-title", &[("environment", kind), ("name", name)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn the_demo_stands_first_in_the_title() {
        for words in Language::ALL.map(Words::new) {
            let (demo, custom) = (Some((EnvironmentKind::Demo, "Demo")), Some((EnvironmentKind::Custom, "Øving")));
            assert_eq!(window_title(&words, demo), "[DEMO] Portnøkkel");
            assert_eq!(window_title(&words, None), "Portnøkkel");
            assert!(window_title(&words, custom).ends_with("Øving"));
            assert!(environment_strip(&words, custom).starts_with("Øving"));
        }
    }

    #[test]
    fn each_environment_has_a_name_and_so_has_none_yet() {
        let words = Words::new(Language::Bokmal);
        assert_eq!(environment_name(&words, &Environment::production()), "Produksjon");
        assert_eq!(environment_strip(&words, None), "Miljø er ikke valgt");
    }
}
