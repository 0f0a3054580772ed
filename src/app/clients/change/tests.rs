use super::*;
use crate::app::clients::tests::{admin, days, id, now};
use crate::contract::Profile;
use crate::domain::{ClientId, Environment};
use serde_json::{Value, json};

fn registered(change: &Value) -> Box<Registered> {
    let mut client = json!({ "client_id": id(0), "client_name": "Fjordvik", "scopes": ["a:b", "c:d"],
        "integration_type": "maskinporten", "active": true });
    for (name, value) in change.as_object().into_iter().flatten() {
        client[name] = value.clone();
    }
    let available = ["a:b", "c:d", "e:f"].map(|scope| Scope::parse(scope).unwrap()).into();
    Box::new(Registered::read(client, &json!({ "keys": [{"kid": "one"}, {"kid": "two"}] }), available).unwrap())
}

fn profile() -> Profile {
    let client_id = ClientId::parse(&id(0)).unwrap();
    Profile { name: "Løsøre".into(), certificate_ends: days(100), client_id, ..Profile::example() }
}

/// A change, with the warnings that were agreed to, and how it stands then.
fn changing(environment: Environment, edit: Edit, seen: &Value) -> (Changing, Vec<Warning>, Vec<Effect>) {
    let admin = admin(environment.clone());
    let profiles = vec![Profile { environment, ..profile() }];
    let (kept, changes) = (Vec::new(), Vec::new());
    let at =
        Circumstances { admin, client_id: ClientId::parse(&id(0)).unwrap(), profiles, kept, changes, is_new: false };
    let (mut story, effects) = Changing::begin(at, edit, Tickets::default());
    let Some(Effect::ReadKeys(ticket, ..)) = effects.first() else { panic!("{effects:?}") };
    let mut effects = story.report(Report::KeysRead(*ticket, Ok(registered(seen))), now());
    let mut warnings = Vec::new();
    while let ChangeStage::Asking(warning) = story.stage() {
        warnings.push(warning.clone());
        effects = story.answer(true);
    }
    (story, warnings, effects)
}

fn scopes(add: &[&str], remove: &[&str]) -> Edit {
    let parsed = |scopes: &[&str]| scopes.iter().map(|scope| Scope::parse(scope).unwrap()).collect();
    Edit::Scopes { add: parsed(add), remove: parsed(remove) }
}

#[test]
fn what_will_stop_working_is_said_before_and_in_production_the_name_is_typed() {
    let warned = |environment, edit| changing(environment, edit, &Value::Null).1;
    let gone = |scope: &str, setups: &[&str]| {
        let setups = setups.iter().map(ToString::to_string).collect();
        Warning::ScopesGo(vec![Scope::parse(scope).unwrap()], setups)
    };
    assert_eq!(warned(Environment::test(), scopes(&["e:f"], &[])), []);
    assert_eq!(warned(Environment::test(), scopes(&[], &["a:b"])), [gone("a:b", &["Løsøre"])]);
    assert_eq!(warned(Environment::test(), scopes(&[], &["c:d"])), [gone("c:d", &[])]);
    assert_eq!(warned(Environment::test(), Edit::Name("Nytt".into())), []);
    let stops = Warning::ClientStops(2, vec!["Løsøre".into()]);
    assert_eq!(warned(Environment::test(), Edit::Deactivate), std::slice::from_ref(&stops));
    let typed = Warning::TypeName("Fjordvik".into());
    assert_eq!(warned(Environment::production(), Edit::Deactivate), [stops, Warning::Production, typed]);
    assert_eq!(warned(Environment::production(), Edit::Name("Nytt".into())), [Warning::Production]);
}

