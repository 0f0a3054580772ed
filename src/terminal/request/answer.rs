//! `portnokkel request answer`: the customer sees what is asked, makes the client, and writes the answer.

use super::arguments::AnswerArguments;
use super::told;
use crate::app::keys::Granting;
use crate::contract::{Admin, Effect, KeyOrder, name_of};
use crate::domain::ClientId;
use crate::problem::Situation;
use crate::protocol::client_request::{ClientAnswer, ClientRequest, Letter};
use crate::terminal::keys::{Driver, Fault, administrator, agrees, by_name, new_order};
use crate::terminal::print;
use crate::text::Words;
use crate::world::letters;
use std::process::ExitCode;

pub(super) fn run(
    arguments: &AnswerArguments,
    words: &Words,
    driver: &mut Driver<'_, impl FnMut(Effect)>,
) -> Result<ExitCode, Fault> {
    let letter = letters::read(&arguments.file)?;
    let Letter::Request(request) = &letter else { return Err(Fault::NoRequest) };
    by_name::check_free(&arguments.to)?;
    for (name, value) in told::rows(&letter, words) {
        print::notice(&format!("{name}: {value}"));
    }
    for notice in told::notices(&letter, words) {
        print::notice(&notice);
    }
    if !agrees(arguments.manner.yes, words) {
        return Err(Fault::Declined);
    }
    let admin = administrator(&arguments.who, words)?;
    if admin.environment.kind != request.environment {
        return Err(Fault::OtherEnvironment);
    }
    let order = order(arguments, request, &admin, words)?;
    let granted = grant(arguments, (**request).clone(), admin, order, driver)?;
    let text = Letter::Answer(Box::new(granted.clone())).write();
    by_name::save(&arguments.to, &text)?;
    print::notice(&words.with("request-granted", &[("file", print::plain(&name_of(&arguments.to)))]));
    if arguments.manner.json {
        return Ok(print::result(print::json(&told::json(&Letter::Answer(Box::new(granted)))).expose()));
    }
    Ok(print::result(granted.client_id.as_str()))
}

/// The key to make, where the supplier has none. For which client is not known yet.
fn order(
    arguments: &AnswerArguments,
    request: &ClientRequest,
    admin: &Admin,
    words: &Words,
) -> Result<Option<Box<KeyOrder>>, Fault> {
    match (&request.key, &arguments.new) {
        (Some(_), None) => Ok(None),
        (Some(_), Some(_)) => Err(Fault::KeyIsTheirs),
        (None, None) => Err(Fault::KeyIsOurs),
        (None, Some(file)) => {
            let client_id = ClientId::parse_foreign(admin.client_id.as_str()).map_err(Fault::ClientId)?;
            new_order(admin, client_id, file, words).map(Some)
        }
    }
}

fn grant(
    arguments: &AnswerArguments,
    request: ClientRequest,
    admin: Admin,
    order: Option<Box<KeyOrder>>,
    driver: &mut Driver<'_, impl FnMut(Effect)>,
) -> Result<ClientAnswer, Fault> {
    let alias = admin.signer.entry().alias.clone();
    let file = arguments.who.by.keystore.as_ref().map(|file| file.display().to_string()).unwrap_or_default();
    let begun = Granting::begin(admin, request, [file, alias], order).ok_or(Situation::NoOrgNumber)?;
    Ok(driver.grant(begun, arguments.manner.yes)?)
}
