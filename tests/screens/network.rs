//! "Network": from the menu and from a problem that it mends, by keyboard, by ear, and what it says.

use egui::Key;
use egui_kittest::SnapshotResults;
use portnokkel::app::network::Intent;
use portnokkel::contract::{AsideReport, Effect, KeepAct, NetworkChoice, NetworkOrder, Report, Ticket};
use portnokkel::domain::{ProxyAddress, Secret};
use portnokkel::problem::{NextMove, Problem, Situation};
use portnokkel::text::{self, Language};
use portnokkel::window::theme::Theme;
use portnokkel::world::files;

use crate::traveller::{Traveller, fixture};
use crate::visit::{Look, SIZE, Visit};

const PROXY: &str = "http://proxy.fjordvik.no:8080";
const PASSWORD: &str = "merket-Proxy-passord-75";
/// It has the certificates of two authorities, beside one of an organisation and its key.
const AUTHORITIES: &str = "shuffled.pem";

fn proxy() -> ProxyAddress {
    ProxyAddress::parse(PROXY).unwrap()
}

/// Somebody who is told this instead of a token, and whose system has a proxy.
fn met(situation: Situation) -> Traveller {
    let problem = Problem::from(situation).at("test.maskinporten.no");
    behind_a_proxy(Traveller::refused_a_token(problem), NetworkChoice::default())
}

fn behind_a_proxy(traveller: Traveller, choice: NetworkChoice) -> Traveller {
    let Traveller { app, now, asked } = traveller;
    Traveller { app: app.with_network(choice, None, Some(proxy())), now, asked }
}

fn opened() -> Traveller {
    let mut traveller = behind_a_proxy(Traveller::new(), NetworkChoice::default());
    traveller.intends(Intent::Open);
    traveller
}

/// What was asked of the world, which is taken off the list.
fn ordered(visit: &Visit) -> (Ticket, NetworkOrder) {
    let mut asked = visit.asked.borrow_mut();
    let place =
        asked.iter().position(|effect| matches!(effect, Effect::Keep(KeepAct::Network(..)))).expect("it is to be used");
    let Effect::Keep(KeepAct::Network(ticket, order)) = asked.remove(place) else { unreachable!() };
    (ticket, *order)
}

/// The world reads the file that was asked for last.
fn reads(visit: &mut Visit) {
    let mut asked = visit.asked.borrow_mut();
    let place = asked.iter().rposition(|effect| matches!(effect, Effect::ReadCertificate(..))).expect("to be read");
    let Effect::ReadCertificate(ticket, path) = asked.remove(place) else { unreachable!() };
    drop(asked);
    visit.learns(Report::CertificateRead(ticket, files::read_certificate(&path)));
}

fn value(visit: &Visit, label: &str) -> String {
    let field = visit.input(&visit.say(label)).expect("there is such a field");
    egui_kittest::kittest::NodeT::accesskit_node(&field).value().unwrap_or_default()
}

#[test]
fn a_407_is_mended_by_keyboard_alone() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, met(Situation::ProxyWantsPassword));
        let open = visit.say("next-set-network");
        visit.tabs_to(&open).presses(Key::Enter).is_well_formed();
        assert_eq!(visit.focused(), Some(visit.say("network-proxy")));
        assert_eq!(value(&visit, "network-proxy"), PROXY, "the system's stands there");
        visit.presses(Key::Tab).types("kari");
        visit.presses(Key::Tab).types(PASSWORD);
        let remember = visit.say("network-remember");
        visit.tabs_to(&remember).presses(Key::Space);
        assert!(!visit.tree().contains(PASSWORD), "no reader is told");
        let use_it = visit.say("network-use");
        visit.tabs_to(&use_it).presses(Key::Enter);
        let (ticket, order) = ordered(&visit);
        let choice =
            NetworkChoice { proxy: Some(proxy()), user: Some("kari".into()), remembers: true, authorities: vec![] };
        assert_eq!(order, NetworkOrder { choice: choice.clone(), password: Some(Secret::new(PASSWORD.into())) });
        visit.learns(Report::Aside(ticket, AsideReport::NetworkKept(Ok(Box::new(choice))))).is_well_formed();
        let again = text::next_move(&visit.words, NextMove::TryAgain);
        assert!(visit.input(&again).is_some() && !visit.sees_words("network-title"), "back where it was met");
        visit.clicks_label(&again);
        assert!(visit.is_asked(|effect| matches!(effect, Effect::RequestToken(..))));
    }
}

