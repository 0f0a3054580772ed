//! A supplier asks a customer for a client, and the customer grants it: two small files in JSON, of which neither has a
//! secret in it. Nothing in them proves who wrote them, and no address in them is ever called: there is none.

use super::jwk::PublicJwk;
use crate::domain::{ClientId, DisplayName, EnvironmentKind, OrgNumber, Scope, ScopeSet, Timestamp};
use crate::problem::Situation;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Largest file that is read, in bytes: a key of 8192 bits is some two thousand.
pub const LARGEST: u64 = 64 * 1024;
/// The ending of both files, without its dot.
pub const ENDING: &str = "portnokkel";
/// The version that this program writes, and the newest that it reads.
const VERSION: i64 = 1;
/// Most scopes that are asked for.
const MOST_SCOPES: usize = 50;
/// Bits that a key has at least and at most.
const BITS: std::ops::RangeInclusive<usize> = 2048..=8192;
const REQUEST: &str = "request";
const ANSWER: &str = "answer";
/// Members of a JWK that only its owner may have (RFC 7518, 6.3.2).
const PRIVATE: [&str; 8] = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

/// What a supplier asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientRequest {
    /// Who asks, as they call themselves.
    pub name: String,
    /// Their organisation number, as they say.
    pub organisation: OrgNumber,
    /// How they are reached, as they say.
    pub contact: String,
    /// What it is for.
    pub purpose: String,
    /// Where.
    pub environment: EnvironmentKind,
    /// What the client is to ask for.
    pub scopes: ScopeSet,
    /// Their key; `None` where the customer makes one.
    pub key: Option<PublicJwk>,
    /// Whether tokens are asked for on behalf of customers (`consumer_org`).
    pub for_customers: bool,
    /// Whether tokens are for a system user.
    pub for_system_user: bool,
}

/// What a customer has granted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientAnswer {
    /// The client.
    pub client_id: ClientId,
    /// The name of the key on it.
    pub kid: String,
    /// Where.
    pub environment: EnvironmentKind,
    /// The customer.
    pub organisation: OrgNumber,
    /// What the client may ask for.
    pub scopes: ScopeSet,
    /// When the key ends, where that is known.
    pub ends: Option<Timestamp>,
}

/// What a file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Letter {
    /// A supplier's.
    Request(Box<ClientRequest>),
    /// A customer's.
    Answer(Box<ClientAnswer>),
}

/// Why a file is neither.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LetterError {
    /// It is another file.
    Other,
    /// A newer version of this program has written it.
    Newer,
    /// This field is missing, or is not what it should be.
    Field(&'static str),
    /// It has a private key in it, which nobody is to send.
    PrivateKey,
}

impl From<LetterError> for Situation {
    fn from(error: LetterError) -> Self {
        match error {
            LetterError::Other => Self::LetterOther,
            LetterError::Newer => Self::LetterNewer,
            LetterError::Field(name) => Self::LetterField(name.to_owned()),
            LetterError::PrivateKey => Self::LetterPrivate,
        }
    }
}

#[derive(Serialize, Deserialize)]
struct Head {
    portnokkel: String,
    version: i64,
}

#[derive(Serialize, Deserialize)]
struct StoredRequest {
    portnokkel: String,
    version: i64,
    name: String,
    organisation: String,
    #[serde(default)]
    contact: String,
    #[serde(default)]
    purpose: String,
    environment: String,
    scopes: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    key: Option<Value>,
    #[serde(default)]
    for_customers: bool,
    #[serde(default)]
    for_system_user: bool,
}

#[derive(Serialize, Deserialize)]
struct StoredAnswer {
    portnokkel: String,
    version: i64,
    client_id: String,
    kid: String,
    environment: String,
    organisation: String,
    scopes: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    ends: Option<Timestamp>,
}

