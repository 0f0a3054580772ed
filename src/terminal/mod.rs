//! The same core, answered from a command line.

pub mod arguments;
pub mod demo;
pub mod environment_file;
pub mod properties;
pub mod token;
pub mod told;