#[test]
fn enter_presses_its_own_button_above_a_review_in_production_too() {
    let mut traveller = behind_a_proxy(crate::check::in_production(), NetworkChoice::default());
    traveller.intends(Intent::Open);
    let mut visit = Visit::after(traveller);
    assert_eq!(visit.focused(), Some(visit.say("network-proxy")));
    visit.types(PROXY).presses(Key::Enter);
    assert_eq!(ordered(&visit).1.choice.proxy, Some(proxy()));
}

#[test]
fn what_it_mends_leads_there_and_the_demo_does_not() {
    let button = |situation| {
        let visit = Visit::after(met(situation));
        visit.input(&visit.say("next-set-network")).is_some()
    };
    for mended in [
        Situation::Untrusted,
        Situation::ProxyRefused,
        Situation::ProxyMalformed("HTTPS_PROXY"),
        Situation::UnknownHost,
        Situation::Blocked,
        Situation::ConnectionRefused,
    ] {
        assert!(button(mended.clone()), "{mended:?}");
    }
    assert!(!button(Situation::ServerFault));
    let here = Problem::from(Situation::ConnectionRefused).at("127.0.0.1");
    let visit = Visit::after(Traveller::refused_a_token(here));
    assert!(visit.input(&visit.say("next-set-network")).is_none(), "no proxy stands before this machine");
}

#[test]
fn the_menu_leads_there_and_escape_leads_back_with_nothing_changed() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, Traveller::has_opened("modern.p12"));
        let before = visit.focused();
        let menu = visit.say("menu-view");
        visit.tabs_to(&menu).presses(Key::Enter).presses(Key::End);
        assert_eq!(visit.focused(), Some(visit.say("menu-network")));
        visit.presses(Key::Enter).is_well_formed();
        assert_eq!(visit.focused(), Some(visit.say("network-proxy")));
        assert_eq!(value(&visit, "network-proxy"), "");
        visit.types("proxy:1").presses(Key::Escape).is_well_formed();
        assert_eq!(visit.focused(), before, "as it was");
        assert!(!visit.is_asked(|effect| matches!(effect, Effect::Keep(KeepAct::Network(..)))));
        visit.clicks("menu-view").clicks("menu-network");
        assert_eq!(value(&visit, "network-proxy"), "", "what was typed is forgotten");
    }
}

#[test]
fn what_is_wrong_is_told_at_its_field_and_taken_back() {
    for language in Language::ALL {
        for (proxy, user, password, told, at) in [
            ("", "kari", "", "network-proxy-missing", "network-proxy"),
            ("", "", PASSWORD, "network-proxy-missing", "network-proxy"),
            ("pro xy", "", "", "network-proxy-malformed", "network-proxy"),
            ("socks5://proxy:1080", "", "", "network-proxy-scheme", "network-proxy"),
            ("http://kari:x@proxy:1", "", "", "network-proxy-credentials", "network-proxy"),
            ("proxy:8080", "", PASSWORD, "network-user-missing", "network-user"),
        ] {
            let mut visit = Visit::within(language, opened());
            visit.types(proxy).presses(Key::Tab).types(user).presses(Key::Tab).types(password).presses(Key::Enter);
            visit.is_well_formed();
            assert!(visit.sees_words(told), "{told}");
            assert_eq!(visit.focused(), Some(visit.say(at)), "{told}");
            assert!(visit.described().contains(&visit.say(told)), "{told}");
            assert!(!visit.is_asked(|effect| matches!(effect, Effect::Keep(KeepAct::Network(..)))));
            visit.types("x");
            assert!(!visit.sees_words("network-user-missing") && !visit.sees_words("network-proxy-missing"));
        }
    }
}

