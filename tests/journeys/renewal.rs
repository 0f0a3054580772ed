//! A certificate's yearly swap: a setup takes the next file once a token came by it, and the others follow.

use crate::own;
use crate::traveller::{NOON, PASSWORD, Traveller, fixture, id, keystore, refused, returning, setup, timestamp};
use portnokkel::app::App;
use portnokkel::app::clients::Of;
use portnokkel::app::intent::Intent;
use portnokkel::app::profiles;
use portnokkel::app::renewal::{Kind, successor};
use portnokkel::app::wizard;
use portnokkel::app::wizard::{Step, password, token};
use portnokkel::contract::{Change, Effect, Issued, KeptCertificate, Profile, Report};
use portnokkel::domain::{Environment, KeyringKey, OrgNumber, ScopeSet, Secret, Timestamp};
use portnokkel::export::Part;
use portnokkel::problem::Refusal;

/// The certificate of last year, in a file that may be gone.
fn last_year() -> KeptCertificate {
    let file = "/her/fjordvik 2026.p12".into();
    KeptCertificate { file, alias: "i fjor".into(), ends: timestamp(NOON + 20 * 86_400), issued: None }
}

fn old(name: &str) -> Profile {
    setup(name).with_certificate(last_year())
}

/// Another client of the organisation's, on the same file.
fn other(name: &str, last: char) -> Profile {
    let client_id = id(&format!("11111111-2222-4333-8444-55555555555{last}"));
    Profile { client_id, client_name: None, ..old(name) }
}

/// Somebody with these setups, who wants a new certificate for the first and has chosen this file.
fn chooses(setups: Vec<Profile>, file: &str) -> Traveller {
    let name = setups[0].name.clone();
    let mut traveller = returning(setups);
    traveller.intends(profiles::Intent::RenewCertificate(name));
    assert!(!traveller.app.shows_profiles() && traveller.app.wizard.at() == Step::Certificate);
    assert!(traveller.asked.is_empty(), "nothing is read before a file is chosen");
    traveller.intends(wizard::Intent::UseFile(fixture(file))).world_reads();
    traveller
}

fn renews(setups: Vec<Profile>) -> Traveller {
    let mut traveller = chooses(setups, "modern.p12");
    traveller.types_password(PASSWORD).opens();
    assert_eq!(traveller.app.wizard.at(), Step::Token);
    traveller
}

fn token_comes(traveller: &mut Traveller) {
    let (ticket, token) = (traveller.token_ticket(), traveller.token(120));
    traveller.learns(Report::TokenReceived(ticket, Box::new(Ok(token).into())));
    assert!(matches!(traveller.app.wizard.token(), token::State::Ready(_)));
}

fn kept<'a>(traveller: &'a Traveller, name: &str) -> &'a Profile {
    traveller.app.session.kept.profiles().iter().find(|kept| kept.name == name).expect("it is kept")
}

fn followers(traveller: &Traveller) -> Vec<String> {
    let followers = traveller.app.wizard.followers(&traveller.app.session);
    followers.into_iter().map(|follower| follower.name).collect()
}

/// When the certificate of a setup ends, as "Expiry" lists it.
fn ends_of(traveller: &Traveller, name: &str) -> Vec<Timestamp> {
    let of = |of: &Of| matches!(of, Of::Certificate { setups, .. } if setups.iter().any(|setup| setup == name));
    let all = traveller.app.all_ends().iter().map(|shown| &shown.ending);
    all.filter(|ending| of(&ending.of)).map(|ending| ending.ends).collect()
}

#[test]
fn the_set_up_takes_the_new_file_when_its_token_came_and_not_before() {
    let mut traveller = renews(vec![old("Fjordvik")]);
    assert_eq!(kept(&traveller, "Fjordvik").certificate(), last_year());
    assert!(traveller.app.wizard.renewal().is_none());
    token_comes(&mut traveller);
    let (now, new) = (kept(&traveller, "Fjordvik").certificate(), setup("Fjordvik"));
    assert_eq!((now.file, now.alias, now.ends), (new.file, new.alias, new.certificate_ends));
    let proved = traveller.app.wizard.renewal().expect("it is told");
    assert_eq!((proved.renewal.kind(), proved.by_key, proved.renewal.ends_earlier()), (Kind::New, false, false));
    assert_eq!((&proved.renewal.old, proved.renewal.organisation), (&last_year(), new.organisation));
}

#[test]
fn a_second_token_leaves_what_is_told_and_another_file_ends_it() {
    let mut traveller = renews(vec![old("Fjordvik")]);
    token_comes(&mut traveller);
    traveller.asked.clear();
    traveller.intends(wizard::Intent::GetNewToken);
    token_comes(&mut traveller);
    assert_eq!(traveller.app.wizard.renewal().map(|proved| proved.renewal.kind()), Some(Kind::New));
    traveller.intends(Intent::GoTo(Step::Certificate)).intends(wizard::Intent::UseFile(fixture("plain.pem")));
    traveller.world_reads();
    assert!(traveller.app.wizard.renewal().is_none());
}

