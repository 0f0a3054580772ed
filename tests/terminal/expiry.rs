//! `portnokkel expiry`, against a simulator, as a scheduler runs it.

use crate::keys::home;
use crate::support::*;
use portnokkel::contract::Profile;
use portnokkel::simulator::DemoFileKind;
use serde_json::Value;
use std::path::PathBuf;
use std::process::Command;

/// Of all setups that are kept.
fn command(place: &Place, arguments: &[&str]) -> Command {
    let mut command = portnokkel(&[&["expiry", "--lang", "en"], arguments].concat());
    command.env("PORTNOKKEL_HOME", home(place)).env("PORTNOKKEL_STORE_PASSWORD", PASSWORD);
    command
}

fn says(place: &Place, arguments: &[&str]) -> Said {
    Said::by(command(place, arguments))
}

/// By the certificate, without a setup.
fn by_file(place: &Place, arguments: &[&str]) -> Said {
    let environment = place.environment();
    let mut command = command(place, arguments);
    command.args(["--keystore", place.file(DemoFileKind::Pkcs12), "--environment"]).arg(environment);
    Said::by(command)
}

fn json(said: &Said) -> Value {
    serde_json::from_str(&said.out).unwrap_or_else(|_| panic!("{said:?}"))
}

fn file(place: &Place, name: &str) -> PathBuf {
    place.folder.path().join(name)
}

#[test]
fn keys_of_all_clients_and_the_certificate_stand_in_one_line() {
    let place = Place::as_in("version = 1\n[fleet]\nclients = 400");
    let said = by_file(&place, &["--json"]);
    let shown = json(&said);
    let endings = shown["endings"].as_array().unwrap();
    let days: Vec<i64> = endings.iter().map(|one| one["days_left"].as_i64().unwrap()).collect();
    assert!(said.code == Some(1) && days.is_sorted() && days.len() > 300, "{}", days.len());
    assert!(endings.iter().any(|one| one["kind"] == "certificate" && one["deed"] == "order-certificate"));
    let due = endings.iter().filter(|one| one["due"] == true);
    assert!(due.clone().all(|one| one["days_left"].as_i64().unwrap() <= 30));
    assert_eq!(due.count() as u64, shown["due"].as_u64().unwrap());
    assert!(endings.iter().any(|one| one["deed"] == "switch-over"), "one of two keys");
    let people = by_file(&place, &["--warn", "3d"]);
    assert!(people.code == Some(1) && people.out.contains("Ask whoever runs the system"), "{people:?}");
    assert!(people.err.contains("more to expire later"), "{people:?}");
}

#[test]
fn exit_codes_tell_nothing_something_and_unread() {
    let place = Place::new();
    crate::setups::keeps(&place, crate::setups::setup(&place));
    let said = says(&place, &["--warn", "1d"]);
    assert!(said.code == Some(0) && said.out.is_empty() && said.err.contains("Nothing expires before"), "{said:?}");
    assert_eq!(says(&place, &["--warn", "3660d"]).code, Some(1));
    let mut wrong = command(&place, &["--warn", "3660d", "--json"]);
    wrong.env("PORTNOKKEL_STORE_PASSWORD", MARK);
    let said = Said::by(wrong);
    let shown = json(&said);
    assert_eq!((said.code, shown["unread"][0]["problem"]["code"].as_str()), (Some(2), Some("wrong-password")));
    assert_eq!(shown["endings"][0]["kind"], "certificate", "what does end is listed all the same");
}

#[test]
fn a_client_that_cannot_be_read_is_named_and_the_others_are_listed() {
    let fault = "version = 1\n[fleet]\nclients = 20\n[[faults]]\nendpoint = \"keys\"\ntimes = 1\nstatus = 403";
    let said = by_file(&Place::as_in(fault), &["--json"]);
    let shown = json(&said);
    assert_eq!((said.code, shown["unread"].as_array().unwrap().len()), (Some(2), 1), "{said:?}");
    assert_eq!(shown["unread"][0]["problem"]["code"], "admin-forbidden");
    assert!(shown["due"].as_u64().unwrap() > 5, "{shown}");
    let down = "version = 1\n[[faults]]\nendpoint = \"clients\"\nstatus = 404";
    let said = by_file(&Place::as_in(down), &["--json"]);
    assert_eq!((said.code, json(&said)["unread"].as_array().unwrap().len()), (Some(2), 1), "{said:?}");
}

