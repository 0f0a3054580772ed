//! Files as they are found in the field, and the message for each that cannot be used.

use super::*;
use crate::domain::{AddressError, ClientIdError, OrgNumberError, ScopeError};
use crate::protocol::on_behalf::{DetailsError, OnBehalfFault, OnBehalfOf};
use crate::text::{Language, Words};
use std::fs;
use tempfile::TempDir;

const WHOLE: &str = "\
# made by hand
issuer=238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3
audience=https://test.maskinporten.no/
token.endpoint=https://test.maskinporten.no/token
scope=brreg:losore/utlegg brreg:losore/tlg
resource=https://api.example.no
consumer_org=314330897

keystore.file=fjordvik.jks
keystore.type=JKS
keystore.password=hemmelig1
keystore.alias=fjordvik
keystore.alias.password=hemmelig2
";

/// A folder with a keystore in it, and a properties file beside.
fn read(content: impl AsRef<[u8]>) -> Result<TokenProperties, Fault> {
    let folder = folder();
    read_in(&folder, content.as_ref())
}

fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("fjordvik.jks"), "").unwrap();
    folder
}

fn read_in(folder: &TempDir, content: &[u8]) -> Result<TokenProperties, Fault> {
    let file = folder.path().join("client.properties");
    fs::write(&file, content).unwrap();
    TokenProperties::read(&file)
}

fn with(line: &str, instead: &str) -> String {
    assert!(WHOLE.contains(line), "{line}");
    WHOLE.replace(line, instead)
}

#[test]
fn a_key_by_itself_stands_in_the_place_of_a_keystore() {
    let folder = folder();
    fs::write(folder.path().join("key.jwk"), "{}").unwrap();
    let text = with("keystore.file=fjordvik.jks", "key.file=key.jwk\nkeystore.kid=a-1");
    let order = read_in(&folder, text.as_bytes()).unwrap();
    assert!(order.is_bare_key);
    assert_eq!((order.keystore.path, order.kid.as_deref()), (folder.path().join("key.jwk"), Some("a-1")));
    let both = with("keystore.file=fjordvik.jks", "keystore.file=fjordvik.jks\nkey.file=key.jwk");
    assert!(!read_in(&folder, both.as_bytes()).unwrap().is_bare_key);
    let gone = with("keystore.file=fjordvik.jks", "key.file=gone.jwk");
    let fault = read_in(&folder, gone.as_bytes()).unwrap_err();
    assert!(matches!(fault, Fault::KeystoreMissing { key: "key.file", .. }), "{fault:?}");
}

#[test]
fn a_whole_file_becomes_an_order() {
    let folder = folder();
    let order = read_in(&folder, WHOLE.as_bytes()).unwrap();
    assert_eq!(order.client_id.as_str(), "238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3");
    assert_eq!(order.audience.as_str(), "https://test.maskinporten.no/");
    assert_eq!(order.token_endpoint.unwrap().as_str(), "https://test.maskinporten.no/token");
    assert_eq!(order.scopes.to_string(), "brreg:losore/tlg brreg:losore/utlegg");
    assert_eq!(order.optional.resource.as_deref(), Some("https://api.example.no"));
    assert_eq!(order.optional.on_behalf_of.consumer_org().unwrap().to_string(), "314330897");
    assert_eq!(order.kid, None);
    assert_eq!(order.keystore.path, folder.path().join("fjordvik.jks"));
    assert_eq!(order.keystore.password.unwrap().expose(), "hemmelig1");
    assert_eq!(order.keystore.alias.as_deref(), Some("fjordvik"));
    assert_eq!(order.keystore.key_password.unwrap().expose(), "hemmelig2");
    assert_eq!(order.notices, []);
}

/// The file without a customer, and these lines instead.
fn on_behalf(lines: &str) -> Result<OnBehalfOf, Fault> {
    read(with("consumer_org=314330897", lines)).map(|order| order.optional.on_behalf_of)
}

#[test]
fn whom_it_is_for_can_be_said_in_every_way() {
    let details = r#"[{"type":"urn:altinn:systemuser","externalRef":"kunde-1","systemuser_org":{"authority":"iso6523-actorid-upis","ID":"0192:313907201"}}]"#;
    let written = on_behalf(&format!("authorization_details={details}")).unwrap();
    let by_keys = on_behalf("systemuser.org=0192:313907201\nsystemuser.external_ref=kunde-1").unwrap();
    assert_eq!(written, by_keys);
    assert_eq!(written.system_user().unwrap().compared_reference(), "kunde-1");
    let consent = "consent.id=b7d4e1f0-3a62-4e58-8c19-5f20d6a9c3e7\nconsent.from=313907201";
    assert!(matches!(on_behalf(consent), Ok(OnBehalfOf::Consent(_, None))));
    let for_customer = on_behalf(&format!("consumer_org=314330897\n{consent}")).unwrap();
    assert_eq!(for_customer.consumer_org().unwrap().to_string(), "314330897");
    assert_eq!(on_behalf(""), Ok(OnBehalfOf::Itself));
}

