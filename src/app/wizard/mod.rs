//! The six steps: the state of each, what is typed in it, and what its events do.

pub mod certificate;
pub mod check;
pub mod client;
pub mod complaint;
pub mod creation;
pub mod environment;
mod flow;
pub mod password;
pub mod revocation;
pub mod token;
