//! The key of an administration client is opened: from the red box of a refusal, by keyboard, and on from there.

use egui::{Key, vec2};
use egui_kittest::SnapshotResults;
use portnokkel::app::Area;
use portnokkel::app::clients::area::Page;
use portnokkel::app::intent::Intent;
use portnokkel::app::own;
use portnokkel::contract::{AdminKey, Aside, AsideReport, Effect, KeptKey, Report, Ticket};
use portnokkel::problem::{NextMove, Situation};
use portnokkel::text::Language;
use portnokkel::window::theme::Theme;

use crate::own_keys::{file, proved, reads, signer};
use crate::traveller::{NOON, Traveller, id, setup, timestamp};
use crate::visit::{Look, Visit};

const ADMIN: &str = "oidc_313299767_api";

/// In step 4, and the administration client was refused as it wants its key.
fn refused() -> Traveller {
    Traveller::refused_scopes(Situation::AdminKeyRequired.into())
}

/// In step 4, with a key of the administration client that was made here: it is asked for.
fn asked_beforehand() -> Traveller {
    let mut traveller = Traveller::new();
    let kept = KeptKey { client_id: id(ADMIN), ..proved("2026-11-fjordvik", None) };
    traveller.app = portnokkel::app::App::new(None, timestamp(NOON)).with_keys(vec![kept]);
    traveller.intends(portnokkel::app::profiles::Intent::BeginNew);
    let mut traveller = traveller.opened("modern.p12");
    traveller.proceeds();
    traveller
}

fn opening(effect: &Effect) -> Option<Ticket> {
    match effect {
        Effect::Aside(ticket, Aside::OpenAdminKey(_)) => Some(*ticket),
        _ => None,
    }
}

#[test]
fn the_red_box_bears_the_button_and_by_keyboard_alone_it_goes_on_where_it_was() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, refused());
        assert!(visit.sees_words("err-admin-key-required") && visit.sees_words("rec-admin-key-required"));
        visit.is_well_formed();
        visit.tabs_to(&visit.say("next-open-admin-key")).presses(Key::Enter);
        assert_eq!(visit.focused(), Some(visit.say("ownkey-private")));
        assert!(visit.sees_words("adminkey-title") && visit.sees_with("adminkey-lead", &[("client", ADMIN)]));
        visit.is_well_formed();
        visit.presses(Key::Enter);
        assert!(visit.sees_words("ownkey-private-missing"));
        visit.types(&file().display().to_string());
        visit.tabs_to(&visit.say("ownkey-private-password")).types("hemmelig");
        visit.tabs_to(&visit.say("adminkey-kid"));
        assert!(visit.described().contains(&visit.say("adminkey-kid-hint")), "{}", visit.described());
        visit.types("min").presses(Key::Enter);
        visit.is_well_formed();
        let ticket = visit.ticket(opening);
        let key = AdminKey { kid: "min".into(), file: file(), signer: signer() };
        visit.learns(Report::Aside(ticket, AsideReport::AdminKeyOpened(Ok(key))));
        assert!(visit.app(|app| app.area() == Area::Wizard));
        assert!(visit.is_asked(|effect| matches!(effect, Effect::FetchScopes(..))), "it is asked again");
    }
}

#[test]
fn a_key_that_is_known_is_asked_for_by_its_password_alone() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, asked_beforehand());
        visit.looks();
        assert_eq!(visit.focused(), Some(visit.say("ownkey-private-password")));
        visit.is_well_formed();
        visit.types("hemmelig").presses(Key::Enter);
        let ticket = visit.ticket(opening);
        visit.learns(Report::Aside(ticket, AsideReport::AdminKeyOpened(Err(Situation::WrongPassword.into()))));
        assert!(visit.sees_words("err-wrong-password"));
        assert_eq!(visit.focused(), Some(visit.say("ownkey-private-password")), "to be typed again");
        visit.is_well_formed();
        visit.clicks("adminkey-use-certificate");
        assert!(visit.app(|app| app.area() == Area::Wizard));
        assert!(visit.is_asked(|effect| matches!(effect, Effect::FetchScopes(..))), "by the certificate");
    }
}

#[test]
fn the_pages_beside_the_steps_bear_the_button_too() {
    for language in Language::ALL {
        let mut traveller = Traveller::opens_clients();
        let ticket = traveller.fleet_ticket();
        traveller.learns(Report::ClientsListed(ticket, Err(Situation::AdminKeyRequired.into())));
        let mut visit = Visit::within(language, traveller);
        visit.is_well_formed();
        visit.clicks("next-open-admin-key");
        assert!(visit.app(|app| app.area() == Area::AdminKey));
        visit.presses(Key::Escape);
        assert!(visit.app(|app| app.clients_page() == Some(Page::List)));

        let mut traveller = Traveller::with_token();
        traveller.intends(own::Intent::Open(id(crate::traveller::CLIENT_ID)));
        let ticket = crate::own_keys::asked(&mut traveller, "ReadKeys");
        let refusal = Situation::AdminKeyRefused("min".into());
        traveller.learns(Report::KeysRead(ticket, Err(refusal.into())));
        let mut visit = Visit::within(language, traveller);
        assert!(visit.sees_with("err-admin-key-refused", &[("kid", "min")]));
        visit.is_well_formed();
        visit.clicks("next-open-admin-key");
        assert!(visit.app(|app| app.area() == Area::AdminKey));
    }
}

#[test]
fn a_first_key_of_the_administration_client_says_who_signs_from_then_on() {
    for language in Language::ALL {
        let mut traveller = Traveller::new();
        traveller.app = portnokkel::app::App::new(None, timestamp(NOON)).with_profiles(vec![setup("Fjordvik")], None);
        traveller.intends(portnokkel::app::profiles::Intent::BeginNew);
        let mut traveller = traveller.opened("modern.p12");
        traveller.proceeds().intends(own::Intent::Open(id(ADMIN)));
        reads(&mut traveller, &[]);
        traveller.intends(own::Intent::Add);
        crate::own_keys::describes(&mut traveller);
        traveller.proceeds();
        reads(&mut traveller, &[]);
        let mut visit = Visit::within(language, traveller);
        assert!(visit.sees_words("ownkey-trap-title") && visit.sees_words("own-administration-by-key"));
        visit.is_well_formed();
    }
}

#[test]
fn what_it_looks_like() {
    let mut results = SnapshotResults::new();
    let mut traveller = refused();
    traveller.follows(NextMove::OpenAdminKey).intends(Intent::DropFiles(vec![file()]));
    Visit::after(traveller).picture("admin-key-light", &mut results);
    let look = Look { theme: Theme::Dark, size: vec2(720.0, 900.0), ..Look::default() };
    Visit::with(asked_beforehand(), look).picture("admin-key-beforehand-dark-720", &mut results);
    Visit::after(refused()).picture("admin-key-refused-light", &mut results);
}
