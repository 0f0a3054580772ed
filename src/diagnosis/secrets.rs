//! Private keys in a dress: as a JWK, and in base64 as environment variables and key vaults have them.

use super::evidence::{Examined, Found, Kind};
use super::jwks;
use super::jwt::{BASE64, BASE64URL};
use super::redactable::RedactableValue;
use super::rule::Rule;
use base64::Engine;
use serde_json::Value;

/// How base64 begins of `-----BEGIN `, of an object in JSON in any layout, and of the same in base64 once more.
const BEGINNINGS: [&str; 8] = ["LS0tLS1CRUdJTi", "eyJ", "eyAi", "ewog", "ewoJ", "ewoi", "ew0K", "TFMwdExTMUNSVWRKVGlC"];
/// Fewer letters than that are no private key.
const SHORTEST: usize = 120;
/// Longest that is read, in bytes.
const LONGEST: usize = 64 * 1024;
/// Most attempts.
const MOST: usize = 2000;

/// Whether a JWK by itself has the secret numbers of its key (RFC 7518, 6.2.2, 6.3.2 and 6.4.1).
pub(super) fn is_private_key(object: &Value) -> bool {
    object.get("kty").is_some() && ["d", "k", "p"].iter().any(|name| object.get(*name).is_some())
}

/// A private JWK by itself: what it is needed for is not a list to register.
pub(super) fn private_key(object: &Value) -> Examined {
    let mut examined = Examined::new(Kind::PrivateKey);
    let secret = jwks::SECRET.iter().filter(|name| object.get(**name).is_some());
    examined.evidence.hidden = secret.count();
    let mut found = Found::rule(Rule::PrivateKeyPasted);
    if let Some(kid) = object["kid"].as_str().filter(|kid| !kid.is_empty()) {
        examined.row("kid", RedactableValue::identifier(kid));
        found = found.seen("kid", RedactableValue::identifier(kid));
    }
    examined.find(found);
    examined
}

/// The private keys that stand in base64 in a text.
pub(super) fn examine(text: &str) -> Option<Examined> {
    let count = count(text) + in_xml(text);
    (count > 0).then(|| {
        let mut examined = Examined::new(Kind::PrivateKey);
        examined.evidence.hidden = count;
        examined.find(Found::rule(Rule::PrivateKeyPasted));
        examined
    })
}

/// The private keys that .NET has written as XML (`RSA.ToXmlString(true)`).
fn in_xml(text: &str) -> usize {
    let of_key = |rest: &str| rest.split("/RSAKeyValue").next().is_some_and(has_exponent);
    text.split("RSAKeyValue>").skip(1).step_by(2).filter(|rest| of_key(rest)).count()
        + text.split("RSAKeyValue&gt;").skip(1).step_by(2).filter(|rest| of_key(rest)).count()
}

/// Whether the secret exponent is there.
fn has_exponent(xml: &str) -> bool {
    ["<D>", "&lt;D&gt;"].iter().any(|mark| xml.contains(mark))
}

fn count(text: &str) -> usize {
    let (mut count, mut at) = (0, 0);
    // Where the last lines end that were tried as a whole. What begins among them is tried line by line, in linear time.
    let mut end = 0;
    for _ in 0..MOST {
        let begins = |place: &usize| BEGINNINGS.iter().any(|known| text[*place..].starts_with(known));
        let Some(place) = text[at..].match_indices(['L', 'e', 'T']).map(|(place, _)| at + place).find(begins) else {
            break;
        };
        let is_among_tried = place < end;
        if !is_among_tried {
            end = place + run(&text[place..]);
        }
        let lines = end - place;
        let line = text[place..end].find(['\n', '\r']).unwrap_or(lines);
        let is_key = |length: usize| {
            let (run, after) = text[place..].split_at(length);
            length >= SHORTEST && !after.starts_with('.') && is_secret(run, 0)
        };
        let is_in_line = is_key(line);
        let is_in_lines = !is_in_line && !is_among_tried && line < lines && is_key(lines);
        count += usize::from(is_in_line || is_in_lines);
        at = if is_in_lines { end } else { place + line };
    }
    count
}

/// How long the base64 at the beginning of a text is, with its padding. Lines that go on are among it, be they base64 or
/// the name of another setting.
fn run(text: &str) -> usize {
    let letters = &text.as_bytes()[..text.len().min(LONGEST)];
    let of_one = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'-' | b'_' | b'\n' | b'\r');
    let bare = letters.iter().position(|byte| !of_one(byte)).unwrap_or(letters.len());
    bare + letters[bare..].iter().take_while(|byte| **byte == b'=').count()
}

