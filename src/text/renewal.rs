//! A new certificate beside the old one, who follows, and what must.

use super::{Words, environment_name, purpose};
use crate::app::renewal::{Follower, Renewal};

/// What is the same, and what is another: names and values.
#[must_use]
pub fn renewal_rows(words: &Words, renewal: &Renewal) -> Vec<(String, String)> {
    let whose = [("name", renewal.organisation_name.clone()), ("number", renewal.organisation.grouped())];
    let changed = |[old, new]: [String; 2]| words.with("renewal-changed", &[("new", new), ("old", old)]);
    let ends = [renewal.old.ends, renewal.new.ends].map(|end| words.date(end));
    let ends = if renewal.old.ends == renewal.new.ends { words.date(renewal.new.ends) } else { changed(ends) };
    let rows = [
        ("setups-row-organisation", Some(words.with("renewal-organisation", &whose))),
        ("renewal-row-ends", Some(ends)),
        ("card-issuer", renewal.issuers().map(|issuers| changed(issuers.map(str::to_owned)))),
        ("card-purpose", renewal.purposes().map(|both| changed(both.map(|one| purpose(words, one))))),
        ("setups-row-file", Some(renewal.new.file.display().to_string())),
    ];
    rows.into_iter().filter_map(|(key, value)| Some((words.say(key), value?))).collect()
}

/// Another setup on the old file, in a line.
#[must_use]
pub fn renewal_follower(words: &Words, follower: &Follower) -> String {
    let client = follower.client_name.clone().filter(|name| *name != follower.name);
    let client = client.unwrap_or_else(|| follower.client_id.to_string());
    let environment = environment_name(words, &follower.environment);
    words.with("renewal-follower", &[("name", follower.name.clone()), ("client", client), ("environment", environment)])
}

/// What there is to know of it, if anything.
#[must_use]
pub fn renewal_follower_note(words: &Words, follower: &Follower) -> Option<String> {
    match follower {
        Follower { fits: false, .. } => Some(words.say("renewal-unfit")),
        Follower { by_key: true, .. } => Some(words.say("renewal-needs-none")),
        Follower { .. } => None,
    }
}

/// What need not follow outside this program, and the one thing that must be looked for.
#[must_use]
pub fn renewal_outside(words: &Words) -> [String; 2] {
    ["renewal-client", "renewal-keys"].map(|key| words.say(key))
}
