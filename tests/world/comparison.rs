//! A client of the demo's as it is registered, over a real connection: compared, mended, and asked for a token.

use crate::misbehaving::{self, Fault, Server, hurried, impatient, signer_of};
use crate::support::Person;
use portnokkel::app::App;
use portnokkel::app::diagnosis;
use portnokkel::app::diagnosis::State;
use portnokkel::app::diagnosis::comparison::{Askable, Stage};
use portnokkel::app::intent::Intent;
use portnokkel::app::wizard;
use portnokkel::app::wizard::client::Way;
use portnokkel::app::wizard::token::State as TokenState;
use portnokkel::contract::Admin;
use portnokkel::diagnosis::{Comparison, Fix, Found};
use portnokkel::domain::{DemoFileKind, Scope, ScopeSet};
use portnokkel::problem::Situation;
use portnokkel::protocol::self_service::{Amendment, Registered};
use portnokkel::simulator::{FaultInjection, Simulator};
use portnokkel::world::maskinporten::Maskinporten;

const SALARIES: &str = "lonnstilsynet:lonnsdata";

/// Somebody who was refused a token: the client may not ask for this.
fn refused(scopes: &str) -> Person {
    let mut person = Person::in_demo(FaultInjection::default());
    person.opens(DemoFileKind::Pkcs12);
    person.proceeds();
    person.proceeds();
    person.intends(wizard::Intent::ChooseWay(Way::Existing));
    let (client, admin) = person.with_simulator(|simulator| (simulator.existing_client(), simulator.admin_client()));
    let draft = &mut person.app.wizard.drafts.client;
    draft.client_id = client.to_string();
    draft.scopes = scopes.into();
    draft.admin_client_id = admin.to_string();
    person.proceeds();
    person.proceeds();
    person.proceeds();
    person.until(|app| matches!(app.wizard.token(), TokenState::Refused(_)));
    let TokenState::Refused(problem) = person.app.wizard.token() else { unreachable!() };
    let problem = problem.clone();
    person.intends(Intent::DiagnoseProblem(Box::new(problem)));
    person.until(|app| !app.is_busy());
    person
}

fn compares(person: &mut Person) -> Vec<&'static str> {
    assert_eq!(person.app.askable(), Askable::Host("127.0.0.1".into()));
    person.intends(diagnosis::Intent::CompareClient);
    assert!(person.app.is_busy() && person.app.can_cancel());
    person.until(|app| !app.is_busy());
    names(&person.app)
}

fn names(app: &App) -> Vec<&'static str> {
    match app.diagnosis.state() {
        Some(State::Shown(told)) => told.diagnosis.findings.iter().map(Found::key).collect(),
        state => panic!("{state:?}"),
    }
}

fn offered(app: &App) -> Amendment {
    let Some(State::Shown(told)) = app.diagnosis.state() else { panic!("{app:?}") };
    let mut fixes = told.diagnosis.findings.iter().flat_map(|found| &found.fixes);
    fixes.find_map(|fix| if let Fix::Change(change) = fix { Some(change.clone()) } else { None }).unwrap()
}

fn mends(person: &mut Person) {
    let change = offered(&person.app);
    person.intends(diagnosis::Intent::ChangeClient(change));
    assert!(
        person.app.diagnosis.is_changing_client() && !person.app.can_cancel(),
        "{:?}",
        person.app.diagnosis.comparison()
    );
    person.until(|app| !app.is_busy());
}

/// What was refused is mended: the diagnosis is closed, and a token was fetched without being asked for.
fn has_its_token(app: &App) {
    assert!(app.diagnosis.state().is_none(), "{:?}", app.diagnosis.comparison());
    assert!(matches!(app.wizard.token(), TokenState::Ready(_)), "{:?}", app.wizard.token());
}

#[test]
fn a_scope_that_the_client_lacks_is_put_on_it_and_the_token_comes() {
    let mut person = refused(SALARIES);
    let found = compares(&mut person);
    assert!(found.contains(&"client-lacks-scope"), "{found:?}");
    mends(&mut person);
    has_its_token(&person.app);
}

