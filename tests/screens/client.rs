//! Step 4: the three ways to a client.

use egui::{Key, vec2};
use egui_kittest::SnapshotResults;
use portnokkel::app::App;
use portnokkel::app::wizard;
use portnokkel::app::wizard::Step;
use portnokkel::app::wizard::client::{Errand, Fetched, Way};
use portnokkel::contract::{Effect, Report, Ticket};
use portnokkel::problem::{Refusal, Situation};
use portnokkel::text::Language;
use portnokkel::window::theme::Theme;

use crate::traveller::{CLIENT_ID, Traveller, client, refused, scopes};
use crate::visit::{Look, Visit};

const OTHER: &str = "11111111-2222-4333-8444-555555555555";

pub fn on(way: Way) -> Traveller {
    let mut traveller = Traveller::at_client();
    traveller.intends(wizard::Intent::ChooseWay(way));
    traveller
}

fn asks_for_scopes(effect: &Effect) -> Option<Ticket> {
    match effect {
        Effect::FetchScopes(ticket, _) => Some(*ticket),
        _ => None,
    }
}

fn asks_for_clients(effect: &Effect) -> Option<Ticket> {
    match effect {
        Effect::ListClients(ticket, _) => Some(*ticket),
        _ => None,
    }
}

pub fn listed(visit: &mut Visit) {
    let ticket = visit.ticket(asks_for_clients);
    visit.learns(Report::ClientsListed(ticket, Ok(vec![client("Pant", CLIENT_ID), client("Lønn", OTHER)])));
}

#[test]
fn the_accesses_are_fetched_by_themselves_and_the_keyboard_comes_to_the_list() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, Traveller::at_client());
        assert!(visit.sees_words("client-title") && visit.sees("FJORDVIK"));
        visit.waits(3);
        assert!(visit.sees_words("client-fetching") && visit.sees_words("client-stage-scopes"));
        visit.is_well_formed();
        let ticket = visit.ticket(asks_for_scopes);
        visit.learns(Report::ScopesFetched(ticket, Ok(scopes())));
        assert!(visit.sees("Rettsstiftelser i løsøre") && visit.sees_words("client-what"));
        assert_eq!(visit.focused(), Some(visit.say("client-scopes-search")), "the keyboard is at the search");
        visit.is_well_formed();
        visit.clicks("client-more");
        assert!(visit.sees("oidc_313299767_api") && visit.sees_words("client-administration-prefilled"));
        visit.is_well_formed();
    }
}

#[test]
fn the_purpose_is_suggested_and_can_be_another() {
    for language in Language::ALL {
        let mut traveller = Traveller::at_client();
        traveller.fetches_scopes();
        let mut visit = Visit::within(language, traveller);
        visit.presses(Key::Tab).presses(Key::Space);
        assert!(visit.app(|app| app.wizard.drafts.client.description == "Rettsstiftelser i løsøre"));
        visit.tabs_to(&visit.say("client-purpose")).types("!");
        visit.clicks_label("Utlegg i løsøre");
        assert!(visit.app(|app| app.wizard.drafts.client.description.contains('!')), "an edit stays");
    }
}

#[test]
fn the_stage_that_is_told_is_the_one_that_goes_on_and_escape_stops_it() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, Traveller::at_client());
        let ticket = visit.ticket(asks_for_scopes);
        visit.waits(3);
        let asking = |visit: &Visit| {
            visit.app(|app| match app.wizard.client().scopes {
                Fetched::Asking(_, errand) => Some(errand),
                _ => None,
            })
        };
        assert_eq!(asking(&visit), Some(Errand::SigningIn));
        visit.learns(Report::SignedIn(ticket));
        assert_eq!(asking(&visit), Some(Errand::Reading));
        assert!(visit.input(&visit.say("footer-cancel")).is_some(), "there after two seconds");
        visit.presses(Key::Escape);
        assert_eq!(asking(&visit), None);
        assert!(!visit.sees_words("client-fetching"));
    }
}

