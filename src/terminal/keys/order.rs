//! What was asked for, as a task with who asks: files, passwords and names, before anything is sent.

use super::arguments::{AddArguments, RemoveArguments, RotateArguments};
use super::drive::Driver;
use super::fault::Fault;
use super::told::Kind;
use super::who::circumstances;
use crate::app::keys::{Circumstances, Task};
use crate::contract::{Admin, BroughtPrivate, Effect, KeptKey, KeyOrder, KeyOrigin, name_of};
use crate::domain::{ClientId, Secret, Timestamp};
use crate::keystore::Signer;
use crate::keystore::own::KeyLength;
use crate::keystore::write::Target;
use crate::problem::Situation;
use crate::protocol::jwk::PublicJwk;
use crate::terminal::{key, print};
use crate::text::Words;
use crate::world::keys;
use std::path::{Path, PathBuf};

const NEW_PASSWORD: &str = "PORTNOKKEL_NEW_PASSWORD";

/// A task, and who asks.
pub(super) struct Ordered {
    pub at: Circumstances,
    pub task: Task,
    pub kind: Kind,
}

pub(super) fn addition(arguments: &AddArguments, words: &Words) -> Result<Ordered, Fault> {
    if let Some(file) = &arguments.public {
        let key = public_key(file, arguments.kid.as_deref(), words)?;
        let at = circumstances(&arguments.making.who, &arguments.client_id, words)?;
        return Ok(Ordered { at, task: Task::AddPublic(key), kind: Kind::Public });
    }
    let file = arguments.new.clone().unwrap_or_default();
    let target = target(&file)?;
    let at = circumstances(&arguments.making.who, &arguments.client_id, words)?;
    let origin = origin(arguments, words)?;
    let order = order(&at, &file, target, origin, None, words)?;
    let kind = if order.origin.brought().is_some() { Kind::Brought } else { Kind::Added };
    Ok(Ordered { at, task: Task::Add(Some(order)), kind })
}

pub(super) fn removal(arguments: &RemoveArguments, words: &Words) -> Result<Ordered, Fault> {
    let at = circumstances(&arguments.who, &arguments.client_id, words)?;
    Ok(Ordered { at, task: Task::Remove(arguments.kid.clone()), kind: Kind::Removed })
}

pub(super) fn rotation(
    arguments: &RotateArguments,
    words: &Words,
    driver: &mut Driver<'_, impl FnMut(Effect)>,
) -> Result<Ordered, Fault> {
    let Some(file) = arguments.new.clone() else { return finish(arguments, words) };
    let target = target(&file)?;
    let at = circumstances(&arguments.making.who, &arguments.client_id, words)?;
    let old = replaced(&at, &file, arguments.old.as_deref(), driver)?;
    let order = order(&at, &file, target, KeyOrigin::New(arguments.making.bits), old, words)?;
    Ok(Ordered { at, task: Task::Add(Some(order)), kind: Kind::Rotated })
}

/// The key that goes when the next is in use: the one that is named, or the only one there is. An earlier attempt with
/// the same file has settled it already.
fn replaced(
    at: &Circumstances,
    file: &Path,
    named: Option<&str>,
    driver: &mut Driver<'_, impl FnMut(Effect)>,
) -> Result<Option<String>, Fault> {
    let file = absolute(file);
    if let Some(begun) = at.made_for(&file) {
        return Ok(begun.replaces.clone());
    }
    if let Some(named) = named {
        return Ok(Some(named.to_owned()));
    }
    let registered = driver.read(&at.admin, &at.client_id)?;
    let ended = registered.expired_keys(Timestamp::now());
    let live: Vec<&str> = registered.kids().filter(|kid| !ended.iter().any(|gone| gone == kid)).collect();
    match live[..] {
        [] => Ok(None),
        [only] => Ok(Some(only.to_owned())),
        _ => Err(Situation::SeveralKeys(print::plain(&live.join(", "))).into()),
    }
}

/// The newest key of this client that waits for an older one to go.
fn finish(arguments: &RotateArguments, words: &Words) -> Result<Ordered, Fault> {
    let at = circumstances(&arguments.making.who, &arguments.client_id, words)?;
    let waits = |kept: &&KeptKey| kept.replaces.is_some();
    let kept = at.kept_here().rfind(waits).cloned().ok_or(Situation::NothingToFinish)?;
    let signer = Some(signer(&kept, words)?);
    Ok(Ordered { at, task: Task::Finish { kept: Box::new(kept), signer }, kind: Kind::Finished })
}

