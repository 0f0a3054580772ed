//! Claims as programs print an object of theirs: JavaScript, Ruby, PHP, Go, Rust, Java, .NET, PowerShell, and JSON with
//! the name of a container before each line. They are read as if they were JSON.

use super::dump_details;
use super::normalize::beginning;
use crate::domain::Timestamp;
use regex::Regex;
use serde_json::{Map, Value};
use std::sync::LazyLock;

/// Claims by which those of a grant are told from those of a token, and both are judged.
const NAMES: [&str; 11] =
    ["iss", "aud", "scope", "iat", "exp", "jti", "consumer_org", "resource", "client_amr", "token_type", "client_id"];
/// Bytes between two claims of one object.
const NEAR: usize = 400;
/// Most claims that are read.
const MOST: usize = 2000;
/// Longest value that is read, in bytes.
const LONGEST: usize = 300;

/// A name, and what is written between it and its value: `iss: `, `"iss"=>`, `[iss] => `, `iss=`; or `[iss, `, as .NET
/// prints a pair.
static NAMED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let names = format!("{}|{INNER}", NAMES.join("|"));
    Regex::new(&format!(r#"\b(?P<a>{names})["'\]]*\s*(?:=>|=|:)\s*|\[(?P<b>{names}),\s*"#)).ok()
});
/// What begins the next member where nothing but a blank stands between two: `iss=a aud=b`, and in Go `iss:a aud:b`.
static NEXT: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"\s+[A-Za-z_.]+=\S").ok());
static NEXT_OF_GO: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"\s+[A-Za-z_.]+:\S").ok());
/// What has objects inside it. Claims without it would be others than those that were sent.
const INNER: &str = "authorization_details";
/// What stands around a value, and is not of it: its type.
const AROUND: [&str; 4] = ["int(", "Some(", "String(", "new Date("];

/// How Python prints a time.
const OF_PYTHON: &str = "datetime.datetime(";

struct Member {
    name: String,
    at: usize,
    end: usize,
    /// `None` where it cannot be read, and nothing of the rest means anything without it.
    value: Option<Value>,
}

/// The claims of a text, each with its place.
pub(super) fn claims(text: &str) -> Vec<(usize, Value)> {
    let mut found = Vec::new();
    let (mut object, mut start, mut end) = (Map::new(), 0, 0);
    for Member { name, at, end: after, value } in members(text) {
        let Some(value) = value else { return Vec::new() };
        if at < end {
            // A name inside the details is none of a claim.
            continue;
        }
        if object.contains_key(&name) || at.saturating_sub(end) > NEAR {
            found.extend(whole(start, std::mem::take(&mut object)));
        }
        if object.is_empty() {
            start = at;
        }
        end = after;
        object.insert(name, value);
    }
    found.extend(whole(start, object));
    found
}

/// Whether a key of a configuration file is the name of a claim.
pub(super) fn is_name(key: &str) -> bool {
    NAMES.iter().any(|name| key.trim_matches(['[', ']', '"', '\'']).eq_ignore_ascii_case(name))
}

/// Times are what no configuration has, so that only claims are taken for claims.
fn whole(start: usize, object: Map<String, Value>) -> Option<(usize, Value)> {
    let is_time = |name: &str| object.get(name).is_some_and(Value::is_number);
    let is_one = is_time("iat") && is_time("exp") && (object.contains_key("iss") || object.contains_key("aud"));
    is_one.then_some((start, Value::Object(object)))
}