#[test]
fn a_wrong_administration_client_is_told_on_leaving_the_field() {
    for language in Language::ALL {
        let mut traveller = Traveller::at_client();
        traveller.intends(wizard::Intent::TypeAdministration);
        traveller.app.wizard.drafts.client.admin_client_id = "313299767".into();
        let mut visit = Visit::within(language, traveller);
        visit.tabs_to(&visit.say("client-administration"));
        assert!(!visit.sees_words("field-client-id-org-number"));
        visit.presses(Key::Tab);
        assert!(visit.sees_words("field-client-id-org-number"));
    }
}

#[test]
fn a_refusal_says_what_to_do_and_the_administration_client_can_be_put_right() {
    for language in Language::ALL {
        let traveller = Traveller::refused_scopes(Situation::AdminUnauthorized.into());
        let mut visit = Visit::within(language, traveller);
        assert!(visit.sees_words("err-admin-unauthorized") && visit.sees_words("rec-admin-unauthorized"));
        visit.is_well_formed();
        visit.clicks("next-change-client");
        assert_eq!(visit.focused(), Some(visit.say("client-administration")));
        visit.clicks("next-mail-digdir");
        let ticket = visit.ticket(|effect| match effect {
            Effect::CopyText(ticket, text) if text.contains("servicedesk@digdir.no") => Some(*ticket),
            _ => None,
        });
        visit.learns(Report::Copied(ticket, Ok(())));
        assert!(visit.sees_words("client-mail-copied"));
    }
}

#[test]
fn an_administration_client_that_lacks_a_right_has_an_e_mail_of_its_own() {
    for language in Language::ALL {
        let traveller = Traveller::refused_scopes(Situation::AdminForbidden.into());
        let client = traveller.app.wizard.drafts.client.admin_client_id.clone();
        assert!(!client.is_empty());
        let mut visit = Visit::within(language, traveller);
        visit.clicks("next-mail-digdir");
        let known = visit.words.with("mail-client", &[("client", &*client)]);
        visit.ticket(|effect| match effect {
            Effect::CopyText(ticket, text) if text.contains(&known) => Some(*ticket),
            _ => None,
        });
    }
}

#[test]
fn a_new_client_is_described_from_the_keyboard_alone() {
    for language in Language::ALL {
        let mut traveller = Traveller::at_client();
        traveller.fetches_scopes();
        let mut visit = Visit::within(language, traveller);
        visit.tabs_to(&visit.say("client-scopes-search")).types("utlegg");
        visit.presses(Key::Tab);
        assert_eq!(visit.focused().as_deref(), Some("Utlegg i løsøre"), "only what is found");
        visit.presses(Key::Space);
        assert!(visit.app(|app| app.wizard.drafts.client.name.contains("Utlegg i løsøre")), "the name is suggested");
        visit.tabs_to(&visit.say("client-purpose")).types("Oppslag").presses(Key::Enter);
        assert_eq!(visit.app(|app| app.wizard.at()), Step::Check);
    }
}

#[test]
fn a_new_client_that_lacks_something_says_each_thing_at_its_field() {
    for language in Language::ALL {
        let mut traveller = Traveller::at_client();
        traveller.fetches_scopes();
        let mut visit = Visit::within(language, traveller);
        visit.clicks("footer-next");
        assert_eq!(visit.focused(), Some(visit.say("summary-title")));
        for key in ["client-scopes-missing", "client-name-missing", "client-purpose-missing"] {
            let said = visit.say(key);
            assert_eq!(visit.count(&said), 2, "{said}: at the field, which is not folded away, and in the summary");
        }
        visit.is_well_formed();
        visit.clicks("client-scopes-missing");
        assert_eq!(visit.focused(), Some(visit.say("client-scopes-search")));
    }
}

#[test]
fn an_organisation_without_accesses_is_told_whom_to_ask() {
    let mut traveller = Traveller::at_client();
    let ticket = traveller.scopes_ticket();
    traveller.learns(Report::ScopesFetched(ticket, Ok(Vec::new())));
    let mut visit = Visit::after(traveller);
    assert!(visit.sees_words("client-scopes-none-granted"));
    visit.clicks("client-fetch-again");
    visit.ticket(asks_for_scopes);
}

