//! One entry of an opened keystore, as what signs.

use super::{Entry, Keystore, Notice};
use std::sync::Arc;

/// The key and certificate that sign: one entry of a keystore that was opened. Cloning shares it.
#[derive(Debug, Clone)]
pub struct Signer {
    keystore: Arc<Keystore>,
    entry: usize,
}

impl Signer {
    /// `None` when the keystore has no such entry.
    #[must_use]
    pub fn new(keystore: Arc<Keystore>, entry: usize) -> Option<Self> {
        (entry < keystore.entries.len()).then_some(Self { keystore, entry })
    }

    /// The entry.
    #[must_use]
    pub fn entry(&self) -> &Entry {
        &self.keystore.entries[self.entry]
    }

    /// All entries of its keystore.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.keystore.entries
    }

    /// What opening its keystore showed that the person should know.
    #[must_use]
    pub fn notices(&self) -> &[Notice] {
        &self.keystore.notices
    }

    /// The place of the entry among them.
    #[must_use]
    pub fn place(&self) -> usize {
        self.entry
    }

    /// Another entry of the same keystore; `None` when there is no such entry.
    #[must_use]
    pub fn of(&self, entry: usize) -> Option<Self> {
        Self::new(Arc::clone(&self.keystore), entry)
    }
}
