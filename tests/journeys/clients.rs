//! «Klienter»: all clients of the organisation are read, found, looked at and changed; what ends is kept for the next visit.

use crate::fleet::{client, day, keys_asked, unreadable, whole};
use crate::traveller::{PASSWORD, Traveller, fixture, id, returning, scope, setup, timestamp};
use portnokkel::app::clients::area::{self as clients, Errand, Granted, Lack, OneState, Page, Part, What, Which};
use portnokkel::app::clients::{FleetStage, Only, Sort, Warning};
use portnokkel::app::diagnosis::comparison::Stage;
use portnokkel::app::intent::Intent;
use portnokkel::app::loss::Loss;
use portnokkel::app::primary::Primary;
use portnokkel::app::wizard::token::State as Token;
use portnokkel::app::wizard::{self, Step};
use portnokkel::contract::{Admin, Effect, History, KeepAct, Report, SeenEnds, SeenKey};
use portnokkel::domain::{Environment, EnvironmentKind};
use portnokkel::problem::{Problem, Situation};
use portnokkel::protocol::self_service::{Amendment, Edit};
use serde_json::{Value, json};

fn found(traveller: &Traveller) -> Vec<String> {
    let reading = traveller.app.clients.reading().expect("it is read");
    let clients = reading.fleet().clients();
    reading.found().iter().map(|place| clients[*place].client.client_name.clone()).collect()
}

/// In production, with clients that were read.
fn in_production() -> Traveller {
    let mut traveller = Traveller::has_opened("production.p12");
    traveller.proceeds().intends(wizard::Intent::ChooseEnvironment(EnvironmentKind::Production)).proceeds();
    traveller.app.wizard.drafts.client.admin_client_id = crate::traveller::CLIENT_ID.into();
    traveller.intends(Intent::OpenClients(Page::List));
    traveller.lists_clients(6).reads_keys(None);
    traveller
}

fn sent(traveller: &Traveller) -> Option<&Amendment> {
    traveller.asked.iter().find_map(|effect| match effect {
        Effect::ChangeKeys(_, change, ..) => Some(change),
        _ => None,
    })
}

#[test]
fn all_clients_are_listed_unasked_and_their_keys_read_four_at_a_time() {
    let mut traveller = Traveller::opens_clients();
    assert!(matches!(traveller.asked.last(), Some(Effect::ListFleet(_, Admin { .. }, true))));
    assert!(traveller.app.is_busy() && traveller.app.can_cancel());
    traveller.lists_clients(20);
    assert_eq!(keys_asked(&traveller.asked).len(), 4);
    assert_eq!(found(&traveller).len(), 18, "deactivated ones are shown on request");
    traveller.intends(Intent::CloseClients);
    assert_eq!(traveller.app.wizard.at(), Step::Token, "back to where one was");
    traveller.reads_keys(None);
    traveller.intends(Intent::OpenClients(Page::List));
    let reading = traveller.app.clients.reading().unwrap();
    assert_eq!((reading.fleet().stage(), reading.read()), (&FleetStage::Done, Some(timestamp(traveller.now))));
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::ListFleet(..))), "nothing is read twice");
}

#[test]
fn the_reading_is_stopped_and_taken_up_and_what_could_not_be_read_is_tried_again() {
    let mut traveller = Traveller::opens_clients();
    traveller.lists_clients(12).intends(clients::Intent::Stop);
    let stage = |traveller: &Traveller| traveller.app.clients.reading().unwrap().fleet().stage().clone();
    assert_eq!(stage(&traveller), FleetStage::Stopped(None));
    assert_eq!(traveller.asked.iter().filter(|effect| matches!(effect, Effect::Cancel(_))).count(), 4);
    traveller.asked.clear();
    traveller.intends(clients::Intent::Resume).reads_keys(Some(3));
    assert_eq!((stage(&traveller), traveller.app.clients.reading().unwrap().unread()), (FleetStage::Done, 1));
    traveller.intends(clients::Intent::Resume).reads_keys(None);
    assert_eq!(traveller.app.clients.reading().unwrap().unread(), 0);
}

