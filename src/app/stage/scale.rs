//! The slider of the demo's clock: seconds at its beginning, years at its end.
//!
//! Each stop is as far from the next as any other. Between two of them the slider is even, and what it gives is rounded
//! to what people would say: seconds within minutes, minutes within a day, days beyond.

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
const YEAR: i64 = 365 * DAY;

/// Seconds of ten years, leap days among them.
pub const LONGEST: i64 = 10 * YEAR + 3 * DAY;

/// Where the arrow keys stop, in seconds that have passed.
pub const STOPS: [i64; 34] = [
    0,
    10,
    20,
    30,
    45,
    MINUTE,
    90,
    2 * MINUTE,
    3 * MINUTE,
    5 * MINUTE,
    10 * MINUTE,
    30 * MINUTE,
    HOUR,
    3 * HOUR,
    12 * HOUR,
    DAY,
    2 * DAY,
    7 * DAY,
    14 * DAY,
    30 * DAY,
    60 * DAY,
    90 * DAY,
    180 * DAY,
    270 * DAY,
    YEAR,
    2 * YEAR,
    3 * YEAR,
    4 * YEAR,
    5 * YEAR,
    6 * YEAR,
    7 * YEAR,
    8 * YEAR,
    9 * YEAR,
    LONGEST,
];

const LAST: usize = STOPS.len() - 1;

/// How many seconds have passed where the slider stands, from 0 to 1.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "a place between 34 stops, and seconds of ten years"
)]
pub fn passed_at(place: f32) -> i64 {
    let along = f64::from(place.clamp(0.0, 1.0)) * LAST as f64;
    let before = (along as usize).min(LAST - 1);
    let (from, to) = (STOPS[before], STOPS[before + 1]);
    let between = (along - before as f64) * (to - from) as f64;
    round(from + between.round() as i64).clamp(from, to)
}

/// Where the slider stands when so many seconds have passed, from 0 to 1.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "a place between 34 stops, and seconds of ten years"
)]
pub fn place_of(passed: i64) -> f32 {
    let passed = passed.clamp(0, LONGEST);
    let after = STOPS.partition_point(|stop| *stop <= passed).clamp(1, LAST);
    let (from, to) = (STOPS[after - 1], STOPS[after]);
    let between = (passed - from) as f64 / (to - from) as f64;
    (((after - 1) as f64 + between) / LAST as f64) as f32
}

/// The stop after this, or before it.
#[must_use]
pub fn stop_beside(passed: i64, forward: bool) -> i64 {
    let mut stops = STOPS.iter();
    let stop = if forward { stops.find(|stop| **stop > passed) } else { stops.rfind(|stop| **stop < passed) };
    stop.copied().unwrap_or(if forward { LONGEST } else { 0 })
}

fn round(seconds: i64) -> i64 {
    let unit = match seconds {
        ..HOUR => 1,
        ..DAY => MINUTE,
        _ => DAY,
    };
    (seconds + unit / 2) / unit * unit
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stop_is_found_again_where_it_stands() {
        assert!(STOPS.is_sorted_by(|one, next| one < next));
        for (number, stop) in STOPS.into_iter().enumerate() {
            assert_eq!(passed_at(place_of(stop)), stop, "stop {number}");
        }
        assert_eq!((place_of(0).to_bits(), place_of(LONGEST).to_bits()), (0.0_f32.to_bits(), 1.0_f32.to_bits()));
    }

    #[test]
    fn the_slider_goes_on_wherever_it_is_pulled() {
        let passed: Vec<i64> = (0_u8..=250).map(|part| passed_at(f32::from(part) / 250.0)).collect();
        assert!(passed.is_sorted() && passed[0] == 0 && passed[250] == LONGEST);
        assert!(passed.iter().filter(|seconds| **seconds > DAY).all(|seconds| seconds % DAY == 0));
        assert_eq!((passed_at(-1.0), passed_at(2.0)), (0, LONGEST));
    }

    #[test]
    fn the_arrow_keys_go_from_stop_to_stop_and_no_further_than_the_ends() {
        let mut passed = 0;
        for stop in STOPS.into_iter().skip(1) {
            passed = stop_beside(passed, true);
            assert_eq!(passed, stop);
        }
        assert_eq!(stop_beside(LONGEST, true), LONGEST);
        for stop in STOPS.into_iter().rev().skip(1) {
            passed = stop_beside(passed, false);
            assert_eq!(passed, stop);
        }
        assert_eq!(stop_beside(0, false), 0);
        assert_eq!((stop_beside(15, true), stop_beside(15, false)), (20, 10));
    }
}
