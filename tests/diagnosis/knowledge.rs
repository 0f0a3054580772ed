//! What other programs print when they fail, pasted as people paste it.

use crate::support::*;
use portnokkel::text::{self, Language, Words};
use serde::Deserialize;

#[derive(Deserialize)]
struct File {
    entry: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    id: String,
    means: String,
    examples: Vec<String>,
}

fn entries() -> Vec<Entry> {
    let folder = format!("{}/assets/knowledge", env!("CARGO_MANIFEST_DIR"));
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let files = files.filter(|path| path.file_name().is_some_and(|name| name != "signs.toml"));
    let read = files.flat_map(|path| toml::from_str::<File>(&std::fs::read_to_string(path).unwrap()).unwrap().entry);
    read.collect()
}

/// What a phrase of this meaning may be told as.
fn names_of(means: &str) -> Vec<String> {
    let own = format!("program-{means}");
    let others: &[&str] = match means {
        "terms-unsigned" => &["terms-unsigned"],
        // The text may have the answer itself, which says more than its status.
        "http-status" => &["refused-other", "server-fault", "answer-fault"],
        // A service that says it in a header of its own is told as that service.
        "jwt-kid" | "jwt-signature" => &["token-signature-refused"],
        "jwt-audience" => &["token-audience-refused"],
        "jwt-issuer" => &["token-issuer-refused"],
        "jwt-expired" => &["token-refused-expired"],
        // The text may name the product that does it.
        "tls-untrusted" => &["program-tls-inspection"],
        _ => &[],
    };
    others.iter().map(|name| (*name).to_owned()).chain([own]).collect()
}

/// Servers in examples that are neither Maskinporten nor an API.
const BESIDE: [&str; 4] = ["localhost:5432", "localhost/127.0.0.1", "127.0.0.1:8888", "/10.0.0.9:"];

fn first(text: &str) -> &'static str {
    look(text).findings.first().map_or("nothing", portnokkel::diagnosis::Found::key)
}

#[test]
fn every_example_is_told_first_and_stops() {
    let mut faults = Vec::new();
    for entry in entries() {
        for example in &entry.examples {
            let diagnosis = look(example);
            let is_beside = BESIDE.iter().any(|host| example.contains(host)) && entry.means != "unknown-host";
            let expected = if is_beside { vec!["program-elsewhere".to_owned()] } else { names_of(&entry.means) };
            let is_told = diagnosis.findings.first().is_some_and(|first| {
                // A status may be judged as that of an answer, by another name.
                let is_status = entry.means == "http-status" && first.rows.iter().any(|row| row.claim == "HTTP");
                is_status || expected.iter().any(|name| name == first.key())
            });
            if !is_told || diagnosis.stops() == is_beside {
                faults.push(format!("{} ({}): {:?} of {example}", entry.id, entry.means, names(&diagnosis)));
            }
        }
    }
    assert!(faults.is_empty(), "{}: {faults:#?}", faults.len());
}

