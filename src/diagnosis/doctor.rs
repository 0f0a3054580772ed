//! MP-303 taken apart. It says one thing: Altinn has no system user with these four values. Which of them is wrong, is told
//! here, as far as what is known goes.
//!
//! Source: altinn-authentication of July 2026. Maskinporten asks by `clientId`, `systemProviderOrgNo`, `systemUserOwnerOrgNo`
//! and `externalRef`, and where the last is left out, Altinn takes the owner's number.

use crate::domain::{EnvironmentKind, OrgNumber};
use crate::protocol::altinn::{Kind, RequestStatus, SystemUserRequest, VendorAnswer};

/// One of the four values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FourValue {
    /// `client_id`: one of the system's.
    Client,
    /// The organisation of the client: the system's vendor.
    Supplier,
    /// `systemuser_org`.
    Customer,
    /// `externalRef`.
    Reference,
}

impl FourValue {
    /// All four, in the order in which they are told.
    pub const ALL: [Self; 4] = [Self::Client, Self::Supplier, Self::Customer, Self::Reference];

    /// The field's name, as it is in every language.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Client => "client_id",
            Self::Supplier => "supplier",
            Self::Customer => "systemuser_org",
            Self::Reference => "externalRef",
        }
    }
}

/// What is known of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mark {
    /// It is right.
    Right,
    /// It is wrong.
    Wrong,
    /// Nobody can tell from here.
    Unknown,
}

impl Mark {
    /// As it is drawn where there are only letters.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::Right => "✓",
            Self::Wrong => "✗",
            Self::Unknown => "?",
        }
    }
}

/// What was asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// Where.
    pub environment: Option<EnvironmentKind>,
    /// The client.
    pub client: Option<String>,
    /// Its organisation.
    pub supplier: Option<OrgNumber>,
    /// Whose system user.
    pub customer: Option<OrgNumber>,
    /// `externalRef`; `None` where none was named.
    pub reference: Option<String>,
}

/// A usual slip, to be told in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Slip {
    /// No `externalRef`, so that the customer's number was looked for.
    ReferenceLeftOut,
    /// The customer has other references, these.
    OtherReference(Vec<String>),
    /// The request has not led to a system user; how far it has come.
    NotApproved(RequestStatus),
    /// The system user is an agent's, or the request was for one.
    AgentsOwn,
    /// The system user was deleted.
    Deleted,
    /// The customer's number is the supplier's own.
    OwnNumber,
    /// A made-up number in production, or a real one in test.
    OtherEnvironment,
    /// No request of the system is for this customer.
    NotAsked,
    /// All but the client is right: the system lacks it.
    ClientNotInSystem,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Examination {
    /// The four values: what stood there, and what is known of it.
    pub values: [(FourValue, String, Mark); 4],
    /// The slips, the surest first.
    pub slips: Vec<Slip>,
    /// The request that the customer can still answer.
    pub open: Option<SystemUserRequest>,
}

impl Asked {
    /// What Altinn looks for.
    fn compared(&self) -> Option<String> {
        self.reference.clone().or_else(|| self.customer.map(|customer| customer.to_string()))
    }

    fn value(&self, value: FourValue) -> String {
        let number = |number: Option<OrgNumber>| number.map(|number| number.to_string());
        let found = match value {
            FourValue::Client => self.client.clone(),
            FourValue::Supplier => number(self.supplier),
            FourValue::Customer => number(self.customer),
            FourValue::Reference => self.reference.clone(),
        };
        found.unwrap_or_else(|| "–".to_owned())
    }

    fn is_of_other_environment(&self) -> bool {
        match (self.environment, self.customer) {
            (Some(EnvironmentKind::Production), Some(customer)) => customer.is_synthetic(),
            (Some(EnvironmentKind::Test), Some(customer)) => !customer.is_synthetic(),
            _ => false,
        }
    }
}

/// The marks, the slips and what can still be answered, as they are gathered.
struct Findings {
    marks: [Mark; 4],
    slips: Vec<Slip>,
    open: Option<SystemUserRequest>,
}

