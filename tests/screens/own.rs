//! A client's own keys: the choice beside the certificate, the keys of a client, and all that is done with them.

use egui::{Key, vec2};
use egui_kittest::SnapshotResults;
use portnokkel::app::App;
use portnokkel::app::intent::Intent;
use portnokkel::app::own as core;
use portnokkel::app::own::{Page, Source};
use portnokkel::app::wizard;
use portnokkel::app::wizard::client::Way;
use portnokkel::contract::{Effect, HandedOver, Report, TokenExchange};
use portnokkel::export::catalogue::{PRODUCTS, Selection};
use portnokkel::problem::{Refusal, Situation};
use portnokkel::text::Language;
use portnokkel::window::theme::Theme;
use serde_json::Value;

use crate::own_keys::{
    answers, at_keys, at_keys_with, changed, describes, file, kept, makes, ours, proved, reads, theirs,
};
use crate::traveller::{CLIENT_ID, NOON, Traveller, returning, setup, timestamp};
use crate::visit::{Look, Visit};

/// With a client that is there already, at the choice of what it signs in with.
fn at_choice() -> Traveller {
    let mut traveller = returning(vec![setup("Fjordvik – løsøre")]);
    traveller.intends(portnokkel::app::profiles::Intent::BeginNew);
    traveller.chooses("modern.p12").types_password(crate::traveller::PASSWORD).opens().proceeds();
    traveller.intends(wizard::Intent::ChooseWay(Way::Existing));
    traveller.app.wizard.drafts.client.client_id = CLIENT_ID.into();
    traveller.app.wizard.drafts.client.scopes = "brreg:losore/tlg".into();
    traveller.proceeds();
    traveller.intends(core::Intent::ChooseLogin);
    traveller
}

/// The keys of a client of which one takes the place of another.
fn rotating() -> Traveller {
    at_keys_with(vec![proved("c1f5b1c0-new", Some("a0-old"))], &[theirs("a0-old"), ours("c1f5b1c0-new")])
}

/// At the question whether a key is to go.
fn removing(keys: &[Value]) -> Traveller {
    let mut traveller = at_keys(keys);
    traveller.intends(core::Intent::Remove("a".into()));
    reads(&mut traveller, keys);
    traveller
}

fn waiting() -> Traveller {
    let mut traveller = at_keys(&[theirs("old")]);
    traveller.intends(core::Intent::Add);
    describes(&mut traveller);
    traveller.proceeds();
    reads(&mut traveller, &[theirs("old")]);
    makes(&mut traveller, kept("new", None));
    changed(&mut traveller, &[theirs("old"), ours("new")]);
    answers(&mut traveller, Some(Refusal::UnknownKid.into()));
    traveller
}

#[test]
fn by_keyboard_alone_a_key_is_chosen_and_described_at_the_review() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, Traveller::at_check());
        visit.tabs_to(&visit.say("ownkey-change-login")).presses(Key::Enter);
        assert_eq!(visit.focused(), Some(visit.say("ownkey-certificate")));
        visit.presses(Key::ArrowRight);
        assert_eq!(visit.focused(), Some(visit.say("ownkey-key")));
        assert!(visit.described().contains(&visit.say("ownkey-key-why")), "{}", visit.described());
        assert!(visit.described().contains(&visit.say("ownkey-key-lost")), "the facts are heard");
        visit.is_well_formed();
        visit.presses(Key::Enter);
        assert_eq!(visit.focused(), Some(visit.say("ownkey-source-make")));
        visit.tabs_to(&visit.say("ownkey-place")).types(&file().display().to_string());
        visit.tabs_to(&visit.say("ownkey-password")).types("hemmelig");
        visit.tabs_to(&visit.say("ownkey-password-again")).types("hemmelig");
        visit.is_well_formed();
        visit.presses(Key::Enter);
        assert!(visit.app(|app| !app.own.is_open()));
        assert!(visit.sees_with("ownkey-planned", &[("file", "nokkel.p12")]), "it stands on the review");
        assert!(!visit.is_asked(|effect| matches!(effect, Effect::MakeKey(..))));
    }
}

#[test]
fn the_buttons_of_two_keys_that_were_made_elsewhere_are_told_apart_by_ear() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, at_keys(&[theirs("old"), theirs("older")]));
        let tree = visit.looks().tree();
        let title = visit.say("ownkey-others");
        for kid in ["old", "older"] {
            assert!(tree.contains(&format!("{title} {kid}\"")), "{tree}");
        }
    }
}

