//! Passwords in the keyring: none stays there that no setup leads to.

use crate::fakes::{Desk, Window};
use crate::kept::setup;
use crate::writes::soon;
use portnokkel::contract::{Change, Effect, Passwords, Profile, Report};
use portnokkel::domain::{KeyringKey, Secret};
use portnokkel::problem::Situation;
use portnokkel::world::profiles::{change, load};

pub fn passwords() -> Passwords {
    Passwords { store: Secret::new("sesam".into()), key: None }
}

fn remembers(name: &str) -> Effect {
    Effect::RememberPassword(name.into(), setup(name, 1).file, passwords())
}

/// A setup whose password lies in the keyring under this key.
fn kept(desk: &Desk) -> KeyringKey {
    let key = KeyringKey::random();
    let kept = Profile { remembered: Some(key.clone()), ..setup("Fjordvik", 1) };
    change(&desk.home(), &Change::Keep(Box::new(kept))).unwrap();
    desk.keyring.holds(&key, passwords());
    key
}

fn key(desk: &Desk) -> Option<KeyringKey> {
    load(&desk.home()).setups.into_iter().find_map(|setup| setup.remembered)
}

fn forgotten(window: &Window) -> Result<(), portnokkel::problem::Problem> {
    window.hears(|report| if let Report::PasswordForgotten(_, result) = report { Some(result) } else { None })
}

#[test]
fn a_set_up_that_another_window_has_renamed_gets_no_password_that_nothing_leads_to() {
    let desk = Desk::new();
    change(&desk.home(), &Change::Keep(Box::new(setup("Fjordvik", 1)))).unwrap();
    let mut window = desk.world();
    change(&desk.home(), &Change::Rename("Fjordvik".into(), "Vest".into())).unwrap();
    let refused = |window: &Window| {
        let told = |report| if let Report::PasswordNotKept(problem) = report { Some(problem) } else { None };
        window.hears(told).situation
    };
    window.performs([remembers("Fjordvik")]);
    assert_eq!(refused(&window), Situation::SetupGone);
    window.performs([Effect::RememberPassword("Vest".into(), "/en/annen/fil.p12".into(), passwords())]);
    assert_eq!(refused(&window), Situation::SetupGone, "nor does one that lies on another file by now");
    drop(window);
    assert_eq!((desk.keyring.keys(), key(&desk)), (vec![], None));
}

/// Another window has given it a password since this one read it.
#[test]
fn a_set_up_takes_its_password_along_when_it_is_removed_though_this_window_does_not_know_of_it() {
    let desk = Desk::new();
    let known = kept(&desk);
    let mut window = desk.world();
    window.performs([Effect::ChangeProfiles(Change::Remove("Fjordvik".into()), None)]);
    assert_eq!(forgotten(&window), Ok(()));
    drop(window);
    assert!(desk.keyring.keys().is_empty(), "{known:?}");
}

/// The keyring asks the person for its own password, and meanwhile another window removes the profile.
#[test]
fn a_password_that_comes_into_the_keyring_too_late_does_not_stay_there() {
    let desk = Desk::new();
    change(&desk.home(), &Change::Keep(Box::new(setup("Fjordvik", 1)))).unwrap();
    let mut window = desk.world();
    desk.keyring.barrier.close();
    window.performs([remembers("Fjordvik")]);
    soon(|| key(&desk).is_some());
    change(&desk.home(), &Change::Remove("Fjordvik".into())).unwrap();
    desk.keyring.barrier.open();
    assert_eq!(forgotten(&window), Ok(()));
    drop(window);
    assert!(desk.keyring.keys().is_empty());
}

#[test]
fn a_second_password_takes_the_place_of_the_first() {
    let desk = Desk::new();
    let known = kept(&desk);
    let mut window = desk.world();
    window.performs([remembers("Fjordvik")]);
    drop(window);
    assert_eq!((desk.keyring.keys(), key(&desk)), (vec![known.clone()], Some(known)));
}

