//! What a token can be tried on: a catalogue by scope. A row says what to call, which token goes with it, how what was found
//! is counted, and whose terms apply.

/// A call that reads, and changes nothing.
#[derive(Debug, PartialEq, Eq)]
pub struct ApiCall {
    /// What the scopes begin with that it is for.
    pub scopes: &'static str,
    /// Whose base address is called.
    pub base: Base,
    /// The path below it; `{}` is the organisation that is looked up, `{own}` the one that looks.
    pub path: &'static str,
    /// Whether it takes Altinn's own token, and no other.
    pub by_altinns_token: bool,
    /// The member of the answer that counts what was found, where there is one.
    pub counted_by: Option<&'static str>,
    /// What is looked for.
    pub seeks: Sought,
    /// Where the call is documented.
    pub source: &'static str,
}

/// Whose base address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Base {
    /// Løsøreregisteret's, in the environment.
    Register,
    /// Altinn's platform.
    Altinn,
}

/// What is looked for: an empty answer means something else for each, and other terms apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sought {
    /// Encumbrances on an organisation's movables.
    Encumbrances,
    /// Subscriptions to events.
    Subscriptions,
    /// Systems that the organisation has registered as a vendor.
    Systems,
}

impl Sought {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Encumbrances, Self::Subscriptions, Self::Systems];

    /// In a word, for the texts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Encumbrances => "encumbrances",
            Self::Subscriptions => "subscriptions",
            Self::Systems => "systems",
        }
    }
}

/// The calls. A new one is a new row.
pub const CALLS: &[ApiCall] = &[
    ApiCall {
        scopes: "brreg:losore/tlg",
        base: Base::Register,
        path: "registerinfo/api/v2/rettsstiftelse/orgnr/{}?language=NOB",
        by_altinns_token: false,
        counted_by: Some("antallRettsstiftelser"),
        seeks: Sought::Encumbrances,
        source: "Løsøreregisteret's documentation of its interfaces, February 2026",
    },
    ApiCall {
        scopes: "brreg:losore/utlegg",
        base: Base::Register,
        path: "utlegg/enheter/{}?sokers_orgnummer={own}",
        by_altinns_token: false,
        counted_by: None,
        seeks: Sought::Encumbrances,
        source: "Løsøreregisteret's documentation of its interfaces, February 2026",
    },
    ApiCall {
        scopes: "altinn:events.subscribe",
        base: Base::Altinn,
        path: "events/api/v1/subscriptions",
        by_altinns_token: true,
        counted_by: Some("count"),
        seeks: Sought::Subscriptions,
        source: "docs.altinn.studio, Events API; that the list is empty where nobody subscribes is inferred",
    },
    ApiCall {
        scopes: "altinn:authentication/systemregister.write",
        base: Base::Altinn,
        path: "authentication/api/v1/systemregister/vendor",
        by_altinns_token: false,
        counted_by: None,
        seeks: Sought::Systems,
        source: "docs.altinn.studio, system register; takes Maskinporten's token as it is",
    },
];

impl ApiCall {
    /// The call that a token with these scopes can make; of several, the first in the catalogue.
    #[must_use]
    pub fn of(scopes: &[&str]) -> Option<&'static Self> {
        CALLS.iter().find(|call| scopes.iter().any(|scope| scope.starts_with(call.scopes)))
    }

    /// The path for a look-up of this organisation by that one.
    #[must_use]
    pub fn path(&self, organisation: &str, own: &str) -> String {
        self.path.replace("{own}", own).replace("{}", organisation)
    }
}

/// How many were found, by an answer of any of the calls.
#[must_use]
pub fn counted(answer: &serde_json::Value) -> Option<u64> {
    CALLS.iter().filter_map(|call| call.counted_by).find_map(|name| answer.get(name)?.as_u64())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_first_call_whose_scope_is_there_is_made() {
        let seeks = |scopes: &[&str]| ApiCall::of(scopes).map(|call| call.seeks);
        assert_eq!(seeks(&["altinn:events.subscribe", "brreg:losore/tlg"]), Some(Sought::Encumbrances));
        assert_eq!(seeks(&["altinn:events.subscribe"]), Some(Sought::Subscriptions));
        assert_eq!(seeks(&["altinn:broker.read"]), None);
        let call = ApiCall::of(&["brreg:losore/utlegg"]).unwrap();
        assert_eq!(call.path("313907201", "310472603"), "utlegg/enheter/313907201?sokers_orgnummer=310472603");
    }

    #[test]
    fn what_was_found_is_counted_in_each_answer() {
        assert_eq!(counted(&json!({ "antallRettsstiftelser": 2 })), Some(2));
        assert_eq!(counted(&json!({ "count": 0, "subscriptions": [] })), Some(0));
        assert_eq!(counted(&json!([])), None);
    }

    #[test]
    fn every_row_says_where_it_is_from() {
        assert!(CALLS.iter().all(|call| call.source.len() > 20 && call.scopes.contains(':')));
    }
}