fn members(text: &str) -> impl Iterator<Item = Member> {
    let found = NAMED.as_ref().into_iter().flat_map(move |pattern| pattern.captures_iter(text)).take(MOST);
    found.filter_map(move |captures| {
        let whole = captures.get(0)?;
        let name = captures.name("a").or_else(|| captures.name("b"))?.as_str().to_owned();
        if name == INNER {
            let read = dump_details::value(&text[whole.end()..]);
            let end = whole.end() + read.as_ref().map_or(0, |(_, length)| *length);
            return Some(Member { name, at: whole.start(), end, value: read.map(|(value, _)| value) });
        }
        let is_time = matches!(name.as_str(), "iat" | "exp");
        let next = if whole.as_str().ends_with(':') { &NEXT_OF_GO } else { &NEXT };
        let (value, length) = value(beginning(&text[whole.end()..], LONGEST), is_time, next.as_ref())?;
        Some(Member { name, at: whole.start(), end: whole.end() + length, value: Some(value) })
    })
}

/// The value at the beginning of a text, and how many bytes it has.
fn value(text: &str, is_time: bool, next: Option<&Regex>) -> Option<(Value, usize)> {
    let bare = without_type(text);
    let before = text.len() - bare.len();
    let (value, length) = match bare.chars().next()? {
        quote @ ('"' | '\'') => {
            let inner = bare[1..].split(quote).next()?;
            (Value::from(inner), inner.len() + 2)
        }
        '[' => {
            let inner = bare[1..].split(']').next()?;
            let parts = inner.split([',', ' ', '\n']).map(|part| part.trim_matches(['"', '\'', ' ', '\r']));
            (parts.filter(|part| !part.is_empty()).map(Value::from).collect(), inner.len() + 2)
        }
        '{' | '(' | '<' => return None,
        'd' if bare.starts_with(OF_PYTHON) => {
            let inner = bare[OF_PYTHON.len()..].split(')').next()?;
            (Value::from(instant(inner)?), OF_PYTHON.len() + inner.len() + 1)
        }
        _ => {
            let plain = plain(bare, next);
            (Value::from(plain.trim()), plain.len())
        }
    };
    let value = if is_time { Value::from(seconds(value.as_str()?)?) } else { value };
    Some((value, before + length))
}

/// A text without the type that PHP and Rust print before a value: `string(28) "…"`, `int(3)`.
fn without_type(text: &str) -> &str {
    let typed = text.strip_prefix("string(").and_then(|rest| rest.split_once(") ")).map(|(_, rest)| rest);
    let typed = typed.or_else(|| AROUND.iter().find_map(|around| text.strip_prefix(around)));
    typed.unwrap_or(text)
}

/// A value without quotes: up to what separates it from the next.
fn plain<'a>(text: &'a str, next: Option<&Regex>) -> &'a str {
    let end = text.find([',', '}', ']', ')', ';', '\n', '\r', '"', '\'', '|']);
    let text = &text[..end.unwrap_or(text.len())];
    let next = next.and_then(|pattern| pattern.find(text));
    next.map_or(text, |next| &text[..next.start()])
}

/// `2026, 11, 22, 13, 0, 5` as an instant. Libraries take a time without a zone for UTC.
fn instant(numbers: &str) -> Option<String> {
    let parts: Vec<u16> = numbers.split(',').map_while(|part| part.trim().parse().ok()).collect();
    let part = |place: usize| parts.get(place).copied().unwrap_or_default();
    let [year, month, day] = parts.first_chunk::<3>()?;
    Some(format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}Z", part(3), part(4), part(5)))
}

