//! What is wrong with what was typed in a field.

use super::{Value, Words};
use crate::domain::{AddressError, ClientIdError, OrgNumberError, ScopeError};

/// Why a text is not a client identifier.
#[must_use]
pub fn client_id_fault(words: &Words, fault: ClientIdError) -> String {
    match fault {
        ClientIdError::Empty => words.say("field-client-id-empty"),
        ClientIdError::OrgNumber => words.say("field-client-id-org-number"),
        ClientIdError::Scope => words.say("field-client-id-scope"),
        ClientIdError::ForbiddenCharacter => words.say("field-client-id-character"),
        ClientIdError::Shape(count) => words.with("field-client-id-shape", &[("count", Value::from(count))]),
    }
}

/// Why a text is not a scope.
#[must_use]
pub fn scope_fault(words: &Words, fault: ScopeError) -> String {
    words.say(match fault {
        ScopeError::Empty => "field-scope-empty",
        ScopeError::NoPrefix => "field-scope-no-prefix",
        ScopeError::ForbiddenCharacter => "field-scope-character",
    })
}

/// Why a text is not an organisation number.
#[must_use]
pub fn org_number_fault(words: &Words, fault: OrgNumberError) -> String {
    words.say(match fault {
        OrgNumberError::NotNineDigits => "field-org-number-length",
        OrgNumberError::CheckDigit => "field-org-number-check",
    })
}

/// Why a text is not an address that we send anything to.
#[must_use]
pub fn address_fault(words: &Words, fault: AddressError) -> String {
    words.say(match fault {
        AddressError::NotAnAddress => "field-address-malformed",
        AddressError::Unencrypted => "field-address-unencrypted",
        AddressError::Scheme => "field-address-scheme",
        AddressError::Credentials => "field-address-credentials",
        AddressError::Official => "field-address-official",
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn every_fault_of_a_field_has_words_in_each_language() {
        for words in Language::ALL.map(Words::new) {
            let mut told = vec![
                client_id_fault(&words, ClientIdError::Empty),
                client_id_fault(&words, ClientIdError::OrgNumber),
                client_id_fault(&words, ClientIdError::Scope),
                client_id_fault(&words, ClientIdError::ForbiddenCharacter),
                client_id_fault(&words, ClientIdError::Shape(13)),
            ];
            told.extend(
                [ScopeError::Empty, ScopeError::NoPrefix, ScopeError::ForbiddenCharacter]
                    .map(|f| scope_fault(&words, f)),
            );
            told.extend(
                [OrgNumberError::NotNineDigits, OrgNumberError::CheckDigit].map(|f| org_number_fault(&words, f)),
            );
            let faults = [
                AddressError::NotAnAddress,
                AddressError::Unencrypted,
                AddressError::Scheme,
                AddressError::Credentials,
            ];
            told.extend(faults.map(|f| address_fault(&words, f)));
            assert!(told.iter().all(|sentence| sentence.ends_with('.') && sentence.contains(' ')), "{told:?}");
        }
    }
}
