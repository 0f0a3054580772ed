//! Three who judge a grant, and one story: the simulator, which knows all; the pre-flight, which knows the environment
//! and the clock; the diagnosis, which knows what was pasted. Good grants are bent, one value or several at a time.
//! What is right stands by hand in `rules/book.rs`; here nobody may contradict another.

use super::claims::issuer_meant;
use super::jwt::Jwt;
use super::preflight::checks_ahead;
use super::{Circumstances, Diagnosis, Found, Kind, Severity, diagnose, grant};
use crate::domain::{Environment, EnvironmentKind, Timestamp};
use crate::rules::fixtures::{self, NOW, Sent};
use crate::rules::{Check, Fact, Fault, Grant, Reason, Trace, Verdict, Wanted, judge};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde_json::{Value, json};

/// The client of the good grants.
const CLIENT: &str = "238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3";
/// Bends that the gate makes.
const BENDS: usize = 10_000;
/// Of them, those that are signed. The signature of the others is of another grant: what they say of it is the same.
const SIGNED_EVERY: usize = 50;

/// The numbers of a seed: `SplitMix64` (Steele, Lea and Flood, 2014).
struct Numbers(u64);

impl Numbers {
    fn any(&mut self) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) & 0xffff_ffff).unwrap()
    }

    fn of<T: Clone>(&mut self, all: &[T]) -> T {
        all[self.any() % all.len()].clone()
    }
}

const GOOD: [fn() -> Sent; 5] =
    [fixtures::by_key, fixtures::certified, fixtures::on_behalf, fixtures::as_system_user, fixtures::with_consent];

/// One of them; of four, three are signed by a registered key, which costs less to judge than a certificate.
fn good_one(numbers: &mut Numbers) -> Sent {
    let mut sent = numbers.of(&GOOD)();
    if !numbers.any().is_multiple_of(4) {
        let by_key = fixtures::by_key();
        sent.header = by_key.header;
        sent.known.client = by_key.known.client;
    }
    sent
}

const CLAIMS: [&str; 18] = [
    "aud",
    "iss",
    "scope",
    "iat",
    "exp",
    "jti",
    "resource",
    "consumer_org",
    "pid",
    "authorization_details",
    "sub",
    "nbf",
    "iss_onbehalfof",
    "consumer_orgno",
    "Aud",
    "client_id",
    "nonce",
    "",
];
const MEMBERS: [&str; 13] =
    ["alg", "kid", "x5c", "typ", "cty", "crit", "x5t", "x5t#S256", "x5u", "jku", "jwk", "b64", "zip"];
const FIELDS: [&str; 8] = ["type", "systemuser_org", "externalRef", "id", "from", "to", "system_id", "ID"];
const PARTY: [&str; 4] = ["authority", "ID", "id", "name"];
/// Put around and into texts.
const AROUND: [&str; 12] = [" ", "\n", "\r\n", "\t", "\u{a0}", "/", "//", ".", ",", ":443", "0192:", "x"];

/// Something else in the place of a value.
fn bent(numbers: &mut Numbers, value: &Value) -> Value {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let around = numbers.of(&AROUND);
    match numbers.any() % 26 {
        0 => Value::Null,
        1 => json!(7),
        2 => json!(true),
        3 => json!([]),
        4 => json!({}),
        5 => json!([value]),
        6 => json!([value, value]),
        7 => json!({ "value": value }),
        8 => json!(""),
        9 => json!(text),
        10 => json!(format!("{around}{text}")),
        11 => json!(format!("{text}{around}")),
        12 => json!(format!("{around}{text}{around}")),
        13 => json!(format!("{text} {text}")),
        14 => json!(format!("{text},{text}")),
        15 => json!(text.to_uppercase()),
        16 => json!(text.to_lowercase()),
        17 => json!(text.replacen("https", "http", 1)),
        18 => json!(text.trim_end_matches('/')),
        19 => json!(format!("{text}token")),
        20 => value.as_i64().map_or(json!("x"), |number| json!(number * 1000)),
        21 => value
            .as_i64()
            .map_or(json!(["x"]), |number| json!(number + [3600, 7200, -3600, 121, 11][numbers.any() % 5])),
        22 => json!(1.5),
        23 => json!(text.chars().rev().collect::<String>()),
        24 => text.parse::<u64>().map_or(json!("RS512"), |number| json!(number)),
        _ => json!(numbers.of(&OTHERS)),
    }
}

