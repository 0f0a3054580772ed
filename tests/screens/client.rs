//! Step 4: the three ways to a client.
use crate::traveller::*;
use crate::visit::*;
use portnokkel::window::theme::Theme;
use portnokkel::wizard::event::{Intent, Report};
use portnokkel::wizard::steps::client::Way;
fn dark() -> Look {
    Look { theme: Theme::Dark, ..Look::default() }
}
#[test]
fn pics() {
    let mut t = Traveller::at_client();
    t.fetches_scopes();
    let mut v = Visit::with(t, Look::default());
    v.picture("tmp-client-new");
    let mut t = Traveller::at_client();
    t.intends(Intent::ChooseWay(Way::Unknown));
    let mut v = Visit::with(t, dark());
    v.picture("tmp-client-unknown");
    let mut t = Traveller::at_client();
    t.intends(Intent::ChooseWay(Way::Existing)).intends(Intent::ListClients);
    let ticket = t.clients_ticket();
    let mut v = Visit::with(t, Look::default());
    v.picture("tmp-client-existing-busy");
    v.learns(Report::ClientsListed(
        ticket,
        Ok(vec![client("Pant", CLIENT_ID), client("Lønn", "11111111-2222-4333-8444-555555555555")]),
    ));
    v.picture("tmp-client-existing-list");
    v.presses(egui::Key::ArrowDown);
    v.picture("tmp-client-existing-picked");
}
