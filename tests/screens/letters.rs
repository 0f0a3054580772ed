//! Requests and answers, and the switch that gives tokens to other programs.

use std::path::PathBuf;

use egui::Key;
use egui_kittest::SnapshotResults;
use portnokkel::app::App;
use portnokkel::app::intent::Intent;
use portnokkel::app::letters;
use portnokkel::contract::{Aside, AsideReport, Asked, BroughtKey, Effect, MadeKey, Refused, Report, Ticket};
use portnokkel::domain::{EnvironmentKind, ScopeSet, Secret};
use portnokkel::protocol::client_request::{ClientAnswer, ClientRequest, Letter};
use portnokkel::text::Language;
use portnokkel::window::theme::Theme;

use crate::own_keys::{asked, kept, key, signer};
use crate::traveller::{CLIENT_ID, NOON, Traveller, id, scope, setup, timestamp};
use crate::visit::{Look, Visit};

fn opened(letter: Letter) -> Traveller {
    let mut traveller = Traveller::new();
    traveller.intends(Intent::DropFiles(vec!["/a/bestilling.portnokkel".into()]));
    let ticket = asked(&mut traveller, "ReadLetter");
    traveller.learns(Report::Aside(ticket, AsideReport::LetterRead(Ok(letter))));
    traveller
}

fn request() -> Letter {
    Letter::Request(Box::new(ClientRequest {
        name: "Tommys Programvare AS".into(),
        organisation: "313299767".parse().unwrap(),
        contact: "kari@example.no".into(),
        purpose: "Oppslag i pant".into(),
        environment: EnvironmentKind::Test,
        scopes: ScopeSet::new([scope("brreg:losore/tlg")]).unwrap(),
        key: Some(key("theirs")),
        for_customers: false,
        for_system_user: false,
    }))
}

fn answer() -> Letter {
    Letter::Answer(Box::new(ClientAnswer {
        client_id: id(CLIENT_ID),
        kid: "theirs".into(),
        environment: EnvironmentKind::Test,
        organisation: "313299767".parse().unwrap(),
        scopes: ScopeSet::new([scope("brreg:losore/tlg")]).unwrap(),
        ends: Some(timestamp(NOON)),
    }))
}

#[test]
fn what_is_asked_is_told_with_a_warning_and_the_keyboard_is_at_the_way_back() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, opened(request()));
        visit.looks();
        assert_eq!(visit.focused(), Some(visit.say("ownkey-back")), "nobody grants by leaning on Enter");
        assert!(visit.sees_words("request-unproved-key") && visit.sees_words("request-able"));
        assert!(visit.sees("brreg:losore/tlg") && visit.sees("Tommys Programvare AS"));
        visit.is_well_formed();
        visit.tabs_to(&visit.say("request-grant")).presses(Key::Enter);
        assert!(visit.app(|app| !app.letters.is_open() && app.letters.granting().is_some()));
        let granting = visit.words.with("request-granting", &[("name", "Tommys Programvare AS")]);
        assert!(visit.sees(&granting), "whose request it is, while the certificate is chosen");
    }
}

#[test]
fn an_answer_says_what_the_supplier_uses() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, opened(answer()));
        assert!(visit.sees(CLIENT_ID) && visit.sees("theirs"));
        visit.is_well_formed();
        visit.tabs_to(&visit.say("request-copy-client")).presses(Key::Enter);
        assert!(visit.is_asked(|effect| matches!(effect, Effect::CopyText(_, text) if text == CLIENT_ID)));
    }
}

#[test]
fn by_keyboard_alone_an_answer_leads_to_a_token() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, opened(answer()));
        visit.looks();
        assert_eq!(visit.focused(), Some(visit.say("ownkey-private")));
        visit.presses(Key::Enter);
        assert!(visit.sees_words("ownkey-private-missing"));
        visit.is_well_formed();
        visit.types("/a/private.pem");
        visit.tabs_to(&visit.say("ownkey-private-password")).types("hemmelig").presses(Key::Enter);
        let ticket = visit.ticket(|effect| match effect {
            Effect::Aside(ticket, Aside::ReadPrivateKey(..)) => Some(*ticket),
            _ => None,
        });
        let brought = BroughtKey { key: key("x"), has_private: true };
        visit.learns(Report::Aside(ticket, AsideReport::PublicKeyRead(Ok(brought))));
        visit.is_well_formed();
        let ticket = visit.ticket(|effect| match effect {
            Effect::Aside(ticket, Aside::OpenKey(..)) => Some(*ticket),
            _ => None,
        });
        let made = MadeKey { kept: kept("theirs", None), signer: signer() };
        visit.learns(Report::KeyMade(ticket, Ok(Box::new(made))));
        assert!(visit.is_asked(|effect| matches!(effect, Effect::RequestToken(..))));
        visit.is_well_formed();
    }
}

