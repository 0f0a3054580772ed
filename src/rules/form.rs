//! The token request and the parts of its assertion.

use super::grant::{Form, Grant, Part, Signature};
use super::trace::{Fault, Findings, Need, Reason, Shape, Verdict, Wanted};
use crate::protocol::grant::GRANT_TYPE;

pub(super) fn check(grant: &Grant) -> Verdict {
    let mut findings = Findings::default();
    match &grant.form {
        Form::NotShown => findings.need(Need::Form),
        Form::Sent { grant_type, has_assertion } => {
            if grant_type.as_deref() != Some(GRANT_TYPE) {
                let fault = Fault::new(Reason::GrantType, "grant_type", Wanted::Exactly(GRANT_TYPE.to_owned()));
                findings.fail(Fault { value: grant_type.clone(), ..fault });
            }
            if !has_assertion {
                findings.fail(Fault::new(Reason::Malformed, "assertion", Wanted::Present));
            }
        }
    }
    let header = matches!(grant.header, Part::Unreadable);
    let claims = matches!(grant.claims, Part::Unreadable);
    let signature = matches!(grant.signature, Signature::Unreadable);
    if header || claims || signature {
        findings.fail(Fault::new(Reason::Malformed, "assertion", Wanted::Shape(Shape::Jwt)));
    }
    findings.outcome()
}
