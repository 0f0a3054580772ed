//! Step 2: the password, and what the certificate says.

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::SnapshotResults;
use egui_kittest::kittest::Queryable as _;
use portnokkel::domain::Secret;
use portnokkel::keystore;
use portnokkel::problem::{Problem, Situation};
use portnokkel::text::{self, Language};

use portnokkel::app::wizard::Step;
use portnokkel::contract::{AsideReport, Effect, NewKeystore, Report, Ticket};
use portnokkel::window::theme::Theme;
use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::traveller::{NOON, PASSWORD, Traveller};
use crate::visit::{Look, SIZE, Visit};

fn asked(file: &str) -> Traveller {
    let mut traveller = Traveller::new();
    traveller.chooses(file);
    assert_eq!(traveller.app.wizard.at(), Step::Password);
    traveller
}

/// The world really opens the file.
fn opens(visit: &mut Visit) {
    let at = visit.asked.borrow().iter().rposition(|effect| matches!(effect, Effect::OpenKeystore(..)));
    let effect = visit.asked.borrow_mut().remove(at.expect("asked to open"));
    let Effect::OpenKeystore(ticket, unlocking) = effect else { unreachable!() };
    let bytes = unlocking.contents.bytes.expose();
    let result = keystore::open(bytes, &unlocking.store_password, unlocking.key_password.as_ref());
    visit.learns(Report::KeystoreOpened(ticket, result.map_err(Problem::from)));
}

fn tries(visit: &mut Visit, password: &str) {
    visit.types(password).presses(Key::Enter);
    opens(visit);
}

/// A certificate of the fixtures, this many days before it ends on 1 January 2045.
pub fn days_before_the_end(days: i64) -> Traveller {
    let mut traveller = Traveller::new();
    traveller.now = 2_366_841_600 - days * 86_400 - 3600;
    traveller.opened("modern.p12")
}

#[test]
fn the_password_is_asked_for_with_the_files_name_and_the_keyboard_is_in_the_field() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, asked("modern.p12"));
        visit.is_well_formed();
        assert!(visit.sees_words("password-title") && visit.sees_words("password-lead") && visit.sees("modern.p12"));
        assert_eq!(visit.focused(), Some(visit.say("password-field")));
        assert!(visit.sees_words("password-open"), "the filled button says what it does");
    }
}

#[test]
fn an_empty_password_is_told_once_at_its_field() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, asked("modern.p12"));
        visit.presses(Key::Enter).is_well_formed();
        assert_eq!(visit.focused(), Some(visit.say("password-field")));
        assert!(visit.sees_words("password-missing") && !visit.sees_words("summary-title"));
    }
}

#[test]
fn a_password_that_is_shown_is_hidden_again_when_the_step_is_left() {
    let mut visit = Visit::after(asked("modern.p12"));
    visit.types("Hemmelig").clicks("password-show");
    assert!(visit.app(|app| app.wizard.drafts.password.shown) && visit.sees("Hemmelig"));
    visit.clicks("footer-previous").clicks("footer-next");
    assert!(!visit.app(|app| app.wizard.drafts.password.shown) && !visit.sees("Hemmelig"));
    assert_eq!(visit.app(|app| app.wizard.drafts.password.password.expose().to_owned()), "Hemmelig");
}

#[test]
fn caps_lock_is_noticed_from_a_capital_without_shift() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, asked("modern.p12"));
        visit.types("H");
        assert!(visit.sees_words("password-caps-lock"));
        visit.types("e");
        assert!(!visit.sees_words("password-caps-lock"));
    }
}

#[test]
fn a_wrong_password_says_what_to_check_and_is_selected_and_the_third_says_whom_to_ask() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, asked("modern.p12"));
        for wrong in ["feil", "galt", "igjen"] {
            assert!(!visit.sees_words("password-three-tries"));
            tries(&mut visit, wrong);
            assert_eq!(visit.app(|app| app.wizard.drafts.password.password.expose().to_owned()), wrong);
            assert!(visit.sees_words("err-wrong-password") && visit.sees_words("rec-wrong-password"));
            assert_eq!(visit.focused(), Some(visit.say("password-field")));
        }
        visit.is_well_formed();
        assert!(visit.sees_words("password-three-tries"));
        tries(&mut visit, PASSWORD);
        assert!(visit.sees_words("password-opened"), "typing replaced what was selected");
    }
}

