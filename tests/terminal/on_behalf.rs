//! Every way to act for a customer, and every way in which that fails: each is told in each language, with whom to ask what.

use crate::support::*;
use portnokkel::text::{Language, Words};
use std::ffi::OsStr;

const CUSTOMER: &str = "313907201";
/// The customer, as people read it.
const GROUPED: &str = "313\u{a0}907\u{a0}201";
/// An organisation that has asked for nothing, and has no system user.
const STRANGER: &str = "314663101";
const OWN: &str = "310472603";
const SYSTEM: &str = "310472603_fjordvik_regnskap";
const CONSENT: &str = "b7d4e1f0-3a62-4e58-8c19-5f20d6a9c3e7";
const DELEGATED: &str = "avgiftskontoret:regnskap/rapport";
const NOT_DELEGATED: &str = "lonnstilsynet:melding";

/// The client of the properties file, with what suppliers and vendors have.
const CLIENT: &str = r#"
[[clients]]
id = "6f1d0c4e-52b7-4a83-9d0e-3f6c8e2a7b15"
scopes = ["brreg:losore/tlg", "avgiftskontoret:regnskap/rapport", "lonnstilsynet:melding", "altinn:events.subscribe",
    "altinn:authentication/systemuser.request.read", "altinn:authentication/systemuser.request.write"]
"#;

/// A world with the client, and with this before and after it.
fn world(before: &str, after: &str) -> Place {
    Place::of(&format!("version = 1\n{before}\n{CLIENT}\n{after}"))
}

fn changes<'a>(given: &[(&'a str, &'a str)]) -> Vec<(&'a str, Option<&'a str>)> {
    given.iter().map(|(key, value)| (*key, Some(*value))).collect()
}

/// A run of `token` in each language.
fn each_language(place: &Place, properties: &[(&str, &str)], options: &[&str], judge: impl Fn(&Words, &Said)) {
    let file = place.properties(&changes(properties));
    for language in Language::ALL {
        let words = Words::new(language);
        judge(&words, &token(&file, &[options, &["--lang", language.code()]].concat()));
    }
}

#[track_caller]
fn tells(words: &Words, said: &Said, keys: &[&str], name: &str) {
    for key in keys {
        let told = words.say(key);
        let all = format!("{}{}", said.out, said.err);
        assert!(all.contains(&told), "{name} ({}): «{told}» is not in\n{all}", words.language().code());
    }
}

type Given<'a> = &'a [(&'a str, &'a str)];

#[test]
fn each_way_gets_a_token_by_options_and_by_properties_and_says_who_acts_for_whom() {
    let details = format!(
        r#"[{{"type":"urn:altinn:systemuser","systemuser_org":{{"authority":"iso6523-actorid-upis","ID":"0192:{CUSTOMER}"}}}}]"#
    );
    let ways: [(&str, &[&str], Given, bool); 6] = [
        ("brreg:losore/tlg", &[], &[], false),
        (DELEGATED, &["--consumer-org", CUSTOMER], &[("consumer_org", CUSTOMER)], true),
        ("brreg:losore/tlg", &["--systemuser-org", CUSTOMER], &[("systemuser.org", CUSTOMER)], true),
        (
            "brreg:losore/tlg",
            &["--systemuser-org", CUSTOMER, "--external-ref", "kunde-1"],
            &[("systemuser.org", CUSTOMER), ("systemuser.external_ref", "kunde-1")],
            true,
        ),
        (
            "brreg:losore/tlg",
            &["--consent", CONSENT, "--consent-from", CUSTOMER],
            &[("consent.id", CONSENT), ("consent.from", CUSTOMER)],
            true,
        ),
        ("brreg:losore/tlg", &["--authorization-details", &details], &[("authorization_details", &details)], true),
    ];
    let place = world("", "");
    for (scope, options, properties, is_told) in ways {
        let scope = ("scope", scope);
        for (options, properties) in [(options, vec![scope]), (&[][..], [&[scope], properties].concat())] {
            each_language(&place, &properties, options, |_, said| {
                let [_, claims] = decoded(said.line());
                assert_eq!(claims["scope"], scope.1);
                assert_eq!(said.err.contains(GROUPED), is_told, "{options:?} {properties:?}: {}", said.err);
            });
        }
    }
}

/// What goes wrong, in which world, with which properties and options; the code, and the texts that say whom to ask what.
struct Failure<'a> {
    name: &'a str,
    given: Given<'a>,
    options: &'a [&'a str],
    code: &'a str,
    told: &'a [&'a str],
}

fn fails(place: &Place, failures: &[Failure]) {
    for Failure { name, given, options, code, told } in failures {
        each_language(place, given, options, |words, said| {
            assert_eq!((said.code, said.out.as_str()), (Some(1), ""), "{name}: {}", said.err);
            let last = said.err.lines().last().unwrap();
            assert!(last.ends_with(&format!(": {code}")), "{name}: {}", said.err);
            tells(words, said, told, name);
        });
    }
}

