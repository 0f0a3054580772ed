//! A password as each format takes it; and as a tool that took one alphabet for another took it.

use super::protector;
use crate::domain::{Secret, SecretBytes};
use encoding_rs::WINDOWS_1252;
use unicode_normalization::UnicodeNormalization;

/// The Norwegian letters of code page 865, which a Windows command line still types; and those of 850,
/// which has ø and Ø where 865 has them too.
const DOS: [(char, u8); 6] = [('æ', 0x91), ('Æ', 0x92), ('å', 0x86), ('Å', 0x8f), ('ø', 0x9b), ('Ø', 0x9d)];

/// What opening showed that the person should know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Notice {
    /// The file goes on after its own end. What is there was left alone.
    BytesAfterEnd,
    /// The blanks before or after the password do not belong to it.
    BlanksRemoved,
    /// The file was made by a tool that read the password in another way than it was typed.
    PasswordRead(PasswordEncoding),
    /// There are more keys in the file, which did not open or have no certificate.
    KeysLeftOut,
}

/// How the tool that made a file read its password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PasswordEncoding {
    /// UTF-8 taken for Latin-1, as OpenSSL before 1.1.
    Utf8AsLatin1,
    /// The bytes of Windows-1252, or of Latin-1.
    Windows,
    /// The bytes of code page 865, from a Windows command line.
    Dos,
    /// Letters and their marks as one character each (NFC).
    Composed,
    /// Letters and their marks apart (NFD), as macOS has them.
    Decomposed,
    /// A replacement character for each byte that is not ASCII, as Java in a locale without Norwegian letters.
    Replaced,
}

/// A password in the forms that the formats want.
pub(super) struct Password {
    /// UTF-16, big-endian: Java.
    pub utf16: SecretBytes,
    /// The same with a zero at the end: the `BMPString` of PKCS#12.
    pub bmp: SecretBytes,
    /// The bytes as they were typed, in UTF-8 as a rule: PKCS#5.
    pub bytes: SecretBytes,
}

/// The password of a store, and that of the keys in it when it was asked for.
pub(super) struct Passwords {
    pub store: Password,
    /// The empty password in the other encoding, where it is empty: some tools take one for the MAC and one for the rest.
    pub empty: Option<Password>,
    pub key: Option<Password>,
}

/// One way to read what was typed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct PasswordCandidate {
    trimmed: bool,
    encoding: Option<PasswordEncoding>,
    /// No password at all, rather than one without characters: PKCS#12 tells them apart.
    absent: bool,
}

/// Every way in which this password may have been read, the plain one first.
pub(super) fn candidates(typed: &Secret) -> Vec<PasswordCandidate> {
    let plain = PasswordCandidate::default();
    if typed.is_empty() {
        return vec![plain, PasswordCandidate { absent: true, ..plain }];
    }
    let mut candidates = Vec::new();
    let text = typed.expose();
    for trimmed in [false, true] {
        if trimmed && (text.trim() == text || text.trim().is_empty()) {
            continue;
        }
        candidates.push(PasswordCandidate { trimmed, ..plain });
        if text.is_ascii() {
            continue;
        }
        for encoding in [
            PasswordEncoding::Composed,
            PasswordEncoding::Decomposed,
            PasswordEncoding::Windows,
            PasswordEncoding::Utf8AsLatin1,
            PasswordEncoding::Dos,
            PasswordEncoding::Replaced,
        ] {
            let candidate = PasswordCandidate { trimmed, encoding: Some(encoding), ..plain };
            if candidate.differs(text) {
                candidates.push(candidate);
            }
        }
    }
    candidates
}

impl PasswordCandidate {
    /// What to report when this one opened the file.
    pub fn notices(self) -> Vec<Notice> {
        let blanks = self.trimmed.then_some(Notice::BlanksRemoved);
        blanks.into_iter().chain(self.encoding.map(Notice::PasswordRead)).collect()
    }

    fn differs(self, text: &str) -> bool {
        match self.encoding {
            Some(PasswordEncoding::Composed) => !text.nfc().eq(text.chars()),
            Some(PasswordEncoding::Decomposed) => !text.nfd().eq(text.chars()),
            Some(PasswordEncoding::Windows) => windows(text).is_some(),
            Some(PasswordEncoding::Dos) => dos(text).is_some(),
            Some(PasswordEncoding::Utf8AsLatin1 | PasswordEncoding::Replaced) | None => true,
        }
    }

    /// The empty password, encoded in the other way; `None` for another password.
    pub fn other_empty(self, typed: &Secret) -> Option<Password> {
        typed.is_empty().then(|| Self { absent: !self.absent, ..self }.of(typed))
    }

