//! Step 2: asking whether the certificate was revoked.

use egui::Key;
use egui_kittest::SnapshotResults;
use portnokkel::app::wizard;
use portnokkel::app::wizard::Step;
use portnokkel::contract::{Effect, Report, RevocationOutcome};
use portnokkel::keystore::revocation::{Answer, Reason, RevocationError, RevocationStatus};
use portnokkel::problem::{Problem, Situation};
use portnokkel::text::{self, Language};
use portnokkel::window::theme::Theme;

use crate::traveller::{NOON, Traveller, timestamp};
use crate::visit::{Look, Visit};

const HOST: &str = "ocsp.example";

fn opened() -> Traveller {
    Traveller::has_opened("asked.p12")
}

fn answered(standing: RevocationStatus) -> RevocationOutcome {
    RevocationOutcome::Answered(Answer { standing, as_of: timestamp(NOON) })
}

fn revoked() -> RevocationOutcome {
    answered(RevocationStatus::Revoked { at: timestamp(NOON - 86_400), reason: Reason::KeyCompromise })
}

/// What the button is called; beside it stands who is asked.
fn ask(visit: &Visit, host: &str) -> String {
    assert!(visit.sees_with("revocation-hint", &[("host", host)]), "{host} is named");
    visit.say("revocation-ask")
}

/// Presses the button that names this host, and the world answers.
fn told(visit: &mut Visit, host: &str, outcome: RevocationOutcome) {
    visit.clicks_label(&ask(visit, host));
    let ticket = visit.ticket(|effect| match effect {
        Effect::AskRevocation(ticket, _) => Some(*ticket),
        _ => None,
    });
    visit.learns(Report::RevocationAnswered(ticket, outcome));
}

/// As far as the answer, without a window.
fn after(outcome: RevocationOutcome) -> Traveller {
    let mut traveller = opened();
    traveller.intends(wizard::Intent::AskRevocation);
    let ticket = traveller.ticket(|effect| match effect {
        Effect::AskRevocation(ticket, _) => Some(*ticket),
        _ => None,
    });
    traveller.learns(Report::RevocationAnswered(ticket, outcome));
    traveller
}

#[test]
fn the_button_says_who_is_asked_and_nobody_is_before_it_is_pressed() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, opened());
        visit.is_well_formed();
        assert!(visit.input(&ask(&visit, HOST)).is_some());
        assert!(!visit.is_asked(|effect| matches!(effect, Effect::AskRevocation(..))));
    }
}

#[test]
fn every_outcome_is_told_in_words_and_the_keyboard_stays_on_the_button() {
    let silence = RevocationOutcome::Unanswered(Problem::from(Situation::TimedOut).at(HOST));
    let outcomes = [
        answered(RevocationStatus::Good),
        answered(RevocationStatus::Unknown),
        RevocationOutcome::Mistrusted(RevocationError::Signer),
        RevocationOutcome::Mistrusted(RevocationError::Stale),
        silence,
    ];
    for language in Language::ALL {
        for outcome in &outcomes {
            let mut visit = Visit::within(language, opened());
            told(&mut visit, HOST, outcome.clone());
            visit.is_well_formed();
            let words = text::revocation(&visit.words, HOST, outcome);
            assert_eq!(visit.count(&words), 1, "read aloud where it is seen: {words}");
            let answered = matches!(outcome, RevocationOutcome::Answered(_));
            let next = if answered { HOST } else { "crl.example" };
            assert_eq!(visit.focused(), Some(ask(&visit, next)), "the next who can be asked");
        }
    }
}

#[test]
fn a_revoked_certificate_stops_and_leads_to_another_file() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, opened());
        told(&mut visit, HOST, revoked());
        visit.is_well_formed();
        assert!(visit.sees_words("card-revoked"), "the days that are left mean nothing any more");
        assert!(!visit.sees_words("password-opened"));
        assert!(visit.sees(&text::revocation(&visit.words, HOST, &revoked())));
        let issuer = "Commfides Legal Person - G3 - TEST";
        assert!(visit.sees_with("rec-certificate-revoked", &[("issuer", issuer)]));
        assert_eq!(visit.focused(), Some(visit.say("next-choose-file")), "what is to be done is at hand");
        visit.presses(Key::Enter);
        assert_eq!(visit.app(|app| app.wizard.at()), Step::Certificate);
    }
}

#[test]
fn asking_says_so_when_it_takes_time_and_can_be_stopped() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, opened());
        let button = ask(&visit, HOST);
        visit.tabs_to(&button).presses(Key::Enter).waits(1).is_well_formed();
        assert!(visit.sees_words("busy-asking-revocation"));
        visit.waits(11);
        visit.clicks("footer-cancel");
        assert!(visit.is_asked(|effect| matches!(effect, Effect::Cancel(_))));
        assert!(!visit.sees_words("busy-asking-revocation"));
    }
}

#[test]
fn where_nobody_can_be_asked_it_says_why() {
    for language in Language::ALL {
        let visit = Visit::within(language, Traveller::has_opened("modern.p12"));
        assert!(visit.sees_words("revocation-nobody-named") && !visit.sees_words("revocation-ask"));
        let visit = Visit::within(language, Traveller::has_opened("asked_leaf_only.p12"));
        assert!(visit.sees_words("revocation-issuer-missing"));
    }
}

#[test]
fn pictures_of_the_answer() {
    let mut results = SnapshotResults::new();
    Visit::after(after(answered(RevocationStatus::Good))).picture("revocation-good-light", &mut results);
    let dark = Look { theme: Theme::Dark, ..Look::default() };
    Visit::with(after(revoked()), dark).picture("revocation-revoked-dark", &mut results);
    let narrow = Look { language: Language::English, size: egui::vec2(720.0, 820.0), ..Look::default() };
    let silence = RevocationOutcome::Unanswered(Problem::from(Situation::TimedOut).at(HOST));
    Visit::with(after(silence), narrow).picture("revocation-silence-720", &mut results);
}
