//! The journal of creations: a file for each that is open, written before anything is sent.
//!
//! A file begins when a client is about to be created and ends when it is known how that went; one that is there
//! at the start is of a program that did not see the end. Each creation has a file of its own, so that two windows
//! do not destroy each other's; a lock for each organisation in each environment lets only one create at a time.

use super::home::{self, Home, Lock};
use super::stored::Stored;
use crate::contract::{Creation, Plan};
use crate::domain::{ClientId, Environment, EnvironmentKind, Mark, OrgNumber, ScopeSet, Timestamp};
use crate::problem::{Problem, Situation};
use serde::{Deserialize, Serialize};
use std::io;
use std::path::{Path, PathBuf};

const FOLDER: &str = "creations";
const ENDING: &str = "toml";
/// Largest file that is read, in bytes: a dozen lines need far less.
const LARGEST: u64 = 64 * 1024;

/// A creation in TOML.
#[derive(Serialize, Deserialize)]
struct Entry {
    mark: String,
    begun: Timestamp,
    #[serde(flatten)]
    environment: Stored,
    organisation: String,
    organisation_name: String,
    admin_client_id: String,
    name: String,
    description: String,
    scopes: String,
    file: String,
    alias: String,
}

/// Where the journal is kept.
#[derive(Debug, Clone)]
pub struct Journal(Home);

impl Journal {
    /// The journal in this home.
    #[must_use]
    pub fn new(home: Home) -> Self {
        Self(home)
    }

    /// The creations that nobody saw the end of, the oldest first. What cannot be read is left where it lies.
    #[must_use]
    pub fn open(&self) -> Vec<Creation> {
        let Ok(listed) = self.0.join(FOLDER).and_then(std::fs::read_dir) else { return Vec::new() };
        let files = listed.filter_map(|entry| Some(entry.ok()?.path()));
        let entries = files.filter(|file| file.extension().is_some_and(|ending| ending == ENDING));
        let mut creations: Vec<Creation> = entries.filter_map(|file| read(&file)).collect();
        creations.sort_by_key(|creation| creation.begun);
        creations
    }

    /// Keeps every other window from creating for this organisation, here, for as long as this is held.
    /// `None` when another one does.
    pub(super) fn claim(&self, environment: &Environment, organisation: OrgNumber) -> Result<Option<Claim>, Problem> {
        if !is_kept(environment) {
            return Ok(Some(Claim { journal: self.clone(), _lock: None }));
        }
        let file = self.0.join(FOLDER).map(|folder| folder.join(lock_name(environment, organisation)));
        let lock = file.and_then(|file| Lock::attempt(&file)).map_err(unwritable)?;
        Ok(lock.map(|lock| Claim { journal: self.clone(), _lock: Some(lock) }))
    }

    /// Takes a creation off the list. One that cannot be taken off is looked for once more at the next start.
    pub(super) fn forget(&self, mark: &Mark) {
        if let Ok(file) = self.file(mark) {
            let _ = home::remove(&file);
        }
    }

    fn file(&self, mark: &Mark) -> io::Result<PathBuf> {
        Ok(self.0.join(FOLDER)?.join(mark.as_str()).with_extension(ENDING))
    }
}

/// The right to create a client for an organisation. Let go when dropped.
#[derive(Debug)]
pub(super) struct Claim {
    journal: Journal,
    _lock: Option<Lock>,
}

impl Claim {
    /// A creation of the same organisation, here, that is open already.
    pub(super) fn earlier(&self, plan: &Plan) -> Option<Creation> {
        let mut open = self.journal.open().into_iter();
        open.find(|creation| is_kept(&plan.environment) && creation.is_of(&plan.environment, plan.organisation))
    }

    /// Writes down that a client is about to be created. Once this returns, it outlives a power cut.
    pub(super) fn note(&self, plan: &Plan) -> Result<Creation, Problem> {
        let creation = Creation { mark: Mark::random(), begun: Timestamp::now(), plan: plan.clone() };
        if let Some(entry) = Entry::new(&creation) {
            let text = toml::to_string(&entry).map_err(io::Error::other).map_err(unwritable)?;
            let file = self.journal.file(&creation.mark).map_err(unwritable)?;
            home::write(&file, &text).map_err(unwritable)?;
        }
        Ok(creation)
    }

    /// It is known that nothing was created.
    pub(super) fn strike(&self, creation: &Creation) {
        self.journal.forget(&creation.mark);
    }
}

/// The demo ends with the program, and its clients with it.
fn is_kept(environment: &Environment) -> bool {
    environment.kind != EnvironmentKind::Demo
}

#[expect(clippy::needless_pass_by_value, reason = "it is what `map_err` gives")]
fn unwritable(error: io::Error) -> Problem {
    Situation::JournalUnwritable(error.to_string()).into()
}

/// As a file may be called anywhere: `313299767-test.maskinporten.no.lock`.
fn lock_name(environment: &Environment, organisation: OrgNumber) -> String {
    let issuer = environment.issuer.as_str();
    let place = issuer.split_once("://").map_or(issuer, |(_, rest)| rest).trim_end_matches('/');
    let plain = |c: char| if c.is_ascii_alphanumeric() || matches!(c, '.' | '-') { c } else { '_' };
    format!("{organisation}-{}.lock", place.chars().map(plain).collect::<String>())
}

