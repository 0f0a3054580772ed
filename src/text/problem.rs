//! A problem as people read it: what happened, what to do, whose side it is on, and the details that are
//! folded away.

use super::{Value, Words};
use crate::diagnosis::altinn_code;
use crate::domain::{Address, Environment};
use crate::problem::{NextMove, Problem, Refusal, Side, Situation};

/// What happened, in plain words.
#[must_use]
pub fn what(words: &Words, problem: &Problem) -> String {
    let said = words.with(&format!("err-{}", problem.key()), &facts(words, problem));
    let said = match altinns_meaning(words, problem, "finding-") {
        Some(meaning) => format!("{said} {meaning}"),
        None => said,
    };
    if problem.detail.host.is_none() { capitalised(&said) } else { said }
}

/// What to do, and who can help.
#[must_use]
pub fn recommendation(words: &Words, problem: &Problem) -> String {
    let own = || words.with(&format!("rec-{}", problem.key()), &facts(words, problem));
    altinns_meaning(words, problem, "finding-next-").unwrap_or_else(own)
}

/// What a code of Altinn's means, and what to do about it, as the diagnosis says it; nothing of one that is not known.
fn altinns_meaning(words: &Words, problem: &Problem, family: &str) -> Option<String> {
    let Situation::AltinnRefused(code) = &problem.situation else { return None };
    Some(words.say(&format!("{family}{}", altinn_code(code)?.key())))
}

/// Whose side it is on.
#[must_use]
pub fn side(words: &Words, side: Side) -> String {
    words.say(&format!("side-{}", side.key()))
}

/// What the button of a next move says.
#[must_use]
pub fn next_move(words: &Words, next: NextMove) -> String {
    words.say(next.key())
}

/// The rows of "Technical details", name and value, with the code last.
#[must_use]
pub fn details(words: &Words, problem: &Problem) -> Vec<(String, String)> {
    let detail = &problem.detail;
    let rows = [
        ("detail-host", detail.host.clone()),
        ("detail-status", detail.status.map(|status| status.to_string())),
        ("detail-error", detail.error.clone()),
        ("detail-description", detail.description.clone()),
        ("detail-reason", reason(&problem.situation)),
        ("detail-scope", scope(&problem.situation)),
        ("detail-trace-id", detail.trace_id.clone()),
        ("detail-code", Some(problem.code().to_owned())),
    ];
    let told = rows.into_iter().filter_map(|(name, value)| Some((words.say(name), value?)));
    told.filter(|(_, value)| !value.is_empty()).collect()
}

