//! What servers answered: error bodies, codes and texts in logs, HTTP exchanges; and JSON that was pasted whole.

use super::api::{self, Answer};
use super::codes::{self, Labels};
use super::evidence::{Examined, Found, Kind};
use super::redactable::RedactableValue;
use super::response::{self, Response};
use super::rule::{Precedence, Rule};
use super::service::{Scene, Service};
use super::{
    Circumstances, altinn, client_json, dump, exchange, form, json, jwks, jwt_parts, knowledge, logged, login, markup,
    oauth, own, precedence,
};
use super::{secrets, system_user};
use crate::problem::{Problem, Situation};
use serde_json::Value;
use std::cell::OnceCell;
use std::collections::BTreeSet;

/// Most answers of the same kind that a log tells before the rest is left out.
const MOST: usize = 200;
/// Bytes between the first line of an answer and its body.
const TO_BODY: usize = 16 * 1024;
/// Bytes between a status that a library logged and the body beside it.
const BESIDE: usize = 200;

/// What a service says of a token.
const OF_TOKENS: [Rule; 5] = [
    Rule::TokenRefusedExpired,
    Rule::TokenIssuerRefused,
    Rule::TokenAudienceRefused,
    Rule::TokenSignatureRefused,
    Rule::ExchangeFirst,
];

/// A text with what was found where in it.
struct Reading<'a> {
    text: &'a str,
    scene: Scene<'a>,
    responses: Vec<Response>,
    objects: Vec<(usize, Value)>,
    logged: Vec<(usize, u16)>,
    labels: OnceCell<Labels>,
}

pub(super) fn examine(text: &str, circumstances: &Circumstances) -> Vec<Examined> {
    let mut objects = json::objects(text, is_of_interest);
    objects.extend(form::objects(text));
    objects.extend(markup::fault(text));
    if !objects.iter().any(|(_, object)| jwt_parts::is_claims(object)) {
        objects.extend(dump::claims(text));
    }
    let (scene, responses, logged) = (Scene::read(text), response::refusals(text), logged::statuses(text));
    let reading = Reading { text, scene, responses, objects, logged, labels: OnceCell::new() };
    let mut examined = reading.keys_and_grants(circumstances);
    let (answers, told) = reading.answers();
    examined.extend(latest(answers));
    examined.extend(reading.sentences(&examined));
    let with_bodies = examined.len();
    examined.extend(reading.responses_without_body(&told));
    let mut printed = knowledge::examine(text, &examined);
    if printed.iter().any(|one| has(one, &[Rule::ProgramProxyPassword, Rule::ProgramProxyRefused])) {
        // A proxy that a program speaks of is told with what that program needs.
        examined.truncate(with_bodies);
    } else {
        let mut logged = reading.logged(&examined);
        if printed.iter().any(|one| has(one, &[Rule::ProgramTlsClientCertificate])) {
            // Why a server has refused says more than the status of it.
            let bodiless = examined.split_off(with_bodies);
            examined.extend(bodiless.into_iter().filter(|one| !may_be_of_certificate(one)));
            logged.retain(|one| !may_be_of_certificate(one));
        }
        if knowledge::tells_of_status(&printed) {
            logged.retain(names_a_service);
        }
        if !logged.is_empty() {
            printed.retain(|one| one.evidence.kind != Kind::Api);
        }
        examined.extend(logged);
        tell_statuses_once(&mut examined, with_bodies, &mut printed);
    }
    if examined.iter().any(|one| has(one, &OF_TOKENS)) {
        // Whoever answered says it of itself, so that it is not told as what a program prints.
        printed.retain(|one| !one.found.iter().any(|found| precedence::of(found) == Precedence::Judged));
    }
    if printed.iter().any(|one| one.evidence.kind == Kind::SelfService) {
        // That the terms are not signed says more than the status of the same answer.
        examined.retain(|one| !has(one, &[Rule::ApiBadRequest, Rule::AnswerRefused]));
    }
    let repeated = told_in_answer(&examined);
    printed.retain(|one| !has(one, &repeated));
    examined.extend(exchange::examine(text, &reading.scene, circumstances));
    examined.extend(printed);
    examined
}

