//! `portnokkel simulator`, for other people's tests.

use crate::support::*;
#[cfg(unix)]
use rustix::process::{Pid, Signal, kill_process};
use std::io::{BufRead, BufReader, Read};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, ExitStatus};
use std::time::{Duration, Instant};

/// The program as it runs; ended when this is dropped, however the test ends.
struct Running(Child);

impl Running {
    fn start(arguments: &[&str]) -> Self {
        let mut all = vec!["simulator", "--lang", "en"];
        all.extend(arguments);
        Self(portnokkel(&all).spawn().unwrap())
    }

    /// What it prints, to the last line.
    fn announcement(&mut self) -> String {
        let mut told = String::new();
        let mut out = BufReader::new(self.0.stdout.take().unwrap());
        while !told.contains("Ctrl+C") {
            assert!(out.read_line(&mut told).unwrap() > 0, "it ended: {told}");
        }
        self.0.stdout = Some(out.into_inner());
        told
    }

    #[cfg(unix)]
    fn stop(mut self, signal: Signal) -> ExitStatus {
        kill_process(Pid::from_child(&self.0), signal).unwrap();
        self.0.wait().unwrap()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn properties_file(told: &str) -> PathBuf {
    let command = told.lines().find_map(|line| line.trim().strip_prefix("portnokkel token "));
    PathBuf::from(command.expect("the command is printed").trim_matches('"'))
}

fn gets_a_token(file: &Path) {
    let said = token(file, &[]);
    decoded(said.line());
}

#[test]
fn what_it_prints_is_ready_to_use() {
    let folder = tempfile::tempdir().unwrap();
    let chosen = folder.path().join("med mellomrom");
    let mut running = Running::start(&["--dir", chosen.to_str().unwrap()]);
    let told = running.announcement();
    for fact in ["oidc_310472603_api", "/api/v1", "fjordvik-demo.p12", "fjordvik-demo.jks", PASSWORD] {
        assert!(told.contains(fact), "{fact}: {told}");
    }
    let file = properties_file(&told);
    assert!(file.starts_with(&chosen));
    gets_a_token(&file);
    let printed: Vec<&str> = told.lines().map(str::trim).filter(|line| line.contains('=')).collect();
    assert!(printed.iter().any(|line| line.starts_with("issuer=")), "{told}");
    gets_a_token(&write_properties(folder.path(), &printed.join("\n"), &[]));
}

#[cfg(unix)]
#[test]
fn its_own_folder_is_removed_when_it_is_stopped() {
    for signal in [Signal::TERM, Signal::INT] {
        let mut running = Running::start(&[]);
        let file = properties_file(&running.announcement());
        assert!(file.is_file());
        assert_eq!(running.stop(signal).code(), Some(0), "{signal:?}");
        assert!(!file.parent().unwrap().exists(), "{signal:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_chosen_folder_stays() {
    let folder = tempfile::tempdir().unwrap();
    let mut running = Running::start(&["--dir", folder.path().to_str().unwrap()]);
    let file = properties_file(&running.announcement());
    assert_eq!(running.stop(Signal::TERM).code(), Some(0));
    assert!(file.is_file());
}

#[test]
fn a_port_that_is_taken_is_told() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    for (language, word) in [("nb", "opptatt"), ("en", "taken")] {
        let said = Said::by(portnokkel(&["simulator", "--port", &port, "--lang", language]));
        assert_eq!((said.code, said.out.as_str()), (Some(1), ""));
        assert!(said.err.contains(&port) && said.err.contains(word), "{}", said.err);
    }
}

#[test]
fn a_folder_that_cannot_be_made_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    std::fs::write(&file, "").unwrap();
    let said = Said::by(portnokkel(&["simulator", "--lang", "en", "--dir", file.to_str().unwrap()]));
    assert!(said.code == Some(1) && said.err.ends_with("). Choose another folder with --dir.\n"), "{said:?}");
    assert!(!said.err.contains("os error"), "{said:?}");
}

#[test]
fn a_scenario_is_followed_and_a_program_meets_what_it_provokes() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("utilgjengelig.toml");
    std::fs::write(&file, "version = 1\n[[faults]]\nendpoint = \"token\"\nrefusal = \"MP-121\"\n").unwrap();
    let mut running = Running::start(&["--scenario", file.to_str().unwrap()]);
    let told = running.announcement();
    assert!(told.contains(&format!("It follows the scenario in {}.", file.display())), "{told}");
    let said = token(&properties_file(&told), &[]);
    assert!(said.code == Some(1) && said.err.contains("MP-121"), "{said:?}");
}

#[test]
fn a_file_that_is_no_scenario_is_told_with_its_line_and_without_its_value() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("scenario.toml");
    let path = file.to_str().unwrap();
    for (text, bokmal, english) in [
        ("[clock]", "version = 1 før", "version = 1 before"),
        ("version = 1\n[clock]\nofset = 4711", "Linje 3 i scenariet", "the key ofset"),
        ("version = 1\n[clock]\noffset = \"4711\"", "Linje 3 i scenariet", "offset must be another kind"),
        ("version = 1\n[keystore]\ncertificate = \"4711\"", "en av authentication", "one of authentication, signing"),
        ("version = 1\n[propagation]\nkeys = 471100", "et tall fra 0 til 86400", "a number from 0 to 86400"),
        ("version = 1\n[clock]\noffset", "Linje 3 i scenariet", "Line 3 of the scenario"),
        ("version = 1\n[[clients]]", "mangler id", "is missing id"),
        (
            "version = 1\n[[accesses]]\nscope = \"a:b4711\"\nstate = \"denied\"",
            "scope som ikke",
            "scope that is not there",
        ),
    ] {
        std::fs::write(&file, text).unwrap();
        for (language, words) in [("nb", bokmal), ("en", english)] {
            let said = Said::by(portnokkel(&["simulator", "--lang", language, "--scenario", path]));
            assert!(said.code == Some(1) && said.out.is_empty() && said.err.contains(words), "{text}: {said:?}");
            assert!(said.err.contains(path) && !said.err.contains("4711"), "{said:?}");
        }
    }
    for (contents, words) in [(vec![0xff], "UTF-8"), (vec![b'#'; 300_000], "larger than 256 kB")] {
        std::fs::write(&file, contents).unwrap();
        let said = Said::by(portnokkel(&["simulator", "--lang", "en", "--scenario", path]));
        assert!(said.code == Some(1) && said.err.contains(words), "{said:?}");
    }
}

#[expect(clippy::disallowed_methods, reason = "another process is waited for, and nothing is drawn here")]
#[test]
fn it_goes_on_when_nobody_reads_what_it_prints() {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let folder = tempfile::tempdir().unwrap();
    let mut running = Running::start(&["--port", &port.to_string(), "--dir", folder.path().to_str().unwrap()]);
    drop(running.0.stdout.take());
    let end = Instant::now() + Duration::from_mins(1);
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(Instant::now() < end && running.0.try_wait().unwrap().is_none(), "it ended");
        std::thread::sleep(Duration::from_millis(50));
    }
    // Long enough for it to have told everything.
    std::thread::sleep(Duration::from_secs(3));
    assert!(running.0.try_wait().unwrap().is_none(), "it ended");
    running.0.kill().unwrap();
    let mut err = String::new();
    running.0.stderr.take().unwrap().read_to_string(&mut err).unwrap();
    assert_eq!(err, "");
}