#[test]
fn what_is_typed_and_chosen_decides_what_is_shown() {
    let mut traveller = Traveller::with_clients(30);
    traveller.app.clients.draft.query.search = "lønnsdata 2026-26".into();
    traveller.intends(clients::Intent::Arrange);
    assert_eq!(found(&traveller), ["Lønnsdata 25"]);
    let query = portnokkel::app::clients::Query { only: Only::EndSoon, sort: Sort::End, ..Default::default() };
    traveller.app.clients.draft.query = query;
    traveller.intends(clients::Intent::Arrange);
    assert_eq!(found(&traveller)[0], "Eiendomsdata", "what has ended comes first");
}

#[test]
fn without_a_certificate_it_says_so_and_a_set_up_leads_to_the_clients_and_not_to_a_token() {
    let mut traveller = returning(vec![setup("Fjordvik")]);
    traveller.intends(Intent::OpenClients(Page::List));
    assert_eq!(traveller.app.clients_lack(), Some(Lack::Certificate));
    assert!(traveller.asked.is_empty());
    traveller.intends(Intent::OpenClientsOf("Fjordvik".into(), Page::List)).world_reads();
    assert!(!traveller.app.clients.is_open(), "the password is asked for in its step");
    traveller.types_password(PASSWORD).opens();
    assert_eq!(traveller.app.clients.page(), Some(Page::List));
    assert!(traveller.is_asked(|effect| matches!(effect, Effect::ListFleet(..))));
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::RequestToken(..))));
    traveller.intends(Intent::CloseClients);
    assert!(matches!(traveller.app.wizard.token(), Token::Asking), "and a token is one click away");
    // The same setup leads to a token as before.
    traveller.intends(portnokkel::app::profiles::Intent::UseProfile("Fjordvik".into())).world_reads();
    traveller.types_password(PASSWORD).opens();
    assert!(matches!(traveller.app.wizard.token(), Token::Requesting(_)) && !traveller.app.clients.is_open());
}

#[test]
fn a_file_that_is_dropped_where_one_is_lacking_is_opened_and_leads_back() {
    let mut traveller = Traveller::new();
    traveller.intends(Intent::OpenClients(Page::Ends));
    traveller.intends(Intent::DropFiles(vec![fixture("modern.p12")])).world_reads();
    assert_eq!((traveller.app.wizard.at(), traveller.app.clients.is_open()), (Step::Password, false));
}

#[test]
fn an_administration_client_that_is_not_known_is_typed_and_nobody_else_is_asked() {
    let mut traveller = Traveller::has_opened("production.p12");
    traveller.proceeds().intends(wizard::Intent::ChooseEnvironment(EnvironmentKind::Production)).proceeds();
    traveller.intends(Intent::OpenClients(Page::List));
    assert_eq!(traveller.app.clients_lack(), Some(Lack::Administration));
    traveller.app.clients.draft.admin = "ingen klient".into();
    traveller.intends(clients::Intent::AskAs);
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::ListFleet(..))));
    traveller.app.clients.draft.admin = crate::traveller::CLIENT_ID.into();
    traveller.intends(clients::Intent::AskAs);
    let asks = |effect: &Effect| matches!(effect, Effect::ListFleet(_, admin, _) if admin.client_id == id(crate::traveller::CLIENT_ID));
    assert!(traveller.is_asked(asks));
    assert_eq!(traveller.app.primary(), Primary::OfPage);
}

#[test]
fn a_client_is_given_another_name_the_list_has_it_and_it_is_taken_back() {
    let mut traveller = Traveller::with_clients(6);
    traveller.looks_at(1, &Value::Null).intends(clients::Intent::Change(Edit::Name("Lønn".into())));
    assert!(sent(&traveller).is_none(), "it is read first");
    traveller.reads_client(1, &Value::Null);
    assert_eq!(sent(&traveller), Some(&Amendment::Edit(Edit::Name("Lønn".into()))));
    let (ticket, now) = (traveller.change_ticket(), traveller.now);
    traveller.learns(Report::KeysChanged(ticket, Ok(Ok(whole(1, now, &json!({"client_name": "Lønn"}))))));
    let one = traveller.app.clients.one().unwrap();
    assert_eq!(one.registered().unwrap().client.client_name, "Lønn");
    let (_, made) = one.made().unwrap();
    assert_eq!(made.trace.as_ref().map(|trace| trace.before.as_str()), Some("Lønnsdata"));
    traveller.intends(Intent::Back);
    assert!(found(&traveller).contains(&"Lønn".to_owned()) && traveller.app.clients.has_returned());
    traveller.looks_at(1, &json!({"client_name": "Lønn"}));
    assert!(traveller.app.clients.one().unwrap().made().is_none(), "what was done is told once");
}

