//! Whose signature on an answer is believed.

use x509_parser::asn1_rs::BitString;
use x509_parser::certificate::X509Certificate;
use x509_parser::prelude::FromDer;
use x509_parser::verify::verify_signature;
use x509_parser::x509::{AlgorithmIdentifier, SubjectPublicKeyInfo};

use super::CLOCKS;
use crate::domain::Timestamp;

/// SHA-1 with RSA, by its two names. A nonce of somebody's choice stands in what a responder signs, so that two
/// answers with one SHA-1 can be made.
const BROKEN: [&[u8]; 2] = [&[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x05], &[0x2b, 0x0e, 0x03, 0x02, 0x1d]];

/// Whether the owner of the key has signed `data`, in an algorithm that is not broken.
pub(super) fn is_by(
    key: &SubjectPublicKeyInfo,
    algorithm: &AlgorithmIdentifier,
    signature: &BitString,
    data: &[u8],
) -> bool {
    let broken = BROKEN.contains(&algorithm.algorithm.as_bytes());
    !broken && verify_signature(key, algorithm, signature, data).is_ok()
}

/// As [`is_by`], where algorithm and signature are still DER.
pub(super) fn is_by_der(key: &SubjectPublicKeyInfo, algorithm: &[u8], signature: &[u8], data: &[u8]) -> bool {
    let Ok((_, algorithm)) = AlgorithmIdentifier::from_der(algorithm) else { return false };
    let Ok((_, signature)) = <BitString as x509_parser::asn1_rs::FromDer>::from_der(signature) else { return false };
    is_by(key, &algorithm, &signature, data)
}

/// Whether the issuer has charged this one with answering in its name: its certificate says so, is signed by the
/// issuer itself, and is valid (RFC 6960, 4.2.2.2). Whether that one has been revoked is not asked: those
/// certificates live for weeks, and mostly bear the mark that it need not be (id-pkix-ocsp-nocheck).
pub(super) fn is_charged(candidate: &X509Certificate, issuer: &X509Certificate, now: Timestamp) -> bool {
    let charged = candidate.extended_key_usage().ok().flatten().is_some_and(|usage| usage.value.ocsp_signing);
    let validity = candidate.validity();
    let valid = validity.not_before.timestamp() <= now.as_second() + CLOCKS
        && now.as_second() - CLOCKS <= validity.not_after.timestamp();
    let of_issuer = candidate.issuer().as_raw() == issuer.subject().as_raw();
    charged && valid && of_issuer && {
        let (algorithm, signature) = (&candidate.signature_algorithm, &candidate.signature_value);
        is_by(issuer.public_key(), algorithm, signature, candidate.tbs_certificate.as_ref())
    }
}
