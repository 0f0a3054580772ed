//! What is heard: by those who do not see the screen, and by readers that say nothing of what is announced.

use egui::Key;
use egui::accesskit::{Action, Role};
use egui_kittest::Node;
use egui_kittest::kittest::NodeT as _;
use portnokkel::app::intent::Intent;
use portnokkel::app::wizard::client::Way;
use portnokkel::app::wizard::{self, Step};
use portnokkel::contract::{Effect, Report, RevocationOutcome, Ticket};
use portnokkel::domain::EnvironmentKind;
use portnokkel::keystore::revocation::{Answer, Reason, RevocationStatus};
use portnokkel::problem::{Refusal, Situation};
use portnokkel::text::{self, Language};

use crate::client::{listed, on};
use crate::environment::at_environment;
use crate::evidence::refusal;
use crate::token::{copies_token, wakes};
use crate::traveller::{CLIENT_ID, NOON, Traveller, client, demo, refused, timestamp};
use crate::visit::Visit;

fn asks_revocation(effect: &Effect) -> Option<Ticket> {
    match effect {
        Effect::AskRevocation(ticket, _) => Some(*ticket),
        _ => None,
    }
}

fn with_role(visit: &Visit, role: Role) -> Vec<Node<'_>> {
    visit.harness.root().children_recursive().filter(|node| node.accesskit_node().role() == role).collect()
}

fn description(visit: &Visit, label: &str) -> String {
    visit.input(label).unwrap_or_else(|| panic!("{label}")).accesskit_node().description().unwrap_or_default()
}

/// What AT-SPI gives as the number of members: it stands at the container.
fn size_around(node: &Node<'_>) -> Option<usize> {
    let node = node.accesskit_node();
    let above = std::iter::successors(node.parent(), egui_kittest::kittest::AccessKitNode::parent);
    above.into_iter().find_map(|parent| parent.size_of_set())
}

#[test]
fn whoever_is_writing_keeps_the_keyboard_when_the_token_ends() {
    for language in Language::ALL {
        let mut traveller = Traveller::with_token();
        traveller.app.wizard.drafts.export.folder = "/her".into();
        let mut visit = Visit::within(language, traveller);
        visit.clicks("handover-title");
        visit.tabs_to(&visit.say("handover-password")).types("nytt");
        let ticket = visit.ticket(wakes);
        visit.waits(121).learns(Report::Woke(ticket));
        assert!(visit.sees_words("token-title-expired"));
        assert_eq!(visit.focused(), Some(visit.say("handover-password")));
        visit.types(" passord");
        let typed = visit.app(|app| app.wizard.drafts.export.password.expose().to_owned());
        assert_eq!(typed, "nytt passord");
        let announced = visit.announced();
        assert!(announced.contains(&visit.say("token-title-expired")), "{announced:?}");
    }
}

#[test]
fn whoever_is_writing_keeps_the_keyboard_when_an_answer_comes() {
    let mut visit = Visit::after(Traveller::has_opened("asked.p12"));
    visit.clicks("revocation-ask");
    let ticket = visit.ticket(asks_revocation);
    visit.clicks("password-more").clicks("save-open");
    visit.tabs_to(&visit.say("save-password")).types("nytt");
    let standing = RevocationStatus::Revoked { at: timestamp(NOON - 86_400), reason: Reason::KeyCompromise };
    visit.learns(Report::RevocationAnswered(
        ticket,
        RevocationOutcome::Answered(Answer { standing, as_of: timestamp(NOON) }),
    ));
    let stop = visit.app(|app| app.session.certificate_stop()).expect("it is revoked");
    assert!(visit.sees(text::what(&visit.words, &stop).trim_end_matches('.')));
    assert_eq!(visit.focused(), Some(visit.say("save-password")));
}

#[test]
fn what_the_keyboard_was_at_is_gone_and_it_is_at_the_filled_button() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, Traveller::with_token());
        let show = visit.say("token-show");
        visit.clicks("token-claims-title").tabs_to(&show);
        let ticket = visit.ticket(wakes);
        visit.waits(121).learns(Report::Woke(ticket));
        assert_eq!(visit.focused(), Some(visit.say("token-get-new")));
        let told = visit.described();
        assert!(told.contains(&visit.say("token-title-expired")), "{told}");
    }
}

