//! The field for the name of a key: what its file says is filled in, and what somebody has typed stays.

use crate::contract::{Aside, Effect, Ticket, Tickets};
use std::path::{Path, PathBuf};

/// What was filled in, and where that is from.
#[derive(Debug, Default)]
pub(super) struct SuggestedKid {
    kid: String,
    /// The file that it is of.
    file: PathBuf,
    /// The file is being read for it.
    asked: Option<Ticket>,
}

impl SuggestedKid {
    /// It was filled in with the file.
    pub fn of(file: PathBuf, kid: String) -> Self {
        Self { kid, file, asked: None }
    }

    /// Whether it waits for this.
    pub fn awaits(&self, ticket: Ticket) -> bool {
        self.asked == Some(ticket)
    }

    /// A file was named. Its key is called so as far as we know, or else as the file says.
    pub fn follow(
        &mut self,
        field: &mut String,
        file: PathBuf,
        known: Option<String>,
        tickets: &mut Tickets,
    ) -> Vec<Effect> {
        if *field != self.kid || file == self.file {
            return Vec::new();
        }
        self.asked = (known.is_none() && file.is_absolute()).then(|| tickets.issue());
        self.fill(field, known.unwrap_or_default());
        self.file.clone_from(&file);
        self.asked.map(|ticket| Effect::Aside(ticket, Aside::ReadKid(file))).into_iter().collect()
    }

    /// The file was read for it.
    pub fn told(&mut self, field: &mut String, kid: Option<String>) {
        self.asked = None;
        if *field == self.kid {
            self.fill(field, kid.unwrap_or_default());
        }
    }

    /// The name that this field gives to the key of this file. What was filled in for another one is none.
    pub fn given(&self, field: &str, file: &Path) -> Option<String> {
        let kid = field.trim();
        let is_of_another = kid == self.kid && file != self.file;
        (!kid.is_empty() && !is_of_another).then(|| kid.to_owned())
    }

    fn fill(&mut self, field: &mut String, kid: String) {
        field.clone_from(&kid);
        self.kid = kid;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str) -> PathBuf {
        std::env::temp_dir().join(name)
    }

    #[test]
    fn what_was_filled_in_goes_with_its_file_and_what_was_typed_stays() {
        let (mut suggested, mut field, mut tickets) = (SuggestedKid::default(), String::new(), Tickets::default());
        let asked = suggested.follow(&mut field, file("a.jwk"), None, &mut tickets);
        assert!(matches!(&asked[..], [Effect::Aside(ticket, Aside::ReadKid(_))] if suggested.awaits(*ticket)));
        suggested.told(&mut field, Some("a".into()));
        assert_eq!((field.as_str(), suggested.given(&field, &file("a.jwk"))), ("a", Some("a".into())));
        assert_eq!(suggested.given(&field, &file("b.jwk")), None, "it is another key's");
        assert!(suggested.follow(&mut field, file("a.jwk"), None, &mut tickets).is_empty(), "nothing is new");
        assert!(suggested.follow(&mut field, file("ours.p12"), Some("ours".into()), &mut tickets).is_empty());
        assert_eq!(field, "ours");
        field = "typed".into();
        assert!(suggested.follow(&mut field, file("a.jwk"), None, &mut tickets).is_empty());
        assert_eq!(suggested.given(&field, &file("a.jwk")), Some("typed".into()));
    }

    #[test]
    fn who_types_while_the_file_is_read_is_not_overwritten() {
        let (mut suggested, mut field, mut tickets) = (SuggestedKid::default(), String::new(), Tickets::default());
        suggested.follow(&mut field, file("a.jwk"), None, &mut tickets);
        field = "typed".into();
        suggested.told(&mut field, Some("a".into()));
        assert_eq!(field, "typed");
    }
}
