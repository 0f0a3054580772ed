//! Refusals by services other than Maskinporten's token endpoint, and statuses without a body. What one says is judged
//! by its own code first, then by its words about the token, by its status, and by other words last. A status that is
//! not there is not made up.

use super::altinn;
use super::codes;
use super::evidence::{Examined, Found, Kind};
use super::redactable::RedactableValue;
use super::response::Challenge;
use super::rule::Rule;
use super::service::{Place, Service};
use crate::domain::Scope;
use crate::problem::{Problem, Situation};
use crate::protocol::self_service;
use serde_json::Value;

/// What is known of an answer.
#[derive(Debug, Clone, Default)]
pub(super) struct Answer<'a> {
    pub status: Option<u16>,
    pub place: Option<&'a Place>,
    pub is_of_proxy: bool,
    /// Whether a web page came.
    pub is_page: bool,
    pub challenge: Option<&'a Challenge>,
    /// The service's own sentence, in lower case. It may name people, and is never shown.
    pub words: String,
    /// The service's own code: `AUTH-00007`, `IA-003`.
    pub code: String,
    /// The scope that is named as lacking.
    pub scope: Option<Scope>,
    /// Whose answers have this shape, where that is known.
    pub shape: Option<Service>,
}

/// Words that say what a service found wrong with a token: all of a row must be there.
const OF_TOKENS: [(&[&str], Rule); 26] = [
    (&["expired"], Rule::TokenRefusedExpired),
    (&["utløpt"], Rule::TokenRefusedExpired),
    (&["utgått"], Rule::TokenRefusedExpired),
    (&["gått ut"], Rule::TokenRefusedExpired),
    (&["lifetime validation failed"], Rule::TokenRefusedExpired),
    (&["idx10223"], Rule::TokenRefusedExpired),
    (&["issuer", "invalid"], Rule::TokenIssuerRefused),
    (&["issuer", "not valid"], Rule::TokenIssuerRefused),
    (&["issuer", "not trusted"], Rule::TokenIssuerRefused),
    (&["untrusted issuer"], Rule::TokenIssuerRefused),
    (&["unknown issuer"], Rule::TokenIssuerRefused),
    (&["iss claim", "not equal"], Rule::TokenIssuerRefused),
    (&["ugyldig", "utsteder"], Rule::TokenIssuerRefused),
    (&["idx10205"], Rule::TokenIssuerRefused),
    (&["audience", "invalid"], Rule::TokenAudienceRefused),
    (&["audience", "not valid"], Rule::TokenAudienceRefused),
    (&["aud claim", "not"], Rule::TokenAudienceRefused),
    (&["required audience"], Rule::TokenAudienceRefused),
    (&["idx10214"], Rule::TokenAudienceRefused),
    (&["signature", "invalid"], Rule::TokenSignatureRefused),
    (&["signature", "fail"], Rule::TokenSignatureRefused),
    (&["signed jwt rejected"], Rule::TokenSignatureRefused),
    (&["no matching key"], Rule::TokenSignatureRefused),
    (&["signature key was not found"], Rule::TokenSignatureRefused),
    (&["ugyldig", "signatur"], Rule::TokenSignatureRefused),
    (&["integrasjonspassord"], Rule::IntegrationPassword),
];

