//! The demo in the terminal: it walks through the wizard of the window down to a token.
//!
//! Begins where there is no display, and ends with a token that was tried, or with the problem that stopped it.
//! Nothing is put on the clipboard, and of the token only its length is shown.

mod demo_driver;

use super::{certificate, print};
use crate::app::App;
use crate::app::intent::Intent;
use crate::app::session::DemoState;
use crate::app::wizard;
use crate::app::wizard::Step;
use crate::app::wizard::check::{CreationState, Stage};
use crate::app::wizard::client::Fetched;
use crate::app::wizard::password;
use crate::app::wizard::token::{State as TokenState, TrialState};
use crate::contract::{Effect, Report, name_of};
use crate::domain::{Scope, Secret};
use crate::problem::{Problem, Situation};
use crate::protocol::self_service::AvailableScope;
use crate::text::{self, Value, Words, environment_strip};
use demo_driver::{DemoDriver, Stop};
use std::io::{self, IsTerminal};
use std::process::ExitCode;
use std::sync::mpsc::Receiver;

/// What is asked for: the access that the register behind the demo is tried with.
const SCOPE: &str = "brreg:losore/tlg";
/// How many accesses are shown: the list is there to be chosen from in a window.
const MOST_SCOPES: usize = 5;
/// As wrong as a password can be.
const WRONG_PASSWORD: &str = "feil-passord";

/// Runs it. `perform` is the world's; its reports come back through `reports`.
#[must_use]
pub fn tell(words: &Words, perform: impl FnMut(Effect), reports: &Receiver<Report>) -> ExitCode {
    let mut driver = DemoDriver::new(words, perform, reports);
    match story(&mut driver) {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => {
            print::notice(&stop.say(words));
            ExitCode::FAILURE
        }
    }
}

fn story(driver: &mut DemoDriver<'_, impl FnMut(Effect)>) -> Result<(), Stop> {
    start(driver)?;
    choose_certificate(driver)?;
    open_it(driver)?;
    describe_client(driver)?;
    create_client(driver)?;
    get_token(driver)?;
    try_token(driver)?;
    end(driver);
    Ok(())
}

fn start(driver: &mut DemoDriver<'_, impl FnMut(Effect)>) -> Result<(), Stop> {
    driver.says("terminal-demo-title");
    driver.says("terminal-demo-intro");
    driver.says("environment-demo-starting");
    driver.intends(Intent::StartDemo)?;
    driver.says("terminal-demo-ready");
    print::line(&environment_strip(driver.words, driver.app.session.place_shown()));
    Ok(())
}

fn choose_certificate(driver: &mut DemoDriver<'_, impl FnMut(Effect)>) -> Result<(), Stop> {
    driver.title();
    let DemoState::On(demo) = driver.app.session.demo() else { return Err(Stop::Timeout) };
    let file = demo.files.first().ok_or(Stop::Timeout)?.path.clone();
    let name = name_of(&file);
    driver.intends(wizard::Intent::UseFile(file))?;
    print::line(&driver.words.with("certificate-chosen", &[("file", name)]));
    Ok(())
}

/// Once with a wrong password, to show what is said then.
fn open_it(driver: &mut DemoDriver<'_, impl FnMut(Effect)>) -> Result<(), Stop> {
    driver.title();
    driver.says("terminal-demo-wrong-password");
    driver.app.wizard.drafts.password.password = Secret::new(WRONG_PASSWORD.into());
    driver.dares(Intent::Proceed)?;
    match driver.app.wizard.password() {
        password::State::Refused(problem, _) if problem.situation == Situation::WrongPassword => {
            print::line(&format!("  {}", text::what(driver.words, problem)));
            print::line(&format!("  {}", text::recommendation(driver.words, problem)));
        }
        _ => return Err(Stop::of(&driver.app).unwrap_or(Stop::Timeout)),
    }
    let DemoState::On(demo) = driver.app.session.demo() else { return Err(Stop::Timeout) };
    let password = demo.password.clone();
    print::line(&driver.words.with("certificate-demo-password", &[("password", password.as_str())]));
    driver.app.wizard.drafts.password.password = Secret::new(password);
    driver.intends(Intent::Proceed)?;
    driver.says("password-opened");
    show_certificate(driver);
    driver.goes_on(Intent::Proceed);
    tell_environment(driver);
    Ok(())
}

fn show_certificate(driver: &DemoDriver<'_, impl FnMut(Effect)>) {
    let Some(card) = driver.app.session.chosen_certificate() else { return };
    print::rows(&certificate::rows(driver.words, card, driver.app.session.now()));
    driver.says("environment-demo-only");
}

/// The certificate has chosen it.
fn tell_environment(driver: &DemoDriver<'_, impl FnMut(Effect)>) {
    driver.title_of(Step::Environment);
    let place = driver.words.say("environment-name-demo");
    print::line(&driver.words.with("environment-chosen-for-you", &[("name", place)]));
    driver.says("environment-demo-hint");
}

fn describe_client(driver: &mut DemoDriver<'_, impl FnMut(Effect)>) -> Result<(), Stop> {
    driver.title();
    driver.says("client-way-new");
    let admin = driver.app.wizard.drafts.client.admin_client_id.clone();
    print::rows(&[(driver.words.say("client-administration"), admin)]);
    driver.says("client-administration-prefilled");
    driver.says("client-stage-scopes");
    driver.settles()?;
    show_scopes(driver);
    let scope = Scope::parse(SCOPE).map_err(|_| Stop::Timeout)?;
    print::line(&driver.words.with("terminal-demo-scope", &[("scope", scope.to_string())]));
    driver.intends(wizard::Intent::ToggleScope(scope))?;
    driver.app.wizard.drafts.client.description = driver.words.say("terminal-demo-purpose");
    driver.intends(Intent::Proceed)
}

