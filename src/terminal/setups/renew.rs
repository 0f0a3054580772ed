//! `portnokkel setups renew`: a setup takes the organisation's new certificate, once a token came by it.

use super::arguments::RenewArguments;
use super::{find, own_key, refused, remember, request_signed_by};
use crate::app::renewal::{Follower, Kind, Renewal, successor};
use crate::contract::{Change, Effect, KeptCertificate, Profile, Renewed, Report};
use crate::domain::{KeyringKey, Timestamp};
use crate::export::{Export, Part};
use crate::keystore::{Entry, Signer, write::Target};
use crate::problem::{Problem, Situation};
use crate::terminal::print::{self, plain};
use crate::terminal::properties::{Keystore, Naming};
use crate::terminal::rendered::Rendered;
use crate::terminal::{ask, key, preflight, token};
use crate::text::{self, Value, Words};
use crate::world::config_dir::ConfigDir;
use crate::world::log::Log;
use crate::world::{keys, profiles};
use serde_json::json;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

/// How long the keyring may take to say that a password is forgotten; it may ask a person.
const FORGETTING: Duration = Duration::from_mins(1);

/// Does it, or shows why not. `perform` is the world's; its reports come back through `reports`.
#[must_use]
pub fn run(
    arguments: &RenewArguments,
    log: Option<&Log>,
    words: &Words,
    perform: impl FnMut(Effect),
    reports: &Receiver<Report>,
) -> ExitCode {
    match renew(arguments, log, words, perform, reports) {
        Ok(done) => tell(&done, arguments.json, words),
        Err(rendered) => rendered.fail(arguments.json, words),
    }
}

/// What was done.
struct Done {
    export: Export,
    renewal: Renewal,
    proved: bool,
    changed: Vec<String>,
    /// The setups whose old password is out of the keyring.
    forgotten: Vec<String>,
    left: Vec<Follower>,
}

fn renew(
    arguments: &RenewArguments,
    log: Option<&Log>,
    words: &Words,
    perform: impl FnMut(Effect),
    reports: &Receiver<Report>,
) -> Result<Done, Rendered> {
    let setup = find(&arguments.name, words)?;
    let path = std::path::absolute(&arguments.to).unwrap_or_else(|_| arguments.to.clone());
    let signer = opened(&path, arguments.alias.as_deref(), &setup, words)?;
    let renewal = renewal(path, &setup, signer.entry(), words)?;
    preflight::check(&signer.entry().certificate, Some(&setup.environment), true, words)
        .map_err(|problem| Rendered::of(words, &problem))?;
    let home = ConfigDir::of_user();
    let kept = profiles::load(&home).setups;
    let followers = renewal.followers(&kept, &keys::load(&home).keys);
    let others = if arguments.all { renewal.follow(&kept) } else { Vec::new() };
    announce(&renewal, &followers, arguments.all, words);
    let renewed: Vec<Renewed> = [renewal.own()].into_iter().chain(others).collect();
    if !remembered(&renewed, &kept).is_empty() {
        print::notice(&words.say("renewal-forgets"));
    }
    consent(arguments, &renewal, renewed.len() - 1, words)?;
    let export = export(&setup, &renewal);
    let proved = prove(&setup, signer, log, words)?;
    let Kept { profiles, forgotten } = keep(renewed.clone(), &kept, words, perform, reports)?;
    if proved {
        let setup = Profile { remembered: None, ..setup.with_certificate(renewal.new.clone()) };
        remember(setup, None, words);
    }
    let is_changed = |renewed: &&Renewed| {
        profiles.iter().any(|kept| kept.name == renewed.name && kept.certificate().is_same(&renewal.new))
    };
    let changed = renewed.iter().filter(is_changed).map(|renewed| renewed.name.clone()).collect();
    let left = renewal.followers(&profiles, &keys::load(&home).keys);
    Ok(Done { export, renewal, proved, changed, forgotten, left })
}