#[test]
fn a_customer_who_has_not_delegated_or_not_been_granted_is_told_apart_from_a_slip_of_ones_own() {
    let by = |customer| ["--consumer-org", customer];
    fails(
        &world("", ""),
        &[
            Failure {
                name: "not delegated",
                given: &[("scope", NOT_DELEGATED)],
                options: &by(CUSTOMER),
                code: "MP-251",
                told: &["rec-not-delegated"],
            },
            Failure {
                name: "the customer has not got it",
                given: &[("scope", DELEGATED)],
                options: &by(STRANGER),
                code: "MP-250",
                told: &["rec-customer-not-granted"],
            },
            Failure {
                name: "the customer is forgotten",
                given: &[("scope", DELEGATED)],
                options: &[],
                code: "MP-250",
                told: &["terminal-scope-not-granted-next"],
            },
            Failure {
                name: "one's own number",
                given: &[("scope", DELEGATED)],
                options: &by(OWN),
                code: "consumer-is-own",
                told: &["finding-next-consumer-is-own"],
            },
            Failure {
                name: "what cannot be delegated",
                given: &[],
                options: &by(CUSTOMER),
                code: "consumer-org-invalid",
                told: &["rec-consumer-org-invalid"],
            },
        ],
    );
}

#[test]
fn a_system_user_that_is_not_there_is_told_by_its_four_values_and_whom_to_ask() {
    const ALWAYS: [&str; 2] = ["doctor-title", "rec-system-user-not-ready"];
    let asked = |options: &'static [&'static str], name: &'static str, slips: &'static [&'static str]| {
        (name, options, [&ALWAYS, slips].concat())
    };
    let no_client = format!("[[systems]]\nid = \"{SYSTEM}\"\nclients = []\n");
    let other_reference = format!("system_users = [{{ owner = \"{CUSTOMER}\", external_ref = \"kunde-1\" }}]");
    let worlds = [
        (
            world("", ""),
            vec![
                asked(&["--systemuser-org", STRANGER], "another customer", &["doctor-reference-left-out"]),
                asked(&["--systemuser-org", CUSTOMER, "--external-ref", "kunde-9"], "another reference", &[]),
                asked(&["--systemuser-org", OWN], "one's own number", &["doctor-own-number"]),
            ],
        ),
        (
            world(&other_reference, ""),
            vec![asked(&["--systemuser-org", CUSTOMER], "no reference", &["doctor-reference-left-out"])],
        ),
        (
            world("", &no_client),
            vec![asked(&["--systemuser-org", CUSTOMER, "--external-ref", "kunde-1"], "another client", &[])],
        ),
    ];
    for (place, cases) in worlds {
        for (name, options, told) in cases {
            fails(&place, &[Failure { name, given: &[], options, code: "MP-303", told: &told }]);
            each_language(&place, &[], options, |words, said| {
                for field in ["client_id", "supplier", "systemuser_org", "externalRef"] {
                    let label = words.with("doctor-value", &[("field", field)]);
                    assert!(said.err.contains(&label), "{name}: {label} is not in {}", said.err);
                }
            });
        }
    }
}

#[test]
fn a_consent_that_altinn_does_not_have_is_no_system_user() {
    let missing = ["--consent", "00000000-0000-4000-8000-000000000000", "--consent-from", CUSTOMER];
    let another = ["--consent", CONSENT, "--consent-from", STRANGER];
    let place = world("", "");
    for (name, options) in [("missing", missing), ("from somebody else", another)] {
        let told = &["err-consent-not-ready", "rec-consent-not-ready"];
        fails(&place, &[Failure { name, given: &[], options: &options, code: "MP-303", told }]);
        each_language(&place, &[], &options, |words, said| {
            assert!(!said.err.contains(&words.say("doctor-title")), "{name}: {}", said.err);
        });
    }
}

#[test]
fn details_that_maskinporten_does_not_know_and_two_ways_at_once() {
    let place = world("", "");
    let details = r#"[{"type":"urn:altinn:systemuzer"}]"#;
    fails(
        &place,
        &[
            Failure {
                name: "an unknown type",
                given: &[],
                options: &["--authorization-details", details],
                code: "MP-301",
                told: &["finding-next-details-unknown"],
            },
            Failure {
                name: "two ways",
                given: &[("consumer_org", CUSTOMER), ("systemuser.org", CUSTOMER)],
                options: &[],
                code: "properties-several-ways",
                told: &["properties-next-several-ways"],
            },
        ],
    );
}

fn show(place: &Place, words: &Words, reference: &str) -> Said {
    let file = place.properties(&[]);
    let asked = ["systemuser", "show", SYSTEM, CUSTOMER, "--external-ref", reference, "--mail", "--lang"];
    let asked = asked.into_iter().chain([words.language().code(), "--file"]).map(OsStr::new);
    Said::by(portnokkel(&asked.chain([file.as_os_str()]).collect::<Vec<_>>()))
}

