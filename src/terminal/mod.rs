//! The same core, answered from a command line.

pub mod properties;
pub mod told;
