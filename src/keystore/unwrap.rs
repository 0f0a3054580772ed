//! What a file is below everything that was put around it: encodings of text, PEM, base64, JSON, YAML, addresses.
//!
//! The one place that says what a file is: opening, showing, the window and the diagnosis all ask it. Layers come off
//! one by one, at most [`MAX_LAYERS`]; each is smaller than the one around it, so that no file costs more than a few
//! times its size.

use super::armor::{self, Block};
use super::plaintext::{Bytes, plaintext};
use super::runs::{self, Run};
use super::{Format, KeystoreError, MAX_SIZE, form, pem};
use crate::domain::{Secret, SecretBytes};
use crate::problem::Lookalike;
use std::ops::Range;

/// Base64 of base64 of a PEM in JSON is four; nobody's file has more.
const MAX_LAYERS: usize = 4;

/// Bytes of the lines of a block of PEM around its base64, and more.
const FRAME: usize = 128;

/// Longest beginning of a `data:` address: its type, and whether it is base64.
const LONGEST_ADDRESS: usize = 200;

/// What was found innermost.
pub(super) struct Innermost<'a> {
    /// The bytes that the verdict is about.
    pub bytes: Bytes<'a>,
    /// The format that opens, or why none does.
    pub verdict: Result<Format, KeystoreError>,
    /// Whether there is nothing else in the file, but for what tools print around it and comments.
    pub is_alone: bool,
}

/// A file, a key or a certificate that stands encoded in a text.
pub struct Embedded {
    /// Where it stands.
    pub range: Range<usize>,
    /// What it is when it is decoded.
    pub bytes: SecretBytes,
}

/// A block of PEM in a text.
pub struct PemBlock {
    /// `PRIVATE KEY`, `CERTIFICATE`.
    pub label: String,
    /// Where it stands, with its lines.
    pub range: Range<usize>,
    /// What is in it; nothing where that is not base64.
    pub der: SecretBytes,
}

impl PemBlock {
    /// Whether its label says that it is a private key, of whatever kind.
    #[must_use]
    pub fn is_private_key(&self) -> bool {
        self.label.ends_with("PRIVATE KEY")
    }
}

/// The blocks of PEM in a text, in its order.
#[must_use]
pub fn pem_blocks(text: &str) -> Vec<PemBlock> {
    let blocks = armor::blocks(text.as_bytes()).all.into_iter();
    blocks.map(|Block { label, range, der, .. }| PemBlock { label, range, der: der.unwrap_or_default() }).collect()
}

/// What the whole file is.
pub(super) fn innermost(bytes: &[u8]) -> Innermost<'_> {
    look(bytes, 0)
}

/// Whether a file is one thing and nothing else, and which: what [`super::recognise()`] says of it.
///
/// # Errors
/// As [`super::recognise()`].
#[must_use]
pub fn alone(bytes: &[u8]) -> Option<Result<Format, KeystoreError>> {
    let found = innermost(bytes);
    found.is_alone.then_some(found.verdict)
}

/// The secrets that stand in a text as base64: keystores and private keys, also those that are damaged. Certificates
/// stay where they are.
#[must_use]
pub fn embedded(text: &str) -> Vec<Embedded> {
    let runs = runs::runs(text.as_bytes()).into_iter();
    runs.filter_map(|Run { range, bytes }| {
        is_secret(&look(bytes.expose(), 1).verdict).then_some(Embedded { range, bytes })
    })
    .collect()
}

fn is_secret(verdict: &Result<Format, KeystoreError>) -> bool {
    verdict.as_ref().map_or_else(KeystoreError::may_hide_key, |_| true)
}

fn look(bytes: &[u8], depth: usize) -> Innermost<'_> {
    let is = |verdict, is_alone| Innermost { bytes: Bytes::Lent(bytes), verdict, is_alone };
    if bytes.is_empty() {
        return is(Err(KeystoreError::Empty), true);
    }
    if bytes.len() > MAX_SIZE {
        return is(Err(KeystoreError::TooLarge), false);
    }
    let text = plaintext(bytes);
    if let Some(verdict) = form::by_beginning(bytes) {
        // A text may begin as an SSH key does, and go on as something else.
        return is(verdict, text.is_none() || std::str::from_utf8(bytes).is_err());
    }
    match text {
        None => is(Err(form::unknown(bytes)), true),
        Some(text) if text.expose().trim_ascii().is_empty() => is(Err(KeystoreError::Empty), true),
        Some(text) => of_text(text, depth),
    }
}

