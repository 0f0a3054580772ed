//! `portnokkel request answer`: the customer sees what is asked, makes the client, and writes the answer.

use super::arguments::AnswerArguments;
use super::{read, told};
use crate::app::keys::{GrantStage, Granting, Stage};
use crate::contract::{Admin, Effect, KeyOrder, Report, name_of};
use crate::domain::{ClientId, Timestamp};
use crate::problem::{Problem, Situation};
use crate::protocol::client_request::{ClientAnswer, ClientRequest, Letter};
use crate::terminal::keys::{Fault, administrator, by_name, new_order, question};
use crate::terminal::{ask, print};
use crate::text::Words;
use std::process::ExitCode;
use std::sync::mpsc::Receiver;

pub(super) fn run(
    arguments: &AnswerArguments,
    words: &Words,
    perform: impl FnMut(Effect),
    reports: &Receiver<Report>,
) -> Result<ExitCode, Fault> {
    let letter = read(&arguments.file)?;
    let Letter::Request(request) = &letter else { return Err(Fault::NoRequest) };
    by_name::check_free(&arguments.to)?;
    for (name, value) in told::rows(&letter, words) {
        print::notice(&format!("{name}: {value}"));
    }
    for notice in told::notices(&letter, words) {
        print::notice(&notice);
    }
    agree(arguments.manner.yes, words)?;
    let admin = administrator(&arguments.who, words)?;
    if admin.environment.kind != request.environment {
        return Err(Fault::OtherEnvironment);
    }
    let order = order(arguments, request, &admin, words)?;
    let granted = grant(arguments, (**request).clone(), admin, order, words, perform, reports)?;
    let text = Letter::Answer(Box::new(granted.clone())).write();
    by_name::save(&arguments.to, &text)?;
    print::notice(&words.with("request-granted", &[("file", print::plain(&name_of(&arguments.to)))]));
    if arguments.manner.json {
        return Ok(print::result(print::json(&told::json(&Letter::Answer(Box::new(granted)))).expose()));
    }
    Ok(print::result(granted.client_id.as_str()))
}

fn agree(yes: bool, words: &Words) -> Result<(), Fault> {
    let agreed = yes || ask::consent(&words.say("own-ask"), &words.say("terminal-yes"));
    if agreed { Ok(()) } else { Err(Fault::Declined) }
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
    words: &Words,
    mut perform: impl FnMut(Effect),
    reports: &Receiver<Report>,
) -> Result<ClientAnswer, Fault> {
    let alias = admin.signer.entry().alias.clone();
    let file = arguments.who.keystore.as_ref().map(|file| file.display().to_string()).unwrap_or_default();
    let begun = Granting::begin(admin, request, [file, alias], order);
    let (mut story, mut effects) = begun.ok_or(Situation::NoOrgNumber)?;
    loop {
        effects.drain(..).for_each(&mut perform);
        match story.stage() {
            GrantStage::Ended => break,
            GrantStage::Key(Stage::Asking(asked)) => {
                let [told, asked] = question(asked, words);
                print::notice(&told);
                let yes = arguments.manner.yes || ask::consent(&asked, &words.say("terminal-yes"));
                effects = story.answer(yes, Timestamp::now());
                continue;
            }
            GrantStage::Creating | GrantStage::Key(_) => {}
        }
        match reports.recv() {
            Ok(report) => effects = story.report(report, Timestamp::now()),
            Err(_) => return Err(ended_early().into()),
        }
    }
    // What was asked of the world with the last report, such as to forget the note of the creation.
    effects.drain(..).for_each(&mut perform);
    story.into_end().unwrap_or_else(|| Err(ended_early())).map_err(Fault::from)
}

fn ended_early() -> Problem {
    Situation::Internal("the world has ended".into()).into()
}