#[test]
fn a_created_client_is_described_at_the_button_as_well_as_announced() {
    for language in Language::ALL {
        let mut traveller = Traveller::at_check();
        let ticket = traveller.begins_creating();
        let mut visit = Visit::within(language, traveller);
        visit.tabs_to(&visit.say("footer-previous"));
        visit.learns(Report::ClientCreated(ticket, Ok(client("Fjordvik", CLIENT_ID))));
        let created = visit.words.with("check-created", &[("name", "Fjordvik")]);
        let told = visit.described();
        assert!(told.contains(&created), "{:?}: {told}", visit.focused());
        assert!(visit.announced().contains(&created), "{:?}", visit.announced());
        visit.is_well_formed();
    }
}

#[test]
fn that_the_token_is_ready_and_copied_is_described_as_well_as_announced() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, Traveller::with_token());
        let ready = visit.say("token-title-done");
        assert!(visit.described().contains(&ready), "{}", visit.described());
        assert!(visit.announced().contains(&ready));
        visit.tabs_to(&visit.say("token-copy")).presses(Key::Enter);
        let ticket = visit.ticket(copies_token);
        visit.learns(Report::Copied(ticket, Ok(())));
        let copied = visit.say("token-copied-accessible");
        assert!(visit.described().contains(&copied), "{}", visit.described());
        assert!(visit.announced().contains(&copied));
    }
}

#[test]
fn a_stop_is_described_at_the_answer_that_met_it() {
    for language in Language::ALL {
        let mut traveller = Traveller::has_opened("modern.p12");
        traveller.proceeds().intends(Intent::GoTo(Step::Environment));
        traveller.intends(wizard::Intent::ChooseEnvironment(EnvironmentKind::Production));
        let mut visit = Visit::within(language, traveller);
        assert_eq!(visit.focused(), Some(visit.say("environment-production")));
        let stop = visit.app(|app| app.session.environment_stop()).expect("a test certificate");
        let what = text::what(&visit.words, &stop);
        assert!(visit.described().contains(&what), "{}", visit.described());
        assert!(visit.announced().iter().any(|told| told.contains(&what)));
        visit.presses(Key::ArrowUp);
        assert!(!visit.described().contains(&what), "it is gone with its cause: {}", visit.described());
    }
}

#[test]
fn where_one_is_is_described_on_arrival_and_no_longer() {
    for language in Language::ALL {
        let mut traveller = Traveller::has_opened("modern.p12");
        traveller.proceeds().intends(Intent::GoTo(Step::Environment));
        let mut visit = Visit::within(language, traveller);
        let place = visit.words.with("step-of", &[("number", 3), ("count", 6)]);
        let here = format!("{place}: {}", visit.say("step-environment"));
        assert!(visit.described().contains(&here), "{}", visit.described());
        assert!(visit.described().contains(&visit.say("environment-title")));
        let label = visit.focused().expect("a choice");
        visit.presses(Key::Tab).tabs_to(&label);
        assert!(!visit.described().contains(&here), "{}", visit.described());
    }
}

#[test]
fn the_first_screen_says_its_step() {
    for language in Language::ALL {
        let visit = Visit::within(language, Traveller::new());
        let place = visit.words.with("step-of", &[("number", 1), ("count", 6)]);
        let here = format!("{place}: {}", visit.say("step-certificate"));
        assert!(visit.announced().contains(&here), "{:?}", visit.announced());
        assert!(visit.described().contains(&here), "{}", visit.described());
    }
}

#[test]
fn a_value_is_heard_at_the_button_that_changes_it() {
    for language in Language::ALL {
        let visit = Visit::within(language, Traveller::at_check());
        for (button, value) in [
            ("check-change-org-number", "313\u{a0}299\u{a0}767"),
            ("check-change-certificate", "modern.p12"),
            ("check-change-purpose", "Oppslag i pant"),
            ("check-change-scopes", "(brreg:losore/tlg)"),
            ("check-change-administration", "oidc_313299767_api"),
        ] {
            let told = description(&visit, &visit.say(button));
            assert!(told.contains(value), "{button}: {told}");
        }
        let place = visit.app(|app| text::environment_name(&visit.words, app.session.environment_shown().unwrap()));
        assert_eq!(description(&visit, &visit.say("check-change-environment")), place);
    }
}

#[test]
fn what_is_to_be_looked_over_is_heard_on_arrival() {
    for language in Language::ALL {
        let visit = Visit::within(language, Traveller::at_check());
        let place = visit.app(|app| text::environment_name(&visit.words, app.session.environment_shown().unwrap()));
        let name = visit.app(|app| app.wizard.drafts.client.name.clone());
        let told = visit.described();
        for part in ["FJORDVIK", &place, &name] {
            assert!(told.contains(part), "{part}: {told}");
        }
        assert!(visit.announced().iter().any(|told| told.contains("FJORDVIK") && told.contains(&name)));
    }
}

