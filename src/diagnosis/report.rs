//! What may be passed on of a diagnosis. This is an allow-list: what has no line here is left out.

use super::evidence::{Found, Says};
use super::redactable::{RedactableValue, RedactedValue, Row};
use super::{Diagnosis, whole_second};
use crate::problem::{Refusal, Situation};
use serde_json::{Value, json};

/// What stands in a sentence in the place of a value that is left out.
const LEFT_OUT: &str = "…";

/// A report. What is shown of it is what is copied and saved, byte for byte.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// What was found first, with nothing in it that may not be passed on: the sentence that stands above the lines.
    pub first: Option<Found>,
    /// Its lines, for whoever puts words to them.
    pub lines: Vec<ReportLine>,
    /// How many values were left out or shortened: "Redacted: N values".
    pub redacted: usize,
}

/// A line of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReportLine {
    /// This program, the operating system, when it was made.
    Setting(&'static str, String),
    /// A piece of evidence begins: the key of its kind.
    Evidence(&'static str),
    /// A finding begins: severity, our name of it, code.
    Finding(&'static str, &'static str, &'static str),
    /// A value of what began last.
    Value(&'static str, String),
}

pub(super) fn of(diagnosis: &Diagnosis, with_organisations: bool) -> Report {
    let mut lines = settings(diagnosis);
    let mut redacted = 0;
    for evidence in &diagnosis.evidences {
        lines.push(ReportLine::Evidence(evidence.kind.key()));
        redacted += evidence.hidden;
        redacted += values(&mut lines, &evidence.rows, with_organisations);
    }
    for found in &diagnosis.findings {
        lines.push(ReportLine::Finding(found.severity.key(), found.key(), found.code()));
        // Counted where the evidence is: a value is not two values for being named twice.
        values(&mut lines, &found.rows, with_organisations);
    }
    let first = diagnosis.findings.first().map(|found| passed_on(found, with_organisations));
    Report { first, lines, redacted }
}

/// A finding whose sentence names only what the lines may name.
fn passed_on(found: &Found, with_organisations: bool) -> Found {
    let value = |value: &RedactableValue| match value.redacted(with_organisations) {
        RedactedValue::Kept(_) => value.clone(),
        RedactedValue::Shortened(short) => RedactableValue::word(short),
        RedactedValue::Dropped => RedactableValue::word(LEFT_OUT),
    };
    let rows = found.rows.iter().map(|row| Row::new(row.claim, value(&row.value))).collect();
    let mut says = found.says.clone();
    match &mut says {
        Says::Rule(_, expected) => *expected = None,
        Says::Problem(problem) => {
            problem.detail.host = None;
            if let Situation::Refused(Refusal::NotDelegated { consumer, .. }) = &mut problem.situation
                && !with_organisations
            {
                *consumer = None;
            }
        }
        Says::Warning(_) => {}
    }
    Found { says, rows, fixes: Vec::new(), ..found.clone() }
}

fn settings(diagnosis: &Diagnosis) -> Vec<ReportLine> {
    let mut lines = vec![
        ReportLine::Setting("portnokkel", env!("CARGO_PKG_VERSION").to_owned()),
        ReportLine::Setting("os", std::env::consts::OS.to_owned()),
        ReportLine::Setting("time", whole_second(diagnosis.now).to_string()),
    ];
    let offset = diagnosis.timeline.clock_offset;
    lines.extend(offset.map(|offset| ReportLine::Setting("clock_offset", offset.to_string())));
    lines
}

fn values(lines: &mut Vec<ReportLine>, rows: &[Row], with_organisations: bool) -> usize {
    let mut redacted = 0;
    for row in rows {
        match row.value.redacted(with_organisations) {
            RedactedValue::Kept(value) => lines.push(ReportLine::Value(row.claim, value)),
            RedactedValue::Shortened(value) => {
                redacted += 1;
                lines.push(ReportLine::Value(row.claim, value));
            }
            RedactedValue::Dropped => redacted += 1,
        }
    }
    redacted
}

impl super::Severity {
    /// Its name for programs, and for the text files after `finding-severity-`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Stops => "stops",
            Self::Warning => "warning",
            Self::Info => "info",
            Self::Fine => "fine",
        }
    }
}

impl Report {
    /// As text, in names that programs and support staff of any language know. The words that are given stand above it,
    /// what was found, and below it, how much is left out: "Redacted: 7 values".
    #[must_use]
    pub fn text(&self, headline: &str, footer: &str) -> String {
        let mut text = String::new();
        if !headline.is_empty() {
            text.push_str(headline);
            text.push_str("\n\n");
        }
        for line in &self.lines {
            let line = match line {
                ReportLine::Setting(name, value) => format!("{name}: {value}\n"),
                ReportLine::Evidence(kind) => format!("\n[{kind}]\n"),
                ReportLine::Finding(severity, key, code) => format!("\n{severity}: {key} ({code})\n"),
                ReportLine::Value(name, value) => format!("  {name}: {value}\n"),
            };
            text.push_str(&line);
        }
        text.push('\n');
        text.push_str(footer);
        text.push('\n');
        text
    }

    /// As JSON: `{"settings": {…}, "evidence": [{"kind", "values"}], "findings": […], "redacted": N}`.
    #[must_use]
    pub fn json(&self) -> Value {
        let mut settings = serde_json::Map::new();
        let (mut evidence, mut findings): (Vec<Value>, Vec<Value>) = (Vec::new(), Vec::new());
        let mut in_findings = false;
        for line in &self.lines {
            match line {
                ReportLine::Setting(name, value) => {
                    settings.insert((*name).to_owned(), json!(value));
                }
                ReportLine::Evidence(kind) => evidence.push(json!({ "kind": kind, "values": [] })),
                ReportLine::Finding(severity, key, code) => {
                    in_findings = true;
                    findings.push(json!({ "severity": severity, "name": key, "code": code, "values": [] }));
                }
                ReportLine::Value(name, value) => {
                    let list = if in_findings { findings.last_mut() } else { evidence.last_mut() };
                    if let Some(values) = list.and_then(|one| one["values"].as_array_mut()) {
                        values.push(json!({ "name": name, "value": value }));
                    }
                }
            }
        }
        json!({ "settings": settings, "evidence": evidence, "findings": findings, "redacted": self.redacted })
    }
}
