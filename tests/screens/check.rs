//! Step 5.
use crate::traveller::*;
use crate::visit::*;
use portnokkel::domain::EnvironmentKind;
use portnokkel::wizard::event::{Intent, Report};
#[test]
fn pics() {
    let mut v = Visit::with(Traveller::at_check(), Look::default());
    v.picture("tmp-check");
    let mut t = Traveller::has_opened("production.p12");
    t.proceeds().intends(Intent::ChooseEnvironment(EnvironmentKind::Production)).proceeds();
    t.wizard.drafts.client.admin_client_id = CLIENT_ID.into();
    t.describes_client();
    let mut v = Visit::with(t, Look::default());
    v.picture("tmp-check-prod");
    let mut t = Traveller::at_check();
    t.proceeds();
    let looked = t.clients_ticket();
    let name = t.wizard.drafts.client.name.clone();
    t.learns(Report::ClientsListed(looked, Ok(vec![client(&name, CLIENT_ID)])));
    let mut v = Visit::with(t, Look::default());
    v.picture("tmp-check-dup");
    let mut t = Traveller::at_check();
    let ticket = t.begins_creating();
    t.learns(Report::CreationSent(ticket));
    let mut v = Visit::with(t, Look::default());
    v.waits(12);
    v.picture("tmp-check-sent");
}
