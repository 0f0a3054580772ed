//! Compares a client as Maskinporten has registered it with what is requested with it.

use super::evidence::{Examined, Fix, Found, Says};
use super::redactable::RedactableValue;
use super::rule::Rule;
use super::{Circumstances, client_json, jwks};
use crate::domain::{Scope, ScopeSet};
use crate::problem::{Problem, Refusal, Situation};
use crate::protocol::self_service::{Amendment, Registered};

/// A client as it is registered, and what is asked with it, by certificate.
#[derive(Debug, Clone)]
pub struct Comparison {
    /// What Maskinporten has.
    pub registered: Registered,
    /// What is asked for.
    pub scopes: ScopeSet,
}

/// The client and its keys as two pieces of evidence, each with what was found on it.
pub(super) fn examine(comparison: &Comparison, circumstances: &Circumstances) -> Vec<Examined> {
    let registered = &comparison.registered;
    let mut client = client_json::examine(&registered.as_json());
    for scope in comparison.scopes.iter() {
        lacking(&mut client, registered, scope, circumstances);
    }
    let keys = (!registered.keys.is_empty()).then(|| {
        let mut keys = jwks::registered(&registered.keys, circumstances);
        keys.find(Found::rule(Rule::CertificateWithKeys));
        keys
    });
    if client.is_without_stops() && keys.is_none() {
        client.find(
            Found::rule(Rule::ClientFine).seen("client_id", RedactableValue::identifier(&registered.client.client_id)),
        );
    }
    std::iter::once(client).chain(keys).collect()
}

/// Checks a requested scope: it is on the client, or it can be added, or its owner has to grant it.
fn lacking(client: &mut Examined, registered: &Registered, scope: &Scope, circumstances: &Circumstances) {
    let is_granted = registered.available.contains(scope);
    let is_on_it = registered.client.scopes.iter().any(|known| known == scope.as_str());
    let seen = RedactableValue::scope(scope.as_str());
    if !is_granted {
        let mut problem = Problem::from(Situation::Refused(Refusal::ScopeNotGranted(Some(scope.clone()))));
        // By it the owner of the API finds the request in Maskinporten's log.
        problem.detail.trace_id = circumstances.refusal.as_ref().and_then(|refusal| refusal.detail.trace_id.clone());
        client.find(Found::problem(problem).seen("scope", seen));
    } else if !is_on_it {
        let found = Found::rule(Rule::ClientLacksScope).seen("scope", seen);
        client.find(found.mended_by(Amendment::AddScope(scope.clone())));
    }
}

/// What Maskinporten answered about a scope, and what it now has: one finding where both say the same, and none where
/// it has been mended since.
pub(super) fn settle(findings: &mut Vec<Found>, comparison: &Comparison) {
    for scope in comparison.scopes.iter() {
        let Some(refused) = findings.iter().position(|found| refused_scope(found) == Some(scope)) else { continue };
        let is_told =
            |found: &Found| found.rows.first().is_some_and(|row| row.value == RedactableValue::scope(scope.as_str()));
        match findings.iter().position(is_told) {
            Some(told) if told != refused => {
                let Found { rows, says, .. } = findings[refused].clone();
                findings[told].rows.extend(rows);
                if let (Says::Problem(told), Says::Problem(refused)) = (&mut findings[told].says, says) {
                    told.detail = refused.detail;
                }
                findings.remove(refused);
            }
            Some(_) => {}
            None => drop(findings.remove(refused)),
        }
    }
}

/// The scope that Maskinporten's own answer is about.
fn refused_scope(found: &Found) -> Option<&Scope> {
    match &found.says {
        Says::Problem(problem) if found.rows.first().is_none_or(|row| row.claim != "scope") => match &problem.situation
        {
            Situation::Refused(Refusal::ScopeNotOnClient(scope) | Refusal::ScopeNotGranted(scope)) => scope.as_ref(),
            _ => None,
        },
        _ => None,
    }
}

impl Found {
    /// With a change that mends it, before all else that can be done.
    pub(super) fn mended_by(mut self, change: Amendment) -> Self {
        self.fixes.insert(0, Fix::Change(change));
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::{Diagnosis, diagnose};
    use crate::domain::Timestamp;
    use serde_json::{Value, json};

    const NOW: &str = "2026-11-22T12:00:00Z";

    fn client() -> Value {
        json!({
            "client_id": "3d1f7a52-9c0e-4b6d-8a17-5e2f4c9b0d63", "client_orgno": "313299767", "active": true,
            "integration_type": "maskinporten", "scopes": ["brreg:losore/tlg"]
        })
    }

    fn key(days: i64) -> Value {
        let now: Timestamp = NOW.parse().unwrap();
        json!({"kty": "RSA", "kid": "one", "alg": "RS256", "exp": now.as_second() + days * 86_400})
    }

    fn compared(client: Value, keys: &Value, scopes: &str, granted: &[&str]) -> Diagnosis {
        let granted = granted.iter().map(|scope| Scope::parse(scope).unwrap()).collect();
        let registered = Registered::read(client, keys, granted).unwrap();
        let comparison = Some(Comparison { registered, scopes: ScopeSet::parse(scopes).unwrap() });
        diagnose(b"", &Circumstances { comparison, ..Circumstances::at(NOW.parse().unwrap()) })
    }

    fn keys_of(diagnosis: &Diagnosis) -> Vec<&'static str> {
        diagnosis.findings.iter().map(Found::key).collect()
    }