#[test]
fn what_was_changed_is_taken_back_by_one_click() {
    let mut traveller = Traveller::with_clients(6);
    traveller.looks_at(1, &Value::Null).intends(clients::Intent::Change(Edit::Name("Lønn".into())));
    traveller.reads_client(1, &Value::Null);
    let (ticket, now) = (traveller.change_ticket(), traveller.now);
    traveller.learns(Report::KeysChanged(ticket, Ok(Ok(whole(1, now, &json!({"client_name": "Lønn"}))))));
    traveller.intends(clients::Intent::Undo).reads_client(1, &json!({"client_name": "Lønn"}));
    assert_eq!(sent(&traveller), Some(&Amendment::Edit(Edit::Name("Lønnsdata".into()))));
}

#[test]
fn what_somebody_else_has_changed_meanwhile_stops_it_and_is_shown() {
    let mut traveller = Traveller::with_clients(6);
    traveller.looks_at(1, &Value::Null).intends(clients::Intent::Change(Edit::Name("Lønn".into())));
    traveller.reads_client(1, &json!({"description": "Noe annet"}));
    assert!(sent(&traveller).is_none());
    let refused = traveller.app.clients.one().unwrap().refused().map(|problem| problem.situation.clone());
    assert_eq!(refused, Some(Situation::ClientChanged));
    traveller.reads_client(1, &json!({"description": "Noe annet"}));
    let one = traveller.app.clients.one().unwrap();
    assert_eq!(one.registered().unwrap().client.description.as_deref(), Some("Noe annet"));
    assert!(one.refused().is_some(), "and why nothing was sent stays said");
}

#[test]
fn in_production_the_client_is_deactivated_only_by_its_name() {
    let mut traveller = in_production();
    traveller
        .looks_at(1, &Value::Null)
        .intends(clients::Intent::Change(Edit::Deactivate))
        .reads_client(1, &Value::Null);
    let warning = |traveller: &Traveller| traveller.app.clients.one().unwrap().warning().cloned();
    assert!(matches!(warning(&traveller), Some(Warning::ClientStops(1, _))));
    traveller.intends(clients::Intent::Answer(true));
    assert_eq!(warning(&traveller), Some(Warning::Production));
    traveller.intends(clients::Intent::Answer(true));
    assert_eq!(warning(&traveller), Some(Warning::TypeName("Lønnsdata".into())));
    for typed in ["", "lønnsdata", "Lønnsdata 1"] {
        traveller.app.clients.draft.one.typed = typed.into();
        traveller.intends(clients::Intent::Answer(true));
        assert!(sent(&traveller).is_none() && traveller.app.clients.one().unwrap().is_mistyped(), "{typed}");
    }
    traveller.app.clients.draft.one.typed = "Lønnsdata".into();
    traveller.intends(clients::Intent::Answer(true));
    assert_eq!(sent(&traveller), Some(&Amendment::Edit(Edit::Deactivate)));
}

#[test]
fn a_no_changes_nothing() {
    let mut traveller = in_production();
    traveller
        .looks_at(1, &Value::Null)
        .intends(clients::Intent::Change(Edit::Name("Ny".into())))
        .reads_client(1, &Value::Null);
    traveller.intends(clients::Intent::Answer(false)).intends(clients::Intent::Answer(true));
    assert!(sent(&traveller).is_none() && traveller.app.clients.one().unwrap().edit().is_none());
}

