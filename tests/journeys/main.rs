//! Journeys through the pure wizard: what people do and what the world answers, told as stories.
//! No thread, no file, no clock: the world is played by the test.

mod admin_key;
mod admin_key_left;
mod altinn;
mod brought_keys;
mod certificate;
mod check;
mod checks;
mod client;
mod clients;
mod clock;
mod comparison;
mod diagnose_this;
mod diagnosis;
mod digdir;
mod export;
mod first_visit;
mod fleet_ways;
mod flow;
mod hand_over;
mod leaving;
mod letters;
mod mending;
mod on_behalf;
mod own_keys;
mod preflight;
mod recent;
mod remembering;
mod renewal;
mod revocation;
mod saving;
mod second_file;
mod seen;
mod setups;
mod stage;
mod token;

#[path = "../diagnosis/support.rs"]
#[allow(dead_code, reason = "evidence for the diagnosis' own tests; a journey needs little of it")]
mod evidence;
#[path = "../support/fleet.rs"]
mod fleet;
#[path = "../support/own.rs"]
#[allow(dead_code, reason = "the screens use all of it")]
mod own;
#[path = "../support/registered.rs"]
mod registered;
#[path = "../support/traveller.rs"]
mod traveller;
