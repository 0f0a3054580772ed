//! The one way to write at Maskinporten: written down before it is sent, sent once, never stopped once it was sent, and
//! told for what it is.

use crate::fakes::{Desk, Window, two};
use crate::misbehaving::{self, CREATED, Fault, Server, hurried};
use portnokkel::contract::{Admin, Changed, Comparing, Effect, Input, Plan, Question, Report, Ticket, Unsettled};
use portnokkel::diagnosis::Circumstances;
use portnokkel::domain::{ClientId, Scope, ScopeSet, Secret, Timestamp};
use portnokkel::keystore::Signer;
use portnokkel::problem::{Problem, Situation};
use portnokkel::protocol::self_service::Amendment;
use portnokkel::world::history;
use portnokkel::world::journal::Journal;
use portnokkel::world::maskinporten::Maskinporten;
use std::time::{Duration, Instant};

const READS: &str = "GET /api/v1/clients/3d1f7a52-9c0e-4b6d-8a17-5e2f4c9b0d63";
const SCOPE: &str = "brreg:losore/tlg";

/// A server with a client, and somebody who has seen it and changes it or creates another.
struct Story {
    server: Server,
    desk: Desk,
    signer: Signer,
}

impl Story {
    fn new(call: &'static str, fault: Option<Fault>) -> Self {
        Self { server: Server::start(call, fault, ""), desk: Desk::new(), signer: misbehaving::signer() }
    }

    fn admin(&self) -> Admin {
        misbehaving::admin(self.server.environment(), &self.signer)
    }

    fn change(&self, ticket: Ticket) -> Effect {
        let (admin, client_id) = (self.admin(), ClientId::parse(CREATED).unwrap());
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let seen = runtime.block_on(Maskinporten::new(hurried()).registered(&admin, &client_id)).unwrap();
        let question = Question {
            given: Input::FromWizard(Secret::default()),
            circumstances: Circumstances::at(Timestamp::UNIX_EPOCH),
        };
        let comparing = Comparing { admin, client_id, scopes: ScopeSet::parse(SCOPE).unwrap(), question };
        let change = Amendment::AddScope(Scope::parse(SCOPE).unwrap());
        Effect::ChangeClient(ticket, change, Box::new(seen), Box::new(comparing))
    }

    fn create(&self, ticket: Ticket) -> Effect {
        let admin = self.admin();
        let plan = Plan {
            environment: admin.environment.clone(),
            organisation: *self.signer.entry().certificate.organisation.as_ref().unwrap(),
            organisation_name: "Fjordvik".into(),
            admin: admin.client_id.clone(),
            name: "Fjordvik – prøve".into(),
            description: "Oppslag".into(),
            scopes: ScopeSet::parse(SCOPE).unwrap(),
            file: "/a.p12".into(),
            alias: "1".into(),
        };
        Effect::CreateClient(ticket, admin, Box::new(plan))
    }

    fn unsettled(&self) -> Unsettled {
        Journal::new(self.desk.home()).unsettled()
    }

    fn asked(&self, begins: &str) -> usize {
        self.server.got().iter().filter(|line| line.starts_with(begins)).count()
    }
}

fn changed(window: &Window) -> Result<Changed, Problem> {
    window.hears(|report| if let Report::ClientChanged(_, result) = report { Some(result) } else { None })
}

fn created(window: &Window) -> Option<Situation> {
    window.hears(|report| match report {
        Report::ClientCreated(_, result) => Some(result.err().map(|problem| problem.situation)),
        _ => None,
    })
}

/// Waits until this is so, and not for ever.
pub fn soon(is_so: impl Fn() -> bool) {
    let start = Instant::now();
    while !is_so() {
        assert!(start.elapsed() < crate::fakes::PATIENCE);
        std::thread::park_timeout(Duration::from_millis(5));
    }
}

#[test]
fn a_change_that_was_made_and_cannot_be_read_back_is_told_as_made() {
    let (story, [ticket, _]) = (Story::new(READS, Some(Fault::SaysAfterPut("500 Oops"))), two());
    let mut window = story.desk.world();
    window.performs([story.change(ticket)]);
    match changed(&window) {
        Ok(Changed::NotReadBack(problem)) => assert_eq!(problem.situation, Situation::ServerFault),
        other => panic!("{other:?}"),
    }
    assert_eq!((story.asked("PUT"), story.unsettled()), (1, Unsettled::default()));
}

#[test]
fn a_change_whose_answer_was_lost_stays_in_the_journal_and_one_that_was_refused_does_not() {
    for (fault, situation, stays) in [
        (Fault::HangsUp, Situation::ChangeUnknown, 1),
        (Fault::Says("503 Busy", ""), Situation::ChangeUnknown, 1),
        (Fault::Says("401 No", ""), Situation::AdminUnauthorized, 0),
    ] {
        let (story, [ticket, _]) = (Story::new("PUT", Some(fault)), two());
        let mut window = story.desk.world();
        window.performs([story.change(ticket)]);
        assert_eq!(changed(&window).unwrap_err().situation, situation, "{fault:?}");
        assert_eq!((story.asked("PUT"), story.unsettled().changes.len()), (1, stays), "{fault:?}");
    }
}

