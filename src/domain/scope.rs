//! Scopes: the names of the accesses that API owners grant.

use std::collections::BTreeSet;
use std::fmt;

/// One scope, `prefix:subscope`, such as `brreg:losore/tlg`. The subscope may contain `/`, `.`
/// and further `:`.
///
/// Prevents a description, two scopes in one, or a comma-separated list from being sent as a scope.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Scope(String);

/// Why a text is not a scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScopeError {
    /// There is nothing there.
    Empty,
    /// There is no `:` with something on both sides.
    NoPrefix,
    /// A blank, a quote, a comma or a letter outside ASCII: RFC 6749 section 3.3 has none in a scope token,
    /// and a comma has never been seen in one, but often between two. Nor has a brace, by which programs that are
    /// configured with scopes know what they are to fill in.
    ForbiddenCharacter,
}

impl Scope {
    /// Reads one scope; blanks around it are dropped.
    ///
    /// # Errors
    /// [`ScopeError`] says what is wrong with the text.
    pub fn parse(text: &str) -> Result<Self, ScopeError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(ScopeError::Empty);
        }
        if !text.chars().all(|c| c.is_ascii_graphic() && !matches!(c, '"' | '\\' | ',' | ';' | '{' | '}')) {
            return Err(ScopeError::ForbiddenCharacter);
        }
        match text.split_once(':') {
            Some((prefix, subscope)) if !prefix.is_empty() && !subscope.is_empty() => Ok(Self(text.to_owned())),
            _ => Err(ScopeError::NoPrefix),
        }
    }

    /// The scope as it is written in a request.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The part before the first `:`, which belongs to the API's owner.
    #[must_use]
    pub fn prefix(&self) -> &str {
        self.0.split(':').next().unwrap_or_default()
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One or more different scopes, in a fixed order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScopeSet(BTreeSet<Scope>);

impl ScopeSet {
    /// `None` when there are no scopes: a grant without a scope gives nothing.
    #[must_use]
    pub fn new(scopes: impl IntoIterator<Item = Scope>) -> Option<Self> {
        let scopes: BTreeSet<Scope> = scopes.into_iter().collect();
        (!scopes.is_empty()).then_some(Self(scopes))
    }

    /// Reads scopes separated by blanks, as they stand in a grant.
    ///
    /// # Errors
    /// The first [`ScopeError`], or [`ScopeError::Empty`] when there are none.
    pub fn parse(text: &str) -> Result<Self, ScopeError> {
        let scopes = text.split_whitespace().map(Scope::parse).collect::<Result<Vec<_>, _>>()?;
        Self::new(scopes).ok_or(ScopeError::Empty)
    }

    /// The scopes in their order.
    pub fn iter(&self) -> impl Iterator<Item = &Scope> {
        self.0.iter()
    }

    /// Whether this scope is among them.
    #[must_use]
    pub fn contains(&self, scope: &Scope) -> bool {
        self.0.contains(scope)
    }
}

impl fmt::Display for ScopeSet {
    /// The scopes with one blank between, as RFC 6749 section 3.3 has it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, scope) in self.0.iter().enumerate() {
            if place > 0 {
                f.write_str(" ")?;
            }
            write!(f, "{scope}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subscope_may_have_slashes_dots_and_colons() {
        for scope in ["brreg:losore/tlg", "idporten:dcr.write", "altinn:broker.read", "ks:a:b/c-d_e"] {
            assert_eq!(Scope::parse(scope).unwrap().as_str(), scope);
        }
        assert_eq!(Scope::parse("ks:a:b").unwrap().prefix(), "ks");
    }

    #[test]
    fn what_is_not_a_scope_is_refused_with_its_reason() {
        assert_eq!(Scope::parse("  "), Err(ScopeError::Empty));
        assert_eq!(Scope::parse("losore"), Err(ScopeError::NoPrefix));
        assert_eq!(Scope::parse(":tlg"), Err(ScopeError::NoPrefix));
        assert_eq!(Scope::parse("brreg:a,brreg:b"), Err(ScopeError::ForbiddenCharacter));
        assert_eq!(Scope::parse("brreg:løsøre"), Err(ScopeError::ForbiddenCharacter));
    }

    #[test]
    fn several_scopes_are_written_with_one_blank_between() {
        let scopes = ScopeSet::parse(" b:2  a:1\nb:2 ").unwrap();
        assert_eq!(scopes.to_string(), "a:1 b:2");
        assert_eq!(ScopeSet::parse(" "), Err(ScopeError::Empty));
        for filled_in in ["a:${PASSWORD}", "a:{{token}}"] {
            assert_eq!(ScopeSet::parse(filled_in), Err(ScopeError::ForbiddenCharacter));
        }
    }
}
