//! `portnokkel token`: a properties file in, a token on standard output.

use super::arguments::TokenArguments;
use super::keys::{Countdown, unproved};
use super::properties::{Notice, TokenProperties};
use super::rendered::Rendered;
use super::{order, preflight, print, setups, systemuser};
use crate::app::keys::Patience;
use crate::contract::{AuthorizationServer, Exchanging, TokenRequest};
use crate::domain::{Environment, Secret, Timestamp};
use crate::problem::{Problem, Situation};
use crate::protocol::altinn::exchange::as_answer;
use crate::protocol::altinn::is_altinns;
use crate::protocol::token::AccessToken;
use crate::text::{self, Words};
use crate::world::config_dir::ConfigDir;
use crate::world::keys;
use crate::world::log::Log;
use crate::world::maskinporten::{Exchange, Redeemed};
use crate::world::token;
use serde_json::{Value, json};
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

/// Gets a token, or shows why not.
#[must_use]
pub fn run(arguments: &TokenArguments, log: Option<&Log>, words: &Words) -> ExitCode {
    match answer(arguments, log, words) {
        Ok(line) => print::result(line.expose()),
        Err(rendered) => rendered.fail(arguments.json, words),
    }
}

/// The line that was asked for.
fn answer(arguments: &TokenArguments, log: Option<&Log>, words: &Words) -> Result<Secret, Rendered> {
    match (&arguments.setup, &arguments.file) {
        (Some(name), _) => answer_by_setup(name, arguments, log, words),
        (None, Some(file)) => answer_by_file(file, arguments, log, words),
        // Clap asks for one of them.
        (None, None) => Err(Rendered::of(words, &Situation::Internal("neither a file nor a setup".into()).into())),
    }
}

fn answer_by_setup(
    name: &str,
    arguments: &TokenArguments,
    log: Option<&Log>,
    words: &Words,
) -> Result<Secret, Rendered> {
    let mut setup = setups::find(name, words)?;
    let is_other = arguments.on_behalf.apply(&mut setup.optional, words)?;
    let request = setups::request(&setup, !arguments.grant_only, words)?;
    let by_key = request.kid.is_some();
    if arguments.grant_only {
        return grant_alone(&request, arguments).map_err(|problem| setups::refused(words, &problem));
    }
    let result = fetch_patiently(&request, arguments.wait, log, words).result;
    if !is_other {
        setups::remember(setup, result.as_ref().err(), words);
    }
    let refused = |problem: Problem| if by_key { unproved(&problem, words) } else { setups::refused(words, &problem) };
    let altinn = request.server.environment().cloned();
    let exchanged = |redeemed| token_as(redeemed, altinn.as_ref(), arguments, words);
    let told = |problem: Problem| {
        let lines = systemuser::told(&request, altinn.as_ref(), &problem, words);
        refused(problem).telling(&lines)
    };
    result.map_err(told).and_then(|redeemed| exchanged(redeemed).map_err(|problem| setups::refused(words, &problem)))
}

/// The same, where a key may be too new to be known: as long as that is said, and no longer than a new key is waited for.
pub(super) fn fetch_patiently(request: &TokenRequest, waits: bool, log: Option<&Log>, words: &Words) -> Exchange {
    let mut patience = request.kid.as_deref().and_then(|kid| patience(kid, waits));
    let mut countdown = Countdown::default();
    loop {
        let exchange = fetch(request, log, words);
        let problem = exchange.result.as_ref().err();
        let pause =
            problem.zip(patience.as_mut()).and_then(|(problem, patience)| patience.pause(problem, Timestamp::now()));
        let Some(pause) = pause else {
            countdown.end();
            return exchange;
        };
        countdown.wait(pause, words);
    }
}

/// A key of ours is waited for by itself while it is new; another one where that was asked for.
fn patience(kid: &str, waits: bool) -> Option<Patience> {
    let kept = keys::load(&ConfigDir::of_user()).keys.into_iter().find(|kept| kept.key.kid() == kid);
    let registered = kept.and_then(|kept| kept.registered).map(Patience::since);
    registered.or_else(|| waits.then(Patience::default))
}

/// Gets the token, and warns of a wrong clock: it may be the cause of a refusal.
fn fetch(request: &TokenRequest, log: Option<&Log>, words: &Words) -> Exchange {
    let begun = Instant::now();
    let (exchange, offset) = token::fetch(request);
    if let Some(log) = log {
        log.token(request.server.host(), exchange.result.as_ref().err(), begun.elapsed());
    }
    if let Some(warning) = offset.and_then(|offset| text::clock(words, offset)) {
        print::notice(&warning);
    }
    exchange
}