impl Findings {
    fn mark(&mut self, value: FourValue, mark: Mark) {
        self.marks[value as usize] = mark;
    }
}

/// Takes an MP-303 apart. `told` is what Altinn says to the vendor, where it was asked.
#[must_use]
pub fn examine(asked: &Asked, told: Option<&VendorAnswer>) -> Examination {
    let mut found = Findings { marks: [Mark::Unknown; 4], slips: Vec::new(), open: None };
    // The organisation of the client is checked long before the system user is looked for.
    if asked.supplier.is_some() {
        found.mark(FourValue::Supplier, Mark::Right);
    }
    if let Some(told) = told {
        by_altinn(&mut found, asked, told);
    }
    by_itself(&mut found, asked);
    let values = FourValue::ALL.map(|value| (value, asked.value(value), found.marks[value as usize]));
    Examination { values, slips: found.slips, open: found.open }
}

/// What the values say without anybody being asked.
fn by_itself(found: &mut Findings, asked: &Asked) {
    if asked.customer.is_some() && asked.customer == asked.supplier {
        found.slips.push(Slip::OwnNumber);
    }
    let is_settled = found.marks[FourValue::Customer as usize] == Mark::Right;
    if !is_settled && asked.is_of_other_environment() {
        found.slips.push(Slip::OtherEnvironment);
    }
    let is_settled = found.marks[FourValue::Reference as usize] != Mark::Unknown;
    if asked.reference.is_none() && asked.customer.is_some() && !is_settled {
        found.slips.push(Slip::ReferenceLeftOut);
    }
}

fn by_altinn(found: &mut Findings, asked: &Asked, told: &VendorAnswer) {
    let Some((customer, reference)) = asked.customer.zip(asked.compared()) else { return };
    let of_customer: Vec<&(Kind, SystemUserRequest)> =
        told.requests.iter().filter(|(_, request)| request.customer == Some(customer)).collect();
    let named = of_customer.iter().find(|(_, request)| request.reference == reference);
    if let Some(user) = told.users.iter().find(|user| user.owner == Some(customer) && user.reference == reference) {
        found.mark(FourValue::Customer, Mark::Right);
        found.mark(FourValue::Reference, Mark::Right);
        if user.is_deleted {
            found.slips.push(Slip::Deleted);
            return;
        }
        // Three of the four are right, so that the fourth is not.
        found.mark(FourValue::Client, Mark::Wrong);
        found.slips.push(Slip::ClientNotInSystem);
        if user.kind == Some(Kind::Agent) {
            found.slips.push(Slip::AgentsOwn);
        }
    } else if let Some((kind, request)) = named {
        by_request(found, *kind, request);
    } else if of_customer.is_empty() {
        found.mark(FourValue::Customer, Mark::Wrong);
        found.slips.push(Slip::NotAsked);
    } else {
        found.mark(FourValue::Customer, Mark::Right);
        found.mark(FourValue::Reference, Mark::Wrong);
        let others = of_customer.iter().map(|(_, request)| request.reference.clone()).collect();
        found.slips.push(Slip::OtherReference(others));
    }
}

