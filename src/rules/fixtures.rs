//! A grant that is in order, with all that is known beside it, to be bent by tests.

use super::{Check, Client, Consent, Fact, Grant, Key, Known, Need, Reason, SystemUser, Trace, Verdict, judge};
use crate::domain::{OrgNumber, Timestamp};
use crate::keystore::{Certificate, RsaPublicKey};
use crate::protocol::grant::GRANT_TYPE;
use base64::Engine;
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD};
use rcgen::{
    BasicConstraints, CertificateParams, DistinguishedName, DnType, IsCa, Issuer, KeyPair, PKCS_ECDSA_P256_SHA256,
    PKCS_RSA_SHA256, RsaKeySize, SigningKey,
};
use serde_json::{Value, json};
use std::sync::LazyLock;
use url::form_urlencoded;
use x509_parser::prelude::FromDer;
use x509_parser::public_key::RSAPublicKey;

pub const NOW: i64 = 1_800_000_000;
pub const OWN: &str = "310472603";
pub const CUSTOMER: &str = "313907201";
pub const CONSENT: &str = "b7d4e1f0-3a62-4e58-8c19-5f20d6a9c3e7";

/// A key, certificates for it by two authorities, and the authorities' own.
pub struct Made {
    pub key: KeyPair,
    pub other_key: KeyPair,
    /// By the authority that is believed.
    pub leaf: Vec<u8>,
    /// The same, but for the organisation number.
    pub nobodys: Vec<u8>,
    /// For another kind of key.
    pub elliptic: Vec<u8>,
    pub authority: Vec<u8>,
    /// Of the same name as the authority, with another key.
    pub impostor: Vec<u8>,
}

pub static MADE: LazyLock<Made> = LazyLock::new(|| {
    let rsa = || KeyPair::generate_rsa_for(&PKCS_RSA_SHA256, RsaKeySize::_2048).unwrap();
    let elliptic = || KeyPair::generate_for(&PKCS_ECDSA_P256_SHA256).unwrap();
    let (key, other_key, elliptic_key) = (rsa(), rsa(), elliptic());
    let mut params = named(&[(DnType::CommonName, "Buypass Class 3 Test4 CA G2 ST Business")]);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let [authority, impostor] = [elliptic(), elliptic()].map(|key| {
        let der = params.self_signed(&key).unwrap().der().to_vec();
        (der, Issuer::new(params.clone(), key))
    });
    let identifier = DnType::CustomDnType(vec![2, 5, 4, 97]);
    let own = named(&[(identifier, &format!("NTRNO-{OWN}"))]);
    let issued = |params: CertificateParams, key: &KeyPair| {
        let mut params = params;
        params.not_before = rcgen::date_time_ymd(2026, 1, 1);
        params.not_after = rcgen::date_time_ymd(2029, 1, 1);
        params.is_ca = IsCa::ExplicitNoCa;
        params.signed_by(key, &authority.1).unwrap().der().to_vec()
    };
    Made {
        leaf: issued(own.clone(), &key),
        nobodys: issued(named(&[(DnType::CommonName, "Nobody")]), &key),
        elliptic: issued(own, &elliptic_key),
        authority: authority.0,
        impostor: impostor.0,
        key,
        other_key,
    }
});

fn named(parts: &[(DnType, &str)]) -> CertificateParams {
    let mut params = CertificateParams::default();
    params.distinguished_name = DistinguishedName::new();
    for (kind, value) in parts {
        params.distinguished_name.push(kind.clone(), *value);
    }
    params
}

pub fn organisation(number: &str) -> OrgNumber {
    OrgNumber::parse(number).unwrap()
}

/// A token request, and what is known.
pub struct Sent {
    pub grant_type: &'static str,
    pub header: Value,
    pub claims: Value,
    pub key: &'static KeyPair,
    pub known: Known,
}

/// In order, by certificate.
pub fn certified() -> Sent {
    Sent {
        grant_type: GRANT_TYPE,
        header: json!({ "alg": "RS256", "x5c": [BASE64_STANDARD.encode(&MADE.leaf)] }),
        claims: json!({
            "aud": "https://test.maskinporten.no/", "iss": "238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3",
            "scope": "a:one a:two", "iat": NOW, "exp": NOW + 120, "jti": "one",
        }),
        key: &MADE.key,
        known: all_known(),
    }
}

/// In order, by a registered key.
pub fn by_key() -> Sent {
    let mut sent = certified();
    sent.header = json!({ "alg": "RS256", "kid": "key-1" });
    let (_, public) = RSAPublicKey::from_der(MADE.key.public_key_raw()).unwrap();
    sent.client().keys = Some(vec![Key {
        kid: "key-1".into(),
        alg: Some("RS256".into()),
        public: RsaPublicKey::new(public.modulus, public.exponent),
        expires: Timestamp::from_second(NOW + 1).unwrap(),
        x5c: None,
        is_known: true,
    }]);
    sent
}

