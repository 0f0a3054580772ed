//! Megabytes of what people paste, and of what they do not.

/// What is pasted, each with its name, of so many bytes. `jwt` is a whole one, and stands in some of them.
pub fn texts(size: usize, jwt: &str) -> Vec<(&'static str, String)> {
    let filled = |piece: &str| piece.repeat(size / piece.len());
    let refusal = r#"{"error":"invalid_grant","error_description":"Invalid JWT claim aud (trace_id: 00ab)","error_uri":"https://test.maskinporten.no/errors/MP-110"}"#;
    let logged = serde_json::to_string(refusal).expect("a text");
    let (header, rest) = jwt.split_once('.').expect("a JWT");
    vec![
        ("log", filled("2026-11-22 12:00:00 INFO  Kaller https://api.example.no/v1 status=200 {\"a\": 1} MP-1\n")),
        ("log with refusals", filled(&format!("{{\"level\":\"error\",\"message\":{logged}}}\n"))),
        ("log with tokens", filled(&format!("Authorization: Bearer {jwt}\n"))),
        (
            "thousands of JWTs",
            (0..size / (header.len() + 25))
                .map(|number| format!("{header}.eyJpc3MiOiJ{number:08}.c2ln\n"))
                .collect::<Vec<_>>()
                .concat(),
        ),
        ("JWTs cut into lines", filled(&format!("{header}\n.{}\n", rest.chars().take(60).collect::<String>()))),
        ("JWT of short lines", format!("{header}.{}", "ab\n".repeat(size / 3))),
        ("JWT cut by unseen marks", format!("{header}.{}", "a\u{200b}".repeat(size / 4))),
        ("beginnings of JWTs", filled("eyJ")),
        ("beginnings of JWTs in another layout", filled("eyA\newo ew0\nab\n")),
        ("JWTs in plain base64 that do not end", filled("eyJ+ewo.eyA=")),
        ("one line", filled("x, y; z ")),
        ("one line of status lines", filled("HTTP/")),
        ("one line of addresses", filled("https://a")),
        ("one line of codes", filled("MP-122 ")),
        ("one line of forms", filled("grant_type=")),
        ("nested JSON", filled("{\"a\":")),
        ("nested lists", filled("[{\"a\":")),
        ("objects that do not end", filled("{\"a\": \"")),
        ("objects of many lines", filled("{\"a\": 1,\n\"b\": [\n}\n")),
        ("objects of Python's that do not end", filled("{'a': '")),
        ("quotes", filled("\"'")),
        ("escaped quotes", filled("\\\\\\\"")),
        (
            "claims by the thousand",
            format!("{{\"iss\":\"x\",\"aud\":\"y\",\"exp\":1,{}\"z\":1}}", names(15_000)).repeat(size / 200_000),
        ),
        ("grants", filled("{\"iss\":\"x\",\"aud\":\"https://test.maskinporten.no\",\"exp\":1}\n")),
        ("keys", filled("{\"kty\":\"RSA\",\"kid\":\"a\"}\n")),
        ("beginnings of PEM", filled("-----BEGIN A-----")),
        ("keys in PEM", filled("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n")),
        ("marks of direction", filled("\u{202e}a\u{2066}")),
        ("entities", filled("&amp;quot;")),
        ("YAML that names itself", filled("a: &a [*a]\n")),
        ("properties", filled("audience=https://ver2.maskinporten.no/\nissuer=x\n")),
        ("rubbish", (0..size).map(|place| char::from(u8::try_from(place * 7919 % 251).unwrap_or_default())).collect()),
        (
            "phrases of programs",
            filled("PKIX path building failed: connection refused localhost:5432 handshake_failure\n"),
        ),
        ("words of phrases", filled("certificate error: key not found, password is wrong; connection, token ")),
        ("line ends as JSON writes them", filled("\\n\\t\\u0061")),
        ("blanks", filled("{   \n")),
    ]
}

fn names(count: usize) -> String {
    (0..count).map(|number| format!("\"n{number}\":0,")).collect::<Vec<_>>().concat()
}