/// Words that say what a service means where its status is not there, the most telling first.
const OF_REFUSALS: [(&[&str], Rule); 51] = [
    (&["ugyldig token"], Rule::ApiUnauthorized),
    (&["ugyldig access"], Rule::ApiUnauthorized),
    (&["tokenet", "ugyldig"], Rule::ApiUnauthorized),
    (&["invalid token"], Rule::ApiUnauthorized),
    (&["invalid_token"], Rule::ApiUnauthorized),
    (&["invalid access token"], Rule::ApiUnauthorized),
    (&["token", "not valid"], Rule::ApiUnauthorized),
    (&["unauthenticated"], Rule::ApiUnauthorized),
    (&["not authenticated"], Rule::ApiUnauthorized),
    (&["ikke autentisert"], Rule::ApiUnauthorized),
    (&["mangler token"], Rule::ApiUnauthorized),
    (&["missing token"], Rule::ApiUnauthorized),
    (&["no authorization header"], Rule::ApiUnauthorized),
    (&["ikke autorisert"], Rule::ApiForbidden),
    (&["ikke tilgang"], Rule::ApiForbidden),
    (&["ikkje tilgang"], Rule::ApiForbidden),
    (&["mangler tilgang"], Rule::ApiForbidden),
    (&["mangler rettighet"], Rule::ApiForbidden),
    (&["mangler nødvendig"], Rule::ApiForbidden),
    (&["ingen avtale"], Rule::ApiForbidden),
    (&["ikke avtale"], Rule::ApiForbidden),
    (&["not authorized"], Rule::ApiForbidden),
    (&["not authorised"], Rule::ApiForbidden),
    (&["access denied"], Rule::ApiForbidden),
    (&["access is denied"], Rule::ApiForbidden),
    (&["forbidden"], Rule::ApiForbidden),
    (&["permission"], Rule::ApiForbidden),
    (&["unauthorized"], Rule::ApiUnauthorized),
    (&["already exist"], Rule::ApiConflict),
    (&["finnes allerede"], Rule::ApiConflict),
    (&["finnes fra før"], Rule::ApiConflict),
    (&["eksisterer allerede"], Rule::ApiConflict),
    (&["duplicate"], Rule::ApiConflict),
    (&["conflict"], Rule::ApiConflict),
    (&["not found"], Rule::ApiNotFound),
    (&["does not exist"], Rule::ApiNotFound),
    (&["fant ikke"], Rule::ApiNotFound),
    (&["fant ingen"], Rule::ApiNotFound),
    (&["finner ikke"], Rule::ApiNotFound),
    (&["finnes ikke"], Rule::ApiNotFound),
    (&["ikke funnet"], Rule::ApiNotFound),
    (&["gyldig endepunkt"], Rule::ApiNotFound),
    (&["too many requests"], Rule::AnswerBusy),
    (&["rate limit"], Rule::AnswerBusy),
    (&["for mange"], Rule::AnswerBusy),
    (&["invalid"], Rule::ApiBadRequest),
    (&["ugyldig"], Rule::ApiBadRequest),
    (&["missing"], Rule::ApiBadRequest),
    (&["mangler"], Rule::ApiBadRequest),
    (&["validation"], Rule::ApiBadRequest),
    (&["validering"], Rule::ApiBadRequest),
];

/// Words of a fault of the service's own.
const FAULTS: [&str; 6] =
    ["internal server error", "internal error", "unexpected error", "teknisk feil", "intern feil", "uventet feil"];

impl Answer<'_> {
    /// Whoever answered.
    pub fn service(&self) -> Service {
        match self.place {
            _ if self.is_of_proxy || self.status == Some(407) => Service::Proxy,
            Some(place) if place.service != Service::Api => place.service,
            _ if self.shape.is_some() => self.shape.unwrap_or(Service::Unknown),
            Some(place) => place.service,
            // Something asked for a token, and does not say who it is.
            None if self.challenge.is_some() => Service::Api,
            None => Service::Unknown,
        }
    }

    fn host(&self) -> Option<&str> {
        self.place.map(|place| place.host.as_str()).filter(|_| self.service() != Service::Proxy)
    }
}

/// The kind of evidence that an answer of this service is.
fn kind_of(service: Service) -> Kind {
    match service {
        Service::Maskinporten => Kind::Refusal,
        Service::SelfService => Kind::SelfService,
        Service::Altinn | Service::Skatteetaten | Service::Brreg | Service::KsFiks | Service::Api => Kind::Api,
        Service::IdPorten
        | Service::Ansattporten
        | Service::HelseId
        | Service::Proxy
        | Service::Local
        | Service::Unknown => Kind::Service,
    }
}

/// An answer as a piece of evidence of its own.
pub(super) fn examined(answer: &Answer) -> Examined {
    let service = answer.service();
    let mut examined = Examined::new(kind_of(service));
    examined.evidence.facts.environment = answer.place.and_then(|place| place.environment);
    let found = judged(answer);
    rows(&mut examined, answer);
    examined.find(found);
    examined
}

