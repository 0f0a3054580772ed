//! «Husk passordet på denne maskinen»: one click and no password, and a keyring that is not as it was.

use crate::traveller::{PASSWORD, Traveller, demo, fixture, keystore, returning, setup};
use portnokkel::app::intent::Intent;
use portnokkel::app::profiles;
use portnokkel::app::wizard::Step;
use portnokkel::app::wizard::password;
use portnokkel::contract::{Change, Effect, Passwords, Profile, Report, Ticket};
use portnokkel::domain::{Environment, KeyringKey, Secret};
use portnokkel::problem::{Problem, Situation};

const MARK: &str = "0123456789";

fn key() -> KeyringKey {
    KeyringKey::parse(MARK).unwrap()
}

fn remembered() -> Profile {
    Profile { remembered: Some(key()), ..setup("Fjordvik") }
}

fn uses(setup: Profile) -> Traveller {
    let name = setup.name.clone();
    let mut traveller = returning(vec![setup]);
    traveller.intends(profiles::Intent::UseProfile(name)).world_reads();
    traveller
}

fn recalling(traveller: &mut Traveller) -> Ticket {
    traveller.ticket(|effect| match effect {
        Effect::RecallPassword(ticket, asked) if *asked == key() => Some(*ticket),
        _ => None,
    })
}

fn recalls(traveller: &mut Traveller, result: Result<Option<Passwords>, Problem>) {
    let ticket = recalling(traveller);
    traveller.learns(Report::PasswordRecalled(ticket, result));
}

fn passwords(store: &str) -> Passwords {
    Passwords { store: Secret::new(store.into()), key: None }
}

fn keeping(traveller: &Traveller) -> Option<(&str, &Passwords)> {
    traveller.asked.iter().find_map(|effect| match effect {
        Effect::RememberPassword(name, _, passwords) => Some((name.as_str(), passwords)),
        _ => None,
    })
}

fn forgets(traveller: &Traveller) -> bool {
    traveller.is_asked(|effect| matches!(effect, Effect::ForgetPassword(asked) if *asked == key()))
}

#[test]
fn one_click_leads_to_the_token_where_the_password_is_remembered() {
    let mut traveller = uses(remembered());
    recalls(&mut traveller, Ok(Some(passwords(PASSWORD))));
    assert!(traveller.app.wizard.drafts.password.password.is_empty(), "what is recalled never lies in a field");
    traveller.world_opens();
    assert_eq!(traveller.app.wizard.at(), Step::Token);
    assert!(traveller.is_asked(|effect| matches!(effect, Effect::RequestToken(..))));
    assert!(keeping(&traveller).is_none() && !forgets(&traveller));
}

/// A token is no creation: it can be had again, changes nothing at Maskinporten, and the card says where it is
/// for. What is asked once more in production is a creation, as the specification has it.
#[test]
fn one_click_is_enough_in_production_as_well_for_nothing_is_created() {
    let certificate = &keystore("production.p12").entries[0].certificate;
    let mut traveller = uses(Profile {
        environment: Environment::production(),
        file: fixture("production.p12"),
        organisation: *certificate.organisation.as_ref().unwrap(),
        ..remembered()
    });
    recalls(&mut traveller, Ok(Some(passwords(PASSWORD))));
    traveller.world_opens();
    assert_eq!(traveller.app.wizard.at(), Step::Token);
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::CreateClient(..))));
}

#[test]
fn nothing_is_remembered_unless_it_is_asked_for() {
    let mut traveller = uses(setup("Fjordvik"));
    assert!(traveller.app.session.kept.can_remember_password() && !traveller.app.wizard.drafts.password.remember);
    traveller.types_password(PASSWORD).opens();
    assert!(keeping(&traveller).is_none());
}

#[test]
fn what_was_typed_is_kept_once_it_opened_the_file() {
    let mut traveller = uses(setup("Fjordvik"));
    traveller.app.wizard.drafts.password.remember = true;
    traveller.types_password("feil").opens();
    assert!(keeping(&traveller).is_none(), "a wrong password is not worth keeping");
    traveller.types_password(PASSWORD).opens();
    assert_eq!(keeping(&traveller), Some(("Fjordvik", &passwords(PASSWORD))));
    let drafts = &traveller.app.wizard.drafts.password;
    assert!(drafts.password.is_empty() && drafts.key_password.is_empty(), "it is kept there, and nowhere else");
}

#[test]
fn the_password_of_the_key_is_kept_with_that_of_the_file() {
    let mut traveller = uses(Profile { file: fixture("key_password.p12"), ..setup("Fjordvik") });
    traveller.app.wizard.drafts.password.remember = true;
    traveller.types_password(PASSWORD).opens();
    traveller.app.wizard.drafts.password.key_password = Secret::new("annerledes".into());
    traveller.opens();
    if let password::State::Refused(problem, _) = traveller.app.wizard.password() {
        panic!("{problem:?}");
    }
    let (_, kept) = keeping(&traveller).unwrap();
    assert_eq!(kept.key, Some(Secret::new("annerledes".into())));
}

