//! Step 6: the token, from asking for it until it has expired.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use egui::{Key, Modifiers, vec2};
use egui_kittest::SnapshotResults;
use egui_kittest::kittest::NodeT as _;
use portnokkel::app::intent::Intent;
use portnokkel::app::wizard;
use portnokkel::app::wizard::client::Way;
use portnokkel::app::wizard::token::State;
use portnokkel::contract::{Effect, Report, Ticket, TrialAnswer};
use portnokkel::domain::EnvironmentKind;
use portnokkel::problem::{Refusal, Situation};
use portnokkel::protocol::token::AccessToken;
use portnokkel::text::Language;
use portnokkel::window::theme::Theme;

use crate::traveller::{CLIENT_ID, NOON, Traveller, client, refused, timestamp};
use crate::visit::{Look, Visit};

/// A token as Maskinporten gives it, as long as they are.
fn token(now: i64) -> AccessToken {
    let claims = serde_json::json!({
        "iss": "https://test.maskinporten.no/", "client_id": CLIENT_ID, "client_amr": "virksomhetssertifikat",
        "scope": "brreg:losore/tlg", "iat": now, "exp": now + 120, "jti": "b9zmk3",
        "consumer": {"authority": "iso6523-actorid-upis", "ID": "0192:313299767"}
    });
    token_with(&claims, "brreg:losore/tlg", now)
}

/// A token with these claims.
pub fn token_with(claims: &serde_json::Value, scope: &str, now: i64) -> AccessToken {
    let head = BASE64_URL_SAFE_NO_PAD.encode(r#"{"alg":"RS256","kid":"demo"}"#);
    let secret = format!("{head}.{}.{}", BASE64_URL_SAFE_NO_PAD.encode(claims.to_string()), "c2lnbmF0dXI".repeat(62));
    let body = serde_json::json!({
        "access_token": secret, "token_type": "Bearer", "expires_in": 120, "scope": scope
    });
    AccessToken::read(body.to_string().as_bytes(), timestamp(now)).expect("a token")
}

pub fn wants_token(effect: &Effect) -> bool {
    asks_for_token(effect).is_some()
}

fn asks_for_token(effect: &Effect) -> Option<Ticket> {
    match effect {
        Effect::RequestToken(ticket, _) => Some(*ticket),
        _ => None,
    }
}

pub fn copies_token(effect: &Effect) -> Option<Ticket> {
    match effect {
        Effect::CopySecret(ticket, _) => Some(*ticket),
        _ => None,
    }
}

pub fn wakes(effect: &Effect) -> Option<Ticket> {
    match effect {
        Effect::Wake(ticket, _) => Some(*ticket),
        _ => None,
    }
}

pub fn tries(effect: &Effect) -> Option<Ticket> {
    match effect {
        Effect::TryToken(ticket, _) => Some(*ticket),
        _ => None,
    }
}

fn gets(traveller: &mut Traveller) {
    traveller.proceeds();
    let ticket = traveller.token_ticket();
    let token = token(traveller.now);
    traveller.learns(Report::TokenReceived(ticket, Box::new(Ok(token).into())));
}

fn with_token() -> Traveller {
    let mut traveller = Traveller::at_token();
    gets(&mut traveller);
    traveller
}

fn for_another_api() -> Traveller {
    let mut traveller = Traveller::at_client();
    traveller.intends(wizard::Intent::ChooseWay(Way::Existing));
    traveller.app.wizard.drafts.client.client_id = CLIENT_ID.into();
    traveller.app.wizard.drafts.client.scopes = "ks:fiks".into();
    traveller.proceeds().proceeds().intends(Intent::Cancel);
    traveller
}

fn refused_with(refusal: Refusal) -> Traveller {
    let mut traveller = Traveller::at_token();
    traveller.proceeds();
    let ticket = traveller.token_ticket();
    traveller.learns(Report::TokenReceived(ticket, Box::new(Err(refused(refusal)).into())));
    traveller
}

fn secret(visit: &Visit) -> String {
    visit.app(|app| match app.wizard.token() {
        State::Ready(ready) => ready.token.secret.expose().to_owned(),
        state => panic!("no token: {state:?}"),
    })
}

#[test]
fn before_asking_it_is_told_what_for_and_the_rest_is_folded_away() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, Traveller::before_token());
        assert!(visit.sees("FJORDVIK") && visit.sees("(brreg:losore/tlg)"));
        assert!(visit.input(&visit.say("token-resource")).is_none());
        visit.is_well_formed();
        visit.clicks("token-advanced-title");
        assert!(visit.input(&visit.say("token-resource")).is_some());
        assert!(visit.input(&visit.say("token-consumer-org")).is_none());
        visit.is_well_formed();
    }
}

