//! What the environments are called.

use super::Words;
use crate::domain::{Environment, EnvironmentKind};

/// "Test", "Production", "Demo", or what its owner calls it.
#[must_use]
pub fn environment_name(words: &Words, environment: &Environment) -> String {
    match environment.kind {
        EnvironmentKind::Test => words.say("environment-name-test"),
        EnvironmentKind::Production => words.say("environment-name-production"),
        EnvironmentKind::Demo => words.say("environment-name-demo"),
        EnvironmentKind::Custom => environment.name.clone(),
    }
}

/// The text of the strip on top of every screen.
#[must_use]
pub fn environment_strip(words: &Words, environment: Option<&Environment>) -> String {
    let Some(environment) = environment else {
        return words.say("environment-strip-none");
    };
    match environment.kind {
        EnvironmentKind::Test => words.say("environment-strip-test"),
        EnvironmentKind::Production => words.say("environment-strip-production"),
        EnvironmentKind::Demo => words.say("environment-strip-demo"),
        EnvironmentKind::Custom => words.with("environment-strip-custom", &[("name", environment.name.as_str())]),
    }
}

/// The title of the window, in which the demo comes first: it must be seen in a task bar as well.
#[must_use]
pub fn window_title(words: &Words, environment: Option<&Environment>) -> String {
    let kind = match environment.map(|environment| environment.kind) {
        None => "none",
        Some(EnvironmentKind::Test) => "test",
        Some(EnvironmentKind::Production) => "production",
        Some(EnvironmentKind::Demo) => "demo",
        Some(EnvironmentKind::Custom) => "custom",
    };
    let name = environment.map_or("", |environment| &environment.name);
    words.with("window-title", &[("environment", kind), ("name", name)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Address;
    use crate::text::Language;

    #[test]
    fn the_demo_stands_first_in_the_title() {
        let here = Address::parse("http://127.0.0.1:1/").unwrap();
        let demo = Environment::demo(here.clone(), here.clone(), here.clone());
        let custom = Environment::custom("Øving".into(), here.clone(), here).unwrap();
        for words in Language::ALL.map(Words::new) {
            assert_eq!(window_title(&words, Some(&demo)), "[DEMO] Portnøkkel");
            assert_eq!(window_title(&words, None), "Portnøkkel");
            assert!(window_title(&words, Some(&custom)).ends_with("Øving"));
            assert!(environment_strip(&words, Some(&custom)).starts_with("Øving"));
        }
    }

    #[test]
    fn each_environment_has_a_name_and_so_has_none_yet() {
        let words = Words::new(Language::Bokmal);
        assert_eq!(environment_name(&words, &Environment::production()), "Produksjon");
        assert_eq!(environment_strip(&words, None), "Miljø er ikke valgt");
    }
}