fn is_secret(text: &str, depth: usize) -> bool {
    let bare: String = text.split_whitespace().collect();
    let bare = bare.trim_end_matches('=');
    let whole = &bare[..bare.len() - usize::from(bare.len() % 4 == 1)];
    let url = whole.contains(['-', '_']);
    let Ok(bytes) = (if url { BASE64URL.decode(whole) } else { BASE64.decode(whole) }) else { return false };
    let is_pem = bytes.windows(16).any(|part| part == b"PRIVATE KEY-----");
    let is_jwk = || {
        let mut values = serde_json::Deserializer::from_slice(&bytes).into_iter::<Value>();
        values.next().and_then(Result::ok).is_some_and(|value| {
            let keys = value["keys"].as_array().into_iter().flatten().chain([&value]);
            keys.into_iter().any(is_private_key)
        })
    };
    let again = || depth == 0 && std::str::from_utf8(&bytes).is_ok_and(|inner| is_secret(inner, 1));
    is_pem || is_jwk() || again()
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD};

    #[test]
    fn a_private_key_in_base64_is_seen_in_any_dress() {
        let pem = format!("-----BEGIN RSA PRIVATE KEY-----\n{}\n-----END RSA PRIVATE KEY-----\n", "A".repeat(200));
        let jwk = format!("{{\n \"kty\": \"RSA\", \"n\": \"{0}\", \"d\": \"{0}\" }}", "B".repeat(100));
        for secret in [&pem, &jwk, &jwk.replace("\n ", ""), &jwk.replace('\n', "")] {
            let once = BASE64_STANDARD.encode(secret);
            let lines: Vec<&str> = (0..once.len()).step_by(64).map(|at| &once[at..(at + 64).min(once.len())]).collect();
            for text in [
                format!("\"JwkBase64\": \"{once}\""),
                format!("KEY={}", BASE64_URL_SAFE_NO_PAD.encode(secret)),
                lines.join("\n"),
                format!("x {once}\n"),
            ] {
                assert_eq!(count(&text), 1, "{text}");
            }
        }
        assert_eq!(count(&BASE64_STANDARD.encode(BASE64_STANDARD.encode(&pem))), 1);
    }

    #[test]
    fn a_private_key_in_base64_is_seen_among_other_settings() {
        // Every padding: none, one and two.
        for length in 100..103 {
            let number = "B".repeat(length);
            let secret = BASE64_STANDARD.encode(format!("{{\"kty\":\"RSA\",\"d\":\"{number}\"}}"));
            let public = BASE64_STANDARD.encode(format!("{{\"kty\":\"RSA\",\"n\":\"{number}\"}}"));
            for (text, known) in [
                (format!("JWK_B64={secret}\nCLIENT_ID=abc"), 1),
                (format!("JWK_B64={secret}\r\nCLIENT_ID=abc\r\n"), 1),
                (format!("PUBLIC_B64={public}\nJWK_B64={secret}\nCLIENT_ID=abc"), 1),
                (format!("ONE={secret}\nOTHER={secret}\n"), 2),
                (format!("{public}\n{secret}\n"), 1),
                (format!("PUBLIC_B64={public}\nCLIENT_ID=abc"), 0),
            ] {
                assert_eq!(count(&text), known, "{text}");
            }
        }
    }

    #[test]
    fn a_private_key_in_xml_is_seen_and_a_public_one_is_not() {
        let public = "<RSAKeyValue><Modulus>AAAA</Modulus><Exponent>AQAB</Exponent></RSAKeyValue>";
        let private = public.replace("</Exponent>", "</Exponent><D>AAAA</D>");
        let escaped = private.replace('<', "&lt;").replace('>', "&gt;");
        assert_eq!([public, &private, &escaped, &private.repeat(2)].map(in_xml), [0, 1, 1, 2]);
    }

    #[test]
    fn what_is_no_private_key_is_not_told_to_be_one() {
        let certificate = format!("-----BEGIN CERTIFICATE-----\n{}\n", "A".repeat(300));
        let public = format!("{{\"kty\":\"RSA\",\"n\":\"{}\"}}", "B".repeat(200));
        for text in [certificate, public, "x".repeat(500)] {
            assert_eq!(count(&BASE64_STANDARD.encode(&text)), 0, "{text}");
        }
        assert_eq!(count(&format!("{}.eyJ.x", BASE64_STANDARD.encode("{\"alg\":\"RS256\"}".repeat(20)))), 0);
    }
}
