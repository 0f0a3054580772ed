//! System users: the requests for them, and what Altinn answers to those who look.

use super::AUTHENTICATION;
use crate::domain::{Address, DisplayName, OrgNumber};
use crate::problem::Problem;
use crate::protocol::read_json;
use serde::Deserialize;
use url::form_urlencoded::{Serializer, byte_serialize};

/// Whose system user it is: the customer's own, or an agent's, who acts for customers of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The customer's own.
    Standard,
    /// An accountant's or auditor's.
    Agent,
}

impl Kind {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Standard, Self::Agent];

    /// As Altinn writes it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Standard => "standard",
            Self::Agent => "agent",
        }
    }

    /// The one that is written so.
    #[must_use]
    pub fn named(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key().eq_ignore_ascii_case(text))
    }
}

/// How far a request has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RequestStatus {
    /// Nobody has answered it.
    New,
    /// The customer has approved it: the system user is there.
    Accepted,
    /// The customer has said no.
    Rejected,
    /// Altinn has said no, as the customer cannot give what is asked.
    Denied,
    /// Nobody answered it in time.
    TimedOut,
}

impl RequestStatus {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::New, Self::Accepted, Self::Rejected, Self::Denied, Self::TimedOut];

    /// As Altinn writes it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::New => "New",
            Self::Accepted => "Accepted",
            Self::Rejected => "Rejected",
            Self::Denied => "Denied",
            Self::TimedOut => "Timedout",
        }
    }

    /// The one that is written so.
    #[must_use]
    pub fn named(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.key().eq_ignore_ascii_case(text))
    }
}

/// A request, as Altinn tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SystemUserRequest {
    /// Its identifier.
    pub id: String,
    /// The system.
    pub system: String,
    /// The customer; `None` where Altinn's answer has no valid number.
    pub customer: Option<OrgNumber>,
    /// `externalRef`; where none was given, the customer's number.
    pub reference: String,
    /// How far it has come; `None` where Altinn uses a word that is not known here.
    pub status: Option<RequestStatus>,
    /// Where the customer approves it.
    pub confirm: Option<Address>,
}

/// A system user, as Altinn tells its vendor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VendorUser {
    /// `systemuser_id` of the token.
    pub id: String,
    /// The system.
    pub system: String,
    /// Whose it is.
    pub owner: Option<OrgNumber>,
    /// `externalRef`.
    pub reference: String,
    /// Standard or agent; `None` where that is not said.
    pub kind: Option<Kind>,
    /// Whether it was deleted.
    pub is_deleted: bool,
}

/// What Altinn told a vendor of a system.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct VendorAnswer {
    /// The requests, the latest first.
    pub requests: Vec<(Kind, SystemUserRequest)>,
    /// The system users; of one customer only.
    pub users: Vec<VendorUser>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[derive(Default)]
