//! `portnokkel token --setup NAME` and `portnokkel setups`: what the window has kept, used without it.

pub mod arguments;
mod renew;

pub use renew::run as renew;

use super::key::{self, Fault};
use super::preflight;
use super::print::{self, plain};
use super::properties::{Keystore, Naming};
use super::rendered::Rendered;
use crate::contract::{Change, KeptKey, Last, Passwords, Profile, TokenRequest};
use crate::domain::Timestamp;
use crate::keystore::Signer;
use crate::problem::{NextMove, Problem, Situation};
use crate::text::{self, Value, Words};
use crate::world::config_dir::ConfigDir;
use crate::world::keyring::recall;
use crate::world::{keys, profiles};
use std::io::ErrorKind;
use std::process::ExitCode;

/// Lists what is kept, one below the other.
#[must_use]
pub fn list(words: &Words) -> ExitCode {
    let kept = load(&ConfigDir::of_user(), words);
    if kept.is_empty() {
        print::notice(&words.say("setups-terminal-none"));
    }
    for setup in &kept {
        print::line(&plain(&setup.name));
        let rows: Vec<_> = rows(words, setup).into_iter().map(|(name, value)| (name, plain(&value))).collect();
        print::rows(&rows);
    }
    ExitCode::SUCCESS
}

fn load(home: &ConfigDir, words: &Words) -> Vec<Profile> {
    let kept = profiles::load(home);
    if let Some(problem) = kept.problem {
        print::notice(&Rendered::of(words, &problem).say(words));
    }
    kept.setups
}

fn rows(words: &Words, setup: &Profile) -> Vec<(String, String)> {
    let organisation = [("name", setup.organisation_name.clone()), ("number", setup.organisation.grouped())];
    let certificate = [("file", setup.file.display().to_string()), ("date", words.date(setup.certificate_ends))];
    let rows = [
        ("check-row-environment", text::environment_name(words, &setup.environment)),
        ("setups-row-organisation", words.with("setups-organisation", &organisation)),
        ("check-row-client-id", setup.client_id.to_string()),
        ("setups-row-scopes", setup.scopes.to_string()),
        ("setups-row-certificate", words.with("setups-certificate", &certificate)),
        ("setups-row-last", last(words, setup.last.as_ref())),
    ];
    let rows = rows.into_iter().map(|(name, value)| (words.say(name), value));
    rows.chain(text::on_behalf_of(words, &setup.optional.on_behalf_of)).collect()
}

fn last(words: &Words, last: Option<&Last>) -> String {
    let Some(Last { at, problem }) = last else { return words.say("setups-last-never") };
    let time = words.date_and_time(*at);
    match problem {
        None => words.with("setups-last-ok", &[("time", time)]),
        Some(code) => words.with("setups-last-problem", &[("time", &time), ("code", code)]),
    }
}

/// The setup of this name, whatever its case where no other is meant.
pub(super) fn find(name: &str, words: &Words) -> Result<Profile, Rendered> {
    let mut kept = load(&ConfigDir::of_user(), words);
    let alike = |setup: &Profile| setup.name.to_lowercase() == name.to_lowercase();
    let place = kept.iter().position(|setup| setup.name == name).or_else(|| kept.iter().position(alike));
    if let Some(place) = place {
        return Ok(kept.swap_remove(place));
    }
    let names: Vec<&str> = kept.iter().map(|setup| setup.name.as_str()).collect();
    let next = match &names[..] {
        [] => words.say("setups-terminal-unknown-next-none"),
        names => words.with("setups-terminal-unknown-next", &[("names", words.list(names))]),
    };
    let what = words.with("setups-terminal-unknown", &[("name", Value::from(name))]);
    Err(Rendered::yours(words, "setups-terminal-unknown", what, next))
}

/// The key is opened, with the password of the environment or one that is typed, and its certificate looked at. Where a
/// key of ours is registered on the client, that is what signs: the client takes no certificate then.
pub(super) fn request(setup: &Profile, may_ask: bool, words: &Words) -> Result<TokenRequest, Rendered> {
    let (signer, kid) = match own_key(setup) {
        Some(kept) => {
            let (file, kid) = (Keystore::of(kept.file.clone(), None, Naming::Nothing), kept.key.kid());
            let signer = key::own_signer(&file, Some(kid), words).map_err(|fault| rendered_key_fault(&fault, words))?;
            (signer, Some(kid.to_owned()))
        }
        None => (certificate(setup, may_ask, words)?, None),
    };
    Ok(request_signed_by(setup, signer, kid))
}