fn of_text(text: Bytes, depth: usize) -> Innermost {
    let blocks = armor::blocks(text.expose());
    if blocks.is_cut_off {
        return Innermost { bytes: text, verdict: Err(KeystoreError::Damaged), is_alone: false };
    }
    let is_all = !blocks.all.is_empty() && armor::is_all(text.expose(), &blocks.all);
    if let Some(inside) = blocks.all.iter().find_map(keystore_in) {
        return Innermost { is_alone: is_all, ..inside };
    }
    let verdict = (!blocks.all.is_empty()).then(|| pem::verdict(&blocks));
    if let Some(Ok(format)) = verdict {
        return Innermost { bytes: text, verdict: Ok(format), is_alone: is_all };
    }
    let own = form::of_text(text.expose());
    let is_jwk = matches!(own, Lookalike::PrivateJwk | Lookalike::PublicJwk);
    if depth < MAX_LAYERS
        && !is_jwk
        && let Some(found) = within(text.expose(), &blocks.all, depth)
    {
        return found;
    }
    if let Some(verdict) = verdict {
        return Innermost { bytes: text, verdict, is_alone: is_all };
    }
    if let Some(verdict) = form::by_beginning(text.expose()) {
        return Innermost { bytes: text, verdict, is_alone: false };
    }
    Innermost { bytes: text, verdict: Err(KeystoreError::NotAKeystore(own)), is_alone: own == Lookalike::Jwe }
}

/// A whole keystore inside the lines of PEM, whatever they say is in it: certutil writes `BEGIN CERTIFICATE` around
/// everything.
fn keystore_in(block: &Block) -> Option<Innermost<'static>> {
    let der = block.der.as_ref().filter(|der| form::may_be_keystore(der.expose()))?;
    let verdict = form::by_beginning(der.expose())?;
    let is_one = match verdict {
        Ok(_) | Err(KeystoreError::NoPrivateKey | KeystoreError::Damaged) => true,
        Err(KeystoreError::NotAKeystore(found)) => matches!(found, Lookalike::Bks | Lookalike::Uber | Lookalike::Bcfks),
        Err(_) => false,
    };
    is_one.then(|| Innermost { bytes: Bytes::Own(der.clone()), verdict, is_alone: true })
}

/// What stands as base64 in a text: the first keystore, else the PEM that the parts make together, else what the most
/// of the text is.
fn within(text: &[u8], blocks: &[Block], depth: usize) -> Option<Innermost<'static>> {
    let is_outside = |run: &Run| !blocks.iter().any(|block| block.range.contains(&run.range.start));
    let mut parts = Vec::new();
    for run in runs::runs(text).into_iter().filter(is_outside) {
        let is_all = is_whole(text, &run.range);
        let is_most = run.range.len() * 2 > text.len();
        let found = look(run.bytes.expose(), depth + 1);
        let is_alone = found.is_alone && is_all;
        let found = Innermost { bytes: found.bytes.into_own(), is_alone, ..found };
        if matches!(found.verdict, Ok(Format::Pkcs12 | Format::Jks | Format::Jceks)) {
            return Some(found);
        }
        parts.push((found, is_most));
    }
    if let Some(joined) = joined(&parts) {
        return Some(joined);
    }
    let tells = |found: &Innermost| !matches!(found.verdict, Err(KeystoreError::NotAKeystore(lookalike)) if says_little(lookalike));
    let place = parts.iter().position(|(found, is_most)| *is_most && tells(found))?;
    Some(parts.swap_remove(place).0)
}

/// Whether a run is a lookalike that the text around it is as well.
fn says_little(found: Lookalike) -> bool {
    matches!(found, Lookalike::Unknown | Lookalike::Text | Lookalike::Json | Lookalike::WebPage | Lookalike::Mail)
}