#[test]
fn a_blank_that_was_pasted_along_is_pointed_out() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, asked("modern.p12"));
        tries(&mut visit, "feil ");
        assert!(visit.sees_words("password-blank-around"));
        tries(&mut visit, "feil");
        assert!(!visit.sees_words("password-blank-around"));
    }
}

#[test]
fn a_key_with_a_password_of_its_own_is_asked_for_only_then() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, asked("key_password.jks"));
        assert!(!visit.sees_words("password-key-field"));
        tries(&mut visit, PASSWORD);
        visit.is_well_formed();
        assert!(visit.sees_words("password-title-key") && visit.sees_words("password-open-key"));
        assert_eq!(visit.focused(), Some(visit.say("password-key-field")));
        tries(&mut visit, "annerledes");
        assert!(visit.sees_words("password-opened"));
    }
}

#[test]
fn opening_says_so_when_it_takes_time() {
    let mut visit = Visit::after(asked("modern.p12"));
    visit.types(PASSWORD).presses(Key::Enter).waits(1).is_well_formed();
    assert!(visit.sees_words("busy-opening"));
}

#[test]
fn an_open_file_shows_the_card_and_no_password() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, asked("modern.p12"));
        tries(&mut visit, PASSWORD);
        visit.is_well_formed();
        assert!(visit.harness.query_by_role(Role::PasswordInput).is_none());
        for key in ["password-title-done", "password-opened", "card-realm-test", "card-purpose-authentication"] {
            assert!(visit.sees_words(key), "{key}");
        }
        let seen = ["FJORDVIK BLÅBÆR AS", "313\u{a0}299\u{a0}767", "Commfides Legal Person - G3 - TEST"];
        assert!(seen.iter().all(|text| visit.sees(text)));
        assert_eq!(visit.focused(), Some(visit.say("footer-next")));
        assert!(!visit.sees_words("card-fingerprint"));
        visit.clicks("password-more").clicks("button-technical-details");
        for key in ["card-fingerprint", "card-serial", "card-alias", "card-key", "card-generation-two"] {
            assert!(visit.sees_words(key), "{key}");
        }
        let places: [u32; 3] = [1, 2, 3];
        assert!(places.iter().all(|place| visit.sees(&visit.words.with("card-chain-link", &[("number", *place)]))));
        for issuer in ["Commfides Legal Person - G3 - TEST", "Made-up Root CA"] {
            assert!(visit.sees_with("card-chain-issuer", &[("issuer", issuer)]), "{issuer}");
        }
    }
}

/// The key of `modern.p12` with a certificate whose names forge a line and turn the text.
fn hostile() -> keystore::Keystore {
    let honest = crate::traveller::keystore("modern.p12");
    let key = honest.entries[0].private_key();
    let mut params = rcgen::CertificateParams::default();
    let forged = "FJORDVIK AS\nUtsteder: \u{202e}noen andre";
    params.distinguished_name.push(rcgen::DnType::OrganizationName, forged);
    let pair = rcgen::KeyPair::try_from(key.pkcs8_der().expose()).unwrap();
    let certificate = params.self_signed(&pair).unwrap();
    let blocks = [
        pem::Pem::new("PRIVATE KEY", key.pkcs8_der().expose()),
        pem::Pem::new("CERTIFICATE", certificate.der().to_vec()),
    ];
    keystore::open(pem::encode_many(&blocks).as_bytes(), &Secret::default(), None).unwrap()
}

