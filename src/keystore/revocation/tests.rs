//! Responders and lists of all kinds, honest and not; and openssl as the judge of both sides.

use super::responder::{Declined, Reply, declined, read_request};
use super::{Answer, CannotAsk, Inquiry, Place, Reason, RevocationError, RevocationStatus};
use crate::domain::Timestamp;
use rcgen::{
    BasicConstraints, CertificateParams, CertificateRevocationListParams, CrlDistributionPoint,
    CrlIssuingDistributionPoint, CrlScope, CustomExtension, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyIdMethod,
    KeyPair, KeyUsagePurpose, PKCS_RSA_SHA256, RevocationReason, RevokedCertParams, RsaKeySize, SigningKey as _,
    date_time_ymd,
};
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;

const OCSP: &str = "http://ocsp.example.no/";
const LIST: &str = "http://crl.example.no/one.crl";
const SERIAL: &[u8] = &[0x11, 0x22, 0x33];
const NONCE: &[u8] = &[7; 32];
const NOON: i64 = 1_795_348_800; // 2026-11-22T12:00:00Z
const DAY: i64 = 86_400;

/// An authority that issued the certificate in question, with its key.
struct Authority {
    certificate: Vec<u8>,
    issuer: Issuer<'static, KeyPair>,
}

static AUTHORITY: LazyLock<Authority> = LazyLock::new(|| Authority::new(key()));
/// It has the same name and another key.
static NAMESAKE: LazyLock<Authority> = LazyLock::new(|| Authority::new(key()));
static RESPONDER: LazyLock<KeyPair> = LazyLock::new(key);

fn key() -> KeyPair {
    KeyPair::generate_rsa_for(&PKCS_RSA_SHA256, RsaKeySize::_2048).unwrap()
}

fn params(name: &str) -> CertificateParams {
    let mut params = CertificateParams::default();
    params.distinguished_name = rcgen::DistinguishedName::new();
    params.distinguished_name.push(DnType::CommonName, name);
    params.not_before = date_time_ymd(2025, 1, 1);
    params.not_after = date_time_ymd(2045, 1, 1);
    params
}

impl Authority {
    fn new(key: KeyPair) -> Self {
        let mut params = params("Made-up CA");
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
        let certificate = params.self_signed(&key).unwrap().der().to_vec();
        Self { certificate, issuer: Issuer::new(params, key) }
    }

    fn issue(&self, params: &CertificateParams, key: &KeyPair) -> Vec<u8> {
        params.signed_by(key, &self.issuer).unwrap().der().to_vec()
    }

    fn responder(&self, change: impl FnOnce(&mut CertificateParams)) -> Vec<u8> {
        let mut params = params("Made-up OCSP");
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::OcspSigning];
        change(&mut params);
        self.issue(&params, &RESPONDER)
    }

    fn sign(&self, data: &[u8]) -> Option<Vec<u8>> {
        self.issuer.key().sign(data).ok()
    }

    fn list(&self, change: impl FnOnce(&mut CertificateRevocationListParams)) -> Vec<u8> {
        let mut params = CertificateRevocationListParams {
            this_update: date_time_ymd(2026, 11, 22),
            next_update: date_time_ymd(2026, 11, 23),
            crl_number: 1u64.into(),
            issuing_distribution_point: None,
            revoked_certs: vec![entry(&[0x44], RevocationReason::Superseded)],
            key_identifier_method: KeyIdMethod::Sha256,
        };
        change(&mut params);
        params.signed_by(&self.issuer).unwrap().der().to_vec()
    }
}

fn entry(serial: &[u8], reason: RevocationReason) -> RevokedCertParams {
    RevokedCertParams {
        serial_number: serial.to_vec().into(),
        revocation_time: date_time_ymd(2026, 3, 3),
        reason_code: Some(reason),
        invalidity_date: None,
    }
}

fn access(responders: &[&str]) -> CustomExtension {
    CustomExtension::from_oid_content(&[1, 3, 6, 1, 5, 5, 7, 1, 1], super::responder::access(responders))
}

