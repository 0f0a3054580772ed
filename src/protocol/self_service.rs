//! The self-service API, by which an organisation administers its clients.
//!
//! Bodies have many more fields than are named here; those we do not know are left alone.

mod amendment;
mod client;
mod edit;
mod listed_key;
mod registered;

pub use amendment::Amendment;
pub use client::RegisteredClient;
pub use edit::{Edit, TOKEN_LIFETIMES, Trace};
pub use listed_key::ListedKey;
pub use registered::Registered;

use super::refusal::{is_server_fault, presentable};
use super::{is_web_page, unlike};
use crate::domain::{CorrelationId, DisplayName, OrgNumber, Scope, ScopeSet};
use crate::problem::{Detail, Problem, Situation};
use serde::{Deserialize, Deserializer, Serialize};

/// Scope of a token that may read clients and granted scopes.
pub const READ: &str = "idporten:dcr.read";
/// Scope of a token that may create, change and deactivate clients.
pub const WRITE: &str = "idporten:dcr.write";

/// Where the calls lie, relative to the base address of an environment's self-service API.
pub mod path {
    /// List, and create.
    pub const CLIENTS: &str = "clients";
    /// Scopes that anyone may see; needs no token.
    pub const ALL_SCOPES: &str = "scopes/all";
    /// Scopes that the organisation of the token has been granted.
    pub const GRANTED_SCOPES: &str = "scopes/access/all";

    /// A client's keys, below the client.
    pub const KEYS: &str = "/jwks";

    /// \[inferred\] How many clients a page of the list has; `None` where it comes whole, as it was always seen to. This
    /// is the one switch, should that change.
    pub const PAGE: Option<usize> = None;

    /// The list of clients: those that were deactivated as well, where they are asked for; or one page of it, the first
    /// being 0.
    #[must_use]
    pub fn listed(inactive_too: bool, page: Option<(usize, usize)>) -> String {
        let inactive = inactive_too.then(|| "inactive=true".to_owned());
        // \[inferred\] As Spring names them, which the API is made with.
        let page = page.map(|(number, size)| format!("page={number}&size={size}"));
        let query: Vec<String> = inactive.into_iter().chain(page).collect();
        if query.is_empty() { CLIENTS.to_owned() } else { format!("{CLIENTS}?{}", query.join("&")) }
    }

    /// One client.
    #[must_use]
    pub fn client(id: &crate::domain::ClientId) -> String {
        format!("clients/{id}")
    }
}

/// `integration_type` of clients that Maskinporten gives tokens to.
pub const INTEGRATION_TYPE: &str = "maskinporten";

/// The body that creates a client: the smallest that works, by the records of Oslo's tool.
/// `client_orgno` is left out, as the API takes it from the token.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewClient {
    /// What people call it.
    pub client_name: String,
    /// What it is for.
    pub description: String,
    /// What it may ask for.
    pub scopes: Vec<String>,
    /// Always `private_key_jwt`.
    pub token_endpoint_auth_method: String,
    /// Always the JWT grant alone.
    pub grant_types: Vec<String>,
    /// Always [`INTEGRATION_TYPE`]; cannot be changed afterwards.
    pub integration_type: String,
    /// Always `web`.
    pub application_type: String,
}

impl NewClient {
    /// A client of Maskinporten's kind.
    #[must_use]
    pub fn new(name: &str, description: &str, scopes: &ScopeSet) -> Self {
        Self {
            client_name: name.to_owned(),
            description: description.to_owned(),
            scopes: scopes.iter().map(ToString::to_string).collect(),
            token_endpoint_auth_method: "private_key_jwt".into(),
            grant_types: vec![super::grant::GRANT_TYPE.into()],
            integration_type: INTEGRATION_TYPE.into(),
            application_type: "web".into(),
        }
    }

    /// The same, with an identifier by which it is found should its answer be lost.
    #[must_use]
    pub fn marked(mut self, id: &CorrelationId) -> Self {
        self.description = id.put_on(&self.description);
        self
    }
}

