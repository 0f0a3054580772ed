//! JWTs in the JSON serialisation of a JWS (RFC 7515, 7.2), put together to the compact one.

use super::json;
use crate::domain::Secret;
use serde_json::Value;

/// All of them in a text, flattened or with a list of signatures, of which the first is read.
pub(super) fn serialized(text: &str) -> Vec<Secret> {
    if !text.contains("payload") || !text.contains("protected") {
        return Vec::new();
    }
    let objects = json::objects(text, |object| parts(object).is_some());
    let compact = |[header, claims, signature]: [&str; 3]| Secret::new(format!("{header}.{claims}.{signature}"));
    objects.iter().filter_map(|(_, object)| parts(object).map(compact)).collect()
}

/// Header, claims and signature, which may have been taken away.
fn parts(object: &Value) -> Option<[&str; 3]> {
    fn part<'a>(of: &'a Value, name: &str) -> Option<&'a str> {
        of[name].as_str().filter(|part| !part.is_empty())
    }
    let signed = object["signatures"].get(0).unwrap_or(object);
    Some([part(signed, "protected")?, part(object, "payload")?, part(signed, "signature").unwrap_or_default()])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<String> {
        serialized(text).iter().map(|compact| compact.expose().to_owned()).collect()
    }

    #[test]
    fn both_forms_are_put_together() {
        assert_eq!(read(r#"sent: {"payload":"b","protected":"a","signature":"c"}"#), ["a.b.c"]);
        assert_eq!(read(r#"{"payload":"b","signatures":[{"protected":"a","signature":"c"}]}"#), ["a.b.c"]);
        assert_eq!(read(r#"{"jws":{"payload":"b","protected":"a"}}"#), ["a.b."], "its signature was taken away");
        assert_eq!(read(r#"{"payload":"b","protected":true}, {"payload":{"protected":"a"}}"#), [""; 0]);
    }
}
