//! `client.properties`, as Digdir's jwt-grant-generator reads it (and `portnokkel token` does).

use super::{Export, File};
use std::fmt::Write;

pub(super) const NAME: &str = "client.properties";

pub(super) fn file(of: &Export) -> File {
    let mut text = String::from("# jwt-grant-generator: https://github.com/felleslosninger/jwt-grant-generator\n");
    let mut line = |key: &str, value: &str| {
        let _ = writeln!(text, "{key}={}", escaped(value));
    };
    line("issuer", of.client_id.as_str());
    line("audience", of.environment.issuer.as_str());
    line("token.endpoint", &of.token_endpoint());
    line("scope", &of.scopes.to_string());
    if let Some(resource) = &of.optional.resource {
        line("resource", resource);
    }
    if let Some(consumer) = of.optional.on_behalf_of.consumer_org() {
        line("consumer_org", &consumer.to_string());
    }
    line("keystore.file", &of.keystore_name());
    line("keystore.type", java_type(of));
    line("keystore.alias", &of.alias);
    match &of.password {
        Some(password) => {
            line("keystore.password", password.expose());
            line("keystore.alias.password", password.expose());
        }
        None => text.push_str("#keystore.password=\n#keystore.alias.password=\n"),
    }
    File::text(NAME, text)
}

/// What `java.security.KeyStore` calls the format.
pub(super) fn java_type(of: &Export) -> &'static str {
    use crate::keystore::write::Target;
    match of.format {
        Target::Jks => "JKS",
        Target::Pkcs12 => "PKCS12",
        Target::Pem => "PEM",
    }
}

/// A value as `java.util.Properties.load` reads it back from any encoding: ASCII alone. `java-properties` can
/// only write an encoding whole, and takes Windows-1252 for Java's Latin-1.
pub(super) fn escaped(value: &str) -> String {
    let mut text = String::new();
    for (place, letter) in value.chars().enumerate() {
        match letter {
            '\\' => text.push_str("\\\\"),
            ' ' if place == 0 => text.push_str("\\ "),
            ' '..='~' => text.push(letter),
            _ => letter.encode_utf16(&mut [0; 2]).iter().for_each(|unit| {
                let _ = write!(text, "\\u{unit:04x}");
            }),
        }
    }
    text
}
