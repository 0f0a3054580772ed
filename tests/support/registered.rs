//! A client as Maskinporten would tell of it, for the diagnosis to compare.

use crate::traveller::{CLIENT_ID, Traveller, client};
use portnokkel::app::diagnosis;
use portnokkel::app::intent::Intent;
use portnokkel::app::wizard;
use portnokkel::contract::{Comparing, Effect, Report, Ticket};
use portnokkel::diagnosis::{Comparison, Diagnosis, diagnose};
use portnokkel::domain::EnvironmentKind;
use portnokkel::protocol::self_service::Registered;
use serde_json::{Value, json};

/// Who is to be asked about which client, of the last that was asked.
pub fn asked(effects: &mut Vec<Effect>) -> (Ticket, Box<Comparing>) {
    let is_asked = |effect: &Effect| matches!(effect, Effect::CompareClient(..) | Effect::ChangeClient(..));
    let at = effects.iter().rposition(is_asked).expect("asked");
    match effects.remove(at) {
        Effect::CompareClient(ticket, comparing) | Effect::ChangeClient(ticket, _, _, comparing) => (ticket, comparing),
        _ => unreachable!(),
    }
}

/// What is read: a client with these scopes and keys, of an organisation that was granted all that is asked for.
pub fn read(comparing: Comparing, scopes: &[&str], keys: &Value) -> (Comparison, Box<Diagnosis>) {
    let client = json!({"client_id": CLIENT_ID, "integration_type": "maskinporten", "scopes": scopes});
    let registered = Registered::read(client, keys, comparing.scopes.iter().cloned().collect()).unwrap();
    let comparison = Comparison { registered, scopes: comparing.scopes };
    let mut question = comparing.question;
    question.circumstances.comparison = Some(comparison.clone());
    (comparison, Box::new(diagnose(b"", &question.circumstances)))
}

/// In the diagnosis, with a client that lacks what is asked for.
pub fn lacking(mut traveller: Traveller) -> Traveller {
    traveller.intends(Intent::OpenDiagnosis).intends(diagnosis::Intent::CompareClient);
    let (ticket, comparing) = asked(&mut traveller.asked);
    traveller.learns(Report::ClientCompared(ticket, Ok(read(*comparing, &[], &Value::Null))));
    traveller
}

/// The same in production, where a client was created.
pub fn in_production() -> Traveller {
    let mut traveller = Traveller::has_opened("production.p12");
    traveller.proceeds().intends(wizard::Intent::ChooseEnvironment(EnvironmentKind::Production)).proceeds();
    traveller.app.wizard.drafts.client.admin_client_id = CLIENT_ID.into();
    traveller.describes_client().intends(wizard::Intent::ConfirmProduction(true));
    let ticket = traveller.begins_creating();
    traveller.learns(Report::ClientCreated(ticket, Ok(client("Fjordvik", CLIENT_ID))));
    lacking(traveller)
}
