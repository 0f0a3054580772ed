//! `client.properties`, as Digdir's jwt-grant-generator reads it (and `portnokkel token` does).

use super::{Export, File, token_endpoint};
use crate::keystore::write::Target;
use crate::protocol::on_behalf::OnBehalfOf;
use std::fmt::Write;

pub(super) const NAME: &str = "client.properties";

pub(super) fn file(of: &Export) -> File {
    let mut text = String::from("# jwt-grant-generator: https://github.com/felleslosninger/jwt-grant-generator\n");
    let mut line = |key: &str, value: &str| {
        let _ = writeln!(text, "{key}={}", escaped(value));
    };
    line("issuer", of.client_id.as_str());
    line("audience", of.environment.issuer.as_str());
    line("token.endpoint", token_endpoint(&of.environment).as_str());
    line("scope", &of.scopes.to_string());
    if let Some(resource) = &of.optional.resource {
        line("resource", resource);
    }
    for (key, value) in on_behalf_of(&of.optional.on_behalf_of) {
        line(key, &value);
    }
    line("keystore.file", &of.keystore_name());
    line("keystore.type", java_type(of.format));
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

/// The keys that say on behalf of whom. All but `consumer_org` are those of `portnokkel token`.
fn on_behalf_of(of: &OnBehalfOf) -> Vec<(&'static str, String)> {
    let mut lines: Vec<(&str, String)> = Vec::new();
    lines.extend(of.consumer_org().map(|consumer| ("consumer_org", consumer.to_string())));
    match of {
        OnBehalfOf::Itself | OnBehalfOf::Customer(_) => {}
        OnBehalfOf::SystemUser(user) => {
            lines.push(("systemuser.org", user.owner.to_string()));
            let reference = user.reference.as_ref().map(|named| named.as_str().to_owned());
            lines.extend(reference.map(|reference| ("systemuser.external_ref", reference)));
        }
        OnBehalfOf::Consent(consent, _) => {
            lines.extend([("consent.id", consent.id.to_string()), ("consent.from", consent.from.urn())]);
        }
        OnBehalfOf::Other(..) => {
            lines.extend(of.details().map(|details| ("authorization_details", details.to_string())));
        }
    }
    lines
}

/// What `java.security.KeyStore` calls the format.
pub(super) fn java_type(of: Target) -> &'static str {
    match of {
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
