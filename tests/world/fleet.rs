//! «Klienter» with the real world: ten thousand clients of a simulator, and servers that fail at each call.

use crate::fakes::Desk;
use crate::misbehaving::{CREATED, Fault, Server, hurried, impatient};
use crate::support::{Person, Simulated};
use portnokkel::app::App;
use portnokkel::app::clients::area::{self as clients, OneState, Page};
use portnokkel::app::clients::{Fleet, FleetStage, Keys, Only, Query, Sort};
use portnokkel::app::intent::Intent;
use portnokkel::app::wizard;
use portnokkel::domain::{ClientId, DemoFileKind, Environment, EnvironmentKind};
use portnokkel::problem::Problem;
use portnokkel::protocol::self_service::Edit;
use portnokkel::text::{Language, Words, clients_table, endings_calendar, endings_table};
use portnokkel::world::history;
use portnokkel::world::journal::Journal;
use portnokkel::world::settings::Settings;

const ALL: usize = 10_002;
/// By its name and its key one of them is found, and no other.
const ONE: &str = "løsøreoppslag nokkel-00060";

/// A simulator of another organisation's computer, and a desk with a home.
struct Place {
    desk: Desk,
    there: Simulated,
}

impl Place {
    fn new(scenario: &str) -> Self {
        Self { desk: Desk::new(), there: Simulated::playing(scenario) }
    }

    fn environment(&self) -> Environment {
        self.there.environment("Prøvebenken")
    }

    /// Somebody with the organisation's certificate open, who asks this environment as its administration client.
    fn person(&self, environment: Environment, settings: Settings) -> Person {
        let mut person = Person::with(settings, &self.desk.home(), environment);
        person.opens_file(self.there.simulator.file(DemoFileKind::Pkcs12).unwrap().to_owned());
        person.proceeds();
        person.intends(wizard::Intent::ChooseEnvironment(EnvironmentKind::Custom));
        person.proceeds();
        person.app.wizard.drafts.client.admin_client_id = self.there.simulator.admin_client().to_string();
        person
    }
}

fn fleet(app: &App) -> &Fleet {
    app.clients.reading().expect("it is asked for").fleet()
}

fn found(person: &Person) -> Vec<String> {
    let reading = person.app.clients.reading().unwrap();
    let names = reading.found().iter().map(|place| &reading.fleet().clients()[*place].client.client_name);
    names.cloned().collect()
}

fn looks_for(person: &mut Person, query: Query) -> Vec<String> {
    person.app.clients.draft.query = query;
    person.intends(clients::Intent::Arrange);
    found(person)
}

fn named(search: &str) -> Query {
    Query { search: search.into(), ..Query::default() }
}

/// Reads on until so many more are read, and stops.
fn reads_more(person: &mut Person, more: usize) {
    let read = fleet(&person.app).progress().read;
    person.until(|app| fleet(app).progress().read >= read + more);
    person.intends(clients::Intent::Stop);
    assert_eq!(*fleet(&person.app).stage(), FleetStage::Stopped(None));
}

#[test]
fn ten_thousand_clients_are_read_found_sorted_mended_and_exported() {
    let place = Place::new("[fleet]\nclients = 10000");
    let mut person = place.person(place.environment(), Settings::default());
    person.intends(Intent::OpenClients(Page::List));
    person.until(|app| fleet(app).clients().len() == ALL);
    reads_more(&mut person, 120);
    let stopped = fleet(&person.app).progress();
    assert!(stopped.read < stopped.total && stopped.failed == 0, "{stopped:?}");
    person.intends(clients::Intent::Resume);
    assert_eq!(fleet(&person.app).progress(), stopped, "it goes on where it stopped");
    reads_more(&mut person, 120);

    assert_eq!(looks_for(&mut person, Query { inactive_too: true, ..Query::default() }).len(), ALL);
    assert_eq!(looks_for(&mut person, named(ONE)), ["Løsøreoppslag – Arkivet 00060"]);
    let query = Query { only: Only::EndSoon, sort: Sort::End, ..Query::default() };
    let soon = looks_for(&mut person, query);
    let held =
        |name: &String| fleet(&person.app).clients().iter().find(|held| held.client.client_name == *name).unwrap();
    let ends: Vec<_> = soon.iter().map(|name| held(name).ends(person.app.session.now()).unwrap()).collect();
    assert!(ends.len() > 10 && ends.is_sorted(), "{ends:?}");
    mends(&place, &mut person);
    exports(&mut person);
}