/// The new file, and the entry that takes the place of the old certificate.
fn opened(path: &Path, alias: Option<&str>, setup: &Profile, words: &Words) -> Result<Signer, Rendered> {
    let file = Keystore::of(path.to_owned(), alias.map(str::to_owned), Naming::Alias);
    let opened = key::open(&file, words).map_err(|fault| fault.rendered(words))?;
    let place = match alias {
        Some(_) => key::find(&opened.entries, alias, None, Naming::Alias).map_err(|fault| fault.rendered(words))?,
        // Where none is of the organisation, it is said whose the first is.
        None => successor(&opened, setup, Timestamp::now()).unwrap_or(0),
    };
    Signer::new(Arc::new(opened), place).ok_or_else(|| Rendered::of(words, &Situation::NoPrivateKey.into()))
}

fn renewal(file: PathBuf, setup: &Profile, entry: &Entry, words: &Words) -> Result<Renewal, Rendered> {
    let renewal =
        Renewal::of(setup, file, entry).map_err(|problem| other_organisation(&problem, setup, entry, words))?;
    match renewal.kind() {
        Kind::Moved | Kind::New => Ok(renewal),
        Kind::Same => {
            let [what, next] = ["renewal-terminal-same", "renewal-terminal-same-next"].map(|key| words.say(key));
            Err(Rendered::yours(words, "renewal-same", what, next))
        }
    }
}

/// Both organisations by name and number.
fn other_organisation(problem: &Problem, setup: &Profile, entry: &Entry, words: &Words) -> Rendered {
    let certificate = &entry.certificate;
    let named = |name: &str, number: Option<String>| match number {
        Some(number) => words.with("setups-organisation", &[("name", name), ("number", &number)]),
        None => name.to_owned(),
    };
    let kept = named(&setup.organisation_name, Some(setup.organisation.grouped()));
    let number = certificate.organisation.as_ref().ok().map(|number| number.grouped());
    let found = named(&certificate.organisation_name, number);
    Rendered::of(words, problem).telling(&[words.with("renewal-terminal-other", &[("kept", kept), ("found", found)])])
}

/// What is the same, what is another, and who else uses the old file.
fn announce(renewal: &Renewal, followers: &[Follower], all: bool, words: &Words) {
    if renewal.kind() == Kind::Moved {
        print::notice(&words.say("renewal-terminal-moved"));
    }
    for (name, value) in text::renewal_rows(words, renewal) {
        print::notice(&format!("{name}: {}", plain(&value)));
    }
    if renewal.ends_earlier() {
        print::notice(&words.say("renewal-earlier"));
    }
    if followers.is_empty() {
        return;
    }
    print::notice(&words.with("renewal-followers", &[("count", followers.len())]));
    for follower in followers {
        print::notice(&format!("  {}", plain(&text::renewal_follower(words, follower))));
        if let Some(note) = text::renewal_follower_note(words, follower) {
            print::notice(&format!("    {note}"));
        }
    }
    if !all && followers.iter().any(|follower| follower.fits) {
        print::notice(&words.say("renewal-terminal-left"));
    }
}

fn consent(arguments: &RenewArguments, renewal: &Renewal, others: usize, words: &Words) -> Result<(), Rendered> {
    let facts =
        [("count", Value::from(others + 1)), ("name", Value::from(&*renewal.name)), ("others", Value::from(others))];
    let question = if renewal.kind() == Kind::Moved { "renewal-ask-moved" } else { "renewal-ask" };
    if arguments.yes || ask::consent(&words.with(question, &facts), &words.say("terminal-yes")) {
        return Ok(());
    }
    let [what, next] = ["renewal-declined", "renewal-declined-next"].map(|key| words.say(key));
    Err(Rendered::yours(words, "renewal-declined", what, next))
}

