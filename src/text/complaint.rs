//! What has to be put right before a step can be left, in words.

use super::Words;
use super::field::{address_fault, client_id_fault, org_number_fault, scope_fault};
use super::on_behalf::on_behalf_fault;
use crate::app::complaint::{AdminKeyFault, Complaint};
use crate::app::wizard::token::SHORTEST_PASSWORD;
use crate::domain::ProxyAddressError;
use crate::keystore::CertificateEnvironment;
use crate::protocol::on_behalf::OnBehalfFault;

/// The sentence at the field, and in the summary.
#[must_use]
pub fn complaint(words: &Words, complaint: Complaint) -> String {
    let key = match complaint {
        Complaint::AdminClientId(fault) | Complaint::ClientId(fault) => return client_id_fault(words, fault),
        Complaint::ScopeText(fault) | Complaint::RequestScopes(fault) => return scope_fault(words, fault),
        Complaint::ExternalRef(fault) => return on_behalf_fault(words, OnBehalfFault::Reference(fault)),
        Complaint::ConsentId => return on_behalf_fault(words, OnBehalfFault::ConsentId),
        Complaint::ConsentFrom(fault) => return on_behalf_fault(words, OnBehalfFault::From(fault)),
        Complaint::Details(fault) => return on_behalf_fault(words, OnBehalfFault::Details(fault)),
        Complaint::ConsumerOrg(fault)
        | Complaint::SystemUserOwner(fault)
        | Complaint::TrialOrganisation(fault)
        | Complaint::RequestOrganisation(fault) => return org_number_fault(words, fault),
        Complaint::TrialAddress(fault) => return address_fault(words, fault),
        Complaint::ExportPasswordShort => {
            return words.with("handover-password-short", &[("count", SHORTEST_PASSWORD)]);
        }
        Complaint::PastedUnknown => "certificate-pasted-unknown",
        Complaint::PathMissing => "certificate-missing",
        Complaint::PasswordMissing => "password-missing",
        Complaint::KeyPasswordMissing => "password-key-missing",
        Complaint::NewPasswordMissing | Complaint::OwnPasswordMissing => "save-password-missing",
        Complaint::NewPasswordsDiffer | Complaint::OwnPasswordsDiffer => "save-passwords-differ",
        Complaint::PlaceMissing | Complaint::OwnPlaceMissing => "save-place-missing",
        Complaint::EnvironmentMissing => "environment-missing",
        Complaint::EnvironmentImpossible(environment) => impossible(environment),
        Complaint::CertificateSelfSigned => "environment-self-signed",
        Complaint::ClientNameMissing => "client-name-missing",
        Complaint::DescriptionMissing | Complaint::RequestPurposeMissing => "client-purpose-missing",
        Complaint::ScopesMissing => "client-scopes-missing",
        Complaint::ConfirmationMissing => "check-confirm-missing",
        Complaint::ConsumerOrgIsOwn => "token-consumer-org-own",
        Complaint::SystemMissing => "doctor-system-missing",
        Complaint::ResourceInvalid => "token-resource-invalid",
        Complaint::ProfileNameMissing => "setups-name-missing",
        Complaint::ProfileNameTaken => "setups-name-taken",
        Complaint::TrialLeavesDemo => "token-try-leaves-demo",
        Complaint::ExportNothing | Complaint::OwnFilesNone => "handover-nothing",
        Complaint::ExportPasswordMissing => "handover-password-missing",
        Complaint::ExportPasswordNotForJava | Complaint::OwnPasswordNotForJava => "handover-password-not-for-java",
        Complaint::ExportPasswordsDiffer => "handover-passwords-differ",
        Complaint::ExportFolderMissing | Complaint::OwnFolderMissing => "handover-folder-missing",
        Complaint::ExportFolderNotWhole | Complaint::OwnFolderNotWhole => "handover-folder-not-whole",
        Complaint::EvidenceMissing => "diagnosis-missing",
        Complaint::ProxyMissing => "network-proxy-missing",
        Complaint::ProxyAddress(fault) => proxy_fault(fault),
        Complaint::ProxyUserMissing => "network-user-missing",
        Complaint::AuthorityMissing => "network-authority-missing",
        Complaint::AuthorityIsNone => "network-authority-none",
        Complaint::OwnPlaceNotWhole => "ownkey-place-not-whole",
        Complaint::OwnPlaceEnding => "ownkey-place-ending",
        Complaint::OwnPublicMissing | Complaint::RequestKeyMissing => "ownkey-public-missing",
        Complaint::AdminKey(fault) => admin_key_fault(fault),
        Complaint::OwnPrivateMissing | Complaint::AnswerKeyMissing => "ownkey-private-missing",
        Complaint::OwnKidMalformed => "err-kid-malformed",
        Complaint::OwnUnlockMissing => "ownkey-unlock-missing",
        Complaint::RequestNameMissing => "request-name-missing",
    };
    words.say(key)
}

fn impossible(environment: CertificateEnvironment) -> &'static str {
    match environment {
        CertificateEnvironment::Test => "environment-test-only",
        CertificateEnvironment::Production => "environment-production-only",
        CertificateEnvironment::Demo => "environment-demo-only",
        CertificateEnvironment::Unknown => "environment-demo-needs-demo",
    }
}

fn admin_key_fault(fault: AdminKeyFault) -> &'static str {
    match fault {
        AdminKeyFault::FileMissing => "ownkey-private-missing",
        AdminKeyFault::FileNotWhole => "ownkey-place-not-whole",
        AdminKeyFault::KidMissing => "adminkey-kid-missing",
        AdminKeyFault::KidMalformed => "err-kid-malformed",
    }
}

fn proxy_fault(fault: ProxyAddressError) -> &'static str {
    match fault {
        ProxyAddressError::NotAnAddress => "network-proxy-malformed",
        ProxyAddressError::Scheme => "network-proxy-scheme",
        ProxyAddressError::Credentials => "network-proxy-credentials",
    }
}
