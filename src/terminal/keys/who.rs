//! Who asks: a setup that the window has kept, or a certificate with an environment.

use super::admin_key::signing;
use super::arguments::{By, Who};
use super::fault::Fault;
use crate::app::keys::Circumstances;
use crate::contract::{Admin, Profile};
use crate::domain::{ClientId, Environment, EnvironmentKind};
use crate::problem::Situation;
use crate::terminal::{environment_file, key, preflight, print, properties, setups};
use crate::text::Words;
use crate::world::config_dir::ConfigDir;
use crate::world::journal::Journal;
use crate::world::{keys, profiles};
use std::path::Path;

/// Who asks about this client. Everything is looked at before a password is asked for that can be.
pub(in crate::terminal) fn circumstances(who: &Who, client_id: &str, words: &Words) -> Result<Circumstances, Fault> {
    let client_id = ClientId::parse_foreign(client_id).map_err(Fault::ClientId)?;
    let home = ConfigDir::of_user();
    let profiles = profiles::load(&home).setups;
    let keys::Kept { keys: kept, unread } = keys::load(&home);
    for file in unread {
        let file = print::plain(&file.display().to_string());
        print::notice(&words.with("own-unread", &[("file", file)]));
    }
    let admin = administrator(who, words)?;
    let changes = Journal::new(home).unsettled().changes;
    Ok(Circumstances { admin, client_id, profiles, kept, changes, is_new: false })
}

/// As whom the self-service API is asked.
pub(in crate::terminal) fn administrator(who: &Who, words: &Words) -> Result<Admin, Fault> {
    let given = given(&who.by)?;
    let admin = match &who.setup {
        Some(name) => of_setup(&setups::find(name, words).map_err(Fault::Told)?, given, words),
        None => of_keystore(who, given, words),
    };
    signing(admin?, &who.by.signs, words)
}

/// The administration client that was named.
pub(in crate::terminal) fn given(by: &By) -> Result<Option<ClientId>, Fault> {
    by.admin.as_deref().map(ClientId::parse_foreign).transpose().map_err(Fault::ClientId)
}

/// The administration client of a setup. Its key is not open yet.
pub(in crate::terminal) fn of_setup(setup: &Profile, given: Option<ClientId>, words: &Words) -> Result<Admin, Fault> {
    let client_id = given.or_else(|| setup.admin.clone());
    let client_id = match client_id {
        Some(client_id) => client_id,
        None if setup.organisation.is_synthetic() => ClientId::administration(setup.organisation),
        None => return Err(Fault::NoAdmin),
    };
    let signer = setups::certificate(setup, true, words).map_err(Fault::Told)?;
    Ok(Admin { environment: setup.environment.clone(), client_id, signer, key: None })
}

fn of_keystore(who: &Who, given: Option<ClientId>, words: &Words) -> Result<Admin, Fault> {
    let (Some(file), Some(named)) = (&who.by.keystore, &who.by.environment) else {
        return Err(Situation::Internal("neither a setup nor a keystore".into()).into());
    };
    let environment = environment(named)?;
    let keystore = properties::Keystore::of(file.clone(), who.by.alias.clone(), properties::Naming::Alias);
    let signer = key::signer(&keystore, words).map_err(Fault::Key)?;
    let certificate = &signer.entry().certificate;
    preflight::check(certificate, Some(&environment), true, words)?;
    let organisation = *certificate.organisation.as_ref().map_err(|_| Situation::NoOrgNumber)?;
    let made_beforehand = organisation.is_synthetic() && environment.kind != EnvironmentKind::Production;
    let likely = made_beforehand.then(|| ClientId::administration(organisation));
    let client_id = given.or(likely).ok_or(Fault::NoAdmin)?;
    Ok(Admin { environment, client_id, signer, key: None })
}

fn environment(named: &str) -> Result<Environment, Fault> {
    match named {
        "test" => Ok(Environment::test()),
        "production" | "prod" => Ok(Environment::production()),
        file => environment_file::read(Path::new(file)).map_err(Fault::Environment),
    }
}