fn name<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    let written = Option::<String>::deserialize(deserializer)?;
    Ok(written.map(|name| DisplayName::from(name).into_string()))
}

fn description<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    let written = Option::<String>::deserialize(deserializer)?;
    Ok(written.map(|text| DisplayName::of_description(&text).into_string()))
}

/// One line of `/scopes/access/all`: a scope that the organisation was granted.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct ScopeAccess {
    /// The scope.
    pub scope: String,
    /// `APPROVED`, `DENIED` …
    #[serde(default)]
    pub state: Option<String>,
    /// Who granted it.
    #[serde(default)]
    pub owner_orgno: Option<String>,
    /// The name of who granted it (since 2026), cleaned.
    #[serde(default, deserialize_with = "name")]
    pub owner_organization_name: Option<String>,
}

impl ScopeAccess {
    /// Whether it may be used. A line without a state is taken as granted.
    #[must_use]
    pub fn is_granted(&self) -> bool {
        self.state.as_deref().is_none_or(|state| state.eq_ignore_ascii_case("APPROVED"))
    }
}

/// One line of `/scopes/all`: a scope with its description.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct PublicScope {
    /// The scope.
    pub name: String,
    /// What it gives access to, in its owner's words, cleaned.
    #[serde(default, deserialize_with = "description")]
    pub description: Option<String>,
    /// Whose it is.
    #[serde(default)]
    pub owner_orgno: Option<String>,
    /// Whether any organisation may use it without being granted it.
    #[serde(default)]
    pub accessible_for_all: bool,
    /// Empty, or the kinds of client that may have it.
    #[serde(default)]
    pub allowed_integration_types: Vec<String>,
}

/// A scope that the organisation may put on a client, with what people look for it by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AvailableScope {
    /// The scope.
    pub scope: Scope,
    /// What it gives access to; empty when its owner says nothing.
    pub description: String,
    /// Whose it is: a name where there is one, else the number.
    pub owner: String,
    /// Whether any organisation may use it; else it was granted to this one.
    pub is_open: bool,
}

/// Whether a search finds a scope by what is shown of it: each word stands somewhere in one of these texts.
#[must_use]
pub fn is_found(search: &str, shown: [&str; 3]) -> bool {
    let shown = shown.join(" ").to_lowercase();
    search.to_lowercase().split_whitespace().all(|word| shown.contains(word))
}

/// Joins what was granted with what the scopes are: granted ones and those that are open to all,
/// each once, by description.
#[must_use]
pub fn available_scopes(granted: &[ScopeAccess], public: &[PublicScope]) -> Vec<AvailableScope> {
    let described = |name: &str| public.iter().find(|scope| scope.name == name);
    // A public scope has its owner's number alone; a grant of the same owner tells the name.
    let named = |number: &str| {
        let mut of_owner = granted.iter().filter(|access| access.owner_orgno.as_deref() == Some(number));
        let name = of_owner.find_map(|access| access.owner_organization_name.clone());
        name.unwrap_or_else(|| grouped(number))
    };
    let from_grants = granted.iter().filter(|access| access.is_granted()).filter_map(|access| {
        let known = described(&access.scope);
        let owner = access.owner_organization_name.clone().or_else(|| access.owner_orgno.as_deref().map(named));
        available(&access.scope, known.and_then(|scope| scope.description.clone()), owner, false)
    });
    let open = public.iter().filter(|scope| scope.accessible_for_all && may_be_ours(scope)).filter_map(|scope| {
        available(&scope.name, scope.description.clone(), scope.owner_orgno.as_deref().map(named), true)
    });
    let mut scopes: Vec<AvailableScope> = Vec::new();
    for scope in from_grants.chain(open) {
        if scopes.iter().all(|known| known.scope != scope.scope) {
            scopes.push(scope);
        }
    }
    scopes.sort_by(|one, other| {
        (one.description.is_empty(), one.description.to_lowercase(), &one.scope).cmp(&(
            other.description.is_empty(),
            other.description.to_lowercase(),
            &other.scope,
        ))
    });
    scopes
}

