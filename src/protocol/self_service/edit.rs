//! A change of a client itself: the whole client is sent back with one thing other, and what we do not know of it stays.

use super::Registered;
use crate::domain::Scope;
use serde_json::{Value, json};
use std::ops::RangeInclusive;

/// Seconds that a token may be asked to live. \[inferred\] The largest is not documented; owners of scopes set lower ones.
pub const TOKEN_LIFETIMES: RangeInclusive<u32> = 1..=86_400;

/// Something to change on a client itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// What it may ask for.
    Scopes {
        /// These as well.
        add: Vec<Scope>,
        /// These no longer.
        remove: Vec<Scope>,
    },
    /// What people call it.
    Name(String),
    /// What it is for.
    Description(String),
    /// Seconds that its tokens live.
    TokenLifetime(u32),
    /// Let it get tokens no longer.
    Deactivate,
    /// \[inferred\] Let it get tokens again: sent back with `active`, as other deactivated things of this API are.
    Activate,
}

impl Edit {
    /// Letting it ask for this as well.
    pub(super) fn adding(scope: &Scope) -> Self {
        Self::Scopes { add: vec![scope.clone()], remove: Vec::new() }
    }

    /// The field that it is about, by the API's own name.
    fn field(&self) -> &'static str {
        match self {
            Self::Scopes { .. } => "scopes",
            Self::Name(_) => "client_name",
            Self::Description(_) => "description",
            Self::TokenLifetime(_) => "access_token_lifetime",
            Self::Deactivate | Self::Activate => "active",
        }
    }

    /// What stands in that field afterwards.
    fn value(&self, before: &Registered) -> Value {
        match self {
            Self::Scopes { add, remove } => json!(scopes(&before.client.scopes, add, remove)),
            Self::Name(text) | Self::Description(text) => json!(text),
            Self::TokenLifetime(seconds) => json!(seconds),
            Self::Deactivate => json!(false),
            Self::Activate => json!(true),
        }
    }

    /// What is sent; `None` where the client is deleted instead, which deactivates it.
    #[must_use]
    pub fn body(&self, registered: &Registered) -> Option<Value> {
        if *self == Self::Deactivate {
            return None;
        }
        let mut body = registered.as_sent();
        body.insert(self.field().into(), self.value(registered));
        Some(Value::Object(body))
    }

    /// Whether it has been made.
    #[must_use]
    pub fn is_made(&self, now: &Registered) -> bool {
        match self {
            Self::Scopes { add, remove } => {
                let has = |scope: &Scope| now.client.scopes.iter().any(|known| known == scope.as_str());
                add.iter().all(has) && !remove.iter().any(has)
            }
            Self::Deactivate => !now.client.active,
            Self::Activate => now.client.active,
            Self::Name(_) | Self::Description(_) | Self::TokenLifetime(_) => {
                *now.field(self.field()) == self.value(now)
            }
        }
    }

    /// What takes it back, where that is one change; `before` is the client as it was.
    #[must_use]
    pub fn undo(&self, before: &Registered) -> Option<Self> {
        let text = |name: &str| before.field(name).as_str().map(str::to_owned);
        let had = |scope: &&Scope| before.client.scopes.iter().any(|known| known == scope.as_str());
        match self {
            Self::Scopes { add, remove } => {
                let removed = add.iter().filter(|scope| !had(scope)).cloned().collect();
                Some(Self::Scopes { add: remove.iter().filter(had).cloned().collect(), remove: removed })
            }
            Self::Name(_) => text("client_name").map(Self::Name),
            Self::Description(_) => text("description").map(Self::Description),
            Self::TokenLifetime(_) => {
                let seconds = before.field("access_token_lifetime").as_u64().and_then(|was| u32::try_from(was).ok());
                seconds.map(Self::TokenLifetime)
            }
            Self::Deactivate => Some(Self::Activate),
            Self::Activate => Some(Self::Deactivate),
        }
    }

    /// What it changes, as it was and as it will be.
    pub(super) fn traces(&self, before: &Registered) -> Trace {
        Trace { what: self.field(), before: told(before.field(self.field())), after: told(&self.value(before)) }
    }
}

