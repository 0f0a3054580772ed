//! The cards that the window opens on for who has been here before.

use egui::{Key, vec2};
use egui_kittest::SnapshotResults;
use portnokkel::app::App;
use portnokkel::app::wizard::Step;
use portnokkel::contract::{Change, Effect, Last, Passwords, Profile, RecentFiles, Report, Ticket};
use portnokkel::domain::{KeyringKey, Secret};
use portnokkel::problem::{Problem, Refusal, Situation};
use portnokkel::text::{self, Language};
use portnokkel::window::theme::Theme;

use crate::traveller::{
    CLIENT_ID, NOON, PASSWORD, Traveller, fixture, id, keystore, read, returning, setup, timestamp,
};
use crate::visit::{Look, Visit};

fn another(name: &str, days_left: i64) -> Profile {
    let mut setup = setup(name);
    setup.client_id = id("11111111-2222-4333-8444-555555555555");
    setup.client_name = None;
    setup.environment = portnokkel::domain::Environment::production();
    setup.certificate_ends = timestamp(NOON + days_left * 86_400);
    setup.last = Some(Last { at: timestamp(NOON - 9 * 86_400), problem: Some("MP-250".into()) });
    setup
}

fn two() -> Traveller {
    let mut first = setup("Fjordvik – Rettsstiftelser i løsøre – test");
    first.file = "/home/kari/Sertifikater/fjordvik-test.p12".into();
    first.organisation_name = "Fjordvik Drift AS".into();
    let mut second = another("Lønnsdata", 24);
    second.file = "/home/kari/Sertifikater/fjordvik.p12".into();
    second.organisation_name = "Fjordvik Drift AS".into();
    returning(vec![first, second])
}

fn unsettled() -> Traveller {
    let mut before = Traveller::at_check();
    before.begins_creating();
    let open = before.app.session.kept.creations().to_vec();
    let mut traveller = Traveller::new();
    // The folder is on a picture, and every machine has another.
    let kept = Profile { file: "/home/kari/Sertifikater/modern.p12".into(), ..another("Lønnsdata", 24) };
    traveller.app = App::new(None, timestamp(NOON)).unsettled(open).with_profiles(vec![kept], None);
    traveller
}

fn reading(effect: &Effect) -> Option<Ticket> {
    match effect {
        Effect::ReadFile(ticket, _) => Some(*ticket),
        _ => None,
    }
}

fn saving(effect: &Effect) -> Option<Ticket> {
    match effect {
        Effect::SaveText(ticket, ..) => Some(*ticket),
        _ => None,
    }
}

fn named(visit: &Visit, key: &str, name: &str) -> String {
    visit.words.with(key, &[("name", name)])
}

fn opens_more(visit: &mut Visit, name: &str) {
    let more = named(visit, "setups-more-of", name);
    visit.clicks_label(&more);
}

#[test]
fn the_window_opens_on_what_was_kept_and_the_keyboard_is_on_the_last_one() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, two());
        visit.is_well_formed();
        assert!(visit.sees_words("setups-title") && !visit.sees_words("certificate-title"));
        let refused = visit.words.say("setups-find-fault");
        for shown in ["Fjordvik Drift AS", "313\u{a0}299\u{a0}767", "fjordvik.p12", &refused] {
            assert!(visit.sees(shown), "{shown}");
        }
        for folded in [CLIENT_ID, "brreg:losore/tlg", "/home/kari"] {
            assert!(!visit.sees(folded), "{folded} is for later");
        }
        let when = visit.words.with("setups-ends-in", &[("days", 24)]);
        assert!(visit.sees_with("setups-ends-certificate", &[("when", &when)]), "above the cards");
        opens_more(&mut visit, "Lønnsdata");
        for told in ["11111111-2222-4333-8444-555555555555", "brreg:losore/tlg", "/home/kari/Sertifikater"] {
            assert!(visit.sees(told), "{told}");
        }
        let first = named(&visit, "setups-get-token-of", "Fjordvik – Rettsstiftelser i løsøre – test");
        assert!(visit.input(&first).is_some());
        let visit = Visit::within(language, two());
        assert_eq!(visit.focused(), Some(first), "the newest card has the filled button, and the keyboard");
    }
}

