//! Step 2, where the key lies in one file and its certificate in another.

use crate::traveller::{PASSWORD, Traveller, fixture};
use portnokkel::app::intent::Intent;
use portnokkel::app::primary::Primary;
use portnokkel::app::wizard::Step;
use portnokkel::app::wizard::password::State;
use portnokkel::contract::{Effect, Report};
use portnokkel::problem::NextMove;

/// A PKCS#12 that opens, and has a key alone.
fn lacks_certificate() -> Traveller {
    let traveller = Traveller::has_opened("key_only.p12");
    assert_eq!(problem(&traveller), "no-certificate");
    assert_eq!(traveller.app.primary(), Primary::ChooseCertificate);
    traveller
}

fn problem(traveller: &Traveller) -> &'static str {
    match traveller.app.wizard.password() {
        State::Refused(problem, _) => problem.key(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_key_without_its_certificate_opens_with_the_second_file() {
    for file in ["certificate.cer", "certificate.pem", "certificates.p7b", "certificates_pem.p7b"] {
        let mut traveller = lacks_certificate();
        assert_eq!(traveller.app.wizard.drafts.password.password.expose(), PASSWORD, "kept for the second try");
        traveller.picks_certificate(file).world_opens();
        assert!(traveller.app.session.chosen_certificate().is_some(), "{file}");
        assert!(traveller.app.wizard.drafts.password.password.is_empty(), "taken when it opened");
        traveller.proceeds();
        assert_eq!(traveller.app.wizard.at(), Step::Client, "{file}");
    }
}

#[test]
fn a_key_in_plain_needs_the_second_file_and_no_password() {
    let mut traveller = Traveller::new();
    traveller.chooses("key_only.pem").world_opens();
    assert_eq!(problem(&traveller), "no-certificate");
    traveller.intends(Intent::DropFiles(vec![fixture("certificate.cer")])).world_reads_certificate().world_opens();
    assert!(traveller.app.session.chosen_certificate().is_some());
}

#[test]
fn the_wrong_second_file_is_told_and_another_may_be_chosen() {
    let mut traveller = lacks_certificate();
    for file in ["request.csr", "modern.p12", "key_only.pem"] {
        traveller.picks_certificate(file);
        assert_eq!(problem(&traveller), "no-certificate-in-file", "{file}");
    }
    traveller.picks_certificate("mismatch.pem").world_opens();
    assert_eq!(problem(&traveller), "other-certificate");
    traveller.intends(Intent::DropFiles(vec![fixture("certificate.cer"), fixture("certificate.pem")]));
    assert_eq!(problem(&traveller), "several-files");
    assert_eq!(traveller.app.wizard.drafts.password.password.expose(), PASSWORD);
    traveller.picks_certificate("certificate.pem").world_opens();
    assert!(traveller.app.session.chosen_certificate().is_some());
}

#[test]
fn a_dialog_closed_without_a_file_changes_nothing() {
    let mut traveller = lacks_certificate();
    traveller.follows(NextMove::ChooseCertificate);
    let ticket = traveller.ticket(|effect| match effect {
        Effect::PickCertificate(ticket) => Some(*ticket),
        _ => None,
    });
    traveller.learns(Report::CertificatePicked(ticket, Ok(None)));
    assert_eq!(problem(&traveller), "no-certificate");
    assert_eq!(traveller.app.primary(), Primary::ChooseCertificate);
}

#[test]
fn a_second_file_that_comes_after_another_first_file_is_forgotten() {
    let mut traveller = lacks_certificate();
    traveller.proceeds();
    let ticket = traveller.ticket(|effect| match effect {
        Effect::PickCertificate(ticket) => Some(*ticket),
        _ => None,
    });
    traveller.intends(Intent::Back).chooses("modern.p12");
    traveller.learns(Report::CertificatePicked(ticket, Ok(Some(fixture("certificate.cer")))));
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::ReadCertificate(..))));
    assert_eq!(traveller.app.primary(), Primary::OpenFile);
}

#[test]
fn an_opening_that_was_stopped_answers_to_nobody_and_what_was_typed_stays() {
    let stops: [fn(&mut Traveller); 3] = [
        |traveller| _ = traveller.intends(Intent::Cancel),
        |traveller| _ = traveller.intends(Intent::Back),
        |traveller| _ = traveller.follows(NextMove::ChooseFile),
    ];
    for stop in stops {
        let mut traveller = Traveller::new();
        traveller.chooses("modern.p12").types_password(PASSWORD).proceeds();
        let State::Opening(running, _) = *traveller.app.wizard.password() else { panic!("it is not opening") };
        stop(&mut traveller);
        assert!(traveller.cancelled(running));
        traveller.world_opens();
        assert!(matches!(traveller.app.wizard.password(), State::Asking), "the late answer changes nothing");
        assert!(traveller.app.session.chosen_certificate().is_none());
        assert_eq!(traveller.app.wizard.drafts.password.password.expose(), PASSWORD);
    }
}
