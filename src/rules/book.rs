//! The rule book, by hand: for each check what passes it, what fails it and how, and what leaves it unknown.
//! Sources: docs.digdir.no (JWT grant, error messages), docs.altinn.studio (system users), RFC 7515, 7519 and 7523.

use super::fixtures::*;
use super::*;
use serde_json::{Value, json};

type Bend = fn(&mut Sent);

/// A check, a grant that passes it, what is bent, and how it then fails: code, place, what stood there, what was wanted.
type Fails = (Check, fn() -> Sent, Bend, &'static str);

const FAILURES: [Fails; 14] = [
    (Check::Form, certified, |sent| sent.grant_type = "password", "- grant_type password Exactly(\"GRANT_TYPE\")"),
    (Check::Claims, certified, |sent| sent.claims["exp"] = json!("soon"), "MP-011 exp soon Shape(Seconds)"),
    (Check::Client, certified, |sent| sent.known.client = Fact::Absent, "MP-100 iss CLIENT Another"),
    (
        Check::Audience,
        certified,
        |sent| sent.claims["aud"] = json!("https://test.maskinporten.no"),
        "MP-110 aud https://test.maskinporten.no Exactly(\"https://test.maskinporten.no/\")",
    ),
    (Check::Key, by_key, |sent| sent.header["kid"] = json!("key-2"), "- kid key-2 Another"),
    (Check::Certificate, certified, |sent| sent.header["x5c"] = json!("MIIB"), "MP-123 x5c - Shape(Chain)"),
    (
        Check::Signature,
        certified,
        |sent| sent.header["alg"] = json!("HS256"),
        "MP-124 alg HS256 OneOf([\"RS256\", \"RS384\", \"RS512\"])",
    ),
    (
        Check::Organisation,
        certified,
        |sent| sent.client().organisation = Some(organisation(CUSTOMER)),
        "MP-122 x5c[0].subject 310472603 Exactly(\"313907201\")",
    ),
    (Check::Time, certified, |sent| sent.claims["iat"] = json!(NOW + 11), "MP-130 iat 1800000011 AtMost(1800000010)"),
    (Check::Reuse, certified, |sent| sent.known.used = Some(true), "MP-012 jti one Another"),
    (Check::Scope, certified, |sent| sent.claims["scope"] = json!("a:one b:x"), "MP-200 scope b:x Another"),
    (Check::Access, certified, |sent| sent.known.granted = Some(one()), "MP-250 scope a:two Another"),
    (Check::Delegation, on_behalf, |sent| sent.known.delegated = Some(one()), "MP-251 consumer_org a:two Another"),
    (
        Check::Details,
        as_system_user,
        |sent| sent.detail()["type"] = json!("urn:x"),
        "MP-301 type urn:x OneOf([\"urn:altinn:systemuser\", \"urn:altinn:consent\"])",
    ),
];

fn one() -> Vec<String> {
    vec!["a:one".to_owned()]
}

#[test]
fn each_check_fails_with_its_code_its_claim_its_value_and_what_was_wanted() {
    for (place, (check, good, bend, expected)) in FAILURES.into_iter().enumerate() {
        assert_eq!(check, Check::ALL[place], "each check has its row");
        let trace = good().but(bend).trace();
        let fault = trace.faults(check).next().unwrap_or_else(|| panic!("{check:?} did not fail: {trace:?}"));
        let (code, value) = (fault.reason.code().unwrap_or("-"), fault.value.as_deref().unwrap_or("-"));
        let told = format!("{code} {} {value} {:?}", fault.claim, fault.wanted);
        let told = told.replace(crate::protocol::grant::GRANT_TYPE, "GRANT_TYPE");
        assert_eq!(told.replace("238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3", "CLIENT"), expected);
        assert_eq!(trace.first_failure().map(|(first, _)| first), Some(check));
        good().passes(check);
    }
}

/// A check, a grant, what is not known, and what would have to be.
type Unknown = (Check, fn() -> Sent, Bend, Need);

const UNKNOWN: [Unknown; 14] = [
    (Check::Form, certified, |_| {}, Need::Form),
    (Check::Claims, certified, |_| {}, Need::Header),
    (Check::Client, certified, |sent| sent.known.client = Fact::Unknown, Need::Client),
    (Check::Audience, certified, |sent| sent.known.issuer = None, Need::Issuer),
    (Check::Key, by_key, |sent| sent.client().keys = None, Need::ClientKeys),
    (Check::Certificate, certified, |sent| sent.known.revoked = None, Need::Revocation),
    (Check::Signature, by_key, |sent| sent.client().keys = None, Need::ClientKeys),
    (Check::Organisation, certified, |sent| sent.known.client = Fact::Unknown, Need::Client),
    (Check::Time, certified, |sent| sent.known.now = None, Need::Clock),
    (Check::Reuse, certified, |sent| sent.known.used = None, Need::UsedGrants),
    (Check::Scope, certified, |sent| sent.client().scopes = None, Need::ClientScopes),
    (Check::Access, certified, |sent| sent.known.granted = None, Need::Granted),
    (Check::Delegation, on_behalf, |sent| sent.known.delegated = None, Need::Delegated),
    (Check::Details, as_system_user, |sent| sent.known.system_users = None, Need::SystemUsers),
];

#[test]
fn each_check_is_unknown_without_what_it_needs() {
    for (place, (check, good, bend, need)) in UNKNOWN.into_iter().enumerate() {
        assert_eq!(check, Check::ALL[place], "each check has its row");
        let sent = good().but(bend);
        let shown = match check {
            Check::Form => judge(&Grant::from_parts(Some(&sent.header), &sent.claims), &sent.known),
            Check::Claims => judge(&Grant::from_parts(None, &sent.claims), &sent.known),
            _ => sent.trace(),
        };
        assert_eq!(*shown.outcome(check), Verdict::Unknown(need));
        assert_eq!(shown.needs(check), Some(need));
    }
}

/// What stands in the place of a claim or a header member: of another type, empty, padded.
fn of_another_type() -> [Value; 6] {
    [json!(7), json!(true), json!({}), json!([[]]), json!([7]), json!("")]
}

#[test]
fn types_come_before_values() {
    for name in ["iss", "scope", "iat", "exp", "jti", "resource", "consumer_org", "pid", "authorization_details"] {
        for value in of_another_type() {
            // A number is what a time is, and one entry of any kind what the details check looks at.
            let fits =
                (name == "iat" || name == "exp") && value == 7 || name == "authorization_details" && value.is_array();
            let sent = certified().but(|sent| sent.claims[name] = value.clone());
            let is_refused = sent.trace().faults(Check::Claims).any(|fault| fault.claim == name);
            assert_eq!(is_refused, !fits, "{name}: {value}");
        }
    }
    for value in [json!(7), json!(true), json!({}), json!([[]]), json!([7])] {
        let sent = certified().but(|sent| sent.claims["aud"] = value.clone());
        assert_eq!(sent.failed(Check::Claims), (Reason::Malformed, "aud".into()), "{value}");
    }
    for name in ["alg", "kid", "typ", "cty", "x5t", "x5t#S256", "x5u", "jku"] {
        for value in of_another_type() {
            let sent = by_key().but(|sent| sent.header[name] = value.clone());
            assert_eq!(sent.failed(Check::Claims), (Reason::Malformed, name.into()), "{value}");
        }
    }
}

#[test]
fn a_value_is_taken_to_the_letter() {
    let claim = |name: &str, value: &str| certified().but(|sent| sent.claims[name] = json!(value));
    for aud in [
        "",
        " ",
        "https://test.maskinporten.no/ ",
        "\nhttps://test.maskinporten.no/",
        "HTTPS://TEST.MASKINPORTEN.NO/",
        "https://test.maskinporten.no:443/",
        "https://test.maskinporten.no/x",
        "http://test.maskinporten.no/",
        "https://test.maskinporten.no//",
        "https://test.maskinporten.no/ https://maskinporten.no/",
    ] {
        assert_eq!(claim("aud", aud).failed(Check::Audience), (Reason::Audience, "aud".into()), "{aud:?}");
    }
    let nothing = |sent: &mut Sent| sent.known = Known::default();
    for iss in [
        " 238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3",
        "238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3\n",
        "https://example.no/",
        "a:b",
        "310472603",
        "238259D7-F0AF-4DA3-9C6B-A2F4A5C4F0D3",
        "one,two",
        "one two",
        "\u{a0}one",
    ] {
        let unknown = claim("iss", iss).but(nothing);
        assert_eq!(unknown.failed(Check::Client), (Reason::ClientNotFound, "iss".into()), "{iss:?}");
    }
    for iss in ["MOVE_IP_310472603", "oidc_310472603_api", "my-client", "238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3"] {
        assert_eq!(claim("iss", iss).but(nothing).unknown(Check::Client), Need::Client);
    }
    for aud in ["test.maskinporten.no", "http://maskinporten.no/", "https://a.no/ ", "https://a.no/?x", "x"] {
        assert_eq!(claim("aud", aud).but(nothing).failed(Check::Audience).0, Reason::Audience, "{aud:?}");
    }
    for number in ["310 472 603", " 310472603", "310472603\n", "0192:310472603", "310472604", "31047260"] {
        assert_eq!(claim("consumer_org", number).failed(Check::Claims).0, Reason::Malformed, "{number:?}");
    }
    for kid in ["key 1", " key-1", "key-1\n", "nøkkel", ""] {
        let unknown = by_key().but(|sent| sent.header["kid"] = json!(kid)).but(nothing);
        assert_eq!(unknown.failed(Check::Key), (Reason::UnknownKid, "kid".into()), "{kid:?}");
    }
}

#[test]
fn scopes_are_divided_by_blanks_of_ascii_alone() {
    let scopes = |text: &str| certified().but(|sent| sent.claims["scope"] = json!(text));
    for text in ["a:one a:two", " a:one\ta:two\n", "a:one\r\n a:two"] {
        scopes(text).passes(Check::Scope);
    }
    for blank in ['\u{a0}', '\u{2003}', '\u{3000}', '\u{200b}', ','] {
        let whole = format!("a:one{blank}a:two");
        let lacking = (Reason::NotOnClient(whole.clone()), "scope".into());
        assert_eq!(scopes(&whole).failed(Check::Scope), lacking);
        assert_eq!(scopes(&whole).but(|sent| sent.known = Known::default()).failed(Check::Scope), lacking);
    }
    assert_eq!(scopes("\u{a0}").failed(Check::Scope).0, Reason::NotOnClient("\u{a0}".into()));
}

#[test]
fn header_and_claims_in_any_layout_are_the_same_json() {
    let good = certified();
    let (header, claims) = (good.header.to_string(), good.claims.to_string());
    for blank in ["", " ", "\t", "\n", "\r\n", "\n\n    ", " \r\n\t "] {
        let spaced = |json: &str| {
            let inner = json.trim_start_matches('{').trim_end_matches('}').replace(",\"", &format!(",{blank}\""));
            format!("{blank}{{{blank}{inner}{blank}}}{blank}")
        };
        let trace = good.trace_of(&compact(&spaced(&header), &spaced(&claims), good.key));
        assert!(trace.first_failure().is_none() && trace.passes_through(Check::Details), "{blank:?}: {trace:?}");
    }
    let marked = compact(&format!("\u{feff}{header}"), &claims, good.key);
    assert_eq!(good.trace_of(&marked).first_failure().unwrap().0, Check::Form, "a mark of byte order is no JSON");
}

#[test]
fn a_key_beside_a_certificate_is_the_one_that_counts() {
    let both = by_key().but(|sent| sent.header["x5c"] = json!(["no certificate"]));
    assert!(both.trace().first_failure().is_none(), "{:?}", both.trace());
    let without = certified().but(|sent| sent.header["kid"] = json!("key-1"));
    assert_eq!(without.failed(Check::Key), (Reason::UnknownKid, "kid".into()));
}

#[test]
fn line_ends_in_x5c_are_taken_or_refused_in_one_place() {
    for end in ["\n", "\r\n"] {
        let broken = certified().but(|sent| {
            let text = sent.header["x5c"][0].as_str().unwrap().to_owned();
            let (one, other) = text.split_at(64);
            sent.header["x5c"] = json!([format!("{one}{end}{other}{end}")]);
        });
        let is_taken = *broken.trace().outcome(Check::Certificate) == Verdict::Passed;
        assert_eq!(is_taken, assumptions::LINE_ENDS_IN_X5C);
    }
}