/// Values of others.
const OTHERS: [&str; 16] = [
    "https://test.maskinporten.no/",
    "https://maskinporten.no/",
    "https://ver2.maskinporten.no/",
    "https://idporten.no",
    "https://test.sky.maskinporten.no/",
    "310472603",
    "313907201",
    "313907202",
    "0192:313907201",
    "key-2",
    "RS384",
    "none",
    "01017012345",
    "urn:altinn:systemuser",
    "urn:altinn:consent",
    "kunde-2",
];

/// One bend of a grant, of its header or of its claims, on the surface or below.
fn bend(numbers: &mut Numbers, sent: &mut Sent) {
    let (place, names): (_, &[&str]) = match numbers.any() % 10 {
        0..=2 => ("", &MEMBERS),
        3 | 4 => ("/authorization_details/0", &FIELDS),
        5 | 6 => ("/authorization_details/0/systemuser_org", &PARTY),
        _ => ("", &CLAIMS),
    };
    let whole = if names.contains(&"alg") { &mut sent.header } else { &mut sent.claims };
    let is_there = whole.pointer(place).is_some_and(Value::is_object);
    let (place, names) = if is_there { (place, names) } else { ("", &CLAIMS[..]) };
    let Some(object) = whole.pointer_mut(place) else { return };
    let name = numbers.of(names);
    let value = object.get(name).cloned().unwrap_or(json!("x"));
    let other = bent(numbers, &value);
    let Some(object) = object.as_object_mut() else { return };
    if numbers.any().is_multiple_of(12) {
        object.remove(name);
    } else {
        object.insert(name.to_owned(), other);
    }
}

/// The same JSON in another layout.
fn layout(numbers: &mut Numbers, json: &Value) -> String {
    let compact = json.to_string();
    match numbers.any() % 6 {
        0 => serde_json::to_string_pretty(json).unwrap(),
        1 => serde_json::to_string_pretty(json).unwrap().replace('\n', "\r\n"),
        2 => compact.replacen('{', "{ ", 1),
        3 => compact.replacen('{', "{\t", 1),
        _ => compact,
    }
}

struct Story {
    sent: Sent,
    knows_all: Trace,
    ahead: Trace,
    pasted: Diagnosis,
    told: Vec<String>,
}

impl Story {
    /// The grant goes where its `aud` says.
    fn of(sent: Sent, text: &str) -> Self {
        let now = Timestamp::from_second(NOW).unwrap();
        let (sent, environment) = addressed(sent);
        let knows_all = sent.trace_of(text);
        let ahead = checks_ahead(&Grant::from_assertion(text), &environment, now);
        let circumstances = Circumstances::at(now);
        let pasted = diagnose(text.as_bytes(), &circumstances);
        let is_recognised = pasted.evidences.iter().any(|evidence| evidence.kind == Kind::Grant);
        let jwt = Jwt::read(text).filter(|_| is_recognised);
        let diagnosed = jwt.map(|jwt| grant::judged(&Grant::from_assertion(text), &jwt, &circumstances).0);
        let mut story = Self { sent, knows_all, ahead, pasted, told: Vec::new() };
        match diagnosed {
            None => story.tell("it was not recognised as a grant"),
            Some(diagnosed) => {
                story.is_one(&diagnosed);
                story.is_told(&diagnosed);
            }
        }
        story
    }

    fn tell(&mut self, why: &str) {
        let told: Vec<_> = self.pasted.findings.iter().map(|found| (found.key(), found.code())).collect();
        let mut header = self.sent.header.to_string();
        header.truncate(200);
        self.told.push(format!("{why}\n  {header}\n  {}\n  told: {told:?}", self.sent.claims));
    }

