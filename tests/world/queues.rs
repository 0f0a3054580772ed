//! The disk, the keyring and the clipboard: each does one thing after the other, and none holds up another, or the
//! window.

use crate::fakes::{Desk, PATIENCE, Window, two};
use portnokkel::contract::{Change, Effect, RecentFiles, Report, Ticket};
use portnokkel::domain::{KeyringKey, Secret};
use std::sync::mpsc::channel;

fn token() -> Secret {
    Secret::new("et.token.her".into())
}

fn copied(window: &Window, ticket: Ticket) {
    window.hears(|report| matches!(report, Report::Copied(of, Ok(())) if of == ticket).then_some(()));
}

/// Does this on a thread of its own, as a window would, and fails where it does not come back.
fn returns(what: &str, act: impl FnOnce() + Send + 'static) {
    let (sender, done) = channel();
    std::thread::spawn(move || {
        act();
        let _ = sender.send(());
    });
    done.recv_timeout(PATIENCE / 3).unwrap_or_else(|_| panic!("{what} does not come back"));
}

#[test]
fn what_is_asked_of_the_clipboard_last_lies_there_in_the_end() {
    for _ in 0..50 {
        let (desk, [first, second]) = (Desk::new(), two());
        let mut window = desk.world();
        window.performs([Effect::CopySecret(first, token()), Effect::CopyText(second, "en tekst".into())]);
        copied(&window, second);
        assert_eq!(desk.clipboard.lies_there().as_deref(), Some("en tekst"));
        window.performs([Effect::CopySecret(first, token()), Effect::ClearClipboard]);
        drop(window);
        assert_eq!(desk.clipboard.lies_there(), None);
    }
}

#[test]
fn a_clipboard_that_does_not_answer_does_not_hold_up_the_window() {
    let (desk, [first, second]) = (Desk::new(), two());
    let (mut window, barrier) = (desk.world(), desk.clipboard.barrier.clone());
    window.performs([Effect::CopySecret(first, token())]);
    copied(&window, first);
    barrier.close();
    let (sender, back) = channel();
    returns("performing", move || {
        window.performs([Effect::ClearClipboard, Effect::CopyText(second, "en tekst".into()), Effect::ClearClipboard]);
        let _ = sender.send(window);
    });
    barrier.open();
    let window = back.recv().unwrap();
    copied(&window, second);
    assert_eq!(desk.clipboard.lies_there().as_deref(), Some("en tekst"));
}

#[test]
fn a_program_that_ends_clears_the_clipboard_but_waits_for_it_no_longer_than_it_must() {
    let (desk, [first, _]) = (Desk::new(), two());
    let mut window = desk.world();
    window.performs([Effect::CopySecret(first, token())]);
    drop(window);
    assert_eq!(desk.clipboard.lies_there(), None);
    let mut window = desk.world();
    window.performs([Effect::CopySecret(first, token())]);
    copied(&window, first);
    desk.clipboard.barrier.close();
    returns("ending", move || drop(window));
    assert_eq!(desk.clipboard.lies_there().as_deref(), Some("et.token.her"));
    desk.clipboard.barrier.open();
}

#[test]
fn a_keyring_that_asks_a_person_for_its_password_does_not_hold_up_the_disk() {
    let desk = Desk::new();
    let mut window = desk.world();
    desk.keyring.barrier.close();
    let recent = RecentFiles::new(false, Vec::new());
    window.performs([
        Effect::ForgetPassword(KeyringKey::random()),
        Effect::KeepRecent(recent.clone()),
        Effect::ChangeProfiles(Change::Remove("Fjordvik".into()), None),
    ]);
    window.hears(|report| matches!(report, Report::ProfilesKept(Ok(_))).then_some(()));
    assert_eq!(portnokkel::world::recent::load(&desk.home()).files, recent);
    desk.keyring.barrier.open();
    window.hears(|report| matches!(report, Report::PasswordForgotten(_, Ok(()))).then_some(()));
}

#[test]
fn what_was_stopped_before_its_turn_never_asks_a_person_for_the_password_of_the_keyring() {
    let (desk, [first, second]) = (Desk::new(), two());
    let mut window = desk.world();
    desk.keyring.barrier.close();
    window.performs([
        Effect::RecallPassword(first, KeyringKey::random()),
        Effect::RecallPassword(second, KeyringKey::random()),
        Effect::Cancel(first),
        Effect::Cancel(second),
        Effect::ForgetPassword(KeyringKey::random()),
    ]);
    desk.keyring.barrier.open();
    let heard = window.hears(|report| match report {
        Report::PasswordRecalled(ticket, _) => Some(Some(ticket)),
        Report::PasswordForgotten(..) => Some(None),
        _ => None,
    });
    assert_eq!(heard, None, "nothing is heard of what was stopped");
}