impl Reading<'_> {
    fn keys_and_grants(&self, circumstances: &Circumstances) -> Vec<Examined> {
        let mut examined = Vec::new();
        let (private, public): (Vec<Value>, Vec<Value>) = self
            .objects
            .iter()
            .map(|(_, object)| object)
            .filter(|object| jwks::is_one(object))
            .cloned()
            .partition(secrets::is_private_key);
        examined.extend(private.iter().map(secrets::private_key));
        if !public.is_empty() {
            examined.push(jwks::examine(&public, circumstances));
        }
        let values: Vec<Value> = self.objects.iter().map(|(_, object)| object.clone()).collect();
        examined.extend(jwt_parts::examine(&values, circumstances));
        examined
    }

    /// Each answer in JSON or XML, and which of the answers over HTTP they are the bodies of.
    fn answers(&self) -> (Vec<Examined>, BTreeSet<usize>) {
        let mut told = BTreeSet::new();
        let mut examined = Vec::new();
        for (at, object) in self.objects.iter().filter(|(_, object)| !jwks::is_one(object)) {
            let status = response::status_before(self.text, *at);
            let before = self.responses.iter().rposition(|response| response.at < *at);
            let is_its_own = |response: &Response| at - response.at < TO_BODY && Some(response.status) == status;
            let response = before.filter(|place| is_its_own(&self.responses[*place]));
            if let Some(one) = self.of(*at, object, status, response.map(|place| &self.responses[place])) {
                told.extend(response.filter(|_| is_an_answer(&one)));
                examined.push(one);
            }
        }
        (examined, told)
    }

    fn of(&self, at: usize, object: &Value, status: Option<u16>, response: Option<&Response>) -> Option<Examined> {
        let kind = kind(object)?;
        let own = status_of(object);
        let line = status.or_else(|| self.logged_before(at));
        // What was answered on the outside counts, unless that was a yes.
        let status = line.filter(|status| *status >= 300).or(own).or(line);
        let answer = match response {
            Some(response) => Answer { status, ..self.answered(response) },
            None => Answer { status, place: self.scene.at(at), ..Answer::default() },
        };
        let mut examined = match kind {
            Kind::Client => client_json::examine(object),
            Kind::SystemUser => system_user::examine(object),
            Kind::SelfService => oauth::self_service(object, status),
            Kind::Refusal => oauth::of(object, answer),
            _ => api::of(object, answer),
        };
        if let (Some(outside), Some(inside)) = (line.filter(|line| *line >= 300), own)
            && outside != inside
        {
            let [outside, inside] = [outside, inside].map(|one| RedactableValue::Number(i64::from(one)));
            examined.find(Found::rule(Rule::StatusDiffers).seen("HTTP", outside).seen("status", inside));
        }
        if is_an_answer(&examined) && !has_id(&examined) {
            add_id(&mut examined, self.labels().id(at));
        }
        Some(examined)
    }

    /// What is known of an answer without its body.
    fn answered<'a>(&'a self, response: &'a Response) -> Answer<'a> {
        Answer {
            status: Some(response.status),
            place: self.scene.at(response.at),
            is_of_proxy: response.is_of_proxy,
            is_page: response.is_page,
            challenge: response.challenge.as_ref(),
            ..Answer::default()
        }
    }

    fn labels(&self) -> &Labels {
        self.labels.get_or_init(|| Labels::read(self.text))
    }

    /// The status that a library logged right before an object.
    fn logged_before(&self, at: usize) -> Option<u16> {
        let next = self.logged.partition_point(|(place, _)| *place < at);
        let (place, status) = self.logged[..next].last()?;
        (at - place < BESIDE).then_some(*status)
    }

    /// What was answered over HTTP with a body that says nothing, or none.
    fn responses_without_body(&self, told: &BTreeSet<usize>) -> Vec<Examined> {
        let silent = self.responses.iter().enumerate().filter(|(place, _)| !told.contains(place));
        let silent: Vec<&Response> = silent.map(|(_, response)| response).collect();
        let read =
            silent[silent.len().saturating_sub(MOST)..].iter().map(|response| api::examined(&self.answered(response)));
        latest(read.collect())
    }

    /// What stands outside of JSON: codes, sentences, and what this program said before.
    fn sentences(&self, examined: &[Examined]) -> Vec<Examined> {
        let mut seen: BTreeSet<&'static str> = examined.iter().flat_map(|one| &one.found).map(Found::code).collect();
        let joined = codes::joined(self.text);
        let mut added = Vec::new();
        let is_skyporten = self.text.contains("sky.maskinporten.no");
        let is_answered = examined.iter().any(is_an_answer);
        let told = codes::told(&joined, is_answered)
            .into_iter()
            .map(|told| (told.at, oauth::refused_by(Situation::Refused(told.refusal), is_skyporten)));
        let told: Vec<(usize, Found)> = told.filter(|(_, found)| seen.insert(found.code())).collect();
        let unknown = codes::unknown(&joined).filter(|_| !is_answered && told.is_empty());
        if let Some((at, code)) = unknown {
            seen.insert(Rule::RefusedUnknownCode.key());
            added.push(oauth::unknown_in_text(&joined, at, code));
        }
        let named =
            own::names(self.text).into_iter().filter_map(|(at, name)| Some((at, own::answer(&name, self.text)?)));
        let named: Vec<(usize, Found)> = named.filter(|(_, found)| seen.insert(found.code())).collect();
        if !told.is_empty() || !named.is_empty() {
            let (near_told, near_named) = (Labels::read(&joined), self.labels());
            added.extend(told.into_iter().map(|(at, found)| oauth::found_in_text(found, at, &near_told)));
            added.extend(named.into_iter().map(|(at, found)| oauth::found_in_text(found, at, near_named)));
        }
        if !examined.iter().chain(&added).any(is_an_answer) {
            added.extend(
                altinn::told(&joined)
                    .map(|(at, code, rule)| api::by_altinns_code(code, rule, Labels::read(&joined).id(at))),
            );
        }
        if !examined.iter().chain(&added).any(is_an_answer) {
            let lower = joined.to_ascii_lowercase();
            added.extend(login::told(&lower).map(|at| oauth::by_login(&lower[at..], Labels::read(&joined).id(at))));
        }
        added
    }

    /// Statuses that a library logged, and a challenge without its line of HTTP.
    fn logged(&self, examined: &[Examined]) -> Vec<Examined> {
        if examined.iter().any(is_an_answer) {
            return Vec::new();
        }
        let answer = |at: usize, status| Answer { status, place: self.scene.at(at), ..Answer::default() };
        let statuses = &self.logged;
        let mut read: Vec<Examined> = Vec::new();
        let challenge = response::challenge(self.text);
        if statuses.is_empty() && challenge.is_some() {
            read.push(api::examined(&Answer { challenge: challenge.as_ref(), ..answer(0, None) }));
        }
        // The latest of a log that has more.
        read.extend(statuses[statuses.len().saturating_sub(MOST)..].iter().map(|(at, status)| {
            let words = codes::line(self.text, *at).to_lowercase();
            api::examined(&Answer { challenge: challenge.as_ref(), words, ..answer(*at, Some(*status)) })
        }));
        let mut read = latest(read);
        for one in &mut read {
            add_id(one, self.labels().id(0));
        }
        read
    }
}

