//! Why Maskinporten said what it said. A code stands for several causes: what else was pasted tells which it was, and
//! that is told first.

use super::doctor::{self, Examination, FourValue, Mark, Slip};
use super::evidence::{Evidence, Found};
use super::precedence::is_answer;
use super::redactable::{RedactableValue, Row};
use super::rule::{Rule, Severity};
use crate::domain::OrgNumber;

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

/// Adds what joins a refusal with what it refused, and puts the cause of a refusal before it.
pub(super) fn tell(findings: &mut Vec<Found>, evidences: &[Evidence]) {
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
    let examination = doctor::examine(
        &doctor::Asked {
            environment: grant.facts.environment,
            client: None,
            supplier,
            customer: asked.owner,
            reference: asked.has_reference.then(|| reference.to_owned()),
        },
        None,
    );
    rows.push(Row::new("marks", RedactableValue::word(marks(&examination, asked.owner, evidences))));
    let found = &mut findings[refused];
    found.rows.extend(rows);
    let of_slip = |slip: &Slip| match slip {
        Slip::OwnNumber => Some(Rule::SystemUserOwnerOwn),
        Slip::OtherEnvironment => Some(Rule::SystemUserElsewhere),
        Slip::ReferenceLeftOut => Some(Rule::SystemUserReference),
        // Nobody was asked.
        Slip::OtherReference(_)
        | Slip::NotApproved(_)
        | Slip::AgentsOwn
        | Slip::Deleted
        | Slip::NotAsked
        | Slip::ClientNotInSystem => None,
    };
    if let Some(rule) = examination.slips.iter().find_map(of_slip) {
        let owner = asked.owner.filter(|_| rule != Rule::SystemUserReference);
        let found = Found::rule(rule);
        findings.push(match owner {
            Some(owner) => found.seen("systemuser_org", RedactableValue::Organisation(owner)),
            None => found,
        });
    }
}

/// What is known of each of the four values, by what was pasted: `client_id ?, supplier ✓, …`.
fn marks(examination: &Examination, owner: Option<OrgNumber>, evidences: &[Evidence]) -> String {
    let seen = evidences.iter().find_map(|evidence| evidence.facts.system_user_of).zip(owner);
    let seen = seen.map(|(there, asked)| if there == asked { Mark::Right } else { Mark::Wrong });
    let told = examination.values.iter().map(|(value, _, mark)| {
        let mark = seen.filter(|_| *value == FourValue::Customer).unwrap_or(*mark);
        format!("{} {}", value.key(), mark.sign())
    });
    told.collect::<Vec<_>>().join(", ")
}