/// The new key, which is to give a token once more when the old one is gone.
fn signer(kept: &KeptKey, words: &Words) -> Result<Signer, Fault> {
    let password = password_of(kept, words)?;
    Ok(keys::opened(kept.clone(), &password)?.signer)
}

/// The password of the file of a key of ours.
pub(super) fn password_of(kept: &KeptKey, words: &Words) -> Result<Secret, Fault> {
    let question = words.with("terminal-ask-store-password", &[("file", name_of(&kept.file))]);
    match key::from_environment(NEW_PASSWORD) {
        Some(password) => Ok(password),
        None => key::ask(&question, NEW_PASSWORD).map_err(Fault::Key),
    }
}

fn target(file: &Path) -> Result<Target, Fault> {
    Target::of_ending(file).ok_or(Fault::Target)
}

fn absolute(file: &Path) -> PathBuf {
    std::path::absolute(file).unwrap_or_else(|_| file.to_owned())
}

/// A key to be made for a client of this organisation.
pub(in crate::terminal) fn new_order(
    admin: &Admin,
    client_id: ClientId,
    file: &Path,
    words: &Words,
) -> Result<Box<KeyOrder>, Fault> {
    let (profiles, kept, changes) = (Vec::new(), Vec::new(), Vec::new());
    let at = Circumstances { admin: admin.clone(), client_id, profiles, kept, changes, is_new: true };
    order(&at, file, target(file)?, KeyOrigin::New(KeyLength::default()), None, words)
}

fn order(
    at: &Circumstances,
    file: &Path,
    target: Target,
    origin: KeyOrigin,
    replaces: Option<String>,
    words: &Words,
) -> Result<Box<KeyOrder>, Fault> {
    let file = absolute(file);
    let begun = at.made_for(&file).is_some();
    if !begun && file.symlink_metadata().is_ok() {
        return Err(Situation::FileExists.into());
    }
    let organisation = at.admin.signer.entry().certificate.organisation.as_ref();
    Ok(Box::new(KeyOrder {
        password: new_password(&file, begun, words)?,
        file,
        target,
        origin,
        environment: at.admin.environment.clone(),
        organisation: *organisation.map_err(|_| Situation::NoOrgNumber)?,
        client_id: at.client_id.clone(),
        admin: at.admin.client_id.clone(),
        replaces,
    }))
}

/// A new key, or the one of a file that somebody has.
fn origin(arguments: &AddArguments, words: &Words) -> Result<KeyOrigin, Fault> {
    let Some(file) = &arguments.from else { return Ok(KeyOrigin::New(arguments.making.bits)) };
    let file = absolute(file);
    let password = match key::from_environment(key::KEY_PASSWORD) {
        _ if !keys::read(&file)?.needs_password => Secret::default(),
        Some(password) => password,
        None => {
            let question = words.with("terminal-ask-store-password", &[("file", name_of(&file))]);
            key::ask(&question, key::KEY_PASSWORD).map_err(Fault::Key)?
        }
    };
    let key = keys::private(&file, &password, arguments.kid.as_deref()).map_err(Fault::Brought)?.key;
    Ok(KeyOrigin::Brought(Box::new(BroughtPrivate { file, password, key })))
}

/// Asked for twice, unless the file is there already.
fn new_password(file: &Path, begun: bool, words: &Words) -> Result<Secret, Fault> {
    if let Some(password) = key::from_environment(NEW_PASSWORD) {
        return Ok(password);
    }
    let name = name_of(file);
    let asked = |key: &str| key::ask(&words.with(key, &[("file", name.as_str())]), NEW_PASSWORD).map_err(Fault::Key);
    if begun {
        return asked("terminal-ask-store-password");
    }
    let password = asked("terminal-ask-new-password")?;
    if password.is_empty() {
        return Err(Fault::PasswordEmpty);
    }
    if asked("terminal-ask-new-password-again")? == password { Ok(password) } else { Err(Fault::PasswordsDiffer) }
}

/// The one public key of a file. Where the private half stands beside it, that is said: it is nobody else's to have.
pub(in crate::terminal) fn public_key(file: &Path, kid: Option<&str>, words: &Words) -> Result<PublicJwk, Fault> {
    let brought = keys::brought(file, kid).map_err(Fault::Brought)?;
    if brought.has_private {
        print::notice(&words.say("own-private-beside"));
    }
    Ok(brought.key)
}