/// What programs of each kind have printed, and what is to be said of it first.
const PRINTED: &[(&str, &str)] = &[
    // Java.
    (
        "Caused by: java.security.UnrecoverableKeyException: Get Key failed: Given final block not properly padded. Such issues can arise if a bad key is used during decryption.\n\tat java.base/sun.security.pkcs12.PKCS12KeyStore.engineGetKey(PKCS12KeyStore.java:446)\nCaused by: javax.crypto.BadPaddingException: Given final block not properly padded. Such issues can arise if a bad key is used during decryption.",
        "program-key-password",
    ),
    (
        "java.security.UnrecoverableKeyException: failed to decrypt safe contents entry: javax.crypto.BadPaddingException: Given final block not properly padded.\n\tat java.base/java.security.KeyStore.load(KeyStore.java:1479)",
        "program-store-password",
    ),
    (
        "Caused by: java.io.IOException: Keystore was tampered with, or password was\n> incorrect\n\tat no.fjordvik.Nokler.les(Nokler.java:12)\nCaused by: java.security.UnrecoverableKeyException: Password verification failed",
        "program-store-password",
    ),
    (
        "java.io.IOException: Invalid keystore format\n\tat sun.security.provider.JavaKeyStore.engineLoad(JavaKeyStore.java:663)",
        "program-not-a-keystore",
    ),
    (
        "java.io.IOException: DerInputStream.getLength(): lengthTag=78, too big.\n\tat sun.security.util.DerInputStream.getLength(DerInputStream.java:599)",
        "program-not-a-keystore",
    ),
    ("java.io.IOException: Tag number over 30 is not supported", "program-not-a-keystore"),
    ("keytool error: java.lang.Exception: Alias <fjordvik> does not exist", "program-alias-unknown"),
    (
        "javax.net.ssl.SSLHandshakeException: Received fatal alert: handshake_failure\n\tat java.base/sun.security.ssl.Alert.createSSLException(Alert.java:130)",
        "program-tls-handshake",
    ),
    (
        "java.io.IOException: Integrity check failed: java.security.NoSuchAlgorithmException: Algorithm HmacPBESHA256 not available",
        "program-new-encryption",
    ),
    (
        "java.security.spec.InvalidKeySpecException: java.security.InvalidKeyException: IOException : algid parse error, not a sequence",
        "program-key-form",
    ),
    (
        "java.io.IOException: Unable to tunnel through proxy. Proxy returns \"HTTP/1.1 407 Proxy Authentication Required\"\n\tat no.fjordvik.Token.hent(Token.java:5)",
        "program-proxy-password",
    ),
    (
        "org.springframework.web.reactive.function.client.WebClientResponseException$BadRequest: 400 Bad Request from POST https://maskinporten.no/token",
        "program-http-status",
    ),
    // .NET.
    (
        "System.Net.Http.HttpRequestException: A connection attempt failed because the connected party did not properly respond after a period of time, or established connection failed because connected host has failed to respond. (test.maskinporten.no:443)\n ---> System.Net.Sockets.SocketException (10060): A connection attempt failed",
        "program-timed-out",
    ),
    (
        "System.Security.Cryptography.CryptographicException: The specified network password is not correct.",
        "program-store-password",
    ),
    (
        "System.Security.Cryptography.CryptographicException: Keyset does not exist\n   at System.Security.Cryptography.X509Certificates.X509Certificate2.get_PrivateKey()",
        "program-key-access",
    ),
    (
        "The remote certificate is invalid according to the validation procedure: RemoteCertificateChainErrors",
        "program-tls-untrusted",
    ),
    (
        "System.Net.Http.HttpRequestException: The SSL connection could not be established, see inner exception.\n ---> System.IO.IOException: Unable to read data from the transport connection: An existing connection was forcibly closed by the remote host..\n ---> System.Net.Sockets.SocketException (10054): An existing connection was forcibly closed by the remote host.",
        "program-connection-reset",
    ),
    (
        "Microsoft.IdentityModel.Tokens.SecurityTokenSignatureKeyNotFoundException: IDX10501: Signature validation failed. Unable to match key: kid: 'test-2019'. Number of keys in Configuration: '3'.",
        "program-jwt-kid",
    ),
    (
        "IDX10223: Lifetime validation failed. The token is expired. ValidTo (UTC): '10/01/2026 08:02:11', Current time (UTC): '10/01/2026 08:12:40'.",
        "program-jwt-expired",
    ),
    (
        "System.Net.Http.HttpRequestException: Response status code does not indicate success: 503 (Service Unavailable).",
        "answer-fault",
    ),
    // Node.js.
    (
        "Error: PKCS#12 MAC could not be verified. Invalid password?\n    at Object.p12.pkcs12FromAsn1 (/srv/node_modules/node-forge/lib/pkcs12.js:476:13)",
        "program-store-password",
    ),
    (
        "TypeError: fetch failed\n    at node:internal/deps/undici/undici:12345:11 {\n  [cause]: Error: self-signed certificate in certificate chain\n    code: 'SELF_SIGNED_CERT_IN_CHAIN'\n  }",
        "program-tls-untrusted",
    ),
    (
        "FetchError: request to https://maskinporten.no/token failed, reason: getaddrinfo ENOTFOUND maskinporten.no",
        "program-unknown-host",
    ),
    (
        "AxiosError: connect ETIMEDOUT 139.105.36.164:443\n    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1555:16)",
        "program-timed-out",
    ),
    ("Request  error: tunneling socket could not be established, statusCode=502 {}", "program-proxy-refused"),
    (
        "Error: error:1E08010C:DECODER routines::unsupported\n    at Sign.sign (node:internal/crypto/sig:131:29)",
        "program-key-text",
    ),
    // Python, Go, OpenSSL, curl, Oracle, PowerShell.
    (
        "requests.exceptions.SSLError: HTTPSConnectionPool(host='maskinporten.no', port=443): Max retries exceeded with url: /token (Caused by SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate in certificate chain (_ssl.c:997)')))",
        "program-tls-untrusted",
    ),
    (
        "ValueError: ('Could not deserialize key data. The data may be in an incorrect format, it may be encrypted with an unsupported algorithm.', [<OpenSSLError(code=503841036)>])",
        "program-key-text",
    ),
    ("panic: pkcs12: unknown digest algorithm: 2.16.840.1.101.3.4.2.1", "program-new-encryption"),
    (
        "$ openssl pkcs12 -in fjordvik.p12 -nodes\nError outputting keys and certificates\n4017A:error:0308010C:digital envelope routines:inner_evp_generic_fetch:unsupported:crypto/evp/evp_fetch.c:386:Global default library context, Algorithm (RC2-40-CBC : 0), Properties ()",
        "program-old-encryption",
    ),
    ("Mac verify error: invalid password?", "program-store-password"),
    ("curl: (60) SSL certificate problem: self-signed certificate in certificate chain", "program-tls-untrusted"),
    ("ORA-29024: Certificate validation failure\nORA-06512: at \"SYS.UTL_HTTP\", line 380", "program-tls-untrusted"),
    (
        "Invoke-RestMethod : The remote server returned an error: (400) Bad Request.\nAt D:\\jobb\\token.ps1:7 char:8\n+ $svar = Invoke-RestMethod -Uri \"https://maskinporten.no/token\" -Method Post",
        "program-http-status",
    ),
    (
        "Invoke-WebRequest : The underlying connection was closed: Could not establish trust relationship for the SSL/TLS secure channel.",
        "program-tls-untrusted",
    ),
    ("Invoke-RestMethod : Den eksterne serveren returnerte en feil: (400) Ugyldig forespørsel.", "program-http-status"),
    // A page of a proxy.
    (
        "<!DOCTYPE html><html><head><title>Internet Security by Zscaler</title></head><body>You may not visit test.maskinporten.no</body></html>",
        "program-proxy-refused",
    ),
];

