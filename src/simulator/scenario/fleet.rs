//! `[fleet]`: a world with as many clients as a large organisation has, whose keys end on every day of a year.

use super::entries::Issued;
use super::value::Bounded;
use crate::domain::Timestamp;
use crate::protocol::self_service::INTEGRATION_TYPE;
use crate::simulator::StartError;
use crate::simulator::client::{Client, Registration};
use crate::simulator::jwk::{self, RegisteredKey};
use crate::simulator::pki::Made;
use crate::simulator::seed;
use jiff::SignedDuration;
use serde::Deserialize;
use serde_json::json;

/// Days over which the ends of the keys are spread.
const DAYS: usize = 365;
const DAY: i64 = 86_400;

/// What the clients are for, and who makes the program; the names are put together of them.
const PURPOSES: [&str; 12] = [
    "Løsøreoppslag",
    "Lønnskjøring",
    "Sykefravær",
    "Skattekort",
    "Havneanløp",
    "Faktura",
    "Avgifter",
    "Eiendom",
    "Renovasjon",
    "Kaiplasser",
    "Arbeidsforhold",
    "Kontaktinformasjon",
];
const PROGRAMS: [&str; 5] = ["Arkivet", "Fagsystemet", "Regnskapet", "Portalen", "Datavarehuset"];

/// `[fleet]`.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct FleetEntry {
    /// How many clients of Fjordvik's there are besides the others.
    clients: Option<Bounded<0, 20_000>>,
    /// How many clients a page of the list has; it has none when left out.
    pub page: Option<Bounded<1, 10_000>>,
}

impl FleetEntry {
    /// The clients. Each is other than the one before it, and the same at every start.
    pub fn clients(self, made: &Made, now: Timestamp) -> Result<Vec<Client>, StartError> {
        let count = self.clients.and_then(|count| usize::try_from(count.get()).ok()).unwrap_or_default();
        if count == 0 {
            return Ok(Vec::new());
        }
        let model = model(made, now)?;
        Ok((0..count).map(|number| client(number, &model, now)).collect())
    }
}

/// A key that all others are copies of, under other names: to make one for each would take minutes.
fn model(made: &Made, now: Timestamp) -> Result<RegisteredKey, StartError> {
    let failed = || StartError::Certificates("a key of the fleet cannot be registered".to_owned());
    let public = made.identity(Issued::Authentication).key.public().ok_or_else(failed)?;
    let set = json!({ "keys": [jwk::written("model", &public)] });
    jwk::read(&set, now, now).map_err(|_| failed())?.pop().ok_or_else(failed)
}

/// Every seventh has no key, every eleventh a second one, every thirteenth is inactive, every seventeenth of another kind.
fn client(number: usize, model: &RegisteredKey, now: Timestamp) -> Client {
    let granted: Vec<&str> = seed::granted().collect();
    let [first, second] = [number, number / 3 + 1].map(|place| granted[place % granted.len()].to_owned());
    let program = PROGRAMS[number / PURPOSES.len() % PROGRAMS.len()];
    let kind = if number % 17 == 16 { "idporten" } else { INTEGRATION_TYPE };
    let mut scopes = vec![first];
    if !scopes.contains(&second) {
        scopes.push(second);
    }
    let registration = Registration {
        client_name: format!("{} – {program} {number:05}", PURPOSES[number % PURPOSES.len()]),
        description: format!("Oppslag for {program}"),
        scopes,
        integration_type: kind.into(),
        ..Registration::default()
    };
    let id = format!("{number:08x}-0000-4000-8000-{:012x}", number * 7919 % 1_000_003);
    let made = later(now, -age(number));
    let mut client = Client::new(id, seed::fjordvik().number, registration, made);
    client.active = number % 13 != 12;
    client.keys.replace(keys(number, model, now), made);
    client
}

fn keys(number: usize, model: &RegisteredKey, now: Timestamp) -> Vec<RegisteredKey> {
    let key = |name: &str, days: usize| {
        let mut key = model.called(&format!("{name}-{number:05}"));
        key.expires = later(now, i64::try_from(days).unwrap_or_default() * DAY + DAY / 2);
        key
    };
    match (number % 7, number % 11) {
        (6, _) => Vec::new(),
        (_, 10) => vec![key("gammel", number % DAYS), key("ny", (number + 90) % DAYS)],
        _ => vec![key("nokkel", number % DAYS)],
    }
}

/// Seconds since it was made: up to three years.
fn age(number: usize) -> i64 {
    i64::try_from(number * 31 % (3 * DAYS)).unwrap_or_default() * DAY
}

fn later(now: Timestamp, seconds: i64) -> Timestamp {
    now.checked_add(SignedDuration::from_secs(seconds)).unwrap_or(now)
}
