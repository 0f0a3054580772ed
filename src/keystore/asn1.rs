//! DER, as much of it as keystores need: what a file is, how much work it asks for, and what it holds. Certificates
//! and revocation lists are read by `x509-parser`.

/// INTEGER.
pub(super) const INTEGER: u8 = 0x02;
/// OCTET STRING.
pub(super) const OCTET_STRING: u8 = 0x04;
/// OBJECT IDENTIFIER.
pub(super) const OID: u8 = 0x06;
/// SEQUENCE.
pub(super) const SEQUENCE: u8 = 0x30;

/// `[0]` in place of a string's own tag.
pub(super) const IMPLICIT_0: u8 = 0x80;

/// The whole of a NULL.
pub(super) const NULL: &[u8] = &[0x05, 0x00];

/// How deep structures may nest where they are followed down: PKCS#12 needs about twelve levels.
pub(super) const MAX_DEPTH: u32 = 24;

/// The bit of a tag that says that there are other values inside.
pub(super) const CONSTRUCTED: u8 = 0x20;

/// One value: its tag, what is inside, and the whole with its header.
#[derive(Clone, Copy)]
pub(super) struct Tlv<'a> {
    pub tag: u8,
    pub content: &'a [u8],
    pub whole: &'a [u8],
}

impl<'a> Tlv<'a> {
    /// The values inside, or `None` when they do not fill it exactly.
    pub fn children(self) -> Option<Vec<Tlv<'a>>> {
        let mut rest = self.content;
        let mut children = Vec::new();
        while !rest.is_empty() {
            let child = read(rest)?;
            rest = &rest[child.whole.len()..];
            children.push(child);
        }
        Some(children)
    }

    pub fn is_constructed(self) -> bool {
        self.tag & CONSTRUCTED != 0
    }

    /// The content, if the tag is this one.
    pub fn as_tag(self, tag: u8) -> Option<&'a [u8]> {
        (self.tag == tag).then_some(self.content)
    }

    /// A non-negative INTEGER; one too large for the type is its largest value.
    pub fn as_number(self) -> Option<u64> {
        let bytes = self.as_tag(INTEGER)?;
        if bytes.is_empty() || bytes[0] & 0x80 != 0 {
            return None;
        }
        let digits = unsigned(bytes);
        if digits.len() > size_of::<u64>() {
            return Some(u64::MAX);
        }
        Some(digits.iter().fold(0, |number, byte| number << 8 | u64::from(*byte)))
    }
}

/// The bytes of a non-negative INTEGER without the zeros in front.
pub(super) fn unsigned(integer: &[u8]) -> &[u8] {
    let zeros = integer.iter().take_while(|byte| **byte == 0).count();
    &integer[zeros..]
}

/// Reads the first value. `None` when it is cut off, of indefinite length, or has a tag beyond 30.
pub(super) fn read(bytes: &[u8]) -> Option<Tlv<'_>> {
    let tag = *bytes.first()?;
    let header = header(bytes)?;
    let end = header.start.checked_add(header.length?)?;
    Some(Tlv { tag, content: bytes.get(header.start..end)?, whole: &bytes[..end] })
}

/// The header of a value, whether or not the value is all there.
pub(super) struct Header {
    /// Where the content starts.
    pub start: usize,
    /// How long the content says it is; `None` for BER's indefinite length.
    pub length: Option<usize>,
}

/// Reads the header of the first value.
pub(super) fn header(bytes: &[u8]) -> Option<Header> {
    if bytes.first()? & 0x1f == 0x1f {
        return None;
    }
    let first = *bytes.get(1)?;
    if first < 0x80 {
        return Some(Header { start: 2, length: Some(usize::from(first)) });
    }
    if first == 0x80 {
        return Some(Header { start: 2, length: None });
    }
    // Four bytes of length are 4 GiB, far beyond any file that gets here.
    let count = usize::from(first & 0x7f);
    if count > 4 {
        return None;
    }
    let digits = bytes.get(2..2 + count)?;
    let length = digits.iter().fold(0usize, |length, byte| length << 8 | usize::from(*byte));
    Some(Header { start: 2 + count, length: Some(length) })
}

/// A value of this tag with these parts inside, one after the other.
pub(super) fn write(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
    let length: usize = parts.iter().map(|part| part.len()).sum();
    // Room for everything at once, so that no half of a private key is left behind by growing.
    let mut bytes = Vec::with_capacity(length + 6);
    bytes.push(tag);
    if let Ok(short) = u8::try_from(length)
        && short < 0x80
    {
        bytes.push(short);
    } else {
        let digits = length.to_be_bytes();
        let digits = unsigned(&digits);
        bytes.push(0x80 | u8::try_from(digits.len()).unwrap_or(0x7f));
        bytes.extend_from_slice(digits);
    }
    for part in parts {
        bytes.extend_from_slice(part);
    }
    bytes
}

/// A non-negative INTEGER.
pub(super) fn number(value: u64) -> Vec<u8> {
    let bytes = value.to_be_bytes();
    let digits = unsigned(&bytes);
    // A first bit that is set would make it negative.
    let sign: &[u8] = if digits.first().is_none_or(|first| first & 0x80 != 0) { &[0] } else { &[] };
    write(INTEGER, &[sign, digits])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again_whatever_its_length() {
        for length in [0, 1, 127, 128, 255, 256, 65_535, 65_536] {
            let content = vec![0x5a; length];
            let written = write(OCTET_STRING, &[&content]);
            let tlv = read(&written).unwrap();
            assert_eq!((tlv.tag, tlv.content.len(), tlv.whole.len()), (OCTET_STRING, length, written.len()));
        }
    }

    #[test]
    fn a_length_beyond_the_end_is_refused() {
        assert!(read(&[SEQUENCE, 0x84, 0xff, 0xff, 0xff, 0xff, 0]).is_none());
        assert!(read(&[SEQUENCE, 0x02, 0]).is_none());
        assert!(read(&[SEQUENCE]).is_none());
        assert!(read(&[]).is_none());
    }

    #[test]
    fn a_number_that_is_written_is_read_again() {
        for value in [0, 1, 127, 128, 255, 256, 10_000, u64::from(u32::MAX), u64::MAX] {
            assert_eq!(read(&number(value)).unwrap().as_number(), Some(value));
        }
        assert_eq!((number(0), number(128)), (vec![INTEGER, 1, 0], vec![INTEGER, 2, 0, 128]));
    }

    #[test]
    fn a_number_too_large_is_the_largest_and_a_negative_one_is_none() {
        let number = |content: &[u8]| read(&write(INTEGER, &[content])).unwrap().as_number();
        assert_eq!(number(&[0x00, 0x80]), Some(128));
        assert_eq!(number(&[0x7f; 20]), Some(u64::MAX));
        assert_eq!(number(&[0x80]), None);
        assert_eq!(number(&[]), None);
    }
}