#[test]
fn without_set_ups_it_is_said_what_is_lacking() {
    let place = Place::new();
    let said = says(&place, &["--json"]);
    assert_eq!((said.code, json(&said)["problem"]["code"].as_str()), (Some(2), Some("no-setups")));
    let said = says(&place, &["--admin-key", "nokkel.p12", "--json"]);
    assert_eq!((said.code, json(&said)["problem"]["code"].as_str()), (Some(2), Some("key-of-whom")), "of all setups");
    let said = says(&place, &["--setup", "borte", "--json"]);
    assert_eq!((said.code, json(&said)["problem"]["code"].as_str()), (Some(2), Some("setups-terminal-unknown")));
}

#[test]
fn an_administration_client_that_is_none_is_told_with_a_certificate_and_with_set_ups() {
    let place = Place::new();
    let setup = crate::setups::setup(&place);
    crate::setups::keeps(&place, setup);
    let with_set_ups = says(&place, &["--admin", "ikke en klient", "--json"]);
    let with_a_file = by_file(&place, &["--admin", "ikke en klient", "--json"]);
    assert_eq!((with_set_ups.code, with_a_file.code), (Some(2), Some(2)), "{with_set_ups:?} {with_a_file:?}");
    let problem = json(&with_set_ups)["problem"].clone();
    assert!(problem["code"].is_string(), "{with_set_ups:?}");
    assert_eq!(json(&with_a_file)["unread"][0]["problem"]["code"], problem["code"], "{with_a_file:?}");
}

#[test]
fn a_certificate_of_several_set_ups_ends_once_and_a_set_up_without_administration_is_told() {
    let place = Place::new();
    let first = crate::setups::setup(&place);
    let scopes = portnokkel::domain::ScopeSet::parse("brreg:losore/utlegg").unwrap();
    crate::setups::keeps(&place, Profile { name: "To".into(), scopes, ..first.clone() });
    crate::setups::keeps(&place, first);
    let shown = json(&says(&place, &["--json"]));
    let certificates: Vec<&Value> =
        shown["endings"].as_array().unwrap().iter().filter(|one| one["kind"] == "certificate").collect();
    assert_eq!((certificates.len(), certificates[0]["setups"].as_array().unwrap().len()), (1, 2), "{shown}");
}

#[test]
fn files_are_written_whole_and_never_over_another() {
    let place = Place::as_in("version = 1\n[fleet]\nclients = 30");
    let (ics, csv) = (file(&place, "ends.ics"), file(&place, "ends.csv"));
    let [ics_text, csv_text] = [&ics, &csv].map(|file| file.to_str().unwrap());
    let said = by_file(&place, &["--ics", ics_text, "--csv", csv_text]);
    assert_eq!(said.code, Some(1), "{said:?}");
    let (calendar, table) = (std::fs::read_to_string(&ics).unwrap(), std::fs::read_to_string(&csv).unwrap());
    let events = calendar.matches("BEGIN:VEVENT").count();
    assert_eq!((table.lines().count(), calendar.matches("BEGIN:VALARM").count()), (events + 1, 3 * events));
    assert!(events > 20 && table.starts_with("\u{feff}ends,days_left,kind,"), "{table}");
    let uids: std::collections::BTreeSet<&str> = calendar.split("UID:").skip(1).collect();
    assert_eq!(uids.len(), events, "each is known by a name of its own");
    for other in [&["--ics", ics_text][..], &["--csv", csv_text]] {
        let said = by_file(&place, &[other, &["--json"]].concat());
        assert_eq!((said.code, json(&said)["problem"]["code"].as_str()), (Some(2), Some("file-exists")));
    }
    assert_eq!(std::fs::read_to_string(&ics).unwrap(), calendar);
}