/// Seconds since 1970, also as Java and .NET print an instant.
fn seconds(text: &str) -> Option<i64> {
    let digits = text.trim_end_matches(['n', 'L']);
    digits.parse().ok().or_else(|| text.parse::<Timestamp>().ok().map(Timestamp::as_second))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn claims_are_read_as_each_language_prints_an_object() {
        for text in [
            "{ iss: 'a-b', aud: 'https://x.no/', scope: 'p:a p:b', iat: 100, exp: 220 }",
            r#"{"iss"=>"a-b", "aud"=>"https://x.no/", "scope"=>"p:a p:b", "iat"=>100, "exp"=>220}"#,
            "{iss=a-b, aud=https://x.no/, scope=p:a p:b, iat=1970-01-01T00:01:40Z, exp=1970-01-01T00:03:40Z}",
            "Array\n(\n  [iss] => a-b\n  [aud] => https://x.no/\n  [scope] => p:a p:b\n  [iat] => 100\n  [exp] => 220\n)",
            "[\"iss\"]=>\n string(3) \"a-b\"\n [\"aud\"]=>\n string(13) \"https://x.no/\"\n [\"scope\"]=>\n \
                string(7) \"p:a p:b\"\n [\"iat\"]=>\n int(100)\n [\"exp\"]=>\n int(220)",
            "Claims { iss: \"a-b\", aud: \"https://x.no/\", scope: Some(\"p:a p:b\"), iat: 100, exp: 220 }",
            "{'iss': 'a-b', 'aud': 'https://x.no/', 'scope': 'p:a p:b', 'iat': datetime.datetime(1970, 1, 1, 0, 1, 40, 7), \
                'exp': datetime.datetime(1970, 1, 1, 0, 3, 40)}",
            "[iss, a-b], [aud, https://x.no/], [scope, p:a p:b], [iat, 100], [exp, 220]",
            "iss   : a-b\naud   : https://x.no/\nscope : p:a p:b\niat   : 100\nexp   : 220",
            "t-1 | {\nt-1 |  \"iss\": \"a-b\",\nt-1 |  \"aud\": \"https://x.no/\",\nt-1 |  \"scope\": \"p:a p:b\",\nt-1 |  \
                \"iat\": 100,\nt-1 |  \"exp\": 220\nt-1 | }",
        ] {
            let wanted =
                serde_json::json!({ "iss": "a-b", "aud": "https://x.no/", "scope": "p:a p:b", "iat": 100, "exp": 220 });
            let read: Vec<Value> = claims(text).into_iter().map(|(_, value)| value).collect();
            assert_eq!(read, [wanted], "{text}");
        }
        let go = claims("map[aud:https://x.no/ exp:220 iat:100 iss:a-b scope:p:a]").remove(0).1;
        assert_eq!((&go["aud"], &go["scope"]), (&Value::from("https://x.no/"), &Value::from("p:a")));
        let several = claims("{ aud: [ 'https://x.no/', 'b' ], iat: 1, exp: 2 }").remove(0).1;
        assert_eq!(several["aud"], serde_json::json!(["https://x.no/", "b"]));
    }

    #[test]
    fn claims_with_details_are_read_whole_or_not_at_all() {
        let text = "{ iss: 'a-b', aud: 'https://x.no/', authorization_details: [ { type: 'urn:altinn:systemuser', \
            systemuser_org: { ID: '0192:313299767', scope: 'none' } } ], iat: 100, exp: 220 }";
        let read = claims(text).remove(0).1;
        assert_eq!(read["authorization_details"][0]["systemuser_org"]["ID"], "0192:313299767");
        assert_eq!((&read["exp"], read.get("scope")), (&Value::from(220), None));
        let go =
            "map[aud:https://x.no/ authorization_details:[map[type:urn:altinn:systemuser]] exp:220 iat:100 iss:a-b]";
        assert_eq!(claims(go).remove(0).1["authorization_details"][0]["type"], "urn:altinn:systemuser");
    }

    #[test]
    fn what_has_no_times_is_no_claims() {
        for text in [
            "aud=https://x.no/\niss=a-b\nscope=p:a",
            "{ name: 'Kari', exp: 4, iat: 'ja', scope: 'x' }",
            "order{iss=4, exp=9}",
            "the claims iss, aud, iat and exp: see below",
            "miss: 1, waud: 2, xiat: 3, yexp: 4",
            "{ iss: 'a-b', aud: 'https://x.no/', iat: 100, exp: 220, authorization_details: [ [Object] ] }",
        ] {
            assert!(claims(text).is_empty(), "{text}: {:?}", claims(text));
        }
    }
}