/// The request is there, under these values, and no system user.
fn by_request(found: &mut Findings, kind: Kind, request: &SystemUserRequest) {
    found.mark(FourValue::Customer, Mark::Right);
    found.mark(FourValue::Reference, Mark::Right);
    if let Some(status) = request.status {
        found.slips.push(Slip::NotApproved(status));
    }
    if kind == Kind::Agent {
        found.slips.push(Slip::AgentsOwn);
    }
    found.open = Some(request.clone()).filter(|request| request.status == Some(RequestStatus::New));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::altinn::VendorUser;

    const CUSTOMER: &str = "313907201";

    fn asked(reference: Option<&str>) -> Asked {
        Asked {
            environment: Some(EnvironmentKind::Test),
            client: Some("238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3".into()),
            supplier: OrgNumber::parse("310472603").ok(),
            customer: OrgNumber::parse(CUSTOMER).ok(),
            reference: reference.map(str::to_owned),
        }
    }

    fn request(reference: &str, status: RequestStatus, kind: Kind) -> (Kind, SystemUserRequest) {
        let customer = OrgNumber::parse(CUSTOMER).ok();
        let (id, system, reference) = ("r".into(), "s".into(), reference.into());
        (kind, SystemUserRequest { id, system, customer, reference, status: Some(status), confirm: None })
    }

    fn user(reference: &str, kind: Kind, is_deleted: bool) -> VendorUser {
        let owner = OrgNumber::parse(CUSTOMER).ok();
        VendorUser {
            id: "u".into(),
            system: "s".into(),
            owner,
            reference: reference.into(),
            kind: Some(kind),
            is_deleted,
        }
    }

    fn told(requests: Vec<(Kind, SystemUserRequest)>, users: Vec<VendorUser>) -> VendorAnswer {
        VendorAnswer { requests, users }
    }

    fn marks(examination: &Examination) -> String {
        examination.values.iter().map(|(.., mark)| mark.sign()).collect()
    }

    #[test]
    fn without_asking_anybody_the_usual_slips_are_told() {
        let bare = examine(&asked(None), None);
        assert_eq!((marks(&bare).as_str(), bare.slips), ("?✓??", vec![Slip::ReferenceLeftOut]));
        assert_eq!(bare.values[3].1, "–");
        let mut own = asked(Some("kunde-1"));
        own.customer = own.supplier;
        assert_eq!(examine(&own, None).slips, [Slip::OwnNumber]);
        let production = Asked { environment: Some(EnvironmentKind::Production), ..asked(Some("kunde-1")) };
        assert_eq!(examine(&production, None).slips, [Slip::OtherEnvironment]);
        let nothing = examine(&Asked::default(), None);
        assert_eq!((marks(&nothing).as_str(), nothing.slips.len()), ("????", 0));
    }

    #[test]
    fn what_altinn_tells_points_at_one_value() {
        use Kind::{Agent, Standard};
        use RequestStatus::{Accepted, New, Rejected};
        let cases = [
            (told(vec![], vec![]), "?✓✗?", vec![Slip::NotAsked]),
            (told(vec![request("k", New, Standard)], vec![]), "?✓✓✓", vec![Slip::NotApproved(New)]),
            (
                told(vec![request("k", Rejected, Agent)], vec![]),
                "?✓✓✓",
                vec![Slip::NotApproved(Rejected), Slip::AgentsOwn],
            ),
            (
                told(vec![request("a", Accepted, Standard), request("b", New, Standard)], vec![]),
                "?✓✓✗",
                vec![Slip::OtherReference(vec!["a".into(), "b".into()])],
            ),
            (told(vec![], vec![user("k", Standard, false)]), "✗✓✓✓", vec![Slip::ClientNotInSystem]),
            (told(vec![], vec![user("k", Agent, false)]), "✗✓✓✓", vec![Slip::ClientNotInSystem, Slip::AgentsOwn]),
            (told(vec![], vec![user("k", Standard, true)]), "?✓✓✓", vec![Slip::Deleted]),
        ];
        for (told, signs, slips) in cases {
            let examination = examine(&asked(Some("k")), Some(&told));
            assert_eq!((marks(&examination).as_str(), &examination.slips), (signs, &slips), "{told:?}");
            let waits = slips == [Slip::NotApproved(New)];
            assert_eq!(examination.open.is_some(), waits, "only what waits can be answered");
        }
    }

    /// Altinn looks for the customer's number then, which is what a request without a reference has.
    #[test]
    fn a_reference_that_is_left_out_is_the_customers_number() {
        let there = told(vec![], vec![user(CUSTOMER, Kind::Standard, false)]);
        assert_eq!(marks(&examine(&asked(None), Some(&there))), "✗✓✓✓");
        let other = told(vec![request("kunde-1", RequestStatus::Accepted, Kind::Standard)], vec![]);
        let examination = examine(&asked(None), Some(&other));
        assert_eq!(examination.slips, [Slip::OtherReference(vec!["kunde-1".into()])]);
    }
}
