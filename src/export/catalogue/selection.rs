//! Which files of a product are wanted.

use super::{Fact, Form, Product, ProductFile};
use std::collections::BTreeSet;

/// The files of a product that are wanted: all of them, until some are left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    left_out: BTreeSet<&'static str>,
}

impl Selection {
    /// Whether this file is wanted.
    #[must_use]
    pub fn takes(&self, file: &ProductFile) -> bool {
        !self.left_out.contains(file.path)
    }

    /// The files of `product` that are wanted.
    pub fn of(&self, product: &Product) -> impl Iterator<Item = &'static ProductFile> {
        product.files.iter().filter(|file| self.takes(file))
    }

    /// Those of them that are secret, by their names.
    #[must_use]
    pub fn secrets(&self, product: &Product) -> Vec<&'static str> {
        self.of(product).filter(|file| file.is_secret()).map(|file| file.path).collect()
    }

    /// Whether the private key is needed to write them. What is public of a key is known without its password.
    #[must_use]
    pub fn needs_private_key(&self, product: &Product) -> bool {
        self.of(product).any(ProductFile::needs_private_key)
    }

    /// Wants a file, and with it those that it cannot be read without.
    pub fn take(&mut self, product: &Product, file: &ProductFile) {
        if self.left_out.remove(file.path) {
            for other in product.files.iter().filter(|other| file.needs(other)) {
                self.take(product, other);
            }
        }
    }

    /// Leaves a file out, and with it those that cannot be read without it.
    pub fn leave_out(&mut self, product: &Product, file: &ProductFile) {
        if self.left_out.insert(file.path) {
            for other in product.files.iter().filter(|other| other.needs(file)) {
                self.leave_out(product, other);
            }
        }
    }
}

impl ProductFile {
    /// Whether it cannot be read without `other`: it names it, or `other` has the password of the keystore that it is.
    fn needs(&self, other: &Self) -> bool {
        let is_other = match &self.form {
            Form::KeyVault(secret, _) => *secret == other.path,
            Form::Made(_, read) => read.contains(&other.path),
            form => form.facts().into_iter().any(|fact| match fact {
                Fact::Word(word) => word.strip_prefix("file:").unwrap_or(word) == other.path,
                Fact::KeystoreFile => other.form == Form::Whole(Fact::Keystore),
                Fact::Keystore => other.form.facts().contains(&Fact::KeystorePassword),
                _ => false,
            }),
        };
        self != other && is_other
    }
}
