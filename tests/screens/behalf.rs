//! Step 6 on behalf of a customer: the ways, their fields, what must have been done before, and what the token says of it.

use egui::Key;
use portnokkel::app::wizard::token::Behalf;
use portnokkel::contract::{Effect, Report};
use portnokkel::problem::Refusal;
use portnokkel::protocol::on_behalf::OnBehalfOf;
use portnokkel::text::{self, Language};

use crate::token::{token_with, wants_token};
use crate::traveller::{Traveller, refused};
use crate::visit::Visit;

const CUSTOMER: &str = "313907201";

/// Every field of every way, by the name of its label.
const FIELDS: [&str; 6] = [
    "token-consumer-org",
    "behalf-owner",
    "behalf-reference",
    "behalf-consent-id",
    "behalf-consent-from",
    "behalf-details",
];

fn opened(language: Language) -> Visit {
    let mut visit = Visit::within(language, Traveller::before_token());
    visit.clicks("behalf-title");
    visit
}

fn chooses(visit: &mut Visit, behalf: Behalf) {
    let label = text::behalf(&visit.words, behalf);
    visit.clicks_label(&label);
}

fn writes(visit: &mut Visit, field: &str, what: &str) {
    let label = visit.say(field);
    visit.tabs_to(&label).types(what);
}

fn shown(visit: &Visit) -> Vec<&'static str> {
    FIELDS.into_iter().filter(|field| visit.input(&visit.say(field)).is_some()).collect()
}

/// On behalf of whom a token was asked for last.
fn asked(visit: &Visit) -> OnBehalfOf {
    let asked = visit.asked.borrow();
    let mut orders = asked.iter().filter_map(|effect| match effect {
        Effect::RequestToken(_, order) => Some(order.optional.on_behalf_of.clone()),
        _ => None,
    });
    orders.next_back().expect("a token was asked for")
}

#[test]
fn each_way_says_what_must_have_been_done_and_has_only_its_own_fields() {
    for language in Language::ALL {
        let mut visit = opened(language);
        for (behalf, fields) in [
            (Behalf::Itself, &[] as &[&str]),
            (Behalf::Customer, &["token-consumer-org"]),
            (Behalf::SystemUser, &["behalf-owner", "behalf-reference"]),
            (Behalf::Consent, &["token-consumer-org", "behalf-consent-id", "behalf-consent-from"]),
            (Behalf::Written, &["token-consumer-org", "behalf-details"]),
        ] {
            chooses(&mut visit, behalf);
            assert_eq!(visit.app(|app| app.wizard.behalf()), behalf);
            assert_eq!(shown(&visit), fields, "{behalf:?}");
            let label = text::behalf(&visit.words, behalf);
            let before = text::behalf_before(&visit.words, behalf);
            visit.tabs_to(&label);
            assert!(visit.described().contains(&before), "{}", visit.described());
            visit.is_well_formed();
        }
    }
}

#[test]
fn a_system_user_is_asked_for_by_the_keyboard_alone() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, Traveller::before_token());
        visit.tabs_to(&visit.say("behalf-title")).presses(Key::Space);
        visit.tabs_to(&text::behalf(&visit.words, Behalf::Itself)).presses(Key::ArrowDown).presses(Key::ArrowDown);
        let label = text::behalf(&visit.words, Behalf::SystemUser);
        assert_eq!(visit.focused(), Some(label));
        writes(&mut visit, "behalf-owner", "313 907 201");
        writes(&mut visit, "behalf-reference", "kunde-1");
        visit.presses(Key::Enter);
        let OnBehalfOf::SystemUser(user) = asked(&visit) else { panic!("{:?}", asked(&visit)) };
        assert_eq!(user.owner.to_string(), CUSTOMER);
        assert_eq!(user.reference.expect("it was typed").as_str(), "kunde-1");
    }
}

