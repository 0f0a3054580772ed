//! The key that the administration client signs by, where it has one: the one that is named, the one that a setup
//! keeps the place of, or the one that was made here.

use super::arguments::AdminKeyArguments;
use super::fault::Fault;
use super::told::Kind;
use crate::app::keys::{Done, Proof};
use crate::contract::{Admin, AdminKey, AdminKeyPlace, Change, Effect, Profile, Report, name_of};
use crate::terminal::rendered::Rendered;
use crate::terminal::{key, print};
use crate::text::Words;
use crate::world::config_dir::ConfigDir;
use crate::world::{keys, profiles};

/// The same with the key that signs, opened; without one where none is known.
pub(in crate::terminal) fn signing(admin: Admin, by: &AdminKeyArguments, words: &Words) -> Result<Admin, Fault> {
    if by.admin_certificate {
        return Ok(admin);
    }
    if let Some(file) = &by.admin_key {
        let signer = key::admin_signer(file, by.admin_alias.as_deref(), by.admin_kid.as_deref(), words)?;
        let kid = keys::registered_name(&signer, by.admin_kid.as_deref()).map_err(Fault::AdminKey)?;
        let file = std::path::absolute(file).unwrap_or_else(|_| file.clone());
        return Ok(Admin { key: Some(AdminKey { kid, file, signer }), ..admin });
    }
    let Some(AdminKeyPlace { file, kid }) = known(&admin) else { return Ok(admin) };
    let told = [("kid", print::plain(&kid)), ("file", print::plain(&name_of(&file)))];
    print::notice(&words.with("own-admin-key", &told));
    let signer = key::admin_signer(&file, None, Some(&kid), words)?;
    Ok(Admin { key: Some(AdminKey { kid, file, signer }), ..admin })
}

/// What is asked by the key of an administration client, and whether that was let in.
#[derive(Default)]
pub(super) struct Trial {
    /// As whom it is asked, until that was let in.
    asking: Option<Admin>,
    /// The key that was let in.
    worked: Option<AdminKeyPlace>,
}

impl Trial {
    /// This is asked.
    pub fn ask(&mut self, effect: &mut Effect) {
        let is_news = |key: &AdminKey| self.worked.as_ref() != Some(&key.place());
        if let Some(admin) = effect.admin_mut().filter(|admin| admin.key.as_ref().is_some_and(is_news)) {
            self.asking = Some(admin.clone());
        }
    }

    /// This was told. Where the key was let in, the setups that it administers keep where it lies.
    pub fn hear(&mut self, report: &Report, words: &Words) {
        if report.let_in().is_none() {
            return;
        }
        let Some((admin, key)) = self.asking.take().and_then(|admin| Some((admin.clone(), admin.key?))) else { return };
        let place = key.place();
        self.worked = Some(place.clone());
        keep(&admin, Some(place), |_| true, words);
    }
}

/// Where the key lies, as far as that is known.
fn known(admin: &Admin) -> Option<AdminKeyPlace> {
    let home = ConfigDir::of_user();
    let (setups, kept) = (profiles::load(&home).setups, keys::load(&home).keys);
    AdminKeyPlace::known(&setups, &kept, &admin.environment, &admin.client_id)
}

/// The keys of the administration client itself were changed: the setups that it administers keep where the one lies
/// that signs now. Where that fails, a notice says so.
pub(super) fn remember(admin: &Admin, kind: Kind, done: &Done, words: &Words) {
    let is_proved = matches!(done.proof, Proof::Token | Proof::NoScope);
    let place = match &done.kept {
        Some(kept) if is_proved => Some(AdminKeyPlace { file: kept.file.clone(), kid: done.kid.clone() }),
        None if kind == Kind::Removed => None,
        Some(_) | None => return,
    };
    let is_gone = |known: &AdminKeyPlace| done.left == Some(0) || known.kid == done.kid;
    let is_set = place.is_some();
    keep(admin, place, |setup| is_set || setup.admin_key.as_ref().is_some_and(is_gone), words);
}

/// The setups that the client administers keep this place, where it is news to one of those that it concerns.
fn keep(admin: &Admin, place: Option<AdminKeyPlace>, concerns: impl Fn(&Profile) -> bool, words: &Words) {
    let (issuer, client_id) = (admin.environment.issuer.clone(), admin.client_id.clone());
    let is_news =
        |setup: &Profile| concerns(setup) && setup.admin_key != place && setup.is_administered_by(&issuer, &client_id);
    let home = ConfigDir::of_user();
    if !profiles::load(&home).setups.iter().any(is_news) {
        return;
    }
    if let Err(problem) = profiles::change(&home, &Change::AdminKey(issuer, client_id, place)) {
        print::notice(&Rendered::of(words, &problem).say(words));
    }
}
