//! A grant before judges that share no code with us: Python's cryptography, and openssl.

use crate::support::*;
use base64::Engine;
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

const PYTHON: &str = r"
import base64, json, sys
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.x509 import load_der_x509_certificate
unpadded = lambda part: base64.urlsafe_b64decode(part + '=' * (-len(part) % 4))
header, claims, signature = sys.stdin.read().strip().split('.')
leaf = load_der_x509_certificate(base64.b64decode(json.loads(unpadded(header))['x5c'][0]))
leaf.public_key().verify(unpadded(signature), f'{header}.{claims}'.encode(), padding.PKCS1v15(), hashes.SHA256())
print(json.loads(unpadded(claims))['scope'])
";

fn grant(folder: &Path) -> String {
    let file = for_fixture(folder, "modern.p12", &[]);
    token(&file, &["--grant-only"]).line().to_owned()
}

#[test]
fn python_accepts_the_signature_by_the_certificate_in_the_grant() {
    if !is_there("python3", &["-c", "import cryptography"]) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let mut judge = Command::new("python3");
    let mut judge = judge.args(["-c", PYTHON]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    judge.stdin.take().unwrap().write_all(grant(folder.path()).as_bytes()).unwrap();
    let output = judge.wait_with_output().unwrap();
    assert!(output.status.success());
    assert_eq!(String::from_utf8_lossy(&output.stdout).trim(), "brreg:losore/tlg");
}

#[test]
fn openssl_accepts_it_too() {
    if !is_there("openssl", &["version"]) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name);
    let grant = grant(folder.path());
    let (signed, signature) = grant.rsplit_once('.').unwrap();
    let [header, _] = decoded(&grant);
    let leaf = BASE64_STANDARD.decode(header["x5c"][0].as_str().unwrap()).unwrap();
    std::fs::write(place("leaf.der"), leaf).unwrap();
    std::fs::write(place("signed"), signed).unwrap();
    std::fs::write(place("signature"), BASE64_URL_SAFE_NO_PAD.decode(signature).unwrap()).unwrap();
    let openssl = |arguments: &[&str]| {
        let run = Command::new("openssl").args(arguments).current_dir(folder.path()).output().unwrap();
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    };
    openssl(&["x509", "-inform", "DER", "-in", "leaf.der", "-pubkey", "-noout", "-out", "key.pem"]);
    openssl(&["dgst", "-sha256", "-verify", "key.pem", "-signature", "signature", "signed"]);
}
