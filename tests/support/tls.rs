//! A server's side of TLS, with an authority of its own.

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair, date_time_ymd};
use rustls::ServerConfig;
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use std::sync::Arc;

/// Of a server with a certificate for `name` and these years, and the certificate of the authority that vouches for it,
/// in PEM.
pub fn vouched_for(name: &str, years: (i32, i32)) -> (Arc<ServerConfig>, String) {
    let mut authority = CertificateParams::new(Vec::new()).expect("no names are fine");
    // Without it both have the same name, and openssl takes the server's for one that it has signed itself.
    authority.distinguished_name.push(DnType::CommonName, "an authority");
    authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let key = || KeyPair::generate().expect("a key");
    let authority = CertifiedIssuer::self_signed(authority, key()).expect("it signs itself");
    let own_key = key();
    let mut own = CertificateParams::new(vec![name.to_owned()]).expect("a name, or an address");
    (own.not_before, own.not_after) = (date_time_ymd(years.0, 1, 1), date_time_ymd(years.1, 1, 1));
    let own = own.signed_by(&own_key, &authority).expect("it is signed");
    let private = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(own_key.serialize_der()));
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions().expect("defaults");
    let config = config.with_no_client_auth().with_single_cert(vec![own.der().clone()], private).expect("they fit");
    (Arc::new(config), authority.pem())
}
