//! The first visit: how often somebody has to click, and how much to type, from the file to a copied token.

use crate::traveller::{CLIENT_ID, PASSWORD, Traveller, client, fixture, scope, scopes};
use portnokkel::app::intent::Intent;
use portnokkel::app::wizard::{self, Step};
use portnokkel::contract::{Effect, Report};

/// Somebody whose clicks are counted. What is typed is put into its field by hand, and counted there.
struct Counted {
    traveller: Traveller,
    clicks: usize,
}

impl Counted {
    fn clicks(&mut self, intent: impl Into<Intent>) {
        self.clicks += 1;
        self.traveller.intends(intent);
    }
}

/// In the demo there is one click more, on "Try with made-up data"; `tests/world/journey.rs` walks it for real.
#[test]
fn seven_clicks_and_a_password_lead_from_the_file_to_a_copied_token() {
    let mut person = Counted { traveller: Traveller::new(), clicks: 0 };
    person.clicks(wizard::Intent::UseFile(fixture("modern.p12")));
    person.traveller.world_reads().types_password(PASSWORD);
    person.clicks(Intent::Proceed);
    person.traveller.world_opens();
    person.clicks(Intent::Proceed);
    assert_eq!(person.traveller.app.wizard.at(), Step::Client, "the environment is decided");
    let ticket = person.traveller.scopes_ticket();
    person.traveller.learns(Report::ScopesFetched(ticket, Ok(scopes())));
    person.clicks(wizard::Intent::ToggleScope(scope("brreg:losore/tlg")));
    person.clicks(Intent::Proceed);
    assert_eq!(person.traveller.app.wizard.at(), Step::Check, "{:?}", person.traveller.app.complaints());
    person.clicks(Intent::Proceed);
    let ticket = person.traveller.create_ticket();
    person.traveller.learns(Report::ClientCreated(ticket, Ok(client("Fjordvik", CLIENT_ID))));
    let (ticket, token) = (person.traveller.token_ticket(), person.traveller.token(120));
    person.traveller.learns(Report::TokenReceived(ticket, Box::new(Ok(token).into())));
    person.clicks(Intent::Proceed);
    assert!(person.traveller.is_asked(|effect| matches!(effect, Effect::CopySecret(..))));
    assert_eq!(person.clicks, 7);
}
