//! What is changed on a client: `scopes`, `rename`, `deactivate`, `activate`.

use super::arguments::{OneArguments, RenameArguments, ScopesArguments};
use super::{drive, told};
use crate::contract::Effect;
use crate::domain::{Scope, ScopeSet};
use crate::protocol::self_service::Edit;
use crate::terminal::keys::arguments::{Manner, Who};
use crate::terminal::keys::{Driver, Fault, circumstances};
use crate::terminal::print;
use crate::text::Words;
use serde_json::json;
use std::process::ExitCode;

/// Shows them where nothing is to be changed.
pub(super) fn scopes(
    arguments: &ScopesArguments,
    words: &Words,
    driver: &mut Driver<'_, impl FnMut(Effect)>,
) -> Result<ExitCode, Fault> {
    let edit = Edit::Scopes { add: parsed(&arguments.add)?, remove: parsed(&arguments.remove)? };
    if edit != (Edit::Scopes { add: Vec::new(), remove: Vec::new() }) {
        return make(&arguments.client_id, &arguments.who, edit, arguments.manner, words, driver);
    }
    let at = circumstances(&arguments.who, &arguments.client_id, words)?;
    let registered = driver.read(&at.admin, &at.client_id)?;
    let client = &registered.client;
    if arguments.manner.json {
        let granted: Vec<&str> = registered.available.iter().map(Scope::as_str).collect();
        let shown = json!({ "client_id": client.client_id, "scopes": client.scopes, "granted": granted });
        return Ok(print::result(print::json(&shown).expose()));
    }
    client.scopes.iter().for_each(|scope| print::line(&print::plain(scope)));
    Ok(ExitCode::SUCCESS)
}

pub(super) fn rename(
    arguments: &RenameArguments,
    words: &Words,
    driver: &mut Driver<'_, impl FnMut(Effect)>,
) -> Result<ExitCode, Fault> {
    let edit = Edit::Name(arguments.name.trim().to_owned());
    make(&arguments.client_id, &arguments.who, edit, arguments.manner, words, driver)
}

pub(super) fn activity(
    arguments: &OneArguments,
    active: bool,
    words: &Words,
    driver: &mut Driver<'_, impl FnMut(Effect)>,
) -> Result<ExitCode, Fault> {
    let edit = if active { Edit::Activate } else { Edit::Deactivate };
    make(&arguments.client_id, &arguments.who, edit, arguments.manner, words, driver)
}

fn make(
    client_id: &str,
    who: &Who,
    edit: Edit,
    manner: Manner,
    words: &Words,
    driver: &mut Driver<'_, impl FnMut(Effect)>,
) -> Result<ExitCode, Fault> {
    let at = circumstances(who, client_id, words)?;
    let client_id = at.client_id.clone();
    let made = drive::change(driver, at, edit, manner.yes)?;
    told::say(&made, &client_id, words);
    if manner.json {
        return Ok(print::result(print::json(&told::shown(&made, &client_id)).expose()));
    }
    Ok(ExitCode::SUCCESS)
}

/// Each may be several, with blanks between.
fn parsed(given: &[String]) -> Result<Vec<Scope>, Fault> {
    let mut scopes = Vec::new();
    for text in given {
        scopes.extend(ScopeSet::parse(text).map_err(Fault::Scope)?.iter().cloned());
    }
    Ok(scopes)
}