fn leaf(change: impl FnOnce(&mut CertificateParams)) -> Vec<u8> {
    let mut params = params("FJORDVIK BLÅBÆR AS");
    params.serial_number = Some(SERIAL.to_vec().into());
    params.custom_extensions = vec![access(&[OCSP])];
    params.crl_distribution_points = vec![CrlDistributionPoint { uris: vec!["ldap://x/".into(), LIST.into()] }];
    change(&mut params);
    AUTHORITY.issue(&params, &KeyPair::generate().unwrap())
}

static LEAF: LazyLock<Vec<u8>> = LazyLock::new(|| leaf(|_| ()));

fn inquiry() -> Inquiry {
    Inquiry::of(&[LEAF.clone(), AUTHORITY.certificate.clone()]).unwrap()
}

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(seconds).unwrap()
}

fn revoked() -> RevocationStatus {
    RevocationStatus::Revoked { at: at(NOON - 30 * DAY), reason: Reason::KeyCompromise }
}

/// An honest answer to our question, changed before it is signed.
fn answered(standing: RevocationStatus, change: impl FnOnce(&mut Reply<'_>), by: &Authority) -> Vec<u8> {
    let asked = read_request(&inquiry().ocsp_request(NONCE)).unwrap();
    let mut reply = Reply {
        certificate_id: &asked.certificate_id,
        standing,
        from: at(NOON - 3600),
        until: Some(at(NOON + 3600)),
        nonce: asked.nonce.as_deref(),
        signer: &by.certificate,
        certificates: &[],
    };
    change(&mut reply);
    reply.signed(|data| by.sign(data)).unwrap()
}

fn judged(answer: &[u8]) -> Result<Answer, RevocationError> {
    inquiry().judge_ocsp(answer, NONCE, at(NOON))
}

fn listed(list: &[u8]) -> Result<RevocationStatus, RevocationError> {
    inquiry().judge_crl(list, at(NOON)).map(|answer| answer.standing)
}

#[test]
fn a_certificate_says_whom_to_ask_and_ldap_is_passed_over() {
    let groups = inquiry().groups();
    let hosts: Vec<&str> = groups.iter().map(|group| group.host.as_str()).collect();
    assert_eq!(hosts, ["ocsp.example.no", "crl.example.no"]);
    assert!(matches!(&groups[0].places[..], [Place::Ocsp(address)] if address.as_str() == OCSP));
    assert!(matches!(&groups[1].places[..], [Place::Crl(address)] if address.as_str() == LIST));
}

#[test]
fn one_host_is_asked_once_for_all_that_it_has() {
    let leaf = leaf(|params| {
        params.crl_distribution_points = vec![CrlDistributionPoint { uris: vec!["http://ocsp.example.no/x".into()] }];
    });
    let inquiry = Inquiry::of(&[leaf, AUTHORITY.certificate.clone()]).unwrap();
    assert_eq!(inquiry.groups().iter().map(|group| group.places.len()).collect::<Vec<_>>(), [2]);
}

#[test]
fn without_a_name_or_the_issuer_nobody_can_be_asked() {
    let silent = leaf(|params| {
        params.custom_extensions.clear();
        params.crl_distribution_points.clear();
    });
    let of = |chain: &[&Vec<u8>]| Inquiry::of(&chain.iter().map(|der| (*der).clone()).collect::<Vec<_>>()).err();
    assert_eq!(of(&[&silent, &AUTHORITY.certificate]), Some(CannotAsk::NobodyNamed));
    assert_eq!(of(&[&LEAF]), Some(CannotAsk::IssuerMissing));
    assert_eq!(of(&[&LEAF, &NAMESAKE.certificate]), Some(CannotAsk::IssuerMissing));
    assert_eq!(of(&[]), Some(CannotAsk::NobodyNamed));
}

#[test]
fn the_issuer_answers_good_revoked_or_unknown() {
    for standing in [RevocationStatus::Good, revoked(), RevocationStatus::Unknown] {
        let answer = judged(&answered(standing, |_| (), &AUTHORITY)).unwrap();
        assert_eq!(answer, Answer { standing, as_of: at(NOON - 3600) });
    }
}

#[test]
fn somebody_whom_the_issuer_has_charged_may_answer_and_nobody_else() {
    let by_responder = |certificate: &Vec<u8>| {
        let certificates = [certificate.clone()];
        let asked = read_request(&inquiry().ocsp_request(NONCE)).unwrap();
        let reply = Reply {
            certificate_id: &asked.certificate_id,
            standing: RevocationStatus::Good,
            from: at(NOON),
            until: None,
            nonce: None,
            signer: certificate,
            certificates: &certificates,
        };
        judged(&reply.signed(|data| RESPONDER.sign(data).ok()).unwrap()).map(|answer| answer.standing)
    };
    assert_eq!(by_responder(&AUTHORITY.responder(|_| ())), Ok(RevocationStatus::Good));
    let uncharged = AUTHORITY.responder(|params| params.extended_key_usages.clear());
    let expired = AUTHORITY.responder(|params| params.not_after = date_time_ymd(2026, 1, 1));
    let early = AUTHORITY.responder(|params| params.not_before = date_time_ymd(2027, 1, 1));
    let of_another = NAMESAKE.responder(|_| ());
    for refused in [&uncharged, &expired, &early, &of_another] {
        assert_eq!(by_responder(refused), Err(RevocationError::Signer));
    }
}

#[test]
fn an_answer_with_a_wrong_signature_is_not_believed() {
    assert_eq!(judged(&answered(RevocationStatus::Good, |_| (), &NAMESAKE)), Err(RevocationError::Signer));
    let mut changed = answered(revoked(), |_| (), &AUTHORITY);
    let last = changed.len() - 1;
    changed[last] ^= 1;
    assert_eq!(judged(&changed), Err(RevocationError::Signer));
}

#[test]
fn an_answer_about_another_certificate_is_not_ours() {
    let other = leaf(|params| params.serial_number = Some(vec![0x55].into()));
    let other = Inquiry::of(&[other, AUTHORITY.certificate.clone()]).unwrap();
    let asked = read_request(&other.ocsp_request(NONCE)).unwrap();
    assert_eq!(asked.serial, [0x55]);
    let answer =
        answered(RevocationStatus::Good, |reply| reply.certificate_id = asked.certificate_id.leak(), &AUTHORITY);
    assert_eq!(judged(&answer), Err(RevocationError::Subject));
}

#[test]
fn old_word_and_word_from_the_future_are_told_apart() {
    let spanning = |from: i64, until: Option<i64>| {
        let change = |reply: &mut Reply<'_>| {
            (reply.from, reply.until) = (at(NOON + from), until.map(|until| at(NOON + until)));
        };
        judged(&answered(RevocationStatus::Good, change, &AUTHORITY)).map(|answer| answer.standing)
    };
    assert_eq!(spanning(-DAY, Some(-301)), Err(RevocationError::Stale));
    assert_eq!(spanning(-DAY, Some(-299)), Ok(RevocationStatus::Good), "clocks differ");
    assert_eq!(spanning(301, Some(DAY)), Err(RevocationError::Future));
    assert_eq!(spanning(299, Some(DAY)), Ok(RevocationStatus::Good), "clocks differ");
    assert_eq!(spanning(-DAY, None), Ok(RevocationStatus::Good));
    assert_eq!(spanning(-2 * DAY, None), Err(RevocationError::Stale));
}

