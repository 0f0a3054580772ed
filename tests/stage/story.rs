//! The story from its first scene to its last, twice, the second time after a reset.

use crate::presenter::Presenter;
use egui::{Key, Modifiers};
use portnokkel::app::diagnosis::State as Diagnosed;
use portnokkel::app::stage::LONGEST;
use portnokkel::app::wizard::client::Fetched;
use portnokkel::app::wizard::token::{State as Token, TrialState};
use portnokkel::app::wizard::{Step, password};
use portnokkel::diagnosis::Basis;
use portnokkel::domain::EnvironmentKind;
use portnokkel::problem::{Refusal, Situation};

/// Where a scene stands, before anybody has done anything in it.
fn stands(presenter: &Presenter) -> String {
    presenter.app(|app| {
        let token = match app.wizard.token() {
            Token::Ready(ready) => format!("token for {}", ready.token.scope),
            Token::Refused(problem) => problem.code().to_owned(),
            other => format!("{other:?}"),
        };
        let client = app.wizard.check().settled().map(|settled| settled.client_id.to_string());
        let chosen = app.session.chosen();
        let typed = !app.wizard.drafts.password.password.expose().is_empty();
        let opened = app.session.opened().is_some();
        let diagnosis = app.diagnosis.is_open();
        let search = app.wizard.drafts.client.search.clone();
        let passed = app.stage.passed();
        format!("{:?} {chosen:?} {client:?} {token} {typed} {opened} {diagnosis} {search:?} {passed}", app.wizard.at())
    })
}

/// Walks through all scenes, doing in each what the story tells. Gives where each stood at its beginning.
fn walk(presenter: &mut Presenter) -> Vec<String> {
    let acts: [fn(&mut Presenter); 9] = [
        the_file,
        the_password,
        the_environment,
        the_access,
        the_missing_access,
        the_token,
        the_ends,
        the_report,
        the_end,
    ];
    let mut seen = Vec::new();
    for (place, act) in acts.into_iter().enumerate() {
        presenter.sees_scene(place);
        seen.push(stands(presenter));
        act(presenter);
        presenter.presses(Key::PageDown);
    }
    assert_eq!(presenter.app(|app| app.stage.at()), Some(8), "after the last scene there is none");
    seen
}

fn the_file(presenter: &mut Presenter) {
    assert_eq!(presenter.app(|app| app.wizard.at()), Step::Certificate);
    assert!(presenter.sees("Scene 1 av 9") && presenter.sees("Neste: Feil passord, så riktig"));
}

fn the_password(presenter: &mut Presenter) {
    presenter.tabs_to("password");
    presenter.presses(Key::Enter);
    presenter.until("the password is refused", |app| {
        matches!(app.wizard.password(), password::State::Refused(problem, _) if problem.situation == Situation::WrongPassword)
    });
    presenter.types("demo-1234");
    presenter.presses(Key::Enter);
    presenter.until("the file is open", |app| app.session.opened().is_some());
    assert!(presenter.sees("Fjordvik Drift AS"));
}

fn the_environment(presenter: &mut Presenter) {
    let (at, chosen) = presenter.app(|app| (app.wizard.at(), app.session.chosen()));
    assert_eq!((at, chosen), (Step::Environment, Some(EnvironmentKind::Production)));
    assert!(presenter.app(|app| app.session.environment_stop()).is_some());
    presenter.presses_with(Modifiers::SHIFT, Key::F6);
    presenter.tabs_to("primary");
    presenter.presses(Key::Enter);
    assert_eq!(presenter.app(|app| app.wizard.at()), Step::Environment, "nothing is asked in production");
}

fn the_access(presenter: &mut Presenter) {
    assert!(presenter.app(|app| matches!(app.wizard.client().scopes, Fetched::Known(_))));
    assert_eq!(presenter.app(|app| app.wizard.drafts.client.search.clone()), "lønnsdata");
    assert!(presenter.sees("Lønnsdata: inntekt og trekk for egne ansatte"));
}