/// Status, service and host, as rows of the evidence.
fn rows(examined: &mut Examined, answer: &Answer) {
    if let Some(status) = answer.status {
        examined.row("HTTP", RedactableValue::Number(i64::from(status)));
    }
    examined.row("service", RedactableValue::Service(answer.service()));
    if let Some(host) = answer.host() {
        examined.row("host", RedactableValue::address(&format!("https://{host}/")));
    }
}

/// What an answer means, whatever is not known of it.
fn judged(answer: &Answer) -> Found {
    let service = answer.service();
    let found = by_code(answer)
        .or_else(|| about_scope(answer))
        .or_else(|| about_token(answer))
        .or_else(|| answer.status.map(|status| by_status(answer, status)))
        .unwrap_or_else(|| by_words(answer));
    let found = match answer.status {
        Some(status) => found.seen("HTTP", RedactableValue::Number(i64::from(status))),
        None => found,
    };
    let found = found.seen("service", RedactableValue::Service(service));
    match answer.host() {
        Some(host) => found.seen("host", RedactableValue::address(&format!("https://{host}/"))),
        None => found,
    }
}

fn by_code(answer: &Answer) -> Option<Found> {
    let place = answer.place;
    let is_ours = matches!(answer.service(), Service::Maskinporten | Service::SelfService);
    if let (true, true, Some(300..500), Some(host)) = (answer.is_page, is_ours, answer.status, answer.host()) {
        return Some(Found::problem(Problem::from(Situation::WebPage).at(host)));
    }
    if answer.words.contains("subscription key") || answer.words.contains("ocp-apim") {
        return Some(Found::rule(Rule::SubscriptionKey));
    }
    let is_exchange = place.is_some_and(Place::is_exchange);
    match answer.status {
        Some(410) if answer.service() == Service::Altinn => return Some(Found::rule(Rule::EnterpriseUserGone)),
        Some(400 | 401) if is_exchange => return Some(Found::rule(Rule::ExchangeRefused)),
        _ => {}
    }
    if answer.service() != Service::Altinn {
        return None;
    }
    altinn::rule(&answer.code, &answer.words).map(Found::rule)
}

fn about_scope(answer: &Answer) -> Option<Found> {
    let named = answer.challenge.and_then(|challenge| challenge.scope.clone()).or_else(|| answer.scope.clone());
    let is_told = answer.challenge.is_some_and(|challenge| challenge.error == "insufficient_scope")
        || answer.words.contains("insufficient_scope")
        || answer.words.contains("insufficient scope");
    let scope = named.filter(|_| is_told || answer.status == Some(403));
    match (scope, is_told) {
        (Some(scope), _) => {
            Some(Found::rule(Rule::ScopeRequired).seen("scope", RedactableValue::scope(scope.as_str())))
        }
        (None, true) => Some(Found::rule(Rule::ScopeInsufficient)),
        (None, false) => None,
    }
}

/// The scope that a sentence about scopes names.
pub(super) fn scope_in(words: &str) -> Option<Scope> {
    if !words.contains("scope") {
        return None;
    }
    let mut trimmed = words.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_ascii_alphanumeric()));
    trimmed.find_map(|word| Scope::parse(word).ok().filter(codes::is_usual))
}

fn about_token(answer: &Answer) -> Option<Found> {
    if answer.status.is_some_and(|status| !matches!(status, 400 | 401 | 403)) {
        return None;
    }
    let told = answer.challenge.map(|challenge| challenge.description.to_lowercase()).unwrap_or_default();
    let all = format!("{told} {}", answer.words);
    let is_of_token = ["token", "jwt", "idx1", "issuer", "audience", "bearer", "integrasjonspassord", "signatur"];
    let is_of_token = is_of_token.iter().any(|word| all.contains(word));
    let row = OF_TOKENS.iter().find(|(words, _)| words.iter().all(|word| all.contains(word)));
    let rule = row.filter(|_| is_of_token)?.1;
    let is_foreign_token = rule == Rule::TokenIssuerRefused && all.contains("maskinporten.no");
    let wants_own = is_foreign_token && answer.place.is_some_and(|place| !place.takes_maskinporten());
    Some(Found::rule(if wants_own && answer.service() == Service::Altinn { Rule::ExchangeFirst } else { rule }))
}

