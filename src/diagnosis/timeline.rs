//! When certificates, grants and tokens are valid. Certificates take a scale of years, the others one of seconds.

use super::Circumstances;
use super::evidence::{Evidence, Kind};
use crate::domain::Timestamp;

/// Spans of time, with what is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    /// What was found, in its order.
    pub spans: Vec<Span>,
    /// This machine's clock.
    pub now: Timestamp,
    /// Seconds that the server's clock is ahead, where that was measured.
    pub clock_offset: Option<i64>,
}

/// On which scale a span is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lane {
    /// Years: certificates.
    Years,
    /// Seconds: grants and tokens.
    Seconds,
}

/// From when to when something is valid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// Which piece of evidence it is of.
    pub evidence: usize,
    /// What that is.
    pub kind: Kind,
    /// Its scale.
    pub lane: Lane,
    /// The first instant.
    pub from: Timestamp,
    /// The last instant.
    pub until: Timestamp,
}

pub(super) fn of(evidences: &[Evidence], circumstances: &Circumstances) -> Timeline {
    let spans = evidences.iter().enumerate().flat_map(|(place, evidence)| {
        let span = |lane, from, until| Span { evidence: place, kind: evidence.kind, lane, from, until };
        let certificate = evidence.facts.certificate.as_ref();
        let years = certificate.map(|certificate| span(Lane::Years, certificate.not_before, certificate.not_after));
        let seconds = evidence.facts.times.and_then(|(from, until)| {
            let [from, until] = [from, until].map(|second| Timestamp::from_second(second).ok());
            Some(span(Lane::Seconds, from?, until?))
        });
        [years, seconds]
    });
    Timeline { spans: spans.flatten().collect(), now: circumstances.now, clock_offset: circumstances.clock_offset }
}