fn grant_alone(request: &TokenRequest, arguments: &TokenArguments) -> Result<Secret, Problem> {
    let grant = token::sign(request)?;
    Ok(if arguments.json { grant_line(&grant) } else { grant })
}

/// The line with the token. Who acts for whom by it is said beside it.
fn token_as(
    redeemed: Redeemed,
    environment: Option<&Environment>,
    arguments: &TokenArguments,
    words: &Words,
) -> Result<Secret, Problem> {
    if let Some(told) = redeemed.token.claims.as_ref().and_then(|claims| text::acts_for(words, claims)) {
        print::notice(&print::plain(&told));
    }
    let altinns = if arguments.altinn { Some(exchanged(&redeemed, environment, words)?) } else { None };
    if arguments.json {
        return token_line(&redeemed, altinns.as_ref());
    }
    Ok(altinns.unwrap_or(redeemed.token).secret)
}

fn answer_by_file(
    file: &Path,
    arguments: &TokenArguments,
    log: Option<&Log>,
    words: &Words,
) -> Result<Secret, Rendered> {
    let mut file = TokenProperties::read(file).map_err(|fault| fault.rendered(words))?;
    arguments.on_behalf.apply(&mut file.optional, words)?;
    for notice in &file.notices {
        print::notice(&notice.say(words));
    }
    let environment = order::environment(&file.audience);
    let kid = order::kid(&file).map_err(|fault| fault.rendered(words))?;
    let signer = order::signer(&file, environment.as_ref(), !arguments.grant_only, words)?;
    let by_key = file.signs_by_key();
    let rendered =
        |problem: Problem| if by_key { unproved(&problem, words) } else { Rendered::advised(words, &problem) };
    if arguments.grant_only {
        let server = AuthorizationServer::Endpoint {
            audience: file.audience.clone(),
            // Nothing is sent.
            token_endpoint: file.token_endpoint.clone().unwrap_or_else(|| file.audience.clone()),
        };
        return grant_alone(&order::request(&file, kid, server, signer), arguments).map_err(rendered);
    }
    let server = order::server(&file, environment.clone(), words).map_err(|fault| fault.rendered(words))?;
    let request = order::request(&file, kid, server, signer);
    if let Some(environment) = &environment {
        preflight::check_request(&request, environment, words)?;
    }
    let exchange = fetch_patiently(&request, arguments.wait, log, words);
    tell_audience(&file, exchange.issuer.as_deref(), words);
    let exchanged = |redeemed| token_as(redeemed, environment.as_ref(), arguments, words);
    let told = |problem: Problem| {
        let lines = systemuser::told(&request, environment.as_ref(), &problem, words);
        rendered(problem).telling(&lines)
    };
    let redeemed = exchange.result.map_err(told)?;
    exchanged(redeemed).map_err(|problem| Rendered::advised(words, &problem))
}

/// An audience that is given is sent as it is; where the metadata writes it otherwise, that is worth knowing.
fn tell_audience(file: &TokenProperties, issuer: Option<&str>, words: &Words) {
    let has_been_told = file.notices.iter().any(|notice| matches!(notice, Notice::Audience { .. }));
    if let Some(issuer) = issuer.filter(|issuer| *issuer != file.audience.as_str() && !has_been_told) {
        print::notice(&words.with("terminal-audience-differs", &[("issuer", issuer)]));
    }
}

fn grant_line(grant: &Secret) -> Secret {
    print::json(&json!({ "grant": grant.expose() }))
}

/// Altinn's own token for it. That its APIs will want an access that is not there, is told.
fn exchanged(redeemed: &Redeemed, environment: Option<&Environment>, words: &Words) -> Result<AccessToken, Problem> {
    let exchanging = environment.and_then(|environment| Exchanging::of(environment, &redeemed.token));
    let exchanging = exchanging.ok_or(Situation::AltinnUnknown)?;
    if !redeemed.token.scope.split(' ').any(is_altinns) {
        print::notice(&words.say("swap-no-scope"));
    }
    let token = token::exchange(&exchanging)?;
    let time = words.spoken_duration(token.lifetime);
    print::notice(&words.with("swap-done", &[("host", exchanging.host().to_owned()), ("time", time)]));
    Ok(token)
}

/// As jwt-grant-generator prints it with `-json`: the endpoint's whole answer beside the grant.
fn token_line(redeemed: &Redeemed, altinns: Option<&AccessToken>) -> Result<Secret, Problem> {
    let answer: Value = serde_json::from_slice(redeemed.answer.expose()).map_err(|_| Situation::UnexpectedAnswer)?;
    let mut line = json!({ "grant": redeemed.grant.expose(), "token": answer });
    if let Some(token) = altinns {
        line["altinn"] = as_answer(token, token.lifetime);
    }
    Ok(print::json(&line))
}