#[test]
fn a_password_that_fits_no_more_is_asked_for_and_replaced() {
    let mut traveller = uses(remembered());
    recalls(&mut traveller, Ok(Some(passwords("gammelt"))));
    traveller.world_opens();
    assert!(matches!(traveller.app.wizard.password(), password::State::Asking));
    assert_eq!(traveller.app.wizard.password().attempts().wrong, 0, "nobody has typed anything wrong");
    assert_eq!(
        traveller.app.session.kept.keyring_problem().map(|problem| &problem.situation),
        Some(&Situation::RememberedPasswordUnfit)
    );
    traveller.types_password(PASSWORD).opens();
    assert_eq!(keeping(&traveller), Some(("Fjordvik", &passwords(PASSWORD))));
    assert!(traveller.app.wizard.at() == Step::Token && traveller.app.session.kept.keyring_problem().is_none());
}

#[test]
fn without_a_keyring_the_password_is_asked_for_and_it_works_on() {
    for (answer, situation) in [
        (Err(Situation::KeyringMissing.into()), Situation::KeyringMissing),
        (Err(Situation::KeyringRefused("låst".into()).into()), Situation::KeyringRefused("låst".into())),
        (Ok(None), Situation::RememberedPasswordUnfit),
    ] {
        let mut traveller = uses(remembered());
        recalls(&mut traveller, answer);
        assert_eq!(
            traveller.app.session.kept.keyring_problem().map(|problem| problem.situation.clone()),
            Some(situation)
        );
        traveller.types_password(PASSWORD).opens();
        assert_eq!(traveller.app.wizard.at(), Step::Token);
    }
}

#[test]
fn that_it_could_not_be_kept_is_told_and_the_token_comes_all_the_same() {
    let mut traveller = uses(setup("Fjordvik"));
    traveller.app.wizard.drafts.password.remember = true;
    traveller.types_password(PASSWORD).opens();
    traveller.learns(Report::PasswordNotKept(Situation::KeyringMissing.into()));
    assert!(traveller.app.session.kept.keyring_problem().is_some() && traveller.app.wizard.at() == Step::Token);
}

#[test]
fn an_answer_of_the_keyring_after_cancel_changes_nothing() {
    let mut traveller = uses(remembered());
    let ticket = recalling(&mut traveller);
    traveller.intends(Intent::Cancel);
    assert!(traveller.cancelled(ticket));
    traveller.asked.clear();
    traveller.learns(Report::PasswordRecalled(ticket, Ok(Some(passwords(PASSWORD)))));
    assert!(traveller.asked.is_empty() && matches!(traveller.app.wizard.password(), password::State::Asking));
}

#[test]
fn unticked_beside_the_password_it_is_forgotten() {
    let mut traveller = uses(remembered());
    recalls(&mut traveller, Ok(None));
    assert!(traveller.app.wizard.drafts.password.remember, "it was wanted, and stays so");
    traveller.app.wizard.drafts.password.remember = false;
    traveller.types_password(PASSWORD).opens();
    assert!(forgets(&traveller) && keeping(&traveller).is_none());
}

#[test]
fn forgotten_on_the_card_it_is_written_down_only_when_the_keyring_has_done_so() {
    let mut traveller = returning(vec![remembered()]);
    traveller.intends(profiles::Intent::ForgetPassword("Fjordvik".into()));
    assert!(forgets(&traveller));
    traveller.learns(Report::PasswordForgotten(key(), Err(Situation::KeyringRefused("låst".into()).into())));
    assert!(
        traveller.app.session.kept.profiles()[0].remembered.is_some()
            && traveller.app.session.kept.keyring_problem().is_some()
    );
    traveller.intends(profiles::Intent::ForgetPassword("Fjordvik".into()));
    traveller.learns(Report::PasswordForgotten(key(), Ok(())));
    assert!(
        traveller.app.session.kept.profiles()[0].remembered.is_none()
            && traveller.app.session.kept.keyring_problem().is_none()
    );
    assert!(traveller.is_asked(|effect| matches!(effect, Effect::ChangeProfiles(Change::Remember(_, None), _))));
}

#[test]
fn a_new_name_keeps_the_password_and_a_set_up_takes_it_along_when_removed() {
    let mut traveller = returning(vec![remembered()]);
    traveller.intends(profiles::Intent::RenameProfile("Fjordvik".into(), "Vest".into()));
    assert_eq!(traveller.app.session.kept.profiles()[0].remembered, Some(key()));
    traveller.intends(profiles::Intent::RemoveProfile("Vest".into()));
    assert!(forgets(&traveller));
    traveller.intends(profiles::Intent::RestoreProfile);
    assert_eq!(traveller.app.session.kept.profiles()[0].remembered, None, "what is had back has no password any more");
}

#[test]
fn a_token_that_came_changes_nothing_about_the_password() {
    let mut traveller = uses(remembered());
    recalls(&mut traveller, Ok(Some(passwords(PASSWORD))));
    traveller.world_opens();
    let ticket = traveller.token_ticket();
    let token = traveller.token(120);
    traveller.learns(Report::TokenReceived(ticket, Box::new(Ok(token).into())));
    assert_eq!(traveller.app.session.kept.profiles()[0].remembered, Some(key()));
}

#[test]
fn in_the_demo_nothing_can_be_remembered() {
    let mut traveller = Traveller::new();
    traveller.starts_demo(demo());
    let mut traveller = traveller.opened("modern.p12");
    traveller.app.wizard.drafts.password.remember = true;
    traveller.proceeds();
    assert!(!traveller.app.session.kept.can_remember_password() && keeping(&traveller).is_none());
}
