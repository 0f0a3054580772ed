//! Journeys with the real world against the simulator: HTTP over loopback, files on disk, a real
//! clock. No display, and no network but 127.0.0.1.

mod admin_key;
mod calls;
mod cancelled;
mod checks;
mod clocks;
mod comparison;
mod dead_ends;
mod diagnosis;
mod edits;
mod export;
mod fakes;
mod faults;
mod first_version;
mod fleet;
mod journey;
mod kept;
mod killed;
mod marked;
mod misbehaving;
mod network;
mod passwords;
mod queues;
mod remembered;
mod renewed;
mod revocation;
mod sent;
mod support;
mod table;
mod tls;
#[path = "../support/tls.rs"]
mod tls_server;
mod verification;
mod writes;