#[test]
fn what_programs_print_is_told_by_its_cause() {
    let wrong = PRINTED.iter().filter(|(text, name)| first(text) != *name);
    let wrong: Vec<String> =
        wrong.map(|(text, name)| format!("{name}, not {:?}: {text}", names(&look(text)))).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(PRINTED.iter().all(|(text, _)| look(text).stops()));
}

#[test]
fn an_answer_of_maskinporten_comes_before_what_a_log_says_besides() {
    let answer = refusal("MP-121", "Invalid assertion. Client authentication failed. Expired key.");
    for beside in [
        "WARN kafka - Connection to node -1 (localhost/127.0.0.1:9092) could not be established. Connection refused",
        "ERROR redis - connect ETIMEDOUT 10.0.0.7:6379",
        "WARN keytool error: java.lang.Exception: Alias <gammel> does not exist",
        "dial tcp: lookup otel-collector.drift.svc on 10.96.0.10:53: no such host",
    ] {
        let diagnosis = look(&format!("{beside}\nINFO retrying\n{answer}"));
        assert_eq!(names(&diagnosis)[0], "expired-key", "{beside}: {:?}", names(&diagnosis));
        assert!(names(&diagnosis).len() > 1, "{beside}");
    }
}

#[test]
fn a_data_base_that_refuses_is_neither_maskinporten_nor_a_firewall() {
    for text in [
        "ERROR db - org.postgresql.util.PSQLException: Connection to localhost:5432 refused. Check that the hostname and port are correct.",
        "org.postgresql.util.PSQLException: Connection to localhost:5432 failed\n\tat org.postgresql.Driver.connect(Driver.java:264)\nCaused by: java.net.ConnectException: Connection refused\n\tat java.base/sun.nio.ch.Net.pollConnect(Net.java)",
        "Error: connect ECONNREFUSED 127.0.0.1:6379\n    at TCPConnectWrap.afterConnect (node:net:1555:16)",
        "dial tcp [::1]:5432: connect: connection refused",
        "curl: (7) Failed to connect to localhost port 8080 after 0 ms: Connection refused",
    ] {
        let diagnosis = look(text);
        assert_eq!((names(&diagnosis), diagnosis.stops()), (vec!["program-elsewhere"], false), "{text}");
    }
}

#[test]
fn each_server_has_its_own_cause_and_ours_is_told_first() {
    let log = "Connection to localhost:5432 refused. Connection refused\n\
        INFO tries again\nINFO later\nINFO later still\nINFO at last\n\
        java.net.UnknownHostException: test.maskinporten.no";
    assert_eq!(names(&look(log)), ["program-unknown-host", "program-elsewhere"]);
    let log = "java.net.SocketTimeoutException: Connect timed out: smtp.example.com:587\n1\n2\n3\n4\n5\n\
        curl: (6) Could not resolve host: test.maskinporten.no";
    assert_eq!(names(&look(log))[0], "program-unknown-host");
    let log = "connect ETIMEDOUT api.example.com:443\n1\n2\n3\n4\n5\nconnect ETIMEDOUT test.maskinporten.no:443";
    assert_eq!(names(&look(log)), ["program-timed-out", "program-timed-out"]);
}

