//! Whose certificates and clients are looked at: those of one setup or file, or of all setups that are kept.

use super::arguments::ExpiryArguments;
use crate::app::clients::{CertificateEnd, Fleet, Keys};
use crate::contract::{Admin, Effect, KeptKey, Profile};
use crate::keystore::Certificate;
use crate::terminal::clients;
use crate::terminal::keys::arguments::Who;
use crate::terminal::keys::{Driver, Fault, administrator, given, of_setup, signing};
use crate::terminal::print::{self, plain};
use crate::terminal::rendered::Rendered;
use crate::terminal::setups;
use crate::text::Words;
use crate::world::config_dir::ConfigDir;
use crate::world::{keys, profiles};

/// The most clients that are named when they could not be read; the rest are counted.
const MOST_NAMED: usize = 20;

/// What was read, and what could not be.
#[derive(Default)]
pub(super) struct Found {
    pub fleets: Vec<Fleet>,
    pub certificates: Vec<CertificateEnd>,
    pub kept: Vec<KeptKey>,
    pub unread: Vec<(String, Rendered)>,
}

/// Looks at everything that is asked for.
pub(super) fn find(
    arguments: &ExpiryArguments,
    words: &Words,
    driver: &mut Driver<'_, impl FnMut(Effect)>,
) -> Result<Found, Fault> {
    let home = ConfigDir::of_user();
    let mut found = Found { kept: keys::load(&home).keys, ..Found::default() };
    match arguments.who() {
        Some(who) => found.named(&who, words, driver)?,
        None => found.all(&home, arguments, words, driver)?,
    }
    found.note_unread_clients(words);
    Ok(found)
}

impl Found {
    /// Of one setup or file. What stands in the way is in what could not be read; the certificate of a setup ends
    /// all the same.
    fn named(&mut self, who: &Who, words: &Words, driver: &mut Driver<'_, impl FnMut(Effect)>) -> Result<(), Fault> {
        let profile = who.setup.as_deref().map(|name| setups::find(name, words).map_err(Fault::Told)).transpose()?;
        if let Some(profile) = &profile {
            self.certificates.push(end_of(profile, None));
        }
        let name = profile.map_or_else(
            || who.by.keystore.iter().map(|file| file.display().to_string()).collect(),
            |profile| profile.name,
        );
        match administrator(who, words) {
            Ok(admin) => {
                self.kept.retain(|kept| kept.environment.issuer.same_but_slash(admin.environment.issuer.as_str()));
                let file = who.by.keystore.clone();
                let certificate = &admin.signer.entry().certificate;
                match file {
                    Some(file) => self.certificates.extend(certificate_end(certificate, &admin, file)),
                    None => self.certificates.iter_mut().for_each(|end| end.ends = certificate.not_after),
                }
                self.read(&name, admin, words, driver)?;
            }
            Err(fault) => {
                self.kept.retain(|kept| {
                    let issuer = kept.environment.issuer.as_str();
                    self.certificates.iter().any(|end| end.environment.issuer.same_but_slash(issuer))
                });
                self.unread.push((name, fault.rendered(words)));
            }
        }
        Ok(())
    }

    /// Of all setups that are kept: each certificate, and the clients of each administration client once.
    fn all(
        &mut self,
        home: &ConfigDir,
        arguments: &ExpiryArguments,
        words: &Words,
        driver: &mut Driver<'_, impl FnMut(Effect)>,
    ) -> Result<(), Fault> {
        let given = given(&arguments.by)?;
        if arguments.by.signs.admin_key.is_some() {
            let (what, next) = (words.say("expiry-key-of-whom"), words.say("expiry-key-of-whom-next"));
            return Err(Fault::Told(Rendered::yours(words, "key-of-whom", what, next)));
        }
        let kept = profiles::load(home);
        if let Some(problem) = kept.problem {
            self.unread.push(("setups".into(), Rendered::of(words, &problem)));
        }
        if kept.setups.is_empty() && self.unread.is_empty() {
            let (what, next) = (words.say("expiry-no-setups"), words.say("expiry-no-setups-next"));
            return Err(Fault::Told(Rendered::yours(words, "no-setups", what, next)));
        }
        let mut read: Vec<[String; 2]> = Vec::new();
        for profile in &kept.setups {
            match of_setup(profile, given.clone(), words) {
                Ok(admin) => {
                    self.certificates.push(end_of(profile, Some(&admin.signer.entry().certificate)));
                    let place = [admin.environment.issuer.to_string(), admin.client_id.to_string()];
                    if !read.contains(&place) {
                        read.push(place);
                        match signing(admin, &arguments.by.signs, words) {
                            Ok(admin) => self.read(&profile.name, admin, words, driver)?,
                            Err(fault) => self.unread.push((profile.name.clone(), fault.rendered(words))),
                        }
                    }
                }
                Err(Fault::NoAdmin) => {
                    self.certificates.push(end_of(profile, None));
                    print::notice(&words.with("expiry-no-admin", &[("name", plain(&profile.name))]));
                }
                Err(fault) => {
                    self.certificates.push(end_of(profile, None));
                    self.unread.push((profile.name.clone(), fault.rendered(words)));
                }
            }
        }
        Ok(())
    }

    fn read(
        &mut self,
        name: &str,
        admin: Admin,
        words: &Words,
        driver: &mut Driver<'_, impl FnMut(Effect)>,
    ) -> Result<(), Fault> {
        let fleet = clients::fleet(driver, admin, false)?;
        if let (true, Some(problem)) = (fleet.clients().is_empty(), fleet.problem()) {
            self.unread.push((name.to_owned(), Rendered::of(words, problem)));
        }
        self.fleets.push(fleet);
        Ok(())
    }

    /// Each client whose keys could not be read, with the reason; of those that nobody came to, the reason for stopping.
    fn note_unread_clients(&mut self, words: &Words) {
        for fleet in &self.fleets {
            let mut rest = 0;
            for held in fleet.clients() {
                let problem = match &held.keys {
                    Keys::Failed(problem) => problem,
                    Keys::Unread => match fleet.problem() {
                        Some(problem) => problem,
                        None => continue,
                    },
                    Keys::Inactive | Keys::Read(_) => continue,
                };
                if self.unread.len() < MOST_NAMED {
                    let name = format!("{} ({})", held.client.client_name, held.client.client_id);
                    self.unread.push((name, Rendered::of(words, problem)));
                } else {
                    rest += 1;
                }
            }
            if rest > 0 {
                print::notice(&words.with("expiry-unread-rest", &[("count", rest)]));
            }
        }
    }
}

/// The certificate of a setup: as it is in its file where that was opened, else as it was when it was kept.
fn end_of(profile: &Profile, opened: Option<&Certificate>) -> CertificateEnd {
    CertificateEnd {
        ends: opened.map_or(profile.certificate_ends, |certificate| certificate.not_after),
        organisation: profile.organisation,
        organisation_name: profile.organisation_name.clone(),
        file: profile.file.clone(),
        environment: profile.environment.clone(),
        setup: Some(profile.name.clone()),
    }
}

fn certificate_end(certificate: &Certificate, admin: &Admin, file: std::path::PathBuf) -> Option<CertificateEnd> {
    Some(CertificateEnd {
        ends: certificate.not_after,
        organisation: *certificate.organisation.as_ref().ok()?,
        organisation_name: certificate.organisation_name.clone(),
        file,
        environment: admin.environment.clone(),
        setup: None,
    })
}
