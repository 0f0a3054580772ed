//! Everything that ends as one calendar file.

use super::content_lines::ContentLines;
use super::{alarms, file, whole_day};
use crate::app::clients::{Ending, Of};
use crate::domain::Timestamp;
use crate::text::{Value, Words, deed, ending};

/// The file's content. The same endings give the same events, so that a calendar that is given both has them once. One is
/// reminded of a certificate, and not once more of each client that goes with it.
#[must_use]
pub fn endings_calendar(words: &Words, endings: &[Ending], now: Timestamp) -> String {
    file(|lines| {
        for one in endings.iter().filter(|one| !matches!(one.of, Of::Client { .. })) {
            event(lines, words, one, now);
        }
    })
}

fn event(lines: &mut ContentLines, words: &Words, one: &Ending, now: Timestamp) {
    let what = ending(words, one);
    let summary = words.with("expiry-calendar-summary", &[("what", what.as_str())]);
    lines.component("VEVENT", |lines| {
        whole_day(lines, words, &name(one), one.ends, now);
        lines.text("SUMMARY", &summary);
        lines.text("DESCRIPTION", &deed(words, one));
        lines.property("TRANSP", "TRANSPARENT");
        alarms(lines, |days| {
            words.with("expiry-calendar-reminder", &[("days", Value::from(days)), ("what", Value::from(what.as_str()))])
        });
    });
}

/// By which a calendar knows the event again.
fn name(one: &Ending) -> String {
    match &one.of {
        Of::Key { client_id, kid, .. } => format!("{client_id}-{kid}"),
        Of::Client { client_id, .. } => format!("{client_id}-certificate"),
        Of::Certificate { organisation, .. } => format!("{organisation}-{}-certificate", one.environment.issuer.host()),
    }
}
