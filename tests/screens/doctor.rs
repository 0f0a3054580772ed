//! An MP-303 in step 6: the four values, the slips, what Altinn tells its vendor, and the e-mail to the customer.

use egui::Key;
use egui_kittest::Node;
use egui_kittest::kittest::NodeT as _;
use portnokkel::app::wizard;
use portnokkel::app::wizard::token::Behalf;
use portnokkel::contract::{AltinnAnswer, AltinnQuestion, Effect, Report, Ticket};
use portnokkel::domain::{Address, OrgNumber};
use portnokkel::problem::{Problem, Refusal, Situation};
use portnokkel::protocol::altinn::{Kind, RequestStatus, SystemUserRequest, VendorAnswer, VendorUser};
use portnokkel::text::{self, Language};

use crate::traveller::Traveller;
use crate::visit::Visit;

const CUSTOMER: &str = "313907201";
const HOST: &str = "platform.tt02.altinn.no";
const SYSTEM: &str = "313299767_regnskap";

/// Somebody who was refused a token as a system user.
fn refused(reference: &str) -> Traveller {
    let mut traveller = Traveller::before_token();
    traveller.intends(wizard::Intent::ChooseBehalf(Behalf::SystemUser));
    let draft = &mut traveller.app.wizard.drafts.token.on_behalf;
    (draft.owner, draft.reference) = (CUSTOMER.into(), reference.into());
    traveller.proceeds();
    traveller.is_refused_a_token(Refusal::SystemUserNotReady.into());
    traveller
}

fn asks_vendor(effect: &Effect) -> Option<Ticket> {
    match effect {
        Effect::AskAltinn(ticket, question) if matches!(**question, AltinnQuestion::Vendor(..)) => Some(*ticket),
        _ => None,
    }
}

fn request(customer: &str, reference: &str, status: RequestStatus) -> (Kind, SystemUserRequest) {
    let confirm = Address::parse("https://am.ui.tt02.altinn.no/accessmanagement/ui/systemuser/request?id=r").ok();
    let customer = OrgNumber::parse(customer).ok();
    let (id, system, reference) = ("r".into(), SYSTEM.into(), reference.into());
    (Kind::Standard, SystemUserRequest { id, system, customer, reference, status: Some(status), confirm })
}

/// The system is typed, and Altinn asked about it.
fn asked(language: Language, reference: &str) -> (Visit, Ticket) {
    let mut visit = Visit::within(language, refused(reference));
    visit.tabs_to(&visit.say("doctor-system")).types(SYSTEM).presses(Key::Enter);
    let ticket = visit.ticket(asks_vendor);
    (visit, ticket)
}

fn told(language: Language, reference: &str, answer: Result<VendorAnswer, Problem>) -> Visit {
    let (mut visit, ticket) = asked(language, reference);
    visit.learns(Report::AltinnAnswered(ticket, AltinnAnswer::Vendor(answer)));
    visit
}

/// The names of the four values with what is known of each, as a screen reader says them.
fn values(visit: &Visit) -> Vec<String> {
    let examination = visit.app(|app| app.wizard.examination(&app.session)).expect("it is taken apart");
    let rows = text::doctor_rows(&visit.words, &examination);
    let names = rows.into_iter().map(|(name, _, _, told)| format!("{name}: {told}"));
    let is_there = |name: &String| {
        let nodes = visit.harness.root().children_recursive();
        nodes.into_iter().filter(|node: &Node<'_>| node.accesskit_node().label().as_ref() == Some(name)).count() == 1
    };
    names.filter(is_there).collect()
}

fn mark(visit: &Visit, mark: &str) -> String {
    visit.words.with("doctor-mark", &[("mark", mark)])
}

#[test]
fn the_four_values_are_told_and_the_usual_slip_without_asking_anybody() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, refused(""));
        let values = values(&visit);
        assert_eq!(values.len(), 4, "{values:?}");
        let known: Vec<bool> = values.iter().map(|value| value.ends_with(&mark(&visit, "unknown"))).collect();
        assert_eq!(known, [true, false, true, true], "{values:?}");
        assert!(visit.sees_words("doctor-title") && visit.sees_words("doctor-what"));
        assert!(visit.sees_words("doctor-reference-left-out"));
        visit.is_well_formed();
    }
}

#[test]
fn what_was_refused_is_told_also_while_something_else_is_typed() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, refused("kunde-1"));
        visit.clicks("next-change-behalf");
        assert_eq!(visit.focused(), Some(visit.say("behalf-owner")), "where it is mended");
        visit.types("9");
        assert!(visit.sees_words("doctor-title") && visit.sees("kunde-1"));
        assert_eq!(values(&visit).len(), 4);
    }
}