#[test]
fn what_cannot_be_right_of_whom_it_is_for_is_told_by_its_key_and_line() {
    let fault = |key, fault| Fault::OnBehalf { key, line: 7, fault };
    let mistyped = OnBehalfFault::Organisation(OrgNumberError::CheckDigit);
    for (lines, fault) in [
        ("systemuser.org=313907202", fault("systemuser.org", mistyped)),
        ("authorization_details=[", fault("authorization_details", OnBehalfFault::Details(DetailsError::NotJson))),
        ("consent.id=7\nconsent.from=313907201", fault("consent.id", OnBehalfFault::ConsentId)),
        ("consent.id=b7d4e1f0-3a62-4e58-8c19-5f20d6a9c3e7", Fault::Missing(vec!["consent.from"])),
        ("systemuser.external_ref=x", Fault::Missing(vec!["systemuser.org"])),
        (
            "consumer_org=314330897\nsystemuser.org=313907201",
            Fault::SeveralWays(vec!["consumer_org", "systemuser.org"]),
        ),
        (
            "systemuser.org=313907201\nauthorization_details=[]",
            Fault::SeveralWays(vec!["systemuser.org", "authorization_details"]),
        ),
    ] {
        assert_eq!(on_behalf(lines), Err(fault.clone()), "{lines}");
        for words in Language::ALL.map(Words::new) {
            let said = fault.rendered(&words).say(&words);
            assert!(!said.contains("313907202"), "a value may be a password: {said}");
        }
    }
}

#[test]
fn passwords_may_be_left_out_or_empty() {
    let content = with("keystore.password=hemmelig1", "keystore.password=");
    let order = read(content.replace("keystore.alias.password=hemmelig2\n", "")).unwrap();
    assert_eq!((order.keystore.password, order.keystore.key_password), (None, None));
}

#[test]
fn unknown_keys_and_odd_comments_are_left_alone() {
    let content = format!("// your integration\n{WHOLE}colour=green\n! end");
    assert!(read(content).is_ok());
}

#[test]
fn a_registered_key_is_named_by_keystore_kid() {
    for key in ["keystore.kid", "kid", "keyid"] {
        assert_eq!(read(format!("{WHOLE}{key}=nokkel-1\n")).unwrap().kid.as_deref(), Some("nokkel-1"));
    }
    let broken = read(format!("{WHOLE}kid=nokkel 1\n")).unwrap_err();
    assert_eq!(broken, Fault::BlankWithin { key: "kid", line: 14 });
}

#[test]
fn utf8_and_latin1_are_both_read() {
    let utf8 = with("hemmelig1", "blåbærøl");
    assert_eq!(read(&utf8).unwrap().keystore.password.unwrap().expose(), "blåbærøl");
    let latin1: Vec<u8> = utf8.chars().map(|letter| u8::try_from(letter).unwrap()).collect();
    assert_eq!(read(latin1).unwrap().keystore.password.unwrap().expose(), "blåbærøl");
    let escaped = with("hemmelig1", r"bl\u00e5b\u00e6r");
    assert_eq!(read(escaped).unwrap().keystore.password.unwrap().expose(), "blåbær");
    let marked = format!("\u{feff}{}", WHOLE.trim_start_matches("# made by hand\n"));
    assert!(read(marked).is_ok());
}

#[test]
fn a_file_of_two_bytes_a_letter_is_not_text() {
    let utf16: Vec<u8> = WHOLE.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(read(utf16), Err(Fault::NotText));
}

#[test]
fn all_that_is_missing_is_named_at_once() {
    assert_eq!(read("scope=a:b\n"), Err(Fault::Missing(vec!["issuer", "audience", "keystore.file"])));
    assert_eq!(
        read(with("issuer=238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3", "issuer=")),
        Err(Fault::Missing(vec!["issuer"]))
    );
}

#[test]
fn an_example_that_was_not_filled_in_is_seen() {
    let content = with("238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3", "<your client_id>");
    assert_eq!(read(content), Err(Fault::Placeholder { key: "issuer", line: 2 }));
}

