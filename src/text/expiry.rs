//! What ends, and who must do what.

use super::Words;
use crate::app::clients::{Deed, Ending, Of};

/// What it is that ends.
#[must_use]
pub fn ending(words: &Words, ending: &Ending) -> String {
    match &ending.of {
        Of::Key { client_id, client_name, kid, .. } if client_name.is_empty() => {
            words.with("expiry-key-nameless", &[("kid", kid.as_str()), ("id", client_id)])
        }
        Of::Key { client_id, client_name, kid, .. } => {
            words.with("expiry-key", &[("kid", kid.as_str()), ("name", client_name), ("id", client_id)])
        }
        Of::Certificate { organisation_name, organisation, .. } => {
            let facts = [("organisation", organisation_name.clone()), ("number", organisation.grouped())];
            words.with("expiry-certificate", &facts)
        }
    }
}

/// What is to be done, and by whom.
#[must_use]
pub fn deed(words: &Words, ending: &Ending) -> String {
    let id = match &ending.of {
        Of::Key { client_id, .. } => client_id.as_str(),
        Of::Certificate { .. } => "",
    };
    match ending.deed {
        Deed::Rotate => words.with("expiry-do-rotate", &[("id", id)]),
        Deed::AskHolder => words.with("expiry-do-ask-holder", &[("id", id)]),
        Deed::SwitchOver => words.say("expiry-do-switch-over"),
        Deed::TidyUp => words.say("expiry-do-tidy-up"),
        Deed::RenewWithCertificate => words.say("expiry-do-renew-with-certificate"),
        Deed::OrderCertificate => words.say("expiry-do-order-certificate"),
    }
}
