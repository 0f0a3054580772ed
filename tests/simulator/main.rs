//! The simulator over real HTTP, by those who use it: grants that are really signed, and every
//! refusal in the words of the rule book.

mod administration;
mod altinn;
mod delegation;
mod faults;
mod fleet;
mod judged;
mod keys;
mod refusals;
mod request;
mod revocation;
mod running;
mod scenarios;
mod scenes;
mod slow;
mod story;
mod support;