#[test]
fn a_consent_and_what_is_written_by_hand_are_asked_for() {
    for language in Language::ALL {
        let mut visit = opened(language);
        chooses(&mut visit, Behalf::Consent);
        writes(&mut visit, "behalf-consent-id", "b7d4e4f0-1c1c-4f56-9d3e-3f6a3d4d2a11");
        writes(&mut visit, "behalf-consent-from", CUSTOMER);
        visit.presses(Key::Enter);
        assert!(matches!(asked(&visit), OnBehalfOf::Consent(..)), "{:?}", asked(&visit));
        let mut visit = opened(language);
        chooses(&mut visit, Behalf::Written);
        writes(&mut visit, "behalf-details", r#"[{"type":"urn:eksempel:fullmakt"}]"#);
        visit.clicks("token-get");
        assert!(matches!(asked(&visit), OnBehalfOf::Other(..)), "{:?}", asked(&visit));
    }
}

#[test]
fn what_is_wrong_stands_at_its_field_and_nothing_is_sent() {
    for language in Language::ALL {
        let mut visit = opened(language);
        chooses(&mut visit, Behalf::SystemUser);
        writes(&mut visit, "behalf-owner", "12345");
        visit.clicks("token-get");
        assert!(visit.sees_words("field-org-number-length"));
        assert_eq!(visit.focused(), Some(visit.say("behalf-owner")));
        assert!(!visit.is_asked(wants_token));
        visit.is_well_formed();
        chooses(&mut visit, Behalf::Consent);
        assert!(!visit.sees_words("field-org-number-length"), "it was the other way's");
        visit.clicks("token-get");
        assert!(visit.sees_words("behalf-consent-id-invalid") && visit.sees_words("behalf-party-unknown"));
        visit.is_well_formed();
        chooses(&mut visit, Behalf::Written);
        writes(&mut visit, "behalf-details", "[{}]");
        visit.clicks("token-get");
        assert!(visit.sees_words("behalf-details-no-type"));
        assert!(!visit.is_asked(wants_token));
    }
}

#[test]
fn a_customer_that_is_typed_already_counts_and_its_field_stays_when_emptied() {
    for language in Language::ALL {
        let mut traveller = Traveller::before_token();
        traveller.app.wizard.drafts.token.consumer_org = "3".into();
        let mut visit = Visit::within(language, traveller);
        let field = visit.say("token-consumer-org");
        visit.tabs_to(&field).presses(Key::End).presses(Key::Backspace);
        assert_eq!(visit.app(|app| app.wizard.drafts.token.consumer_org.clone()), "");
        assert_eq!(visit.focused(), Some(field));
    }
}

#[test]
fn a_refused_customer_that_is_none_leads_to_the_ways() {
    for language in Language::ALL {
        let mut traveller = Traveller::at_token();
        let ticket = traveller.token_ticket();
        traveller.learns(Report::TokenReceived(ticket, Box::new(Err(refused(Refusal::ConsumerOrgInvalid)).into())));
        let mut visit = Visit::within(language, traveller);
        visit.clicks("next-change-consumer");
        assert_eq!(visit.focused(), Some(text::behalf(&visit.words, Behalf::Itself)));
        visit.is_well_formed();
    }
}

#[test]
fn who_acts_for_whom_is_told_with_what_stands_in_the_token() {
    let claims = serde_json::json!({
        "iss": "https://test.maskinporten.no/",
        "consumer": { "ID": "0192:313299767" },
        "authorization_details": [{ "type": "urn:altinn:systemuser", "systemuser_id": ["2f5c"],
            "systemuser_org": { "ID": format!("0192:{CUSTOMER}") }, "system_id": "313299767_regnskap" }]
    });
    for language in Language::ALL {
        let mut traveller = Traveller::at_token();
        let ticket = traveller.token_ticket();
        let token = token_with(&claims, "ks:fiks", traveller.now);
        let told = text::acts_for(&portnokkel::text::Words::new(language), token.claims.as_ref().unwrap()).unwrap();
        traveller.learns(Report::TokenReceived(ticket, Box::new(Ok(token).into())));
        let mut visit = Visit::within(language, traveller);
        visit.clicks("token-claims-title");
        assert!(visit.sees(&told), "{told}");
        assert!(visit.sees_words("behalf-claim-system-user") && visit.sees("313299767_regnskap"));
        visit.is_well_formed();
    }
}
