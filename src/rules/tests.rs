//! Each check passed, failed and unknown. What is right stands here by hand, as Maskinporten documents it.

use super::fixtures::*;
use super::*;
use crate::domain::{EnvironmentKind, Timestamp};
use base64::Engine;
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD};
use serde_json::{Value, json};

const PLACE_OF_KEY: &str = "kid";

fn everything_good() -> [Sent; 5] {
    [certified(), by_key(), on_behalf(), as_system_user(), with_consent()]
}

#[test]
fn whoever_knows_all_leaves_no_check_unknown_and_a_good_grant_passes_all() {
    for sent in everything_good() {
        let trace = sent.trace();
        assert!(trace.iter().all(|(_, outcome)| *outcome == Verdict::Passed), "{trace:?}");
        assert!(trace.first_failure().is_none() && trace.passes_through(Check::Details));
        assert_eq!(trace.iter().map(|(check, _)| check).collect::<Vec<_>>(), Check::ALL);
    }
}

#[test]
fn whoever_knows_nothing_still_learns_what_the_grant_alone_shows() {
    let known = || Known::default();
    for sent in everything_good() {
        let sent = sent.but(|sent| sent.known = known());
        let trace = sent.trace();
        assert!(trace.first_failure().is_none(), "{trace:?}");
        for check in [Check::Form, Check::Claims] {
            sent.passes(check);
        }
        assert!(!trace.passes_through(Check::Client));
    }
    let bent = certified().but(|sent| (sent.known, sent.claims["exp"]) = (known(), json!(NOW + 181)));
    assert_eq!(bent.trace().first_failure().map(|(check, _)| check), Some(Check::Time));
}

#[test]
fn claims_that_cannot_be_read_pass_no_check() {
    let unread = ["x", "a.b.c"].map(Grant::from_assertion);
    for grant in [Grant::nothing()].into_iter().chain(unread) {
        let trace = judge(&grant, &certified().known);
        for (check, verdict) in trace.iter().filter(|(check, _)| *check != Check::Reuse) {
            assert_ne!(*verdict, Verdict::Passed, "{check:?}");
        }
    }
}

#[test]
fn the_first_failure_is_that_of_the_first_check_and_the_others_are_there_as_well() {
    let sent = certified().but(|sent| {
        sent.claims["aud"] = json!("https://maskinporten.no/");
        sent.claims["scope"] = json!("no:such no:other");
    });
    let trace = sent.trace();
    let (check, fault) = trace.first_failure().unwrap();
    assert_eq!((check, fault.reason.code()), (Check::Audience, Some("MP-110")));
    assert_eq!(fault.value.as_deref(), Some("https://maskinporten.no/"));
    assert_eq!(fault.wanted, Wanted::Exactly("https://test.maskinporten.no/".into()));
    assert!(trace.passes_through(Check::Client) && !trace.passes_through(Check::Audience));
    let Verdict::Failed(faults) = trace.outcome(Check::Scope) else { panic!("{trace:?}") };
    let lacking: Vec<_> = faults.iter().map(|fault| fault.value.as_deref().unwrap()).collect();
    assert_eq!(lacking, ["no:such", "no:other"]);
}

#[test]
fn form() {
    let other = certified().but(|sent| sent.grant_type = "client_credentials");
    assert_eq!(other.failed(Check::Form), (Reason::GrantType, "grant_type".into()));
    let good = certified();
    let whole = compact(&good.header.to_string(), &good.claims.to_string(), good.key);
    let (header, rest) = whole.split_once('.').unwrap();
    let list = BASE64_URL_SAFE_NO_PAD.encode("[\"RS256\"]");
    let no_signature = format!("{header}.{}", rest.split_once('.').unwrap().0);
    for broken in
        ["", "x", "a.b.c", &format!("{whole}\n"), &format!("{whole}="), &format!("{list}.{rest}"), &no_signature]
    {
        let trace = good.trace_of(broken);
        let (check, fault) = trace.first_failure().unwrap();
        assert_eq!((check, &fault.reason), (Check::Form, &Reason::Malformed), "{broken}");
        assert_eq!(fault.wanted, Wanted::Shape(Shape::Jwt), "{broken}");
    }
    let missing = judge(&Grant::from_form(format!("grant_type={}", good.grant_type).as_bytes()), &good.known);
    assert_eq!(missing.first_failure().unwrap().1.wanted, Wanted::Present);
    assert_eq!(*missing.outcome(Check::Claims), Verdict::Unknown(Need::Header));
    let alone = judge(&Grant::from_assertion(&whole), &good.known);
    assert_eq!(*alone.outcome(Check::Form), Verdict::Unknown(Need::Form));
    assert_eq!(*alone.outcome(Check::Signature), Verdict::Passed);
}

