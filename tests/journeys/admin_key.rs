//! The administration client signs by a key of its own: it is asked for where it is refused or known, and one goes on from
//! there. A first key of its own is told of beforehand, and signs from then on.

use crate::own::{answers, asked, changed, describes, file, kept, makes, ours, proved, reads, signer};
use crate::traveller::{NOON, Traveller, id, scopes, setup, timestamp};
use portnokkel::app::admin_key::Intent as KeyIntent;
use portnokkel::app::clients::area::Page as ClientsPage;
use portnokkel::app::complaint::{AdminKeyFault, Complaint, Field};
use portnokkel::app::intent::Intent;
use portnokkel::app::keys::{Question, Stage};
use portnokkel::app::loss::Loss;
use portnokkel::app::own::{self, Page};
use portnokkel::app::session::AdminOf;
use portnokkel::app::wizard::Step;
use portnokkel::app::wizard::check::CreationState;
use portnokkel::app::wizard::client::Fetched;
use portnokkel::app::{App, Area};
use portnokkel::contract::{AdminKey, AdminKeyPlace, Aside, AsideReport, Change, Effect, KeptKey, Report};
use portnokkel::domain::{Environment, Secret};
use portnokkel::problem::{NextMove, Problem, Situation};

const ADMIN: &str = "oidc_313299767_api";

pub fn of() -> AdminOf {
    AdminOf { environment: Environment::test(), client_id: id(ADMIN) }
}

/// The key of this name, made here for the administration client, and registered on it.
pub fn kept_of_admin(kid: &str) -> KeptKey {
    KeptKey { client_id: id(ADMIN), ..proved(kid, None) }
}

/// By which key the newest effect of those signs that ask as the administration client.
pub fn signs_by(traveller: &mut Traveller) -> Option<String> {
    let admin = traveller.asked.iter_mut().rev().find_map(|effect| effect.admin_mut().map(|admin| admin.key.clone()));
    admin.expect("somebody asked").map(|key| key.kid)
}

/// The file is named, and the world opens it under this name.
pub fn opens_key(traveller: &mut Traveller, kid: &str) {
    traveller.app.admin_key.draft.file = file().display().to_string();
    traveller.app.admin_key.draft.password = Secret::new("hemmelig".into());
    traveller.proceeds();
    finds_key(traveller, Ok(AdminKey { kid: kid.into(), file: file(), signer: signer() }));
}

fn finds_key(traveller: &mut Traveller, result: Result<AdminKey, Problem>) {
    let ticket = asked(traveller, "OpenAdminKey");
    traveller.learns(Report::Aside(ticket, AsideReport::AdminKeyOpened(result)));
}

/// In step 4, and the administration client was refused as it wants its key.
fn refused() -> Traveller {
    Traveller::refused_scopes(Situation::AdminKeyRequired.into())
}

/// With these keys kept here, and a setup; in step 4.
pub fn with_kept(keys: Vec<KeptKey>) -> Traveller {
    let mut traveller = Traveller::new();
    traveller.app = App::new(None, timestamp(NOON)).with_keys(keys).with_profiles(vec![setup("Fjordvik")], None);
    traveller.intends(portnokkel::app::profiles::Intent::BeginNew);
    let mut traveller = traveller.opened("modern.p12");
    traveller.proceeds();
    traveller
}

#[test]
fn a_refusal_leads_to_the_key_and_what_was_refused_is_asked_again() {
    let mut traveller = refused();
    assert!(traveller.app.can_open_admin_key());
    traveller.follows(NextMove::OpenAdminKey);
    assert_eq!(traveller.app.area(), Area::AdminKey);
    traveller.proceeds();
    assert_eq!(traveller.app.complaints(), [Complaint::AdminKey(AdminKeyFault::FileMissing)]);
    traveller.app.admin_key.draft.file = "nokkel.p12".into();
    traveller.proceeds();
    assert_eq!(traveller.app.complaints(), [Complaint::AdminKey(AdminKeyFault::FileNotWhole)]);
    opens_key(&mut traveller, "min");
    assert_eq!((traveller.app.area(), traveller.app.wizard.at()), (Area::Wizard, Step::Client));
    assert_eq!(signs_by(&mut traveller), Some("min".into()));
    let ticket = traveller.scopes_ticket();
    traveller.learns(Report::ScopesFetched(ticket, Ok(scopes())));
    assert!(matches!(traveller.app.wizard.client().scopes, Fetched::Known(_)));
}