#[test]
fn a_status_that_only_proxies_have_is_the_proxys() {
    for text in [
        "Request failed with HTTP status 407",
        "Uventet statuskode: 407",
        "AxiosError: Request failed with status code 407",
    ] {
        assert_eq!(first(text), "program-proxy-password", "{text}");
    }
}

#[test]
fn the_product_that_reads_the_traffic_is_named() {
    let text =
        "unable to get local issuer certificate\n issuer=C = US, O = Zscaler Inc., CN = Zscaler Intermediate Root CA";
    let diagnosis = look(text);
    assert_eq!(names(&diagnosis)[0], "program-tls-inspection");
    let said = Language::ALL.map(|language| text::finding(&Words::new(language), &diagnosis.findings[0]));
    assert!(said.iter().all(|said| said.starts_with("Zscaler ")), "{said:?}");
}

#[test]
fn a_sentence_is_read_however_it_was_broken() {
    for text in [
        "Keystore was tampered with, or\n   password was incorrect",
        "> Keystore was tampered\r\n> with, or password was incorrect",
        r#"{"level":"error","stack":"IOException: x\nKeystore was tampered with, or password\n was incorrect\n\tat java.security"}"#,
        "Keystore was tampered with, or password was inc\norrect",
    ] {
        assert_eq!(first(text), "program-store-password", "{text}");
    }
    for text in ["System.Net.WebException: Vertsnavnet er ukjent", "m\u{fffd}lmaskinen aktivt nektet det"] {
        assert_ne!(first(text), "program-store-password", "{text}");
    }
}

#[test]
fn words_inside_other_words_say_nothing() {
    for text in ["ORA-290244 in a list", "a hmac verify errors", "xPKIX path building failedx"] {
        assert!(!look(text).is_understood(), "{text}: {:?}", names(&look(text)));
    }
}

#[test]
fn nothing_that_may_be_secret_is_repeated() {
    for text in [
        "java.io.FileNotFoundException: MIIKeQIBAzCCCj8GCSqGSIb3DQEHAaCCCjAEggosMIIKKDCCBN8 (No such file or directory)",
        "Failed to connect to proxy http://ola:MIIKeQIBAzCCCj8@proxy.example.com:8080: Connection refused",
        "Error: ENOENT: no such file or directory, open '/home/MIIKeQIBAzCCCj8/nokkel.pem'",
        "curl: (7) Failed to connect to ola:MIIKeQIBAzCCCj8@api.example.com port 443: Connection refused",
    ] {
        let diagnosis = look(text);
        assert!(!format!("{diagnosis:?}").contains("MIIK"), "{diagnosis:?}");
        let said = Language::ALL.map(|language| {
            let words = Words::new(language);
            let said = diagnosis
                .findings
                .iter()
                .map(|found| text::finding(&words, found) + &text::finding_next(&words, found));
            said.collect::<String>()
        });
        assert!(said.iter().all(|said| !said.contains("MIIK")), "{said:?}");
    }
}

#[test]
fn alias_file_server_and_stack_are_named() {
    let rows = |text: &str| -> Vec<(String, String)> {
        let found = look(text).findings.remove(0);
        found.rows.iter().map(|row| (row.claim.to_owned(), row.value.plain())).collect()
    };
    let has = |text: &str, claim: &str, value: &str| {
        let rows = rows(text);
        assert!(rows.contains(&(claim.to_owned(), value.to_owned())), "{rows:?}");
    };
    has("keytool error: java.lang.Exception: Alias <fjordvik> does not exist", "alias", "fjordvik");
    has("Error: ENOENT: no such file or directory, open '/home/ola/nokkel.pem'", "file", "nokkel.pem");
    has("getaddrinfo ENOTFOUND test.maskinporten.no", "host", "test.maskinporten.no");
    let node =
        "Error: unable to get local issuer certificate\n    at TLSSocket.onConnectSecure (node:_tls_wrap:1674:34)";
    has(node, "stack", "Node.js");
    let next = text::finding_next(&Words::new(Language::English), &look(node).findings[0]);
    assert!(next.contains("NODE_EXTRA_CA_CERTS"), "{next}");
}
