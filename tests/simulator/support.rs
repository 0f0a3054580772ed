//! A simulator with a clock that a test can move, and someone who asks it for tokens.

use base64::Engine;
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD};
use jsonwebtoken::{Algorithm, EncodingKey};
use portnokkel::domain::{Secret, Timestamp};
use portnokkel::keystore::{self, Entry};
use portnokkel::problem::Problem;
use portnokkel::protocol::grant::GRANT_TYPE;
use portnokkel::protocol::refusal;
use portnokkel::simulator::{DemoFileKind, FaultInjection, LifetimeMode, Options, PASSWORD, Simulator};
use rcgen::{KeyPair, PKCS_RSA_SHA256, RsaKeySize};
use reqwest::Method;
use reqwest::header::HeaderMap;
use serde_json::{Value, json};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, LazyLock};
use tempfile::TempDir;
use x509_parser::prelude::FromDer;
use x509_parser::public_key::RSAPublicKey;

pub const TLG: &str = "brreg:losore/tlg";
pub const ADMINISTRATION: &str = "idporten:dcr.read idporten:dcr.write";
/// Delegated by the customer.
pub const DELEGATED: &str = "avgiftskontoret:regnskap/rapport";
/// Granted to the customer, and not delegated.
pub const NOT_DELEGATED: &str = "lonnstilsynet:melding";

const START: i64 = 1_800_000_000;

/// Two key pairs that are nobody's in particular: they take a while to make.
pub static KEYS: LazyLock<[KeyPair; 2]> =
    LazyLock::new(|| [(), ()].map(|()| KeyPair::generate_rsa_for(&PKCS_RSA_SHA256, RsaKeySize::_2048).unwrap()));

pub struct Demo {
    pub simulator: Simulator,
    pub http: reqwest::Client,
    pub folder: TempDir,
    clock: Arc<AtomicI64>,
}

pub async fn demo() -> Demo {
    demo_with(FaultInjection::default(), LifetimeMode::Documented).await
}

pub async fn demo_with(faults: FaultInjection, lifetime_mode: LifetimeMode) -> Demo {
    demo_by(|options| (options.faults, options.lifetime_mode) = (faults, lifetime_mode)).await
}

/// A simulator whose options a test has changed.
pub async fn demo_by(change: impl FnOnce(&mut Options)) -> Demo {
    let folder = tempfile::tempdir().unwrap();
    let clock = Arc::new(AtomicI64::new(START));
    let hands = Arc::clone(&clock);
    let mut options = Options {
        clock: Arc::new(move || Timestamp::from_second(hands.load(Ordering::SeqCst)).unwrap()),
        ..Options::in_folder(folder.path().join("demo"))
    };
    change(&mut options);
    let simulator = Simulator::start(options).await.unwrap();
    Demo { simulator, http: reqwest::Client::builder().no_proxy().build().unwrap(), folder, clock }
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    pub async fn of(response: reqwest::Response) -> Self {
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        Self { status, headers, body: response.bytes().await.unwrap().to_vec() }
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or(Value::Null)
    }

    pub fn problem(&self) -> Problem {
        refusal::read(self.status, &self.body)
    }

    pub fn token(&self) -> String {
        assert_eq!(self.status, 200, "{}", self.json());
        self.json()["access_token"].as_str().unwrap().to_owned()
    }

    /// The claims of the token that was given.
    pub fn claims(&self) -> Value {
        let token = self.token();
        let payload = BASE64_URL_SAFE_NO_PAD.decode(token.split('.').nth(1).unwrap()).unwrap();
        serde_json::from_slice(&payload).unwrap()
    }
}

impl Demo {
    pub fn now(&self) -> i64 {
        self.clock.load(Ordering::SeqCst)
    }

    pub fn pass(&self, seconds: i64) {
        self.clock.fetch_add(seconds, Ordering::SeqCst);
    }

    pub fn issuer(&self) -> String {
        self.simulator.issuer().to_string()
    }

    pub fn admin_client(&self) -> String {
        self.simulator.admin_client().to_string()
    }

    pub fn existing_client(&self) -> String {
        self.simulator.existing_client().to_string()
    }

    pub fn entry(&self, kind: DemoFileKind) -> Entry {
        let bytes = std::fs::read(self.simulator.file(kind).unwrap()).unwrap();
        keystore::open(&bytes, &Secret::new(PASSWORD.into()), None).unwrap().entries.remove(0)
    }

    /// Claims that are in order.
    pub fn claims(&self, client: &str, scope: &str) -> Value {
        json!({
            "aud": self.issuer(), "iss": client, "scope": scope, "iat": self.now(), "exp": self.now() + 120,
            "jti": uuid::Uuid::new_v4(),
        })
    }