#[test]
fn a_field_without_an_identifier_is_what_is_wrong_when_its_key_is_to_be_opened() {
    let mut traveller = refused();
    traveller.app.wizard.drafts.client.admin_client_id.clear();
    traveller.follows(NextMove::OpenAdminKey);
    assert_eq!(traveller.app.area(), Area::Wizard);
    assert!(traveller.app.complaint(Field::AdminClientId).is_some());
}

#[test]
fn a_first_visit_knows_where_the_key_lies_that_it_opened() {
    let mut traveller = refused();
    traveller.follows(NextMove::OpenAdminKey);
    opens_key(&mut traveller, "min");
    let place = traveller.app.session.admin_key_place(&of());
    assert_eq!(place, Some(AdminKeyPlace { file: file(), kid: "min".into() }), "though no setup is kept");
}

#[test]
fn every_area_asks_by_the_key_that_was_opened_once() {
    let mut traveller = refused();
    traveller.follows(NextMove::OpenAdminKey);
    opens_key(&mut traveller, "min");
    traveller.intends(Intent::OpenClients(ClientsPage::List));
    assert!(traveller.is_asked(|effect| matches!(effect, Effect::ListFleet(..))));
    assert_eq!(signs_by(&mut traveller), Some("min".into()));
    traveller.intends(own::Intent::Open(id(crate::traveller::CLIENT_ID)));
    assert!(traveller.is_asked(|effect| matches!(effect, Effect::ReadKeys(..))));
    assert_eq!(signs_by(&mut traveller), Some("min".into()));
    traveller.intends(Intent::StartOver);
    assert!(traveller.app.session.admin_key(&of()).is_none(), "it does not outlive the visit");
}

#[test]
fn a_refusal_among_all_clients_is_mended_from_there() {
    let mut traveller = Traveller::opens_clients();
    let refusal = Problem::from(Situation::AdminKeyRequired);
    let ticket = traveller.ticket(|effect| match effect {
        Effect::ListFleet(ticket, ..) => Some(*ticket),
        _ => None,
    });
    traveller.learns(Report::ClientsListed(ticket, Err(refusal)));
    traveller.follows(NextMove::OpenAdminKey);
    opens_key(&mut traveller, "min");
    assert_eq!(traveller.app.area(), Area::Clients);
    assert!(traveller.is_asked(|effect| matches!(effect, Effect::ListFleet(..))), "it is listed again");
    assert_eq!(signs_by(&mut traveller), Some("min".into()));
}

#[test]
fn a_creation_that_was_refused_waits_for_its_button() {
    let mut traveller = Traveller::at_check();
    let ticket = traveller.begins_creating();
    traveller.learns(Report::ClientCreated(ticket, Err(Situation::AdminKeyRequired.into())));
    traveller.follows(NextMove::OpenAdminKey);
    opens_key(&mut traveller, "min");
    assert_eq!(traveller.app.wizard.at(), Step::Check);
    assert!(matches!(traveller.app.wizard.check().creation, CreationState::None));
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::CreateClient(..))), "nobody has pressed it");
    traveller.proceeds();
    assert_eq!(signs_by(&mut traveller), Some("min".into()));
}