#[test]
fn by_keyboard_alone_a_request_is_made_from_the_start_page() {
    for language in Language::ALL {
        let mut traveller = Traveller::new();
        traveller.app = App::new(None, timestamp(NOON)).with_profiles(vec![setup("Fjordvik")], None);
        let mut visit = Visit::within(language, traveller);
        visit.tabs_to(&visit.say("request-new")).presses(Key::Enter);
        assert_eq!(visit.focused(), Some(visit.say("request-row-name")));
        visit.types("Tommys Programvare AS");
        visit.tabs_to(&visit.say("request-row-organisation")).types("313 299 767");
        visit.tabs_to(&visit.say("request-row-purpose")).types("Oppslag i pant");
        visit.tabs_to(&visit.say("request-row-scopes")).types("brreg:losore/tlg");
        visit.tabs_to(&visit.say("request-customer-makes")).presses(Key::Space);
        visit.is_well_formed();
        visit.tabs_to(&visit.say("request-make")).presses(Key::Enter);
        assert!(visit.sees_words("request-written-title"));
        visit.is_well_formed();
        visit.presses(Key::Enter);
        let saving = visit.asked.borrow().iter().find_map(|effect| match effect {
            Effect::SaveText(ticket, name, _) if name.ends_with(".portnokkel") => Some(*ticket),
            _ => None,
        });
        let saved = PathBuf::from("/hjem/bestilling.portnokkel");
        visit.learns(Report::TextSaved(saving.expect("it is saved"), Ok(Some(saved))));
        assert!(visit.sees_with("saved-file", &[("file", "/hjem/bestilling.portnokkel")]));
    }
}

fn serves(effect: &Effect) -> Option<Ticket> {
    match effect {
        Effect::Aside(ticket, Aside::Serve(_)) => Some(*ticket),
        _ => None,
    }
}

#[test]
fn the_switch_gives_an_address_says_who_asked_and_is_turned_off() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, Traveller::with_token());
        visit.tabs_to(&visit.say("serve-title")).presses(Key::Enter);
        visit.tabs_to(&visit.say("serve-switch")).presses(Key::Space);
        let ticket = visit.ticket(serves);
        let address = Secret::new("http://127.0.0.1:1/abc/token".into());
        visit.learns(Report::Aside(ticket, AsideReport::Serving(Ok(address))));
        assert!(visit.sees("http://127.0.0.1:1/abc/token") && visit.sees_words("serve-nobody-yet"));
        visit.is_well_formed();
        visit.tabs_to(&visit.say("serve-altinn")).presses(Key::Space);
        let altinns =
            |effect: &Effect| matches!(effect, Effect::Aside(_, Aside::Serve(order)) if order.altinn.is_some());
        assert!(visit.is_asked(altinns) && !visit.sees("/abc/token"), "the other token has another address");
        let ticket = visit.ticket(serves);
        let address = Secret::new("http://127.0.0.1:2/abc/token".into());
        visit.learns(Report::Aside(ticket, AsideReport::Serving(Ok(address))));
        for (agent, refused) in [("PostmanRuntime/7", None), ("Mozilla/5.0", Some(Refused::Page))] {
            let asked = Asked { at: timestamp(NOON), agent: agent.into(), refused };
            visit.learns(Report::Aside(ticket, AsideReport::Asked(asked)));
        }
        assert!(visit.sees("PostmanRuntime/7") && visit.sees("Mozilla/5.0"));
        assert!(visit.sees(&visit.say("serve-page")));
        visit.tabs_to(&visit.say("serve-copy")).presses(Key::Enter);
        let copies =
            |effect: &Effect| matches!(effect, Effect::CopySecret(_, text) if text.expose().ends_with("/abc/token"));
        assert!(visit.is_asked(copies));
        visit.tabs_to(&visit.say("serve-switch")).presses(Key::Space);
        assert!(visit.is_asked(|effect| matches!(effect, Effect::Aside(_, Aside::StopServing))));
        assert!(!visit.sees("/abc/token"));
    }
}

#[test]
fn pictures() {
    let mut results = SnapshotResults::new();
    let mut visit = Visit::after(opened(request()));
    visit.looks();
    visit.picture("request-asked-light", &mut results);
    let look = Look { theme: Theme::Dark, language: Language::English, ..Look::default() };
    let mut traveller = Traveller::new();
    traveller.intends(letters::Intent::New);
    let mut visit = Visit::with(traveller, look);
    visit.looks();
    visit.picture("request-new-dark", &mut results);
}
