//! Configuration files of programs that ask for tokens: properties, variables of the environment, YAML, JSON, XML. All
//! end as the same keys; passwords and keys in them are counted and forgotten.

use super::configuration_form::{self as form, Entry};
use super::configuration_keys::{Meaning, meaning};
use super::evidence::{Examined, Found, Kind};
use super::redactable::RedactableValue;
use super::rule::Rule;
use super::service;
use super::{claims, dump, jwt_parts};
use crate::domain::{EnvironmentKind, OrgNumber};
use serde_json::Value;

/// Largest text that is taken for a configuration file: such files have a dozen lines.
const LARGEST: usize = 64 * 1024;

/// A key, what it means, how many words it has, and its value.
struct Setting {
    key: String,
    meaning: Meaning,
    words: usize,
    value: String,
}

/// What stands around a value in a line of the file.
struct Line(String, String);

impl Line {
    fn of(form: Form, key: &str) -> Self {
        let last = key.rsplit('.').next().unwrap_or(key);
        match form {
            Form::Properties => Self(format!("{key}="), String::new()),
            Form::Yaml => Self(format!("{last}: "), String::new()),
            Form::Json => Self(format!("\"{last}\": \""), "\"".to_owned()),
            Form::Xml => Self(format!("key=\"{key}\" value=\""), "\"".to_owned()),
        }
    }