#[test]
fn a_change_that_is_on_its_way_is_awaited_on_its_own_page() {
    let mut traveller = Traveller::with_clients(6);
    traveller.looks_at(1, &Value::Null).intends(clients::Intent::Change(Edit::Name("Lønn".into())));
    traveller.reads_client(1, &Value::Null);
    assert!(traveller.app.is_writing() && !traveller.app.can_cancel());
    assert_eq!(traveller.app.loss(), Some(Loss::Change));
    for intent in [
        Intent::Back,
        Intent::CloseClients,
        Intent::Cancel,
        Intent::GoTo(Step::Certificate),
        Intent::StartOver,
        Intent::OpenDiagnosis,
        clients::Intent::Show(Page::List).into(),
        clients::Intent::Open(client(2).id().unwrap()).into(),
    ] {
        traveller.intends(intent.clone());
        assert_eq!(traveller.app.clients.page(), Some(Page::One), "{intent:?}");
        assert_eq!(traveller.app.clients.one().unwrap().id(), &client(1).id().unwrap());
        traveller.intends(Intent::CloseDiagnosis);
    }
    let ticket = traveller.change_ticket();
    traveller.learns(Report::KeysChanged(ticket, Err(Problem::from(Situation::ChangeUnknown))));
    let one = traveller.app.clients.one().unwrap();
    assert_eq!(one.refused().map(|problem| &problem.situation), Some(&Situation::ChangeUnknown));
    assert!(matches!(one.state(), OneState::Reading(_)), "what is there now is looked at");
}

#[test]
fn a_client_that_cannot_be_read_says_why_and_is_read_on_request() {
    let mut traveller = Traveller::with_clients(6);
    traveller.intends(clients::Intent::Open(client(1).id().unwrap()));
    let ticket = traveller.read_ticket();
    traveller.learns(Report::KeysRead(ticket, Err(unreadable())));
    assert!(matches!(traveller.app.clients.one().unwrap().state(), OneState::Failed(_)));
    traveller.intends(clients::Intent::ReadOne).reads_client(1, &Value::Null);
    assert!(traveller.app.clients.one().unwrap().registered().is_some());
    traveller.intends(clients::Intent::ReadOne).intends(Intent::Cancel);
    assert_eq!(traveller.app.clients.page(), Some(Page::List), "who does not wait is back in the list");
}

#[test]
fn what_is_typed_of_a_client_is_dropped_with_its_page() {
    let mut traveller = Traveller::with_clients(6);
    traveller.looks_at(1, &Value::Null);
    traveller.app.clients.draft.one.part = Some(Part::Name);
    traveller.intends(Intent::Back).looks_at(2, &Value::Null);
    assert_eq!(traveller.app.clients.draft.one.part, None);
}

#[test]
fn from_a_client_to_a_token_a_comparison_and_the_diagnosis_with_it_already_chosen() {
    let at_one = || {
        let mut traveller = Traveller::with_clients(6);
        traveller.looks_at(1, &Value::Null);
        traveller.asked.clear();
        traveller
    };
    for errand in [Errand::Token, Errand::Developers] {
        let mut traveller = at_one();
        traveller.intends(Intent::UseClient(errand));
        assert_eq!((traveller.app.wizard.at(), traveller.app.clients.is_open()), (Step::Token, false));
        let asks = |effect: &Effect| matches!(effect, Effect::RequestToken(_, order) if order.client_id == client(1).id().unwrap());
        assert!(traveller.is_asked(asks));
        assert!(traveller.app.wizard.can_go_to(&traveller.app.session, Step::Client), "the steps before are answered");
    }
    let mut traveller = at_one();
    traveller.intends(Intent::UseClient(Errand::Compare));
    assert!(matches!(traveller.app.diagnosis.comparison(), Some(Stage::Asking(_))));
    let asks = |effect: &Effect| matches!(effect, Effect::CompareClient(_, comparing) if comparing.client_id == client(1).id().unwrap());
    assert!(traveller.is_asked(asks));
    traveller.intends(Intent::CloseDiagnosis);
    assert_eq!(traveller.app.clients.page(), Some(Page::One), "and back to the client");
    let mut traveller = at_one();
    traveller.intends(Intent::UseClient(Errand::Diagnose));
    assert!(
        traveller.app.diagnosis.is_open() && !traveller.is_asked(|effect| matches!(effect, Effect::CompareClient(..)))
    );
}

#[test]
fn a_deactivated_client_gets_no_token_and_can_only_be_activated() {
    let mut traveller = Traveller::with_clients(12);
    traveller.looks_at(9, &Value::Null).intends(Intent::UseClient(Errand::Token));
    assert_eq!(traveller.app.clients.page(), Some(Page::One));
    traveller.intends(clients::Intent::Change(Edit::Activate)).reads_client(9, &Value::Null);
    assert!(matches!(traveller.app.clients.one().unwrap().warning(), Some(Warning::ClientStarts(_))));
}