/// What the texts of a situation may speak of. A text takes what it needs; `none` stands for what is not known.
fn facts<'a>(words: &Words, problem: &'a Problem) -> Vec<(&'static str, Value<'a>)> {
    let host = problem.detail.host.clone().unwrap_or_else(|| words.say("host-unknown"));
    let addresses = problem.detail.host.as_deref().and_then(Environment::firewall).unwrap_or("none");
    let mut facts = vec![
        ("where", Value::from(place(problem))),
        ("host", Value::from(host)),
        ("addresses", Value::from(addresses)),
    ];
    match &problem.situation {
        Situation::NotAKeystore(lookalike) => facts.push(("kind", Value::from(lookalike.key()))),
        Situation::KeyTooShort(bits) | Situation::OwnKeyTooShort(bits) => facts.push(("bits", Value::from(*bits))),
        Situation::CertificateExpired { at, issuer } | Situation::CertificateRevoked { at, issuer } => {
            facts.push(("date", Value::from(words.date(*at))));
            facts.push(("issuer", Value::from(issuer.as_str())));
        }
        Situation::CertificateNotYetValid(from) => facts.push(("date", Value::from(words.date(*from)))),
        Situation::Busy(wait) => facts.push(("wait", known(wait.map(|left| words.spoken_duration(i64::from(left)))))),
        Situation::OrgNumberInvalid(number) | Situation::OrgNumberForeign(number) => {
            facts.push(("number", Value::from(number.as_str())));
        }
        Situation::Refused(
            Refusal::ScopeNotOnClient(_) | Refusal::ScopeNotGranted(_) | Refusal::CustomerNotGranted(_),
        ) => {
            facts.push(("scope", known(scope(&problem.situation))));
        }
        Situation::Refused(Refusal::NotDelegated { consumer, .. }) => {
            facts.push(("consumer", known(consumer.map(crate::domain::OrgNumber::grouped))));
        }
        Situation::LetterField(field) => facts.push(("field", Value::from(field.as_str()))),
        Situation::KidTaken(kid) | Situation::KeyUnregistered(kid) | Situation::AdminKeyRefused(kid) => {
            facts.push(("kid", Value::from(kid.as_str())));
        }
        Situation::ScopeUngranted(scope) | Situation::AltinnForbidden(scope) => {
            facts.push(("scope", Value::from(scope.as_str())));
        }
        Situation::SeveralPrivateKeys(names) => facts.push(("names", Value::from(names.as_str()))),
        Situation::SeveralKeys(kids) => facts.push(("kids", Value::from(kids.as_str()))),
        Situation::AltinnRefused(code) => {
            facts.push(("code", Value::from(code.as_str())));
            facts.push(("meaning", Value::from(meaning_of(code, problem))));
            facts.push(("told", known(problem.detail.description.clone())));
        }
        Situation::ExchangeInvalid => facts.push(("told", known(problem.detail.description.clone()))),
        Situation::ExchangeRefused(cause) => facts.push(("cause", Value::from(cause.key()))),
        Situation::ProxyMalformed(variable) => facts.push(("variable", Value::from(*variable))),
        Situation::SetupsDamaged(path)
        | Situation::RecentDamaged(path)
        | Situation::LooksDamaged(path)
        | Situation::NetworkDamaged(path)
        | Situation::JournalUnread(path)
        | Situation::FolderUnopened(path)
        | Situation::NotRemoved(path) => {
            facts.push(("path", Value::from(path.as_str())));
        }
        // The texts of these name nothing but the host; a new situation with facts must be added above,
        // or its text is found to lack an argument.
        _ => {}
    }
    facts
}

/// Whether a code of Altinn's is known, or is told in Altinn's own words, or is all that there is.
fn meaning_of(code: &str, problem: &Problem) -> &'static str {
    match (altinn_code(code), &problem.detail.description) {
        (Some(_), _) => "known",
        (None, Some(_)) => "told",
        (None, None) => "none",
    }
}

/// Whether whom we asked is on this machine, where no firewall and no company's network stands between.
fn place(problem: &Problem) -> &'static str {
    if is_here(problem) { "here" } else { "away" }
}

/// Whether whom we asked is on this machine.
#[must_use]
pub fn is_here(problem: &Problem) -> bool {
    let address = problem.detail.host.as_ref().and_then(|host| Address::parse(&format!("https://{host}/")).ok());
    address.is_some_and(|address| address.is_loopback())
}

fn known(fact: Option<String>) -> Value<'static> {
    fact.map_or_else(|| Value::from("none"), Value::from)
}

/// The words of others that a situation carries: the operating system's, the API's.
fn reason(situation: &Situation) -> Option<String> {
    let (Situation::FileUnreadable(reason)
    | Situation::FileNotSaved(reason)
    | Situation::EncryptionUnknown(reason)
    | Situation::ClientInvalid(reason)
    | Situation::DemoFailed(reason)
    | Situation::JournalUnwritable(reason)
    | Situation::SetupsUnsaved(reason)
    | Situation::KeyNotKept(reason)
    | Situation::HistoryUnsaved(reason)
    | Situation::NetworkNotKept(reason)
    | Situation::KeyringRefused(reason)
    | Situation::Internal(reason)) = situation
    else {
        return None;
    };
    Some(reason.clone())
}

fn scope(situation: &Situation) -> Option<String> {
    let Situation::Refused(
        Refusal::ScopeNotOnClient(scope)
        | Refusal::ScopeNotGranted(scope)
        | Refusal::CustomerNotGranted(scope)
        | Refusal::NotDelegated { scope, .. },
    ) = situation
    else {
        return None;
    };
    scope.as_ref().map(ToString::to_string)
}

