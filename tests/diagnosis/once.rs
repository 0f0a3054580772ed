//! One fault, however many lines tell it: a program prints its own words and those below it, and names its subject in one.

use crate::support::*;
use portnokkel::diagnosis::Diagnosis;

/// The value of a row of the first finding.
fn row(diagnosis: &Diagnosis, claim: &str) -> Option<String> {
    diagnosis.findings[0].rows.iter().find(|row| row.claim == claim).map(|row| row.value.plain())
}

#[test]
fn a_fault_that_several_lines_tell_is_told_once_with_what_any_of_them_names() {
    for (text, name, claim, value) in [
        (
            "info: JwtBearerHandler[1]\n      Failed to validate the token.\n      \
                Microsoft.IdentityModel.Tokens.SecurityTokenSignatureKeyNotFoundException: IDX10501: Signature validation \
                failed. Unable to match key: kid: 'test-2020'. Number of keys in Configuration: '2'.",
            "program-jwt-kid",
            "kid",
            "test-2020",
        ),
        (
            "<Error> <Security> <BEA-090716> <Failed to retrieve identity key/certificate from keystore \
                /u01/identity.jks under alias virksomhet on server AdminServer>",
            "program-key-password",
            "alias",
            "virksomhet",
        ),
        (
            "java.io.FileNotFoundException: /etc/hemmelig/virksomhet.p12 (No such file or directory)\n\tat \
                java.base/java.io.FileInputStream.open0(Native Method)\nCaused by: java.nio.file.NoSuchFileException: \
                /etc/hemmelig/virksomhet.p12",
            "program-file-missing",
            "file",
            "virksomhet.p12",
        ),
        (
            "java.io.FileNotFoundException: class path resource [virksomhet.p12] cannot be opened because it does not exist",
            "program-file-missing",
            "file",
            "virksomhet.p12",
        ),
        (
            "keytool error: java.lang.Exception: Alias <fjordvik> does not exist\njava.lang.Exception: Alias <fjordvik> does \
                not exist",
            "program-alias-unknown",
            "alias",
            "fjordvik",
        ),
    ] {
        let diagnosis = look(text);
        assert_eq!(names(&diagnosis), [name], "{text}");
        assert_eq!(row(&diagnosis, claim).as_deref(), Some(value), "{text}");
    }
}

#[test]
fn a_server_that_is_named_by_name_and_number_is_one_and_told_by_its_name() {
    for (text, name) in [
        (
            "--2026-11-20 09:14:02--  https://test.maskinporten.no/token\nResolving test.maskinporten.no \
                (test.maskinporten.no)... 139.105.36.132\nConnecting to test.maskinporten.no \
                (test.maskinporten.no)|139.105.36.132|:443... failed: Connection timed out.\nRetrying.",
            "program-timed-out",
        ),
        (
            "Connecting to test.maskinporten.no (test.maskinporten.no)|139.105.36.132|:443... failed: Connection refused.",
            "program-connection-refused",
        ),
        (
            "* Host test.maskinporten.no:443 was resolved.\n*   Trying 139.105.36.132:443...\n* connect to 139.105.36.132 \
                port 443 from 10.0.0.7 port 51322 failed: Connection refused\n* Failed to connect to test.maskinporten.no \
                port 443 after 12 ms: Couldn't connect to server\ncurl: (7) Failed to connect to test.maskinporten.no port \
                443 after 12 ms: Connection refused",
            "program-connection-refused",
        ),
        (
            "org.apache.http.conn.HttpHostConnectException: Connect to test.maskinporten.no:443 \
                [test.maskinporten.no/139.105.36.132] failed: Connection refused",
            "program-connection-refused",
        ),
        (
            "request to https://test.maskinporten.no/token failed, reason: connect ETIMEDOUT 139.105.36.132:443",
            "program-timed-out",
        ),
    ] {
        let diagnosis = look(text);
        assert_eq!(names(&diagnosis), [name], "{text}");
        assert_eq!(row(&diagnosis, "host").as_deref(), Some("test.maskinporten.no"), "{text}");
    }
    let two = "connect ETIMEDOUT 139.105.36.132:443\n1\n2\n3\n4\n5\nconnect ETIMEDOUT api.example.com:443";
    assert_eq!(names(&look(two)), ["program-timed-out", "program-timed-out"], "Maskinporten's number is nobody else's");
}

#[test]
fn a_status_is_told_once_by_whoever_says_more_of_it() {
    for (text, name) in [
        (
            "requests.exceptions.HTTPError: 409 Client Error: Conflict for url: \
                https://api.samarbeid.digdir.no/api/v1/clients",
            "conflict",
        ),
        (
            "requests.exceptions.HTTPError: 404 Client Error: Not Found for url: \
                https://api.test.samarbeid.digdir.no/api/v1/clients/x",
            "client-missing",
        ),
        ("EIdHTTPProtocolException with message 'HTTP/1.1 400 Bad Request'", "program-http-status"),
        (
            "--2026-11-20 09:14:02--  https://api.example.no/token\nHTTP request sent, awaiting response... 400 Bad \
                Request\n2026-11-20 09:14:02 ERROR 400: Bad Request.",
            "api-bad-request",
        ),
        (
            "Invoke-RestMethod : The remote server returned an error: (400) Bad Request.\nHTTP/1.1 400 Bad Request\n",
            "program-http-status",
        ),
    ] {
        let told = names(&look(text));
        let told: Vec<&str> = told.into_iter().filter(|name| *name != "address-retired").collect();
        assert_eq!(told, [name], "{text}");
    }
}

#[test]
fn a_certificate_for_a_name_is_told_as_that_where_its_server_was_called_by_number() {
    for text in [
        "Post \"https://10.20.30.40/token\": tls: failed to verify certificate: x509: cannot validate certificate for \
            10.20.30.40 because it doesn't contain any IP SANs",
        "java.security.cert.CertificateException: No subject alternative names matching IP address 192.168.4.7 found",
        "curl: (60) SSL: no alternative certificate subject name matches target ipv4 address '10.20.30.40'",
        "ssl.SSLCertVerificationError: certificate verify failed: IP address mismatch, certificate is not valid for \
            '172.16.0.9'. (_ssl.c:1006)",
    ] {
        let diagnosis = look(text);
        assert_eq!((names(&diagnosis)[0], diagnosis.stops()), ("program-tls-name", true), "{text}");
    }
    let beside = "x509: cannot validate certificate for 127.0.0.1 because it doesn't contain any IP SANs";
    assert_eq!(names(&look(beside)), ["program-elsewhere"]);
}