#[test]
fn accesses_are_told_apart_and_searched_with_who_has_them() {
    let mut traveller = Traveller::with_clients(6);
    traveller.intends(clients::Intent::Show(Page::Scopes)).fetches_accesses();
    let area = &traveller.app.clients;
    assert_eq!([Which::Granted, Which::Unused, Which::Open].map(|which| area.count_scopes(which)), [2, 1, 1]);
    assert_eq!(area.accesses().users("brreg:losore/tlg").len(), 6);
    traveller.app.clients.draft.which = Which::Unused;
    traveller.intends(clients::Intent::Arrange);
    let shown = |traveller: &Traveller| {
        let Granted::Known(scopes) = traveller.app.clients.scopes() else { panic!("fetched") };
        let found = traveller.app.clients.accesses().found().iter();
        found.map(|place| scopes[*place].scope.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(shown(&traveller), ["brreg:losore/utlegg"]);
    traveller.app.clients.draft.which = Which::Granted;
    traveller.app.clients.draft.scope_search = "brønnøysund rettsstiftelser".into();
    traveller.intends(clients::Intent::Arrange);
    assert_eq!(shown(&traveller), ["brreg:losore/tlg"]);
    traveller.intends(clients::Intent::FetchScopes);
    let ticket = traveller.scopes_ticket();
    traveller.learns(Report::ScopesFetched(ticket, Err(unreadable())));
    assert!(matches!(traveller.app.clients.scopes(), Granted::Refused(_)));
}

#[test]
fn the_log_is_read_each_time_and_turned_off_by_choice() {
    let mut traveller = Traveller::with_clients(2);
    traveller.intends(clients::Intent::Show(Page::Log));
    let ticket = traveller
        .ticket(|effect| if let Effect::Keep(KeepAct::ReadHistory(ticket)) = effect { Some(*ticket) } else { None });
    traveller.learns(Report::HistoryRead(ticket, Ok(History { on: true, ..History::default() })));
    traveller.intends(clients::Intent::TurnLog(false));
    let ticket = traveller.ticket(|effect| match effect {
        Effect::Keep(KeepAct::TurnHistory(ticket, false)) => Some(*ticket),
        _ => None,
    });
    traveller.learns(Report::HistoryRead(ticket, Ok(History::default())));
    assert_eq!(traveller.app.clients.log().history().map(|history| history.on), Some(false));
    traveller.intends(clients::Intent::Show(Page::List)).intends(clients::Intent::Show(Page::Log));
    assert!(traveller.is_asked(|effect| matches!(effect, Effect::Keep(KeepAct::ReadHistory(_)))));
}

#[test]
fn that_a_change_is_not_in_the_log_is_said_until_one_goes_away() {
    let mut traveller = Traveller::with_clients(2);
    traveller.learns(Report::HistoryNotKept(Situation::HistoryUnsaved("full".into()).into()));
    assert!(traveller.app.clients.unlogged().is_some());
    traveller.intends(Intent::CloseClients).intends(Intent::OpenClients(Page::List));
    assert!(traveller.app.clients.unlogged().is_none());
}

#[test]
fn what_ends_stands_in_one_line_and_is_kept_beyond_the_visit() {
    let mut traveller = Traveller::with_clients(6);
    let kept = traveller.asked.iter().find_map(|effect| match effect {
        Effect::Keep(KeepAct::Ends(seen)) => Some(SeenEnds::clone(seen)),
        _ => None,
    });
    let kept = kept.expect("it is written down");
    assert_eq!((kept.keys.len(), kept.keys[0].client_name.as_str()), (5, "Eiendomsdata"));
    traveller.intends(clients::Intent::Show(Page::Ends));
    let ends = traveller.app.clients.ends();
    assert!(ends.is_sorted_by_key(|shown| shown.ending.ends));
    assert_eq!(ends.len(), 6, "the keys, and the certificate");
    traveller.app.clients.draft.ends.what = What::Certificates;
    traveller.intends(clients::Intent::Arrange);
    assert_eq!(traveller.app.clients.shown_ends().len(), 1);
    traveller.intends(Intent::StartOver).intends(Intent::OpenClients(Page::Ends));
    assert!(traveller.app.clients.reading().is_none(), "the key that signs is gone with the visit");
    let ends = traveller.app.clients.ends();
    assert!(ends.iter().filter(|shown| shown.read == Some(timestamp(traveller.now))).count() == 5);
}

#[test]
fn what_was_read_at_an_earlier_visit_counts_until_it_is_read_anew() {
    let seen = |client_id: String, kid: &str, days| SeenKey {
        client_id,
        client_name: "Gammel".into(),
        kid: kid.into(),
        ends: day(&Traveller::new(), days),
        todo: "ask-holder".into(),
    };
    let keys = vec![seen(client(1).client_id, "gammel", 3), seen("borte".into(), "borte", 4)];
    let reading = SeenEnds {
        environment: Environment::test(),
        admin: id("oidc_313299767_api"),
        organisation: "313299767".parse().unwrap(),
        read: day(&Traveller::new(), -2),
        keys,
    };
    let mut traveller = returning(vec![setup("Fjordvik")]);
    traveller.app = traveller.app.with_ends(vec![reading]);
    traveller.intends(Intent::OpenClients(Page::Ends));
    assert_eq!(traveller.app.clients.ends().len(), 4, "two keys, a certificate and the client that goes with it");
    traveller.intends(Intent::OpenClientsOf("Fjordvik".into(), Page::Ends)).world_reads();
    traveller.types_password(PASSWORD).opens().lists_clients(6);
    let of_before =
        |traveller: &Traveller| traveller.app.clients.ends().iter().filter(|shown| shown.read.is_some()).count();
    assert_eq!(of_before(&traveller), 1, "one client is gone, the other's keys are not read yet");
    traveller.reads_keys(None);
    assert_eq!(of_before(&traveller), 0);
}

#[test]
fn starting_over_stops_what_is_being_read() {
    let mut traveller = Traveller::opens_clients();
    traveller.lists_clients(20);
    let asked = keys_asked(&traveller.asked);
    traveller.intends(Intent::StartOver);
    assert!(asked.len() == 4 && asked.iter().all(|(ticket, _)| traveller.cancelled(*ticket)));
    assert!(!traveller.app.clients.is_open() && traveller.app.clients.reading().is_none());
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::Keep(KeepAct::Ends(_)))));
}

