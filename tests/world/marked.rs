//! The main jobs with secrets that are marked, and then a search for the marks: in the log, in what is kept on the
//! disk, in the `Debug` prints of all that passes between the wizard and the world. (What the window says of them
//! to a screen reader is asked in the tests of the screens.)

use crate::support::Person;
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use portnokkel::app::diagnosis;
use portnokkel::app::intent::Intent;
use portnokkel::app::profiles;
use portnokkel::app::wizard;
use portnokkel::app::wizard::Step;
use portnokkel::app::wizard::password::saving;
use portnokkel::app::wizard::token::{ExportState, State};
use portnokkel::domain::{DemoFileKind, Environment, Secret};
use portnokkel::export::File;
use portnokkel::keystore::write::Target;
use portnokkel::simulator::{FaultInjection, Options, PASSWORD, Simulator};
use portnokkel::world::config_dir::ConfigDir;
use portnokkel::world::log::Log;
use std::fmt::Write;
use std::path::{Path, PathBuf};

const WRONG: &str = "merket-Feil-passord-71";
const NEW: &str = "merket-Nytt-passord-72";

/// What must not be found, by what it is.
type Marks = Vec<(&'static str, Vec<u8>)>;

fn marks(simulator: &Simulator, token: &str) -> Marks {
    let pem = std::fs::read(simulator.file(DemoFileKind::Pkcs12).unwrap()).unwrap();
    let keystore = portnokkel::keystore::open(&pem, &Secret::new(PASSWORD.into()), None).unwrap();
    let key = keystore.entries[0].private_key().pkcs8_der().expose().to_vec();
    // From where the secret numbers of the key are; in base64 at each of the three ways to be aligned.
    let inner = &key[key.len() / 2..key.len() / 2 + 48];
    let mut marks: Marks = vec![
        ("the password", PASSWORD.into()),
        ("a wrong password", WRONG.into()),
        ("a new password", NEW.into()),
        ("the token", token.into()),
        ("the signature of the token", token.rsplit('.').next().unwrap().into()),
        ("the key", inner.to_vec()),
        ("the key in hex", inner.iter().flat_map(|byte| format!("{byte:02x}").into_bytes()).collect()),
        ("the key as a list", format!("{inner:?}").trim_matches(['[', ']']).into()),
    ];
    // How the header or the claims of any JWT begin, by their first name; shorter, it would come by chance.
    for name in ["alg", "typ", "kid", "x5c", "iss", "aud", "scope", "jti", "exp", "iat", "consumer"] {
        let begins = URL_SAFE_NO_PAD.encode(format!("{{\"{name}\":"));
        marks.push(("the beginning of a token or grant", begins[..begins.len() - 1].into()));
    }
    for shift in 0..3 {
        marks.push(("the key in base64", STANDARD.encode(&inner[shift..shift + 45]).into_bytes()));
        marks.push(("the key in base64url", URL_SAFE_NO_PAD.encode(&inner[shift..shift + 45]).into_bytes()));
    }
    marks
}

fn assert_none(marks: &Marks, place: &str, bytes: &[u8]) {
    let lower = bytes.to_ascii_lowercase();
    for (what, mark) in marks {
        let found = |text: &[u8]| text.windows(mark.len()).any(|part| part == mark);
        assert!(!found(bytes) && !found(&lower), "{what} is in {place}: {}", String::from_utf8_lossy(bytes));
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}

/// Everything that was said, as it would be in a print.
#[derive(Default)]
struct Prints(String);

impl Prints {
    fn add(&mut self, person: &Person) {
        writeln!(self.0, "{:?}", person.app).expect("there is room");
    }
}

/// A simulator, a home, and a log.
struct Bench {
    folder: tempfile::TempDir,
    simulator: Simulator,
    _others: (tokio::runtime::Runtime, tempfile::TempDir),
}

impl Bench {
    fn new() -> Self {
        let (runtime, others) = (tokio::runtime::Runtime::new().unwrap(), tempfile::tempdir().unwrap());
        let options = Options { faults: FaultInjection::default(), ..Options::in_folder(others.path()) };
        let simulator = runtime.block_on(Simulator::start(options)).unwrap();
        Self { folder: tempfile::tempdir().unwrap(), simulator, _others: (runtime, others) }
    }

    fn log(&self) -> PathBuf {
        self.folder.path().join("portnokkel.log")
    }

    fn person(&self) -> Person {
        let home = ConfigDir::at(self.folder.path().join("home"));
        let (issuer, self_service) = (self.simulator.issuer(), self.simulator.self_service());
        let environment = Environment::custom("Prøvebenken".into(), issuer, self_service).unwrap();
        Person::at_home(&home, environment).watched(Log::open(&self.log()).unwrap())
    }

    /// Steps 1 to 6, with a wrong password first.
    fn first_visit(&self, prints: &mut Prints) -> Person {
        let mut person = self.person();
        person.intends(wizard::Intent::UseFile(self.simulator.file(DemoFileKind::Pkcs12).unwrap().to_owned()));
        person.until(|app| app.wizard.certificate().file().is_some());
        person.proceeds();
        person.app.wizard.drafts.password.password = Secret::new(WRONG.into());
        prints.add(&person);
        person.proceeds();
        person.until(|app| app.wizard.password().attempts().wrong == 1);
        prints.add(&person);
        person.types_password();
        person.proceeds();
        person.intends(wizard::Intent::ChooseEnvironment(portnokkel::domain::EnvironmentKind::Custom));
        person.proceeds();
        person.app.wizard.drafts.client.admin_client_id = self.simulator.admin_client().to_string();
        person.describes_new("brreg:losore/tlg");
        person.proceeds();
        person.until(|app| !app.is_busy());
        assert_eq!(person.app.wizard.at(), Step::Token, "{:?}", person.app.wizard.check());
        person.proceeds();
        person.until(|app| matches!(app.wizard.token(), State::Ready(_)));
        prints.add(&person);
        person
    }

    /// From the card to a token.
    fn second_visit(&self, prints: &mut Prints) -> Person {
        let mut person = self.person();
        let name = person.app.session.kept.profiles()[0].name.clone();
        person.intends(profiles::Intent::UseProfile(name));
        person.until(|app| app.wizard.at() == Step::Password);
        person.app.wizard.drafts.password.password = Secret::new(PASSWORD.into());
        prints.add(&person);
        person.proceeds();
        person.until(|app| matches!(app.wizard.token(), State::Ready(_)));
        prints.add(&person);
        person
    }
}

fn hands_over(person: &mut Person, folder: &Path, prints: &mut Prints) {
    let draft = &mut person.app.wizard.drafts.export;
    draft.password = Secret::new(NEW.into());
    draft.again = Secret::new(NEW.into());
    draft.folder = folder.display().to_string();
    person.intends(wizard::Intent::SaveExport(File::text("LES-MEG.txt", "Hei\n".into())));
    person.until(|app| !matches!(app.wizard.exporting(), ExportState::Saving(_)));
    assert!(matches!(person.app.wizard.exporting(), ExportState::Saved(_)), "{:?}", person.app.complaints());
    prints.add(person);
}

fn saves_otherwise(person: &mut Person, target: Target, path: &Path, prints: &mut Prints) {
    person.intends(Intent::GoTo(Step::Password));
    person.intends(wizard::Intent::ChooseTarget(target));
    let draft = &mut person.app.wizard.drafts.saving;
    draft.password = Secret::new(NEW.into());
    draft.again = Secret::new(NEW.into());
    draft.path = path.display().to_string();
    prints.add(person);
    person.intends(wizard::Intent::SaveKeystore);
    person.until(|app| !matches!(app.wizard.saving(), saving::State::Writing(_)));
    assert!(matches!(person.app.wizard.saving(), saving::State::Saved(_)), "{:?}", person.app.complaints());
    prints.add(person);
}

/// Everything secret at once, as somebody may paste it; the report is what is told of it.
fn diagnoses(person: &mut Person, token: &str, prints: &mut Prints) {
    let pasted = format!(
        "keystore.password={PASSWORD}\nkeystore.alias.password = {NEW}\nissuer=x\naudience=y\n\n\
         curl -H 'Authorization: Bearer {token}' -d assertion={token} https://api.example.no\n"
    );
    person.intends(Intent::OpenDiagnosis);
    person.app.diagnosis.draft.text = Secret::new(pasted);
    prints.add(person);
    person.proceeds();
    person.until(|app| matches!(app.diagnosis.state(), Some(diagnosis::State::Shown(_))));
    prints.add(person);
    let Some(diagnosis::State::Shown(told)) = person.app.diagnosis.state() else { unreachable!() };
    assert!(told.diagnosis.is_understood(), "{told:?}");
    let report = told.diagnosis.report(true);
    prints.0 += &(report.text("", "") + &report.json().to_string());
    person.intends(Intent::CloseDiagnosis);
}

#[test]
fn no_secret_is_found_in_logs_files_and_prints() {
    let (bench, mut prints) = (Bench::new(), Prints::default());
    let mut tokens = Vec::new();
    for visit in [Bench::first_visit, Bench::second_visit] {
        let mut person = visit(&bench, &mut prints);
        let State::Ready(ready) = person.app.wizard.token() else { unreachable!() };
        let token = ready.token.secret.expose().to_owned();
        let folder = |name: &str| bench.folder.path().join(format!("{name}-{}", tokens.len()));
        hands_over(&mut person, &folder("til-utviklerne"), &mut prints);
        person.intends(wizard::Intent::TryToken);
        person.until(|app| !app.is_busy());
        prints.add(&person);
        diagnoses(&mut person, &token, &mut prints);
        for target in Target::ALL {
            saves_otherwise(&mut person, target, &folder(target.ending()), &mut prints);
        }
        prints.0 += person.said.as_deref().unwrap();
        tokens.push(token);
    }
    assert_none_anywhere(&bench, &tokens, &prints);
}

fn assert_none_anywhere(bench: &Bench, tokens: &[String], prints: &Prints) {
    let written = files(bench.folder.path());
    for expected in ["portnokkel.log", "setups.toml", "recent.toml", "p12-1.p12", "jks-0.jks"] {
        assert!(written.iter().any(|path| path.ends_with(expected)), "{expected}: {written:?}");
    }
    for token in tokens {
        let marks = marks(&bench.simulator, token);
        assert_none(&marks, "a print", prints.0.as_bytes());
        for path in &written {
            assert_none(&marks, &path.display().to_string(), &std::fs::read(path).unwrap());
        }
    }
    let log = std::fs::read_to_string(bench.log()).unwrap();
    for told in ["asked what=RequestToken host=127.0.0.1", "what=KeystoreOpened outcome=wrong-password", "ms="] {
        assert!(log.contains(told), "{told}: {log}");
    }
    assert!(!log.contains(bench.folder.path().to_str().unwrap()) && !log.contains("313299767"), "{log}");
}

#[test]
fn a_command_line_writes_down_nothing_secret_and_its_children_are_told_nothing() {
    let (bench, mut prints) = (Bench::new(), Prints::default());
    drop(bench.first_visit(&mut prints));
    let setup = portnokkel::world::profiles::load(&ConfigDir::at(bench.folder.path().join("home"))).setups.remove(0);
    let (good, wrong) = (bench.folder.path().join("good.log"), bench.folder.path().join("wrong.log"));
    let run = |password: &str, log: &Path| {
        std::process::Command::new(env!("CARGO_BIN_EXE_portnokkel"))
            .args(["token", "--setup", &setup.name, "--log"])
            .arg(log)
            .env("PORTNOKKEL_HOME", bench.folder.path().join("home"))
            .env("PORTNOKKEL_STORE_PASSWORD", password)
            .stdin(std::process::Stdio::null())
            .output()
            .unwrap()
    };
    let (said, refused) = (run(PASSWORD, &good), run(WRONG, &wrong));
    assert!(said.status.success() && !refused.status.success(), "{said:?} {refused:?}");
    let token = String::from_utf8(said.stdout).unwrap().trim().to_owned();
    let marks = marks(&bench.simulator, &token);
    for (place, bytes) in [
        ("standard error", said.stderr),
        ("what a refusal prints", refused.stdout),
        ("what a refusal tells", refused.stderr),
        ("the log", std::fs::read(good).unwrap()),
        ("the log of a refusal", std::fs::read(wrong).unwrap()),
    ] {
        assert_none(&marks, place, &bytes);
    }
}

#[test]
fn the_search_would_find_them() {
    let found = std::panic::catch_unwind(|| {
        assert_none(&vec![("a password", PASSWORD.into())], "here", format!("x{PASSWORD}x").as_bytes());
    });
    assert!(found.is_err());
}