#[test]
fn an_authority_is_read_compared_and_removed() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, opened());
        let path = visit.say("network-authority");
        visit.tabs_to(&path).presses(Key::Enter);
        assert!(visit.sees_words("network-authority-missing"));
        visit.types(&fixture("certificate.cer").display().to_string()).presses(Key::Enter);
        reads(&mut visit);
        assert!(visit.sees_words("network-authority-none"), "an organisation's own is none");
        visit.presses_with(egui::Modifiers::COMMAND, Key::A);
        visit.types(&fixture(AUTHORITIES).display().to_string());
        // It was typed to be used: what uses the rest reads it first.
        visit.clicks("network-use");
        reads(&mut visit);
        visit.is_well_formed();
        let found = visit.count(&visit.say("network-authority-remove"));
        assert_eq!(found, 2);
        assert!(visit.sees("Made-up Root CA") && visit.sees_words("network-authority-fingerprint"));
        visit.clicks("network-use");
        let (ticket, order) = ordered(&visit);
        assert_eq!(order.choice.authorities.len(), found);
        assert_eq!((&order.choice.proxy, &order.password), (&None, &None));
        visit.learns(Report::Aside(ticket, AsideReport::NetworkKept(Ok(Box::new(order.choice.clone())))));
        assert!(!visit.sees_words("network-lead"));
        visit.clicks("menu-view").clicks("menu-network");
        let remove = visit.say("network-authority-remove");
        for left in (0..found).rev() {
            visit.clicks_label(&remove);
            assert_eq!((visit.count(&remove), visit.focused()), (left, Some(visit.say("network-browse"))));
        }
        visit.clicks("network-use");
        assert_eq!(ordered(&visit).1.choice, NetworkChoice::default());
    }
}

#[test]
fn what_could_not_be_kept_is_told_and_the_page_stays() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, opened());
        visit.types("proxy:8080").presses(Key::Tab).types("kari").presses(Key::Tab).types(PASSWORD);
        let remember = visit.say("network-remember");
        visit.tabs_to(&remember).presses(Key::Space);
        visit.clicks("network-use");
        let (ticket, order) = ordered(&visit);
        assert!(order.choice.remembers);
        visit
            .learns(Report::Aside(ticket, AsideReport::NetworkKept(Err(Situation::KeyringMissing.into()))))
            .is_well_formed();
        assert!(visit.sees_words("network-lead") && visit.sees_words("err-keyring-missing"));
        // What is not remembered is used without.
        visit.clicks("network-use");
        let (_, order) = ordered(&visit);
        assert!(!order.choice.remembers && order.password.is_none());
    }
}

#[test]
fn a_password_that_is_remembered_is_said_to_be_and_not_shown() {
    let kept = NetworkChoice { proxy: Some(proxy()), user: Some("kari".into()), remembers: true, authorities: vec![] };
    for language in Language::ALL {
        let mut visit = Visit::within(language, behind_a_proxy(Traveller::new(), kept.clone()));
        visit.clicks("menu-view").clicks("menu-network");
        assert_eq!((value(&visit, "network-proxy"), value(&visit, "network-user")), (PROXY.into(), "kari".into()));
        let password = visit.say("network-password");
        visit.tabs_to(&password);
        assert!(visit.described().contains(&visit.say("network-password-kept")));
        visit.clicks("network-use");
        assert_eq!(ordered(&visit).1, NetworkOrder { choice: kept.clone(), password: None });
    }
}

#[test]
fn a_path_may_be_pasted_in_quotes() {
    let mut visit = Visit::after(opened());
    let path = visit.say("network-authority");
    visit.tabs_to(&path).types(&format!("\"{}\"", fixture(AUTHORITIES).display())).presses(Key::Enter);
    reads(&mut visit);
    assert!(!visit.app(|app| app.network.trusted().is_empty()));
}

#[test]
fn what_it_looks_like() {
    let mut results = SnapshotResults::new();
    let mut visit = Visit::after(opened());
    visit.presses(Key::Tab).presses(Key::Tab).presses(Key::Tab);
    let path = visit.say("network-authority");
    visit.tabs_to(&path).types(&fixture(AUTHORITIES).display().to_string()).presses(Key::Enter);
    reads(&mut visit);
    visit.picture("network-authority-light", &mut results);
    let mut mended = met(Situation::ProxyWantsPassword);
    mended.follows(NextMove::SetNetwork);
    let look = Look { theme: Theme::Dark, language: Language::English, size: SIZE, ..Look::default() };
    let mut visit = Visit::with(mended, look);
    visit.presses(Key::Tab).types("kari");
    visit.picture("network-proxy-dark-en", &mut results);
    Visit::after(met(Situation::ProxyWantsPassword)).picture("network-407-light", &mut results);
    let mut narrow = opened();
    narrow.intends(Intent::ReadAuthority);
    let look = Look { language: Language::Nynorsk, size: egui::vec2(720.0, 900.0), ..Look::default() };
    Visit::with(narrow, look).picture("network-narrow-nn", &mut results);
}
