//! The keys that administration clients sign by. Those that were opened in this visit lie in memory alone; of each,
//! a setup keeps where it lies and what it is called.

use super::Session;
use crate::contract::{Admin, AdminKey, AdminKeyPlace, Change, Effect, Report, Ticket};
use crate::domain::{ClientId, Environment, EnvironmentKind, OrgNumber};
use crate::protocol::self_service::Registered;

/// An administration client: which, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdminOf {
    /// Where.
    pub environment: Environment,
    /// Which.
    pub client_id: ClientId,
}

/// A key that was opened in this visit.
#[derive(Debug)]
struct OpenedKey {
    of: AdminOf,
    key: AdminKey,
    /// Whether a token came by it. Before that no setup keeps where it lies.
    works: bool,
    /// What is asked by it, until it has worked.
    asked: Vec<Ticket>,
}

/// What is known of the keys of administration clients.
#[derive(Debug, Default)]
pub(super) struct AdminKeys {
    opened: Vec<OpenedKey>,
    /// Whose certificate was open when they were opened.
    organisation: Option<OrgNumber>,
    /// Those whose key was asked for, and that ask by the certificate all the same.
    by_certificate: Vec<AdminOf>,
}

impl AdminOf {
    /// The one that asks.
    #[must_use]
    pub fn asking(admin: &Admin) -> Self {
        Self { environment: admin.environment.clone(), client_id: admin.client_id.clone() }
    }

    fn is(&self, other: &Self) -> bool {
        self.client_id == other.client_id && self.environment.issuer.same_but_slash(other.environment.issuer.as_str())
    }
}

impl Session {
    /// The key that this administration client signs by; `None` where it is the certificate.
    #[must_use]
    pub fn admin_key(&self, of: &AdminOf) -> Option<&AdminKey> {
        self.admin_keys.opened.iter().find(|opened| opened.of.is(of)).map(|opened| &opened.key)
    }

    /// Where the key of this administration client lies, as far as that is known: it was opened in this visit, a setup
    /// keeps it, or it was made here.
    #[must_use]
    pub fn admin_key_place(&self, of: &AdminOf) -> Option<AdminKeyPlace> {
        self.place_of_opened_or_kept(of, |_| true)
    }

    /// The same for a setup to keep: one that was opened and has not worked is left out.
    pub(in crate::app) fn admin_key_to_keep(&self, of: &AdminOf) -> Option<AdminKeyPlace> {
        self.place_of_opened_or_kept(of, |opened| opened.works)
    }

    /// Of the keys that were opened, those that count.
    fn place_of_opened_or_kept(&self, of: &AdminOf, counts: fn(&OpenedKey) -> bool) -> Option<AdminKeyPlace> {
        let opened = self.admin_keys.opened.iter().find(|opened| opened.of.is(of) && counts(opened));
        let kept = || AdminKeyPlace::known(self.kept.profiles(), self.kept.keys(), &of.environment, &of.client_id);
        opened.map(|opened| opened.key.place()).or_else(kept)
    }

    /// Whether the key of whoever asks is to be opened first: it has one as far as we know, and nobody was asked for it.
    pub(in crate::app) fn lacks_admin_key(&self, admin: &Admin) -> bool {
        let of = AdminOf::asking(admin);
        let is_settled = self.admin_key(&of).is_some() || self.admin_keys.by_certificate.iter().any(|one| one.is(&of));
        !is_settled && self.admin_key_place(&of).is_some()
    }

    /// This administration client signs by this key from now on, by which a token has come.
    pub(in crate::app) fn administer_by_key(&mut self, of: &AdminOf, key: AdminKey) -> Vec<Effect> {
        let place = key.place();
        self.sign_by_admin_key(of, key, true);
        self.keep_admin_key(of, Some(place))
    }

    /// This administration client signs by this key from now on, of which nobody knows yet whether it works.
    pub(in crate::app) fn try_admin_key(&mut self, of: &AdminOf, key: AdminKey) {
        self.sign_by_admin_key(of, key, false);
    }

    fn sign_by_admin_key(&mut self, of: &AdminOf, key: AdminKey, works: bool) {
        self.forget_admin_key(of);
        self.admin_keys.by_certificate.retain(|one| !one.is(of));
        self.admin_keys.opened.push(OpenedKey { of: of.clone(), key, works, asked: Vec::new() });
    }

