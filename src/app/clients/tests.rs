use super::*;
use crate::contract::{Admin, Effect, KeptKey, Report, Ticket, Tickets};
use crate::domain::{ClientId, Environment, OrgNumber, Scope, Timestamp};
use crate::keystore::{Signer, fixtures};
use crate::problem::{Problem, Situation};
use crate::protocol::self_service::{ListedKey, RegisteredClient};
use jiff::SignedDuration;
use serde_json::json;
use std::sync::Arc;

pub fn now() -> Timestamp {
    "2026-11-28T12:00:00Z".parse().unwrap()
}

pub fn days(count: i64) -> Timestamp {
    now() + SignedDuration::from_hours(24 * count)
}

pub fn admin(environment: Environment) -> Admin {
    let signer = Signer::new(Arc::new(fixtures::opened("modern.p12")), 0).unwrap();
    Admin { environment, client_id: ClientId::parse("oidc_313299767_api").unwrap(), signer, key: None }
}

pub fn id(number: usize) -> String {
    format!("{number:08x}-f0af-4da3-9c6b-a2f4a5c4f0d3")
}

fn client(number: usize) -> RegisteredClient {
    let client = json!({
        "client_id": id(number), "client_name": format!("Klient {number:03}"), "scopes": ["a:b", format!("c:{number}")],
        "integration_type": "maskinporten", "active": number % 10 != 9,
        "last_updated": format!("2026-01-{:02}T10:00:00+01:00", number % 28 + 1),
    });
    serde_json::from_value(client).unwrap()
}

fn key(kid: &str, ends: Timestamp) -> ListedKey {
    ListedKey::read(&json!({ "kid": kid, "exp": ends.as_second() }))
}

/// A fleet with the effects that wait to be carried out.
struct Reading {
    fleet: Fleet,
    effects: Vec<Effect>,
}

impl Reading {
    fn of(count: usize) -> Self {
        let (fleet, effects) = Fleet::begin(admin(Environment::test()), true, Tickets::default());
        let mut reading = Self { fleet, effects };
        let Some(Effect::ListFleet(ticket, ..)) = reading.effects.pop() else { panic!("{:?}", reading.effects) };
        reading.learns(Report::ClientsListed(ticket, Ok((0..count).map(client).collect())));
        reading
    }

    fn learns(&mut self, report: Report) {
        self.effects.extend(self.fleet.report(report, now()));
    }

    fn asked(&self) -> Vec<(Ticket, String)> {
        let asked = self.effects.iter().filter_map(|effect| match effect {
            Effect::ReadClientKeys(ticket, _, id) => Some((*ticket, id.to_string())),
            _ => None,
        });
        asked.collect()
    }

    /// Answers the first that was asked.
    fn answers(&mut self, result: Result<Vec<ListedKey>, Problem>) {
        let is_asked = |effect: &Effect| matches!(effect, Effect::ReadClientKeys(..));
        let place = self.effects.iter().position(is_asked).expect("asked");
        let Effect::ReadClientKeys(ticket, ..) = self.effects.remove(place) else { unreachable!() };
        self.learns(Report::ClientKeysRead(ticket, result));
    }

    fn wakes(&mut self) {
        let place = self.effects.iter().position(|effect| matches!(effect, Effect::Wake(..))).expect("it waits");
        let Effect::Wake(ticket, _) = self.effects.remove(place) else { unreachable!() };
        self.learns(Report::Woke(ticket));
    }

    /// With a key each, of which the one of client n ends in n days.
    fn read(count: usize) -> Self {
        let mut reading = Self::of(count);
        while !reading.fleet.is_over() {
            let (_, id) = reading.asked().remove(0);
            let number = i64::from_str_radix(&id[..8], 16).unwrap();
            reading.answers(Ok(if number % 7 == 6 {
                Vec::new()
            } else {
                vec![key(&format!("k{number}"), days(number))]
            }));
        }
        reading
    }
}

