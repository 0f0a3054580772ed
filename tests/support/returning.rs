//! What was kept of an earlier visit, and somebody who comes back to it.

use super::{CLIENT_ID, NOON, Traveller, fixture, id, keystore, scope, timestamp};
use portnokkel::app::App;
use portnokkel::contract::{ClientChange, Last, Profile};
use portnokkel::domain::{CorrelationId, Environment, ScopeSet};
use portnokkel::protocol::grant::OptionalClaims;
use portnokkel::protocol::self_service::Amendment;

/// A setup of the organisation in `modern.p12`, for a client in the test environment.
pub fn setup(name: &str) -> Profile {
    let certificate = keystore("modern.p12").entries.remove(0).certificate;
    Profile {
        name: name.into(),
        file: fixture("modern.p12"),
        alias: keystore("modern.p12").entries.remove(0).alias,
        certificate_ends: certificate.not_after,
        issued: None,
        organisation: *certificate.organisation.as_ref().expect("it names one"),
        organisation_name: certificate.organisation_name,
        environment: Environment::test(),
        admin: Some(id("oidc_313299767_api")),
        admin_key: None,
        client_id: id(CLIENT_ID),
        client_name: Some("Fjordvik – løsøre – test".into()),
        created: None,
        keys_end: None,
        scopes: ScopeSet::parse("brreg:losore/tlg").expect("a scope"),
        optional: OptionalClaims::default(),
        remembered: None,
        last: Some(Last { at: timestamp(NOON - 86_400), problem: None }),
    }
}

/// Somebody who has been here before.
pub fn returning(setups: Vec<Profile>) -> Traveller {
    let mut traveller = Traveller::new();
    traveller.app = App::new(None, timestamp(NOON)).with_profiles(setups, None);
    traveller
}

/// A change of a client that was sent then, and of which nobody saw the end.
pub fn unsettled_change(begun: i64) -> ClientChange {
    ClientChange {
        id: CorrelationId::random(),
        begun: timestamp(begun),
        environment: Environment::test(),
        organisation: "313299767".parse().unwrap(),
        organisation_name: "Fjordvik Drift AS".into(),
        admin: id(CLIENT_ID),
        client_id: id(CLIENT_ID),
        change: Amendment::AddScope(scope("brreg:losore/tlg")),
    }
}
