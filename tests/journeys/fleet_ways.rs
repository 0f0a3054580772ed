//! How one comes to the pages about all clients and away from them: what is seen, what ends, what is lost, what is told.

use crate::fleet::client;
use crate::traveller::{CLIENT_ID, Traveller, id, returning, setup, timestamp, unsettled_change};
use portnokkel::app::Area;
use portnokkel::app::clients::area::{self as clients, Granted, OneState, Page, Part};
use portnokkel::app::clients::{Deed, Of};
use portnokkel::app::complaint::{Complaint, Field};
use portnokkel::app::intent::Intent;
use portnokkel::app::loss::Loss;
use portnokkel::app::session::Desktop;
use portnokkel::app::wizard;
use portnokkel::app::{letters, network, own};
use portnokkel::contract::{ClientChange, Effect, History, KeepAct, Profile, Report, Ticket, Unsettled};
use portnokkel::domain::{ClientIdError, EnvironmentKind};
use portnokkel::problem::Situation;
use portnokkel::protocol::self_service::{Amendment, Edit};
use serde_json::{Value, json};

fn keys_of(number: usize) -> Intent {
    own::Intent::Open(client(number).id().unwrap()).into()
}

#[test]
fn the_page_of_all_clients_that_is_asked_for_is_the_one_that_is_seen() {
    for above in [network::Intent::Open.into(), letters::Intent::New.into(), Intent::OpenDiagnosis, keys_of(1)] {
        let mut traveller = Traveller::with_clients(6);
        traveller.looks_at(1, &Value::Null).intends(above.clone());
        traveller.intends(Intent::OpenClients(Page::Ends));
        assert_eq!(
            (traveller.app.area(), traveller.app.clients.page()),
            (Area::Clients, Some(Page::Ends)),
            "{above:?}"
        );
    }
    let mut traveller = Traveller::with_clients(6);
    traveller.intends(keys_of(1));
    let reading = traveller.read_ticket();
    traveller.intends(Intent::OpenClients(Page::List));
    assert!(traveller.cancelled(reading), "and what the page above it was reading ends");
}

#[test]
fn back_from_its_keys_the_client_is_read_again() {
    let mut traveller = Traveller::with_clients(6);
    traveller.looks_at(1, &Value::Null).intends(keys_of(1)).reads_client(1, &Value::Null);
    assert_eq!(traveller.app.area(), Area::Keys);
    traveller.asked.clear();
    traveller.intends(Intent::Back);
    assert_eq!((traveller.app.area(), traveller.app.clients.page()), (Area::Clients, Some(Page::One)));
    assert!(matches!(traveller.app.clients.one().unwrap().state(), OneState::Reading(_)));
    traveller.reads_client(1, &json!({"client_name": "Lønn"}));
    let one = traveller.app.clients.one().unwrap();
    assert_eq!(one.registered().unwrap().client.client_name, "Lønn");
}

#[test]
fn a_change_of_an_earlier_visit_that_is_seen_to_be_made_is_no_question_any_more() {
    let mut traveller = Traveller::with_clients(6);
    let change = ClientChange {
        client_id: client(1).id().unwrap(),
        change: Amendment::Edit(Edit::Name("Lønn".into())),
        ..unsettled_change(traveller.now - 5)
    };
    traveller.app = traveller.app.with_journal(Unsettled { changes: vec![change], ..Unsettled::default() });
    traveller.looks_at(1, &Value::Null);
    assert_eq!(traveller.app.session.kept.journal.changes().len(), 1, "it may still be on its way");
    traveller.intends(clients::Intent::Change(Edit::Description("Nytt".into())));
    traveller.reads_client(1, &json!({"client_name": "Lønn"}));
    assert!(traveller.is_asked(|effect| matches!(effect, Effect::ForgetJournalEntry(_))));
    assert!(traveller.app.session.kept.journal.changes().is_empty(), "here as in the journal");
}