#[test]
fn a_bad_value_is_told_with_its_line() {
    let bad = |line, instead| read(with(line, instead)).unwrap_err();
    let id = "issuer=238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3";
    assert_eq!(bad(id, "issuer=313299767"), Fault::ClientId { line: 2, fault: ClientIdError::OrgNumber });
    assert_eq!(
        bad("audience=https://test.maskinporten.no/", "audience=https://a.no/ https://b.no/"),
        Fault::Audience { line: 3 }
    );
    assert_eq!(
        bad("token.endpoint=https", "token.endpoint=http"),
        Fault::TokenEndpoint { line: 4, fault: AddressError::Unencrypted }
    );
    assert_eq!(
        bad("scope=brreg:losore/utlegg brreg:losore/tlg", "scope=losore"),
        Fault::Scope { line: 5, fault: ScopeError::NoPrefix }
    );
    assert_eq!(
        bad("consumer_org=314330897", "consumer_org=314330898"),
        Fault::ConsumerOrg { line: 7, fault: OrgNumberError::CheckDigit }
    );
}

#[test]
fn an_audience_that_cannot_be_read_is_refused() {
    for audience in ["urn:min", "maskinporten.no", "http://maskinporten.no/", "https://kari@maskinporten.no/"] {
        let content = with("audience=https://test.maskinporten.no/", &format!("audience={audience}"));
        assert_eq!(read(content), Err(Fault::Audience { line: 3 }), "{audience}");
    }
}

#[test]
fn an_address_that_was_shut_down_is_told_with_that_of_today() {
    let content = with("audience=https://test.maskinporten.no/", "audience=https://ver2.maskinporten.no/");
    let today = "https://test.maskinporten.no/".to_owned();
    assert_eq!(read(content), Err(Fault::Retired { key: "audience", line: 3, today }));
    let content = with("https://test.maskinporten.no/token", "https://oidc-ver2.difi.no/idporten-oidc-provider/token");
    let today = "https://test.maskinporten.no/token".to_owned();
    assert_eq!(read(content), Err(Fault::Retired { key: "token.endpoint", line: 4, today }));
}

#[test]
fn a_windows_path_loses_its_backslashes_and_we_say_so() {
    let fault = read(with("fjordvik.jks", r"C:\temp\keys\fjordvik.jks")).unwrap_err();
    assert_eq!(fault, Fault::KeystoreMissing { key: KEYSTORE_FILE, line: 9, backslashes: true });
    let next = fault.rendered(&Words::new(Language::English)).next;
    assert_eq!(next, r"Write two backslashes (\\) where you now have one (\), or use a slash (/).");
    let fault = read(with("fjordvik.jks", r"C:\\keys\\fjordvik.jks")).unwrap_err();
    assert!(matches!(fault, Fault::KeystoreMissing { backslashes: false, .. }), "{fault:?}");
}

#[test]
fn a_windows_path_below_users_is_a_broken_escape() {
    let fault = read(with("fjordvik.jks", r"C:\users\kari\fjordvik.jks")).unwrap_err();
    assert_eq!(fault, Fault::Malformed(9));
    assert!(fault.rendered(&Words::new(Language::Bokmal)).next.contains(r"\\"));
}

#[test]
fn a_blank_after_a_password_is_kept_and_told() {
    let order = read(with("hemmelig1", "hemmelig1 ")).unwrap();
    assert_eq!(order.keystore.password.unwrap().expose(), "hemmelig1 ");
    assert_eq!(order.notices, [Notice::PasswordEndsInBlank { key: "keystore.password" }]);
}

#[test]
fn an_audience_without_its_slash_is_told() {
    let order = read(with("audience=https://test.maskinporten.no/", "audience=https://test.maskinporten.no")).unwrap();
    let today = "https://test.maskinporten.no/".to_owned();
    assert_eq!(order.notices, [Notice::Audience { line: 3, today }]);
    assert_eq!(order.audience.as_str(), "https://test.maskinporten.no");
}

#[test]
fn a_file_that_is_not_there_or_no_file_or_far_too_large_is_told() {
    let folder = folder();
    let gone = TokenProperties::read(&folder.path().join("none.properties")).unwrap_err();
    assert!(matches!(gone, Fault::Unreadable(_)));
    assert!(matches!(TokenProperties::read(folder.path()), Err(Fault::Unreadable(_))));
    if cfg!(unix) {
        assert!(matches!(TokenProperties::read(Path::new("/dev/zero")), Err(Fault::Unreadable(_))));
    }
    assert!(matches!(read(vec![b'#'; 100_000]), Err(Fault::TooLarge(_))));
}

#[test]
fn no_secret_is_printed() {
    let order = read(WHOLE).unwrap();
    assert!(!format!("{order:?}").contains("hemmelig"));
    let broken = read(with("hemmelig1", r"hemmelig\uxyz")).unwrap_err();
    let rendered = broken.rendered(&Words::new(Language::Bokmal));
    assert!(!format!("{broken:?} {broken} {rendered:?}").contains("hemmelig"));
}

