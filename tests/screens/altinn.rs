//! Altinn's own token in step 6: got, shown, copied, erased; and the call that it is tried on.

use egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT as _;
use portnokkel::app::profiles;
use portnokkel::contract::{AltinnAnswer, AltinnQuestion, Effect, Report, Ticket, TrialAnswer};
use portnokkel::domain::ScopeSet;
use portnokkel::problem::{ExchangeCause, Problem, Situation};
use portnokkel::protocol::token::AccessToken;
use portnokkel::text::{self, Language};

use crate::token::{tries, wakes};
use crate::traveller::{PASSWORD, Traveller, returning, setup, timestamp};
use crate::visit::Visit;

const HOST: &str = "platform.tt02.altinn.no";
const SECRET: &str = "altinns.eget.token.som.er.langt.nok.til.at.det.maskeres";
/// Half an hour, as Altinn gives it.
const LIFETIME: i64 = 1800;

/// Somebody who uses a client that has this access, and has a token.
fn with_access(scope: &str) -> Traveller {
    let mut before = setup("Altinn");
    before.scopes = ScopeSet::parse(scope).expect("scopes");
    let mut traveller = returning(vec![before]);
    traveller.intends(profiles::Intent::UseProfile("Altinn".into()));
    traveller.world_reads().types_password(PASSWORD).opens().gets_token();
    traveller
}

fn at_altinn() -> Traveller {
    with_access("altinn:events.subscribe")
}

fn exchanges(effect: &Effect) -> Option<Ticket> {
    match effect {
        Effect::AskAltinn(ticket, question) if matches!(**question, AltinnQuestion::Exchange(..)) => Some(*ticket),
        _ => None,
    }
}

fn copies(effect: &Effect) -> Option<(Ticket, String)> {
    match effect {
        Effect::CopySecret(ticket, secret) => Some((*ticket, secret.expose().to_owned())),
        _ => None,
    }
}

fn altinns(now: i64) -> AccessToken {
    let body = format!(r#"{{"access_token":"{SECRET}","token_type":"Bearer","expires_in":{LIFETIME},"scope":"x"}}"#);
    AccessToken::read(body.as_bytes(), timestamp(now)).expect("a token")
}

fn exchanged(language: Language, traveller: Traveller) -> Visit {
    let now = traveller.now;
    let mut visit = Visit::within(language, traveller);
    visit.tabs_to(&visit.say("swap-get")).presses(Key::Enter);
    let ticket = visit.ticket(exchanges);
    visit.learns(Report::AltinnAnswered(ticket, AltinnAnswer::Exchanged(Ok(Box::new(altinns(now))))));
    visit
}

fn copied(visit: &mut Visit) -> String {
    let asked = visit.asked.borrow().iter().rev().find_map(copies).expect("a token is copied");
    visit.learns(Report::Copied(asked.0, Ok(())));
    asked.1
}

#[test]
fn it_is_got_masked_shown_and_hidden() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, at_altinn());
        assert!(visit.sees_with("swap-hint", &[("host", HOST)]));
        visit.is_well_formed();
        let mut visit = exchanged(language, at_altinn());
        let time = visit.words.spoken_duration(LIFETIME);
        let done = visit.words.with("swap-done", &[("host", HOST), ("time", &time)]);
        assert!(visit.announced().contains(&done), "{:?}", visit.announced());
        assert_eq!(visit.focused(), Some(visit.say("swap-copy")), "the keyboard is at what comes next");
        assert!(!visit.tree().contains(SECRET), "it is masked");
        visit.is_well_formed();
        visit.clicks("swap-show");
        assert!(visit.sees(SECRET));
        visit.is_well_formed();
        visit.clicks("swap-hide");
        assert!(!visit.tree().contains(SECRET));
    }
}