#[test]
fn a_key_that_is_known_is_asked_for_before_anybody_is_refused() {
    let mut traveller = with_kept(vec![kept_of_admin("eldre"), kept_of_admin("min")]);
    assert_eq!(traveller.app.area(), Area::AdminKey);
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::FetchScopes(..))), "it waits for the key");
    let draft = &traveller.app.admin_key.draft;
    assert_eq!((draft.file.as_str(), draft.kid.as_str()), (file().to_str().unwrap(), "min"));
    opens_key(&mut traveller, "min");
    assert_eq!((traveller.app.area(), traveller.app.wizard.at()), (Area::Wizard, Step::Client));
    let scopes_asked = traveller.asked.iter().filter(|effect| matches!(effect, Effect::FetchScopes(..))).count();
    assert_eq!((scopes_asked, signs_by(&mut traveller)), (1, Some("min".into())));
}

#[test]
fn who_has_no_key_at_hand_asks_by_the_certificate_and_is_not_asked_again() {
    let mut traveller = with_kept(vec![kept_of_admin("min")]);
    traveller.app.admin_key.draft.password = Secret::new("hemmelig".into());
    assert_eq!(traveller.app.loss(), Some(Loss::Typed));
    traveller.intends(KeyIntent::UseCertificate);
    assert!(traveller.app.admin_key.draft.password.is_empty());
    assert_eq!((traveller.app.area(), signs_by(&mut traveller)), (Area::Wizard, None));
    let ticket = traveller.scopes_ticket();
    traveller.learns(Report::ScopesFetched(ticket, Err(Situation::AdminKeyRequired.into())));
    traveller.intends(Intent::OpenClients(ClientsPage::List));
    assert_eq!(traveller.app.area(), Area::Clients, "nobody is asked twice");
    traveller.intends(Intent::Back).follows(NextMove::OpenAdminKey);
    assert_eq!(traveller.app.area(), Area::AdminKey, "the refusal leads there all the same");
}

#[test]
fn a_file_that_is_dropped_is_the_keys_and_ours_is_known_by_name() {
    let mut traveller = with_kept(vec![KeptKey { file: "/a/annen.p12".into(), ..kept("annen", None) }]);
    let ticket = traveller.scopes_ticket();
    traveller.learns(Report::ScopesFetched(ticket, Err(Situation::AdminKeyRequired.into())));
    traveller.follows(NextMove::OpenAdminKey).intends(Intent::DropFiles(vec!["/a/annen.p12".into()]));
    assert_eq!(traveller.app.admin_key.draft.kid, "annen");
    traveller.intends(Intent::DropFiles(vec!["/a/tredje.p12".into()]));
    assert_eq!(traveller.app.admin_key.draft.kid, "", "a name that nobody typed goes with its file");
    traveller.app.admin_key.draft.kid = "skrevet".into();
    traveller.intends(Intent::DropFiles(vec!["/a/annen.p12".into()]));
    assert_eq!(traveller.app.admin_key.draft.kid, "skrevet");
    traveller.intends(KeyIntent::Browse);
    assert!(traveller.app.is_busy() && traveller.is_asked(|effect| matches!(effect, Effect::PickEvidence(_))));
}

#[test]
fn the_name_that_the_key_has_in_its_file_is_filled_in_and_can_be_changed() {
    let mut traveller = refused();
    traveller.follows(NextMove::OpenAdminKey).intends(Intent::DropFiles(vec![file()]));
    let ticket = asked(&mut traveller, "ReadKid");
    assert!(!traveller.app.is_busy(), "nobody waits for it");
    traveller.learns(Report::Aside(ticket, AsideReport::KidRead(Some("fra-filen".into()))));
    assert_eq!(traveller.app.admin_key.draft.kid, "fra-filen");
    traveller.app.admin_key.draft.kid = "skrevet".into();
    traveller.intends(Intent::Leave(Field::AdminKid)).intends(Intent::Leave(Field::AdminKeyFile)).proceeds();
    let ordered = traveller.asked.iter().find_map(|effect| match effect {
        Effect::Aside(_, Aside::OpenAdminKey(order)) => Some(order.kid.clone()),
        _ => None,
    });
    assert_eq!(ordered, Some(Some("skrevet".into())));
}

