//! When it all is valid: certificates on a scale of years, grants and tokens on one of seconds, and now on both.

use egui::Ui;

use crate::diagnosis::{Diagnosis, Kind, Lane as Scale, Span, Timeline};
use crate::text::{self, Value, Words};
use crate::window::widgets::{Card, Lane, LaneBar, Place, Row, Tone, disclosure, heading, hint};

/// What is drawn beside the spans on either side, as a share of all there is.
const MARGIN: f64 = 0.08;
/// So many times what is shown may now be away from it and still be shown on the same scale.
const FURTHEST: f64 = 3.0;
/// Where an instant stands that lies further out than the lane goes.
const EDGE: f32 = 0.02;

/// Draws both lanes, and the same as a table.
pub(super) fn show(ui: &mut Ui, words: &Words, diagnosis: &Diagnosis) {
    let timeline = &diagnosis.timeline;
    if timeline.spans.is_empty() {
        return;
    }
    heading(ui, 2, &words.say("diagnosis-timeline-title"));
    Card::new().show(ui, |ui| {
        for (scale, label) in [(Scale::Years, "diagnosis-lane-years"), (Scale::Seconds, "diagnosis-lane-seconds")] {
            show_lane(ui, words, timeline, scale, label);
        }
        hint(ui, &clock(words, timeline));
        disclosure(ui, "diagnosis_table", &words.say("diagnosis-table"), |ui| {
            for span in &timeline.spans {
                let state = words.say(state(timeline, span).0);
                Row::new(&name(words, span), &format!("{}\n{state}", when(words, span))).show(ui);
            }
        });
    });
}

fn show_lane(ui: &mut Ui, words: &Words, timeline: &Timeline, scale: Scale, label: &str) {
    let spans: Vec<&Span> = timeline.spans.iter().filter(|span| span.lane == scale).collect();
    let Some(axis) = Axis::around(&spans, timeline) else { return };
    let told: Vec<[String; 3]> =
        spans.iter().map(|span| [name(words, span), when(words, span), words.say(state(timeline, span).0)]).collect();
    let bars: Vec<LaneBar<'_>> = spans
        .iter()
        .zip(&told)
        .map(|(span, [label, when, told])| {
            let span_on = (axis.share(span.from.as_second()), axis.share(span.until.as_second()));
            LaneBar { label, when, state: told, tone: state(timeline, span).1, span: span_on }
        })
        .collect();
    let (now, server) = (words.say("diagnosis-now"), words.say("diagnosis-server-now"));
    // A difference of seconds is nothing on a scale of years.
    let offset = timeline.clock_offset.filter(|offset| *offset != 0 && scale == Scale::Seconds);
    Lane {
        label: &words.say(label),
        bars: &bars,
        now: axis.place(&now, timeline.now.as_second()),
        server: offset.map(|_| axis.place(&server, server_now(timeline))),
    }
    .show(ui);
}

/// The server's clock judges, as far as it is known.
fn server_now(timeline: &Timeline) -> i64 {
    timeline.now.as_second().saturating_add(timeline.clock_offset.unwrap_or_default())
}

/// How a span stands to now: the key of its words, and how good that is.
fn state(timeline: &Timeline, span: &Span) -> (&'static str, Tone) {
    let now = server_now(timeline);
    match () {
        () if now > span.until.as_second() => ("diagnosis-ended", Tone::Danger),
        () if now < span.from.as_second() => ("diagnosis-not-begun", Tone::Danger),
        () => ("diagnosis-valid", Tone::Ok),
    }
}

/// A grant has years as well: its certificate's.
fn name(words: &Words, span: &Span) -> String {
    let kind = match (span.lane, span.kind) {
        (Scale::Years, Kind::Grant) => Kind::Certificate,
        (_, kind) => kind,
    };
    text::kind(words, kind)
}

fn when(words: &Words, span: &Span) -> String {
    let [from, until] = match span.lane {
        Scale::Years => [words.date(span.from), words.date(span.until)],
        Scale::Seconds if words.date(span.from) == words.date(span.until) => {
            [format!("{} {}", words.date(span.from), words.clock(span.from)), words.clock(span.until)]
        }
        Scale::Seconds => {
            [span.from, span.until].map(|instant| format!("{} {}", words.date(instant), words.clock(instant)))
        }
    };
    words.with("diagnosis-from-to", &[("from", from), ("to", until)])
}

fn clock(words: &Words, timeline: &Timeline) -> String {
    let told = |key: &str, seconds: i64| words.with(key, &[("duration", Value::from(words.spoken_duration(seconds)))]);
    match timeline.clock_offset {
        None => words.say("diagnosis-clock-unknown"),
        Some(0) => words.say("diagnosis-clock-same"),
        Some(ahead) if ahead > 0 => told("diagnosis-clock-ahead", ahead),
        Some(behind) => told("diagnosis-clock-behind", behind.saturating_neg()),
    }
}

/// From where to where a lane goes, in seconds.
#[derive(Clone, Copy)]
struct Axis {
    from: f64,
    until: f64,
}

impl Axis {
    /// All spans, and now where it is not so far away that they would shrink to nothing.
    fn around(spans: &[&Span], timeline: &Timeline) -> Option<Self> {
        let from = seconds(spans.iter().map(|span| span.from.as_second()).min()?);
        let until = seconds(spans.iter().map(|span| span.until.as_second()).max()?);
        let width = (until - from).max(1.0);
        let mut axis = Self { from, until: from + width };
        for instant in [timeline.now.as_second(), server_now(timeline)].map(seconds) {
            if instant > from - FURTHEST * width && instant < until + FURTHEST * width {
                axis = Self { from: axis.from.min(instant), until: axis.until.max(instant) };
            }
        }
        let margin = (axis.until - axis.from) * MARGIN;
        Some(Self { from: axis.from - margin, until: axis.until + margin })
    }

    #[expect(clippy::cast_possible_truncation, reason = "a share of a bar on the screen")]
    fn share(self, instant: i64) -> f32 {
        ((seconds(instant) - self.from) / (self.until - self.from)) as f32
    }

    fn place(self, label: &str, instant: i64) -> Place<'_> {
        let share = self.share(instant);
        Place { label, at: share.clamp(EDGE, 1.0 - EDGE), beyond: !(0.0..=1.0).contains(&share) }
    }
}

#[expect(clippy::cast_precision_loss, reason = "seconds of this age of the world are exact in f64")]
fn seconds(instant: i64) -> f64 {
    instant as f64
}