#[test]
fn a_system_that_is_not_typed_is_told_at_its_field() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, refused("kunde-1"));
        let ask = visit.words.with("doctor-ask", &[("host", HOST)]);
        visit.tabs_to(&ask).presses(Key::Space);
        assert!(visit.sees_words("doctor-system-missing"));
        assert_eq!(visit.focused(), Some(visit.say("doctor-system")));
        assert!(!visit.is_asked(|effect| asks_vendor(effect).is_some()));
        visit.is_well_formed();
        visit.types(SYSTEM).clicks_label(&ask);
        assert!(!visit.sees_words("doctor-system-missing"));
        visit.ticket(asks_vendor);
    }
}

#[test]
fn altinn_is_asked_by_a_button_that_names_it_and_can_be_cancelled() {
    for language in Language::ALL {
        let (mut visit, _) = asked(language, "kunde-1");
        visit.waits(1);
        assert!(visit.sees_words("doctor-busy"));
        visit.is_well_formed();
        visit.waits(10).clicks("footer-cancel");
        assert!(!visit.sees_words("doctor-busy") && visit.sees_words("doctor-title"));
    }
}

#[test]
fn a_request_that_nobody_has_answered_has_its_link_and_an_e_mail() {
    for language in Language::ALL {
        let requests = vec![
            request(CUSTOMER, "kunde-1", RequestStatus::New),
            request("310472603", "en-annen-kunde", RequestStatus::Accepted),
        ];
        let mut visit = told(language, "kunde-1", Ok(VendorAnswer { requests, users: Vec::new() }));
        let slip = visit.words.with("doctor-not-approved", &[("status", "New")]);
        assert!(visit.sees(&slip) && visit.announced().contains(&slip), "{:?}", visit.announced());
        assert!(visit.sees("request?id=r") && visit.sees("New"));
        assert!(!visit.sees("en-annen-kunde"), "it is another customer's");
        visit.is_well_formed();
        visit.clicks("doctor-copy-mail");
        let ticket = visit.ticket(|effect| match effect {
            Effect::CopyText(ticket, text) if text.contains("request?id=r") && text.contains(SYSTEM) => Some(*ticket),
            _ => None,
        });
        visit.learns(Report::Copied(ticket, Ok(())));
        assert!(visit.sees_words("client-mail-copied"));
        visit.is_well_formed();
    }
}

#[test]
fn a_system_user_that_is_there_points_at_the_client() {
    for language in Language::ALL {
        let (id, system, owner) = ("2f5c".into(), SYSTEM.into(), OrgNumber::parse(CUSTOMER).ok());
        let kind = Some(Kind::Standard);
        let user = VendorUser { id, system, owner, reference: "kunde-1".into(), kind, is_deleted: false };
        let mut visit = told(language, "kunde-1", Ok(VendorAnswer { requests: Vec::new(), users: vec![user] }));
        let values = values(&visit);
        assert!(values[0].ends_with(&mark(&visit, "wrong")), "{values:?}");
        assert!(values[1..].iter().all(|value| value.ends_with(&mark(&visit, "right"))), "{values:?}");
        assert!(visit.sees_words("doctor-client-not-in-system") && visit.sees("2f5c"));
        visit.is_well_formed();
    }
}

#[test]
fn nothing_and_a_no_are_told() {
    for language in Language::ALL {
        let mut visit = told(language, "kunde-1", Ok(VendorAnswer { requests: Vec::new(), users: Vec::new() }));
        assert!(visit.sees_with("doctor-no-customer", &[("host", HOST)]) && visit.sees_words("doctor-not-asked"));
        visit.is_well_formed();
        let scope = "altinn:authentication/systemuser.request.write";
        let problem: Problem = Situation::AltinnForbidden(scope.into()).into();
        let mut visit = told(language, "kunde-1", Err(problem.clone()));
        assert!(visit.sees(&text::what(&visit.words, &problem)));
        visit.is_well_formed();
    }
}

#[test]
fn nothing_is_taken_apart_that_was_refused_for_another_reason() {
    for language in Language::ALL {
        let visit = Visit::within(language, Traveller::refused_a_token(Refusal::ScopeNotGranted(None).into()));
        assert!(!visit.sees_words("doctor-title") && visit.input(&visit.say("doctor-system")).is_none());
    }
}
