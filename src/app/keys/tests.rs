use super::*;
use crate::contract::{KeyOrder, KeyOrigin, TokenExchange};
use crate::domain::{Address, OrgNumber, Secret};
use crate::keystore::fixtures;
use crate::keystore::own::KeyLength;
use crate::keystore::write::Target;
use crate::problem::Refusal;
use crate::protocol::jwk::PublicJwk;
use crate::protocol::token::AccessToken;
use jiff::SignedDuration;
use serde_json::{Value, json};
use std::sync::Arc;

fn now() -> Timestamp {
    "2026-11-28T12:00:00Z".parse().unwrap()
}

fn after(seconds: i64) -> Timestamp {
    now() + SignedDuration::from_secs(seconds)
}

fn client_id() -> ClientId {
    ClientId::parse("238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3").unwrap()
}

fn environment() -> Environment {
    let here = Address::parse("http://127.0.0.1:1/").unwrap();
    Environment::custom("Prøvebenken".into(), here.clone(), here).unwrap()
}

fn signer() -> Signer {
    Signer::new(Arc::new(fixtures::opened("modern.p12")), 0).unwrap()
}

/// The key that signs in these tests, under a name.
fn key(kid: &str) -> PublicJwk {
    let public = signer().entry().private_key().public().unwrap();
    PublicJwk::new(kid, public.modulus(), public.exponent()).unwrap()
}

fn other(kid: &str, exp: i64) -> Value {
    json!({ "kty": "RSA", "use": "sig", "alg": "RS256", "kid": kid, "n": "gAE", "e": "AQAB", "exp": exp })
}

fn ours(kid: &str) -> Value {
    let mut key = key(kid).to_json();
    key["exp"] = after(365 * 86_400).as_second().into();
    key
}

fn registered(keys: &[Value]) -> Box<Registered> {
    let client = json!({ "client_id": client_id().as_str(), "client_name": "Fjordvik", "scopes": ["a:b", "c:d"],
        "integration_type": "maskinporten" });
    Box::new(Registered::read(client, &json!({ "keys": keys }), Vec::new()).unwrap())
}

fn kept(kid: &str, replaces: Option<&str>) -> KeptKey {
    KeptKey {
        key: key(kid),
        file: "/a/key.p12".into(),
        environment: environment(),
        organisation: OrgNumber::parse("313299767").unwrap(),
        client_id: client_id(),
        admin: ClientId::parse("oidc_313299767_api").unwrap(),
        made: now(),
        registered: None,
        ends: None,
        proved: None,
        replaces: replaces.map(str::to_owned),
    }
}

fn at(environment: Environment, kept: Vec<KeptKey>) -> Circumstances {
    let admin =
        Admin { environment, client_id: ClientId::parse("oidc_313299767_api").unwrap(), signer: signer(), key: None };
    Circumstances { admin, client_id: client_id(), profiles: Vec::new(), kept, changes: Vec::new(), is_new: false }
}

fn order(replaces: Option<&str>) -> Task {
    let KeptKey { file, environment, organisation, client_id, admin, replaces, .. } = kept("x", replaces);
    Task::Add(Some(Box::new(KeyOrder {
        file,
        target: Target::Pkcs12,
        password: Secret::new("hemmelig".into()),
        origin: KeyOrigin::New(KeyLength::Bits2048),
        environment,
        organisation,
        client_id,
        admin,
        replaces,
    })))
}

/// A story, its last effects, and what the world answers.
struct Told {
    story: Story,
    effects: Vec<Effect>,
    now: Timestamp,
}

impl Told {
    fn begin(at: Circumstances, task: Task) -> Self {
        let (story, effects) = Story::begin(at, task, now());
        Self { story, effects, now: now() }
    }

