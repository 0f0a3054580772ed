//! Why no answer came, told apart by what the layers below say.

use crate::problem::Situation;
use rustls::CertificateError;
use std::error::Error;
use std::io::{self, ErrorKind};

/// What happened. `answering` is whether the answer had begun to come.
pub(super) fn situation(error: &reqwest::Error, answering: bool) -> Situation {
    if let Some(fault) = layers(error).find_map(of_tls) {
        return fault;
    }
    let told = chain(error);
    // hyper-util's errors of a tunnel have no public type; the words are its own.
    if told.contains("proxy authorization required") {
        return Situation::ProxyWantsPassword;
    }
    if told.contains("tunnel error: unsuccessful") {
        return Situation::ProxyRefused;
    }
    if error.is_timeout() {
        return match (error.is_connect(), answering) {
            (true, _) => Situation::Blocked,
            (false, true) => Situation::TooSlow,
            (false, false) => Situation::TimedOut,
        };
    }
    if told.contains("dns error") || told.contains("failed to lookup address") {
        return Situation::UnknownHost;
    }
    if error.is_connect() { unconnected(error) } else { Situation::ConnectionBroken }
}

fn unconnected(error: &reqwest::Error) -> Situation {
    match layers(error).find_map(of_io) {
        Some(ErrorKind::ConnectionRefused) => Situation::ConnectionRefused,
        Some(ErrorKind::TimedOut) => Situation::Blocked,
        Some(ErrorKind::ConnectionReset | ErrorKind::UnexpectedEof | ErrorKind::BrokenPipe) => {
            Situation::ConnectionBroken
        }
        _ => Situation::Unreachable,
    }
}

fn of_tls(layer: &(dyn Error + 'static)) -> Option<Situation> {
    Some(match within::<rustls::Error>(layer)? {
        rustls::Error::InvalidCertificate(fault) => of_certificate(fault),
        // It speaks, but not TLS: a plain page, or a box between that will have none of it.
        _ => Situation::EncryptionFailed,
    })
}

fn of_certificate(fault: &CertificateError) -> Situation {
    match fault {
        CertificateError::Expired
        | CertificateError::ExpiredContext { .. }
        | CertificateError::NotValidYet
        | CertificateError::NotValidYetContext { .. } => Situation::ServerCertificateDates,
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            Situation::ServerCertificateName
        }
        _ => Situation::Untrusted,
    }
}

fn of_io(layer: &(dyn Error + 'static)) -> Option<ErrorKind> {
    layer.downcast_ref::<io::Error>().map(io::Error::kind).filter(|kind| *kind != ErrorKind::Other)
}

/// The layer itself, or what an [`io::Error`] carries: its `source` skips that.
fn within<'a, E: Error + 'static>(layer: &'a (dyn Error + 'static)) -> Option<&'a E> {
    let mut layer = layer;
    while let Some(inner) = layer.downcast_ref::<io::Error>().and_then(io::Error::get_ref) {
        layer = inner;
    }
    layer.downcast_ref()
}

fn layers(error: &reqwest::Error) -> impl Iterator<Item = &(dyn Error + 'static)> {
    let mut next: Option<&(dyn Error + 'static)> = Some(error);
    std::iter::from_fn(move || {
        let layer = next?;
        next = layer.source();
        Some(layer)
    })
}

/// What all the layers say, in lower case.
fn chain(error: &reqwest::Error) -> String {
    layers(error).map(ToString::to_string).collect::<Vec<_>>().join(": ").to_lowercase()
}
