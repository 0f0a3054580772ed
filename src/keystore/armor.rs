//! Blocks of PEM (RFC 7468), found and written.
//!
//! They are found as people have them: indented, quoted, on one line, with line ends that JSON or an environment
//! variable has escaped, and with other text between them.

use super::letters;
use crate::domain::SecretBytes;
use pem::{EncodeConfig, LineEnding, Pem};
use std::ops::Range;

const BEGIN: &[u8] = b"-----BEGIN ";
const DASHES: &[u8] = b"-----";
/// Longest label: `CERTIFICATE REQUEST` has nineteen letters.
const LONGEST_LABEL: usize = 64;
/// Longest line of a header such as `DEK-Info`.
const LONGEST_HEADER: usize = 200;

/// A block.
pub(super) struct Block {
    pub label: String,
    /// Where it stands in the text.
    pub range: Range<usize>,
    /// What is in it; `None` where that is not base64.
    pub der: Option<SecretBytes>,
    /// What stands before the base64, as `DEK-Info` (RFC 1421).
    headers: Vec<(String, String)>,
}

impl Block {
    /// The value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// What was found in a text.
#[derive(Default)]
pub(super) struct Blocks {
    pub all: Vec<Block>,
    /// Whether one begins that does not end: a file that was cut off.
    pub is_cut_off: bool,
}

/// Whether a block begins in it.
pub(super) fn begins(text: &[u8]) -> bool {
    find(text, 0, BEGIN).is_some()
}

/// Every block, in the order of the text. Each byte is looked at a few times, whatever stands there.
pub(super) fn blocks(text: &[u8]) -> Blocks {
    let mut blocks = Blocks::default();
    let mut at = 0;
    while let Some(start) = find(text, at, BEGIN) {
        match block_at(text, start) {
            Ok(block) => {
                at = block.range.end;
                blocks.all.push(block);
            }
            Err(next) => {
                blocks.is_cut_off = true;
                at = next;
            }
        }
    }
    blocks
}

/// The block that begins here; else where to look on.
fn block_at(text: &[u8], start: usize) -> Result<Block, usize> {
    let inside = start + BEGIN.len();
    let label = &text[inside..text.len().min(inside + LONGEST_LABEL)];
    let length = find(label, 0, DASHES).ok_or(inside)?;
    let label = std::str::from_utf8(&label[..length]).map_err(|_| inside)?;
    let body = inside + length + DASHES.len();
    let end = find(text, body, DASHES).ok_or(text.len())?;
    let close = format!("-----END {label}-----");
    if !text[end..].starts_with(close.as_bytes()) {
        return Err(end);
    }
    let (headers, base64) = headers(&text[body..end]);
    let der = letters::decoded(base64);
    Ok(Block { label: label.to_owned(), range: start..end + close.len(), der, headers })
}

/// The headers of a block, and what follows them.
fn headers(body: &[u8]) -> (Vec<(String, String)>, &[u8]) {
    let mut headers = Vec::new();
    let mut rest = &body[letters::gap(body).0..];
    loop {
        let longest = &rest[..rest.len().min(LONGEST_HEADER)];
        let Some(colon) = longest.iter().position(|byte| *byte == b':') else { return (headers, rest) };
        let may_end = |at: &usize| matches!(longest[*at], b'\n' | b'\r' | b'\\' | b'%' | b'&');
        let end = (colon..longest.len()).find(|at| may_end(at) && letters::gap(&longest[*at..]).1);
        let end = end.unwrap_or(longest.len());
        let part = |range: Range<usize>| String::from_utf8_lossy(&rest[range]).trim().to_owned();
        headers.push((part(0..colon), part(colon + 1..end)));
        rest = &rest[end..];
        rest = &rest[letters::gap(rest).0..];
    }
}

/// Where this stands, from here on.
pub(super) fn find(text: &[u8], from: usize, needle: &[u8]) -> Option<usize> {
    let mut at = from;
    loop {
        at += text.get(at..)?.iter().position(|byte| *byte == needle[0])?;
        if text[at..].starts_with(needle) {
            return Some(at);
        }
        at += 1;
    }
}

/// How the lines start that openssl and keytool print around blocks, and that are comments.
const AROUND: [&str; 32] = [
    "#",
    ";",
    "//",
    "*****",
    "=====",
    "bag attributes",
    "key attributes",
    "<no attributes>",
    "<empty attributes>",
    "no attributes",
    "localkeyid",
    "friendlyname",
    "subject",
    "issuer",
    "x509v3 ",
    "microsoft ",
    "mac:",
    "mac length",
    "mac verified",
    "pkcs7 ",
    "certificate bag",
    "shrouded keybag",
    "key bag",
    "alias name",
    "creation date",
    "entry type",
    "certificate chain length",
    "certificate[",
    "owner:",
    "serial number",
    "valid from",
    "keystore ",
];

/// Whether a text has nothing but these blocks, and around them what tools print and comments: it is the file.
pub(super) fn is_all(text: &[u8], blocks: &[Block]) -> bool {
    let starts = std::iter::once(0).chain(blocks.iter().map(|block| block.range.end));
    let ends = blocks.iter().map(|block| block.range.start).chain([text.len()]);
    let mut between = starts.zip(ends).map(|(start, end)| &text[start..end]);
    between.all(|text| String::from_utf8_lossy(text).replace("\\n", "\n").replace("\\r", "\n").lines().all(is_around))
}

fn is_around(line: &str) -> bool {
    let line = line.trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '`' | '\u{feff}'));
    let line = line.to_ascii_lowercase();
    let is_hexadecimal = || line.bytes().all(|byte| byte.is_ascii_hexdigit() || matches!(byte, b' ' | b':'));
    let is_numbered = || line.split_once(':').is_some_and(|(name, _)| name.starts_with("1.") || name.starts_with("2."));
    AROUND.iter().any(|start| line.starts_with(start)) || is_hexadecimal() || is_numbered()
}