impl Letter {
    /// Reads a file. Fields that are not known are kept out, and texts are cleaned.
    ///
    /// # Errors
    /// [`LetterError`] says what is wrong with it.
    pub fn read(bytes: &[u8]) -> Result<Self, LetterError> {
        let json: Value = serde_json::from_slice(bytes).map_err(|_| LetterError::Other)?;
        let head: Head = serde_json::from_value(json.clone()).map_err(|_| LetterError::Other)?;
        match (head.portnokkel.as_str(), head.version) {
            (REQUEST | ANSWER, version) if version > VERSION => Err(LetterError::Newer),
            (REQUEST, VERSION) => Ok(Self::Request(Box::new(request(json)?))),
            (ANSWER, VERSION) => Ok(Self::Answer(Box::new(answer(json)?))),
            _ => Err(LetterError::Other),
        }
    }

    /// The file.
    #[must_use]
    pub fn write(&self) -> String {
        let json = match self {
            Self::Request(request) => serde_json::to_string_pretty(&StoredRequest::of(request)),
            Self::Answer(answer) => serde_json::to_string_pretty(&StoredAnswer::of(answer)),
        };
        json.unwrap_or_default() + "\n"
    }
}

impl StoredRequest {
    fn of(request: &ClientRequest) -> Self {
        Self {
            portnokkel: REQUEST.into(),
            version: VERSION,
            name: request.name.clone(),
            organisation: request.organisation.to_string(),
            contact: request.contact.clone(),
            purpose: request.purpose.clone(),
            environment: request.environment.key().into(),
            scopes: request.scopes.iter().map(ToString::to_string).collect(),
            key: request.key.as_ref().map(PublicJwk::to_json),
            for_customers: request.for_customers,
            for_system_user: request.for_system_user,
        }
    }
}

impl StoredAnswer {
    fn of(answer: &ClientAnswer) -> Self {
        Self {
            portnokkel: ANSWER.into(),
            version: VERSION,
            client_id: answer.client_id.to_string(),
            kid: answer.kid.clone(),
            environment: answer.environment.key().into(),
            organisation: answer.organisation.to_string(),
            scopes: answer.scopes.iter().map(ToString::to_string).collect(),
            ends: answer.ends,
        }
    }
}

fn request(json: Value) -> Result<ClientRequest, LetterError> {
    let stored: StoredRequest =
        serde_json::from_value(json).map_err(|_| LetterError::Field("name, organisation, scopes"))?;
    let name = DisplayName::of(&stored.name).into_string();
    if name.trim().is_empty() {
        return Err(LetterError::Field("name"));
    }
    Ok(ClientRequest {
        name,
        organisation: organisation(&stored.organisation)?,
        contact: DisplayName::of(&stored.contact).into_string(),
        purpose: DisplayName::of_description(&stored.purpose).into_string(),
        environment: environment(&stored.environment)?,
        scopes: scopes(&stored.scopes)?,
        key: stored.key.as_ref().map(key).transpose()?,
        for_customers: stored.for_customers,
        for_system_user: stored.for_system_user,
    })
}

fn answer(json: Value) -> Result<ClientAnswer, LetterError> {
    let stored: StoredAnswer =
        serde_json::from_value(json).map_err(|_| LetterError::Field("client_id, kid, scopes"))?;
    if !super::jwk::is_kid(&stored.kid) {
        return Err(LetterError::Field("kid"));
    }
    Ok(ClientAnswer {
        client_id: ClientId::parse_foreign(&stored.client_id).map_err(|_| LetterError::Field("client_id"))?,
        kid: stored.kid,
        environment: environment(&stored.environment)?,
        organisation: organisation(&stored.organisation)?,
        scopes: scopes(&stored.scopes)?,
        ends: stored.ends,
    })
}

fn key(jwk: &Value) -> Result<PublicJwk, LetterError> {
    if PRIVATE.iter().any(|name| jwk.get(name).is_some()) {
        return Err(LetterError::PrivateKey);
    }
    PublicJwk::read(jwk).filter(|key| BITS.contains(&key.bits())).ok_or(LetterError::Field("key"))
}

fn organisation(text: &str) -> Result<OrgNumber, LetterError> {
    OrgNumber::parse(text).map_err(|_| LetterError::Field("organisation"))
}