#[test]
fn by_keyboard_alone_a_key_that_somebody_has_is_brought() {
    for language in Language::ALL {
        let mut traveller = at_keys(&[theirs("old")]);
        traveller.intends(core::Intent::Add);
        let mut visit = Visit::within(language, traveller);
        visit.looks();
        assert_eq!(visit.focused(), Some(visit.say("ownkey-source-make")));
        visit.presses(Key::ArrowDown).presses(Key::ArrowDown);
        assert_eq!(visit.focused(), Some(visit.say("ownkey-source-own")));
        assert!(visit.described().contains(&visit.say("ownkey-source-own-why")), "{}", visit.described());
        visit.is_well_formed();
        visit.tabs_to(&visit.say("ownkey-private")).types("/a/theirs.pem");
        visit.tabs_to(&visit.say("ownkey-private-password")).types("filens");
        visit.tabs_to(&visit.say("ownkey-place")).types(&file().display().to_string());
        visit.tabs_to(&visit.say("ownkey-password")).types("hemmelig");
        visit.tabs_to(&visit.say("ownkey-password-again")).types("hemmelig").presses(Key::Enter);
        let reads =
            |effect: &Effect| matches!(effect, Effect::Aside(_, portnokkel::contract::Aside::ReadPrivateKey(..)));
        assert!(visit.is_asked(reads));
        visit.is_well_formed();
    }
}

#[test]
fn a_client_that_is_there_is_warned_for_and_has_a_safe_way_out() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, at_choice());
        assert!(!visit.sees_words("ownkey-trap-title"), "the certificate stops nothing");
        visit.clicks("ownkey-key");
        assert!(visit.sees_words("ownkey-trap-title") && visit.sees_words("ownkey-trap"));
        assert!(visit.sees_with("ownkey-trap-setups", &[("names", "Fjordvik – løsøre")]));
        visit.is_well_formed();
        visit.tabs_to(&visit.say("ownkey-trap-new-client")).presses(Key::Enter);
        assert!(visit.app(|app| !app.own.is_open() && app.wizard.client().way == Way::New));
    }
}

#[test]
fn the_keys_of_a_client_say_what_is_next_and_are_worked_by_keyboard() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, rotating());
        assert!(visit.sees_words("ownkey-next-beside-title") && visit.sees_words("ownkey-next-beside"));
        assert!(visit.sees("c1f5b1c0-new") && visit.sees("a0-old"));
        assert!(visit.sees_words("ownkey-is-replaced") && visit.sees_words("ownkey-is-proved"));
        visit.is_well_formed();
        visit.tabs_to(&visit.say("ownkey-finish")).presses(Key::Enter);
        assert_eq!(visit.focused(), Some(visit.say("ownkey-unlock")));
        visit.presses(Key::Enter);
        assert!(visit.sees_words("ownkey-unlock-missing"));
        visit.types("hemmelig").presses(Key::Enter);
        assert!(visit.is_asked(|effect| matches!(effect, Effect::Aside(_, portnokkel::contract::Aside::OpenKey(..)))));
        visit.is_well_formed();
    }
}

#[test]
fn where_a_key_goes_the_keyboard_is_at_the_button_that_leaves_it() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, removing(&[theirs("a"), theirs("b")]));
        visit.looks();
        assert_eq!(visit.focused(), Some(visit.say("ownkey-no")));
        assert!(visit.sees_words("ownkey-ask-goes-title") && visit.sees_words("ownkey-never-used"));
        visit.is_well_formed();
        visit.presses(Key::Enter);
        assert!(!visit.is_asked(|effect| matches!(effect, Effect::ChangeKeys(..))));
    }
}

#[test]
fn after_a_wrong_password_the_keyboard_is_in_its_field_and_typing_replaces_it() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, rotating());
        visit.tabs_to(&visit.say("ownkey-finish")).presses(Key::Enter);
        for wrong in ["galt", "feil"] {
            visit.types(wrong).presses(Key::Enter);
            let ticket = visit.ticket(|effect| match effect {
                Effect::Aside(ticket, portnokkel::contract::Aside::OpenKey(..)) => Some(*ticket),
                _ => None,
            });
            visit.learns(Report::KeyMade(ticket, Err(Situation::WrongPassword.into())));
            visit.looks();
            assert_eq!(visit.focused(), Some(visit.say("ownkey-unlock")));
        }
        visit.types("hemmelig");
        assert_eq!(visit.app(|app| app.own.draft.unlock.expose().to_owned()), "hemmelig");
    }
}

