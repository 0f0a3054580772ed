//! Portnøkkel: from an enterprise certificate to a Maskinporten access token.

pub mod domain;
pub mod window;
