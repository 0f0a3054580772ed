//! A key as the API lists it, as far as its meaning is known here.

use crate::domain::{DisplayName, Timestamp};
use crate::protocol::jwk::PublicJwk;
use serde_json::Value;

/// A key that is registered on a client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedKey {
    /// Its name, cleaned.
    pub kid: String,
    /// When it ends, where it does.
    pub ends: Option<Timestamp>,
    /// Whether it is bound to a certificate, and ends with that.
    pub is_bound: bool,
    /// The key itself; `None` for one that is no RSA key.
    pub public: Option<PublicJwk>,
}

impl ListedKey {
    /// Reads one key of a set.
    #[must_use]
    pub fn read(key: &Value) -> Self {
        Self {
            kid: DisplayName::of(key["kid"].as_str().unwrap_or_default()).into_string(),
            ends: key["exp"].as_i64().and_then(|second| Timestamp::from_second(second).ok()),
            is_bound: key.get("x5c").is_some(),
            public: PublicJwk::read(key),
        }
    }

    /// The keys of an answer of `clients/{id}/jwks`; a set without `keys` has none.
    #[must_use]
    pub fn read_set(set: &Value) -> Vec<Self> {
        set["keys"].as_array().map(|keys| keys.iter().map(Self::read).collect()).unwrap_or_default()
    }

    /// Whether it has ended by then.
    #[must_use]
    pub fn has_ended(&self, now: Timestamp) -> bool {
        self.ends.is_some_and(|ends| ends <= now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_not_understood_of_a_key_is_left_out_and_the_key_is_listed() {
        let set = json!({"keys": [{"kid": "a\n\u{1b}[2J", "kty": "EC", "exp": 10, "x5c": []}, {"exp": "soon"}]});
        let keys = ListedKey::read_set(&set);
        assert_eq!(
            (keys[0].kid.as_str(), keys[0].ends, keys[0].is_bound),
            ("a [2J", Timestamp::from_second(10).ok(), true)
        );
        assert!(keys[1].ends.is_none() && keys[1].public.is_none() && keys[1].kid.is_empty());
        assert!(ListedKey::read_set(&json!({})).is_empty() && ListedKey::read_set(&json!([])).is_empty());
        assert!(keys[0].has_ended(Timestamp::from_second(10).unwrap()) && !keys[1].has_ended(Timestamp::MAX));
    }
}
