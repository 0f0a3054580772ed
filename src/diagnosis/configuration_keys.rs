//! What keys of configuration files mean, whoever's program they are for. A key is compared word by word, from its end:
//! `difi.move.oidc.clientId`, `MASKINPORTEN_CLIENT_ID` and `MaskinportenSettings:ClientId` all end in `client id`.

/// What a key means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    ClientId,
    /// The client in some files, the address of the issuer in others.
    Issuer,
    Audience,
    Endpoint,
    Environment,
    Scope,
    Consumer,
    Kid,
    Password,
    PrivateKey,
    Keystore,
}

/// The last words of a key, and what they mean. Of several that fit, the longest counts. A new key is a row.
///
/// Read from the sources of: jwt-grant-generator, refapp-integrasjon, eFormidling's integrasjonspunkt, KS
/// fiks-maskinporten for Java and .NET, Altinn.ApiClients.Maskinporten, Altinn's apps of versions 8 and 9, NAIS and
/// Digdirator, pymaskinporten, @vtfk/maskinporten-auth, webmaxru/maskinporten, FDK, Wenche, Spring Security.
const KEYS: [(&str, Meaning); 103] = [
    ("client id", Meaning::ClientId),
    ("clientid", Meaning::ClientId),
    ("token client", Meaning::ClientId),
    ("klient id", Meaning::ClientId),
    ("issuer", Meaning::Issuer),
    ("iss", Meaning::Issuer),
    ("issuer uri", Meaning::Endpoint),
    ("issuer url", Meaning::Endpoint),
    ("audience", Meaning::Audience),
    ("audiences", Meaning::Audience),
    ("aud", Meaning::Audience),
    ("token endpoint", Meaning::Endpoint),
    ("tokenendpoint", Meaning::Endpoint),
    ("token endpoint url", Meaning::Endpoint),
    ("token url", Meaning::Endpoint),
    ("token uri", Meaning::Endpoint),
    ("jwt endpoint", Meaning::Endpoint),
    ("maskinporten endpoint", Meaning::Endpoint),
    ("authority", Meaning::Endpoint),
    ("well known", Meaning::Endpoint),
    ("well known url", Meaning::Endpoint),
    ("well known endpoint", Meaning::Endpoint),
    ("wellknown", Meaning::Endpoint),
    ("wellknown url", Meaning::Endpoint),
    ("metadata address", Meaning::Endpoint),
    ("discovery url", Meaning::Endpoint),
    ("jwks uri", Meaning::Endpoint),
    ("jwks url", Meaning::Endpoint),
    ("jwks endpoint", Meaning::Endpoint),
    ("jwk set uri", Meaning::Endpoint),
    ("oidc url", Meaning::Endpoint),
    ("idporten url", Meaning::Endpoint),
    ("maskinporten url", Meaning::Endpoint),
    ("maskinporten base url", Meaning::Endpoint),
    ("maskinporten settings environment", Meaning::Environment),
    ("maskinporten environment", Meaning::Environment),
    ("maskinporten env", Meaning::Environment),
    ("maskinporten miljø", Meaning::Environment),
    ("token exchange environment", Meaning::Environment),
    ("scope", Meaning::Scope),
    ("scopes", Meaning::Scope),
    ("consumer org", Meaning::Consumer),
    ("consumerorg", Meaning::Consumer),
    ("consumer org no", Meaning::Consumer),
    ("consumer orgno", Meaning::Consumer),
    ("consumer org nr", Meaning::Consumer),
    ("kid", Meaning::Kid),
    ("key id", Meaning::Kid),
    ("key identifier", Meaning::Kid),
    ("asymmetric key", Meaning::Kid),
    ("password", Meaning::Password),
    ("passwd", Meaning::Password),
    ("pwd", Meaning::Password),
    ("passord", Meaning::Password),
    ("integrasjonspassord", Meaning::Password),
    ("keystorepassword", Meaning::Password),
    ("passphrase", Meaning::Password),
    ("pass phrase", Meaning::Password),
    ("storepass", Meaning::Password),
    ("keypass", Meaning::Password),
    ("secret", Meaning::Password),
    ("client secret", Meaning::Password),
    ("clientsecret", Meaning::Password),
    ("shared access key", Meaning::Password),
    ("api key", Meaning::Password),
    ("apikey", Meaning::Password),
    ("private key", Meaning::PrivateKey),
    ("privatekey", Meaning::PrivateKey),
    ("private key base64", Meaning::PrivateKey),
    ("private key jwk", Meaning::PrivateKey),
    ("private key pem", Meaning::PrivateKey),
    ("private jwk", Meaning::PrivateKey),
    ("privat nokkel", Meaning::PrivateKey),
    ("privat nøkkel", Meaning::PrivateKey),
    ("pemprivate key", Meaning::PrivateKey),
    ("client jwk", Meaning::PrivateKey),
    ("client jwks", Meaning::PrivateKey),
    ("jwk", Meaning::PrivateKey),
    ("jwk base64", Meaning::PrivateKey),
    ("encoded jwk", Meaning::PrivateKey),
    ("encoded x509", Meaning::PrivateKey),
    ("maskinporten key", Meaning::PrivateKey),
    ("pfxcert", Meaning::PrivateKey),
    ("pfx base64", Meaning::PrivateKey),
    ("certificate base64", Meaning::PrivateKey),
    ("keystore base64", Meaning::PrivateKey),
    ("keystore file", Meaning::Keystore),
    ("keystore path", Meaning::Keystore),
    ("keystore location", Meaning::Keystore),
    ("keystore alias", Meaning::Keystore),
    ("key alias", Meaning::Keystore),
    ("certificate alias", Meaning::Keystore),
    ("private key alias", Meaning::Keystore),
    ("private key path", Meaning::Keystore),
    ("pem file path", Meaning::Keystore),
    ("jwk path", Meaning::Keystore),
    ("certificate path", Meaning::Keystore),
    ("certificate pkcs12 path", Meaning::Keystore),
    ("certificate file", Meaning::Keystore),
    ("certificate store thumbprint", Meaning::Keystore),
    ("certificate thumbprint", Meaning::Keystore),
    ("virksomhetssertifikat path", Meaning::Keystore),
    ("keystore type", Meaning::Keystore),
];

