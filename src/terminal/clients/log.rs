//! `portnokkel clients log`: what was changed from this machine.

use super::arguments::LogArguments;
use crate::contract::PastChange;
use crate::terminal::keys::{Fault, by_name};
use crate::terminal::print::{self, plain};
use crate::text::{HISTORY_COLUMNS, Words, history_cells, history_table};
use crate::world::config_dir::ConfigDir;
use crate::world::history::{self, Kept};
use serde_json::{Value, json};
use std::process::ExitCode;

pub(super) fn run(arguments: &LogArguments, words: &Words) -> Result<ExitCode, Fault> {
    let home = ConfigDir::of_user();
    if arguments.on || arguments.off {
        history::turn(&home, arguments.on)?;
    }
    if let Some(file) = &arguments.csv {
        by_name::check_free(file)?;
    }
    let kept = history::load(&home)?;
    if let Some(file) = &arguments.csv {
        by_name::save(file, &history_table(&kept.changes))?;
    }
    if arguments.json {
        let changes: Vec<Value> = kept.changes.iter().map(object).collect();
        let shown = json!({ "changes": changes, "unread": kept.unread, "on": history::is_on(&home) });
        return Ok(print::result(print::json(&shown).expose()));
    }
    if !arguments.on && !arguments.off {
        say(&kept, words);
    }
    tell(&home, &kept, words);
    Ok(ExitCode::SUCCESS)
}

fn say(kept: &Kept, words: &Words) {
    for change in &kept.changes {
        let when = words.date_and_time(change.at);
        print::line(&plain(&format!("{when}: {} ({})", change.client_name, change.client_id)));
        let rows = [
            ("clients-log-row-what", &change.what),
            ("clients-log-row-before", &change.before),
            ("clients-log-row-after", &change.after),
            ("clients-log-row-where", &change.environment),
            ("clients-log-row-by", &change.certificate),
        ];
        print::rows(&rows.map(|(name, value)| (words.say(name), plain(value))));
    }
    if kept.changes.is_empty() {
        print::notice(&words.say("clients-log-none"));
    }
}

/// Whether it is kept, and where.
fn tell(home: &ConfigDir, kept: &Kept, words: &Words) {
    if kept.unread > 0 {
        print::notice(&words.with("clients-log-unread", &[("count", kept.unread)]));
    }
    if !history::is_on(home) {
        return print::notice(&words.say("clients-log-off"));
    }
    if let Ok(file) = history::place(home) {
        print::notice(&words.with("clients-log-on", &[("file", plain(&file.display().to_string()))]));
    }
}

fn object(change: &PastChange) -> Value {
    HISTORY_COLUMNS
        .into_iter()
        .map(str::to_owned)
        .zip(history_cells(change).map(Value::from))
        .collect::<serde_json::Map<_, _>>()
        .into()
}