/// A token by the new certificate. A client with a key of its own takes no certificate, so that nothing is proved by one.
fn prove(setup: &Profile, signer: Signer, log: Option<&Log>, words: &Words) -> Result<bool, Rendered> {
    if own_key(setup).is_some() {
        print::notice(&words.say("renewal-unproved"));
        return Ok(false);
    }
    match token::fetch_patiently(&request_signed_by(setup, signer, None), false, log, words).result {
        Ok(_) => Ok(true),
        Err(problem) => {
            remember(setup.clone(), Some(&problem), words);
            Err(refused(words, &problem))
        }
    }
}

/// What is kept now, and the setups whose old password is out of the keyring.
#[derive(Debug)]
struct Kept {
    profiles: Vec<Profile>,
    forgotten: Vec<String>,
}

/// Those of these whose old password lies in the keyring, each with the key of that.
fn remembered(renewed: &[Renewed], kept: &[Profile]) -> Vec<(String, KeyringKey)> {
    let is_renewed = |profile: &&Profile| renewed.iter().any(|renewed| renewed.name == profile.name);
    let key = |profile: &Profile| Some((profile.name.clone(), profile.remembered.clone()?));
    kept.iter().filter(is_renewed).filter_map(key).collect()
}

/// All of them in one act. The passwords of the old file are taken out of the keyring, and that is waited for.
fn keep(
    renewed: Vec<Renewed>,
    kept: &[Profile],
    words: &Words,
    mut perform: impl FnMut(Effect),
    reports: &Receiver<Report>,
) -> Result<Kept, Rendered> {
    let mut to_forget = remembered(&renewed, kept);
    let mut forgotten = Vec::new();
    let (name, new) = (renewed[0].name.clone(), renewed[0].to.clone());
    perform(Effect::ChangeProfiles(Change::Renew(renewed), None));
    let mut profiles = None;
    while profiles.is_none() || !to_forget.is_empty() {
        let told = match profiles {
            None => reports.recv().ok(),
            // What the keyring says of a password is waited for, not for ever.
            Some(_) => match reports.recv_timeout(FORGETTING) {
                Err(RecvTimeoutError::Timeout) => break,
                told => told.ok(),
            },
        };
        match told {
            Some(Report::ProfilesKept(Ok(now))) => {
                // What another window has done meanwhile may have left one as it was, with its password.
                to_forget.retain(|(_, key)| !now.iter().any(|profile| profile.remembered.as_ref() == Some(key)));
                profiles.get_or_insert(now);
            }
            Some(Report::ProfilesKept(Err(problem))) => return Err(Rendered::of(words, &problem)),
            Some(Report::PasswordForgotten(key, result)) => {
                let (done, left) = to_forget.into_iter().partition(|(_, left): &(_, KeyringKey)| *left == key);
                to_forget = left;
                match result {
                    Ok(()) => forgotten.extend(Vec::into_iter(done).map(|(name, _)| name)),
                    Err(problem) => print::notice(&Rendered::of(words, &problem).say(words)),
                }
            }
            Some(_) => {}
            None => return Err(Rendered::of(words, &Situation::Internal("the world has ended".into()).into())),
        }
    }
    let profiles = profiles.unwrap_or_default();
    let is_kept = profiles.iter().any(|profile| profile.name == name && profile.certificate().is_same(&new));
    if is_kept { Ok(Kept { profiles, forgotten }) } else { Err(Rendered::of(words, &Situation::SetupGone.into())) }
}

fn tell(done: &Done, json: bool, words: &Words) -> ExitCode {
    if !done.forgotten.is_empty() {
        print::notice(&words.say("renewal-forgotten"));
    }
    if done.renewal.kind() == Kind::New {
        tell_outside(&done.export, words);
    }
    if json {
        return print::result(print::json(&shown(done)).expose());
    }
    done.changed.iter().for_each(|name| print::line(&plain(name)));
    ExitCode::SUCCESS
}