#[test]
fn what_is_wrong_with_the_key_is_told_where_it_is_mended() {
    let mut traveller = refused();
    traveller.follows(NextMove::OpenAdminKey);
    for (situation, complaint) in [
        (Situation::AdminKidMissing, Some(Complaint::AdminKey(AdminKeyFault::KidMissing))),
        (Situation::KidMalformed, Some(Complaint::AdminKey(AdminKeyFault::KidMalformed))),
        (Situation::WrongPassword, None),
    ] {
        traveller.app.admin_key.draft.file = file().display().to_string();
        traveller.proceeds();
        finds_key(&mut traveller, Err(situation.into()));
        assert_eq!(traveller.app.complaint(Field::AdminKid), complaint);
    }
    assert_eq!(traveller.app.admin_key.page().map(|page| page.wrong_passwords), Some(1));
    assert!(traveller.app.session.admin_key(&of()).is_none());
}

#[test]
fn a_key_that_was_refused_can_be_left_for_the_certificate() {
    let mut traveller = refused();
    traveller.follows(NextMove::OpenAdminKey);
    opens_key(&mut traveller, "feil");
    let ticket = traveller.scopes_ticket();
    let refusal = Situation::AdminKeyRefused("feil".into());
    traveller.learns(Report::ScopesFetched(ticket, Err(refusal.into())));
    traveller.follows(NextMove::OpenAdminKey).intends(KeyIntent::UseCertificate);
    assert_eq!((traveller.app.area(), signs_by(&mut traveller)), (Area::Wizard, None));
}

#[test]
fn a_set_up_keeps_where_the_key_lies_and_asks_for_it_the_next_time() {
    let mut traveller = with_kept(Vec::new());
    let ticket = traveller.scopes_ticket();
    traveller.learns(Report::ScopesFetched(ticket, Err(Situation::AdminKeyRequired.into())));
    traveller.follows(NextMove::OpenAdminKey);
    opens_key(&mut traveller, "min");
    let place = AdminKeyPlace { file: file(), kid: "min".into() };
    let keeps = |effect: &Effect| {
        matches!(effect, Effect::ChangeProfiles(Change::AdminKey(_, client, Some(kept)), None)
            if *client == id(ADMIN) && *kept == place)
    };
    assert!(!traveller.is_asked(keeps), "nobody knows yet whether it works");
    let ticket = traveller.scopes_ticket();
    traveller.learns(Report::ScopesFetched(ticket, Err(Situation::AdminKeyRefused("min".into()).into())));
    assert!(!traveller.is_asked(keeps) && traveller.app.session.kept.profiles()[0].admin_key.is_none(), "it does not");
    traveller.follows(NextMove::OpenAdminKey);
    opens_key(&mut traveller, "min");
    let ticket = traveller.scopes_ticket();
    traveller.learns(Report::ScopesFetched(ticket, Ok(scopes())));
    assert!(traveller.is_asked(keeps));
    assert_eq!(traveller.app.session.kept.profiles()[0].admin_key, Some(place.clone()));
    traveller.intends(Intent::StartOver);
    assert_eq!(traveller.app.session.admin_key_place(&of()), Some(place));
}

/// On the page of the administration client's own keys, which are these.
fn at_own_keys(keys: &[serde_json::Value]) -> Traveller {
    let mut traveller = with_kept(Vec::new());
    traveller.asked.clear();
    traveller.intends(own::Intent::Open(id(ADMIN)));
    reads(&mut traveller, keys);
    traveller
}

fn question(traveller: &Traveller) -> Question {
    let Page::Telling(telling) = traveller.app.own.page() else { panic!("{:?}", traveller.app.own.page()) };
    let Stage::Asking(question) = telling.stage() else { panic!("{:?}", telling.stage()) };
    question.clone()
}

