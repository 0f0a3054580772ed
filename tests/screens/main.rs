//! The screens, found as a screen reader finds them: by the words on them, in each language.

mod visit;

mod admin_key;
mod altinn;
mod behalf;
mod certificate;
mod check;
mod checks;
mod client;
mod clients;
mod clock;
mod comparison;
mod diagnose_this;
mod diagnosis;
mod doctor;
mod ear;
mod ear_journey;
mod environment;
mod export;
mod failures;
mod fleet_ways;
mod habits;
mod hero;
mod journal;
mod letters;
mod network;
mod own;
mod password;
mod renewal;
mod revocation;
mod setups;
mod stage;
mod token;

#[path = "../diagnosis/support.rs"]
#[allow(dead_code, reason = "evidence for the diagnosis' own tests; a screen needs little of it")]
mod evidence;
#[path = "../support/fleet.rs"]
#[allow(dead_code, reason = "the journeys use all of it")]
mod fleet;
#[path = "../support/own.rs"]
mod own_keys;
#[path = "../support/registered.rs"]
mod registered;
#[path = "../support/mod.rs"]
mod support;
#[path = "../support/traveller.rs"]
#[allow(dead_code, reason = "the journeys use all of it; a screen begins where one of them has come")]
mod traveller;
