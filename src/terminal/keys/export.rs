//! `portnokkel keys export`: a key in the files that a product reads, each tried with a token.

use super::arguments::ExportArguments;
use super::drive::{Driver, agrees};
use super::fault::Fault;
use super::order::password_of;
use super::told::unproved;
use crate::app::keys::{Handed, Proof};
use crate::contract::{Effect, HandOver, KeptKey, Profile};
use crate::domain::{EnvironmentKind, ScopeSet};
use crate::export::catalogue::{Product, Selection};
use crate::problem::Situation;
use crate::protocol::grant::OptionalClaims;
use crate::terminal::print;
use crate::text::{self, Words};
use crate::world::config_dir::ConfigDir;
use crate::world::{keys, profiles};
use serde_json::json;
use std::process::ExitCode;

pub(super) fn run(
    arguments: &ExportArguments,
    words: &Words,
    driver: &mut Driver<'_, impl FnMut(Effect)>,
) -> Result<ExitCode, Fault> {
    let product = product(&arguments.product)?;
    let wanted = wanted(product, &arguments.leave_out)?;
    let home = ConfigDir::of_user();
    let kept = keys::load(&home).keys.into_iter().find(|kept| kept.key.kid() == arguments.kid);
    let kept = kept.ok_or_else(|| Situation::KeyUnregistered(print::plain(&arguments.kid)))?;
    let (scopes, optional) = asked_for(arguments, &kept, &profiles::load(&home).setups)?;
    if let Some(note) = product.note {
        print::notice(&text::product_note(words, note));
    }
    agree(&wanted.secrets(product), &kept, arguments, words)?;
    let needs_password = wanted.needs_private_key(product);
    let password = needs_password.then(|| password_of(&kept, words)).transpose()?;
    let folder = std::path::absolute(&arguments.folder).unwrap_or_else(|_| arguments.folder.clone());
    let handed = driver.hand_over(HandOver { folder, product, wanted, kept, password, scopes, optional })?;
    Ok(told(&handed, product, arguments, words))
}

fn product(key: &str) -> Result<&'static Product, Fault> {
    Product::named(key).ok_or(Fault::NoProduct)
}

/// What is given, or what a setup of the client asks for.
fn asked_for(
    arguments: &ExportArguments,
    kept: &KeptKey,
    setups: &[Profile],
) -> Result<(ScopeSet, OptionalClaims), Fault> {
    if let Some(scopes) = &arguments.scope {
        return Ok((ScopeSet::parse(scopes).map_err(Fault::Scope)?, OptionalClaims::default()));
    }
    let of_client = setups.iter().find(|setup| kept.is_of(&setup.environment, &setup.client_id));
    of_client.map(|setup| (setup.scopes.clone(), setup.optional.clone())).ok_or(Fault::NoScopes)
}

fn wanted(product: &'static Product, left_out: &[String]) -> Result<Selection, Fault> {
    let mut wanted = Selection::default();
    for name in left_out {
        wanted.leave_out(product, product.file(name).ok_or(Fault::NoFile(product))?);
    }
    if wanted.of(product).next().is_none() { Err(Fault::NothingWanted) } else { Ok(wanted) }
}

fn agree(secrets: &[&str], kept: &KeptKey, arguments: &ExportArguments, words: &Words) -> Result<(), Fault> {
    if !secrets.is_empty() {
        print::notice(&words.with("own-export-secret", &[("files", words.list(secrets))]));
    }
    if kept.environment.kind == EnvironmentKind::Production {
        print::notice(&words.say("own-export-production"));
    }
    if agrees(arguments.manner.yes, words) { Ok(()) } else { Err(Fault::Declined) }
}

fn told(handed: &Handed, product: &Product, arguments: &ExportArguments, words: &Words) -> ExitCode {
    let folder = print::plain(&handed.folder.display().to_string());
    print::notice(&words.with("own-exported", &[("product", product.name), ("folder", &folder)]));
    let problem = match &handed.proof {
        Proof::Token => {
            print::notice(&words.say("own-export-proved"));
            None
        }
        Proof::NoScope | Proof::NotTried => None,
        Proof::Refused(problem) => Some(unproved(problem, words)),
    };
    if let Some(problem) = &problem {
        print::notice(&words.say("own-export-unproved"));
        print::notice(&problem.say(words));
    }
    if arguments.manner.json {
        let proved = handed.proof == Proof::Token;
        let shown = json!({ "product": product.key, "folder": handed.folder.display().to_string(),
            "files": handed.files, "proved": proved, "problem": problem });
        print::line(print::json(&shown).expose());
    } else {
        for file in &handed.files {
            print::line(file);
        }
    }
    if problem.is_some() { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