struct RequestBody {
    id: String,
    system_id: String,
    party_org_no: String,
    external_ref: Option<String>,
    status: String,
    confirm_url: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[derive(Default)]
struct UserBody {
    id: String,
    system_id: String,
    reportee_org_no: String,
    external_ref: Option<String>,
    user_type: String,
    is_deleted: bool,
}

/// A list comes bare, or as `{"data": […]}` with links to more.
#[derive(Deserialize)]
#[serde(untagged)]
enum Listed<T> {
    Page { data: Vec<T> },
    Bare(Vec<T>),
    One(T),
}

impl<T> Listed<T> {
    fn all(self) -> Vec<T> {
        match self {
            Self::Page { data } | Self::Bare(data) => data,
            Self::One(one) => vec![one],
        }
    }
}

fn clean(text: &str) -> String {
    DisplayName::of(text).into_string()
}

impl From<RequestBody> for SystemUserRequest {
    fn from(body: RequestBody) -> Self {
        let customer = OrgNumber::parse(&body.party_org_no).ok();
        let own = customer.map(|number| number.to_string());
        Self {
            id: clean(&body.id),
            system: clean(&body.system_id),
            customer,
            reference: body.external_ref.as_deref().map(clean).or(own).unwrap_or_default(),
            status: RequestStatus::named(&body.status),
            confirm: body.confirm_url.and_then(|address| Address::parse(&address).ok()),
        }
    }
}

impl From<UserBody> for VendorUser {
    fn from(body: UserBody) -> Self {
        let owner = OrgNumber::parse(&body.reportee_org_no).ok();
        let own = owner.map(|number| number.to_string());
        Self {
            id: clean(&body.id),
            system: clean(&body.system_id),
            owner,
            reference: body.external_ref.as_deref().map(clean).or(own).unwrap_or_default(),
            kind: Kind::named(&body.user_type),
            is_deleted: body.is_deleted,
        }
    }
}

impl SystemUserRequest {
    /// Reads one request, or a list of them.
    ///
    /// # Errors
    /// As [`read_json`].
    pub fn read(body: &[u8]) -> Result<Vec<Self>, Problem> {
        let listed: Listed<RequestBody> = read_json(body)?;
        Ok(listed.all().into_iter().map(Self::from).collect())
    }
}

impl VendorUser {
    /// Reads the answer to a query.
    ///
    /// # Errors
    /// As [`read_json`].
    pub fn read(body: &[u8]) -> Result<Vec<Self>, Problem> {
        let listed: Listed<UserBody> = read_json(body)?;
        Ok(listed.all().into_iter().map(Self::from).collect())
    }
}

/// Below the platform: the vendor's requests, of one kind.
#[must_use]
pub fn requests_path(kind: Kind) -> String {
    let agent = match kind {
        Kind::Standard => "",
        Kind::Agent => "/agent",
    };
    format!("{AUTHENTICATION}/systemuser/request/vendor{agent}")
}

/// Below the platform: the requests of a system.
#[must_use]
pub fn by_system(kind: Kind, system: &str) -> String {
    format!("{}/bysystem/{}", requests_path(kind), piece(system))
}

/// Below the platform: the request of a customer under a reference.
#[must_use]
pub fn by_external_ref(kind: Kind, system: &str, customer: OrgNumber, reference: &str) -> String {
    format!("{}/byexternalref/{}/{customer}/{}", requests_path(kind), piece(system), piece(reference))
}

/// Below the platform: the system user of a customer under a reference.
#[must_use]
pub fn by_query(system: &str, owner: OrgNumber, reference: &str) -> String {
    let mut query = Serializer::new(String::new());
    query.append_pair("system-id", system).append_pair("orgno", &owner.to_string());
    query.append_pair("external-ref", reference);
    format!("{AUTHENTICATION}/systemuser/vendor/byquery?{}", query.finish())
}

/// Where a customer approves a request, where Altinn's answer does not say so. `host` is that of the access management's
/// pages.
#[must_use]
pub fn confirmation(host: &str, kind: Kind, id: &str) -> String {
    let page = match kind {
        Kind::Standard => "request",
        Kind::Agent => "agentrequest",
    };
    format!("https://{host}/accessmanagement/ui/systemuser/{page}?id={}", piece(id))
}

/// A piece of a path as it can stand there.
fn piece(text: &str) -> String {
    byte_serialize(text.as_bytes()).collect::<String>().replace('+', "%20")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_take_names_with_anything_in_them() {
        let owner = OrgNumber::parse("313907201").unwrap();
        assert_eq!(
            by_query("310472603_a b", owner, "k/1&x=y"),
            "authentication/api/v1/systemuser/vendor/byquery?system-id=310472603_a+b&orgno=313907201&external-ref=k%2F1%26x%3Dy"
        );
        let agent = by_external_ref(Kind::Agent, "s/1", owner, "a b");
        assert_eq!(agent, "authentication/api/v1/systemuser/request/vendor/agent/byexternalref/s%2F1/313907201/a%20b");
    }

    #[test]
    fn a_list_is_read_in_each_of_its_forms() {
        let one = r#"{"id":"r","systemId":"s\u001b","partyOrgNo":"313907201","status":"timedout",
            "confirmUrl":"https://am.ui.altinn.no/x"}"#;
        for body in [one.to_owned(), format!("[{one}]"), format!(r#"{{"data":[{one}],"links":{{}}}}"#)] {
            let read = SystemUserRequest::read(body.as_bytes()).unwrap();
            assert_eq!(read.len(), 1, "{body}");
            assert_eq!((read[0].system.as_str(), read[0].reference.as_str()), ("s", "313907201"));
            assert_eq!(read[0].status, Some(RequestStatus::TimedOut));
        }
        assert_eq!(SystemUserRequest::read(b"[]").unwrap(), []);
        assert!(SystemUserRequest::read(b"<html>").is_err());
    }
}