/// Keys and certificates that stand apart, as `tls.key` and `tls.crt` of Kubernetes: one PEM.
fn joined(parts: &[(Innermost, bool)]) -> Option<Innermost<'static>> {
    // Base64 with its line ends takes less than twice the bytes: nothing grows, and leaves a copy of a key behind.
    let room: usize = parts.iter().map(|(part, _)| 2 * part.bytes.expose().len() + FRAME).sum();
    let mut pem = Vec::with_capacity(room);
    let mut is_alone = true;
    for (part, _) in parts {
        is_alone &= part.is_alone;
        let bytes = part.bytes.expose();
        let label = form::key_label(bytes).or(matches!(
            part.verdict,
            Err(KeystoreError::NotAKeystore(Lookalike::Certificate | Lookalike::IssuerCertificate))
        )
        .then_some("CERTIFICATE"));
        if armor::begins(bytes) {
            pem.extend_from_slice(bytes);
            pem.push(b'\n');
        } else if let Some(label) = label {
            let block = Secret::new(armor::block(label, bytes.to_vec()));
            pem.extend_from_slice(block.expose().as_bytes());
        }
    }
    let pem = SecretBytes::new(pem);
    let blocks = armor::blocks(pem.expose());
    let has_pem = parts.iter().any(|(part, _)| part.verdict == Ok(Format::Pem));
    let verdict = pem::verdict(&blocks).ok().filter(|_| has_pem || !pem::certificates_of(&blocks).is_empty())?;
    Some(Innermost { bytes: Bytes::Own(pem), verdict: Ok(verdict), is_alone: is_alone && parts.len() == 1 })
}