fn scopes(all: &[String]) -> Result<ScopeSet, LetterError> {
    let fault = || LetterError::Field("scopes");
    if all.len() > MOST_SCOPES {
        return Err(fault());
    }
    let scopes: Result<Vec<Scope>, _> = all.iter().map(|scope| Scope::parse(scope)).collect();
    ScopeSet::new(scopes.map_err(|_| fault())?).ok_or_else(fault)
}

/// `custom` is an environment that both sides have by themselves: no address stands in a file.
fn environment(word: &str) -> Result<EnvironmentKind, LetterError> {
    match word {
        "test" => Ok(EnvironmentKind::Test),
        "production" => Ok(EnvironmentKind::Production),
        "custom" => Ok(EnvironmentKind::Custom),
        _ => Err(LetterError::Field("environment")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn request() -> ClientRequest {
        let mut modulus = [0x55; 256];
        modulus[0] = 0xd5;
        ClientRequest {
            name: "Leverandøren AS".into(),
            organisation: OrgNumber::parse("991825827").unwrap(),
            contact: "Kari, 99 99 99 99".into(),
            purpose: "Oppslag i pant".into(),
            environment: EnvironmentKind::Test,
            scopes: ScopeSet::parse("brreg:losore/tlg ks:a").unwrap(),
            key: PublicJwk::new("leverandor-1", &modulus, &[1, 0, 1]),
            for_customers: true,
            for_system_user: false,
        }
    }

    fn json() -> Value {
        serde_json::from_str(&Letter::Request(Box::new(request())).write()).unwrap()
    }

    fn read(json: &Value) -> Result<Letter, LetterError> {
        Letter::read(json.to_string().as_bytes())
    }

    #[test]
    fn what_is_written_is_read_again() {
        let answer = ClientAnswer {
            client_id: ClientId::parse("238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3").unwrap(),
            kid: "leverandor-1".into(),
            environment: EnvironmentKind::Production,
            organisation: OrgNumber::parse("313299767").unwrap(),
            scopes: ScopeSet::parse("ks:a").unwrap(),
            ends: Some("2027-11-28T12:00:00Z".parse().unwrap()),
        };
        let keyless = ClientRequest { key: None, ..request() };
        for letter in
            [Letter::Request(Box::new(request())), Letter::Request(Box::new(keyless)), Letter::Answer(Box::new(answer))]
        {
            assert_eq!(Letter::read(letter.write().as_bytes()), Ok(letter));
        }
    }

    #[test]
    fn a_hostile_file_is_refused_and_what_is_not_known_is_kept_out() {
        let with = |name: &str, value: Value| {
            let mut json = json();
            json[name] = value;
            read(&json)
        };
        assert_eq!(with("callback", "https://evil.example/".into()), Ok(Letter::Request(Box::new(request()))));
        assert_eq!(with("version", 2.into()), Err(LetterError::Newer));
        assert_eq!(with("portnokkel", "x".into()), Err(LetterError::Other));
        for (name, value) in [
            ("name", json!("\u{202e}\n")),
            ("organisation", json!("991825828")),
            ("environment", json!("https://evil.example/")),
            ("scopes", json!([])),
            ("scopes", json!(["a b"])),
            ("scopes", json!(vec!["a:b"; 51])),
            ("key", json!({ "kty": "RSA", "kid": "a", "n": "AQAB", "e": "AQAB" })),
            ("key", json!({ "kty": "EC", "kid": "a" })),
        ] {
            assert_eq!(with(name, value.clone()), Err(LetterError::Field(name)), "{value}");
        }
        let mut private = json();
        private["key"]["d"] = "AQAB".into();
        assert_eq!(read(&private), Err(LetterError::PrivateKey));
        for text in ["", "[]", "{", "null", "{\"portnokkel\":1}"] {
            assert_eq!(Letter::read(text.as_bytes()), Err(LetterError::Other), "{text}");
        }
        let Ok(Letter::Request(cleaned)) = with("name", json!(format!("A\r\nS \u{1b}[2J{}", "x".repeat(5000)))) else {
            panic!("it is read");
        };
        assert!(cleaned.name.starts_with("A S [2J") && cleaned.name.chars().count() <= 200, "{}", cleaned.name);
    }
}