#[test]
fn a_nonce_that_comes_back_must_be_ours_and_need_not_come_back() {
    assert!(judged(&answered(RevocationStatus::Good, |reply| reply.nonce = None, &AUTHORITY)).is_ok());
    let replayed = answered(RevocationStatus::Good, |reply| reply.nonce = Some(&[8; 32]), &AUTHORITY);
    assert_eq!(judged(&replayed), Err(RevocationError::Replayed));
}

#[test]
fn what_is_no_answer_is_told_as_such_and_never_panics() {
    assert_eq!(judged(b"<!DOCTYPE html><html>Logg inn</html>"), Err(RevocationError::Form));
    assert_eq!(judged(b""), Err(RevocationError::Form));
    for why in [Declined::Malformed, Declined::Fault, Declined::TryLater, Declined::Unauthorized] {
        assert_eq!(judged(&declined(why)), Err(RevocationError::Declined));
    }
    let whole = answered(revoked(), |_| (), &AUTHORITY);
    for end in 0..whole.len() {
        assert_eq!(judged(&whole[..end]), Err(RevocationError::Form), "cut after {end}");
    }
    for place in 0..whole.len() {
        let mut changed = whole.clone();
        changed[place] ^= 0xff;
        let verdict = judged(&changed);
        // The wrapping is not signed.
        assert!(verdict.is_err() || verdict == judged(&whole), "a byte at {place} was changed: {verdict:?}");
    }
}

