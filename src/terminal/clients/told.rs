//! What is said before a client is changed, and what came of it.

use crate::app::clients::{Made, Warning};
use crate::domain::ClientId;
use crate::export::shell::quoted;
use crate::protocol::self_service::{Edit, Trace};
use crate::terminal::print::{self, plain};
use crate::text::{self, Words};
use serde_json::{Value, json};

/// What there is to agree to.
pub(super) fn warning(warning: &Warning, words: &Words) -> String {
    text::change_warning(words, warning).iter().map(|line| plain(line)).collect::<Vec<_>>().join("\n")
}

/// What is to be typed instead of a yes.
pub(super) fn to_type(warning: &Warning) -> Option<&str> {
    match warning {
        Warning::TypeName(name) => Some(name),
        Warning::Production | Warning::ScopesGo(..) | Warning::ClientStops(..) | Warning::ClientStarts(_) => None,
    }
}

/// What came of it, for people.
pub(super) fn say(made: &Made, client_id: &ClientId, words: &Words) {
    let Some(trace) = &made.trace else { return print::notice(&words.say("clients-unchanged")) };
    let Trace { what, before, after } = trace;
    let value = |value| plain(&text::client_value(words, value));
    let told = [("what", text::client_field(words, what)), ("before", value(before)), ("after", value(after))];
    print::notice(&words.with("clients-made", &told));
    if made.after.is_none() {
        print::notice(&words.say("clients-not-read-back"));
    }
    if let Some(command) = made.undo.as_ref().and_then(|undo| command(undo, client_id)) {
        print::notice(&words.with("clients-undo", &[("command", plain(&command))]));
    }
}

/// The command that makes a change.
fn command(edit: &Edit, client_id: &ClientId) -> Option<String> {
    Some(match edit {
        Edit::Scopes { add, remove } => {
            let added = add.iter().map(|scope| format!(" --add {scope}"));
            let removed = remove.iter().map(|scope| format!(" --remove {scope}"));
            format!("clients scopes {client_id}{}", added.chain(removed).collect::<String>())
        }
        Edit::Name(name) => format!("clients rename {client_id} {}", quoted(name)),
        Edit::Deactivate => format!("clients deactivate {client_id}"),
        Edit::Activate => format!("clients activate {client_id}"),
        Edit::Description(_) | Edit::TokenLifetime(_) => return None,
    })
}

/// What came of it, for programs.
pub(super) fn shown(made: &Made, client_id: &ClientId) -> Value {
    let trace = made.trace.as_ref();
    let undo = made.undo.as_ref().and_then(|undo| command(undo, client_id));
    json!({
        "client_id": client_id.as_str(),
        "changed": trace.is_some(),
        "field": trace.map(|trace| trace.what),
        "before": trace.map(|trace| trace.before.as_str()),
        "after": trace.map(|trace| trace.after.as_str()),
        "read_back": made.after.is_some(),
        "undo": undo,
    })
}