#[test]
fn claims() {
    let bent = |name: &str, value: Value| certified().but(|sent| sent.claims[name] = value);
    for (name, value) in [
        ("aud", json!(7)),
        ("aud", json!([7])),
        ("aud", json!({})),
        ("iss", json!(["a"])),
        ("scope", json!(" ")),
        ("scope", json!(["a:one"])),
        ("iat", json!("1800000000")),
        ("exp", json!(1.8e9)),
        ("exp", json!(u64::MAX)),
        ("jti", json!(7)),
        ("resource", json!("https://api.example.no")),
        ("consumer_org", json!("313907202")),
        ("consumer_org", json!("313 907 201")),
        ("consumer_org", json!(313_907_201)),
        ("pid", json!("123")),
        ("authorization_details", json!([])),
        ("authorization_details", json!({})),
        ("consumer_orgno", json!(CUSTOMER)),
    ] {
        assert_eq!(bent(name, value.clone()).failed(Check::Claims), (Reason::Malformed, name.into()), "{value}");
    }
    for name in ["aud", "iss", "scope", "iat", "exp"] {
        let missing = certified().but(|sent| sent.without_claim(name));
        assert_eq!(missing.failed(Check::Claims), (Reason::Malformed, name.into()));
        assert_eq!(bent(name, Value::Null).failed(Check::Claims), (Reason::Malformed, name.into()));
    }
    for (name, value) in [
        ("sub", json!(1)),
        ("nbf", json!(NOW)),
        ("iss_onbehalfof", json!("x")),
        ("jti", Value::Null),
        ("resource", json!([])),
        ("pid", json!("01017012345")),
        ("aud", json!(["https://test.maskinporten.no/"])),
    ] {
        bent(name, value).passes(Check::Claims);
    }
}

#[test]
fn what_may_be_about_a_person_is_not_repeated() {
    let trace = certified().but(|sent| sent.claims["pid"] = json!("0101701234")).trace();
    assert!(!format!("{trace:?}").contains("0101701234"));
}