#[test]
fn keys_that_end_soon_are_told_above_the_cards_and_those_that_have_ended_on_the_card_too() {
    for language in Language::ALL {
        for days in [20, -1, 200] {
            let mut kept = setup("Fjordvik");
            kept.keys_end = Some(timestamp(NOON + days * 86_400));
            let mut visit = Visit::within(language, returning(vec![kept]));
            visit.is_well_formed();
            let short = visit.words.short_date(timestamp(NOON - 86_400));
            let soon = visit.words.with("setups-ends-in", &[("days", 20)]);
            let ended = visit.words.with("setups-ended-on", &[("date", short)]);
            for (when, at) in [(soon, 20), (ended, -1)] {
                assert_eq!(visit.sees_with("setups-ends-key", &[("when", &when)]), days == at, "{when}");
            }
            let all = visit.words.with("setups-ends-all", &[("count", 2)]);
            assert_eq!(visit.input(&all).is_some(), days < 90);
            assert_eq!(visit.sees_words("setups-keys-ended"), days < 0);
            opens_more(&mut visit, "Fjordvik");
            let date = visit.words.date(timestamp(NOON + days * 86_400));
            assert!(visit.sees_words("setups-row-keys") && visit.sees_with("setups-keys", &[("date", &date)]));
        }
    }
}

#[test]
fn the_worst_of_what_ends_comes_first_and_three_are_told() {
    let ending = |place: i64, days| {
        let mut kept = another(&format!("Oppsett {place}"), days);
        kept.client_id = id(&format!("11111111-2222-4333-8444-55555555555{place}"));
        kept.file = format!("/her/fil-{place}.p12").into();
        kept
    };
    let kept = [(0, 80), (1, -3), (2, 10), (3, 40), (4, 300)].map(|(place, days)| ending(place, days));
    let visit = Visit::after(returning(kept.into()));
    let told = ["fil-1.p12", "fil-2.p12", "fil-3.p12"].map(|name| visit.sees(name));
    assert_eq!((told, visit.sees("fil-0.p12"), visit.sees("fil-4.p12")), ([true; 3], false, false));
    let all = visit.words.with("setups-ends-all", &[("count", 5)]);
    assert!(visit.input(&all).is_some());
}

#[test]
fn a_refusal_is_told_in_words_on_the_card_and_diagnosed_from_there() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, two());
        let what = text::what(&visit.words, &Problem::from(Refusal::ScopeNotGranted(None)));
        assert!(visit.sees(&what));
        visit.clicks("setups-find-fault");
        assert!(visit.is_asked(|effect| matches!(effect, Effect::Diagnose(..))));
    }
}

#[test]
fn without_a_mouse_one_key_and_the_password_lead_to_the_token() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, returning(vec![setup("Fjordvik")]));
        visit.presses(Key::Enter);
        let ticket = visit.ticket(reading);
        visit.learns(Report::FileRead(ticket, read(&fixture("modern.p12")))).is_well_formed();
        assert_eq!(visit.focused(), Some(visit.say("password-field")));
        assert!(visit.sees(&named(&visit, "setups-password-for", "Fjordvik")));
        visit.types(PASSWORD).presses(Key::Enter);
        let ticket = visit.ticket(|effect| match effect {
            Effect::OpenKeystore(ticket, _) => Some(*ticket),
            _ => None,
        });
        visit.learns(Report::KeystoreOpened(ticket, Ok(keystore("modern.p12")))).is_well_formed();
        assert_eq!(visit.app(|app| app.wizard.at()), Step::Token);
        assert!(visit.is_asked(|effect| matches!(effect, Effect::RequestToken(..))));
    }
}

#[test]
fn a_new_set_up_is_the_second_way_and_the_cards_are_a_click_away() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, two());
        visit.clicks("setups-new").is_well_formed();
        assert!(visit.sees_words("certificate-promise"));
        assert_eq!(visit.focused(), Some(visit.say("certificate-choose-file")));
        visit.clicks("setups-show").is_well_formed();
        assert!(visit.sees_words("setups-title"));
    }
}