/// What the setup asks for, signed by this.
fn request_signed_by(setup: &Profile, signer: Signer, kid: Option<String>) -> TokenRequest {
    TokenRequest {
        server: setup.environment.clone().into(),
        client_id: setup.client_id.clone(),
        scopes: setup.scopes.clone(),
        optional: setup.optional.clone(),
        signer,
        kid,
    }
}

/// The key of ours that was registered on the client last.
fn own_key(setup: &Profile) -> Option<KeptKey> {
    let mut kept = keys::load(&ConfigDir::of_user()).keys.into_iter();
    kept.rfind(|kept| kept.is_registered_on(&setup.environment, &setup.client_id))
}

/// The certificate of a setup, opened and looked at.
pub(super) fn certificate(setup: &Profile, may_ask: bool, words: &Words) -> Result<Signer, Rendered> {
    let signer = signer(setup, words).map_err(|fault| rendered_key_fault(&fault, words))?;
    let certificate = &signer.entry().certificate;
    if certificate.organisation.as_ref().ok() != Some(&setup.organisation) {
        return Err(Rendered::advised(words, &Situation::SetupOtherOrganisation.into()));
    }
    preflight::check(certificate, Some(&setup.environment), may_ask, words)
        .map_err(|problem| Rendered::of(words, &problem))?;
    Ok(signer)
}

/// With the password of the system's keyring where it was put there, else as for any other file.
fn signer(setup: &Profile, words: &Words) -> Result<Signer, Fault> {
    let keystore = Keystore::of(setup.file.clone(), Some(setup.alias.clone()), Naming::Alias);
    let Some(Passwords { store, key }) = recalled(setup, words) else { return key::signer(&keystore, words) };
    let recalled = Keystore { password: Some(store), key_password: key, ..keystore.clone() };
    match key::signer(&recalled, words) {
        Err(Fault::Password(..)) => {
            print::notice(&Rendered::of(words, &Situation::RememberedPasswordUnfit.into()).say(words));
            key::signer(&keystore, words)
        }
        signer => signer,
    }
}

/// A fault of the keyring is shown. The password is then asked for.
fn recalled(setup: &Profile, words: &Words) -> Option<Passwords> {
    let recalled = recall(setup.remembered.as_ref()?)
        .and_then(|passwords| passwords.ok_or_else(|| Situation::RememberedPasswordUnfit.into()));
    recalled.map_err(|problem: Problem| print::notice(&Rendered::of(words, &problem).say(words))).ok()
}

fn rendered_key_fault(fault: &Fault, words: &Words) -> Rendered {
    let next = match fault {
        Fault::Several(..) | Fault::Unknown(..) => Some("setups-terminal-alias-next"),
        Fault::Problem(problem) if problem.situation == gone() => Some("setups-terminal-file-next"),
        Fault::Problem(_) | Fault::Password(..) | Fault::NobodyToAsk(_) => None,
    };
    fault.rendered(words).advising(next.map(|key| words.say(key)))
}

fn gone() -> Situation {
    Situation::FileUnreadable(ErrorKind::NotFound.to_string())
}

/// A refusal, and where it is mended: here there is no properties file.
pub(super) fn refused(words: &Words, problem: &Problem) -> Rendered {
    let mended_in_window = |next: &NextMove| matches!(next, NextMove::ChangeClient | NextMove::ChangeScopes);
    let advice = problem.next().iter().any(mended_in_window).then(|| words.say("setups-terminal-changed-next"));
    Rendered::of(words, problem).advising(advice)
}

/// Keeps how it went, for the next visit. Where that fails, a notice says so.
pub(super) fn remember(setup: Profile, problem: Option<&Problem>, words: &Words) {
    let last = Last { at: Timestamp::now(), problem: problem.map(|problem| problem.code().to_owned()) };
    let change = Change::Use(Box::new(Profile { last: Some(last), ..setup }));
    if let Err(problem) = profiles::change(&ConfigDir::of_user(), &change) {
        print::notice(&Rendered::of(words, &problem).say(words));
    }
}
