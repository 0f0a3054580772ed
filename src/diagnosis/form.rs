//! Errors in forms and in fragments of addresses: `error=invalid_grant&error_description=…`.

use super::normalize::beginning;
use serde_json::{Map, Value};
use url::form_urlencoded;

/// Longest form that is read, in bytes.
const LONGEST: usize = 4096;
/// Most forms that are read.
const MOST: usize = 500;
/// What is read of a form: all else in it may be a secret.
const NAMES: [&str; 4] = ["error", "error_description", "error_uri", "error_codes"];

/// The errors in forms, as the objects that they would be in JSON.
pub(super) fn objects(text: &str) -> Vec<(usize, Value)> {
    let mut found: Vec<(usize, Value)> = Vec::new();
    let mut end = 0;
    for (at, _) in text.match_indices("error=").take(MOST) {
        let is_name = !text[..at].ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'));
        let near = beginning(&text[at..], LONGEST);
        let stop = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '<' | '>' | ',' | '}' | ']' | '\\');
        let form = near.find(stop).map_or(near, |end| &near[..end]);
        if at < end || !is_name || !form.contains('&') {
            continue;
        }
        end = at + form.len();
        let fields = form_urlencoded::parse(form.as_bytes()).filter(|(name, _)| NAMES.contains(&&**name));
        let fields: Map<String, Value> = fields.map(|(name, value)| (name.into_owned(), value.into())).collect();
        if fields.len() > 1 {
            found.push((at, Value::Object(fields)));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_in_a_form_is_read_wherever_it_stands() {
        for text in [
            "error=invalid_grant&error_description=Invalid+JWT+claim+aud",
            "body: error=invalid_grant&error_description=Invalid%20JWT%20claim%20aud\n",
            "https://app.no/callback?state=x&error=invalid_grant&error_description=Invalid+JWT+claim+aud\"",
        ] {
            let (_, object) = objects(text).remove(0);
            assert_eq!(object["error"], "invalid_grant", "{text}");
            assert_eq!(object["error_description"], "Invalid JWT claim aud", "{text}");
        }
        assert!(objects("last_error=x&a=b error=x").is_empty());
    }
}
