//! The demo told in the terminal: the wizard of the window, walked through down to a token.
//!
//! Begins where there is no display, and ends with a token that was tried, or with the problem that stopped it.
//! Nothing is put on the clipboard, and of the token only its length is shown.

mod teller;

use super::{certificate, print};
use crate::app::App;
use crate::app::intent::Intent;
use crate::app::session::DemoState;
use crate::app::wizard;
use crate::app::wizard::check::{Act, Stage};
use crate::app::wizard::client::{Fetched, Way};
use crate::app::wizard::password;
use crate::app::wizard::token::{State as TokenState, TrialState};
use crate::contract::{Effect, Report, name_of};
use crate::domain::{EnvironmentKind, Scope, Secret};
use crate::problem::{Problem, Situation};
use crate::protocol::self_service::AvailableScope;
use crate::text::{self, Value, Words, environment_strip};
use std::io::{self, IsTerminal};
use std::process::ExitCode;
use std::sync::mpsc::Receiver;
use teller::{Stop, Teller};

/// What is asked for: the access that the register behind the demo is tried with.
const SCOPE: &str = "brreg:losore/tlg";
/// How many accesses are told of: the list is there to be chosen from in a window.
const MOST_SCOPES: usize = 5;
/// As wrong as a password can be.
const WRONG_PASSWORD: &str = "feil-passord";

/// Tells it. `perform` is the world's; its reports come back through `reports`.
#[must_use]
pub fn tell(words: &Words, perform: impl FnMut(Effect), reports: &Receiver<Report>) -> ExitCode {
    let mut teller = Teller::new(words, perform, reports);
    match story(&mut teller) {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => {
            print::notice(&stop.say(words));
            ExitCode::FAILURE
        }
    }
}

fn story(teller: &mut Teller<'_, impl FnMut(Effect)>) -> Result<(), Stop> {
    start(teller)?;
    choose_certificate(teller)?;
    open_it(teller)?;
    choose_environment(teller)?;
    describe_client(teller)?;
    create_client(teller)?;
    get_token(teller)?;
    try_token(teller)?;
    end(teller);
    Ok(())
}

fn start(teller: &mut Teller<'_, impl FnMut(Effect)>) -> Result<(), Stop> {
    teller.says("terminal-demo-title");
    teller.says("terminal-demo-intro");
    teller.says("environment-demo-starting");
    teller.intends(Intent::StartDemo)?;
    teller.says("terminal-demo-ready");
    print::line(&environment_strip(teller.words, teller.app.session.environment_shown()));
    Ok(())
}

fn choose_certificate(teller: &mut Teller<'_, impl FnMut(Effect)>) -> Result<(), Stop> {
    teller.title();
    let DemoState::On(demo) = teller.app.session.demo() else { return Err(Stop::Silence) };
    let file = demo.files.first().ok_or(Stop::Silence)?.path.clone();
    let name = name_of(&file);
    teller.intends(wizard::Intent::UseFile(file))?;
    print::line(&teller.words.with("certificate-chosen", &[("file", name)]));
    teller.intends(Intent::Proceed)
}

/// Once with a wrong password, to show what is said then.
fn open_it(teller: &mut Teller<'_, impl FnMut(Effect)>) -> Result<(), Stop> {
    teller.title();
    teller.says("terminal-demo-wrong-password");
    teller.app.wizard.drafts.password.password = Secret::new(WRONG_PASSWORD.into());
    teller.dares(Intent::Proceed)?;
    match teller.app.wizard.password() {
        password::State::Refused(problem, _) if problem.situation == Situation::WrongPassword => {
            print::line(&format!("  {}", text::what(teller.words, problem)));
            print::line(&format!("  {}", text::recommendation(teller.words, problem)));
        }
        _ => return Err(Stop::of(&teller.app).unwrap_or(Stop::Silence)),
    }
    let DemoState::On(demo) = teller.app.session.demo() else { return Err(Stop::Silence) };
    let password = demo.password.clone();
    print::line(&teller.words.with("certificate-demo-password", &[("password", password.as_str())]));
    teller.app.wizard.drafts.password.password = Secret::new(password);
    teller.intends(Intent::Proceed)?;
    teller.says("password-opened");
    show_certificate(teller);
    teller.intends(Intent::Proceed)
}

fn show_certificate(teller: &Teller<'_, impl FnMut(Effect)>) {
    let Some(card) = teller.app.session.chosen_certificate() else { return };
    print::rows(&certificate::rows(teller.words, card, teller.app.session.now()));
    teller.says("environment-demo-only");
}

fn choose_environment(teller: &mut Teller<'_, impl FnMut(Effect)>) -> Result<(), Stop> {
    teller.title();
    teller.intends(wizard::Intent::ChooseEnvironment(EnvironmentKind::Demo))?;
    teller.says("environment-demo");
    teller.says("environment-demo-hint");
    teller.intends(Intent::Proceed)
}