    fn names(&self) -> Vec<&'static str> {
        self.effects.iter().map(Effect::name).collect()
    }

    fn report(&mut self, report: impl FnOnce(Ticket) -> Report) {
        let ticket = match self.effects.last().unwrap() {
            Effect::ReadKeys(ticket, ..)
            | Effect::MakeKey(ticket, _)
            | Effect::ChangeKeys(ticket, ..)
            | Effect::RequestToken(ticket, _)
            | Effect::Wake(ticket, _) => *ticket,
            other => panic!("{}", other.name()),
        };
        self.effects = self.story.report(report(ticket), self.now);
    }

    fn reads(&mut self, keys: &[Value]) {
        self.report(|ticket| Report::KeysRead(ticket, Ok(registered(keys))));
    }

    fn makes(&mut self, kept: KeptKey) {
        self.report(|ticket| Report::KeyMade(ticket, Ok(Box::new(MadeKey { kept, signer: signer() }))));
    }

    fn changed(&mut self, keys: &[Value]) {
        self.report(|ticket| Report::KeysChanged(ticket, Ok(Ok(registered(keys)))));
    }

    fn answers(&mut self, result: Result<AccessToken, Problem>) {
        self.report(|ticket| Report::TokenReceived(ticket, Box::new(TokenExchange::from(result))));
    }

    fn agrees(&mut self) -> Question {
        let Stage::Asking(question) = self.story.stage() else { panic!("{:?}", self.story.stage()) };
        let question = question.clone();
        self.effects = self.story.answer(true, self.now);
        question
    }

    fn sent(&self) -> Option<Value> {
        self.effects.iter().find_map(|effect| match effect {
            Effect::ChangeKeys(_, change, seen, _) => change.body(seen).1,
            _ => None,
        })
    }

    fn done(self) -> Result<Done, Problem> {
        self.story.into_end().expect("it has ended")
    }
}

fn token() -> AccessToken {
    let answer = br#"{"access_token":"a.b.c","token_type":"Bearer","expires_in":119,"scope":"a:b"}"#;
    AccessToken::read(answer, now()).unwrap()
}

#[test]
fn a_first_key_is_told_to_stop_the_certificate_and_is_made_registered_and_proved() {
    let mut told = Told::begin(at(environment(), Vec::new()), order(None));
    told.reads(&[]);
    assert_eq!(told.agrees(), Question::CertificateStops(Vec::new()));
    assert_eq!(told.names(), ["MakeKey"]);
    told.makes(kept("new", None));
    assert_eq!(told.sent().unwrap()["keys"], json!([key("new").to_json()]));
    told.changed(&[ours("new")]);
    assert_eq!(told.names(), ["KeepKey", "RequestToken"]);
    told.answers(Ok(token()));
    assert_eq!(told.names(), ["KeepKey"]);
    let done = told.done().unwrap();
    assert_eq!((done.kid.as_str(), &done.proof, done.left), ("new", &Proof::Token, Some(1)));
    let kept = done.kept.unwrap();
    assert_eq!((kept.registered, kept.proved), (Some(now()), Some(now())));
    assert_eq!(kept.ends, Some(after(365 * 86_400)));
}

#[test]
fn who_says_no_changes_nothing() {
    let mut told = Told::begin(at(environment(), Vec::new()), order(None));
    told.reads(&[]);
    assert!(told.story.answer(false, now()).is_empty());
    assert!(matches!(told.story.stage(), Stage::Declined));
}

#[test]
fn production_is_asked_for_by_itself() {
    let mut told = Told::begin(at(Environment::production(), Vec::new()), order(None));
    told.reads(&[other("old", after(9).as_second())]);
    assert_eq!(told.agrees(), Question::Production);
    assert_eq!(told.names(), ["MakeKey"]);
}

#[test]
fn the_set_up_that_lives_on_the_certificate_is_named() {
    let mut at = at(environment(), Vec::new());
    let (name, client_id) = ("Fjordvik – løsøre".into(), client_id());
    let profile = Profile { name, environment: environment(), client_id, ..Profile::example() };
    let elsewhere = Profile { name: "Et annet".into(), environment: Environment::test(), ..profile.clone() };
    at.profiles = vec![profile, elsewhere];
    let mut told = Told::begin(at, order(None));
    told.reads(&[]);
    assert_eq!(told.agrees(), Question::CertificateStops(vec!["Fjordvik – løsøre".into()]));
}

