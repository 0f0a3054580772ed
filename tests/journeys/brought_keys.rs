//! A key that somebody has already: read, sealed in a file of its own, registered and proved.

use crate::own::{answers, asked, at_keys, changed, describes, file, kept, makes, ours, reads, theirs};
use crate::own_keys::{chooses_own_key, finds, telling};
use crate::traveller::{CLIENT_ID, Traveller, client};
use portnokkel::app::complaint::{Complaint, Field};
use portnokkel::app::intent::Intent;
use portnokkel::app::own::{self, Page, Source};
use portnokkel::contract::{Aside, AsideReport, Effect, KeyOrigin, Report};
use portnokkel::domain::Secret;
use portnokkel::problem::Situation;

/// The form is filled in for a key that lies in a file already.
fn describes_private(traveller: &mut Traveller) {
    describes(traveller);
    let draft = &mut traveller.app.own.draft;
    draft.source = Source::Own;
    draft.private = " \"/a/theirs.pem\" ".into();
    draft.private_password = Secret::new("filens".into());
}

#[test]
fn a_key_that_somebody_has_is_sealed_registered_and_proved() {
    let mut traveller = at_keys(&[theirs("old")]);
    traveller.intends(own::Intent::Add);
    traveller.app.own.draft.source = Source::Own;
    traveller.proceeds();
    assert!(traveller.app.complaints().contains(&Complaint::OwnPrivateMissing));
    describes_private(&mut traveller);
    traveller.proceeds();
    finds(&mut traveller, "ReadPrivateKey", "theirs", true);
    assert!(traveller.app.own.draft.private_password.is_empty() && traveller.app.own.draft.password.is_empty());
    reads(&mut traveller, &[theirs("old")]);
    let brought = traveller.asked.iter().find_map(|effect| match effect {
        Effect::MakeKey(_, order) => match &order.origin {
            KeyOrigin::Brought(brought) => {
                Some((brought.file.clone(), brought.key.kid().to_owned(), order.file.clone()))
            }
            KeyOrigin::New(_) => None,
        },
        _ => None,
    });
    assert_eq!(brought, Some(("/a/theirs.pem".into(), "theirs".into(), file())));
    makes(&mut traveller, kept("theirs", None));
    changed(&mut traveller, &[theirs("old"), ours("theirs")]);
    answers(&mut traveller, None);
    assert!(telling(&traveller).ended().is_some_and(Result::is_ok));
}

#[test]
fn the_name_in_the_file_is_filled_in_and_the_key_gets_the_one_that_stands_there() {
    for (source, field, read) in
        [(Source::Own, Field::OwnPrivate, "ReadPrivateKey"), (Source::Bring, Field::OwnPublic, "ReadPublicKey")]
    {
        let mut traveller = at_keys(&[]);
        traveller.intends(own::Intent::Add);
        describes_private(&mut traveller);
        let draft = &mut traveller.app.own.draft;
        (draft.source, draft.public, draft.private) =
            (source, file().display().to_string(), file().display().to_string());
        traveller.intends(Intent::Leave(field));
        let ticket = asked(&mut traveller, "ReadKid");
        traveller.learns(Report::Aside(ticket, AsideReport::KidRead(Some("fra-filen".into()))));
        assert_eq!(traveller.app.own.draft.kid, "fra-filen");
        traveller.app.own.draft.kid = "to ord".into();
        traveller.proceeds();
        assert_eq!(traveller.app.complaints(), [Complaint::OwnKidMalformed]);
        traveller.app.own.draft.kid = "mitt".into();
        traveller.intends(Intent::Leave(Field::OwnKid)).proceeds();
        let given = traveller.asked.iter().find_map(|effect| match effect {
            Effect::Aside(_, Aside::ReadPrivateKey(_, _, kid) | Aside::ReadPublicKey(_, kid)) => Some(kid.clone()),
            _ => None,
        });
        assert_eq!(given, Some(Some("mitt".into())), "{read}");
        asked(&mut traveller, read);
    }
}

#[test]
fn a_file_that_is_no_key_to_register_is_told_in_the_form_and_nothing_is_made() {
    let mut traveller = at_keys(&[]);
    traveller.intends(own::Intent::Add);
    describes_private(&mut traveller);
    traveller.proceeds();
    let ticket = asked(&mut traveller, "ReadPrivateKey");
    let refused = Err(Situation::EllipticCurveKey.into());
    traveller.learns(Report::Aside(ticket, AsideReport::PublicKeyRead(refused)));
    let Page::Form(form) = traveller.app.own.page() else { panic!("{:?}", traveller.app.own.page()) };
    assert!(
        matches!(&form.state, own::FormState::Refused(problem) if problem.situation == Situation::EllipticCurveKey)
    );
    assert!(!traveller.app.own.draft.password.is_empty(), "what was typed stands there, to be mended");
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::ReadKeys(..) | Effect::MakeKey(..))));
}

#[test]
fn a_name_that_another_key_of_the_client_has_is_told_before_anything_is_sealed() {
    let mut traveller = at_keys(&[theirs("a-name")]);
    traveller.intends(own::Intent::Add);
    describes_private(&mut traveller);
    traveller.proceeds();
    finds(&mut traveller, "ReadPrivateKey", "a-name", true);
    reads(&mut traveller, &[theirs("a-name")]);
    let ended = telling(&traveller).ended().expect("it has ended");
    assert_eq!(ended.as_ref().unwrap_err().situation, Situation::KidTaken("a-name".into()));
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::MakeKey(..))));
}

#[test]
fn a_key_that_somebody_has_is_planned_at_the_review() {
    let mut traveller = Traveller::at_check();
    chooses_own_key(&mut traveller);
    describes_private(&mut traveller);
    traveller.proceeds();
    finds(&mut traveller, "ReadPrivateKey", "theirs", true);
    assert!(!traveller.app.own.is_open(), "back at the review");
    let ticket = traveller.begins_creating();
    traveller.learns(Report::ClientCreated(ticket, Ok(client("Fjordvik", CLIENT_ID))));
    reads(&mut traveller, &[]);
    traveller.proceeds();
    assert!(
        traveller.is_asked(|effect| matches!(effect, Effect::MakeKey(_, order) if order.origin.brought().is_some()))
    );
}
