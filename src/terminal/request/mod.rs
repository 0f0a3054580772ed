//! `portnokkel request`: a supplier asks for a client, and the customer grants it, without a secret travelling.

mod answer;
pub mod arguments;
mod told;

use super::keys::{Driver, Fault, by_name, public_key};
use super::{environment_file, key, print, properties};
use crate::contract::{Effect, Report, TokenRequest};
use crate::domain::{Environment, EnvironmentKind, OrgNumber, ScopeSet};
use crate::problem::Situation;
use crate::protocol::client_request::{ClientAnswer, ClientRequest, Letter};
use crate::protocol::grant::OptionalClaims;
use crate::text::Words;
use crate::world::letters;
use crate::world::log::Log;
use arguments::{NewArguments, OpenArguments, RequestCommand};
use std::path::Path;
use std::process::ExitCode;
use std::sync::mpsc::Receiver;

/// Does it, or shows why not. `perform` is the world's; its reports come back through `reports`.
#[must_use]
pub fn run(
    command: &RequestCommand,
    words: &Words,
    log: Option<&Log>,
    perform: impl FnMut(Effect),
    reports: &Receiver<Report>,
) -> ExitCode {
    let (ended, json) = match command {
        RequestCommand::New(arguments) => (new(arguments, words), false),
        RequestCommand::Open(arguments) => (open(arguments, log, words), arguments.json),
        RequestCommand::Answer(arguments) => {
            (answer::run(arguments, words, &mut Driver::new(words, perform, reports)), arguments.manner.json)
        }
    };
    ended.unwrap_or_else(|fault| fault.rendered(words).fail(json, words))
}

fn new(arguments: &NewArguments, words: &Words) -> Result<ExitCode, Fault> {
    let key = match &arguments.public {
        Some(file) => Some(public_key(file, arguments.kid.as_deref(), words)?),
        None => None,
    };
    let request = ClientRequest {
        name: arguments.name.clone(),
        organisation: OrgNumber::parse(&arguments.orgnr).map_err(Fault::OrgNumber)?,
        contact: arguments.contact.clone(),
        purpose: arguments.purpose.clone(),
        environment: environment(&arguments.environment)?,
        scopes: ScopeSet::parse(&arguments.scope).map_err(Fault::Scope)?,
        key,
        for_customers: arguments.for_customers,
        for_system_user: arguments.for_system_user,
    };
    let text = Letter::Request(Box::new(request)).write();
    // What cannot be read again is not written: a name without letters, say.
    Letter::read(text.as_bytes()).map_err(Situation::from)?;
    by_name::save(&arguments.file, &text)?;
    print::notice(&words.say("request-written"));
    Ok(print::result(&print::plain(&arguments.file.display().to_string())))
}

fn environment(word: &str) -> Result<EnvironmentKind, Fault> {
    match word {
        "test" => Ok(EnvironmentKind::Test),
        "production" | "prod" => Ok(EnvironmentKind::Production),
        "custom" => Ok(EnvironmentKind::Custom),
        _ => Err(Fault::EnvironmentWord),
    }
}

fn open(arguments: &OpenArguments, log: Option<&Log>, words: &Words) -> Result<ExitCode, Fault> {
    let letter = letters::read(&arguments.file)?;
    match (&letter, &arguments.key) {
        (Letter::Answer(answer), Some(key)) => token(answer, key, arguments, log, words),
        (Letter::Request(_), Some(_)) => Err(Fault::NoAnswer),
        (letter, None) if arguments.json => Ok(print::result(print::json(&told::json(letter)).expose())),
        (letter, None) => {
            print::rows(&told::rows(letter, words));
            for notice in told::notices(letter, words) {
                print::notice(&notice);
            }
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// The supplier's token, by their own key.
fn token(
    answer: &ClientAnswer,
    key: &Path,
    arguments: &OpenArguments,
    log: Option<&Log>,
    words: &Words,
) -> Result<ExitCode, Fault> {
    let environment = match (answer.environment, &arguments.environment) {
        (EnvironmentKind::Test, None) => Environment::test(),
        (EnvironmentKind::Production, None) => Environment::production(),
        (EnvironmentKind::Custom, Some(file)) => environment_file::read(file).map_err(Fault::Environment)?,
        _ => return Err(Fault::EnvironmentWord),
    };
    let file = properties::Keystore::of(key.to_owned(), None, properties::Naming::Nothing);
    let signer = key::own_signer(&file, Some(&answer.kid), words).map_err(Fault::Key)?;
    let request = TokenRequest {
        server: environment.into(),
        client_id: answer.client_id.clone(),
        scopes: answer.scopes.clone(),
        optional: OptionalClaims::default(),
        signer,
        kid: Some(answer.kid.clone()),
    };
    let redeemed = super::token::fetch_patiently(&request, true, log, words).result;
    let redeemed = redeemed.map_err(|problem| Fault::Told(super::keys::unproved(&problem, words)))?;
    Ok(print::result(redeemed.token.secret.expose()))
}
