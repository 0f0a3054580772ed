//! `portnokkel systemuser`: what has become of the system users of a system, asked of Altinn by its vendor; and what is said
//! of an MP-303 without asking anybody.

use super::arguments::{SystemUserArguments, SystemUserCommand};
use super::print::{self, plain};
use super::rendered::Rendered;
use super::{order, setups};
use crate::contract::{TokenRequest, VendorQuestion};
use crate::diagnosis::doctor::{self, Asked, Examination};
use crate::domain::{Environment, OrgNumber};
use crate::problem::{Problem, Refusal, Situation};
use crate::protocol::altinn::{SystemUserRequest, VendorAnswer, VendorUser};
use crate::text::{self, Words};
use crate::world::token as world;
use serde_json::{Value, json};
use std::process::ExitCode;

/// Asks Altinn, and shows what it told.
#[must_use]
pub fn run(arguments: &SystemUserArguments, words: &Words) -> ExitCode {
    let (who, as_json) = match &arguments.command {
        SystemUserCommand::Requests(asked) => (&asked.who, asked.who.json),
        SystemUserCommand::Show(asked) => (&asked.who, asked.who.json),
    };
    let asked = client(who.setup.as_deref(), who.file.as_deref(), words).and_then(|(client, environment)| {
        let altinn = environment.altinn().ok_or_else(|| Rendered::of(words, &Situation::AltinnUnknown.into()))?;
        let customer = match &arguments.command {
            SystemUserCommand::Requests(_) => None,
            SystemUserCommand::Show(asked) => Some((asked.customer, asked.reference())),
        };
        let question = VendorQuestion { client, platform: altinn.platform, system: who.system.clone(), customer };
        print::notice(&words.with("doctor-asking", &[("host", question.host())]));
        let told = world::ask_vendor(&question).map_err(|problem| {
            setups::refused(words, &problem).advising(text::doctor_scope_missing(words, &problem))
        })?;
        Ok((question, environment, told))
    });
    match asked {
        Ok((question, environment, told)) => {
            shown(&question, &environment, &told, arguments, words);
            ExitCode::SUCCESS
        }
        Err(rendered) => rendered.fail(as_json, words),
    }
}

/// By whom Altinn is asked: a setup's client, or that of a properties file.
fn client(
    setup: Option<&str>,
    file: Option<&std::path::Path>,
    words: &Words,
) -> Result<(TokenRequest, Environment), Rendered> {
    match (setup, file) {
        (Some(name), _) => {
            let setup = setups::find(name, words)?;
            Ok((setups::request(&setup, true, words)?, setup.environment))
        }
        (None, Some(file)) => order::read(file, words),
        // Clap asks for one of them.
        (None, None) => Err(Rendered::of(words, &Situation::Internal("neither a file nor a setup".into()).into())),
    }
}

fn shown(
    question: &VendorQuestion,
    environment: &Environment,
    told: &VendorAnswer,
    arguments: &SystemUserArguments,
    words: &Words,
) {
    let examination = match &arguments.command {
        SystemUserCommand::Requests(_) => None,
        SystemUserCommand::Show(asked) => {
            let reference = asked.external_ref.as_ref().map(|named| named.as_str().to_owned());
            let asked = asked_by(&question.client, Some(environment), Some(asked.customer), reference);
            Some(doctor::examine(&asked, Some(told)))
        }
    };
    let as_json = match &arguments.command {
        SystemUserCommand::Requests(asked) => asked.who.json,
        SystemUserCommand::Show(asked) => asked.who.json,
    };
    if as_json {
        print::line(print::json(&written(told, examination.as_ref())).expose());
    } else {
        for line in lines(question, told, examination.as_ref(), words) {
            print::line(&plain(&line));
        }
    }
    let mails = matches!(&arguments.command, SystemUserCommand::Show(asked) if asked.mail);
    if let Some(request) = examination.and_then(|examination| examination.open).filter(|_| mails) {
        let supplier = question.client.signer.entry().certificate.organisation_name.clone();
        if let Some(mail) = text::request_mail(words, &request, &supplier) {
            print::line("");
            for line in mail.text().lines() {
                print::line(&plain(line));
            }
        }
    }
}