/// A status that a program has printed is that of the answer, and is told by whoever says more of it. An answer without
/// a body, of nobody knows whom, says less than that the program kept its body to itself.
fn tell_statuses_once(examined: &mut Vec<Examined>, with_bodies: usize, printed: &mut Vec<Examined>) {
    let unknown = RedactableValue::Service(Service::Unknown);
    let is_bare =
        |one: &Examined| has(one, &[Rule::ApiBadRequest]) && one.evidence.rows.iter().any(|row| row.value == unknown);
    let kept: Vec<RedactableValue> =
        printed.iter().filter(|one| has(one, &[Rule::ProgramHttpStatus])).filter_map(status_row).collect();
    let bodiless = examined.split_off(with_bodies).into_iter();
    examined.extend(bodiless.filter(|one| !(is_bare(one) && status_row(one).is_some_and(|it| kept.contains(&it)))));
    let told: Vec<RedactableValue> = examined.iter().filter(|one| is_an_answer(one)).filter_map(status_row).collect();
    printed.retain(|one| {
        !has(one, &[Rule::ProgramHttpStatus]) || status_row(one).is_none_or(|status| !told.contains(&status))
    });
}

/// Whether this is a status with which servers refuse the certificate of a client, too: nginx 400, 495 and 496, IIS 403.
fn may_be_of_certificate(examined: &Examined) -> bool {
    let statuses = [400, 403, 495, 496].map(RedactableValue::Number);
    status_row(examined).is_some_and(|status| statuses.contains(&status))
}

