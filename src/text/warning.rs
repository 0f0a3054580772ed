//! What is worth knowing about a certificate, in words.

use super::{Value, Words};
use crate::diagnosis::Warning;
use crate::domain::ClockOffset;
use crate::keystore::{Notice, Purpose};

/// A sentence or two.
#[must_use]
pub fn warning(words: &Words, warning: Warning) -> String {
    match warning {
        Warning::ExpiresVerySoon(days) => words.with("warning-expires-very-soon", &[("days", days)]),
        Warning::ExpiresSoon(days) => words.with("warning-expires-soon", &[("days", days)]),
        Warning::NotForAuthentication(Purpose::Encryption) => words.say("warning-for-encryption"),
        Warning::NotForAuthentication(_) => words.say("warning-for-signing"),
        Warning::SelfSigned => words.say("warning-self-signed"),
        Warning::UnknownIssuer => words.say("warning-unknown-issuer"),
    }
}

/// That this machine's clock is wrong, by how much, and what follows; `None` where it is right enough.
#[must_use]
pub fn clock(words: &Words, offset: ClockOffset) -> Option<String> {
    let direction = if offset.is_slow() { "slow" } else { "fast" };
    let apart = words.spoken_duration(offset.seconds());
    offset.is_wrong().then(|| {
        let wrong =
            words.with("warning-clock", &[("direction", Value::from(direction)), ("apart", Value::from(apart))]);
        format!("{wrong} {}", words.say("warning-clock-works"))
    })
}

/// What opening a keystore showed, as people read it.
#[must_use]
pub fn keystore_notice(words: &Words, notice: Notice) -> String {
    words.say(match notice {
        Notice::BytesAfterEnd => "notice-bytes-after-end",
        Notice::BlanksRemoved => "notice-blanks-removed",
        Notice::PasswordRead(_) => "notice-password-read",
        Notice::KeysLeftOut => "notice-keys-left-out",
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn every_warning_is_told_in_each_language() {
        let warnings = [
            Warning::ExpiresVerySoon(0),
            Warning::ExpiresVerySoon(1),
            Warning::ExpiresVerySoon(28),
            Warning::ExpiresSoon(31),
            Warning::NotForAuthentication(Purpose::Signing),
            Warning::NotForAuthentication(Purpose::Encryption),
            Warning::SelfSigned,
            Warning::UnknownIssuer,
        ];
        for words in Language::ALL.map(Words::new) {
            let told = warnings.map(|one| warning(&words, one));
            assert!(told.iter().all(|sentence| sentence.ends_with('.')), "{told:?}");
            assert!(told[2].contains("28") && told[3].contains("31"), "{told:?}");
        }
    }
}
