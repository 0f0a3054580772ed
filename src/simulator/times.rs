//! How times are written, and when new things become known.

use crate::domain::Timestamp;
use std::time::Duration;

/// The instant when what is registered now becomes known.
pub fn known_from(now: Timestamp, unknown_for: Duration) -> Timestamp {
    now.checked_add(unknown_for).unwrap_or(Timestamp::MAX)
}

/// `2021-09-15T10:20:43.354+02:00`, as the API writes its times.
pub fn local(instant: Timestamp) -> String {
    let zone = jiff::tz::TimeZone::get("Europe/Oslo").unwrap_or(jiff::tz::TimeZone::UTC);
    instant.to_zoned(zone).strftime("%Y-%m-%dT%H:%M:%S%.3f%:z").to_string()
}