#[test]
fn whose_certificate_it_is_and_how_long_is_heard_when_it_is_open() {
    for language in Language::ALL {
        let visit = Visit::within(language, Traveller::has_opened("modern.p12"));
        let until = visit.app(|app| app.session.chosen_certificate().expect("open").not_after);
        let told = visit.described();
        for part in ["FJORDVIK", "313\u{a0}299\u{a0}767", &visit.words.date(until), &visit.say("card-realm-test")] {
            assert!(told.contains(part), "{part}: {told}");
        }
    }
}

#[test]
fn what_counts_down_is_a_meter_that_no_reader_follows() {
    let visit = Visit::after(Traveller::with_token());
    assert!(with_role(&visit, Role::ProgressIndicator).is_empty());
    assert_eq!(with_role(&visit, Role::Meter).len(), 1);
    let visit = Visit::after(Traveller::has_opened("modern.p12"));
    assert!(with_role(&visit, Role::ProgressIndicator).is_empty());
    assert_eq!(with_role(&visit, Role::Meter).len(), 1);
}

#[test]
fn open_and_closed_are_told_in_words() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, Traveller::has_opened("modern.p12"));
        visit.tabs_to(&visit.say("password-more"));
        assert!(visit.described().ends_with(&visit.say("heard-closed")), "{}", visit.described());
        visit.presses(Key::Space);
        assert!(visit.described().ends_with(&visit.say("heard-open")), "{}", visit.described());
        let mut visit = Visit::within(language, Traveller::with_token());
        for row in ["handover-title", "token-claims-title"] {
            visit.tabs_to(&visit.say(row));
            assert!(visit.described().ends_with(&visit.say("heard-closed")), "{}", visit.described());
            visit.presses(Key::Space);
            assert!(visit.described().ends_with(&visit.say("heard-open")), "{}", visit.described());
        }
    }
}

#[test]
fn the_rail_says_where_one_is_also_when_the_step_is_answered() {
    for language in Language::ALL {
        let mut traveller = Traveller::has_opened("modern.p12");
        traveller.proceeds().intends(Intent::GoTo(Step::Environment));
        let visit = Visit::within(language, traveller);
        let place = visit.app(|app| text::environment_name(&visit.words, app.session.environment_shown().unwrap()));
        let place = visit.words.with("environment-chosen-for-you", &[("name", place)]);
        let steps = visit.harness.root().children_recursive();
        let here = steps.filter(|node| node.accesskit_node().label() == Some(visit.say("step-environment")));
        let told: Vec<String> = here.filter_map(|node| node.accesskit_node().description()).collect();
        assert_eq!(told, [format!("{}. {place}", visit.say("step-state-current"))]);
        let visit = Visit::within(language, Traveller::with_token());
        let steps = visit.harness.root().children_recursive();
        let here = steps.filter(|node| node.accesskit_node().label() == Some(visit.say("step-token")));
        let told: Vec<String> = here.filter_map(|node| node.accesskit_node().description()).collect();
        assert_eq!(told, [format!("{}. {}", visit.say("step-state-current"), visit.say("step-done-token"))]);
    }
}

#[test]
fn a_list_has_its_whole_number_also_where_few_rows_are_drawn() {
    let mut traveller = Traveller::at_client();
    traveller.intends(wizard::Intent::ChooseWay(Way::New)).proceeds();
    let ticket = traveller.scopes_ticket();
    let mut many = crate::traveller::scopes();
    for number in 0..40 {
        let mut scope = many[0].clone();
        scope.scope = crate::traveller::scope(&format!("eksempel:nummer{number}"));
        many.push(scope);
    }
    let whole = many.len();
    traveller.learns(Report::ScopesFetched(ticket, Ok(many)));
    let visit = Visit::after(traveller);
    let boxes = with_role(&visit, Role::CheckBox);
    assert!(!boxes.is_empty() && boxes.len() < whole, "{}", boxes.len());
    assert!(boxes.iter().all(|node| size_around(node) == Some(whole)));
    let ways = with_role(&visit, Role::RadioButton);
    assert!(ways.iter().all(|node| size_around(node) == Some(ways.len())));
}