#[test]
fn what_is_typed_for_a_client_and_not_sent_is_asked_about_once() {
    let mut traveller = Traveller::with_clients(6);
    traveller.looks_at(1, &Value::Null);
    let loss = |traveller: &mut Traveller, part: Part, text: &str| {
        let draft = &mut traveller.app.clients.draft.one;
        (draft.part, draft.text) = (Some(part), text.into());
        traveller.app.loss()
    };
    assert_eq!(traveller.app.loss(), None);
    assert_eq!(loss(&mut traveller, Part::Name, "Lønnsdata"), None, "as it is already");
    assert_eq!(loss(&mut traveller, Part::Description, "Oppslag for saksbehandlere "), None);
    assert_eq!(loss(&mut traveller, Part::Lifetime, "120"), None);
    for (part, text) in [(Part::Name, "Lønn"), (Part::Description, ""), (Part::Lifetime, "60")] {
        assert_eq!(loss(&mut traveller, part, text), Some(Loss::Typed), "{part:?}");
    }
    assert_eq!(loss(&mut traveller, Part::Scopes, ""), None);
    traveller.app.clients.draft.one.add.insert(crate::traveller::scope("brreg:losore/utlegg"));
    assert_eq!(traveller.app.loss(), Some(Loss::Typed));
    traveller.app.clients.draft.one = clients::OneDraft { typed: "Lønns".into(), ..Default::default() };
    assert_eq!(traveller.app.loss_of_visit(), Some(Loss::Typed), "also a name that is typed to confirm");
    traveller.intends(Intent::OpenClients(Page::List));
    assert_eq!(traveller.app.loss(), None, "it is gone with its page");
}

fn saves(traveller: &mut Traveller) -> Ticket {
    traveller.intends(Intent::SaveText("klienter.csv".into(), "a".into()));
    traveller.ticket(|effect| if let Effect::SaveText(ticket, ..) = effect { Some(*ticket) } else { None })
}

#[test]
fn what_was_saved_is_told_where_it_was_asked_for_and_nowhere_else() {
    let mut traveller = Traveller::with_clients(6);
    let ticket = saves(&mut traveller);
    traveller.learns(Report::TextSaved(ticket, Ok(Some("/hjem/klienter.csv".into()))));
    assert!(matches!(traveller.app.session.desktop(), Desktop::Here(_)));
    traveller.intends(keys_of(1));
    assert!(matches!(traveller.app.session.desktop(), Desktop::Nothing), "another area");
    traveller.intends(Intent::OpenClients(Page::List));
    let ticket = saves(&mut traveller);
    traveller.intends(Intent::CloseClients);
    traveller.learns(Report::TextSaved(ticket, Ok(Some("/hjem/klienter.csv".into()))));
    assert!(matches!(traveller.app.session.desktop(), Desktop::Nothing), "the dialog was left");
    traveller.intends(Intent::OpenClients(Page::List));
    let ticket = saves(&mut traveller);
    traveller.intends(Intent::CloseClients);
    traveller.learns(Report::TextSaved(ticket, Err(Situation::FileNotSaved("klienter.csv".into()).into())));
    assert!(matches!(traveller.app.session.desktop(), Desktop::Failed(_)), "that it failed is told wherever one is");
}

#[test]
fn an_administration_client_that_cannot_be_one_is_complained_about_at_its_field() {
    let mut traveller = Traveller::has_opened("production.p12");
    traveller.proceeds().intends(wizard::Intent::ChooseEnvironment(EnvironmentKind::Production)).proceeds();
    traveller.intends(Intent::OpenClients(Page::List));
    for (typed, fault) in [
        ("", ClientIdError::Empty),
        ("ingen klient", ClientIdError::ForbiddenCharacter),
        ("313299767", ClientIdError::OrgNumber),
        ("en-annen", ClientIdError::Shape(8)),
    ] {
        traveller.app.clients.draft.admin = typed.into();
        traveller.intends(clients::Intent::AskAs);
        assert_eq!(traveller.app.complaints(), [Complaint::AdminClientId(fault)], "{typed}");
        assert!(!traveller.is_asked(|effect| matches!(effect, Effect::ListFleet(..))));
    }
    traveller.app.clients.draft.admin = CLIENT_ID.into();
    traveller.intends(Intent::Leave(Field::AdminClientId));
    assert!(traveller.app.complaints().is_empty(), "it is mended");
    traveller.intends(clients::Intent::AskAs);
    assert!(traveller.is_asked(|effect| matches!(effect, Effect::ListFleet(..))));
}