/// What the developers would be handed now.
fn export(setup: &Profile, renewal: &Renewal) -> Export {
    Export {
        environment: setup.environment.clone(),
        client_id: setup.client_id.clone(),
        scopes: setup.scopes.clone(),
        optional: setup.optional.clone(),
        format: Target::Pkcs12,
        alias: renewal.new.alias.clone(),
        password: None,
        call: None,
        parts: Part::ALL.into(),
    }
}

/// The files that the developers were handed, by the names that they have.
fn tell_outside(export: &Export, words: &Words) {
    print::notice(&words.say("renewal-programs"));
    for part in Part::ALL.into_iter().filter(|part| part.carries_certificate()) {
        print::notice(&format!("  {}", text::export_part(words, part, &export.paths_of(part))));
    }
    for told in text::renewal_outside(words) {
        print::notice(&told);
    }
}

fn shown(done: &Done) -> serde_json::Value {
    let Done { renewal, proved, changed, forgotten, left, .. } = done;
    let certificate = |kept: &KeptCertificate| {
        let issued = kept.issued.as_ref();
        json!({
            "file": kept.file.display().to_string(),
            "alias": kept.alias,
            "ends": kept.ends.to_string(),
            "issuer": issued.map(|issued| &issued.issuer),
            "purpose": issued.map(|issued| issued.purpose.key()),
        })
    };
    let follower = |follower: &Follower| {
        json!({
            "name": follower.name,
            "client_id": follower.client_id.as_str(),
            "environment": follower.environment.kind.key(),
            "own_key": follower.by_key,
            "fits": follower.fits,
        })
    };
    json!({
        "organisation": { "name": renewal.organisation_name, "number": renewal.organisation.to_string() },
        "old": certificate(&renewal.old),
        "new": certificate(&renewal.new),
        "moved": renewal.kind() == Kind::Moved,
        "proved": proved,
        "changed": changed,
        "forgotten": forgotten,
        "left": left.iter().map(follower).collect::<Vec<_>>(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::Issued;
    use crate::keystore::Purpose;
    use crate::text::Language;

    fn next() -> KeptCertificate {
        let sha256 = Some("5f".repeat(32));
        let by = Issued { issuer: "Utsteder".into(), purpose: Purpose::Authentication, sha256 };
        KeptCertificate { file: "/a/ny.p12".into(), alias: "ny".into(), ends: Timestamp::MAX, issued: Some(by) }
    }

    #[test]
    fn whose_old_password_is_out_of_the_keyring_is_told_and_no_other() {
        let [gone, stays, without] = ["Fjordvik", "Vest", "Øst"].map(|name| Profile {
            name: name.into(),
            remembered: (name != "Øst").then(KeyringKey::random),
            ..Profile::example()
        });
        let kept = [gone.clone(), stays.clone(), without.clone()];
        let renewed: Vec<Renewed> = kept
            .iter()
            .map(|profile| Renewed {
                name: profile.name.clone(),
                organisation: profile.organisation,
                from: profile.certificate(),
                to: next(),
            })
            .collect();
        assert_eq!(remembered(&renewed, &kept).len(), 2);
        let (tells, reports) = std::sync::mpsc::channel();
        let after = kept.iter().map(|profile| Profile { remembered: None, ..profile.clone() }.with_certificate(next()));
        tells.send(Report::ProfilesKept(Ok(after.collect()))).unwrap();
        tells.send(Report::PasswordForgotten(gone.remembered.clone().unwrap(), Ok(()))).unwrap();
        let refusal = Err(Situation::KeyringMissing.into());
        tells.send(Report::PasswordForgotten(stays.remembered.clone().unwrap(), refusal)).unwrap();
        let kept = keep(renewed, &kept, &Words::new(Language::Bokmal), drop, &reports).unwrap();
        assert_eq!((kept.forgotten, kept.profiles.len()), (vec!["Fjordvik".to_owned()], 3));
    }
}
