//! All clients of an organisation, as Maskinporten would list them, and somebody who looks at them.

use crate::traveller::{CLIENT_ID, Traveller, scope, scopes, timestamp};
use portnokkel::app::clients::area::{self as clients, Page};
use portnokkel::app::intent::Intent;
use portnokkel::contract::{Effect, Report, Ticket};
use portnokkel::problem::{Problem, Situation};
use portnokkel::protocol::self_service::{ListedKey, Registered, RegisteredClient};
use serde_json::{Value, json};

const NAMES: [&str; 6] = ["Eiendomsdata", "Lønnsdata", "Inntekt", "Folkeregisteret", "Skattekort", "Utlegg i løsøre"];

pub fn client_id(number: usize) -> String {
    format!("{number:08x}-f0af-4da3-9c6b-a2f4a5c4f0d3")
}

/// Client number so and so; the last of each ten is deactivated.
pub fn client(number: usize) -> RegisteredClient {
    serde_json::from_value(written(number)).expect("a client")
}

fn written(number: usize) -> Value {
    let name = NAMES[number % NAMES.len()];
    let name = if number < NAMES.len() { name.to_owned() } else { format!("{name} {number}") };
    json!({
        "client_id": if number == 0 { CLIENT_ID.into() } else { client_id(number) },
        "client_name": name, "description": "Oppslag for saksbehandlere", "integration_type": "maskinporten",
        "client_orgno": "313299767", "active": number % 10 != 9, "scopes": ["brreg:losore/tlg"],
        "access_token_lifetime": 120, "created": "2025-03-04T10:00:00+01:00",
        "last_updated": format!("2026-{:02}-{:02}T10:00:00+01:00", number % 11 + 1, number % 28 + 1),
    })
}

/// Its keys: the first has ended, the fourth has none, the others end one after the other.
pub fn keys(number: usize, now: i64) -> Vec<Value> {
    let days = [-4, 41, 140, 290, 18, 700];
    match number {
        4 => Vec::new(),
        number => {
            let end = now + (days[number % days.len()] + i64::try_from(number / days.len()).unwrap()) * 86_400;
            vec![
                json!({"kty": "RSA", "kid": format!("2026-{:02}", number + 1), "use": "sig", "alg": "RS256", "exp": end}),
            ]
        }
    }
}

/// The client whole, as it is read for its page, with something other about it.
pub fn whole(number: usize, now: i64, other: &Value) -> Box<Registered> {
    let mut client = written(number);
    for (name, value) in other.as_object().into_iter().flatten() {
        client[name] = value.clone();
    }
    let available = vec![scope("brreg:losore/tlg"), scope("brreg:losore/utlegg")];
    Box::new(Registered::read(client, &json!({"keys": keys(number, now)}), available).expect("a client"))
}

/// What the world was asked for: which client's keys.
pub fn keys_asked(asked: &[Effect]) -> Vec<(Ticket, String)> {
    let asked = asked.iter().filter_map(|effect| match effect {
        Effect::ReadClientKeys(ticket, _, id) => Some((*ticket, id.to_string())),
        _ => None,
    });
    asked.collect()
}

impl Traveller {
    /// With a certificate and an administration client in test, and «Klienter» open: the list is asked for.
    pub fn opens_clients() -> Self {
        let mut traveller = Self::at_token();
        traveller.intends(Intent::OpenClients(Page::List));
        traveller
    }

    /// So many clients are listed, and their keys asked for.
    pub fn lists_clients(&mut self, count: usize) -> &mut Self {
        let ticket = self.fleet_ticket();
        self.learns(Report::ClientsListed(ticket, Ok((0..count).map(client).collect())))
    }

    pub fn fleet_ticket(&mut self) -> Ticket {
        self.ticket(|effect| match effect {
            Effect::ListFleet(ticket, ..) => Some(*ticket),
            _ => None,
        })
    }

    /// The keys of all of them are read, but for those of this one.
    pub fn reads_keys(&mut self, but: Option<usize>) -> &mut Self {
        loop {
            let asked = keys_asked(&self.asked);
            let Some((ticket, id)) = asked.first().cloned() else { return self };
            self.asked.retain(|effect| !matches!(effect, Effect::ReadClientKeys(of, ..) if *of == ticket));
            let number = if id == CLIENT_ID { 0 } else { usize::from_str_radix(&id[..8], 16).expect("a number") };
            let keys = keys(number, self.now).iter().map(ListedKey::read).collect();
            let result = if but == Some(number) { Err(unreadable()) } else { Ok(keys) };
            self.learns(Report::ClientKeysRead(ticket, result));
        }
    }

    /// «Klienter» with so many clients, all read.
    pub fn with_clients(count: usize) -> Self {
        let mut traveller = Self::opens_clients();
        traveller.lists_clients(count).reads_keys(None);
        traveller
    }

    /// One client is looked at, and was read.
    pub fn looks_at(&mut self, number: usize, other: &Value) -> &mut Self {
        let id = client(number).id().expect("an identifier");
        self.intends(clients::Intent::Open(id)).reads_client(number, other)
    }

    /// The client is read, of whatever asks for it.
    pub fn reads_client(&mut self, number: usize, other: &Value) -> &mut Self {
        let ticket = self.read_ticket();
        let seen = whole(number, self.now, other);
        self.learns(Report::KeysRead(ticket, Ok(seen)))
    }

    pub fn read_ticket(&mut self) -> Ticket {
        self.ticket(|effect| match effect {
            Effect::ReadKeys(ticket, ..) => Some(*ticket),
            _ => None,
        })
    }

    pub fn change_ticket(&mut self) -> Ticket {
        self.ticket(|effect| match effect {
            Effect::ChangeKeys(ticket, ..) => Some(*ticket),
            _ => None,
        })
    }

    pub fn fetches_accesses(&mut self) -> &mut Self {
        let ticket = self.scopes_ticket();
        let open = |scope| portnokkel::protocol::self_service::AvailableScope { is_open: true, ..scope };
        let mut all = scopes();
        let opened = scopes().remove(0);
        all.push(open(portnokkel::protocol::self_service::AvailableScope {
            scope: scope("skatteetaten:open"),
            description: "Åpne skattedata".into(),
            owner: "Skatteetaten".into(),
            ..opened
        }));
        self.learns(Report::ScopesFetched(ticket, Ok(all)))
    }
}

pub fn unreadable() -> Problem {
    Problem::from(Situation::TimedOut).at("api.test.samarbeid.digdir.no")
}

pub fn day(traveller: &Traveller, days: i64) -> portnokkel::domain::Timestamp {
    timestamp(traveller.now + days * 86_400)
}