#[test]
fn a_name_that_stands_twice_is_refused() {
    let good = certified();
    let twice = good.claims.to_string().replacen('{', r#"{"exp":1,"#, 1);
    let trace = good.trace_of(&compact(&good.header.to_string(), &twice, good.key));
    let (check, fault) = trace.first_failure().unwrap();
    assert_eq!((check, &*fault.claim, &fault.wanted), (Check::Claims, "exp", &Wanted::Once));
}

#[test]
fn header() {
    let bent = |name: &str, value: Value| certified().but(|sent| sent.header[name] = value);
    for (name, value, place) in
        [("alg", Value::Null, "alg"), ("alg", json!(256), "alg"), ("kid", json!(7), PLACE_OF_KEY)]
    {
        assert_eq!(bent(name, value).failed(Check::Claims), (Reason::Malformed, place.into()));
    }
    bent("typ", json!("JWT")).passes(Check::Claims);
    bent("kid", json!("key-1")).passes(Check::Claims);
    let alone = Grant::from_parts(None, &certified().claims);
    assert_eq!(*judge(&alone, &Known::default()).outcome(Check::Claims), Verdict::Unknown(Need::Header));
}

#[test]
fn client() {
    let absent = certified().but(|sent| sent.known.client = Fact::Absent);
    assert_eq!(absent.failed(Check::Client), (Reason::ClientNotFound, "iss".into()));
    let unknown = certified().but(|sent| sent.known.client = Fact::Unknown);
    assert_eq!(unknown.unknown(Check::Client), Need::Client);
    let organisation = unknown.but(|sent| sent.claims["iss"] = json!(OWN));
    assert_eq!(organisation.failed(Check::Client).0, Reason::ClientNotFound, "no client has such a name");
    let nameless = certified().but(|sent| sent.without_claim("iss"));
    assert_eq!(nameless.unknown(Check::Client), Need::Claim("iss"));
}

#[test]
fn audience() {
    for aud in [
        json!("https://test.maskinporten.no"),
        json!("https://test.maskinporten.no/token"),
        json!(["https://test.maskinporten.no/", "https://test.maskinporten.no/"]),
        json!([]),
    ] {
        let other = certified().but(|sent| sent.claims["aud"] = aud);
        assert_eq!(other.failed(Check::Audience), (Reason::Audience, "aud".into()));
    }
    certified().but(|sent| sent.claims["aud"] = json!(["https://test.maskinporten.no/"])).passes(Check::Audience);
    let nowhere = certified().but(|sent| sent.known.issuer = None);
    assert_eq!(nowhere.unknown(Check::Audience), Need::Issuer);
    assert_eq!(certified().but(|sent| sent.claims["aud"] = json!(7)).unknown(Check::Audience), Need::Claim("aud"));
}

#[test]
fn key() {
    let keys = || by_key().client().keys.clone();
    let certificate = certified().but(|sent| sent.client().keys = keys());
    assert_eq!(certificate.failed(Check::Key), (Reason::KidRequired, "kid".into()));
    let other = by_key().but(|sent| sent.header["kid"] = json!("key-2"));
    assert_eq!(other.failed(Check::Key), (Reason::UnknownKid, "kid".into()));
    let new = by_key().but(|sent| sent.client().keys.as_mut().unwrap()[0].is_known = false);
    assert_eq!(new.failed(Check::Key).0, Reason::UnknownKid);
    let later = by_key().but(|sent| sent.known.now = Timestamp::from_second(NOW + 1).ok());
    assert_eq!(later.failed(Check::Key), (Reason::ExpiredKey, "kid".into()));
    let neither = certified().but(|sent| sent.header = json!({ "alg": "RS256" }));
    assert_eq!(neither.failed(Check::Key), (Reason::Malformed, "x5c".into()));

    for sent in [certified, by_key] {
        assert_eq!(sent().but(|sent| sent.client().keys = None).unknown(Check::Key), Need::ClientKeys);
        assert_eq!(sent().but(|sent| sent.known.client = Fact::Unknown).unknown(Check::Key), Need::Client);
    }
    assert_eq!(by_key().but(|sent| sent.known.now = None).unknown(Check::Key), Need::Clock);
}

/// Changes what was sent, or what is known.
type Bend<T> = fn(&mut T);

fn at(date: &str) -> Option<Timestamp> {
    date.parse().ok()
}

#[test]
fn certificate() {
    let text = BASE64_STANDARD.encode(&MADE.leaf);
    for x5c in [
        json!(text),
        json!([]),
        json!([7]),
        json!([format!("-----BEGIN CERTIFICATE-----\n{text}\n-----END CERTIFICATE-----")]),
        json!([BASE64_URL_SAFE_NO_PAD.encode(&MADE.leaf)]),
        json!(["AAAA"]),
        json!([BASE64_STANDARD.encode(&MADE.authority), text]),
        json!([text, text]),
    ] {
        let bent = certified().but(|sent| sent.header["x5c"] = x5c);
        assert_eq!(bent.failed(Check::Certificate), (Reason::X5c, "x5c".into()));
        assert_eq!(bent.unknown(Check::Signature), Need::Proof);
    }
    certified().but(|sent| sent.x5c(&[&MADE.leaf, &MADE.authority])).passes(Check::Certificate);

    let not_believed: [(&str, Bend<Sent>); 5] = [
        ("x5c[0].notBefore", |sent| sent.known.now = at("2025-12-31T23:59:59Z")),
        ("x5c[0].notAfter", |sent| sent.known.now = at("2029-01-01T00:00:01Z")),
        ("x5c[0].serialNumber", Sent::revoke),
        ("x5c[0].issuer", |sent| sent.known.authorities = Some(vec![MADE.impostor.clone()])),
        ("x5c[0]", |sent| sent.x5c(&[&MADE.elliptic])),
    ];
    for (place, bend) in not_believed {
        assert_eq!(certified().but(bend).failed(Check::Certificate), (Reason::Certificate, place.into()));
    }
    let unknown: [(Need, Bend<Known>); 3] = [
        (Need::Clock, |known| known.now = None),
        (Need::Revocation, |known| known.revoked = None),
        (Need::Authorities, |known| known.authorities = None),
    ];
    for (need, bend) in unknown {
        assert_eq!(certified().but(|sent| bend(&mut sent.known)).unknown(Check::Certificate), need);
    }
}

#[test]
fn the_name_of_an_issuer_can_say_no_and_never_yes() {
    let in_environment =
        |kind| certified().but(|sent| (sent.known.authorities, sent.known.environment) = (None, Some(kind)));
    for kind in [EnvironmentKind::Production, EnvironmentKind::Demo] {
        assert_eq!(in_environment(kind).failed(Check::Certificate), (Reason::Certificate, "x5c[0].issuer".into()));
    }
    for kind in [EnvironmentKind::Test, EnvironmentKind::Custom] {
        assert_eq!(in_environment(kind).unknown(Check::Certificate), Need::Authorities);
    }
}

#[test]
fn signature() {
    for sent in [certified, by_key] {
        let forged = sent().but(|sent| sent.key = &MADE.other_key);
        assert_eq!(forged.failed(Check::Signature), (Reason::Signature, "signature".into()));
        let other = sent().but(|sent| sent.header["alg"] = json!("PS256"));
        assert_eq!(other.failed(Check::Signature), (Reason::Signature, "alg".into()));
        let extended = sent().but(|sent| sent.header["crit"] = json!(["exp"]));
        assert_eq!(extended.failed(Check::Signature), (Reason::Signature, "crit".into()));
    }
    let registered_for = by_key().but(|sent| sent.client().keys.as_mut().unwrap()[0].alg = Some("RS512".into()));
    assert_eq!(registered_for.failed(Check::Signature), (Reason::Signature, "alg".into()));
    by_key().but(|sent| sent.client().keys.as_mut().unwrap()[0].alg = None).passes(Check::Signature);
    assert_eq!(by_key().but(|sent| sent.client().keys = None).unknown(Check::Signature), Need::ClientKeys);
    let good = certified();
    let shown = judge(&Grant::from_parts(Some(&good.header), &good.claims), &good.known);
    assert_eq!(*shown.outcome(Check::Signature), Verdict::Unknown(Need::Signature));
    let unknown = by_key().but(|sent| sent.client().keys = None);
    let whole = compact(&unknown.header.to_string(), &unknown.claims.to_string(), unknown.key);
    for end in ["", "AAAA"] {
        let trace = unknown.trace_of(&format!("{}.{end}", whole.rsplit_once('.').unwrap().0));
        let fault = trace.faults(Check::Signature).next().unwrap();
        assert_eq!(fault.wanted, Wanted::AtLeast(256), "no key that is taken makes it");
    }
}

#[test]
fn organisation_of_the_certificate() {
    let other = certified().but(|sent| sent.client().organisation = Some(organisation(CUSTOMER)));
    assert_eq!(other.failed(Check::Organisation), (Reason::Organisation, "x5c[0].subject".into()));
    by_key().but(|sent| sent.client().organisation = Some(organisation(CUSTOMER))).passes(Check::Organisation);
    let nobodys = certified().but(|sent| sent.x5c(&[&MADE.nobodys]));
    assert_eq!(nobodys.failed(Check::Organisation).0, Reason::Organisation);
    let unknown = certified().but(|sent| sent.client().organisation = None);
    assert_eq!(unknown.unknown(Check::Organisation), Need::ClientOrganisation);
}

#[test]
fn time() {
    let times = |iat: i64, exp: i64| {
        certified().but(|sent| (sent.claims["iat"], sent.claims["exp"]) = (json!(iat), json!(exp)))
    };
    for (iat, exp, expected) in [
        (NOW, NOW + 121, (Reason::TooLong, "exp - iat")),
        (NOW + 11, NOW + 100, (Reason::InFuture, "iat")),
        (NOW - 100, NOW - 11, (Reason::Expired, "exp")),
        (NOW * 1000, (NOW + 120) * 1000, (Reason::TooLong, "exp - iat")),
        (i64::MIN, i64::MAX, (Reason::TooLong, "exp - iat")),
    ] {
        assert_eq!(times(iat, exp).failed(Check::Time), (expected.0, expected.1.into()), "{iat} {exp}");
    }
    for (iat, exp) in [(NOW + 10, NOW + 130), (NOW - 130, NOW - 10)] {
        times(iat, exp).passes(Check::Time);
    }
    let unruled = |seconds| times(NOW, NOW + seconds).but(|sent| sent.known.longest_lifetime = None);
    unruled(120).passes(Check::Time);
    assert_eq!(unruled(180).unknown(Check::Time), Need::LifetimeRule);
    assert_eq!(unruled(181).failed(Check::Time).0, Reason::TooLong);
    assert_eq!(certified().but(|sent| sent.known.now = None).unknown(Check::Time), Need::Clock);
    assert_eq!(certified().but(|sent| sent.claims["exp"] = json!("x")).unknown(Check::Time), Need::Claim("exp"));
}

#[test]
fn reuse() {
    let used = |used| certified().but(|sent| sent.known.used = used);
    assert_eq!(used(Some(true)).failed(Check::Reuse), (Reason::UsedBefore, "jti".into()));
    assert_eq!(used(None).unknown(Check::Reuse), Need::UsedGrants);
}

#[test]
fn scope() {
    let lacking = certified().but(|sent| sent.client().scopes = Some(vec!["a:one".into()]));
    assert_eq!(lacking.failed(Check::Scope), (Reason::NotOnClient("a:two".into()), "scope".into()));
    let other = certified().but(|sent| sent.client().integration_type = Some("idporten".into()));
    assert_eq!(other.failed(Check::Scope), (Reason::IntegrationType, "integration_type".into()));
    certified().but(|sent| sent.client().integration_type = Some("api_klient".into())).passes(Check::Scope);
    assert_eq!(certified().but(|sent| sent.client().scopes = None).unknown(Check::Scope), Need::ClientScopes);
    assert_eq!(certified().but(|sent| sent.client().integration_type = None).unknown(Check::Scope), Need::ClientType);
}

#[test]
fn access_and_delegation() {
    let one = || Some(vec!["a:one".to_owned()]);
    for sent in [certified, on_behalf] {
        let refused = sent().but(|sent| sent.known.granted = one());
        assert_eq!(refused.failed(Check::Access), (Reason::NotGranted("a:two".into()), "scope".into()));
        assert_eq!(sent().but(|sent| sent.known.granted = None).unknown(Check::Access), Need::Granted);
    }
    certified().but(|sent| sent.known.delegated = Some(Vec::new())).passes(Check::Delegation);

    let own = on_behalf().but(|sent| sent.claims["consumer_org"] = json!(OWN));
    assert_eq!(own.failed(Check::Access), (Reason::ConsumerOrg, "consumer_org".into()));
    let undelegable = on_behalf().but(|sent| (sent.known.delegable, sent.known.granted) = (one(), one()));
    assert_eq!(undelegable.failed(Check::Access).0, Reason::ConsumerOrg, "before what was granted");
    assert_eq!(on_behalf().but(|sent| sent.known.delegable = None).unknown(Check::Access), Need::Delegable);

    let undelegated = on_behalf().but(|sent| sent.known.delegated = one());
    let (consumer, supplier) = (organisation(CUSTOMER), organisation(OWN));
    let reason = Reason::NotDelegated { scope: "a:two".into(), consumer, supplier };
    assert_eq!(undelegated.failed(Check::Delegation), (reason, "consumer_org".into()));
    assert_eq!(on_behalf().but(|sent| sent.known.delegated = None).unknown(Check::Delegation), Need::Delegated);
    let nameless = |sent: &mut Sent| sent.client().organisation = None;
    on_behalf().but(nameless).passes(Check::Delegation);
    let by_key = by_key().but(|sent| sent.claims["consumer_org"] = json!(CUSTOMER)).but(nameless);
    assert_eq!(by_key.unknown(Check::Delegation), Need::ClientOrganisation);
}

#[test]
fn details_of_a_system_user() {
    let bent = |name: &str, value: Value| as_system_user().but(|sent| sent.detail()[name] = value);
    let customer = |customer| Reason::Customer(customer);
    let party = |id: &str| json!({ "authority": "iso6523-actorid-upis", "ID": id });
    for (sent, reason, place) in [
        (bent("type", json!("urn:altinn:systemuzer")), Reason::DetailsType, "type"),
        (as_system_user().but(|sent| *sent.detail() = json!(7)), Reason::DetailsType, "type"),
        (bent("system", json!("x")), Reason::DetailsFields, "system"),
        (
            bent("systemuser_org", json!(["iso6523-actorid-upis", "0192:313907201"])),
            Reason::DetailsValue,
            "systemuser_org",
        ),
        (bent("systemuser_org", json!({ "ID": "0192:313907201" })), Reason::DetailsValue, "systemuser_org.authority"),
        (bent("systemuser_org", party("313907201")), Reason::DetailsValue, "systemuser_org.ID"),
        (bent("externalRef", json!(1)), Reason::DetailsValue, "externalRef"),
        (bent("systemuser_org", party("0192:310472603")), customer(Customer::NoSystemUser), "systemuser_org"),
        (bent("externalRef", json!("kunde-2")), customer(Customer::NoReference), "externalRef"),
    ] {
        assert_eq!(sent.failed(Check::Details), (reason, place.into()));
    }
    let others =
        as_system_user().but(|sent| sent.known.system_users.as_mut().unwrap()[0].supplier = organisation(CUSTOMER));
    assert_eq!(others.failed(Check::Details).0, customer(Customer::AnothersSystem));
    let clients = |clients: Option<Vec<String>>| {
        as_system_user().but(move |sent| sent.known.system_users.as_mut().unwrap()[0].clients = clients)
    };
    assert_eq!(clients(Some(vec!["another".into()])).failed(Check::Details).0, customer(Customer::AnothersSystem));
    clients(None).passes(Check::Details);
    // Where none is named, Altinn looks for the owner's own number.
    let unnamed = bent("externalRef", Value::Null);
    assert_eq!(unnamed.failed(Check::Details), (customer(Customer::NoReference), "externalRef".into()));
    let own = unnamed.but(|sent| sent.known.system_users.as_mut().unwrap()[0].reference = CUSTOMER.into());
    own.passes(Check::Details);
    assert_eq!(as_system_user().but(|sent| sent.known.system_users = None).unknown(Check::Details), Need::SystemUsers);
}

#[test]
fn details_of_a_consent() {
    let bent = |name: &str, value: Value| with_consent().but(|sent| sent.detail()[name] = value);
    for (sent, reason, place) in [
        (bent("to", json!("x")), Reason::DetailsFields, "to"),
        (bent("id", json!("x")), Reason::DetailsValue, "id"),
        (bent("from", json!(CUSTOMER)), Reason::DetailsValue, "from"),
        (bent("id", json!("00000000-0000-4000-8000-000000000000")), Reason::Customer(Customer::NoConsent), "id"),
        (
            with_consent().but(|sent| sent.known.consents = Some(Vec::new())),
            Reason::Customer(Customer::NoConsent),
            "id",
        ),
    ] {
        assert_eq!(sent.failed(Check::Details), (reason, place.into()));
    }
    let for_another = with_consent().but(|sent| sent.known.consents.as_mut().unwrap()[0].to = organisation(CUSTOMER));
    assert_eq!(for_another.failed(Check::Details).0, Reason::Customer(Customer::NoConsent));
    assert_eq!(with_consent().but(|sent| sent.known.consents = None).unknown(Check::Details), Need::Consents);
}
