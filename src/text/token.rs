//! What stands in a token, and what the answer to a trial call means.

use super::{Words, on_behalf};
use crate::app::wizard::token::TrialMeaning;
use crate::domain::{OrgNumber, Timestamp};
use crate::protocol::token::{Party, TokenClaims};

/// What an API answered when the token was tried.
#[derive(Debug, Clone, Copy)]
pub struct Trial<'a> {
    /// Whom we asked.
    pub host: &'a str,
    /// HTTP status of the answer.
    pub status: u16,
    /// How many entries it found, where the answer says.
    pub hits: Option<u64>,
}

/// What an answer means for the one who tries a token.
#[must_use]
pub fn trial(words: &Words, trial: Trial<'_>) -> String {
    let host = trial.host.to_owned();
    let key = match (TrialMeaning::of(trial.status), trial.hits) {
        (TrialMeaning::Works, Some(0)) => "token-try-no-hits",
        (TrialMeaning::Works, Some(hits)) => {
            return words.with("token-try-hits", &[("host", host.into()), ("count", super::Value::from(hits))]);
        }
        (TrialMeaning::Works, None) => "token-try-ok",
        (TrialMeaning::NotUnderstood, _) => "token-try-bad-request",
        (TrialMeaning::TokenRefused, _) => "token-try-unauthorized",
        (TrialMeaning::NoAgreement, _) => "token-try-forbidden",
        (TrialMeaning::NotFound, _) => "token-try-not-found",
        (TrialMeaning::NothingToFetch, _) => "token-try-nothing-to-fetch",
        (TrialMeaning::TooOften, _) => "token-try-too-often",
        (TrialMeaning::ApiFault, _) => "token-try-server-fault",
        (TrialMeaning::Other, _) => {
            return words.with("token-try-other", &[("host", host), ("status", trial.status.to_string())]);
        }
    };
    words.with(key, &[("host", host)])
}

/// The claims of a token as rows of name and value, in plain words, the most telling first.
#[must_use]
pub fn claims(words: &Words, claims: &TokenClaims) -> Vec<(String, String)> {
    let audience = claims.aud.all();
    // Tokens without `resource` have been seen with this word in `aud`.
    let for_any = audience.is_empty() || audience == ["unspecified"];
    let rows = [
        ("token-claim-consumer", claims.consumer.as_ref().map(organisation)),
        ("token-claim-supplier", claims.supplier.as_ref().map(organisation)),
        ("token-claim-scope", Some(claims.scope.clone())),
        ("token-claim-aud", Some(if for_any { words.say("token-aud-any") } else { audience.join(", ") })),
        ("token-claim-iat", moment(words, claims.iat)),
        ("token-claim-exp", moment(words, claims.exp)),
        ("token-claim-client-amr", claims.client_amr.as_ref().map(|amr| proof(words, amr))),
        ("token-claim-client-id", claims.client_id.clone()),
        ("token-claim-iss", Some(claims.iss.clone())),
        ("token-claim-jti", claims.jti.clone()),
    ];
    let told = rows.into_iter().filter_map(|(name, value)| Some((words.say(name), value?)));
    let mut told: Vec<_> = told.filter(|(_, value)| !value.is_empty()).collect();
    // After the organisations.
    let place = usize::from(claims.consumer.is_some()) + usize::from(claims.supplier.is_some());
    told.splice(place..place, on_behalf::rows(words, claims));
    told
}

fn organisation(party: &Party) -> String {
    OrgNumber::parse(party.number()).map_or_else(|_| party.id.clone(), OrgNumber::grouped)
}

fn moment(words: &Words, seconds: i64) -> Option<String> {
    let time = Timestamp::from_second(seconds).ok().filter(|_| seconds > 0)?;
    Some(words.date_and_time(time))
}