#[test]
fn scopes_of_a_client_are_changed_only_by_what_was_granted() {
    let mut traveller = Traveller::with_clients(6);
    let edit = |add: &str| Edit::Scopes { add: vec![scope(add)], remove: Vec::new() };
    traveller
        .looks_at(1, &Value::Null)
        .intends(clients::Intent::Change(edit("nav:aareg")))
        .reads_client(1, &Value::Null);
    let refused = traveller.app.clients.one().unwrap().refused().map(|problem| problem.situation.clone());
    assert_eq!(refused, Some(Situation::ScopeUngranted("nav:aareg".into())));
    traveller.intends(clients::Intent::Change(edit("brreg:losore/utlegg"))).reads_client(1, &Value::Null);
    assert_eq!(sent(&traveller), Some(&Amendment::Edit(edit("brreg:losore/utlegg"))));
    assert!(traveller.app.clients.one().unwrap().refused().is_none());
}

#[test]
fn who_is_sent_to_open_a_file_comes_back_once_it_is_decided_what_is_used() {
    let mut traveller = Traveller::new();
    traveller.intends(Intent::OpenClients(Page::Ends)).intends(Intent::GoTo(Step::Certificate));
    assert!(!traveller.app.clients.is_open());
    let mut traveller = traveller.opened("modern.p12");
    assert_eq!(traveller.app.wizard.at(), Step::Password, "what is in the file is read first");
    traveller.proceeds();
    assert_eq!(traveller.app.clients.page(), Some(Page::Ends));
    traveller.intends(Intent::CloseClients);
    assert_eq!(traveller.app.wizard.at(), Step::Client);
}

#[test]
fn what_was_read_with_another_certificate_is_dropped_and_nobody_asks_as_its_client() {
    let mut traveller = Traveller::with_clients(6);
    traveller.intends(Intent::CloseClients);
    let mut traveller = traveller.opened("production.p12");
    traveller.proceeds().intends(wizard::Intent::ChooseEnvironment(EnvironmentKind::Production)).proceeds();
    traveller.intends(Intent::OpenClients(Page::List));
    assert!(traveller.app.clients.reading().is_none());
    assert_eq!(traveller.app.clients_lack(), Some(Lack::Administration));
}