#[test]
fn a_client_they_have_is_typed_and_wrong_ones_are_explained() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, on(Way::Existing));
        visit.is_well_formed();
        visit.clicks("footer-next");
        assert!(visit.sees_words("field-client-id-empty") && visit.sees_words("field-scope-empty"));
        visit.tabs_to(&visit.say("client-existing-id")).types(CLIENT_ID);
        visit.tabs_to(&visit.say("client-existing-scopes")).types("ks:fiks").presses(Key::Enter);
        assert_eq!(visit.app(|app| app.wizard.at()), Step::Check);
    }
}

#[test]
fn a_client_is_picked_from_the_list_and_put_back() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, on(Way::Existing));
        listed(&mut visit);
        assert!(visit.sees("Pant") && visit.sees("Lønn"));
        assert_eq!(visit.focused(), Some(visit.say("client-existing-typed")), "none is picked yet");
        let is_below = |visit: &Visit, key: &str| visit.input(&visit.say(key)).expect("it is there").rect().top();
        let first = visit.input("Pant").expect("it is listed").rect().top();
        assert!(first < is_below(&visit, "client-existing-id"), "the list comes first");
        visit.clicks_label("Lønn").is_well_formed();
        assert!(visit.input(&visit.say("client-existing-id")).is_none() && visit.sees("brreg:losore/tlg"));
        visit.clicks("client-existing-typed");
        assert!(visit.input(&visit.say("client-existing-id")).is_some());
        assert!(visit.app(|app| app.wizard.client().picked.is_none()));
    }
}

#[test]
fn a_list_that_comes_while_somebody_types_does_not_take_the_keyboard() {
    let mut visit = Visit::after(on(Way::Existing));
    visit.tabs_to(&visit.say("client-existing-id")).types("2382");
    listed(&mut visit);
    assert_eq!(visit.focused(), Some(visit.say("client-existing-id")));
    visit.types("59");
    assert!(visit.app(|app| app.wizard.drafts.client.client_id == "238259"));
}

#[test]
fn a_list_that_was_refused_is_asked_for_again() {
    let mut traveller = on(Way::Existing);
    let ticket = traveller.clients_ticket();
    traveller.learns(Report::ClientsListed(ticket, Err(Situation::TimedOut.into())));
    let mut visit = Visit::after(traveller);
    assert!(visit.sees_with("rec-timed-out", &[("where", "away")]));
    visit.is_well_formed();
    visit.clicks("next-try-again");
    visit.ticket(asks_for_clients);
}

/// Maskinporten does not know the administration client that we have filled in.
fn without_administration() -> Traveller {
    Traveller::refused_scopes(refused(Refusal::UnknownClient))
}

fn opens_mail(effect: &Effect) -> bool {
    matches!(effect, Effect::OpenMail(mail) if mail.starts_with("mailto:servicedesk@digdir.no?subject="))
}

#[test]
fn who_has_no_administration_client_comes_to_a_place_and_asks_digdir_with_the_filled_button() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, without_administration());
        visit.is_well_formed();
        assert!(visit.sees_words("client-title-unknown") && visit.sees_words("client-unknown-step-mail"));
        assert!(!visit.sees_words("err-unknown-client"), "it is no error");
        assert!(visit.input(&visit.say("client-open-portal")).is_some());
        assert_eq!(visit.focused(), Some(visit.say("client-ask-digdir")));
        visit.presses(Key::Enter);
        assert!(visit.is_asked(opens_mail));
        visit.is_well_formed();
        let when = visit.words.date_and_time(crate::traveller::timestamp(crate::traveller::NOON));
        assert!(
            visit.sees_words("client-title-waiting") && visit.sees_with("client-waiting-asked", &[("time", &when)])
        );
        assert!(visit.sees_words("client-waiting-close"));
        visit.clicks("client-check-administration");
        let ticket = visit.ticket(asks_for_scopes);
        visit.learns(Report::ScopesFetched(ticket, Err(refused(Refusal::UnknownClient))));
        assert!(visit.sees_words("client-title-waiting") && !visit.sees_words("err-unknown-client"));
        visit.clicks("client-check-administration");
        let ticket = visit.ticket(asks_for_scopes);
        visit.learns(Report::ScopesFetched(ticket, Ok(scopes())));
        assert!(visit.sees_words("client-title"));
        assert_eq!(visit.focused(), Some(visit.say("client-scopes-search")));
    }
}

