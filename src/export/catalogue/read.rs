//! Reads the files of a product back, by the same names, as the product will: what is in them, and whether a key signs.

use super::{Fact, Field, Form, Product, Selection};
use crate::domain::{Secret, SecretBytes};
use crate::keystore::{KeystoreError, own};
use serde_json::Value;
use std::collections::HashMap;

/// What a product reads in its files.
#[derive(Debug, Default)]
pub struct Read {
    /// The client, where the files say it.
    pub client_id: Option<String>,
    /// The name of the key.
    pub kid: Option<String>,
    /// What is asked for, where the files say it.
    pub scopes: Option<String>,
    /// Each form in which the key stands there.
    pub keys: Vec<SecretBytes>,
    /// The password of a keystore among them.
    pub password: Option<Secret>,
}

impl Read {
    /// The keys, opened. Each is to be tried, as a product reads one of them.
    ///
    /// # Errors
    /// What is wrong with the first that does not open.
    pub fn opened(&self) -> Result<Vec<crate::keystore::Keystore>, KeystoreError> {
        let password = self.password.clone().unwrap_or_default();
        self.keys.iter().map(|key| own::open(key.expose(), &password, None)).collect()
    }

    fn note(&mut self, fact: Fact, value: &str) {
        match fact {
            Fact::ClientId => self.client_id = Some(value.to_owned()),
            Fact::Kid => self.kid = Some(value.to_owned()),
            Fact::Scopes => self.scopes = Some(value.to_owned()),
            Fact::KeystorePassword => self.password = Some(Secret::new(value.to_owned())),
            Fact::Jwk | Fact::JwkObject | Fact::JwkBase64 | Fact::Pem | Fact::PemLine => {
                self.keys.push(SecretBytes::new(value.as_bytes().to_vec()));
            }
            Fact::Issuer
            | Fact::TokenEndpoint
            | Fact::Metadata
            | Fact::JwksAddress
            | Fact::Resource
            | Fact::ConsumerOrg
            | Fact::AuthorizationDetails
            | Fact::FirstCall
            | Fact::Register
            | Fact::MarriageSettlements
            | Fact::PublicJwks
            | Fact::PublicPem
            | Fact::Keystore
            | Fact::KeystoreFile
            | Fact::KeystoreType
            | Fact::KeystoreAlias
            | Fact::Environment
            | Fact::Word(_)
            | Fact::Number(_)
            | Fact::Yes
            | Fact::AltinnExchange => {}
        }
    }
}

impl Product {
    /// What stands in the files that were wanted, whose contents are given by their names. `None` where one is missing, or is
    /// not of its form.
    #[must_use]
    pub fn read(&self, wanted: &Selection, contents: &HashMap<String, SecretBytes>) -> Option<Read> {
        let mut read = Read::default();
        for file in wanted.of(self) {
            let bytes = contents.get(file.path)?;
            match &file.form {
                Form::Whole(Fact::Keystore) => read.keys.push(bytes.clone()),
                Form::Whole(fact) => read.note(*fact, std::str::from_utf8(bytes.expose()).ok()?),
                Form::Made(..) | Form::KeyVault(..) => {}
                form => {
                    let text = std::str::from_utf8(bytes.expose()).ok()?;
                    for (field, value) in values(form, text)? {
                        read.note(field.fact, value.expose());
                    }
                }
            }
        }
        Some(read)
    }
}

/// The fields of a file with their values. Left out are those that are not there.
fn values(form: &Form, text: &str) -> Option<Vec<(&'static Field, Secret)>> {
    let tree = match form {
        Form::Json(_) => serde_json::from_str(text).ok()?,
        Form::Yaml(_) => serde_saphyr::from_str(text).ok()?,
        Form::Properties(_) => {
            let read = java_properties::read(text.as_bytes()).ok()?;
            Value::Object(read.into_iter().map(|(name, value)| (name, value.into())).collect())
        }
        Form::Variables(_) => Value::Object(text.lines().filter_map(variable).collect()),
        Form::PostmanEnvironment(_) => postman_variables(text)?,
        Form::BrunoEnvironment(_) => Value::Object(text.lines().filter_map(bruno_variable).collect()),
        Form::Whole(_) | Form::Made(..) | Form::KeyVault(..) => return Some(Vec::new()),
    };
    let flat = !matches!(form, Form::Json(_) | Form::Yaml(_));
    let found = form.fields().iter().filter_map(|field| {
        let value = if flat {
            tree.get(field.path.join("."))?
        } else {
            field.path.iter().try_fold(&tree, |tree, name| tree.get(name))?
        };
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        Some((field, Secret::new(text)))
    });
    Some(found.collect())
}

/// The variables of an environment of Postman's, by their names.
fn postman_variables(text: &str) -> Option<Value> {
    let environment: Value = serde_json::from_str(text).ok()?;
    let named = |variable: &Value| Some((variable.get("key")?.as_str()?.to_owned(), variable.get("value")?.clone()));
    Some(Value::Object(environment.get("values")?.as_array()?.iter().filter_map(named).collect()))
}

/// A line of an environment of Bruno's.
fn bruno_variable(line: &str) -> Option<(String, Value)> {
    let (name, value) = line.strip_prefix("  ")?.split_once(": ")?;
    Some((name.to_owned(), value.into()))
}

/// A line of `.env`.
fn variable(line: &str) -> Option<(String, Value)> {
    let (name, value) = line.split_once('=')?;
    let bare = match value.as_bytes() {
        [b'\'', .., b'\''] => value[1..value.len() - 1].replace(r"'\''", "'"),
        [b'"', .., b'"'] => value[1..value.len() - 1].replace("\\n", "\n"),
        _ => value.to_owned(),
    };
    Some((name.to_owned(), bare.into()))
}
