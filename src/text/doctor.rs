//! A system user that Altinn does not have: the four values, the slips, the requests, and the e-mail to the customer.

use super::{Mail, Words};
use crate::diagnosis::doctor::{Examination, FourValue, Mark, Slip};
use crate::problem::{Problem, Refusal, Situation};
use crate::protocol::altinn::{Kind, RequestStatus, SystemUserRequest, VendorUser};

/// The title above the four values.
#[must_use]
pub fn doctor_title(words: &Words) -> String {
    words.say("doctor-title")
}

/// What the refusal says.
#[must_use]
pub fn doctor_what(words: &Words) -> String {
    words.say("doctor-what")
}

/// The four values as rows: what each is called, what stood there, and what is known of it. The name of an unknown value is
/// [`Mark::Unknown`]'s.
#[must_use]
pub fn doctor_rows(words: &Words, examination: &Examination) -> Vec<(String, String, Mark, String)> {
    let row = |(value, text, mark): &(FourValue, String, Mark)| {
        let name = words.with("doctor-value", &[("field", value.key())]);
        (name, text.clone(), *mark, doctor_mark(words, *mark))
    };
    examination.values.iter().map(row).collect()
}

/// What is known of a value, in a word.
#[must_use]
pub fn doctor_mark(words: &Words, mark: Mark) -> String {
    let key = match mark {
        Mark::Right => "right",
        Mark::Wrong => "wrong",
        Mark::Unknown => "unknown",
    };
    words.with("doctor-mark", &[("mark", key)])
}

/// A slip, in a sentence or two that say what to do.
#[must_use]
pub fn doctor_slip(words: &Words, slip: &Slip) -> String {
    words.say(match slip {
        Slip::OtherReference(references) => {
            let names = references.join(", ");
            return words.with("doctor-other-reference", &[("references", names)]);
        }
        Slip::NotApproved(status) => return words.with("doctor-not-approved", &[("status", status.key())]),
        Slip::ReferenceLeftOut => "doctor-reference-left-out",
        Slip::AgentsOwn => "doctor-agent",
        Slip::Deleted => "doctor-deleted",
        Slip::OwnNumber => "doctor-own-number",
        Slip::OtherEnvironment => "doctor-other-environment",
        Slip::NotAsked => "doctor-not-asked",
        Slip::ClientNotInSystem => "doctor-client-not-in-system",
    })
}

/// Where the customer approves, in a sentence; nothing where Altinn has not said.
#[must_use]
pub fn doctor_confirm(words: &Words, request: &SystemUserRequest) -> Option<String> {
    Some(words.with("doctor-confirm", &[("address", request.confirm.as_ref()?.as_str())]))
}

/// A request as rows of name and value.
#[must_use]
pub fn request_rows(words: &Words, kind: Kind, request: &SystemUserRequest) -> Vec<(String, String)> {
    let kind = words.with("doctor-request-kind", &[("kind", kind.key())]);
    // Where it is decided, there is nothing to approve any more.
    let can_be_approved = request.status.is_none_or(|status| status == RequestStatus::New);
    let link = request.confirm.as_ref().filter(|_| can_be_approved);
    let status = |status: RequestStatus| words.with("doctor-request-state", &[("status", status.key())]);
    let rows = [
        ("doctor-request", Some(format!("{} ({kind})", request.reference))),
        ("doctor-request-customer", request.customer.map(crate::domain::OrgNumber::grouped)),
        ("doctor-request-status", request.status.map(status)),
        ("doctor-request-link", link.map(ToString::to_string)),
    ];
    rows.into_iter().filter_map(|(name, value)| Some((words.say(name), value?))).collect()
}

/// What to do where a vendor's client lacks the accesses by which Altinn tells; nothing of other problems.
#[must_use]
pub fn doctor_scope_missing(words: &Words, problem: &Problem) -> Option<String> {
    let Situation::Refused(refusal) = &problem.situation else { return None };
    let lacks = matches!(refusal, Refusal::ScopeNotOnClient(_) | Refusal::ScopeNotGranted(_));
    lacks.then(|| words.say("doctor-scope-missing"))
}

/// A system user as a row.
#[must_use]
pub fn user_row(words: &Words, user: &VendorUser) -> (String, String) {
    let kind = words.with("doctor-request-kind", &[("kind", user.kind.unwrap_or(Kind::Standard).key())]);
    let deleted = if user.is_deleted { format!(", {}", words.say("doctor-user-deleted")) } else { String::new() };
    (words.say("doctor-user"), format!("{} ({kind}{deleted})", user.id))
}

/// The e-mail by which a customer is asked to approve; nothing where there is no link.
#[must_use]
pub fn request_mail(words: &Words, request: &SystemUserRequest, supplier: &str) -> Option<Mail> {
    let customer = request.customer.map(crate::domain::OrgNumber::grouped).unwrap_or_default();
    let facts = [
        ("supplier", supplier),
        ("system", &request.system),
        ("customer", &customer),
        ("reference", &request.reference),
        ("address", request.confirm.as_ref()?.as_str()),
    ];
    let subject = words.with("doctor-mail-subject", &facts);
    Some(Mail { to: None, subject, body: words.with("doctor-mail-body", &facts) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Address, OrgNumber};
    use crate::text::Language;
    use std::collections::BTreeSet;

    #[test]
    fn every_slip_and_mark_is_told_in_each_language() {
        let mut slips = vec![
            Slip::ReferenceLeftOut,
            Slip::OtherReference(vec!["a".into(), "b".into()]),
            Slip::AgentsOwn,
            Slip::Deleted,
            Slip::OwnNumber,
            Slip::OtherEnvironment,
            Slip::NotAsked,
            Slip::ClientNotInSystem,
        ];
        slips.extend(RequestStatus::ALL.map(Slip::NotApproved));
        for words in Language::ALL.map(Words::new) {
            let told: BTreeSet<String> = slips.iter().map(|slip| doctor_slip(&words, slip)).collect();
            assert_eq!(told.len(), slips.len());
            assert!(told.iter().all(|sentence| sentence.ends_with('.')), "{told:?}");
            let marks = [Mark::Right, Mark::Wrong, Mark::Unknown].map(|mark| doctor_mark(&words, mark));
            assert_eq!(marks.iter().collect::<BTreeSet<_>>().len(), 3);
        }
    }

    #[test]
    fn the_customer_gets_the_link_and_what_it_is_for() {
        let confirm = Address::parse("https://am.ui.altinn.no/accessmanagement/ui/systemuser/request?id=r").ok();
        let customer = OrgNumber::parse("313907201").ok();
        let status = Some(RequestStatus::New);
        let request = SystemUserRequest {
            id: "r".into(),
            system: "s_regnskap".into(),
            customer,
            reference: "kunde-1".into(),
            status,
            confirm,
        };
        for words in Language::ALL.map(Words::new) {
            let mail = request_mail(&words, &request, "Fjordvik Drift AS").unwrap();
            for part in ["request?id=r", "s_regnskap", "kunde-1", "313\u{a0}907\u{a0}201", "Fjordvik Drift AS"] {
                assert!(mail.text().contains(part), "{part}: {}", mail.text());
            }
            assert!(doctor_confirm(&words, &request).unwrap().contains("request?id=r"));
        }
        assert_eq!(
            request_mail(&Words::new(Language::English), &SystemUserRequest { confirm: None, ..request }, "x"),
            None
        );
    }
}