#[test]
fn what_the_keyring_did_not_forget_is_tried_again_at_the_next_change_and_at_the_next_start() {
    for at_start in [true, false] {
        let desk = Desk::new();
        kept(&desk);
        *desk.keyring.refuses.lock().unwrap() = true;
        let mut window = desk.world();
        window.performs([Effect::ChangeProfiles(Change::Remove("Fjordvik".into()), None)]);
        assert!(forgotten(&window).is_err(), "it is reported");
        assert_eq!(desk.keyring.keys().len(), 1);
        *desk.keyring.refuses.lock().unwrap() = false;
        if at_start {
            drop(window);
            window = desk.world();
            window.world.take_up();
        } else {
            window.performs([Effect::ChangeProfiles(Change::Keep(Box::new(setup("Vest", 2))), None)]);
        }
        assert_eq!(forgotten(&window), Ok(()));
        drop(window);
        assert!(desk.keyring.keys().is_empty());
        let mut window = desk.world();
        window.world.take_up();
        window.performs([Effect::ForgetPassword(KeyringKey::random())]);
        let first =
            window.hears(|report| if let Report::PasswordForgotten(key, _) = report { Some(key) } else { None });
        assert!(desk.keyring.keys().is_empty(), "it is not tried once more: {first:?}");
    }
}

#[test]
fn a_set_up_says_that_its_password_is_remembered_until_it_is_forgotten() {
    let desk = Desk::new();
    let known = kept(&desk);
    *desk.keyring.refuses.lock().unwrap() = true;
    let mut window = desk.world();
    window.performs([Effect::ForgetPassword(known.clone())]);
    assert!(forgotten(&window).is_err());
    assert_eq!(key(&desk), Some(known.clone()));
    *desk.keyring.refuses.lock().unwrap() = false;
    window.performs([Effect::ForgetPassword(known)]);
    assert_eq!(forgotten(&window), Ok(()));
    assert_eq!((desk.keyring.keys(), key(&desk)), (vec![], None));
}

#[test]
fn a_password_that_is_remembered_anew_after_it_was_not_forgotten_stays() {
    let desk = Desk::new();
    let known = kept(&desk);
    *desk.keyring.refuses.lock().unwrap() = true;
    let mut window = desk.world();
    window.performs([Effect::ForgetPassword(known.clone())]);
    assert!(forgotten(&window).is_err());
    *desk.keyring.refuses.lock().unwrap() = false;
    window.performs([remembers("Fjordvik")]);
    drop(window);
    let window = desk.world();
    window.world.take_up();
    drop(window);
    assert_eq!((desk.keyring.keys(), key(&desk)), (vec![known.clone()], Some(known)));
}

#[test]
fn what_the_keyring_does_not_take_is_not_said_to_be_remembered() {
    let desk = Desk::new();
    change(&desk.home(), &Change::Keep(Box::new(setup("Fjordvik", 1)))).unwrap();
    *desk.keyring.refuses.lock().unwrap() = true;
    let mut window = desk.world();
    window.performs([remembers("Fjordvik")]);
    window.hears(|report| matches!(report, Report::PasswordNotKept(_)).then_some(()));
    drop(window);
    assert_eq!(key(&desk), None);
}

/// Somebody has edited the file by hand.
#[test]
fn a_set_up_that_cannot_be_read_leaves_no_password_behind() {
    let desk = Desk::new();
    let key = kept(&desk);
    let file = desk.folder.path().join("home/setups.toml");
    let whole = std::fs::read_to_string(&file).unwrap();
    let damaged: Vec<&str> = whole.lines().filter(|line| !line.starts_with("client_id")).collect();
    std::fs::write(&file, damaged.join("\n")).unwrap();
    assert_eq!(load(&desk.home()).problem.unwrap().key(), "setups-damaged");
    assert!(desk.keyring.keys().contains(&key));
    let window = desk.world();
    window.world.take_up();
    assert_eq!(forgotten(&window), Ok(()));
    drop(window);
    assert!(desk.keyring.keys().is_empty());
}
