//! BER to DER. NSS (Firefox), `BouncyCastle` and older Java write PKCS#12 with indefinite lengths,
//! and with strings in pieces. [`super::asn1`] reads DER only.

use super::asn1::{CONSTRUCTED, IMPLICIT_0, MAX_DEPTH, OCTET_STRING, OID, SEQUENCE, header, read, write};

/// `[0]` with other values inside.
const EXPLICIT_0: u8 = 0xa0;
const END_OF_CONTENTS: [u8; 2] = [0, 0];

/// The first value in DER; what follows it is left out. What lies inside strings is not touched, since a
/// MAC may be over it. `None` when it is cut off or nests too deep.
pub(super) fn to_der(ber: &[u8]) -> Option<Vec<u8>> {
    convert(ber, 0).map(|(der, _)| der)
}

/// The first value in DER, and the bytes after it.
pub(super) fn first(ber: &[u8]) -> Option<(Vec<u8>, &[u8])> {
    convert(ber, 0)
}

fn convert(ber: &[u8], depth: u32) -> Option<(Vec<u8>, &[u8])> {
    if depth > MAX_DEPTH {
        return None;
    }
    let tag = *ber.first()?;
    let header = header(ber)?;
    let inside = ber.get(header.start..)?;
    let is_constructed = tag & CONSTRUCTED != 0;
    match header.length {
        Some(length) => {
            let (content, rest) = inside.split_at_checked(length)?;
            if !is_constructed {
                return Some((write(tag, &[content]), rest));
            }
            let (children, _) = convert_all(content, <[u8]>::is_empty, depth)?;
            Some((assemble(tag, &children)?, rest))
        }
        None if is_constructed => {
            let (children, end) = convert_all(inside, |rest| rest.starts_with(&END_OF_CONTENTS), depth)?;
            Some((assemble(tag, &children)?, &end[END_OF_CONTENTS.len()..]))
        }
        None => None,
    }
}

fn convert_all(ber: &[u8], is_end: fn(&[u8]) -> bool, depth: u32) -> Option<(Vec<Vec<u8>>, &[u8])> {
    let mut rest = ber;
    let mut children = Vec::new();
    while !is_end(rest) {
        let (child, after) = convert(rest, depth + 1)?;
        children.push(child);
        rest = after;
    }
    Some((children, rest))
}

fn assemble(tag: u8, children: &[Vec<u8>]) -> Option<Vec<u8>> {
    if tag == OCTET_STRING | CONSTRUCTED {
        return Some(write(OCTET_STRING, &[&joined(children)?]));
    }
    // EncryptedContentInfo (RFC 5652, 6.1): name, algorithm, and a string tagged [0], perhaps in pieces.
    if let [name, algorithm, content] = children
        && [name[0], algorithm[0], content[0]] == [OID, SEQUENCE, EXPLICIT_0]
        && tag == SEQUENCE
        && let Some(string) = pieces(content)
    {
        return Some(write(SEQUENCE, &[name, algorithm, &write(IMPLICIT_0, &[&string])]));
    }
    let parts: Vec<&[u8]> = children.iter().map(Vec::as_slice).collect();
    Some(write(tag, &parts))
}

fn pieces(content: &[u8]) -> Option<Vec<u8>> {
    let children: Vec<Vec<u8>> = read(content)?.children()?.iter().map(|child| child.whole.to_vec()).collect();
    joined(&children)
}

/// The content of strings, one after the other.
fn joined(strings: &[Vec<u8>]) -> Option<Vec<u8>> {
    let contents: Option<Vec<&[u8]>> = strings.iter().map(|string| read(string)?.as_tag(OCTET_STRING)).collect();
    Some(contents?.concat())
}

#[cfg(test)]
mod tests {
    use super::super::fixtures;
    use super::*;

    #[test]
    fn der_stays_as_it_is() {
        for file in ["modern.p12", "legacy.p12", "keytool.p12", "certificate.cer"] {
            let der = fixtures::read(file);
            assert_eq!(to_der(&der), Some(der), "{file}");
        }
    }

    #[test]
    fn a_string_in_pieces_of_untold_length_becomes_one() {
        let ber = [0x30, 0x80, 0x24, 0x80, 4, 1, 0xaa, 0x24, 3, 4, 1, 0xbb, 0, 0, 0, 0, 0xff];
        assert_eq!(to_der(&ber).unwrap(), [0x30, 4, 4, 2, 0xaa, 0xbb]);
    }

    #[test]
    fn what_has_no_end_has_no_der() {
        assert_eq!(to_der(&[0x30, 0x80]), None);
        assert_eq!(to_der(&[0x30, 0x80, 0x02, 0x01, 0x03, 0x00]), None);
        assert_eq!(to_der(&[0x04, 0x80, 0x00, 0x00]), None);
        assert_eq!(to_der(&[0x30, 0x80].repeat(1000)), None);
    }
}