/// Whether a run is all of the text, but for quotes around it and the beginning of a `data:` address.
fn is_whole(text: &[u8], range: &Range<usize>) -> bool {
    let is_mark = |byte: &&u8| byte.is_ascii_whitespace() || matches!(byte, b'"' | b'\'' | b'`' | b';' | b'<' | b'>');
    let bare = text[..range.start].iter().filter(|byte| !is_mark(byte)).copied();
    let before: Vec<u8> = bare.take(LONGEST_ADDRESS).collect();
    let is_address = before.starts_with(b"data:") && before.len() < LONGEST_ADDRESS && before.ends_with(b",");
    (before.is_empty() || is_address) && text[range.end..].iter().all(|byte| is_mark(&byte))
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{self, read, secret};
    use super::super::{open, recognise};
    use super::*;
    use base64::Engine;
    use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD};

    fn lines(text: &str, between: &str) -> String {
        let lines: Vec<&str> = (0..text.len()).step_by(76).map(|at| &text[at..(at + 76).min(text.len())]).collect();
        lines.join(between)
    }

    /// Ways to put a file into a text that is nothing else.
    fn wrappers(bytes: &[u8]) -> Vec<String> {
        let base64 = BASE64_STANDARD.encode(bytes);
        vec![
            base64.clone(),
            lines(&base64, "\r\n"),
            lines(&base64, "\\n"),
            BASE64_URL_SAFE_NO_PAD.encode(bytes),
            BASE64_STANDARD.encode(&base64),
            lines(&BASE64_STANDARD.encode(lines(&base64, "\n")), "\n"),
            format!("data:application/x-pkcs12;base64,{base64}"),
            format!("\"{base64}\"\n"),
            format!("-----BEGIN PKCS12-----\n{}\n-----END PKCS12-----\n", lines(&base64, "\n")),
            format!("-----BEGIN CERTIFICATE-----\r\n{}\r\n-----END CERTIFICATE-----\r\n", lines(&base64, "\r\n")),
        ]
    }

    /// Texts that have a file among other values.
    fn texts(bytes: &[u8]) -> Vec<String> {
        let base64 = BASE64_STANDARD.encode(bytes);
        vec![
            format!("{{\"value\":\"{base64}\",\"contentType\":\"application/x-pkcs12\",\"id\":\"https://x/\"}}"),
            format!("{{\"pkcs12\": \"{}\", \"password\": \"x\"}}", base64.replace('+', "\\u002B")),
            format!("apiVersion: v1\nkind: Secret\ndata:\n  a.p12: {base64}\n  b.json: eyJhIjoxfQ==\n"),
            format!("data:\n  a.b64: {}\n", BASE64_STANDARD.encode(&base64)),
            format!("KEYSTORE={base64}\nKEYSTORE_PASSWORD=x\n"),
        ]
    }

    #[test]
    fn a_keystore_opens_through_every_wrapper() {
        for (file, format) in [("modern.p12", Format::Pkcs12), ("modern.jks", Format::Jks), ("nss.p12", Format::Pkcs12)]
        {
            let bytes = read(file);
            for (text, is_alone) in wrappers(&bytes)
                .into_iter()
                .map(|text| (text, true))
                .chain(texts(&bytes).into_iter().map(|text| (text, false)))
            {
                let found = innermost(text.as_bytes());
                let name = &text[..60];
                assert_eq!((&found.verdict, found.is_alone), (&Ok(format), is_alone), "{file}: {name}");
                assert_eq!(found.bytes.expose()[..100], bytes[..100], "{file}: {name}");
                assert_eq!(open(text.as_bytes(), &secret("hemmelig"), None).unwrap().entries.len(), 1, "{name}");
            }
        }
    }

    #[test]
    fn a_key_and_its_certificate_that_stand_apart_are_one_keystore() {
        let (key, certificate) = (read("key_only.pem"), read("certificate.pem"));
        let [key64, certificate64] = [&key, &certificate].map(|part| BASE64_STANDARD.encode(part));
        let secret_of_kubernetes = format!("kind: Secret\ndata:\n  tls.crt: {certificate64}\n  tls.key: {key64}\n");
        let [key_der, certificate_der] = ["key.der", "certificate.cer"].map(|file| BASE64_STANDARD.encode(read(file)));
        let in_json = format!("{{\"cert\":\"{certificate_der}\",\"key\":\"{key_der}\"}}");
        let escaped = String::from_utf8([key, certificate].concat()).unwrap().replace('\n', "\\n");
        for text in [secret_of_kubernetes, in_json, format!("{{\"pem\":\"{escaped}\"}}"), escaped] {
            assert_eq!(recognise(text.as_bytes()), Ok(Format::Pem), "{text}");
            assert_eq!(open(text.as_bytes(), &secret(""), None).unwrap().entries.len(), 1, "{text}");
        }
    }

    #[test]
    fn layers_come_off_until_there_are_too_many() {
        let mut text = BASE64_STANDARD.encode(read("modern.p12"));
        for layers in 1..8 {
            let is_open = recognise(text.as_bytes()).is_ok();
            assert_eq!(is_open, layers <= MAX_LAYERS, "{layers}");
            text = BASE64_STANDARD.encode(text);
        }
    }

    #[test]
    fn what_is_no_keystore_is_told_by_its_name_inside_a_wrapper_as_well() {
        use Lookalike::{Certificate, IssuerCertificate, PrivateJwk, PrivateKey};
        let jwk = br#"{"kty":"RSA","n":"AQAB","e":"AQAB","d":"AQABAQABAQAB","kid":"et navn"}"#;
        let chain = &fixtures::opened("modern.p12").entries[0].chain;
        for (bytes, what) in [
            (read("key.der"), PrivateKey),
            (read("certificate.cer"), Certificate),
            (chain[1].clone(), IssuerCertificate),
            (jwk.to_vec(), PrivateJwk),
        ] {
            for text in [bytes.clone(), BASE64_STANDARD.encode(&bytes).into_bytes()] {
                assert_eq!(recognise(&text), Err(KeystoreError::NotAKeystore(what)));
            }
        }
        let in_words =
            format!("{{\"note\":\"{}\",\"cert\":\"{}\"}}", "ord ".repeat(1000), BASE64_STANDARD.encode(&chain[0]));
        assert_eq!(recognise(in_words.as_bytes()), Err(KeystoreError::NotAKeystore(Lookalike::Json)));
    }

    #[test]
    fn secrets_are_found_in_a_text_and_certificates_stay_in_it() {
        let [key, certificate, store] =
            ["key.der", "certificate.cer", "modern.p12"].map(|file| BASE64_STANDARD.encode(read(file)));
        let text = format!("cert={certificate}\nkey={key}\nstore={store}\nother={}\n", "QUJD".repeat(50));
        let found: Vec<String> = embedded(&text).into_iter().map(|one| text[one.range].to_owned()).collect();
        assert_eq!(found, [key, store]);
    }
}
