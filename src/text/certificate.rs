//! What a certificate says, in words.

use super::Words;
use crate::keystore::Purpose;

/// What it may be used for.
#[must_use]
pub fn purpose(words: &Words, purpose: Purpose) -> String {
    words.say(match purpose {
        Purpose::Authentication => "card-purpose-authentication",
        Purpose::Signing => "card-purpose-signing",
        Purpose::Encryption => "card-purpose-encryption",
        Purpose::Other => "card-purpose-unknown",
    })
}
