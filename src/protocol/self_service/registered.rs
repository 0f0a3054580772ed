//! One client as the API has it, whole: to be compared with what is asked, and to be sent back with one thing changed.

use super::RegisteredClient;
use crate::domain::{Scope, Timestamp};
use crate::protocol::jwk::PublicJwk;
use serde_json::{Map, Value, json};
use std::fmt;

/// Fields that the API sets itself and does not take back (docs.digdir.no).
const ITS_OWN: [&str; 2] = ["created", "last_updated"];

/// The end of names of fields that are left out when they are zero. That they are refused then is inferred from what
/// other programs do.
const LIFETIME: &str = "_lifetime";

/// A client, its keys, and what its organisation may put on it.
#[derive(Clone, PartialEq)]
pub struct Registered {
    /// What of the client we know the meaning of.
    pub client: RegisteredClient,
    /// Its keys as JWK, each as it came.
    pub keys: Vec<Value>,
    /// What the organisation was granted, and what is open to all.
    pub available: Vec<Scope>,
    whole: Map<String, Value>,
}

impl Registered {
    /// From the answers of `clients/{id}` and `clients/{id}/jwks`, and the scopes that may be put on a client.
    /// `None` when the first is no client. A set without `keys` has none.
    #[must_use]
    pub fn read(client: Value, keys: &Value, available: Vec<Scope>) -> Option<Self> {
        let known = serde_json::from_value(client.clone()).ok()?;
        let Value::Object(whole) = client else { return None };
        let keys = keys["keys"].as_array().cloned().unwrap_or_default();
        Some(Self { client: known, keys, available, whole })
    }

    /// The client as the API returned it.
    #[must_use]
    pub fn as_json(&self) -> Value {
        Value::Object(self.whole.clone())
    }

    /// Whether nobody has changed the client or its keys since `before` was read.
    #[must_use]
    pub fn is_as(&self, before: &Self) -> bool {
        let own = |registered: &Self| {
            let kept = |name: &str| !ITS_OWN.contains(&name);
            registered.whole.clone().into_iter().filter(|(name, _)| kept(name)).collect::<Map<_, _>>()
        };
        own(self) == own(before) && self.keys == before.keys
    }

    /// Whether a key of this name has been there since before `before` was read, with a later end.
    pub(super) fn has_renewed(&self, kid: &str, before: &Self) -> bool {
        let end = |registered: &Self| registered.key(kid).and_then(|key| key["exp"].as_i64());
        match (end(self), end(before)) {
            (Some(now), Some(then)) => now > then,
            (now, _) => now.is_some(),
        }
    }

    /// When the first of its keys ends; `None` where it has none, or none that ends.
    #[must_use]
    pub fn keys_end(&self) -> Option<Timestamp> {
        let ends = self.keys.iter().filter_map(|key| Timestamp::from_second(key["exp"].as_i64()?).ok());
        ends.min()
    }

    fn key(&self, kid: &str) -> Option<&Value> {
        self.keys.iter().find(|key| key["kid"] == kid)
    }

    /// Everything as it is: the API replaces the whole client with what it is sent.
    pub(super) fn as_sent(&self) -> Map<String, Value> {
        let mut body = self.whole.clone();
        body.retain(|name, value| {
            let is_no_lifetime = name.ends_with(LIFETIME) && value.as_i64() == Some(0);
            !ITS_OWN.contains(&name.as_str()) && !is_no_lifetime
        });
        body
    }

    /// A field as the API returned it; null where it is not there.
    #[must_use]
    pub fn field(&self, name: &str) -> &Value {
        self.whole.get(name).unwrap_or(&Value::Null)
    }

    /// All keys, since the API replaces the whole set; the one of this name without its end, for which it then sets a
    /// new one.
    pub(super) fn with_renewed(&self, kid: &str) -> Value {
        let keys = self.keys.iter().map(echoed).map(|mut key| {
            if let Some(fields) =
                key.as_object_mut().filter(|fields| fields.get("kid").is_some_and(|known| known == kid))
            {
                fields.remove("exp");
            }
            key
        });
        json!({ "keys": keys.collect::<Vec<_>>() })
    }

    /// The keys of other names than these.
    fn keys_but<'a>(&'a self, kids: &'a [String]) -> impl Iterator<Item = &'a Value> {
        self.keys.iter().filter(|key| !kids.iter().any(|kid| key["kid"] == **kid))
    }

    /// All keys but these, and this one besides.
    pub(super) fn with_key(&self, new: &PublicJwk, without: &[String]) -> Value {
        let kept = self.keys_but(without).map(echoed);
        json!({ "keys": kept.chain([new.to_json()]).collect::<Vec<_>>() })
    }

    /// All keys but the one of this name; `None` where none is left, which the API does not take as a set.
    pub(super) fn without_key(&self, kid: &str) -> Option<Value> {
        let gone = [kid.to_owned()];
        let kept: Vec<Value> = self.keys_but(&gone).map(echoed).collect();
        (!kept.is_empty()).then(|| json!({ "keys": kept }))
    }

    /// Whether this very key is registered under its name.
    #[must_use]
    pub fn has_key(&self, key: &PublicJwk) -> bool {
        self.key(key.kid()).and_then(PublicJwk::read).is_some_and(|known| known.is_same_key(key))
    }

