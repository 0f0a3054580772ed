//! Whether the grant was used before.

use super::grant::Grant;
use super::known::Known;
use super::trace::{Fault, Need, Reason, Verdict, Wanted};

pub(super) fn check(grant: &Grant, known: &Known) -> Verdict {
    match known.used {
        None => Verdict::Unknown(Need::UsedGrants),
        Some(false) => Verdict::Passed,
        Some(true) => {
            let fault = Fault::new(Reason::UsedBefore, "jti", Wanted::Another);
            Fault { value: grant.text("jti").map(str::to_owned), ..fault }.into()
        }
    }
}