    /// A grant with these claims, by the demo's authentication certificate.
    pub fn certified(&self, claims: &Value) -> String {
        let entry = self.entry(DemoFileKind::Pkcs12);
        sign(&header_x5c(&entry), claims, &entry.private_key().pkcs8_pem(), Algorithm::RS256)
    }

    pub async fn ask(&self, grant: &str) -> Answer {
        let form = [("grant_type", GRANT_TYPE), ("assertion", grant)];
        self.post_form(&form).await
    }

    pub async fn post_form(&self, form: &[(&str, &str)]) -> Answer {
        let endpoint = self.simulator.issuer().join("token");
        Answer::of(self.http.post(endpoint.as_str()).form(form).send().await.unwrap()).await
    }

    pub async fn get_token(&self, client: &str, scope: &str) -> Answer {
        self.ask(&self.certified(&self.claims(client, scope))).await
    }

    pub async fn admin_token(&self) -> String {
        self.get_token(&self.admin_client(), ADMINISTRATION).await.token()
    }

    pub async fn call(&self, method: Method, address: &str, token: Option<&str>, body: Option<&Value>) -> Answer {
        let mut request = self.http.request(method, address);
        if let Some(token) = token {
            request = request.bearer_auth(token);
        }
        if let Some(body) = body {
            request = request.json(body);
        }
        Answer::of(request.send().await.unwrap()).await
    }

    /// A call to the self-service API with a fresh administration token.
    pub async fn admin(&self, method: Method, path: &str, body: Option<&Value>) -> Answer {
        let token = self.admin_token().await;
        self.call(method, self.simulator.self_service().join(path).as_str(), Some(&token), body).await
    }

    /// Makes a client and returns its identifier.
    pub async fn create(&self, body: &Value) -> String {
        let created = self.admin(Method::POST, "clients", Some(body)).await;
        assert_eq!(created.status, 201, "{}", created.json());
        created.json()["client_id"].as_str().unwrap().to_owned()
    }

    pub async fn create_for(&self, scopes: &[&str]) -> String {
        self.create(&new_client("Test", scopes)).await
    }

    pub async fn register_keys(&self, client: &str, keys: &[Value]) -> Answer {
        self.admin(Method::POST, &format!("clients/{client}/jwks"), Some(&json!({ "keys": keys }))).await
    }
}

pub fn new_client(name: &str, scopes: &[&str]) -> Value {
    json!({
        "client_name": name, "description": "", "scopes": scopes, "token_endpoint_auth_method": "private_key_jwt",
        "grant_types": [GRANT_TYPE], "integration_type": "maskinporten", "application_type": "web",
    })
}

pub fn header_x5c(entry: &Entry) -> Value {
    let chain: Vec<String> = entry.chain.iter().map(|der| BASE64_STANDARD.encode(der)).collect();
    json!({ "alg": "RS256", "x5c": chain })
}

/// Signs anything: what is in the header is up to the test.
pub fn sign(header: &Value, claims: &Value, pem: &Secret, algorithm: Algorithm) -> String {
    let part = |value: &Value| BASE64_URL_SAFE_NO_PAD.encode(value.to_string());
    let signed = format!("{}.{}", part(header), part(claims));
    let key = EncodingKey::from_rsa_pem(pem.expose().as_bytes()).unwrap();
    let signature = jsonwebtoken::crypto::sign(signed.as_bytes(), &key, algorithm).unwrap();
    format!("{signed}.{signature}")
}

/// A grant by a registered key.
pub fn sign_with_kid(kid: &str, pair: &KeyPair, claims: &Value) -> String {
    let pem = Secret::new(pair.serialize_pem());
    sign(&json!({ "alg": "RS256", "kid": kid }), claims, &pem, Algorithm::RS256)
}

pub fn jwk(kid: &str, pair: &KeyPair) -> Value {
    let (_, public) = RSAPublicKey::from_der(pair.public_key_raw()).unwrap();
    let number = |bytes: &[u8]| BASE64_URL_SAFE_NO_PAD.encode(bytes.strip_prefix(&[0]).unwrap_or(bytes));
    json!({
        "kty": "RSA", "use": "sig", "alg": "RS256", "kid": kid, "n": number(public.modulus), "e": number(public.exponent),
    })
}

pub fn with(mut object: Value, field: &str, value: impl Into<Value>) -> Value {
    object[field] = value.into();
    object
}

pub fn without(mut object: Value, field: &str) -> Value {
    object.as_object_mut().unwrap().remove(field);
    object
}
