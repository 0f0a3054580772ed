//! What is typed on the pages of a client's keys, and what is wrong with it.

use crate::app::complaint::{Complaint, Field};
use crate::app::typed::typed_path;
use crate::app::wizard::login::KeyPlan;
use crate::contract::KeyOrigin;
use crate::domain::Secret;
use crate::export::catalogue::Selection;
use crate::keystore::own::KeyLength;
use crate::keystore::write::Target;
use crate::protocol::jwk::is_kid;
use std::path::{Path, PathBuf};

/// Where a new key comes from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Source {
    /// It is made here.
    #[default]
    Make,
    /// Somebody has it, and gives its public half.
    Bring,
    /// It is here, with its private half, in a file.
    Own,
}

/// What is typed. Passwords leave it the moment they are used, and when the page is left.
#[derive(Debug, Default)]
pub struct Draft {
    /// Where the key comes from.
    pub source: Source,
    /// How long a key is that is made here.
    pub length: KeyLength,
    /// Where the file for it is to lie.
    pub place: String,
    /// Its password.
    pub password: Secret,
    /// The same once more.
    pub again: Secret,
    /// The file with a public half.
    pub public: String,
    /// The file with a key that is here already.
    pub private: String,
    /// The password of that file, where it has one.
    pub private_password: Secret,
    /// The name that a key gets that somebody has; empty for its own or a new one.
    pub kid: String,
    /// The password of a file of a key that was made earlier.
    pub unlock: Secret,
    /// The place of the product that a key is handed to among all of them.
    pub product: usize,
    /// Which of its files are wanted.
    pub wanted: Selection,
    /// The folder that it is handed over in.
    pub folder: String,
}

impl Draft {
    /// Nothing that is secret outlives the page that it was typed on.
    pub(super) fn forget_secrets(&mut self) {
        for secret in [&mut self.password, &mut self.again, &mut self.private_password, &mut self.unlock] {
            drop(secret.take());
        }
    }

    /// The file for a new key, and how it is written. One without an ending is a PKCS#12.
    pub(super) fn new_file(&self) -> (PathBuf, Option<Target>) {
        let mut file = typed_path(&self.place);
        if file.extension().is_none() && file.file_name().is_some() {
            file.set_extension(Target::Pkcs12.ending());
        }
        let target = Target::of_ending(&file);
        (file, target)
    }

    /// The file for a new key, and its password, which leaves the draft.
    pub(super) fn take_plan(&mut self, origin: KeyOrigin) -> Option<KeyPlan> {
        let (file, target) = self.new_file();
        let password = self.password.take();
        drop(self.again.take());
        Some(KeyPlan { file, target: target?, password, origin })
    }

    /// A file with a key that somebody has was chosen; the field that it now stands in.
    pub(in crate::app) fn take_key_file(&mut self, file: &Path) -> Field {
        let path = file.display().to_string();
        if self.source == Source::Own {
            self.private = path;
            return Field::OwnPrivate;
        }
        self.source = Source::Bring;
        self.public = path;
        Field::OwnPublic
    }

    /// The file with the key that somebody has.
    pub(super) fn key_file(&self) -> PathBuf {
        typed_path(if self.source == Source::Bring { &self.public } else { &self.private })
    }

    pub(super) fn kid_complaint(&self) -> Option<Complaint> {
        let kid = self.kid.trim();
        (!kid.is_empty() && !is_kid(kid)).then_some(Complaint::OwnKidMalformed)
    }

    /// What is missing or wrong before a key can be made, or read.
    pub(super) fn complaints(&self) -> Vec<Complaint> {
        let of_file = || self.place_complaint().into_iter().chain(self.password_complaint());
        match self.source {
            Source::Make => of_file().collect(),
            Source::Own => {
                let missing = self.private.trim().is_empty().then_some(Complaint::OwnPrivateMissing);
                missing.into_iter().chain(self.kid_complaint()).chain(of_file()).collect()
            }
            Source::Bring => {
                let missing = self.public.trim().is_empty().then_some(Complaint::OwnPublicMissing);
                missing.into_iter().chain(self.kid_complaint()).collect()
            }
        }
    }

    pub(super) fn place_complaint(&self) -> Option<Complaint> {
        let (file, target) = self.new_file();
        match target {
            _ if file.as_os_str().is_empty() => Some(Complaint::OwnPlaceMissing),
            _ if !file.is_absolute() => Some(Complaint::OwnPlaceNotWhole),
            None => Some(Complaint::OwnPlaceEnding),
            Some(_) => None,
        }
    }

    pub(super) fn password_complaint(&self) -> Option<Complaint> {
        let (_, target) = self.new_file();
        if self.password.is_empty() {
            Some(Complaint::OwnPasswordMissing)
        } else if !target.unwrap_or(Target::Pkcs12).opens_in_java(&self.password) {
            Some(Complaint::OwnPasswordNotForJava)
        } else if self.password != self.again {
            Some(Complaint::OwnPasswordsDiffer)
        } else {
            None
        }
    }

    /// Another product has other files.
    pub fn choose_product(&mut self, place: usize) {
        (self.product, self.wanted) = (place, Selection::default());
    }

    pub(super) fn folder_complaint(&self) -> Option<Complaint> {
        match typed_path(&self.folder) {
            folder if folder.as_os_str().is_empty() => Some(Complaint::OwnFolderMissing),
            folder if !folder.is_absolute() => Some(Complaint::OwnFolderNotWhole),
            _ => None,
        }
    }
}