#[test]
fn cancel_ends_every_read_that_the_page_waits_for_and_begins_none() {
    let mut traveller = Traveller::with_clients(6);
    traveller.intends(clients::Intent::Show(Page::Scopes)).intends(clients::Intent::Open(client(1).id().unwrap()));
    let (accesses, one) = (traveller.scopes_ticket(), traveller.read_ticket());
    assert!(traveller.app.can_cancel());
    traveller.intends(Intent::Cancel);
    assert!(traveller.cancelled(accesses) && traveller.cancelled(one));
    assert_eq!(traveller.app.clients.page(), Some(Page::Scopes));
    assert!(matches!(traveller.app.clients.scopes(), Granted::NotAsked), "and it is asked for again on request");
    assert!(!traveller.app.is_busy());
}

#[test]
fn the_log_is_on_this_machine_and_what_is_read_or_turned_there_is_never_cancelled() {
    let mut traveller = Traveller::with_clients(2);
    traveller.intends(clients::Intent::Show(Page::Log));
    let ticket = traveller
        .ticket(|effect| if let Effect::Keep(KeepAct::ReadHistory(ticket)) = effect { Some(*ticket) } else { None });
    assert!(!traveller.app.can_cancel());
    traveller.intends(Intent::Cancel);
    assert!(!traveller.cancelled(ticket));
    traveller.learns(Report::HistoryRead(ticket, Ok(History { on: true, ..History::default() })));
    assert_eq!(traveller.app.clients.log().history().map(|history| history.on), Some(true));
}

#[test]
fn the_clients_of_set_ups_go_with_their_certificate_each_once_unless_a_key_is_registered() {
    let of = |name: &str, client_id: &str| Profile {
        client_id: id(client_id),
        client_name: Some(name.into()),
        ..setup(name)
    };
    let keyed =
        Profile { keys_end: Some(timestamp(crate::traveller::NOON)), ..of("Med nøkkel", &client(3).client_id) };
    let [first, again] = [of("Lønn", &client(1).client_id), of("Lønn", &client(1).client_id)];
    let again = Profile { name: "Det samme igjen".into(), ..again };
    let mut traveller = returning(vec![first, again, of("Skatt", &client(2).client_id), keyed]);
    traveller.intends(Intent::OpenClients(Page::Ends));
    traveller.app.clients.draft.ends.what = clients::What::Clients;
    traveller.intends(clients::Intent::Arrange);
    let shown: Vec<_> = traveller.app.clients.shown_ends().collect();
    let names: Vec<_> = shown
        .iter()
        .map(|shown| match &shown.ending.of {
            Of::Client { client_name, .. } => client_name.as_str(),
            Of::Key { .. } | Of::Certificate { .. } => panic!("only clients were asked for"),
        })
        .collect();
    assert_eq!(names, ["Lønn", "Skatt"]);
    let ends = traveller.app.session.kept.profiles()[0].certificate_ends;
    let is_theirs = |shown: &&clients::Shown| shown.ending.ends == ends && shown.ending.deed == Deed::FollowCertificate;
    assert!(shown.iter().all(is_theirs));
}

#[test]
fn what_ends_is_gathered_once_after_each_change_and_not_for_each_frame() {
    let mut traveller = returning(vec![setup("Fjordvik")]);
    let all = traveller.app.all_ends().as_ptr();
    assert_eq!(all, traveller.app.all_ends().as_ptr());
    let count = traveller.app.all_ends().len();
    traveller.intends(portnokkel::app::profiles::Intent::RemoveProfile("Fjordvik".into()));
    assert!(traveller.app.all_ends().len() < count, "and anew when it has changed");
}

#[test]
fn an_environment_that_the_certificate_decides_is_not_asked_for_by_the_clients_either() {
    let mut traveller = Traveller::has_opened("modern.p12");
    assert_eq!(traveller.app.session.chosen(), None, "the steps have not come there yet");
    traveller.intends(Intent::OpenClients(Page::List));
    assert_eq!(traveller.app.session.chosen(), Some(EnvironmentKind::Test));
    assert_ne!(traveller.app.clients_lack(), Some(clients::Lack::Environment));
}
