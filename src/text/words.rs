//! The words of one language, found by key.

use super::Language;
use crate::packed;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use jiff::tz::TimeZone;
use std::fmt;

/// A value for an argument of a text: words or a number. Numbers choose between singular and plural.
pub type Value<'a> = fluent_bundle::FluentValue<'a>;

/// The words of one language. Can be sent to another thread; made anew when the language is changed.
pub struct Words {
    language: Language,
    zone: TimeZone,
    bundle: FluentBundle<FluentResource>,
}

/// The text files of a language as topic and content. For the tests, too, which ask whether all words are there and
/// whether the fonts have all their letters.
pub fn files(language: Language) -> impl Iterator<Item = (&'static str, &'static str)> {
    match language {
        Language::Bokmal => packed::BOKMAL.files(),
        Language::Nynorsk => packed::NYNORSK.files(),
        Language::English => packed::ENGLISH.files(),
    }
}

impl Words {
    /// The words of a language, with times of day in the system's time zone.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self::in_zone(language, TimeZone::system())
    }

    /// The words of a language, with times of day in this time zone.
    ///
    /// # Panics
    /// Never: the files are built in, and a test reads them.
    #[must_use]
    pub fn in_zone(language: Language, zone: TimeZone) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
        // Marks around arguments for mixed writing directions: no language needs them, and fonts lack them.
        bundle.set_use_isolating(false);
        for (topic, content) in files(language) {
            let resource = FluentResource::try_new(content.to_owned());
            let resource = resource.unwrap_or_else(|(_, faults)| panic!("{language}/{topic}.ftl: {faults:?}"));
            bundle.add_resource(resource).unwrap_or_else(|faults| panic!("{language}/{topic}.ftl: {faults:?}"));
        }
        Self { language, zone, bundle }
    }

    /// Which language they are of.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    pub(super) fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// The text under a key.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        self.find(key, None)
    }

    /// The text under a key, with its arguments filled in: `with("step-of", &[("number", 2), ("count", 6)])`.
    /// Where words and numbers are mixed, each is a [`Value::from`].
    #[must_use]
    pub fn with<'a, V>(&self, key: &str, arguments: &[(&'a str, V)]) -> String
    where
        V: Clone + Into<Value<'a>>,
    {
        let arguments: FluentArgs = arguments.iter().map(|(name, value)| (*name, value.clone())).collect();
        self.find(key, Some(&arguments))
    }

    /// Whether there is a text under this key.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    fn find(&self, key: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            debug_assert!(false, "no text under {key} in {}", self.language);
            return key.to_owned();
        };
        let mut faults = Vec::new();
        let text = self.bundle.format_pattern(pattern, arguments, &mut faults).into_owned();
        if faults.is_empty() {
            return text;
        }
        debug_assert!(false, "{key} in {}: {faults:?}", self.language);
        key.to_owned()
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({})", self.language)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_each_language() {
        assert_eq!(Words::new(Language::Bokmal).say("certificate-title"), "Velg sertifikatfilen");
        assert_eq!(Words::new(Language::Nynorsk).say("certificate-title"), "Vel sertifikatfila");
        assert_eq!(Words::new(Language::English).say("certificate-title"), "Choose the certificate file");
    }

    #[test]
    fn arguments_are_filled_in_without_marks_around_them() {
        let words = Words::new(Language::Bokmal);
        assert_eq!(words.with("step-of", &[("number", 2), ("count", 6)]), "Steg 2 av 6");
        assert_eq!(words.with("certificate-chosen", &[("file", "fjordvik.p12")]), "Vi har valgt fjordvik.p12.");
        let mixed = [("number", Value::from(2)), ("count", Value::from(6)), ("step", Value::from("Passord"))];
        assert_eq!(words.with("step-of-named", &mixed), "Steg 2 av 6: Passord");
    }

    #[test]
    fn one_and_many_are_told_apart() {
        let words = Words::new(Language::Bokmal);
        let left = [0, 1, 28].map(|days| words.with("card-days-left", &[("days", days)]));
        assert_eq!(left, ["Går ut i dag", "1 dag igjen", "28 dager igjen"]);
        let words = Words::new(Language::Nynorsk);
        let left = [0, 1, 28].map(|days| words.with("card-days-left", &[("days", days)]));
        assert_eq!(left, ["Går ut i dag", "1 dag igjen", "28 dagar igjen"]);
    }

    #[test]
    #[should_panic(expected = "no text under")]
    fn a_key_that_is_not_there_stops_a_debug_build() {
        let _ = Words::new(Language::Bokmal).say("no-such-key");
    }

    #[test]
    #[should_panic(expected = "step-of")]
    fn a_missing_argument_stops_a_debug_build() {
        let _ = Words::new(Language::Bokmal).say("step-of");
    }

    #[test]
    fn words_may_be_sent_to_another_thread() {
        fn sendable<T: Send + Sync>() {}
        sendable::<Words>();
    }
}
