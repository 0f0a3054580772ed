//! The diagnosis: evidence as people paste it, and what is said of it.

mod evidence;
mod failures;
mod grants;
mod knowledge;
mod forms;
#[path = "../support/megabytes.rs"]
mod megabytes;
mod report;
mod robust;
mod support;
mod terminal;