#[test]
fn a_file_that_was_moved_is_told_and_can_be_chosen_again() {
    for language in Language::ALL {
        let mut before = setup("Fjordvik");
        before.file = "/not/there/fjordvik.p12".into();
        let mut visit = Visit::within(language, returning(vec![before.clone()]));
        visit.presses(Key::Enter);
        let ticket = visit.ticket(reading);
        visit.learns(Report::FileRead(ticket, read(&before.file))).is_well_formed();
        assert!(visit.sees_words("err-setup-file-gone") && visit.sees_words("rec-setup-file-gone"));
        visit.clicks("next-choose-file");
        assert!(visit.is_asked(|effect| matches!(effect, Effect::PickFile(_))));
    }
}

#[test]
fn a_file_of_another_organisation_is_told() {
    for language in Language::ALL {
        let mut before = setup("Fjordvik");
        before.organisation = portnokkel::domain::OrgNumber::parse("991825827").unwrap();
        let mut traveller = returning(vec![before]);
        traveller.intends(portnokkel::app::profiles::Intent::UseProfile("Fjordvik".into()));
        traveller.world_reads().types_password(PASSWORD).opens();
        let mut visit = Visit::within(language, traveller);
        visit.is_well_formed();
        assert!(visit.sees_words("err-setup-other-organisation"));
    }
}

#[test]
fn a_name_is_changed_on_its_card() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, returning(vec![setup("Fjordvik"), another("Lønnsdata", 400)]));
        opens_more(&mut visit, "Fjordvik");
        visit.clicks("setups-rename").is_well_formed();
        assert_eq!(visit.focused(), Some(visit.say("setups-name")));
        visit.presses_with(egui::Modifiers::COMMAND, Key::A).types("Lønnsdata").presses(Key::Enter);
        assert!(visit.sees_words("setups-name-taken"));
        visit.presses_with(egui::Modifiers::COMMAND, Key::A).types("Løsøre").clicks("setups-rename-save");
        assert!(visit.sees("Løsøre") && !visit.sees_words("setups-rename-save"));
        let again = visit.focused().expect("the keyboard is somewhere");
        assert!(again.contains(&visit.say("setups-rename")), "{again}");
        assert!(visit.is_asked(|effect| matches!(effect, Effect::ChangeProfiles(Change::Rename(..), _))));
    }
}

#[test]
fn what_is_removed_is_told_and_can_be_had_back() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, returning(vec![setup("Fjordvik")]));
        opens_more(&mut visit, "Fjordvik");
        visit.clicks("setups-remove").is_well_formed();
        assert!(visit.sees_with("setups-removed", &[("name", "Fjordvik")]));
        assert!(visit.input(&named(&visit, "setups-get-token-of", "Fjordvik")).is_none());
        visit.clicks("setups-restore");
        assert!(visit.input(&named(&visit, "setups-get-token-of", "Fjordvik")).is_some());
    }
}

#[test]
fn the_folder_is_opened_and_when_it_cannot_be_its_place_is_told() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, returning(vec![setup("Fjordvik")]));
        opens_more(&mut visit, "Fjordvik");
        visit.clicks("setups-open-folder");
        assert!(visit.is_asked(|effect| matches!(effect, Effect::OpenFolder(file) if *file == fixture("modern.p12"))));
        visit.learns(Report::FolderNotOpened(Situation::FolderUnopened("/mappen".into()).into())).is_well_formed();
        assert!(visit.sees_words("err-folder-unopened") && visit.sees("/mappen"));
    }
}

/// egui draws in red over what two widgets claim, and the test would not find its letters.
#[test]
fn two_problems_at_once_are_both_told() {
    for language in Language::ALL {
        let damaged = Situation::SetupsDamaged("/her/setups.toml.damaged".into());
        let mut traveller = Traveller::new();
        traveller.app = App::new(None, timestamp(NOON)).with_profiles(vec![setup("Fjordvik")], Some(damaged.into()));
        traveller.learns(Report::FolderNotOpened(Situation::FolderUnopened("/mappen".into()).into()));
        let mut visit = Visit::within(language, traveller);
        visit.is_well_formed();
        assert!(visit.sees("/her/setups.toml.damaged") && visit.sees("/mappen"));
        visit.presses(Key::Tab).presses(Key::Tab).presses(Key::Tab).is_well_formed();
    }
}

