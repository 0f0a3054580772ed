//! Whether certificate and client are of one organisation. A registered key is the client's own.

use super::known::{Fact, Known};
use super::proof::Proof;
use super::trace::{Fault, Need, Reason, Shape, Verdict, Wanted};

pub(super) fn check(proof: &Proof<'_>, known: &Known) -> Verdict {
    let leaf = match proof {
        Proof::Key(_) => return Verdict::Passed,
        Proof::NotShown => return Verdict::Unknown(Need::Header),
        Proof::Missing | Proof::Certificate(Err(_)) => return Verdict::Unknown(Need::Proof),
        Proof::Certificate(Ok(chain)) => &chain.leaf,
    };
    let fault = |wanted| Fault::new(Reason::Organisation, "x5c[0].subject", wanted);
    // One that names no organisation is nobody's.
    let Ok(organisation) = leaf.organisation else {
        return fault(Wanted::Shape(Shape::OrganisationNumber)).into();
    };
    let client = match &known.client {
        Fact::There(client) => client,
        Fact::Unknown | Fact::Absent => return Verdict::Unknown(Need::Client),
    };
    match client.organisation {
        None => Verdict::Unknown(Need::ClientOrganisation),
        Some(own) if own == organisation => Verdict::Passed,
        Some(own) => fault(Wanted::Exactly(own.to_string())).seen(organisation.to_string()).into(),
    }
}