/// What a change leaves behind in a log: nothing secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    /// The field, by the API's own name.
    pub what: &'static str,
    /// As it was.
    pub before: String,
    /// As it is to be.
    pub after: String,
}

/// In the order in which they stand, new ones last.
fn scopes(has: &[String], add: &[Scope], remove: &[Scope]) -> Vec<String> {
    let stays = |scope: &&String| !remove.iter().any(|gone| gone.as_str() == scope.as_str());
    let mut scopes: Vec<String> = has.iter().filter(stays).cloned().collect();
    for scope in add {
        if !scopes.iter().any(|known| known == scope.as_str()) {
            scopes.push(scope.to_string());
        }
    }
    scopes
}

/// A value of a client as a line.
fn told(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(values) => values.iter().map(told).collect::<Vec<_>>().join(" "),
        Value::Bool(_) | Value::Number(_) | Value::Object(_) => value.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::self_service::Amendment;

    fn registered(active: bool) -> Registered {
        let client = json!({
            "client_id": "a", "client_name": "Fjordvik", "scopes": ["a:b", "c:d"], "active": active,
            "created": "2021-09-15T10:20:43.354+02:00", "access_token_lifetime": 90, "something_new": {"kept": [1, 2]},
        });
        Registered::read(client, &json!({}), Vec::new()).unwrap()
    }

    fn scope(text: &str) -> Scope {
        Scope::parse(text).unwrap()
    }

    fn all() -> Vec<Edit> {
        vec![
            Edit::Scopes { add: vec![scope("e:f")], remove: vec![scope("a:b")] },
            Edit::Name("Nytt navn".into()),
            Edit::Description("Oppslag".into()),
            Edit::TokenLifetime(120),
            Edit::Deactivate,
        ]
    }

    /// The client after it was made as the API makes it.
    fn after(edit: &Edit, before: &Registered) -> Registered {
        let mut client = before.as_json();
        client[edit.field()] = edit.value(before);
        Registered::read(client, &json!({}), Vec::new()).unwrap()
    }

    #[test]
    fn one_thing_is_changed_and_what_is_not_known_here_is_kept() {
        for edit in all() {
            let Some(body) = edit.body(&registered(true)) else { continue };
            assert_eq!(body["something_new"], json!({"kept": [1, 2]}), "{edit:?}");
            assert!(body.get("created").is_none(), "{edit:?}");
            let mut wanted = Value::Object(registered(true).as_sent());
            wanted[edit.field()] = edit.value(&registered(true));
            assert_eq!(body, wanted, "{edit:?}");
        }
        assert_eq!(all()[0].body(&registered(true)).unwrap()["scopes"], json!(["c:d", "e:f"]));
    }

    #[test]
    fn it_is_seen_that_it_was_made_and_what_undoes_it() {
        let before = registered(true);
        for edit in all() {
            let made = after(&edit, &before);
            assert!(!edit.is_made(&before) && edit.is_made(&made), "{edit:?}");
            if let Some(undo) = edit.undo(&before) {
                assert_eq!(undo.is_made(&before), edit != Edit::Description("Oppslag".into()), "{undo:?}");
                assert!(undo.is_made(&after(&undo, &made)), "{undo:?}");
            }
        }
        assert_eq!(Edit::Description("x".into()).undo(&before), None, "there was none");
    }

    #[test]
    fn a_client_is_deactivated_by_deleting_it_and_comes_back_whole() {
        assert_eq!(Edit::Deactivate.body(&registered(true)), None);
        let body = Edit::Activate.body(&registered(false)).unwrap();
        assert_eq!([&body["active"], &body["client_name"]], [&json!(true), &json!("Fjordvik")]);
    }

    #[test]
    fn what_a_log_keeps_is_the_field_before_and_after() {
        let before = registered(true);
        let trace = Amendment::Edit(all().remove(0)).traces(&before);
        assert_eq!([trace.what, &trace.before, &trace.after], ["scopes", "a:b c:d", "c:d e:f"]);
        let trace = Amendment::Edit(Edit::Deactivate).traces(&before);
        assert_eq!([trace.what, &trace.before, &trace.after], ["active", "true", "false"]);
    }
}
