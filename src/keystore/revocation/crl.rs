//! A list of revoked certificates (RFC 5280, 5 and 6.3).

use super::parties::{Parties, full_names, lists};
use super::signature::is_by;
use super::{Answer, Reason, RevocationError, RevocationStatus, fresh};
use crate::domain::Timestamp;
use crate::keystore::certificate::instant;
use x509_parser::extensions::{IssuingDistributionPoint, ParsedExtension};
use x509_parser::prelude::{FromDer, ReasonCode};
use x509_parser::revocation_list::{CertificateRevocationList, RevokedCertificate};

pub(super) fn judge(parties: &Parties, list: &[u8], now: Timestamp) -> Result<Answer, RevocationError> {
    let (rest, list) = CertificateRevocationList::from_der(list).map_err(|_| RevocationError::Form)?;
    if !rest.is_empty() {
        return Err(RevocationError::Form);
    }
    if !is_by_issuer(&list, parties) {
        return Err(RevocationError::Signer);
    }
    if !covers(&list, parties) {
        return Err(RevocationError::Subject);
    }
    let from = instant(list.last_update());
    fresh(from, list.next_update().map(instant), now)?;
    let ours = list.iter_revoked_certificates().find(|entry| *entry.serial() == parties.leaf.tbs_certificate.serial);
    Ok(Answer { standing: ours.map_or(RevocationStatus::Good, revoked), as_of: from })
}

fn revoked(entry: &RevokedCertificate) -> RevocationStatus {
    let (_, code) = entry.reason_code().unwrap_or((false, ReasonCode::Unspecified));
    RevocationStatus::Revoked { at: instant(entry.revocation_date), reason: Reason::of(code.0.into()) }
}

fn is_by_issuer(list: &CertificateRevocationList, parties: &Parties) -> bool {
    let issuer = &parties.issuer;
    let may_sign = issuer.key_usage().is_ok_and(|usage| usage.is_none_or(|usage| usage.value.crl_sign()));
    let named = list.issuer().as_raw() == issuer.subject().as_raw();
    let (algorithm, signature) = (&list.signature_algorithm, &list.signature_value);
    named && may_sign && is_by(issuer.public_key(), algorithm, signature, list.tbs_cert_list.as_ref())
}

/// deltaCRLIndicator (RFC 5280, 5.2.4): only what changed since another list.
const DELTA_CRL_INDICATOR: &str = "2.5.29.27";

/// Whether our certificate would stand on this list. An issuer may have several, each for a part, and whoever
/// stands between us could send another of them; a list of changes has critical extensions that we do not take.
fn covers(list: &CertificateRevocationList, parties: &Parties) -> bool {
    list.extensions().iter().all(|extension| match extension.parsed_extension() {
        // Also where it is not marked critical, as it has to be: a part of a list says nothing of the rest.
        ParsedExtension::IssuingDistributionPoint(point) => is_ours(point, parties),
        _ => !extension.critical && extension.oid.to_id_string() != DELTA_CRL_INDICATOR,
    })
}

fn is_ours(point: &IssuingDistributionPoint, parties: &Parties) -> bool {
    let partial = point.only_contains_ca_certs
        || point.only_contains_attribute_certs
        || point.only_some_reasons.is_some()
        || point.indirect_crl;
    let extensions = parties.leaf.extensions().iter();
    let named: Vec<&str> = extensions.flat_map(|extension| lists(extension.parsed_extension())).collect();
    let same_place = match &point.distribution_point {
        Some(name) => full_names(name).iter().any(|name| named.contains(name)),
        None => true,
    };
    !partial && same_place
}