#[test]
fn every_fault_and_notice_has_words_in_each_language() {
    let today = || "https://maskinporten.no/".to_owned();
    let faults = [
        Fault::Unreadable("a".into()),
        Fault::TooLarge("a".into()),
        Fault::NotText,
        Fault::Malformed(1),
        Fault::Missing(vec!["issuer", "scope"]),
        Fault::Placeholder { key: "issuer", line: 1 },
        Fault::ClientId { line: 1, fault: ClientIdError::Scope },
        Fault::Audience { line: 1 },
        Fault::Scope { line: 1, fault: ScopeError::NoPrefix },
        Fault::ConsumerOrg { line: 1, fault: OrgNumberError::CheckDigit },
        Fault::TokenEndpoint { line: 1, fault: AddressError::Unencrypted },
        Fault::EndpointElsewhere { host: "example.no".into(), today: today() },
        Fault::BlankWithin { key: "resource", line: 1 },
        Fault::RunsOn { key: "scope", line: 1 },
        Fault::Retired { key: "audience", line: 1, today: today() },
        Fault::KeystoreMissing { key: KEYSTORE_FILE, line: 1, backslashes: false },
        Fault::KeystoreMissing { key: KEYSTORE_FILE, line: 1, backslashes: true },
    ];
    let notices =
        [Notice::PasswordEndsInBlank { key: "keystore.password" }, Notice::Audience { line: 1, today: today() }];
    for words in Language::ALL.map(Words::new) {
        for fault in &faults {
            let rendered = fault.rendered(&words);
            assert!(rendered.what.ends_with('.') && rendered.next.ends_with('.'), "{rendered:?}");
            assert_eq!(rendered.side, "yours");
        }
        for notice in &notices {
            assert!(notice.say(&words).ends_with('.'));
        }
    }
}

/// The keys whose values go somewhere: on the screen, into a grant, over the network.
const OPEN: [&str; 9] = [
    "issuer",
    "audience",
    "token.endpoint",
    "scope",
    "resource",
    "consumer_org",
    "kid",
    "keystore.file",
    "keystore.alias",
];

#[test]
fn a_line_that_runs_on_into_a_password_tells_none() {
    for key in OPEN {
        for join in ["\\\n", "\\\n   ", "\\\r\n", "", " ", "\\\n# "] {
            for separator in ["=", " = ", ":", " "] {
                let others: String = WHOLE
                    .lines()
                    .filter(|line| !line.contains("password") && !line.starts_with(key))
                    .fold(String::new(), |all, line| all + line + "\n");
                let value = with_value(key);
                let content = format!("{others}{key}={value}{join}keystore.password{separator}hemmelig1\n");
                let fault = read(content).unwrap_err();
                for words in Language::ALL.map(Words::new) {
                    let rendered = fault.rendered(&words);
                    assert!(!format!("{rendered:?} {fault:?}").contains("hemmelig"), "{key} {join:?} {rendered:?}");
                }
            }
        }
    }
}

fn with_value(key: &str) -> &'static str {
    let line = WHOLE.lines().find(|line| line.starts_with(&format!("{key}=")));
    line.map_or("nokkel-1", |line| line.split_once('=').unwrap().1)
}

#[test]
fn a_line_that_runs_on_into_the_next_key_is_told_with_both() {
    let content = with("keystore.file=fjordvik.jks\n", "keystore.file=fjordvik.jks\\\n");
    let fault = read(content).unwrap_err();
    assert_eq!(fault, Fault::RunsOn { key: "keystore.file", line: 9 });
    let rendered = fault.rendered(&Words::new(Language::English));
    assert!(rendered.what.contains("keystore.file") && rendered.next.contains("line 9"), "{rendered:?}");
    assert!(read(with("brreg:losore/utlegg brreg", "brreg:losore/utlegg \\\n  brreg")).is_ok(), "that is meant to be");
}

#[test]
fn no_value_that_is_refused_is_repeated() {
    for key in OPEN {
        let others = WHOLE.lines().filter(|line| !line.starts_with(&format!("{key}=")));
        let others = others.fold(String::new(), |all, line| all + line + "\n");
        for mark in ["Sommer-2026", "Sommer 2026!", "https://Sommer-2026 x/", r"C:\Sommer-2026", "<Sommer-2026>"] {
            let Err(fault) = read(format!("{others}{key}={mark}\n")) else { continue };
            for words in Language::ALL.map(Words::new) {
                let rendered = fault.rendered(&words);
                assert!(!format!("{rendered:?} {fault:?}").contains("ommer"), "{key} {rendered:?}");
            }
        }
    }
}
