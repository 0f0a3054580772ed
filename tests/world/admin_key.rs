//! An administration client with keys of its own: against a simulator that knows them.

use crate::misbehaving::{hurried, signer_of};
use crate::support::Simulated;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use portnokkel::contract::{Admin, AdminKey, AdminKeyOrder, Aside, AsideReport, Effect, Report};
use portnokkel::domain::{DemoFileKind, Secret};
use portnokkel::keystore::Signer;
use portnokkel::problem::{Problem, Situation};
use portnokkel::simulator::PASSWORD;
use portnokkel::world::maskinporten::Maskinporten;
use std::path::PathBuf;

const KEYED: &str = r#"
    [[clients]]
    id = "oidc_310472603_api"
    [[clients.keys]]
    kid = "demo-1"
    [[clients.keys]]
    kid = "ended"
    expires_after = -3600
"#;

struct Place {
    there: Simulated,
    signer: Signer,
    asks: Maskinporten,
}

impl Place {
    fn new(scenario: &str) -> Self {
        let there = Simulated::playing(scenario);
        let signer = signer_of(&there.simulator);
        Self { there, signer, asks: Maskinporten::new(hurried()) }
    }

    /// As the administration client, by the key of this name or by the certificate.
    fn admin(&self, kid: Option<&str>) -> Admin {
        let key = kid.map(|kid| AdminKey { kid: kid.into(), file: "/a/key.p12".into(), signer: self.signer.clone() });
        let client_id = self.there.simulator.admin_client();
        Admin { environment: self.there.environment("Prøve"), client_id, signer: self.signer.clone(), key }
    }

    fn lists(&self, kid: Option<&str>) -> Result<usize, Situation> {
        let listed = self.there.runtime.block_on(self.asks.clients(&self.admin(kid)));
        listed.map(|clients| clients.len()).map_err(|problem: Problem| problem.situation)
    }
}

#[test]
fn the_key_signs_where_the_client_has_one_and_the_certificate_is_refused() {
    let place = Place::new(KEYED);
    assert_eq!(place.lists(None), Err(Situation::AdminKeyRequired));
    assert!(place.lists(Some("demo-1")).is_ok_and(|count| count > 0));
    // A token that was got by one is not used for another, nor for the certificate.
    assert_eq!(place.lists(None), Err(Situation::AdminKeyRequired));
    assert_eq!(place.lists(Some("demo-2")), Err(Situation::AdminKeyRefused("demo-2".into())));
    assert_eq!(place.lists(Some("ended")), Err(Situation::AdminKeyRefused("ended".into())));
}

#[test]
fn a_client_without_keys_takes_the_certificate_and_no_key() {
    let place = Place::new("");
    assert!(place.lists(None).is_ok());
    assert_eq!(place.lists(Some("demo-1")), Err(Situation::AdminKeyRefused("demo-1".into())));
}

#[test]
fn a_creation_is_signed_by_the_key_too() {
    let place = Place::new(KEYED);
    let signs_in = |kid| place.there.runtime.block_on(place.asks.sign_in_to_create(&place.admin(kid))).map(drop);
    assert_eq!(signs_in(None).map_err(|problem| problem.situation), Err(Situation::AdminKeyRequired));
    signs_in(Some("demo-1")).unwrap();
}

#[test]
fn neither_the_key_nor_its_password_is_in_what_is_printed_of_it() {
    let place = Place::new(KEYED);
    let admin = place.admin(Some("demo-1"));
    let private = place.signer.entry().private_key().jwk("demo-1").unwrap();
    let private: serde_json::Value = serde_json::from_str(private.expose()).unwrap();
    let exponent = private["d"].as_str().unwrap();
    let order = AdminKeyOrder { file: "/a/key.p12".into(), password: Secret::new("plantet".into()), kid: None };
    let printed = format!("{admin:?} {order:?}");
    assert!(printed.contains("demo-1") && !printed.contains("plantet"), "{printed}");
    assert!(!printed.contains(&exponent[..40]), "{printed}");
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(exponent).unwrap();
    assert!(!printed.contains(&format!("{}, {}, {}, {}", bytes[0], bytes[1], bytes[2], bytes[3])), "{printed}");
}

/// What the world says of a file, with this password and name.
fn opened(file: PathBuf, password: &str, kid: Option<&str>) -> Result<String, Situation> {
    let (desk, [ticket, _]) = (crate::fakes::Desk::new(), crate::fakes::two());
    let order = AdminKeyOrder { file, password: Secret::new(password.into()), kid: kid.map(str::to_owned) };
    let mut window = desk.world();
    window.performs([Effect::Aside(ticket, Aside::OpenAdminKey(Box::new(order)))]);
    let result = window.hears(|report| match report {
        Report::Aside(_, AsideReport::AdminKeyOpened(result)) => Some(result),
        _ => None,
    });
    result.map(|key| key.kid).map_err(|problem| problem.situation)
}

#[test]
fn the_name_is_the_one_that_is_given_or_that_of_the_file() {
    let place = Place::new("");
    let file = place.there.simulator.file(DemoFileKind::Pkcs12).unwrap().to_owned();
    let alias = place.signer.entry().alias.clone();
    assert_eq!(opened(file.clone(), PASSWORD, None), Ok(alias));
    assert_eq!(opened(file.clone(), PASSWORD, Some("demo-1")), Ok("demo-1".into()));
    assert_eq!(opened(file.clone(), PASSWORD, Some("to ord")), Err(Situation::KidMalformed));
    assert_eq!(opened(file.clone(), "feil", None), Err(Situation::WrongPassword));
    let folder = tempfile::tempdir().unwrap();
    let (pem, jwk) = (folder.path().join("key.pem"), folder.path().join("key.jwk"));
    let key = place.signer.entry().private_key();
    std::fs::write(&pem, key.pkcs8_pem().expose()).unwrap();
    std::fs::write(&jwk, key.jwk("min-nokkel").unwrap().expose()).unwrap();
    assert_eq!(opened(jwk.clone(), "", None), Ok("min-nokkel".into()));
    let (desk, [ticket, _]) = (crate::fakes::Desk::new(), crate::fakes::two());
    let mut window = desk.world();
    for (file, kid) in [(&jwk, Some("min-nokkel")), (&pem, None), (&file, None)] {
        window.performs([Effect::Aside(ticket, Aside::ReadKid(file.clone()))]);
        let read = window.hears(|report| match report {
            Report::Aside(_, AsideReport::KidRead(kid)) => Some(kid),
            _ => None,
        });
        assert_eq!(read.as_deref(), kid, "{}", file.display());
    }
    let several = place.there.simulator.file(DemoFileKind::SeveralKeys).unwrap().to_owned();
    let Err(Situation::SeveralPrivateKeys(names)) = opened(several.clone(), PASSWORD, None) else {
        panic!("one of two")
    };
    let first = names.split(", ").next().unwrap();
    assert_eq!(opened(several.clone(), PASSWORD, Some(first)), Ok(first.into()));
    assert_eq!(opened(several, PASSWORD, Some("borte")), Err(Situation::SeveralPrivateKeys(names)));
    // A PEM has no name, and a number is none.
    assert_eq!(opened(pem, "", None), Err(Situation::AdminKidMissing));
}
