//! A client itself is changed: against a simulator, with somebody else about, and against servers that lose answers.

use crate::fakes::{Desk, Window, two};
use crate::misbehaving::{self, CREATED, Fault, Server, hurried, signer_of};
use crate::support::Simulated;
use portnokkel::contract::{Admin, Effect, Report, Unsettled};
use portnokkel::domain::{ClientId, Scope};
use portnokkel::keystore::Signer;
use portnokkel::problem::{Problem, Situation};
use portnokkel::protocol::self_service::{Amendment, Edit, Registered};
use portnokkel::world::history;
use portnokkel::world::journal::Journal;
use portnokkel::world::maskinporten::Maskinporten;
use portnokkel::world::settings::Settings;
use std::sync::LazyLock;

static SIGNER: LazyLock<Signer> = LazyLock::new(misbehaving::signer);

/// A simulator with somebody who administers its clients.
struct Place {
    there: Simulated,
    signer: Signer,
}

impl Place {
    fn new(scenario: &str) -> Self {
        let there = Simulated::playing(scenario);
        let signer = signer_of(&there.simulator);
        Self { there, signer }
    }

    fn admin(&self) -> Admin {
        let environment = self.there.environment("Prøve");
        Admin { environment, client_id: self.there.simulator.admin_client(), signer: self.signer.clone(), key: None }
    }

    fn seen(&self) -> Box<Registered> {
        let client = self.there.simulator.existing_client();
        let read = Maskinporten::new(hurried());
        Box::new(self.there.runtime.block_on(read.registered(&self.admin(), &client)).unwrap())
    }

    fn clients(&self, settings: Settings) -> Vec<String> {
        let maskinporten = Maskinporten::new(settings);
        let clients = self.there.runtime.block_on(maskinporten.fleet(&self.admin(), true)).unwrap();
        clients.into_iter().map(|client| client.client_id).collect()
    }
}

type Changed = Result<Result<Box<Registered>, Problem>, Problem>;

fn changed(window: &Window) -> Changed {
    window.hears(|report| if let Report::KeysChanged(_, result) = report { Some(result) } else { None })
}

fn rename(name: &str) -> Amendment {
    Amendment::Edit(Edit::Name(name.into()))
}

#[test]
fn what_somebody_else_has_changed_meanwhile_is_not_overwritten() {
    let (place, desk, [first, second]) = (Place::new(""), Desk::new(), two());
    let seen = place.seen();
    let mut window = desk.world();
    let theirs = Edit::Scopes { add: vec![Scope::parse("havneverket:farled").unwrap()], remove: Vec::new() };
    window.performs([Effect::ChangeKeys(first, Amendment::Edit(theirs), seen.clone(), place.admin())]);
    changed(&window).unwrap().unwrap();
    window.performs([Effect::ChangeKeys(second, rename("Vårt"), seen, place.admin())]);
    assert_eq!(changed(&window).unwrap_err().situation, Situation::ClientChanged);
    let now = place.seen();
    assert_ne!(now.client.client_name, "Vårt");
    assert!(now.client.scopes.iter().any(|scope| scope == "havneverket:farled"));
    let kept = history::load(&desk.home()).unwrap().changes;
    assert_eq!(
        kept.iter().map(|change| change.what.as_str()).collect::<Vec<_>>(),
        ["scopes"],
        "what was not sent is in no log"
    );
}

#[test]
fn a_list_with_pages_is_read_to_its_end() {
    let place = Place::new("[fleet]\nclients = 30\npage = 8");
    let all = place.clients(Settings { page: Some(8), ..hurried() });
    assert_eq!(all.len(), 32);
    // One that ends with a full page has an empty one after it.
    let full = Place::new("[fleet]\nclients = 30\npage = 16");
    assert_eq!(full.clients(Settings { page: Some(16), ..hurried() }), all);
    let whole = Place::new("[fleet]\nclients = 30");
    assert_eq!(whole.clients(hurried()), all, "as it is seen to come today");
}