fn example(scheduler: &str) -> String {
    Said::by(portnokkel(&["expiry", "--example", scheduler])).out
}

/// A shell runs the line as cron would: without the five fields of the time, and with its own escapes undone.
#[cfg(unix)]
#[test]
fn the_example_for_cron_runs_and_prints_only_when_something_ends() {
    let line = example("cron").lines().find(|line| line.starts_with("30 7 ")).unwrap().to_owned();
    let script = line.splitn(6, ' ').nth(5).unwrap().replace("\\%", "%");
    let place = Place::new();
    crate::setups::keeps(&place, crate::setups::setup(&place));
    let settings = home(&place).join(".config");
    std::fs::create_dir_all(&settings).unwrap();
    std::fs::write(settings.join("portnokkel-expiry.env"), format!("PORTNOKKEL_STORE_PASSWORD='{PASSWORD}'\n"))
        .unwrap();
    let run = |script: &str| {
        let mut shell = Command::new("sh");
        shell.args(["-c", script]).env("HOME", home(&place)).env("PORTNOKKEL_HOME", home(&place));
        shell.env_remove("PORTNOKKEL_STORE_PASSWORD").stdin(std::process::Stdio::null());
        Said::of(shell.output().unwrap())
    };
    let quiet = run(&script.replace("30d", "1d"));
    assert!(quiet.out.is_empty() && quiet.err.is_empty(), "{quiet:?}");
    let told = run(&script.replace("30d", "3660d"));
    assert!(told.out.contains("Fjordvik"), "{told:?}");
}

#[test]
fn the_examples_name_this_program_and_a_command_that_is_understood() {
    let program = env!("CARGO_BIN_EXE_portnokkel");
    for (scheduler, words) in [
        ("cron", &["MAILTO=", "chmod 600"][..]),
        ("systemd", &["OnCalendar=", "OnFailure=portnokkel-expiry-notify.service", "notify-send", "[Install]"]),
        ("task-scheduler", &["Register-ScheduledTask", "$LASTEXITCODE", "MessageBox"]),
    ] {
        let text = example(scheduler);
        for word in words.iter().chain([&program]) {
            assert!(text.contains(word), "{scheduler} {word}: {text}");
        }
        let command = text.split(program).nth(1).unwrap().trim_start_matches(['\'', '"', ' ']);
        let arguments: Vec<&str> = command.split_whitespace().take(3).collect();
        let arguments: Vec<&str> = arguments.iter().map(|word| word.trim_end_matches([')', '\''])).collect();
        assert_eq!(arguments[..2], ["expiry", "--warn"]);
        let place = Place::new();
        let mut run = portnokkel(&arguments);
        run.env("PORTNOKKEL_HOME", home(&place));
        assert!(!Said::by(run).err.contains("Usage"), "{arguments:?}");
    }
    assert_eq!(Said::by(portnokkel(&["expiry", "--example", "at"])).code, Some(2));
}

/// systemd's own judge, where it is installed.
#[cfg(target_os = "linux")]
#[test]
fn the_example_for_systemd_is_taken_by_it() {
    let folder = tempfile::tempdir().unwrap();
    let text = example("systemd");
    let mut files = Vec::new();
    for part in text.split("# --- ").skip(1) {
        let (name, unit) = part.split_once('\n').unwrap();
        let path = folder.path().join(name.trim());
        std::fs::write(&path, unit).unwrap();
        files.push(path);
    }
    assert_eq!(files.len(), 3);
    let judged = Command::new("systemd-analyze").args(["--user", "verify"]).args(&files).output();
    let Ok(judged) = judged else { return println!("skipped: systemd-analyze is not installed") };
    let said = String::from_utf8_lossy(&judged.stderr);
    for fault in ["Unknown", "Invalid", "Failed to parse", "not executable"] {
        assert!(!said.contains(fault), "{said}");
    }
}