#[test]
fn the_card_says_that_names_were_cleaned() {
    for language in Language::ALL {
        let mut traveller = asked("modern.p12");
        traveller.types_password(PASSWORD).proceeds();
        let ticket = traveller.ticket(|effect| match effect {
            Effect::OpenKeystore(ticket, _) => Some(*ticket),
            _ => None,
        });
        traveller.learns(Report::KeystoreOpened(ticket, Ok(hostile())));
        let visit = Visit::within(language, traveller);
        assert!(visit.sees("FJORDVIK AS Utsteder: noen andre") && visit.sees_words("card-names-changed"));
        let honest = Visit::within(language, Traveller::has_opened("modern.p12"));
        assert!(!honest.sees_words("card-names-changed"));
    }
}

#[test]
fn a_certificate_for_another_purpose_or_from_a_stranger_is_warned_of() {
    for language in Language::ALL {
        let visit = Visit::within(language, Traveller::has_opened("signing.p12"));
        assert!(visit.sees_words("warning-for-signing") && visit.sees_words("card-purpose-signing"));
        let visit = Visit::within(language, Traveller::has_opened("encryption.p12"));
        assert!(visit.sees_words("warning-for-encryption") && visit.sees_words("card-purpose-encryption"));
        let visit = Visit::within(language, Traveller::has_opened("self_signed.p12"));
        assert!(visit.sees_words("card-realm-unknown") && visit.sees_words("warning-self-signed"));
        let visit = Visit::within(language, Traveller::has_opened("nameless.p12"));
        assert!(visit.sees_words("warning-unknown-issuer") && visit.sees_words("err-no-org-number"));
    }
}

#[test]
fn an_expired_certificate_stops_and_leads_to_another_file() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, asked("expired.p12"));
        tries(&mut visit, PASSWORD);
        visit.is_well_formed();
        assert!(visit.sees_words("card-expired") && visit.input(&visit.say("footer-next")).is_none());
        assert!(!visit.sees_words("password-opened"), "nothing says that all is well");
        let stop = visit.app(|app| app.session.certificate_stop()).expect("it stops");
        let title = text::what(&visit.words, &stop);
        assert_eq!(visit.count(title.trim_end_matches('.')), 1, "what is wrong is the title");
        assert_eq!(visit.focused(), Some(visit.say("next-choose-file")));
        visit.presses(Key::Enter);
        assert_eq!(visit.app(|app| app.wizard.at()), Step::Certificate);
        assert!(visit.is_asked(|effect| matches!(effect, Effect::PickFile(_))));
    }
}

#[test]
fn whatever_stops_a_certificate_is_told_in_its_own_words() {
    let files = ["expired.p12", "short.p12", "check_digit.p12", "foreign.p12", "nameless.p12"];
    for language in Language::ALL {
        let mut told = BTreeSet::new();
        for file in files {
            let mut visit = Visit::within(language, Traveller::has_opened(file));
            visit.is_well_formed();
            let stop = visit.app(|app| app.session.certificate_stop()).expect("it stops");
            let what = text::what(&visit.words, &stop);
            let title = what.trim_end_matches('.');
            assert!(visit.sees(title) && visit.sees(&text::recommendation(&visit.words, &stop)), "{file}: {what}");
            assert!(!visit.sees_words("password-opened"), "{file} is not greeted in green");
            told.insert(what);
        }
        assert_eq!(told.len(), files.len(), "{told:#?}");
        let mut early = Traveller::new();
        early.now = 1_704_067_200; // 2024-01-01
        let visit = Visit::within(language, early.opened("modern.p12"));
        assert!(visit.sees_words("card-not-yet-valid") && visit.sees_words("rec-certificate-not-yet-valid"));
    }
}

#[test]
fn several_certificates_are_chosen_among_with_the_arrows() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, asked("three_entries.p12"));
        tries(&mut visit, PASSWORD);
        visit.is_well_formed();
        assert!(visit.sees_words("password-title-entries"));
        assert_eq!(visit.harness.query_all_by_role(Role::RadioButton).count(), 3);
        let before = visit.app(|app| app.session.opened().unwrap().chosen());
        visit.presses(Key::ArrowDown);
        assert_eq!(visit.app(|app| app.session.opened().unwrap().chosen()), (before + 1) % 3);
    }
}