#[test]
fn reminders_are_offered_as_a_calendar_file() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, returning(vec![setup("Fjordvik")]));
        opens_more(&mut visit, "Fjordvik");
        visit.clicks("setups-calendar");
        let whole = |effect: &Effect| {
            matches!(effect, Effect::SaveText(_, name, text)
                if name.ends_with("313299767.ics") && text.contains("BEGIN:VALARM") && text.contains("\r\n"))
        };
        assert!(visit.is_asked(whole));
        let ticket = visit.ticket(saving);
        visit.learns(Report::TextSaved(ticket, Ok(Some("/her/a.ics".into())))).is_well_formed();
        assert!(visit.sees_with("saved-reminders", &[("file", "/her/a.ics")]));
    }
}

fn remembered(name: &str) -> Profile {
    Profile { remembered: KeyringKey::parse("0123456789"), ..setup(name) }
}

#[test]
fn the_password_is_remembered_only_when_that_is_ticked_beside_it() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, returning(vec![setup("Fjordvik")]));
        visit.presses(Key::Enter);
        let ticket = visit.ticket(reading);
        visit.learns(Report::FileRead(ticket, read(&fixture("modern.p12")))).types(PASSWORD);
        assert!(visit.app(|app| !app.wizard.drafts.password.remember), "off until it is asked for");
        visit.clicks("password-remember").is_well_formed();
        assert!(visit.sees_words("password-remember-hint"));
        visit.clicks("password-open");
        let ticket = visit.ticket(|effect| match effect {
            Effect::OpenKeystore(ticket, _) => Some(*ticket),
            _ => None,
        });
        visit.learns(Report::KeystoreOpened(ticket, Ok(keystore("modern.p12"))));
        assert!(visit.is_asked(|effect| matches!(effect, Effect::RememberPassword(name, ..) if name == "Fjordvik")));
        visit.learns(Report::PasswordNotKept(Situation::KeyringMissing.into())).is_well_formed();
        assert!(visit.sees_words("err-keyring-missing") && visit.sees_words("rec-keyring-missing"));
    }
}

#[test]
fn a_remembered_password_makes_it_one_key_and_lies_in_no_field() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, returning(vec![remembered("Fjordvik")]));
        visit.presses(Key::Enter);
        let ticket = visit.ticket(reading);
        visit.learns(Report::FileRead(ticket, read(&fixture("modern.p12"))));
        visit.waits(1).is_well_formed();
        assert!(visit.sees_words("busy-recalling"));
        let ticket = visit.ticket(|effect| match effect {
            Effect::RecallPassword(ticket, _) => Some(*ticket),
            _ => None,
        });
        let passwords = Passwords { store: Secret::new("gammelt".into()), key: None };
        visit.learns(Report::PasswordRecalled(ticket, Ok(Some(passwords)))).is_well_formed();
        assert!(!visit.sees("gammelt") && !visit.inputs().iter().any(|value| value.contains('•')));
        let ticket = visit.ticket(|effect| match effect {
            Effect::OpenKeystore(ticket, _) => Some(*ticket),
            _ => None,
        });
        visit.learns(Report::KeystoreOpened(ticket, Err(Situation::WrongPassword.into()))).is_well_formed();
        assert!(visit.sees_words("err-remembered-password-unfit"));
    }
}

#[test]
fn what_is_remembered_is_forgotten_on_its_card() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, returning(vec![remembered("Fjordvik"), another("Lønnsdata", 400)]));
        opens_more(&mut visit, "Lønnsdata");
        assert!(visit.sees_words("setups-remember-hint") && !visit.sees_words("setups-forget-password"));
        opens_more(&mut visit, "Lønnsdata");
        opens_more(&mut visit, "Fjordvik");
        assert!(visit.sees_words("setups-remembered"));
        visit.clicks("setups-forget-password").is_well_formed();
        assert!(visit.is_asked(|effect| matches!(effect, Effect::ForgetPassword(_))));
        let key = KeyringKey::parse("0123456789").unwrap();
        visit.learns(Report::PasswordForgotten(key, Ok(()))).is_well_formed();
        assert!(!visit.sees_words("setups-forget-password"));
    }
}

