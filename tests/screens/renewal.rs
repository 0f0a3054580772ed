//! A certificate's yearly swap: the way there from the cards, and what is told when the token came.

use egui::vec2;
use egui_kittest::SnapshotResults;
use portnokkel::app::profiles;
use portnokkel::app::wizard;
use portnokkel::contract::{Change, Effect, FileContents, Issued, KeptCertificate, Profile, Report};
use portnokkel::domain::KeyringKey;
use portnokkel::keystore::Purpose;
use portnokkel::text::Language;
use portnokkel::window::theme::Theme;

use crate::own_keys as own;
use crate::traveller::{CLIENT_ID, NOON, PASSWORD, Traveller, fixture, id, read, returning, setup, timestamp};
use crate::visit::{Look, Visit};

const FIRST: &str = "Fjordvik – Rettsstiftelser i løsøre – test";

/// The certificate that ends in so many days.
fn ending(days: i64) -> KeptCertificate {
    let sha256 = Some("5f".repeat(32));
    let by = Issued { issuer: "Commfides Legal Person - G3 - TEST".into(), purpose: Purpose::Authentication, sha256 };
    let (file, alias) = ("/home/kari/Sertifikater/fjordvik-2026.p12".into(), "fjordvik".into());
    KeptCertificate { file, alias, ends: timestamp(NOON + days * 86_400), issued: Some(by) }
}

fn old(name: &str, days: i64) -> Profile {
    setup(name).with_certificate(ending(days))
}

fn other(name: &str, client_id: &str) -> Profile {
    let remembered = Some(KeyringKey::random());
    Profile { client_id: id(client_id), client_name: None, remembered, ..old(name, 20) }
}

/// Somebody whose token came by a new certificate, while two others and one of another environment lie on the old file.
fn renewed() -> Traveller {
    let production = portnokkel::domain::Environment::production();
    let own = Profile { scopes: portnokkel::domain::ScopeSet::parse("ks:a").unwrap(), ..old("Egen nøkkel", 20) };
    let others = [
        other("Lønnsdata", "11111111-2222-4333-8444-555555555551"),
        own,
        Profile { environment: production, ..other("I produksjon", "11111111-2222-4333-8444-555555555552") },
    ];
    let first = Profile { client_id: id("11111111-2222-4333-8444-555555555550"), ..old(FIRST, 20) };
    let mut traveller = returning([first].into_iter().chain(others).collect());
    let empty = portnokkel::app::App::new(None, timestamp(NOON));
    traveller.app = std::mem::replace(&mut traveller.app, empty).with_keys(vec![own::proved("egen", None)]);
    assert_eq!(own::kept("egen", None).client_id.as_str(), CLIENT_ID);
    token_by(traveller, FIRST)
}

/// The folder is on a picture, and every machine has another.
fn token_by(mut traveller: Traveller, name: &str) -> Traveller {
    traveller.intends(profiles::Intent::RenewCertificate(name.into()));
    let path = std::path::PathBuf::from("/home/kari/Sertifikater/fjordvik-2027.p12");
    traveller.intends(wizard::Intent::UseFile(path.clone()));
    let ticket = traveller.ticket(|effect| match effect {
        Effect::ReadFile(ticket, _) => Some(*ticket),
        _ => None,
    });
    let contents = FileContents { path, ..read(&fixture("modern.p12")).unwrap() };
    traveller.learns(Report::FileRead(ticket, Ok(contents)));
    traveller.types_password(PASSWORD).opens();
    let (ticket, token) = (traveller.token_ticket(), traveller.token(120));
    traveller.learns(Report::TokenReceived(ticket, Box::new(Ok(token).into())));
    traveller
}

#[test]
fn the_panel_tells_what_is_new_and_who_follows_and_has_them_follow() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, renewed());
        visit.is_well_formed();
        for key in ["renewal-done-title", "renewal-unfit", "renewal-needs-none", "renewal-programs", "renewal-keys"] {
            assert!(visit.sees_words(key), "{key}");
        }
        for told in ["Lønnsdata", "Egen nøkkel", "I produksjon", "fjordvik-2027.p12", "client.properties"] {
            assert!(visit.sees(told), "{told}");
        }
        let follow = visit.words.with("renewal-follow", &[("count", 2)]);
        visit.clicks_label(&follow);
        let renews =
            |effect: &Effect| matches!(effect, Effect::ChangeProfiles(Change::Renew(all), None) if all.len() == 2);
        assert!(visit.is_asked(renews));
        let told = visit.words.with("renewal-followed", &[("count", 2)]);
        assert!(visit.sees(&told) && !visit.sees(&follow) && visit.sees("I produksjon") && !visit.sees("Lønnsdata"));
        visit.is_well_formed();
        let undo = visit.say("setups-restore");
        assert_eq!(visit.focused(), Some(undo), "the keyboard goes where the button was");
        visit.clicks("setups-restore");
        assert!(visit.sees(&follow) && visit.sees("Lønnsdata"));
    }
}

#[test]
fn the_files_for_the_developers_are_one_click_away() {
    let mut visit = Visit::after(renewed());
    assert!(!visit.sees_words("handover-open"));
    visit.clicks("renewal-hand-over");
    assert!(visit.sees_words("handover-open"));
}

#[test]
fn the_card_of_a_certificate_that_has_ended_leads_to_the_new_file_and_that_of_another_has_it_among_its_choices() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, returning(vec![old("Fjordvik", -3)]));
        visit.is_well_formed();
        let open = visit.words.with("renewal-open-of", &[("name", "Fjordvik")]);
        visit.clicks_label(&open);
        assert!(visit.sees_words("renewal-title") && visit.sees("Fjordvik") && visit.sees("fjordvik-2026.p12"));
        visit.is_well_formed();
        visit.clicks("setups-show");
        assert!(visit.sees_words("setups-title"));

        let mut visit = Visit::within(language, returning(vec![old("Fjordvik", 20)]));
        assert!(!visit.sees_words("renewal-open"));
        let more = visit.words.with("setups-more-of", &[("name", "Fjordvik")]);
        visit.clicks_label(&more);
        visit.clicks("renewal-open");
        assert!(visit.sees_words("renewal-title"));
    }
}

#[test]
fn the_same_certificate_is_told_as_that() {
    for language in Language::ALL {
        let same = Profile { file: "/home/kari/Sertifikater/fjordvik-2027.p12".into(), ..setup("Fjordvik") };
        let mut visit = Visit::within(language, token_by(returning(vec![same]), "Fjordvik"));
        visit.is_well_formed();
        assert!(visit.sees_words("renewal-same") && !visit.sees_words("renewal-programs"));
        let copied = Profile { file: "/gammelt/sted.p12".into(), ..setup("Fjordvik") };
        let visit = Visit::within(language, token_by(returning(vec![copied]), "Fjordvik"));
        assert!(visit.sees_words("renewal-moved"), "who came with a copy of the old one is told so");
    }
}

#[test]
fn pictures_of_a_renewal() {
    let mut results = SnapshotResults::new();
    let high = Look { size: vec2(1240.0, 1900.0), ..Look::default() };
    Visit::with(renewed(), high).picture("renewal-light", &mut results);
    let mut visit = Visit::with(renewed(), Look { theme: Theme::Dark, ..high });
    let follow = visit.words.with("renewal-follow", &[("count", 2)]);
    visit.clicks_label(&follow);
    visit.picture("renewal-dark", &mut results);
    let mut asked = returning(vec![old("Fjordvik", 20)]);
    asked.intends(profiles::Intent::RenewCertificate("Fjordvik".into()));
    Visit::after(asked).picture("renewal-file-light", &mut results);
}
