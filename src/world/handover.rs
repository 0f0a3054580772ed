//! Hands a key over: writes the files of a product, and reads them back from the disk as the product will.

use super::keys;
use super::{World, export};
use crate::contract::{HandOver, HandedOver, Report, Ticket};
use crate::domain::{Secret, Timestamp};
use crate::export::catalogue::Facts;
use crate::keystore::Signer;
use crate::problem::{Problem, Situation};
use std::sync::Arc;

/// Writes the folder, whole or not at all, and reads it back.
///
/// # Errors
/// What is wrong with the key's file; why the folder cannot be written, or is not what was written.
fn hand_over(order: &HandOver) -> Result<Box<HandedOver>, Problem> {
    let HandOver { folder, product, wanted, kept, password, scopes, optional } = order;
    let key = password.as_ref().map(|password| keys::opened(kept.clone(), password)).transpose()?;
    // A password of its own, as it stands in clear beside the keystore.
    let keystore_password = Secret::new(uuid::Uuid::new_v4().simple().to_string());
    let facts = Facts {
        environment: &kept.environment,
        client_id: &kept.client_id,
        scopes,
        optional,
        key: &kept.key,
        entry: key.as_ref().map(|key| key.signer.entry()),
        ends: kept.ends,
        password: &keystore_password,
        now: Timestamp::now(),
    };
    let written = product.write(wanted, &facts)?;
    let there = export::save_files(folder, &written)?;
    let read = product.read(wanted, &there).ok_or(Situation::HandOverUnlike)?;
    let opened = read.opened()?;
    // A key by itself has no name: who gets it is told.
    let kid = read.kid.clone().unwrap_or_else(|| kept.key.kid().to_owned());
    let signers = opened.into_iter().filter_map(|keystore| Signer::new(Arc::new(keystore), 0)).collect();
    let files = written.into_iter().map(|file| file.path).collect();
    Ok(Box::new(HandedOver { folder: folder.clone(), files, kid, signers }))
}

impl World {
    pub(in crate::world) fn hand_over(&mut self, ticket: Ticket, order: Box<HandOver>) {
        self.work_at(order.folder.clone(), ticket, Report::HandedOver, move || hand_over(&order));
    }
}
