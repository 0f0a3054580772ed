//! The simulator over real HTTP, by those who use it: grants that are really signed, and every
//! refusal in the words of the rule book.

mod administration;
mod delegation;
mod keys;
mod refusals;
mod revocation;
mod running;
mod story;
mod support;
