//! The other side: what a responder reads and answers. For the simulator, which is one, and for the tests, which
//! have some that lie.

use super::super::asn1::{NULL, OCTET_STRING, OID, SEQUENCE, read, write};
use super::RevocationStatus;
use super::ocsp::{
    BASIC, ENUMERATED, EXPLICIT_0, EXPLICIT_1, EXPLICIT_2, IMPLICIT_0, IMPLICIT_2, nonce, nonce_extension,
};
use super::parties::{OCSP, key_hash};
use crate::domain::Timestamp;
use x509_parser::certificate::X509Certificate;
use x509_parser::prelude::FromDer;

const GENERALIZED_TIME: u8 = 0x18;
const BIT_STRING: u8 = 0x03;
/// `uniformResourceIdentifier` of a `GeneralName`.
const WEB_ADDRESS: u8 = 0x86;
/// id-ecPublicKey, 1.2.840.10045.2.1.
const ELLIPTIC_KEY: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01];
/// ecdsa-with-SHA256, 1.2.840.10045.4.3.2, which has no parameters (RFC 5758, 3.2).
const ECDSA_SHA256: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02];
/// sha256WithRSAEncryption, 1.2.840.113549.1.1.11.
const RSA_SHA256: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b];

/// What a client asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// `CertID` in DER, to be given back as it is.
    pub certificate_id: Vec<u8>,
    /// The serial number in it, as the certificate has it.
    pub serial: Vec<u8>,
    /// Given back, it shows that the answer is new.
    pub nonce: Option<Vec<u8>>,
}

/// Why a responder does not answer (RFC 6960, 4.2.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Declined {
    /// The question cannot be read.
    Malformed = 1,
    /// It has a fault of its own.
    Fault = 2,
    /// Later perhaps.
    TryLater = 3,
    /// It is not for us to answer.
    Unauthorized = 6,
}

/// What is answered.
#[derive(Debug, Clone)]
pub struct Reply<'a> {
    /// Which certificate it is about: `CertID` in DER.
    pub certificate_id: &'a [u8],
    /// Whether it is revoked.
    pub standing: RevocationStatus,
    /// From when that is known.
    pub from: Timestamp,
    /// When there will be a newer answer; `None` says that there always is.
    pub until: Option<Timestamp>,
    /// The nonce that was asked with.
    pub nonce: Option<&'a [u8]>,
    /// The certificate in DER of whoever signs.
    pub signer: &'a [u8],
    /// Certificates in DER that go with it: the signer's, where that is not the issuer.
    pub certificates: &'a [Vec<u8>],
}

/// The extension by which a certificate says where its issuer's responders are (RFC 5280, 4.2.2.1): the content of
/// `authorityInfoAccess`.
#[must_use]
pub fn access(responders: &[&str]) -> Vec<u8> {
    let described =
        |address: &&str| write(SEQUENCE, &[&write(OID, &[OCSP]), &write(WEB_ADDRESS, &[address.as_bytes()])]);
    let described: Vec<Vec<u8>> = responders.iter().map(described).collect();
    write(SEQUENCE, &described.iter().map(Vec::as_slice).collect::<Vec<_>>())
}

/// Reads a question about one certificate, which is all that anyone asks. `None` when it is none.
#[must_use]
pub fn read_request(request: &[u8]) -> Option<Asked> {
    let inside = read(request)?.children()?.first()?.children()?;
    // A version and the name of whoever asks may stand before the list, extensions after it.
    let list = inside.iter().find(|part| part.tag == SEQUENCE)?;
    let certificate_id = *list.children()?.first()?.children()?.first()?;
    let serial = *certificate_id.children()?.last()?;
    let nonce = inside.iter().find_map(|part| part.as_tag(EXPLICIT_2)).and_then(nonce).map(<[u8]>::to_vec);
    Some(Asked { certificate_id: certificate_id.whole.to_vec(), serial: serial.content.to_vec(), nonce })
}

/// That there is no answer.
#[must_use]
pub fn declined(why: Declined) -> Vec<u8> {
    write(SEQUENCE, &[&write(ENUMERATED, &[&[why as u8]])])
}

impl Reply<'_> {
    /// The answer, signed by `sign` with SHA-256 and the signer's key, RSA or elliptic. `None` when the signer's certificate cannot be read, or
    /// `sign` gives nothing.
    #[must_use]
    pub fn signed(&self, sign: impl FnOnce(&[u8]) -> Option<Vec<u8>>) -> Option<Vec<u8>> {
        let (_, signer) = X509Certificate::from_der(self.signer).ok()?;
        let data = self.data(&signer);
        let is_elliptic = signer.public_key().algorithm.algorithm.as_bytes() == ELLIPTIC_KEY;
        let algorithm: &[&[u8]] =
            if is_elliptic { &[&write(OID, &[ECDSA_SHA256])] } else { &[&write(OID, &[RSA_SHA256]), NULL] };
        let algorithm = write(SEQUENCE, algorithm);
        let signature = write(BIT_STRING, &[&[0], &sign(&data)?]);
        let certificates: Vec<&[u8]> = self.certificates.iter().map(Vec::as_slice).collect();
        let certificates = match &certificates[..] {
            [] => Vec::new(),
            some => write(EXPLICIT_0, &[&write(SEQUENCE, some)]),
        };
        let basic = write(SEQUENCE, &[&data, &algorithm, &signature, &certificates]);
        let bytes = write(SEQUENCE, &[&write(OID, &[BASIC]), &write(OCTET_STRING, &[&basic])]);
        Some(write(SEQUENCE, &[&write(ENUMERATED, &[&[0]]), &write(EXPLICIT_0, &[&bytes])]))
    }

    fn data(&self, signer: &X509Certificate<'_>) -> Vec<u8> {
        let responder = write(EXPLICIT_2, &[&write(OCTET_STRING, &[&key_hash(signer)])]);
        let until = self.until.map(|until| write(EXPLICIT_0, &[&time(until)])).unwrap_or_default();
        let single = write(SEQUENCE, &[self.certificate_id, &self.status(), &time(self.from), &until]);
        let nonce = self.nonce.map(|nonce| write(EXPLICIT_1, &[&nonce_extension(nonce)])).unwrap_or_default();
        write(SEQUENCE, &[&responder, &time(self.from), &write(SEQUENCE, &[&single]), &nonce])
    }

    fn status(&self) -> Vec<u8> {
        match self.standing {
            RevocationStatus::Good => write(IMPLICIT_0, &[]),
            RevocationStatus::Revoked { at, reason } => {
                let reason = write(EXPLICIT_0, &[&write(ENUMERATED, &[&[reason.code()]])]);
                write(EXPLICIT_1, &[&time(at), &reason])
            }
            RevocationStatus::Unknown => write(IMPLICIT_2, &[]),
        }
    }
}

/// Whole seconds in UTC, as `GeneralizedTime`.
fn time(at: Timestamp) -> Vec<u8> {
    write(GENERALIZED_TIME, &[at.strftime("%Y%m%d%H%M%SZ").to_string().as_bytes()])
}
