//! Statuses of answers as libraries log them, without a line of HTTP: `401 Client Error`, `(403) Forbidden`,
//! `status code 503`. A number alone is none, nor is a number that is called `status` in some JSON.

use super::normalize::beginning;

/// Most numbers that are read.
const MOST: usize = 100_000;
/// Bytes before and after a number that are read.
const NEAR: usize = 48;

/// What a library writes right after a status, in lower case: the phrases of RFC 9110, and those of its own.
const PHRASES: [(u16, &str); 47] = [
    (301, "moved permanently"),
    (302, "found"),
    (303, "see other"),
    (307, "temporary redirect"),
    (308, "permanent redirect"),
    (400, "bad request"),
    (400, "badrequest"),
    (401, "unauthorized"),
    (402, "payment required"),
    (403, "forbidden"),
    (404, "not found"),
    (404, "notfound"),
    (405, "method not allowed"),
    (406, "not acceptable"),
    (407, "proxy authentication required"),
    (408, "request timeout"),
    (408, "request time-out"),
    (409, "conflict"),
    (410, "gone"),
    (411, "length required"),
    (412, "precondition failed"),
    (413, "payload too large"),
    (413, "request entity too large"),
    (413, "content too large"),
    (414, "uri too long"),
    (415, "unsupported media type"),
    (422, "unprocessable"),
    (428, "precondition required"),
    (429, "too many requests"),
    (431, "request header fields too large"),
    (500, "internal server error"),
    (502, "bad gateway"),
    (503, "service unavailable"),
    (504, "gateway timeout"),
    // As Windows and PowerShell print them in Norwegian.
    (400, "ugyldig forespørsel"),
    (401, "ikke autorisert"),
    (401, "uautorisert"),
    (403, "forbudt"),
    (403, "ingen tilgang"),
    (404, "ikke funnet"),
    (404, "finnes ikke"),
    (405, "metoden er ikke tillatt"),
    (407, "proxy-godkjenning"),
    (407, "proxygodkjenning"),
    (500, "intern serverfeil"),
    (503, "tjenesten er utilgjengelig"),
    (503, "tjenesten er ikke tilgjengelig"),
];

/// What a library writes right before a status, in lower case.
const BEFORE: [&str; 24] = [
    "http",
    "status",
    "http status",
    "status code",
    "statuscode",
    "status_code",
    "http_status",
    "httpstatus",
    "response code",
    "responsecode",
    "does not indicate success",
    "statuskode",
    "http-status",
    "http error",
    "returned error",
    "returned an error",
    "returnerte en feil",
    "returnerte feil",
    "returnerte feilen",
    "responded with",
    "response status",
    "svarte med",
    "http-feil",
    "httpstatuscode",
];

/// Each status of 3xx, 4xx and 5xx that a text logs, with its place.
pub(super) fn statuses(text: &str) -> Vec<(usize, u16)> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    let mut read = 0;
    while let Some(place) = bytes[at..].iter().position(|byte| matches!(byte, b'3'..=b'5')).map(|place| at + place) {
        at = place + 1;
        let Some(status) = alone(bytes, place) else { continue };
        at = place + 3;
        read += 1;
        if read > MOST {
            break;
        }
        if is_followed(text, place + 3, status) || is_announced(text, place) {
            found.push((place, status));
        }
    }
    found
}

/// The number of three digits that stands alone here.
fn alone(bytes: &[u8], place: usize) -> Option<u16> {
    let digits = bytes.get(place..place + 3).filter(|digits| digits.iter().all(u8::is_ascii_digit))?;
    let joins = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_') || !byte.is_ascii();
    let is_joined = place.checked_sub(1).and_then(|before| bytes.get(before)).is_some_and(joins)
        || bytes.get(place + 3).is_some_and(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_'));
    (!is_joined).then(|| digits.iter().fold(0, |sum, digit| sum * 10 + u16::from(digit - b'0')))
}

fn is_followed(text: &str, end: usize, status: u16) -> bool {
    let after = beginning(&text[end..], NEAR).trim_start_matches([' ', ')', ':', '(', ',', '-', '"', '\'', '[', '_']);
    let after = after.to_lowercase().replace('_', " ");
    after.starts_with("client error")
        || after.starts_with("server error")
        || PHRASES.iter().any(|(of, phrase)| *of == status && after.starts_with(phrase))
}

fn is_announced(text: &str, place: usize) -> bool {
    let from = text.ceil_char_boundary(place.saturating_sub(NEAR));
    let before = text[from..place].rsplit('\n').next().unwrap_or_default();
    // `"status":403` is a member of some JSON, which is looked at as such.
    let is_member = before.trim_end_matches([' ', ':']).ends_with(['"', '\'']);
    let words = before.trim_end_matches([' ', ':', '=', '(', '[', '>']).to_ascii_lowercase();
    let is_word =
        |word: &str| words.strip_suffix(word).is_some_and(|head| !head.ends_with(|c: char| c.is_ascii_alphanumeric()));
    !is_member && BEFORE.iter().any(|word| is_word(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_is_known_by_the_words_beside_it() {
        for (text, status) in [
            ("requests.exceptions.HTTPError: 409 Client Error: Conflict for url: x", 409),
            ("Response status code does not indicate success: 503 (Service Unavailable).", 503),
            ("The remote server returned an error: (404) Not Found.", 404),
            ("Request failed with status code 415", 415),
            ("status=403", 403),
            ("HTTP 405", 405),
            ("curl: (22) The requested URL returned error: 502", 502),
            ("HttpClientErrorException$BadRequest: 400 Bad Request: [no body]", 400),
            ("statuskode 413", 413),
            ("API error 500 INTERNAL_SERVER_ERROR", 500),
            ("Den eksterne serveren returnerte en feil: (401) Ikke autorisert.", 401),
            ("Den eksterne serveren returnerte feilen: (403) Forbudt.", 403),
            ("tjenesten svarte med 404", 404),
        ] {
            assert_eq!(statuses(text).iter().map(|(_, status)| *status).collect::<Vec<_>>(), [status], "{text}");
        }
    }

    #[test]
    fn a_number_is_no_status() {
        for text in [
            "401 rows were read",
            "order 2401 Unauthorized",
            "version 4.403 of the HTTP library",
            "403",
            r#"{"order":{"status":403,"http":"ok"},"note":"HTTP client 403 items"}"#,
            "status: 200, size 404",
            "port 443 and 500 users found",
            "{'status': 500}",
        ] {
            assert!(statuses(text).is_empty(), "{text}: {:?}", statuses(text));
        }
    }
}