    /// The password, read in this way.
    pub fn of(self, typed: &Secret) -> Password {
        let text = if self.trimmed { typed.expose().trim() } else { typed.expose() };
        // For each: the text that is in UTF-16, and the bytes.
        let (text, bytes) = match self.encoding {
            None => (own(text), text.as_bytes().to_vec()),
            Some(PasswordEncoding::Composed) => both(text.nfc().collect()),
            Some(PasswordEncoding::Decomposed) => both(text.nfd().collect()),
            Some(PasswordEncoding::Windows) => (own(text), windows(text).unwrap_or_default()),
            Some(PasswordEncoding::Utf8AsLatin1) => (latin1(text.as_bytes()), text.as_bytes().to_vec()),
            Some(PasswordEncoding::Dos) => {
                let bytes = dos(text).unwrap_or_default();
                (latin1(&bytes), bytes)
            }
            Some(PasswordEncoding::Replaced) => {
                both(text.bytes().map(|b| if b < 0x80 { char::from(b) } else { '\u{fffd}' }).collect())
            }
        };
        Password::new(&text, bytes, self.absent)
    }
}

impl Password {
    fn new(text: &Secret, bytes: Vec<u8>, absent: bool) -> Self {
        let utf16 = protector::utf16(text);
        let bmp = if absent { Vec::new() } else { [utf16.expose(), &[0, 0]].concat() };
        Self { utf16, bmp: SecretBytes::new(bmp), bytes: SecretBytes::new(bytes) }
    }

    /// As it was typed.
    pub fn as_typed(typed: &Secret) -> Self {
        PasswordCandidate::default().of(typed)
    }

    /// As it was typed.
    #[cfg(test)]
    pub fn plain(typed: &str) -> Self {
        Self::as_typed(&Secret::new(typed.to_owned()))
    }
}

fn own(text: &str) -> Secret {
    Secret::new(text.to_owned())
}

fn both(text: String) -> (Secret, Vec<u8>) {
    let bytes = text.as_bytes().to_vec();
    (Secret::new(text), bytes)
}

/// Each byte as the character of that number.
fn latin1(bytes: &[u8]) -> Secret {
    Secret::new(bytes.iter().copied().map(char::from).collect())
}

/// `None` where the alphabet lacks a character.
fn windows(text: &str) -> Option<Vec<u8>> {
    let composed: String = text.nfc().collect();
    let (bytes, _, lacking) = WINDOWS_1252.encode(&composed);
    (!lacking).then(|| bytes.into_owned())
}

fn dos(text: &str) -> Option<Vec<u8>> {
    let byte = |c: char| match u8::try_from(c) {
        Ok(ascii) if ascii < 0x80 => Some(ascii),
        _ => DOS.iter().find(|(letter, _)| *letter == c).map(|(_, byte)| *byte),
    };
    text.nfc().map(byte).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<PasswordCandidate> {
        candidates(&Secret::new(text.into()))
    }

    #[test]
    fn plain_letters_are_read_in_one_way_only() {
        assert_eq!(of("hemmelig"), [PasswordCandidate::default()]);
        assert_eq!(of(" hemmelig\n").len(), 2);
        assert_eq!(of("  ").len(), 1, "a password of blanks is one");
    }

    #[test]
    fn a_norwegian_password_is_read_in_all_ways_that_tools_have_read_it() {
        let encoding: Vec<_> = of("blåbær").into_iter().map(|candidate| candidate.encoding).collect();
        let others = [
            PasswordEncoding::Decomposed,
            PasswordEncoding::Windows,
            PasswordEncoding::Utf8AsLatin1,
            PasswordEncoding::Dos,
            PasswordEncoding::Replaced,
        ]
        .map(Some);
        assert_eq!(encoding[0], None);
        assert_eq!(encoding[1..], others);
        let emoji: Vec<_> = of("🔑").into_iter().filter_map(|candidate| candidate.encoding).collect();
        assert_eq!(emoji, [PasswordEncoding::Utf8AsLatin1, PasswordEncoding::Replaced]);
    }

    #[test]
    fn the_readings_have_the_bytes_of_those_alphabets() {
        let read = |encoding| {
            PasswordCandidate { encoding: Some(encoding), ..PasswordCandidate::default() }.of(&Secret::new("å€".into()))
        };
        assert_eq!(read(PasswordEncoding::Windows).bytes.expose(), [0xe5, 0x80]);
        assert_eq!(read(PasswordEncoding::Windows).utf16.expose(), [0, 0xe5, 0x20, 0xac]);
        assert_eq!(read(PasswordEncoding::Utf8AsLatin1).utf16.expose(), [0, 0xc3, 0, 0xa5, 0, 0xe2, 0, 0x82, 0, 0xac]);
        assert_eq!(read(PasswordEncoding::Decomposed).bytes.expose(), "a\u{30a}€".as_bytes());
        assert_eq!(Password::plain("🔑").bmp.expose(), [0xd8, 0x3d, 0xdd, 0x11, 0, 0]);
    }
}
