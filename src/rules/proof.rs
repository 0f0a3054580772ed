//! How a grant proves who sends it: by a registered key, or by a certificate that it brings.

use super::assumptions::LINE_ENDS_IN_X5C;
use super::grant::Grant;
use super::trace::{Fault, Reason, Shape, Wanted};
use crate::domain::OrgNumber;
use crate::keystore::{Certificate, RsaPublicKey};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::Value;
use std::borrow::Cow;
use x509_parser::certificate::X509Certificate;
use x509_parser::prelude::FromDer;

/// What the header offers.
pub(super) enum Proof<'a> {
    /// The header was not shown, or cannot be read.
    NotShown,
    /// Neither a key nor a certificate.
    Missing,
    /// The name of a registered key.
    Key(&'a str),
    /// A certificate with its chain, or what is wrong with how it is written.
    Certificate(Result<Box<Chain>, Fault>),
}

/// A chain in its right form and order.
pub(super) struct Chain {
    /// The first certificate, in DER.
    pub der: Vec<u8>,
    /// The same, read.
    pub leaf: Certificate,
    /// Its key, if that is an RSA key.
    pub public: Option<RsaPublicKey>,
}

impl<'a> Proof<'a> {
    pub fn of(grant: &'a Grant) -> Self {
        if grant.header.object().is_none() {
            return Self::NotShown;
        }
        match (grant.header.member("kid"), grant.header.member("x5c")) {
            (Some(kid), _) => kid.as_str().map_or(Self::NotShown, Self::Key),
            (None, Some(x5c)) => Self::Certificate(Chain::read(x5c)),
            (None, None) => Self::Missing,
        }
    }

    /// The organisation that the certificate names, where it is one that can be read.
    pub fn organisation(&self) -> Option<OrgNumber> {
        match self {
            Self::Certificate(Ok(chain)) => chain.leaf.organisation.as_ref().ok().copied(),
            Self::NotShown | Self::Missing | Self::Key(_) | Self::Certificate(Err(_)) => None,
        }
    }
}

impl Chain {
    pub fn read(x5c: &Value) -> Result<Box<Self>, Fault> {
        let chain = || {
            let mut ders = decoded(x5c)?;
            let parsed = ders.iter().map(|der| parse(der)).collect::<Option<Vec<_>>>()?;
            let leaf = parsed.first().filter(|_| in_order(&parsed))?;
            let public = RsaPublicKey::of_certificate(leaf);
            let leaf = Certificate::from_der(ders.first()?).ok()?;
            Some(Box::new(Self { der: ders.swap_remove(0), leaf, public }))
        };
        chain().ok_or_else(|| Fault::new(Reason::X5c, "x5c", Wanted::Shape(Shape::Chain)))
    }
}

/// An array of DER in plain base64. PEM's lines, base64url and a bare string are refused.
fn decoded(x5c: &Value) -> Option<Vec<Vec<u8>>> {
    let decode = |entry: &Value| {
        let text = entry.as_str()?;
        let text = if LINE_ENDS_IN_X5C { Cow::Owned(text.replace(['\r', '\n'], "")) } else { Cow::Borrowed(text) };
        BASE64_STANDARD.decode(&*text).ok()
    };
    x5c.as_array().filter(|chain| !chain.is_empty())?.iter().map(decode).collect()
}

fn parse(der: &[u8]) -> Option<X509Certificate<'_>> {
    X509Certificate::from_der(der).ok().filter(|(rest, _)| rest.is_empty()).map(|(_, certificate)| certificate)
}

/// Whether the certificates stand in their order: the client's own first, and each issued by the next.
fn in_order(chain: &[X509Certificate<'_>]) -> bool {
    let led_by_leaf = chain.first().is_some_and(|leaf| !leaf.is_ca());
    let linked = |pair: &[X509Certificate<'_>]| pair[0].issuer().as_raw() == pair[1].subject().as_raw();
    led_by_leaf && chain.windows(2).all(linked)
}
