//! The files that were used last.

use crate::traveller::{Traveller, fixture};
use portnokkel::app::App;
use portnokkel::app::wizard;
use portnokkel::contract::{Effect, RecentFiles};
use std::path::PathBuf;

fn kept(traveller: &Traveller) -> usize {
    traveller.asked.iter().filter(|effect| matches!(effect, Effect::KeepRecent(_))).count()
}

#[test]
fn a_keystore_is_remembered_by_its_path_and_the_newest_is_first() {
    let mut traveller = Traveller::new();
    traveller.chooses("modern.p12").chooses("legacy.p12").chooses("modern.p12");
    assert_eq!(traveller.app.session.kept.recent().paths(), [fixture("modern.p12"), fixture("legacy.p12")]);
    assert_eq!(kept(&traveller), 3);
}

#[test]
fn what_is_no_keystore_is_not_remembered() {
    let mut traveller = Traveller::new();
    traveller.chooses("certificates.p7b");
    assert!(traveller.app.session.kept.recent().paths().is_empty());
    assert_eq!(kept(&traveller), 0);
}

#[test]
fn five_are_remembered() {
    let paths: Vec<PathBuf> = (0..9).map(|number| format!("/{number}.p12").into()).collect();
    let recent = RecentFiles::new(true, paths.clone());
    assert_eq!(recent.paths(), &paths[..5]);
}

#[test]
fn one_can_be_forgotten_and_all_can_be_and_stay_so() {
    let mut traveller = Traveller::new();
    traveller.chooses("modern.p12").chooses("legacy.p12");
    traveller.intends(wizard::Intent::ForgetRecent(fixture("legacy.p12")));
    assert_eq!(traveller.app.session.kept.recent().paths(), [fixture("modern.p12")]);
    traveller.intends(wizard::Intent::RememberFiles(false));
    assert!(traveller.app.session.kept.recent().paths().is_empty());
    traveller.asked.clear();
    traveller.chooses("modern.p12");
    assert!(traveller.app.session.kept.recent().paths().is_empty());
    assert_eq!(kept(&traveller), 0);
}

#[test]
fn what_was_remembered_can_be_used_with_one_click() {
    let mut traveller = Traveller::new();
    let recent = RecentFiles::new(true, vec![fixture("modern.p12")]);
    let app = std::mem::replace(&mut traveller.app, App::new(None, crate::traveller::timestamp(0)));
    traveller.app = app.remembering(recent);
    traveller.intends(wizard::Intent::UseFile(fixture("modern.p12")));
    assert!(traveller.is_asked(|effect| matches!(effect, Effect::ReadFile(_, path) if *path == fixture("modern.p12"))));
}