#[test]
fn keys_are_read_four_at_a_time_and_those_of_inactive_clients_are_not() {
    let mut reading = Reading::of(20);
    let mut most = 0;
    while !reading.fleet.is_over() {
        most = most.max(reading.asked().len());
        reading.answers(Ok(Vec::new()));
    }
    assert_eq!((most, reading.fleet.stage()), (AT_ONCE, &FleetStage::Done));
    assert_eq!(reading.fleet.progress(), Progress { read: 18, failed: 0, total: 18 });
    assert_eq!(reading.fleet.clients()[9].keys, Keys::Inactive);
}

#[test]
fn a_busy_api_is_left_alone_as_long_as_it_says_and_nothing_is_lost() {
    let mut reading = Reading::of(8);
    reading.answers(Err(Situation::Busy(Some(30)).into()));
    assert_eq!(reading.fleet.stage(), &FleetStage::Paused(now() + SignedDuration::from_secs(30)));
    for _ in 0..3 {
        reading.answers(Err(Situation::Busy(None).into()));
    }
    assert!(reading.asked().is_empty(), "nothing is asked meanwhile");
    reading.wakes();
    while !reading.fleet.is_over() {
        reading.answers(Ok(Vec::new()));
    }
    assert_eq!(reading.fleet.progress(), Progress { read: 8, failed: 0, total: 8 });
    // One that stays busy is waited for five times, each time longer, and then it is a failure as any other.
    let mut reading = Reading::of(1);
    let mut pauses = Vec::new();
    while !reading.fleet.is_over() {
        reading.answers(Err(Situation::Busy(None).into()));
        if let FleetStage::Paused(until) = reading.fleet.stage() {
            pauses.push(until.duration_since(now()).as_secs());
            reading.wakes();
        }
    }
    assert_eq!(pauses, [5, 10, 20, 40, 60]);
    assert_eq!(reading.fleet.problem().map(|problem| &problem.situation), Some(&Situation::Busy(None)));
}

#[test]
fn one_that_cannot_be_read_says_why_and_is_tried_again() {
    let mut reading = Reading::of(5);
    reading.answers(Err(Situation::AdminForbidden.into()));
    while !reading.fleet.is_over() {
        reading.answers(Ok(Vec::new()));
    }
    assert_eq!(reading.fleet.progress(), Progress { read: 4, failed: 1, total: 5 });
    let failed = reading.fleet.clients().iter().filter(|held| matches!(held.keys, Keys::Failed(_))).count();
    assert_eq!((failed, reading.fleet.stage()), (1, &FleetStage::Done));
    let again = reading.fleet.resume();
    reading.effects.extend(again);
    reading.answers(Ok(Vec::new()));
    assert_eq!((reading.fleet.progress(), reading.fleet.problem()), (Progress { read: 5, failed: 0, total: 5 }, None));
}

#[test]
fn where_nothing_succeeds_any_more_it_stops_and_goes_on_from_there() {
    let mut reading = Reading::of(100);
    let mut asked = 0;
    while !reading.fleet.is_over() {
        asked += 1;
        reading.answers(Err(Situation::UnknownHost.into()));
    }
    assert_eq!(asked, 12, "not each of them waits for its end");
    assert!(
        matches!(reading.fleet.stage(), FleetStage::Stopped(Some(problem)) if problem.situation == Situation::UnknownHost)
    );
    reading.effects.clear();
    let again = reading.fleet.resume();
    reading.effects.extend(again);
    while !reading.fleet.is_over() {
        reading.answers(Ok(Vec::new()));
    }
    assert_eq!(reading.fleet.progress(), Progress { read: 90, failed: 0, total: 90 });
}

#[test]
fn it_is_stopped_by_a_person_and_late_answers_change_nothing() {
    let mut reading = Reading::of(30);
    reading.answers(Ok(Vec::new()));
    let late = reading.asked();
    let cancelled = reading.fleet.stop();
    assert!(cancelled.len() == AT_ONCE && cancelled.iter().all(|effect| matches!(effect, Effect::Cancel(_))));
    for (ticket, _) in late {
        reading.learns(Report::ClientKeysRead(ticket, Ok(Vec::new())));
    }
    assert_eq!((reading.fleet.progress().read, reading.fleet.stage()), (1, &FleetStage::Stopped(None)));
    reading.effects.clear();
    let again = reading.fleet.resume();
    reading.effects.extend(again);
    while !reading.fleet.is_over() {
        reading.answers(Ok(Vec::new()));
    }
    assert_eq!(reading.fleet.progress(), Progress { read: 27, failed: 0, total: 27 });
}

