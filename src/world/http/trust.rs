//! Whom the system trusts, from one file: Linux systems have their authorities in a bundle, and beside it once more, a
//! file each. Reading all of those takes several times as long as the bundle, and says nothing new.

use reqwest::Certificate;
use std::path::Path;
use std::sync::OnceLock;

/// Where the bundle is, by family of systems.
const BUNDLES: [&str; 4] = [
    "/etc/ssl/certs/ca-certificates.crt",                // Debian, Ubuntu, Arch
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem", // Fedora, RHEL
    "/etc/ssl/ca-bundle.pem",                            // openSUSE
    "/etc/ssl/cert.pem",                                 // Alpine
];

/// By these somebody says where else the authorities are.
const VARIABLES: [&str; 2] = ["SSL_CERT_FILE", "SSL_CERT_DIR"];

/// The authorities of the bundle, read once. `None` where there is none, or somebody has said where else to look: then
/// the TLS library asks the system in its own way.
pub(super) fn bundle() -> Option<&'static [Certificate]> {
    static BUNDLE: OnceLock<Option<Vec<Certificate>>> = OnceLock::new();
    let is_elsewhere = || VARIABLES.iter().any(|variable| std::env::var_os(variable).is_some());
    let has_bundles = cfg!(target_os = "linux");
    BUNDLE.get_or_init(|| (has_bundles && !is_elsewhere()).then(|| read(&BUNDLES.map(Path::new)))?).as_deref()
}

/// The first that has authorities in it.
fn read(bundles: &[&Path]) -> Option<Vec<Certificate>> {
    let authorities = |bundle: &&Path| Certificate::from_pem_bundle(&std::fs::read(bundle).ok()?).ok();
    bundles.iter().filter_map(authorities).find(|authorities| !authorities.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn the_first_bundle_with_authorities_in_it_is_taken() {
        let folder = tempfile::tempdir().unwrap();
        let [missing, empty, damaged, whole] = ["a", "b", "c", "d"].map(|name| folder.path().join(name));
        let key = rcgen::KeyPair::generate().unwrap();
        let authority = rcgen::CertificateParams::new(vec!["a.no".to_owned()]).unwrap().self_signed(&key).unwrap();
        fs::write(&empty, "# none\n").unwrap();
        fs::write(&damaged, "-----BEGIN CERTIFICATE-----\n*\n-----END CERTIFICATE-----\n").unwrap();
        fs::write(&whole, format!("# one\n{}\n{}", authority.pem(), authority.pem())).unwrap();
        let bundles = [&missing, &empty, &damaged, &whole].map(std::path::PathBuf::as_path);
        assert_eq!(read(&bundles).map(|authorities| authorities.len()), Some(2));
        assert!(read(&bundles[..3]).is_none());
    }
}