fn describe_client(teller: &mut Teller<'_, impl FnMut(Effect)>) -> Result<(), Stop> {
    teller.title();
    teller.says("client-way-new");
    teller.intends(wizard::Intent::ChooseWay(Way::New))?;
    let admin = teller.app.wizard.drafts.client.admin_client_id.clone();
    print::rows(&[(teller.words.say("client-administration"), admin)]);
    teller.says("client-administration-prefilled");
    teller.says("client-stage-scopes");
    teller.intends(Intent::Proceed)?;
    show_scopes(teller);
    let scope = Scope::parse(SCOPE).map_err(|_| Stop::Silence)?;
    print::line(&teller.words.with("terminal-demo-scope", &[("scope", scope.to_string())]));
    teller.intends(wizard::Intent::ToggleScope(scope))?;
    teller.app.wizard.drafts.client.description = teller.words.say("terminal-demo-purpose");
    teller.intends(Intent::Proceed)
}

/// A handful by what they are for, the one that will be chosen first.
fn show_scopes(teller: &Teller<'_, impl FnMut(Effect)>) {
    let Fetched::Known(scopes) = &teller.app.wizard.client().scopes else { return };
    print::line("");
    teller.says("client-scopes");
    let mut shown: Vec<&AvailableScope> = scopes.iter().collect();
    shown.sort_by_key(|available| (available.scope.as_str() != SCOPE, available.description.to_lowercase()));
    for available in shown.iter().take(MOST_SCOPES) {
        print::line(&format!("  {} ({}) – {}", available.description, available.owner, available.scope));
    }
    let more = shown.len().saturating_sub(MOST_SCOPES);
    if more > 0 {
        print::line(&format!("  {}", teller.words.with("terminal-demo-scopes-more", &[("count", Value::from(more))])));
    }
    print::line("");
}

fn create_client(teller: &mut Teller<'_, impl FnMut(Effect)>) -> Result<(), Stop> {
    teller.title();
    let draft = &teller.app.wizard.drafts.client;
    let [name, purpose] = [&draft.name, &draft.description].map(|text| text.trim().to_owned());
    let rows = [
        ("check-row-client-new", name.clone()),
        ("check-row-purpose", purpose),
        ("check-row-scopes", SCOPE.to_owned()),
        ("check-row-administration", draft.admin_client_id.clone()),
    ];
    print::rows(&rows.map(|(name, value)| (teller.words.say(name), value)));
    teller.follows(Intent::Proceed, stage)?;
    let settled = teller.app.wizard.check().settled().ok_or(Stop::Silence)?;
    let client_id = settled.client_id.to_string();
    print::line(&teller.words.with("check-created", &[("name", name)]));
    print::rows(&[(teller.words.say("check-row-client-id"), client_id)]);
    Ok(())
}

/// How far the creation of the client has come.
fn stage(words: &Words, app: &App) -> Option<String> {
    let key = match &app.wizard.check().act {
        Act::Creating(_, Stage::LoggingIn) => "check-stage-signing-in",
        Act::Creating(_, Stage::Looking) => "check-stage-looking",
        Act::Creating(_, Stage::Creating) => "check-stage-creating",
        Act::Creating(_, Stage::Verifying) => "check-stage-verifying",
        _ => return None,
    };
    Some(format!("  {}", words.say(key)))
}

/// A new client is not known everywhere at once, so this takes some seconds.
fn get_token(teller: &mut Teller<'_, impl FnMut(Effect)>) -> Result<(), Stop> {
    teller.title();
    teller.follows(Intent::Proceed, request)?;
    let TokenState::Ready(ready) = teller.app.wizard.token() else { return Err(Stop::Silence) };
    let (token, words) = (&ready.token, teller.words);
    teller.says("token-title-done");
    let length = Value::from(token.secret.expose().len());
    let left = words.duration(token.seconds_left(teller.app.session.now()));
    print::rows(&[
        (words.say("token-field"), words.with("terminal-demo-masked", &[("count", length)])),
        (words.say("token-time-left"), left),
    ]);
    print::line("");
    match &token.claims {
        Some(claims) => {
            teller.says("token-claims-title");
            print::rows(&text::claims(words, claims));
            teller.says("token-claims-unverified");
        }
        None => teller.says("token-not-jwt"),
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

fn try_token(teller: &mut Teller<'_, impl FnMut(Effect)>) -> Result<(), Stop> {
    print::line("");
    teller.says("token-try-title");
    let host = teller.app.wizard.trial_address(&teller.app.session).map_err(Stop::Complaint)?.host().to_owned();
    teller.says("token-trying");
    teller.intends(wizard::Intent::TryToken)?;
    let TokenState::Ready(ready) = teller.app.wizard.token() else { return Err(Stop::Silence) };
    match &ready.trial {
        TrialState::Answered(answer) => {
            let trial = text::Trial { host: &host, status: answer.status, hits: answer.hits };
            print::line(&text::trial(teller.words, trial));
            Ok(())
        }
        TrialState::Failed(problem) => Err(Problem::clone(problem).into()),
        TrialState::Untried | TrialState::Trying(_) => Err(Stop::Silence),
    }
}

fn end(teller: &Teller<'_, impl FnMut(Effect)>) {
    print::line("");
    teller.says("terminal-demo-end-title");
    for key in ["terminal-demo-end-window", "terminal-demo-end-token", "terminal-demo-end-simulator"] {
        print::line(&format!("  {}", teller.words.say(key)));
    }
}
