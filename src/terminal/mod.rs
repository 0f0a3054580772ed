//! The same core, answered from a command line.
//!
#![doc = include_str!("README.md")]

mod advice;
pub mod arguments;
mod ask;
mod certificate;
pub mod clients;
pub mod completions;
pub mod demo;
pub mod diagnose;
pub mod environment_file;
pub mod expiry;
pub mod forget;
mod help;
mod key;
pub mod keys;
pub mod keystore;
pub mod manual;
mod on_behalf;
mod order;
mod preflight;
pub mod print;
pub mod properties;
pub mod rendered;
pub mod request;
pub mod scenario;
pub mod serve;
pub mod setups;
pub mod simulator;
pub mod systemuser;
pub mod token;