/// A handful by what they are for, the one that will be chosen first.
fn show_scopes(driver: &DemoDriver<'_, impl FnMut(Effect)>) {
    let Fetched::Known(scopes) = &driver.app.wizard.client().scopes else { return };
    print::line("");
    driver.says("client-scopes");
    let mut shown: Vec<&AvailableScope> = scopes.iter().collect();
    shown.sort_by_key(|available| (available.scope.as_str() != SCOPE, available.description.to_lowercase()));
    for available in shown.iter().take(MOST_SCOPES) {
        print::line(&format!("  {} ({}) – {}", available.description, available.owner, available.scope));
    }
    let more = shown.len().saturating_sub(MOST_SCOPES);
    if more > 0 {
        print::line(&format!("  {}", driver.words.with("terminal-demo-scopes-more", &[("count", Value::from(more))])));
    }
    print::line("");
}

fn create_client(driver: &mut DemoDriver<'_, impl FnMut(Effect)>) -> Result<(), Stop> {
    driver.title();
    let draft = &driver.app.wizard.drafts.client;
    let [name, purpose] = [&draft.name, &draft.description].map(|text| text.trim().to_owned());
    let rows = [
        ("check-row-client-new", name.clone()),
        ("check-row-purpose", purpose),
        ("check-row-scopes", SCOPE.to_owned()),
        ("check-row-administration", draft.admin_client_id.clone()),
    ];
    print::rows(&rows.map(|(name, value)| (driver.words.say(name), value)));
    driver.follows_to(Step::Token, Intent::Proceed, stage)?;
    let settled = driver.app.wizard.check().settled().ok_or(Stop::Timeout)?;
    let client_id = settled.client_id.to_string();
    print::line(&driver.words.with("check-created", &[("name", name)]));
    print::rows(&[(driver.words.say("check-row-client-id"), client_id)]);
    Ok(())
}

/// How far the creation of the client has come.
fn stage(words: &Words, app: &App) -> Option<String> {
    let key = match &app.wizard.check().creation {
        CreationState::Creating(_, Stage::LoggingIn) => "check-stage-signing-in",
        CreationState::Creating(_, Stage::Looking) => "check-stage-looking",
        CreationState::Creating(_, Stage::Creating) => "check-stage-creating",
        CreationState::Creating(_, Stage::Verifying) => "check-stage-verifying",
        _ => return None,
    };
    Some(format!("  {}", words.say(key)))
}

/// A new client is not known everywhere at once, so this takes some seconds.
fn get_token(driver: &mut DemoDriver<'_, impl FnMut(Effect)>) -> Result<(), Stop> {
    driver.title();
    driver.awaits(request)?;
    driver.stops()?;
    let TokenState::Ready(ready) = driver.app.wizard.token() else { return Err(Stop::Timeout) };
    let (token, words) = (&ready.token, driver.words);
    driver.says("token-title-done");
    let length = Value::from(token.secret.expose().len());
    let left = words.duration(token.seconds_left(driver.app.session.now()));
    print::rows(&[
        (words.say("token-field"), words.with("terminal-demo-masked", &[("count", length)])),
        (words.say("token-time-left"), left),
    ]);
    print::line("");
    match &token.claims {
        Some(claims) => {
            driver.says("token-claims-title");
            print::rows(&text::claims(words, claims));
            driver.says("token-claims-unverified");
        }
        None => driver.says("token-not-jwt"),
    }
    Ok(())
}

/// What is happening to the request for a token: asked, or waiting to ask again. The seconds are counted only
/// for somebody who watches; elsewhere the wait is a part of the asking.
fn request(words: &Words, app: &App) -> Option<String> {
    match app.wizard.token() {
        TokenState::Waiting(waiting) if io::stdout().is_terminal() => {
            let left = waiting.next_try.as_second() - app.session.now().as_second();
            let next = words.with("token-waiting-next", &[("time", words.duration(left))]);
            Some(format!("  {next}"))
        }
        TokenState::Requesting(_) | TokenState::Waiting(_) => Some(words.say("token-title-busy")),
        _ => None,
    }
}

fn try_token(driver: &mut DemoDriver<'_, impl FnMut(Effect)>) -> Result<(), Stop> {
    print::line("");
    driver.says("token-try-title");
    let host = driver.app.wizard.trial_address(&driver.app.session).map_err(Stop::Complaint)?.host().to_owned();
    driver.says("token-trying");
    driver.intends(wizard::Intent::TryToken)?;
    let TokenState::Ready(ready) = driver.app.wizard.token() else { return Err(Stop::Timeout) };
    match &ready.trial {
        TrialState::Answered(answer) => {
            let trial = text::Trial { host: &host, status: answer.status, hits: answer.hits };
            print::line(&text::trial(driver.words, trial));
            Ok(())
        }
        TrialState::Failed(problem) => Err(Problem::clone(problem).into()),
        TrialState::Untried | TrialState::Trying(_) => Err(Stop::Timeout),
    }
}

fn end(driver: &DemoDriver<'_, impl FnMut(Effect)>) {
    print::line("");
    driver.says("terminal-demo-end-title");
    for key in ["terminal-demo-end-window", "terminal-demo-end-token", "terminal-demo-end-simulator"] {
        print::line(&format!("  {}", driver.words.say(key)));
    }
}