#[test]
fn what_cannot_be_is_said_before_anything_is_sent() {
    let inactive = json!({ "active": false });
    let hinders = |edit: Edit, seen: &Value| {
        let (story, _, effects) = changing(Environment::test(), edit, seen);
        assert!(effects.is_empty(), "{effects:?}");
        story.into_end().unwrap().unwrap_err().situation
    };
    assert_eq!(hinders(scopes(&["x:y"], &[]), &Value::Null), Situation::ScopeUngranted("x:y".into()));
    assert_eq!(hinders(scopes(&[], &["a:b", "c:d"]), &Value::Null), Situation::LastScope);
    assert_eq!(hinders(Edit::Name("Nytt".into()), &inactive), Situation::ClientInactive);
    for name in ["", "  ", "a\nb", "\u{202e}kivdrojF", &"x".repeat(256)] {
        assert_eq!(hinders(Edit::Name(name.into()), &Value::Null), Situation::ClientNameUnusable, "{name}");
    }
    assert_eq!(hinders(Edit::TokenLifetime(0), &Value::Null), Situation::LifetimeUnusable);
}

#[test]
fn the_administration_client_does_not_lock_itself_out() {
    for edit in [Edit::Deactivate, scopes(&[], &["idporten:dcr.write"])] {
        let admin = admin(Environment::test());
        let client_id = admin.client_id.clone();
        let (profiles, kept, changes) = (Vec::new(), Vec::new(), Vec::new());
        let (mut story, effects) = Changing::begin(
            Circumstances { admin, client_id, profiles, kept, changes, is_new: false },
            edit,
            Tickets::default(),
        );
        let Some(Effect::ReadKeys(ticket, ..)) = effects.first() else { panic!("{effects:?}") };
        let seen = registered(&json!({ "scopes": ["idporten:dcr.read", "idporten:dcr.write"] }));
        story.report(Report::KeysRead(*ticket, Ok(seen)), now());
        assert_eq!(story.into_end().unwrap().unwrap_err().situation, Situation::OwnAdministration);
    }
}

#[test]
fn what_is_so_already_is_not_sent() {
    for (edit, seen) in [
        (Edit::Name("Fjordvik".into()), Value::Null),
        (scopes(&["a:b"], &["e:f"]), Value::Null),
        (Edit::Deactivate, json!({ "active": false })),
        (Edit::Activate, Value::Null),
    ] {
        let (story, warnings, effects) = changing(Environment::production(), edit, &seen);
        assert!(warnings.is_empty() && effects.is_empty());
        assert_eq!(story.into_end().unwrap().unwrap().trace, None);
    }
}

#[test]
fn what_was_made_leaves_a_trace_and_a_way_back() {
    let (mut story, _, effects) = changing(Environment::test(), Edit::Name("Nytt".into()), &Value::Null);
    let Some(Effect::ChangeKeys(ticket, ..)) = effects.first() else { panic!("{effects:?}") };
    story.report(Report::KeysChanged(*ticket, Ok(Ok(registered(&json!({ "client_name": "Nytt" }))))), now());
    let made = story.into_end().unwrap().unwrap();
    let trace = made.trace.unwrap();
    assert_eq!([trace.before.as_str(), &trace.after], ["Fjordvik", "Nytt"]);
    assert_eq!(made.undo, Some(Edit::Name("Fjordvik".into())));
}

#[test]
fn a_no_changes_nothing() {
    let at = Circumstances {
        admin: admin(Environment::test()),
        client_id: ClientId::parse(&id(0)).unwrap(),
        profiles: Vec::new(),
        kept: Vec::new(),
        changes: Vec::new(),
        is_new: false,
    };
    let (mut story, effects) = Changing::begin(at, Edit::Deactivate, Tickets::default());
    let Some(Effect::ReadKeys(ticket, ..)) = effects.first() else { panic!("{effects:?}") };
    story.report(Report::KeysRead(*ticket, Ok(registered(&Value::Null))), now());
    assert!(story.answer(false).is_empty() && story.answer(true).is_empty());
    assert!(matches!(story.stage(), ChangeStage::Declined) && story.into_end().is_none());
}
