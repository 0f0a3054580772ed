//! How an environment is written in a file of ours.

use crate::domain::{Address, Environment, EnvironmentKind};
use serde::{Deserialize, Serialize};

/// An environment in TOML: `environment = "test"`, or `"custom"` with its name and addresses beside it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct StoredEnvironment {
    environment: Name,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    environment_name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    issuer: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    self_service: Option<String>,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Name {
    Test,
    Production,
    Custom,
}

impl StoredEnvironment {
    /// `None` for the demo, which is another one each time.
    pub(super) fn new(environment: &Environment) -> Option<Self> {
        let builtin = |environment| Self { environment, environment_name: None, issuer: None, self_service: None };
        match environment.kind {
            EnvironmentKind::Test => Some(builtin(Name::Test)),
            EnvironmentKind::Production => Some(builtin(Name::Production)),
            EnvironmentKind::Custom => Some(Self {
                environment_name: Some(environment.name.clone()),
                issuer: Some(environment.issuer.to_string()),
                self_service: Some(environment.self_service.to_string()),
                ..builtin(Name::Custom)
            }),
            EnvironmentKind::Demo => None,
        }
    }

    /// `None` when what is written is no environment.
    pub(super) fn read(&self) -> Option<Environment> {
        match self.environment {
            Name::Test => Some(Environment::test()),
            Name::Production => Some(Environment::production()),
            Name::Custom => {
                let [issuer, self_service] =
                    [&self.issuer, &self.self_service].map(|text| Address::parse(text.as_deref()?).ok());
                Environment::custom(self.environment_name.clone()?, issuer?, self_service?).ok()
            }
        }
    }
}
