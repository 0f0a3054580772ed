//! What is under way is stopped at once, by the world itself: nothing more is heard of it, the connection is closed,
//! and the next thing works.

use crate::calls::{CALLS, Call};
use crate::misbehaving::{CREATED, Fault, Server, admin, signer};
use portnokkel::app::App;
use portnokkel::app::intent::{Event, Intent};
use portnokkel::contract::{Creation, Effect, Input, Plan, Question, Report, Ticket, TokenRequest, Trial};
use portnokkel::diagnosis::Circumstances;
use portnokkel::domain::{ClientId, CorrelationId, ScopeSet, Secret, Timestamp};
use portnokkel::keystore::Signer;
use portnokkel::protocol::grant::OptionalClaims;
use portnokkel::world::World;
use portnokkel::world::config_dir::ConfigDir;
use portnokkel::world::settings::Limits;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

/// How often it is looked, a hundred times a second, before it is said that nothing comes.
const LOOKS: usize = 12_000;

/// What the wizard asks for when it comes to this call; `None` for one that nobody can stop.
fn effect(call: Call, server: &Server, signer: &Signer, ticket: Ticket) -> Option<Effect> {
    let admin = admin(server.environment(), signer);
    let scopes = ScopeSet::parse("brreg:losore/tlg").unwrap();
    Some(match call {
        Call::Metadata | Call::Token => {
            let (server, client_id, signer) = (admin.environment.into(), admin.client_id, admin.signer);
            let optional = OptionalClaims::default();
            let request = TokenRequest { server, client_id, scopes, optional, signer, kid: None };
            Effect::RequestToken(ticket, Box::new(request))
        }
        Call::Scopes | Call::AllScopes => Effect::FetchScopes(ticket, admin),
        Call::Keys => Effect::VerifyToken(ticket, admin.environment, Box::new(question())),
        Call::Clients => Effect::ListClients(ticket, admin),
        Call::Fleet => Effect::ListFleet(ticket, admin, true),
        Call::ClientKeys => Effect::ReadClientKeys(ticket, admin, ClientId::parse(CREATED).unwrap()),
        Call::One => Effect::ReadKeys(ticket, admin, ClientId::parse(CREATED).unwrap()),
        Call::Trial => {
            let (address, token) = (server.address.join("trial"), Secret::new("a.b.c".into()));
            Effect::TryToken(ticket, Trial { address, token })
        }
        Call::Create | Call::ReadBack => return None,
    })
}

/// About a token, whose issuer's keys are needed.
fn question() -> Question {
    Question {
        given: Input::Text(Secret::new("a.b.c".into())),
        circumstances: Circumstances::at(Timestamp::UNIX_EPOCH),
    }
}

/// Tickets are the wizard's to hand out.
pub fn tickets() -> [Ticket; 2] {
    let mut app = App::new(None, Timestamp::UNIX_EPOCH);
    [(); 2].map(|()| {
        let asked = app.update(Event::Intent(Intent::StartDemo), Timestamp::UNIX_EPOCH);
        app.update(Event::Intent(Intent::Cancel), Timestamp::UNIX_EPOCH);
        let ticket = |effect: &Effect| if let Effect::StartDemo(ticket) = effect { Some(*ticket) } else { None };
        asked.iter().find_map(ticket).unwrap()
    })
}

fn world(home: &ConfigDir) -> (World, Receiver<Report>) {
    let (sender, reports) = channel();
    let post = Arc::new(move |report| {
        let _ = sender.send(report);
    });
    let no_demo = Arc::new(|| Box::pin(async { Err("no demo here".to_owned()) }) as _);
    (World::new(post, no_demo).unwrap().at_home(home), reports)
}

/// Waits until this is so: an event, for which a busy machine may need its time.
fn until(what: &str, is_so: impl Fn() -> bool) {
    let looks = (0..LOOKS).any(|_| {
        std::thread::park_timeout(Duration::from_millis(10));
        is_so()
    });
    assert!(looks, "{what}");
}

fn hears_nothing_more(reports: &Receiver<Report>) {
    let is_heard = |report: &Report| !matches!(report, Report::ClockMeasured(..) | Report::SignedIn(_));
    loop {
        match reports.recv_timeout(Duration::from_millis(300)) {
            Err(RecvTimeoutError::Timeout) => return,
            Ok(report) if !is_heard(&report) => {}
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn what_is_stopped_is_over_at_once_and_the_next_thing_works() {
    let (folder, signer, [first, second]) = (tempfile::tempdir().unwrap(), signer(), tickets());
    for (call, part) in CALLS {
        let server = Server::start(part, Some(Fault::IsSilent), "");
        let (mut world, reports) = world(&ConfigDir::at(folder.path()));
        let Some(asked) = effect(call, &server, &signer, first) else { continue };
        world.perform(asked);
        until("it is asked", || server.got().iter().any(|line| line.contains(part)));
        world.perform(Effect::Cancel(first));
        until("the connection is closed", || server.given_up() == 1);
        hears_nothing_more(&reports);
        let honest = Server::start("", None, "");
        world.perform(effect(Call::Scopes, &honest, &signer, second).unwrap());
        let answered = reports.iter().find(|report| matches!(report, Report::ScopesFetched(..)));
        assert!(matches!(answered, Some(Report::ScopesFetched(ticket, Ok(_))) if ticket == second), "{call:?}");
    }
}

#[test]
fn a_client_that_is_not_listed_may_still_come_for_as_long_as_we_would_have_waited_and_that_again() {
    let plan = Plan {
        environment: portnokkel::domain::Environment::test(),
        organisation: "313299767".parse().unwrap(),
        organisation_name: "Fjordvik".into(),
        admin: ClientId::parse("oidc_313299767_api").unwrap(),
        name: "Fjordvik".into(),
        description: "Oppslag".into(),
        scopes: ScopeSet::parse("brreg:losore/tlg").unwrap(),
        file: "/a.p12".into(),
        alias: "1".into(),
    };
    let creation = Creation { id: CorrelationId::random(), begun: Timestamp::UNIX_EPOCH, plan };
    let waited = i64::try_from(Limits::default().total.as_secs()).unwrap();
    assert!(creation.decided_at().as_second() >= 2 * waited);
}
