//! Why Maskinporten said what it said. A code stands for several causes: what else was pasted tells which it was, and
//! that is told first.

use super::evidence::{Evidence, Found, Kind};
use super::precedence::is_answer;
use super::redactable::{RedactableValue, Row};
use super::rule::{Rule, Severity};

/// Findings that explain a code, beside those that have the code themselves.
const EXPLAINED_BY: [(&str, &[&str]); 5] = [
    ("MP-100", &["environments-differ", "placeholder", "integration-type", "client-id-is-kid"]),
    ("MP-110", &["environments-differ", "placeholder"]),
    (
        "MP-120",
        &[
            "certificate-expired",
            "certificate-not-yet-valid",
            "certificate-revoked",
            "test-certificate",
            "production-certificate",
            "demo-certificate",
            "self-signed",
            "unknown-issuer",
            "no-org-number",
            "environments-differ",
        ],
    ),
    ("MP-124", &["algorithm-refused", "x5c-order", "kid-not-in-set", "environments-differ"]),
    ("MP-303", &["system-user-pending", "system-user-denied", "system-user-timed-out", "system-user-deleted"]),
];
/// Seconds that a clock may be off beside a whole number of hours.
const BESIDE_HOURS: i64 = 90;
const HOUR: i64 = 3600;

/// Adds what joins a refusal with what it refused, and puts the cause of a refusal before it.
pub(super) fn tell(findings: &mut Vec<Found>, evidences: &[Evidence]) {
    let is_told = findings.iter().any(|found| found.key() == Rule::TimeZone.key());
    if let Some(zone) = time_zone(findings, evidences).filter(|_| !is_told) {
        // The clock is right: it is read in another zone.
        findings.retain(|found| found.key() != "clock-differs");
        findings.push(zone);
    }
    system_user(findings, evidences);
    expired_since(findings);
    let refusals: Vec<(&'static str, Vec<Row>)> =
        findings.iter().filter(|found| is_answer(found)).map(|found| (found.code(), found.rows.clone())).collect();
    for (code, rows) in refusals.into_iter().filter(|(code, _)| code.starts_with("MP-")) {
        for found in findings.iter_mut().filter(|found| explains(code, found)) {
            found.severity = Severity::Stops;
            let told = rows.iter().filter(|row| matches!(row.claim, "code" | "trace_id"));
            found.rows.extend(told.filter(|row| !found.rows.contains(row)).cloned().collect::<Vec<_>>());
        }
    }
}

/// What is only worth knowing, as that a grant is over by now, explains nothing.
fn explains(code: &str, found: &Found) -> bool {
    let also = EXPLAINED_BY.iter().find(|(known, _)| *known == code).map_or(&[][..], |(_, keys)| keys);
    !is_answer(found)
        && found.severity <= Severity::Warning
        && found.key() != "organisations-differ"
        && (found.code() == code || also.contains(&found.key()))
}

/// A token is over when it is pasted, minutes after it was refused for another reason.
fn expired_since(findings: &mut [Found]) {
    const OTHERWISE: [&str; 6] = [
        "altinn-exchange-first",
        "token-issuer-refused",
        "token-audience-refused",
        "token-signature-refused",
        "scope-required",
        "scope-insufficient",
    ];
    if findings.iter().any(|found| OTHERWISE.contains(&found.key())) {
        for found in findings.iter_mut().filter(|found| found.key() == "token-expired") {
            found.severity = Severity::Info;
        }
    }
}

/// A grant that is a whole number of hours away from the server that refused it for its times.
fn time_zone(findings: &[Found], evidences: &[Evidence]) -> Option<Found> {
    let is_refused = findings.iter().any(|found| is_answer(found) && found.code() == "MP-130");
    let server = evidences.iter().find_map(|evidence| evidence.facts.server_time)?;
    let mut grants = evidences.iter().filter(|evidence| evidence.kind == Kind::Grant);
    let (iat, _) = grants.find_map(|evidence| evidence.facts.times)?;
    let away = iat.saturating_sub(server.as_second());
    let hours = away.saturating_add(away.signum() * BESIDE_HOURS) / HOUR;
    let is_whole = (1..=2).contains(&hours.abs()) && (away - hours * HOUR).abs() <= BESIDE_HOURS;
    (is_refused && is_whole).then(|| {
        Found::rule(Rule::TimeZone)
            .seen("iat", Row::seconds("iat", iat).value)
            .seen("Date", RedactableValue::Time(server))
    })
}

/// MP-303 says that no system user has the four values of a grant: what they are, and which of them stands out.
fn system_user(findings: &mut Vec<Found>, evidences: &[Evidence]) {
    let Some(refused) = findings.iter().position(|found| is_answer(found) && found.code() == "MP-303") else { return };
    let asking = evidences.iter().find_map(|evidence| Some((evidence, evidence.facts.system_user.as_ref()?)));
    let Some((grant, asked)) = asking else { return };
    let supplier = grant.facts.organisation;
    let mut rows: Vec<Row> = Vec::new();
    rows.extend(grant.facts.client_id.as_deref().map(|id| Row::new("client_id", RedactableValue::identifier(id))));
    rows.extend(supplier.map(|number| Row::new("supplier", RedactableValue::Organisation(number))));
    rows.extend(asked.owner.map(|number| Row::new("systemuser_org", RedactableValue::Organisation(number))));
    let reference = if asked.has_reference { "…" } else { "–" };
    rows.push(Row::new("externalRef", RedactableValue::word(reference)));
    let found = &mut findings[refused];
    found.rows.extend(rows);
    if asked.owner.is_some() && asked.owner == supplier {
        findings.push(Found::rule(Rule::SystemUserOwnerOwn).with_rows_of(asked.owner));
    } else if !asked.has_reference {
        findings.push(Found::rule(Rule::SystemUserReference));
    }
}

impl Found {
    fn with_rows_of(self, number: Option<crate::domain::OrgNumber>) -> Self {
        match number {
            Some(number) => self.seen("systemuser_org", RedactableValue::Organisation(number)),
            None => self,
        }
    }
}