    /// Nobody passes what another fails, and who fails the same, fails it by the same code.
    fn is_one(&mut self, diagnosed: &Trace) {
        let all = [
            ("the simulator", self.knows_all.clone()),
            ("the pre-flight", self.ahead.clone()),
            ("the diagnosis", diagnosed.clone()),
        ];
        for (one, mine) in &all {
            for (other, theirs) in &all {
                for check in Check::ALL {
                    match (mine.outcome(check), theirs.outcome(check)) {
                        (Verdict::Passed, Verdict::Failed(faults)) => {
                            self.tell(&format!("{check:?}: {one} passes what {other} fails: {:?}", faults.first));
                        }
                        (Verdict::Failed(mine), Verdict::Failed(theirs)) if !is_same(&mine.first, &theirs.first) => {
                            self.tell(&format!("{check:?}: {one} and {other}: {:?} {:?}", mine.first, theirs.first));
                        }
                        _ => {}
                    }
                }
            }
        }
    }

    /// What can be seen in the grant alone, the diagnosis sees; and it names all that it sees.
    fn is_told(&mut self, diagnosed: &Trace) {
        let names_lifetime = self.pasted.findings.iter().any(|found| found.key() == "lifetime-above-documented");
        for (check, _) in self.knows_all.clone().iter() {
            for fault in self.knows_all.clone().faults(check).filter(|fault| is_visible(&fault.reason)) {
                let is_seen = diagnosed.faults(check).any(|seen| seen.claim == fault.claim);
                let is_warned = fault.reason == Reason::TooLong && names_lifetime;
                if !(is_seen || is_warned) {
                    self.tell(&format!("the diagnosis does not see {fault:?}"));
                }
            }
        }
        for fault in Check::ALL.into_iter().flat_map(|check| diagnosed.faults(check)) {
            if !self.pasted.findings.iter().any(|found| names(found, &fault.reason)) {
                self.tell(&format!("the diagnosis does not name {fault:?}"));
            }
        }
        let is_fine = self.pasted.findings.iter().any(|found| found.key() == "grant-fine");
        // Every grant that is pasted is over soon.
        let refused = diagnosed.first_failure().filter(|(_, fault)| fault.reason != Reason::Expired);
        if is_fine && refused.is_some() {
            self.tell(&format!("the diagnosis finds nothing, but {refused:?}"));
        }
        if self.knows_all.first_failure().is_none() && self.pasted.stops() {
            self.tell("the simulator gives a token, and the diagnosis stops");
        }
    }
}

/// The simulator that `aud` means, and its client, if `iss` names it.
fn addressed(mut sent: Sent) -> (Sent, Environment) {
    let means_production = sent.claims["aud"].as_str().and_then(issuer_meant);
    let is_production = means_production.is_some_and(|meant| meant.environment == Some(EnvironmentKind::Production));
    if sent.claims["iss"] != CLIENT {
        sent.known.client = Fact::Absent;
    }
    if is_production {
        sent.known.issuer = Some(Environment::production().issuer.to_string());
        sent.known.authorities = Some(vec![fixtures::MADE.impostor.clone()]);
        return (sent, Environment::production());
    }
    (sent, Environment::test())
}

/// Without `kid` and `x5c`, only a client with keys is told that it is a `kid` that is missing.
fn is_same(one: &Fault, other: &Fault) -> bool {
    let is_missing = |fault: &Fault| fault.reason == Reason::KidRequired || fault.wanted == Wanted::Present;
    one.reason.code() == other.reason.code() || is_missing(one) && is_missing(other)
}

/// The first contradictions, each with the bend that shows it.
#[track_caller]
fn none(told: &[String]) {
    let first: Vec<&String> = told.iter().take(10).collect();
    assert!(
        told.is_empty(),
        "{} contradictions\n{}",
        told.len(),
        first.iter().map(|one| one.as_str()).collect::<Vec<_>>().join("\n")
    );
}

/// Whether a fault can be seen without knowing anything but the clock.
fn is_visible(reason: &Reason) -> bool {
    matches!(
        reason,
        Reason::Malformed
            | Reason::X5c
            | Reason::Expired
            | Reason::InFuture
            | Reason::TooLong
            | Reason::DetailsType
            | Reason::DetailsFields
            | Reason::DetailsValue
    )
}