#[test]
fn a_refusal_keeps_the_old_file_and_says_how_it_went() {
    let mut traveller = renews(vec![old("Fjordvik")]);
    let ticket = traveller.token_ticket();
    traveller.learns(Report::TokenReceived(ticket, Box::new(Err(refused(Refusal::UnknownClient)).into())));
    let kept = kept(&traveller, "Fjordvik");
    assert_eq!(kept.certificate(), last_year());
    assert_eq!(kept.last.as_ref().and_then(|last| last.problem.as_deref()), Some("MP-100"));
    assert!(traveller.app.wizard.renewal().is_none());
}

#[test]
fn the_file_of_another_organisation_is_a_stop_and_changes_nothing() {
    let organisation = OrgNumber::parse("991825827").unwrap();
    let before = Profile { organisation, remembered: Some(KeyringKey::random()), ..old("Fjordvik") };
    let mut traveller = chooses(vec![before.clone()], "modern.p12");
    traveller.types_password(PASSWORD).opens();
    let password::State::Refused(problem, _) = traveller.app.wizard.password() else { panic!("it was opened") };
    assert_eq!(problem.key(), "setup-other-organisation");
    assert_eq!(traveller.app.session.kept.profiles(), [before]);
    let changes = |effect: &Effect| {
        matches!(effect, Effect::ChangeProfiles(..) | Effect::RequestToken(..) | Effect::ForgetPassword(_))
    };
    assert!(!traveller.is_asked(changes) && traveller.app.session.opened().is_none());
}

#[test]
fn all_on_the_old_file_follow_in_one_act_and_go_back_in_one() {
    let elsewhere = Profile { file: "/her/et annet.p12".into(), ..other("Et annet sted", '1') };
    let foreign = Profile { organisation: OrgNumber::parse("991825827").unwrap(), ..other("En annens", '2') };
    let production = Profile { environment: Environment::production(), ..other("I produksjon", '3') };
    let own =
        Profile { client_id: setup("x").client_id, scopes: ScopeSet::parse("ks:a").unwrap(), ..old("Egen nøkkel") };
    let plain = Profile { remembered: Some(KeyringKey::random()), ..other("Vest", '4') };
    let before = [old("Fjordvik"), elsewhere, foreign, production, own, plain];
    let mut traveller = renews(before.to_vec());
    token_comes(&mut traveller);
    assert_eq!(followers(&traveller), ["I produksjon", "Egen nøkkel", "Vest"]);
    traveller.asked.clear();
    traveller.intends(wizard::Intent::FollowRenewal);
    let [Effect::ChangeProfiles(Change::Renew(renewed), None)] = &traveller.asked[..] else {
        panic!("{:?}", traveller.asked)
    };
    assert_eq!(renewed.iter().map(|renewed| renewed.name.as_str()).collect::<Vec<_>>(), ["Egen nøkkel", "Vest"]);
    let new = kept(&traveller, "Fjordvik").certificate();
    for followed in ["Egen nøkkel", "Vest"] {
        assert_eq!(
            (kept(&traveller, followed).certificate(), &kept(&traveller, followed).remembered),
            (new.clone(), &None)
        );
    }
    assert_eq!(followers(&traveller), ["I produksjon"], "a test certificate is none for production");
    let ends_then = |name: &str| ends_of(&traveller, name).contains(&last_year().ends);
    assert_eq!(["Fjordvik", "Vest", "I produksjon"].map(ends_then), [false, false, true], "“Expiry” follows");
    for untouched in &before[1..4] {
        assert_eq!(kept(&traveller, &untouched.name), untouched);
    }
    traveller.intends(wizard::Intent::UnfollowRenewal);
    assert_eq!(followers(&traveller), ["I produksjon", "Egen nøkkel", "Vest"]);
    assert_eq!(kept(&traveller, "Vest").certificate(), last_year());
    assert_eq!(kept(&traveller, "Fjordvik").certificate(), new, "this one has proved it");
}

/// Somebody on whose machine a key of the client's own was made, and who has opened the new file for the first.
fn with_own_key(setups: Vec<Profile>) -> Traveller {
    let name = setups[0].name.clone();
    let mut traveller = returning(Vec::new());
    let app = App::new(None, timestamp(NOON)).with_profiles(setups, None);
    traveller.app = app.with_keys(vec![own::proved("egen", None)]);
    traveller.intends(profiles::Intent::RenewCertificate(name));
    traveller.intends(wizard::Intent::UseFile(fixture("modern.p12"))).world_reads();
    traveller.types_password(PASSWORD).opens();
    traveller
}