/// The certificate is open, and what saves it is unfolded.
fn saving(language: Language, theme: Theme) -> Visit {
    let look = Look { language, theme, size: egui::vec2(SIZE.x, 1640.0), ..Look::default() };
    let mut visit = Visit::with(days_before_the_end(91), look);
    visit.clicks("password-more").clicks("save-open");
    visit
}

fn types_new(visit: &mut Visit, field: &str, text: &str) {
    let label = visit.say(field);
    visit.clicks_label(&label).types(text);
}

/// Fills in what saving needs, and saves.
fn saves(visit: &mut Visit) {
    for (field, text) in [("save-password", "ny"), ("save-password-again", "ny"), ("save-place", "/a/ny.p12")] {
        types_new(visit, field, text);
    }
    visit.clicks("save-file");
}

/// What the world was asked to save.
fn order(visit: &mut Visit) -> (Ticket, NewKeystore) {
    let at = visit.asked.borrow().iter().rposition(|effect| matches!(effect, Effect::SaveKeystore(..)));
    let effect = visit.asked.borrow_mut().remove(at.expect("asked to save"));
    let Effect::SaveKeystore(ticket, order) = effect else { unreachable!() };
    (ticket, order)
}

/// The world answers it.
fn answers(visit: &mut Visit, answer: impl FnOnce(&NewKeystore) -> Result<PathBuf, Problem>) {
    let (ticket, order) = order(visit);
    visit.learns(Report::KeystoreSaved(ticket, answer(&order)));
}

#[test]
fn that_others_may_read_the_saved_file_is_told() {
    for language in Language::ALL {
        let mut visit = saving(language, Theme::Light);
        saves(&mut visit);
        let (ticket, order) = order(&mut visit);
        visit.learns(Report::Aside(ticket, AsideReport::LiesOpen(order.path.clone())));
        visit.learns(Report::KeystoreSaved(ticket, Ok(order.path)));
        assert!(visit.sees_with("lies-open", &[("file", "/a/ny.p12")]));
        visit.is_well_formed();
    }
}

#[test]
fn saving_in_another_format_asks_for_what_it_needs() {
    for language in Language::ALL {
        let mut visit = saving(language, Theme::Light);
        visit.is_well_formed();
        for key in ["save-hint", "save-format-p12", "save-format-jks", "save-format-pem", "save-alias"] {
            assert!(visit.sees_words(key), "{key}");
        }
        visit.clicks("save-file").is_well_formed();
        assert!(visit.sees_words("save-password-missing") && visit.sees_words("save-place-missing"));
        types_new(&mut visit, "save-password", "ny");
        types_new(&mut visit, "save-password-again", "gammel");
        visit.presses(Key::Enter);
        assert!(visit.sees_words("save-passwords-differ"), "Enter saves, and does not go on");
        visit.clicks("save-format-pem");
        assert!(!visit.sees_words("save-alias"), "a PEM has no names");
    }
}

#[test]
fn a_password_that_java_does_not_take_is_told_while_it_can_be_changed() {
    for language in Language::ALL {
        let mut visit = saving(language, Theme::Light);
        types_new(&mut visit, "save-password", "blåbær");
        assert!(visit.sees_words("save-java-ascii"));
        visit.clicks("save-format-jks");
        assert!(!visit.sees_words("save-java-ascii"));
    }
}

#[test]
fn a_file_in_the_way_is_replaced_by_a_button_of_its_own_and_then_it_is_saved() {
    for language in Language::ALL {
        let mut visit = saving(language, Theme::Light);
        saves(&mut visit);
        answers(&mut visit, |_| Err(Situation::FileExists.into()));
        visit.is_well_formed();
        assert!(visit.sees_words("err-file-exists") && visit.sees_words("rec-file-exists"));
        visit.clicks("save-replace");
        answers(&mut visit, |order| if order.replace { Ok(order.path.clone()) } else { panic!("it replaces nothing") });
        assert!(visit.sees_with("save-done", &[("file", "/a/ny.p12")]) && !visit.sees_words("save-replace"));
        assert!(visit.app(|app| app.wizard.drafts.saving.password.is_empty()));
    }
}