#[test]
fn a_list_says_who_is_revoked_and_nobody_else_is() {
    assert_eq!(listed(&AUTHORITY.list(|_| ())), Ok(RevocationStatus::Good));
    assert_eq!(listed(&AUTHORITY.list(|list| list.revoked_certs.clear())), Ok(RevocationStatus::Good));
    let revoked = AUTHORITY.list(|list| list.revoked_certs.push(entry(SERIAL, RevocationReason::KeyCompromise)));
    let march = "2026-03-03T00:00:00Z".parse().unwrap();
    assert_eq!(listed(&revoked), Ok(RevocationStatus::Revoked { at: march, reason: Reason::KeyCompromise }));
}

#[test]
fn a_list_that_is_old_or_from_another_is_not_believed() {
    assert_eq!(listed(&NAMESAKE.list(|_| ())), Err(RevocationError::Signer));
    let spanning = |from: u8, until: u8| {
        listed(&AUTHORITY.list(|list| {
            list.this_update = date_time_ymd(2026, 11, from);
            list.next_update = date_time_ymd(2026, 11, until);
        }))
    };
    assert_eq!(spanning(20, 22), Err(RevocationError::Stale));
    assert_eq!(spanning(23, 24), Err(RevocationError::Future));
    let whole = AUTHORITY.list(|list| list.revoked_certs.push(entry(SERIAL, RevocationReason::KeyCompromise)));
    for end in 0..whole.len() {
        assert_eq!(listed(&whole[..end]), Err(RevocationError::Form), "cut after {end}");
    }
    for place in 0..whole.len() {
        let mut changed = whole.clone();
        changed[place] ^= 0xff;
        let verdict = listed(&changed);
        assert!(verdict.is_err() || verdict == listed(&whole), "a byte at {place} was changed: {verdict:?}");
    }
}

#[test]
fn a_list_for_another_part_of_the_issuers_certificates_says_nothing_about_ours() {
    let for_part = |uri: &str, scope| {
        listed(&AUTHORITY.list(|list| {
            let distribution_point = CrlDistributionPoint { uris: vec![uri.into()] };
            list.issuing_distribution_point = Some(CrlIssuingDistributionPoint { distribution_point, scope });
        }))
    };
    assert_eq!(for_part(LIST, Some(CrlScope::UserCertsOnly)), Ok(RevocationStatus::Good));
    assert_eq!(for_part("http://crl.example.no/two.crl", None), Err(RevocationError::Subject));
    assert_eq!(for_part(LIST, Some(CrlScope::CaCertsOnly)), Err(RevocationError::Subject));
}

/// What openssl says, all of it; `None` where there is none.
fn openssl(folder: &Path, arguments: &[&str]) -> Option<String> {
    let Ok(output) = Command::new("openssl").current_dir(folder).args(arguments).output() else {
        println!("skipped: openssl is not installed");
        return None;
    };
    Some(String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned())
}