fn proof(words: &Words, amr: &str) -> String {
    words.with("token-amr", &[("amr", amr), ("name", amr)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;
    use jiff::tz::TimeZone;

    #[test]
    fn every_kind_of_answer_has_its_meaning_in_each_language() {
        let answers = [200, 204, 302, 400, 401, 403, 404, 405, 418, 422, 429, 500, 503];
        for words in Language::ALL.map(Words::new) {
            for status in answers {
                let said = trial(&words, Trial { host: "api.example.no", status, hits: None });
                assert!(said.contains("api.example.no") && said.ends_with('.'), "{status}: {said}");
            }
        }
    }

    #[test]
    fn who_asks_too_often_or_at_the_wrong_address_is_told_so() {
        let words = Words::new(Language::Bokmal);
        let say = |status| trial(&words, Trial { host: "api.example.no", status, hits: None });
        assert!(say(429).contains("for mange oppslag"));
        assert!(say(405).contains("tar ikke imot oppslag"));
        assert_eq!(say(422), say(400));
    }

    #[test]
    fn no_hits_is_a_success() {
        let words = Words::new(Language::Bokmal);
        let say = |hits| trial(&words, Trial { host: "losoreregisteret.brreg.no", status: 200, hits });
        assert!(say(Some(0)).starts_with("Tokenet virker.") && say(Some(0)).contains("ingenting"));
        assert!(say(Some(1)).contains("1 oppføring."));
        assert!(say(Some(3)).contains("3 oppføringer."));
    }

    #[test]
    fn who_acts_for_whom_is_told_in_every_language() {
        let token = |details: serde_json::Value, supplier: bool| -> TokenClaims {
            let party = |number: &str| serde_json::json!({ "ID": format!("0192:{number}") });
            let mut claims =
                serde_json::json!({ "iss": "i", "consumer": party("310472603"), "authorization_details": details });
            if supplier {
                claims["supplier"] = party("313907201");
            }
            serde_json::from_value(claims).unwrap()
        };
        let user = serde_json::json!([{ "type": "urn:altinn:systemuser", "systemuser_org": { "ID": "0192:313907201" },
            "systemuser_id": ["2f5c"], "system_id": "310472603_regnskap" }]);
        let person = serde_json::json!([{ "type": "urn:altinn:consent", "id": "b7d4",
            "from": "urn:altinn:person:identifier-no:29868290011", "validTo": "2099-12-31T23:59:59+01:00" }]);
        for words in Language::ALL.map(Words::new) {
            let told = on_behalf::acts_for(&words, &token(user.clone(), false)).unwrap();
            for part in ["310\u{a0}472\u{a0}603", "313\u{a0}907\u{a0}201", "2f5c", "310472603_regnskap"] {
                assert!(told.contains(part), "{told}");
            }
            let consent = on_behalf::acts_for(&words, &token(person.clone(), false)).unwrap();
            assert!(!consent.contains("298"), "{consent}");
            assert!(on_behalf::acts_for(&words, &token(serde_json::Value::Null, true)).unwrap().contains("313"));
            assert_eq!(on_behalf::acts_for(&words, &token(serde_json::Value::Null, false)), None);
            assert!(claims(&words, &token(user.clone(), false)).iter().any(|row| row.1 == "310472603_regnskap"));
        }
    }

    #[test]
    fn claims_are_told_in_plain_words() {
        let read: TokenClaims = serde_json::from_value(serde_json::json!({
            "iss": "https://test.maskinporten.no/", "client_amr": "CForESeal", "scope": "brreg:losore/tlg",
            "aud": "unspecified", "iat": 1_800_000_000, "exp": 1_800_000_120,
            "consumer": {"authority": "iso6523-actorid-upis", "ID": "0192:313299767"}
        }))
        .unwrap();
        let rows = claims(&Words::in_zone(Language::Bokmal, TimeZone::UTC), &read);
        let value = |name: &str| rows.iter().find(|row| row.0 == name).map(|row| row.1.as_str());
        assert_eq!(value("Virksomhet som har tilgangen"), Some("313\u{a0}299\u{a0}767"));
        assert_eq!(value("Logget inn med"), Some("Virksomhetssertifikat"));
        assert_eq!(value("Gjelder for"), Some("Alle API-er som godtar tilgangen"));
        assert_eq!(value("Utstedt"), Some("15. januar 2027 kl. 08:00"));
        assert_eq!(value("Leverandør som handler for dem"), None);
    }
}
