//! Portnøkkel: from an enterprise certificate to a Maskinporten access token.

pub mod diagnosis;
pub mod domain;
pub mod keystore;
pub mod problem;
pub mod protocol;
pub mod simulator;
pub mod terminal;
pub mod text;
pub mod window;
pub mod wizard;
pub mod world;