#[test]
fn clients_that_cannot_be_listed_are_a_fault_and_listed_by_another_attempt() {
    let (mut fleet, effects) = Fleet::begin(admin(Environment::test()), false, Tickets::default());
    let Some(Effect::ListFleet(ticket, _, false)) = effects.first() else { panic!("{effects:?}") };
    fleet.report(Report::ClientsListed(*ticket, Err(Situation::TimedOut.into())), now());
    assert_eq!(fleet.problem().map(|problem| &problem.situation), Some(&Situation::TimedOut));
    assert!(matches!(fleet.resume()[..], [Effect::ListFleet(..)]));
}

fn found(query: &Query, reading: &Reading) -> Vec<String> {
    let clients = reading.fleet.clients();
    query.arrange(clients, now()).into_iter().map(|place| clients[place].client.client_name.clone()).collect()
}

#[test]
fn each_word_of_a_search_is_found_in_name_identifier_scope_or_key() {
    let reading = Reading::read(30);
    let finds = |search: &str| found(&Query { search: search.into(), ..Query::default() }, &reading);
    assert_eq!(finds("KLIENT 025"), ["Klient 025"]);
    assert_eq!(finds("c:17"), ["Klient 017"]);
    assert_eq!(finds("k21 klient"), ["Klient 021"]);
    assert_eq!(finds(&id(3)), ["Klient 003"]);
    assert!(finds("klient borte").is_empty());
    assert_eq!(finds("").len(), 27, "inactive ones are not asked for");
}

#[test]
fn clients_are_filtered_and_sorted() {
    let reading = Reading::read(60);
    let by = |query: Query| found(&query, &reading);
    let soon = by(Query { only: Only::EndSoon, sort: Sort::End, ..Query::default() });
    assert!(
        soon.first().is_some_and(|name| name == "Klient 000") && soon.last().is_some_and(|name| name == "Klient 030")
    );
    assert!(by(Query { only: Only::WithoutKeys, ..Query::default() }).iter().any(|name| name == "Klient 006"));
    assert_eq!(by(Query { only: Only::Inactive, ..Query::default() }).len(), 6);
    assert!(by(Query { only: Only::Unread, ..Query::default() }).is_empty());
    let all = Query { inactive_too: true, ..Query::default() };
    assert_eq!(by(all.clone()).len(), 60);
    let (mut forth, back) = (by(all.clone()), by(Query { reversed: true, ..all.clone() }));
    forth.reverse();
    assert_eq!(forth, back);
    let changed = by(Query { sort: Sort::Changed, ..all });
    assert_eq!((changed[0].as_str(), changed[59].as_str()), ("Klient 027", "Klient 056"));
    let end = by(Query { sort: Sort::End, ..Query::default() });
    assert_eq!(end.last().map(String::as_str), Some("Klient 055"), "those without an end come last");
}

#[test]
fn a_scope_that_was_granted_and_is_on_no_active_client_is_not_in_use() {
    let reading = Reading::read(30);
    let granted: Vec<Scope> = ["a:b", "c:9", "c:10", "d:e"].map(|scope| Scope::parse(scope).unwrap()).into();
    let unused = unused_scopes(&granted, reading.fleet.clients());
    assert_eq!(unused.iter().map(Scope::as_str).collect::<Vec<_>>(), ["c:9", "d:e"], "client 9 is inactive");
}

fn certificate(ends: Timestamp, setup: &str) -> CertificateEnd {
    CertificateEnd {
        ends,
        organisation: OrgNumber::parse("313299767").unwrap(),
        organisation_name: "Fjordvik".into(),
        file: "/a/fjordvik.p12".into(),
        environment: Environment::test(),
        setup: Some(setup.into()),
    }
}

