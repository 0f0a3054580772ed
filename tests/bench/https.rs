//! TLS in front of a server on loopback that has none.

use crate::tls_server::vouched_for;
use rustls::{ServerConnection, StreamOwned};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;

/// Where requests are decrypted and passed on to `server` (host and port), one to a connection, and the certificate of
/// the authority that vouches for it, in PEM.
pub fn in_front_of(server: String) -> (String, String) {
    let (config, authority) = vouched_for("127.0.0.1", (2020, 2099));
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = format!("https://{}/", listener.local_addr().expect("it has one"));
    std::thread::spawn(move || {
        for connection in listener.incoming().flatten() {
            let session = ServerConnection::new(Arc::clone(&config)).expect("it is configured");
            // Whoever is measured sees a failure by itself.
            let _ = pass_on(&mut StreamOwned::new(session, connection), &server);
        }
    });
    (address, authority)
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