/// A folder with what openssl needs to know of our authority.
fn with_authority() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let pem = |tag, der: &[u8]| pem::encode(&pem::Pem::new(tag, der));
    let write = |name: &str, text: String| std::fs::write(folder.path().join(name), text).unwrap();
    write("ca.pem", pem("CERTIFICATE", &AUTHORITY.certificate));
    write("leaf.pem", pem("CERTIFICATE", &LEAF));
    write("responder.pem", pem("CERTIFICATE", &AUTHORITY.responder(|_| ())));
    write("ca.key", AUTHORITY.issuer.key().serialize_pem());
    write("responder.key", RESPONDER.serialize_pem());
    folder
}

#[test]
fn openssl_answers_our_question_and_we_believe_it() {
    let folder = with_authority();
    let write = |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).unwrap();
    write("request.der", &inquiry().ocsp_request(NONCE));
    let rows = [
        ("V\t450101000000Z\t\t112233\tunknown\t/CN=x\n", RevocationStatus::Good),
        (
            "R\t450101000000Z\t260303000000Z,superseded\t112233\tunknown\t/CN=x\n",
            RevocationStatus::Revoked { at: "2026-03-03T00:00:00Z".parse().unwrap(), reason: Reason::Superseded },
        ),
        ("V\t450101000000Z\t\t99\tunknown\t/CN=x\n", RevocationStatus::Unknown),
    ];
    for (row, standing) in rows {
        for signer in ["ca", "responder"] {
            write("index.txt", row.as_bytes());
            let (certificate, key) = (format!("{signer}.pem"), format!("{signer}.key"));
            let arguments = ["ocsp", "-index", "index.txt", "-CA", "ca.pem", "-rsigner", &certificate, "-rkey", &key];
            let files = ["-reqin", "request.der", "-respout", "answer.der", "-ndays", "1"];
            let Some(_) = openssl(folder.path(), &[&arguments[..], &files].concat()) else { return };
            let answer = std::fs::read(folder.path().join("answer.der")).unwrap();
            let answer = inquiry().judge_ocsp(&answer, NONCE, Timestamp::now()).unwrap();
            assert_eq!(answer.standing, standing, "{signer}");
        }
    }
}

#[test]
fn openssl_believes_what_our_responder_answers() {
    let folder = with_authority();
    let now = Timestamp::now().as_second();
    let change = |reply: &mut Reply<'_>| (reply.from, reply.until) = (at(now - 60), Some(at(now + 3600)));
    for (standing, word) in
        [(RevocationStatus::Good, "good"), (revoked(), "revoked"), (RevocationStatus::Unknown, "unknown")]
    {
        std::fs::write(folder.path().join("answer.der"), answered(standing, change, &AUTHORITY)).unwrap();
        let arguments = ["ocsp", "-respin", "answer.der", "-issuer", "ca.pem", "-cert", "leaf.pem", "-no_nonce"];
        let Some(said) = openssl(folder.path(), &[&arguments[..], &["-CAfile", "ca.pem"]].concat()) else { return };
        assert!(said.contains("Response verify OK") && said.contains(&format!("leaf.pem: {word}")), "{said}");
    }
}

#[test]
fn a_list_of_openssls_is_believed() {
    let folder = with_authority();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write("ca.cnf", "[ca]\ndefault_ca=d\n[d]\ndatabase=index.txt\ndefault_md=sha256\ndefault_crl_days=2\n");
    write("index.txt", "R\t450101000000Z\t260303000000Z,cessationOfOperation\t112233\tunknown\t/CN=x\n");
    let arguments = ["ca", "-gencrl", "-config", "ca.cnf", "-cert", "ca.pem", "-keyfile", "ca.key", "-out", "list.pem"];
    let Some(_) = openssl(folder.path(), &arguments) else { return };
    openssl(folder.path(), &["crl", "-in", "list.pem", "-outform", "DER", "-out", "list.der"]);
    let list = std::fs::read(folder.path().join("list.der")).unwrap();
    let answer = inquiry().judge_crl(&list, Timestamp::now()).unwrap();
    let march = "2026-03-03T00:00:00Z".parse().unwrap();
    assert_eq!(answer.standing, RevocationStatus::Revoked { at: march, reason: Reason::Ceased });
}
