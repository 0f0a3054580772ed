//! What ends, and who must do what.

use super::Words;
use crate::app::clients::{Deed, Ending, Of};
use crate::domain::Timestamp;
use crate::export::csv;

/// The columns of the table, and the names that programs get.
pub const ENDING_COLUMNS: [&str; 10] =
    ["ends", "days_left", "kind", "name", "client_id", "kid", "file", "environment", "deed", "todo"];

/// A table of them for spreadsheets.
#[must_use]
pub fn endings_table(words: &Words, endings: &[Ending], now: Timestamp) -> String {
    csv::table(&ENDING_COLUMNS, endings.iter().map(|one| ending_cells(words, one, now)))
}

/// One row of it.
#[must_use]
pub fn ending_cells(words: &Words, one: &Ending, now: Timestamp) -> [String; 10] {
    let path = |file: &std::path::Path| file.display().to_string();
    let [of, name, client_id, kid, file] = match &one.of {
        Of::Key { client_id, client_name, kid, file } => {
            let file = file.as_deref().map(path).unwrap_or_default();
            ["key".to_owned(), client_name.clone(), client_id.clone(), kid.clone(), file]
        }
        Of::Certificate { organisation_name, file, .. } => {
            ["certificate".to_owned(), organisation_name.clone(), String::new(), String::new(), path(file)]
        }
        Of::Client { client_id, client_name, file } => {
            ["client".to_owned(), client_name.clone(), client_id.clone(), String::new(), path(file)]
        }
    };
    let (ends, days) = (one.ends.to_string(), one.days_left(now).to_string());
    let environment = match one.environment.name.as_str() {
        "" => one.environment.kind.key().to_owned(),
        name => name.to_owned(),
    };
    [ends, days, of, name, client_id, kid, file, environment, one.deed.key().to_owned(), deed(words, one)]
}

/// What is to be done, and by whom, without the commands of the terminal.
#[must_use]
pub fn deed_in_short(words: &Words, deed: Deed) -> String {
    words.say(match deed {
        Deed::Rotate => "fleet-do-rotate",
        Deed::AskHolder => "fleet-do-ask-holder",
        Deed::SwitchOver => "expiry-do-switch-over",
        Deed::TidyUp => "expiry-do-tidy-up",
        Deed::RenewWithCertificate => "expiry-do-renew-with-certificate",
        Deed::OrderCertificate => "expiry-do-order-certificate",
        Deed::FollowCertificate => "expiry-do-follow-certificate",
    })
}

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
        Of::Client { client_id, client_name, .. } => {
            words.with("expiry-client", &[("name", client_name.as_str()), ("id", client_id)])
        }
    }
}

/// What is to be done, and by whom.
#[must_use]
pub fn deed(words: &Words, ending: &Ending) -> String {
    let id = match &ending.of {
        Of::Key { client_id, .. } | Of::Client { client_id, .. } => client_id.as_str(),
        Of::Certificate { .. } => "",
    };
    match ending.deed {
        Deed::Rotate => words.with("expiry-do-rotate", &[("id", id)]),
        Deed::AskHolder => words.with("expiry-do-ask-holder", &[("id", id)]),
        Deed::SwitchOver => words.say("expiry-do-switch-over"),
        Deed::TidyUp => words.say("expiry-do-tidy-up"),
        Deed::RenewWithCertificate => words.say("expiry-do-renew-with-certificate"),
        Deed::OrderCertificate => words.say("expiry-do-order-certificate"),
        Deed::FollowCertificate => words.say("expiry-do-follow-certificate"),
    }
}