#[test]
fn it_is_copied_and_cleared_as_the_other_one_is() {
    for language in Language::ALL {
        let mut visit = exchanged(language, at_altinn());
        visit.presses(Key::Enter);
        assert_eq!(copied(&mut visit), SECRET);
        let copied_words = visit.say("token-copied-accessible");
        assert!(visit.described().contains(&copied_words), "{}", visit.described());
        let tile = visit.input(&visit.say("token-copy")).expect("the tile");
        assert_eq!(tile.accesskit_node().description(), Some(visit.say("token-copy-hint")), "it has copied nothing");
        visit.is_well_formed();
        visit.tabs_to(&visit.say("token-clear-now")).presses(Key::Space);
        assert!(visit.is_asked(|effect| matches!(effect, Effect::ClearClipboard)));
        visit.presses_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::C);
        assert_ne!(copied(&mut visit), SECRET, "the short cut copies Maskinporten's");
        let tile = visit.input(&visit.say("token-copy")).expect("the tile");
        assert_eq!(tile.accesskit_node().description(), Some(copied_words));
    }
}

#[test]
fn it_outlives_maskinportens_token_and_is_erased_when_its_time_is_out() {
    for language in Language::ALL {
        let mut traveller = at_altinn();
        let first = traveller.wake_ticket();
        let mut visit = exchanged(language, traveller);
        let second = visit.ticket(wakes);
        visit.waits(121).learns(Report::Woke(first));
        assert!(visit.sees_words("token-title-expired") && visit.input(&visit.say("swap-copy")).is_some());
        visit.is_well_formed();
        visit.waits(LIFETIME).learns(Report::Woke(second));
        assert!(visit.sees_words("swap-expired") && visit.input(&visit.say("swap-copy")).is_none());
        assert!(!visit.tree().contains(SECRET));
        assert!(visit.input(&visit.say("swap-get")).is_none(), "there is nothing left to exchange");
        visit.is_well_formed();
    }
}

#[test]
fn a_no_is_told_and_it_is_tried_again() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, at_altinn());
        visit.clicks("swap-get");
        let ticket = visit.ticket(exchanges);
        visit.waits(1);
        assert!(visit.sees_words("swap-busy"));
        let problem: Problem = Situation::ExchangeRefused(ExchangeCause::Unseen).into();
        visit.learns(Report::AltinnAnswered(ticket, AltinnAnswer::Exchanged(Err(problem.clone()))));
        assert!(visit.sees(&text::what(&visit.words, &problem)));
        visit.is_well_formed();
        visit.clicks("swap-get");
        visit.ticket(exchanges);
    }
}

#[test]
fn without_an_access_of_altinns_it_is_got_by_choice() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, with_access("ks:fiks"));
        assert!(visit.input(&visit.say("swap-get")).is_none(), "it is folded away");
        visit.clicks("swap-title");
        assert!(visit.sees_words("swap-no-scope"));
        visit.is_well_formed();
        visit.clicks("swap-get");
        let ticket = visit.ticket(exchanges);
        let now = crate::traveller::NOON;
        visit.learns(Report::AltinnAnswered(ticket, AltinnAnswer::Exchanged(Ok(Box::new(altinns(now))))));
        assert_eq!(visit.focused(), Some(visit.say("swap-copy")));
        visit.is_well_formed();
    }
}

#[test]
fn a_known_call_has_its_terms_and_what_nothing_found_means() {
    for language in Language::ALL {
        let mut visit = exchanged(language, at_altinn());
        visit.clicks("token-try-it");
        let terms = visit.words.with("swap-terms", &[("seeks", "subscriptions")]);
        assert!(visit.sees(&terms));
        visit.is_well_formed();
        visit.clicks("token-try");
        let ticket = visit.ticket(tries);
        let answer = TrialAnswer { status: 200, excerpt: r#"{"count":0,"subscriptions":[]}"#.into(), hits: Some(0) };
        visit.learns(Report::TokenTried(ticket, Ok(answer)));
        let empty = visit.words.with("swap-empty", &[("seeks", "subscriptions")]);
        assert!(visit.announced().contains(&empty), "{:?}", visit.announced());
        visit.is_well_formed();
    }
}

#[test]
fn another_address_is_not_told_of_as_if_it_were_the_known_call() {
    for language in Language::ALL {
        let mut traveller = at_altinn();
        traveller.app.wizard.drafts.token.trial_address = "https://api.example.no/".into();
        let mut visit = Visit::within(language, traveller);
        visit.clicks("token-try-it").clicks("token-try");
        let ticket = visit.ticket(tries);
        visit.learns(Report::TokenTried(ticket, Ok(TrialAnswer { status: 200, excerpt: "[]".into(), hits: None })));
        assert!(visit.sees_with("token-try-ok", &[("host", "api.example.no")]));
    }
}