#[test]
fn the_mail_is_copied_read_or_answered_with_the_identifier() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, without_administration());
        visit.clicks("client-copy-mail-digdir");
        let ticket = visit.ticket(|effect| match effect {
            Effect::CopyText(ticket, text) if text.contains("servicedesk@digdir.no") => Some(*ticket),
            _ => None,
        });
        visit.learns(Report::Copied(ticket, Ok(())));
        assert!(visit.sees_words("client-mail-copied") && visit.sees_words("client-title-waiting"));
        visit.clicks("client-show-mail");
        assert!(visit.sees("idporten:dcr.write"));
        visit.clicks("client-paste-administration").is_well_formed();
        assert_eq!(visit.focused(), Some(visit.say("client-administration")));
        visit.types(CLIENT_ID).presses(Key::Enter);
        visit.ticket(asks_for_scopes);
        assert!(visit.app(|app| app.wizard.drafts.client.admin_client_id == CLIENT_ID));
    }
}

#[test]
fn a_mail_that_cannot_be_copied_or_opened_is_told() {
    let mut visit = Visit::after(without_administration());
    visit.clicks("client-copy-mail-digdir");
    let ticket = visit.ticket(|effect| match effect {
        Effect::CopyText(ticket, _) => Some(*ticket),
        _ => None,
    });
    visit.learns(Report::Copied(ticket, Err(Situation::ClipboardUnavailable.into())));
    assert!(visit.sees_words("err-clipboard-unavailable"));
    visit.learns(Report::MailNotOpened(Situation::MailUnopened.into()));
    assert!(visit.sees_words("err-mail-unopened") && visit.sees_words("rec-mail-unopened"));
}

#[test]
fn the_start_page_has_a_card_for_who_waits_and_it_leads_back() {
    for language in Language::ALL {
        let mut before = without_administration();
        before.intends(wizard::Intent::AskDigdir("mailto:a@b.no".into()));
        let waiting = before.app.session.waiting().expect("they wait").clone();
        let mut traveller = Traveller::new();
        traveller.app =
            App::new(None, crate::traveller::timestamp(traveller.now)).with_waiting(vec![waiting.clone()], None);
        let mut visit = Visit::within(language, traveller);
        visit.is_well_formed();
        let since = visit.words.date(waiting.asked);
        assert!(visit.sees_with("setups-waiting-since", &[("date", &since)]) && visit.sees(&waiting.organisation_name));
        assert_eq!(visit.focused(), Some(visit.say("setups-waiting-continue")));
        visit.clicks("setups-waiting-continue");
        assert!(visit.is_asked(|effect| matches!(effect, Effect::ReadFile(_, path) if *path == waiting.file)));
    }
}

#[test]
fn pictures_of_the_client() {
    let mut results = SnapshotResults::new();
    let mut traveller = Traveller::at_client();
    let ticket = traveller.scopes_ticket();
    let mut visit = Visit::after(traveller);
    visit.learns(Report::ScopesFetched(ticket, Ok(scopes())));
    visit.presses(Key::Tab).presses(Key::Space);
    visit.picture("client-new-light", &mut results);

    let traveller = Traveller::refused_scopes(Situation::AdminForbidden.into());
    let narrow = vec2(720.0, 820.0);
    let look = Look { language: Language::English, theme: Theme::Dark, size: narrow, ..Look::default() };
    Visit::with(traveller, look).picture("client-refused-720", &mut results);
    Visit::after(without_administration()).picture("client-unknown-light", &mut results);
    let mut waiting = without_administration();
    waiting.intends(wizard::Intent::AskDigdir("mailto:a@b.no".into()));
    Visit::after(waiting).picture("client-waiting-light", &mut results);
}