#[test]
fn what_is_wrong_under_advanced_is_told_and_unfolds_it() {
    for language in Language::ALL {
        let mut traveller = Traveller::before_token();
        traveller.app.wizard.drafts.token.consumer_org = "12345".into();
        let mut visit = Visit::within(language, traveller);
        visit.clicks("token-get");
        assert!(visit.sees_words("field-org-number-length"));
        assert_eq!(visit.focused(), Some(visit.say("token-consumer-org")));
    }
}

#[test]
fn while_the_token_is_fetched_it_says_so_and_can_be_cancelled() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, Traveller::before_token());
        visit.clicks("token-get").waits(1);
        assert!(visit.sees_words("token-title-busy") && visit.sees_words("token-getting"));
        visit.is_well_formed();
        visit.waits(10);
        assert!(visit.sees_words("busy-slow"));
        visit.clicks("footer-cancel");
        assert!(visit.sees_words("token-title"));
    }
}

#[test]
fn the_token_is_masked_until_it_is_shown() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, with_token());
        let token = secret(&visit);
        assert!(visit.sees_words("token-title-done") && !visit.sees(&token), "it is masked");
        visit.is_well_formed().clicks("token-claims-title");
        assert!(visit.sees("eyJh… "), "four letters of its head are shown");
        visit.is_well_formed();
        visit.clicks("token-show");
        assert!(visit.sees(&token));
        visit.is_well_formed();
        visit.clicks("token-hide");
        assert!(!visit.sees(&token));
    }
}

#[test]
fn the_token_is_copied_from_the_keyboard_and_cleared_at_once() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, Traveller::before_token());
        visit.tabs_to(&visit.say("token-get")).presses(Key::Enter);
        let ticket = visit.ticket(asks_for_token);
        visit.learns(Report::TokenReceived(ticket, Box::new(Ok(token(NOON)).into())));
        assert_eq!(visit.focused(), Some(visit.say("token-copy")), "the keyboard is at what comes next");
        visit.presses(Key::Enter);
        let ticket = visit.ticket(copies_token);
        visit.learns(Report::Copied(ticket, Ok(())));
        let left = visit.words.duration(120);
        assert!(visit.sees_with("token-copied", &[("time", &left)]));
        visit.is_well_formed();
        visit.tabs_to(&visit.say("token-clear-now")).presses(Key::Space);
        assert!(visit.is_asked(|effect| matches!(effect, Effect::ClearClipboard)));
        assert!(!visit.sees_words("token-clear-now"));
        visit.presses_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::C);
        visit.ticket(copies_token);
    }
}

/// What a screen reader says of a button after its name.
fn description(visit: &Visit, key: &str) -> String {
    let button = visit.input(&visit.say(key)).expect("it is there");
    button.accesskit_node().description().unwrap_or_default()
}

#[test]
fn each_way_on_is_one_button_with_a_name_and_what_it_does() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, with_token());
        visit.is_well_formed();
        for (name, text) in
            [("token-copy", "token-copy-hint"), ("handover-title", "handover-hint"), ("token-try-it", "token-try-hint")]
        {
            let told = description(&visit, name);
            assert!(told.contains(&visit.say(text)), "{told}");
        }
        visit.clicks("token-copy");
        let ticket = visit.ticket(copies_token);
        visit.learns(Report::Copied(ticket, Ok(())));
        let told = description(&visit, "token-copy");
        assert!(told.contains(&visit.say("token-copied-accessible")), "where the keyboard is: {told}");
        let visit = Visit::within(language, in_production());
        assert!(description(&visit, "token-try-it").starts_with(&visit.say("token-try-production-hint")));
    }
}

#[test]
fn the_ending_says_who_can_do_what_now_and_done_leads_to_the_start_page() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, with_token());
        let access = visit.words.with("token-access-named", &[("name", "Rettsstiftelser i løsøre")]);
        let told = [("organisation", "FJORDVIK BLÅBÆR AS"), ("access", access.as_str())];
        assert!(visit.sees_with("token-ready-test", &told), "{told:?}");
        assert!(visit.input(&visit.say("step-token")).is_none(), "the sixth step leads nowhere: one is there");
        visit.clicks("token-copy");
        let ticket = visit.ticket(copies_token);
        visit.learns(Report::Copied(ticket, Ok(()))).clicks("footer-done");
        assert_eq!(visit.app(|app| app.wizard.at()), portnokkel::app::wizard::Step::Certificate);
        visit.is_well_formed();
    }
}