fn status_row(examined: &Examined) -> Option<RedactableValue> {
    examined.evidence.rows.iter().find(|row| row.claim == "HTTP").map(|row| row.value.clone())
}

/// What a phrase would say once more of a token that Maskinporten has refused: `JWT has expired` is its own sentence.
fn told_in_answer(examined: &[Examined]) -> Vec<Rule> {
    let refused = |code: &str| {
        let refusals = examined.iter().filter(|one| one.evidence.kind == Kind::Refusal);
        refusals.flat_map(|one| &one.found).any(|found| found.code() == code)
    };
    let same = [
        ("MP-110", &[Rule::ProgramJwtAudience][..]),
        ("MP-124", &[Rule::ProgramJwtSignature][..]),
        ("MP-130", &[Rule::ProgramJwtExpired, Rule::ProgramJwtNotYet][..]),
    ];
    same.into_iter().filter(|(code, _)| refused(code)).flat_map(|(_, rules)| rules).copied().collect()
}

fn has(examined: &Examined, rules: &[Rule]) -> bool {
    examined.found.iter().any(|found| rules.iter().any(|rule| found.is(*rule)))
}

/// Whether more than the status of an answer is known: whose it is, and that its body is not what says why.
fn names_a_service(examined: &Examined) -> bool {
    let nameless = [Service::Unknown, Service::Maskinporten, Service::Local].map(RedactableValue::Service);
    examined.evidence.rows.iter().any(|row| row.claim == "service" && !nameless.contains(&row.value))
}

fn is_an_answer(examined: &Examined) -> bool {
    matches!(examined.evidence.kind, Kind::Refusal | Kind::SelfService | Kind::Api | Kind::Service)
}

fn has_id(examined: &Examined) -> bool {
    examined.evidence.rows.iter().any(|row| matches!(row.value, RedactableValue::TraceId(_)))
}

fn add_id(examined: &mut Examined, id: Option<RedactableValue>) {
    if let Some(id) = id {
        examined.noted("trace_id", &id);
    }
}

/// Keeps the latest of equal answers, because a log repeats them. Support needs the trace id of the latest.
fn latest(examined: Vec<Examined>) -> Vec<Examined> {
    let same = |one: &Examined| {
        let rows = one.evidence.rows.iter().filter(|row| !matches!(row.value, RedactableValue::TraceId(_)));
        let rows: Vec<String> = rows.map(|row| row.value.plain()).collect();
        (one.evidence.kind, rows, one.found.iter().map(Found::key).collect::<Vec<_>>())
    };
    let mut kept = Vec::new();
    for one in examined {
        let key = same(&one);
        if is_an_answer(&one) {
            kept.retain(|(earlier, _)| *earlier != key);
        }
        kept.push((key, one));
    }
    kept.into_iter().map(|(_, one)| one).collect()
}