#[test]
fn how_far_a_request_has_come_is_told_with_what_to_do() {
    let request = |reference: &str, more: &str| {
        format!("[[requests]]\ncustomer = \"{CUSTOMER}\"\nexternal_ref = \"{reference}\"\n{more}\n")
    };
    let requests = [
        request("new", ""),
        request("agent", "kind = \"agent\""),
        request("rejected", "status = \"Rejected\""),
        request("denied", "status = \"Denied\""),
        request("late", "age = 1000000"),
    ];
    let place = world("", &requests.concat());
    for words in Language::ALL.map(Words::new) {
        for (reference, status) in
            [("new", "New"), ("agent", "New"), ("rejected", "Rejected"), ("denied", "Denied"), ("late", "Timedout")]
        {
            let said = show(&place, &words, reference);
            assert_eq!(said.code, Some(0), "{reference}: {}", said.err);
            let told = words.with("doctor-not-approved", &[("status", status)]);
            assert!(said.out.contains(&told), "{reference}: «{told}» is not in {}", said.out);
            assert_eq!(said.out.contains(&words.say("doctor-agent")), reference == "agent", "{}", said.out);
            // The rows of the two that can be approved have their links; the one that was asked about is told with its own.
            let links = said.out.matches("request?id=").count();
            assert_eq!(links, if status == "New" { 4 } else { 2 }, "{reference}: {}", said.out);
        }
        let other = show(&place, &words, "another");
        let told = words.with("doctor-other-reference", &[("references", "…")]);
        let sentence = told.split('…').next().unwrap();
        assert!(other.out.contains(sentence), "{}", other.out);
    }
}

#[test]
fn an_agents_system_user_a_deleted_one_and_a_customer_who_was_never_asked_are_told() {
    let user = |more: &str| format!("system_users = [{{ owner = \"{CUSTOMER}\", external_ref = \"k\", {more} }}]");
    for (world, key) in [
        (world(&user("deleted = true"), ""), "doctor-deleted"),
        (world(&user("kind = \"agent\""), ""), "doctor-request-kind"),
        (world("system_users = []", ""), "doctor-not-asked"),
    ] {
        for words in Language::ALL.map(Words::new) {
            let said = show(&world, &words, "k");
            let told =
                if key == "doctor-request-kind" { words.with(key, &[("kind", "agent")]) } else { words.say(key) };
            assert!(said.code == Some(0) && said.out.contains(&told), "{key}: {}{}", said.out, said.err);
        }
    }
}

#[test]
fn an_exchange_that_fails_says_what_altinn_said_or_what_can_be_seen() {
    let altinn: [(&str, &str, Given<'_>); 6] = [
        (
            "[altinn]\nreason = \"Organisation is not known here\"",
            "exchange-invalid",
            &[("rec-exchange-invalid", ""), ("", ". Altinn "), ("", "Organisation is not known here")],
        ),
        ("[altinn]\ntrusts = false", "exchange-refused", &[("rec-exchange-refused", "unseen")]),
        ("[altinn]\noffset = 600", "exchange-refused", &[("rec-exchange-refused", "ended")]),
        ("[altinn]\noffset = -600", "exchange-refused", &[("rec-exchange-refused", "not-yet")]),
        ("[[faults]]\nendpoint = \"exchange\"\nstatus = 410\ncontent = \"empty\"", "exchange-header-dead", &[]),
        ("[[faults]]\nendpoint = \"exchange\"\nstatus = 503", "busy", &[]),
    ];
    for (world_of, code, told) in altinn {
        let place = world("", world_of);
        let scope = [("scope", "altinn:events.subscribe")];
        fails(&place, &[Failure { name: world_of, given: &scope, options: &["--altinn"], code, told: &[] }]);
        each_language(&place, &scope, &["--altinn"], |words, said| {
            for (key, fact) in told {
                let told = if key.is_empty() { (*fact).to_owned() } else { words.with(key, &[("cause", *fact)]) };
                assert!(said.err.contains(&told), "«{told}» is not in {}", said.err);
            }
        });
    }
}

#[test]
fn a_clock_that_is_wrong_is_told_and_the_system_user_and_the_exchange_work_all_the_same() {
    for ahead in [-600, 600] {
        let place = world(&format!("[clock]\noffset = {ahead}"), "");
        let scope = [("scope", "altinn:events.subscribe")];
        each_language(&place, &scope, &["--altinn", "--systemuser-org", CUSTOMER], |words, said| {
            let [_, claims] = decoded(said.line());
            assert_eq!(claims["urn:altinn:orgNumber"], OWN);
            let direction = if ahead > 0 { "slow" } else { "fast" };
            let told = words.with("warning-clock", &[("direction", direction), ("apart", "…")]);
            let end = told.split('…').next_back().unwrap();
            assert!(said.err.contains(end) && said.err.contains(GROUPED), "{}", said.err);
        });
    }
}

#[test]
fn the_environment_of_the_program_has_to_be_that_of_the_grant() {
    let place = world("issuer = \"https://test.maskinporten.no/\"", "");
    let told = &["terminal-wrong-environment-next"];
    let options = &["--systemuser-org", CUSTOMER];
    fails(&place, &[Failure { name: "environment", given: &[], options, code: "MP-110", told }]);
}
