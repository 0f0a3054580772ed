//! The demo's own trace, from the simulator to the window's side.

use crate::support::Person;
use portnokkel::app::diagnosis::State as Judged;
use portnokkel::app::intent::Intent;
use portnokkel::app::wizard::token::State;
use portnokkel::diagnosis::{Basis, Check};
use portnokkel::simulator::FaultInjection;
use std::time::Duration;

#[test]
fn what_the_demo_checked_comes_with_its_refusal_and_with_its_token() {
    let faults = FaultInjection { new_client_unknown_for: Duration::from_secs(6), ..FaultInjection::default() };
    let mut person = Person::in_demo(faults);
    person.creates("brreg:losore/tlg");
    person.proceeds();
    person.until(|app| matches!(app.wizard.token(), State::Waiting(_)));
    let checks = person.app.wizard.checks().expect("the demo tells them");
    assert_eq!((checks.basis(), checks.first_failure()), (Basis::Server, Some((Check::Client, "MP-100"))));
    let State::Waiting(waiting) = person.app.wizard.token() else { unreachable!() };
    let (problem, told) = (waiting.problem.clone(), checks.clone());
    person.intends(Intent::DiagnoseProblem(Box::new(problem)));
    person.until(|app| app.diagnosis.state().is_some_and(|state| state.shown().is_some()));
    let shown = person.app.diagnosis.state().and_then(Judged::shown).unwrap();
    assert_eq!(shown.diagnosis.checks.as_ref(), Some(&told), "the same in the diagnosis");
    person.intends(Intent::CloseDiagnosis);
    person.until(|app| matches!(app.wizard.token(), State::Ready(_)));
    let checks = person.app.wizard.checks().expect("the demo tells them of a token as well");
    assert_eq!((checks.basis(), checks.passed()), (Basis::Server, Check::ALL.len()));
}