/// Whether somebody would paste this object. Other objects are searched for such objects inside them.
fn is_of_interest(object: &Value) -> bool {
    jwks::is_one(object) || jwt_parts::is_one(object) || kind(object).is_some()
}

/// Which answer an object is.
fn kind(object: &Value) -> Option<Kind> {
    let has = |name: &str| object.get(name).is_some();
    let text = |name: &str| object[name].is_string();
    match () {
        () if own::is_one(object) => None,
        () if object["errors"].is_array() && (has("correlation_id") || has("timestamp")) && !has("path") => {
            Some(Kind::SelfService)
        }
        () if text("korrelasjonsid") || text("feilId") || text("feilkode") || text("kode") && text("melding") => {
            Some(Kind::Api)
        }
        () if text("error_uri") || text("error_description") => Some(Kind::Refusal),
        () if object["error"].as_str().is_some_and(oauth::is_error) && !has("level") => Some(Kind::Refusal),
        () if client_json::is_one(object) => Some(Kind::Client),
        () if system_user::is_one(object) => Some(Kind::SystemUser),
        () if is_refusal_of_api(object) => Some(Kind::Api),
        () => None,
    }
}

/// Whether this is an answer of an API: problem details (RFC 9457), what frameworks answer by themselves, and a call
/// that a program logged. A number that is called `status` is none by itself.
fn is_refusal_of_api(object: &Value) -> bool {
    let text = |name: &str| object[name].is_string();
    let any = |names: &[&str]| names.iter().any(|name| text(name));
    let is_altinn = object["type"].as_str().is_some_and(|kind| kind.starts_with("urn:altinn:error"))
        || object["code"].as_str().is_some_and(|code| code.starts_with("AUTH-"));
    let has_id = text("errorId") && text("message");
    let is_alone = object.as_object().is_some_and(|map| map.len() == 1)
        && ["detail", "message", "error"].iter().any(|name| object[*name].as_str().is_some_and(api::is_told));
    let is_refused = status_of(object).is_some_and(|status| status >= 300);
    let is_named = object["statusCode"].is_number() || object["code"].is_number();
    let beside = ["path", "errorId", "traceId", "requestId", "code", "statusText", "name", "timestamp"];
    let is_dated = beside.iter().any(|name| object.get(*name).is_some());
    let is_call = any(&["url", "uri", "requestUri"]);
    let says = any(&["title", "detail", "error"]) || text("message") && (is_named || is_dated) || is_call;
    is_altinn || has_id || is_alone || is_refused && says
}

/// The status that an object has of its own.
fn status_of(object: &Value) -> Option<u16> {
    let names = ["status", "statusCode", "status_code", "httpStatus", "http_status", "code"];
    let number = |value: &Value| match value {
        Value::Number(number) => number.as_u64().and_then(|number| u16::try_from(number).ok()),
        Value::String(text) => {
            text.get(..3).filter(|_| !text[3..].starts_with(|c: char| c.is_ascii_digit()))?.parse().ok()
        }
        _ => None,
    };
    names.iter().filter_map(|name| number(&object[*name])).find(|status| (100..600).contains(status))
}

/// The answer that the wizard itself got, in the words that the wizard showed.
pub(super) fn from_wizard(problem: &Problem) -> Examined {
    let is_administration = matches!(
        problem.situation,
        Situation::AdminUnauthorized
            | Situation::AdminForbidden
            | Situation::TermsUnsigned
            | Situation::ClientInvalid(_)
    );
    let mut examined = Examined::new(if is_administration { Kind::SelfService } else { Kind::Refusal });
    examined.row("code", RedactableValue::word(problem.code()));
    if let Some(status) = problem.detail.status {
        examined.row("HTTP", RedactableValue::Number(i64::from(status)));
    }
    examined.find(Found::problem(problem.clone()).seen("code", RedactableValue::word(problem.code())));
    add_id(&mut examined, problem.detail.trace_id.as_deref().and_then(RedactableValue::trace_id));
    examined.evidence.hidden += usize::from(problem.detail.description.is_some());
    examined
}