#[test]
fn what_is_not_settled_comes_first_and_is_looked_for_from_its_card() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, unsettled());
        visit.is_well_formed();
        assert!(visit.sees_words("setups-creation-unknown") && visit.sees_words("setups-hint-creations"));
        let name = visit.app(|app| app.session.kept.creations()[0].plan.name.clone());
        assert_eq!(visit.focused(), Some(named(&visit, "setups-check-now-of", &name)));
        visit.presses(Key::Enter);
        let ticket = visit.ticket(reading);
        visit.learns(Report::FileRead(ticket, read(&fixture("modern.p12")))).is_well_formed();
        assert!(visit.sees(&named(&visit, "setups-password-for-check", &name)));
    }
}

#[test]
fn what_is_out_of_reach_can_be_given_up_the_day_after() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, unsettled());
        assert!(!visit.sees_words("setups-forget"));
        visit.waits(2 * 86_400).is_well_formed();
        visit.clicks("setups-forget");
        assert!(!visit.sees_words("setups-creation-unknown"));
    }
}

#[test]
fn an_expired_certificate_is_told_on_its_card() {
    for language in Language::ALL {
        let visit = Visit::within(language, returning(vec![another("Lønnsdata", -3)]));
        assert!(visit.sees_words("setups-certificate-ended"));
    }
}

#[test]
fn what_is_wrong_with_what_was_kept_is_told_with_cards_and_without() {
    for language in Language::ALL {
        for (situation, setups) in [
            (Situation::SetupsDamaged("/hjem/setups.toml.damaged-1".into()), vec![setup("Fjordvik")]),
            (Situation::SetupsNewer, Vec::new()),
        ] {
            let problem = Problem::from(situation);
            let key = format!("err-{}", problem.key());
            let mut traveller = Traveller::new();
            traveller.app = App::new(None, timestamp(NOON)).with_profiles(setups, Some(problem));
            let mut visit = Visit::within(language, traveller);
            visit.is_well_formed();
            assert!(visit.sees_words(&key), "{key}");
        }
    }
}

#[test]
fn pictures_of_the_cards() {
    let mut results = SnapshotResults::new();
    Visit::after(two()).picture("setups-light", &mut results);
    let dark = Look { theme: Theme::Dark, language: Language::English, ..Look::default() };
    let mut visit = Visit::with(unsettled(), dark);
    opens_more(&mut visit, "Lønnsdata");
    visit.picture("setups-dark", &mut results);
    let known = remembered("Fjordvik – Rettsstiftelser i løsøre – test");
    let known = Profile { file: "/home/kari/Sertifikater/fjordvik-test.p12".into(), ..known };
    let mut visit = Visit::after(returning(vec![known]));
    opens_more(&mut visit, "Fjordvik – Rettsstiftelser i løsøre – test");
    visit.picture("setups-remembered", &mut results);
    let mut asked = returning(vec![setup("Fjordvik")]);
    asked.intends(portnokkel::app::profiles::Intent::UseProfile("Fjordvik".into())).world_reads();
    let mut visit = Visit::after(asked);
    visit.learns(Report::PasswordNotKept(Situation::RememberedPasswordUnfit.into()));
    visit.picture("setups-password", &mut results);
    let narrow = Look { size: vec2(720.0, 560.0), ..Look::default() };
    Visit::with(two(), narrow).picture("setups-720", &mut results);
}

#[test]
fn that_nothing_is_remembered_any_more_is_told_with_cards_and_without() {
    for language in Language::ALL {
        for setups in [Vec::new(), vec![setup("Fjordvik")]] {
            let damaged = Situation::RecentDamaged("/hjem/recent.toml.damaged-1".into());
            let mut traveller = Traveller::new();
            traveller.app = App::new(None, timestamp(NOON))
                .remembering(RecentFiles::new(false, Vec::new()))
                .with_recent_problem(Some(damaged.into()))
                .with_profiles(setups, None);
            let mut visit = Visit::within(language, traveller);
            visit.is_well_formed();
            assert!(visit.sees_words("err-recent-damaged"));
        }
    }
}
