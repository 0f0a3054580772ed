//! How a client proves who it is: by a certificate that is believed here, or a key that it has registered.

use super::Refusal;
use super::grant::Grant;
use crate::domain::{OrgNumber, Timestamp};
use crate::keystore::Certificate;
use crate::simulator::client::Client;
use crate::simulator::trust::{self, Trust};
use aws_lc_rs::rsa::PublicKeyComponents;
use aws_lc_rs::signature::{
    RSA_PKCS1_2048_8192_SHA256, RSA_PKCS1_2048_8192_SHA384, RSA_PKCS1_2048_8192_SHA512, RsaParameters,
};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::Value;
use x509_parser::certificate::X509Certificate;
use x509_parser::prelude::FromDer;
use x509_parser::public_key::PublicKey;

/// A public key that the signature must fit.
pub struct Proof {
    public: PublicKeyComponents<Vec<u8>>,
    /// The one algorithm that a registered key was registered for.
    alg: Option<String>,
    by: By,
}

enum By {
    /// Whose the certificate is.
    Certificate(Option<OrgNumber>),
    RegisteredKey,
}

/// The proof that a grant offers for this client. A client that has registered keys must use one.
pub fn of(grant: &Grant, client: &Client, trust: &Trust, now: Timestamp) -> Result<Proof, Refusal> {
    let header = &grant.header;
    match (&header.kid, &header.x5c) {
        (Some(kid), _) => registered(kid, client, now),
        (None, _) if !client.keys.keys.is_empty() => Err(Refusal::KidRequired),
        (None, Some(x5c)) => certificate(x5c, trust, now),
        (None, None) => Err(Refusal::Malformed),
    }
}

fn registered(kid: &str, client: &Client, now: Timestamp) -> Result<Proof, Refusal> {
    let known = client.keys.keys.iter().find(|key| key.kid == kid && key.known_from <= now);
    let key = known.ok_or(Refusal::UnknownKid)?;
    if key.expires <= now {
        return Err(Refusal::ExpiredKey);
    }
    Ok(Proof { public: key.public.clone(), alg: key.alg.clone(), by: By::RegisteredKey })
}

fn certificate(x5c: &Value, trust: &Trust, now: Timestamp) -> Result<Proof, Refusal> {
    let chain = chain(x5c).ok_or(Refusal::X5c)?;
    let parsed = chain.iter().map(|der| parse(der)).collect::<Option<Vec<_>>>().ok_or(Refusal::X5c)?;
    if !trust::in_order(&parsed) {
        return Err(Refusal::X5c);
    }
    if !trust.believes(&parsed[0], now) {
        return Err(Refusal::Certificate);
    }
    let organisation = Certificate::from_der(&chain[0]).map_err(|_| Refusal::X5c)?.organisation.ok();
    let public = public_key(&parsed[0]).ok_or(Refusal::Certificate)?;
    Ok(Proof { public, alg: None, by: By::Certificate(organisation) })
}

/// An array of DER in plain base64. PEM's lines, base64url and a bare string are refused.
fn chain(x5c: &Value) -> Option<Vec<Vec<u8>>> {
    let decode = |entry: &Value| BASE64_STANDARD.decode(entry.as_str()?).ok();
    x5c.as_array().filter(|chain| !chain.is_empty())?.iter().map(decode).collect()
}

fn parse(der: &[u8]) -> Option<X509Certificate<'_>> {
    X509Certificate::from_der(der).ok().filter(|(rest, _)| rest.is_empty()).map(|(_, certificate)| certificate)
}

fn public_key(certificate: &X509Certificate<'_>) -> Option<PublicKeyComponents<Vec<u8>>> {
    let PublicKey::RSA(key) = certificate.public_key().parsed().ok()? else { return None };
    let [n, e] =
        [key.modulus, key.exponent].map(|number| number.iter().copied().skip_while(|byte| *byte == 0).collect());
    Some(PublicKeyComponents { n, e })
}

impl Proof {
    /// Whether the signature is by this key, in one of the algorithms that are taken.
    pub fn verify(&self, grant: &Grant) -> Result<(), Refusal> {
        // How Maskinporten words this is not documented; a library that checks signatures says that it is invalid.
        if grant.header.crit.is_some() {
            return Err(Refusal::Signature);
        }
        let alg = &grant.header.alg;
        let algorithm = algorithm(alg).ok_or(Refusal::Signature)?;
        if self.alg.as_ref().is_some_and(|registered| registered != alg) {
            return Err(Refusal::Signature);
        }
        let verified = self.public.verify(algorithm, grant.signed.as_bytes(), &grant.signature);
        verified.map_err(|_| Refusal::Signature)
    }

    /// Whether certificate and client are of one organisation. A registered key is the client's own.
    pub fn belongs_to(&self, client: &Client) -> Result<(), Refusal> {
        match self.by {
            By::Certificate(organisation) if organisation != Some(client.organisation) => Err(Refusal::Organisation),
            By::Certificate(_) | By::RegisteredKey => Ok(()),
        }
    }

    /// `client_amr` of the token. SEID 2.0 certificates that are not qualified are expected to give
    /// `CForESeal`; this is inferred.
    pub fn method(&self) -> &'static str {
        match self.by {
            By::Certificate(_) => "CForESeal",
            By::RegisteredKey => "private_key_jwt",
        }
    }
}

fn algorithm(alg: &str) -> Option<&'static RsaParameters> {
    match alg {
        "RS256" => Some(&RSA_PKCS1_2048_8192_SHA256),
        "RS384" => Some(&RSA_PKCS1_2048_8192_SHA384),
        "RS512" => Some(&RSA_PKCS1_2048_8192_SHA512),
        _ => None,
    }
}
