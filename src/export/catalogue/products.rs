//! The products, one row each. A new one is a new row; its name on a screen is here as well.

use super::facts::KEYSTORE;
use super::{Fact, Form, Made, Note, Product, ProductFile, field};
use crate::export::{bruno, curl, eformidling, postman, refapp};

const fn file(path: &'static str, form: Form) -> ProductFile {
    ProductFile { path, form }
}

const BRUNO_ENVIRONMENT: &str = "bruno/environments/maskinporten.bru";
const BRUNO_KEY: &str = "bruno/.env";

/// The products, in the order in which they are offered.
pub const PRODUCTS: &[Product] = &[
    Product {
        key: "altinn-app-v8",
        name: "Altinn app (v8)",
        source: "docs.altinn.studio, Maskinporten in apps; Altinn/app-lib-dotnet v8, MaskinportenSettings",
        note: None,
        files: &[
            file(
                "appsettings.json",
                Form::Json(&[
                    field(&["MaskinportenSettings", "Authority"], Fact::Issuer),
                    field(&["MaskinportenSettings", "ClientId"], Fact::ClientId),
                    field(&["MaskinportenSettings", "JwkBase64"], Fact::JwkBase64),
                ]),
            ),
            file("jwk.base64", Form::Whole(Fact::JwkBase64)),
            file("key-vault.sh", Form::KeyVault("jwk.base64", "MaskinportenSettings--JwkBase64")),
        ],
    },
    Product {
        key: "altinn-app-v9",
        name: "Altinn app (v9, studioctl)",
        source: "docs.altinn.studio 2026-10-29: maskinporten-settings.json, studioctl app maskinporten set",
        note: None,
        files: &[
            file(
                "maskinporten-settings.json",
                Form::Json(&[
                    field(&["MaskinportenSettings", "Authority"], Fact::Issuer),
                    field(&["MaskinportenSettings", "ClientId"], Fact::ClientId),
                    field(&["MaskinportenSettings", "Jwk"], Fact::JwkObject),
                ]),
            ),
            file("jwk.base64", Form::Whole(Fact::JwkBase64)),
        ],
    },
    Product {
        key: "altinn-apiclients",
        name: "Altinn.ApiClients.Maskinporten (.NET)",
        source: "Altinn/altinn-apiclient-maskinporten 15d3c63, MaskinportenSettings",
        note: None,
        files: &[
            file(
                "appsettings.json",
                Form::Json(&[
                    field(&["MaskinportenSettings", "Environment"], Fact::Environment),
                    field(&["MaskinportenSettings", "ClientId"], Fact::ClientId),
                    field(&["MaskinportenSettings", "Scope"], Fact::Scopes),
                    field(&["MaskinportenSettings", "Resource"], Fact::Resource),
                    field(&["MaskinportenSettings", "ConsumerOrgNo"], Fact::ConsumerOrg),
                    // Spelled so in the library.
                    field(&["MaskinportenSettings", "ExhangeToAltinnToken"], Fact::AltinnExchange),
                    field(&["MaskinportenSettings", "EncodedJwk"], Fact::JwkBase64),
                ]),
            ),
            file("jwk.base64", Form::Whole(Fact::JwkBase64)),
            file("key-vault.sh", Form::KeyVault("jwk.base64", "MaskinportenSettings--EncodedJwk")),
        ],
    },
    Product {
        key: "ks-spring",
        name: "KS fiks-maskinporten (Spring)",
        source: "ks-no/fiks-maskinporten ec09b41, maskinporten.*",
        note: None,
        files: &[
            file(
                "application-maskinporten.yaml",
                Form::Yaml(&[
                    field(&["maskinporten", "audience"], Fact::Issuer),
                    field(&["maskinporten", "tokenEndpoint"], Fact::TokenEndpoint),
                    field(&["maskinporten", "issuer"], Fact::ClientId),
                    field(&["maskinporten", "consumerOrg"], Fact::ConsumerOrg),
                    field(&["maskinporten", "numberOfSecondsLeftBeforeExpire"], Fact::Number(10)),
                    field(&["maskinporten", "asymmetricKey"], Fact::Kid),
                    field(&["maskinporten", "privateKey", "pemFilePath"], Fact::Word("maskinporten-key.pem")),
                ]),
            ),
            file("maskinporten-key.pem", Form::Whole(Fact::Pem)),
        ],
    },
    Product {
        key: "ks-dotnet",
        name: "KS fiks-maskinporten (.NET)",
        source: "ks-no/fiks-maskinporten-client-dotnet 1048f31, MaskinportenClientConfiguration",
        note: None,
        files: &[
            file(
                "maskinporten.json",
                Form::Json(&[
                    field(&["audience"], Fact::Issuer),
                    field(&["tokenEndpoint"], Fact::TokenEndpoint),
                    field(&["issuer"], Fact::ClientId),
                    field(&["consumerOrg"], Fact::ConsumerOrg),
                    field(&["numberOfSecondsLeftBeforeExpire"], Fact::Number(10)),
                    field(&["keyIdentifier"], Fact::Kid),
                ]),
            ),
            file("private-key.pem", Form::Whole(Fact::Pem)),
            file("public-key.pem", Form::Whole(Fact::PublicPem)),
        ],
    },
    Product {
        key: "nais",
        name: "NAIS",
        source: "nais/digdirator b11811a, the variables of the secret",
        note: None,
        files: &[file(
            "maskinporten.env",
            Form::Variables(&[
                field(&["MASKINPORTEN_CLIENT_ID"], Fact::ClientId),
                field(&["MASKINPORTEN_CLIENT_JWK"], Fact::Jwk),
                field(&["MASKINPORTEN_SCOPES"], Fact::Scopes),
                field(&["MASKINPORTEN_WELL_KNOWN_URL"], Fact::Metadata),
                field(&["MASKINPORTEN_ISSUER"], Fact::Issuer),
                field(&["MASKINPORTEN_TOKEN_ENDPOINT"], Fact::TokenEndpoint),
                field(&["MASKINPORTEN_JWKS_URI"], Fact::JwksAddress),
            ]),
        )],
    },
    Product {
        key: "eformidling",
        name: "eFormidling (JWK)",
        source: "felleslosninger/efm-integrasjonspunkt fd348ae2f, difi.move.oidc.*",
        note: None,
        files: &[
            file(eformidling::NAME, Form::Properties(eformidling::BY_KEY)),
            file(eformidling::JWK, Form::Whole(Fact::Jwk)),
        ],
    },
    Product {
        key: "java-keystore",
        name: "Java (keystore, jwt-grant-generator)",
        source: "felleslosninger/jwt-grant-generator, keystore.kid",
        note: None,
        files: &[
            file(
                "client.properties",
                Form::Properties(&[
                    field(&["issuer"], Fact::ClientId),
                    field(&["audience"], Fact::Issuer),
                    field(&["token.endpoint"], Fact::TokenEndpoint),
                    field(&["scope"], Fact::Scopes),
                    field(&["resource"], Fact::Resource),
                    field(&["consumer_org"], Fact::ConsumerOrg),
                    field(&["keystore.file"], Fact::KeystoreFile),
                    field(&["keystore.type"], Fact::KeystoreType),
                    field(&["keystore.alias"], Fact::KeystoreAlias),
                    field(&["keystore.kid"], Fact::Kid),
                    field(&["keystore.password"], Fact::KeystorePassword),
                    field(&["keystore.alias.password"], Fact::KeystorePassword),
                ]),
            ),
            file(KEYSTORE, Form::Whole(Fact::Keystore)),
        ],
    },
    Product {
        key: "refapp",
        name: "refapp-integrasjon (Brønnøysund)",
        source: "brreg/refapp-integrasjon 25d6b8c, MaskinportenTokenConsumer, which signs by certificate alone",
        note: Some(Note::ShowsCertificate),
        files: &[
            file("application-maskinporten.yml", Form::Yaml(refapp::FIELDS)),
            file(KEYSTORE, Form::Whole(Fact::Keystore)),
        ],
    },
    Product {
        key: "node",
        name: "Node (.env, PEM)",
        source: "webmaxru's Maskinporten client for Node, MASKINPORTEN_*",
        note: None,
        files: &[
            file(
                ".env",
                Form::Variables(&[
                    field(&["MASKINPORTEN_ENV"], Fact::Environment),
                    field(&["MASKINPORTEN_CLIENT_ID"], Fact::ClientId),
                    field(&["MASKINPORTEN_KID"], Fact::Kid),
                    field(&["MASKINPORTEN_SCOPE"], Fact::Scopes),
                    field(&["MASKINPORTEN_PRIVATE_KEY_PATH"], Fact::Word("maskinporten-key.pem")),
                ]),
            ),
            file("maskinporten-key.pem", Form::Whole(Fact::Pem)),
        ],
    },
    Product {
        key: "python",
        name: "Python (.env)",
        source: "pymaskinporten 51b21ff: KID, PRIVATE_KEY, MASKINPORTEN_CLIENT_ID, SCOPE",
        note: None,
        files: &[file(
            ".env",
            Form::Variables(&[
                field(&["MASKINPORTEN_CLIENT_ID"], Fact::ClientId),
                field(&["KID"], Fact::Kid),
                field(&["SCOPE"], Fact::Scopes),
                field(&["PRIVATE_KEY"], Fact::PemLine),
            ]),
        )],
    },
    Product {
        key: "curl",
        name: "curl (openssl)",
        source: "RFC 7523, by POSIX sh, openssl dgst and curl",
        note: None,
        files: &[
            file(
                curl::VARIABLES,
                Form::Variables(&[
                    field(&["MASKINPORTEN_AUDIENCE"], Fact::Issuer),
                    field(&["MASKINPORTEN_CLIENT_ID"], Fact::ClientId),
                    field(&["MASKINPORTEN_KID"], Fact::Kid),
                    field(&["MASKINPORTEN_SCOPE"], Fact::Scopes),
                    field(&["MASKINPORTEN_RESOURCE"], Fact::Resource),
                    field(&["MASKINPORTEN_CONSUMER_ORG"], Fact::ConsumerOrg),
                    field(&["MASKINPORTEN_AUTHORIZATION_DETAILS"], Fact::AuthorizationDetails),
                    field(&["MASKINPORTEN_PRIVATE_KEY_PATH"], Fact::Word("maskinporten-key.pem")),
                ]),
            ),
            file("maskinporten-key.pem", Form::Whole(Fact::Pem)),
            file(curl::GRANT_BY_KEY, Form::Made(Made::Grant, &[curl::VARIABLES])),
            file(curl::TOKEN, Form::Made(Made::Token, &[curl::GRANT_BY_KEY])),
            file(curl::CALL, Form::Made(Made::Call, &[curl::TOKEN])),
        ],
    },
    Product {
        key: "postman",
        name: "Postman",
        source: "Postman collection 2.1.0; pm and crypto-js in its sandbox",
        note: None,
        files: &[
            file(postman::NAME, Form::PostmanEnvironment(postman::FIELDS)),
            file(postman::COLLECTION, Form::Made(Made::PostmanCollection, &[postman::NAME])),
        ],
    },
    Product {
        key: "bruno",
        name: "Bruno",
        source: "docs.usebruno.com: bru files, .env, and jsonwebtoken in scripts",
        note: None,
        files: &[
            file(bruno::COLLECTION, Form::Made(Made::BrunoCollection, &[])),
            file(BRUNO_ENVIRONMENT, Form::BrunoEnvironment(postman::FIELDS)),
            file(BRUNO_KEY, Form::Variables(&[field(&["MASKINPORTEN_PRIVATE_KEY"], Fact::PemLine)])),
            file(bruno::TOKEN, Form::Made(Made::BrunoToken, &[bruno::COLLECTION, BRUNO_ENVIRONMENT, BRUNO_KEY])),
            file(bruno::SERVED, Form::Made(Made::BrunoServed, &[bruno::COLLECTION, BRUNO_ENVIRONMENT])),
            file(bruno::CALL, Form::Made(Made::BrunoCall, &[bruno::TOKEN])),
        ],
    },
    Product {
        key: "files",
        name: "JWK, base64, PEM, JWKS",
        source: "RFC 7517, RFC 4648, RFC 7468",
        note: None,
        files: &[
            file("private.jwk", Form::Whole(Fact::Jwk)),
            file("private.jwk.base64", Form::Whole(Fact::JwkBase64)),
            file("private.pem", Form::Whole(Fact::Pem)),
            file("public.jwks", Form::Whole(Fact::PublicJwks)),
            file("public.pem", Form::Whole(Fact::PublicPem)),
        ],
    },
];