#[test]
fn a_client_with_a_key_of_its_own_is_told_apart() {
    let own = Profile { scopes: ScopeSet::parse("ks:a").unwrap(), ..old("Egen") };
    let mut traveller = with_own_key(vec![other("Fjordvik", '1'), own]);
    token_comes(&mut traveller);
    let followers = traveller.app.wizard.followers(&traveller.app.session);
    assert_eq!(followers.iter().map(|one| (one.name.as_str(), one.by_key)).collect::<Vec<_>>(), [("Egen", true)]);
}

/// The certificate is the organisation's, and the key the client's: the token shows that the key works.
#[test]
fn a_token_by_the_clients_own_key_proves_nothing_of_the_certificate_and_that_is_told() {
    let mut traveller = with_own_key(vec![old("Fjordvik")]);
    traveller.app.own.draft.unlock = Secret::new(PASSWORD.into());
    own::makes(traveller.proceeds(), own::proved("egen", None));
    token_comes(&mut traveller);
    let told = traveller.app.wizard.renewal().map(|proved| (proved.renewal.kind(), proved.by_key));
    assert_eq!(told, Some((Kind::New, true)));
    assert_eq!(kept(&traveller, "Fjordvik").file, fixture("modern.p12"));
}

#[test]
fn the_same_certificate_is_told_to_whom_wanted_a_new_one_and_to_nobody_else() {
    let mut traveller = renews(vec![setup("Fjordvik")]);
    token_comes(&mut traveller);
    assert_eq!(traveller.app.wizard.renewal().map(|proved| proved.renewal.kind()), Some(Kind::Same));
    let mut traveller = returning(vec![setup("Fjordvik")]);
    traveller.intends(profiles::Intent::UseProfile("Fjordvik".into())).world_reads();
    traveller.types_password(PASSWORD).opens();
    token_comes(&mut traveller);
    assert!(traveller.app.wizard.renewal().is_none());
}

#[test]
fn a_file_that_was_only_moved_is_told_as_that() {
    let moved = Profile { file: "/gammelt/sted.p12".into(), ..setup("Fjordvik") };
    let mut traveller = renews(vec![moved]);
    token_comes(&mut traveller);
    assert_eq!(traveller.app.wizard.renewal().map(|proved| proved.renewal.kind()), Some(Kind::Moved));
}

#[test]
fn a_new_certificate_in_the_place_of_the_old_file_is_a_renewal_without_a_word_from_anybody() {
    let before = Profile { file: fixture("modern.p12"), ..old("Fjordvik") };
    let mut traveller = returning(vec![before.clone(), Profile { file: before.file.clone(), ..other("Vest", '1') }]);
    traveller.intends(profiles::Intent::UseProfile("Fjordvik".into())).world_reads();
    traveller.types_password(PASSWORD).opens();
    token_comes(&mut traveller);
    assert_eq!(traveller.app.wizard.renewal().map(|proved| proved.renewal.kind()), Some(Kind::New));
    assert_eq!(followers(&traveller), ["Vest"]);
}

/// A keystore to which the next certificate was added beside the one that is used.
#[test]
fn of_two_in_one_file_the_one_that_lasts_longer_is_taken() {
    let mut both = keystore("expired.p12");
    both.entries.extend(keystore("modern.p12").entries);
    let of = |place: usize| {
        let entry = &both.entries[place];
        let kept = KeptCertificate { alias: entry.alias.clone(), ends: entry.certificate.not_after, ..last_year() };
        successor(&both, &setup("Fjordvik").with_certificate(kept), timestamp(NOON))
    };
    assert_eq!((of(0), of(1)), (Some(1), Some(1)));
}

/// Three certificates that were issued on one day: for authentication, signing and encryption.
#[test]
fn what_lies_beside_it_from_the_same_day_is_no_new_certificate() {
    let three = keystore("three_entries.p12");
    for (place, entry) in three.entries.iter().enumerate() {
        let kept = KeptCertificate { alias: entry.alias.clone(), ends: entry.certificate.not_after, ..last_year() };
        let profile = setup("Fjordvik").with_certificate(kept);
        assert_eq!(successor(&three, &profile, timestamp(NOON)), Some(place), "{}", entry.alias);
    }
}

#[test]
fn the_password_of_the_old_file_is_not_tried_on_another_but_wanted_for_it() {
    let before = Profile { remembered: Some(KeyringKey::random()), ..old("Fjordvik") };
    let mut traveller = chooses(vec![before], "modern.p12");
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::RecallPassword(..))));
    assert!(traveller.app.wizard.drafts.password.remember);
    traveller.types_password(PASSWORD).app.wizard.drafts.password.remember = true;
    traveller.opens();
    let remembers = |effect: &Effect| matches!(effect, Effect::RememberPassword(..));
    assert!(!traveller.is_asked(remembers), "the setup still has the old file");
    token_comes(&mut traveller);
    let file = fixture("modern.p12");
    let remembers =
        |effect: &Effect| matches!(effect, Effect::RememberPassword(name, of, _) if name == "Fjordvik" && *of == file);
    assert!(traveller.is_asked(remembers));
}