/// A server with a client, as it is seen there.
fn story(call: &'static str, fault: Fault) -> (Server, Desk, Admin, Box<Registered>) {
    let server = Server::start(call, Some(fault), "");
    let admin = misbehaving::admin(server.environment(), &SIGNER);
    let honest = Server::start("", None, "");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let id = ClientId::parse(CREATED).unwrap();
    let reader = Maskinporten::new(hurried());
    let seen = runtime.block_on(reader.registered(&misbehaving::admin(honest.environment(), &SIGNER), &id)).unwrap();
    (server, Desk::new(), admin, Box::new(seen))
}

#[test]
fn an_edit_whose_answer_was_lost_stays_in_the_journal_and_is_not_sent_again() {
    for (call, edit) in [
        ("PUT", Edit::Name("Nytt".into())),
        ("PUT", Edit::Scopes { add: vec![Scope::parse("a:b").unwrap()], remove: Vec::new() }),
        ("DELETE", Edit::Deactivate),
    ] {
        for (fault, situation, stays) in [
            (Fault::HangsUp, Situation::ChangeUnknown, 1),
            (Fault::Says("502 Bad Gateway", "<html>"), Situation::ChangeUnknown, 1),
            (Fault::Says("400 No", "{\"errors\":[{\"errorMessage\":\"x\"}]}"), Situation::ClientInvalid("x".into()), 0),
        ] {
            let (server, desk, admin, seen) = story(call, fault);
            let [first, second] = two();
            let mut window = desk.world();
            let change = || Amendment::Edit(edit.clone());
            window.performs([Effect::ChangeKeys(first, change(), seen.clone(), admin.clone())]);
            assert_eq!(changed(&window).unwrap_err().situation, situation, "{edit:?} {fault:?}");
            let open = Journal::new(desk.home()).unsettled().changes;
            assert_eq!(open.iter().map(|open| &open.change).collect::<Vec<_>>(), [&change()][..stays], "{edit:?}");
            if stays == 1 {
                window.performs([Effect::ChangeKeys(second, change(), seen, admin)]);
                assert_eq!(changed(&window).unwrap_err().situation, Situation::ChangeUnknown);
            }
            let sent = server.got().iter().filter(|line| line.starts_with(call)).count();
            assert_eq!((sent, history::load(&desk.home()).unwrap().changes.len()), (1, 0), "{edit:?} {fault:?}");
        }
    }
}

#[test]
fn a_change_that_was_made_and_cannot_be_read_back_is_in_the_log_and_not_in_the_journal() {
    let (_, desk, admin, seen) = story("GET /api/v1/clients/", Fault::SaysAfterPut("500 Oops"));
    let [ticket, _] = two();
    let mut window = desk.world();
    window.performs([Effect::ChangeKeys(ticket, rename("Nytt"), seen, admin)]);
    assert_eq!(changed(&window).unwrap().unwrap_err().situation, Situation::ServerFault);
    assert_eq!(Journal::new(desk.home()).unsettled(), Unsettled::default());
    let kept = history::load(&desk.home()).unwrap().changes;
    assert_eq!([kept[0].before.as_str(), &kept[0].after], ["Fjordvik", "Nytt"]);
}

#[test]
fn a_change_that_cannot_be_put_into_the_log_is_made_and_that_is_told() {
    let (place, desk, [ticket, _]) = (Place::new(""), Desk::new(), two());
    let seen = place.seen();
    std::fs::create_dir_all(desk.folder.path().join("home/history.lock")).unwrap();
    let mut window = desk.world();
    window.performs([Effect::ChangeKeys(ticket, rename("Vårt"), seen, place.admin())]);
    let told = window.hears(|report| if let Report::HistoryNotKept(problem) = report { Some(problem) } else { None });
    assert_eq!(told.key(), "history-unsaved");
    changed(&window).unwrap().unwrap();
    assert_eq!(place.seen().client.client_name, "Vårt");
}
