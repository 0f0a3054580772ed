//! This machine's clock is wrong: what is seen of it, and the button that asks for the time.

use egui::Key;
use egui_kittest::SnapshotResults;
use portnokkel::app::wizard;
use portnokkel::contract::{Effect, Report};
use portnokkel::domain::EnvironmentKind;
use portnokkel::problem::{Problem, Situation};
use portnokkel::text::{self, Language};
use portnokkel::window::theme::Theme;

use crate::traveller::{NOON, Traveller, ahead, keystore, timestamp};
use crate::visit::{Look, Visit};

const HOST: &str = "test.maskinporten.no";

/// How far ahead a clock is by which the certificate of `modern.p12` has expired.
fn late() -> i64 {
    keystore("modern.p12").entries.remove(0).certificate.not_after.as_second() - NOON + 40 * 86_400
}

fn opened_late() -> Traveller {
    let mut traveller = Traveller::new();
    traveller.waits(late());
    traveller.opened("modern.p12")
}

fn ask(visit: &Visit) -> String {
    visit.words.with("clock-ask", &[("host", HOST)])
}

fn told(visit: &mut Visit, answer: Result<i64, Situation>) {
    let button = ask(visit);
    visit.tabs_to(&button).presses(Key::Enter);
    let ticket = visit.ticket(|effect| match effect {
        Effect::MeasureClock(ticket, _) => Some(*ticket),
        _ => None,
    });
    visit.learns(Report::ClockAsked(ticket, answer.map(ahead).map_err(Problem::from)));
}

#[test]
fn who_looks_late_is_told_the_date_and_whom_to_ask_and_goes_on() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, opened_late());
        visit.is_well_formed();
        let today = visit.words.date(timestamp(NOON + late()));
        assert!(visit.sees_with("clock-hint", &[("today", &today)]));
        assert!(visit.sees_words("next-choose-file") && visit.sees_words("card-expired"));
        told(&mut visit, Ok(-late()));
        visit.is_well_formed();
        assert!(visit.sees_with("clock-certificate-valid", &[("host", HOST)]));
        assert!(visit.sees(&text::clock(&visit.words, ahead(-late())).expect("it is wrong")));
        assert!(!visit.sees_words("next-choose-file") && !visit.sees_words("card-expired"));
        assert_eq!(visit.focused(), Some(visit.say("footer-next")), "it can go on");
    }
}

#[test]
fn a_certificate_that_has_really_expired_is_told_so_and_silence_is_told_too() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, Traveller::has_opened("expired.p12"));
        told(&mut visit, Ok(0));
        visit.is_well_formed();
        assert!(visit.sees_with("clock-right", &[("host", HOST)]) && visit.sees_words("next-choose-file"));
        assert_eq!(visit.focused(), Some(ask(&visit)));
        told(&mut visit, Ok(7200));
        assert!(visit.sees_with("clock-certificate-not-valid", &[("host", HOST)]));
        told(&mut visit, Err(Situation::TimedOut));
        visit.is_well_formed();
        let silence = Problem::from(Situation::TimedOut);
        let said = [text::what(&visit.words, &silence), text::recommendation(&visit.words, &silence)].join(" ");
        assert!(visit.sees(&said), "{said}");
    }
}

/// Wherever it may matter: where Maskinporten was asked, and for the token.
#[test]
fn a_wrong_clock_is_told_on_the_steps_that_ask_maskinporten() {
    for language in Language::ALL {
        for traveller in [Traveller::at_client, Traveller::at_check, Traveller::with_token] {
            for (offset, wrong) in [(5, false), (-5, false), (30, true), (-30, true), (3600, true), (-3600, true)] {
                let mut traveller = traveller();
                traveller.learns(Report::ClockMeasured(EnvironmentKind::Test, ahead(offset)));
                let visit = Visit::within(language, traveller);
                let warning = text::clock(&visit.words, ahead(offset));
                assert_eq!(warning.is_some(), wrong, "{offset}");
                assert!(warning.is_none_or(|warning| visit.sees(&warning)), "{offset}");
            }
        }
    }
}

#[test]
fn what_it_looks_like() {
    let mut results = SnapshotResults::new();
    Visit::after(opened_late()).picture("clock-late-light", &mut results);
    let mut measured = opened_late();
    measured.intends(wizard::Intent::AskClock);
    let ticket = measured.clock_ticket();
    measured.learns(Report::ClockAsked(ticket, Ok(ahead(-late()))));
    let dark = Look { theme: Theme::Dark, ..Look::default() };
    Visit::with(measured, dark).picture("clock-measured-dark", &mut results);
}