    /// Whether a key of this name is registered.
    #[must_use]
    pub fn has_kid(&self, kid: &str) -> bool {
        self.key(kid).is_some()
    }

    /// The names of its keys.
    pub fn kids(&self) -> impl Iterator<Item = &str> {
        self.keys.iter().filter_map(|key| key["kid"].as_str())
    }

    /// When the key of this name ends, where it does.
    #[must_use]
    pub fn key_ends(&self, kid: &str) -> Option<Timestamp> {
        Timestamp::from_second(self.key(kid)?["exp"].as_i64()?).ok()
    }

    /// The names of the keys that have ended. None of them is taken back as it is.
    #[must_use]
    pub fn expired_keys(&self, now: Timestamp) -> Vec<String> {
        let has_ended = |kid: &&str| self.key_ends(kid).is_some_and(|end| end <= now);
        self.kids().filter(has_ended).map(str::to_owned).collect()
    }
}

/// A key as it is sent back. Those from before 2025 lack `use`, without which they are not taken.
fn echoed(key: &Value) -> Value {
    let mut key = key.clone();
    if let Value::Object(fields) = &mut key {
        for (name, value) in [("use", "sig"), ("alg", "RS256")] {
            fields.entry(name).or_insert_with(|| value.into());
        }
    }
    key
}

/// The identifier alone: a client of another kind may have a secret.
impl fmt::Debug for Registered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Registered").field(&self.client.client_id).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::self_service::Amendment;

    fn registered() -> Registered {
        let client = json!({
            "client_id": "a", "client_name": "Fjordvik", "scopes": ["a:b"], "integration_type": "maskinporten",
            "created": "2021-09-15T10:20:43.354+02:00", "last_updated": "2021-09-15T10:20:43.354+02:00",
            "refresh_token_lifetime": 0, "access_token_lifetime": 90, "something_new": {"kept": [1, 2]},
            "client_secret": "hemmelig",
        });
        let keys = json!({"keys": [{"kid": "one", "kty": "RSA", "exp": 10}, {"kid": "two", "use": "sig", "exp": 20}]});
        Registered::read(client, &keys, Vec::new()).unwrap()
    }

    #[test]
    fn a_scope_is_added_and_all_else_is_kept() {
        let (place, body) = Amendment::AddScope(Scope::parse("c:d").unwrap()).body(&registered());
        let body = body.unwrap();
        assert_eq!((place, &body["scopes"]), ("", &json!(["a:b", "c:d"])));
        assert_eq!(body["something_new"], json!({"kept": [1, 2]}));
        assert_eq!([&body["access_token_lifetime"], &body["client_name"]], [&json!(90), &json!("Fjordvik")]);
        for gone in ["created", "last_updated", "refresh_token_lifetime"] {
            assert!(body.get(gone).is_none(), "{gone}");
        }
    }

    #[test]
    fn a_key_is_renewed_and_the_others_are_kept() {
        let (place, body) = Amendment::RenewKey("one".into()).body(&registered());
        let keys = json!([{"kid": "one", "kty": "RSA", "use": "sig", "alg": "RS256"},
            {"kid": "two", "use": "sig", "alg": "RS256", "exp": 20}]);
        assert_eq!((place, &body.unwrap()["keys"]), ("/jwks", &keys));
    }

    #[test]
    fn a_key_comes_beside_the_others_and_ended_ones_make_room() {
        let new = PublicJwk::new("new", &[0x80, 1], &[1, 0, 1]).unwrap();
        let kids = |without: &[&str]| {
            let without = without.iter().map(ToString::to_string).collect();
            let (_, body) = Amendment::AddKey { key: new.clone(), without }.body(&registered());
            let body = body.unwrap();
            let keys = body["keys"].as_array().unwrap().iter();
            keys.map(|key| {
                assert_eq!([&key["use"], &key["alg"]], ["sig", "RS256"]);
                key["kid"].as_str().unwrap().to_owned()
            })
            .collect::<Vec<_>>()
        };
        assert_eq!(kids(&[]), ["one", "two", "new"]);
        assert_eq!(kids(&["one"]), ["two", "new"]);
        let ten = Timestamp::from_second(10).unwrap();
        assert_eq!(registered().expired_keys(ten), ["one"]);
    }

    #[test]
    fn a_key_is_taken_away_and_with_the_last_the_whole_set() {
        let mut registered = registered();
        let (_, body) = Amendment::RemoveKey("one".into()).body(&registered);
        assert_eq!(body.unwrap()["keys"].as_array().unwrap().len(), 1);
        registered.keys.remove(0);
        assert_eq!(Amendment::RemoveKey("two".into()).body(&registered), ("/jwks", None));
    }

    #[test]
    fn only_what_somebody_changed_counts_as_changed() {
        let (before, mut touched, mut changed) = (registered(), registered(), registered());
        touched.whole.insert("last_updated".into(), json!("2022-01-01T00:00:00.000+01:00"));
        changed.whole.insert("description".into(), json!("Ny"));
        assert!(touched.is_as(&before) && !changed.is_as(&before));
        assert!(!format!("{before:?}").contains("hemmelig"));
    }
}