#[test]
fn the_last_key_says_what_it_means_that_it_goes() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, removing(&[theirs("a")]));
        assert!(visit.sees_words("ownkey-ask-last-title") && visit.sees_words("ownkey-ask-last-means"));
        visit.clicks("ownkey-remove-now");
        assert!(visit.is_asked(|effect| matches!(effect, Effect::ChangeKeys(..))));
    }
}

#[test]
fn a_wait_is_counted_down_for_the_eye_and_heard_once() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, waiting());
        let first = visit.tree();
        assert!(visit.sees_words("own-waiting") && visit.sees_words("ownkey-waiting-leave"));
        let announced = visit.announced();
        visit.waits(30);
        assert_ne!(visit.tree(), first, "the seconds go");
        assert_eq!(visit.announced(), announced);
        visit.is_well_formed();
        visit.tabs_to(&visit.say("ownkey-leave-waiting")).presses(Key::Enter);
        assert!(visit.is_asked(|effect| matches!(effect, Effect::ReadKeys(..))));
    }
}

#[test]
fn what_came_of_it_and_what_did_not_are_told() {
    for language in Language::ALL {
        let mut traveller = waiting();
        traveller.proceeds();
        answers(&mut traveller, None);
        let mut visit = Visit::within(language, traveller);
        assert!(visit.sees_words("ownkey-registered-title") && visit.sees_words("own-proved"));
        visit.is_well_formed();
        let mut traveller = removing(&[theirs("a")]);
        traveller.proceeds();
        let ticket = crate::own_keys::asked(&mut traveller, "ChangeKeys");
        traveller.learns(Report::KeysChanged(ticket, Err(Situation::ClientChanged.into())));
        let mut visit = Visit::within(language, traveller);
        assert!(visit.sees_words("ownkey-failed-title") && visit.sees_words("err-client-changed"));
        visit.is_well_formed();
        visit.tabs_to(&visit.say("ownkey-read-again")).presses(Key::Enter);
        assert!(visit.is_asked(|effect| matches!(effect, Effect::ReadKeys(..))));
    }
}

#[test]
fn public_files_alone_are_said_to_need_no_password() {
    for language in Language::ALL {
        let mut traveller = at_keys_with(vec![proved("new", None)], &[ours("new")]);
        traveller.intends(core::Intent::Deliver("new".into()));
        let draft = &mut traveller.app.own.draft;
        draft.product = PRODUCTS.iter().position(|product| product.key == "files").unwrap();
        let mut visit = Visit::with(traveller, Look { size: vec2(1240.0, 1800.0), language, ..Look::default() });
        visit.looks();
        assert!(visit.sees_words("ownkey-unlock") && !visit.sees_words("ownkey-deliver-public"));
        for file in ["private.jwk", "private.jwk.base64", "private.pem"] {
            visit.tabs_to(file).presses(Key::Space);
        }
        assert!(visit.sees_words("ownkey-deliver-public") && !visit.sees_words("ownkey-unlock"));
        visit.is_well_formed();
    }
}

#[test]
fn a_key_is_handed_over_by_keyboard_with_a_warning_for_what_is_secret() {
    for language in Language::ALL {
        let mut traveller = at_keys_with(vec![proved("new", None)], &[ours("new")]);
        traveller.intends(core::Intent::Deliver("new".into()));
        let mut visit = Visit::within(language, traveller);
        visit.looks();
        assert!(
            visit.tree().contains(&visit.say("own-product-refapp")),
            "what one of them must be changed for stands at it"
        );
        let product = visit.app(|app| app.own.product(0));
        assert_eq!(visit.focused().as_deref(), Some(product.name));
        let secrets = Selection::default().secrets(product);
        let warned = visit.words.with("own-export-secret", &[("files", visit.words.list(&secrets))]);
        assert!(visit.sees(&warned));
        visit.is_well_formed();
        let (key, script) = (product.files[1].path, product.files[2].path);
        visit.tabs_to(key).presses(Key::Space);
        let fewer = visit.words.with("own-export-secret", &[("files", visit.words.list(&[product.files[0].path]))]);
        assert!(visit.sees(&fewer), "the script goes with the key that it reads");
        visit.tabs_to(script).presses(Key::Space);
        assert!(visit.sees(&warned), "and brings it back");
        visit.presses(Key::Space);
        assert!(!visit.sees_words("ownkey-deliver-public"), "one of them is secret");
        visit.tabs_to(&visit.say("ownkey-unlock")).types("hemmelig").presses(Key::Enter);
        assert!(visit.is_asked(|effect| match effect {
            Effect::HandOver(_, order) => {
                order.wanted.of(order.product).map(|file| file.path).eq([product.files[0].path, key])
            }
            _ => false,
        }));
        let ticket = visit.ticket(|effect| match effect {
            Effect::HandOver(ticket, _) => Some(*ticket),
            _ => None,
        });
        let signers = vec![crate::own_keys::signer()];
        let (folder, files) = ("/her/maskinporten-new".into(), vec!["appsettings.json".into()]);
        visit
            .learns(Report::HandedOver(ticket, Ok(Box::new(HandedOver { folder, files, kid: "new".into(), signers }))));
        let ticket = visit.ticket(|effect| match effect {
            Effect::RequestToken(ticket, _) => Some(*ticket),
            _ => None,
        });
        let refused = Err(Refusal::InvalidSignature.into());
        visit.learns(Report::TokenReceived(ticket, Box::new(TokenExchange::from(refused))));
        assert!(visit.sees_words("own-export-unproved"));
        visit.is_well_formed();
    }
}