/// A sentence may begin with the host; where we do not know its name, it begins with a common word.
fn capitalised(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{OrgNumber, Scope, Timestamp};
    use crate::problem::{Detail, Lookalike};
    use crate::text::Language;
    use jiff::tz::TimeZone;

    fn words() -> Words {
        Words::in_zone(Language::Bokmal, TimeZone::UTC)
    }

    #[test]
    fn a_look_alike_is_named_for_what_it_is() {
        let say = |lookalike| what(&words(), &Situation::NotAKeystore(lookalike).into());
        assert!(say(Lookalike::Zip).contains("zip-fil"));
        assert!(say(Lookalike::Pkcs7).contains("p7b-fil"));
        assert!(say(Lookalike::WebPage).contains("nettside"));
        assert_eq!(say(Lookalike::Unknown), "Filen er ikke et sertifikat.");
    }

    #[test]
    fn an_expired_certificate_is_told_with_its_date_and_issuer() {
        let at: Timestamp = "2026-03-03T12:00:00Z".parse().unwrap();
        let problem = Situation::CertificateExpired { at, issuer: "Buypass".into() }.into();
        assert_eq!(what(&words(), &problem), "Sertifikatet gikk ut 3. mars 2026.");
        assert!(recommendation(&words(), &problem).starts_with("Bestill nytt hos Buypass."));
    }

    #[test]
    fn the_host_is_named_where_it_is_known() {
        let problem = Problem::from(Situation::TimedOut);
        assert_eq!(what(&words(), &problem), "Tjenesten svarte ikke i tide.");
        let problem = problem.at("test.maskinporten.no");
        assert_eq!(what(&words(), &problem), "test.maskinporten.no svarte ikke i tide.");
    }

    #[test]
    fn no_firewall_is_blamed_for_what_is_on_this_machine() {
        for host in ["127.0.0.1", "localhost", "[::1]"] {
            let said = recommendation(&words(), &Problem::from(Situation::Unreachable).at(host));
            assert!(said.contains("porten er riktig") && !said.contains("brannmur"), "{said}");
        }
        let said = recommendation(&words(), &Problem::from(Situation::Unreachable).at("test.maskinporten.no"));
        assert!(said.contains("åpne brannmuren for test.maskinporten.no"), "{said}");
    }

    #[test]
    fn a_refused_scope_is_named_where_it_is_known() {
        let scope = Scope::parse("brreg:losore/tlg").ok();
        let named = what(&words(), &Refusal::ScopeNotGranted(scope).into());
        assert_eq!(named, "Virksomheten har ikke fått API-tilgangen brreg:losore/tlg.");
        assert!(!what(&words(), &Refusal::ScopeNotGranted(None).into()).contains("none"));
        let consumer = OrgNumber::parse("314330897").ok();
        let named = what(&words(), &Refusal::NotDelegated { scope: None, consumer }.into());
        assert!(named.contains("314\u{a0}330\u{a0}897"), "{named}");
    }

    #[test]
    fn a_code_of_altinns_is_told_with_what_it_means_and_another_with_who_knows() {
        for words in Language::ALL.map(Words::new) {
            let told = |code: &str| {
                let problem = Problem::from(Situation::AltinnRefused(code.into())).at("platform.altinn.no");
                (what(&words, &problem), recommendation(&words, &problem))
            };
            let (known, next) = told("AUTH-00011");
            assert!(known.contains("AUTH-00011") && known.contains(&words.say("finding-altinn-system-missing")));
            assert_eq!(next, words.say("finding-next-altinn-system-missing"));
            let (unknown, next) = told("AUTH-00061");
            assert!(unknown.contains("AUTH-00061") && next.contains("servicedesk@altinn.no"), "{unknown} {next}");
            for situation in [Situation::AltinnRefused("AUTH-00061".into()), Situation::ExchangeInvalid] {
                let detail = Detail { description: Some("Closed for winter".into()), ..Detail::default() };
                let worded = what(&words, &Problem { situation, detail: detail.into() });
                assert!(worded.contains("Closed for winter"), "{worded}");
            }
        }
    }

    #[test]
    fn the_code_is_the_last_of_the_details() {
        let detail = Detail { status: Some(400), trace_id: Some("abc".into()), ..Detail::default() };
        let situation = Situation::Refused(Refusal::ExpiredKey);
        let rows = details(&words(), &Problem { situation, detail: detail.into() });
        let rows: Vec<(&str, &str)> = rows.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(rows, [("HTTP-status", "400"), ("Sporingsnummer (trace_id)", "abc"), ("Kode", "MP-121")]);
    }
}