fn by_status(answer: &Answer, status: u16) -> Found {
    let service = answer.service();
    let rule = match status {
        300..=399 => Rule::AnswerRedirected,
        405 => Rule::AnswerMethod,
        406 | 415 => Rule::AnswerMedia,
        411 | 413 | 414 | 431 => Rule::AnswerTooLarge,
        429 => Rule::AnswerBusy,
        _ if service == Service::SelfService => return of_self_service(status),
        // Its body says why, and was not logged.
        400 if service == Service::Maskinporten => Rule::ProgramHttpStatus,
        400 | 422 => Rule::ApiBadRequest,
        401 => Rule::ApiUnauthorized,
        403 if service == Service::Proxy => Rule::ProxyForbids,
        403 => Rule::ApiForbidden,
        404 => Rule::ApiNotFound,
        407 => Rule::ProxyLogin,
        409 | 412 => Rule::ApiConflict,
        410 => Rule::AnswerGone,
        428 if service == Service::Maskinporten => return Found::problem(Situation::TermsUnsigned.into()),
        500..=599 => return fault(answer),
        _ => Rule::AnswerRefused,
    };
    Found::rule(rule)
}

/// What Digdir's API for clients means by a status alone, where it is not the same of everybody.
fn of_self_service(status: u16) -> Found {
    let situation = match status {
        400 | 422 => Situation::ClientInvalid(String::new()),
        _ => self_service::read_refusal(status, b"{}").situation,
    };
    match situation {
        Situation::UnexpectedAnswer | Situation::WebPage => Found::rule(Rule::AnswerRefused),
        situation => Found::problem(situation.into()),
    }
}

fn fault(answer: &Answer) -> Found {
    if !matches!(answer.service(), Service::Maskinporten | Service::SelfService) {
        return Found::rule(Rule::AnswerFault);
    }
    let problem = Problem::from(Situation::ServerFault);
    Found::problem(match answer.host() {
        Some(host) => problem.at(host),
        None => problem,
    })
}

fn by_words(answer: &Answer) -> Found {
    if FAULTS.iter().any(|words| answer.words.contains(words)) {
        return Found::rule(Rule::AnswerFault);
    }
    let error = answer.challenge.map(|challenge| challenge.error.as_str()).unwrap_or_default();
    let said = format!("{error} {}", answer.words);
    let row = OF_REFUSALS.iter().find(|(words, _)| words.iter().all(|word| said.contains(word)));
    Found::rule(row.map_or(Rule::ServiceRefused, |(_, rule)| *rule))
}

/// An answer of Altinn's of which only its code is known, which stands in a text.
pub(super) fn by_altinns_code(code: &str, rule: Rule, id: Option<RedactableValue>) -> Examined {
    let mut examined = by_rule(Service::Altinn, rule, id);
    note_code(&mut examined, code);
    examined
}

/// An answer of which only its rule is known, by a code in a text.
pub(super) fn by_rule(service: Service, rule: Rule, id: Option<RedactableValue>) -> Examined {
    let mut examined = Examined::new(kind_of(service));
    let service = RedactableValue::Service(service);
    examined.row("service", service.clone());
    examined.find(Found::rule(rule).seen("service", service));
    if let Some(id) = id {
        examined.noted("trace_id", &id);
    }
    examined
}

/// Whether these words by themselves say that somebody was not let in.
pub(super) fn is_told(words: &str) -> bool {
    let rows = OF_REFUSALS.iter().filter(|(_, rule)| matches!(rule, Rule::ApiUnauthorized | Rule::ApiForbidden));
    let words = words.to_lowercase();
    rows.into_iter().any(|(known, _)| known.iter().all(|word| words.contains(word)))
}

/// Adds what a status means, where nothing else is known of the answer.
pub(super) fn judge(examined: &mut Examined, status: u16) {
    examined.row("HTTP", RedactableValue::Number(i64::from(status)));
    if status >= 300 {
        examined.find(judged(&Answer { status: Some(status), ..Answer::default() }));
    }
}

