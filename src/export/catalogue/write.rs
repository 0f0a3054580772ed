//! Writes the files of a product.

use super::layout::{json, properties, variables, yaml};
use super::{Fact, Facts, Form, Made, ProductFile};
use crate::domain::{Secret, SecretBytes};
use crate::export::{File, bruno, curl, postman, shell, token_endpoint};
use crate::keystore::KeystoreError;

/// A file, with these facts.
pub(super) fn file(of: &ProductFile, facts: &Facts<'_>) -> Result<File, KeystoreError> {
    let known = &|fact| facts.text(fact);
    let text = match &of.form {
        Form::Whole(Fact::Keystore) => {
            return Ok(File { path: of.path.into(), contents: facts.keystore()?, runs: false });
        }
        Form::Whole(fact) => facts.text(*fact).unwrap_or_default(),
        Form::Json(fields) => json(fields, known),
        Form::Yaml(fields) => yaml(fields, known),
        Form::Properties(fields) => properties(fields, known),
        Form::Variables(fields) => variables(fields, known),
        Form::PostmanEnvironment(fields) => {
            let variables = postman::variables(fields, known);
            postman::environment(facts.environment, facts.client_id, facts.scopes, &variables, &postman::SECRETS_BY_KEY)
        }
        Form::BrunoEnvironment(fields) => {
            Secret::new(bruno::environment(&postman::variables(fields, known), &postman::SECRETS_BY_KEY))
        }
        Form::Made(made, _) => Secret::new(text_of(*made, facts)),
        Form::KeyVault(secret, name) => script(secret, name, facts),
    };
    let runs = matches!(of.form, Form::KeyVault(..) | Form::Made(Made::Grant | Made::Token | Made::Call, _));
    Ok(File { path: of.path.into(), contents: SecretBytes::new(text.expose().as_bytes().to_vec()), runs })
}

fn text_of(made: Made, facts: &Facts<'_>) -> String {
    match made {
        Made::Grant => curl::GRANT.to_owned(),
        Made::Token => curl::token_by_key(&token_endpoint(facts.environment)),
        Made::Call => curl::call(None),
        Made::PostmanCollection => postman::collection(facts.environment, postman::Signs::Here),
        Made::BrunoCollection => bruno::collection(facts.environment),
        Made::BrunoToken => bruno::token_by_key(),
        Made::BrunoServed => bruno::served(),
        Made::BrunoCall => bruno::call(),
    }
}

fn script(secret: &str, name: &str, facts: &Facts<'_>) -> Secret {
    let expires = facts.end().map(|end| format!(" \\\n    --expires {}", shell::quoted(&end))).unwrap_or_default();
    Secret::new(format!(
        "#!/bin/sh\n\
         # Puts the key into a key vault of Azure's, with its end. The name of the vault is given.\n\
         set -eu\n\
         az keyvault secret set --vault-name \"${{1:?the name of the vault}}\" \\\n\
         \x20   --name {name} --file \"$(dirname \"$0\")/{secret}\" --encoding utf-8{expires}\n",
        name = shell::quoted(name),
    ))
}