    fn change(diagnosis: &Diagnosis) -> Option<&Amendment> {
        let mut fixes = diagnosis.findings.iter().flat_map(|found| &found.fixes);
        fixes.find_map(|fix| if let Fix::Change(change) = fix { Some(change) } else { None })
    }

    #[test]
    fn a_client_that_has_all_that_is_asked_for_is_fine() {
        let told = compared(client(), &json!({}), "brreg:losore/tlg", &["brreg:losore/tlg"]);
        assert_eq!(keys_of(&told), ["client-fine"]);
        assert!(!told.stops() && change(&told).is_none());
    }

    #[test]
    fn a_scope_that_was_granted_can_be_put_on_the_client() {
        let told = compared(client(), &json!({}), "brreg:losore/tlg nav:a", &["brreg:losore/tlg", "nav:a"]);
        assert_eq!(keys_of(&told), ["client-lacks-scope"]);
        assert_eq!(told.findings[0].code(), "MP-200");
        assert_eq!(change(&told), Some(&Amendment::AddScope(Scope::parse("nav:a").unwrap())));
    }

    #[test]
    fn a_scope_that_was_not_granted_is_its_owners_to_give() {
        for client in [client(), json!({"client_id": "a", "integration_type": "maskinporten", "scopes": ["nav:a"]})] {
            let told = compared(client, &json!({}), "nav:a", &["brreg:losore/tlg"]);
            assert_eq!((keys_of(&told), told.findings[0].code()), (vec!["scope-not-granted"], "MP-250"));
            assert!(change(&told).is_none(), "the API would refuse it");
        }
    }

    #[test]
    fn a_client_of_another_kind_or_out_of_use_is_told() {
        let mut other = client();
        other["integration_type"] = json!("idporten");
        other["active"] = json!(false);
        let told = compared(other, &json!({}), "brreg:losore/tlg", &["brreg:losore/tlg"]);
        let mut keys = keys_of(&told);
        keys.sort_unstable();
        assert_eq!(keys, ["client-inactive", "integration-type"]);
    }

    #[test]
    fn registered_keys_shut_the_certificate_out_and_tell_when_they_end() {
        for (days, expected) in [(-1, Some("jwks-expired")), (10, Some("jwks-expires")), (200, None)] {
            let told = compared(client(), &json!({"keys": [key(days)]}), "brreg:losore/tlg", &["brreg:losore/tlg"]);
            let keys = keys_of(&told);
            assert!(keys.contains(&"certificate-with-keys"), "{keys:?}");
            assert!(!keys.contains(&"jwks-use") && !keys.contains(&"jwks-replaces"), "it is there already: {keys:?}");
            assert_eq!(keys.iter().find(|key| key.starts_with("jwks-expire")).copied(), expected);
            assert_eq!(change(&told), expected.map(|_| Amendment::RenewKey("one".into())).as_ref());
        }
    }

    #[test]
    fn what_maskinporten_answered_and_what_it_has_are_one_finding_and_none_when_it_is_mended() {
        let scope = Scope::parse("nav:a").unwrap();
        let refused = Situation::Refused(Refusal::ScopeNotOnClient(Some(scope.clone())));
        let mut refusal = Problem::from(refused);
        refusal.detail.trace_id = Some("8c9e6ad28558434b".into());
        let told = |scopes: Value| {
            let mut client = client();
            client["scopes"] = scopes;
            let registered = Registered::read(client, &json!({}), vec![scope.clone()]).unwrap();
            let comparison = Some(Comparison { registered, scopes: ScopeSet::parse("nav:a").unwrap() });
            let at = Circumstances::at(NOW.parse().unwrap());
            diagnose(b"", &Circumstances { comparison, refusal: Some(refusal.clone()), ..at })
        };
        assert_eq!(keys_of(&told(json!([]))), ["client-lacks-scope"]);
        assert_eq!(keys_of(&told(json!(["nav:a"]))), ["client-fine"]);
        let registered = Registered::read(client(), &json!({}), Vec::new()).unwrap();
        let comparison = Some(Comparison { registered, scopes: ScopeSet::parse("nav:a").unwrap() });
        let at = Circumstances::at(NOW.parse().unwrap());
        let told = diagnose(b"", &Circumstances { comparison, refusal: Some(refusal.clone()), ..at });
        let Says::Problem(problem) = &told.findings[0].says else { panic!("{:?}", told.findings) };
        assert_eq!((problem.code(), problem.detail.trace_id.as_deref()), ("MP-250", Some("8c9e6ad28558434b")));
    }

    #[test]
    fn it_joins_what_was_pasted() {
        let registered = Registered::read(client(), &json!({}), Vec::new()).unwrap();
        let comparison = Some(Comparison { registered, scopes: ScopeSet::parse("brreg:losore/tlg").unwrap() });
        let pasted = br#"{"aud": "https://maskinporten.no/", "iss": "11111111-2222-4333-8444-555555555555", "scope": "nav:a", "iat": 1, "exp": 2, "jti": "x"}"#;
        let told = diagnose(pasted, &Circumstances { comparison, ..Circumstances::at(NOW.parse().unwrap()) });
        assert!(keys_of(&told).contains(&"clients-differ"), "{:?}", keys_of(&told));
    }
}