#[test]
fn enter_on_an_answer_says_so_and_names_the_fields_that_appear() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, on(Way::Existing));
        listed(&mut visit);
        visit.tabs_to(&visit.say("client-existing-typed")).presses(Key::ArrowUp).presses(Key::ArrowDown);
        let told = visit.described();
        assert!(told.contains(&visit.say("client-existing-id")), "{told}");
        let mut visit = Visit::within(language, at_environment("production.p12"));
        visit.tabs_to(&visit.say("environment-production")).presses(Key::Enter);
        assert!(visit.described().contains(&visit.say("heard-chosen")), "{}", visit.described());
        assert!(visit.announced().contains(&visit.say("heard-chosen")));
    }
}

#[test]
fn a_wrong_password_is_heard_once_where_the_keyboard_is() {
    for language in Language::ALL {
        let mut traveller = Traveller::new();
        traveller.chooses("modern.p12").proceeds();
        let mut visit = Visit::within(language, traveller);
        let file = visit.words.with("password-file", &[("file", "modern.p12")]);
        assert!(visit.described().ends_with(&file), "{}", visit.described());
        visit.types("feil").presses(Key::Enter);
        assert!(!visit.described().contains(&file), "while it is opened, it is no news: {}", visit.described());
        let asked = |effect: &Effect| if let Effect::OpenKeystore(ticket, _) = effect { Some(*ticket) } else { None };
        let ticket = visit.ticket(asked);
        visit.learns(Report::KeystoreOpened(ticket, Err(Situation::WrongPassword.into())));
        let wrong = text::what(&visit.words, &Situation::WrongPassword.into());
        assert_eq!(visit.focused(), Some(visit.say("password-field")));
        assert!(visit.described().starts_with(&wrong), "{}", visit.described());
        let announced = visit.announced().contains(&wrong);
        assert_eq!(announced, cfg!(not(target_os = "linux")), "Orca says a description that changes by itself");
    }
}

#[test]
fn nothing_is_announced_empty() {
    for visitor in [Traveller::new, Traveller::at_client, Traveller::at_check, Traveller::with_token] {
        let traveller = visitor();
        let visit = Visit::after(traveller);
        let empty = |node: &Node<'_>| node.accesskit_node().label().is_none_or(|label| label.is_empty());
        assert!(!with_role(&visit, Role::Status).iter().any(empty));
        assert!(!with_role(&visit, Role::Alert).iter().any(empty));
    }
}

#[test]
fn what_is_marked_with_the_mouse_is_nothing_to_press() {
    let visit = Visit::after(Traveller::at_check());
    let labels = with_role(&visit, Role::Label);
    assert!(!labels.is_empty());
    for label in labels {
        let pressed = label.accesskit_node().data().supports_action(Action::Click);
        assert!(!pressed, "{:?}", label.accesskit_node().value());
    }
}

#[test]
fn a_refused_customer_is_marked_at_the_field_until_it_is_another() {
    for refusal in [Refusal::ConsumerOrgInvalid, Refusal::NotDelegated { scope: None, consumer: None }] {
        for language in Language::ALL {
            let mut traveller = Traveller::at_token();
            traveller.app.wizard.drafts.token.consumer_org = "991825827".into();
            traveller.proceeds();
            let ticket = traveller.token_ticket();
            let problem = refused(refusal.clone());
            traveller.learns(Report::TokenReceived(ticket, Box::new(Err(problem.clone()).into())));
            let mut visit = Visit::within(language, traveller);
            let what = text::what(&visit.words, &problem);
            let field = visit.say("token-consumer-org");
            assert!(description(&visit, &field).starts_with(&what));
            visit.clicks("next-change-consumer");
            assert_eq!(visit.focused().as_ref(), Some(&field));
            visit.types("1");
            assert!(!description(&visit, &field).contains(&what), "it is no longer the number that was refused");
        }
    }
}

#[test]
fn in_the_demo_a_pasted_error_of_another_environment_leads() {
    let mut traveller = Traveller::new();
    traveller.starts_demo(demo());
    traveller.intends(wizard::Intent::ChooseEnvironment(EnvironmentKind::Demo));
    assert_eq!(traveller.app.session.chosen(), Some(EnvironmentKind::Demo));
    traveller.diagnoses(&format!(
        "POST https://test.maskinporten.no/token\n\n{}",
        refusal("MP-122", "Invalid organization number for client.")
    ));
    let visit = Visit::after(traveller);
    let code = visit.app(|app| {
        let shown = app.diagnosis.state().and_then(portnokkel::app::diagnosis::State::shown).expect("found");
        shown.diagnosis.findings[0].code().to_owned()
    });
    assert_eq!(code, "MP-122");
}