    /// This is asked as this administration client.
    pub(in crate::app) fn note_administering(&mut self, of: &AdminOf, ticket: Option<Ticket>) {
        if let Some(opened) = self.admin_keys.opened.iter_mut().find(|opened| opened.of.is(of) && !opened.works) {
            opened.asked.extend(ticket);
        }
    }

    /// An administration client was let in. Where that was by a key which had not worked before, setups keep where it lies.
    pub(in crate::app) fn note_let_in(&mut self, report: &Report) -> Vec<Effect> {
        let Some(ticket) = report.let_in() else { return Vec::new() };
        let tried = self.admin_keys.opened.iter_mut().find(|opened| opened.asked.contains(&ticket));
        let Some(opened) = tried else { return Vec::new() };
        opened.works = true;
        opened.asked.clear();
        let (of, place) = (opened.of.clone(), opened.key.place());
        self.keep_admin_key(&of, Some(place))
    }

    /// Nobody is asked for the key of this administration client again before it is refused: the certificate signs.
    pub(in crate::app) fn administer_by_certificate(&mut self, of: &AdminOf) {
        self.forget_admin_key(of);
        self.admin_keys.by_certificate.push(of.clone());
    }

    /// The keys of an administration client were read. One that is not among them signs no longer.
    pub(in crate::app) fn follow_admin_keys(&mut self, of: &AdminOf, registered: &Registered) -> Vec<Effect> {
        if self.admin_key(of).is_some_and(|key| !registered.has_kid(&key.kid)) {
            self.forget_admin_key(of);
        }
        let kept = self
            .kept
            .profiles()
            .iter()
            .filter(|profile| profile.is_administered_by(&of.environment.issuer, &of.client_id));
        let mut places = kept.filter_map(|profile| profile.admin_key.as_ref());
        if places.any(|place| !registered.has_kid(&place.kid)) {
            return self.keep_admin_key(of, None);
        }
        Vec::new()
    }

    /// Another organisation's certificate is open: the keys of this one's administration are none of its.
    pub(super) fn forget_admin_keys_of_others(&mut self) {
        let organisation =
            self.chosen_certificate().and_then(|certificate| certificate.organisation.as_ref().ok().copied());
        if organisation.is_some() && organisation != self.admin_keys.organisation {
            self.admin_keys = AdminKeys { organisation, ..AdminKeys::default() };
        }
    }

    fn forget_admin_key(&mut self, of: &AdminOf) {
        self.admin_keys.opened.retain(|opened| !opened.of.is(of));
    }