#[test]
fn a_sixth_key_is_refused_before_anything_is_made_and_ended_ones_make_room() {
    let five = |exp: i64| (0..5).map(|number| other(&format!("k{number}"), exp)).collect::<Vec<_>>();
    let mut told = Told::begin(at(environment(), Vec::new()), order(None));
    told.reads(&five(after(9).as_second()));
    assert_eq!(told.done().unwrap_err().key(), "keys-full");
    let mut told = Told::begin(at(environment(), Vec::new()), order(None));
    let mut keys = five(after(9).as_second());
    keys[2] = other("k2", after(-9).as_second());
    told.reads(&keys);
    assert_eq!(told.agrees(), Question::EndedGo(vec!["k2".into()]));
    told.makes(kept("new", None));
    let sent = told.sent().unwrap();
    let kids: Vec<&str> = sent["keys"].as_array().unwrap().iter().filter_map(|key| key["kid"].as_str()).collect();
    assert_eq!(kids, ["k0", "k1", "k3", "k4", "new"]);
}

#[test]
fn what_was_begun_is_taken_up_and_not_sent_twice() {
    let mut told = Told::begin(at(environment(), vec![kept("new", None)]), order(None));
    told.reads(&[ours("new")]);
    assert_eq!(told.names(), ["MakeKey"], "nobody is asked again");
    told.makes(kept("new", None));
    assert_eq!(told.names(), ["KeepKey", "RequestToken"]);
}

#[test]
fn a_new_key_is_waited_for_a_quarter_of_an_hour_and_no_longer() {
    let mut told = Told::begin(at(environment(), Vec::new()), order(None));
    told.reads(&[other("old", after(9_999_999).as_second())]);
    told.makes(kept("new", None));
    told.changed(&[other("old", after(9_999_999).as_second()), ours("new")]);
    let mut asked = 0;
    loop {
        told.answers(Err(Refusal::UnknownKid.into()));
        asked += 1;
        let Stage::Waiting { pause: Pause { next, until }, .. } = told.story.stage() else { break };
        assert_eq!(*until, after(LONGEST_WAIT));
        told.now = *next;
        told.report(Report::Woke);
    }
    assert_eq!(told.now, after(LONGEST_WAIT));
    assert!((30..60).contains(&asked), "{asked}");
    let done = told.done().unwrap();
    assert_eq!(done.proof, Proof::Refused(Refusal::UnknownKid.into()), "it is registered all the same");
}

#[test]
fn a_key_that_does_not_fit_its_name_is_not_waited_for_and_a_refused_scope_is_no_refused_key() {
    let begun = || {
        let mut told = Told::begin(at(environment(), Vec::new()), order(None));
        told.reads(&[other("old", after(9_999_999).as_second())]);
        told.makes(kept("new", None));
        told.changed(&[other("old", after(9_999_999).as_second()), ours("new")]);
        told
    };
    let mut told = begun();
    told.answers(Err(Refusal::InvalidSignature.into()));
    assert_eq!(told.done().unwrap().proof, Proof::Refused(Refusal::InvalidSignature.into()));
    let mut told = begun();
    told.answers(Err(Refusal::ScopeNotGranted(None).into()));
    let [Effect::RequestToken(_, request)] = &told.effects[..] else { panic!("{:?}", told.names()) };
    assert_eq!(request.scopes.to_string(), "c:d");
    told.answers(Ok(token()));
    assert_eq!(told.done().unwrap().proof, Proof::Token);
}

#[test]
fn a_set_that_lost_a_key_meanwhile_is_told() {
    let mut told = Told::begin(at(environment(), Vec::new()), order(None));
    told.reads(&[other("old", after(9_999_999).as_second())]);
    told.makes(kept("new", None));
    told.changed(&[ours("new")]);
    assert_eq!(told.done().unwrap_err().key(), "keys-unlike");
}

#[test]
fn what_cannot_be_read_back_is_proved_all_the_same() {
    let mut told = Told::begin(at(environment(), Vec::new()), order(None));
    told.reads(&[other("old", after(9_999_999).as_second())]);
    told.makes(kept("new", None));
    told.report(|ticket| Report::KeysChanged(ticket, Ok(Err(Situation::TimedOut.into()))));
    assert_eq!(told.names(), ["KeepKey", "RequestToken"]);
    told.answers(Ok(token()));
    assert_eq!(told.done().unwrap().left, None);
}

