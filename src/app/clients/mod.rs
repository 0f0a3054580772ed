//! Everything the organisation has at Maskinporten: its clients with their keys, what ends when, and what is changed there.
//! Machines without a screen: the terminal drives them, and so does the window, whose pages are in [`area`].
//!
//! [`Fleet`] lists the clients and reads their keys, a few at a time. [`Query`] searches, sorts and filters them.
//! [`time_line`] puts everything that ends in one order. [`Changing`] changes one client.

pub mod area;
mod change;
mod expiry;
mod fleet;
mod list;

#[cfg(test)]
mod tests;

pub use change::{ChangeStage, Changing, Made, Warning};
pub use expiry::{CertificateEnd, Deed, Ending, Of, Sources, time_line};
pub use fleet::{AT_ONCE, Fleet, FleetStage, Held, Keys, Progress};
pub use list::{Only, Query, Sort, unused_scopes};
