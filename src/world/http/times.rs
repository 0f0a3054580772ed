//! What an answer's headers say of the time.

use crate::domain::{ClockOffset, Timestamp};
use jiff::fmt::rfc2822;
use reqwest::header::{AGE, DATE, HeaderMap, HeaderName, RETRY_AFTER};

/// `Date`, unless the answer was kept by somebody on the way: then it says when that was.
pub(super) fn date(headers: &HeaderMap) -> Option<Timestamp> {
    if headers.contains_key(AGE) {
        return None;
    }
    instant(headers, &DATE)
}

/// `Retry-After` in seconds, whether it was given as such or as a date of the server's clock.
pub(super) fn retry_after(headers: &HeaderMap, sent: Timestamp, offset: Option<ClockOffset>) -> Option<u32> {
    let seconds = headers.get(RETRY_AFTER)?.to_str().ok()?.trim().parse().ok();
    seconds.or_else(|| {
        let there = offset.map_or(sent, |offset| offset.there(sent));
        let wait = instant(headers, &RETRY_AFTER)?.as_second() - there.as_second();
        u32::try_from(wait.max(0)).ok()
    })
}

fn instant(headers: &HeaderMap, name: &HeaderName) -> Option<Timestamp> {
    let text = headers.get(name)?.to_str().ok()?;
    rfc2822::parse(text).ok().map(|date| date.timestamp())
}
