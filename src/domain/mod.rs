//! Values that are valid once they exist. A string from outside becomes one of these at the door,
//! or a refusal that says what is wrong with it; nothing further in checks it again.

mod address;
mod client_id;
mod clock;
mod correlation_id;
mod demo;
mod display_name;
mod environment;
mod keyring_key;
mod org_number;
mod proxy_address;
mod public_address;
mod random_id;
mod scenario_fault;
mod scene;
mod scope;
mod secret;

pub use address::{Address, AddressError};
pub use client_id::{ClientId, ClientIdError};
pub use clock::ClockOffset;
pub use correlation_id::CorrelationId;
pub use demo::{DemoFile, DemoFileKind};
pub use display_name::{DisplayName, is_invisible};
pub use environment::{Altinn, Environment, EnvironmentKind};
pub use keyring_key::KeyringKey;
pub use org_number::{OrgNumber, OrgNumberError};
pub use proxy_address::{ProxyAddress, ProxyAddressError};
pub use public_address::PublicAddress;
pub use scenario_fault::{ScenarioFault, ScenarioFaultKind, ScenarioValue};
pub use scene::{Scene, SceneStart, SceneWords};
pub use scope::{Scope, ScopeError, ScopeSet};
pub use secret::{Secret, SecretBytes, Unprinted};

/// An instant in UTC. Maskinporten's own times are whole seconds since 1970.
pub use jiff::Timestamp;
