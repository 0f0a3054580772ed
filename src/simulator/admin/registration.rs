//! What a client may be registered as. All faults are reported, not only the first.

use super::error::{ApiError, FieldFault};
use crate::domain::OrgNumber;
use crate::simulator::client::{INTEGRATION_TYPES, Registration};
use crate::simulator::rights::Rights;
use serde_json::{Map, Value};

const AUTHENTICATION_METHODS: [&str; 4] = ["private_key_jwt", "client_secret_post", "client_secret_basic", "none"];
const APPLICATION_TYPES: [&str; 3] = ["web", "browser", "native"];

/// Characters that a name may have. The real limit is not documented.
const LONGEST_NAME: usize = 255;

/// Fields that only the server sets. Programs send back the whole model that they were given, so that these are taken
/// and left out of account; which of them the real API refuses is not documented.
const OF_THE_SERVER: [&str; 8] =
    ["active", "client_secret", "created", "jwks", "jwks_uri", "last_updated", "onbehalfof", "supplier_orgno"];

/// Fields that are kept as they are sent, without being in every answer.
const OPTIONAL: [&str; 6] = [
    "client_id",
    "client_orgno",
    "client_uri",
    "logo_uri",
    "frontchannel_logout_uri",
    "frontchannel_logout_session_required",
];

/// Reads the body of a client to be created or replaced. Fields that no document has are refused.
pub fn read(body: Value) -> Result<Registration, ApiError> {
    // An array would be taken for an object without names.
    let Value::Object(fields) = body else { return Err(ApiError::unreadable()) };
    let strange = unknown(&fields);
    if !strange.is_empty() {
        return Err(ApiError::fields(strange));
    }
    serde_json::from_value(Value::Object(fields)).map_err(|_| ApiError::unreadable())
}

fn unknown(fields: &Map<String, Value>) -> Vec<FieldFault> {
    let known = serde_json::to_value(Registration::default()).unwrap_or_default();
    let is_known = |name: &&String| {
        known.get(*name).is_some() || OPTIONAL.contains(&name.as_str()) || OF_THE_SERVER.contains(&name.as_str())
    };
    let strange = fields.keys().filter(|name| !is_known(name));
    strange
        .map(|name| FieldFault { object: "Client", field: name.clone().into(), message: "is unknown".into() })
        .collect()
}

/// Whether this organisation may have such a client.
pub fn check(registration: &Registration, organisation: OrgNumber, rights: &Rights) -> Result<(), ApiError> {
    let mut faults = Faults::default();
    let name = registration.client_name.trim();
    faults.unless(!name.is_empty(), "client_name", "must not be blank");
    faults.unless(name.chars().count() <= LONGEST_NAME, "client_name", "is too long");
    let known = |list: &[&str], value: &str| list.contains(&value);
    let kind = registration.integration_type.as_str();
    faults.unless(known(&INTEGRATION_TYPES, kind), "integration_type", "is not a known integration type");
    faults.unless(
        known(&APPLICATION_TYPES, &registration.application_type),
        "application_type",
        "must be web, browser or native",
    );
    faults.unless(
        known(&AUTHENTICATION_METHODS, &registration.token_endpoint_auth_method),
        "token_endpoint_auth_method",
        "is not a known method",
    );
    faults.maskinporten(registration);
    let own = registration.client_orgno.as_ref().is_none_or(|number| *number == organisation.to_string());
    faults.unless(own, "client_orgno", "must be the organization of the access token");
    for scope in &registration.scopes {
        let allowed = rights.may_register(organisation, scope, kind);
        faults.unless(allowed, "scopes", &format!("Invalid scope for client: {scope}"));
    }
    faults.none_or_error()
}

#[derive(Default)]
struct Faults(Vec<FieldFault>);

impl Faults {
    fn unless(&mut self, right: bool, field: &'static str, message: &str) {
        if !right {
            self.0.push(FieldFault { object: "Client", field: field.into(), message: message.to_owned() });
        }
    }

    /// What only Maskinporten's own clients must keep to.
    fn maskinporten(&mut self, registration: &Registration) {
        if registration.integration_type != crate::protocol::self_service::INTEGRATION_TYPE {
            return;
        }
        let method = registration.token_endpoint_auth_method == "private_key_jwt";
        self.unless(method, "token_endpoint_auth_method", "must be private_key_jwt for maskinporten");
        let grant = registration.grant_types == [crate::protocol::grant::GRANT_TYPE];
        self.unless(grant, "grant_types", "must be the JWT grant alone for maskinporten");
        self.unless(!registration.scopes.is_empty(), "scopes", "must not be empty");
    }

    fn none_or_error(self) -> Result<(), ApiError> {
        if self.0.is_empty() { Ok(()) } else { Err(ApiError::fields(self.0)) }
    }
}
