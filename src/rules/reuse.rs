//! Whether the grant was used before.

use super::grant::Grant;
use super::known::Known;
use super::trace::{Fault, Need, Outcome, Reason, Wanted};

pub(super) fn check(grant: &Grant, known: &Known) -> Outcome {
    match known.used {
        None => Outcome::Unknown(Need::UsedGrants),
        Some(false) => Outcome::Passed,
        Some(true) => {
            let fault = Fault::new(Reason::UsedBefore, "jti", Wanted::Another);
            Fault { value: grant.text("jti").map(str::to_owned), ..fault }.into()
        }
    }
}
