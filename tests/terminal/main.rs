//! The program as a terminal runs it: the real binary, against a simulator on loopback.

mod alone;
mod altinn;
mod clients;
mod clock;
mod commands;
mod demo;
mod expiry;
mod export;
mod forget;
mod forms;
mod help;
mod judge;
mod keys;
mod keystore;
mod killed;
mod manual;
mod on_behalf;
mod products;
mod prompt;
mod refused;
mod requests;
mod serve;
mod setups;
mod support;
mod token;
mod verification;
