//! `portnokkel token` on a machine whose clock is wrong.

use crate::support::*;

const HOUR: i64 = 3600;
const YEAR: i64 = 365 * 24 * HOUR;

#[test]
fn minutes_or_an_hour_out_it_gets_its_token_and_tells() {
    for (ahead, told) in [(5, ""), (-5, ""), (30, "slow"), (-30, "fast"), (HOUR, "slow"), (-HOUR, "fast")] {
        let place = Place::ahead(ahead);
        let said = token(&place.properties(&[]), &["--lang", "en"]);
        assert_eq!(place.register_says(said.line()), 200, "{ahead}");
        assert!(said.err.contains(told) && said.err.is_empty() == told.is_empty(), "{ahead}: {}", said.err);
    }
}

#[test]
fn a_refusal_tells_of_the_clock_as_well() {
    for (ahead, told) in [(HOUR, "slow"), (-HOUR, "fast")] {
        let place = Place::ahead(ahead);
        let file = place.properties(&[("scope", Some("havneverket:farled"))]);
        let said = token(&file, &["--lang", "en"]);
        assert_eq!(said.code, Some(1));
        assert!(said.err.contains(told) && said.err.ends_with("Code: MP-200\n"), "{}", said.err);
    }
}

/// So far out that the certificate looks not yet valid, or expired: the issuer is asked what time it is.
#[test]
fn years_out_it_gets_its_token_all_the_same() {
    for (ahead, told) in [(9 * YEAR, "slow"), (-9 * YEAR, "fast")] {
        let place = Place::ahead(ahead);
        let said = token(&place.properties(&[]), &["--lang", "en"]);
        assert_eq!(place.register_says(said.line()), 200, "{ahead}: {}", said.err);
        assert!(said.err.contains("127.0.0.1") && said.err.contains(told), "{ahead}: {}", said.err);
    }
}

#[test]
fn years_out_and_asked_to_send_nothing_it_sends_nothing() {
    let place = Place::ahead(-9 * YEAR);
    let problem = token(&place.properties(&[]), &["--grant-only", "--json"]).problem();
    assert_eq!(problem["code"], "certificate-expired");
}