#[test]
fn a_scope_that_was_not_granted_is_not_put_on_it() {
    let mut person = refused(SALARIES);
    person.with_simulator(|simulator| simulator.withdraw_access(&Scope::parse(SALARIES).unwrap()));
    let found = compares(&mut person);
    assert!(found.contains(&"scope-not-granted") && !found.contains(&"client-fine"), "{found:?}");
}

#[test]
fn a_change_whose_answer_is_lost_is_looked_for_and_found() {
    let mut person = refused(SALARIES);
    compares(&mut person);
    person.with_simulator(|simulator| {
        simulator.set_faults(FaultInjection { lose_answer_to_change: true, ..FaultInjection::default() });
    });
    mends(&mut person);
    has_its_token(&person.app);
}

fn admin(simulator: &Simulator) -> Admin {
    let (issuer, self_service) = (simulator.issuer(), simulator.self_service());
    let environment = portnokkel::domain::Environment::custom("Andre".into(), issuer, self_service).unwrap();
    Admin { environment, client_id: simulator.admin_client(), signer: signer_of(simulator), key: None }
}

#[test]
fn what_somebody_else_has_changed_meanwhile_is_not_written_over() {
    let mut person = refused(SALARIES);
    compares(&mut person);
    let (admin, client) = person.with_simulator(|simulator| (admin(simulator), simulator.existing_client()));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let other = Maskinporten::new(hurried());
        let before = other.registered(&admin, &client).await.unwrap();
        let scope = before.available.iter().find(|scope| scope.as_str() != SALARIES).unwrap().clone();
        let scope = before
            .available
            .iter()
            .find(|one| one.as_str() != SALARIES && !before.client.scopes.contains(&one.to_string()))
            .cloned()
            .unwrap_or(scope);
        other.change(&admin, &Amendment::AddScope(scope), &before).await.unwrap();
    });
    let change = offered(&person.app);
    person.intends(diagnosis::Intent::ChangeClient(change));
    person.until(|app| !app.is_busy());
    let Some(Stage::Failed(problem)) = person.app.diagnosis.comparison() else {
        panic!("{:?}", person.app.diagnosis.comparison())
    };
    assert_eq!(problem.situation, Situation::ClientChanged);
    assert!(compares(&mut person).contains(&"client-lacks-scope"), "it can be looked at again, and mended then");
    mends(&mut person);
    has_its_token(&person.app);
}

#[test]
fn a_change_is_sent_once_whatever_goes_wrong() {
    let signer = misbehaving::signer();
    let faults = [
        Fault::Resets,
        Fault::HangsUp,
        Fault::IsSilent,
        Fault::Says("500 Oops", ""),
        Fault::Says("503 Busy", ""),
        Fault::Says("400 No", "{}"),
        Fault::SendsElsewhere,
    ];
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    for fault in faults {
        let elsewhere = Server::start("", None, "");
        let server = Server::start("PUT", Some(fault), elsewhere.address.as_str());
        let admin = misbehaving::admin(server.environment(), &signer);
        let maskinporten = Maskinporten::new(if fault == Fault::IsSilent { impatient() } else { hurried() });
        let client = portnokkel::domain::ClientId::parse(misbehaving::CREATED).unwrap();
        let failure = runtime.block_on(async {
            let before: Registered = maskinporten.registered(&admin, &client).await.unwrap();
            let comparison = Comparison { registered: before, scopes: ScopeSet::parse(SALARIES).unwrap() };
            let change = Amendment::AddScope(Scope::parse(SALARIES).unwrap());
            maskinporten.change(&admin, &change, &comparison.registered).await.unwrap_err()
        });
        assert_eq!(failure.may_have_arrived, fault != Fault::Says("400 No", "{}"), "{fault:?}");
        let puts = server.got().iter().filter(|line| line.starts_with("PUT")).count();
        assert_eq!((puts, elsewhere.got().len()), (1, 0), "{fault:?}");
    }
}