#[test]
fn another_token_is_a_quiet_way_until_the_time_is_out() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, with_token());
        visit.clicks("token-get-new");
        visit.ticket(asks_for_token);
    }
}

#[test]
fn a_clipboard_that_does_not_answer_is_told() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, with_token());
        visit.clicks("token-copy");
        let ticket = visit.ticket(copies_token);
        visit.learns(Report::Copied(ticket, Err(Situation::ClipboardUnavailable.into())));
        assert!(visit.sees_words("err-clipboard-unavailable"));
        visit.is_well_formed();
    }
}

#[test]
fn the_countdown_is_silent_but_for_half_a_minute() {
    let mut visit = Visit::after(with_token());
    visit.clicks("token-copy");
    let ticket = visit.ticket(copies_token);
    visit.learns(Report::Copied(ticket, Ok(())));
    let before = visit.announced();
    visit.waits(40);
    assert_eq!(visit.announced(), before, "nothing new is read aloud");
    visit.waits(50);
    let soon = visit.words.with("token-ends-soon", &[("time", visit.words.spoken_duration(30))]);
    assert!(visit.announced().contains(&soon));
    let at_thirty = visit.announced();
    visit.waits(10);
    assert_eq!(visit.announced(), at_thirty, "only once");
}

#[test]
fn an_expired_token_is_gone_and_the_way_to_another_is_the_filled_button() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, with_token());
        visit.clicks("token-claims-title");
        visit.tabs_to(&visit.say("token-show"));
        let ticket = visit.ticket(wakes);
        visit.waits(121).learns(Report::Woke(ticket));
        assert!(visit.sees_words("token-title-expired") && visit.input(&visit.say("token-copy")).is_none());
        assert_eq!(visit.focused(), Some(visit.say("token-get-new")));
        visit.is_well_formed();
        visit.presses(Key::Enter);
        visit.ticket(asks_for_token);
    }
}

#[test]
fn what_stands_in_the_token_is_told_in_plain_words() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, with_token());
        visit.clicks("token-claims-title");
        assert!(visit.sees_words("token-claim-consumer") && visit.sees_words("token-claims-unverified"));
        visit.is_well_formed();
    }
}

#[test]
fn a_new_client_is_waited_for_and_the_waiting_given_up() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, refused_with(Refusal::UnknownClient));
        assert!(visit.sees_words("token-waiting-why"));
        visit.waits(2);
        let left = visit.words.duration(3);
        assert!(visit.sees_with("token-waiting-next", &[("time", &left)]));
        visit.is_well_formed();
        visit.clicks("token-wait-cancel");
        assert!(visit.sees_words("token-title"));
    }
}

#[test]
fn a_missing_access_is_asked_for_with_a_ready_mail() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, refused_with(Refusal::ScopeNotGranted(None)));
        assert!(visit.sees_words("rec-scope-not-granted"));
        visit.is_well_formed();
        visit.clicks("next-mail-api-owner");
        let ticket = visit.ticket(|effect| match effect {
            Effect::CopyText(ticket, text) if text.contains("brreg:losore/tlg") => Some(*ticket),
            _ => None,
        });
        visit.learns(Report::Copied(ticket, Ok(())));
        assert!(visit.sees_words("client-mail-copied"));
    }
}

#[test]
fn the_technical_details_are_copied_for_support() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, refused_with(Refusal::ScopeNotGranted(None)));
        visit.clicks("button-technical-details").clicks("button-copy-details");
        let happened = visit.words.with("err-scope-not-granted", &[("scope", "none")]);
        let ticket = visit.ticket(|effect| match effect {
            Effect::CopyText(ticket, text) if text.starts_with(&happened) && text.contains(": MP-250") => Some(*ticket),
            _ => None,
        });
        visit.learns(Report::Copied(ticket, Ok(())));
        assert!(visit.sees_words("details-copied") && !visit.sees_words("client-mail-copied"));
        visit.is_well_formed();
    }
}

#[test]
fn wrong_extra_choices_lead_to_the_fields() {
    let mut traveller = Traveller::before_token();
    traveller.app.wizard.drafts.token.consumer_org = "991825827".into();
    traveller.proceeds();
    traveller.is_refused_a_token(refused(Refusal::ConsumerOrgInvalid));
    let mut visit = Visit::after(traveller);
    visit.clicks("next-change-consumer");
    assert_eq!(visit.focused(), Some(visit.say("token-consumer-org")), "the field that Maskinporten is unhappy with");
    let mut visit = Visit::after(refused_with(Refusal::UnknownAuthorizationFields));
    visit.clicks("next-change-behalf");
    assert_eq!(visit.focused(), Some(visit.say("behalf-itself")), "whom one acts for is what has to be put right");
    assert!(!visit.sees_words("token-resource"), "nothing else is opened");
}

