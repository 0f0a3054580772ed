//! Which language the program speaks.

use std::fmt;
use std::str::FromStr;
use unic_langid::LanguageIdentifier;

/// A language that all words exist in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// Norwegian bokmål.
    Bokmal,
    /// Norwegian nynorsk.
    Nynorsk,
    /// English.
    English,
}

/// A language that we do not speak was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownLanguage;

/// Languages whose speakers read bokmål more easily than English, and the names of "no language".
/// Maskinporten is Norwegian, so who has not said anything is taken to be so too.
const BOKMAL_FOR: [&str; 7] = ["nb", "no", "da", "sv", "c", "posix", ""];

/// `nn_NO`, and its name among the aliases of Unix.
const NYNORSK_FOR: [&str; 2] = ["nn", "nynorsk"];

impl Language {
    /// All, in the order of a menu.
    pub const ALL: [Self; 3] = [Self::Bokmal, Self::Nynorsk, Self::English];

    /// The language of the system.
    #[must_use]
    pub fn of_system() -> Self {
        Self::of_locale(&sys_locale::get_locale().unwrap_or_default())
    }

    /// The language for a locale such as `nb-NO`, `en_GB.UTF-8` or `C`.
    #[must_use]
    pub fn of_locale(locale: &str) -> Self {
        let language = locale.split(['-', '_', '.', '@']).next().unwrap_or_default().to_ascii_lowercase();
        match language.as_str() {
            bokmal if BOKMAL_FOR.contains(&bokmal) => Self::Bokmal,
            nynorsk if NYNORSK_FOR.contains(&nynorsk) => Self::Nynorsk,
            _ => Self::English,
        }
    }

    /// The code by which it is asked for and stored: `nb`, `nn` or `en`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Bokmal => "nb",
            Self::Nynorsk => "nn",
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
            "nb" | "no" => Ok(Self::Bokmal),
            "nn" => Ok(Self::Nynorsk),
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
    /// In no language, as we do not know which one is read. The command line shows it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("nb / nn / en")
    }
}

impl std::error::Error for UnknownLanguage {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_and_the_undecided_read_bokmal() {
        for locale in ["nb-NO", "no", "no_NO.UTF-8", "da-DK", "sv", "C", "C.UTF-8", "POSIX", ""] {
            assert_eq!(Language::of_locale(locale), Language::Bokmal, "{locale}");
        }
    }

    #[test]
    fn who_has_chosen_nynorsk_reads_it() {
        for locale in ["nn", "nn-NO", "nn_NO.UTF-8", "NN_no", "nynorsk"] {
            assert_eq!(Language::of_locale(locale), Language::Nynorsk, "{locale}");
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
        assert_eq!("nn".parse(), Ok(Language::Nynorsk));
        assert_eq!("EN".parse(), Ok(Language::English));
        assert_eq!("klingon".parse::<Language>(), Err(UnknownLanguage));
        for language in Language::ALL {
            assert_eq!(language.code().parse(), Ok(language));
        }
    }
}