/// One of them is found, looked at and called otherwise.
fn mends(place: &Place, person: &mut Person) {
    looks_for(person, named(ONE));
    let reading = person.app.clients.reading().unwrap();
    let id = reading.fleet().clients()[reading.found()[0]].client.id().unwrap();
    person.intends(clients::Intent::Open(id));
    person.until(|app| app.clients.one().is_some_and(|one| one.registered().is_some()));
    person.intends(clients::Intent::Change(Edit::Name("Løsøre – Havnekontoret".into())));
    person.until(|app| app.clients.one().is_some_and(|one| one.made().is_some()));
    person.intends(Intent::Back);
    assert_eq!(looks_for(person, named("havnekontoret")), ["Løsøre – Havnekontoret"]);
    assert!(looks_for(person, named(ONE)).is_empty());
    let logged = history::load(&place.desk.home()).unwrap().changes;
    let changes: Vec<_> = logged.iter().map(|change| (change.what.as_str(), change.after.as_str())).collect();
    assert_eq!(changes, [("client_name", "Løsøre – Havnekontoret")]);
    assert!(Journal::new(place.desk.home()).unsettled().changes.is_empty());
}

/// What the buttons save: the list, what ends, and the reminders.
fn exports(person: &mut Person) {
    let (words, now) = (Words::new(Language::Bokmal), person.app.session.now());
    looks_for(person, Query { inactive_too: true, ..Query::default() });
    let reading = person.app.clients.reading().unwrap();
    let shown = reading.found().iter().map(|place| &reading.fleet().clients()[*place]);
    assert_eq!(clients_table(&words, shown, now).lines().count(), ALL + 1);
    person.intends(clients::Intent::Show(Page::Ends));
    let endings: Vec<_> = person.app.clients.shown_ends().map(|shown| shown.ending.clone()).collect();
    assert!(endings.len() > 200 && endings.is_sorted_by_key(|ending| ending.ends), "{}", endings.len());
    assert_eq!(endings_table(&words, &endings, now).lines().count(), endings.len() + 1);
    assert!(endings_calendar(&words, &endings, now).contains("BEGIN:VEVENT"));
}

/// Each fault; what is told of it where we read, and where we write.
const FAULTS: [(Fault, &str, &str); 9] = [
    (Fault::Resets, "connection-broken", "change-unknown"),
    (Fault::HangsUp, "connection-broken", "change-unknown"),
    (Fault::BreaksOff, "connection-broken", "change-unknown"),
    (Fault::IsSilent, "timed-out", "change-unknown"),
    (Fault::Says("500 Oops", ""), "server-fault", "change-unknown"),
    (Fault::Says("407 Who", ""), "proxy-wants-password", "proxy-wants-password"),
    (Fault::Says("200 OK", "\n<!DOCTYPE html><p>Log in"), "web-page", "change-unknown"),
    (Fault::Says("200 OK", "7"), "unexpected-answer", "change-unknown"),
    (Fault::SendsElsewhere, "redirected", "change-unknown"),
];

/// At a server of which this call meets the fault, with its only client listed where it can be.
fn meets(place: &Place, call: &'static str, fault: Fault) -> (Server, Person) {
    let server = Server::start(call, Some(fault), "http://127.0.0.1:9/");
    let settings = if fault == Fault::IsSilent { impatient() } else { hurried() };
    let mut person = place.person(server.environment(), settings);
    person.intends(Intent::OpenClients(Page::List));
    person.until(|app| fleet(app).is_over());
    (server, person)
}