impl Entry {
    fn new(creation: &Creation) -> Option<Self> {
        let plan = &creation.plan;
        Some(Self {
            mark: creation.mark.as_str().to_owned(),
            begun: creation.begun,
            environment: Stored::new(&plan.environment)?,
            organisation: plan.organisation.to_string(),
            organisation_name: plan.organisation_name.clone(),
            admin_client_id: plan.admin.to_string(),
            name: plan.name.clone(),
            description: plan.description.clone(),
            scopes: plan.scopes.to_string(),
            file: plan.file.display().to_string(),
            alias: plan.alias.clone(),
        })
    }

    fn read(self) -> Option<Creation> {
        let plan = Plan {
            environment: self.environment.read()?,
            organisation: OrgNumber::parse(&self.organisation).ok()?,
            organisation_name: self.organisation_name,
            admin: ClientId::parse_foreign(&self.admin_client_id).ok()?,
            name: self.name,
            description: self.description,
            scopes: ScopeSet::parse(&self.scopes).ok()?,
            file: self.file.into(),
            alias: self.alias,
        };
        Some(Creation { mark: Mark::parse(&self.mark)?, begun: self.begun, plan })
    }
}

fn read(file: &Path) -> Option<Creation> {
    // A pipe or a device may never end.
    let about = std::fs::metadata(file).ok()?;
    let small = about.is_file() && about.len() <= LARGEST;
    let text = small.then(|| std::fs::read_to_string(file).ok()).flatten()?;
    toml::from_str::<Entry>(&text).ok()?.read()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Address;

    fn plan(organisation: &str) -> Plan {
        Plan {
            environment: Environment::test(),
            organisation: OrgNumber::parse(organisation).unwrap(),
            organisation_name: "Fjordvik \"Drift\" AS".into(),
            admin: ClientId::parse("oidc_313299767_api").unwrap(),
            name: "Fjordvik – løsøre".into(),
            description: "Oppslag\ni pant".into(),
            scopes: ScopeSet::parse("brreg:losore/tlg ks:a").unwrap(),
            file: "/a/fjordvik.p12".into(),
            alias: "autentisering".into(),
        }
    }

    fn journal() -> (tempfile::TempDir, Journal) {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::new(Home::at(folder.path().join("deeper")));
        (folder, journal)
    }

    fn claim(journal: &Journal, plan: &Plan) -> Option<Claim> {
        journal.claim(&plan.environment, plan.organisation).unwrap()
    }

    #[test]
    fn what_is_noted_is_open_until_it_is_forgotten() {
        let (_folder, journal) = journal();
        let plan = plan("313299767");
        let noted = claim(&journal, &plan).unwrap().note(&plan).unwrap();
        assert_eq!(journal.open(), std::slice::from_ref(&noted));
        assert_eq!(claim(&journal, &plan).unwrap().earlier(&plan), Some(noted.clone()));
        journal.forget(&noted.mark);
        assert_eq!(journal.open(), []);
    }

    #[test]
    fn one_at_a_time_for_an_organisation_in_an_environment() {
        let (_folder, journal) = journal();
        let (ours, theirs) = (plan("313299767"), plan("991825827"));
        let production = Plan { environment: Environment::production(), ..ours.clone() };
        let held = claim(&journal, &ours).unwrap();
        assert!(claim(&journal, &ours).is_none());
        assert!(claim(&journal, &theirs).is_some() && claim(&journal, &production).is_some());
        drop(held);
        assert!(claim(&journal, &ours).is_some());
    }

    #[test]
    fn one_creation_does_not_hide_or_destroy_another() {
        let (_folder, journal) = journal();
        let (ours, theirs) = (plan("313299767"), plan("991825827"));
        let first = claim(&journal, &ours).unwrap().note(&ours).unwrap();
        let second = claim(&journal, &theirs).unwrap().note(&theirs).unwrap();
        assert_eq!(journal.open(), [first, second.clone()]);
        assert_eq!(claim(&journal, &theirs).unwrap().earlier(&theirs), Some(second));
    }

    #[test]
    fn damaged_files_and_those_of_others_are_left_alone() {
        let (folder, journal) = journal();
        let plan = plan("313299767");
        let noted = claim(&journal, &plan).unwrap().note(&plan).unwrap();
        let place = folder.path().join("deeper").join(FOLDER);
        for name in ["half.toml", "notes.txt"] {
            std::fs::write(place.join(name), "mark = \"").unwrap();
        }
        assert_eq!(journal.open(), [noted]);
        assert!(place.join("half.toml").exists());
    }

    #[test]
    fn the_demo_is_not_written_down() {
        let (folder, journal) = journal();
        let here = Address::parse("http://127.0.0.1:1/").unwrap();
        let plan = Plan { environment: Environment::demo(here.clone(), here.clone(), here), ..plan("313299767") };
        claim(&journal, &plan).unwrap().note(&plan).unwrap();
        assert!(!folder.path().join("deeper").exists());
    }

    #[test]
    fn where_nothing_can_be_written_nothing_may_be_created() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a file");
        std::fs::write(&file, "").unwrap();
        let plan = plan("313299767");
        let refused = Journal::new(Home::at(file)).claim(&plan.environment, plan.organisation).unwrap_err();
        assert_eq!(refused.key(), "journal-unwritable");
    }
}
