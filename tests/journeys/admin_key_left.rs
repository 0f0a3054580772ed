//! The page of the administration client's key is left: nothing is sent that nobody has agreed to, and all of it can be asked
//! for again.

use crate::admin_key::{kept_of_admin, opens_key, signs_by, with_kept};
use crate::own::{describes, file};
use crate::own_keys::chooses_own_key;
use crate::traveller::{CLIENT_ID, Traveller, client};
use portnokkel::app::Area;
use portnokkel::app::clients::area::{Intent as ClientsIntent, Page as ClientsPage};
use portnokkel::app::diagnosis;
use portnokkel::app::intent::Intent;
use portnokkel::app::wizard::Step;
use portnokkel::app::wizard::check::CreationState;
use portnokkel::app::wizard::client::Fetched;
use portnokkel::app::wizard::login::{Login, PlannedKey};
use portnokkel::contract::{Effect, Report};

/// Whether nothing was asked as an administration client.
fn nothing_is_asked(traveller: &mut Traveller) -> bool {
    traveller.asked.iter_mut().all(|effect| effect.admin_mut().is_none())
}

#[test]
fn who_leaves_the_page_of_the_key_asks_nothing_and_can_ask_again() {
    let ways = [Intent::Back, Intent::Cancel, Intent::OpenDiagnosis, Intent::GoTo(Step::Client)];
    for way in ways.into_iter().chain([Intent::GoTo(Step::Certificate)]) {
        let mut traveller = with_kept(vec![kept_of_admin("min")]);
        let leads = matches!(way, Intent::GoTo(Step::Certificate));
        traveller.intends(way.clone());
        assert!(!traveller.app.admin_key.is_open() && !traveller.app.wizard.is_busy(&traveller.app.session), "{way:?}");
        assert!(nothing_is_asked(&mut traveller), "{way:?}: {:?}", traveller.asked);
        if !leads {
            assert_eq!(traveller.app.wizard.at(), Step::Client, "{way:?}");
            assert!(matches!(traveller.app.wizard.client().scopes, Fetched::NotAsked), "{way:?}");
            traveller.intends(Intent::CloseDiagnosis).proceeds();
            assert_eq!(traveller.app.area(), Area::AdminKey, "{way:?}: asked for again");
        }
    }
}

#[test]
fn who_leaves_the_page_of_the_key_creates_nothing_and_keeps_what_was_typed() {
    for way in [Intent::Back, Intent::OpenDiagnosis, Intent::GoTo(Step::Client)] {
        let mut traveller = Traveller::at_check();
        traveller.app = traveller.app.with_keys(vec![kept_of_admin("min")]);
        let before = traveller.app.wizard.client().choice.clone();
        traveller.asked.clear();
        traveller.proceeds();
        assert_eq!(traveller.app.area(), Area::AdminKey);
        assert!(traveller.app.is_writing(), "it waits");
        let is_here = matches!(way, Intent::Back);
        traveller.intends(way.clone());
        assert!(nothing_is_asked(&mut traveller), "{way:?}: {:?}", traveller.asked);
        assert!(!traveller.app.is_writing() && traveller.app.wizard.client().choice == before, "{way:?}");
        assert!(matches!(traveller.app.wizard.check().creation, CreationState::None), "{way:?}");
        if is_here {
            traveller.proceeds();
            opens_key(&mut traveller, "min");
            assert!(traveller.is_asked(|effect| matches!(effect, Effect::CreateClient(..))));
            assert_eq!(signs_by(&mut traveller), Some("min".into()));
        }
    }
}

#[test]
fn who_leaves_the_page_of_the_key_among_all_clients_lists_them_when_it_is_asked_for() {
    let mut traveller = with_kept(vec![kept_of_admin("min")]);
    traveller.intends(Intent::Back).intends(Intent::OpenClients(ClientsPage::Scopes));
    assert_eq!(traveller.app.area(), Area::AdminKey);
    traveller.intends(Intent::Back);
    assert!(traveller.app.area() == Area::Clients && nothing_is_asked(&mut traveller), "{:?}", traveller.asked);
    assert!(!traveller.app.is_busy());
    traveller.intends(ClientsIntent::Read);
    opens_key(&mut traveller, "min");
    assert!(traveller.is_asked(|effect| matches!(effect, Effect::ListFleet(..))));
}

#[test]
fn a_key_that_was_planned_waits_at_its_step_for_who_leaves_the_page_of_the_administrations() {
    let mut traveller = Traveller::at_check();
    chooses_own_key(&mut traveller);
    describes(&mut traveller);
    traveller.proceeds();
    let ticket = traveller.begins_creating();
    traveller.app = traveller.app.with_keys(vec![kept_of_admin("min")]);
    traveller.asked.clear();
    traveller.learns(Report::ClientCreated(ticket, Ok(client("Fjordvik", CLIENT_ID))));
    assert_eq!(traveller.app.area(), Area::AdminKey);
    traveller.intends(Intent::Back);
    assert!(nothing_is_asked(&mut traveller), "{:?}", traveller.asked);
    assert_eq!((traveller.app.area(), traveller.app.wizard.at()), (Area::Wizard, Step::Check));
    let Login::Key(planned) = traveller.app.wizard.login() else { panic!("{:?}", traveller.app.wizard.login()) };
    assert!(matches!(&**planned, PlannedKey::Make(plan) if plan.file == file() && !plan.password.is_empty()));
    traveller.proceeds();
    opens_key(&mut traveller, "min");
    assert!(traveller.is_asked(|effect| matches!(effect, Effect::ReadKeys(..))));
}

#[test]
fn a_comparison_that_was_left_can_be_asked_for_again() {
    let mut traveller = Traveller::with_token();
    traveller.app = traveller.app.with_keys(vec![kept_of_admin("min")]);
    traveller.intends(Intent::OpenDiagnosis);
    traveller.asked.clear();
    traveller.intends(diagnosis::Intent::CompareClient);
    assert_eq!(traveller.app.area(), Area::AdminKey);
    traveller.intends(Intent::Back);
    assert!(nothing_is_asked(&mut traveller), "{:?}", traveller.asked);
    assert!(traveller.app.area() == Area::Diagnosis && !traveller.app.is_busy());
}