/// A block as it is written. What was in it is wiped.
pub(super) fn block(label: &str, der: Vec<u8>) -> String {
    let block = Pem::new(label, der);
    let text = pem::encode_config(&block, EncodeConfig::new().set_line_ending(LineEnding::LF));
    drop(SecretBytes::new(block.into_contents()));
    text
}

#[cfg(test)]
mod tests {
    use super::super::fixtures;
    use super::*;

    fn plain() -> String {
        block("CERTIFICATE", fixtures::read("certificate.cer"))
    }

    #[test]
    fn a_block_is_read_however_it_was_copied() {
        let plain = plain();
        let quoted: String = plain.lines().flat_map(|line| ["> ", line, "\r\n"]).collect();
        let indented: String = plain.lines().flat_map(|line| ["      ", line, "\n"]).collect();
        for text in [
            plain.replace('\n', "\r\n"),
            plain.replace('\n', "\\n"),
            plain.replace('\n', "\\\\r\\\\n"),
            plain.replace('\n', " "),
            plain.replace('\n', ""),
            plain.replace('+', "\\u002B").replace('/', "\\/"),
            format!("# mitt\nKEY=\"{plain}\""),
            quoted,
            indented,
        ] {
            let found = blocks(text.as_bytes());
            assert_eq!((found.all.len(), found.is_cut_off), (1, false), "{text}");
            assert_eq!(found.all[0].label, "CERTIFICATE");
            assert_eq!(found.all[0].der.as_ref().unwrap().expose(), fixtures::read("certificate.cer"), "{text}");
        }
    }

    #[test]
    fn a_block_without_its_end_is_told_and_hides_none_after_it() {
        let cut = format!("-----BEGIN PRIVATE KEY-----\nAAAA\n{}", plain());
        let found = blocks(cut.as_bytes());
        assert_eq!((found.all.len(), found.is_cut_off), (1, true));
        assert!(blocks(b"-----BEGIN CERTIFICATE-----\n-----END PRIVATE KEY-----").is_cut_off);
    }

    #[test]
    fn headers_are_read_with_their_line_ends_escaped_or_not() {
        let text = "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00FF\n\nAAAA\n\
            -----END RSA PRIVATE KEY-----\n";
        for text in [text.to_owned(), text.replace('\n', "\\n"), text.replace('\n', "\r\n")] {
            let found = blocks(text.as_bytes());
            assert_eq!(found.all[0].header("DEK-Info"), Some("AES-128-CBC,00FF"), "{text}");
            assert_eq!(found.all[0].der.as_ref().unwrap().expose(), [0; 3], "{text}");
        }
    }

    #[test]
    fn a_file_of_blocks_is_told_from_a_text_with_blocks_in_it() {
        let all = |before: &str| {
            let text = format!("{before}{}", plain());
            is_all(text.as_bytes(), &blocks(text.as_bytes()).all)
        };
        let bag = "\u{feff}Bag Attributes\r\n    localKeyID: A8 40\r\n          39 78\r\n    2.16.840.1.113730.3.1.216: x\r\n\
            subject=C = NO\r\nissuer=C = NO\r\nKey Attributes: <No Attributes>\r\n";
        for before in ["", "# virksomhet\n", "\"", bag] {
            assert!(all(before), "{before}");
        }
        for before in ["Hei, her er nøkkelen:\n", "KEY=\"", "{\"key\": \"", "key: |\n", "MP-120\n"] {
            assert!(!all(before), "{before}");
        }
    }
}