#[test]
fn every_refusal_to_save_has_its_words() {
    let refusals = [
        Situation::FolderMissing,
        Situation::FolderForbidden,
        Situation::DiskFull,
        Situation::FileNotSaved("?".into()),
        Situation::AliasUnusable,
        Situation::PasswordCharacters,
    ];
    for language in Language::ALL {
        for refusal in refusals.clone() {
            let mut visit = saving(language, Theme::Light);
            for (field, text) in [("save-password", "ny"), ("save-password-again", "ny"), ("save-place", "/a/ny")] {
                types_new(&mut visit, field, text);
            }
            visit.clicks("save-file");
            let key = Problem::from(refusal.clone()).key();
            answers(&mut visit, |_| Err(refusal.into()));
            assert!(visit.sees_words(&format!("err-{key}")), "{key}");
            assert!(!visit.sees_words("save-replace"));
        }
    }
}

#[test]
fn pictures_of_saving() {
    let mut results = SnapshotResults::new();
    let mut visit = saving(Language::Bokmal, Theme::Light);
    types_new(&mut visit, "save-password", "blåbær");
    visit.picture("password-saving-light", &mut results);
    let mut visit = saving(Language::English, Theme::Dark);
    for (field, text) in [("save-password", "ny"), ("save-password-again", "ny"), ("save-place", "/a/ny.p12")] {
        types_new(&mut visit, field, text);
    }
    visit.clicks("save-file");
    answers(&mut visit, |_| Err(Situation::FileExists.into()));
    visit.picture("password-saving-dark", &mut results);
}

#[test]
fn pictures_of_the_certificate() {
    let mut results = SnapshotResults::new();
    Visit::after(days_before_the_end(28)).picture("password-open-light", &mut results);
    Visit::with(days_before_the_end(28), Look { theme: Theme::Dark, ..Look::default() })
        .picture("password-open-dark", &mut results);
    let high = Look { size: egui::vec2(1240.0, 1240.0), ..Look::default() };
    let mut details = Visit::with(days_before_the_end(60), high);
    details.clicks("password-more").clicks("button-technical-details");
    details.picture("password-details-light", &mut results);
    let narrow = egui::vec2(720.0, 820.0);
    let look = Look { language: Language::English, size: narrow, ..Look::default() };
    Visit::with(Traveller::has_opened("three_entries.p12"), look).picture("password-several-720", &mut results);
    let mut traveller = asked("modern.p12");
    for _ in 0..3 {
        traveller.types_password("feil").opens();
    }
    assert_eq!((traveller.now, SIZE.x), (NOON, 1240.0));
    Visit::with(traveller, Look { theme: Theme::Dark, ..Look::default() }).picture("password-wrong-dark", &mut results);
    let look = Look { size: SIZE / 2.0, scale: 2.0, ..Look::default() };
    Visit::with(Traveller::has_opened("expired.p12"), look).picture("password-stopped-200", &mut results);
}

#[test]
fn the_password_is_nowhere_on_the_screen_after_it_was_used() {
    let mut visit = Visit::after(asked("modern.p12"));
    tries(&mut visit, PASSWORD);
    assert!(visit.app(|app| app.wizard.drafts.password.password == Secret::default()));
    assert!(!visit.sees(PASSWORD));
}

#[test]
fn a_screen_reader_is_told_the_password_only_while_it_is_shown() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, asked("key_password.p12"));
        visit.types(PASSWORD);
        assert!(!visit.tree().contains(PASSWORD), "hidden while it is typed");
        visit.clicks("password-show");
        assert!(visit.tree().contains(PASSWORD), "shown, it is there: the search finds what is to be found");
        visit.clicks("password-hide");
        assert!(!visit.tree().contains(PASSWORD), "hidden again");
        visit.clicks("password-open");
        assert!(!visit.tree().contains(PASSWORD), "while the file is opened");
    }
}