/// Each change sends the whole client: the one that arrives last would undo the other.
#[test]
fn a_second_change_waits_until_the_first_can_no_longer_arrive() {
    let (story, [first, second]) = (Story::new("PUT", Some(Fault::HangsUp)), two());
    let mut window = story.desk.world();
    for ticket in [first, second] {
        window.performs([story.change(ticket)]);
        assert_eq!(changed(&window).unwrap_err().situation, Situation::ChangeUnknown);
    }
    assert_eq!((story.asked("PUT"), story.unsettled().changes.len()), (1, 1));
}

#[test]
fn a_change_is_written_down_before_it_is_sent_and_nothing_stops_it_then() {
    let (story, [ticket, _]) = (Story::new("PUT", Some(Fault::IsSilent)), two());
    let mut window = story.desk.world();
    window.performs([story.change(ticket)]);
    soon(|| story.asked("PUT") == 1);
    let [open] = &story.unsettled().changes[..] else { panic!("{:?}", story.unsettled()) };
    let ours = story.signer.entry().certificate.organisation.clone().unwrap();
    assert_eq!((open.client_id.as_str(), open.organisation), (CREATED, ours));
    window.performs([Effect::Cancel(ticket)]);
    assert_eq!(changed(&window).unwrap_err().situation, Situation::ChangeUnknown);
}

#[test]
fn a_change_that_is_stopped_before_it_is_sent_is_not_sent() {
    let (story, [ticket, _]) = (Story::new("/token", Some(Fault::IsSilent)), two());
    let change = {
        let honest = Story { server: Server::start("", None, ""), desk: Desk::new(), signer: story.signer.clone() };
        let Effect::ChangeClient(ticket, change, seen, mut comparing) = honest.change(ticket) else { unreachable!() };
        comparing.admin = story.admin();
        Effect::ChangeClient(ticket, change, seen, comparing)
    };
    let mut window = story.desk.world();
    window.performs([change]);
    soon(|| story.asked("POST /token") == 1);
    window.performs([Effect::Cancel(ticket)]);
    window.hears(|report| matches!(report, Report::WriteStopped(of) if of == ticket).then_some(()));
    soon(|| story.server.given_up() == 1);
    assert_eq!((story.asked("PUT"), story.unsettled()), (0, Unsettled::default()));
}

#[test]
fn the_clients_are_listed_once_before_one_is_created() {
    let (story, [ticket, _]) = (Story::new("", None), two());
    let mut window = story.desk.world();
    window.performs([story.create(ticket)]);
    assert_eq!(created(&window), None);
    assert_eq!((story.asked("GET /api/v1/clients "), story.asked("POST /api/v1/clients")), (1, 1));
    let kept = history::load(&story.desk.home()).unwrap().changes;
    assert_eq!(kept.iter().map(|made| [&*made.what, &*made.client_id]).collect::<Vec<_>>(), [["created", CREATED]]);
}

/// Somebody, or something, has cut it off.
#[test]
fn an_entry_that_cannot_be_read_stops_creating_and_changing_until_it_is_set_aside() {
    let (story, [first, second]) = (Story::new("", None), two());
    let place = story.desk.folder.path().join("home/creations");
    std::fs::create_dir_all(&place).unwrap();
    let file = place.join("0123456789.toml");
    std::fs::write(&file, "mark = \"01234").unwrap();
    let mut window = story.desk.world();
    let refused = Situation::JournalUnread(file.display().to_string());
    window.performs([story.create(first)]);
    let unread = window.hears(|report| if let Report::JournalUnread(unread) = report { Some(unread) } else { None });
    assert_eq!((unread[0].file.clone(), unread[0].organisation), (file.clone(), None));
    assert_eq!(created(&window), Some(refused.clone()));
    window.performs([story.change(second)]);
    assert_eq!(changed(&window).unwrap_err().situation, refused);
    assert_eq!((story.asked("POST /api/v1/clients"), story.asked("PUT")), (0, 0));
    window.performs([Effect::SetAside(file)]);
    window.hears(|report| matches!(report, Report::EntrySetAside(_, Ok(_))).then_some(()));
    window.performs([story.create(first)]);
    assert_eq!(created(&window), None);
    assert_eq!(story.asked("POST /api/v1/clients"), 1);
}

#[test]
fn an_entry_of_another_organisation_stops_nothing() {
    let (story, [ticket, _]) = (Story::new("", None), two());
    let place = story.desk.folder.path().join("home/creations");
    std::fs::create_dir_all(&place).unwrap();
    std::fs::write(place.join("0123456789.toml"), "organisation = \"991825827\"\nversion = 2\n").unwrap();
    let mut window = story.desk.world();
    window.performs([story.create(ticket)]);
    assert_eq!(created(&window), None);
    let [unread] = &story.unsettled().unread[..] else { panic!("{:?}", story.unsettled()) };
    assert!(unread.is_newer);
}