fn available(name: &str, description: Option<String>, owner: Option<String>, is_open: bool) -> Option<AvailableScope> {
    let scope = Scope::parse(name).ok()?;
    let owner = owner.unwrap_or_else(|| scope.prefix().to_owned());
    Some(AvailableScope { scope, description: description.unwrap_or_default(), owner, is_open })
}

fn may_be_ours(scope: &PublicScope) -> bool {
    let kinds = &scope.allowed_integration_types;
    kinds.is_empty() || kinds.iter().any(|kind| kind == INTEGRATION_TYPE)
}

fn grouped(number: &str) -> String {
    OrgNumber::parse(number).map_or_else(|_| DisplayName::of(number).into_string(), OrgNumber::grouped)
}

#[derive(Deserialize)]
struct ErrorBody {
    #[serde(default)]
    errors: Vec<FieldError>,
    #[serde(default)]
    error: Option<String>,
    #[serde(default)]
    error_description: Option<String>,
    #[serde(default)]
    correlation_id: Option<String>,
}

#[derive(Deserialize)]
struct FieldError {
    #[serde(default, rename = "errorMessage")]
    message: String,
    #[serde(default, rename = "fieldIdentifier")]
    field: Option<String>,
}

/// What the self-service API meant by an answer that was not a yes.
#[must_use]
pub fn read_refusal(status: u16, body: &[u8]) -> Problem {
    let text = String::from_utf8_lossy(body);
    let body: Option<ErrorBody> = serde_json::from_slice(body).ok();
    let situation = match status {
        // A box between that wants a login says 401 or 403 as well, but not in JSON.
        _ if status < 500 && status != 428 && is_web_page(text.as_bytes()) => Situation::WebPage,
        _ if status == 428 || text.contains("PRECONDITION_REQUIRED") => Situation::TermsUnsigned,
        401 => Situation::AdminUnauthorized,
        403 => Situation::AdminForbidden,
        404 => Situation::ClientMissing,
        409 => Situation::Conflict,
        _ if is_server_fault(status) => Situation::ServerFault,
        _ => match body.as_ref().map(faults).filter(|faults| !faults.is_empty()) {
            Some(faults) => Situation::ClientInvalid(faults),
            None => unlike(text.as_bytes()),
        },
    };
    let field =
        |get: fn(&ErrorBody) -> &Option<String>| body.as_ref().and_then(|body| get(body).as_deref().map(presentable));
    let detail = Detail {
        host: None,
        status: Some(status),
        error: field(|body| &body.error),
        description: field(|body| &body.error_description),
        trace_id: field(|body| &body.correlation_id),
    };
    Problem { situation, detail: Box::new(detail) }
}

