//! What a certificate says.

use crate::domain::Timestamp;
use crate::keystore::{Certificate, KeyKind, Validity};
use crate::text::{self, Value, Words};

/// The rows of the certificate card.
pub(super) fn rows(words: &Words, certificate: &Certificate, now: Timestamp) -> Vec<(String, String)> {
    let validity = [
        ("from", words.date(certificate.not_before)),
        ("to", words.date(certificate.not_after)),
        ("left", left(words, certificate, now)),
    ];
    let rows = [
        ("terminal-organisation", Some(certificate.organisation_name.clone())),
        ("card-org-number", certificate.organisation.as_ref().ok().map(|number| number.grouped())),
        ("card-issuer", Some(certificate.issuer.clone())),
        ("card-names", certificate.names_changed.then(|| words.say("card-names-changed"))),
        ("card-purpose", Some(text::purpose(words, certificate.purpose))),
        ("card-key", key(words, certificate.key)),
        ("card-validity", Some(words.with("terminal-validity", &validity))),
    ];
    rows.into_iter().filter_map(|(name, value)| Some((words.say(name), value?))).collect()
}

fn key(words: &Words, key: KeyKind) -> Option<String> {
    match key {
        KeyKind::Rsa { bits } => Some(words.with("card-key-rsa", &[("bits", bits.to_string())])),
        KeyKind::EllipticCurve | KeyKind::Other => None,
    }
}

fn left(words: &Words, certificate: &Certificate, now: Timestamp) -> String {
    match certificate.validity(now) {
        Validity::Valid { days_left } => words.with("card-days-left", &[("days", Value::from(days_left))]),
        Validity::Expired => words.say("card-expired"),
        Validity::NotYet => words.say("card-not-yet-valid"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keystore::fixtures::hostile;
    use crate::text::Language;

    #[test]
    fn names_that_were_cleaned_are_told_in_a_row_of_their_own() {
        for words in Language::ALL.map(Words::new) {
            let rows = rows(&words, &hostile(), Timestamp::UNIX_EPOCH);
            let said = words.say("card-names-changed");
            assert!(rows.iter().any(|(_, value)| *value == said), "{rows:?}");
            assert!(rows.iter().all(|(_, value)| !value.contains(crate::domain::is_invisible)), "{rows:?}");
        }
    }
}