#[test]
fn the_first_key_of_the_administration_client_is_told_of_and_signs_once_it_is_proved() {
    let mut traveller = at_own_keys(&[]);
    traveller.intends(own::Intent::Add);
    describes(&mut traveller);
    traveller.proceeds();
    reads(&mut traveller, &[]);
    assert_eq!(question(&traveller), Question::AdministrationByKey { is_ours: true });
    traveller.proceeds();
    makes(&mut traveller, KeptKey { client_id: id(ADMIN), ..kept("ny", None) });
    changed(&mut traveller, &[ours("ny")]);
    assert!(traveller.app.session.admin_key(&of()).is_none(), "it has not given a token yet");
    answers(&mut traveller, None);
    assert_eq!(traveller.app.session.admin_key(&of()).map(|key| key.kid.as_str()), Some("ny"));
    assert_eq!(traveller.app.session.kept.profiles()[0].admin_key.as_ref().map(|place| place.kid.as_str()), Some("ny"));
    traveller.proceeds();
    assert_eq!(
        (traveller.app.area(), signs_by(&mut traveller)),
        (Area::Keys, Some("ny".into())),
        "it is not locked out"
    );
}

#[test]
fn somebody_elses_first_key_on_the_administration_client_is_told_as_such() {
    let mut traveller = at_own_keys(&[]);
    traveller.intends(own::Intent::Add);
    traveller.app.own.draft.source = own::Source::Bring;
    traveller.app.own.draft.public = "/a/public.jwk".into();
    traveller.proceeds();
    crate::own_keys::finds(&mut traveller, "ReadPublicKey", "theirs", false);
    reads(&mut traveller, &[]);
    assert_eq!(question(&traveller), Question::AdministrationByKey { is_ours: false });
}

#[test]
fn the_key_that_takes_over_signs_before_the_old_one_goes() {
    let next = KeptKey { replaces: Some("min".into()), file: "/a/neste.p12".into(), ..kept_of_admin("neste") };
    let mut traveller = with_kept(vec![kept_of_admin("min"), next.clone()]);
    opens_key(&mut traveller, "min");
    traveller.asked.clear();
    traveller.intends(own::Intent::Open(id(ADMIN)));
    reads(&mut traveller, &[ours("min"), ours("neste")]);
    traveller.intends(own::Intent::Finish("neste".into()));
    traveller.app.own.draft.unlock = Secret::new("hemmelig".into());
    traveller.proceeds();
    makes(&mut traveller, next);
    reads(&mut traveller, &[ours("min"), ours("neste")]);
    assert_eq!(question(&traveller), Question::KeyGoes("min".into()));
    traveller.proceeds();
    assert_eq!(signs_by(&mut traveller), Some("neste".into()));
    changed(&mut traveller, &[ours("neste")]);
    assert_eq!(traveller.app.session.admin_key(&of()).map(|key| key.kid.as_str()), Some("neste"));
    let place = AdminKeyPlace { file: "/a/neste.p12".into(), kid: "neste".into() };
    assert_eq!(traveller.app.session.kept.profiles()[0].admin_key, Some(place));
}

#[test]
fn after_its_last_key_the_certificate_signs_again() {
    let place = AdminKeyPlace { file: file(), kid: "min".into() };
    let mut traveller = with_kept(vec![kept_of_admin("min")]);
    opens_key(&mut traveller, "min");
    let ticket = traveller.scopes_ticket();
    traveller.learns(Report::SignedIn(ticket));
    assert_eq!(traveller.app.session.kept.profiles()[0].admin_key, Some(place));
    traveller.asked.clear();
    traveller.intends(own::Intent::Open(id(ADMIN)));
    reads(&mut traveller, &[ours("min")]);
    traveller.intends(own::Intent::Remove("min".into()));
    reads(&mut traveller, &[ours("min")]);
    assert_eq!(question(&traveller), Question::LastAdminKeyGoes("min".into()));
    traveller.proceeds();
    assert_eq!(signs_by(&mut traveller), Some("min".into()), "it is removed by itself");
    changed(&mut traveller, &[]);
    assert!(traveller.app.session.admin_key(&of()).is_none());
    assert_eq!(traveller.app.session.kept.profiles()[0].admin_key, None);
    traveller.proceeds();
    assert_eq!((traveller.app.area(), signs_by(&mut traveller)), (Area::Keys, None));
}
