//! Which language the program speaks.

use std::fmt;
use std::str::FromStr;
use unic_langid::LanguageIdentifier;

/// A language that all words exist in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// Norwegian bokmål.
    Bokmal,
    /// English.
    English,
}

/// A language that we do not speak was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownLanguage;

/// Languages whose speakers read bokmål more easily than English, and the names of "no language".
/// Maskinporten is Norwegian, so who has not said anything is taken to be so too.
const BOKMAL_FOR: [&str; 8] = ["nb", "no", "nn", "da", "sv", "c", "posix", ""];

impl Language {
    /// Both, in the order of a menu.
    pub const ALL: [Self; 2] = [Self::Bokmal, Self::English];

    /// The language of the system.
    #[must_use]
    pub fn of_system() -> Self {
        Self::of_locale(&sys_locale::get_locale().unwrap_or_default())
    }

    /// The language for a locale such as `nb-NO`, `en_GB.UTF-8` or `C`.
    #[must_use]
    pub fn of_locale(locale: &str) -> Self {
        let language = locale.split(['-', '_', '.', '@']).next().unwrap_or_default().to_ascii_lowercase();
        if BOKMAL_FOR.contains(&language.as_str()) { Self::Bokmal } else { Self::English }
    }

    /// The code by which it is asked for and stored: `nb` or `en`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Bokmal => "nb",
            Self::English => "en",
        }
    }

    pub(super) fn identifier(self) -> LanguageIdentifier {
        self.code().parse().unwrap_or_default()
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.trim().to_ascii_lowercase().as_str() {
            "nb" | "no" | "nn" => Ok(Self::Bokmal),
            "en" => Ok(Self::English),
            _ => Err(UnknownLanguage),
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Display for UnknownLanguage {
    /// In both languages, as we do not know which one is read. The command line shows it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("nb / en")
    }
}

impl std::error::Error for UnknownLanguage {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_and_the_undecided_read_bokmal() {
        for locale in ["nb-NO", "no", "nn_NO.UTF-8", "da-DK", "sv", "C", "C.UTF-8", "POSIX", ""] {
            assert_eq!(Language::of_locale(locale), Language::Bokmal, "{locale}");
        }
    }

    #[test]
    fn all_others_read_english() {
        for locale in ["en-US", "en_GB.UTF-8", "de-DE", "fi", "pl-PL"] {
            assert_eq!(Language::of_locale(locale), Language::English, "{locale}");
        }
    }

    #[test]
    fn a_language_is_asked_for_by_its_code() {
        assert_eq!("nb".parse(), Ok(Language::Bokmal));
        assert_eq!("EN".parse(), Ok(Language::English));
        assert_eq!("klingon".parse::<Language>(), Err(UnknownLanguage));
        for language in Language::ALL {
            assert_eq!(language.code().parse(), Ok(language));
        }
    }
}