/// What a key means, and how many words it has.
pub(super) fn meaning(key: &str) -> Option<(Meaning, usize)> {
    let words = words(key);
    let ends = |known: &str| {
        let known: Vec<&str> = known.split(' ').collect();
        words.len() >= known.len() && words[words.len() - known.len()..].iter().eq(known.iter())
    };
    let fits = KEYS.iter().filter(|(known, _)| ends(known));
    fits.max_by_key(|(known, _)| known.matches(' ').count()).map(|(_, meaning)| (*meaning, words.len()))
}

/// The words of a key in lower case: separated by marks, and where capitals begin.
fn words(key: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let letters: Vec<char> = key.chars().collect();
    let mut word = String::new();
    for (place, letter) in letters.iter().enumerate() {
        let before = place.checked_sub(1).map(|before| letters[before]);
        let after = letters.get(place + 1);
        let begins = letter.is_uppercase()
            && before.is_some_and(|before| {
                before.is_lowercase()
                    || before.is_ascii_digit()
                    || before.is_uppercase() && after.is_some_and(|after| after.is_lowercase())
            });
        if !letter.is_alphanumeric() || begins {
            words.extend((!word.is_empty()).then(|| std::mem::take(&mut word)));
        }
        if letter.is_alphanumeric() {
            word.extend(letter.to_lowercase());
        }
    }
    words.extend((!word.is_empty()).then_some(word));
    let joins = words.windows(2).position(|two| two[0] == "maskin" && two[1] == "porten");
    if let Some(place) = joins {
        words.splice(place..place + 2, ["maskinporten".to_owned()]);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all_mean(keys: &str, wanted: Meaning) {
        for key in keys.split_whitespace() {
            assert_eq!(meaning(key).map(|(meaning, _)| meaning), Some(wanted), "{key}");
        }
    }

    #[test]
    fn a_key_means_the_same_in_the_dress_of_any_program() {
        all_mean(
            "clientId MASKINPORTEN_CLIENT_ID difi.move.oidc.clientId MaskinportenSettings:ClientId \
            MaskinportenSettings--ClientId maskinporten.client-id ClientID CERTIFICATE_CLIENT_ID",
            Meaning::ClientId,
        );
        all_mean(
            "Authority MASKINPORTEN_WELL_KNOWN_URL wellKnown jwk-set-uri difi.move.dpo.oidc.url tokenEndpoint TOKEN_ENDPOINT",
            Meaning::Endpoint,
        );
        all_mean("difi.move.oidc.audience Audience jwt.audience", Meaning::Audience);
        all_mean("MaskinportenSettings:Environment MASKINPORTEN_ENV TokenExchangeEnvironment", Meaning::Environment);
        all_mean("Kid MASKINPORTEN_KEY_ID asymmetricKey keyIdentifier keystore.kid", Meaning::Kid);
    }

    #[test]
    fn a_secret_is_known_by_its_key() {
        all_mean(
            "Maskinporten.CertificatePassword keystore.alias.password CertificatePkcs12Password KEYSTORE_PASSWORD \
            privateKeyPassphrase client_secret",
            Meaning::Password,
        );
        all_mean(
            "JwkBase64 EncodedJwk MASKINPORTEN_CLIENT_JWK PRIVATE_KEY virksomhet.privateKey MaskinPorten:Key \
            MASKINPORTEN_PRIVAT_NOKKEL pemprivateKey EncodedX509",
            Meaning::PrivateKey,
        );
        all_mean("difi.move.oidc.jwk.path privateKey.pemFilePath keystore.file CertificatePath", Meaning::Keystore);
    }

    #[test]
    fn a_longer_word_is_another() {
        for key in ["kidney", "passwords", "url", "environment", "name", "endpoint", "publicKey"] {
            assert_eq!(meaning(key), None, "{key}");
        }
    }
}