#[test]
fn the_old_key_goes_when_the_new_one_is_in_use_and_the_new_one_is_proved_again() {
    let finish = |kept: KeptKey| Task::Finish { kept: Box::new(kept), signer: Some(signer()) };
    let mut told = Told::begin(at(environment(), Vec::new()), finish(kept("new", Some("old"))));
    let old = || other("old", after(9_999_999).as_second());
    told.reads(&[old(), ours("new")]);
    assert_eq!(told.agrees(), Question::KeyGoes("old".into()));
    let sent = told.sent().unwrap();
    assert_eq!(sent["keys"].as_array().unwrap().len(), 1);
    told.changed(&[ours("new")]);
    assert_eq!(told.names(), ["ForgetKey", "KeepKey", "RequestToken"]);
    told.answers(Ok(token()));
    let done = told.done().unwrap();
    assert_eq!((done.kept.unwrap().replaces, done.proof), (None, Proof::Token));

    let mut told = Told::begin(at(environment(), Vec::new()), finish(kept("new", Some("old"))));
    told.reads(&[old()]);
    assert_eq!(told.done().unwrap_err().key(), "key-unregistered", "the new one is not there: the old one stays");
    let mut told = Told::begin(at(environment(), Vec::new()), finish(kept("new", None)));
    told.reads(&[ours("new")]);
    assert_eq!(told.done().unwrap_err().key(), "nothing-to-finish");
}

#[test]
fn the_last_key_is_deleted_and_that_is_another_question() {
    let mut told = Told::begin(at(environment(), vec![kept("new", None)]), Task::Remove("new".into()));
    told.reads(&[ours("new")]);
    assert_eq!(told.agrees(), Question::LastKeyGoes("new".into()));
    assert_eq!((told.names(), told.sent()), (vec!["ChangeKeys"], None));
    told.changed(&[]);
    assert_eq!(told.names(), ["ForgetKey"], "its file stays, and is remembered no longer");
    let done = told.done().unwrap();
    assert_eq!((done.left, done.proof), (Some(0), Proof::NotTried));
    let mut told = Told::begin(at(environment(), Vec::new()), Task::Remove("gone".into()));
    told.reads(&[ours("new")]);
    assert_eq!(told.done().unwrap_err().key(), "key-unregistered");
}

#[test]
fn somebody_elses_key_under_a_name_that_is_taken_is_refused() {
    let mut told = Told::begin(at(environment(), Vec::new()), Task::AddPublic(key("old")));
    told.reads(&[other("old", after(9_999_999).as_second())]);
    assert_eq!(told.done().unwrap_err().key(), "kid-taken");
    let mut told = Told::begin(at(environment(), Vec::new()), Task::AddPublic(key("theirs")));
    told.reads(&[ours("theirs")]);
    assert!(told.effects.is_empty(), "it is there already");
    assert_eq!(told.done().unwrap().proof, Proof::NotTried);
}

#[test]
fn a_late_report_changes_nothing() {
    let mut told = Told::begin(at(environment(), Vec::new()), order(None));
    let mut tickets = Tickets::default();
    let stray = [tickets.issue(), tickets.issue()][1];
    assert!(told.story.report(Report::KeysRead(stray, Ok(registered(&[]))), now()).is_empty());
    assert!(matches!(told.story.stage(), Stage::Reading(_)));
}

#[test]
fn each_standing_of_a_key_says_what_is_next() {
    let proved = |replaces| KeptKey { proved: Some(now()), ..kept("new", replaces) };
    let ends = |seconds: i64| {
        let mut key = ours("new");
        key["exp"] = after(seconds).as_second().into();
        registered(&[key, other("old", after(9_999_999).as_second())])
    };
    let year = 300 * 86_400;
    for (kept, registered, expected) in [
        (kept("new", None), registered(&[]), Standing::Made),
        (kept("new", None), ends(year), Standing::Registered),
        (proved(Some("old")), ends(year), Standing::Beside),
        (proved(Some("gone")), ends(year), Standing::InUse),
        (proved(None), ends(year), Standing::InUse),
        (proved(None), ends(59 * 86_400), Standing::EndsSoon),
        (proved(None), ends(-1), Standing::Ended),
    ] {
        assert_eq!(standing(&kept, &registered, now()), expected);
    }
}
