//! A client's own keys: what there is to agree to before they are changed, and a fingerprint as one reads it aloud.

use super::Words;
use crate::app::keys::Question;

/// What there is to agree to. `clean` is what has to be done to names that come from elsewhere.
#[must_use]
pub fn key_question(words: &Words, question: &Question, clean: impl Fn(&str) -> String) -> String {
    let list = |names: &[String]| clean(&words.list(&names.iter().map(String::as_str).collect::<Vec<_>>()));
    match question {
        Question::CertificateStops(setups) if setups.is_empty() => words.say("own-certificate-stops"),
        Question::CertificateStops(setups) => {
            let used = words.with("own-certificate-stops-setups", &[("names", list(setups))]);
            format!("{}\n{used}", words.say("own-certificate-stops"))
        }
        Question::AdministrationByKey { is_ours: true } => words.say("own-administration-by-key"),
        Question::AdministrationByKey { is_ours: false } => words.say("own-administration-by-theirs"),
        Question::EndedGo(kids) => words.with("own-ended-go", &[("kids", list(kids))]),
        Question::Production => words.say("own-production"),
        Question::KeyGoes(kid) => words.with("own-key-goes", &[("kid", clean(kid))]),
        Question::LastAdminKeyGoes(kid) => words.with("own-last-admin-key-goes", &[("kid", clean(kid))]),
        Question::LastKeyGoes(kid) => words.with("own-last-key-goes", &[("kid", clean(kid))]),
    }
}

/// In fours, as one reads it aloud.
#[must_use]
pub fn in_fours(fingerprint: &str) -> String {
    let letters: Vec<char> = fingerprint.chars().collect();
    letters.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}