    /// Nothing of the demo's is kept, and nothing is where nobody wants files remembered.
    fn keep_admin_key(&mut self, of: &AdminOf, place: Option<AdminKeyPlace>) -> Vec<Effect> {
        let AdminOf { environment, client_id } = of;
        let news =
            self.kept.profiles().iter().any(|profile| {
                profile.is_administered_by(&environment.issuer, client_id) && profile.admin_key != place
            });
        let is_wanted = place.is_none() || self.kept.recent().remembers();
        if !news || !is_wanted || environment.kind == EnvironmentKind::Demo {
            return Vec::new();
        }
        self.kept.change(Change::AdminKey(environment.issuer.clone(), client_id.clone(), place), None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::Profile;
    use crate::domain::Timestamp;
    use crate::keystore::{self, Signer};
    use serde_json::json;
    use std::sync::Arc;

    const ADMIN: &str = "oidc_313299767_api";

    fn signer() -> Signer {
        let bytes = include_bytes!("../../../tests/fixtures/keystores/modern.p12");
        let opened = keystore::open(bytes, &crate::domain::Secret::new("hemmelig".into()), None).unwrap();
        Signer::new(Arc::new(opened), 0).unwrap()
    }

    fn of(environment: Environment) -> AdminOf {
        AdminOf { environment, client_id: ClientId::parse(ADMIN).unwrap() }
    }

    fn asking(environment: Environment) -> Admin {
        let AdminOf { environment, client_id } = of(environment);
        Admin { environment, client_id, signer: signer(), key: None }
    }

    fn key(kid: &str) -> AdminKey {
        AdminKey { kid: kid.to_owned(), file: "/a/key.p12".into(), signer: signer() }
    }

    /// With a setup that this client administers, though nobody has said so: its organisation's usual one does.
    fn session() -> Session {
        let mut session = Session::new(None, Timestamp::UNIX_EPOCH);
        session.kept.set_profiles(vec![Profile::example()], None);
        session
    }

    fn registered(kids: &[&str]) -> Registered {
        let keys: Vec<_> =
            kids.iter().map(|kid| json!({ "kty": "RSA", "kid": kid, "n": "gAE", "e": "AQAB" })).collect();
        let client = json!({ "client_id": ADMIN, "client_name": "", "scopes": [], "integration_type": "maskinporten" });
        Registered::read(client, &json!({ "keys": keys }), Vec::new()).unwrap()
    }

    #[test]
    fn a_key_is_of_one_client_in_one_environment() {
        let mut session = session();
        session.administer_by_key(&of(Environment::test()), key("a"));
        assert!(session.admin_key(&of(Environment::test())).is_some());
        assert!(session.admin_key(&of(Environment::production())).is_none());
        let other = AdminOf { client_id: ClientId::parse("oidc_991825827_api").unwrap(), ..of(Environment::test()) };
        assert!(session.admin_key(&other).is_none() && session.admin_key_place(&other).is_none());
    }

    #[test]
    fn it_is_asked_for_where_its_place_is_kept_until_it_is_open_or_left() {
        let mut session = session();
        assert!(!session.lacks_admin_key(&asking(Environment::test())), "nothing is known");
        let effects = session.administer_by_key(&of(Environment::test()), key("a"));
        assert!(matches!(&effects[..], [Effect::ChangeProfiles(Change::AdminKey(..), None)]), "{effects:?}");
        assert!(!session.lacks_admin_key(&asking(Environment::test())), "it is open");
        session.reset();
        assert!(session.lacks_admin_key(&asking(Environment::test())), "the place is kept, and not the key");
        session.administer_by_certificate(&of(Environment::test()));
        assert!(!session.lacks_admin_key(&asking(Environment::test())));
        assert!(!session.lacks_admin_key(&asking(Environment::production())));
    }

    #[test]
    fn where_it_lies_is_kept_once_it_was_let_in_and_not_before() {
        let (mut session, of) = (session(), of(Environment::test()));
        let ticket = session.tickets.issue();
        session.note_administering(&of, Some(ticket));
        assert!(session.note_let_in(&Report::SignedIn(ticket)).is_empty(), "that was by the certificate");
        session.try_admin_key(&of, key("a"));
        let [refused, let_in] = [session.tickets.issue(), session.tickets.issue()];
        session.note_administering(&of, Some(refused));
        session.note_administering(&of, Some(let_in));
        let refusal = crate::problem::Situation::AdminKeyRefused("a".into());
        assert!(session.note_let_in(&Report::ClientsListed(refused, Err(refusal.into()))).is_empty());
        assert!(session.admin_key_to_keep(&of).is_none() && session.admin_key_place(&of).is_some());
        let effects = session.note_let_in(&Report::SignedIn(let_in));
        assert!(matches!(&effects[..], [Effect::ChangeProfiles(Change::AdminKey(_, _, Some(_)), None)]), "{effects:?}");
        assert_eq!(session.admin_key_to_keep(&of), Some(key("a").place()));
        assert!(session.note_let_in(&Report::SignedIn(let_in)).is_empty(), "once");
    }

    #[test]
    fn one_that_is_registered_no_more_is_forgotten_with_its_place() {
        let mut session = session();
        let of = of(Environment::test());
        session.administer_by_key(&of, key("a"));
        assert!(session.follow_admin_keys(&of, &registered(&["a", "b"])).is_empty());
        assert!(session.admin_key(&of).is_some());
        let effects = session.follow_admin_keys(&of, &registered(&["b"]));
        assert!(matches!(&effects[..], [Effect::ChangeProfiles(Change::AdminKey(_, _, None), None)]), "{effects:?}");
        assert!(session.admin_key(&of).is_none() && session.admin_key_place(&of).is_none());
    }

    #[test]
    fn with_the_certificate_of_another_organisation_nothing_is_signed_by_the_key_that_was_opened_before() {
        let opened = || {
            let bytes = include_bytes!("../../../tests/fixtures/keystores/modern.p12");
            let keystore = keystore::open(bytes, &crate::domain::Secret::new("hemmelig".into()), None).unwrap();
            super::super::Opened::new(keystore, 0)
        };
        let (mut session, of) = (session(), of(Environment::test()));
        session.open(opened());
        session.administer_by_key(&of, key("min"));
        session.open(opened());
        assert!(session.admin_key(&of).is_some(), "the same organisation's");
        session.admin_keys.organisation = Some("310472603".parse().unwrap());
        session.open(opened());
        assert!(session.admin_key(&of).is_none());
    }
}
