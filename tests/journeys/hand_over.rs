//! A key of a client's own is handed to those who build the integration.

use crate::own::{answers, asked, at_keys_with, file, ours, proved};
use crate::own_keys::unlocks;
use portnokkel::app::complaint::Complaint;
use portnokkel::app::own;
use portnokkel::app::primary::{KeyAct, Primary};
use portnokkel::contract::{Effect, Report};
use portnokkel::export::catalogue::PRODUCTS;

#[test]
fn a_key_is_handed_over_and_proved_by_its_files() {
    let mut traveller = at_keys_with(vec![proved("new", None)], &[ours("new")]);
    traveller.intends(own::Intent::Deliver("new".into())).proceeds();
    assert_eq!(traveller.app.complaints(), [Complaint::OwnUnlockMissing], "the folder is suggested beside the file");
    unlocks(&mut traveller);
    let ticket = asked(&mut traveller, "HandOver");
    let handed = portnokkel::contract::HandedOver {
        folder: "/her/maskinporten-new".into(),
        files: vec!["appsettings.json".into()],
        kid: "new".into(),
        signers: vec![crate::own::signer()],
    };
    traveller.learns(Report::HandedOver(ticket, Ok(Box::new(handed))));
    answers(&mut traveller, None);
    assert_eq!(traveller.app.primary(), Primary::Keys(KeyAct::Done));
}

#[test]
fn public_files_alone_are_handed_over_without_the_password() {
    let mut traveller = at_keys_with(vec![proved("new", None)], &[ours("new")]);
    traveller.intends(own::Intent::Deliver("new".into()));
    let draft = &mut traveller.app.own.draft;
    draft.product = PRODUCTS.iter().position(|product| product.key == "files").unwrap();
    let product = &PRODUCTS[draft.product];
    for file in product.files.iter().filter(|file| file.is_secret()) {
        draft.wanted.leave_out(product, file);
    }
    traveller.proceeds();
    assert_eq!(traveller.app.complaints(), []);
    let order = traveller.asked.iter().find_map(|effect| match effect {
        Effect::HandOver(_, order) => Some(order),
        _ => None,
    });
    let order = order.expect("handed over");
    assert!(order.password.is_none() && order.wanted.of(product).count() == 2, "{order:?}");
}

#[test]
fn a_folder_may_be_pasted_in_quotes() {
    let mut traveller = at_keys_with(vec![proved("new", None)], &[ours("new")]);
    traveller.intends(own::Intent::Deliver("new".into()));
    let folder = file().with_file_name("til utviklerne");
    traveller.app.own.draft.folder = format!(" \"{}\" ", folder.display());
    unlocks(&mut traveller);
    let to = traveller.asked.iter().find_map(|effect| match effect {
        Effect::HandOver(_, order) => Some(order.folder.clone()),
        _ => None,
    });
    assert_eq!(to, Some(folder));
}
