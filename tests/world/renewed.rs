//! Setups that take another certificate: all in one act, and only where they have the one that they had.

use crate::fakes::Desk;
use crate::kept::setup;
use portnokkel::contract::{Change, Effect, Issued, KeptCertificate, Last, Profile, Renewed, Report};
use portnokkel::domain::{KeyringKey, OrgNumber};
use portnokkel::keystore::Purpose;
use portnokkel::world::profiles::{change, load};

fn next() -> KeptCertificate {
    let sha256 = Some("5f".repeat(32));
    let by = Issued { issuer: "Buypass Class 3 CA G2 ST Business".into(), purpose: Purpose::Authentication, sha256 };
    let (file, alias) = ("/a/fjordvik 2028.p12".into(), "neste".into());
    KeptCertificate { file, alias, ends: "2028-03-03T12:00:00Z".parse().unwrap(), issued: Some(by) }
}

fn renewed(profile: &Profile) -> Renewed {
    let Profile { name, organisation, .. } = profile.clone();
    Renewed { name, organisation, from: profile.certificate(), to: next() }
}

fn keeps(desk: &Desk, profile: &Profile) {
    change(&desk.home(), &Change::Keep(Box::new(profile.clone()))).unwrap();
}

fn certificates(desk: &Desk) -> Vec<(String, KeptCertificate)> {
    load(&desk.home()).setups.iter().map(|kept| (kept.name.clone(), kept.certificate())).collect()
}

#[test]
fn all_take_it_in_one_act_and_each_can_have_the_old_one_back() {
    let desk = Desk::new();
    let both = [setup("Vest", 2), setup("Fjordvik", 1)];
    for profile in &both {
        keeps(&desk, profile);
    }
    let all: Vec<Renewed> = both.iter().map(renewed).collect();
    change(&desk.home(), &Change::Renew(all.clone())).unwrap();
    let kept = load(&desk.home());
    assert!(kept.problem.is_none() && kept.setups.iter().all(|kept| kept.certificate() == next()), "{kept:?}");
    assert_eq!(kept.setups[0].clone().with_certificate(both[0].certificate()), both[0], "and nothing else is changed");
    change(&desk.home(), &Change::Renew(all.iter().map(Renewed::reversed).collect())).unwrap();
    assert_eq!(load(&desk.home()).setups, both);
}

#[test]
fn what_another_window_has_done_meanwhile_is_left_as_it_is() {
    let desk = Desk::new();
    let [asked, renamed, moved] = [setup("Fjordvik", 3), setup("Vest", 2), setup("Øst", 1)];
    for profile in [&asked, &renamed, &moved] {
        keeps(&desk, profile);
    }
    let other = Renewed { organisation: OrgNumber::parse("991825827").unwrap(), ..renewed(&asked) };
    let all = vec![renewed(&renamed), renewed(&moved), other];
    change(&desk.home(), &Change::Rename("Vest".into(), "Sør".into())).unwrap();
    keeps(&desk, &Profile { file: "/b/et annet.p12".into(), ..moved.clone() });
    let before = certificates(&desk);
    change(&desk.home(), &Change::Renew(all)).unwrap();
    assert_eq!(certificates(&desk), before);
}

/// A window that was open all the time gets its token by the old certificate, which is valid yet.
#[test]
fn a_token_in_another_window_takes_no_certificate_back() {
    let desk = Desk::new();
    let old = setup("Fjordvik", 1);
    keeps(&desk, &old);
    change(&desk.home(), &Change::Renew(vec![renewed(&old)])).unwrap();
    let last = Some(Last { at: next().ends, problem: None });
    let kept = change(&desk.home(), &Change::Use(Box::new(Profile { last: last.clone(), ..old.clone() }))).unwrap();
    assert_eq!((kept.len(), kept[0].certificate(), &kept[0].last), (1, next(), &last));
    keeps(&desk, &old);
    assert_eq!(load(&desk.home()).setups[0].certificate(), old.certificate(), "who takes it back on purpose can");
    let known = KeptCertificate { issued: next().issued, ..old.certificate() };
    let kept = change(&desk.home(), &Change::Use(Box::new(old.with_certificate(known.clone())))).unwrap();
    assert_eq!(kept[0].certificate(), known, "what an earlier version did not keep is learnt");
}

#[test]
fn a_purpose_of_a_later_version_is_none_and_loses_no_set_up() {
    let desk = Desk::new();
    let kept = setup("Fjordvik", 1).with_certificate(next());
    keeps(&desk, &kept);
    assert_eq!(load(&desk.home()).setups, [kept]);
    let file = desk.folder.path().join("home/setups.toml");
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(text.contains("certificate_purpose = \"authentication\""), "{text}");
    assert!(text.contains("certificate_sha256 = \"5f5f"), "{text}");
    std::fs::write(&file, text.replace("\"authentication\"", "\"seal\"")).unwrap();
    let read = load(&desk.home());
    assert_eq!((read.setups.len(), read.setups[0].issued.clone(), read.problem), (1, None, None));
}

/// The password of the old file opens the new one only by chance.
#[test]
fn the_password_of_the_old_file_is_taken_out_of_the_keyring() {
    let desk = Desk::new();
    let key = KeyringKey::random();
    let kept = Profile { remembered: Some(key.clone()), ..setup("Fjordvik", 1) };
    keeps(&desk, &kept);
    desk.keyring.holds(&key, crate::passwords::passwords());
    let mut window = desk.world();
    window.performs([Effect::ChangeProfiles(Change::Renew(vec![renewed(&kept)]), None)]);
    let told = |report| if let Report::PasswordForgotten(key, result) = report { Some((key, result)) } else { None };
    assert_eq!(window.hears(told), (key, Ok(())));
    drop(window);
    assert!(desk.keyring.keys().is_empty());
    let kept = load(&desk.home()).setups.remove(0);
    assert_eq!((kept.certificate(), kept.remembered), (next(), None));
}