/// In order, for a customer who has delegated.
pub fn on_behalf() -> Sent {
    let mut sent = certified();
    sent.claims["consumer_org"] = json!(CUSTOMER);
    sent
}

/// In order, as a customer's system user.
pub fn as_system_user() -> Sent {
    let mut sent = certified();
    sent.claims["authorization_details"] = json!([{
        "type": "urn:altinn:systemuser", "externalRef": "kunde-1",
        "systemuser_org": { "authority": "iso6523-actorid-upis", "ID": format!("0192:{CUSTOMER}") },
    }]);
    sent
}

/// In order, with a customer's consent.
pub fn with_consent() -> Sent {
    let mut sent = certified();
    let from = format!("urn:altinn:organization:identifier-no:{CUSTOMER}");
    sent.claims["authorization_details"] = json!([{ "type": "urn:altinn:consent", "id": CONSENT, "from": from }]);
    sent
}

fn all_known() -> Known {
    let scopes = || Some(vec!["a:one".to_owned(), "a:two".to_owned()]);
    Known {
        now: Timestamp::from_second(NOW).ok(),
        longest_lifetime: Some(120),
        issuer: Some("https://test.maskinporten.no/".into()),
        environment: None,
        client: Fact::There(Client {
            organisation: Some(organisation(OWN)),
            integration_type: Some("maskinporten".into()),
            scopes: scopes(),
            keys: Some(Vec::new()),
        }),
        authorities: Some(vec![MADE.authority.clone()]),
        revoked: Some(Vec::new()),
        used: Some(false),
        granted: scopes(),
        delegable: scopes(),
        delegated: scopes(),
        system_users: Some(vec![SystemUser {
            owner: organisation(CUSTOMER),
            supplier: organisation(OWN),
            reference: "kunde-1".into(),
            clients: Some(vec!["238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3".into()]),
        }]),
        consents: Some(vec![Consent {
            id: CONSENT.into(),
            from: format!("urn:altinn:organization:identifier-no:{CUSTOMER}"),
            to: organisation(OWN),
        }]),
    }
}

impl Sent {
    /// With this changed.
    pub fn but(mut self, bend: impl FnOnce(&mut Self)) -> Self {
        bend(&mut self);
        self
    }

    pub fn client(&mut self) -> &mut Client {
        match &mut self.known.client {
            Fact::There(client) => client,
            other => panic!("{other:?}"),
        }
    }

    pub fn detail(&mut self) -> &mut Value {
        &mut self.claims["authorization_details"][0]
    }

    pub fn without_claim(&mut self, name: &str) {
        self.claims.as_object_mut().unwrap().remove(name);
    }

    pub fn x5c(&mut self, chain: &[&[u8]]) {
        self.header["x5c"] = chain.iter().map(|der| json!(BASE64_STANDARD.encode(der))).collect();
    }

    pub fn revoke(&mut self) {
        self.known.revoked = Some(vec![Certificate::from_der(&MADE.leaf).unwrap().serial]);
    }

    pub fn trace(&self) -> Trace {
        self.trace_of(&compact(&self.header.to_string(), &self.claims.to_string(), self.key))
    }

    pub fn trace_of(&self, assertion: &str) -> Trace {
        let mut form = form_urlencoded::Serializer::new(String::new());
        let body = form.append_pair("grant_type", self.grant_type).append_pair("assertion", assertion).finish();
        judge(&Grant::from_form(body.as_bytes()), &self.known)
    }

    /// The reason and the place of what one check found first; `None` where it passed.
    #[track_caller]
    pub fn failed(&self, check: Check) -> (Reason, String) {
        match self.trace().outcome(check) {
            Verdict::Failed(faults) => (faults.first.reason.clone(), faults.first.claim.to_string()),
            other => panic!("{check:?}: {other:?}"),
        }
    }

    /// What one check would have to know.
    #[track_caller]
    pub fn unknown(&self, check: Check) -> Need {
        match self.trace().outcome(check) {
            Verdict::Unknown(need) => *need,
            other => panic!("{check:?}: {other:?}"),
        }
    }

    #[track_caller]
    pub fn passes(&self, check: Check) {
        assert_eq!(*self.trace().outcome(check), Verdict::Passed, "{check:?}");
    }
}

/// Signs any text.
pub fn compact(header: &str, claims: &str, key: &KeyPair) -> String {
    let signed = format!("{}.{}", BASE64_URL_SAFE_NO_PAD.encode(header), BASE64_URL_SAFE_NO_PAD.encode(claims));
    let signature = key.sign(signed.as_bytes()).unwrap();
    format!("{signed}.{}", BASE64_URL_SAFE_NO_PAD.encode(signature))
}