fn lines(
    question: &VendorQuestion,
    told: &VendorAnswer,
    examination: Option<&Examination>,
    words: &Words,
) -> Vec<String> {
    let row = |(name, value): (String, String)| format!("{name}: {value}");
    let mut lines: Vec<String> = Vec::new();
    let is_meant = |request: &SystemUserRequest| {
        question.customer.as_ref().is_none_or(|(customer, _)| request.customer == Some(*customer))
    };
    for (kind, request) in told.requests.iter().filter(|(_, request)| is_meant(request)) {
        lines.extend(text::request_rows(words, *kind, request).into_iter().map(row));
        lines.push(String::new());
    }
    lines.extend(told.users.iter().map(|user| row(text::user_row(words, user))));
    if lines.is_empty() {
        let key = if question.customer.is_some() { "doctor-no-customer" } else { "doctor-no-requests" };
        print::notice(&words.with(key, &[("host", question.host())]));
    }
    // A system user that is there is no trouble, unless a token was refused.
    if let Some(examination) = examination.filter(|_| told.users.iter().all(|user| user.is_deleted)) {
        lines.extend(examined(examination, words));
    }
    lines
}

/// The four values with their marks, the slips, and where the customer approves.
pub(super) fn examined(examination: &Examination, words: &Words) -> Vec<String> {
    let mut lines = vec![text::doctor_title(words)];
    let rows = text::doctor_rows(words, examination);
    lines.extend(rows.into_iter().map(|(name, value, mark, told)| format!("{} {name}: {value} ({told})", mark.sign())));
    lines.extend(examination.slips.iter().map(|slip| text::doctor_slip(words, slip)));
    lines.extend(examination.open.as_ref().and_then(|request| text::doctor_confirm(words, request)));
    lines
}

/// What is said of an MP-303 beside its own words; nothing of other problems.
pub(super) fn told(
    request: &TokenRequest,
    environment: Option<&Environment>,
    problem: &Problem,
    words: &Words,
) -> Vec<String> {
    let user = request.optional.on_behalf_of.system_user();
    let Some(user) = user.filter(|_| problem.situation == Situation::Refused(Refusal::SystemUserNotReady)) else {
        return Vec::new();
    };
    let reference = user.reference.as_ref().map(|named| named.as_str().to_owned());
    let command = command(user.owner, reference.as_deref());
    let asked = asked_by(request, environment, Some(user.owner), reference);
    let mut lines = examined(&doctor::examine(&asked, None), words);
    lines.push(words.with("doctor-ask-here", &[("command", command)]));
    lines
}

/// How Altinn is asked for more. A reference that a shell would take for something else is left to be filled in.
fn command(customer: OrgNumber, reference: Option<&str>) -> String {
    let is_plain = |text: &str| text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'));
    let named = reference.map(|named| format!(" --external-ref {}", if is_plain(named) { named } else { "REF" }));
    format!("portnokkel systemuser show SYSTEM {customer}{} --file FILE.properties", named.unwrap_or_default())
}

fn asked_by(
    request: &TokenRequest,
    environment: Option<&Environment>,
    customer: Option<OrgNumber>,
    reference: Option<String>,
) -> Asked {
    Asked {
        environment: environment.map(|environment| environment.kind),
        client: Some(request.client_id.to_string()),
        supplier: request.signer.entry().certificate.organisation.as_ref().ok().copied(),
        customer,
        reference,
    }
}

fn written(told: &VendorAnswer, examination: Option<&Examination>) -> Value {
    let number = |number: Option<OrgNumber>| number.map(|number| number.to_string());
    let requests: Vec<Value> = told
        .requests
        .iter()
        .map(|(kind, request)| {
            json!({ "id": request.id, "kind": kind.key(), "system": request.system,
                "customer": number(request.customer), "external_ref": request.reference,
                "status": request.status.map(crate::protocol::altinn::RequestStatus::key),
                "confirm": request.confirm.as_ref().map(ToString::to_string) })
        })
        .collect();
    let user = |user: &VendorUser| {
        json!({ "id": user.id, "kind": user.kind.map(crate::protocol::altinn::Kind::key), "system": user.system,
            "customer": number(user.owner), "external_ref": user.reference, "deleted": user.is_deleted })
    };
    let users: Vec<Value> = told.users.iter().map(user).collect();
    let values = examination.map(|examination| {
        let value = |(value, text, mark): &(doctor::FourValue, String, doctor::Mark)| {
            let right = match mark {
                doctor::Mark::Right => json!(true),
                doctor::Mark::Wrong => json!(false),
                doctor::Mark::Unknown => Value::Null,
            };
            json!({ "field": value.key(), "value": text, "right": right })
        };
        examination.values.iter().map(value).collect::<Vec<_>>()
    });
    json!({ "requests": requests, "users": users, "values": values })
}