fn the_missing_access(presenter: &mut Presenter) {
    assert!(presenter.app(|app| matches!(
        app.wizard.token(),
        Token::Refused(problem) if matches!(problem.situation, Situation::Refused(Refusal::ScopeNotGranted(_)))
    )));
    presenter.tabs_to("stage_grant");
    presenter.presses(Key::Enter);
    assert!(presenter.sees("API-eieren har gitt tilgang."));
    presenter.tabs_to("primary");
    presenter.presses(Key::Enter);
    presenter.until("the token is there", |app| matches!(app.wizard.token(), Token::Ready(_)));
    assert_eq!(presenter.app(|app| app.wizard.checks().map(portnokkel::diagnosis::Checks::basis)), Some(Basis::Server));
}

fn the_token(presenter: &mut Presenter) {
    presenter.tabs_to("primary");
    presenter.presses(Key::Enter);
    presenter.until("the token is there", |app| matches!(app.wizard.token(), Token::Ready(_)));
    presenter.tabs_to("token_try_tile");
    presenter.presses(Key::Enter);
    presenter.until("the register has answered", |app| {
        matches!(app.wizard.token(), Token::Ready(ready)
            if matches!(&ready.trial, TrialState::Answered(answer) if answer.status == 200 && answer.hits == Some(2)))
    });
    presenter.presses_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::C);
    presenter
        .until("it is copied", |app| matches!(app.session.clipboard(), portnokkel::app::session::Clipboard::Token(..)));
    assert!(presenter.clipboard.lies_there().is_some_and(|text| text.starts_with("eyJ")));
}

fn the_ends(presenter: &mut Presenter) {
    assert!(presenter.app(|app| matches!(app.wizard.token(), Token::Ready(_))));
    presenter.tabs_to("stage_clock");
    presenter.presses(Key::End);
    presenter.until("ten years have passed", |app| app.stage.passed() == LONGEST);
    assert!(presenter.app(|app| matches!(app.wizard.token(), Token::Expired)));
    assert!(presenter.sees("Nøkkelen gikk ut"));
    presenter.presses(Key::Home);
    presenter.until("it is now again", |app| app.stage.passed() == 0);
    assert!(presenter.app(|app| app.session.certificate_stop()).is_none());
}

fn the_report(presenter: &mut Presenter) {
    presenter.until("it is diagnosed", |app| matches!(app.diagnosis.state(), Some(Diagnosed::Shown(_))));
    let has = |code: &str| {
        presenter.app(|app| {
            let shown = app.diagnosis.state().and_then(Diagnosed::shown);
            shown.is_some_and(|shown| shown.diagnosis.findings.iter().any(|found| found.code() == code))
        })
    };
    assert!(has("MP-200"));
}

fn the_end(presenter: &mut Presenter) {
    assert_eq!(presenter.app(|app| app.wizard.at()), Step::Certificate);
    assert!(presenter.sees("Nå med deres eget sertifikat"));
    assert!(presenter.clipboard.lies_there().is_none(), "what was copied went with its scene");
}

#[test]
fn the_story_is_walked_twice_by_keyboard_alone_once_after_a_reset() {
    let mut presenter = Presenter::begins();
    let first = walk(&mut presenter);
    presenter.presses_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    let second = walk(&mut presenter);
    assert_eq!(first, second, "the same scene stands alike, whatever was done before");
}

#[test]
fn going_back_or_by_the_other_keys_leads_to_the_same_scene() {
    let mut presenter = Presenter::begins();
    for place in 1..9 {
        // In a field, the same keys mark words.
        presenter.tabs_to("stage_next");
        presenter.presses_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::ArrowRight);
        presenter.sees_scene(place);
    }
    for place in [7, 6, 5, 4, 3, 2, 1] {
        presenter.presses(Key::PageUp);
        presenter.sees_scene(place);
    }
    // In a field, these keys select words; a clicker's go on.
    presenter.tabs_to("password");
    presenter.presses_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::ArrowRight);
    assert_eq!(presenter.app(|app| app.stage.at()), Some(1));
    presenter.presses(Key::PageDown);
    presenter.sees_scene(2);
}

#[test]
fn whoever_does_something_else_on_the_way_is_not_interrupted() {
    let mut presenter = Presenter::begins();
    presenter.presses(Key::PageDown);
    presenter.presses(Key::PageDown);
    presenter.presses(Key::PageDown);
    presenter.sees_scene(3);
    assert_eq!(presenter.app(|app| app.wizard.at()), Step::Client);
}