/// Whether a finding tells this fault. A certificate has its own words.
fn names(found: &Found, reason: &Reason) -> bool {
    let by_name: &[&str] = match reason {
        Reason::Certificate => {
            &["test-certificate", "production-certificate", "self-signed", "elliptic-curve-key", "unknown-issuer"]
        }
        Reason::Organisation => &["no-org-number"],
        Reason::UnknownKid => &["kid-form", "client-id-is-kid", "claim-malformed"],
        Reason::ConsumerOrg => &["consumer-is-own"],
        // A kind that is no client's, by a name that is still the example's.
        Reason::ClientNotFound | Reason::NotOnClient(_) => &["placeholder"],
        _ => &[],
    };
    found.severity < Severity::Fine
        && (by_name.contains(&found.key()) || reason.code().is_some_and(|code| found.code() == code))
}

/// The grant in compact form, with the signature of another.
fn unsigned(header: &str, claims: &str, signature: &str) -> String {
    let part = |text: &str| BASE64_URL_SAFE_NO_PAD.encode(text);
    format!("{}.{}.{signature}", part(header), part(claims))
}

#[test]
fn simulator_preflight_and_diagnosis_tell_the_same_story_of_every_bend() {
    let mut numbers = Numbers(20_261_128);
    let good = fixtures::by_key();
    let whole = fixtures::compact(&good.header.to_string(), &good.claims.to_string(), good.key);
    let signature = whole.rsplit('.').next().unwrap();
    let (mut told, mut refused) = (Vec::new(), 0);
    for count in 0..BENDS {
        let mut sent = good_one(&mut numbers);
        for _ in 0..=(numbers.any() % 4) / 2 {
            bend(&mut numbers, &mut sent);
        }
        let (header, claims) = (layout(&mut numbers, &sent.header), layout(&mut numbers, &sent.claims));
        let text = if count.is_multiple_of(SIGNED_EVERY) {
            fixtures::compact(&header, &claims, sent.key)
        } else {
            unsigned(&header, &claims, signature)
        };
        let story = Story::of(sent, &text);
        refused += usize::from(story.ahead.first_failure().is_some());
        told.extend(story.told);
    }
    none(&told);
    assert!(refused > BENDS / 2, "most bends can be seen: {refused}");
}

#[test]
fn of_a_good_grant_nobody_has_anything_to_say() {
    for good in GOOD {
        let sent = good();
        let text = fixtures::compact(&sent.header.to_string(), &sent.claims.to_string(), sent.key);
        let story = Story::of(sent, &text);
        none(&story.told);
        assert!(story.knows_all.first_failure().is_none());
        assert!(story.pasted.findings.iter().any(|found| found.key() == "grant-fine"));
    }
}

#[test]
fn one_engine_judges_a_grant_that_is_shown_in_parts() {
    let mut numbers = Numbers(11);
    let circumstances = Circumstances::at(Timestamp::from_second(NOW).unwrap());
    let (mut told, mut seen) = (Vec::new(), 0);
    for _ in 0..500 {
        let mut sent = numbers.of(&GOOD)();
        bend(&mut numbers, &mut sent);
        let (sent, _) = addressed(sent);
        let knows_all = judge(&Grant::from_parts(Some(&sent.header), &sent.claims), &sent.known);
        let pasted = super::text(format!("{:#}\n{:#}", sent.header, sent.claims).as_bytes(), &circumstances);
        let Some(shown) = pasted.iter().find_map(|piece| piece.sent.as_ref()) else { continue };
        let jwt = Jwt::of_parts(Some(&sent.header), &sent.claims);
        let (trace, _) = grant::judged(shown, &jwt, &circumstances);
        seen += 1;
        for check in Check::ALL {
            let contradict = matches!(
                (knows_all.outcome(check), trace.outcome(check)),
                (Verdict::Passed, Verdict::Failed(_)) | (Verdict::Failed(_), Verdict::Passed)
            );
            if contradict {
                told.push(format!("{check:?}\n{}\n{}\n{knows_all:?}\n{trace:?}", sent.header, sent.claims));
            }
        }
    }
    none(&told);
    assert!(seen > 400, "parts are recognised though they are bent: {seen}");
}