#[test]
fn the_token_is_tried_on_the_register() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, with_token());
        visit.tabs_to(&visit.say("token-try-it")).presses(Key::Enter);
        let ticket = visit.ticket(tries);
        visit.waits(1);
        assert!(visit.sees_words("token-trying"));
        let answer = TrialAnswer { status: 200, excerpt: "{\"antall\": 0}".into(), hits: Some(0) };
        visit.learns(Report::TokenTried(ticket, Ok(answer)));
        assert!(visit.sees_with("token-try-no-hits", &[("host", "losoreregisteret.ppe.brreg.no")]));
        visit.is_well_formed();
        visit.clicks("token-try-body");
        assert!(visit.sees("{\"antall\": 0}"));
    }
}

#[test]
fn another_api_is_tried_on_an_address_that_is_checked() {
    for language in Language::ALL {
        let mut traveller = for_another_api();
        gets(&mut traveller);
        let mut visit = Visit::within(language, traveller);
        visit.clicks("token-try-it");
        assert!(!visit.is_asked(|effect| tries(effect).is_some()), "where to is not known yet");
        visit.tabs_to(&visit.say("token-try-address")).types("http://api.eksempel.no").presses(Key::Enter);
        assert!(visit.sees_words("field-address-unencrypted"));
        visit.is_well_formed();
        assert!(!visit.is_asked(|effect| tries(effect).is_some()));
    }
}

#[test]
fn an_api_that_does_not_answer_is_told_and_tried_again() {
    let mut visit = Visit::after(with_token());
    visit.clicks("token-try-it");
    let ticket = visit.ticket(tries);
    visit.learns(Report::TokenTried(ticket, Err(Situation::TimedOut.into())));
    assert!(visit.sees_with("rec-timed-out", &[("where", "away")]));
    visit.is_well_formed();
    visit.clicks("token-try-again");
    visit.ticket(tries);
}

fn copied(look: Look, traveller: Traveller) -> Visit {
    let mut visit = Visit::with(traveller, look);
    visit.tabs_to(&visit.say("token-copy")).waits(18).presses(Key::Enter);
    let ticket = visit.ticket(copies_token);
    visit.learns(Report::Copied(ticket, Ok(())));
    visit
}

fn in_production() -> Traveller {
    let mut traveller = Traveller::has_opened("production.p12");
    traveller.proceeds().intends(wizard::Intent::ChooseEnvironment(EnvironmentKind::Production)).proceeds();
    traveller.app.wizard.drafts.client.admin_client_id = CLIENT_ID.into();
    traveller.describes_client().intends(wizard::Intent::ConfirmProduction(true));
    let ticket = traveller.begins_creating();
    traveller.learns(Report::ClientCreated(ticket, Ok(client("Fjordvik", CLIENT_ID))));
    gets(&mut traveller);
    traveller
}

#[test]
fn pictures_of_the_token() {
    let mut results = SnapshotResults::new();
    copied(Look::default(), in_production()).picture("token-production-light", &mut results);
    let narrow = vec2(720.0, 820.0);
    let look = Look { language: Language::English, theme: Theme::Dark, size: narrow, ..Look::default() };
    let mut visit = Visit::with(with_token(), look);
    visit.waits(100).clicks("token-claims-title").clicks("token-show");
    visit.picture("token-shown-720", &mut results);
    Visit::with(refused_with(Refusal::UnknownClient), Look { theme: Theme::Dark, ..Look::default() })
        .picture("token-waiting-dark", &mut results);
    let look = Look { language: Language::English, size: vec2(1240.0, 1000.0), ..Look::default() };
    let mut visit = Visit::with(refused_with(Refusal::ScopeNotGranted(None)), look);
    visit.clicks("button-technical-details");
    visit.picture("token-refused-details-light", &mut results);
}

#[test]
fn a_screen_reader_is_told_the_token_only_while_it_is_shown() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, Traveller::with_token());
        visit.clicks("token-claims-title");
        assert!(!visit.tree().contains("hemmelig.token.her"));
        visit.clicks("token-show");
        assert!(visit.tree().contains("hemmelig.token.her"), "the search finds what is to be found");
        visit.clicks("token-hide");
        assert!(!visit.tree().contains("hemmelig.token.her"));
    }
}