#[test]
fn everything_that_ends_stands_in_one_line_the_nearest_first() {
    let reading = Reading::read(366);
    let certificates = vec![certificate(days(20), "En"), certificate(days(20), "To"), certificate(days(2), "Tre")];
    let endings = time_line(&Sources { fleets: vec![&reading.fleet], certificates, kept: &[] }, now());
    assert!(endings.is_sorted_by_key(|ending| ending.ends));
    let setups: Vec<&[String]> = endings
        .iter()
        .filter_map(|ending| match &ending.of {
            Of::Certificate { setups, .. } => Some(&setups[..]),
            Of::Key { .. } | Of::Client { .. } => None,
        })
        .collect();
    assert_eq!(setups, [&["Tre".to_owned()][..], &["En".to_owned(), "To".to_owned()][..]], "each certificate once");
    let due = |within: i64| {
        endings.iter().filter(move |ending| ending.is_due(now(), SignedDuration::from_hours(24 * within)))
    };
    let keys: Vec<i64> = (0..=30).filter(|day| day % 7 != 6 && day % 10 != 9).collect();
    assert_eq!(due(30).count(), keys.len() + 2);
    assert_eq!(endings[0].days_left(now()), 0);
}

fn deeds(keys: Vec<ListedKey>, kept: &[KeptKey]) -> Vec<(String, Deed)> {
    let mut reading = Reading::of(1);
    reading.answers(Ok(keys));
    let endings = time_line(&Sources { fleets: vec![&reading.fleet], certificates: Vec::new(), kept }, now());
    let names = endings.into_iter().map(|ending| match ending.of {
        Of::Key { kid, .. } => (kid, ending.deed),
        Of::Certificate { .. } | Of::Client { .. } => panic!("there is none"),
    });
    names.collect()
}

#[test]
fn who_must_do_what_follows_from_whose_key_it_is_and_what_is_beside_it() {
    let alone = |ends| deeds(vec![key("a", ends)], &[])[0].1;
    assert_eq!([alone(days(10)), alone(days(-1))], [Deed::AskHolder, Deed::AskHolder]);
    let beside = deeds(vec![key("old", days(-1)), key("soon", days(10)), key("new", days(300))], &[]);
    let wanted = [("old", Deed::TidyUp), ("soon", Deed::SwitchOver), ("new", Deed::AskHolder)];
    assert_eq!(beside, wanted.map(|(kid, deed)| (kid.to_owned(), deed)));
    let bound = ListedKey::read(&json!({ "kid": "b", "exp": days(9).as_second(), "x5c": ["a"] }));
    assert_eq!(deeds(vec![bound], &[])[0].1, Deed::RenewWithCertificate);
    let ours = kept("mine");
    let mut jwk = ours.key.to_json();
    jwk["exp"] = days(9).as_second().into();
    assert_eq!(deeds(vec![ListedKey::read(&jwk)], &[ours]), [("mine".to_owned(), Deed::Rotate)]);
    let tidy = deeds(vec![key("old", days(-1)), key("new", days(300))], &[]);
    assert_eq!(tidy[0].1, Deed::TidyUp);
}

fn kept(kid: &str) -> KeptKey {
    let public = admin(Environment::test()).signer.entry().private_key().public().unwrap();
    KeptKey {
        key: crate::protocol::jwk::PublicJwk::new(kid, public.modulus(), public.exponent()).unwrap(),
        file: "/a/key.p12".into(),
        environment: Environment::test(),
        organisation: OrgNumber::parse("313299767").unwrap(),
        client_id: ClientId::parse(&id(0)).unwrap(),
        admin: ClientId::parse("oidc_313299767_api").unwrap(),
        made: now(),
        registered: Some(now()),
        ends: Some(days(5)),
        proved: None,
        replaces: None,
    }
}

#[test]
fn a_key_of_ours_whose_client_cannot_be_read_ends_as_was_seen_last() {
    let mut reading = Reading::of(1);
    reading.answers(Err(Situation::AdminForbidden.into()));
    let kept = [kept("mine")];
    let endings = time_line(&Sources { fleets: vec![&reading.fleet], certificates: Vec::new(), kept: &kept }, now());
    assert_eq!((endings.len(), endings[0].ends, endings[0].deed), (1, days(5), Deed::Rotate));
}