fn opens_one(person: &mut Person) {
    person.intends(clients::Intent::Open(ClientId::parse(CREATED).unwrap()));
    person.until(|app| app.clients.one().is_some_and(|one| !matches!(one.state(), OneState::Reading(_))));
}

fn key(problem: Option<&Problem>) -> &'static str {
    problem.map_or("nothing", Problem::key)
}

#[test]
fn every_fault_of_every_read_is_told_on_its_page_and_it_can_be_tried_again() {
    let place = Place::new("");
    for (fault, told, _) in FAULTS {
        let (_, mut person) = meets(&place, "clients?inactive=true", fault);
        assert_eq!(key(fleet(&person.app).problem()), told, "the list: {fault:?}");
        person.intends(clients::Intent::Read);
        assert!(!fleet(&person.app).is_over(), "{fault:?}");

        let (_, mut person) = meets(&place, "/jwks", fault);
        let Keys::Failed(problem) = &fleet(&person.app).clients()[0].keys else { panic!("{fault:?}") };
        assert_eq!(problem.key(), told, "the keys: {fault:?}");
        person.intends(clients::Intent::Resume);
        assert!(!fleet(&person.app).is_over(), "{fault:?}");

        let (_, mut person) = meets(&place, "clients/3d1f7a52-9c0e-4b6d-8a17-5e2f4c9b0d63 HTTP", fault);
        opens_one(&mut person);
        let OneState::Failed(problem) = person.app.clients.one().unwrap().state() else { panic!("{fault:?}") };
        assert_eq!(problem.key(), told, "one: {fault:?}");
        person.intends(clients::Intent::ReadOne);
        assert!(person.app.clients.is_busy(), "{fault:?}");
    }
}

#[test]
fn a_change_that_meets_a_fault_is_sent_once_and_what_is_not_known_is_said() {
    for (fault, _, told) in FAULTS {
        let place = Place::new("");
        let (server, mut person) = meets(&place, "PUT /api", fault);
        opens_one(&mut person);
        for _ in 0..2 {
            person.intends(clients::Intent::Change(Edit::Name("Nytt".into())));
            person.until(|app| app.clients.one().is_some_and(|one| one.edit().is_none() && one.registered().is_some()));
            assert_eq!(key(person.app.clients.one().unwrap().refused()), told, "{fault:?}");
        }
        let sent = server.got().iter().filter(|line| line.starts_with("PUT")).count();
        let is_unknown = told == "change-unknown";
        // What a proxy has refused went nowhere, and may be sent again.
        assert_eq!(sent, if is_unknown { 1 } else { 2 }, "{fault:?}");
        let open = Journal::new(place.desk.home()).unsettled().changes;
        assert_eq!(
            (open.len(), person.app.session.kept.journal.changes().len()),
            if is_unknown { (1, 1) } else { (0, 0) }
        );
        assert!(history::load(&place.desk.home()).unwrap().changes.is_empty(), "{fault:?}");
    }
}

#[test]
fn a_busy_api_is_waited_for_and_the_reading_can_be_stopped_meanwhile() {
    let place = Place::new("");
    let server = Server::start("/jwks", Some(Fault::Says("429 Too Many\r\nRetry-After: 60", "")), "");
    let mut person = place.person(server.environment(), hurried());
    person.intends(Intent::OpenClients(Page::List));
    person.until(|app| matches!(fleet(app).stage(), FleetStage::Paused(_)));
    person.intends(clients::Intent::Stop);
    assert_eq!(*fleet(&person.app).stage(), FleetStage::Stopped(None));
    assert!(matches!(fleet(&person.app).clients()[0].keys, Keys::Unread));
    assert_eq!(key(fleet(&person.app).problem()), "nothing", "nobody has failed");
}