/// What the API says of each field, in its own words.
fn faults(body: &ErrorBody) -> String {
    let told = body.errors.iter().map(|fault| match &fault.field {
        Some(field) => format!("{field}: {}", fault.message),
        None => fault.message.clone(),
    });
    let told = told.collect::<Vec<_>>().join("; ");
    let told = if told.is_empty() { body.error_description.clone().unwrap_or_default() } else { told };
    presentable(&told)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_client_is_sent_with_the_smallest_body_that_works() {
        let scopes = ScopeSet::parse("brreg:losore/tlg").unwrap();
        let body = serde_json::to_value(NewClient::new("Fjordvik – løsøre", "Oppslag", &scopes)).unwrap();
        assert_eq!(body["integration_type"], "maskinporten");
        assert_eq!(body["scopes"], serde_json::json!(["brreg:losore/tlg"]));
        assert_eq!(body.as_object().unwrap().len(), 7);
        assert!(body.get("client_orgno").is_none());
    }

    #[test]
    fn granted_scopes_come_with_their_descriptions_and_open_ones_beside() {
        let granted: Vec<ScopeAccess> = serde_json::from_value(serde_json::json!([
            {"scope": "brreg:losore/tlg", "state": "APPROVED", "owner_orgno": "974760673",
             "owner_organization_name": "Brønnøysundregistrene", "consumer_orgno": "313299767"},
            {"scope": "nav:secret", "state": "DENIED", "owner_orgno": "889640782"}
        ]))
        .unwrap();
        let public: Vec<PublicScope> = serde_json::from_value(serde_json::json!([
            {"name": "brreg:losore/tlg", "description": "Rettsstiftelser i løsøre", "owner_orgno": "974760673"},
            {"name": "skatteetaten:open", "description": "Åpen", "accessible_for_all": true, "owner_orgno": "974761076"},
            {"name": "idporten:only", "accessible_for_all": true, "allowed_integration_types": ["idporten"]}
        ]))
        .unwrap();
        let scopes = available_scopes(&granted, &public);
        let names: Vec<&str> = scopes.iter().map(|scope| scope.scope.as_str()).collect();
        assert_eq!(names, ["brreg:losore/tlg", "skatteetaten:open"]);
        assert_eq!(scopes[0].owner, "Brønnøysundregistrene");
        assert_eq!(scopes[1].owner, "974\u{a0}761\u{a0}076");
    }

    #[test]
    fn an_owner_whose_name_is_known_from_a_grant_is_called_by_it_everywhere() {
        let granted = serde_json::json!({"scope": "brreg:losore/tlg", "state": "APPROVED",
            "owner_orgno": "974760673", "owner_organization_name": "Brønnøysundregistrene"});
        let public = serde_json::json!({"name": "brreg:open", "description": "Åpen", "accessible_for_all": true,
            "owner_orgno": "974760673"});
        let scopes =
            available_scopes(&[serde_json::from_value(granted).unwrap()], &[serde_json::from_value(public).unwrap()]);
        assert!(scopes.iter().all(|scope| scope.owner == "Brønnøysundregistrene"), "{scopes:?}");
    }

    #[test]
    fn scopes_are_found_by_description_owner_or_name() {
        let finds =
            |search| is_found(search, ["Rettsstiftelser i løsøre", "Brønnøysundregistrene", "brreg:losore/tlg"]);
        assert!(finds("LØSØRE") && finds("brønn retts") && finds("tlg") && finds(""));
        assert!(!finds("lønn"));
    }

    #[test]
    fn the_documented_error_body_is_told_field_by_field() {
        let body = br#"{"status":400,"correlation_id":"c-1","errors":[{"errorMessage":"Invalid scope","isFieldError":true,
            "objectName":"Client","fieldIdentifier":"scopes"}],"error":"invalid","error_description":"Validation failed"}"#;
        let problem = read_refusal(400, body);
        assert_eq!(problem.situation, Situation::ClientInvalid("scopes: Invalid scope".into()));
        assert_eq!(problem.detail.trace_id.as_deref(), Some("c-1"));
    }

    #[test]
    fn each_status_is_its_own_situation() {
        for (status, situation) in [
            (401, Situation::AdminUnauthorized),
            (403, Situation::AdminForbidden),
            (404, Situation::ClientMissing),
            (409, Situation::Conflict),
            (428, Situation::TermsUnsigned),
            (503, Situation::ServerFault),
            (200, Situation::UnexpectedAnswer),
        ] {
            assert_eq!(read_refusal(status, b"{}").situation, situation);
        }
    }

    #[test]
    fn names_and_descriptions_in_answers_are_cleaned() {
        let granted = serde_json::json!({"scope": "a:b", "owner_organization_name": "Etat\n\u{1b}[2J"});
        let public = serde_json::json!({"name": "a:b", "description": format!("Les\u{2066} {}", "mer ".repeat(1000))});
        let scopes =
            available_scopes(&[serde_json::from_value(granted).unwrap()], &[serde_json::from_value(public).unwrap()]);
        assert_eq!(scopes[0].owner, "Etat [2J");
        assert!(scopes[0].description.starts_with("Les mer mer") && scopes[0].description.chars().count() <= 500);
        let nobody = serde_json::json!({"name": "a:b", "accessible_for_all": true, "owner_orgno": "12\n3"});
        assert_eq!(available_scopes(&[], &[serde_json::from_value(nobody).unwrap()])[0].owner, "12 3");
    }
}