#[test]
fn a_rotation_stands_on_the_start_page_and_leads_back() {
    for language in Language::ALL {
        let mut traveller = Traveller::new();
        traveller.app = App::new(None, timestamp(NOON))
            .with_profiles(vec![setup("Fjordvik")], None)
            .with_keys(vec![proved("new", Some("old"))]);
        let mut visit = Visit::within(language, traveller);
        assert!(visit.sees_words("ownkey-next-beside-title"));
        visit.is_well_formed();
        visit.tabs_to(&visit.say("ownkey-continue")).presses(Key::Enter);
        assert!(visit.is_asked(|effect| matches!(effect, Effect::ReadFile(..))), "its certificate is opened");
        assert!(visit.app(|app| app.own.wanted().is_some()));
    }
}

#[test]
fn undo_does_not_bring_back_the_password_of_a_key() {
    let mut traveller = at_keys(&[theirs("old")]);
    traveller.intends(core::Intent::Add);
    let mut visit = Visit::after(traveller);
    visit.tabs_to(&visit.say("ownkey-password")).types("hemmelig");
    visit.tabs_to(&visit.say("ownkey-back-to-keys")).presses(Key::Enter);
    visit.clicks("ownkey-add");
    visit.tabs_to(&visit.say("ownkey-password")).presses_with(egui::Modifiers::COMMAND, Key::Z);
    assert!(visit.app(|app| app.own.draft.password.is_empty()));
}

#[test]
fn a_file_that_is_dropped_on_the_form_is_a_public_half() {
    let mut traveller = at_keys(&[theirs("old")]);
    traveller.intends(core::Intent::Add).intends(Intent::DropFiles(vec!["/a/public.jwk".into()]));
    let mut visit = Visit::after(traveller);
    visit.looks();
    assert!(visit.app(|app| matches!(app.own.page(), Page::Form(_)) && app.own.draft.source == Source::Bring));
    assert!(visit.sees_words("ownkey-public"));
}

#[test]
fn pictures() {
    let mut results = SnapshotResults::new();
    let dark = Look { theme: Theme::Dark, language: Language::English, ..Look::default() };
    let mut choice = at_choice();
    choice.intends(core::Intent::ChooseLoginBy(true));
    let mut visit = Visit::after(choice);
    visit.looks();
    visit.picture("own-choice-light", &mut results);
    let mut visit = Visit::with(rotating(), dark);
    visit.looks();
    visit.picture("own-keys-dark", &mut results);
    let mut form = at_keys(&[theirs("old")]);
    form.intends(core::Intent::Add);
    describes(&mut form);
    let mut visit = Visit::after(form);
    visit.looks();
    visit.picture("own-form-light", &mut results);
    let narrow = Look { language: Language::Nynorsk, size: vec2(720.0, 560.0), ..Look::default() };
    let mut visit = Visit::with(removing(&[theirs("a")]), narrow);
    visit.looks();
    visit.picture("own-last-720", &mut results);
    let mut visit = Visit::after(waiting());
    visit.looks();
    visit.picture("own-waiting-light", &mut results);
    let mut traveller = at_keys_with(vec![proved("new", None)], &[ours("new")]);
    traveller.intends(core::Intent::Deliver("new".into()));
    let mut visit = Visit::with(traveller, Look { size: vec2(1240.0, 1900.0), ..Look::default() });
    visit.looks();
    visit.tabs_to("jwk.base64").presses(Key::Space);
    visit.picture("own-delivery-light", &mut results);
}