/// The answer of an API. Its own words are left out, because they may repeat who was looked up.
pub(super) fn of(object: &Value, mut answer: Answer) -> Examined {
    let said = words(object);
    answer.words = said.to_lowercase();
    answer.code = code(object);
    answer.scope = scope_in(&said);
    answer.shape = shape(object, &answer);
    let mut examined = examined(&answer);
    let ids = ["korrelasjonsid", "feilId", "errorId", "correlationId", "correlation_id", "traceId", "requestId"];
    if let Some(id) = ids.iter().find_map(|name| RedactableValue::trace_id(object[*name].as_str()?)) {
        examined.noted("korrelasjonsid", &id);
    }
    examined.evidence.hidden += 1;
    note_code(&mut examined, &answer.code);
    altinn::tell_in_its_words(&mut examined, object);
    examined
}

/// The code of an answer, where it has the form of one; a finding that does not know it names it.
fn note_code(examined: &mut Examined, code: &str) {
    let Some(code) = shown_code(&code.replace('_', "-")) else { return };
    altinn::tell_of_unknown(examined, "code", &code);
    examined.row("code", code);
}

/// A code in the form that services give their faults: a few capitals, and a number. It names no one.
fn shown_code(code: &str) -> Option<RedactableValue> {
    let (letters, number) = code.rsplit_once('-')?;
    let is_one = letters.len() <= 8
        && letters.chars().all(|c| c.is_ascii_uppercase() || c == '.')
        && (3..=6).contains(&number.len())
        && number.chars().all(|c| c.is_ascii_digit());
    is_one.then(|| RedactableValue::word(code))
}

/// Whose answers look like this one.
fn shape(object: &Value, answer: &Answer) -> Option<Service> {
    let has = |name: &str| object.get(name).is_some();
    let starts = |parts: &[&str]| parts.iter().any(|part| answer.code.starts_with(part));
    let says = |parts: &[&str]| parts.iter().any(|part| answer.words.contains(part));
    let path = object["path"].as_str().or(object["instance"].as_str()).unwrap_or_default();
    match () {
        () if starts(&["AUTH", "STD-", "NOT-", "CORR", "AMUI"]) || says(&["altinn"]) => Some(Service::Altinn),
        () if says(&["system user", "systemuser", "systembruker"]) => Some(Service::Altinn),
        () if path.contains("/registerinfo") || path.contains("/enhetsregisteret") => Some(Service::Brreg),
        () if path.contains("/fiks") || path.contains("/svarut") || says(&["integrasjonspassord"]) => {
            Some(Service::KsFiks)
        }
        () if has("kode") && has("melding") => Some(Service::Skatteetaten),
        () if has("korrelasjonsid") && has("feilmelding") || has("feilId") && has("feilkode") => Some(Service::Brreg),
        () => None,
    }
}

/// Every sentence of an answer.
pub(super) fn words(object: &Value) -> String {
    let names = [
        "title",
        "detail",
        "message",
        "melding",
        "feilmelding",
        "beskrivelse",
        "error",
        "error_description",
        "reason",
        "errorMessage",
        "faultstring",
        "type",
    ];
    let own = names.iter().filter_map(|name| object[*name].as_str());
    let inner = ["validationErrors", "errors"].iter().flat_map(|name| object[*name].as_array().into_iter().flatten());
    let inner = inner.take(20).flat_map(|one| {
        ["code", "detail", "message", "errorMessage"].iter().filter_map(|name| one[*name].as_str()).chain(one.as_str())
    });
    let scope = object["scope"].as_str().map(|scope| format!("scope {scope}"));
    own.chain(inner).map(str::to_owned).chain(scope).collect::<Vec<_>>().join(" ")
}

fn code(object: &Value) -> String {
    let named = ["kode", "feilkode", "code", "errorCode", "error_code"].iter().find_map(|name| object[*name].as_str());
    let inner = object["validationErrors"][0]["code"].as_str();
    let code = inner.or(named).unwrap_or_default();
    code.chars().take(40).collect()
}
