//! The main jobs with secrets that are marked, and then a search for the marks: in the log, in what is kept on the
//! disk, in the `Debug` prints of all that passes between the wizard and the world. (What the window says of them
//! to a screen reader is asked in the tests of the screens.)

use crate::support::Person;
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use portnokkel::domain::{Environment, Secret};
use portnokkel::handover::File;
use portnokkel::simulator::{Moods, Options, PASSWORD, Simulator};
use portnokkel::wizard::Step;
use portnokkel::wizard::event::{DemoFileKind, Intent};
use portnokkel::wizard::steps::token::{HandOverState, State};
use portnokkel::world::home::Home;
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
        ("the beginning of any token or grant", b"eyJ".to_vec()),
        ("the key", inner.to_vec()),
        ("the key in hex", inner.iter().flat_map(|byte| format!("{byte:02x}").into_bytes()).collect()),
        ("the key as a list", format!("{inner:?}").trim_matches(['[', ']']).into()),
    ];
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
        writeln!(self.0, "{:?}", person.wizard).expect("there is room");
    }
}

#[test]
fn no_secret_is_found_in_logs_files_and_prints() {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::at(folder.path().join("home"));
    let log = folder.path().join("portnokkel.log");
    let (runtime, others) = (tokio::runtime::Runtime::new().unwrap(), tempfile::tempdir().unwrap());
    let options = Options { moods: Moods::default(), ..Options::in_folder(others.path()) };
    let simulator = runtime.block_on(Simulator::start(options)).unwrap();
    let environment = Environment::custom("Prøvebenken".into(), simulator.issuer(), simulator.self_service());
    let mut person = Person::at_home(&home, environment.unwrap()).watched(Log::open(&log).unwrap());
    let mut prints = Prints::default();

    person.intends(Intent::UseFile(simulator.file(DemoFileKind::Pkcs12).unwrap().to_owned()));
    person.until(|wizard| wizard.certificate().file().is_some());
    person.proceeds();
    person.wizard.drafts.password.password = Secret::new(WRONG.into());
    prints.add(&person);
    person.proceeds();
    person.until(|wizard| wizard.password().attempts().wrong == 1);
    prints.add(&person);
    person.types_password();
    person.proceeds();
    person.intends(Intent::ChooseEnvironment(portnokkel::domain::EnvironmentKind::Custom));
    person.proceeds();
    person.wizard.drafts.client.admin_client_id = simulator.admin_client().to_string();
    person.describes_new("brreg:losore/tlg");
    person.proceeds();
    person.until(|wizard| !wizard.is_busy());
    assert_eq!(person.wizard.at(), Step::Token, "{:?}", person.wizard.check());
    person.proceeds();
    person.until(|wizard| matches!(wizard.token(), State::Ready(_)));
    prints.add(&person);
    let State::Ready(ready) = person.wizard.token() else { unreachable!() };
    let token = ready.token.secret.expose().to_owned();
    let place = folder.path().join("til-utviklerne");
    let draft = &mut person.wizard.drafts.handover;
    draft.password = Secret::new(NEW.into());
    draft.again = Secret::new(NEW.into());
    draft.folder = place.display().to_string();
    person.intends(Intent::SaveHandOver(File::text("LES-MEG.txt", "Hei\n".into())));
    person.until(|wizard| !matches!(wizard.handing_over(), HandOverState::Saving(_)));
    assert!(matches!(person.wizard.handing_over(), HandOverState::Saved(_)), "{:?}", person.wizard.complaints());
    prints.add(&person);
    person.intends(Intent::TryToken);
    person.until(|wizard| !wizard.is_busy());
    prints.add(&person);
    prints.0 += person.said.as_deref().unwrap();
    drop(person);

    let marks = marks(&simulator, &token);
    assert_none(&marks, "a print", prints.0.as_bytes());
    let written = files(folder.path());
    for expected in ["portnokkel.log", "setups.toml", "recent.toml"] {
        assert!(written.iter().any(|path| path.ends_with(expected)), "{expected}: {written:?}");
    }
    for path in written {
        assert_none(&marks, &path.display().to_string(), &std::fs::read(&path).unwrap());
    }
    let log = std::fs::read_to_string(log).unwrap();
    for told in ["asked what=RequestToken host=127.0.0.1", "what=KeystoreOpened outcome=wrong-password", "ms="] {
        assert!(log.contains(told), "{told}: {log}");
    }
    assert!(!log.contains(folder.path().to_str().unwrap()) && !log.contains("313299767"), "{log}");
}

#[test]
fn the_search_would_find_them() {
    let found = std::panic::catch_unwind(|| {
        assert_none(&vec![("a password", PASSWORD.into())], "here", format!("x{PASSWORD}x").as_bytes());
    });
    assert!(found.is_err());
}
