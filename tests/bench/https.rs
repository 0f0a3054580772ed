//! TLS in front of a server on loopback that has none.

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;

/// Where requests are decrypted and passed on to `server` (host and port), one to a connection, and the certificate of
/// the authority that vouches for it, in PEM.
pub fn in_front_of(server: String) -> (String, String) {
    let mut authority = CertificateParams::new(Vec::new()).expect("no names are fine");
    // Without it both have the same name, and openssl takes the server's for one that it has signed itself.
    authority.distinguished_name.push(DnType::CommonName, "authority of the bench");
    authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let key = || KeyPair::generate().expect("a key");
    let authority = CertifiedIssuer::self_signed(authority, key()).expect("it signs itself");
    let own_key = key();
    let own = CertificateParams::new(vec!["127.0.0.1".to_owned()]).expect("an address");
    let own = own.signed_by(&own_key, &authority).expect("it is signed");
    let private = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(own_key.serialize_der()));
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions().expect("defaults");
    let config = config.with_no_client_auth().with_single_cert(vec![own.der().clone()], private).expect("they fit");
    let config = Arc::new(config);
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = format!("https://{}/", listener.local_addr().expect("it has one"));
    std::thread::spawn(move || {
        for connection in listener.incoming().flatten() {
            let session = ServerConnection::new(Arc::clone(&config)).expect("it is configured");
            // Whoever is measured sees a failure by itself.
            let _ = pass_on(&mut StreamOwned::new(session, connection), &server);
        }
    });
    (address, authority.pem())
}

/// Sends one request on, and its answer back; the server is told to close.
fn pass_on(client: &mut impl ReadWrite, server: &str) -> std::io::Result<()> {
    let mut request = Vec::new();
    let mut part = [0; 16 * 1024];
    while !is_whole(&request) {
        let read = client.read(&mut part)?;
        if read == 0 {
            return Ok(());
        }
        request.extend(&part[..read]);
    }
    let request = String::from_utf8_lossy(&request).replacen("\r\n", "\r\nConnection: close\r\n", 1);
    let mut server = TcpStream::connect(server)?;
    server.write_all(request.as_bytes())?;
    let mut answer = Vec::new();
    server.read_to_end(&mut answer)?;
    client.write_all(&answer)?;
    client.flush()
}

/// Whether the head is there, and as much behind it as it says.
fn is_whole(request: &[u8]) -> bool {
    let text = String::from_utf8_lossy(request);
    let Some((head, body)) = text.split_once("\r\n\r\n") else { return false };
    let length =
        head.lines().find_map(|line| line.to_ascii_lowercase().strip_prefix("content-length:")?.trim().parse().ok());
    body.len() >= length.unwrap_or(0)
}

trait ReadWrite: Read + Write {}
impl<T: Read + Write> ReadWrite for T {}