#[test]
fn who_turns_back_is_asked_for_a_new_file_no_more() {
    let mut traveller = returning(vec![old("Fjordvik")]);
    traveller.intends(profiles::Intent::RenewCertificate("Fjordvik".into()));
    assert!(traveller.app.session.kept.renewing().is_some());
    traveller.intends(Intent::StartOver);
    assert!(traveller.app.shows_profiles() && traveller.app.session.kept.renewing().is_none());
}

/// A setup as a token by the certificate of this file has left it, wherever that lies.
fn kept_by_token(name: &str, file: &str) -> Profile {
    let entry = &keystore(file).entries[0];
    let (alias, ends) = (entry.alias.clone(), entry.certificate.not_after);
    let issued = Some(Issued::from(&entry.certificate));
    setup(name).with_certificate(KeptCertificate { file: fixture(file), alias, ends, issued })
}

/// From the card on the start page to the setups and the files that must follow: two certificates that were really issued.
#[test]
fn the_next_certificate_of_the_organisation_is_followed_by_its_setups_and_the_files_for_the_developers() {
    let before = kept_by_token("Fjordvik", "expired.p12");
    let vest = Profile {
        client_id: other("Vest", '1').client_id,
        remembered: Some(KeyringKey::random()),
        ..kept_by_token("Vest", "expired.p12")
    };
    let mut traveller = renews(vec![before.clone(), vest]);
    assert_eq!(kept(&traveller, "Fjordvik").certificate(), before.certificate(), "no token has come yet");
    token_comes(&mut traveller);
    let (new, now) = (keystore("modern.p12"), kept(&traveller, "Fjordvik").certificate());
    let certificate = &new.entries[0].certificate;
    assert_eq!((now.ends, now.sha256()), (certificate.not_after, Some(certificate.sha256.as_str())));
    assert!(now.ends > before.certificate_ends && now.sha256() != before.certificate().sha256());
    let proved = traveller.app.wizard.renewal().expect("it is told");
    assert_eq!(
        (proved.renewal.kind(), proved.renewal.issuers(), proved.renewal.ends_earlier()),
        (Kind::New, None, false)
    );
    assert_eq!(followers(&traveller), ["Vest"]);
    traveller.intends(wizard::Intent::FollowRenewal);
    let vest = kept(&traveller, "Vest");
    assert_eq!((vest.certificate(), &vest.remembered), (now, &None));
    assert!(followers(&traveller).is_empty());
    let export = traveller.app.wizard.export(&traveller.app.session).expect("there is a token");
    let carries = |part: &Part| part.carries_certificate() && !export.paths_of(*part).is_empty();
    assert!(Part::ALL.iter().any(carries), "the folder for the developers is to be made anew");
}

/// The issuer may be another one; whose it is may not.
#[test]
fn a_certificate_of_another_issuer_is_told_and_one_of_another_organisation_is_none_to_take() {
    let before = kept_by_token("Fjordvik", "expired.p12");
    let mut traveller = chooses(vec![before.clone()], "buypass.p12");
    traveller.types_password(PASSWORD).opens();
    token_comes(&mut traveller);
    let proved = traveller.app.wizard.renewal().expect("it is told");
    assert!(proved.renewal.kind() == Kind::New && proved.renewal.issuers().is_some());

    let vest = Profile { client_id: other("Vest", '1').client_id, ..kept_by_token("Vest", "expired.p12") };
    let setups = vec![before, vest];
    let mut traveller = chooses(setups.clone(), "seid1.p12");
    traveller.types_password(PASSWORD).opens();
    let password::State::Refused(problem, _) = traveller.app.wizard.password() else { panic!("it was opened") };
    assert_eq!(problem.key(), "setup-other-organisation");
    assert_eq!(traveller.app.session.kept.profiles(), setups, "none has taken it");
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::RequestToken(..) | Effect::ChangeProfiles(..))));
}

#[test]
fn a_certificate_that_was_issued_anew_by_the_old_name_and_to_the_old_end_is_a_new_one() {
    let mut before = kept_by_token("Fjordvik", "modern.p12");
    before.issued = before.issued.map(|issued| Issued { sha256: Some("0".repeat(64)), ..issued });
    let mut traveller = renews(vec![before]);
    token_comes(&mut traveller);
    assert_eq!(traveller.app.wizard.renewal().map(|proved| proved.renewal.kind()), Some(Kind::New));
}
