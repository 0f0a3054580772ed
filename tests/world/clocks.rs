//! This machine's clock is wrong, and the token is got all the same.

use crate::misbehaving::{hurried, signer_of};
use jiff::SignedDuration;
use portnokkel::contract::{Admin, TokenRequest};
use portnokkel::domain::{Environment, ScopeSet, Timestamp};
use portnokkel::protocol::grant::OptionalClaims;
use portnokkel::simulator::{Options, Simulator};
use portnokkel::world::maskinporten::Maskinporten;
use portnokkel::world::settings::Settings;
use std::sync::Arc;

const YEAR: i64 = 365 * 24 * 3600;

#[test]
fn a_token_is_got_however_wrong_the_clock_is_and_the_person_is_told() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let simulator = runtime.block_on(Simulator::start(Options::in_folder(folder.path()))).unwrap();
    let environment = Environment::demo(simulator.issuer(), simulator.self_service(), simulator.register());
    let request = TokenRequest {
        server: environment.clone().into(),
        client_id: simulator.admin_client(),
        scopes: ScopeSet::parse("idporten:dcr.read").unwrap(),
        optional: OptionalClaims::default(),
        signer: signer_of(&simulator),
        kid: None,
    };
    for shift in [5, -5, 30, -30, 3600, -3600, YEAR, -YEAR] {
        let clock = Arc::new(move || Timestamp::now() + SignedDuration::from_secs(shift));
        let maskinporten = Maskinporten::new(Settings { clock: clock.clone(), ..hurried() });
        let got = runtime.block_on(maskinporten.token(&request)).result;
        let token = got.unwrap_or_else(|problem| panic!("{shift}: {problem}")).token;
        let left = token.seconds_left(clock());
        assert!((token.lifetime - 3..=token.lifetime).contains(&left), "{shift}: {left} of {}", token.lifetime);
        let offset = maskinporten.offset(&environment.issuer).expect("the server told its time");
        assert_eq!((offset.is_wrong(), offset.is_slow()), (shift.abs() > 10, shift < 0), "{shift}");
        assert!((offset.seconds() - shift.abs()).abs() <= 2, "{shift}: {offset:?}");
    }
}

/// A clock that was set after it was measured: the refusal tells the time, and the grant is made once more.
#[test]
fn a_clock_that_is_set_on_the_way_costs_one_more_grant() {
    use std::sync::atomic::{AtomicI64, Ordering};
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let simulator = runtime.block_on(Simulator::start(Options::in_folder(folder.path()))).unwrap();
    let environment = Environment::demo(simulator.issuer(), simulator.self_service(), simulator.register());
    let request = TokenRequest {
        server: environment.clone().into(),
        client_id: simulator.admin_client(),
        scopes: ScopeSet::parse("idporten:dcr.read").unwrap(),
        optional: OptionalClaims::default(),
        signer: signer_of(&simulator),
        kid: None,
    };
    for shift in [3600, -3600] {
        let wrong = Arc::new(AtomicI64::new(shift));
        let hand = Arc::clone(&wrong);
        let clock = Arc::new(move || Timestamp::now() + SignedDuration::from_secs(hand.load(Ordering::Relaxed)));
        let maskinporten = Maskinporten::new(Settings { clock, ..hurried() });
        runtime.block_on(maskinporten.token(&request)).result.unwrap();
        wrong.store(0, Ordering::Relaxed);
        runtime.block_on(maskinporten.token(&request)).result.unwrap_or_else(|problem| panic!("{shift}: {problem}"));
        assert!(!maskinporten.offset(&environment.issuer).unwrap().is_wrong());
    }
}

/// With a token that is still good only the self-service API is asked, and its answer measures as well.
#[test]
fn every_answer_measures_the_clock_and_asking_for_the_time_does() {
    use std::sync::atomic::{AtomicI64, Ordering};
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let simulator = runtime.block_on(Simulator::start(Options::in_folder(folder.path()))).unwrap();
    let environment = Environment::demo(simulator.issuer(), simulator.self_service(), simulator.register());
    let admin = Admin {
        environment: environment.clone(),
        client_id: simulator.admin_client(),
        signer: signer_of(&simulator),
        key: None,
    };
    let wrong = Arc::new(AtomicI64::new(0));
    let hand = Arc::clone(&wrong);
    let clock = Arc::new(move || Timestamp::now() + SignedDuration::from_secs(hand.load(Ordering::Relaxed)));
    let maskinporten = Maskinporten::new(Settings { clock, ..hurried() });
    for shift in [0, -60, 30, 0] {
        wrong.store(shift, Ordering::Relaxed);
        runtime.block_on(maskinporten.clients(&admin)).unwrap();
        let offset = maskinporten.clock_of(&environment).expect("it told its time");
        assert!(
            (offset.seconds() - shift.abs()).abs() <= 2 && offset.is_wrong() == (shift != 0),
            "{shift}: {offset:?}"
        );
    }
    for shift in [YEAR, -YEAR] {
        wrong.store(shift, Ordering::Relaxed);
        let offset = runtime.block_on(maskinporten.measure_clock(&environment)).unwrap();
        assert_eq!((offset.is_wrong(), offset.is_slow()), (true, shift < 0));
        assert_eq!(maskinporten.clock_of(&environment), Some(offset));
    }
}