    fn with(&self, value: &str) -> String {
        format!("{}{value}{}", self.0, self.1)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Properties,
    Yaml,
    Json,
    Xml,
}

/// `None` when the text is no such file.
pub(super) fn examine(text: &str) -> Option<Examined> {
    if text.len() > LARGEST {
        return None;
    }
    let trimmed = text.trim_start();
    let is_list = trimmed.strip_prefix('[').is_some_and(|list| list.trim_start().starts_with('{'));
    let (kind, form, settings) = match trimmed.chars().next()? {
        first if is_list || matches!(first, '{' | '"') => {
            (Kind::Settings, Form::Json, known(form::of_json(&json(text)?)))
        }
        '<' => (Kind::Settings, Form::Xml, known(form::xml(text))),
        '[' if !trimmed.contains('=') => return None,
        _ => of_lines(text),
    };
    is_one(&settings).then(|| judged(kind, form, &settings))
}

/// Members that configuration files do not have: those of answers, clients, keys, metadata and our own reports.
const OF_OTHERS: [&str; 10] = [
    "error",
    "status",
    "integration_type",
    "kty",
    "keys",
    "findings",
    "problem",
    "kode",
    "errors",
    "token_endpoint_auth_methods_supported",
];

/// JSON that is no answer, no client, no key and no claims.
fn json(text: &str) -> Option<Value> {
    let value = form::json(text)?;
    let is_other = |value: &Value| {
        let has_claims = value.as_object().is_some_and(|map| map.values().chain([value]).any(jwt_parts::is_one));
        has_claims || OF_OTHERS.iter().any(|name| value.get(*name).is_some())
    };
    let list = value.as_array().map_or(&[][..], Vec::as_slice);
    let has_other = is_other(&value) || list.iter().any(is_other);
    (!has_other).then_some(value)
}

fn of_lines(text: &str) -> (Kind, Form, Vec<Setting>) {
    // What a program prints before it signs is judged as claims.
    let has_claims = !dump::claims(text).is_empty();
    let [yaml, properties] = [form::yaml(text), form::properties(text)]
        .map(|entries| known(entries.into_iter().filter(|(key, _)| !has_claims || !dump::is_name(key)).collect()));
    if !yaml.is_empty() && yaml.len() >= properties.len() {
        return (Kind::Yaml, Form::Yaml, yaml);
    }
    let is_environment = form::is_environment(properties.iter().map(|setting| setting.key.as_str()));
    (if is_environment { Kind::Settings } else { Kind::Properties }, Form::Properties, properties)
}

fn known(entries: Vec<Entry>) -> Vec<Setting> {
    let known = entries.into_iter().filter_map(|(key, value)| {
        let (meaning, words) = meaning(&key)?;
        Some(Setting { key, meaning, words, value }).filter(is_setting)
    });
    known.collect()
}

/// Whether a line sets something, and does not show what a certificate or a program has: `HasPrivateKey : True`,
/// `Issuer: CN=…`, `[aud] => …`.
fn is_setting(setting: &Setting) -> bool {
    let value = setting.value.as_str();
    let is_yes_or_no = ["true", "false", "yes", "no", "ja", "nei"].iter().any(|word| value.eq_ignore_ascii_case(word));
    let is_of_certificate = ["CN=", "CN =", "SERIALNUMBER=", "O="].iter().any(|part| value.contains(part));
    match setting.meaning {
        Meaning::PrivateKey | Meaning::Password => !is_yes_or_no,
        Meaning::Issuer => !is_of_certificate && !value.starts_with('>'),
        _ => !value.starts_with('>'),
    }
}

/// One key alone may be a line of anything, unless only a secret has such a name.
fn is_one(settings: &[Setting]) -> bool {
    let telling = |setting: &Setting| {
        use Meaning::{Audience, ClientId, Endpoint, Issuer, Keystore, PrivateKey};
        matches!(setting.meaning, Audience | Endpoint | Keystore | ClientId | Issuer | PrivateKey)
    };
    let is_secret = |setting: &Setting| {
        let is_named = matches!(setting.meaning, Meaning::Password | Meaning::PrivateKey) && setting.words > 1;
        is_named && is_given(&setting.value) && !setting.value.contains(' ')
    };
    settings.len() >= 2 && settings.iter().any(telling) || settings.iter().any(is_secret)
}

/// Whether a secret stands there itself, and not where it is to be found.
fn is_given(value: &str) -> bool {
    let elsewhere = ["<", "$", "{", "@Microsoft.KeyVault", "ENC(", "*", "%", "vault:", "file:", "…"];
    let is_file = [".pem", ".jwk", ".json", ".key", ".p12", ".jks"].iter().any(|ending| value.ends_with(ending));
    !value.is_empty() && !is_file && (is_jwk(value) || !elsewhere.iter().any(|mark| value.starts_with(mark)))
}

/// A private key as JSON begins like a place that is to be filled in.
fn is_jwk(value: &str) -> bool {
    value.starts_with('{') && value.contains("\"kty\"")
}

fn judged(kind: Kind, form: Form, settings: &[Setting]) -> Examined {
    let mut examined = Examined::new(kind);
    for Setting { key, meaning, value, .. } in settings.iter().filter(|setting| !setting.value.is_empty()) {
        let line = Line::of(form, key);
        let is_secret = matches!(meaning, Meaning::Password | Meaning::PrivateKey);
        if !is_secret && value.contains(['"', '\'', '{', '}', '&', ';', '\n']) {
            // More than one value, of which another may be a secret.
            examined.evidence.hidden += 1;
            continue;
        }
        match meaning {
            Meaning::Issuer if value.contains("://") => endpoint(&mut examined, &line, value),
            Meaning::ClientId | Meaning::Issuer => client_id(&mut examined, value),
            Meaning::Audience => audience(&mut examined, &line, value),
            Meaning::Endpoint => endpoint(&mut examined, &line, value),
            Meaning::Environment => environment(&mut examined, &line, value),
            Meaning::Scope => scope(&mut examined, value),
            Meaning::Consumer => consumer(&mut examined, value),
            Meaning::Kid => {
                examined.row("kid", RedactableValue::identifier(value));
                examined.evidence.facts.kid = Some(value.clone());
            }
            Meaning::Password => secret(&mut examined, Rule::PasswordPasted, value),
            Meaning::PrivateKey => secret(&mut examined, Rule::PrivateKeyPasted, value),
            // A path has the names of users and folders in it.
            Meaning::Keystore => examined.evidence.hidden += 1,
        }
    }
    examined
}

fn secret(examined: &mut Examined, rule: Rule, value: &str) {
    // A key in JSON is told with its name, where JSON is looked for.
    if is_jwk(value) {
        return;
    }
    examined.evidence.hidden += 1;
    // A key in base64 that begins like a JWT has left this mark.
    let is_key = rule == Rule::PrivateKeyPasted && value.starts_with('…');
    if is_given(value) || is_key {
        examined.find(Found::rule(rule));
    }
}

/// `Environment: ver2`, as Altinn's library for .NET has it.
fn environment(examined: &mut Examined, line: &Line, value: &str) {
    let meant = match value.to_ascii_lowercase().as_str() {
        "prod" | "production" | "produksjon" => EnvironmentKind::Production,
        "test" | "tt02" | "at21" | "at22" | "at23" | "at24" => EnvironmentKind::Test,
        "ver1" | "ver2" => {
            rewrite(examined, Rule::AddressRetired, line, value, Some("test".to_owned()));
            EnvironmentKind::Test
        }
        _ => return,
    };
    belongs(examined, Some(meant), RedactableValue::Environment(meant));
}

/// Notes which environment a file is for; two of them never work together.
fn belongs(examined: &mut Examined, environment: Option<EnvironmentKind>, seen: RedactableValue) {
    let other = examined.evidence.facts.environment;
    if let (Some(one), Some(other)) = (environment, other)
        && one != other
    {
        examined.broken(Rule::EnvironmentsDiffer, "environment", seen);
    }
    examined.evidence.facts.environment = other.or(environment);
}

fn client_id(examined: &mut Examined, value: &str) {
    examined.row("client_id", RedactableValue::identifier(value));
    examined.evidence.facts.client_id = Some(value.to_owned());
    // As eFormidling's clients were named.
    if value.starts_with("MOVE_") {
        return;
    }
    if let Some(rule) = claims::client_id(value) {
        examined.broken(rule, "client_id", RedactableValue::identifier(value));
    }
}

fn audience(examined: &mut Examined, line: &Line, value: &str) {
    examined.row("audience", RedactableValue::address(value));
    let place = service::of_address(value);
    belongs(examined, claims::environment_of(value), RedactableValue::address(value));
    // What is for a service where people log in has rules of its own.
    let is_login = place.is_some_and(|place| place.service.is_login());
    if let Some((rule, meant)) = claims::audience(value).filter(|(rule, _)| !is_login || *rule == Rule::AddressRetired)
    {
        rewrite(examined, rule, line, value, meant);
    }
}

fn endpoint(examined: &mut Examined, line: &Line, value: &str) {
    examined.row("token.endpoint", RedactableValue::address(value));
    belongs(examined, claims::environment_of(value), RedactableValue::address(value));
    if let Some((rule, today)) = claims::address(value) {
        rewrite(examined, rule, line, value, today);
    }
}

fn rewrite(examined: &mut Examined, rule: Rule, line: &Line, value: &str, meant: Option<String>) {
    let seen = RedactableValue::address(value);
    let (from, to) = (line.with(&seen.plain()), meant.map(|meant| line.with(&meant)));
    examined.find(Found::rule(rule).seen("address", seen).instead(&from, to));
}

fn scope(examined: &mut Examined, value: &str) {
    for scope in value.split_whitespace().take(50) {
        examined.row("scope", RedactableValue::scope(scope));
        examined.evidence.facts.scopes.push(scope.to_owned());
    }
    // The scopes of people who log in have no prefix.
    let is_login = value.split_whitespace().any(|scope| scope == "openid");
    if let Some(rule) = claims::scope(value).filter(|_| !is_login) {
        examined.broken(rule, "scope", RedactableValue::foreign(value));
    }
}

fn consumer(examined: &mut Examined, value: &str) {
    examined.row("consumer_org", RedactableValue::organisation(value));
    if OrgNumber::parse(value).is_err() {
        examined.broken(Rule::ClaimMalformed, "consumer_org", RedactableValue::word("consumer_org"));
    }
}
