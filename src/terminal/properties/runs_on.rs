//! Lines that go on where they were not meant to: their last letter is a backslash, or their end was lost. Then the
//! next key is part of the value, and its password too.

/// What a key that holds a password ends in, in lower case.
const PASSWORDS: [&str; 5] = ["password", "passord", "passwd", "pwd", "secret"];

/// The keys that a line may begin with.
const KEYS: [&str; 19] = [
    super::ISSUER,
    super::AUDIENCE,
    super::SCOPE,
    super::RESOURCE,
    super::on_behalf::CONSUMER_ORG,
    super::on_behalf::SYSTEM_USER,
    super::on_behalf::REFERENCE,
    super::on_behalf::CONSENT,
    super::on_behalf::FROM,
    super::on_behalf::DETAILS,
    super::TOKEN_ENDPOINT,
    super::KEYSTORE_FILE,
    super::KEYSTORE_PASSWORD,
    super::ALIAS,
    super::ALIAS_PASSWORD,
    super::KID[0],
    super::KID[1],
    super::KID[2],
    "keystore.type",
];

/// Whether a line ends in a backslash of its own, and the line after it begins with a key.
pub(super) fn into_a_key(line: &str, next: &str) -> bool {
    let backslashes = line.len() - line.trim_end_matches('\\').len();
    let next = next.trim_start();
    let begins_with = |key: &&str| {
        next.strip_prefix(*key).is_some_and(|rest| {
            // A scope may be called `resource:read`.
            rest.trim_start().starts_with('=') || (key.contains('.') && rest.starts_with([':', ' ', '\t']))
        })
    };
    backslashes % 2 == 1 && KEYS.iter().any(begins_with)
}

/// Whether a value has a key of a password in it, and something after it.
pub(super) fn has_password(value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    PASSWORDS.iter().any(|name| {
        lower.match_indices(name).any(|(place, _)| {
            let (before, after) = (&lower[..place], &lower[place + name.len()..]);
            let is_a_key_of_ours = before.ends_with("keystore.") || before.ends_with("keystore.alias.");
            after.starts_with(['=', ':'])
                || after.trim_start().starts_with('=')
                || (is_a_key_of_ours && !after.is_empty())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_backslash_of_its_own_before_a_key_runs_on() {
        for next in [
            "keystore.password=x",
            "  keystore.password = x",
            "keystore.alias:x",
            "keystore.type JKS",
            "kid=1",
            "scope = a:b",
        ] {
            assert!(into_a_key("a=b\\", next), "{next}");
            assert!(
                !into_a_key("a=b\\\\", next) && into_a_key("a=b\\\\\\", next) && !into_a_key("a=b", next),
                "{next}"
            );
        }
        for next in ["resource:read", "  brreg:losore/tlg", "kidnapped=1", "keystore.filename=1", ""] {
            assert!(!into_a_key("scope=a:b \\", next), "{next}");
        }
    }

    #[test]
    fn a_password_within_a_value_is_seen_by_its_key() {
        for value in
            ["a.p12keystore.password=x", "a.p12 db.passord: x", "https://x.no/KEYSTORE.PASSWORD x", "a secret = b"]
        {
            assert!(has_password(value), "{value}");
        }
        for value in ["keystore.password", "/home/kari/passwords/a.p12", "skatt:password skatt:secret", "password.p12"]
        {
            assert!(!has_password(value), "{value}");
        }
    }
}
